import { GalatLembar } from './lembar.ts';

/** Formats that are read. */
export type FormatLembar = 'xlsx' | 'xls' | 'csv';

const hasAwalan = (bita: Uint8Array, awalan: readonly number[]): boolean =>
  awalan.every((nilai, i) => bita[i] === nilai);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Foreign files by their first bytes, in the words of the person who chose the wrong one. */
const ASING: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'gambar PNG'],
  [[0xff, 0xd8, 0xff], 'gambar JPEG'],
  [[0x47, 0x49, 0x46, 0x38], 'gambar GIF'],
  [[0x52, 0x61, 0x72, 0x21], 'arsip RAR'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'arsip 7-Zip'],
  [[0x1f, 0x8b], 'arsip GZIP'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'dokumen RTF'],
];

const SARAN = 'buka di Excel atau LibreOffice, lalu simpan sebagai XLSX atau CSV';

/** UTF-16 is text too, although it is full of zero bytes. */
export const isUtf16 = (bita: Uint8Array): boolean => hasAwalan(bita, [0xff, 0xfe]) || hasAwalan(bita, [0xfe, 0xff]);

const JENDELA = 64 * 1024;

/** UTF-16LE text of a directory entry of a compound file. */
const hasNama = (bita: Uint8Array, nama: string): boolean => Buffer.from(bita).includes(Buffer.from(nama, 'utf16le'));

/**
 * Format by content; the extension of a file says nothing.
 * @throws GalatLembar when it is none of the three, saying what it is instead.
 */
export function findFormat(bita: Uint8Array): FormatLembar {
  if (bita.length === 0) throw new GalatLembar('L.kosong', 'Berkas kosong; pilih berkas yang berisi tabel.');
  if (hasAwalan(bita, ZIP)) return 'xlsx';
  if (hasAwalan(bita, OLE2)) {
    if (hasNama(bita, 'EncryptedPackage')) {
      throw new GalatLembar(
        'L.sandi',
        'Berkas dikunci dengan sandi; buka, hapus sandinya, lalu simpan dan unggah lagi.',
      );
    }
    if (!hasNama(bita, 'Workbook') && !hasNama(bita, 'Book')) {
      throw new GalatLembar('L.asing', `Berkas ini dokumen Office lama yang bukan lembar kerja; ${SARAN}.`);
    }
    return 'xls';
  }
  const asing = ASING.find(([awalan]) => hasAwalan(bita, awalan));
  if (asing)
    throw new GalatLembar('L.asing', `Berkas ini ${asing[1]}, bukan lembar kerja; unggah XLSX, XLS, atau CSV.`);
  const awal = Buffer.from(bita.subarray(0, JENDELA));
  if (!isUtf16(bita) && awal.includes(0)) {
    throw new GalatLembar('L.asing', `Jenis berkas tidak dikenal; ${SARAN}.`);
  }
  if (/^(?:\uFEFF)?\s*<(?:!doctype|html|table|meta|head|\?xml)/i.test(awal.toString('utf8'))) {
    throw new GalatLembar('L.asing', `Berkas ini halaman web atau XML yang diberi nama lembar kerja; ${SARAN}.`);
  }
  return 'csv';
}
