import type { Garis, Kata } from './halaman.ts';

/** A ruled table: its cells with the rows and columns that they cover. */
export interface TabelGaris {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly baris: number;
  readonly kolom: number;
  readonly sel: readonly SelGaris[];
}

interface SelGaris {
  readonly baris: number;
  readonly kolom: number;
  readonly tinggi: number;
  readonly lebar: number;
  readonly kata: readonly Kata[];
  /** Whether a line closes it at the foot of the table; open cells go on over the page. */
  readonly y1: number;
}

const TOL = 2.5;
const MAKS_GARIS = 20_000;

interface Datar {
  y: number;
  x0: number;
  x1: number;
}
interface Tegak {
  x: number;
  y0: number;
  y1: number;
}

/** Positions that differ by less than a line's width are one. */
function cluster(nilai: readonly number[]): number[] {
  const urut = [...nilai].sort((a, b) => a - b);
  const hasil: number[][] = [];
  for (const satu of urut) {
    const atas = hasil.at(-1);
    if (atas && satu - (atas.at(-1) as number) <= TOL) atas.push(satu);
    else hasil.push([satu]);
  }
  return hasil.map((isi) => isi.reduce((a, b) => a + b, 0) / isi.length);
}

function joinDatar(daftar: readonly Datar[]): Datar[] {
  const hasil: Datar[] = [];
  for (const satu of [...daftar].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const sama = hasil.findLast(
      (lain) => Math.abs(lain.y - satu.y) <= 1.2 && satu.x0 <= lain.x1 + TOL && satu.x1 >= lain.x0 - TOL,
    );
    if (sama && hasil.length - hasil.indexOf(sama) < 60) {
      sama.x0 = Math.min(sama.x0, satu.x0);
      sama.x1 = Math.max(sama.x1, satu.x1);
    } else hasil.push({ ...satu });
  }
  return hasil;
}

function joinTegak(daftar: readonly Tegak[]): Tegak[] {
  return joinDatar(daftar.map(({ x, y0, y1 }) => ({ y: x, x0: y0, x1: y1 }))).map(({ y, x0, x1 }) => ({
    x: y,
    y0: x0,
    y1: x1,
  }));
}

/** Lines that touch belong to one table. */
function groupGaris(datar: readonly Datar[], tegak: readonly Tegak[]): { datar: Datar[]; tegak: Tegak[] }[] {
  const induk = Array.from({ length: datar.length + tegak.length }, (_, i) => i);
  const find = (i: number): number => {
    let akar = i;
    while (induk[akar] !== akar) akar = induk[akar] as number;
    let kini = i;
    while (induk[kini] !== akar) {
      const lanjut = induk[kini] as number;
      induk[kini] = akar;
      kini = lanjut;
    }
    return akar;
  };
  for (const [i, h] of datar.entries()) {
    for (const [j, v] of tegak.entries()) {
      if (v.x < h.x0 - TOL || v.x > h.x1 + TOL || h.y < v.y0 - TOL || h.y > v.y1 + TOL) continue;
      induk[find(i)] = find(datar.length + j);
    }
  }
  const kelompok = new Map<number, { datar: Datar[]; tegak: Tegak[] }>();
  const get = (i: number): { datar: Datar[]; tegak: Tegak[] } => {
    const akar = find(i);
    const ada = kelompok.get(akar) ?? { datar: [], tegak: [] };
    kelompok.set(akar, ada);
    return ada;
  };
  for (const [i, h] of datar.entries()) get(i).datar.push(h);
  for (const [j, v] of tegak.entries()) get(datar.length + j).tegak.push(v);
  return [...kelompok.values()];
}

interface KelompokGaris {
  readonly datar: readonly Datar[];
  readonly tegak: readonly Tegak[];
}

/** A row over the whole width is no taller than two lines, points. */
const MAKS_TINGGI_JUDUL = 34;

const ukur = ({ datar, tegak }: KelompokGaris) => ({
  x0: Math.min(...datar.map((h) => h.x0), ...tegak.map((v) => v.x)),
  x1: Math.max(...datar.map((h) => h.x1), ...tegak.map((v) => v.x)),
  y0: Math.min(...datar.map((h) => h.y)),
  y1: Math.max(...datar.map((h) => h.y)),
});

/**
 * Where a table's outer sides are not drawn, a row without columns (the title of a group) touches no upright line and
 * parts the table in two: parts of one width with the same columns, a line of text apart, are one.
 */
function joinKelompok(daftar: readonly KelompokGaris[], kata: readonly Kata[]): KelompokGaris[] {
  const hasil: KelompokGaris[] = [];
  for (const bawah of [...daftar].sort((a, b) => ukur(a).y0 - ukur(b).y0)) {
    const b = ukur(bawah);
    const ke = hasil.findLastIndex((atas) => {
      const a = ukur(atas);
      const sela = b.y0 - a.y1;
      if (Math.abs(a.x0 - b.x0) > TOL || Math.abs(a.x1 - b.x1) > TOL || sela <= TOL || sela > MAKS_TINGGI_JUDUL)
        return false;
      const dalam = kata.filter(({ x0, y }) => x0 >= a.x0 && x0 <= a.x1 && y > a.y1 && y < b.y0);
      const [sedikit, banyak] = atas.tegak.length <= bawah.tegak.length ? [atas, bawah] : [bawah, atas];
      const sejajar = cluster(sedikit.tegak.map(({ x }) => x)).every((x) =>
        banyak.tegak.some((v) => Math.abs(v.x - x) <= TOL),
      );
      return dalam.length > 0 && sejajar && Math.min(...dalam.map(({ x0 }) => x0)) - a.x0 < 14;
    });
    const atas = hasil[ke];
    if (atas) hasil[ke] = { datar: [...atas.datar, ...bawah.datar], tegak: [...atas.tegak, ...bawah.tegak] };
    else hasil.push(bawah);
  }
  return hasil;
}

