import { distance } from 'fastest-levenshtein';

/** Spellings of one word that offices use side by side. */
const EJAAN: readonly (readonly [RegExp, string])[] = [
  [/\bketenteraman\b/g, 'ketentraman'],
  [/\befektifitas\b/g, 'efektivitas'],
  [/\bwali kota\b/g, 'walikota'],
  [/\bsub kegiatan\b/g, 'subkegiatan'],
  [/\bpersen(?:tase)?\b/g, 'persentase'],
  [/\bprosentase\b/g, 'persentase'],
];

/** One word in the spelling that names are compared in. */
export function normalizeKata(kata: string): string {
  let hasil = kata;
  for (const [pola, ganti] of EJAAN) hasil = hasil.replace(pola, ganti);
  return hasil;
}

/** A name reduced to what tells it from others: lower case, letters and digits, no number, mark or kind before it. */
export function normalizeNama(teks: string): string {
  let nama = teks
    .toLowerCase()
    .replace(/^[\s(]*(?:\d+(?:\.\d+)*|[ivx]+|[a-z])[.)]\s+/u, '')
    .replace(/\((?:%|indeks|poin|nilai|skor|persen|rp)\)/g, ' ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
  for (const [pola, ganti] of EJAAN) nama = nama.replace(pola, ganti);
  return nama
    .replace(/^\d+ (?=\p{L})/u, '')
    .replace(
      /^(?:(?:nama )?program(?: kegiatan subkegiatan)?|subkegiatan|kegiatan|sasaran|tujuan|indikator(?: kinerja utama| kinerja)?) (?=\p{L})/u,
      '',
    )
    .replace(/ +/g, ' ');
}

/** Words that may follow an indicator's or programme's name without making another one: where it is measured. */
const EKOR = /^(?:kewilayahan|kecamatan|kabupaten|kota|kelurahan|desa|dinas|badan|provinsi|kantor|di|pada|se|tahun)\b/;

const MIN_KATA = 3;

/**
 * Whether two normalised names mean the same: equal, equal but for slips of single letters or a lost space, or one is the
 * other with its place added. Names that differ in a whole word are different ("Kelurahan A", "Kelurahan B").
 */
export function isSamaNama(a: string, b: string): boolean {
  if (a === b) return a !== '';
  const kataA = a.split(' ');
  const kataB = b.split(' ');
  const [pendek, panjang] = kataA.length <= kataB.length ? [kataA, kataB] : [kataB, kataA];
  if (panjang.length > pendek.length) {
    const ekor = pendek.length >= MIN_KATA && EKOR.test(panjang.slice(pendek.length).join(' '));
    if (ekor) return isSamaKata(pendek, panjang.slice(0, pendek.length));
    return isSpasiHilang(a, b);
  }
  return isSamaKata(pendek, panjang) || isSpasiHilang(a, b);
}

function isSpasiHilang(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 3 || Math.min(a.length, b.length) < 12) return false;
  return a.replaceAll(' ', '') === b.replaceAll(' ', '');
}

/** Word for word the same but for at most two slips of the hand, never in short words or in figures. */
function isSamaKata(a: readonly string[], b: readonly string[]): boolean {
  let selip = 0;
  for (let i = 0; i < a.length; i++) {
    const satu = a[i] as string;
    const dua = b[i] as string;
    if (satu === dua) continue;
    const pendek = Math.min(satu.length, dua.length);
    const boleh = pendek >= 9 ? 2 : pendek >= 4 ? 1 : 0;
    selip += 1;
    if (selip > 2 || a.length < 3 || Math.abs(satu.length - dua.length) > boleh || boleh === 0) return false;
    if (/\d/.test(satu + dua) || distance(satu, dua) > boleh) return false;
  }
  return true;
}

/** Names gathered into groups of one meaning; each group is known by the name that stands most often. */
export class Kamus {
  readonly #kelompok = new Map<string, string>();
  readonly #kanonik: string[] = [];

  constructor(nama: Iterable<string>) {
    const kali = new Map<string, number>();
    for (const satu of nama) if (satu !== '') kali.set(satu, (kali.get(satu) ?? 0) + 1);
    const urut = [...kali].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length);
    for (const [satu] of urut) {
      const sudah = this.#kanonik.filter((lain) => isSamaNama(satu, lain));
      const kelompok = sudah.length === 1 ? (sudah[0] as string) : satu;
      if (kelompok === satu) this.#kanonik.push(satu);
      this.#kelompok.set(satu, kelompok);
    }
  }

  /** The group of a normalised name. */
  find(nama: string): string | undefined {
    const tepat = this.#kelompok.get(nama);
    if (tepat !== undefined) return tepat;
    const mirip = this.#kanonik.filter((satu) => isSamaNama(nama, satu));
    return mirip.length === 1 ? mirip[0] : undefined;
  }

  get semua(): readonly string[] {
    return this.#kanonik;
  }
}
