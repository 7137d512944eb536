import { createHash, randomBytes } from 'node:crypto';
import {
  type AkunMasuk,
  claimVerifikasi,
  deleteSesiPengguna,
  deleteVerifikasiByPenanda,
  findAkun,
  findVerifikasi,
  type Transaksi,
  takeVerifikasi,
  upsertSandi,
} from '@akuntabel/basisdata';
import type { Alat } from '../inti/alat.ts';
import { GalatLayanan } from '../inti/galat.ts';
import { checkSandi, PENYANDI, type Penyandi } from '../masuk/sandi.ts';
import { catatJejakAkun } from './catat.ts';

/** A link by which a person sets their password, once. The token is shown to who asked for it and stored nowhere. */
export interface TautanSandi {
  readonly token: string;
  /** ISO. */
  readonly berakhir: string;
}

const UMUR_MS = 72 * 3_600_000;

/** Only the hash is stored: who reads the database cannot use a link. */
const toId = (token: string): string => `tautan:${createHash('sha256').update(token).digest('base64url')}`;
export const penandaTautan = (penggunaId: string): string => `tautan-sandi:${penggunaId}`;

/** Makes a link and makes those made before worthless. */
export async function makeTautan(alat: Alat, tx: Transaksi, penggunaId: string): Promise<TautanSandi> {
  const kini = alat.kini();
  const dibuat = kini.toISOString();
  const berakhir = new Date(kini.getTime() + UMUR_MS).toISOString();
  const token = randomBytes(32).toString('base64url');
  const penanda = penandaTautan(penggunaId);
  await deleteVerifikasiByPenanda(tx, penanda);
  await claimVerifikasi(tx, { id: toId(token), penanda, nilai: penggunaId, berakhir, dibuat, diubah: dibuat });
  return { token, berakhir };
}

const tidakBerlaku = (): GalatLayanan =>
  new GalatLayanan('takDitemukan', 'Tautan ini sudah dipakai atau tidak berlaku lagi. Mintalah tautan baru.');

/** Only for accounts that may sign in. */
const getAkun = (akun: AkunMasuk | undefined): AkunMasuk & { readonly instansiId: string } => {
  if (akun === undefined || akun.nonaktif !== null || akun.instansiId === null) throw tidakBerlaku();
  return { ...akun, instansiId: akun.instansiId };
};

/** Whose link this is and until when; does not use it up. Throws `takDitemukan` when it is used, past or none. */
export async function getTautanSandi(
  alat: Alat,
  token: string,
): Promise<{ readonly nama: string; readonly namaMasuk: string | null; readonly berakhir: string }> {
  const { db } = alat.basisdata;
  const baris = await findVerifikasi(db, toId(token));
  if (baris === undefined || baris.berakhir <= alat.kini().toISOString()) throw tidakBerlaku();
  const { nama, namaMasuk } = getAkun(await findAkun(db, baris.nilai));
  return { nama, namaMasuk, berakhir: baris.berakhir };
}

export interface MasukanTautan {
  readonly token: string;
  readonly sandi: string;
  readonly alamat: string | null;
}

/**
 * Sets the password by a link. The link is used up by it, sessions of the account end, and a second factor stays in
 * force. A password that the rules refuse (`takSah`) leaves the link usable.
 */
export async function pakaiTautanSandi(
  alat: Alat,
  { token, sandi, alamat }: MasukanTautan,
  penyandi: Penyandi = PENYANDI,
): Promise<{ readonly penggunaId: string; readonly namaMasuk: string | null }> {
  const { db } = alat.basisdata;
  const baris = await findVerifikasi(db, toId(token));
  if (baris === undefined || baris.berakhir <= alat.kini().toISOString()) throw tidakBerlaku();
  const { id, nama, namaMasuk, instansiId } = getAkun(await findAkun(db, baris.nilai));
  const masalah = checkSandi(sandi, { nama, namaMasuk });
  if (masalah.length > 0) throw new GalatLayanan('takSah', 'Kata sandi belum dapat dipakai.', { masalah });
  // Outside the transaction: it takes milliseconds, and the embedded database has one connection.
  const hash = await penyandi.hash(sandi);
  await alat.basisdata.withInstansi(instansiId, async (tx) => {
    const waktu = alat.kini().toISOString();
    // Of two at once one takes it; the account is looked at again.
    const diambil = await takeVerifikasi(tx, baris.id);
    if (diambil === undefined) throw tidakBerlaku();
    getAkun(await findAkun(tx, id));
    await upsertSandi(tx, id, hash, waktu);
    await deleteSesiPengguna(tx, id);
    await catatJejakAkun(alat, tx, { penggunaId: id, nama, instansiId, alamat }, [
      { macam: 'sandi.tetapkan', kunci: id, lama: null, baru: null, alasan: null },
    ]);
  });
  alat.catat({ peristiwa: 'sandi.ditetapkan', instansiId, penggunaId: id });
  return { penggunaId: id, namaMasuk };
}