function buildSatu(datar: readonly Datar[], tegak: readonly Tegak[], kata: readonly Kata[]): TabelGaris | undefined {
  const ys = cluster(datar.map(({ y }) => y));
  if (ys.length < 2) return undefined;
  const x0 = Math.min(...datar.map((h) => h.x0), ...tegak.map((v) => v.x));
  const x1 = Math.max(...datar.map((h) => h.x1), ...tegak.map((v) => v.x));
  const xs = cluster([...tegak.map(({ x }) => x), x0, x1]);
  const kolom = xs.length - 1;
  const baris = ys.length - 1;
  if (kolom < 1 || baris < 1 || kolom * baris > 50_000) return undefined;
  const [y0, y1] = [ys[0] as number, ys.at(-1) as number];
  const adaTegak = (k: number, b: number): boolean => {
    // The outer sides close the table whether they are drawn or not.
    if (k === 0 || k === kolom) return true;
    const x = xs[k] as number;
    const tengah = ((ys[b] as number) + (ys[b + 1] as number)) / 2;
    return tegak.some((v) => Math.abs(v.x - x) <= TOL + 0.5 && v.y0 <= tengah && v.y1 >= tengah);
  };
  const adaDatar = (b: number, k: number): boolean => {
    if (b === 0 || b === baris) return true;
    const y = ys[b] as number;
    const tengah = ((xs[k] as number) + (xs[k + 1] as number)) / 2;
    return datar.some((h) => Math.abs(h.y - y) <= TOL + 0.5 && h.x0 <= tengah && h.x1 >= tengah);
  };
  const pernah = Array.from({ length: baris }, () => new Array<boolean>(kolom).fill(false));
  const sel: (Omit<SelGaris, 'kata'> & { kata: Kata[]; kotak: readonly [number, number, number, number] })[] = [];
  for (let b = 0; b < baris; b++) {
    for (let k = 0; k < kolom; k++) {
      if (pernah[b]?.[k]) continue;
      let lebar = 1;
      while (k + lebar < kolom && !pernah[b]?.[k + lebar] && !adaTegak(k + lebar, b)) lebar++;
      let tinggi = 1;
      while (
        b + tinggi < baris &&
        Array.from({ length: lebar }, (_, i) => k + i).every(
          (i) => !adaDatar(b + tinggi, i) && !pernah[b + tinggi]?.[i],
        )
      ) {
        tinggi++;
      }
      for (let i = 0; i < tinggi; i++) for (let j = 0; j < lebar; j++) (pernah[b + i] as boolean[])[k + j] = true;
      const kotak = [xs[k] as number, ys[b] as number, xs[k + lebar] as number, ys[b + tinggi] as number] as const;
      sel.push({ baris: b, kolom: k, tinggi, lebar, kata: [], kotak, y1: kotak[3] });
    }
  }
  for (const satu of kata) {
    const x = (satu.x0 + satu.x1) / 2;
    const y = satu.y - satu.ukuran * 0.3;
    if (x < x0 - TOL || x > x1 + TOL || y < y0 || y > y1) continue;
    const milik = sel.find(({ kotak }) => x >= kotak[0] - 0.5 && x <= kotak[2] + 0.5 && y >= kotak[1] && y <= kotak[3]);
    milik?.kata.push(satu);
  }
  return { x0, y0, x1, y1, baris, kolom, sel: sel.map(({ kotak: _, ...lain }) => lain) };
}

/** Lines of a table end on one another; those of a chart's scale do not. */
function isKisi(datar: readonly Datar[], tegak: readonly Tegak[]): boolean {
  const kena = (x: number, y: number): boolean =>
    datar.some((h) => Math.abs(h.y - y) <= TOL + 1 && h.x0 - TOL <= x && h.x1 + TOL >= x);
  const rapi = tegak.filter(({ x, y0, y1 }) => kena(x, y0) && kena(x, y1)).length;
  return rapi >= tegak.length * 0.7;
}

/** Every ruled table of a page, from the top. A frame of one cell is none. */
export function findTabel(garis: readonly Garis[], kata: readonly Kata[]): TabelGaris[] {
  if (garis.length > MAKS_GARIS) return [];
  const datar = joinDatar(garis.filter((g) => g.y0 === g.y1).map(({ x0, x1, y0 }) => ({ x0, x1, y: y0 })));
  const tegak = joinTegak(garis.filter((g) => g.x0 === g.x1).map(({ x0, y0, y1 }) => ({ x: x0, y0, y1 })));
  const kelompok = groupGaris(datar, tegak).filter(
    (satu) => satu.datar.length >= 2 && satu.tegak.length >= 1 && isKisi(satu.datar, satu.tegak),
  );
  return joinKelompok(kelompok, kata)
    .flatMap((satu) => buildSatu(satu.datar, satu.tegak, kata) ?? [])
    .filter(({ sel }) => sel.length >= 2 && sel.some((satu) => satu.kata.length > 0))
    .sort((a, b) => a.y0 - b.y0);
}
