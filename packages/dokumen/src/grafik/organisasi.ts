import { type Grafik, LEBAR, tinggiBaris, tulisBaris, tulisGaris, tulisKotak, tulisSvg, WARNA } from './svg.ts';
import { bungkus } from './ukur-teks.ts';

/** A unit with the post or the person that leads it. */
export interface SimpulOrganisasi {
  readonly nama: string;
  readonly pejabat?: string;
  /**
   * Where a unit directly below the head stands: `staf` beside the trunk (a secretariat), `lini` in the rows of the
   * line (default), `wilayah` in the last rows (kelurahan).
   */
  readonly letak?: 'staf' | 'lini' | 'wilayah';
  readonly anak: readonly SimpulOrganisasi[];
}

const NAMA = 9.5;
const PEJABAT = 8.5;
const ISI_X = 5;
const ISI_Y = 6;
const SELA = 8;
const JARAK = 13;
const LEBAR_AKAR = 210;
const LEBAR_KOTAK_MAKS = 150;
const LEBAR_STAF = 168;
const MAKS_SEBARIS = 5;
/** Space at the left edge for the rail from which the rows hang. */
const REL = 12;
const INDEN = 11;
const INDEN_MAKS = 4;
const TENGAH = LEBAR / 2;

type Titik = readonly [number, number];
type Nada = 'utama' | 'biasa' | 'anak';

/** What has been drawn so far: lines lie under boxes. */
interface Kanvas {
  readonly garis: string[];
  readonly kotak: string[];
}

interface IsiKotak {
  readonly baris: readonly string[];
  readonly pejabat: readonly string[];
  readonly tinggi: number;
}

function ukurKotak({ nama, pejabat }: SimpulOrganisasi, lebar: number): IsiKotak {
  const baris = bungkus(nama, lebar - 2 * ISI_X, NAMA, true);
  const barisPejabat = pejabat === undefined ? [] : bungkus(pejabat, lebar - 2 * ISI_X, PEJABAT);
  const tinggi = tinggiBaris(baris.length, NAMA) + tinggiBaris(barisPejabat.length, PEJABAT) + 2 * ISI_Y;
  return { baris, pejabat: barisPejabat, tinggi };
}

function sambung({ garis }: Kanvas, ...titik: readonly Titik[]): void {
  garis.push(tulisGaris(titik, WARNA.garisKuat, 1.2));
}

function letakkan(
  { kotak }: Kanvas,
  { baris, pejabat, tinggi: isi }: IsiKotak,
  [kiri, atas]: Titik,
  lebar: number,
  tinggi: number,
  nada: Nada,
): void {
  const tengah = kiri + lebar / 2;
  const latar = { utama: WARNA.aksen, biasa: WARNA.aksenPucat, anak: WARNA.putih }[nada];
  const mulai = atas + (tinggi - isi) / 2 + ISI_Y;
  kotak.push(
    tulisKotak(kiri, atas, lebar, tinggi, latar, {
      garis: nada === 'utama' ? WARNA.aksen : WARNA.garisKuat,
      sudut: 3,
    }),
    ...tulisBaris(tengah, mulai, baris, {
      ukuran: NAMA,
      tebal: true,
      jangkar: 'middle',
      warna: nada === 'utama' ? WARNA.putih : WARNA.tinta,
    }),
    ...tulisBaris(tengah, mulai + tinggiBaris(baris.length, NAMA), pejabat, {
      ukuran: PEJABAT,
      jangkar: 'middle',
      warna: nada === 'utama' ? WARNA.diAtasAksen : WARNA.redup,
    }),
  );
}

