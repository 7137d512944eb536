import { createHash } from 'node:crypto';
import { buildKepala } from '../berkas/unduh.ts';
import { createGerbang } from '../dokumen/gerbang.ts';
import type { BahanDokumen } from '../dokumen/pekerja.ts';
import { FORMAT_DOKUMEN } from '../dokumen/permintaan.ts';
import { susunDokumen } from '../dokumen/susun.ts';

/** A file with the headers it goes out with. */
export interface BerkasSurvei {
  readonly isi: Uint8Array;
  readonly kepala: Readonly<Record<string, string>>;
}

/** One door for all documents of surveys: what they need of the machine is the same. */
const enter = createGerbang({ serentak: 2, menunggu: 8 });

const hash = (isi: string | Uint8Array): string => createHash('sha256').update(isi).digest('hex');

/** Hash of what a document tells. The day it is made changes its metadata but nothing that it says. */
export function hashData({ tanggal: _, ...data }: { readonly tanggal: string }): string {
  return hash(JSON.stringify(data));
}

/**
 * Makes a document of a survey while somebody waits for it, in a process of its own.
 * @param nama without its ending; what is no Latin letter or digit becomes a hyphen
 * @param sebaris shown by the browser instead of stored
 * @throws GalatLayanan `terlaluSering` when too many wait already
 */
export async function susunBerkas(
  bahan: BahanDokumen,
  { nama, sebaris }: { readonly nama: string; readonly sebaris: boolean },
): Promise<BerkasSurvei> {
  const isi = await enter(() => susunDokumen(bahan));
  const { mime } = FORMAT_DOKUMEN[bahan.format];
  const rapi = nama.toLowerCase().replace(/[^a-z0-9-]+/g, '-');
  const sifat = { nama: `${rapi}.${bahan.format}`, mime, ukuran: isi.byteLength, sha256: hash(isi) };
  return { isi, kepala: buildKepala(sifat, sebaris) };
}
