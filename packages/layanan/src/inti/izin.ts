import type { Transaksi } from '@akuntabel/basisdata';
import { decideHak, type SasaranHak } from '../hak/decide-hak.ts';
import type { PenugasanPeran } from '../hak/peran.ts';
import type { TindakanHak } from '../hak/tindakan.ts';
import { type Alat, hariIni } from './alat.ts';
import { GalatLayanan, takDitemukan } from './galat.ts';
import { type DasarHak, loadDasarHak, type Pelaku } from './pelaku.ts';

/** A transaction of somebody's, with what decides about their rights. */
export interface Konteks {
  readonly alat: Alat;
  readonly tx: Transaksi;
  readonly pelaku: Pelaku;
  readonly hak: DasarHak;
  /** YYYY-MM-DD at the office. */
  readonly hari: string;
  /** Nothing is written in it, and all of it is of one moment. */
  readonly bacaSaja: boolean;
}

/** Runs a use case for somebody in a transaction of their government. */
export async function runKonteks<Hasil>(
  alat: Alat,
  pelaku: Pelaku,
  fn: (konteks: Konteks) => Promise<Hasil>,
  { bacaSaja = false }: { readonly bacaSaja?: boolean } = {},
): Promise<Hasil> {
  return await alat.basisdata.withInstansi(
    pelaku.instansiId,
    async (tx) => await fn({ alat, tx, pelaku, hak: await loadDasarHak(tx, pelaku), hari: hariIni(alat), bacaSaja }),
    { bacaSaja },
  );
}

/** Whether somebody may do something, without consequence: for what a page shows. */
export function isBoleh({ pelaku, hak, hari }: Konteks, tindakan: TindakanHak, sasaran: SasaranHak): boolean {
  return decideHak(hak.aturan, { ...pelaku, penugasan: hak.penugasan }, tindakan, sasaran, hari).boleh;
}

/**
 * Lets somebody do something or throws: `takDitemukan` when they may not even see it (and the attempt is logged),
 * `terlarang` when they see it but may not do this. Gives the assignment by which they may.
 */
export function requireHak(konteks: Konteks, tindakan: TindakanHak, sasaran: SasaranHak): PenugasanPeran {
  const { alat, pelaku, hak, hari } = konteks;
  const putusan = decideHak(hak.aturan, { ...pelaku, penugasan: hak.penugasan }, tindakan, sasaran, hari);
  if (putusan.boleh) return putusan.penugasan;
  const terlihat = tindakan !== 'lihat' && isBoleh(konteks, 'lihat', sasaran);
  alat.catat({
    peristiwa: 'hak.ditolak',
    instansiId: pelaku.instansiId,
    penggunaId: pelaku.penggunaId,
    rincian: { tindakan, sebab: putusan.sebab, terlihat },
  });
  if (!terlihat) throw takDitemukan();
  throw new GalatLayanan(
    'terlarang',
    'Hak Anda tidak mencakup tindakan ini. Hubungi admin instansi bila seharusnya boleh.',
  );
}
