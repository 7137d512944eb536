import { distance } from 'fastest-levenshtein';
import { isEntriDaftar } from '../../fakta/daftar-isi.ts';
import { rememberFakta } from '../../fakta/ingat.ts';
import { listKata } from '../../fakta/kata.ts';
import { cutKutipan, listPotongan, placePada, type Potongan } from '../../fakta/potongan.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import type { Konteks } from '../konteks.ts';

interface Kosakata {
  /** Lower-case word → how often it stands in the report. */
  readonly banyak: ReadonlyMap<string, number>;
  readonly menurutPanjang: ReadonlyMap<number, readonly string[]>;
}

const SERING = 4;

const collectKosakata = rememberFakta((konteks: Konteks): Kosakata => {
  const banyak = new Map<string, number>();
  for (const { teks } of listPotongan(konteks)) {
    for (const { kata } of listKata(teks)) {
      const kecil = kata.toLowerCase();
      if (/^\p{L}+$/u.test(kecil)) banyak.set(kecil, (banyak.get(kecil) ?? 0) + 1);
    }
  }
  const menurutPanjang = new Map<number, string[]>();
  for (const [kata, n] of banyak) {
    if (n < SERING || kata.length < 5) continue;
    const ada = menurutPanjang.get(kata.length);
    if (ada === undefined) menurutPanjang.set(kata.length, [kata]);
    else ada.push(kata);
  }
  return { banyak, menurutPanjang };
});

/** Beginnings and ends that make another word of the same stem: no misspelling. */
const IMBUHAN = /^(?:ber|ter|per|pe|me|di|ke|se|mem|men|meng|meny|pem|pen|peng)|(?:an|kan|i|nya|lah|kah|pun|ku|mu|s)$/;

/** Words of two letters up that are often stuck to another; each may begin or end a joined word. */
const KATA_SAMBUNG = new Set(['dan', 'di', 'ke', 'dari', 'dengan', 'yang', 'pada', 'untuk', 'oleh', 'tahun', 'atau', 'serta', 'adalah', 'sebagai', 'dalam', 'sampai', 'hasil', 'kota', 'karena', 'sistem', 'lampiran', 'fungsi']);

export const SALAH_KETIK: Aturan = {
  kode: 'ISI-009',
  nama: 'Salah ketik',
  tingkat: 'peringatan',
  arti: 'Dua kata tertulis menyatu, atau satu kata berbeda satu huruf dari kata yang berkali-kali dipakai laporan ini.',
  cara: 'Kosakatanya adalah laporan itu sendiri: kata harus muncul sekali atau dua kali, pembandingnya sedikitnya empat kali. Kata berimbuhan lain, nama orang, dan singkatan tidak dilaporkan.',
  periksa: (konteks) => {
    const kosakata = collectKosakata(konteks);
    const sudah = new Map<string, BahanTemuan | undefined>();
    return listPotongan(konteks)
      .filter(({ blok }) => !isEntriDaftar(konteks, blok))
      .flatMap((potongan) =>
        listKata(potongan.teks).flatMap(({ kata, indeks }): BahanTemuan[] => {
          const kecil = kata.toLowerCase();
          if (kata.length < 5 || !/^\p{L}+$/u.test(kata) || (kosakata.banyak.get(kecil) ?? 0) > 2) return [];
          if (!sudah.has(kecil)) sudah.set(kecil, judge(kosakata, kata, potongan, indeks));
          const dasar = sudah.get(kecil);
          return dasar === undefined
            ? []
            : [{ ...dasar, tempat: placePada(konteks, potongan, indeks), kutipan: cutKutipan(potongan.teks, indeks, kata.length) }];
        }),
      );
  },
};

function judge(kosakata: Kosakata, kata: string, potongan: Potongan, indeks: number): BahanTemuan | undefined {
  const kecil = kata.toLowerCase();
  const pecah = findPecahan(kosakata, kata);
  const dasar = { tempat: potongan.tempat, kutipan: '', tertulis: kata };
  if (pecah !== undefined) {
    return { ...dasar, seharusnya: pecah, perhitungan: `“${kata}” adalah “${pecah}” tanpa spasi; kedua kata itu dipakai di tempat lain dalam laporan.`, keyakinan: 0.85 };
  }
  const mirip = findMirip(kosakata, kecil);
  // A capital within a sentence may be a name.
  const nama = /^\p{Lu}\p{Ll}/u.test(kata) && isNama(potongan.teks, indeks, kata);
  if (mirip === undefined || nama) return undefined;
  return { ...dasar, seharusnya: mirip, perhitungan: `“${kata}” berbeda satu huruf dari “${mirip}”, yang dipakai ${kosakata.banyak.get(mirip)} kali dalam laporan ini.`, keyakinan: 0.75 };
}

