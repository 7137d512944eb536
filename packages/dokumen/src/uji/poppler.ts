import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What to say when the tests that read PDFs are skipped. */
export const TANPA_POPPLER: string | false =
  spawnSync('pdftotext', ['-v']).error === undefined ? false : 'skipped: poppler-utils is not installed';

/** Runs a tool of poppler-utils on a PDF and returns what it prints. */
export function runPoppler(alat: 'pdftotext' | 'pdfinfo' | 'pdftohtml', pdf: Uint8Array, ...pilihan: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'akuntabel-pdf-'));
  try {
    const berkas = join(folder, 'dokumen.pdf');
    writeFileSync(berkas, pdf);
    const keluaran = alat === 'pdftotext' ? ['-'] : [];
    const hasil = spawnSync(alat, [...pilihan, berkas, ...keluaran], { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (hasil.status !== 0) throw new Error(`${alat}: ${hasil.stderr}`);
    return hasil.stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text of each page, laid out as on the page. */
export function listTeksHalaman(pdf: Uint8Array): string[] {
  return runPoppler('pdftotext', pdf, '-layout').split('\f').slice(0, -1);
}
