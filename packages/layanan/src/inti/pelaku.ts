import { type Awal, readAwal, type Transaksi } from '@akuntabel/basisdata';
import { ATURAN_BAWAAN, type AturanHak } from '../hak/aturan.ts';
import type { PenugasanPeran } from '../hak/peran.ts';
import { findPenugasanOperator } from './operator.ts';

/** Who asks: a signed-in person of one government, or the operator of the machine. */
export interface Pelaku {
  readonly penggunaId: string;
  readonly nama: string;
  readonly instansiId: string;
  /** Where the request came from, for the audit; null = from this machine. */
  readonly alamat: string | null;
}

/** What decides about the rights of a person. */
export interface DasarHak {
  readonly aturan: readonly AturanHak[];
  readonly penugasan: readonly PenugasanPeran[];
}

const terbaca = new WeakMap<Transaksi, Map<string, Promise<Awal>>>();

/** What somebody's doings begin with, asked once in a transaction; of the operator nothing is asked. */
export function readAwalPelaku(tx: Transaksi, { instansiId, penggunaId }: Pelaku): Promise<Awal> {
  const kunci = `${instansiId}/${penggunaId}`;
  const milik = terbaca.get(tx) ?? new Map<string, Promise<Awal>>();
  terbaca.set(tx, milik);
  const ada = milik.get(kunci);
  if (ada !== undefined) return ada;
  const baru = readAwal(tx, instansiId, penggunaId);
  milik.set(kunci, baru);
  return baru;
}

/** Read anew in every transaction: who loses a right loses it with the next request. */
export async function loadDasarHak(tx: Transaksi, pelaku: Pelaku): Promise<DasarHak> {
  const operator = findPenugasanOperator(pelaku);
  // A government's own rules are about its people.
  if (operator !== undefined) return { penugasan: [operator], aturan: ATURAN_BAWAAN };
  const { penugasan, aturan } = await readAwalPelaku(tx, pelaku);
  return { penugasan, aturan: [...ATURAN_BAWAAN, ...aturan] };
}
