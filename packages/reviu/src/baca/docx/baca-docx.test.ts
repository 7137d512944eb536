import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Blok, Tabel } from '../../naskah/naskah.ts';
import { akar, p, susunDocx, tbl, tc, tr } from '../uji/susun-docx.ts';
import { readDocx } from './baca-docx.ts';

const read = (badan: string, lain: Record<string, string> = {}): readonly Blok[] =>
  readDocx(susunDocx(badan, lain), 'uji.docx').blok;
const ringkas = (blok: readonly Blok[]): string[] =>
  blok.map((satu) =>
    satu.jenis === 'tabel'
      ? `tabel ${satu.baris.length}×${satu.baris[0]?.length}`
      : satu.jenis === 'judul'
        ? `${'#'.repeat(satu.tingkat)} ${satu.teks}`
        : `${satu.penanda === undefined ? '' : `[${satu.penanda}] `}${satu.teks}`,
  );
const isi = (tabel: Blok | undefined): string[][] =>
  (tabel as Tabel).baris.map((baris) => baris.map(({ teks, utama }) => (utama ? teks : `^${teks}`)));

const GAYA = akar(
  'styles',
  '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Turunan"><w:name w:val="Judul Kantor"/><w:basedOn w:val="H1"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>',
);

test('headings: by style, by a style that descends from one, by outline level', () => {
  const gaya = (id: string): string => `<w:pStyle w:val="${id}"/>`;
  const blok = read(
    p('Satu', gaya('H1')) + p('Dua', gaya('Turunan')) + p('Tiga', '<w:outlineLvl w:val="1"/>') + p('Empat'),
    { 'word/styles.xml': GAYA },
  );
  assert.deepEqual(ringkas(blok), ['# Satu', '# Dua', '## Tiga', 'Empat']);
});

