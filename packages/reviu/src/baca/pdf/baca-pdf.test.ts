import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Naskah, Tabel } from '../../naskah/naskah.ts';
import { type Gores, goresTabel, susunPdf } from '../uji/susun-pdf.ts';
import { readPdf } from './baca-pdf.ts';
import { joinGaris } from './sambung-baris.ts';

const read = (...halaman: Gores[][]): Promise<Naskah> => readPdf(susunPdf(halaman), 'uji.pdf');
const isi = ({ baris }: Tabel): string[][] =>
  baris.map((sel) => sel.map(({ teks, utama }) => (utama ? teks : `^${teks}`)));
const tabel = ({ blok }: Naskah): Tabel[] => blok.filter((satu) => satu.jenis === 'tabel');
const teks = ({ blok }: Naskah): string[] => blok.flatMap((satu) => (satu.jenis === 'tabel' ? [] : [satu.teks]));

test('a ruled table, its caption above it, its page', async () => {
  const naskah = await read([
    { x: 60, y: 800, teks: 'Tabel 3.1 Anggaran' },
    ...goresTabel(
      780,
      [60, 90, 300, 400],
      [
        ['No', 'Program', 'Anggaran'],
        ['1', 'Pelayanan', '1.000'],
        ['', 'JUMLAH', '1.000'],
      ],
    ),
  ]);
  const [satu] = tabel(naskah);
  assert.deepEqual(isi(satu as Tabel), [
    ['No', 'Program', 'Anggaran'],
    ['1', 'Pelayanan', '1.000'],
    ['', 'JUMLAH', '1.000'],
  ]);
  assert.deepEqual([satu?.keterangan, satu?.barisKepala, satu?.letak.halaman], ['Tabel 3.1 Anggaran', 1, 1]);
});

test('a table that goes on over the page is one, with the pages of its rows', async () => {
  const kepala = ['No', 'Program', 'Anggaran'];
  const sisi = [60, 90, 300, 400];
  const naskah = await read(
    goresTabel(120, sisi, [kepala, ['1', 'A', '100']]),
    goresTabel(780, sisi, [kepala, ['2', 'B', '200']]),
  );
  assert.deepEqual(tabel(naskah).map(isi), [[kepala, ['1', 'A', '100'], ['2', 'B', '200']]]);
  assert.deepEqual(
    tabel(naskah)[0]?.baris.map((sel) => sel[0]?.letak.halaman),
    [1, 1, 2],
  );
});

test('merged cells by the lines that are missing', async () => {
  const garis = (x0: number, y0: number, x1: number, y1: number): Gores => ({ garis: [x0, y0, x1, y1] });
  const naskah = await read([
    garis(60, 780, 300, 780),
    garis(100, 760, 300, 760),
    garis(60, 740, 300, 740),
    garis(60, 720, 300, 720),
    garis(60, 780, 60, 720),
    garis(100, 780, 100, 720),
    garis(200, 760, 200, 720),
    garis(300, 780, 300, 720),
    { x: 64, y: 765, teks: 'No', tebal: true },
    { x: 104, y: 765, teks: 'Target', tebal: true },
    { x: 104, y: 745, teks: '2023', tebal: true },
    { x: 204, y: 745, teks: '2024', tebal: true },
    { x: 64, y: 725, teks: '1' },
    { x: 104, y: 725, teks: '87' },
    { x: 204, y: 725, teks: '89,87' },
  ]);
  assert.deepEqual(isi(tabel(naskah)[0] as Tabel), [
    ['No', 'Target', '^Target'],
    ['^No', '2023', '2024'],
    ['1', '87', '89,87'],
  ]);
  assert.equal(tabel(naskah)[0]?.barisKepala, 2);
});

test('lines of a paragraph are one text, footers are marked, a sentence goes on over the page', async () => {
  const baris = (y: number, isiBaris: string): Gores => ({ x: 60, y, teks: isiBaris });
  const kaki = (n: number): Gores => ({ x: 60, y: 30, teks: `LKjIP Kecamatan X 2024 | ${n}` });
  const panjang = 'Laporan kinerja ini disusun sebagai pertanggungjawaban atas pelaksanaan tugas dan fungsi serta';
  const naskah = await read(
    [baris(780, panjang), baris(766, 'penggunaan anggaran.'), baris(740, panjang), kaki(1)],
    [baris(780, 'penggunaan anggaran tahun itu.'), kaki(2)],
    [baris(780, 'Selesai.'), kaki(3)],
  );
  const bukanTepi = naskah.blok.flatMap((satu) => (satu.jenis === 'paragraf' && !satu.tepi ? [satu.teks] : []));
  assert.deepEqual(bukanTepi, [
    `${panjang} penggunaan anggaran.`,
    `${panjang} penggunaan anggaran tahun itu.`,
    'Selesai.',
  ]);
  assert.equal(naskah.blok.filter((satu) => satu.jenis === 'paragraf' && satu.tepi === 'bawah').length, 3);
  assert.equal(naskah.jumlahHalaman, 3);
});

test('signatures side by side are read one after the other', async () => {
  const naskah = await read([
    { x: 60, y: 300, teks: 'Pihak Kedua,' },
    { x: 350, y: 300, teks: 'Pihak Pertama,' },
    { x: 60, y: 240, teks: 'NAMA A' },
    { x: 350, y: 240, teks: 'NAMA B' },
  ]);
  assert.deepEqual(teks(naskah), ['Pihak Kedua,\nNAMA A', 'Pihak Pertama,\nNAMA B']);
});

test('a scanned page is said, with its number', async () => {
  const naskah = await readPdf(susunPdf([[{ x: 60, y: 780, teks: 'Teks.' }], []], { pindaian: [2] }), 'uji.pdf');
  assert.deepEqual(
    naskah.takTerbaca.map(({ letak }) => letak.halaman),
    [2],
  );
  assert.match(naskah.takTerbaca[0]?.sebab ?? '', /^Halaman 2 berupa gambar tanpa teks/);
});

test('words that a line cut: a hyphen of the word stays, one of the line goes', () => {
  const kata = new Set(['pemerintahan', 'sub-kegiatan']);
  for (const [atas, bawah, harap] of [
    ['urusan peme-', 'rintahan umum', 'urusan pemerintahan umum'],
    ['jumlah sub-', 'kegiatan', 'jumlah sub-kegiatan'],
    ['undang-', 'undang', 'undang-undang'],
    ['Program/', 'Kegiatan', 'Program/Kegiatan'],
    ['tahun 2021–', '2026', 'tahun 2021–2026'],
    ['satu', 'dua', 'satu dua'],
  ] as const) {
    assert.equal(joinGaris(atas, bawah, kata), harap);
  }
});
