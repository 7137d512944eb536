import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTahunKinerja } from '@akuntabel/berkas';
import {
  buildLkjip,
  collectAngka,
  type Dokumen,
  getTeks,
  listBlok,
  mapDokumen,
  numberDokumen,
  renderPdf,
  writeDocx,
  writeHtml,
} from '@akuntabel/dokumen';
import { measureKinerja, type TahunKinerja } from '@akuntabel/kinerja';
import { arbTahunKinerja } from '@akuntabel/kinerja/uji';
import fc from 'fast-check';
import { listSalahPdfA } from '../../packages/dokumen/src/uji/pdfa/list-salah-pdfa.ts';
import { runPoppler, TANPA_POPPLER } from '../../packages/dokumen/src/uji/poppler.ts';
import { readTeksDocx, readTeksHtml } from '../dukungan/teks-dokumen.ts';

/** Numbers as printed, without the marks of a sentence around them. */
const listBilangan = (teks: string): string[] => (teks.match(/\d[\d.,]*/g) ?? []).map((b) => b.replace(/[.,]+$/, ''));

function hitung(daftar: readonly string[]): Map<string, number> {
  const banyak = new Map<string, number>();
  for (const satu of daftar) banyak.set(satu, (banyak.get(satu) ?? 0) + 1);
  return banyak;
}

/** Numbers of the document that every format must print, as often as here. */
function listTercetak(dokumen: Dokumen): string[] {
  const semua: string[] = [];
  mapDokumen(dokumen, {
    run: (run) => {
      if (run.jenis !== 'barisBaru') semua.push(...listBilangan(run.teks));
      return run;
    },
  });
  return semua;
}

/** Numbers that a format may print besides: numbers of headings and captions, pictures, lists, cover and footer. */
function listLain(dokumen: Dokumen): string[] {
  const lain = listBlok(dokumen).flatMap((b) => {
    if (b.jenis === 'sampul') return [b.tahun, b.unit, b.judul];
    if (b.jenis === 'gambar')
      return [b.nomor ?? '', getTeks(b.keterangan ?? []), b.alt, b.svg.replace(/<[^>]*>/g, ' ')];
    return b.jenis === 'judul' || b.jenis === 'tabel' ? [b.nomor ?? ''] : [];
  });
  const { judul, versi, hash } = dokumen.kaki;
  return listBilangan([...lain, judul, versi, hash, dokumen.judul].join(' '));
}

/** Numbers without a count: what is printed must be known, and every figure must be printed as often as it stands. */
function checkBilangan(teks: string, dokumen: Dokumen, bebas: (bilangan: string) => boolean): void {
  const tercetak = hitung(listBilangan(teks));
  const wajib = hitung(listTercetak(dokumen));
  for (const [b, n] of wajib) {
    assert.ok((tercetak.get(b) ?? 0) >= n, `${b} stands ${n} times in the document, printed ${tercetak.get(b) ?? 0}`);
  }
  const dikenal = new Set([...wajib.keys(), ...listLain(dokumen)]);
  const asing = [...tercetak.keys()].filter((b) => !dikenal.has(b) && !bebas(b));
  assert.deepEqual(asing, [], 'numbers that stand nowhere in the document');
}

/** Counters: of pages, list items, rows. */
const isUrutan = (b: string): boolean => /^\d{1,3}$/.test(b);

/** Text of a PDF with the figures whole again that are longer than their column, and go on in the next line. */
function joinPanjang(teks: string, dokumen: Dokumen): string {
  const panjang = new Set(listTercetak(dokumen).filter((b) => b.length >= TERPANJANG));
  let hasil = teks;
  for (const b of panjang) {
    const pola = [...b].map((huruf) => (huruf === '.' ? '\\.' : huruf)).join('\\n?');
    hasil = hasil.replace(new RegExp(`(?<![\\d.,])${pola}(?![\\d.,])`, 'g'), `${b}\n`);
  }
  return hasil;
}

/** Characters of an amount that fits every column: 999 trillion with two decimals. */
const TERPANJANG = '999.999.999.999.999,99'.length + 1;

async function checkTigaFormat(tahun: TahunKinerja): Promise<void> {
  const hasil = measureKinerja(tahun);
  const dokumen = numberDokumen(buildLkjip(tahun, hasil, { draf: false, hash: 'abcdefabcdef' }));
  const html = writeHtml(dokumen);
  assert.deepEqual(
    readTeksHtml(html).angka,
    collectAngka(dokumen).map(({ sumber, teks }) => ({ sumber, teks })),
    'the HTML marks every figure with its source, in order',
  );
  checkBilangan(readTeksHtml(html).teks, dokumen, isUrutan);
  checkBilangan(readTeksDocx(await writeDocx(dokumen)), dokumen, isUrutan);
  const bita = await renderPdf(dokumen);
  checkBilangan(joinPanjang(runPoppler('pdftotext', bita, '-raw'), dokumen), dokumen, isUrutan);
  assert.deepEqual(await listSalahPdfA(bita), []);
}

describe('the three formats print the same figures', () => {
  it('of the example', { skip: TANPA_POPPLER }, async () => {
    await checkTigaFormat((await readTahunKinerja('contoh/dumai-kota-2024')).tahun);
  });

  it('of random datasets', { skip: TANPA_POPPLER }, async () => {
    await fc.assert(
      fc.asyncProperty(arbTahunKinerja(), (tahun) => checkTigaFormat(tahun)),
      { numRuns: 4, endOnFailure: true },
    );
  });
});
