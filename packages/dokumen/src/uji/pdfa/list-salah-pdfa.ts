import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { parseXml } from '../xml.ts';
import { listOperator } from './operator.ts';

/*
 * The rules of PDF/A-2, level A (ISO 19005-2), that can be read off the objects and content streams of a file. Each finding names
 * its clause. Not looked at: whether widths in a font agree with its outlines, glyphs that a font lacks, and whether the tags tell
 * the truth; the renderer is asked for those.
 */

const TIPE_STRUKTUR = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table ' +
    'TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);
const ANOTASI = new Set(
  'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup Widget PrinterMark TrapNet Watermark'.split(
    ' ',
  ),
);
const AKSI = new Set(['GoTo', 'GoToR', 'GoToE', 'Thread', 'URI', 'Named', 'SubmitForm']);
const AKSI_BERNAMA = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage']);
const CAMPUR = new Set(
  'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(
    ' ',
  ),
);
const MAKS_NAMA = 127;
const MAKS_STRING = 32_767;
const MAKS_BULAT = 2 ** 31 - 1;
const MAKS_SIMPAN = 28;
const [LEBAR_MIN, LEBAR_MAKS] = [3, 14_400];
const [CETAK, TERLARANG] = [4, 1 | 2 | 32 | 256];

type Catat = (klausul: string, apa: string) => void;

interface Pdf {
  readonly dokumen: PDFDocument;
  /** The object that a reference stands for. */
  readonly lihat: (objek: PDFObject | undefined) => PDFObject | undefined;
  readonly semua: readonly (readonly [PDFRef, PDFObject])[];
  readonly catat: Catat;
}

const getDict = (objek: PDFObject | undefined): PDFDict | undefined =>
  objek instanceof PDFRawStream ? objek.dict : objek instanceof PDFDict ? objek : undefined;

function makePembaca({ lihat }: Pick<Pdf, 'lihat'>) {
  const ambil = (dict: PDFDict | undefined, ...kunci: string[]): PDFObject | undefined =>
    kunci.reduce<PDFObject | undefined>((kini, satu) => lihat(getDict(kini)?.get(PDFName.of(satu))), dict);
  const nama = (objek: PDFObject | undefined): string | undefined =>
    objek instanceof PDFName ? objek.decodeText() : undefined;
  const isi = (objek: PDFObject | undefined): PDFObject[] =>
    objek instanceof PDFArray ? objek.asArray().map((satu) => lihat(satu) as PDFObject) : [];
  return { ambil, nama, isi };
}

const decode = (aliran: PDFRawStream): Uint8Array => decodePDFRawStream(aliran).decode();
const toLatin1 = (bita: Uint8Array): string => Buffer.from(bita).toString('latin1');

function checkBerkas(bita: Uint8Array, { dokumen, catat }: Pdf): void {
  const awal = toLatin1(bita.subarray(0, 20));
  if (!/^%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}/.test(awal)) catat('6.1.2', 'header');
  if (!/%%EOF\r?\n?$/.test(toLatin1(bita.subarray(-16)))) catat('6.1.3', 'something stands after the end');
  const { ID, Encrypt } = dokumen.context.trailerInfo;
  if (!(ID instanceof PDFArray) || ID.size() !== 2) catat('6.1.3', 'no file identifier');
  if (Encrypt) catat('6.1.3', 'encrypted');
}

