import type { Readable } from 'node:stream';
import { isId } from '@akuntabel/basisdata';
import type { Alat } from '../inti/alat.ts';

/** What is known of bytes before they are stored. */
export interface SifatIsi {
  readonly ukuran: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/**
 * Where the bytes of files lie: a private folder or an S3-compatible store. Nothing that a person typed is ever part of
 * a place; a place is written once and never again.
 */
export interface Penyimpanan {
  /** Stores a stream whole or not at all; when the promise settles it will survive a power cut. */
  simpan(letak: string, isi: Readable, sifat: SifatIsi): Promise<void>;
  /** Undefined when nothing lies there. */
  buka(letak: string): Promise<Readable | undefined>;
  /** What is not there counts as removed. */
  hapus(letak: string): Promise<void>;
  ada(letak: string): Promise<boolean>;
}

/** What use cases with files are given besides. */
export interface AlatBerkas extends Alat {
  readonly penyimpanan: Penyimpanan;
  /** Bytes of one upload at most; 25 MB unless given. */
  readonly batasUnggahan?: number;
}

/** The place of a file: of ids alone. */
export const buildLetak = (instansiId: string, berkasId: string): string => `${instansiId}/${berkasId}`;

/**
 * The two ids of a place.
 * @throws RangeError for anything else, so that no path is ever made from it.
 */
export function parseLetak(letak: string): readonly [instansiId: string, berkasId: string] {
  const [instansiId = '', berkasId = '', ...lain] = letak.split('/');
  if (lain.length > 0 || !isId(instansiId) || !isId(berkasId)) throw new RangeError(`bukan letak berkas: ${letak}`);
  return [instansiId, berkasId];
}