test('numbers that Word counts: chapters, letters, restarted lists, bullets', () => {
  const lvl = (n: number, format: string, pola: string): string =>
    `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pola}"/></w:lvl>`;
  const numbering = akar(
    'numbering',
    `<w:abstractNum w:abstractNumId="1">${lvl(0, 'upperRoman', 'BAB %1')}${lvl(1, 'decimal', '%1.%2')}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="2">${lvl(0, 'lowerLetter', '%1.')}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="3">${lvl(0, 'bullet', '•')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>' +
      '<w:num w:numId="4"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
  );
  const nomor = (id: number, tingkat = 0): string =>
    `<w:numPr><w:ilvl w:val="${tingkat}"/><w:numId w:val="${id}"/></w:numPr>`;
  const h1 = '<w:pStyle w:val="H1"/>';
  const blok = read(
    [
      p('PENDAHULUAN', h1 + nomor(1)),
      p('PERENCANAAN', h1 + nomor(1)),
      p('Renstra', h1 + nomor(1, 1)),
      p('satu', nomor(2)),
      p('dua', nomor(2)),
      p('lagi', nomor(4)),
      p('butir', nomor(3)),
    ].join(''),
    { 'word/styles.xml': GAYA, 'word/numbering.xml': numbering },
  );
  assert.deepEqual(ringkas(blok), [
    '# BAB I PENDAHULUAN',
    '# BAB II PERENCANAAN',
    '# II.1 Renstra',
    '[a.] satu',
    '[b.] dua',
    '[a.] lagi',
    '[-] butir',
  ]);
});

test('merged cells down and across are a full grid; rows marked as header are counted', () => {
  const [tabel] = read(
    tbl(
      tr(tc('No', '<w:vMerge w:val="restart"/>'), tc('Target', '<w:gridSpan w:val="2"/>')).replace(
        '<w:tr>',
        '<w:tr><w:trPr><w:tblHeader/></w:trPr>',
      ),
      tr(tc('', '<w:vMerge/>'), tc('2023'), tc('2024')).replace('<w:tr>', '<w:tr><w:trPr><w:tblHeader/></w:trPr>'),
      tr(tc('1'), tc('87'), tc(p('89,87') + p('turun'))),
    ),
  );
  assert.deepEqual(isi(tabel), [
    ['No', 'Target', '^Target'],
    ['^No', '2023', '2024'],
    ['1', '87', '89,87\nturun'],
  ]);
  assert.equal((tabel as Tabel).barisKepala, 2);
});

test('a frame, a letterhead and signatures are no tables: signatures read down each column', () => {
  const polos = (isiTabel: string): string => isiTabel.replace('<w:tblStyle w:val="TableGrid"/>', '');
  assert.deepEqual(ringkas(read(tbl(tr(tc('Perhatian'))))), ['Perhatian']);
  assert.deepEqual(
    ringkas(read(polos(tbl(tr(tc('Pihak Kedua,'), tc('Pihak Pertama,')), tr(tc('NAMA A'), tc('NAMA B')))))),
    ['Pihak Kedua,\nNAMA A', 'Pihak Pertama,\nNAMA B'],
  );
  assert.deepEqual(
    ringkas(read(polos(tbl(tr(tc('Nama'), tc(':'), tc('X')), tr(tc('Jabatan'), tc(':'), tc('CAMAT')))))),
    ['Nama : X', 'Jabatan : CAMAT'],
  );
});

test('what was deleted or hidden is not read; what was inserted is; a raised mark is no digit of the figure', () => {
  const blok = read(
    '<w:p><w:del><w:r><w:delText>lama</w:delText></w:r></w:del><w:ins><w:r><w:t>baru</w:t></w:r></w:ins>' +
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>rahasia</w:t></w:r><w:r><w:t xml:space="preserve"> 85,76</w:t></w:r>' +
      '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r></w:p>',
  );
  assert.deepEqual(ringkas(blok), ['baru 85,76¹']);
});

test('notes, text boxes, headers and footers; a box is read once although Word writes it twice', () => {
  const kotak = `<w:txbxContent>${p('Isi kotak')}</w:txbxContent>`;
  const naskah = readDocx(
    susunDocx(
      `<w:p><w:r><w:t>Kalimat</w:t><w:footnoteReference w:id="2"/></w:r></w:p>` +
        `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${kotak}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${kotak}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      {
        'word/footnotes.xml': akar(
          'footnotes',
          `<w:footnote w:id="0" w:type="separator">${p('-')}</w:footnote><w:footnote w:id="2">${p('Catatan.')}</w:footnote>`,
        ),
        'word/header1.xml': akar('hdr', p('KECAMATAN LAIN')),
        'word/footer1.xml': akar('ftr', p('12')),
      },
    ),
    'uji.docx',
  );
  assert.deepEqual(
    naskah.blok.map((satu) => (satu.jenis === 'paragraf' ? [satu.teks, satu.tepi, satu.catatanKaki] : [])),
    [
      ['KECAMATAN LAIN', 'atas', undefined],
      ['Kalimat', undefined, undefined],
      ['Catatan.', undefined, true],
      ['Isi kotak', undefined, undefined],
    ],
  );
});

test('a picture as large as a page and an embedded sheet are said, not skipped', () => {
  const naskah = readDocx(
    susunDocx(
      `<w:p><w:r><w:drawing><w:inline><w:extent cx="6000000" cy="8000000"/></w:inline></w:drawing></w:r></w:p>` +
        '<w:p><w:r><w:object><w:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>',
    ),
    'uji.docx',
  );
  assert.equal(naskah.takTerbaca.length, 2);
  assert.match(naskah.takTerbaca[0]?.sebab ?? '', /pindaian/);
});

test('pages as Word last laid them out', () => {
  const naskah = readDocx(
    susunDocx(`${p('satu')}<w:p><w:r><w:lastRenderedPageBreak/><w:t>dua</w:t></w:r></w:p>${p('tiga')}`),
    'uji.docx',
  );
  assert.deepEqual(
    naskah.blok.map(({ letak }) => letak.halaman),
    [1, 2, 2],
  );
  assert.equal(naskah.jumlahHalaman, 2);
});
