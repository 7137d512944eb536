import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from '@akuntabel/berkas';
import { type Dokumen, numberDokumen, writeDocx, writeHtml, writePdf } from '@akuntabel/dokumen';
import { GalatMasukan } from './galat.ts';
import type { createKemajuan, Terminal } from './keluaran.ts';

export type FormatDokumen = 'pdf' | 'docx' | 'html';

/** The formats named in a `--format` option, in order, without repetition; throws GalatMasukan on any other word. */
export function parseFormat(text: string, dikenal: readonly FormatDokumen[]): FormatDokumen[] {
  const words = text
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');
  const salah = words.filter((word) => !dikenal.includes(word as FormatDokumen));
  if (salah.length > 0 || words.length === 0) {
    throw new GalatMasukan(`format «${salah.join(', ') || text}» tidak dikenal; yang ada: ${dikenal.join(', ')}.`);
  }
  return [...new Set(words)] as FormatDokumen[];
}

interface PilihanTulis {
  readonly folder: string;
  readonly nama: string;
  readonly format: readonly FormatDokumen[];
  readonly kemajuan: ReturnType<typeof createKemajuan>;
  readonly terminal: Terminal;
}

const PENULIS: Record<FormatDokumen, (dokumen: Dokumen) => Promise<Uint8Array | string>> = {
  pdf: (dokumen) => writePdf(dokumen),
  docx: (dokumen) => writeDocx(dokumen),
  html: async (dokumen) => writeHtml(dokumen),
};

/** Writes a document in the chosen formats, each file whole or not at all, and names the files on stdout. */
export async function writeDokumen(dokumen: Dokumen, pilihan: PilihanTulis): Promise<void> {
  const bernomor = numberDokumen(dokumen);
  const hasil: { path: string; isi: Uint8Array | string }[] = [];
  for (const format of pilihan.format) {
    pilihan.kemajuan.step(`Menulis ${format.toUpperCase()}`);
    hasil.push({ path: join(pilihan.folder, `${pilihan.nama}.${format}`), isi: await PENULIS[format](bernomor) });
  }
  await mkdir(pilihan.folder, { recursive: true });
  for (const { path, isi } of hasil) await writeFileAtomic(path, isi);
  pilihan.kemajuan.done();
  for (const { path, isi } of hasil) pilihan.terminal.out(`${path}  ${formatUkuran(Buffer.byteLength(isi))}\n`);
}

function formatUkuran(bytes: number): string {
  return `${new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 }).format(Math.ceil(bytes / 1024))} kB`;
}
