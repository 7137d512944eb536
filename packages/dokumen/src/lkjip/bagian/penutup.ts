import type { Blok } from '../../model/dokumen.ts';
import { narratePenyerapan } from '../../narasi/anggaran.ts';
import { narrateCapaianSingkat } from '../../narasi/capaian.ts';
import { kalimat, sambung, tulis } from '../../narasi/kalimat.ts';
import type { Penyusun } from '../bagian.ts';
import { belumDiisi, daftar, par } from '../blok.ts';
import type { Konteks } from '../konteks.ts';
import { tandaTanganLaporan } from './kata-pengantar.ts';
import { listPerhatian, narrateKeseluruhan } from './ringkasan-eksekutif.ts';

export const kesimpulan: Penyusun = {
  judul: () => sambung('Kesimpulan'),
  susun: (k) => [
    par(
      kalimat`Laporan Kinerja ${k.unit} Tahun ${k.tahun} telah membandingkan kinerja yang dijanjikan dengan kinerja yang dicapai`,
      narrateKeseluruhan(k),
    ),
    ...simpulIndikator(k),
    par(narratePenyerapan(k.hasil.anggaran.utama, 'program yang mengampu sasaran')),
    ...simpulPerhatian(k),
  ],
};

function simpulIndikator(k: Konteks): Blok[] {
  if (k.kartu.length === 0) return [];
  return [
    par(tulis`Capaian setiap indikator adalah sebagai berikut:`),
    daftar(
      'angka',
      k.kelompok.flatMap(({ kartu }) => kartu.map(({ hasil }) => narrateCapaianSingkat(hasil))),
    ),
  ];
}

function simpulPerhatian(k: Konteks): Blok[] {
  const hal = listPerhatian(k);
  return hal.length === 0 ? [] : [par(tulis`Yang masih memerlukan perhatian adalah:`), daftar('angka', hal)];
}

/** The steps of the coming year, and the signature that closes the report. */
export const langkah: Penyusun = {
  judul: () => sambung('Langkah Perbaikan Kinerja'),
  susun: (k) => {
    const { langkah: butir } = k.data.laporan;
    return [
      ...(butir.length === 0
        ? [belumDiisi(kalimat`Langkah untuk meningkatkan kinerja pada tahun berikutnya belum diisi`)]
        : [
            par(
              tulis`Untuk meningkatkan kinerja pada tahun berikutnya, ${k.unit} akan menempuh langkah-langkah berikut:`,
            ),
            daftar('angka', butir),
          ]),
      ...tandaTanganLaporan(k),
    ];
  },
};
