import { readTahunKinerja } from '@akuntabel/berkas';
import { buildLkjip, type Dokumen, numberDokumen, renderPdf, writeDocx, writeHtml } from '@akuntabel/dokumen';
import { measureKinerja, type TahunKinerja } from '@akuntabel/kinerja';
import { arbTahunKinerja } from '@akuntabel/kinerja/uji';
import { type Naskah, readNaskah, reviewNaskah, type Temuan } from '@akuntabel/reviu';
import fc from 'fast-check';
import { CACAT, createUndi, injectCacat } from './reviu-cacat.ts';
import { type BarisBench, median, ms, time } from './tabel.ts';

/*
 * What the review finds and what it finds wrongly: faults of every kind are put into our own reports, one at a time, and
 * the reports are read back. REVIU_N faults of a kind per format (PDF: REVIU_PDF), REVIU_DATASET random datasets without
 * fault.
 */
const N = Number(process.env['REVIU_N'] ?? 10);
const N_PDF = Number(process.env['REVIU_PDF'] ?? 3);
const N_DATASET = Number(process.env['REVIU_DATASET'] ?? 200);
const BENIH = 20_241_130;

const FORMAT = ['md', 'html', 'docx', 'pdf'] as const;
type Format = (typeof FORMAT)[number];

const sel = (teks: string): string => teks.replace(/\|/g, '\\|').replace(/\n/g, '<br>');

/** The report as a program that reads pictures would write it: pipe tables that cannot merge. */
function toMarkdown({ blok }: Naskah): string {
  const baris = blok.map((satu): string => {
    if (satu.jenis === 'judul') return `${'#'.repeat(Math.min(6, satu.tingkat))} ${satu.teks}\n`;
    if (satu.jenis === 'paragraf')
      return `${satu.penanda === undefined ? '' : `${satu.penanda} `}${satu.teks.replace(/\n/g, '  \n')}\n`;
    const isi = satu.baris.map((b) => `| ${b.map(({ teks, utama }) => (utama ? sel(teks) : '')).join(' | ')} |`);
    const garis = `|${' --- |'.repeat(satu.baris[0]?.length ?? 1)}`;
    return `${[isi[0], garis, ...isi.slice(1)].join('\n')}\n`;
  });
  return baris.join('\n');
}

async function write(dokumen: Dokumen, format: Format): Promise<Uint8Array> {
  const encode = (teks: string): Uint8Array => new TextEncoder().encode(teks);
  if (format === 'pdf') return renderPdf(dokumen);
  if (format === 'docx') return writeDocx(dokumen);
  const html = encode(writeHtml(dokumen));
  return format === 'html' ? html : encode(toMarkdown(await readNaskah(html, { nama: 'a.html' })));
}

const review = async (bita: Uint8Array, format: Format): Promise<Temuan[]> =>
  reviewNaskah(await readNaskah(bita, { nama: `a.${format}` })).filter(({ tingkat }) => tingkat !== 'saran');

const buildDokumen = (tahun: TahunKinerja, hash: string): Dokumen =>
  numberDokumen(buildLkjip(tahun, measureKinerja(tahun), { draf: false, hash }));

const kunci = ({ kode, tertulis, seharusnya }: Temuan): string => [kode, tertulis, seharusnya].join('|');
const rapat = (teks: string): string => teks.replace(/\s+/g, '').toLowerCase();
const isTentang = ({ kutipan, tertulis, perhitungan, pembanding }: Temuan, jadi: string): boolean =>
  [kutipan, tertulis, perhitungan, ...pembanding.map((satu) => satu.kutipan)].some((teks) =>
    rapat(teks).includes(rapat(jadi)),
  );

const persen = (bagian: number, semua: number): string =>
  semua === 0 ? '–' : `${((bagian / semua) * 100).toFixed(0)} %`;
const add = (hitung: Map<string, number>, kunciHitung: string): void => {
  hitung.set(kunciHitung, (hitung.get(kunciHitung) ?? 0) + 1);
};

