import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const MEMORI = '/dev/shm';
const CUKUP = 1024 * 1024 * 1024;

/**
 * Where tests put the folders of their databases: in memory when there is room (files are written there some twenty
 * times as fast as on a virtual disk, and these live for seconds), else where temporary files go.
 */
export function findTempat(): string {
  if (process.env['TMPDIR'] !== undefined) return tmpdir();
  try {
    const { bavail, bsize } = statfsSync(MEMORI);
    return bavail * bsize > CUKUP ? MEMORI : tmpdir();
  } catch {
    return tmpdir();
  }
}
