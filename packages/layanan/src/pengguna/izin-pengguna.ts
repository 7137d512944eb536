import { findPengguna, listPenggunaAktif, listPeran, type Pengguna, type Peran } from '@akuntabel/basisdata';
import type { SasaranHak } from '../hak/decide-hak.ts';
import type { PenugasanPeran } from '../hak/peran.ts';
import type { TindakanHak } from '../hak/tindakan.ts';
import { GalatLayanan, takDitemukan } from '../inti/galat.ts';
import { isBoleh, type Konteks, requireHak } from '../inti/izin.ts';

/** People belong to the government and to no unit; so who manages them needs the right for all of it. */
export const toSasaranInstansi = ({ pelaku }: Konteks): SasaranHak => ({
  instansiId: pelaku.instansiId,
  unit: [],
  jabatan: [],
});

export interface PenggunaTerkelola {
  readonly pengguna: Pengguna & { readonly instansiId: string };
  /** The assignment by which somebody manages them. */
  readonly penugasan: PenugasanPeran;
}

/** A person whom somebody manages. A person of another government does not exist, and that somebody asked is logged. */
export async function getPenggunaTerkelola(konteks: Konteks, penggunaId: string): Promise<PenggunaTerkelola> {
  const { alat, tx, pelaku } = konteks;
  const penugasan = requireHak(konteks, 'kelola.pengguna', toSasaranInstansi(konteks));
  const pengguna = await findPengguna(tx, penggunaId);
  if (pengguna === undefined || pengguna.instansiId !== pelaku.instansiId) {
    const sebab = pengguna === undefined ? 'takAda' : 'instansiLain';
    alat.catat({
      peristiwa: 'hak.ditolak',
      instansiId: pelaku.instansiId,
      penggunaId: pelaku.penggunaId,
      rincian: { tindakan: 'kelola.pengguna', sebab, terlihat: false },
    });
    throw takDitemukan();
  }
  return { pengguna: { ...pengguna, instansiId: pengguna.instansiId }, penugasan };
}

/**
 * Rights to manage are handed on, and the accounts of those who hold them changed, only by who holds them too:
 * otherwise whoever manages people could make themselves, or a helper, more than they are.
 */
export function requireSetara(konteks: Konteks, peran: readonly string[]): void {
  const dibawa = konteks.hak.aturan.filter(
    (a) => a.putusan === 'boleh' && a.tindakan.startsWith('kelola.') && a.peran !== null && peran.includes(a.peran),
  );
  const sasaran = toSasaranInstansi(konteks);
  if (dibawa.every((a) => isBoleh(konteks, a.tindakan as TindakanHak, sasaran))) return;
  throw new GalatLayanan('terlarang', 'Peran ini membawa hak mengelola yang tidak Anda miliki sendiri.');
}

/** The same for a person: for all roles they hold or will hold. */
export async function requireSetaraOrang(konteks: Konteks, penggunaId: string): Promise<void> {
  const { tx, pelaku, hari } = konteks;
  const semua = await listPeran(tx, pelaku.instansiId, { penggunaId });
  requireSetara(
    konteks,
    semua.filter(({ selesai }) => selesai === null || selesai >= hari).map(({ peran }) => peran),
  );
}

/** Nobody does this to their own account: it is how a stolen session would be made to last, or a right widened. */
export function requireOrangLain({ pelaku }: Konteks, penggunaId: string, pesan: string): void {
  if (pelaku.penggunaId === penggunaId) throw new GalatLayanan('keadaan', pesan);
}

/**
 * A government keeps somebody who manages it, on this day. Asked after the audit was written: from there on the
 * government's writers wait for each other, so of two who deactivate each other the second sees what the first did.
 */
export async function requireAdminTersisa({ tx, pelaku }: Konteks, pada: string): Promise<void> {
  const admin = (await listPeran(tx, pelaku.instansiId, { pada })).filter(isPeranAdmin);
  const aktif = await listPenggunaAktif(
    tx,
    pelaku.instansiId,
    admin.map(({ penggunaId }) => penggunaId),
  );
  if (aktif.length === 0) {
    throw new GalatLayanan('keadaan', 'Instansi harus tetap memiliki sedikitnya satu admin yang aktif.');
  }
}

export const isPeranAdmin = ({ peran, unit }: Pick<Peran, 'peran' | 'unit'>): boolean =>
  peran === 'adminInstansi' && unit === null;
