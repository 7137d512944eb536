import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readXlsx } from 'hucre';
import type { Dokumen, Tabel } from '../model/dokumen.ts';
import { numberDokumen } from '../model/number-dokumen.ts';
import { listBlok } from '../model/telusur.ts';
import { contohDokumen } from '../uji/contoh-dokumen.ts';
import { parseAngka, writeXlsx } from './write-xlsx.ts';

const teks = (t: string) => [{ jenis: 'teks', teks: t }] as const;
const angka = (t: string) => [{ jenis: 'angka', teks: t, sumber: 'x' }] as const;

function wrap(...tabel: Tabel[]): Dokumen {
  return numberDokumen({ ...contohDokumen, bagian: [{ orientasi: 'tegak', nomorHalaman: 'arab', blok: tabel }] });
}

describe('parseAngka', () => {
  const TABEL: [string, number | undefined, string | undefined][] = [
    ['95,43', 95.43, '#,##0.00'],
    ['5.492.095.355', 5492095355, '#,##0'],
    ['Rp5.492.095.355', 5492095355, '"Rp"#,##0'],
    ['-1.000,5', -1000.5, '#,##0.0'],
    ['68,33%', 68.33, '#,##0.00"%"'],
    ['0', 0, '#,##0'],
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

describe('writeXlsx', () => {
  it('writes one sheet a captioned table, named by its number, and lists them first', async () => {
    const dokumen = numberDokumen(contohDokumen);
    const tabel = listBlok(dokumen).filter((b) => b.jenis === 'tabel' && b.keterangan !== null) as Tabel[];
    const { sheets } = await readXlsx(await writeXlsx(dokumen));
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ['Daftar', ...tabel.map(({ nomor }) => nomor)],
    );
    assert.equal(sheets[0]?.rows.length, 4 + tabel.length);
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
