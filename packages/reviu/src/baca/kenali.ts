import type { FormatNaskah } from '../naskah/naskah.ts';
import { GalatNaskah } from './galat.ts';

const diawali = (bita: Uint8Array, tanda: readonly number[]): boolean => tanda.every((n, i) => bita[i] === n);
const ascii = (bita: Uint8Array, awal: number, panjang: number): string =>
  String.fromCharCode(...bita.subarray(awal, awal + panjang));

const asing = (apa: string, mau: string): GalatNaskah => new GalatNaskah('N.asing', `Berkas ini ${apa}; ${mau}.`);

/** UTF-8, or what Windows writes; UTF-16 by its mark. */
export function decodeTeks(bita: Uint8Array): string {
  if (diawali(bita, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bita);
  if (diawali(bita, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bita);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bita);
  } catch {
    return new TextDecoder('windows-1252').decode(bita);
  }
}

/** Share of bytes that no text holds. */
function countBiner(bita: Uint8Array): number {
  const contoh = bita.subarray(0, 4096);
  let biner = 0;
  for (const n of contoh) if (n < 9 || (n > 13 && n < 32 && n !== 27)) biner++;
  return contoh.length === 0 ? 0 : biner / contoh.length;
}

/**
 * What a file is, by its content; the name only parts Markdown from HTML that has no tags at its beginning.
 * @throws GalatNaskah for what is no report, with what to do instead
 */
export function findFormat(bita: Uint8Array, nama: string): FormatNaskah {
  if (bita.length === 0) throw new GalatNaskah('N.kosong', 'Berkas ini kosong (0 bita); salin ulang dari sumbernya.');
  // Some programs write a few bytes before the mark.
  if (ascii(bita, 0, Math.min(1024, bita.length)).includes('%PDF-')) return 'pdf';
  if (diawali(bita, [0x50, 0x4b, 0x03, 0x04]) || diawali(bita, [0x50, 0x4b, 0x05, 0x06])) return 'docx';
  if (diawali(bita, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    throw asing(
      'dokumen Word 97–2003 (.doc) atau dokumen Office yang dikunci kata sandi',
      'buka di Word atau LibreOffice, lalu simpan sebagai DOCX tanpa kata sandi',
    );
  }
  if (ascii(bita, 0, 5) === '{\\rtf')
    throw asing('dokumen RTF', 'buka di Word atau LibreOffice, lalu simpan sebagai DOCX');
  if (diawali(bita, [0xff, 0xd8, 0xff]) || diawali(bita, [0x89, 0x50, 0x4e, 0x47]) || ascii(bita, 0, 4) === 'GIF8') {
    throw asing('gambar', 'jalankan OCR untuk memperoleh teksnya, lalu simpan sebagai DOCX, PDF, atau Markdown');
  }
  if (diawali(bita, [0x1f, 0x8b]) || ascii(bita, 0, 4) === 'Rar!' || diawali(bita, [0x37, 0x7a, 0xbc, 0xaf])) {
    throw asing('arsip', 'keluarkan dulu isinya, lalu reviu laporannya');
  }
  const bertanda = diawali(bita, [0xff, 0xfe]) || diawali(bita, [0xfe, 0xff]);
  if (!bertanda && countBiner(bita) > 0.02) {
    throw asing('tidak dikenal jenisnya', 'reviu membaca DOCX, PDF, HTML, dan Markdown (.md)');
  }
  const awal = decodeTeks(bita.subarray(0, 4096)).trimStart();
  if (/^(?:<!doctype\s+html|<html[\s>]|<\?xml[^>]*>\s*(?:<!doctype\s+html|<html[\s>]))/i.test(awal)) return 'html';
  if (/^<\?xml/i.test(awal)) throw asing('berkas XML', 'reviu membaca DOCX, PDF, HTML, dan Markdown (.md)');
  return /\.html?$/i.test(nama) ? 'html' : 'md';
}
