import type { PenugasanPeran } from '../hak/peran.ts';
import type { Pelaku } from './pelaku.ts';

/** Under which the audit knows whoever holds the machine; no account has such an id. */
const ID = 'terminal';
const NAMA = 'Operator komputer';

/**
 * Who is the operator is told by the object itself and not by anything in it: nothing that a request brings, a session
 * holds or the database stores can become one of these.
 */
const operator = new WeakSet<Pelaku>();

/** Whoever runs a command on the machine that holds the database: no person of the office. */
export function createOperator(instansiId: string): Pelaku {
  const pelaku: Pelaku = Object.freeze({ penggunaId: ID, nama: NAMA, instansiId, alamat: null });
  operator.add(pelaku);
  return pelaku;
}

/** What an admin of the government may; nothing that needs a post or a name, such as signing. */
const PENUGASAN: PenugasanPeran = {
  peran: 'adminInstansi',
  unit: null,
  jabatan: null,
  status: 'definitif',
  mulai: null,
  selesai: null,
};

/** The operator's assignment; undefined for everybody else. */
export const findPenugasanOperator = (pelaku: Pelaku): PenugasanPeran | undefined =>
  operator.has(pelaku) ? PENUGASAN : undefined;
