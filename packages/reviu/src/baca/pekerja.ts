import type { FormatNaskah, Naskah } from '../naskah/naskah.ts';
import { GalatNaskah } from './galat.ts';
import { decodeTeks } from './kenali.ts';

/** What the parent asks. */
export interface Permintaan {
  readonly bita: Uint8Array;
  readonly nama: string;
  readonly format: FormatNaskah;
}

/** What the child answers. */
export type Jawaban = { readonly naskah: Naskah } | { readonly kode: string; readonly pesan: string };

const SEBUTAN = { md: 'Markdown', html: 'HTML', docx: 'DOCX', pdf: 'PDF' } as const;

/** Only the reader that is needed is loaded: each has a library of its own. */
async function read({ bita, nama, format }: Permintaan): Promise<Naskah> {
  switch (format) {
    case 'md':
      return (await import('./md/baca-md.ts')).readMd(decodeTeks(bita), nama);
    case 'html':
      return (await import('./html/baca-html.ts')).readHtml(decodeTeks(bita), nama);
    case 'docx':
      return (await import('./docx/baca-docx.ts')).readDocx(bita, nama);
    case 'pdf':
      return (await import('./pdf/baca-pdf.ts')).readPdf(bita, nama);
  }
}

async function answer(permintaan: Permintaan): Promise<Jawaban> {
  try {
    return { naskah: await read(permintaan) };
  } catch (galat) {
    if (galat instanceof GalatNaskah) return { kode: galat.kode, pesan: galat.message };
    return {
      kode: 'N.rusak',
      pesan: `Berkas ${SEBUTAN[permintaan.format]} rusak atau tidak lengkap; buka di program asalnya, simpan ulang, lalu coba lagi.`,
    };
  }
}

process.once('message', async (permintaan: Permintaan) => {
  const jawaban = await answer(permintaan);
  process.send?.(jawaban, () => process.disconnect());
});
