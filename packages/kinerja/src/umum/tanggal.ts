export const NAMA_BULAN = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

/** "2024-09-02" → "2 September 2024". @throws RangeError when the text is not YYYY-MM-DD with a month of 1–12. */
export function formatTanggal(tanggal: string): string {
  const [, tahun, bulan, hari] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(tanggal) ?? [];
  const nama = NAMA_BULAN[Number(bulan) - 1];
  if (nama === undefined) throw new RangeError(`bukan tanggal: ${tanggal}`);
  return `${Number(hari)} ${nama} ${tahun}`;
}
