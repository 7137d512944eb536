import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildLkjip } from '../lkjip/build-lkjip.ts';
import type { Dokumen } from '../model/dokumen.ts';
import { numberDokumen } from '../model/number-dokumen.ts';
import { listBlok } from '../model/telusur.ts';
import { contohDokumen, STRING_NAKAL } from '../uji/contoh-dokumen.ts';
import { contohPanjang } from '../uji/contoh-panjang.ts';
import { findOverflow } from '../uji/luapan.ts';
import { listTeksHalaman, TANPA_POPPLER } from '../uji/poppler.ts';
import { convertDocx, TANPA_SOFFICE } from '../uji/soffice.ts';
import { buildTahunFormulir, PILIHAN } from '../uji/tahun-formulir.ts';
import { getTeksXml, listTurunan, parseXml } from '../uji/xml.ts';
import { writeDocx } from './write-docx.ts';
import { readZip } from './zip.ts';

/*
 * What LibreOffice makes of the documents: a layout that is not Word's, nor the one by which the page numbers were
 * estimated.
 */

const pilihan = { skip: TANPA_SOFFICE || TANPA_POPPLER };

/** How far a printed page number may be from LibreOffice's. */
const SELISIH = 2;

const ROMAWI = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

/** Page numbers as numbers; roman ones far below the others. */
const toAngka = (label: string): number => (/^\d+$/.test(label) ? Number(label) : ROMAWI.indexOf(label) - 1000);

const rapatkan = (t: string): string => t.replace(/-\n/g, '').replace(/\s+/g, '').toLowerCase();

/** Pages of generated lists have rows of dots. */
const isDaftar = (halaman: string): boolean => /\.{8}/.test(halaman);

/** Entries of the generated lists with the page that they name and the page on which LibreOffice has them. */
function listEntri(docx: Uint8Array, halaman: readonly string[]): { apa: string; tertulis: number; letak: number }[] {
  const label = halaman.map((h) => h.trim().split(/\s+/).at(-1) ?? '');
  const isi = halaman.map((h) => (isDaftar(h) ? '' : rapatkan(h)));
  const xml = parseXml((readZip(docx).get('word/document.xml') as Buffer).toString('utf8'));
  return listTurunan(xml, 'w:hyperlink').flatMap((tautan) => {
    const potong = listTurunan(tautan).map((s) => (s.nama === 'w:t' ? getTeksXml(s) : s.nama === 'w:tab' ? '\t' : ''));
    const teks = potong.join('').split('\t');
    if (teks.length < 2) return [];
    const apa = rapatkan(teks.slice(0, -1).join(''));
    const letak = isi.findIndex((h) => h.includes(apa));
    // The headings of the lists themselves stand on pages of dots.
    if (letak < 0) return [];
    return [{ apa, tertulis: toAngka(teks.at(-1) as string), letak: toAngka(label[letak] ?? '') }];
  });
}

async function checkNomorHalaman(dokumen: Dokumen): Promise<{ halaman: string[]; pdf: Uint8Array }> {
  const docx = await writeDocx(dokumen);
  const pdf = convertDocx(docx);
  const halaman = listTeksHalaman(pdf);
  const entri = listEntri(docx, halaman);
  const semua = listBlok(numberDokumen(dokumen)).flatMap((b) => (b.jenis === 'daftarOtomatis' ? (b.entri ?? []) : []));
  assert.ok(entri.length >= semua.length - 5, `${entri.length} of ${semua.length} entries found`);
  const jauh = entri.filter(({ tertulis, letak }) => !(Math.abs(tertulis - letak) <= SELISIH));
  assert.deepEqual(jauh, []);
  return { halaman, pdf };
}

describe('in LibreOffice', pilihan, () => {
  it('the test document has its pages, its face, its header rows and nothing that overflows', async () => {
    const { halaman, pdf } = await checkNomorHalaman(contohDokumen);
    const huruf = Buffer.from(pdf).toString('latin1');
    for (const potongan of ['Regular', 'Bold', 'Italic', 'BoldItalic']) {
      assert.match(huruf, new RegExp(`/BaseFont/[A-Z]+\\+PlusJakartaSans-${potongan}\\b`));
    }
    const panjang = halaman.filter((h) => /Indikator 2\.\d+:/.test(h));
    assert.ok(panjang.length >= 2);
    for (const h of panjang) {
      assert.equal(h.match(/Tahun 2024/g)?.length, 1);
      assert.match(h, /Target +Realisasi/);
    }
    for (let i = 1; i <= 34; i += 1) assert.equal(panjang.join('').split(`Indikator 2.${i}:`).length, 2);
    for (const h of halaman.slice(1))
      assert.match(h, /Laporan Kinerja Kecamatan Contoh Barat 2024 .*versi 1 · data 3f9a2c71/);
    assert.doesNotMatch(halaman[0] as string, /3f9a2c71/);
    const baris = halaman
      .join('\n')
      .split('\n')
      .map((b) => b.trim().replace(/^(?:•|\d+)\s+/, ''));
    for (const { asal, tampil } of STRING_NAKAL) {
      assert.equal(baris.filter((b) => b === (tampil ?? asal)).length, 2, JSON.stringify(asal));
    }
    assert.match(halaman.join(''), /sebagaimana\s+Tabel 3\.1\s+dan\s+Bab III\./);
    assert.deepEqual(findOverflow(pdf), []);
  });

  it('a long document has the page numbers that it names', async () => {
    const { halaman } = await checkNomorHalaman(contohPanjang);
    assert.ok(halaman.length >= 55, `${halaman.length} pages`);
  });

  it('a Laporan Kinerja has the page numbers that it names', async () => {
    const { tahun, hasil } = buildTahunFormulir();
    await checkNomorHalaman(buildLkjip(tahun, hasil, PILIHAN));
  });
});
