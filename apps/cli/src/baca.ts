import { access, constants, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { HasilBaca } from '@akuntabel/berkas';
import { GalatMasukan } from './galat.ts';
import type { Terminal } from './keluaran.ts';

/** Why a dataset cannot be opened at all; what is in it is for readTahunKinerja to judge. */
async function checkTerbaca(path: string): Promise<void> {
  let info: Awaited<ReturnType<typeof stat>>;
  try {
    info = await stat(path);
  } catch (galat) {
    // A name that does not exist is explained with the other problems of a dataset.
    if ((galat as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw galat;
  }
  // A pipe or a device may never end.
  if (!info.isFile() && !info.isDirectory()) throw new GalatMasukan(`«${path}» bukan folder dan bukan berkas biasa.`);
  await access(path, constants.R_OK);
  if (!info.isDirectory()) return;
  for (const nama of await readdir(path)) await access(join(path, nama), constants.R_OK);
}

/** Reads a dataset. Throws GalatDataset with all its problems, or says why it cannot be opened. */
export async function readDataset(path: string): Promise<HasilBaca> {
  await checkTerbaca(path);
  const { readTahunKinerja } = await import('@akuntabel/berkas');
  return await readTahunKinerja(path);
}

/** Reads a dataset for a command that uses it; warnings are only counted. */
export async function readUntukPerintah(path: string, terminal: Terminal): Promise<HasilBaca> {
  const terbaca = await readDataset(path);
  if (terbaca.masalah.length > 0) {
    terminal.err(
      `Ada ${terbaca.masalah.length} peringatan pada data; lihat «akuntabel periksa-data ${quoteArgumen(path)}».\n`,
    );
  }
  return terbaca;
}

/** A path as it is typed in a shell. */
export function quoteArgumen(path: string): string {
  return /^[\w./\\:@%+=,-]+$/.test(path) ? path : `"${path}"`;
}
