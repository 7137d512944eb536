import type { HasilKinerja, TahunKinerja } from '@akuntabel/kinerja';
import { formatTanggal } from '@akuntabel/kinerja';
import { kepala, nomorKolom, par, sel, selTeks, tabel } from '../lkjip/blok.ts';
import type { Blok, Isi } from '../model/dokumen.ts';
import { entri, kalimat } from '../narasi/kalimat.ts';
import type { PilihanBlok } from './formulir.ts';

export interface PilihanPenghargaan extends PilihanBlok {
  /** Caption of the table; none unless given. */
  readonly keterangan?: Isi;
}

/** Prestasi dan penghargaan of the year as a table; a plain sentence when none was recorded. */
export function blokPenghargaan(
  tahun: TahunKinerja,
  _hasil: HasilKinerja,
  { id = 'penghargaan', keterangan }: PilihanPenghargaan = {},
): readonly Blok[] {
  const { penghargaan, umum } = tahun;
  if (penghargaan.length === 0) {
    return [
      par(
        kalimat`Tidak ada prestasi atau penghargaan yang dicatat untuk tahun ${entri('umum.tahun', String(umum.tahun))}`,
      ),
    ];
  }
  // Dates are seldom known; a column of dashes tells nothing.
  const adaTanggal = penghargaan.some(({ tanggal }) => tanggal !== null);
  const kolom = ['No.', 'Jenis', 'Prestasi', 'Penerima', 'Tingkat', 'Pemberi', ...(adaTanggal ? ['Tanggal'] : [])];
  return [
    tabel({
      id,
      keterangan: keterangan ?? null,
      kolom: [[0.06, 'tengah'], 0.11, 0.38, 0.17, [0.1, 'tengah'], 0.18, ...(adaTanggal ? [0.14] : [])],
      kepala: [kolom.map((t) => kepala(t)), nomorKolom(kolom.length)],
      badan: penghargaan.map(({ jenis, prestasi, penerima, tingkat, pemberi, tanggal }, i) => [
        sel(String(i + 1)),
        sel(jenis),
        sel(prestasi),
        selTeks(penerima),
        sel(tingkat),
        sel(pemberi),
        ...(adaTanggal
          ? [tanggal === null ? selTeks(null) : sel(entri(`penghargaan[${i}].tanggal`, formatTanggal(tanggal)))]
          : []),
      ]),
    }),
  ];
}
