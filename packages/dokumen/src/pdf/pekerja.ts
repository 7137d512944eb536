import type { Dokumen } from '../model/dokumen.ts';
import { renderPdf } from './render-pdf.ts';

/** What the child process answers. */
export type Jawaban = { readonly pdf: Uint8Array } | { readonly galat: string };

function answer(dokumen: Dokumen): Jawaban {
  try {
    return { pdf: renderPdf(dokumen) };
  } catch (galat) {
    return { galat: galat instanceof Error ? galat.message : String(galat) };
  }
}

process.once('message', (dokumen: Dokumen) => {
  process.send?.(answer(dokumen), () => process.disconnect());
});
