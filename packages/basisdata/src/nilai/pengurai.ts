/** Type numbers of PostgreSQL (pg_type.oid). */
const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const NUMERIC = 1700;

const WAKTU = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?)([+-]\d\d)(?::?(\d\d))?$/;
const TANGGAL = /^\d{4}-\d\d-\d\d$/;

/** int8 as a number: ours count rows and bytes. One too large for a number is refused, never rounded. */
function parseInt8(teks: string): number {
  const nilai = Number(teks);
  if (!Number.isSafeInteger(nilai)) throw new RangeError(`int8 terlalu besar untuk dihitung tepat: ${teks}`);
  return nilai;
}

/** date as `YYYY-MM-DD`: a day has no time and no zone, so it is no Date. */
function parseDate(teks: string): string {
  if (!TANGGAL.test(teks)) throw new RangeError(`tanggal di luar tahun 0001–9999: ${teks}`);
  return teks;
}

/** timestamptz as ISO 8601 in UTC with milliseconds, whatever the session's zone is. */
function parseTimestamptz(teks: string): string {
  const [, tanggal, jam, zona, menit = '00'] = WAKTU.exec(teks) ?? [];
  if (tanggal === undefined) throw new RangeError(`waktu tidak dikenal: ${teks}`);
  return new Date(`${tanggal}T${jam}${zona}:${menit}`).toISOString();
}

/** The same on both drivers: what a query gives must not depend on the database behind it. */
export const PENGURAI: Readonly<Record<number, (teks: string) => unknown>> = {
  [INT8]: parseInt8,
  [DATE]: parseDate,
  [TIMESTAMPTZ]: parseTimestamptz,
  // Money and means: exact decimals as text, never floating point.
  [NUMERIC]: (teks) => teks,
};
