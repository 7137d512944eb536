/** What sounds as one consonant and is never split (EYD V, II.B: ng, ny, kh, sy). */
const GUGUS = /^(?:ng|ny|kh|sy)/;
const VOKAL = /[aiueo]/;
/** Sounds as one vowel at the end of a root; so never split, which at worst forgoes one place to break. */
const DIFTONG = /^(?:ai|au|ei|oi)/;

interface Bunyi {
  readonly teks: string;
  readonly vokal: boolean;
}

function listBunyi(kata: string): Bunyi[] {
  const bunyi: Bunyi[] = [];
  for (let i = 0; i < kata.length; ) {
    const sisa = kata.slice(i).toLowerCase();
    const panjang = GUGUS.test(sisa) || DIFTONG.test(sisa) ? 2 : 1;
    bunyi.push({ teks: kata.slice(i, i + panjang), vokal: VOKAL.test(sisa[0] as string) });
    i += panjang;
  }
  return bunyi;
}

/**
 * The syllables at whose borders a word may be broken, by EYD V (Permendikbudristek, "Pemenggalan Kata"): V-V, V-CV,
 * VC-CV, VC-CCV. No piece of fewer than two letters at the start or the end. Only for letters a–z; anything else,
 * and a word without such a border, comes back whole. Joined, the pieces are the word.
 */
export function splitSukuKata(kata: string): string[] {
  if (!/^[a-z]+$/i.test(kata)) return [kata];
  const suku: string[] = [];
  let kini = '';
  const bunyi = listBunyi(kata);
  bunyi.forEach((b, i) => {
    const sebelum = bunyi[i - 1];
    const sesudah = bunyi[i + 1];
    const sudahVokal = /[aiueo]/i.test(kini);
    const mulai = b.vokal ? sebelum?.vokal === true : sudahVokal && sesudah?.vokal === true;
    const gugusAwal = !b.vokal && sudahVokal && sebelum?.vokal === false && sesudah?.vokal === false;
    if (mulai || (gugusAwal && bunyi.slice(i + 1).some((x) => x.vokal))) {
      suku.push(kini);
      kini = '';
    }
    kini += b.teks;
  });
  suku.push(kini);
  return mergePendek(suku);
}

function mergePendek(suku: readonly string[]): string[] {
  const hasil = [...suku];
  while (hasil.length > 1 && (hasil[0] as string).length < 2) hasil.splice(0, 2, hasil.slice(0, 2).join(''));
  while (hasil.length > 1 && (hasil.at(-1) as string).length < 2) hasil.splice(-2, 2, hasil.slice(-2).join(''));
  return hasil;
}
