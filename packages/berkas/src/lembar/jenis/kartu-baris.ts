import type { TahunKinerja } from '@akuntabel/kinerja';
import type { IsiRekaman, Kolom } from '../kolom.ts';
import { toBanding } from '../nama.ts';
import { findKartuBaris } from './datar.ts';
import type { BarisBaca } from './pengolah.ts';

type Kartu = TahunKinerja['indikator'][number];

/** The indicator a row is about: its code, and its name for whoever fills in the sheet. */
export const KOLOM_KARTU: readonly Kolom[] = [
  { kunci: 'indikator', judul: 'Kode indikator', isi: 'kunci', wajib: true, keterangan: 'Kode pada kartu indikator' },
  {
    kunci: 'nama',
    judul: 'Indikator',
    isi: 'nama',
    tampilan: true,
    keterangan: 'Nama indikator; dibaca bila kodenya kosong',
  },
];

/** Whether a row names an indicator and nothing else: one that an export wrote to be filled in. */
export const isBarisKartuSaja = (isi: IsiRekaman): boolean =>
  Object.entries(isi).every(([ruas, nilai]) => nilai == null || ruas === 'indikator' || ruas === 'nama');

/**
 * The card a row is about, its code written into the row; undefined with a problem where there is none, and without one
 * where the row names nothing (a missing key is told elsewhere).
 */
export function olahKartuBaris({ isi, masalah }: BarisBaca, tahun: Pick<TahunKinerja, 'indikator'>): Kartu | undefined {
  const [kode, nama] = [isi['indikator'] ?? null, isi['nama'] ?? null];
  if (kode === null && nama === null) return undefined;
  const kartu = findKartuBaris(tahun, { kode, nama }, toBanding);
  if (kartu === undefined) {
    masalah.push({
      kolom: 'Kode indikator',
      tertulis: kode ?? nama,
      seharusnya: `kode atau nama persis indikator yang ada: ${tahun.indikator.map(({ id }) => id).join(', ')}`,
      perbaikan: 'samakan dengan kartu indikator, atau tambahkan kartunya dulu',
      tingkat: 'galat',
    });
    return undefined;
  }
  isi['indikator'] = kartu.id;
  return kartu;
}
