import { formatNilai } from '../../fakta/ejaan.ts';
import { listKolom } from '../../fakta/tabel.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';
import { namaBaris, pointSel, tulisSeperti } from './bantu.ts';
import { listTabelSkm } from './skm.ts';

/** Weighted and converted values of each unsur in its row. */
export const NILAI_UNSUR: Aturan = {
  kode: 'SKM-004',
  nama: 'Nilai tertimbang atau konversi unsur salah hitung',
  tingkat: 'galat',
  arti: 'Nilai konversi suatu unsur bukan nilai rata-ratanya × 25, atau nilai tertimbangnya bukan nilai rata-rata × bobot.',
  cara: 'Bobot 1 dibagi banyaknya unsur, atau 0,11 dan 0,111 bagi sembilan unsur, pada ketelitian yang tercetak.',
  dasar: DASAR.skm,
  periksa: (konteks) =>
    listTabelSkm(konteks).flatMap(({ tabel, nrr }) => {
      const satuBaris = new Set(nrr.map(({ baris }) => baris)).size === nrr.length;
      if (!satuBaris) return [];
      const bobot = [1 / nrr.length, ...(nrr.length === 9 ? [0.11, 0.111] : [])];
      const periksa = [
        ...listKolom(tabel, 'konversi').map((kolom) => ({ kolom, kali: [25], cara: '× 25' })),
        ...listKolom(tabel, 'nrrTertimbang').map((kolom) => ({ kolom, kali: bobot, cara: `÷ ${nrr.length}` })),
      ];
      return nrr.flatMap(({ baris, kolom: asal, angka }) =>
        periksa.flatMap(({ kolom, kali, cara }): BahanTemuan[] => {
          const tertulis = baris.angka[kolom];
          if (tertulis === undefined || baris.sel[kolom]?.utama === false) return [];
          if (
            kali.some(
              (satu) =>
                Math.abs(angka.nilai * satu - tertulis.nilai) <= angka.toleransi * satu + tertulis.toleransi + 1e-9,
            )
          )
            return [];
          const benar = angka.nilai * (kali[0] as number);
          return [
            {
              ...pointSel(konteks, baris, kolom),
              tertulis: tertulis.teks,
              seharusnya: tulisSeperti(benar, tertulis),
              perhitungan: `${namaBaris(tabel, baris)}: ${angka.teks} ${cara} = ${formatNilai(benar, 3)}.`,
              pembanding: [pointSel(konteks, baris, asal)],
              keyakinan: 0.95,
            },
          ];
        }),
      );
    }),
};
