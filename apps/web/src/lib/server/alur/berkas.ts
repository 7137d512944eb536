import { daftarBerkas } from '@akuntabel/layanan';
import { formatWaktu } from '../formulir/waktu.ts';
import type { Alur } from './muat.ts';

/** A file as it stands beside what it proves. */
export interface TampilanBerkas {
  readonly id: string;
  readonly nama: string;
  readonly rincian: string;
  readonly href: string;
}

const KB = 1024;
const angka = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 });

/** Size of a file as people read it: `12 kB`, `1,4 MB`. */
export const formatUkuran = (bytes: number): string =>
  bytes < KB * KB ? `${angka.format(Math.max(1, Math.round(bytes / KB)))} kB` : `${angka.format(bytes / KB / KB)} MB`;

/** Files of a kind of record, by key and quarter. */
export async function muatBerkas(
  { alat, pelaku, unit, tahun }: Alur,
  jenis: string,
  saring: { readonly kunci?: string; readonly triwulan?: string } = {},
): Promise<Map<string, TampilanBerkas[]>> {
  const semua = await daftarBerkas(alat, pelaku, { unit, tahun, jenis, ...saring });
  const tampil = semua.map(({ id, nama, ukuran, pada, kunci }) => ({
    kunci,
    berkas: {
      ...{ id, nama, href: `/pengukuran/bukti/${id}` },
      rincian: `${formatUkuran(ukuran)}, ${formatWaktu(pada, alat.zonaMenit)}`,
    },
  }));
  return new Map(
    [...Map.groupBy(tampil, ({ kunci }) => kunci)].map(([kunci, isi]) => [kunci, isi.map(({ berkas }) => berkas)]),
  );
}

/** Files somebody has chosen in a form; an empty control sends one without a name. */
export const readBerkas = (data: FormData, nama: string): File[] =>
  data.getAll(nama).filter((satu) => satu instanceof File && satu.size > 0) as File[];
