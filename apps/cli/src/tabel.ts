export interface Kolom {
  readonly judul: string;
  /** Numbers stand right, words left. */
  readonly rata?: 'kanan' | 'kiri';
}

/** Lines of a table with aligned columns, two spaces apart; the last column is never filled up. */
export function formatTabel(kolom: readonly Kolom[], baris: readonly (readonly string[])[]): string[] {
  const lebar = kolom.map(({ judul }, ke) => Math.max(judul.length, ...baris.map((satu) => (satu[ke] ?? '').length)));
  const formatBaris = (sel: readonly string[]): string =>
    kolom
      .map(({ rata }, ke) => {
        const isi = sel[ke] ?? '';
        return rata === 'kanan' ? isi.padStart(lebar[ke] ?? 0) : isi.padEnd(lebar[ke] ?? 0);
      })
      .join('  ')
      .trimEnd();
  return [formatBaris(kolom.map(({ judul }) => judul)), ...baris.map(formatBaris)];
}
