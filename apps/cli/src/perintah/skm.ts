import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { HitungIkm, SebaranSkm } from '@akuntabel/kinerja';
import { type Command, Option } from 'commander';
import { ARTI_GANGGUAN, formatPelajaran } from '../bantuan.ts';
import { GalatMasukan } from '../galat.ts';
import type { Terminal } from '../keluaran.ts';
import type { Lingkungan } from '../main.ts';
import { formatTabel } from '../tabel.ts';

interface Pilihan {
  readonly bobot: HitungIkm['bobot'];
  readonly json?: boolean;
}

const KANAN = 'kanan' as const;

/** `akuntabel skm hitung <berkas>`: the index of any file of answers, without a database. */
export function addSkm(program: Command, lingkungan: Lingkungan): void {
  const skm = program.command('skm').description('Survei Kepuasan Masyarakat (PermenPANRB 14/2017).');
  addHitung(skm, lingkungan);
}

function addHitung(skm: Command, { terminal }: Lingkungan): void {
  skm
    .command('hitung')
    .description('Menghitung Indeks Kepuasan Masyarakat dari berkas jawaban.')
    .argument('<berkas>', 'XLSX, XLS, atau CSV: satu baris untuk tiap responden, kolom U1 sampai U9 berisi 1–4')
    .addOption(
      new Option('--bobot <bobot>', 'nilai penimbang tiap unsur').choices(['1/9', '0.11', '0.111']).default('1/9'),
    )
    .option('--json', 'seluruh hasil sebagai JSON, untuk program lain')
    .addHelpText(
      'after',
      formatPelajaran({
        uraian:
          'Judul kolom boleh kode unsur (U1) atau namanya (Persyaratan). Kolom bernama P1–P9 dibaca menurut urutan ' +
          'kuesioner, yang menanyakan sarana sebagai nomor 8 dan pengaduan sebagai nomor 9. Jawaban kosong tidak ' +
          'ikut dibagi. Isi selain 1–4 ditolak, semuanya disebut sekaligus.',
        contoh: [
          ['akuntabel skm hitung jawaban.xlsx', 'NRR tiap unsur, IKM, dan mutunya'],
          ['akuntabel skm hitung jawaban.csv --bobot 0.111', 'dengan penimbang yang dibulatkan'],
        ],
        kode: { 0: 'baik', 2: 'perintah atau isi berkas salah', 3: ARTI_GANGGUAN },
      }),
    )
    .action(async (berkas: string, { bobot, json }: Pilihan) => {
      const { readJawaban } = await import('@akuntabel/berkas');
      const { countJawaban, hitungIkm } = await import('@akuntabel/kinerja');
      const { baris, masalah, catatan, lembar } = await readJawaban(await readFile(berkas), basename(berkas));
      if (masalah.length > 0) {
        throw new GalatMasukan(
          [
            `${masalah.length} isi lembar «${lembar}» bukan jawaban; tidak ada yang dihitung.`,
            ...masalah.map(({ sel, tertulis, pesan }) => `  ${sel}: tertulis «${tertulis}». ${pesan}`),
          ].join('\n'),
        );
      }
      const hasil = hitungIkm(countJawaban(baris.map(({ jawaban }) => jawaban)), bobot);
      if (json) terminal.out(`${JSON.stringify({ berkas: basename(berkas), lembar, catatan, ...hasil }, null, 2)}\n`);
      else terminal.out(`${await formatIkm(hasil, catatan, terminal)}\n`);
    });
}

async function formatIkm(hasil: HitungIkm, catatan: readonly string[], { tebal }: Terminal): Promise<string> {
  const { formatDesimal } = await import('@akuntabel/kinerja');
  const tulis = ({ nilai }: HitungIkm['ikm'], desimal = 2) => (nilai === null ? '–' : formatDesimal(nilai, desimal));
  const sebar = (sebaran: SebaranSkm) => sebaran.map(String);
  const { bobot, responden, unsur, nilaiIndeks, ikm, ikmMaks, mutu } = hasil;
  const pecahan = bobot === '1/9' ? '1/9' : bobot.replace('.', ',');
  return [
    tebal(`Indeks Kepuasan Masyarakat dari ${responden} responden`),
    '',
    ...formatTabel(
      [
        ...['1', '2', '3', '4', 'Kosong', 'NRR', 'Tertimbang', 'Konversi'].map((judul) => ({ judul, rata: KANAN })),
        { judul: 'Mutu' },
        { judul: 'Unsur' },
      ],
      unsur.map((u) => [
        ...sebar(u.sebaran),
        String(u.kosong),
        tulis(u.nrr),
        tulis(u.nrrTertimbang, 3),
        tulis(u.konversi),
        u.mutu?.kode ?? '–',
        `${u.kode} ${u.nama}`,
      ]),
    ),
    '',
    `Nilai indeks (jumlah NRR tertimbang, bobot ${pecahan}): ${tulis(nilaiIndeks, 3)}`,
    tebal(`IKM = nilai indeks × 25: ${tulis(ikm)}${mutu ? `, mutu ${mutu.kode} (${mutu.label})` : ''}`),
    ...(ikm.nilai === null ? [`IKM belum dapat dihitung: ${ikm.alasan}.`] : []),
    ...(bobot === '1/9'
      ? []
      : [
          `Dengan bobot ${pecahan}, survei yang semua jawabannya 4 hanya mencapai ${tulis(ikmMaks)}; dengan 1/9 mencapai 100,00.`,
        ]),
    ...(catatan.length > 0 ? ['', 'Catatan', ...catatan.map((satu) => `  ${satu}`)] : []),
  ].join('\n');
}
