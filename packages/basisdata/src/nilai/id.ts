import { getRandomValues } from 'node:crypto';

const BENTUK = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

let terakhir = 0;
let urutan = 0;

/**
 * A new id: UUID version 7 (RFC 9562), made here and not in the database, so that every node of a distributed database
 * is told the same value. Ids of one process sort in the order they were made: 12 bits count within a millisecond.
 */
export function newId(): string {
  const kini = Date.now();
  if (kini > terakhir) {
    terakhir = kini;
    urutan = 0;
  } else {
    urutan += 1;
    if (urutan > 0xfff) {
      // More than 4096 ids in a millisecond, or a clock that was set back: borrow from the next one.
      terakhir += 1;
      urutan = 0;
    }
  }
  const acak = getRandomValues(new Uint8Array(8));
  // The first two bits are the variant, 10.
  acak[0] = ((acak[0] ?? 0) & 0x3f) | 0x80;
  const ekor = Array.from(acak, (satu) => satu.toString(16).padStart(2, '0')).join('');
  const waktu = terakhir.toString(16).padStart(12, '0');
  const tengah = `7${urutan.toString(16).padStart(3, '0')}`;
  return `${waktu.slice(0, 8)}-${waktu.slice(8)}-${tengah}-${ekor.slice(0, 4)}-${ekor.slice(4)}`;
}

/** Whether a text is a UUID in its one canonical writing (lower case, with hyphens). */
export function isId(teks: string): boolean {
  return BENTUK.test(teks);
}
