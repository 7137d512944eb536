import { type Instansi, listInstansi } from '@akuntabel/basisdata';
import type { Alat } from '../inti/alat.ts';
import { GalatLayanan } from '../inti/galat.ts';

export type InstansiOperator = Pick<Instansi, 'id' | 'kode' | 'nama'>;

/** All governments here. */
export async function listInstansiOperator(alat: Alat): Promise<readonly InstansiOperator[]> {
  return await alat.basisdata.withUmum(listInstansi, { bacaSaja: true });
}

/**
 * The government a command is about: the one of this code, or without a code the only one there is. Throws with the codes
 * there are.
 */
export async function getInstansiOperator(alat: Alat, kode: string | undefined): Promise<InstansiOperator> {
  const semua = await listInstansiOperator(alat);
  if (semua.length === 0) {
    throw new GalatLayanan('keadaan', 'Basis data ini belum disiapkan; mulai dengan «akuntabel siapkan».');
  }
  const cocok = kode === undefined ? semua : semua.filter((satu) => satu.kode === kode);
  const [satu] = cocok;
  if (satu !== undefined && cocok.length === 1) return satu;
  const ada = semua.map((lain) => `${lain.kode} (${lain.nama})`).join(', ');
  throw new GalatLayanan(
    'takDitemukan',
    kode === undefined
      ? `Ada ${semua.length} pemerintah daerah di basis data ini; pilih dengan --instansi: ${ada}.`
      : `Pemerintah daerah berkode «${kode}» tidak ada di basis data ini; pilih dengan --instansi: ${ada}.`,
  );
}
