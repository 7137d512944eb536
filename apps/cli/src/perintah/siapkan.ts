import type { InstansiBaru, Peran } from '@akuntabel/layanan';
import type { Command } from 'commander';
import { ARTI_GANGGUAN, formatPelajaran } from '../bantuan.ts';
import {
  ARTI_MASUKAN,
  addPilihanData,
  buildTautan,
  type PilihanData,
  URAIAN_LETAK,
  withBasisdata,
} from '../basisdata.ts';
import { toNamaBerkas } from '../dokumen.ts';
import { GalatMasukan } from '../galat.ts';
import type { Lingkungan } from '../main.ts';

interface Pilihan extends PilihanData {
  readonly instansi: string;
  readonly daerah?: string;
  readonly jenis?: string;
  readonly kode?: string;
  readonly tempat?: string;
  readonly nama: string;
  readonly namaMasuk: string;
  readonly peran: string;
  readonly alamat?: string;
}

const JENIS = ['provinsi', 'kabupaten', 'kota'];

/** `akuntabel siapkan`: begins an office on an empty database: its government and its first admin. */
export function addSiapkan(program: Command, { terminal }: Lingkungan): void {
  addPilihanData(program.command('siapkan'))
    .description('Memulai kantor pada basis data kosong: pemerintah daerah, admin pertama, dan tautan masuknya.')
    .requiredOption('--instansi <nama>', 'nama resmi, misalnya "Pemerintah Kota Dumai"')
    .requiredOption('--nama <nama>', 'nama admin pertama')
    .option('--nama-masuk <nama>', 'nama masuk admin pertama', 'admin')
    .option('--peran <peran>', 'peran admin pertama, dipisah koma', 'adminInstansi')
    .option('--daerah <nama>', 'nama daerah (bawaan: nama resmi tanpa "Pemerintah")')
    .option('--jenis <jenis>', 'provinsi, kabupaten, atau kota (bawaan: kata pertama nama daerah)')
    .option('--kode <kode>', 'kode tetap pemerintah daerah (bawaan: dari nama daerah)')
    .option('--tempat <nama>', 'tempat di depan tanggal surat (bawaan: nama daerah tanpa kata pertama)')
    .option('--alamat <alamat>', 'alamat server bagi pemakainya (bawaan: AKUNTABEL_ALAMAT)')
    .addHelpText(
      'after',
      formatPelajaran({
        uraian:
          'Tautan dicetak sekali, di sini saja, dan berlaku 72 jam untuk satu kali pakai: dengan tautan itu admin ' +
          `menetapkan kata sandinya. Bila hilang, buat yang baru dengan «akuntabel tautan». ${URAIAN_LETAK}`,
        contoh: [
          [
            'akuntabel siapkan --instansi "Pemerintah Kota Bunga" --nama "Ani Lestari"',
            'admin dengan nama masuk «admin»',
          ],
          [
            'akuntabel siapkan --instansi "Pemerintah Kota Bunga" --nama "Ani" --peran adminInstansi,verifikator',
            'admin yang juga memverifikasi',
          ],
        ],
        kode: { 0: 'kantor siap; tautan tercetak', 2: ARTI_MASUKAN, 3: ARTI_GANGGUAN },
      }),
    )
    .action(async (pilihan: Pilihan) => {
      const instansi = parseInstansi(pilihan);
      const { PERAN, siapkanPertama } = await import('@akuntabel/layanan');
      const peran = parsePeran(pilihan.peran, PERAN);
      buildTautan('', pilihan.alamat);
      await withBasisdata(pilihan, { baru: true, skema: 'mutakhirkan' }, async ({ alat }) => {
        const admin = { nama: pilihan.nama, namaMasuk: pilihan.namaMasuk };
        const { namaMasuk, tautan } = await siapkanPertama(alat, { instansi, admin, peran });
        terminal.out(
          `${instansi.nama} siap. Nama masuk admin: ${namaMasuk}\n` +
            `Tautan untuk menetapkan kata sandi, satu kali pakai, berlaku sampai ${tautan.berakhir}:\n\n` +
            `  ${buildTautan(tautan.token, pilihan.alamat)}\n\n` +
            'Tautan ini tidak disimpan di mana pun; berikan hanya kepada orangnya.\n',
        );
      });
    });
}

/** What was not said follows from the official name, as it does for nearly all. */
function parseInstansi(pilihan: Pilihan): InstansiBaru {
  const nama = pilihan.instansi.trim();
  const daerah = pilihan.daerah?.trim() || nama.replace(/^Pemerintah(an)?\s+/i, '');
  const [pertama = '', ...lain] = daerah.split(/\s+/);
  const jenis = (pilihan.jenis ?? pertama).toLowerCase();
  if (!JENIS.includes(jenis)) {
    throw new GalatMasukan(`jenis pemerintah daerah «${jenis}» tidak dikenal; sebut --jenis: ${JENIS.join(', ')}.`);
  }
  const tempat = pilihan.tempat?.trim() || lain.join(' ') || daerah;
  const kode = pilihan.kode?.trim() || toNamaBerkas(daerah);
  return { kode, nama, daerah, jenis, tempat };
}

function parsePeran(teks: string, dikenal: Readonly<Record<string, string>>): Peran[] {
  const kata = teks.split(',').map((satu) => satu.trim());
  const salah = kata.find((satu) => !Object.hasOwn(dikenal, satu));
  if (salah === undefined) return [...new Set(kata)] as Peran[];
  throw new GalatMasukan(`peran «${salah}» tidak dikenal; yang ada: ${Object.keys(dikenal).join(', ')}.`);
}
