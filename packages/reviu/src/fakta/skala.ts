import type { TabelFakta } from './tabel.ts';

/** One band of a predicate scale: from `bawah` to `atas`, ends included unless said. */
export interface Pita {
  readonly label: string;
  /** 0-based row in the table it was read from. */
  readonly baris: number;
  readonly teks: string;
  readonly bawah: number;
  readonly atas: number;
  readonly bawahTerbuka: boolean;
  readonly atasTerbuka: boolean;
}

export interface Skala {
  readonly nama: string;
  readonly tabel?: TabelFakta;
  readonly kolom?: number;
  /** Best first, as bands lie. */
  readonly pita: readonly Pita[];
}

const ANGKA = String.raw`(\d+(?:[.,]\d+)?)\s*%?`;
const SAMPAI = String.raw`\s*(?:s\.?\s?d\.?|sampai(?: dengan)?|[-–—]|<=|≤|<|hingga)\s*`;

const toAngka = (teks: string): number => Number(teks.replace(',', '.'));

type Batas = Omit<Pita, 'label' | 'baris' | 'teks'>;

/** "≥ 90", "76 ≤ 90", "76–90", "85% s.d 100%", "70% s.d < 85%", "< 55%", "91 ke atas"; undefined for other texts. */
function parseInterval(teks: string): Batas | undefined {
  const rapi = teks
    .toLowerCase()
    .replace(/\\geq?\b|>=/g, '≥')
    .replace(/\\leq?\b|<=/g, '≤')
    .replace(/[$\\{}]/g, '')
    .replace(/lebih dari|di atas|diatas/g, '>')
    .replace(/kurang dari|di bawah|dibawah/g, '<')
    .replace(/\s+/g, ' ')
    .trim();
  const satu = new RegExp(`^(?:x )?(≥|≤|>|<) ?${ANGKA}$`).exec(rapi);
  if (satu !== null) {
    const batas = toAngka(satu[2] as string);
    if (satu[1] === '≥' || satu[1] === '>') {
      return { bawah: batas, atas: Number.POSITIVE_INFINITY, bawahTerbuka: satu[1] === '>', atasTerbuka: false };
    }
    return { bawah: Number.NEGATIVE_INFINITY, atas: batas, bawahTerbuka: false, atasTerbuka: satu[1] === '<' };
  }
  const dua = new RegExp(`^(>|≥)? ?${ANGKA}${SAMPAI}(?:x )?(<|≤)? ?${ANGKA}$`).exec(rapi);
  if (dua === null) {
    const atas = new RegExp(`^${ANGKA} (?:ke atas|keatas)$`).exec(rapi);
    return atas === null
      ? undefined
      : { bawah: toAngka(atas[1] as string), atas: Number.POSITIVE_INFINITY, bawahTerbuka: false, atasTerbuka: false };
  }
  const [, tandaBawah, bawah, tandaAtas, atas] = dua as unknown as [string, string?, string?, string?, string?];
  const terbuka = tandaAtas === '<' || (/\d%? ?< ?\d/.test(rapi) && !rapi.includes('≤'));
  return {
    bawah: toAngka(bawah as string),
    atas: toAngka(atas as string),
    bawahTerbuka: tandaBawah === '>',
    atasTerbuka: terbuka,
  };
}

export const normalizeLabel = (teks: string): string =>
  teks
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

/** A table whose rows are intervals with a name each is a scale. */
export function readSkala(tabel: TabelFakta): Skala | undefined {
  const lebar = tabel.kolom.length;
  for (let j = 0; j < lebar; j++) {
    const interval = tabel.baris.map(({ sel }) => parseInterval(sel[j]?.teks ?? ''));
    const ada = interval.filter((satu) => satu !== undefined);
    if (ada.length < 3 || ada.length < tabel.baris.length * 0.7) continue;
    const kolomLabel = findKolomLabel(tabel, j);
    if (kolomLabel === undefined) continue;
    const pita = tabel.baris.flatMap(({ sel, baris }, i): Pita[] => {
      const batas = interval[i];
      const label = normalizeLabel(sel[kolomLabel]?.teks ?? '');
      return batas === undefined || label === '' ? [] : [{ ...batas, label, baris, teks: sel[j]?.teks ?? '' }];
    });
    if (pita.length < 3) continue;
    return {
      nama: tabel.tabel.keterangan ?? `tabel ke-${tabel.tabel.urutan}`,
      tabel,
      kolom: j,
      pita: [...pita].sort((a, b) => b.bawah - a.bawah || b.atas - a.atas),
    };
  }
  return undefined;
}

/** The column of band names: short words, no figures, each different; the last such column. */
function findKolomLabel(tabel: TabelFakta, kecuali: number): number | undefined {
  for (let j = tabel.kolom.length - 1; j >= 0; j--) {
    if (j === kecuali) continue;
    const isi = tabel.baris.map(({ sel }) => normalizeLabel(sel[j]?.teks ?? ''));
    const pendek = isi.every((teks) => /^\p{L}+(?: \p{L}+){0,2}$/u.test(teks));
    if (pendek && new Set(isi).size === isi.length) return j;
  }
  return undefined;
}

/** Whether a value lies in a band; `toleransi` is what printing may have rounded. */
export function isDalam(pita: Pita, nilai: number, toleransi = 0): boolean {
  const bawah = pita.bawahTerbuka ? nilai + toleransi > pita.bawah : nilai + toleransi >= pita.bawah;
  const atas = pita.atasTerbuka ? nilai - toleransi < pita.atas : nilai - toleransi <= pita.atas;
  return bawah && atas;
}

/** Bands that a value may belong to: those it lies in; in a gap, or above the top, the nearest ones. */
export function findPita(skala: Skala, nilai: number, toleransi: number): Pita[] {
  const dalam = skala.pita.filter((pita) => isDalam(pita, nilai, toleransi));
  if (dalam.length > 0) return dalam;
  const bawah = skala.pita.find((pita) => pita.atas < nilai || (pita.atas === nilai && pita.atasTerbuka));
  const atas = skala.pita.findLast((pita) => pita.bawah > nilai);
  return [atas, bawah].filter((pita) => pita !== undefined);
}
