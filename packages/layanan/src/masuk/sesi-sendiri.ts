import { deleteSesiPengguna, deleteSesiSatu, listSesiPengguna } from '@akuntabel/basisdata';
import { takDitemukan } from '../inti/galat.ts';
import { catatJejakAkun } from '../pengguna/catat.ts';
import type { AlatMasuk, Permintaan } from './pilihan.ts';
import { requireSesi, toPelaku } from './sandi-sendiri.ts';

/** A place where a person is signed in. */
export interface SesiTampil {
  /** To end it by; not what the browser shows. */
  readonly id: string;
  readonly mulai: string;
  /** When it was in use last, to within some minutes. */
  readonly terakhir: string;
  readonly alamat: string | null;
  /** What the browser called itself. */
  readonly peramban: string | null;
  /** The one that asks. */
  readonly ini: boolean;
}

export async function listSesi(masuk: AlatMasuk, permintaan: Permintaan): Promise<readonly SesiTampil[]> {
  const { pengguna, sesiId } = await requireSesi(masuk, permintaan);
  const kini = Date.now();
  const semua = await listSesiPengguna(masuk.alat.basisdata.db, pengguna.id, {
    pada: new Date(kini).toISOString(),
    sejak: new Date(kini - masuk.umurMs).toISOString(),
  });
  return semua.map(({ id, dibuat, diubah, alamat, peramban }) => ({
    ...{ id, mulai: dibuat, terakhir: diubah, alamat, peramban },
    ini: id === sesiId,
  }));
}

/** Ends one session of one's own on another machine. Throws `takDitemukan` when it is none of those. */
export async function endSesiSatu(masuk: AlatMasuk, permintaan: Permintaan, id: string): Promise<void> {
  const sesi = await requireSesi(masuk, permintaan);
  const { id: penggunaId } = sesi.pengguna;
  const { alat } = masuk;
  // The one that asks is ended by signing out, which also takes the cookie away.
  if (id === sesi.sesiId) throw takDitemukan();
  await alat.basisdata.withInstansi(sesi.instansiId, async (tx) => {
    if (!(await deleteSesiSatu(tx, penggunaId, id))) throw takDitemukan();
    await catatJejakAkun(alat, tx, toPelaku(sesi, permintaan), [
      { macam: 'sesi.akhiriSatu', kunci: penggunaId, lama: null, baru: null, alasan: null },
    ]);
  });
}

/** Whoever forgot to sign out somewhere does it from here. */
export async function endSesiLain(masuk: AlatMasuk, permintaan: Permintaan): Promise<number> {
  const sesi = await requireSesi(masuk, permintaan);
  const { id } = sesi.pengguna;
  const { alat } = masuk;
  return await alat.basisdata.withInstansi(sesi.instansiId, async (tx) => {
    const banyak = await deleteSesiPengguna(tx, id, { kecuali: sesi.sesiId });
    await catatJejakAkun(alat, tx, toPelaku(sesi, permintaan), [
      { macam: 'sesi.akhiriLain', kunci: id, lama: null, baru: { banyak }, alasan: null },
    ]);
    return banyak;
  });
}
