import { unzipSync, type Zippable, zipSync } from 'fflate';

/**
 * The files of an archive by their paths, in its order.
 * @throws Error when it is no ZIP archive
 */
export function readZip(arsip: Uint8Array): Map<string, Buffer> {
  return new Map(
    Object.entries(unzipSync(arsip)).map(([nama, isi]) => [
      nama,
      Buffer.from(isi.buffer, isi.byteOffset, isi.byteLength),
    ]),
  );
}

/**
 * An archive of the files in the order given; the same files and date give the same bytes.
 * @param tanggal ISO date (1980 to 2099), that of every file
 */
export function writeZip(berkas: ReadonlyMap<string, Uint8Array>, tanggal: string): Uint8Array {
  const [tahun = 1980, bulan = 1, hari = 1] = tanggal.slice(0, 10).split('-').map(Number);
  // The format knows no zone: the library takes the local fields of the date, whatever zone the machine is in.
  const mtime = new Date(tahun, bulan - 1, hari);
  const isi: Zippable = Object.fromEntries([...berkas].map(([nama, data]) => [nama, [data, { level: 9, mtime }]]));
  return zipSync(isi);
}
