import { type Document, type IContext, type IXmlableObject, TextRun, XmlComponent } from 'docx';

/** Page numbers as they are printed ("iv", "12"), by the bookmark that stands on the page. */
export type NomorHalaman = ReadonlyMap<string, string>;

/** A text that is asked for when it is written, not when the document is put together. */
class TeksNanti extends XmlComponent {
  readonly #getTeks: () => string;

  constructor(getTeks: () => string) {
    super('w:t');
    this.#getTeks = getTeks;
  }

  override prepForXml(_: IContext): IXmlableObject {
    return { 'w:t': this.#getTeks() };
  }
}

/** A run with the page of a bookmark, which is known only once the whole document has been laid out. */
export const buildNomorHalaman = (getNomor: () => string): TextRun =>
  new TextRun({ children: [new TeksNanti(getNomor)] });

/**
 * Lays the document out as Word would, in the face that it embeds, and tells where its bookmarks are. A word processor
 * that sets lines a little differently can come to another page; it says so when it updates the fields.
 */
export async function estimateHalaman(berkas: Document): Promise<NomorHalaman> {
  // Large, and only for documents that have lists.
  const { estimatePageNumbersWith } = await import('docx/layout');
  const konteks = { file: berkas, viewWrapper: berkas.Document, stack: [] };
  const isi = berkas.Document.View.Body.prepForXml(konteks);
  if (isi === undefined) return new Map();
  // Guessing goes on where the layout meets something that it does not know, as a character of another face.
  return estimatePageNumbersWith({ guess: true })(isi, konteks).bookmarks;
}
