import { inflateRawSync } from 'node:zlib';
import { BATAS, GalatLembar } from './lembar.ts';

/*
 * A workbook is a ZIP archive: a few hundred kilobytes may say that they are gigabytes, or lie that they are not. The
 * directory is read first and nothing is unpacked that it forbids; then every part is unpacked once under the size that
 * the directory gives it, so that the reader behind never meets a part larger than it was told.
 */

interface Bagian {
  readonly nama: string;
  readonly metode: number;
  readonly padat: number;
  readonly utuh: number;
  readonly letak: number;
}

const AKHIR = 0x06054b50;
const PUSAT = 0x02014b50;
const LOKAL = 0x04034b50;
const PANJANG_AKHIR = 22;
const PANJANG_PUSAT = 46;
const PANJANG_LOKAL = 30;
const KOMENTAR_MAKS = 0xffff;
const ZIP64 = 0xffffffff;
const MAKS_BAGIAN = 2_000;
/** XML of real sheets packs to a thirtieth at best; small parts may do better by chance. */
const RASIO_MAKS = 200;
const RASIO_MULAI = 1024 * 1024;

const rusak = (sebab?: unknown) =>
  new GalatLembar(
    'L.rusak',
    'Berkas XLSX terpotong atau rusak; unduh atau simpan ulang berkasnya, lalu unggah lagi.',
    sebab === undefined ? undefined : { cause: sebab },
  );

const bom = (bita: number) =>
  new GalatLembar(
    'L.bom',
    `Isi berkas mengembang menjadi ${Math.round(bita / 1024 / 1024)} MB, lebih dari batas ` +
      `${BATAS.terurai / 1024 / 1024} MB; hapus lembar, gambar, dan format yang tidak perlu, lalu simpan ulang.`,
  );

/** Entries of the archive as its directory lists them. @throws GalatLembar when there is no sound directory. */
function listBagian(bita: Buffer): Bagian[] {
  const terendah = Math.max(0, bita.length - PANJANG_AKHIR - KOMENTAR_MAKS);
  let akhir = bita.length - PANJANG_AKHIR;
  while (akhir >= terendah && bita.readUInt32LE(akhir) !== AKHIR) akhir--;
  if (akhir < terendah) throw rusak();
  const banyak = bita.readUInt16LE(akhir + 10);
  let letak = bita.readUInt32LE(akhir + 16);
  if (letak === ZIP64 || banyak > MAKS_BAGIAN) throw rusak();
  const bagian: Bagian[] = [];
  for (let ke = 0; ke < banyak; ke++) {
    if (letak + PANJANG_PUSAT > akhir || bita.readUInt32LE(letak) !== PUSAT) throw rusak();
    const panjangNama = bita.readUInt16LE(letak + 28);
    bagian.push({
      nama: bita.toString('utf8', letak + PANJANG_PUSAT, letak + PANJANG_PUSAT + panjangNama),
      metode: bita.readUInt16LE(letak + 10),
      padat: bita.readUInt32LE(letak + 20),
      utuh: bita.readUInt32LE(letak + 24),
      letak: bita.readUInt32LE(letak + 42),
    });
    letak += PANJANG_PUSAT + panjangNama + bita.readUInt16LE(letak + 30) + bita.readUInt16LE(letak + 32);
  }
  return bagian;
}

/**
 * Refuses an archive by its directory alone: too large unpacked, packed beyond what text can be, or no workbook.
 * @throws GalatLembar
 */
export function checkDirektori(bita: Uint8Array): void {
  const bagian = listBagian(Buffer.from(bita.buffer, bita.byteOffset, bita.byteLength));
  const utuh = bagian.reduce((jumlah, satu) => jumlah + satu.utuh, 0);
  if (utuh > BATAS.terurai) throw bom(utuh);
  const mencurigakan = bagian.find(
    (satu) => satu.utuh > RASIO_MULAI && satu.utuh > RASIO_MAKS * Math.max(1, satu.padat),
  );
  if (mencurigakan) throw bom(Math.max(mencurigakan.utuh, BATAS.terurai + 1));
  const punya = (nama: string) => bagian.some((satu) => satu.nama.replace(/\\/g, '/').toLowerCase() === nama);
  if (punya('xl/workbook.xml')) return;
  const apa = punya('xl/workbook.bin')
    ? 'lembar kerja biner (XLSB)'
    : punya('word/document.xml')
      ? 'dokumen Word'
      : punya('ppt/presentation.xml')
        ? 'presentasi'
        : punya('content.xml')
          ? 'dokumen OpenDocument'
          : 'arsip ZIP';
  throw new GalatLembar(
    'L.asing',
    `Berkas ini ${apa}, bukan XLSX; buka di Excel atau LibreOffice, lalu simpan sebagai XLSX.`,
  );
}

/**
 * Unpacks every part once under the size its directory entry declares; parts may not overlap one another.
 * @throws GalatLembar when the archive lied or is damaged.
 */
export function checkIsi(bita: Uint8Array): void {
  const arsip = Buffer.from(bita.buffer, bita.byteOffset, bita.byteLength);
  const bagian = listBagian(arsip).sort((a, b) => a.letak - b.letak);
  let bebas = 0;
  for (const { metode, padat, utuh, letak } of bagian) {
    if (letak < bebas || letak + PANJANG_LOKAL > arsip.length || arsip.readUInt32LE(letak) !== LOKAL) throw rusak();
    const awal = letak + PANJANG_LOKAL + arsip.readUInt16LE(letak + 26) + arsip.readUInt16LE(letak + 28);
    bebas = awal + padat;
    if (bebas > arsip.length) throw rusak();
    if (metode === 0) {
      if (padat !== utuh) throw rusak();
      continue;
    }
    if (metode !== 8) throw rusak();
    try {
      const isi = inflateRawSync(arsip.subarray(awal, bebas), { maxOutputLength: Math.max(1, utuh) });
      if (isi.length !== utuh) throw rusak();
    } catch (galat) {
      throw galat instanceof GalatLembar ? galat : rusak(galat);
    }
  }
}
