import { convertToXmlComponent, type ImportedXmlComponent, type IRunPropertiesOptions, TextRun } from 'docx';

/*
 * Complex fields: an instruction that the word processor follows when it updates, and the result that stands there
 * until it does.
 */

function buildElemen(nama: string, atribut: Record<string, string>, teks?: string): ImportedXmlComponent {
  return convertToXmlComponent({
    type: 'element',
    name: nama,
    attributes: atribut,
    elements: teks === undefined ? [] : [{ type: 'text', text: teks }],
  }) as ImportedXmlComponent;
}

const buildBatas = (jenis: 'begin' | 'separate' | 'end', sifat: IRunPropertiesOptions): TextRun =>
  new TextRun({ ...sifat, children: [buildElemen('w:fldChar', { 'w:fldCharType': jenis })] });

/** The runs before a field's result. */
export const openMedan = (instruksi: string, sifat: IRunPropertiesOptions = {}): TextRun[] => [
  buildBatas('begin', sifat),
  new TextRun({ ...sifat, children: [buildElemen('w:instrText', { 'xml:space': 'preserve' }, ` ${instruksi} `)] }),
  buildBatas('separate', sifat),
];

/** The run after a field's result. */
export const closeMedan = (sifat: IRunPropertiesOptions = {}): TextRun => buildBatas('end', sifat);

/** A whole field whose result is one text. */
export const buildMedan = (instruksi: string, hasil: string, sifat: IRunPropertiesOptions = {}): TextRun[] => [
  ...openMedan(instruksi, sifat),
  new TextRun({ ...sifat, text: hasil }),
  closeMedan(sifat),
];

/**
 * A counter that prints nothing, by which a list finds a paragraph. LibreOffice prints the number in spite of `\\h`
 * unless the field's end is hidden.
 */
export const buildTandaLabel = (label: string): TextRun[] => [
  ...openMedan(`SEQ ${label} \\h`).slice(0, 2),
  closeMedan({ vanish: true }),
];
