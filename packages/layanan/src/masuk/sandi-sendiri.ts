import { deleteSesiPengguna, deleteVerifikasiByPenanda, findAkun, upsertSandi } from '@akuntabel/basisdata';
import { GalatLayanan } from '../inti/galat.ts';
import { catatJejakAkun } from '../pengguna/catat.ts';
import { penandaTautan } from '../pengguna/tautan.ts';
import { type Hambatan, normalAlamat } from './hambatan.ts';
import { pesanTunggu } from './hasil.ts';
import type { AlatMasuk, Permintaan } from './pilihan.ts';
import { checkSandi, potongSandi, SANDI_SEMU } from './sandi.ts';
import { findSesi, type Sesi } from './sesi.ts';

/** Who is signed in, or throws: these functions are for people who are. */
export async function requireSesi(masuk: AlatMasuk, { headers }: Permintaan): Promise<Sesi> {
  const sesi = await findSesi(masuk, headers);
  if (sesi === undefined) throw new GalatLayanan('terlarang', 'Masuklah dahulu.');
  return sesi;
}

/** As in the use cases: who does it and from where. */
export const toPelaku = ({ pengguna, instansiId }: Sesi, { alamat }: Permintaan) => ({
  penggunaId: pengguna.id,
  nama: pengguna.nama,
  instansiId,
  alamat,
});

/**
 * Asks a signed-in person for the password again, before something by which somebody at a forgotten screen could take
 * the account. Tries count together with those of signing in. Gives a ticket for better-auth.
 */
export async function requireSandi(
  { alat, penyandi, tiket }: AlatMasuk,
  hambatan: Hambatan,
  { alamat }: Permintaan,
  { pengguna }: Sesi,
  { sandi, jalur = 'sandi' }: { readonly sandi: string; readonly jalur?: string },
): Promise<string> {
  const giliran = await hambatan.ambil([
    { macam: 'akun', milik: pengguna.namaMasuk ?? pengguna.id },
    { macam: 'alamat', milik: normalAlamat(alamat) },
  ]);
  if (!giliran.boleh) throw new GalatLayanan('keadaan', pesanTunggu(giliran.tungguDetik));
  const akun = await findAkun(alat.basisdata.db, pengguna.id);
  const cocok = await penyandi.verify(akun?.sandi ?? SANDI_SEMU, potongSandi(sandi));
  if (!cocok || akun?.sandi == null) {
    throw new GalatLayanan('takSah', 'Kata sandi belum cocok.', {
      masalah: [{ jalur: [jalur], pesan: 'Kata sandi Anda saat ini tidak cocok.' }],
    });
  }
  await giliran.berhasil();
  return tiket.buat(akun.sandi);
}

export interface MasukanUbahSandi {
  readonly sandiLama: string;
  readonly sandiBaru: string;
}

/** Changes one's own password. All other sessions of the person end, links sent before become worthless. */
export async function ubahSandi(
  masuk: AlatMasuk,
  hambatan: Hambatan,
  permintaan: Permintaan,
  { sandiLama, sandiBaru }: MasukanUbahSandi,
): Promise<void> {
  const { alat, penyandi } = masuk;
  const sesi = await requireSesi(masuk, permintaan);
  await requireSandi(masuk, hambatan, permintaan, sesi, { sandi: sandiLama, jalur: 'sandiLama' });
  const masalah = [...checkSandi(sandiBaru, sesi.pengguna, 'sandiBaru')];
  if (sandiBaru === sandiLama) masalah.push({ jalur: ['sandiBaru'], pesan: 'Kata sandi baru sama dengan yang lama.' });
  if (masalah.length > 0) throw new GalatLayanan('takSah', 'Kata sandi belum dapat diganti.', { masalah });
  const hash = await penyandi.hash(sandiBaru);
  const { id } = sesi.pengguna;
  await alat.basisdata.withInstansi(sesi.instansiId, async (tx) => {
    await upsertSandi(tx, id, hash, alat.kini().toISOString());
    await deleteSesiPengguna(tx, id, { kecuali: sesi.sesiId });
    await deleteVerifikasiByPenanda(tx, penandaTautan(id));
    await catatJejakAkun(alat, tx, toPelaku(sesi, permintaan), [
      { macam: 'sandi.ubah', kunci: id, lama: null, baru: null, alasan: null },
    ]);
  });
  alat.catat({ peristiwa: 'sandi.diubah', instansiId: sesi.instansiId, penggunaId: id });
}
