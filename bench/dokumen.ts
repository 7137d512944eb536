import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTahunKinerja } from '@akuntabel/berkas';
import { buildLkjip, numberDokumen, renderPdf, writeDocx, writeHtml } from '@akuntabel/dokumen';
import { measureKinerja } from '@akuntabel/kinerja';
import { type BarisBench, kali, median, ms, time } from './tabel.ts';

const N = 5;
const CONTOH = 'contoh/dumai-kota-2024';
const CLI = 'apps/cli/bin/akuntabel.mjs';

/** Whole process: start of Node, dataset, figures, document, file. */
function runCli(folder: string, format: string): void {
  const run = spawnSync(process.execPath, [CLI, 'lkjip', CONTOH, '--out', folder, '--format', format], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
}

export async function benchDokumen(): Promise<BarisBench[]> {
  const folder = mkdtempSync(join(tmpdir(), 'akuntabel-bench-'));
  try {
    const { tahun, hash } = await readTahunKinerja(CONTOH);
    const dokumen = numberDokumen(buildLkjip(tahun, measureKinerja(tahun), { draf: false, hash }));
    const penulis = {
      pdf: () => renderPdf(dokumen),
      docx: () => writeDocx(dokumen),
      html: async () => writeHtml(dokumen),
    };
    const baris: BarisBench[] = [];
    const utuh: Record<string, number> = {};
    for (const [format, write] of Object.entries(penulis)) {
      await write();
      baris.push({ apa: `LKjIP ${format}, warm`, nilai: ms(median(await time(N, write))), catatan: `median of ${N}` });
      const proses = median(await time(N, () => runCli(folder, format)));
      utuh[format] = proses;
      baris.push({ apa: `LKjIP ${format}, whole process`, nilai: ms(proses), catatan: `median of ${N}` });
    }
    baris.push(...(await benchLibreOffice(folder, utuh['pdf'] ?? Number.NaN)));
    return baris;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchLibreOffice(folder: string, pdf: number): Promise<BarisBench[]> {
  const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
  if (!soffice) return [{ apa: 'LibreOffice converting our DOCX', nilai: 'skipped', catatan: 'not installed' }];
  const docx = join(folder, 'lkjip-kec-2024.docx');
  const profil = `-env:UserInstallation=file://${join(folder, 'profil')}`;
  const convert = () => {
    const run = spawnSync(soffice, [profil, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'lo'), docx]);
    if (run.status !== 0) throw new Error(String(run.stderr));
  };
  convert();
  const waktu = median(await time(N, convert));
  return [
    {
      apa: 'LibreOffice converting our DOCX, whole process',
      nilai: ms(waktu),
      catatan: `median of ${N}, profile warm`,
    },
    { apa: 'our PDF / LibreOffice', nilai: kali(pdf / waktu), catatan: 'to reach: 0.60×' },
  ];
}
