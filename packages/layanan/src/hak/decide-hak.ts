import type { AturanHak, Lingkup } from './aturan.ts';
import { listBerlaku, PERAN, type PenugasanPeran } from './peran.ts';
import type { TindakanHak } from './tindakan.ts';

/** Who wants to do something. */
export interface Pemohon {
  readonly penggunaId: string;
  readonly instansiId: string;
  readonly penugasan: readonly PenugasanPeran[];
}

/** What it is to be done to. */
export interface SasaranHak {
  readonly instansiId: string;
  /** The unit it belongs to, then the units above it, nearest first; empty = the government itself. */
  readonly unit: readonly string[];
  /** Posts that are responsible for it. */
  readonly jabatan: readonly string[];
}

/** `penugasan` is the assignment that gives the right: its post stands in the audit. */
export type PutusanHak =
  | { readonly boleh: true; readonly penugasan: PenugasanPeran }
  | { readonly boleh: false; readonly sebab: 'instansiLain' | 'ditolak' | 'tanpaAturan' };

const isPeran = (peran: string): boolean => Object.hasOwn(PERAN, peran);

/** Whether an assignment reaches a target within a scope; an unknown scope reaches nothing. */
function isTerjangkau(lingkup: string, { unit, jabatan }: PenugasanPeran, sasaran: SasaranHak): boolean {
  const dalamUnit = unit === null || sasaran.unit.includes(unit);
  switch (lingkup as Lingkup) {
    case 'instansi':
      return unit === null;
    case 'unit':
      return dalamUnit;
    case 'jabatan':
      return dalamUnit && jabatan !== null && sasaran.jabatan.includes(jabatan);
    default:
      return false;
  }
}

/**
 * Whether somebody may do something on a day (ADR 9). Another government's things are never reached; a refusal wins over
 * every permission; what no rule names is refused.
 * @param hari YYYY-MM-DD
 */
export function decideHak(
  aturan: readonly AturanHak[],
  pemohon: Pemohon,
  tindakan: TindakanHak,
  sasaran: SasaranHak,
  hari: string,
): PutusanHak {
  if (pemohon.instansiId !== sasaran.instansiId) return { boleh: false, sebab: 'instansiLain' };
  const berlaku = listBerlaku(pemohon.penugasan, hari).filter(({ peran }) => isPeran(peran));
  const kena = aturan.filter(
    (a) =>
      a.tindakan === tindakan &&
      (a.penggunaId === null || a.penggunaId === pemohon.penggunaId) &&
      (a.unit === null || sasaran.unit.includes(a.unit)),
  );
  // A refusal holds without any assignment: it may be about a person who has lost all of them but one.
  const ditolak = kena.some(
    (a) => a.putusan === 'tolak' && (a.peran === null || berlaku.some(({ peran }) => peran === a.peran)),
  );
  if (ditolak) return { boleh: false, sebab: 'ditolak' };
  for (const a of kena) {
    if (a.putusan !== 'boleh') continue;
    const penugasan = berlaku.find(
      (p) => (a.peran === null || p.peran === a.peran) && isTerjangkau(a.lingkup, p, sasaran),
    );
    if (penugasan !== undefined) return { boleh: true, penugasan };
  }
  return { boleh: false, sebab: 'tanpaAturan' };
}
