import { appendJejak, type JejakBaru, type Transaksi } from '@akuntabel/basisdata';
import type { PenugasanPeran } from '../hak/peran.ts';
import type { Alat } from '../inti/alat.ts';
import { catatJejak } from '../inti/catat-jejak.ts';
import type { Konteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';

export const JENIS_PENGGUNA = 'pengguna';

export type IsiJejakAkun = Pick<JejakBaru, 'macam' | 'kunci' | 'lama' | 'baru' | 'alasan'>;

const lengkapi = (isi: readonly IsiJejakAkun[]) =>
  isi.map((satu) => ({ ...satu, unitTahunId: null, jenis: JENIS_PENGGUNA }));

/** What somebody did with their own account, for which no post is needed. */
export async function catatJejakAkun(
  alat: Alat,
  tx: Transaksi,
  { penggunaId, nama, instansiId, alamat }: Pelaku,
  isi: readonly IsiJejakAkun[],
): Promise<void> {
  const pada = alat.kini().toISOString();
  await appendJejak(
    tx,
    instansiId,
    lengkapi(isi).map((satu) => ({ ...satu, pada, penggunaId, nama, jabatan: null, alamat })),
  );
}

/** What an admin did with somebody's account. */
export async function catatJejakPengguna(
  konteks: Konteks,
  penugasan: PenugasanPeran,
  isi: readonly IsiJejakAkun[],
): Promise<void> {
  await catatJejak(konteks, penugasan, lengkapi(isi));
}
