import { parseAngkaIndonesia } from '@akuntabel/berkas';
import { formatDesimal, type Isian, isDesimal } from '@akuntabel/kinerja';
import type { JenisSkalar } from './bentuk.ts';
import { parseTanggal, writeTanggal } from './tanggal.ts';

/** What was typed: a value, nothing, or something that cannot be taken, with the reason. */
export type Bacaan =
  | { readonly nilai: string | number | { readonly tidakBerlaku: string } }
  | { readonly kosong: true }
  | { readonly masalah: string };

const RIBUAN = 3;

const countPecahan = (nilai: string): number => nilai.split('.')[1]?.length ?? 0;

/**
 * A measured number as it can be typed and is read back: no dots between thousands, for "1.234" could mean two numbers,
 * and where three decimals could be taken for thousands a zero more.
 */
function writeDesimal(nilai: string): string {
  if (!isDesimal(nilai)) return nilai;
  const teks = nilai.replace('.', ',');
  return countPecahan(nilai) === RIBUAN ? `${teks}0` : teks;
}

const writeUang = (nilai: string): string => (isDesimal(nilai) ? formatDesimal(nilai, countPecahan(nilai)) : nilai);

/** A stored scalar as it stands in a field. */
export function writeSkalar(jenis: JenisSkalar, nilai: unknown): string {
  if (nilai === null || nilai === undefined) return '';
  if (jenis === 'isian') return writeIsian(nilai as Isian);
  const teks = String(nilai);
  if (jenis === 'desimal') return writeDesimal(teks);
  if (jenis === 'uang') return writeUang(teks);
  return jenis === 'tanggal' ? writeTanggal(teks) : teks;
}

const tunjukDua = ([a, b]: readonly [string, string]): string =>
  `dapat dibaca ${writeBiasa(a)} atau ${writeBiasa(b)}. Tulis ${writeDesimal(a)} atau ${writeDesimal(b)}`;
const writeBiasa = (nilai: string): string => formatDesimal(nilai, countPecahan(nilai));

function readAngka(teks: string, ukuran: boolean): Bacaan {
  const hasil = parseAngkaIndonesia(teks, { ukuran });
  if ('nilai' in hasil) return hasil;
  if ('ambigu' in hasil) return { masalah: `«${teks}» ${tunjukDua(hasil.ambigu)}.` };
  if ('kosong' in hasil) return { kosong: true };
  if ('tidakBerlaku' in hasil) return { masalah: 'Di sini harus angka; kosongkan bila tidak ada.' };
  return { masalah: hasil.galat };
}

const CONTOH_BULAT = { bulat: 'misalnya 4', cacah: 'misalnya 120', tahun: 'misalnya 2024' } as const;

function readBulat(jenis: keyof typeof CONTOH_BULAT, teks: string): Bacaan {
  const hasil = readAngka(teks, false);
  if (!('nilai' in hasil)) return hasil;
  const nilai = Number(hasil.nilai);
  return Number.isSafeInteger(nilai) ? { nilai } : { masalah: `Harus bilangan bulat, ${CONTOH_BULAT[jenis]}.` };
}

/** What was typed into a field of a kind. */
export function readSkalar(jenis: JenisSkalar, tertulis: string): Bacaan {
  const teks = tertulis.replace(/\r\n?/g, '\n').trim();
  if (teks === '') return { kosong: true };
  switch (jenis) {
    case 'desimal':
      return readAngka(teks, true);
    case 'uang':
      return readAngka(teks, false);
    case 'bulat':
    case 'cacah':
    case 'tahun':
      return readBulat(jenis, teks);
    case 'tanggal': {
      const tanggal = parseTanggal(teks);
      return tanggal ? { nilai: tanggal } : { masalah: 'Harus tanggal yang ada, misalnya 2 September 2024.' };
    }
    case 'nip':
      return { nilai: teks.replace(/\s+/g, '') };
    case 'isian':
      return readIsian(teks);
    default:
      return { nilai: teks };
  }
}

/** How "does not apply" is typed where there is one field only; the reason follows. */
const TIDAK_BERLAKU = /^(?:n\/a|tidak berlaku)\s*[:,(–-]\s*([\s\S]+?)\)?$/i;
const HANYA_TIDAK_BERLAKU = /^(?:n\/a|tidak berlaku)[\s:,(–-]*$/i;
const KUTIP = /^"([\s\S]+)"$/;

/** A grade stands in quotes when it would be read as something else. */
function writeIsian(nilai: Isian): string {
  if (nilai === null) return '';
  if (typeof nilai !== 'string') return `n/a: ${nilai.tidakBerlaku}`;
  if (isDesimal(nilai)) return writeDesimal(nilai);
  const kembali = readIsian(nilai);
  return 'nilai' in kembali && kembali.nilai === nilai ? nilai : `"${nilai}"`;
}

/** Whether a text could be meant as a number: it has a digit and nothing that numbers do not have. */
const isMiripAngka = (teks: string): boolean => /^[\d\s.,()%+−–-]*\d[\d\s.,()%-]*$/.test(teks);

function readIsian(teks: string): Bacaan {
  const kutip = KUTIP.exec(teks);
  if (kutip) return { nilai: (kutip[1] as string).trim() };
  if (HANYA_TIDAK_BERLAKU.test(teks)) return { masalah: 'Sebutkan alasannya: «n/a: alasan».' };
  const alasan = TIDAK_BERLAKU.exec(teks)?.[1]?.trim();
  if (alasan) return { nilai: { tidakBerlaku: alasan } };
  const hasil = readAngka(teks, true);
  // Anything that is not meant as a number is the label of a grade.
  return 'masalah' in hasil && !isMiripAngka(teks) ? { nilai: teks } : hasil;
}
