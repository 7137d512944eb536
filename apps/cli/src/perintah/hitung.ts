import type { Angka, HasilKinerja } from '@akuntabel/kinerja';
import type { Command } from 'commander';
import { readUntukPerintah } from '../baca.ts';
import { ARTI_GANGGUAN, formatPelajaran } from '../bantuan.ts';
import { formatDaftar } from '../daftar-angka.ts';
import { GalatMasukan } from '../galat.ts';
import { formatJejak } from '../jejak.ts';
import type { Lingkungan } from '../main.ts';
import { findMirip } from '../saran.ts';

interface Pilihan {
  readonly json?: boolean;
  readonly semua?: boolean;
  readonly angka?: string;
}

/** `akuntabel hitung <dataset>`: the figures, each with the rule and the inputs it came from. */
export function addHitung(program: Command, { terminal }: Lingkungan): void {
  program
    .command('hitung')
    .description('Menghitung semua angka sebuah dataset, masing-masing dengan jejaknya.')
    .argument('<dataset>', 'folder dataset (berkas YAML) atau satu berkas JSON/YAML')
    .option('--angka <id>', 'satu angka dengan jejaknya: rumus, masukan, dan dasar, sampai ke isian')
    .option('--semua', 'semua angka, satu per baris: id, nilai, rumus, dan masukannya')
    .option('--json', 'seluruh hasil sebagai JSON, untuk program lain')
    .addHelpText(
      'after',
      formatPelajaran({
        uraian:
          'Tanpa pilihan: ringkasan menurut pokok (indikator, sasaran, anggaran, survei, perjanjian, evaluasi), dengan ' +
          'id setiap angka untuk --angka. Peringatan atas hasil hitungan berada di akhir.',
        contoh: [
          ['akuntabel hitung contoh/dumai-kota-2024', 'ringkasan semua angka'],
          ['akuntabel hitung contoh/dumai-kota-2024 --angka iku/IKU1/2024/capaian', 'dari mana sebuah angka berasal'],
          ['akuntabel hitung contoh/dumai-kota-2024 --json > hasil.json', 'untuk diolah lebih lanjut'],
        ],
        kode: { 0: 'baik', 2: 'perintah, data, atau id angka salah', 3: ARTI_GANGGUAN },
      }),
    )
    .action(async (dataset: string, pilihan: Pilihan) => {
      checkPilihan(pilihan);
      const { tahun } = await readUntukPerintah(dataset, terminal);
      const { measureKinerja, RUMUS } = await import('@akuntabel/kinerja');
      const hasil = measureKinerja(tahun);
      if (pilihan.json) terminal.out(`${JSON.stringify({ ...hasil, rumus: RUMUS }, null, 2)}\n`);
      else if (pilihan.semua) terminal.out(Object.values(hasil.angka).map(formatBaris).join(''));
      else if (pilihan.angka !== undefined) {
        terminal.out(`${formatJejak(hasil, getAngka(hasil, pilihan.angka), terminal)}\n`);
      } else terminal.out(`${formatDaftar(tahun, hasil, terminal)}\n`);
    });
}

function checkPilihan({ json, semua, angka }: Pilihan): void {
  const dipakai = [json && '--json', semua && '--semua', angka !== undefined && '--angka'].filter(Boolean);
  if (dipakai.length > 1) throw new GalatMasukan(`pilih salah satu saja: ${dipakai.join(' atau ')}.`);
}

function getAngka(hasil: HasilKinerja, id: string): Angka {
  const angka = Object.hasOwn(hasil.angka, id) ? hasil.angka[id] : undefined;
  if (angka) return angka;
  const mirip = findMirip(id, Object.keys(hasil.angka));
  throw new GalatMasukan(
    [
      `angka «${id}» tidak ada.${mirip.length > 0 ? ' Yang mirip:' : ' Daftar id: «akuntabel hitung … --semua».'}`,
      ...mirip.map((satu) => `  ${satu}`),
    ].join('\n'),
  );
}

/** One figure on one line, for grep and spreadsheets: columns are divided by tabs. */
function formatBaris({ id, nilai, teks, keadaan, rumus, masukan }: Angka): string {
  const dari = masukan.map((satu) => (satu.jenis === 'angka' ? satu.id : `${satu.jalur}=${satu.nilai ?? 'kosong'}`));
  return `${[id, teks ?? nilai ?? keadaan, rumus, dari.join(' ')].join('\t')}\n`;
}
