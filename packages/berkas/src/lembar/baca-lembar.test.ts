import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type BookType, utils, type WorkSheet, write } from '@e965/xlsx';
import { writeXlsx } from 'hucre';
import { type PilihanBaca, readLembar } from './baca-lembar.ts';
import { GalatLembar, type Lembar } from './lembar.ts';
import { susunZip } from './uji/susun-lembar.ts';

const read = (bita: Uint8Array, pilihan: Partial<PilihanBaca> = {}) =>
  readLembar(bita, { nama: 'uji.dat', ...pilihan });

const isi = ({ sel }: Lembar) => sel.map(({ baris, kolom, teks, jenis }) => [baris, kolom, teks, jenis]);

const refuse = (janji: Promise<unknown>, kode: string) =>
  assert.rejects(janji, (galat) => {
    assert.ok(galat instanceof GalatLembar, String(galat));
    assert.equal(galat.kode, kode, galat.message);
    // One sentence of Indonesian, without the words of a library.
    assert.match(galat.message, /^[A-Z][^\n]*\.$/);
    assert.doesNotMatch(galat.message, /error|undefined|null|\bat\b/i);
    return true;
  });

const FORMULA: WorkSheet = {
  '!ref': 'A1:F2',
  '!merges': [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }],
  A1: { t: 's', v: 'Judul\r\nberbaris' },
  C1: { t: 'n', v: 0.1 + 0.2 },
  D1: { t: 'n', v: 45537, z: 'dd/mm/yyyy' },
  E1: { t: 'n', v: 0.6833, z: '0.00%' },
  F1: { t: 'b', v: true },
  A2: { t: 's', v: '=1+1' },
  B2: { t: 'n', v: 5492095355, z: '"Rp"#,##0' },
  C2: { t: 'n', v: 3, f: "'[http://jahat.example/x.xlsx]A'!A1+1" },
  D2: { t: 'e', v: 23 },
  E2: { t: 'n', f: 'SUM(B2:B2)' },
  F2: { t: 's', v: '  7.01.02 ' },
};

const buku = (isiLembar: WorkSheet, jenis: BookType): Uint8Array => {
  const satu = utils.book_new();
  utils.book_append_sheet(satu, isiLembar, 'Lembar Satu');
  return write(satu, { type: 'buffer', bookType: jenis });
};

