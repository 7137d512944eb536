/** JSON as text, on its way into a jsonb column. The brand keeps plain text from being taken for JSON. */
export type TeksJson = string & { readonly __teksJson: true };

/** A value as JSON text for a jsonb column; undefined is not JSON and becomes null. */
export function formatJson(nilai: unknown): TeksJson {
  return (JSON.stringify(nilai) ?? 'null') as TeksJson;
}

function writeUrut(nilai: unknown): string {
  if (Array.isArray(nilai)) return `[${nilai.map(writeUrut).join(',')}]`;
  if (nilai === null || typeof nilai !== 'object') return JSON.stringify(nilai);
  const bagian = Object.entries(nilai)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kunci, isi]) => `${JSON.stringify(kunci)}:${writeUrut(isi)}`);
  return `{${bagian.join(',')}}`;
}

/**
 * One text for one value, however it was built or stored: keys sorted by code unit, no spaces. jsonb keeps neither the
 * order of keys nor the writing of numbers, so whatever is hashed or compared goes through here.
 */
export function canonicalJson(nilai: unknown): string {
  // Through JSON first: dates become text and undefined goes, exactly as they do on their way into the database.
  return writeUrut(JSON.parse(formatJson(nilai)));
}
