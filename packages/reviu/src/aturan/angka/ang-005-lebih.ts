import type { Aturan, BahanTemuan } from '../aturan.ts';
import { findAngkaBaris, namaBaris, pointSel, tulisUang } from './bantu.ts';

/** More spent than there was. */
export const MELEBIHI_PAGU: Aturan = {
  kode: 'ANG-005',
  nama: 'Realisasi melebihi pagu',
  tingkat: 'peringatan',
  arti: 'Realisasi anggaran suatu baris lebih besar daripada pagunya.',
  cara: 'Belanja tidak boleh melebihi pagu; biasanya salah satu angka salah ketik atau pagunya bukan pagu perubahan.',
  periksa: (konteks) =>
    konteks.fakta.tabel.flatMap((tabel) =>
      tabel.kolom.flatMap(({ makna, versi }, j) => {
        if (makna !== 'realisasiAnggaran' || versi === 'murni') return [];
        return tabel.baris.flatMap((baris): BahanTemuan[] => {
          const realisasi = baris.angka[j];
          const pagu = findAngkaBaris(tabel, baris, j, 'pagu');
          if (realisasi === undefined || pagu === undefined || baris.sel[j]?.utama === false) return [];
          const paguLain = tabel.kolom.flatMap((kolom, k) =>
            kolom.makna === 'pagu' ? [baris.angka[k]?.nilai ?? 0] : [],
          );
          if (!(realisasi.nilai > Math.max(pagu.angka.nilai, ...paguLain) + 1)) return [];
          return [
            {
              ...pointSel(konteks, baris, j),
              tertulis: realisasi.teks,
              perhitungan: `${namaBaris(tabel, baris)}: realisasi ${tulisUang(realisasi.nilai)} lebih besar ${tulisUang(realisasi.nilai - pagu.angka.nilai)} daripada pagu ${tulisUang(pagu.angka.nilai)}.`,
              pembanding: [pointSel(konteks, baris, pagu.kolom)],
              keyakinan: 0.85,
            },
          ];
        });
      }),
    ),
};
