/** Roles that an assignment can give (ADR 9). */
export const PERAN = {
  adminInstansi: 'Admin instansi',
  perencana: 'Perencana unit',
  pic: 'Penanggung jawab data',
  pimpinan: 'Pimpinan unit',
  pelaksana: 'Pelaksana',
  verifikator: 'Verifikator (Bagian Organisasi)',
  apip: 'Inspektorat (APIP)',
  pembaca: 'Pembaca',
} as const;

export type Peran = keyof typeof PERAN;

/** A person's dated assignment to a role. */
export interface PenugasanPeran {
  /** A role of PERAN; anything else gives no right. */
  readonly peran: string;
  /** Unit it holds for, with the units below; null = the whole government. */
  readonly unit: string | null;
  /** Post that is held. */
  readonly jabatan: string | null;
  readonly status: 'definitif' | 'plt' | 'plh' | 'pj';
  /** First and last day, YYYY-MM-DD; null = no limit. */
  readonly mulai: string | null;
  readonly selesai: string | null;
}

/** The assignments in force on a day; dates as YYYY-MM-DD order as text. */
export function listBerlaku(penugasan: readonly PenugasanPeran[], hari: string): PenugasanPeran[] {
  return penugasan.filter(
    ({ mulai, selesai }) => (mulai === null || mulai <= hari) && (selesai === null || hari <= selesai),
  );
}
