import type { Aturan, BahanTemuan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';
import { findAngkaBaris, namaBaris, pointSel } from './bantu.ts';

/** A programme whose target was reached though nothing was spent. */
export const TANPA_BELANJA: Aturan = {
  kode: 'CAP-006',
  nama: 'Kinerja tercapai tanpa belanja',
  tingkat: 'peringatan',
  arti: 'Suatu program atau kegiatan dilaporkan tercapai, padahal anggarannya ada dan tidak dibelanjakan sama sekali.',
  cara: 'Baris dengan pagu lebih dari nol, realisasi anggaran nol, dan capaian kinerja lebih dari nol. Mungkin ada penjelasannya; laporan perlu menyebutkannya.',
  dasar: DASAR.reviu,
  periksa: (konteks) =>
    konteks.fakta.tabel.flatMap((tabel) =>
      tabel.kolom.flatMap(({ makna }, j) => {
        if (makna !== 'realisasiAnggaran') return [];
        return tabel.baris.flatMap((baris): BahanTemuan[] => {
          const realisasi = baris.angka[j];
          const pagu = findAngkaBaris(tabel, baris, j, 'pagu');
          const kinerja = findAngkaBaris(tabel, baris, j, 'capaian') ?? findAngkaBaris(tabel, baris, j, 'realisasi');
          if (
            realisasi?.nilai !== 0 ||
            pagu === undefined ||
            pagu.angka.nilai <= 0 ||
            kinerja === undefined ||
            kinerja.angka.nilai <= 0
          )
            return [];
          return [
            {
              ...pointSel(konteks, baris, j),
              tertulis: realisasi.teks,
              perhitungan: `${namaBaris(tabel, baris)}: kinerja ${kinerja.angka.teks}, tetapi dari pagu ${pagu.angka.teks} tidak ada yang dibelanjakan.`,
              pembanding: [pointSel(konteks, baris, kinerja.kolom), pointSel(konteks, baris, pagu.kolom)],
              keyakinan: 0.85,
            },
          ];
        });
      }),
    ),
};
