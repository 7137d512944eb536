import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, describe } from 'node:test';
import type { Basisdata } from '../basisdata.ts';
import { openBasisdata } from '../buka.ts';
import { insertInstansi } from '../kueri/umum.ts';
import { migrate, type UbahPernyataan } from '../migrasi/migrasi.ts';
import { startKlaster, whyNoKlaster } from './klaster.ts';
import { createPerekam, type Perekam } from './perekam.ts';
import { createFolderTersemat } from './templat.ts';

export type JenisMesin = 'pglite' | 'postgresql';

/** An open, migrated database for tests, and how to be rid of it. */
export interface BasisUji {
  readonly basisdata: Basisdata;
  readonly perekam: Perekam;
  close(): Promise<void>;
}

export interface PilihanUji {
  /** Changes the statements of the schema; on PostgreSQL only. */
  readonly ubah?: UbahPernyataan;
  /** For tests that ask what no query of ours may ask. */
  readonly bebasKueri?: boolean;
}

/** Opens an empty migrated database of this kind. */
export async function openUji(jenis: JenisMesin, { ubah }: PilihanUji = {}): Promise<BasisUji> {
  const perekam = createPerekam();
  const padaKueri = perekam.catat;
  if (jenis === 'pglite') {
    const folder = await createFolderTersemat();
    const basisdata = await openBasisdata({ folder, jedaPotretMs: 0, potretSaatTutup: false, padaKueri });
    return {
      basisdata,
      perekam,
      async close() {
        await basisdata.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  }
  const klaster = await startKlaster();
  try {
    const { url, urlPemilik } = await klaster.createBasis();
    const basisdata = await openBasisdata({ url, urlPemilik, padaKueri });
    await migrate(basisdata, ubah);
    return {
      basisdata,
      perekam,
      async close() {
        await basisdata.close();
        await klaster.stop();
      },
    };
  } catch (galat) {
    await klaster.stop();
    throw galat;
  }
}

/** What the tests of one database have: always two governments. */
export interface Uji {
  readonly jenis: JenisMesin;
  readonly basisdata: Basisdata;
  readonly perekam: Perekam;
  readonly a: string;
  readonly b: string;
}

/** Two governments, made once. */
export async function createDuaInstansi(basisdata: Basisdata): Promise<{ readonly a: string; readonly b: string }> {
  return await basisdata.withUmum(async (tx) => {
    const make = async (kode: string) => {
      const dibuat = '2026-01-01T00:00:00.000Z';
      const baru = { kode, nama: `Kota ${kode}`, daerah: kode, jenis: 'kota', tempat: kode, dibuat };
      return (await insertInstansi(tx, baru))?.id ?? assert.fail(`${kode} is there already`);
    };
    return { a: await make('dumai'), b: await make('siak') };
  });
}

/** Why a kind of database cannot be tested here; said aloud in the report. */
export const whySkipped = (jenis: JenisMesin): string | false =>
  jenis === 'postgresql' ? (whyNoKlaster() ?? false) : false;

/** The same tests on every database. When they are through, no statement of theirs may have broken the rules. */
export function describeSetiapMesin(
  judul: string,
  isi: (uji: Uji) => void,
  jenis: readonly JenisMesin[] = ['pglite', 'postgresql'],
  pilihan: PilihanUji = {},
): void {
  for (const satu of jenis) {
    describe(`${judul} (${satu})`, { skip: whySkipped(satu) }, () => {
      let basis: BasisUji | undefined;
      let instansi = { a: '', b: '' };
      const dapat = (): BasisUji => basis ?? assert.fail('used before it was opened');
      before(async () => {
        basis = await openUji(satu, pilihan);
        instansi = await createDuaInstansi(basis.basisdata);
      });
      after(async () => {
        const temuan = pilihan.bebasKueri ? [] : (basis?.perekam.temuan ?? []);
        await basis?.close();
        assert.deepEqual(temuan, [], 'statements that break the rules for distributed tables');
      });
      isi({
        jenis: satu,
        get basisdata() {
          return dapat().basisdata;
        },
        get perekam() {
          return dapat().perekam;
        },
        get a() {
          return instansi.a;
        },
        get b() {
          return instansi.b;
        },
      });
    });
  }
}
