import { countBelumDibaca, type HalamanPemberitahuan, isId, listPemberitahuan, markDibaca } from '@akuntabel/basisdata';
import type { Alat } from '../inti/alat.ts';
import type { Konteks } from '../inti/izin.ts';
import { type Pelaku, readAwalPelaku } from '../inti/pelaku.ts';

export interface DaftarPemberitahuan extends HalamanPemberitahuan {
  /** Unread ones in all. */
  readonly belumDibaca: number;
}

const MAKS_SEHALAMAN = 100;

/** How many of a person's notes are unread; costs no question of its own. */
export async function countPemberitahuan({ tx, pelaku }: Konteks): Promise<number> {
  return (await readAwalPelaku(tx, pelaku)).belumDibaca;
}

/** A person's own notes, newest first. */
export async function daftarPemberitahuan(
  alat: Alat,
  { instansiId, penggunaId }: Pelaku,
  pilihan: {
    readonly belumDibaca?: boolean | undefined;
    readonly sesudah?: string | undefined;
    readonly banyak?: number | undefined;
  } = {},
): Promise<DaftarPemberitahuan> {
  const sesudah = pilihan.sesudah !== undefined && isId(pilihan.sesudah) ? pilihan.sesudah : undefined;
  const banyak = Math.min(pilihan.banyak ?? 20, MAKS_SEHALAMAN);
  const saring = { ...pilihan, sesudah, banyak };
  return await alat.basisdata.withInstansi(
    instansiId,
    async (tx) => ({
      ...(await listPemberitahuan(tx, instansiId, penggunaId, saring)),
      belumDibaca: await countBelumDibaca(tx, instansiId, penggunaId),
    }),
    { bacaSaja: true },
  );
}

/**
 * Marks own notes as read, all when no ids are given; gives how many were unread. Another person's stay as they are.
 */
export async function tandaiDibaca(
  alat: Alat,
  { instansiId, penggunaId }: Pelaku,
  id?: readonly string[],
): Promise<number> {
  const dibaca = alat.kini().toISOString();
  const sah = id?.filter(isId);
  return await alat.basisdata.withInstansi(instansiId, (tx) => markDibaca(tx, instansiId, penggunaId, dibaca, sah));
}
