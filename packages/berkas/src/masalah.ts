/** A problem of a dataset, for the person who can mend it. */
export interface Masalah {
  /** Stable code: `D.…` while reading files, `S.…` for the shape, others from checkTahunKinerja. */
  readonly kode: string;
  readonly tingkat: 'galat' | 'peringatan';
  /** File as the user named it. */
  readonly berkas: string;
  /** 1-based; null when the problem is the file itself. */
  readonly baris: number | null;
  readonly kolom: number | null;
  /** Path in the dataset, e.g. `anggaran.program[2].kode`; empty for the whole. */
  readonly jalur: string;
  /** What stands there, shortened; null when nothing does. */
  readonly tertulis: string | null;
  /** What is expected, and how to mend it. */
  readonly seharusnya: string;
}

/** One problem as text: place, what stands there, what is expected. */
export function formatMasalah(masalah: Masalah): string {
  const { berkas, baris, kolom, jalur, tertulis, seharusnya, tingkat, kode } = masalah;
  const letak = baris === null ? berkas : `${berkas}:${baris}:${kolom ?? 1}`;
  return [
    `${letak}  ${tingkat}${jalur === '' ? '' : `  ${jalur}`}  (${kode})`,
    ...(tertulis === null ? [] : [`    tertulis:   ${tertulis}`]),
    `    seharusnya: ${seharusnya}`,
  ].join('\n');
}

/** A dataset that cannot be used: all its problems at once. The message is ready to be shown. */
export class GalatDataset extends Error {
  override readonly name = 'GalatDataset';
  readonly masalah: readonly Masalah[];

  constructor(dataset: string, masalah: readonly Masalah[]) {
    const galat = masalah.filter(({ tingkat }) => tingkat === 'galat').length;
    const peringatan = masalah.length - galat;
    const lain = peringatan > 0 ? `, ${peringatan} peringatan` : '';
    super(
      [`Dataset «${dataset}» belum dapat dipakai: ${galat} galat${lain}.`, ...masalah.map(formatMasalah)].join('\n'),
    );
    this.masalah = masalah;
  }
}

/** `['anggaran', 'program', 2, 'kode']` → `anggaran.program[2].kode`. */
export function formatJalur(jalur: readonly PropertyKey[]): string {
  return jalur
    .map((bagian, ke) => (typeof bagian === 'number' ? `[${bagian}]` : `${ke === 0 ? '' : '.'}${String(bagian)}`))
    .join('');
}

const PALING_PANJANG = 80;

/** What stands in the file, on one line and short enough to print. */
export function quoteTertulis(teks: string): string {
  const satuBaris = teks.replace(/\s+/g, ' ').trim();
  return `«${satuBaris.length > PALING_PANJANG ? `${satuBaris.slice(0, PALING_PANJANG)}…` : satuBaris}»`;
}
