import type { AngkaCetak } from '../../fakta/angka.ts';
import { formatNilai } from '../../fakta/ejaan.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';
import { compareRentang, findAngkaBaris, namaBaris, pointSel, rentangPersen, tulisSeperti } from './bantu.ts';

type Rentang = readonly [number, number];

/** Ranges of every way that efficiency is computed: ratio, difference, saving. */
function listRentang(capaian: AngkaCetak, penyerapan: AngkaCetak): Rentang[] {
  const rasio = rentangPersen(capaian, penyerapan);
  const goyah = capaian.toleransi + penyerapan.toleransi;
  const selisih = capaian.nilai - penyerapan.nilai;
  return [
    ...(rasio === undefined ? [] : [rasio]),
    [selisih - goyah, selisih + goyah],
    [100 - penyerapan.nilai - penyerapan.toleransi, 100 - penyerapan.nilai + penyerapan.toleransi],
  ];
}

/** Efficiency in a table: capaian ÷ penyerapan of the same row. */
export const RASIO_EFISIENSI: Aturan = {
  kode: 'EFI-001',
  nama: 'Efisiensi salah hitung',
  tingkat: 'galat',
  arti: 'Tingkat efisiensi di suatu baris tidak sama dengan capaian dibagi penyerapan baris itu.',
  cara: 'Capaian ÷ penyerapan × 100 pada ketelitian yang tercetak; cara selisih (capaian − penyerapan) dan penghematan (100 − penyerapan) juga diterima. Penyerapan nol tidak dihitung.',
  dasar: DASAR.pelaporan,
  periksa: (konteks) =>
    konteks.fakta.tabel.flatMap((tabel) =>
      tabel.kolom.flatMap(({ makna }, j) => {
        if (makna !== 'efisiensi') return [];
        return tabel.baris.flatMap((baris): BahanTemuan[] => {
          const efisiensi = baris.angka[j];
          const capaian = findAngkaBaris(tabel, baris, j, 'capaian');
          const penyerapan = findAngkaBaris(tabel, baris, j, 'penyerapan');
          if (efisiensi === undefined || capaian === undefined || penyerapan === undefined) return [];
          if (penyerapan.angka.nilai <= 0 || capaian.angka.nilai < 0 || baris.sel[j]?.utama === false) return [];
          const hasil = listRentang(capaian.angka, penyerapan.angka).map((rentang) =>
            compareRentang(efisiensi, rentang),
          );
          if (hasil.includes('cocok')) return [];
          const benar = (capaian.angka.nilai / penyerapan.angka.nilai) * 100;
          return [
            {
              ...pointSel(konteks, baris, j),
              tertulis: efisiensi.teks,
              seharusnya: tulisSeperti(benar, efisiensi),
              perhitungan: `${namaBaris(tabel, baris)}: ${capaian.angka.teks} ÷ ${penyerapan.angka.teks} × 100 = ${formatNilai(benar)}.`,
              pembanding: [pointSel(konteks, baris, capaian.kolom), pointSel(konteks, baris, penyerapan.kolom)],
              keyakinan: hasil[0] === 'dipotong' ? 0.85 : 0.95,
              akar: `efisiensi/${tabel.tabel.urutan}/${baris.baris}`,
            },
          ];
        });
      }),
    ),
};
