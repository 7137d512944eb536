import {
  deleteDuaFaktor,
  deleteKredensial,
  deletePengaturan,
  deletePeran,
  deleteSesiPengguna,
  deleteVerifikasiByPenanda,
  findAkun,
  listPeran,
  updatePengguna,
  updatePeran,
} from '@akuntabel/basisdata';
import type { Alat } from '../inti/alat.ts';
import { GalatLayanan } from '../inti/galat.ts';
import { type Konteks, requireHak, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { catatJejakPengguna } from './catat.ts';
import { requireAdminTersisa, toSasaranInstansi } from './izin-pengguna.ts';
import { KUNCI_DEMO, readDemo } from './orang-demo.ts';
import { penandaTautan } from './tautan.ts';

/**
 * Removes the people of the demo; the data stay. Their accounts lose everything by which one signs in and are seen no
 * more, the audit still names them. Needs an admin who is none of them.
 */
export async function hapusDemo(alat: Alat, pelaku: Pelaku): Promise<{ readonly dihapus: number }> {
  return await runKonteks(alat, pelaku, async (konteks) => {
    const { tx, hari } = konteks;
    const { instansiId } = pelaku;
    const penugasan = requireHak(konteks, 'kelola.pengguna', toSasaranInstansi(konteks));
    const demo = await readDemo(tx);
    if (demo === undefined || demo.instansiId !== instansiId) {
      throw new GalatLayanan('keadaan', 'Tidak ada akun contoh di instansi ini.');
    }
    if (demo.orang.some(({ penggunaId }) => penggunaId === pelaku.penggunaId)) {
      throw new GalatLayanan('keadaan', 'Buat dulu akun admin Anda sendiri dan masuklah dengan akun itu.');
    }
    for (const { penggunaId } of demo.orang) await removeOrang(konteks, penggunaId);
    await deletePengaturan(tx, KUNCI_DEMO);
    const lama = demo.orang.map(({ nama, namaMasuk, peran }) => ({ nama, namaMasuk, peran }));
    await catatJejakPengguna(konteks, penugasan, [
      { macam: 'demo.hapus', kunci: instansiId, lama, baru: null, alasan: null },
    ]);
    await requireAdminTersisa(konteks, hari);
    return { dihapus: demo.orang.length };
  });
}

async function removeOrang({ alat, tx, pelaku: { instansiId }, hari }: Konteks, penggunaId: string): Promise<void> {
  if ((await findAkun(tx, penggunaId))?.instansiId !== instansiId) return;
  for (const { id, mulai, selesai } of await listPeran(tx, instansiId, { penggunaId })) {
    if (mulai > hari) await deletePeran(tx, instansiId, id);
    else if (selesai === null || selesai > hari) await updatePeran(tx, instansiId, id, { selesai: hari });
  }
  await deleteSesiPengguna(tx, penggunaId);
  await deleteKredensial(tx, penggunaId);
  await deleteDuaFaktor(tx, penggunaId);
  await deleteVerifikasiByPenanda(tx, penandaTautan(penggunaId));
  // Rows of people are never deleted; one of no government is in nobody's list.
  const waktu = alat.kini().toISOString();
  await updatePengguna(tx, penggunaId, {
    namaMasuk: null,
    namaMasukTampil: null,
    duaFaktor: false,
    instansiId: null,
    nonaktif: waktu,
    diubah: waktu,
  });
}
