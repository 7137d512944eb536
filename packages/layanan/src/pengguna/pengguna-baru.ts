import { insertPengguna, newId, type Pengguna, type Transaksi } from '@akuntabel/basisdata';
import { GalatLayanan, type MasalahIsian } from '../inti/galat.ts';
import { isNamaMasuk, normalNamaMasuk, PESAN_NAMA_MASUK } from '../masuk/nama-masuk.ts';

export interface MasukanPengguna {
  readonly nama: string;
  readonly namaMasuk: string;
}

/** As it will be stored; throws `takSah` with all that is wrong. */
export function parsePengguna(masukan: MasukanPengguna): MasukanPengguna {
  const nama = masukan.nama.trim().replace(/\s+/g, ' ');
  const namaMasuk = normalNamaMasuk(masukan.namaMasuk);
  const masalah: MasalahIsian[] = [];
  if (nama.length < 2 || nama.length > 200) masalah.push({ jalur: ['nama'], pesan: 'Isi nama, 2–200 karakter.' });
  if (!isNamaMasuk(namaMasuk)) masalah.push({ jalur: ['namaMasuk'], pesan: PESAN_NAMA_MASUK });
  if (masalah.length > 0) throw new GalatLayanan('takSah', 'Data pengguna belum dapat disimpan.', { masalah });
  return { nama, namaMasuk };
}

export const namaMasukTerpakai = (): GalatLayanan =>
  new GalatLayanan('takSah', 'Data pengguna belum dapat disimpan.', {
    masalah: [{ jalur: ['namaMasuk'], pesan: 'Nama masuk ini sudah dipakai. Pilih yang lain.' }],
  });

/**
 * Makes an account without any way to sign in yet. It has no address for mail: better-auth wants one that is unique,
 * so it gets one that can never be reached (RFC 2606).
 */
export async function makePengguna(
  tx: Transaksi,
  instansiId: string,
  { nama, namaMasuk }: MasukanPengguna,
  waktu: string,
): Promise<Pengguna> {
  const id = newId();
  const pengguna = await insertPengguna(tx, {
    id,
    nama,
    surel: `${id}@akun.invalid`,
    surelTerverifikasi: false,
    namaMasuk,
    namaMasukTampil: namaMasuk,
    duaFaktor: false,
    instansiId,
    dibuat: waktu,
    diubah: waktu,
  });
  if (pengguna === undefined) throw namaMasukTerpakai();
  return pengguna;
}