/** The units below a box in a column under it, deeper ones indented; returns the lower edge. */
function tulisKolom(
  kanvas: Kanvas,
  anak: readonly SimpulOrganisasi[],
  [kiri, atas]: Titik,
  lebar: number,
  tingkat = 1,
): number {
  const inden = tingkat <= INDEN_MAKS ? INDEN : 0;
  const x = kiri + (tingkat <= INDEN_MAKS ? INDEN / 2 : -INDEN / 2);
  let y = atas;
  for (const satu of anak) {
    const isi = ukurKotak(satu, lebar - inden);
    y += SELA;
    const tengah = y + isi.tinggi / 2;
    sambung(kanvas, [x, atas], [x, tengah], [kiri + inden, tengah]);
    letakkan(kanvas, isi, [kiri + inden, y], lebar - inden, isi.tinggi, 'anak');
    y = tulisKolom(kanvas, satu.anak, [kiri + inden, y + isi.tinggi], lebar - inden, tingkat + 1);
  }
  return y;
}

/** Rows of equal boxes, each row as full as the others. */
function bagiBaris<T>(semua: readonly T[], maks: number): T[][] {
  if (semua.length === 0) return [];
  const perBaris = Math.ceil(semua.length / Math.ceil(semua.length / maks));
  return Array.from({ length: Math.ceil(semua.length / perBaris) }, (_, i) =>
    semua.slice(i * perBaris, (i + 1) * perBaris),
  );
}

/** One row of equal boxes below `yBus`, their own units in columns under them. */
function tulisDeret(
  kanvas: Kanvas,
  sederet: readonly SimpulOrganisasi[],
  yBus: number,
  [dari, ke]: readonly [number, number],
  nada: Nada,
): { readonly bawah: number; readonly pusat: readonly number[] } {
  const banyak = sederet.length;
  const lebar = Math.min(LEBAR_KOTAK_MAKS, (ke - dari - SELA * (banyak - 1)) / banyak);
  const kiri = (dari + ke - lebar * banyak - SELA * (banyak - 1)) / 2;
  const isi = sederet.map((satu) => ukurKotak(satu, lebar));
  const tinggi = Math.max(...isi.map((satu) => satu.tinggi));
  const atas = yBus + JARAK;
  let bawah = atas + tinggi;
  const pusat = sederet.map((satu, i) => {
    const x = kiri + i * (lebar + SELA);
    sambung(kanvas, [x + lebar / 2, yBus], [x + lebar / 2, atas]);
    letakkan(kanvas, isi[i] as IsiKotak, [x, atas], lebar, tinggi, nada);
    bawah = Math.max(bawah, tulisKolom(kanvas, satu.anak, [x, atas + tinggi], lebar));
    return x + lebar / 2;
  });
  return { bawah, pusat };
}

/** A unit that only gathers others (kelurahan): its box in the middle, the others in rows below. */
function tulisKelompok(kanvas: Kanvas, kelompok: SimpulOrganisasi, yBus: number): { bawah: number; pusat: number[] } {
  const isi = ukurKotak(kelompok, LEBAR_AKAR);
  const atas = yBus + JARAK;
  sambung(kanvas, [TENGAH, yBus], [TENGAH, atas]);
  letakkan(kanvas, isi, [TENGAH - LEBAR_AKAR / 2, atas], LEBAR_AKAR, isi.tinggi, 'biasa');
  const deretan = bagiBaris(kelompok.anak, MAKS_SEBARIS).map((simpul) => ({ simpul, kelompok: false }));
  const bawah = tulisDeretan(kanvas, deretan, [TENGAH, atas + isi.tinggi], 'kanan', 'anak');
  return { bawah, pusat: [TENGAH] };
}

interface Deret {
  readonly simpul: readonly SimpulOrganisasi[];
  readonly kelompok: boolean;
}

