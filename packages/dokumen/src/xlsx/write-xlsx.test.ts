import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readXlsx } from 'hucre';
import type { Blok, Dokumen, Tabel } from '../model/dokumen.ts';
import { numberDokumen } from '../model/number-dokumen.ts';
import { collectAngka, getTeks, listBlok } from '../model/telusur.ts';
import { contohDokumen } from '../uji/contoh-dokumen.ts';
import { parseAngka, writeXlsx } from './write-xlsx.ts';

const teks = (t: string) => [{ jenis: 'teks', teks: t }] as const;
const angka = (t: string) => [{ jenis: 'angka', teks: t, sumber: 'x' }] as const;

function wrap(...blok: Blok[]): Dokumen {
  return numberDokumen({ ...contohDokumen, bagian: [{ orientasi: 'tegak', nomorHalaman: 'arab', blok }] });
}

describe('parseAngka', () => {
  const TABEL: [string, number | undefined, string | undefined][] = [
    ['95,43', 95.43, '#,##0.00'],
    ['5.492.095.355', 5492095355, '#,##0'],
    ['Rp5.492.095.355', 5492095355, '"Rp"#,##0'],
    ['-1.000,5', -1000.5, '#,##0.0'],
    ['68,33%', 68.33, '#,##0.00"%"'],
    ['0', 0, '#,##0'],
    ['2024', 2024, '0'],
    ['1500,5', 1500.5, '0.0'],
    ['12 dokumen', 12, '#,##0" dokumen"'],
    ['-0,63 poin persen', -0.63, '#,##0.00" poin persen"'],
    ['9 Januari 2025', undefined, undefined],
    ['12 "x"', undefined, undefined],
    ['–', undefined, undefined],
    ['7.01.02', undefined, undefined],
    ['0001', undefined, undefined],
    ['belum diisi', undefined, undefined],
    ['12.345.678.901.234.567,89', undefined, undefined],
  ];
  for (const [cetak, nilai, format] of TABEL) {
    it(`${cetak} → ${nilai}`, () =>
      assert.deepEqual(parseAngka(cetak), nilai === undefined ? undefined : { nilai, format }));
  }
});

/** The sheets of a workbook as a reader sees them, with the styles of their cells. */
const read = async (dokumen: Dokumen) =>
  (await readXlsx(await writeXlsx(dokumen), { readStyles: true })).sheets.map((lembar) => ({
    ...lembar,
    getSel: (baris: number, kolom: number) => lembar.cells?.get(`${baris},${kolom}`),
  }));

