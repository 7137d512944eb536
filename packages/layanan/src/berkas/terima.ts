import { createHash } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileTypeFromFile } from 'file-type';
import { GalatLayanan } from '../inti/galat.ts';
import { checkArsip } from './arsip.ts';
import type { SifatIsi } from './penyimpanan.ts';

/** What may be uploaded, by what it is and not by what it is called. */
export interface JenisBerkas {
  readonly mime: string;
  readonly akhiran: string;
  /** May be shown in the browser, in a sandbox; anything else is only ever saved. */
  readonly sebaris: boolean;
}

const OOXML = 'application/vnd.openxmlformats-officedocument';

const JENIS: readonly JenisBerkas[] = [
  { mime: 'application/pdf', akhiran: 'pdf', sebaris: true },
  { mime: 'image/png', akhiran: 'png', sebaris: true },
  { mime: 'image/jpeg', akhiran: 'jpg', sebaris: true },
  { mime: 'image/webp', akhiran: 'webp', sebaris: true },
  { mime: `${OOXML}.wordprocessingml.document`, akhiran: 'docx', sebaris: false },
  { mime: `${OOXML}.spreadsheetml.sheet`, akhiran: 'xlsx', sebaris: false },
];

export const findJenisBerkas = (mime: string): JenisBerkas | undefined => JENIS.find((satu) => satu.mime === mime);

export const BATAS_UNGGAHAN = 25 * 1024 * 1024;

const SEBUTAN: Readonly<Record<string, string>> = {
  'application/zip': 'Arsip ZIP tidak diterima, karena isinya tidak dapat diperiksa; unggah berkasnya satu per satu.',
  'application/vnd.ms-excel.sheet.macroenabled.12': 'Berkas bermakro tidak diterima; simpan sebagai XLSX.',
  'application/vnd.ms-word.document.macroenabled.12': 'Berkas bermakro tidak diterima; simpan sebagai DOCX.',
  'application/x-cfb': 'Berkas Office lama (DOC, XLS) tidak diterima; simpan sebagai DOCX, XLSX, atau PDF.',
};
const HANYA =
  'Yang diterima: PDF, gambar (PNG, JPEG, WebP), DOCX, dan XLSX. Nama berkas tidak menentukan; isinya yang dilihat.';

const takSah = (pesan: string): GalatLayanan =>
  new GalatLayanan('takSah', pesan, { masalah: [{ jalur: ['berkas'], pesan }] });

/** A file that came in whole and is what it may be; it lies in a temporary place until it is disposed of. */
export interface Diterima extends SifatIsi, AsyncDisposable {
  readonly path: string;
  readonly jenis: JenisBerkas;
}

/**
 * Receives a stream into a private temporary file, counted and hashed on the way, and looks at what it is.
 * @throws GalatLayanan `takSah` with one sentence; nothing stays behind.
 */
export async function terimaBerkas(isi: AsyncIterable<Uint8Array>, batas: number): Promise<Diterima> {
  const folder = await mkdtemp(join(tmpdir(), 'akuntabel-unggah-'));
  const buang = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, 'isi');
    const sifat = await writeTerhitung(path, isi, batas);
    const jenis = await detectJenis(path);
    return { ...sifat, path, jenis, [Symbol.asyncDispose]: buang };
  } catch (galat) {
    await buang();
    throw galat;
  }
}

async function writeTerhitung(path: string, isi: AsyncIterable<Uint8Array>, batas: number): Promise<SifatIsi> {
  const hash = createHash('sha256');
  let ukuran = 0;
  const pegangan = await open(path, 'wx', 0o600);
  try {
    for await (const potong of isi) {
      ukuran += potong.byteLength;
      if (ukuran > batas) {
        throw takSah(`Berkas lebih besar dari ${Math.floor(batas / 1024 / 1024)} MB; kecilkan, lalu unggah lagi.`);
      }
      hash.update(potong);
      await pegangan.writeFile(potong);
    }
  } finally {
    await pegangan.close();
  }
  if (ukuran === 0) throw takSah('Berkas kosong; pilih berkas lain.');
  return { ukuran, sha256: hash.digest('hex') };
}

async function detectJenis(path: string): Promise<JenisBerkas> {
  // What the detector cannot make sense of is not on the list either.
  const dikenal = await fileTypeFromFile(path).catch(() => undefined);
  const jenis = findJenisBerkas(dikenal?.mime ?? '');
  if (jenis === undefined) throw takSah(SEBUTAN[dikenal?.mime ?? ''] ?? `Jenis berkas ini tidak diterima. ${HANYA}`);
  if (jenis.mime.startsWith(OOXML)) {
    const tolak = await checkArsip(path);
    if (tolak !== undefined) throw takSah(tolak);
  }
  return jenis;
}