describe('readLembar', () => {
  for (const jenis of ['xlsx', 'biff8'] as const) {
    it(`reads what cells mean from ${jenis}`, async () => {
      const [lembar, ...lain] = await read(buku(FORMULA, jenis));
      assert.ok(lembar);
      assert.equal(lain.length, 0);
      assert.equal(lembar.nama, 'Lembar Satu');
      assert.deepEqual(lembar.gabungan, [{ barisAwal: 0, kolomAwal: 0, barisAkhir: 0, kolomAkhir: 1 }]);
      const harapan = [
        [0, 0, 'Judul\nberbaris', 'teks'],
        [0, 2, '0.3', 'angka'],
        [0, 3, '2024-09-02', 'tanggal'],
        [0, 4, '68.33', 'angka'],
        [0, 5, 'ya', 'logika'],
        [1, 0, '=1+1', 'teks'],
        [1, 1, '5492095355', 'angka'],
        [1, 2, '3', 'angka'],
        [1, 3, '#REF!', 'galat'],
        [1, 4, '#TANPA-HASIL', 'galat'],
        [1, 5, '7.01.02', 'teks'],
      ];
      // The library writes no formula without result into XLS.
      assert.deepEqual(
        isi(lembar),
        jenis === 'xlsx' ? harapan : harapan.filter(([, , teks]) => teks !== '#TANPA-HASIL'),
      );
      assert.equal(lembar.sel.find(({ teks }) => teks === '68.33')?.persen, true);
    });
  }

  it('reads what our own writer writes, all sheets, and says which are hidden', async () => {
    const bita = await writeXlsx({
      sheets: [
        { name: 'A', rows: [['kode', 1.005]] },
        { name: 'B', rows: [['x']], hidden: true },
      ],
    });
    const hasil = await read(bita);
    assert.deepEqual(
      hasil.map(({ nama, tersembunyi }) => [nama, tersembunyi]),
      [
        ['A', false],
        ['B', true],
      ],
    );
    assert.deepEqual(isi(hasil[0] as Lembar)[1], [0, 1, '1.005', 'angka']);
  });

  const CSV: readonly (readonly [string, Uint8Array])[] = [
    ['semicolons', Buffer.from('kode;nama;pagu\n7.01;"Ketenteraman; dan\nKetertiban";1.234,50\n')],
    ['commas', Buffer.from('kode,nama,pagu\r\n7.01,"Ketenteraman; dan\r\nKetertiban","1.234,50"\r\n')],
    ['tabs', Buffer.from('kode\tnama\tpagu\n7.01\t"Ketenteraman; dan\nKetertiban"\t1.234,50')],
    ['a byte order mark', Buffer.from('\uFEFFkode;nama;pagu\n7.01;"Ketenteraman; dan\nKetertiban";1.234,50\n')],
    ['UTF-16', Buffer.from('\uFEFFkode;nama;pagu\n7.01;"Ketenteraman; dan\nKetertiban";1.234,50\n', 'utf16le')],
    [
      'a line that names the separator',
      Buffer.from('sep=;\nkode;nama;pagu\n7.01;"Ketenteraman; dan\nKetertiban";1.234,50'),
    ],
  ];
  for (const [nama, bita] of CSV) {
    it(`reads CSV with ${nama}`, async () => {
      const [lembar] = await read(bita, { nama: 'folder/pagu.csv' });
      assert.equal(lembar?.nama, 'pagu');
      assert.deepEqual(
        lembar.sel.map(({ teks }) => teks),
        ['kode', 'nama', 'pagu', '7.01', 'Ketenteraman; dan\nKetertiban', '1.234,50'],
      );
    });
  }

  it('reads Windows-1252', async () => {
    const [lembar] = await read(Buffer.from([0x61, 0x3b, 0x96, 0xe9, 0x0a, 0x31, 0x3b, 0x32]));
    assert.deepEqual(
      lembar?.sel.map(({ teks }) => teks),
      ['a', '–é', '1', '2'],
    );
  });

  it('keeps the numbers of rows when lines are blank', async () => {
    const [lembar] = await read(Buffer.from('a;b\n\n;\n1;2\n'));
    assert.deepEqual(
      lembar?.sel.map(({ baris }) => baris),
      [0, 0, 3, 3],
    );
  });

  it('says what a file is when it is none of the three', async () => {
    const kasus: readonly (readonly [string, Uint8Array, string])[] = [
      ['empty', Buffer.alloc(0), 'L.kosong'],
      ['PDF', Buffer.from('%PDF-1.7 …'), 'L.asing'],
      ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), 'L.asing'],
      ['HTML', Buffer.from('<html><table><tr><td>1</td></tr></table>'), 'L.asing'],
      ['XML', Buffer.from('<?xml version="1.0"?><Workbook/>'), 'L.asing'],
      ['binary', Buffer.from([1, 2, 0, 3]), 'L.asing'],
      ['a ZIP', susunZip([{ nama: 'a.txt', isi: Buffer.from('a') }]), 'L.asing'],
      ['Word', susunZip([{ nama: 'word/document.xml', isi: Buffer.from('<a/>') }]), 'L.asing'],
      [
        'an encrypted workbook',
        await writeXlsx({ sheets: [{ name: 'A', rows: [['x']] }], encryption: { password: 'x', spinCount: 1000 } }),
        'L.sandi',
      ],
    ];
    for (const [, bita, kode] of kasus) await refuse(read(bita), kode);
  });
});

