import { type Konteks, placeSel } from '../aturan/konteks.ts';
import type { Tabel } from '../naskah/naskah.ts';
import type { TempatTemuan } from '../temuan/temuan.ts';
import { rememberFakta } from './ingat.ts';
import { foldTeks } from './kata.ts';

/** One indicator in one table, with the sasaran that stands beside it. */
export interface RumusanIndikator {
  readonly indikator: string;
  readonly tempat: TempatTemuan;
  readonly sasaran?: string;
  readonly tempatSasaran?: TempatTemuan;
  readonly tabel: Tabel;
}

/** "1. Indeks Kepuasan Masyarakat (%)" → "Indeks Kepuasan Masyarakat". */
const cleanRumusan = (teks: string): string =>
  teks
    .replace(/\s+/g, ' ')
    .replace(/^\s*(?:\(?\d{1,2}[.)]?|[a-z][.)]|[-•])\s+/i, '')
    .replace(/^(?:sasaran|tujuan|indikator)(?:\s+(?:strategis|kinerja|utama))*\s*:\s*/i, '')
    .replace(/\s*\((?:%|persen|indeks|nilai|poin)\)\s*$/i, '')
    .replace(/[.;,]\s*$/, '')
    .trim();

/** Heading of a column over all its header rows. */
const readKepala = (tabel: Tabel, k: number): string =>
  foldTeks(
    tabel.baris
      .slice(0, Math.max(1, tabel.barisKepala))
      .map((baris) => baris[k]?.teks ?? '')
      .join(' '),
  );

/** Columns of another level: indicators of programmes, of the RPJMD, of kegiatan. */
const LEVEL_LAIN = /\brpjmd\b|\bprogram\b|\bkegiatan\b|\bkeluaran\b|\boutput\b|\biku wali\s?kota\b|\bbupati\b/;

export const listRumusan = rememberFakta((konteks: Konteks): readonly RumusanIndikator[] =>
  konteks.naskah.blok.flatMap((blok) => (blok.jenis === 'tabel' ? readTabel(konteks, blok) : [])),
);

function readTabel(konteks: Konteks, tabel: Tabel): RumusanIndikator[] {
  const lebar = tabel.baris[0]?.length ?? 0;
  const kepala = Array.from({ length: lebar }, (_, k) => readKepala(tabel, k));
  const kolomIndikator = kepala.flatMap((teks, k) =>
    (/\bindikator\b/.test(teks) || teks === 'iku') && !LEVEL_LAIN.test(teks) && !/\bformula\b|\bsatuan\b/.test(teks)
      ? [k]
      : [],
  );
  // The form of a staff member has indicators of its own.
  if (kepala.some((teks) => /^kegiatan$/.test(teks))) return [];
  return kolomIndikator.flatMap((k) => {
    const s = findKolomSasaran(kepala, k);
    let sasaran: { teks: string; tempat: TempatTemuan } | undefined;
    return tabel.baris.slice(tabel.barisKepala).flatMap((baris, i): RumusanIndikator[] => {
      const b = tabel.barisKepala + i;
      const teksSasaran = s === undefined ? '' : (baris[s]?.teks.trim() ?? '');
      // A column of tujuan, sasaran and program together says in each cell which of them it is.
      const campur = s !== undefined && LEVEL_LAIN.test(kepala[s] ?? '');
      if (campur && teksSasaran !== '' && !/^sasaran\b/i.test(teksSasaran)) sasaran = undefined;
      else if (s !== undefined && /\p{L}{4}/u.test(teksSasaran))
        sasaran = { teks: lastSasaran(teksSasaran), tempat: placeSel(konteks, tabel, b, s) };
      const sel = baris[k];
      if (sel === undefined || (!sel.utama && s === undefined)) return [];
      return sel.teks
        .split('\n')
        .map(cleanRumusan)
        .filter(
          (teks) =>
            teks.length > 10 && /\p{L}{4}/u.test(teks) && /\s/.test(teks) && !/\b(?:tujuan|uraian)\b\s*$/i.test(teks),
        )
        .map((indikator) => ({
          indikator,
          tempat: placeSel(konteks, tabel, b, k),
          ...(sasaran === undefined || /^tujuan\b/i.test(teksSasaran)
            ? {}
            : { sasaran: sasaran.teks, tempatSasaran: sasaran.tempat }),
          tabel,
        }));
    });
  });
}

/** The nearest column of sasaran to the left that is of the same level. */
function findKolomSasaran(kepala: readonly string[], k: number): number | undefined {
  for (let i = k - 1; i >= 0; i -= 1)
    if (
      /\bsasaran\b|\bkinerja utama uraian\b/.test(kepala[i] ?? '') &&
      (!LEVEL_LAIN.test(kepala[i] ?? '') || /^tujuan sasaran program\b/.test(kepala[i] ?? '')) &&
      !/\bindikator\b/.test(kepala[i] ?? '')
    )
      return i;
  return undefined;
}

/** A cell may hold the misi above the sasaran: its last line that begins like a sasaran. */
function lastSasaran(teks: string): string {
  const garis = teks
    .split('\n')
    .map(cleanRumusan)
    .filter((satu) => /\p{L}{4}/u.test(satu));
  return garis.filter((satu) => !/^misi\b/i.test(satu)).at(-1) ?? cleanRumusan(teks);
}

/** The spelling in which an indicator is named most often. */
export interface NamaIndikator {
  readonly nama: string;
  readonly n: number;
  readonly tempat: TempatTemuan;
}

export const listNamaIndikator = rememberFakta((konteks: Konteks): readonly NamaIndikator[] => {
  const banyak = new Map<string, { nama: string; n: number; tempat: TempatTemuan }>();
  for (const { indikator, tempat } of listRumusan(konteks)) {
    const ada = banyak.get(foldTeks(indikator));
    if (ada === undefined) banyak.set(foldTeks(indikator), { nama: indikator, n: 1, tempat });
    else ada.n += 1;
  }
  return [...banyak.values()].filter(({ n }) => n >= 3).sort((a, b) => b.n - a.n);
});
