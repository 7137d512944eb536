import { dictionary } from '@zxcvbn-ts/language-id';
import { rememberFakta } from '../../fakta/ingat.ts';
import { listKata } from '../../fakta/kata.ts';
import { cutKutipan, listPotongan, type Potongan, placePada } from '../../fakta/potongan.ts';
import { NOMENKLATUR_KECAMATAN } from '../../nomenklatur/kecamatan.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import type { Konteks } from '../konteks.ts';

/** How often a word stands in the report before it may correct another. */
const SERING = 4;

interface Kosakata {
  /** Lower-case word → how often it stands in the report. */
  readonly banyak: ReadonlyMap<string, number>;
  /** Whether a word also stands in the report with a small first letter. */
  readonly kecil: ReadonlySet<string>;
}

const collectKosakata = rememberFakta((konteks: Konteks): Kosakata => {
  const banyak = new Map<string, number>();
  const kecil = new Set<string>();
  for (const { teks } of listPotongan(konteks)) {
    for (const { kata } of listKata(teks)) {
      const lipat = kata.toLowerCase();
      banyak.set(lipat, (banyak.get(lipat) ?? 0) + 1);
      if (lipat === kata) kecil.add(lipat);
    }
  }
  return { banyak, kecil };
});

let umum: ReadonlySet<string> | undefined;

/** Words of common Indonesian text and of the official nomenclature. */
function getKataUmum(): ReadonlySet<string> {
  umum ??= new Set([
    ...(dictionary['commonWords-id'] as readonly string[]),
    ...(dictionary['wikipedia-id'] as readonly string[]),
    ...NOMENKLATUR_KECAMATAN.flatMap(([, nama]) => listKata(nama).map(({ kata }) => kata.toLowerCase())),
  ]);
  return umum;
}

const AWALAN = /^(?:memper|mem|men|meng|meny|me|pem|pen|peng|peny|per|pe|ber|ter|di|ke|se|antar)(?=\p{L}{4})/u;
const AKHIRAN = /(?:kannya|annya|kan|an|i|nya|lah|pun)$/;

/** A word that may be meant as it stands, however rare it is in this report; also by its stem. */
function isKataUmum(kata: string): boolean {
  const semua = getKataUmum();
  const tanpaAwalan = kata.replace(AWALAN, '');
  const bentuk = [
    kata,
    tanpaAwalan,
    kata.replace(AKHIRAN, ''),
    tanpaAwalan.replace(AKHIRAN, ''),
    tanpaAwalan.replace(AWALAN, '').replace(AKHIRAN, ''),
  ];
  return bentuk.some((satu) => satu.length >= 4 && semua.has(satu));
}

/** Words that are often stuck to another; each may begin or end a joined word. */
const KATA_SAMBUNG = new Set(
  'dan di ke dari dengan yang pada untuk oleh tahun atau serta adalah sebagai dalam sampai hasil kota karena sistem lampiran fungsi'.split(
    ' ',
  ),
);
/** Where "di" and "ke" are words of their own, not prefixes. */
const TEMPAT =
  /^(?:kecamatan|kelurahan|lingkungan|tingkat|wilayah|bidang|kota|depan|samping|setiap|kabupaten|provinsi)$/;

export const SALAH_KETIK: Aturan = {
  kode: 'ISI-009',
  nama: 'Salah ketik',
  tingkat: 'peringatan',
  arti: 'Dua kata tertulis menyatu, atau satu kata berbeda satu huruf dari kata yang lazim atau yang berkali-kali dipakai laporan ini.',
  cara: 'Kata yang dilaporkan tidak lazim dalam bahasa Indonesia dan hanya satu dua kali muncul; pembandingnya dipakai sedikitnya empat kali dalam laporan ini, atau lazim. Kata berimbuhan lain, nama orang, dan singkatan tidak dilaporkan.',
  periksa: (konteks) => {
    const kosakata = collectKosakata(konteks);
    const sudah = new Map<string, BahanTemuan | undefined>();
    return listPotongan(konteks).flatMap((potongan) =>
      listKata(potongan.teks).flatMap(({ kata, indeks }): BahanTemuan[] => {
        const kecil = kata.toLowerCase();
        if (kata.length < 5 || (kosakata.banyak.get(kecil) ?? 0) > 2 || !/^\p{L}+$/u.test(kata)) return [];
        if (!sudah.has(kecil)) sudah.set(kecil, judge(konteks, kosakata, kata, potongan, indeks));
        const dasar = sudah.get(kecil);
        return dasar === undefined
          ? []
          : [
              {
                ...dasar,
                tempat: placePada(konteks, potongan, indeks),
                kutipan: cutKutipan(potongan.teks, indeks, kata.length),
              },
            ];
      }),
    );
  },
};

