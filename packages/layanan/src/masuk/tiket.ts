import { randomBytes } from 'node:crypto';

/**
 * Says to better-auth that a password was checked: it is given a ticket in its place, good once and for that one hash.
 * So every attempt costs one check, right or wrong, whoever the name belongs to, and better-auth sees no password.
 */
export interface Tiket {
  buat(hash: string): string;
  pakai(tiket: string, hash: string): boolean;
}

/** A ticket is used within the same request; what an error left over is thrown away. */
const MAKS = 1_000;

export function createTiket(): Tiket {
  const berlaku = new Map<string, string>();
  return {
    buat(hash) {
      for (const lama of berlaku.keys()) {
        if (berlaku.size < MAKS) break;
        berlaku.delete(lama);
      }
      const tiket = randomBytes(32).toString('base64url');
      berlaku.set(tiket, hash);
      return tiket;
    },
    pakai(tiket, hash) {
      const untuk = berlaku.get(tiket);
      berlaku.delete(tiket);
      return untuk !== undefined && untuk === hash;
    },
  };
}
