import { stripVTControlCharacters } from 'node:util';
import type { Naskah, TempatTemuan, Temuan, Tingkat } from '@akuntabel/reviu';
import type { Terminal } from './keluaran.ts';

/** Findings of a review as a report for a terminal: grouped by level, worst first, those of one root together. */

const LEBAR = 96;
const LEBAR_LABEL = 13;
const MAKS_KUTIPAN = 240;
const MAKS_PEMBANDING = 5;

/** What was reviewed: a report that was read, or a dataset. */
export type Sumber = Naskah | (Pick<Naskah, 'berkas' | 'takTerbaca'> & { readonly format: 'dataset' });

const SEBUTAN_FORMAT = { md: 'Markdown', html: 'HTML', docx: 'Word', pdf: 'PDF' } as const;
const JUDUL_TINGKAT: Readonly<Record<Tingkat, string>> = {
  galat: 'GALAT: terbukti salah',
  peringatan: 'PERINGATAN: patut diperiksa atau dijelaskan',
  saran: 'SARAN: dapat lebih baik',
};
const URUTAN: readonly Tingkat[] = ['galat', 'peringatan', 'saran'];

const satuBaris = (teks: string): string => teks.replace(/\s+/g, ' ').trim();

const pendekkan = (teks: string): string => {
  const rapi = satuBaris(teks);
  return rapi.length <= MAKS_KUTIPAN ? rapi : `${rapi.slice(0, MAKS_KUTIPAN).trimEnd()} …`;
};

/** Where a finding stands, in words: "halaman 12, tabel 4 baris 3 kolom 5 (3.1 Capaian)". */
export function formatTempat({ baris, halaman, tabel, sel, bagian, alamat }: TempatTemuan): string {
  const bagianSel = sel === undefined ? '' : ` baris ${sel.baris} kolom ${sel.kolom}`;
  const letak = [
    ...(alamat === undefined ? [] : [alamat]),
    ...(baris === undefined ? [] : [`baris ${baris}`]),
    ...(halaman === undefined ? [] : [`halaman ${halaman}`]),
    ...(tabel === undefined ? [] : [`tabel ke-${tabel}${bagianSel}`]),
  ].join(', ');
  if (bagian === undefined) return letak === '' ? 'seluruh laporan' : letak;
  return letak === '' ? `pada «${satuBaris(bagian)}»` : `${letak} – ${satuBaris(bagian)}`;
}

/** Words in lines of at most `lebar`, each line behind the first indented. */
function bungkus(teks: string, inden: number, lebar = LEBAR): string {
  const baris: string[] = [];
  let kini = '';
  for (const kata of teks.split(' ')) {
    if (kini !== '' && inden + kini.length + 1 + stripVTControlCharacters(kata).length > lebar) {
      baris.push(kini);
      kini = kata;
    } else kini = kini === '' ? kata : `${kini} ${kata}`;
  }
  return [...baris, kini].join(`\n${' '.repeat(inden)}`);
}

function formatTemuan(temuan: Temuan, nomor: number, lain: readonly Temuan[], { tebal, redup }: Terminal): string {
  const inden = String(nomor).length + 2;
  const baris = (label: string, isi: string): string =>
    `${' '.repeat(inden)}${redup(label.padEnd(LEBAR_LABEL))}${bungkus(isi, inden + LEBAR_LABEL)}\n`;
  const tertulis = pendekkan(temuan.tertulis);
  const kutipan = pendekkan(temuan.kutipan);
  const pembanding = temuan.pembanding.slice(0, MAKS_PEMBANDING);
  return [
    `${nomor}. ${tebal(`${temuan.kode} ${temuan.aturan}`)}\n`,
    baris('Tempat', formatTempat(temuan.tempat)),
    ...(kutipan === tertulis ? [] : [baris('Kutipan', `“${kutipan}”`)]),
    baris('Tertulis', tertulis),
    ...(temuan.seharusnya === undefined ? [] : [baris('Seharusnya', pendekkan(temuan.seharusnya))]),
    baris('Perhitungan', satuBaris(temuan.perhitungan)),
    ...pembanding.map((satu, i) =>
      baris(i === 0 ? 'Pembanding' : '', `${formatTempat(satu.tempat)}: “${pendekkan(satu.kutipan)}”`),
    ),
    ...(temuan.pembanding.length > MAKS_PEMBANDING
      ? [baris('', `… dan ${temuan.pembanding.length - MAKS_PEMBANDING} tempat lain`)]
      : []),
    ...(temuan.dasar === undefined ? [] : [baris('Dasar', satuBaris(temuan.dasar))]),
    ...lain.map((satu, i) =>
      baris(i === 0 ? 'Akar sama' : '', `${satu.kode} ${formatTempat(satu.tempat)}: ${pendekkan(satu.tertulis)}`),
    ),
  ].join('');
}

/** The first of each root stands for the others of its level. */
function groupAkar(temuan: readonly Temuan[]): Temuan[][] {
  const kelompok = new Map<string, Temuan[]>();
  for (const [ke, satu] of temuan.entries()) {
    const kunci = satu.akar === undefined ? `#${ke}` : `=${satu.akar}`;
    const isi = kelompok.get(kunci);
    if (isi) isi.push(satu);
    else kelompok.set(kunci, [satu]);
  }
  return [...kelompok.values()];
}

function describeUkuran(naskah: Sumber): string {
  if (!('blok' in naskah)) return 'dataset';
  const { format, jumlahHalaman, blok } = naskah;
  const tabel = blok.filter(({ jenis }) => jenis === 'tabel').length;
  const halaman = jumlahHalaman === undefined ? [] : [`${jumlahHalaman} halaman`];
  return [SEBUTAN_FORMAT[format], ...halaman, `${tabel} tabel`].join(', ');
}

/**
 * The whole report.
 * @param tampil findings to show; `semua` are counted
 */
export function formatLaporanTemuan(
  naskah: Sumber,
  tampil: readonly Temuan[],
  semua: readonly Temuan[],
  terminal: Terminal,
): string {
  const { berkas, takTerbaca } = naskah;
  const bagian: string[] = [`${terminal.tebal(berkas)} (${describeUkuran(naskah)})\n`];
  if (takTerbaca.length > 0) {
    bagian.push(`\n${terminal.tebal('TIDAK TERBACA')}\n`, ...takTerbaca.map(({ sebab }) => `- ${bungkus(sebab, 2)}\n`));
  }
  let nomor = 0;
  for (const tingkat of URUTAN) {
    const setingkat = tampil.filter((satu) => satu.tingkat === tingkat);
    if (setingkat.length === 0) continue;
    bagian.push(`\n${terminal.tebal(`${JUDUL_TINGKAT[tingkat]} (${setingkat.length})`)}\n`);
    for (const [pertama, ...lain] of groupAkar(setingkat)) {
      nomor += 1;
      bagian.push('\n', formatTemuan(pertama as Temuan, nomor, lain, terminal));
    }
  }
  const hitung = URUTAN.map((tingkat) => `${semua.filter((satu) => satu.tingkat === tingkat).length} ${tingkat}`);
  const sembunyi = semua.length - tampil.length;
  bagian.push(`\n${hitung.join(', ')}${sembunyi === 0 ? '' : `; ${sembunyi} tidak ditampilkan`}.\n`);
  return bagian.join('');
}
