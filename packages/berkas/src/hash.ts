import { createHash } from 'node:crypto';
import type { TahunKinerja } from '@akuntabel/kinerja';

function sortKeys(nilai: unknown): unknown {
  if (Array.isArray(nilai)) return nilai.map(sortKeys);
  if (nilai === null || typeof nilai !== 'object') return nilai;
  return Object.fromEntries(
    Object.entries(nilai)
      .filter(([, isi]) => isi !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([kunci, isi]) => [kunci, sortKeys(isi)]),
  );
}

/** SHA-256 (hex) of the data, the same for the same entries however they were written or ordered within an object. */
export function hashTahunKinerja(tahun: TahunKinerja): string {
  return createHash('sha256')
    .update(JSON.stringify(sortKeys(tahun)))
    .digest('hex');
}
