import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { Readable } from 'node:stream';
import { type Penyimpanan, parseLetak } from './penyimpanan.ts';

const isTiada = (galat: unknown): boolean => (galat as { code?: string }).code === 'ENOENT';

/**
 * Without it a power cut may forget that the file was named. Windows cannot open a folder and journals the name itself.
 */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const pegangan = await open(folder, 'r');
  try {
    await pegangan.sync();
  } finally {
    await pegangan.close();
  }
}

/**
 * Files in a private folder, readable by this program's account only. Put it beside the data and never below anything a
 * web server hands out.
 * @param folder absolute path
 */
export function createPenyimpananFolder(folder: string): Penyimpanan {
  if (!isAbsolute(folder)) throw new RangeError(`folder berkas harus jalur lengkap: ${folder}`);

  /** Files of one government together, spread over 256 folders by the end of their ids, which is random. */
  function toPath(letak: string): { readonly induk: string; readonly path: string } {
    const [instansiId, berkasId] = parseLetak(letak);
    const induk = join(folder, instansiId, berkasId.slice(-2));
    return { induk, path: join(induk, berkasId) };
  }

  return {
    async simpan(letak, isi) {
      const { induk, path } = toPath(letak);
      await mkdir(induk, { recursive: true, mode: 0o700 });
      const sementara = `${path}.${randomBytes(6).toString('hex')}.tmp-akuntabel`;
      try {
        const pegangan = await open(sementara, 'wx', 0o600);
        try {
          await pegangan.writeFile(isi);
          await pegangan.sync();
        } finally {
          await pegangan.close();
        }
        await rename(sementara, path);
        await syncFolder(induk);
      } catch (galat) {
        await rm(sementara, { force: true });
        throw galat;
      }
    },
    async buka(letak) {
      const { path } = toPath(letak);
      try {
        // Opened before it is promised: a file that is missing is told now and not in the middle of an answer.
        return (await open(path, 'r')).createReadStream();
      } catch (galat) {
        if (isTiada(galat)) return undefined;
        throw galat;
      }
    },
    async hapus(letak) {
      await rm(toPath(letak).path, { force: true });
    },
    async ada(letak) {
      try {
        return (await stat(toPath(letak).path)).isFile();
      } catch (galat) {
        if (isTiada(galat)) return false;
        throw galat;
      }
    },
  };
}

/** All of a small stored thing, for what is made from it. */
export async function readSemua(isi: Readable): Promise<Buffer> {
  const potong: Buffer[] = [];
  for await (const satu of isi) potong.push(satu as Buffer);
  return Buffer.concat(potong);
}
