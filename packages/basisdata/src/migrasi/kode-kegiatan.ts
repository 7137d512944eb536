import { readFile } from 'node:fs/promises';
import type { Insertable, Kysely } from 'kysely';
import type { Skema } from '../skema/skema.ts';
import type { Keyakinan, TingkatKegiatan } from '../skema/umum.ts';

const BERKAS = new URL('./kode-kegiatan.tsv', import.meta.url);

/** Levels by the number of parts of a code: `7` · `7.01` · `7.01.01` · `7.01.01.2.01` · `7.01.01.2.01.0001`. */
const TINGKAT: Readonly<Record<number, TingkatKegiatan>> = {
  1: 'urusan',
  2: 'bidangUrusan',
  3: 'program',
  5: 'kegiatan',
  6: 'subKegiatan',
};

function findTingkat(kode: string): TingkatKegiatan {
  // A sub-kegiatan whose number could not be read carries a mark in brackets after the code of its kegiatan.
  if (kode.includes('(')) return 'subKegiatan';
  const tingkat = TINGKAT[kode.split('.').length];
  if (tingkat === undefined) throw new Error(`kode kegiatan «${kode}» tidak dikenal bentuknya`);
  return tingkat;
}

/** The official codes of kecamatan, in the order of the file. */
async function readKodeKegiatan(): Promise<readonly Insertable<Skema['refKodeKegiatan']>[]> {
  const [, ...baris] = (await readFile(BERKAS, 'utf8')).trimEnd().split(/\r?\n/);
  return baris.map((satu) => {
    const [kode = '', nama = '', indikator = '', satuan = '', keyakinan = ''] = satu.split('\t');
    return {
      kode,
      nama,
      tingkat: findTingkat(kode),
      indikatorOutput: indikator || null,
      satuan: satuan || null,
      keyakinan: keyakinan as Keyakinan,
    };
  });
}

/** Puts the official codes where nobody has put others; codes that are there stay as they are. */
export async function seedKodeKegiatan(db: Kysely<Skema>): Promise<void> {
  await db
    .insertInto('refKodeKegiatan')
    .values([...(await readKodeKegiatan())])
    .onConflict((bentrok) => bentrok.column('kode').doNothing())
    .execute();
}
