import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { GalatBasisdata } from '../galat.ts';

export interface Kunci {
  release(): void;
}

/** SQLite's "somebody else has it". */
const SQLITE_BUSY = 5;

const berkasPemegang = (folder: string): string => join(folder, 'dipakai-oleh.txt');

async function describePemegang(folder: string): Promise<string> {
  const teks = await readFile(berkasPemegang(folder), 'utf8').catch(() => '');
  return teks === '' ? '' : ` (${teks.trim()})`;
}

/**
 * Takes the folder for this process alone. PGlite itself takes no lock, and two processes in one folder lose rows
 * without a word. The lock is SQLite's on a file of its own: the kernel releases it when the process ends, however it
 * ends, so nothing is left to clear away after a kill or a power cut.
 */
export async function acquireKunci(folder: string): Promise<Kunci> {
  const sqlite = new DatabaseSync(join(folder, 'kunci'));
  try {
    sqlite.exec('pragma busy_timeout = 0');
    sqlite.exec('begin exclusive');
  } catch (galat) {
    sqlite.close();
    if ((galat as { errcode?: number }).errcode !== SQLITE_BUSY) throw galat;
    throw new GalatBasisdata(
      'folder-terkunci',
      `Folder data «${folder}» sedang dipakai proses Akuntabel lain${await describePemegang(folder)}; ` +
        'hentikan dulu proses itu (Ctrl+C di jendelanya), lalu ulangi perintah ini.',
      { cause: galat },
    );
  }
  // Only for the sentence above. Not the lock file: closing a second handle on that would let go of the lock.
  await writeFile(berkasPemegang(folder), `proses ${process.pid}, sejak ${new Date().toISOString()}\n`);
  return { release: () => sqlite.close() };
}
