import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { GalatDataset, type Masalah, readTahunKinerja } from '@akuntabel/berkas';
import { type HasilKinerja, measureKinerja, type TahunKinerja } from '@akuntabel/kinerja';
import { createUnduhan, type Unduhan } from './unduhan.ts';

/** One unit-year as the pages read it: the entries, the figures and the hash of the data they came from. */
export interface UnitTahun {
  readonly tahun: TahunKinerja;
  readonly hasil: HasilKinerja;
  readonly hash: string;
  /** Warnings found while reading. */
  readonly masalah: readonly Masalah[];
  /** Name of the one file that holds the whole dataset; null when every subject has its own. */
  readonly berkasTunggal: string | null;
}

/** Whether somebody may see the audit of the unit-year, and set its windows. */
export interface HakHalaman {
  readonly jejak: boolean;
  readonly jendela: boolean;
}

/** The services the pages are given; nothing else in apps/web reads files or measures. */
export interface Layanan {
  getUnitTahun(): Promise<UnitTahun>;
  /** Pages of the unit-year that not everybody may open; of an office only. */
  getHakHalaman?(): Promise<HakHalaman>;
  readonly unduhan: Unduhan;
  /** Stops documents that are still being made. */
  close(): void;
}

const MASA_PERIKSA_MS = 1000;

/** Newest change of a dataset folder or file, as text that differs whenever a file was added, removed or written. */
async function readJejakBerkas(dataset: string): Promise<{ jejak: string; folder: boolean }> {
  const info = await stat(dataset);
  if (!info.isDirectory()) return { jejak: `${info.mtimeMs}:${info.size}`, folder: false };
  const nama = (await readdir(dataset)).sort();
  const bagian = await Promise.all(
    nama.map(async (satu) => {
      const { mtimeMs, size } = await stat(join(dataset, satu));
      return `${satu}:${mtimeMs}:${size}`;
    }),
  );
  return { jejak: bagian.join('|'), folder: true };
}

/** Without the folder: where a dataset lies on the machine is nobody's business who reads the pages. */
const withoutFolder = (masalah: readonly Masalah[]): Masalah[] =>
  masalah.map((satu) => ({ ...satu, berkas: basename(satu.berkas) }));

/** A dataset that cannot be read, as the error page shows it. */
export class GalatData extends Error {
  override readonly name = 'GalatData';
  readonly masalah: readonly Masalah[];

  constructor(masalah: readonly Masalah[], options?: ErrorOptions) {
    super('Data belum dapat dipakai.', options);
    this.masalah = masalah;
  }
}

/** Reads the dataset on first use and again when its files change; looks at the files at most once a second. */
export function createLayanan({ dataset }: { dataset: string }): Layanan {
  let jejak = '';
  let diperiksa = 0;
  let termuat: Promise<UnitTahun> | undefined;
  const henti = new AbortController();

  async function load(folder: boolean): Promise<UnitTahun> {
    const { tahun, masalah, hash } = await readTahunKinerja(dataset);
    return {
      tahun,
      hasil: measureKinerja(tahun),
      hash,
      masalah: withoutFolder(masalah),
      berkasTunggal: folder ? null : basename(dataset),
    };
  }

  async function refresh(): Promise<void> {
    const kini = await readJejakBerkas(dataset);
    if (termuat && kini.jejak === jejak) return;
    jejak = kini.jejak;
    termuat = load(kini.folder);
    // Whoever awaits it gets the error; this only keeps a failed load from ending the process.
    termuat.catch(() => undefined);
  }

  async function getUnitTahun(): Promise<UnitTahun> {
    const kini = Date.now();
    try {
      if (!termuat || kini - diperiksa > MASA_PERIKSA_MS) {
        diperiksa = kini;
        await refresh();
      }
      return await (termuat as Promise<UnitTahun>);
    } catch (galat) {
      if (galat instanceof GalatDataset) throw new GalatData(withoutFolder(galat.masalah), { cause: galat });
      throw galat;
    }
  }

  return { getUnitTahun, unduhan: createUnduhan(getUnitTahun, henti.signal), close: () => henti.abort() };
}
