import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What to say when the tests that open documents in LibreOffice are skipped. */
export const TANPA_SOFFICE: string | false =
  spawnSync('soffice', ['--version']).error === undefined ? false : 'skipped: LibreOffice is not installed';

const BATAS_WAKTU = 180_000;

/** A DOCX as LibreOffice lays it out: PDF. In a profile of its own, so that an office that is open does not matter. */
export function convertDocx(docx: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'akuntabel-docx-'));
  try {
    const berkas = join(folder, 'dokumen.docx');
    writeFileSync(berkas, docx);
    const profil = pathToFileURL(join(folder, 'profil')).href;
    const pilihan = [
      `-env:UserInstallation=${profil}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      berkas,
    ];
    const hasil = spawnSync('soffice', pilihan, { encoding: 'utf8', timeout: BATAS_WAKTU });
    if (hasil.status !== 0) throw new Error(`soffice: ${hasil.stderr || hasil.error?.message}`);
    return readFileSync(join(folder, 'dokumen.pdf'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
