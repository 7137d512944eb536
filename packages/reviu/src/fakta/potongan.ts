import { type Konteks, placeBlok, placeSel } from '../aturan/konteks.ts';
import { type Blok, findLetak, type Judul, type Paragraf, type Tabel } from '../naskah/naskah.ts';
import type { TempatTemuan } from '../temuan/temuan.ts';
import { rememberFakta } from './ingat.ts';

/** A text of the report with its place: a heading, a paragraph, or one cell. */
export interface Potongan {
  readonly jenis: 'judul' | 'paragraf' | 'kepala' | 'sel';
  readonly teks: string;
  readonly tempat: TempatTemuan;
  readonly blok: Blok;
  /** Position of its block in the report. */
  readonly urutan: number;
  /** 0-based, of a cell. */
  readonly baris?: number;
  readonly kolom?: number;
}

/** Every text as the report is read; of a merged cell only its first place. */
export const listPotongan = rememberFakta((konteks: Konteks): readonly Potongan[] =>
  konteks.naskah.blok.flatMap((blok, urutan): Potongan[] => {
    if (blok.jenis === 'tabel') return listSel(konteks, blok, urutan);
    if (blok.teks.trim() === '') return [];
    return [{ jenis: blok.jenis, teks: blok.teks, tempat: placeBlok(konteks, blok), blok, urutan }];
  }),
);

function listSel(konteks: Konteks, tabel: Tabel, urutan: number): Potongan[] {
  return tabel.baris.flatMap((baris, b) =>
    baris.flatMap((sel, k): Potongan[] =>
      !sel.utama || sel.teks.trim() === ''
        ? []
        : [
            {
              jenis: b < tabel.barisKepala ? 'kepala' : 'sel',
              teks: sel.teks,
              tempat: placeSel(konteks, tabel, b, k),
              blok: tabel,
              urutan,
              baris: b,
              kolom: k,
            },
          ],
    ),
  );
}

/** One line of running text: what stands between two line breaks of a heading or a paragraph. */
export interface BarisTeks {
  readonly teks: string;
  readonly tempat: TempatTemuan;
  readonly urutan: number;
  readonly blok: Exclude<Blok, Tabel>;
}

/** Lines of headings and paragraphs outside running headers, as the report is read. */
export const listBarisTeks = rememberFakta((konteks: Konteks): readonly BarisTeks[] =>
  konteks.naskah.blok.flatMap((blok, urutan) =>
    blok.jenis === 'tabel' || isTepi(blok) ? [] : splitBaris(konteks, blok).map((satu) => ({ ...satu, urutan, blok })),
  ),
);

export const isTepi = (blok: Blok): boolean => blok.jenis === 'paragraf' && blok.tepi !== undefined;

/** The lines of a heading or paragraph, each at its place. */
export function splitBaris(konteks: Konteks, blok: Judul | Paragraf): Pick<BarisTeks, 'teks' | 'tempat'>[] {
  let indeks = 0;
  return blok.teks.split('\n').flatMap((garis) => {
    const awal = indeks + (garis.length - garis.trimStart().length);
    indeks += garis.length + 1;
    return garis.trim() === '' ? [] : [{ teks: garis.trim(), tempat: placeTeks(konteks, blok, awal) }];
  });
}

/** Place of the character at `indeks` of a heading or paragraph. */
function placeTeks(konteks: Konteks, blok: Judul | Paragraf, indeks: number): TempatTemuan {
  const { baris, halaman } = findLetak(blok, indeks);
  return {
    ...placeBlok(konteks, blok),
    ...(baris === undefined ? {} : { baris }),
    ...(halaman === undefined ? {} : { halaman }),
  };
}

/** Place of the character at `indeks` of a text. */
export const placePada = (
  konteks: Konteks,
  { blok, tempat }: Pick<Potongan, 'blok' | 'tempat'>,
  indeks: number,
): TempatTemuan => (blok.jenis === 'tabel' ? tempat : placeTeks(konteks, blok, indeks));

/** A short piece of a text around `indeks`, cut at words, for people. */
export function cutKutipan(teks: string, indeks: number, panjang: number, sekitar = 40): string {
  let mulai = Math.max(0, indeks - sekitar);
  let akhir = Math.min(teks.length, indeks + panjang + sekitar);
  if (mulai > 0) mulai = teks.indexOf(' ', mulai) + 1 || mulai;
  if (mulai > indeks) mulai = indeks;
  if (akhir < teks.length) {
    const spasi = teks.lastIndexOf(' ', akhir);
    if (spasi >= indeks + panjang) akhir = spasi;
  }
  return teks.slice(mulai, akhir).replace(/\s+/g, ' ').trim();
}
