import { stat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readTahunKinerja } from '@akuntabel/berkas';
import { type HasilKinerja, measureKinerja, type TahunKinerja } from '@akuntabel/kinerja';
import { createUnduhan, type Unduhan } from './unduhan.ts';

/** One unit-year as the pages read it: the entries, the figures and the hash of the data they came from. */
export interface UnitTahun {
  readonly tahun: TahunKinerja;
  readonly hasil: HasilKinerja;
  readonly hash: string;
  /** Warnings found while reading. */
  readonly peringatan: number;
}

/** The services the pages are given; nothing else in apps/web reads files or measures. */
export interface Layanan {
  getUnitTahun(): Promise<UnitTahun>;
  readonly unduhan: Unduhan;
}

const MASA_PERIKSA_MS = 1000;

/** Newest change of a dataset folder or file, as text that differs whenever a file was added, removed or written. */
async function readJejakBerkas(dataset: string): Promise<string> {
  const info = await stat(dataset);
  if (!info.isDirectory()) return `${info.mtimeMs}:${info.size}`;
  const nama = (await readdir(dataset)).sort();
  const bagian = await Promise.all(
    nama.map(async (satu) => {
      const { mtimeMs, size } = await stat(join(dataset, satu));
      return `${satu}:${mtimeMs}:${size}`;
    }),
  );
  return bagian.join('|');
}

/** Reads the dataset on first use and again when its files change; looks at the files at most once a second. */
export function createLayanan({ dataset }: { dataset: string }): Layanan {
  let jejak = '';
  let diperiksa = 0;
  let termuat: Promise<UnitTahun> | undefined;

  async function load(): Promise<UnitTahun> {
    const { tahun, masalah, hash } = await readTahunKinerja(dataset);
    return { tahun, hasil: measureKinerja(tahun), hash, peringatan: masalah.length };
  }

  async function getUnitTahun(): Promise<UnitTahun> {
    const kini = Date.now();
    if (!termuat || kini - diperiksa > MASA_PERIKSA_MS) {
      diperiksa = kini;
      const baru = await readJejakBerkas(dataset);
      if (!termuat || baru !== jejak) {
        jejak = baru;
        termuat = load();
        termuat.catch(() => {
          termuat = undefined;
        });
      }
    }
    return termuat;
  }

  return { getUnitTahun, unduhan: createUnduhan(getUnitTahun) };
}
