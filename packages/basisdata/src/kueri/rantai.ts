import { createHash } from 'node:crypto';
import type { Transaksi } from '../basisdata.ts';
import { canonicalJson } from '../nilai/json.ts';
import type { Baris } from '../skema/skema.ts';

/** What stands before the first row. */
export const HASH_AWAL = '0'.repeat(64);

/**
 * SHA-256 (hex) of a row of the audit trail and, by `hashLalu`, of all rows before it. Every column counts but the hash
 * itself; keys sorted, values as JSON, times in UTC with milliseconds.
 */
export function hashJejak(jejak: Omit<Baris<'jejak'>, 'hash'>): string {
  return createHash('sha256').update(canonicalJson(jejak)).digest('hex');
}

export type HasilPeriksaJejak =
  | { readonly utuh: true; readonly banyak: number }
  | {
      readonly utuh: false;
      /** The first number that does not fit. */
      readonly nomor: number;
      readonly sebab: 'hilang' | 'berubah' | 'rantai' | 'ujung';
      readonly pesan: string;
    };

const PESAN = {
  hilang: 'baris ini tidak ada atau nomornya diubah',
  berubah: 'isi baris ini bukan lagi yang dicatat',
  rantai: 'baris ini tidak menyambung pada baris sebelumnya',
  ujung: 'baris terakhir tidak sama dengan ujung rantai yang dicatat; ada baris yang dihapus dari akhir',
} as const;

const SEKALI_BACA = 1000;

/**
 * Follows the whole chain of a government from the first row, some thousand at a time, to the first that does not fit.
 * It finds every row that was changed, removed, added or moved by whoever could write to the table but not compute the
 * chain anew; against the owner of the database keep the last hash outside (it is in `jejakUjung`, and in backups).
 */
export async function verifyJejak(tx: Transaksi, instansiId: string): Promise<HasilPeriksaJejak> {
  const broken = (nomor: number, sebab: keyof typeof PESAN): HasilPeriksaJejak => ({
    utuh: false,
    nomor,
    sebab,
    pesan: `Jejak nomor ${nomor}: ${PESAN[sebab]}.`,
  });
  const ujung = await tx
    .selectFrom('jejakUjung')
    .select(['nomor', 'hash'])
    .where('instansiId', '=', instansiId)
    .executeTakeFirst();
  let nomor = 0;
  let hash = HASH_AWAL;
  while (true) {
    const baris = await tx
      .selectFrom('jejak')
      .selectAll()
      .where('instansiId', '=', instansiId)
      .where('nomor', '>', nomor)
      .orderBy('nomor')
      .limit(SEKALI_BACA)
      .execute();
    for (const { hash: tercatat, ...isi } of baris) {
      if (isi.nomor !== nomor + 1) return broken(nomor + 1, 'hilang');
      if (hashJejak(isi) !== tercatat) return broken(isi.nomor, 'berubah');
      if (isi.hashLalu !== hash) return broken(isi.nomor, 'rantai');
      nomor = isi.nomor;
      hash = tercatat;
    }
    if (baris.length < SEKALI_BACA) break;
  }
  if (nomor !== (ujung?.nomor ?? 0) || hash !== (ujung?.hash ?? HASH_AWAL)) return broken(nomor + 1, 'ujung');
  return { utuh: true, banyak: nomor };
}
