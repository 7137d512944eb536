import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/*
 * As much of the ZIP format as an OPC package needs: entries that are stored or deflated, no encryption, below 4 GB.
 */

const TANDA_LOKAL = 0x04034b50;
const TANDA_PUSAT = 0x02014b50;
const TANDA_AKHIR = 0x06054b50;
const PANJANG_AKHIR = 22;
const DEFLATE = 8;
/** Names are UTF-8. */
const BENDERA = 0x0800;
const VERSI = 20;

/**
 * The files of an archive by their paths, in its order.
 * @throws RangeError when it is no archive of the kind above.
 */
export function readZip(arsip: Uint8Array): Map<string, Buffer> {
  const isi = Buffer.from(arsip.buffer, arsip.byteOffset, arsip.byteLength);
  const akhir = isi.length - PANJANG_AKHIR;
  // A comment would stand after the end record; what is read here never has one.
  if (akhir < 0 || isi.readUInt32LE(akhir) !== TANDA_AKHIR) throw new RangeError('Berkas ini bukan arsip ZIP.');
  const hasil = new Map<string, Buffer>();
  let letak = isi.readUInt32LE(akhir + 16);
  for (let sisa = isi.readUInt16LE(akhir + 10); sisa > 0; sisa -= 1) {
    if (isi.readUInt32LE(letak) !== TANDA_PUSAT) throw new RangeError('Daftar isi arsip ZIP rusak.');
    const cara = isi.readUInt16LE(letak + 10);
    const padat = isi.readUInt32LE(letak + 20);
    const panjangNama = isi.readUInt16LE(letak + 28);
    const lokal = isi.readUInt32LE(letak + 42);
    const nama = isi.toString('utf8', letak + 46, letak + 46 + panjangNama);
    const awal = lokal + 30 + isi.readUInt16LE(lokal + 26) + isi.readUInt16LE(lokal + 28);
    const data = isi.subarray(awal, awal + padat);
    if (cara !== 0 && cara !== DEFLATE) throw new RangeError(`Cara pemadatan ${cara} tidak dikenal: ${nama}`);
    hasil.set(nama, cara === DEFLATE ? inflateRawSync(data) : Buffer.from(data));
    letak += 46 + panjangNama + isi.readUInt16LE(letak + 30) + isi.readUInt16LE(letak + 32);
  }
  return hasil;
}

/** Date as the format has it: years since 1980, month and day; the time is midnight. */
function toTanggalDos(tanggal: string): number {
  const [tahun = 1980, bulan = 1, hari = 1] = tanggal.slice(0, 10).split('-').map(Number);
  return (Math.max(0, tahun - 1980) << 9) | (bulan << 5) | hari;
}

/**
 * An archive of the files in the order given; the same files and date give the same bytes.
 * @param tanggal ISO date, that of every file
 */
export function writeZip(berkas: ReadonlyMap<string, Uint8Array>, tanggal: string): Uint8Array {
  const hari = toTanggalDos(tanggal);
  const lokal: Buffer[] = [];
  const pusat: Buffer[] = [];
  let letak = 0;
  for (const [nama, data] of berkas) {
    const namaUtf8 = Buffer.from(nama);
    const padat = deflateRawSync(data, { level: 9 });
    const umum = Buffer.alloc(26);
    umum.writeUInt16LE(VERSI, 0);
    umum.writeUInt16LE(BENDERA, 2);
    umum.writeUInt16LE(DEFLATE, 4);
    umum.writeUInt16LE(hari, 8);
    umum.writeUInt32LE(crc32(data), 10);
    umum.writeUInt32LE(padat.length, 14);
    umum.writeUInt32LE(data.length, 18);
    umum.writeUInt16LE(namaUtf8.length, 22);
    const kepala = Buffer.alloc(4);
    kepala.writeUInt32LE(TANDA_LOKAL);
    const butir = Buffer.alloc(6);
    butir.writeUInt32LE(TANDA_PUSAT);
    butir.writeUInt16LE(VERSI, 4);
    const ekor = Buffer.alloc(14);
    ekor.writeUInt32LE(letak, 10);
    lokal.push(kepala, umum, namaUtf8, padat);
    pusat.push(butir, umum, ekor, namaUtf8);
    letak += 30 + namaUtf8.length + padat.length;
  }
  const daftar = Buffer.concat(pusat);
  const akhir = Buffer.alloc(PANJANG_AKHIR);
  akhir.writeUInt32LE(TANDA_AKHIR, 0);
  akhir.writeUInt16LE(berkas.size, 8);
  akhir.writeUInt16LE(berkas.size, 10);
  akhir.writeUInt32LE(daftar.length, 12);
  akhir.writeUInt32LE(letak, 16);
  return new Uint8Array(Buffer.concat([...lokal, daftar, akhir]));
}
