/** Beginning of the addresses of a unit-year's pages: `/u/KEC/2024`. */
const DASAR = /^\/u\/([^/]+)\/(\d{4})(?=\/|$)/;

export interface AlamatUnitTahun {
  readonly unit: string;
  readonly tahun: number;
  /** `/u/KEC/2024`, as it stands in the address. */
  readonly dasar: string;
}

/** The unit-year an address belongs to; undefined for all others. */
export function findUnitTahun(path: string): AlamatUnitTahun | undefined {
  const [dasar, unit = '', tahun = ''] = DASAR.exec(path) ?? [];
  if (dasar === undefined) return undefined;
  try {
    return { unit: decodeURIComponent(unit), tahun: Number(tahun), dasar };
  } catch {
    return undefined;
  }
}

/** Where the page stands among the routes: the reading pages know nothing of the office they are shown in. */
export function toRute(path: string): string {
  const dasar = DASAR.exec(path)?.[0];
  return dasar === undefined ? path : path.slice(dasar.length) || '/';
}

export const buildDasar = (unit: string, tahun: number): string => `/u/${encodeURIComponent(unit)}/${tahun}`;

/** Pages of a unit-year; links to them are written from its root. */
const HALAMAN =
  'indikator|anggaran|angka|isian|pohon-kinerja|perjanjian|lkjip|kelengkapan|unduh|kelola|pengukuran|rencana-aksi|' +
  'rekomendasi|laporan|jejak|jendela|renstra|survei';
const TAUTAN = new RegExp(`(\\s(?:href|action|formaction)=")(/(?:${HALAMAN})(?=[/?#"])|/(?=[?#"]))`, 'g');

/** Where Svelte's client would find its way in the page; a page without it has no use for them. */
const PENANDA_KLIEN = /<!--(?:\[-?\d*|\[!|\])?-->/g;
const KLIEN = '__sveltekit_';

/** Leaves out of a page what only a client would read: some tenth of a list. */
export const stripPenanda = (html: string): string => (html.includes(KLIEN) ? html : html.replace(PENANDA_KLIEN, ''));

/** Sets the links of a page that was written from the root of its unit-year under the beginning of its addresses. */
export function mountTautan(html: string, dasar: string): string {
  return html.replace(TAUTAN, (_, awal: string, path: string) => `${awal}${dasar}${path}`);
}