/** Faults put into one report: how many a new finding is about, and new galat about something else. */
async function benchSuntikan(dokumen: Dokumen): Promise<BarisBench[]> {
  const baris: BarisBench[] = [];
  const olehAturan = new Map<string, number>();
  const salahAturan = new Map<string, number>();
  for (const format of FORMAT) {
    const dasar = new Set((await review(await write(dokumen, format), format)).map(kunci));
    let [semua, ketemu] = [0, 0];
    for (const cacat of Object.keys(CACAT)) {
      const undi = createUndi(BENIH + cacat.length);
      let [n, kena, lain] = [0, 0, 0];
      for (let ke = 0; ke < (format === 'pdf' ? N_PDF : N); ke++) {
        const suntikan = injectCacat(dokumen, cacat, undi);
        if (!suntikan) continue;
        const baru = (await review(await write(suntikan.dokumen, format), format)).filter(
          (satu) => !dasar.has(kunci(satu)),
        );
        const tentang = baru.filter((satu) => isTentang(satu, suntikan.jadi));
        n++;
        if (tentang.length > 0) kena++;
        for (const kode of new Set(tentang.map((satu) => satu.kode))) add(olehAturan, kode);
        const asing = baru.filter((satu) => satu.tingkat === 'galat' && !tentang.includes(satu));
        lain += asing.length;
        for (const { kode } of asing) add(salahAturan, kode);
      }
      semua += n;
      ketemu += kena;
      baris.push({
        apa: `${format}: ${cacat}`,
        nilai: persen(kena, n),
        catatan: `${kena} of ${n}; other new galat ${lain}`,
      });
    }
    baris.push({ apa: `${format}: all kinds`, nilai: persen(ketemu, semua), catatan: `${ketemu} of ${semua}` });
  }
  const daftar = (hitung: Map<string, number>): string =>
    [...hitung]
      .sort((a, b) => b[1] - a[1])
      .map(([kode, n]) => `${kode} ${n}`)
      .join(', ') || 'none';
  return [
    ...baris,
    { apa: 'found by rule', nilai: String(olehAturan.size), catatan: daftar(olehAturan) },
    { apa: 'galat elsewhere by rule', nilai: String(salahAturan.size), catatan: daftar(salahAturan) },
  ];
}

/** Random datasets without fault: every galat is a false alarm, unless the random data contradict themselves. */
async function benchTanpaCacat(): Promise<BarisBench[]> {
  const tahun = fc.sample(arbTahunKinerja(), { numRuns: N_DATASET, seed: BENIH });
  const baris: BarisBench[] = [];
  for (const format of ['html', 'docx', 'pdf'] as const) {
    const oleh = new Map<string, number>();
    let bersih = 0;
    for (const satu of tahun) {
      const galat = (await review(await write(buildDokumen(satu, 'uji'), format), format)).filter(
        ({ tingkat }) => tingkat === 'galat',
      );
      if (galat.length === 0) bersih++;
      for (const { kode } of galat) add(oleh, kode);
    }
    const daftar = [...oleh]
      .sort((a, b) => b[1] - a[1])
      .map(([kode, n]) => `${kode} ${n}`)
      .join(', ');
    baris.push({
      apa: `${format}: random datasets without galat`,
      nilai: persen(bersih, tahun.length),
      catatan: `${bersih} of ${tahun.length}; ${daftar || 'none'}`,
    });
  }
  return baris;
}

/** Reading in a process of its own and reviewing, start to findings; pages as our PDF has them. */
async function benchWaktu(dokumen: Dokumen): Promise<BarisBench[]> {
  const hasil: BarisBench[] = [];
  const { jumlahHalaman = 0 } = await readNaskah(await renderPdf(dokumen), { nama: 'a.pdf' });
  for (const format of FORMAT) {
    const bita = await write(dokumen, format);
    const waktu = median(await time(5, () => review(bita, format)));
    hasil.push({
      apa: `${format}: read and review`,
      nilai: ms(waktu),
      catatan: `${jumlahHalaman} pages; per 60 pages ${ms((waktu / jumlahHalaman) * 60)}, median of 5`,
    });
  }
  return hasil;
}

export async function benchReviu(): Promise<BarisBench[]> {
  const { tahun, hash } = await readTahunKinerja('contoh/dumai-kota-2024');
  const dokumen = buildDokumen(tahun, hash);
  return [...(await benchWaktu(dokumen)), ...(await benchSuntikan(dokumen)), ...(await benchTanpaCacat())];
}