/** Limits of values, and what no object may hold wherever it stands. */
function checkObjek(pdf: Pdf): void {
  const { semua, catat, lihat } = pdf;
  const { ambil, nama } = makePembaca(pdf);
  const walk = (objek: PDFObject, di: string): void => {
    if (objek instanceof PDFName && Buffer.byteLength(objek.decodeText()) > MAKS_NAMA) catat('6.1.13', `${di}: name`);
    if ((objek instanceof PDFString || objek instanceof PDFHexString) && objek.asBytes().length > MAKS_STRING)
      catat('6.1.13', `${di}: string too long`);
    if (objek instanceof PDFNumber && Math.abs(objek.asNumber()) > MAKS_BULAT) catat('6.1.13', `${di}: number`);
    if (objek instanceof PDFArray) for (const satu of objek.asArray()) walk(satu, di);
    const dict = getDict(objek);
    if (dict) for (const [, nilai] of dict.entries()) walk(nilai, di);
    if (dict) checkDict(dict, di);
    if (objek instanceof PDFRawStream) checkAliran(objek.dict, di);
  };
  const checkDict = (dict: PDFDict, di: string): void => {
    const jenis = nama(ambil(dict, 'S'));
    const isAksi = nama(ambil(dict, 'Type')) === 'Action' || (jenis !== undefined && AKSI.has(jenis));
    if (isAksi && !AKSI.has(jenis ?? '')) catat('6.5.1', `${di}: action ${jenis}`);
    if (jenis === 'Named' && !AKSI_BERNAMA.has(nama(ambil(dict, 'N')) ?? '')) catat('6.5.1', `${di}: named action`);
    if (dict.has(PDFName.of('JS')) || jenis === 'JavaScript' || jenis === 'Launch') catat('6.5.1', `${di}: ${jenis}`);
    if (nama(ambil(dict, 'Type')) === 'ExtGState') checkKeadaan(dict, di);
    for (const kunci of ['AA', 'PresSteps', 'AlternatePresentations', 'Requirements', 'XFA'])
      if (dict.has(PDFName.of(kunci))) catat(kunci === 'AA' ? '6.5.2' : '6.10', `${di}: ${kunci}`);
    if (nama(ambil(dict, 'Type')) === 'Filespec' || dict.has(PDFName.of('EmbeddedFiles')))
      catat('6.8', `${di}: a file inside`);
  };
  const checkKeadaan = (dict: PDFDict, di: string): void => {
    for (const kunci of ['TR', 'HTP', 'HTO']) if (dict.has(PDFName.of(kunci))) catat('6.2.5', `${di}: ${kunci}`);
    const campur = ambil(dict, 'BM');
    if (campur !== undefined && !CAMPUR.has(nama(campur) ?? '')) catat('6.2.10', `${di}: blend mode`);
  };
  const checkAliran = (dict: PDFDict, di: string): void => {
    for (const kunci of ['F', 'FFilter', 'FDecodeParms'])
      if (dict.has(PDFName.of(kunci))) catat('6.1.7.1', `${di}: ${kunci}`);
    const saringan = ambil(dict, 'Filter');
    const daftar =
      saringan instanceof PDFArray ? saringan.asArray().map((satu) => nama(lihat(satu))) : [nama(saringan)];
    if (daftar.some((satu) => satu === 'LZWDecode' || satu === 'Crypt')) catat('6.1.7.2', `${di}: filter`);
    const jenis = nama(ambil(dict, 'Subtype'));
    if (jenis === 'Image') {
      for (const kunci of ['Alternates', 'OPI']) if (dict.has(PDFName.of(kunci))) catat('6.2.8', `${di}: ${kunci}`);
      const halus = ambil(dict, 'Interpolate');
      if (halus instanceof PDFBool && halus.asBoolean()) catat('6.2.8', `${di}: Interpolate`);
    }
    if (jenis === 'PS' || (jenis === 'Form' && ['OPI', 'PS', 'Ref'].some((k) => dict.has(PDFName.of(k)))))
      catat('6.2.9', `${di}: XObject`);
  };
  for (const [ref, objek] of semua) walk(objek, `object ${ref.objectNumber}`);
}

