import { formatNilai } from '../../fakta/ejaan.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';
import {
  compareRentang,
  findAngkaBaris,
  namaBaris,
  pointSel,
  rentangPersen,
  tulisSeperti,
  tulisUang,
} from './bantu.ts';

/** Absorption in a table: realisasi ÷ pagu of the same row. */
export const PENYERAPAN: Aturan = {
  kode: 'ANG-003',
  nama: 'Persentase penyerapan anggaran salah hitung',
  tingkat: 'galat',
  arti: 'Persentase di suatu baris tidak sama dengan realisasi dibagi pagu baris itu.',
  cara: 'Realisasi ÷ pagu × 100 pada ketelitian yang tercetak. Angka yang dipotong, bukan dibulatkan, hanya menjadi peringatan.',
  dasar: DASAR.pelaporan,
  periksa: (konteks) =>
    konteks.fakta.tabel.flatMap((tabel) =>
      tabel.kolom.flatMap(({ makna }, j) => {
        if (makna !== 'penyerapan') return [];
        return tabel.baris.flatMap((baris): BahanTemuan[] => {
          const persen = baris.angka[j];
          const atas = findAngkaBaris(tabel, baris, j, 'realisasiAnggaran');
          const bawah = findAngkaBaris(tabel, baris, j, 'pagu');
          if (persen === undefined || atas === undefined || bawah === undefined) return [];
          if (baris.sel[j]?.utama === false || Number.isNaN(persen.nilai)) return [];
          if (atas.angka.satuan === 'persen' || bawah.angka.satuan === 'persen') return [];
          const rentang = rentangPersen(atas.angka, bawah.angka);
          if (rentang === undefined) return [];
          const hasil = compareRentang(persen, rentang);
          if (hasil === 'cocok') return [];
          const benar = (atas.angka.nilai / bawah.angka.nilai) * 100;
          const dipotong = hasil === 'dipotong';
          return [
            {
              ...pointSel(konteks, baris, j),
              tertulis: persen.teks,
              seharusnya: tulisSeperti(benar, persen),
              perhitungan: `${namaBaris(tabel, baris)}: ${tulisUang(atas.angka.nilai)} ÷ ${tulisUang(bawah.angka.nilai)} × 100 = ${formatNilai(benar, 3)}${dipotong ? '; angkanya dipotong, bukan dibulatkan' : ''}.`,
              pembanding: [pointSel(konteks, baris, atas.kolom), pointSel(konteks, baris, bawah.kolom)],
              keyakinan: dipotong ? 0.85 : 0.97,
              akar: `penyerapan/${tabel.tabel.urutan}/${baris.baris}`,
            },
          ];
        });
      }),
    ),
};