describe('readLembar and hostile files', () => {
  const workbook = (isiLembar: Uint8Array, utuh?: number) =>
    susunZip([
      {
        nama: '[Content_Types].xml',
        isi: Buffer.from('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      },
      {
        nama: 'xl/workbook.xml',
        isi: Buffer.from('<workbook><sheets><sheet name="A" sheetId="1"/></sheets></workbook>'),
      },
      { nama: 'xl/worksheets/sheet1.xml', isi: isiLembar, ...(utuh === undefined ? {} : { utuh }) },
    ]);

  it('refuses a bomb by its directory', async () => {
    await refuse(read(workbook(Buffer.alloc(100 * 1024 * 1024, 0x20))), 'L.bom');
    await refuse(read(workbook(Buffer.alloc(20 * 1024 * 1024, 0x20))), 'L.bom');
  });

  it('refuses a bomb that lies about its size', async () => {
    await refuse(read(workbook(Buffer.alloc(60 * 1024 * 1024, 0x20), 1000)), 'L.rusak');
  });

  it('refuses what is truncated or broken, wherever', async () => {
    const utuh = await writeXlsx({
      sheets: [{ name: 'A', rows: Array.from({ length: 300 }, (_, r) => [r, `teks ${r}`]) }],
    });
    for (const bagian of [0.2, 0.5, 0.9, 0.999])
      await refuse(read(utuh.slice(0, Math.floor(utuh.length * bagian))), 'L.rusak');
    const rusak = utuh.slice();
    rusak.fill(0xff, 200, 400);
    await refuse(read(rusak), 'L.rusak');
    await refuse(
      read(workbook(Buffer.from('<worksheet><sheetData><row r="1"><c r="A1"'))).then((hasil) => {
        // A reader may also find nothing in it; what matters is that nothing is made up.
        if (hasil.every(({ sel }) => sel.length === 0)) throw new GalatLembar('L.rusak', 'Tidak ada isi.');
        return hasil;
      }),
      'L.rusak',
    );
  });

  it('refuses a truncated XLS', async () => {
    const utuh = buku(FORMULA, 'biff8');
    await assert.rejects(read(utuh.slice(0, 1536)), GalatLembar);
  });

  it('refuses too many columns, rows and bytes', async () => {
    await refuse(read(Buffer.from(`${'x;'.repeat(100_000)}\n1;2\n`)), 'L.terlalu-besar');
    await refuse(read(Buffer.from('1;2;3\n'.repeat(1_000_000))), 'L.terlalu-besar');
    await refuse(read(Buffer.alloc(10 * 1024 * 1024 + 1, 0x61)), 'L.ukuran');
    const jauh = buku({ '!ref': 'A1:XFD1', A1: { t: 's', v: 'x' }, XFD1: { t: 's', v: 'x' } }, 'xlsx');
    await refuse(read(jauh), 'L.terlalu-besar');
  });

  it('refuses cells longer than any, and merged cells without end', async () => {
    await refuse(read(Buffer.from(`a;b\n1;${'x'.repeat(40_000)}\n`)), 'L.terlalu-besar');
    const gabungan: WorkSheet = { '!ref': 'A1:A20000', A1: { t: 's', v: 'x' }, A20000: { t: 's', v: 'y' } };
    gabungan['!merges'] = Array.from({ length: 20 }, (_, c) => ({
      s: { r: 0, c: c + 1 },
      e: { r: 1_048_575, c: c + 1 },
    }));
    await refuse(read(buku(gabungan, 'xlsx')), 'L.terlalu-besar');
  });

  it('ends a child that takes too long or too much', async () => {
    const besar = await writeXlsx({
      sheets: [
        {
          name: 'A',
          rows: Array.from({ length: 9000 }, (_, r) => Array.from({ length: 20 }, (_, c) => `teks ${r * c} ${c}`)),
        },
      ],
    });
    await refuse(read(besar, { batasWaktu: 100 }), 'L.waktu');
    await refuse(read(besar, { batasMemori: 20 }), 'L.memori');
    const berhenti = new AbortController();
    const janji = read(besar, { signal: berhenti.signal });
    berhenti.abort(new Error('batal'));
    await assert.rejects(janji, /batal/);
  });

  it('makes nothing of names that objects have', async () => {
    const [lembar] = await read(Buffer.from('__proto__;constructor\ntoString;hasOwnProperty\n'));
    assert.deepEqual(
      lembar?.sel.map(({ teks }) => teks),
      ['__proto__', 'constructor', 'toString', 'hasOwnProperty'],
    );
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });
});
