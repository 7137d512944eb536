import { distance } from 'fastest-levenshtein';
import { type Konteks, placeSel } from '../aturan/konteks.ts';
import type { TempatTemuan } from '../temuan/temuan.ts';
import { rememberFakta } from './ingat.ts';
import { splitBaris } from './potongan.ts';

/** One place where a person is named with at least a title, a NIP, or the word "Nama". */
export interface SebutanOrang {
  /** As it is written: "INDRA SAFAWI, S.Sos, M.Si". */
  readonly tertulis: string;
  /** Upper case, without titles: "INDRA SAFAWI". */
  readonly inti: string;
  /** Titles as they are written, in order. */
  readonly gelar: readonly string[];
  /** Digits only. */
  readonly nip?: { readonly angka: string; readonly tertulis: string; readonly tempat: TempatTemuan };
  readonly pangkat?: { readonly tertulis: string; readonly tempat: TempatTemuan };
  readonly jabatan?: { readonly tertulis: string; readonly tempat: TempatTemuan };
  readonly tempat: TempatTemuan;
  readonly urutan: number;
}

interface Garis {
  readonly teks: string;
  readonly tempat: TempatTemuan;
  readonly urutan: number;
}

const GELAR_DEPAN = /^(?:(?:dr|drs|dra|ir|h|hj|prof|kh|k\.h|apt|ns)\.?\s+)+/i;
const GELAR =
  /^(?:S\.?\s?(?:Sos|STP|E|H|T|Pd|Kom|IP|I\.P|Ag|Psi|Si|P|AP|Ak|KM|Hut|Ked|Pt|S|Farm|Kep|Gz|Tr|ST|Pi|Mn|Or|Fil|Hum|IAN|IPem)(?:\.?\s?[A-Z]{1,3})?|SE|SH|ST|SKM|SKH|SP|SPd|SIP|SSTP|S\.\s?Sos\.?\s?I?|M\.?\s?(?:Si|AP|M|H|Pd|T|Kom|E|P|Sc|Kes|Ec\.?\s?Dev|Ak|Hum|KM|IP|Eng|PA|Ag|S|Tr\.?\s?A\.?P|Tr)|MM|MH|MT|MSi|MAP|MARS|MPH|MPd|MSc|MKM|ME|Ph\.?\s?D|A\.?\s?Md(?:\.?\s?[A-Z][a-z]*)?|Ak|CA|Apt|Ns|I|S|M)\.?$/;

const JABATAN =
  /^(?:plt\.?|plh\.?|pj\.?|pjs\.?|a\.?n\.?)?\s*(camat|sekretaris|kepala|kasi|kasubbag|kasubag|kabid|kasubid|lurah|wali\s?kota|bupati|gubernur|inspektur|asisten|analis|pengadministrasi|pengelola|penyusun|bendahara|perencana|staf|pelaksana|pranata|arsiparis|verifikator|direktur|jabatan|pengolah|penata|operator)\b/i;
const PANGKAT =
  /^(pembina|penata|pengatur|juru)(?:\s+(?:utama|tingkat|tk\.?|muda|madya|muda tk\.?|i)\b\.?)*[\s,.(/-]*(?:gol\.?\s*)?((?:IV|III|II|I)\s*[/. ]?\s*[a-e]?)?\)?\.?$/i;
const NIP = /\bNIP\b\.?\s*[:.]?\s*((?:\d[\d ]*)?)/i;

/** Splits "H. PAISAL, SKM, MARS" into its core and titles; undefined when it is no name of a person. */
export function parseNama(teks: string): { readonly inti: string; readonly gelar: readonly string[] } | undefined {
  const rapi = teks
    .replace(/[*_]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;]+$/, (akhir) => (akhir.startsWith('.') ? '.' : ''));
  const [nama = '', ...gelar] = rapi.split(/\s*,\s*/);
  const depan = GELAR_DEPAN.exec(nama)?.[0] ?? '';
  const inti = nama.slice(depan.length).trim();
  if (
    !/^\p{Lu}[\p{L}.'’ -]*$/u.test(inti) ||
    inti.length < 3 ||
    inti.split(' ').length > 6 ||
    JABATAN.test(inti) ||
    PANGKAT.test(inti)
  )
    return undefined;
  if (gelar.some((satu) => satu !== '' && !GELAR.test(satu.trim()))) return undefined;
  return {
    inti: inti.toUpperCase().replace(/\s+/g, ' '),
    gelar: gelar.map((satu) => satu.trim()).filter((satu) => satu !== ''),
  };
}

