import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Dots per inch at which a page is looked at: enough for where things stand, too little for how letters are drawn. */
const DPI = 12;
const KOLOM = 12;
const BARIS = 16;

/** Grey values of a PGM file (binary, 8 bits). */
function readPgm(isi: Buffer): { lebar: number; tinggi: number; nilai: Buffer } {
  const [, lebar = '', tinggi = ''] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(isi.subarray(0, 64).toString('latin1')) ?? [];
  const banyak = Number(lebar) * Number(tinggi);
  return { lebar: Number(lebar), tinggi: Number(tinggi), nilai: isi.subarray(isi.length - banyak) };
}

/** How dark each field of a 12 × 16 grid over the page is, 0–35 as one character each. */
function buildSidik(pgm: Buffer): string {
  const { lebar, tinggi, nilai } = readPgm(pgm);
  const jumlah = new Float64Array(KOLOM * BARIS);
  const banyak = new Float64Array(KOLOM * BARIS);
  for (let y = 0; y < tinggi; y += 1) {
    for (let x = 0; x < lebar; x += 1) {
      const petak = Math.floor((y * BARIS) / tinggi) * KOLOM + Math.floor((x * KOLOM) / lebar);
      jumlah[petak] = (jumlah[petak] ?? 0) + 255 - (nilai[y * lebar + x] ?? 255);
      banyak[petak] = (banyak[petak] ?? 0) + 1;
    }
  }
  // Most of a page is paper: the scale ends at half dark.
  return Array.from(jumlah, (j, i) => Math.min(35, Math.round((j / (banyak[i] ?? 1) / 128) * 35)).toString(36)).join(
    '',
  );
}

/** A fingerprint of every page as it is rendered; one line a page. */
export function listSidikHalaman(pdf: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'akuntabel-sidik-'));
  try {
    writeFileSync(join(folder, 'dokumen.pdf'), pdf);
    const pilihan = ['-gray', '-r', String(DPI), join(folder, 'dokumen.pdf'), join(folder, 'h')];
    const { status, stderr } = spawnSync('pdftoppm', pilihan, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`pdftoppm: ${stderr}`);
    const halaman = readdirSync(folder)
      .filter((nama) => nama.endsWith('.pgm'))
      .sort();
    return halaman.map((nama) => buildSidik(readFileSync(join(folder, nama))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Share of the fields in which two pages differ by more than a shade; 1 = pages of different kind. */
export function bandingSidik(a: string, b: string): number {
  if (a.length !== b.length) return 1;
  const beda = [...a].filter((huruf, i) => Math.abs(Number.parseInt(huruf, 36) - Number.parseInt(b[i] ?? '0', 36)) > 2);
  return beda.length / a.length;
}
