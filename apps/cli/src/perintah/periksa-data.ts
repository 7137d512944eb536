import type { TahunKinerja } from '@akuntabel/kinerja';
import type { Command } from 'commander';
import { readDataset } from '../baca.ts';
import { ARTI_GANGGUAN, formatPelajaran } from '../bantuan.ts';
import { KODE } from '../keluaran.ts';
import type { Lingkungan } from '../main.ts';
import { checkLaporan } from '../periksa-laporan.ts';

/** `akuntabel periksa-data <dataset>`: every problem of a dataset, with file, line, path and how to mend it. */
export function addPeriksaData(program: Command, lingkungan: Lingkungan): void {
  program
    .command('periksa-data')
    .description('Memeriksa dataset: bentuk, rujukan, jumlah, hal yang bertentangan, dan teks laporan.')
    .argument('<dataset>', 'folder dataset (berkas YAML) atau satu berkas JSON/YAML')
    .addHelpText(
      'after',
      formatPelajaran({
        uraian:
          'Semua masalah disebut sekaligus: berkas, baris, letaknya dalam data, yang tertulis, dan yang seharusnya. ' +
          'Galat harus diperbaiki dahulu; peringatan boleh dibiarkan bila memang demikian keadaannya.',
        contoh: [
          ['akuntabel periksa-data data-2025', 'periksa sebuah folder'],
          ['akuntabel periksa-data data-2025.json', 'periksa dataset satu berkas'],
        ],
        kode: { 0: 'tanpa masalah', 1: 'hanya peringatan', 2: 'ada galat', 3: ARTI_GANGGUAN },
      }),
    )
    .action(async (dataset: string) => {
      const { tahun, masalah: padaData } = await readDataset(dataset);
      const { formatMasalah, GalatDataset } = await import('@akuntabel/berkas');
      const masalah = [...padaData, ...(await checkLaporan(dataset, tahun))];
      if (masalah.some(({ tingkat }) => tingkat === 'galat')) throw new GalatDataset(dataset, masalah);
      const { out } = lingkungan.terminal;
      if (masalah.length === 0) {
        out('Data tidak bertentangan: 0 galat, 0 peringatan.\n');
      } else {
        for (const satu of masalah) out(`${formatMasalah(satu)}\n`);
        out(`\n0 galat, ${masalah.length} peringatan.\n`);
        lingkungan.kode = KODE.adaTemuan;
      }
      const kosong = await listKosong(tahun);
      if (kosong.length > 0) out(`\nBelum diisi; laporan tetap dapat disusun:\n${kosong.join('\n')}\n`);
    });
}

/** What a report of the year is about and is not there yet: targets and realisasi of its indicators. */
async function listKosong(tahun: TahunKinerja): Promise<string[]> {
  const { measureKinerja } = await import('@akuntabel/kinerja');
  return Object.values(measureKinerja(tahun).indikator)
    .flatMap(({ kini }) => [kini.target, kini.realisasi])
    .filter(({ keadaan }) => keadaan === 'kosong')
    .map(({ label, id }) => `  ${label} (${id})`);
}