function judge(
  { naskah }: Konteks,
  kosakata: Kosakata,
  kata: string,
  potongan: Potongan,
  indeks: number,
): BahanTemuan | undefined {
  const kecil = kata.toLowerCase();
  const dasar = { tempat: potongan.tempat, kutipan: '', tertulis: kata };
  if (getKataUmum().has(kecil)) return undefined;
  // A PDF does not say where its spaces are: there a joined word is the reader's, not the writer's.
  const pecah = naskah.format === 'pdf' ? undefined : findPecahan(kosakata, kata);
  if (pecah !== undefined) {
    return {
      ...dasar,
      seharusnya: pecah,
      perhitungan: `“${kata}” adalah “${pecah}” tanpa spasi; kedua kata itu dipakai di tempat lain dalam laporan.`,
      keyakinan: 0.85,
    };
  }
  if (isKataUmum(kecil) || isNama(kosakata, potongan.teks, indeks, kata)) return undefined;
  const mirip = findMirip(kosakata, kecil);
  if (mirip === undefined) return undefined;
  const n = kosakata.banyak.get(mirip) ?? 0;
  return {
    ...dasar,
    seharusnya: mirip,
    perhitungan: `“${kata}” berbeda satu huruf dari “${mirip}”${n > 0 ? `, yang dipakai ${n} kali dalam laporan ini` : ', kata yang lazim'}.`,
    keyakinan: n >= SERING ? 0.8 : 0.7,
  };
}

/** A word before a title is part of a person's name; a short word in capitals may be an abbreviation. */
function isNama({ kecil }: Kosakata, teks: string, indeks: number, kata: string): boolean {
  const sesudah = teks.slice(indeks + kata.length);
  if (/^\s*(?:\p{Lu}[\p{L}.]*\s*)*,\s*(?:S\.|M\.|SE\b|SH\b|SKM|A\.Md|Drs|Ir)/u.test(sesudah)) return true;
  return kata === kata.toUpperCase() && kata.length < 9 && !kecil.has(kata.toLowerCase());
}

const AWALAN_TERIKAT = new Set(['antar', 'non', 'pasca', 'para', 'inter', 'multi', 'lintas']);

function findPecahan({ banyak }: Kosakata, kata: string): string | undefined {
  const camel = /^(\p{L}\p{Ll}{2,})(\p{Lu}\p{Ll}{2,})$/u.exec(kata);
  if (
    camel !== null &&
    banyak.has((camel[1] as string).toLowerCase()) &&
    banyak.has((camel[2] as string).toLowerCase())
  )
    return `${camel[1]} ${camel[2]}`;
  const kecil = kata.toLowerCase();
  if (kecil.length < 7) return undefined;
  const cukup = (satu: string): boolean => (banyak.get(satu) ?? 0) >= 2 && (satu.length >= 4 || KATA_SAMBUNG.has(satu));
  for (let i = 2; i <= kecil.length - 2; i += 1) {
    const kiri = kecil.slice(0, i);
    const kanan = kecil.slice(i);
    // "antar", "non" … are prefixes.
    if (!cukup(kiri) || !cukup(kanan) || AWALAN_TERIKAT.has(kiri)) continue;
    if ((kiri === 'di' || kiri === 'ke') && !TEMPAT.test(kanan)) continue;
    // Two words of a name may be written as one; a joining word may not.
    if (!KATA_SAMBUNG.has(kiri) && !KATA_SAMBUNG.has(kanan) && Math.min(kiri.length, kanan.length) < 5) continue;
    return `${kiri} ${kanan}`;
  }
  return undefined;
}

/** The word that was meant: one letter away, of the report's own words the most frequent, else a common one. */
function findMirip({ banyak }: Kosakata, kata: string): string | undefined {
  if (kata.length < 6) return undefined;
  const calon = listTetangga(kata);
  const [sendiri] = calon
    .filter((lain) => lain.length >= 5 && (banyak.get(lain) ?? 0) >= SERING)
    .sort((a, b) => (banyak.get(b) ?? 0) - (banyak.get(a) ?? 0));
  if (sendiri !== undefined) return sendiri;
  if (kata.length < 8) return undefined;
  return calon.find((lain) => getKataUmum().has(lain) && lain.length >= 7);
}

const HURUF = 'abcdefghijklmnopqrstuvwxyz';

/** Words one letter more, less or other, or with two neighbours swapped; another prefix or suffix is no slip. */
function listTetangga(kata: string): string[] {
  const hasil: string[] = [];
  for (let i = 0; i <= kata.length; i += 1) {
    const kiri = kata.slice(0, i);
    const kanan = kata.slice(i);
    const tengah = i >= 1 && i < kata.length;
    if (tengah) {
      if (i < kata.length - 1) hasil.push(kiri + kata.charAt(i + 1) + kata.charAt(i) + kata.slice(i + 2));
      for (const huruf of HURUF)
        if (i >= 2 && huruf !== kata.charAt(i) && i < kata.length - 1) hasil.push(kiri + huruf + kata.slice(i + 1));
      hasil.push(kiri + kata.slice(i + 1));
    }
    if (i >= 1)
      for (const huruf of HURUF) if (!(i === kata.length && 'i'.includes(huruf))) hasil.push(kiri + huruf + kanan);
  }
  return hasil.filter((lain) => lain !== kata);
}
