import { listHak, listPeran, type Transaksi } from '@akuntabel/basisdata';
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

/** Read anew in every transaction: who loses a right loses it with the next request. */
export async function loadDasarHak(tx: Transaksi, pelaku: Pelaku): Promise<DasarHak> {
  const operator = findPenugasanOperator(pelaku);
  // A government's own rules are about its people.
  if (operator !== undefined) return { penugasan: [operator], aturan: ATURAN_BAWAAN };
  const { instansiId, penggunaId } = pelaku;
  const [penugasan, aturan] = [await listPeran(tx, instansiId, { penggunaId }), await listHak(tx, instansiId)];
  return { penugasan, aturan: [...ATURAN_BAWAAN, ...aturan] };
}