/** Number of components of the output intent's profile; undefined without one. */
function checkMaksud(pdf: Pdf): number | undefined {
  const { dokumen, catat } = pdf;
  const { ambil, nama, isi } = makePembaca(pdf);
  const maksud = isi(ambil(dokumen.catalog, 'OutputIntents')).map(getDict);
  const pdfa = maksud.filter((satu) => nama(ambil(satu, 'S')) === 'GTS_PDFA1');
  if (pdfa.length === 0) return undefined;
  const profil = ambil(pdfa[0], 'DestOutputProfile');
  if (!(profil instanceof PDFRawStream)) {
    catat('6.2.3', 'the output intent has no profile');
    return undefined;
  }
  const icc = decode(profil);
  const n = (ambil(profil.dict, 'N') as PDFNumber | undefined)?.asNumber();
  const ruang = toLatin1(icc.subarray(16, 20)).trim();
  const wajar = { RGB: 3, GRAY: 1, CMYK: 4 }[ruang];
  if (toLatin1(icc.subarray(36, 40)) !== 'acsp' || (icc[8] ?? 9) > 4 || wajar !== n)
    catat('6.2.3', `profile ${ruang}, N ${n}`);
  return n;
}

/** Colours, nested states and text outside the tags in the content streams of pages and forms. */
function checkIsi(pdf: Pdf, komponen: number | undefined): void {
  const { dokumen, semua, catat, lihat } = pdf;
  const { ambil, nama, isi } = makePembaca(pdf);
  const bolehPerangkat = (jumlah: number) => komponen === jumlah || (jumlah === 1 && komponen !== undefined);
  const checkAliran = (teks: string, di: string, bertanda: boolean) => {
    let simpan = 0;
    let tanda = 0;
    for (const { nama: operator, operan } of listOperator(teks)) {
      if (operator === 'q') simpan += 1;
      if (operator === 'Q') simpan -= 1;
      if (simpan > MAKS_SIMPAN) return catat('6.1.13', `${di}: q nested ${simpan} deep`);
      if (operator === 'BDC' || operator === 'BMC') tanda += 1;
      if (operator === 'EMC') tanda -= 1;
      if (bertanda && tanda === 0 && ['Tj', 'TJ', 'Do', 'f', 'S', 'sh'].includes(operator))
        return catat('6.7.2', `${di}: ${operator} neither tagged nor an artifact`);
      const ruang = operator === 'cs' || operator === 'CS' ? operan[0]?.slice(1) : undefined;
      if ((/^(rg|RG)$/.test(operator) || ruang === 'DeviceRGB') && !bolehPerangkat(3))
        return catat('6.2.4.3', `${di}: RGB`);
      if ((/^[kK]$/.test(operator) || ruang === 'DeviceCMYK') && !bolehPerangkat(4))
        return catat('6.2.4.3', `${di}: CMYK`);
      if ((/^[gG]$/.test(operator) || ruang === 'DeviceGray') && !bolehPerangkat(1))
        return catat('6.2.4.3', `${di}: gray`);
      if (
        operator === 'ri' &&
        !/^\/(RelativeColorimetric|AbsoluteColorimetric|Perceptual|Saturation)$/.test(operan[0] ?? '')
      )
        catat('6.2.6', `${di}: rendering intent`);
    }
    if (simpan !== 0 || tanda !== 0) catat('6.2.2', `${di}: unbalanced`);
  };
  dokumen.getPages().forEach((halaman, i) => {
    const di = `page ${i + 1}`;
    const { width, height } = halaman.getSize();
    if (Math.min(width, height) < LEBAR_MIN || Math.max(width, height) > LEBAR_MAKS) catat('6.1.13', `${di}: size`);
    if (!ambil(halaman.node, 'Resources')) catat('6.2.2', `${di}: no resources of its own`);
    const aliran = ambil(halaman.node, 'Contents');
    const bagian = aliran instanceof PDFArray ? isi(aliran) : [aliran];
    const teks = bagian.map((satu) => (satu instanceof PDFRawStream ? toLatin1(decode(satu)) : '')).join('\n');
    checkAliran(teks, di, true);
  });
  let tembus = false;
  for (const [ref, objek] of semua) {
    const dict = getDict(objek);
    if (objek instanceof PDFRawStream && nama(ambil(dict, 'Subtype')) === 'Form')
      checkAliran(toLatin1(decode(objek)), `form ${ref.objectNumber}`, false);
    const buram = ['ca', 'CA'].some((k) => ((ambil(dict, k) as PDFNumber | undefined)?.asNumber?.() ?? 1) < 1);
    if (buram || (dict && getDict(lihat(dict.get(PDFName.of('SMask')))) !== undefined)) tembus = true;
  }
  if (tembus && komponen === undefined) catat('6.2.10', 'transparency without an output intent');
}

