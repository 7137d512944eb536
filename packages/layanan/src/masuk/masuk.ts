import { deleteSesiPengguna } from '@akuntabel/basisdata';
import type { Alat } from '../inti/alat.ts';
import type { Auth } from './auth.ts';
import { createHambatan } from './hambatan.ts';
import type { HasilMasuk } from './hasil.ts';
import { hapusKuki, type Kuki } from './kuki.ts';
import { type Permintaan, type PilihanMasuk, prepareMasuk } from './pilihan.ts';
import { endSesi, findSesi, type Sesi } from './sesi.ts';

/** Sign-in, for the form actions of the pages. */
export interface Masuk {
  /** Name and password. */
  masuk(permintaan: Permintaan, isian: { readonly namaMasuk: string; readonly sandi: string }): Promise<HasilMasuk>;
  /** Whose request this is; asked with every request. */
  findSesi(headers: Headers): Promise<Sesi | undefined>;
  /** Ends the session that the request shows. */
  keluar(permintaan: Permintaan): Promise<{ readonly kuki: readonly Kuki[] }>;
  /** Ends all sessions of the person, also on other machines. */
  keluarSemua(permintaan: Permintaan): Promise<{ readonly kuki: readonly Kuki[] }>;
}

/** Calls `buat` with the first need of it and remembers what came of it. */
function once<Nilai>(buat: () => Promise<Nilai>): () => Promise<Nilai> {
  let nilai: Promise<Nilai> | undefined;
  return async () => {
    nilai ??= buat();
    try {
      return await nilai;
    } catch (salah) {
      nilai = undefined;
      throw salah;
    }
  };
}

/** Opens sign-in. Throws when it is configured wrongly; makes no request and asks the database nothing yet. */
export function createMasuk(alat: Alat, pilihan: PilihanMasuk): Masuk {
  const masuk = prepareMasuk(alat, pilihan);
  const hambatan = createHambatan(alat, masuk.rahasia);
  // Loading better-auth takes a third of a second that the command line and readers need not spend.
  const auth = once<Auth>(async () => (await import('./auth.ts')).buildAuth(masuk, undefined));
  const kukiKeluar = [hapusKuki('sesi', masuk.aman), hapusKuki('langkahKedua', masuk.aman)];

  return {
    masuk: async (permintaan, isian) => {
      const { masukDenganSandi } = await import('./langkah-pertama.ts');
      return await masukDenganSandi(masuk, await auth(), hambatan, permintaan, isian);
    },
    findSesi: async (headers) => await findSesi(masuk, headers),
    keluar: async ({ headers }) => {
      await endSesi(masuk, headers);
      return { kuki: kukiKeluar };
    },
    keluarSemua: async ({ headers }) => {
      const sesi = await findSesi(masuk, headers);
      if (sesi !== undefined) await deleteSesiPengguna(alat.basisdata.db, sesi.pengguna.id);
      return { kuki: kukiKeluar };
    },
  };
}
