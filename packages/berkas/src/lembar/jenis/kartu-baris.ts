import type { TahunKinerja } from '@akuntabel/kinerja';
import { toBanding } from '../nama.ts';
import { findKartuBaris } from './datar.ts';
import type { BarisBaca } from './pengolah.ts';

type Kartu = TahunKinerja['indikator'][number];

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
