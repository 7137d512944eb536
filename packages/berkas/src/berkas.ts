import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file written beside its place, waiting to be put there. */
interface BerkasSiap {
  readonly path: string;
  readonly sementara: string;
}

async function prepare(path: string, isi: string | Uint8Array): Promise<BerkasSiap> {
  const sementara = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp-akuntabel`);
  const handle = await open(sementara, 'wx');
  try {
    await handle.writeFile(isi);
    await handle.sync();
  } catch (galat) {
    await handle.close();
    await rm(sementara, { force: true });
    throw galat;
  }
  await handle.close();
  return { path, sementara };
}

/**
 * Writes several files so that none is ever half there: all are written and synced beside their places first, and only
 * when all of them are whole are they renamed. On failure the temporary files are removed and nothing has changed.
 */
export async function writeFilesAtomic(berkas: readonly { path: string; isi: string | Uint8Array }[]): Promise<void> {
  const siap: BerkasSiap[] = [];
  try {
    for (const { path, isi } of berkas) siap.push(await prepare(path, isi));
    for (const { path, sementara } of siap) await rename(sementara, path);
  } catch (galat) {
    await Promise.all(siap.map(({ sementara }) => rm(sementara, { force: true })));
    throw galat;
  }
}

/** One file, whole or not at all. */
export async function writeFileAtomic(path: string, isi: string | Uint8Array): Promise<void> {
  await writeFilesAtomic([{ path, isi }]);
}
