import { type Angka, formatAngka, type HasilKinerja, RUMUS, type Tanda } from '@akuntabel/kinerja';
import type { Command } from 'commander';
import { readUntukPerintah } from '../baca.ts';
import { GalatMasukan } from '../galat.ts';
import type { Lingkungan } from '../main.ts';

/** `akuntabel hitung <dataset>`: the figures, each with the rule and the inputs it came from. */
export function addHitung(program: Command, lingkungan: Lingkungan): Command {
  return program
    .command('hitung')
    .description('Menghitung semua angka dataset beserta jejaknya: rumus, masukan, dan dasar.')
    .argument('<dataset>', 'folder dataset (berkas YAML) atau satu berkas JSON/YAML')
    .option('--json', 'tulis seluruh hasil sebagai JSON', false)
    .option('--angka <id>', 'tampilkan satu angka dengan jejaknya sampai ke isian, misalnya iku/IKU1/2024/capaian')
    .addHelpText(
      'after',
      `
Contoh:
  akuntabel hitung contoh/dumai-kota-2024
  akuntabel hitung contoh/dumai-kota-2024 --angka anggaran/utama/penyerapan
  akuntabel hitung contoh/dumai-kota-2024 --json > hasil.json`,
    )
    .action(async (dataset: string, pilihan: { json: boolean; angka?: string }) => {
      const { hasil } = await readUntukPerintah(dataset, lingkungan.terminal);
      const { out } = lingkungan.terminal;
      if (pilihan.json) {
        out(`${JSON.stringify({ ...hasil, rumus: RUMUS }, null, 2)}\n`);
        return;
      }
      if (pilihan.angka !== undefined) {
        out(`${formatJejak(hasil, getAngka(hasil, pilihan.angka))}\n`);
        return;
      }
      out(formatDaftar(hasil));
    });
}

function getAngka(hasil: HasilKinerja, id: string): Angka {
  const angka = hasil.angka[id];
  if (angka) return angka;
  const dekat = Object.keys(hasil.angka)
    .filter((lain) => lain.includes(id) || id.split('/').every((bagian) => lain.includes(bagian)))
    .slice(0, 8);
  const saran = dekat.length > 0 ? ` Yang mirip: ${dekat.join(', ')}.` : '';
  throw new GalatMasukan(`angka «${id}» tidak ada.${saran}`);
}

/** Every figure that a rule computed, one line each; entered values appear in the trails. */
function formatDaftar(hasil: HasilKinerja): string {
  const dihitung = Object.values(hasil.angka).filter((angka) => angka.rumus !== 'entri');
  const lebar = Math.max(...dihitung.map((angka) => angka.id.length));
  const baris = dihitung.map((angka) => `${angka.id.padEnd(lebar)}  ${formatAngka(angka)}`);
  const tanda = hasil.tanda.map((satu: Tanda) => `${satu.tingkat}: ${satu.pesan} [${satu.angka}] (${satu.kode})`);
  return [...baris, ...(tanda.length > 0 ? ['', ...tanda] : []), ''].join('\n');
}

/** A figure with its rule, its regulation and its inputs, down to the entries; each figure is unfolded once. */
function formatJejak(hasil: HasilKinerja, akar: Angka): string {
  const sudah = new Set<string>();
  const baris: string[] = [];
  const visit = (angka: Angka, inden: string): void => {
    baris.push(`${inden}${angka.label}: ${formatAngka(angka)}${angka.alasan ? ` — ${angka.alasan}` : ''}`);
    if (sudah.has(angka.id)) return;
    sudah.add(angka.id);
    const rumus = RUMUS[angka.rumus];
    if (rumus && angka.rumus !== 'entri') baris.push(`${inden}  = ${rumus.ungkapan} (${rumus.dasar})`);
    for (const masukan of angka.masukan) {
      if (masukan.jenis === 'entri') baris.push(`${inden}  ← ${masukan.jalur}: ${masukan.nilai ?? 'kosong'}`);
      else {
        const lain = hasil.angka[masukan.id];
        if (lain) visit(lain, `${inden}  `);
      }
    }
  };
  visit(akar, '');
  return baris.join('\n');
}