function checkHuruf(pdf: Pdf): void {
  const { semua, catat } = pdf;
  const { ambil, nama, isi } = makePembaca(pdf);
  for (const [ref, objek] of semua) {
    const huruf = getDict(objek);
    if (nama(ambil(huruf, 'Type')) !== 'Font' || /^CIDFont/.test(nama(ambil(huruf, 'Subtype')) ?? '')) continue;
    const di = `font ${ref.objectNumber} ${nama(ambil(huruf, 'BaseFont'))}`;
    const jenis = nama(ambil(huruf, 'Subtype'));
    const turunan = jenis === 'Type0' ? getDict(isi(ambil(huruf, 'DescendantFonts'))[0]) : huruf;
    const uraian = ambil(turunan, 'FontDescriptor');
    if (
      jenis !== 'Type3' &&
      !['FontFile', 'FontFile2', 'FontFile3'].some((k) => ambil(getDict(uraian), k) instanceof PDFRawStream)
    )
      catat('6.2.11.4.1', `${di}: not embedded`);
    const peta = ambil(huruf, 'ToUnicode');
    if (!(peta instanceof PDFRawStream)) catat('6.2.11.7.2', `${di}: no ToUnicode`);
    else if (/<[0-9a-f]+>\s*<(0000|feff|fffe)>/i.test(toLatin1(decode(peta))))
      catat('6.2.11.7.2', `${di}: no character`);
    if (jenis !== 'Type0') continue;
    const susunan = ambil(huruf, 'Encoding');
    if (!(susunan instanceof PDFRawStream) && !/^Identity-[HV]$/.test(nama(susunan) ?? ''))
      catat('6.2.11.3.3', `${di}: CMap`);
    const keGlif = ambil(turunan, 'CIDToGIDMap');
    const perlu = nama(ambil(turunan, 'Subtype')) === 'CIDFontType2';
    if (perlu && !(keGlif instanceof PDFRawStream) && nama(keGlif) !== 'Identity')
      catat('6.2.11.3.2', `${di}: CIDToGIDMap`);
    if (!ambil(turunan, 'CIDSystemInfo')) catat('6.2.11.3.1', `${di}: CIDSystemInfo`);
  }
}

function checkAnotasi(pdf: Pdf): void {
  const { dokumen, catat } = pdf;
  const { ambil, nama, isi } = makePembaca(pdf);
  dokumen.getPages().forEach((halaman, i) => {
    for (const anotasi of isi(ambil(halaman.node, 'Annots')).map(getDict)) {
      const jenis = nama(ambil(anotasi, 'Subtype')) ?? '';
      const tanda = (ambil(anotasi, 'F') as PDFNumber | undefined)?.asNumber() ?? 0;
      if (!ANOTASI.has(jenis)) catat('6.3.1', `page ${i + 1}: annotation ${jenis}`);
      if (jenis !== 'Popup' && ((tanda & CETAK) === 0 || (tanda & TERLARANG) !== 0))
        catat('6.3.2', `page ${i + 1}: flags ${tanda}`);
      if (!['Link', 'Popup'].includes(jenis) && !ambil(anotasi, 'AP', 'N'))
        catat('6.3.3', `page ${i + 1}: no appearance`);
    }
  });
}

