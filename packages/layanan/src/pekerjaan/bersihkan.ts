import type { HasilTugas } from '../dokumen/kerjakan.ts';
import type { AlatPekerjaan } from './antrean.ts';

const UMUR_DRAF_MS = 86_400_000;

/** Removes drafts that are older than a day, bytes first, then the job that knows of them; gives how many. */
export async function bersihkanDraf(alat: AlatPekerjaan, instansiId: string): Promise<number> {
  const batas = alat.kini().getTime() - UMUR_DRAF_MS;
  let banyak = 0;
  for (const { id, keadaan, data, hasil, dibuat } of await alat.antrean.daftar('dokumen')) {
    if (data['instansiId'] !== instansiId || data['versiId'] !== null) continue;
    if (keadaan !== 'selesai' || Date.parse(dibuat) > batas) continue;
    const milik = hasil as HasilTugas | null;
    if (milik !== null && 'letak' in milik) await alat.penyimpanan.hapus(milik.letak);
    await alat.antrean.hapus('dokumen', id);
    banyak += 1;
  }
  return banyak;
}
