import { deleteSesiPengguna, listSesiPengguna } from '@akuntabel/basisdata';
import { catatJejakAkun } from '../pengguna/catat.ts';
import type { AlatMasuk, Permintaan } from './pilihan.ts';
import { requireSesi, toPelaku } from './sandi-sendiri.ts';

/** A place where a person is signed in. */
export interface SesiTampil {
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
    ...{ mulai: dibuat, terakhir: diubah, alamat, peramban },
    ini: id === sesiId,
  }));
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
