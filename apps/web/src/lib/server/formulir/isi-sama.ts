/** Key order and left-out fields do not count: stored content has them otherwise than a form. */
function toBaku(nilai: unknown): string {
  return JSON.stringify(nilai ?? null, (_, satu: unknown) =>
    satu !== null && typeof satu === 'object' && !Array.isArray(satu)
      ? Object.fromEntries(Object.entries(satu).sort(([a], [b]) => (a < b ? -1 : 1)))
      : satu,
  );
}

/** Whether two contents of a record, or of a field of it, say the same. */
export const isIsiSama = (a: unknown, b: unknown): boolean => toBaku(a) === toBaku(b);