/** Rows under a box: the first hangs from its stem, the others from a rail at one edge of the picture. */
function tulisDeretan(
  kanvas: Kanvas,
  deretan: readonly Deret[],
  [x, y]: Titik,
  sisi: 'kiri' | 'kanan',
  nada: Nada,
): number {
  const berel = deretan.length > 1;
  const rel = sisi === 'kiri' ? REL / 2 : LEBAR - REL / 2;
  const rentang = [sisi === 'kiri' && berel ? REL : 0.5, LEBAR - (sisi === 'kanan' && berel ? REL : 0.5)] as const;
  const pertama = y + JARAK;
  let bawah = y;
  for (const [i, { simpul, kelompok }] of deretan.entries()) {
    const yBus = bawah + JARAK;
    if (i === 0) sambung(kanvas, [x, y], [x, yBus]);
    else sambung(kanvas, [rel, pertama], [rel, yBus]);
    const deret = kelompok
      ? tulisKelompok(kanvas, simpul[0] as SimpulOrganisasi, yBus)
      : tulisDeret(kanvas, simpul, yBus, rentang, nada);
    const titik = [...deret.pusat, i === 0 ? x : rel, ...(berel ? [rel] : [])];
    sambung(kanvas, [Math.min(...titik), yBus], [Math.max(...titik), yBus]);
    bawah = deret.bawah;
  }
  return bawah;
}

/** The secretariat and its like, right of the trunk, their units in a column below; returns the lower edge. */
function tulisStaf(kanvas: Kanvas, staf: readonly SimpulOrganisasi[], atas: number): number {
  const kiri = TENGAH + (TENGAH - LEBAR_STAF) / 2;
  let y = atas;
  for (const satu of staf) {
    const isi = ukurKotak(satu, LEBAR_STAF);
    y += JARAK;
    const tengah = y + isi.tinggi / 2;
    sambung(kanvas, [TENGAH, atas], [TENGAH, tengah], [kiri, tengah]);
    letakkan(kanvas, isi, [kiri, y], LEBAR_STAF, isi.tinggi, 'biasa');
    y = tulisKolom(kanvas, satu.anak, [kiri, y + isi.tinggi], LEBAR_STAF);
  }
  return y;
}

function describe(simpul: SimpulOrganisasi): string {
  const sendiri = simpul.pejabat === undefined ? simpul.nama : `${simpul.nama} (${simpul.pejabat})`;
  if (simpul.anak.length === 0) return sendiri;
  return `${sendiri} membawahi ${simpul.anak.map(describe).join(', ')}`;
}

/**
 * The organisation chart: the head on top, staff units beside the trunk, the line in rows of five at most, the areas
 * below. A unit's own units stand in a column under it, so that the chart keeps to the width of a page.
 */
export function buildBaganOrganisasi(akar: SimpulOrganisasi): Grafik {
  const kanvas: Kanvas = { garis: [], kotak: [] };
  const isi = ukurKotak(akar, LEBAR_AKAR);
  const pilih = (letak: SimpulOrganisasi['letak']) => akar.anak.filter((satu) => (satu.letak ?? 'lini') === letak);
  letakkan(kanvas, isi, [TENGAH - LEBAR_AKAR / 2, 0.5], LEBAR_AKAR, isi.tinggi, 'utama');
  const bawahAkar = 0.5 + isi.tinggi;
  const bawahStaf = tulisStaf(kanvas, pilih('staf'), bawahAkar);
  const wilayah = pilih('wilayah');
  const deretan: Deret[] = [
    ...bagiBaris(pilih('lini'), MAKS_SEBARIS).map((simpul) => ({ simpul, kelompok: false })),
    ...wilayah.filter(({ anak }) => anak.length > 0).map((satu) => ({ simpul: [satu], kelompok: true })),
    ...bagiBaris(
      wilayah.filter(({ anak }) => anak.length === 0),
      MAKS_SEBARIS,
    ).map((simpul) => ({ simpul, kelompok: false })),
  ];
  if (deretan.length > 0) sambung(kanvas, [TENGAH, bawahAkar], [TENGAH, bawahStaf]);
  const bawah = tulisDeretan(kanvas, deretan, [TENGAH, bawahStaf], 'kiri', 'biasa');
  return {
    svg: tulisSvg(bawah + 1.5, [...kanvas.garis, ...kanvas.kotak]),
    alt: `Bagan susunan organisasi: ${describe(akar)}.`,
  };
}
