import { isKosong } from '../../fakta/angka.ts';
import { listBarisAnggaran } from '../../fakta/baris-anggaran.ts';
import { listKolom } from '../../fakta/tabel.ts';
import type { TempatTemuan } from '../../temuan/temuan.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { pointSel } from './bantu.ts';

interface Sumber {
  readonly kunci: string;
  readonly teks: string;
  readonly rapi: string;
  readonly titik: { readonly tempat: TempatTemuan; readonly kutipan: string };
}

/** The source of funds of one programme in two tables of the same version. */
export const SUMBER_DANA: Aturan = {
  kode: 'KON-005',
  nama: 'Sumber dana program berbeda di beberapa tabel',
  tingkat: 'peringatan',
  arti: 'Program yang sama, pada anggaran yang sama (murni atau perubahan), tertulis dengan sumber dana yang berbeda di tabel lain.',
  cara: 'Tulisan sumber dana dibandingkan tanpa tanda baca. Karena dua tabel tidak menunjukkan mana yang benar, temuannya peringatan di tempat yang lebih belakang.',
  periksa: (konteks) => {
    const daftar = konteks.fakta.tabel.flatMap((tabel): Sumber[] => {
      const kolom = listKolom(tabel, 'sumberDana').filter((j) => /dana|anggaran/.test(tabel.kolom[j]?.kepala ?? ''));
      return kolom.flatMap((j) =>
        listBarisAnggaran(tabel).flatMap(({ baris, kunci, jumlah }): Sumber[] => {
          const teks = baris.sel[j]?.teks.replace(/\s+/g, ' ').trim() ?? '';
          const program = konteks.fakta.program.find(kunci);
          if (jumlah || isKosong(teks) || program === undefined || baris.sel[j]?.utama === false) return [];
          const versi = tabel.kolom[j]?.versi ?? tabel.versi ?? '';
          return [
            {
              kunci: `${program}/${versi}`,
              teks,
              rapi: teks.toLowerCase().replace(/[^\p{L}]/gu, ''),
              titik: pointSel(konteks, baris, j),
            },
          ];
        }),
      );
    });
    const pertama = new Map<string, Sumber>();
    return daftar.flatMap((satu): BahanTemuan[] => {
      const dulu = pertama.get(satu.kunci);
      if (dulu === undefined) {
        pertama.set(satu.kunci, satu);
        return [];
      }
      if (dulu.rapi === satu.rapi) return [];
      return [
        {
          ...satu.titik,
          tertulis: satu.teks,
          perhitungan: `Sumber dana program ini di sini “${satu.teks}”, di tabel lain “${dulu.teks}”.`,
          pembanding: [dulu.titik],
          keyakinan: 0.88,
          akar: `sumber-dana/${satu.kunci}`,
        },
      ];
    });
  },
};
