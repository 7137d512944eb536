import { type Basisdata, deleteSesiPengguna } from '@akuntabel/basisdata';
import type { Alat } from '../inti/alat.ts';
import { takDitemukan } from '../inti/galat.ts';
import type { Auth } from './auth.ts';
import { createPembersih } from './bersihkan.ts';
import type { PendaftaranTotp } from './dua-faktor.ts';
import { createHambatan } from './hambatan.ts';
import type { HasilMasuk } from './hasil.ts';
import { hapusKuki, type Kuki } from './kuki.ts';
import { type Permintaan, type PilihanMasuk, prepareMasuk } from './pilihan.ts';
import { type MasukanUbahSandi, ubahSandi } from './sandi-sendiri.ts';
import { endSesi, findPemilikSesi, findSesi, type Sesi } from './sesi.ts';
import { endSesiLain, endSesiSatu, listSesi, type SesiTampil } from './sesi-sendiri.ts';

interface HasilKuki {
  readonly kuki: readonly Kuki[];
}

/**
 * Sign-in, for the form actions of the pages. What is about one's own account throws GalatLayanan like every use case:
 * `takSah` with the field, `keadaan` when it is not possible now, `terlarang` without a session.
 */
export interface Masuk {
  /** Name and password. */
  masuk(permintaan: Permintaan, isian: { readonly namaMasuk: string; readonly sandi: string }): Promise<HasilMasuk>;
  /** The second step: the code on the telephone. */
  masukTotp(permintaan: Permintaan, isian: { readonly kode: string }): Promise<HasilMasuk>;
  /** The second step without the telephone. */
  masukKodePemulihan(permintaan: Permintaan, isian: { readonly kode: string }): Promise<HasilMasuk>;
  /** How people know the provider of the single sign-on; undefined = there is none. */
  readonly namaSso: string | undefined;
  /** Where to send the browser, and the cookie that it must bring back. */
  mulaiSso(permintaan: Permintaan): Promise<{ readonly alamat: string } & HasilKuki>;
  /** With the query of the page the provider sent the browser back to. */
  selesaiSso(permintaan: Permintaan, cari: URLSearchParams): Promise<HasilMasuk>;

  /** Whose request this is; asked with every request, in its reading when it has one. */
  findSesi(headers: Headers, bacaan?: Basisdata): Promise<Sesi | undefined>;
  /** Whose session a request shows that is over; undefined when nobody can tell any more. */
  findPemilikSesi(headers: Headers): Promise<string | undefined>;
  /** Ends the session that the request shows. */
  keluar(permintaan: Permintaan): Promise<HasilKuki>;
  /** Ends all sessions of the person, also on other machines. */
  keluarSemua(permintaan: Permintaan): Promise<HasilKuki>;

  /** Where the person is signed in now. */
  daftarSesi(permintaan: Permintaan): Promise<readonly SesiTampil[]>;
  /** Ends one of them on another machine. */
  keluarSatu(permintaan: Permintaan, id: string): Promise<void>;
  /** Ends the sessions on all other machines; gives how many there were. */
  keluarLain(permintaan: Permintaan): Promise<number>;

  ubahSandi(permintaan: Permintaan, isian: MasukanUbahSandi): Promise<void>;
  /** Begins with a second factor; it holds once a code has confirmed it. */
  mulaiTotp(permintaan: Permintaan, isian: { readonly sandi: string }): Promise<PendaftaranTotp>;
  /** Gives the recovery codes, this one time. */
  konfirmasiTotp(
    permintaan: Permintaan,
    isian: { readonly kode: string },
  ): Promise<{ readonly kodePemulihan: readonly string[] } & HasilKuki>;
  gantiKodePemulihan(
    permintaan: Permintaan,
    isian: { readonly sandi: string },
  ): Promise<{ readonly kodePemulihan: readonly string[] }>;
  matikanTotp(permintaan: Permintaan, isian: { readonly sandi: string }): Promise<void>;
}

/** Calls `buat` with the first need of it and remembers what came of it, unless that was an error. */
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
  const bersihkan = createPembersih(alat.basisdata);
  const { oidc, aman } = masuk;
  // Loading better-auth takes a third of a second that the command line and readers need not spend.
  const auth = once<Auth>(async () => (await import('./auth.ts')).buildAuth(masuk, undefined));
  // One of its own: a provider that does not answer keeps nobody from signing in with a password.
  const authSso = once<Auth>(async () => {
    if (oidc === undefined) throw takDitemukan();
    return (await import('./auth.ts')).buildAuth(masuk, oidc);
  });
  const langkahKedua = async (...isian: [Permintaan, 'totp' | 'pemulihan', string]) =>
    await (await import('./langkah-kedua.ts')).masukDenganKode(masuk, await auth(), hambatan, ...isian);
  const duaFaktor = async () => await import('./dua-faktor.ts');
  const kukiKeluar = [hapusKuki('sesi', aman), hapusKuki('langkahKedua', aman)];

  return {
    masuk: async (permintaan, isian) => {
      await bersihkan();
      const { masukDenganSandi } = await import('./langkah-pertama.ts');
      return await masukDenganSandi(masuk, await auth(), hambatan, permintaan, isian);
    },
    masukTotp: async (permintaan, { kode }) => await langkahKedua(permintaan, 'totp', kode),
    masukKodePemulihan: async (permintaan, { kode }) => await langkahKedua(permintaan, 'pemulihan', kode),
    namaSso: oidc?.nama,
    mulaiSso: async (permintaan) => await (await import('./sso.ts')).mulaiSso(masuk, await authSso(), permintaan),
    selesaiSso: async (permintaan, cari) =>
      await (await import('./sso.ts')).selesaiSso(masuk, await authSso(), hambatan, permintaan, cari),

    findSesi: async (headers, bacaan) => await findSesi(masuk, headers, bacaan),
    findPemilikSesi: async (headers) => await findPemilikSesi(masuk, headers),
    keluar: async ({ headers }) => {
      await endSesi(masuk, headers);
      return { kuki: kukiKeluar };
    },
    keluarSemua: async ({ headers }) => {
      const sesi = await findSesi(masuk, headers);
      if (sesi !== undefined) await deleteSesiPengguna(alat.basisdata.db, sesi.pengguna.id);
      return { kuki: kukiKeluar };
    },

    daftarSesi: async (permintaan) => await listSesi(masuk, permintaan),
    keluarSatu: async (permintaan, id) => await endSesiSatu(masuk, permintaan, id),
    keluarLain: async (permintaan) => await endSesiLain(masuk, permintaan),

    ubahSandi: async (permintaan, isian) => await ubahSandi(masuk, hambatan, permintaan, isian),
    mulaiTotp: async (permintaan, isian) =>
      await (await duaFaktor()).mulaiTotp(masuk, await auth(), hambatan, permintaan, isian),
    konfirmasiTotp: async (permintaan, isian) =>
      await (await duaFaktor()).konfirmasiTotp(masuk, await auth(), hambatan, permintaan, isian),
    gantiKodePemulihan: async (permintaan, isian) =>
      await (await duaFaktor()).gantiKodePemulihan(masuk, await auth(), hambatan, permintaan, isian),
    matikanTotp: async (permintaan, isian) => await (await duaFaktor()).matikanTotp(masuk, hambatan, permintaan, isian),
  };
}
