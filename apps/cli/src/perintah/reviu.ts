import { readFile, stat } from 'node:fs/promises';
import type { Temuan, Tingkat } from '@akuntabel/reviu';
import type { Command } from 'commander';
import { readUntukPerintah } from '../baca.ts';
import { ARTI_GANGGUAN, formatPelajaran } from '../bantuan.ts';
import { formatLaporanTemuan, type Sumber } from '../daftar-temuan.ts';
import { GalatMasukan } from '../galat.ts';
import { KODE } from '../keluaran.ts';
import type { Lingkungan } from '../main.ts';
import { findMirip, formatSaran } from '../saran.ts';

interface Pilihan {
  readonly json?: boolean;
  readonly tingkat: string;
}

const TINGKAT = ['galat', 'peringatan', 'saran'] as const satisfies readonly Tingkat[];

/** `akuntabel reviu <dataset | berkas>`: what an auditor would find, with its calculation. */
export function addReviu(program: Command, lingkungan: Lingkungan): void {
  program
    .command('reviu')
    .description('Mereviu laporan buatan mana pun, atau dataset sendiri, seperti Inspektorat membacanya.')
    .argument('<berkas>', 'laporan (DOCX, PDF, HTML, atau .md), atau dataset: folder atau berkas JSON/YAML')
    .option('--tingkat <tingkat>', 'temuan sampai tingkat ini: galat, peringatan, atau saran', 'saran')
    .option('--json', 'temuan sebagai JSON, untuk program lain')
    .addHelpText(
      'after',
      formatPelajaran({
        uraian:
          'Setiap temuan menyebut tempatnya, yang tertulis, yang seharusnya, dan perhitungannya; yang terberat lebih ' +
          'dahulu. Galat dapat dibuktikan dengan hitungan; peringatan patut dijelaskan; saran dapat lebih baik.',
        contoh: [
          ['akuntabel reviu LKjIP-2024.docx', 'semua temuan dalam sebuah laporan'],
          ['akuntabel reviu LKjIP-2024.pdf --tingkat galat', 'hanya yang terbukti salah'],
          ['akuntabel reviu data-2025 --json > temuan.json', 'dataset sendiri, untuk diolah lebih lanjut'],
        ],
        kode: {
          0: 'tanpa galat',
          1: 'ada galat',
          2: 'berkas tidak dapat dibaca, atau pilihan salah',
          3: ARTI_GANGGUAN,
        },
      }),
    )
    .action(async (path: string, pilihan: Pilihan) => {
      const tingkat = parseTingkat(pilihan.tingkat);
      const { terminal } = lingkungan;
      const { naskah, temuan } = (await isDataset(path))
        ? await reviewDataset(path, lingkungan)
        : await reviewBerkas(path);
      const tampil = temuan.filter((satu) => TINGKAT.indexOf(satu.tingkat) <= TINGKAT.indexOf(tingkat));
      if (pilihan.json)
        terminal.out(`${JSON.stringify({ naskah: describeNaskah(naskah), temuan: tampil }, null, 2)}\n`);
      else terminal.out(formatLaporanTemuan(naskah, tampil, temuan, terminal));
      if (temuan.some((satu) => satu.tingkat === 'galat')) lingkungan.kode = KODE.adaTemuan;
    });
}

function parseTingkat(teks: string): Tingkat {
  const kata = teks.trim().toLowerCase();
  const tingkat = TINGKAT.find((satu) => satu === kata);
  if (tingkat) return tingkat;
  throw new GalatMasukan(
    `tingkat «${teks}» tidak dikenal; yang ada: ${TINGKAT.join(', ')}.${formatSaran(findMirip(kata, TINGKAT, 1))}`,
  );
}

/** A folder, or a file that by its name holds data. */
async function isDataset(path: string): Promise<boolean> {
  if (/\.(?:json|ya?ml)$/i.test(path)) return true;
  const info = await stat(path);
  if (!info.isFile() && !info.isDirectory()) throw new GalatMasukan(`«${path}» bukan folder dan bukan berkas biasa.`);
  return info.isDirectory();
}

interface Reviu {
  readonly naskah: Sumber;
  readonly temuan: readonly Temuan[];
}

async function reviewBerkas(path: string): Promise<Reviu> {
  const { readNaskah, reviewNaskah } = await import('@akuntabel/reviu');
  const naskah = await readNaskah(await readFile(path), { nama: path });
  if (!naskah.blok.some((blok) => blok.jenis !== 'paragraf' || !blok.tepi)) {
    const sebab = naskah.takTerbaca[0]?.sebab ?? 'Tidak ada teks di dalamnya; periksa apakah ini berkas yang dimaksud.';
    throw new GalatMasukan(`«${path}» tidak memuat teks yang dapat direviu. ${sebab}`);
  }
  return { naskah, temuan: reviewNaskah(naskah) };
}

/** Our own data, before a report is made of them. */
async function reviewDataset(path: string, { terminal }: Lingkungan): Promise<Reviu> {
  const { tahun } = await readUntukPerintah(path, terminal);
  const { reviewKinerja } = await import('@akuntabel/reviu');
  return { naskah: { berkas: path, format: 'dataset', takTerbaca: [] }, temuan: reviewKinerja(tahun) };
}

/** What was read, without its text. */
function describeNaskah(naskah: Sumber): Record<string, unknown> {
  const { berkas, format, takTerbaca } = naskah;
  if (!('blok' in naskah)) return { berkas, format, takTerbaca };
  const { blok, jumlahHalaman } = naskah;
  return {
    berkas,
    format,
    ...(jumlahHalaman === undefined ? {} : { jumlahHalaman }),
    jumlahBlok: blok.length,
    jumlahTabel: blok.filter(({ jenis }) => jenis === 'tabel').length,
    takTerbaca,
  };
}
