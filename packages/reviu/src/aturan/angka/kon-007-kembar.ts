import { isSetara } from '../../fakta/angka.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { listTabelAnggaran } from './ang-001-jumlah.ts';
import { pointSel } from './bantu.ts';

/** One name on two rows of one table, with different amounts. */
export const BARIS_KEMBAR: Aturan = {
  kode: 'KON-007',
  nama: 'Nama yang sama pada dua baris satu tabel',
  tingkat: 'peringatan',
  arti: 'Program atau kegiatan yang sama berdiri pada dua baris suatu tabel dengan anggaran yang berbeda; salah satunya barangkali bernama lain.',
  cara: 'Hanya baris dengan jenjang dan nama yang sama di bawah induk yang sama.',
  periksa: (konteks) =>
    listTabelAnggaran(konteks).flatMap(({ tabel, baris }) => {
      const kolom = tabel.kolom.findIndex(({ makna }) => makna === 'pagu');
      const pertama = new Map<string, (typeof baris)[number]>();
      let induk = '';
      return baris.flatMap((satu): BahanTemuan[] => {
        if (satu.jumlah) return [];
        if (satu.jenjang !== undefined && satu.jenjang <= 1) induk = satu.kunci;
        const kunci = `${induk}/${satu.jenjang}/${satu.kunci}`;
        const dulu = pertama.get(kunci);
        if (dulu === undefined) {
          pertama.set(kunci, satu);
          return [];
        }
        const [a, b] = [dulu.baris.angka[kolom], satu.baris.angka[kolom]];
        if (a === undefined || b === undefined || isSetara(a, b)) return [];
        return [
          {
            ...pointSel(konteks, satu.baris, kolom),
            tertulis: `${satu.nama}: ${b.teks}`,
            perhitungan: `“${satu.nama}” sudah berdiri pada baris lain tabel ini dengan ${a.teks}.`,
            pembanding: [pointSel(konteks, dulu.baris, kolom)],
            keyakinan: 0.85,
          },
        ];
      });
    }),
};
