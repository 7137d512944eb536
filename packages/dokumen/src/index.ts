export * from './huruf.ts';
export * from './model/dokumen.ts';
export * from './model/number-dokumen.ts';
export * from './model/telusur.ts';
export { renderPdf } from './pdf/render-pdf.ts';
export { type PilihanPdf, writePdf } from './pdf/write-pdf.ts';
