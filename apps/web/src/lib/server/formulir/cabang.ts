import { TINGKAT } from './bentuk.ts';

type Isi = Readonly<Record<string, unknown>>;

/** Rows within rows as one list, each with its level from 1. */
export function flattenCabang(butir: readonly unknown[], cabang: string, tingkat = 1): Isi[] {
  return butir.flatMap((satu) => {
    const { [cabang]: anak, ...isi } = satu as Record<string, unknown>;
    return [{ ...isi, [TINGKAT]: tingkat }, ...flattenCabang((anak ?? []) as unknown[], cabang, tingkat + 1)];
  });
}

/** A row in the list, and the list and place it belongs to. */
export interface Letakan {
  readonly isi: Record<string, unknown>;
  /** Index of the row it stands in; null = of none. */
  readonly induk: number | null;
  readonly ke: number;
}

/**
 * The list as rows within rows. A row belongs to the last one above it of a lower level; levels that were skipped are
 * closed up.
 */
export function nestCabang(baris: readonly Isi[], cabang: string): { akar: Isi[]; letak: Letakan[] } {
  const akar: Isi[] = [];
  const letak: Letakan[] = [];
  const jalan: { tingkat: number; indeks: number; anak: Isi[] }[] = [];
  for (const [indeks, satu] of baris.entries()) {
    const { [TINGKAT]: tertulis, ...lain } = satu;
    const tingkat = typeof tertulis === 'number' && tertulis > 0 ? tertulis : 1;
    while ((jalan.at(-1)?.tingkat ?? 0) >= tingkat) jalan.pop();
    const anak: Isi[] = [];
    const isi = { ...lain, [cabang]: anak };
    const induk = jalan.at(-1);
    const daftar = induk?.anak ?? akar;
    letak.push({ isi, induk: induk?.indeks ?? null, ke: daftar.length });
    daftar.push(isi);
    jalan.push({ tingkat, indeks, anak });
  }
  return { akar, letak };
}
