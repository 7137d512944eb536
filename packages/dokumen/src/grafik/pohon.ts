import { type HierarchyNode, hierarchy } from 'd3-hierarchy';
import {
  type Grafik,
  LEBAR,
  rangkaiAlt,
  tinggiBaris,
  tulisBaris,
  tulisGaris,
  tulisKotak,
  tulisSvg,
  WARNA,
} from './svg.ts';
import { bungkus } from './ukur-teks.ts';

/** A node of a tree that reads from top to bottom, indented by level. */
export interface SimpulPohon {
  /** What kind of node it is, e.g. "Tujuan", "Sasaran", "Program". */
  readonly macam: string;
  readonly teks: string;
  /** A second line, e.g. a target. */
  readonly keterangan?: string;
  readonly anak: readonly SimpulPohon[];
}

const INDEN = 20;
/** Deeper levels keep this indent, so that a box never gets too narrow to read. */
const INDEN_MAKS = 8;
const MACAM = 8.5;
const TEKS = 10.5;
const KETERANGAN = 9.5;
const ISI_X = 9;
const ISI_Y = 5;
const SELA = 6;
const LANJUTAN = ' (lanjutan)';

/** Height of a picture that still fills the width of a portrait page below its caption. */
export const MAKS_TINGGI_HALAMAN = 780;

type Simpul = HierarchyNode<SimpulPohon>;

interface KotakPohon {
  readonly simpul: Simpul;
  readonly macam: readonly string[];
  readonly baris: readonly string[];
  readonly keterangan: readonly string[];
  readonly kiri: number;
  readonly tinggi: number;
}

/** Level of a node, the first printed one being 0 (the root of all is not printed). */
const getTingkat = (simpul: Simpul): number => simpul.depth - 1;

const isKepala = (simpul: Simpul): boolean => getTingkat(simpul) < 2;

function buildKotak(simpul: Simpul, lanjutan = false): KotakPohon {
  const { macam, teks, keterangan } = simpul.data;
  const kiri = Math.min(INDEN_MAKS, getTingkat(simpul)) * INDEN;
  const dalam = LEBAR - kiri - 2 * ISI_X;
  const barisMacam = bungkus(macam + (lanjutan ? LANJUTAN : ''), dalam, MACAM);
  const baris = bungkus(teks, dalam, TEKS, isKepala(simpul));
  const barisKet = lanjutan || keterangan === undefined ? [] : bungkus(keterangan, dalam, KETERANGAN);
  const tinggi =
    tinggiBaris(barisMacam.length, MACAM) +
    tinggiBaris(baris.length, TEKS) +
    tinggiBaris(barisKet.length, KETERANGAN) +
    2 * ISI_Y;
  return { simpul, macam: barisMacam, baris, keterangan: barisKet, kiri, tinggi };
}

/**
 * Boxes in reading order, cut into pages. A page that begins inside a branch repeats the branch's forebears. The cut
 * is made before the highest node among the last third of a page, so that branches stay together.
 */
function bagiHalaman(simpul: readonly Simpul[], maks: number): KotakPohon[][] {
  const halaman: KotakPohon[][] = [];
  let awal = 0;
  while (awal < simpul.length) {
    const pertama = simpul[awal] as Simpul;
    const leluhur = pertama
      .ancestors()
      .slice(1)
      .filter((satu) => satu.depth > 0)
      .reverse()
      .map((satu) => buildKotak(satu, true));
    const kotak = [...leluhur];
    let tinggi = leluhur.reduce((total, satu) => total + satu.tinggi + SELA, 0);
    const ujung: number[] = [];
    for (const satu of simpul.slice(awal)) {
      const baru = buildKotak(satu);
      tinggi += baru.tinggi + SELA;
      if (ujung.length > 0 && tinggi > maks) break;
      kotak.push(baru);
      ujung.push(tinggi);
    }
    let muat = ujung.length;
    if (awal + muat < simpul.length) {
      for (let calon = muat - 1; calon > 0 && (ujung[calon - 1] as number) > maks * 0.66; calon -= 1) {
        const berikut = simpul[awal + calon] as Simpul;
        if (berikut.depth < (simpul[awal + muat] as Simpul).depth) muat = calon;
      }
    }
    halaman.push(kotak.slice(0, leluhur.length + muat));
    awal += muat;
  }
  return halaman;
}

