import { access, constants, mkdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Dokumen } from '@akuntabel/dokumen';
import { GalatMasukan } from './galat.ts';
import type { Terminal } from './keluaran.ts';
import { findMirip, formatSaran } from './saran.ts';

const FORMAT = ['pdf', 'docx', 'html'] as const;
export type FormatDokumen = (typeof FORMAT)[number];

export const SEMUA_FORMAT: string = FORMAT.join(',');

/** The formats named in a `--format` option, in order, without repetition; throws GalatMasukan on any other word. */
export function parseFormat(teks: string): FormatDokumen[] {
  const kata = teks
    .split(',')
    .map((satu) => satu.trim().toLowerCase())
    .filter((satu) => satu !== '');
  const salah = kata.find((satu) => !FORMAT.some((format) => format === satu));
  if (salah !== undefined || kata.length === 0) {
    throw new GalatMasukan(
      `format «${salah ?? teks}» tidak dikenal; yang ada: ${FORMAT.join(', ')}.` +
        formatSaran(salah === undefined ? [] : findMirip(salah, FORMAT, 1)),
    );
  }
  return [...new Set(kata)] as FormatDokumen[];
}

/** A name of a file: what a key of the dataset may hold and a file system or a web address may not is left out. */
export function toNamaBerkas(...bagian: readonly (string | number)[]): string {
  return bagian
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Says before any work whether the folder can be written, or made, without making it. */
export async function checkTujuan(folder: string): Promise<void> {
  let path = resolve(folder);
  for (;;) {
    const info = await stat(path).catch((galat: NodeJS.ErrnoException) => {
      if (galat.code === 'ENOENT') return undefined;
      throw galat;
    });
    if (info) {
      if (!info.isDirectory()) throw new GalatMasukan(`«${path}» adalah berkas, bukan folder; pilih --out yang lain.`);
      await access(path, constants.W_OK);
      return;
    }
    path = dirname(path);
  }
}

const SINYAL = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** While files are put in their places Ctrl+C waits a moment, so that it never leaves a part of them behind. */
export async function withoutInterruption<Hasil>(work: () => Promise<Hasil>): Promise<Hasil> {
  let tertunda: NodeJS.Signals | undefined;
  const hold = (sinyal: NodeJS.Signals) => {
    tertunda = sinyal;
  };
  for (const sinyal of SINYAL) process.on(sinyal, hold);
  try {
    return await work();
  } finally {
    for (const sinyal of SINYAL) process.off(sinyal, hold);
    if (tertunda) process.kill(process.pid, tertunda);
  }
}

interface PilihanTulis {
  readonly folder: string;
  readonly nama: string;
  readonly format: readonly FormatDokumen[];
  readonly kemajuan: (teks: string) => void;
  readonly terminal: Terminal;
}

/** Writes a document in the chosen formats, each file whole or not at all, and names the files on stdout. */
export async function writeDokumen(dokumen: Dokumen, pilihan: PilihanTulis): Promise<void> {
  const { numberDokumen, renderPdf, writeDocx, writeHtml, writePdf } = await import('@akuntabel/dokumen');
  const { writeFileAtomic } = await import('@akuntabel/berkas');
  const batal = new AbortController();
  // Alone, a PDF needs no process beside this one, which ends with it.
  const hanyaPdf = pilihan.format.length === 1;
  const penulis: Record<FormatDokumen, (bernomor: Dokumen) => Promise<Uint8Array | string>> = {
    pdf: async (bernomor) => (hanyaPdf ? renderPdf(bernomor) : await writePdf(bernomor, { signal: batal.signal })),
    docx: (bernomor) => writeDocx(bernomor),
    html: async (bernomor) => writeHtml(bernomor),
  };
  const bernomor = numberDokumen(dokumen);
  pilihan.kemajuan(`Menulis ${pilihan.format.map((format) => format.toUpperCase()).join(', ')} …`);
  const tulis = async (format: FormatDokumen) => {
    const isi = await penulis[format](bernomor);
    pilihan.kemajuan(`${format.toUpperCase()} selesai`);
    return { path: join(pilihan.folder, `${pilihan.nama}.${format}`), isi };
  };
  // The PDF is made by a process of its own: started first, it is ready when the others are.
  const urut = [...pilihan.format].sort((a, b) => Number(b === 'pdf') - Number(a === 'pdf'));
  const hasil = await Promise.all(urut.map(tulis)).catch((galat: unknown) => {
    batal.abort();
    throw galat;
  });
  await withoutInterruption(async () => {
    await mkdir(pilihan.folder, { recursive: true });
    for (const { path, isi } of hasil) {
      await writeFileAtomic(path, isi).catch((galat: NodeJS.ErrnoException) => {
        // A full disk is reported by the handle, which does not know its path.
        galat.path ??= path;
        throw galat;
      });
    }
  });
  const lebar = Math.max(...hasil.map(({ path }) => path.length));
  for (const { path, isi } of hasil) {
    pilihan.terminal.out(`${path.padEnd(lebar)}  ${formatUkuran(Buffer.byteLength(isi)).padStart(8)}\n`);
  }
}

function formatUkuran(bytes: number): string {
  return `${new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 }).format(Math.ceil(bytes / 1024))} kB`;
}
