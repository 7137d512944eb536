import { type Basisdata, deleteSesiByToken, findPemilikToken, findSesiBerlaku, updateSesi } from '@akuntabel/basisdata';
import { findKuki, namaKuki, readTertanda } from './kuki.ts';
import type { AlatMasuk } from './pilihan.ts';

/** Who is signed in. */
export interface Sesi {
  readonly pengguna: {
    readonly id: string;
    readonly nama: string;
    readonly namaMasuk: string | null;
    readonly duaFaktor: boolean;
  };
  readonly instansiId: string;
  readonly sesiId: string;
}

/** How much of the idle time may pass before it is written down that the session is in use. */
const BAGIAN_SEGAR = 1 / 32;

/** The token of the session that a request shows, without asking whether it is still good. */
const readToken = ({ rahasia, aman }: AlatMasuk, headers: Headers): string | undefined =>
  readTertanda(findKuki(headers, namaKuki('sesi', aman)), rahasia);

/**
 * Whose request this is. One query; now and then a second one that puts off the end of the session. A session ends
 * when it rested too long, when it is too old, when it was ended, or when the account may no longer sign in. With the
 * reading of a request it is asked there, together with everything else; on the embedded database, where each question
 * has a transaction of its own, it does without.
 */
export async function findSesi(masuk: AlatMasuk, headers: Headers, bacaan?: Basisdata): Promise<Sesi | undefined> {
  const token = readToken(masuk, headers);
  if (token === undefined) return undefined;
  const { db } = masuk.alat.basisdata;
  const kini = Date.now();
  const pada = new Date(kini).toISOString();
  const batas = { pada, sejak: new Date(kini - masuk.umurMs).toISOString() };
  const sesi = await (bacaan === undefined || bacaan.jenis === 'pglite'
    ? findSesiBerlaku(db, token, batas)
    : bacaan.withUmum((tx) => findSesiBerlaku(tx, token, batas), { bacaSaja: true }));
  if (sesi === undefined) return undefined;
  if (kini + masuk.diamMs - Date.parse(sesi.berakhir) > masuk.diamMs * BAGIAN_SEGAR) {
    await updateSesi(db, sesi.id, new Date(kini + masuk.diamMs).toISOString(), pada);
  }
  const { penggunaId: id, nama, namaMasuk, duaFaktor, instansiId } = sesi;
  return { pengguna: { id, nama, namaMasuk, duaFaktor: duaFaktor === true }, instansiId, sesiId: sesi.id };
}

/** Whose session a request shows, also when it rested too long; undefined when nobody can tell any more. */
export async function findPemilikSesi(masuk: AlatMasuk, headers: Headers): Promise<string | undefined> {
  const token = readToken(masuk, headers);
  return token === undefined ? undefined : await findPemilikToken(masuk.alat.basisdata.db, token);
}

/** Ends the session that a request shows; nothing happens when there is none. */
export async function endSesi(masuk: AlatMasuk, headers: Headers): Promise<void> {
  const token = readToken(masuk, headers);
  if (token !== undefined) await deleteSesiByToken(masuk.alat.basisdata.db, token);
}