function checkMetadata(pdf: Pdf): void {
  const { dokumen, catat } = pdf;
  const { ambil } = makePembaca(pdf);
  const aliran = ambil(dokumen.catalog, 'Metadata');
  if (!(aliran instanceof PDFRawStream) || aliran.dict.has(PDFName.of('Filter'))) {
    catat('6.6.2.1', 'no metadata in clear');
    return;
  }
  const xmp = Buffer.from(aliran.contents).toString('utf8');
  if (/<\?xpacket begin=[^>]*(bytes|encoding)=/.test(xmp)) catat('6.6.2.1', 'header of the packet');
  parseXml(xmp.replace(/<\?xpacket[^>]*\?>/g, '').replace(/^\uFEFF/, ''));
  const ambilXmp = (kunci: string) => new RegExp(`pdfaid:${kunci}(?:>|=")([^<"]*)`).exec(xmp)?.[1];
  if (ambilXmp('part') !== '2' || ambilXmp('conformance') !== 'A') catat('6.6.4', 'not declared as PDF/A-2a');
  if (!/<dc:title>[\s\S]*?<rdf:li[^>]*>[^<]+</.test(xmp)) catat('6.6.2', 'no title');
}

function checkStruktur(pdf: Pdf): void {
  const { dokumen, semua, catat } = pdf;
  const { ambil, nama } = makePembaca(pdf);
  const { catalog } = dokumen;
  const bertanda = ambil(catalog, 'MarkInfo', 'Marked');
  if (!(bertanda instanceof PDFBool && bertanda.asBoolean())) catat('6.7.2.1', 'not marked as tagged');
  const akar = getDict(ambil(catalog, 'StructTreeRoot'));
  if (!akar) catat('6.7.3.1', 'no structure');
  const bahasa = ambil(catalog, 'Lang');
  const kode = bahasa instanceof PDFString || bahasa instanceof PDFHexString ? bahasa.decodeText() : '';
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(kode)) catat('6.7.4', `language «${kode}»`);
  const peran = getDict(ambil(akar, 'RoleMap'));
  const resolve = (jenis: string, sudah: readonly string[]): boolean => {
    if (TIPE_STRUKTUR.has(jenis)) return true;
    const lanjut = nama(ambil(peran, jenis));
    return lanjut !== undefined && !sudah.includes(lanjut) && resolve(lanjut, [...sudah, jenis]);
  };
  for (const standar of TIPE_STRUKTUR)
    if (peran?.has(PDFName.of(standar))) catat('6.7.3.4', `${standar} is mapped to another`);
  for (const [ref, objek] of semua) {
    const simpul = getDict(objek);
    if (nama(ambil(simpul, 'Type')) !== 'StructElem') continue;
    const jenis = nama(ambil(simpul, 'S')) ?? '';
    if (!resolve(jenis, [])) catat('6.7.3.4', `structure type ${jenis} is not standard`);
    if (jenis === 'Figure' && !ambil(simpul, 'Alt') && !ambil(simpul, 'ActualText'))
      catat('6.7.5', `object ${ref.objectNumber}: a figure without text`);
  }
}

/** What a PDF breaks of PDF/A-2a, one line each, with the clause of ISO 19005-2. Empty = nothing found. */
export async function listSalahPdfA(bita: Uint8Array): Promise<string[]> {
  const salah = new Set<string>();
  const catat: Catat = (klausul, apa) => salah.add(`${klausul} ${apa}`);
  const dokumen = await PDFDocument.load(bita, { updateMetadata: false });
  const lihat = (objek: PDFObject | undefined) => (objek instanceof PDFRef ? dokumen.context.lookup(objek) : objek);
  const pdf: Pdf = { dokumen, lihat, semua: dokumen.context.enumerateIndirectObjects(), catat };
  checkBerkas(bita, pdf);
  checkObjek(pdf);
  checkIsi(pdf, checkMaksud(pdf));
  checkHuruf(pdf);
  checkAnotasi(pdf);
  checkMetadata(pdf);
  checkStruktur(pdf);
  return [...salah];
}