/** Lines that stand together: running text, and each cell of several lines on its own. "Nama | : | X" is a line. */
function listDeret(konteks: Konteks): Garis[][] {
  const deret: Garis[][] = [];
  let utama: Garis[] = [];
  const tutup = (): void => {
    if (utama.length > 0) deret.push(utama);
    utama = [];
  };
  konteks.naskah.blok.forEach((blok, urutan) => {
    if (blok.jenis !== 'tabel') {
      if (blok.jenis === 'judul') tutup();
      if (blok.jenis === 'paragraf' && blok.tepi !== undefined) return;
      utama.push(...splitBaris(konteks, blok).map((satu) => ({ ...satu, urutan })));
      return;
    }
    blok.baris.forEach((baris, b) => {
      const isi = baris.map(({ teks, utama: ya }) => (ya ? teks.trim() : ''));
      const ada = isi.filter((teks) => teks !== '' && teks !== ':');
      if (/^(?:nama|jabatan|nip|pangkat.*|gol.*)\s*:?$/i.test(ada[0] ?? '') && ada.length === 2) {
        const k = isi.indexOf(ada[1] as string);
        utama.push({
          teks: `${(ada[0] as string).replace(/\s*:$/, '')} : ${(ada[1] as string).replace(/^:\s*/, '').replace(/\s+/g, ' ')}`,
          tempat: placeSel(konteks, blok, b, k),
          urutan,
        });
        return;
      }
      isi.forEach((teks, k) => {
        const kepala = blok.baris[Math.max(0, blok.barisKepala - 1)]?.[k]?.teks.trim() ?? '';
        if (
          b >= blok.barisKepala &&
          /^(?:nama|pejabat)\b/i.test(kepala) &&
          !teks.includes('\n') &&
          teks.includes(',')
        ) {
          deret.push([{ teks, tempat: placeSel(konteks, blok, b, k), urutan }]);
        }
        const garis = teks.split('\n').filter((satu) => satu.trim() !== '');
        if (garis.length < 2 || garis.length > 12) return;
        deret.push(garis.map((satu) => ({ teks: satu.trim(), tempat: placeSel(konteks, blok, b, k), urutan })));
      });
    });
  });
  tutup();
  return deret;
}

/** Every mention of a person in signature blocks and in "Nama : …" of agreements, as the report is read. */
export const listSebutanOrang = rememberFakta((konteks: Konteks): readonly SebutanOrang[] =>
  listDeret(konteks).flatMap((deret) => deret.flatMap((garis, i) => readOrang(deret, garis, i) ?? [])),
);

function readOrang(deret: readonly Garis[], garis: Garis, i: number): SebutanOrang | undefined {
  const bernama = /^nama\s*:\s*(.+)$/i.exec(garis.teks);
  const teks = bernama?.[1] ?? garis.teks;
  if (bernama === null && (garis.teks.length > 70 || garis.teks.includes(':'))) return undefined;
  const nama = parseNama(teks);
  if (nama === undefined) return undefined;
  const sesudah = deret.slice(i + 1, i + 4);
  const batas = sesudah.findIndex(
    (satu) => /^nama\s*:/i.test(satu.teks) || (parseNama(satu.teks)?.gelar.length ?? 0) > 0,
  );
  const dekat = batas < 0 ? sesudah : sesudah.slice(0, batas);
  const barisNip = dekat.find((satu) => NIP.test(satu.teks));
  const barisPangkat = dekat.find((satu) => PANGKAT.test(satu.teks));
  if (bernama === null && nama.gelar.length === 0 && barisNip === undefined) return undefined;
  // A name without title must directly stand above its NIP or rank.
  if (bernama === null && nama.gelar.length === 0 && dekat[0] !== barisNip && dekat[0] !== barisPangkat)
    return undefined;
  const tertulisNip = barisNip === undefined ? '' : (NIP.exec(barisNip.teks)?.[1] ?? '').trim();
  const jabatan = bernama !== null ? findJabatanSesudah(deret, i) : findJabatanSebelum(deret, i);
  return {
    tertulis: teks.trim(),
    ...nama,
    ...(barisNip === undefined || tertulisNip === ''
      ? {}
      : { nip: { angka: tertulisNip.replace(/\D/g, ''), tertulis: tertulisNip, tempat: barisNip.tempat } }),
    ...(barisPangkat === undefined ? {} : { pangkat: { tertulis: barisPangkat.teks, tempat: barisPangkat.tempat } }),
    ...(jabatan === undefined ? {} : { jabatan }),
    tempat: garis.tempat,
    urutan: garis.urutan,
  };
}

