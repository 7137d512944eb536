import {
  claimPengaturan,
  hasInstansiAtauPengguna,
  type Instansi,
  insertInstansiBaru,
  insertPeran,
  newId,
  type Transaksi,
} from '@akuntabel/basisdata';
import { PERAN, type Peran } from '../hak/peran.ts';
import { type Alat, hariIni } from '../inti/alat.ts';
import { GalatLayanan } from '../inti/galat.ts';
import { catatJejakAkun } from './catat.ts';
import { type MasukanPengguna, makePengguna, parsePengguna } from './pengguna-baru.ts';
import { makeTautan, type TautanSandi } from './tautan.ts';

export type InstansiBaru = Pick<Instansi, 'kode' | 'nama' | 'daerah' | 'jenis' | 'tempat'>;

/** Whether nobody has begun here yet. */
export async function isBelumDisiapkan(alat: Alat): Promise<boolean> {
  return await alat.basisdata.withUmum(async (tx) => !(await hasInstansiAtauPengguna(tx)), { bacaSaja: true });
}

const sudahAda = (): GalatLayanan =>
  new GalatLayanan(
    'keadaan',
    'Basis data ini sudah memiliki instansi atau pengguna, sehingga tidak dapat disiapkan lagi.',
  );

/**
 * Begins on an empty database: a government, and what `isi` makes in it, in one transaction. Of two processes at once
 * one gets through.
 */
export async function beginInstansi<Hasil>(
  alat: Alat,
  instansi: InstansiBaru,
  isi: (tx: Transaksi, instansiId: string) => Promise<Hasil>,
): Promise<Hasil> {
  // Its id is known before it is there, so that the transaction can be its own from the beginning.
  const id = newId();
  return await alat.basisdata.withInstansi(id, async (tx) => {
    if (!(await claimPengaturan(tx, 'disiapkan', alat.kini().toISOString()))) throw sudahAda();
    if (await hasInstansiAtauPengguna(tx)) throw sudahAda();
    const { kode, nama, daerah, jenis, tempat } = instansi;
    await insertInstansiBaru(tx, { id, kode, nama, daerah, jenis, tempat, dibuat: alat.kini().toISOString() });
    return await isi(tx, id);
  });
}

export interface MasukanPertama {
  readonly instansi: InstansiBaru;
  readonly admin: MasukanPengguna;
  /** Roles of the first person for the whole government; an office of one person may want more than admin. */
  readonly peran?: readonly Peran[];
}

export interface HasilPertama {
  readonly instansiId: string;
  readonly penggunaId: string;
  readonly namaMasuk: string;
  /** To be printed on the terminal and nowhere else. */
  readonly tautan: TautanSandi;
}

/**
 * The first start: makes the government and its first person, who sets a password by the link. Throws `keadaan` when
 * there is a government or an account already.
 */
export async function siapkanPertama(alat: Alat, masukan: MasukanPertama): Promise<HasilPertama> {
  const { instansi, peran = ['adminInstansi'] } = masukan;
  const admin = parsePengguna(masukan.admin);
  const kosong = (['kode', 'nama', 'daerah', 'jenis', 'tempat'] as const).filter((k) => instansi[k].trim() === '');
  if (kosong.length > 0 || peran.length === 0 || peran.some((p) => !Object.hasOwn(PERAN, p))) {
    throw new GalatLayanan('takSah', 'Data instansi belum lengkap.', {
      masalah: kosong.map((k) => ({ jalur: ['instansi', k], pesan: 'Harus diisi.' })),
    });
  }
  const hasil = await beginInstansi(alat, instansi, async (tx, instansiId) => {
    const { id, nama } = await makePengguna(tx, instansiId, admin, alat.kini().toISOString());
    for (const satu of peran) {
      await insertPeran(tx, instansiId, {
        penggunaId: id,
        peran: satu,
        status: 'definitif',
        mulai: hariIni(alat),
      });
    }
    const tautan = await makeTautan(alat, tx, id);
    await catatJejakAkun(alat, tx, { penggunaId: id, nama, instansiId, alamat: null }, [
      { macam: 'instansi.siapkan', kunci: id, lama: null, baru: { ...admin, peran }, alasan: null },
    ]);
    return { instansiId, penggunaId: id, namaMasuk: admin.namaMasuk, tautan };
  });
  alat.catat({ peristiwa: 'instansi.disiapkan', instansiId: hasil.instansiId, penggunaId: hasil.penggunaId });
  return hasil;
}
