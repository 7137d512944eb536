import type { PilihanS3 } from './penyimpanan-s3.ts';

const VARIABEL = {
  alamat: 'AKUNTABEL_S3_ALAMAT',
  ember: 'AKUNTABEL_S3_EMBER',
  wilayah: 'AKUNTABEL_S3_WILAYAH',
  kunciAkses: 'AKUNTABEL_S3_KUNCI_AKSES',
  kunciRahasia: 'AKUNTABEL_S3_KUNCI_RAHASIA',
} as const;

/** What the environment says about an S3-compatible store: all of it, nothing, or the names of what is missing. */
export function readPilihanS3(env: Readonly<Record<string, string | undefined>>): {
  readonly s3: PilihanS3 | undefined;
  readonly kurang: readonly string[];
} {
  const isi = Object.entries(VARIABEL).map(([kunci, variabel]) => [kunci, env[variabel] ?? '', variabel] as const);
  const kosong = isi.filter(([, nilai]) => nilai === '').map(([, , variabel]) => variabel);
  if (kosong.length === isi.length) return { s3: undefined, kurang: [] };
  if (kosong.length > 0) return { s3: undefined, kurang: kosong };
  return { s3: Object.fromEntries(isi.map(([kunci, nilai]) => [kunci, nilai])) as unknown as PilihanS3, kurang: [] };
}
