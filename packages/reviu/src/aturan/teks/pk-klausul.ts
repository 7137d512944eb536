import { cutKutipan, listPotongan, placePada } from '../../fakta/potongan.ts';
import type { Aturan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';

export const PK_KLAUSUL: Aturan = {
  kode: 'PK-102',
  nama: 'Kalimat pernyataan perjanjian kinerja tidak lengkap',
  tingkat: 'galat',
  arti: 'Dalam kalimat janji hilang kata: “menjadi tanggung … kami” tanpa “jawab”.',
  cara: 'Hanya kalimat tentang keberhasilan dan kegagalan pencapaian target, yang bunyinya diatur.',
  dasar: `${DASAR.pelaporan} Lampiran I`,
  periksa: (konteks) =>
    listPotongan(konteks).flatMap((potongan) =>
      [...potongan.teks.matchAll(/\bmenjadi\s+tanggung(?!\s*-?\s*jawab)(?:\s+\p{L}+){0,2}/giu)].map((m) => ({
        tempat: placePada(konteks, potongan, m.index),
        kutipan: cutKutipan(potongan.teks, m.index, m[0].length, 60),
        tertulis: m[0].replace(/\s+/g, ' '),
        seharusnya: m[0].replace(/\s+/g, ' ').replace(/tanggung/i, 'tanggung jawab'),
        perhitungan: 'Sesudah “menjadi tanggung” kata “jawab” tidak ada.',
        keyakinan: 0.93,
        akar: 'klausul/tanggung jawab',
      })),
    ),
};
