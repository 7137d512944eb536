import { findIdentitas } from '../../fakta/identitas.ts';
import { cutKutipan, listPotongan, placePada } from '../../fakta/potongan.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';

export const DIBANDING_DIRI: Aturan = {
  kode: 'WAK-004',
  nama: 'Tahun dibandingkan dengan dirinya sendiri',
  tingkat: 'galat',
  arti: 'Realisasi atau capaian tahun laporan dibandingkan dengan tahun yang sama.',
  cara: 'Kalimat “dibandingkan dengan realisasi tahun …” yang menyebut tahun laporan, padahal sebelumnya tidak ada tahun lain yang dibicarakan.',
  periksa: (konteks) => {
    const { tahun } = findIdentitas(konteks);
    if (tahun === undefined) return [];
    const pola =
      /\bdi\s?banding(?:kan)?\s+(?:dengan\s+)?(?:realisasi|capaian|kinerja|target|nilai|angka)?(?:\s+(?:kinerja|capaian|realisasi))?\s*(?:pada\s+)?tahun\s+(20\d\d)/giu;
    return listPotongan(konteks).flatMap((potongan) =>
      [...potongan.teks.matchAll(pola)].flatMap((m): BahanTemuan[] => {
        if (Number(m[1]) !== tahun) return [];
        const sebelum = potongan.teks.slice(0, m.index);
        const tahunSebelum = [...sebelum.matchAll(/\btahun\s+(20\d\d)/gi)].map((satu) => Number(satu[1]));
        const sesudah = /\btahun\s+(20\d\d)/i.exec(potongan.teks.slice(m.index + m[0].length));
        const sama = tahunSebelum.at(-1) === tahun || (sesudah !== null && Number(sesudah[1]) === tahun);
        if (
          tahunSebelum.some((satu) => satu !== tahun) ||
          (sesudah !== null && Number(sesudah[1]) !== tahun && tahunSebelum.length === 0)
        )
          return [];
        return [
          {
            tempat: placePada(konteks, potongan, m.index),
            kutipan: cutKutipan(potongan.teks, m.index, m[0].length, 70),
            tertulis: m[0].replace(/\s+/g, ' '),
            seharusnya: `tahun ${tahun - 1} atau tahun lain sebelum ${tahun}`,
            perhitungan: `Yang dibicarakan adalah tahun ${tahun}; pembandingnya juga tahun ${tahun}.`,
            keyakinan: sama ? 0.95 : 0.85,
          },
        ];
      }),
    );
  },
};
