import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { numberDokumen } from '../../model/number-dokumen.ts';
import { renderPdf } from '../../pdf/render-pdf.ts';
import { contohDokumen } from '../contoh-dokumen.ts';
import { listSalahPdfA } from './list-salah-pdfa.ts';
import { listOperator } from './operator.ts';

const asal = await renderPdf(numberDokumen(contohDokumen));

/** The same PDF after something in it was changed. */
async function ubah(ganti: (dokumen: PDFDocument) => void): Promise<string[]> {
  const dokumen = await PDFDocument.load(asal, { updateMetadata: false });
  ganti(dokumen);
  return listSalahPdfA(await dokumen.save({ useObjectStreams: false, updateFieldAppearances: false }));
}

const findDict = (dokumen: PDFDocument, kunci: string, nilai: string): PDFDict => {
  for (const [, objek] of dokumen.context.enumerateIndirectObjects()) {
    const dict = objek instanceof PDFRawStream ? objek.dict : objek;
    if (dict instanceof PDFDict && dict.get(PDFName.of(kunci)) === PDFName.of(nilai)) return dict;
  }
  throw new Error(`nothing with ${kunci} ${nilai}`);
};
const of = PDFName.of;
const aliran = (dokumen: PDFDocument, isi: string) => dokumen.context.register(dokumen.context.stream(isi));

const RUSAK: readonly (readonly [string, RegExp, (d: PDFDocument) => void])[] = [
  [
    'a script',
    /^6\.5\.1/,
    (d) => d.catalog.set(of('OpenAction'), d.context.obj({ S: 'JavaScript', JS: PDFString.of('1') })),
  ],
  ['actions of events', /^6\.5\.2/, (d) => d.catalog.set(of('AA'), d.context.obj({}))],
  ['a file inside', /^6\.8/, (d) => d.context.register(d.context.obj({ Type: 'Filespec' }))],
  [
    'an output intent without a profile',
    /^6\.2\.3/,
    (d) => findDict(d, 'S', 'GTS_PDFA1').delete(of('DestOutputProfile')),
  ],
  [
    'a font that is not embedded',
    /^6\.2\.11\.4\.1/,
    (d) => findDict(d, 'Type', 'FontDescriptor').delete(of('FontFile2')),
  ],
  ['a font without characters', /^6\.2\.11\.7\.2/, (d) => findDict(d, 'Subtype', 'Type0').delete(of('ToUnicode'))],
  ['no map to glyphs', /^6\.2\.11\.3\.2/, (d) => findDict(d, 'Subtype', 'CIDFontType2').delete(of('CIDToGIDMap'))],
  ['a link that does not print', /^6\.3\.2/, (d) => findDict(d, 'Subtype', 'Link').set(of('F'), PDFNumber.of(2))],
  ['sound', /^6\.3\.1/, (d) => findDict(d, 'Subtype', 'Link').set(of('Subtype'), of('Sound'))],
  ['no tags', /^6\.7\.2\.1/, (d) => d.catalog.delete(of('MarkInfo'))],
  ['no structure', /^6\.7\.3\.1/, (d) => d.catalog.delete(of('StructTreeRoot'))],
  ['no language', /^6\.7\.4/, (d) => d.catalog.set(of('Lang'), PDFHexString.fromText(''))],
  ['a figure without text', /^6\.7\.5/, (d) => findDict(d, 'S', 'Figure').delete(of('Alt'))],
  ['a tag of its own', /^6\.7\.3\.4/, (d) => findDict(d, 'S', 'Table').set(of('S'), of('Tabel'))],
  ['no metadata', /^6\.6\.2\.1/, (d) => d.catalog.delete(of('Metadata'))],
  ['a colour of printing presses', /^6\.2\.4\.3/, (d) => d.getPage(1).node.set(of('Contents'), aliran(d, '0 0 0 1 k'))],
  ['text outside the tags', /^6\.7\.2/, (d) => d.getPage(1).node.set(of('Contents'), aliran(d, 'BT (a) Tj ET'))],
  ['states nested too deep', /^6\.1\.13/, (d) => d.getPage(1).node.set(of('Contents'), aliran(d, 'q '.repeat(29)))],
  ['a name too long', /^6\.1\.13/, (d) => d.catalog.set(of('X'), of('x'.repeat(128)))],
  ['an old kind of compression', /^6\.1\.7\.2/, (d) => findDict(d, 'Type', 'CMap').set(of('Filter'), of('LZWDecode'))],
  [
    'smoothed pictures',
    /^6\.2\.8/,
    (d) => d.context.register(d.context.stream('', { Subtype: 'Image', Interpolate: true })),
  ],
  ['transfer curves', /^6\.2\.5/, (d) => d.context.register(d.context.obj({ Type: 'ExtGState', TR: 'Identity' }))],
];

describe('listSalahPdfA', () => {
  it('finds nothing in a document with every block', async () => {
    assert.deepEqual(await listSalahPdfA(asal), []);
    assert.deepEqual(await ubah(() => {}), [], 'nor when it was written anew');
  });

  for (const [nama, klausul, ganti] of RUSAK) {
    it(`finds ${nama}`, async () => {
      const salah = await ubah(ganti);
      assert.ok(
        salah.some((satu) => klausul.test(satu)),
        JSON.stringify(salah),
      );
    });
  }

  it('finds what stands before and after the file', async () => {
    assert.match((await listSalahPdfA(Buffer.concat([asal, Buffer.from('sisa')]))).join(), /6\.1\.3/);
    const kepala = Buffer.from(asal);
    kepala.write('%PDF-2.0');
    assert.match((await listSalahPdfA(kepala)).join(), /6\.1\.2/);
  });
});

describe('listOperator', () => {
  it('passes over strings, arrays and dictionaries', () => {
    const isi = '/Span <</ActualText (a\\) (b) q)>> BDC [(k) -12 <6b>] TJ % k\n.5 0 0 rg EMC';
    assert.deepEqual(
      listOperator(isi).map(({ nama }) => nama),
      ['BDC', 'TJ', 'rg', 'EMC'],
    );
    assert.deepEqual(listOperator('0.1 .2 -3 rg')[0]?.operan, ['0.1', '.2', '-3']);
  });
  it('refuses what it cannot pass over', () => {
    assert.throws(() => listOperator('BI /W 1 ID x EI'), /inline image/);
    assert.throws(() => listOperator('(a'), /does not end/);
  });
});
