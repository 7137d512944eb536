import {
  deleteDuaFaktor,
  deleteSesiPengguna,
  deleteVerifikasiByPenanda,
  findAkunByNamaMasuk,
  type Pengguna,
  updatePengguna,
} from '@akuntabel/basisdata';
import type { Alat } from '../inti/alat.ts';
import { GalatLayanan } from '../inti/galat.ts';
import { requireHak, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { catatJejakPengguna } from './catat.ts';
import {
  getPenggunaTerkelola,
  requireAdminTersisa,
  requireOrangLain,
  requireSetaraOrang,
  toSasaranInstansi,
} from './izin-pengguna.ts';
import { type MasukanPengguna, makePengguna, namaMasukTerpakai, parsePengguna } from './pengguna-baru.ts';
import { makeTautan, penandaTautan, type TautanSandi } from './tautan.ts';

const isi = ({ nama, namaMasuk }: Pick<Pengguna, 'nama' | 'namaMasuk'>) => ({ nama, namaMasuk });

/** Makes an account in the own government, with a link by which the person sets a password. It has no role yet. */
export async function buatPengguna(
  alat: Alat,
  pelaku: Pelaku,
  masukan: MasukanPengguna,
): Promise<{ readonly pengguna: Pengguna; readonly tautan: TautanSandi }> {
  return await runKonteks(alat, pelaku, async (konteks) => {
    const { tx } = konteks;
    const penugasan = requireHak(konteks, 'kelola.pengguna', toSasaranInstansi(konteks));
    const bersih = parsePengguna(masukan);
    const pengguna = await makePengguna(tx, pelaku.instansiId, bersih, alat.kini().toISOString());
    const tautan = await makeTautan(alat, tx, pengguna.id);
    await catatJejakPengguna(konteks, penugasan, [
      { macam: 'pengguna.buat', kunci: pengguna.id, lama: null, baru: bersih, alasan: null },
    ]);
    return { pengguna, tautan };
  });
}

/** Changes name and sign-in name. */
export async function ubahPengguna(
  alat: Alat,
  pelaku: Pelaku,
  penggunaId: string,
  masukan: MasukanPengguna,
): Promise<Pengguna> {
  return await runKonteks(alat, pelaku, async (konteks) => {
    const { tx } = konteks;
    const { pengguna, penugasan } = await getPenggunaTerkelola(konteks, penggunaId);
    await requireSetaraOrang(konteks, penggunaId);
    const bersih = parsePengguna(masukan);
    const pemilik = await findAkunByNamaMasuk(tx, bersih.namaMasuk);
    if (pemilik !== undefined && pemilik.id !== penggunaId) throw namaMasukTerpakai();
    const baru = await updatePengguna(tx, penggunaId, {
      ...bersih,
      namaMasukTampil: bersih.namaMasuk,
      diubah: alat.kini().toISOString(),
    });
    await catatJejakPengguna(konteks, penugasan, [
      { macam: 'pengguna.ubah', kunci: penggunaId, lama: isi(pengguna), baru: bersih, alasan: null },
    ]);
    return baru ?? pengguna;
  });
}

/** The person can no longer sign in; what they do now ends at once. Roles and history stay. */
export async function nonaktifkanPengguna(
  alat: Alat,
  pelaku: Pelaku,
  { penggunaId, alasan = null }: { readonly penggunaId: string; readonly alasan?: string | null },
): Promise<void> {
  await runKonteks(alat, pelaku, async (konteks) => {
    const { tx } = konteks;
    const { pengguna, penugasan } = await getPenggunaTerkelola(konteks, penggunaId);
    requireOrangLain(konteks, penggunaId, 'Anda tidak dapat menonaktifkan akun sendiri.');
    await requireSetaraOrang(konteks, penggunaId);
    if (pengguna.nonaktif !== null) throw new GalatLayanan('keadaan', 'Akun ini sudah nonaktif.');
    const kini = alat.kini().toISOString();
    await updatePengguna(tx, penggunaId, { nonaktif: kini, diubah: kini });
    await deleteSesiPengguna(tx, penggunaId);
    await deleteVerifikasiByPenanda(tx, penandaTautan(penggunaId));
    await catatJejakPengguna(konteks, penugasan, [
      { macam: 'pengguna.nonaktifkan', kunci: penggunaId, lama: null, baru: null, alasan },
    ]);
    await requireAdminTersisa(konteks, konteks.hari);
  });
}

/** The person can sign in again, with the password of before. */
export async function aktifkanPengguna(
  alat: Alat,
  pelaku: Pelaku,
  { penggunaId, alasan = null }: { readonly penggunaId: string; readonly alasan?: string | null },
): Promise<void> {
  await runKonteks(alat, pelaku, async (konteks) => {
    const { pengguna, penugasan } = await getPenggunaTerkelola(konteks, penggunaId);
    await requireSetaraOrang(konteks, penggunaId);
    if (pengguna.nonaktif === null) throw new GalatLayanan('keadaan', 'Akun ini sudah aktif.');
    await updatePengguna(konteks.tx, penggunaId, { nonaktif: null, diubah: alat.kini().toISOString() });
    await catatJejakPengguna(konteks, penugasan, [
      { macam: 'pengguna.aktifkan', kunci: penggunaId, lama: null, baru: null, alasan },
    ]);
  });
}

/** A new link for somebody who has none or forgot the password; links made before become worthless. */
export async function buatTautanSandi(
  alat: Alat,
  pelaku: Pelaku,
  { penggunaId }: { readonly penggunaId: string },
): Promise<TautanSandi> {
  return await runKonteks(alat, pelaku, async (konteks) => {
    const { pengguna, penugasan } = await getPenggunaTerkelola(konteks, penggunaId);
    requireOrangLain(konteks, penggunaId, 'Ganti kata sandi Anda sendiri lewat halaman akun.');
    await requireSetaraOrang(konteks, penggunaId);
    if (pengguna.nonaktif !== null) throw new GalatLayanan('keadaan', 'Aktifkan dahulu akun ini.');
    const tautan = await makeTautan(alat, konteks.tx, penggunaId);
    await catatJejakPengguna(konteks, penugasan, [
      { macam: 'pengguna.tautan', kunci: penggunaId, lama: null, baru: { berakhir: tautan.berakhir }, alasan: null },
    ]);
    return tautan;
  });
}

/** For somebody who lost the telephone and the recovery codes: the second factor is gone, sessions end. */
export async function hapusDuaFaktor(
  alat: Alat,
  pelaku: Pelaku,
  { penggunaId, alasan }: { readonly penggunaId: string; readonly alasan: string },
): Promise<void> {
  await runKonteks(alat, pelaku, async (konteks) => {
    const { tx } = konteks;
    const { pengguna, penugasan } = await getPenggunaTerkelola(konteks, penggunaId);
    requireOrangLain(konteks, penggunaId, 'Atur verifikasi dua langkah Anda sendiri lewat halaman akun.');
    await requireSetaraOrang(konteks, penggunaId);
    if (alasan.trim() === '') {
      const masalah = [{ jalur: ['alasan'], pesan: 'Sebutkan alasannya.' }];
      throw new GalatLayanan('takSah', 'Alasan harus diisi.', { masalah });
    }
    if (pengguna.duaFaktor !== true) throw new GalatLayanan('keadaan', 'Verifikasi dua langkah tidak aktif.');
    await deleteDuaFaktor(tx, penggunaId);
    await updatePengguna(tx, penggunaId, { duaFaktor: false, diubah: alat.kini().toISOString() });
    await deleteSesiPengguna(tx, penggunaId);
    await catatJejakPengguna(konteks, penugasan, [
      { macam: 'pengguna.hapusDuaFaktor', kunci: penggunaId, lama: null, baru: null, alasan: alasan.trim() },
    ]);
  });
}
