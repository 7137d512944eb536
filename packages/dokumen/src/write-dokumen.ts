import { writeDocx } from './docx/write-docx.ts';
import { writeHtml } from './html/write-html.ts';
import type { Dokumen } from './model/dokumen.ts';
import { renderPdf } from './pdf/render-pdf.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

export type FormatDokumen = 'pdf' | 'docx' | 'xlsx' | 'html';

const PENULIS: Readonly<Record<FormatDokumen, (dokumen: Dokumen) => Uint8Array | Promise<Uint8Array>>> = {
  pdf: renderPdf,
  docx: writeDocx,
  xlsx: writeXlsx,
  html: (dokumen) => new TextEncoder().encode(writeHtml(dokumen)),
};

/** A numbered document as a file, made in this process; a report keeps a core busy for seconds. */
export async function writeDokumen(dokumen: Dokumen, format: FormatDokumen): Promise<Uint8Array> {
  return await PENULIS[format](dokumen);
}
