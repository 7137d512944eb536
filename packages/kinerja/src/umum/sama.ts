/** Whether two JSON values are equal; the order of keys does not matter (PostgreSQL's jsonb keeps none). */
export function isSama(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((isi, i) => isSama(isi, b[i]));
  }
  const kunci = Object.keys(a);
  return (
    kunci.length === Object.keys(b).length &&
    kunci.every((satu) => Object.hasOwn(b, satu) && isSama(a[satu as never], b[satu as never]))
  );
}
