import { listHak, listPeran, type Transaksi } from '@akuntabel/basisdata';
import { ATURAN_BAWAAN, type AturanHak } from '../hak/aturan.ts';
import type { PenugasanPeran } from '../hak/peran.ts';

/** Who asks: a signed-in person of one government. */
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
export async function loadDasarHak(tx: Transaksi, { instansiId, penggunaId }: Pelaku): Promise<DasarHak> {
  const [penugasan, aturan] = [await listPeran(tx, instansiId, { penggunaId }), await listHak(tx, instansiId)];
  return { penugasan, aturan: [...ATURAN_BAWAAN, ...aturan] };
}
