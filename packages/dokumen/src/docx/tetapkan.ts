import { createHash } from 'node:crypto';
import { readZip, writeZip } from './zip.ts';

/*
 * The library stamps every package with the time of writing and with keys by chance. Here they are replaced by what
 * the document itself says, so that the same document gives the same bytes.
 */

const PROPERTI = 'docProps/core.xml';
const TABEL_HURUF = 'word/fontTable.xml';
const JENIS_ISI = '[Content_Types].xml';

/** How many bytes at the start of an embedded face are obfuscated with its key (ECMA-376 part 4, 10.1). */
const TERSAMAR = 32;

/** Applies a key to an obfuscated face or takes it off again, in place. @param kunci GUID without braces */
function samarkan(huruf: Uint8Array, kunci: string): void {
  const bita = Buffer.from(kunci.replaceAll('-', ''), 'hex').reverse();
  for (let i = 0; i < TERSAMAR; i += 1) huruf[i] = (huruf[i] as number) ^ (bita[i % bita.length] as number);
}

/** A GUID that follows from the face. */
function buildKunci(huruf: Uint8Array): string {
  const sidik = createHash('sha256').update(huruf).digest('hex').toUpperCase();
  const potong = [8, 12, 16, 20].map((akhir, i, semua) => sidik.slice(semua[i - 1] ?? 0, akhir));
  return [...potong, sidik.slice(20, 32)].join('-');
}

function fixHuruf(berkas: Map<string, Buffer>): void {
  const tabel = berkas.get(TABEL_HURUF)?.toString('utf8');
  if (tabel === undefined) return;
  let ke = 0;
  const hasil = tabel.replace(/(w:fontKey="\{)([^}]+)(\}")/g, (_, awal: string, lama: string, akhir: string) => {
    ke += 1;
    const huruf = berkas.get(`word/fonts/font${ke}.odttf`) as Buffer;
    samarkan(huruf, lama);
    const baru = buildKunci(huruf);
    samarkan(huruf, baru);
    return awal + baru + akhir;
  });
  // Where the embedded face cannot be used, another one without serifs stands in.
  const pengganti = hasil
    .replace(/(<w:font w:name="[^"]+">)/, '$1<w:altName w:val="Segoe UI"/>')
    .replace('<w:family w:val="auto"/>', '<w:family w:val="swiss"/>');
  berkas.set(TABEL_HURUF, Buffer.from(pengganti));
}

/** Ids of the shapes in headers: the draft's watermark. */
function fixCap(berkas: Map<string, Buffer>): void {
  for (const [nama, isi] of berkas) {
    if (!/^word\/header\d+\.xml$/.test(nama)) continue;
    const teks = isi.toString('utf8');
    const nomor = nama.replace(/\D/g, '');
    berkas.set(nama, Buffer.from(teks.replace(/(PowerPlusWaterMarkObject)[\w-]+/g, `$1${nomor}`)));
  }
}

/**
 * A package of the library as it always is for its document.
 * @param tanggal ISO date: of the files in the package, and of the document's creation and last change
 */
export function fixPaket(paket: Uint8Array, tanggal: string): Uint8Array {
  const hari = tanggal.slice(0, 10);
  const berkas = readZip(paket);
  const properti = berkas.get(PROPERTI)?.toString('utf8') ?? '';
  berkas.set(
    PROPERTI,
    Buffer.from(properti.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${hari}T00:00:00Z`)),
  );
  fixHuruf(berkas);
  fixCap(berkas);
  // What tells the kinds of the parts comes first, for readers that take the package as a stream.
  const jenis = berkas.get(JENIS_ISI);
  berkas.delete(JENIS_ISI);
  return writeZip(new Map([...(jenis ? [[JENIS_ISI, jenis] as const] : []), ...berkas]), hari);
}