function findJabatanSesudah(deret: readonly Garis[], i: number): SebutanOrang['jabatan'] {
  for (const garis of deret.slice(i + 1, i + 3)) {
    const m = /^jabatan\s*:\s*(.+)$/i.exec(garis.teks);
    if (m !== null) return { tertulis: (m[1] as string).trim(), tempat: garis.tempat };
  }
  return undefined;
}

/** The post above a name. Two posts above it belong to two signatures side by side: which is whose cannot be told. */
function findJabatanSebelum(deret: readonly Garis[], i: number): SebutanOrang['jabatan'] {
  const jabatan: Garis[] = [];
  for (const garis of deret.slice(Math.max(0, i - 5), i).reverse()) {
    if (NIP.test(garis.teks) || (parseNama(garis.teks)?.gelar.length ?? 0) > 0) break;
    if (JABATAN.test(garis.teks) && garis.teks.length < 80) jabatan.push(garis);
  }
  const [satu] = jabatan;
  return satu === undefined || jabatan.length > 1
    ? undefined
    : { tertulis: satu.teks.replace(/[,:]\s*$/, ''), tempat: satu.tempat };
}

/** Mentions of one person, by equal NIP, equal name, or a name a letter or two away. */
export const groupOrang = rememberFakta((konteks: Konteks): readonly (readonly SebutanOrang[])[] => {
  const kelompok: SebutanOrang[][] = [];
  for (const satu of listSebutanOrang(konteks)) {
    const ada = kelompok.find((anggota) => anggota.some((lain) => isSeorang(satu, lain)));
    if (ada === undefined) kelompok.push([satu]);
    else ada.push(satu);
  }
  return kelompok;
});

/** A name without spaces: where a PDF loses one, it is still the same name. */
export const toRapat = ({ inti }: Pick<SebutanOrang, 'inti'>): string => inti.replaceAll(' ', '');

function isSeorang(a: SebutanOrang, b: SebutanOrang): boolean {
  if (toRapat(a) === toRapat(b)) return true;
  const jarak = distance(toRapat(a), toRapat(b));
  const senip = a.nip !== undefined && b.nip !== undefined && a.nip.angka === b.nip.angka;
  // The same number below two quite different names is another mistake (IDE-006).
  if (senip) return jarak <= Math.max(2, Math.floor(a.inti.length / 3));
  const pendek = Math.min(a.inti.length, b.inti.length);
  const segelar = a.gelar.length > 0 && a.gelar.map(foldGelar).join() === b.gelar.map(foldGelar).join();
  return (
    (pendek >= 9 && jarak <= 1) || (pendek >= 6 && jarak === 1 && segelar) || (pendek >= 12 && jarak <= 2 && segelar)
  );
}

/** "S. I.P." → "SIP": titles that differ only in dots and spaces become equal. */
export const foldGelar = (gelar: string): string => gelar.replace(/[^\p{L}]/gu, '').toUpperCase();

/** The value that most of the mentions have, with the first mention that has it; the earlier one of equals. */
export function findTersering<T>(
  isi: readonly T[],
  kunci: (satu: T) => string,
): { readonly satu: T; readonly n: number } | undefined {
  const banyak = new Map<string, { satu: T; n: number }>();
  for (const satu of isi) {
    const ada = banyak.get(kunci(satu));
    if (ada === undefined) banyak.set(kunci(satu), { satu, n: 1 });
    else ada.n += 1;
  }
  return [...banyak.values()].sort((a, b) => b.n - a.n)[0];
}
