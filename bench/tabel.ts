/** One measured line; `sasaran` is what the issue asks for, printed beside it and not asserted. */
export interface BarisBench {
  readonly apa: string;
  readonly nilai: string;
  readonly catatan?: string;
}

export function printTabel(judul: string, baris: readonly BarisBench[]): void {
  const lebar = Math.max(...baris.map(({ apa }) => apa.length));
  const lebarNilai = Math.max(...baris.map(({ nilai }) => nilai.length));
  process.stdout.write(`\n${judul}\n`);
  for (const { apa, nilai, catatan } of baris) {
    process.stdout.write(`  ${apa.padEnd(lebar)}  ${nilai.padStart(lebarNilai)}  ${catatan ?? ''}\n`);
  }
}

export function median(nilai: readonly number[]): number {
  const urut = [...nilai].sort((a, b) => a - b);
  const tengah = urut.length >> 1;
  return urut.length % 2 === 1 ? (urut[tengah] ?? Number.NaN) : ((urut[tengah - 1] ?? 0) + (urut[tengah] ?? 0)) / 2;
}

/** Milliseconds of each of n runs, one after another. */
export async function time(n: number, run: () => unknown): Promise<number[]> {
  const hasil: number[] = [];
  for (let ke = 0; ke < n; ke += 1) {
    const mulai = performance.now();
    await run();
    hasil.push(performance.now() - mulai);
  }
  return hasil;
}

export const ms = (nilai: number): string => `${nilai < 10 ? nilai.toFixed(2) : nilai.toFixed(0)} ms`;
export const kali = (nilai: number): string => `${nilai.toFixed(2)}×`;
