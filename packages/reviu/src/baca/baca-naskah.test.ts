import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { type PilihanBaca, readNaskah } from './baca-naskah.ts';
import { GalatNaskah } from './galat.ts';
import { p, susunDocx } from './uji/susun-docx.ts';
import { susunPdf } from './uji/susun-pdf.ts';

const read = (bita: Uint8Array | string, nama = 'uji.dat', pilihan: Partial<PilihanBaca> = {}) =>
  readNaskah(typeof bita === 'string' ? strToU8(bita) : bita, { nama, ...pilihan });

const refuse = (janji: Promise<unknown>, kode: string, pesan?: RegExp) =>
  assert.rejects(janji, (galat) => {
    assert.ok(galat instanceof GalatNaskah, String(galat));
    assert.equal(galat.kode, kode, galat.message);
    // One sentence of Indonesian that says how to mend it, without the words of a library.
    assert.match(galat.message, /^[A-Z][^\n]*\.$/);
    assert.doesNotMatch(galat.message, /error|undefined|null|\bat\b/i);
    if (pesan) assert.match(galat.message, pesan);
    return true;
  });

const PDF = susunPdf([[{ x: 60, y: 780, teks: 'Satu kalimat.' }]]);

describe('readNaskah', { concurrency: 2 }, () => {
  it('knows a file by its content, whatever its name says', async () => {
    for (const [bita, format] of [
      [PDF, 'pdf'],
      [susunDocx(p('Satu kalimat.')), 'docx'],
      ['<!doctype html><p>Satu kalimat.</p>', 'html'],
      ['Satu kalimat.', 'md'],
    ] as const) {
      const naskah = await read(bita, 'laporan.xyz');
      assert.deepEqual([naskah.format, naskah.berkas], [format, 'laporan.xyz']);
      assert.deepEqual(
        naskah.blok.map((satu) => (satu.jenis === 'tabel' ? '' : satu.teks)),
        ['Satu kalimat.'],
      );
    }
    assert.equal((await read('<p>Tanpa kepala.</p>', 'a.htm')).format, 'html');
  });

  it('reads text of Windows and of UTF-16', async () => {
    const teks = async (bita: Uint8Array): Promise<string> => {
      const [blok] = (await read(bita)).blok;
      return blok && blok.jenis !== 'tabel' ? blok.teks : '';
    };
    assert.equal(await teks(Uint8Array.from([0x93, 0x61, 0x94])), '“a”');
    assert.equal(await teks(Uint8Array.from([0xff, 0xfe, 0x61, 0x00])), 'a');
  });

  for (const [apa, bita, kode, pesan] of [
    ['nothing', '', 'N.kosong', /0 bita/],
    [
      'an old Word file',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'N.asing',
      /simpan sebagai DOCX/,
    ],
    ['RTF', '{\\rtf1}', 'N.asing', /RTF/],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'N.asing', /OCR/],
    ['noise', Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 256), 'N.asing', undefined],
    ['a sheet', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'N.asing', /Excel/],
    ['another archive', zipSync({ 'a.txt': strToU8('a') }), 'N.asing', /arsip ZIP/],
    ['an OpenDocument text', zipSync({ 'content.xml': strToU8('<a/>') }), 'N.asing', /OpenDocument/],
    ['half a Word file', susunDocx(p('a'.repeat(3000))).subarray(0, 200), 'N.rusak', /terpotong/],
    ['a Word file without a body', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'N.rusak', undefined],
    ['broken XML', zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') }), 'N.rusak', /word\/document/],
    [
      'entities that grow',
      zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "cc">]><a>&b;</a>') }),
      'N.entitas',
      /DOCTYPE/,
    ],
    ['half a PDF', PDF.subarray(0, 120), 'N.rusak', /PDF/],
    [
      'a locked PDF',
      susunPdf([[{ x: 1, y: 1, teks: 'a' }]], {
        objek: [`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`],
        trailer: `/Encrypt $AKHIR 0 R /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`,
      }),
      'N.sandi',
      /kata sandi/,
    ],
    ['deep HTML', `<!doctype html>${'<div>'.repeat(5000)}a`, 'N.terlalu-besar', /tingkat/],
    [
      'deep Word tables',
      susunDocx('<w:tbl><w:tr><w:tc>'.repeat(300) + p('a') + '</w:tc></w:tr></w:tbl>'.repeat(300)),
      'N.terlalu-besar',
      undefined,
    ],
    [
      'a table of millions of cells',
      `<!doctype html><table>${'<tr><td rowspan=9999 colspan=200>a'.repeat(9000)}</table>`,
      'N.terlalu-besar',
      undefined,
    ],
  ] as const) {
    it(`refuses ${apa} and says what to do`, () => refuse(read(bita), kode, pesan));
  }

  it('refuses a file that unpacks to more than it may, before it does', async () => {
    const bom = zipSync({ 'word/document.xml': new Uint8Array(160 * 1024 * 1024) }, { level: 1 });
    await refuse(read(bom), 'N.bom', /mengembang/);
  });

  it('refuses what is too large to upload', () => refuse(read(new Uint8Array(31 * 1024 * 1024)), 'N.ukuran'));

  it('ends a reader that takes too long or too much memory', async () => {
    const panjang = `<!doctype html>${'<p>kata kata kata</p>'.repeat(150_000)}`;
    await refuse(read(panjang, 'a.html', { batasWaktu: 60 }), 'N.waktu');
    await refuse(read(panjang, 'a.html', { batasMemori: 24 }), 'N.memori');
  });

  it('can be given up', async () => {
    const henti = new AbortController();
    const janji = read('# Judul', 'a.md', { signal: henti.signal });
    henti.abort(new Error('dihentikan'));
    await assert.rejects(janji, /dihentikan/);
    await assert.rejects(read('a', 'a.md', { signal: henti.signal }), /dihentikan/);
  });
});