/** A title after the word, or a line in capitals before a title: part of a person's name. */
const isNama = (teks: string, indeks: number, kata: string): boolean => /^\s*(?:\p{Lu}[\p{L}.]*\s*)*,\s*(?:S\.|M\.|SE\b|SH\b|SKM|A\.Md|Drs|Ir)/u.test(teks.slice(indeks + kata.length));

function findPecahan({ banyak }: Kosakata, kata: string): string | undefined {
  const camel = /^(\p{L}\p{Ll}{2,})(\p{Lu}\p{Ll}{2,})$/u.exec(kata);
  if (camel !== null && banyak.has((camel[1] as string).toLowerCase()) && banyak.has((camel[2] as string).toLowerCase())) return `${camel[1]} ${camel[2]}`;
  const kecil = kata.toLowerCase();
  if (kecil.length < 7) return undefined;
  for (let i = 2; i <= kecil.length - 2; i += 1) {
    const kiri = kecil.slice(0, i);
    const kanan = kecil.slice(i);
    const [pendek, panjang] = kiri.length <= kanan.length ? [kiri, kanan] : [kanan, kiri];
    const sambung = KATA_SAMBUNG.has(kiri) || KATA_SAMBUNG.has(kanan);
    if (!sambung || (pendek.length <= 2 && kiri !== pendek)) continue;
    // "di" and "ke" before a verb are a prefix: only places are written apart.
    if (pendek.length <= 2 && !/^(?:atas|bawah|dalam|luar|kecamatan|kelurahan|lingkungan|tingkat|wilayah|bidang|kota|depan|samping|setiap)$/.test(panjang)) continue;
    if ((kiri === 'ke' || kiri === 'di') && /^(?:dalam|luar|depan|atas|bawah)/.test(kanan) && !/^(?:atas|bawah|dalam|luar|depan)$/.test(kanan)) continue;
    const cukup = (satu: string): boolean => satu.length >= 2 && (banyak.get(satu) ?? 0) >= 2;
    if (cukup(kiri) && cukup(kanan) && !/(?:an|nya)$/.test(kanan.length <= 3 ? kanan : '')) return `${kiri} ${kanan}`;
  }
  return undefined;
}

function findMirip({ banyak, menurutPanjang }: Kosakata, kata: string): string | undefined {
  if (kata.length < 6) return undefined;
  let terbaik: string | undefined;
  for (const panjang of [kata.length - 1, kata.length, kata.length + 1]) {
    for (const lain of menurutPanjang.get(panjang) ?? []) {
      if (Math.min(kata.length, lain.length) < 6 || !isTetangga(kata, lain)) continue;
      if (terbaik === undefined || (banyak.get(lain) ?? 0) > (banyak.get(terbaik) ?? 0)) terbaik = lain;
    }
  }
  return terbaik;
}

/** One letter apart, or two neighbours swapped; and not merely another form of the stem. */
function isTetangga(kata: string, lain: string): boolean {
  if (kata === lain) return false;
  const tukar = kata.length === lain.length && isTukar(kata, lain);
  if (!tukar && distance(kata, lain) !== 1) return false;
  if (kata.length !== lain.length) {
    const [pendek, panjang] = kata.length < lain.length ? [kata, lain] : [lain, kata];
    // "capaian"/"capaiann" is a slip; "kegiatan"/"kegiatani" would be a suffix.
    if (panjang === `${pendek}i` || panjang === `${pendek}s` || panjang.slice(1) === pendek) return false;
    return true;
  }
  const beda = [...kata].findIndex((huruf, i) => huruf !== lain[i]);
  // meng-/peng-, di-/ke-: another prefix.
  return tukar || beda >= 2 || !IMBUHAN.test(lain);
}

function isTukar(a: string, b: string): boolean {
  const beda = [...a].flatMap((huruf, i) => (huruf === b[i] ? [] : [i]));
  const [i, j] = beda;
  return beda.length === 2 && i !== undefined && j === i + 1 && a[i] === b[j] && a[j] === b[i];
}
