import type { ParagrafMentah } from '../mentah.ts';
import { type BarisTeks, type IsiHalaman, joinKata, type Kata, susunBaris } from './halaman.ts';

/** Running headers and footers of one page. */
export interface TepiHalaman {
  readonly kata: ReadonlySet<Kata>;
  readonly blok: readonly ParagrafMentah[];
}

const MIN_ULANG = 3;
/** Share of the page at its top and foot in which they stand. */
const DAERAH = 0.11;

const pola = (teks: string): string =>
  teks
    .replace(/\d+/g, '#')
    .replace(/\b[ivxl]+\b/g, '#')
    .replace(/\s+/g, ' ')
    .trim();

/** What stands at the edge of many pages, the page's number aside, is none of the text; so is what the file marks so. */
export function findTepi(halaman: readonly IsiHalaman[]): TepiHalaman[] {
  const calon = halaman.map(({ kata, tinggi }) =>
    susunBaris(kata.filter(({ y }) => y < tinggi * DAERAH || y > tinggi * (1 - DAERAH))),
  );
  const jumlah = new Map<string, number>();
  const kunci = (baris: BarisTeks, { tinggi }: IsiHalaman): string =>
    `${baris.y < tinggi / 2 ? 'atas' : 'bawah'} ${Math.round((baris.y < tinggi / 2 ? baris.y : tinggi - baris.y) / 6)} ${pola(joinKata(baris.kata))}`;
  for (const [i, baris] of calon.entries()) {
    for (const satu of new Set(baris.map((b) => kunci(b, halaman[i] as IsiHalaman))))
      jumlah.set(satu, (jumlah.get(satu) ?? 0) + 1);
  }
  return calon.map((baris, i) => {
    const ini = halaman[i] as IsiHalaman;
    const milik = baris.filter(
      (b) => (jumlah.get(kunci(b, ini)) ?? 0) >= MIN_ULANG || b.kata.every(({ artefak }) => artefak),
    );
    return {
      kata: new Set(milik.flatMap(({ kata }) => kata)),
      blok: milik.map((b) => ({
        jenis: 'paragraf',
        teks: joinKata(b.kata),
        tepi: b.y < ini.tinggi / 2 ? 'atas' : 'bawah',
        letak: { halaman: i + 1 },
      })),
    };
  });
}
