import { type HasilPeriksaJejak, verifyJejak } from '@akuntabel/basisdata';
import type { Alat } from '../inti/alat.ts';
import { type InstansiOperator, listInstansiOperator } from './instansi.ts';

export interface PeriksaInstansi {
  readonly instansi: InstansiOperator;
  readonly hasil: HasilPeriksaJejak;
}

/** Follows the audit chain of every government to its end, or to the first row that does not fit. */
export async function periksaSemuaJejak(alat: Alat): Promise<readonly PeriksaInstansi[]> {
  const periksa: PeriksaInstansi[] = [];
  for (const instansi of await listInstansiOperator(alat)) {
    const hasil = await alat.basisdata.withInstansi(instansi.id, (tx) => verifyJejak(tx, instansi.id), {
      bacaSaja: true,
    });
    periksa.push({ instansi, hasil });
  }
  return periksa;
}
