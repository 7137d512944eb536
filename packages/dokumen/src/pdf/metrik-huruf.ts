import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkitten';
import { BERKAS_HURUF, BERKAS_HURUF_UTAMA } from '../huruf.ts';

function readHuruf(berkas: string): Font {
  const huruf = create(readFileSync(berkas));
  if (huruf.isCollection) throw new TypeError(`Berkas huruf berisi lebih dari satu huruf: ${berkas}`);
  return huruf;
}

const sekali = <T>(buat: () => T): (() => T) => {
  let nilai: T | undefined;
  return () => {
    nilai ??= buat();
    return nilai;
  };
};

const getSemua = sekali(() => BERKAS_HURUF.map(readHuruf));
const getBiasa = sekali(() => readHuruf(BERKAS_HURUF_UTAMA.biasa));
const getTebal = sekali(() => readHuruf(BERKAS_HURUF_UTAMA.tebal));

const tersedia = new Map<number, boolean>();

/** Whether one of our faces can show the character. */
export function hasAksara(kodeTitik: number): boolean {
  let ada = tersedia.get(kodeTitik);
  if (ada === undefined) {
    ada = getSemua().some((huruf) => huruf.hasGlyphForCodePoint(kodeTitik));
    tersedia.set(kodeTitik, ada);
  }
  return ada;
}

/** Width of every tabular digit, em. */
const LEBAR_ANGKA = 0.6;
/** Width taken for a character that only a supplementary face has, em. */
const LEBAR_ASING = 1.3;

const lebarAksara = { biasa: new Map<string, number>(), tebal: new Map<string, number>() };

/** Width of a text in em, set in tabular figures on one line; without kerning, so a hair too wide. */
export function measureTeks(teks: string, tebal: boolean): number {
  const simpanan = tebal ? lebarAksara.tebal : lebarAksara.biasa;
  let lebar = 0;
  for (const aksara of teks) {
    let satu = simpanan.get(aksara);
    if (satu === undefined) {
      satu = measureAksara(aksara, tebal ? getTebal() : getBiasa());
      simpanan.set(aksara, satu);
    }
    lebar += satu;
  }
  return lebar;
}

function measureAksara(aksara: string, huruf: Font): number {
  if (aksara >= '0' && aksara <= '9') return LEBAR_ANGKA;
  const kodeTitik = aksara.codePointAt(0) as number;
  if (!huruf.hasGlyphForCodePoint(kodeTitik)) return LEBAR_ASING;
  return huruf.glyphForCodePoint(kodeTitik).advanceWidth / huruf.unitsPerEm;
}
