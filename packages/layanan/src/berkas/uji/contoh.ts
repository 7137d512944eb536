import { Readable } from 'node:stream';
import { crc32, deflateRawSync } from 'node:zlib';

/** A small true PDF, PNG and JPEG: as much of them as says what they are. */
export const PDF = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
export const HTML = Buffer.from('<!doctype html><html><script>alert(1)</script></html>');
export const SVG = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>',
);

export interface Bagian {
  readonly nama: string;
  readonly isi: string;
  /** What the directory says it unpacks to, when that is a lie. */
  readonly utuh?: number;
}

/** A ZIP archive of these parts. */
export function buildZip(bagian: readonly Bagian[]): Buffer {
  const lokal: Buffer[] = [];
  const pusat: Buffer[] = [];
  let letak = 0;
  for (const { nama, isi, utuh } of bagian) {
    const namaBita = Buffer.from(nama);
    const isiBita = Buffer.from(isi);
    const padat = deflateRawSync(isiBita);
    const kepala = Buffer.alloc(26);
    kepala.writeUInt16LE(20, 0);
    kepala.writeUInt16LE(8, 4);
    kepala.writeUInt32LE(crc32(isiBita), 10);
    kepala.writeUInt32LE(padat.length, 14);
    kepala.writeUInt32LE(utuh ?? isiBita.length, 18);
    kepala.writeUInt16LE(namaBita.length, 22);
    lokal.push(Buffer.from('PK\x03\x04'), kepala, namaBita, padat);
    const akhir = Buffer.alloc(14);
    akhir.writeUInt32LE(letak, 10);
    pusat.push(Buffer.from('PK\x01\x02\x14\0'), kepala, akhir, namaBita);
    letak += 30 + namaBita.length + padat.length;
  }
  const direktori = Buffer.concat(pusat);
  const ujung = Buffer.alloc(18);
  ujung.writeUInt16LE(bagian.length, 4);
  ujung.writeUInt16LE(bagian.length, 6);
  ujung.writeUInt32LE(direktori.length, 8);
  ujung.writeUInt32LE(letak, 12);
  return Buffer.concat([...lokal, direktori, Buffer.from('PK\x05\x06'), ujung]);
}

const TIPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const DOCX: readonly Bagian[] = [
  {
    nama: '[Content_Types].xml',
    isi: `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${TIPE}"/></Types>`,
  },
  { nama: 'word/document.xml', isi: '<w:document/>' },
];

/** A DOCX, with more parts when given. */
export const buildDocx = (...lain: readonly Bagian[]): Buffer => buildZip([...DOCX, ...lain]);

/** As an upload comes in: in pieces. */
export const alirkan = (isi: Buffer, potong = 1024): Readable =>
  Readable.from(
    (function* () {
      for (let di = 0; di < isi.length; di += potong) yield isi.subarray(di, di + potong);
    })(),
  );
