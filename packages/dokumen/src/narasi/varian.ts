/** FNV-1a over UTF-16 units, then mixed, so that keys that differ in one character fall apart. */
function hashTeks(teks: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < teks.length; i++) hash = Math.imul(hash ^ teks.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/**
 * One of several wordings, chosen by a key (indicator and section): the same data always read the same, and neighbours
 * do not all read alike.
 */
export function pickVarian<T>(kunci: string, varian: readonly [T, ...T[]]): T {
  return varian[hashTeks(kunci) % varian.length] as T;
}