describe('writeXlsx', () => {
  it('writes one sheet a captioned table, named by its number, and lists them first', async () => {
    const dokumen = numberDokumen(contohDokumen);
    const tabel = listBlok(dokumen).filter((b) => b.jenis === 'tabel' && b.keterangan !== null) as Tabel[];
    const sheets = await read(dokumen);
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ['Daftar', ...tabel.map(({ nomor }) => nomor)],
    );
    assert.deepEqual(
      sheets[0]?.rows.slice(4),
      tabel.map(({ nomor, keterangan }) => [nomor, `${nomor} ${getTeks(keterangan ?? [])}`]),
    );
    assert.equal(sheets[0]?.getSel(4, 0)?.hyperlink?.location, "'Tabel 1'!A1");
  });

  it('names sheets as Excel allows, never twice, and tables without caption by the heading above', async () => {
    const tabel = (id: string): Tabel => ({
      jenis: 'tabel',
      id,
      keterangan: null,
      kolom: [{ lebar: 1 }],
      kepala: [],
      badan: [],
    });
    const judul = (id: string, isi: string, tingkat: 1 | 2): Blok => ({
      jenis: 'judul',
      id,
      tingkat,
      penomoran: 'tanpa',
      isi: teks(isi),
    });
    const sheets = await read(
      wrap(
        judul('a', "Lampiran [1]: 'Renja'/RKT?*\\", 1),
        tabel('t1'),
        judul('b', 'Kepala Seksi Ketenteraman dan Ketertiban', 2),
        tabel('t2'),
        tabel('t3'),
        judul('c', 'DAFTAR', 2),
        tabel('t4'),
        { ...tabel('t5'), tanpaGaris: true },
      ),
    );
    assert.deepEqual(
      sheets.map(({ name }) => name),
      [
        'Daftar',
        'Lampiran 1 Renja RKT',
        'Kepala Seksi Ketenteraman dan K',
        'Kepala Seksi Ketenteraman d (2)',
        'DAFTAR (2)',
      ],
    );
    assert.equal(sheets[4]?.rows[0]?.[0], "Lampiran [1]: 'Renja'/RKT?*\\ – DAFTAR");
  });

  it('prints the figures of the tables as the numbers that they are', async () => {
    const dokumen = numberDokumen(contohDokumen);
    const sheets = await read(dokumen);
    const tabel = listBlok(dokumen).filter((b) => b.jenis === 'tabel' && b.keterangan !== null) as Tabel[];
    for (const [i, satu] of tabel.entries()) {
      const tercetak = sheets[i + 1]?.rows.flat().filter((nilai) => typeof nilai === 'number');
      const angka = collectAngka({ ...dokumen, bagian: [{ orientasi: 'tegak', nomorHalaman: 'arab', blok: [satu] }] });
      assert.deepEqual(
        tercetak,
        angka.flatMap((run) => parseAngka(run.teks)?.nilai ?? []),
        satu.id,
      );
    }
  });

  it('freezes the header, gives it its look, and leaves every figure and line of text its room', async () => {
    const kalimat = 'Kalimat yang cukup panjang untuk beberapa baris di dalam kolom sempit ini. '.repeat(3).trim();
    const tabel: Tabel = {
      jenis: 'tabel',
      id: 't',
      keterangan: teks('Uji'),
      kolom: [{ lebar: 1 }, { lebar: 1 }, { lebar: 30 }],
      kepala: [[{ isi: teks('Uraian') }, { isi: teks('Pagu') }, { isi: teks('Catatan') }]],
      badan: [[{ isi: teks(kalimat) }, { isi: angka('Rp123.456.789.012') }, { isi: teks('x') }]],
    };
    const lembar = (await read(wrap(tabel)))[1];
    assert.deepEqual(lembar?.freezePane, { rows: 3 });
    const gaya = lembar?.getSel(2, 1)?.style;
    assert.equal(gaya?.font?.bold, true);
    assert.equal(gaya?.fill?.type, 'pattern');
    assert.ok((lembar?.columns?.[1]?.width ?? 0) >= 'Rp123.456.789.012'.length + 2);
    assert.equal(lembar?.getSel(3, 1)?.style?.numFmt, '"Rp"#,##0');
    assert.ok((lembar?.rowDefs?.get(3)?.height ?? 0) >= 15 * (kalimat.length / (lembar?.columns?.[0]?.width ?? 1)));
    assert.equal(lembar?.rowDefs?.get(2)?.height, 15);
  });

  it('marks a draft on every page, and says the same twice', async () => {
    const draf = { ...numberDokumen(contohDokumen), draf: true };
    for (const { headerFooter } of await read(draf)) assert.equal(headerFooter?.oddHeader, '&RDRAF');
    assert.deepEqual(await writeXlsx(draf), await writeXlsx(structuredClone(draf)));
  });

  it('keeps numbers numbers, text text, and merged cells merged', async () => {
    const tabel: Tabel = {
      jenis: 'tabel',
      id: 't',
      keterangan: teks('Uji'),
      kolom: [{ lebar: 1 }, { lebar: 1 }, { lebar: 1 }],
      kepala: [
        [
          { isi: teks('A'), tinggi: 2 },
          { isi: teks('B'), lebar: 2 },
        ],
        [{ isi: teks('b1') }, { isi: teks('b2') }],
      ],
      badan: [
        [{ isi: teks('=1+1'), tinggi: 2 }, { isi: angka('1.234,50') }, { isi: teks('+62') }],
        [{ isi: angka('7.01.02') }, { isi: teks('@x') }],
      ],
    };
    const { sheets } = await readXlsx(await writeXlsx(wrap(tabel)));
    const lembar = sheets[1];
    assert.deepEqual(lembar?.rows.slice(2), [
      ['A', 'B', null],
      [null, 'b1', 'b2'],
      ['=1+1', 1234.5, '+62'],
      [null, '7.01.02', '@x'],
    ]);
    assert.deepEqual(
      lembar?.merges?.map(({ startRow, startCol, endRow, endCol }) => [startRow, startCol, endRow, endCol]),
      [
        [2, 0, 3, 0],
        [2, 1, 2, 2],
        [4, 0, 5, 0],
      ],
    );
  });
});