function tulisHalaman(kotak: readonly KotakPohon[]): string {
  const garis: string[] = [];
  const isi: string[] = [];
  /** Where the branch of a printed node starts. */
  const batang = new Map<Simpul, { readonly x: number; readonly y: number }>();
  let atas = 0.5;
  for (const { simpul, macam, baris, keterangan, kiri, tinggi } of kotak) {
    const tingkat = getTingkat(simpul);
    const tengah = atas + tinggi / 2;
    const induk = simpul.parent && batang.get(simpul.parent);
    if (induk)
      garis.push(
        tulisGaris(
          [
            [induk.x, induk.y],
            [induk.x, tengah],
            [Math.max(kiri, induk.x + 6), tengah],
          ],
          WARNA.garisKuat,
          1.2,
        ),
      );
    const latar = tingkat === 0 ? WARNA.aksen : tingkat === 1 ? WARNA.aksenPucat : WARNA.putih;
    isi.push(
      tulisKotak(kiri + 0.5, atas, LEBAR - kiri - 1, tinggi, latar, {
        garis: tingkat === 0 ? WARNA.aksen : WARNA.garisKuat,
        sudut: 3,
      }),
    );
    const redup = tingkat === 0 ? WARNA.diAtasAksen : WARNA.redup;
    const x = kiri + ISI_X;
    let y = atas + ISI_Y;
    isi.push(...tulisBaris(x, y, macam, { ukuran: MACAM, warna: redup }));
    y += tinggiBaris(macam.length, MACAM);
    isi.push(
      ...tulisBaris(x, y, baris, {
        ukuran: TEKS,
        tebal: isKepala(simpul),
        warna: tingkat === 0 ? WARNA.putih : WARNA.tinta,
      }),
    );
    y += tinggiBaris(baris.length, TEKS);
    isi.push(...tulisBaris(x, y, keterangan, { ukuran: KETERANGAN, warna: redup }));
    batang.set(simpul, { x: kiri + INDEN / 2, y: atas + tinggi });
    atas += tinggi + SELA;
  }
  return tulisSvg(atas - SELA + 1, [...garis, ...isi]);
}

function buildHalaman(akar: readonly SimpulPohon[], judul: string, maksTinggi: number): Grafik[] {
  const pohon = hierarchy<SimpulPohon>({ macam: '', teks: '', anak: akar }, ({ anak }) => anak);
  const simpul: Simpul[] = [];
  pohon.eachBefore((satu) => {
    if (satu.depth > 0) simpul.push(satu);
  });
  const halaman = bagiHalaman(simpul, maksTinggi);
  if (halaman.length === 0) return [{ svg: tulisSvg(0, []), alt: rangkaiAlt(judul, []) }];
  return halaman.map((kotak, i) => ({
    svg: tulisHalaman(kotak),
    alt: rangkaiAlt(
      halaman.length === 1 ? judul : `${judul}, bagian ${i + 1} dari ${halaman.length}`,
      kotak.map(
        ({ simpul: { data } }) =>
          `${data.macam} ${data.teks}${data.keterangan === undefined ? '' : ` (${data.keterangan})`}`,
      ),
    ),
  }));
}

/**
 * A performance tree as an indented list of boxes joined by lines: whatever the number of branches, it stays readable
 * at the width of a portrait page, which a spreading tree does not. One picture, as tall as it must be.
 */
export function buildPohonKinerja(akar: readonly SimpulPohon[], judul = 'Pohon kinerja'): Grafik {
  return buildHalaman(akar, judul, Number.POSITIVE_INFINITY)[0] as Grafik;
}

/** The same tree in as many pictures as pages are needed; each that begins inside a branch repeats its forebears. */
export function buildPohonKinerjaBerhalaman(
  akar: readonly SimpulPohon[],
  judul = 'Pohon kinerja',
  maksTinggi = MAKS_TINGGI_HALAMAN,
): Grafik[] {
  return buildHalaman(akar, judul, maksTinggi);
}
