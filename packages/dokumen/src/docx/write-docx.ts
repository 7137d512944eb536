import { readFileSync } from 'node:fs';
import { Document, Packer } from 'docx';
import { BERKAS_HURUF_UTAMA, HURUF_UTAMA } from '../huruf.ts';
import type { DaftarOtomatis, Dokumen } from '../model/dokumen.ts';
import { numberDokumen } from '../model/number-dokumen.ts';
import { listBlok } from '../model/telusur.ts';
import { getLebarTeks } from '../pdf/ukuran.ts';
import { buildBagian } from './bagian.ts';
import { createSusun } from './blok.ts';
import { getTingkatTerdalam, measureKolomDaftar } from './daftar-otomatis.ts';
import { prepareData } from './data-cetak.ts';
import { buildGaya, buildPenomoran } from './gaya.ts';
import { estimateHalaman } from './halaman.ts';
import { Rakitan } from './rakitan.ts';
import { fixPaket } from './tetapkan.ts';

/**
 * The document as DOCX (ISO/IEC 29500 transitional), to be edited in Word or LibreOffice: real headings, captions and
 * generated lists as fields with their results, the page numbers estimated. The same document gives the same bytes.
 * @throws RangeError as numberDokumen does; Error when a picture is no SVG.
 */
export async function writeDocx(dokumen: Dokumen): Promise<Uint8Array> {
  const bernomor = numberDokumen(dokumen);
  const data = prepareData(bernomor);
  const daftar = listBlok(bernomor).filter((b): b is DaftarOtomatis => b.jenis === 'daftarOtomatis');
  const rakitan = new Rakitan(bernomor);
  const susun = createSusun(getTingkatTerdalam(daftar));
  const berkas = new Document({
    title: data.judul,
    creator: data.penulis,
    lastModifiedBy: data.penulis,
    keywords: data.kataKunci.join(', '),
    description: '',
    // A line that ends with a forced break is not stretched.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    styles: buildGaya(measureKolomDaftar(daftar), getLebarTeks('tegak')),
    numbering: buildPenomoran(),
    fonts: [
      {
        name: HURUF_UTAMA,
        data: readFileSync(BERKAS_HURUF_UTAMA.biasa),
        bold: readFileSync(BERKAS_HURUF_UTAMA.tebal),
        italic: readFileSync(BERKAS_HURUF_UTAMA.miring),
        boldItalic: readFileSync(BERKAS_HURUF_UTAMA.tebalMiring),
      },
    ],
    sections: data.bagian.map((bagian) => buildBagian(data, bagian, rakitan, susun)),
  });
  if (daftar.length > 0) rakitan.setHalaman(await estimateHalaman(berkas));
  return fixPaket(await Packer.pack(berkas, 'uint8array'), dokumen.tanggal);
}
