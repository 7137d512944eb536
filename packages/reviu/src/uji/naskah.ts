import type { Blok, Naskah, Sel, Tabel } from '../naskah/naskah.ts';

/*
 * Reports by hand for tests of rules. Each block stands on a line of its own, as in a Markdown file: the first block on
 * line 1, a row of a table on the line of the table plus its number.
 */

/** A block, or lines of a table: cells split at "|", the header first. `^` continues the cell above (rowspan). */
export type BahanNaskah = string | readonly string[] | Blok;

/**
 * "# Bab I" a heading, "- butir" or "1. butir" an item of a list, other text a paragraph; an array of lines a table with
 * one header row: `['Program | Pagu', 'A | 10']`; its caption stands before it as a paragraph "Tabel 1 …".
 */
export function buildNaskah(...bahan: BahanNaskah[]): Naskah {
  const blok: Blok[] = [];
  let baris = 1;
  let urutan = 0;
  for (const satu of bahan) {
    if (typeof satu === 'string') {
      blok.push(buildTeks(satu, baris));
      baris += 1;
    } else if (isBarisTabel(satu)) {
      urutan += 1;
      const sebelum = blok.at(-1);
      const keterangan = sebelum?.jenis === 'paragraf' && /^tabel\b/i.test(sebelum.teks) ? sebelum.teks : undefined;
      blok.push(buildTabel(satu, baris, urutan, keterangan));
      baris += satu.length;
    } else {
      blok.push(satu);
      baris += 1;
    }
  }
  return { berkas: 'uji.md', format: 'md', blok, takTerbaca: [] };
}

const isBarisTabel = (bahan: BahanNaskah): bahan is readonly string[] => Array.isArray(bahan);

function buildTeks(teks: string, baris: number): Blok {
  const judul = /^(#+) (.*)$/.exec(teks);
  if (judul !== null) {
    return { jenis: 'judul', tingkat: (judul[1] as string).length, teks: judul[2] as string, letak: { baris } };
  }
  const butir = /^(-|\d+\.|[a-z]\.) (.*)$/.exec(teks);
  if (butir !== null) {
    return { jenis: 'paragraf', teks: butir[2] as string, penanda: butir[1] as string, letak: { baris } };
  }
  return { jenis: 'paragraf', teks, letak: { baris } };
}

function buildTabel(garis: readonly string[], baris: number, urutan: number, keterangan: string | undefined): Tabel {
  const mentah = garis.map((satu) => satu.split('|').map((teks) => teks.trim()));
  const lebar = Math.max(...mentah.map((satu) => satu.length));
  const grid: Sel[][] = [];
  mentah.forEach((satu, i) => {
    grid.push(
      Array.from({ length: lebar }, (_, j): Sel => {
        const teks = satu[j] ?? '';
        const atas = grid[i - 1]?.[j];
        if (teks === '^' && atas !== undefined) return { teks: atas.teks, utama: false, letak: atas.letak };
        return { teks: teks.replaceAll('\\n', '\n'), utama: true, letak: { baris: baris + i } };
      }),
    );
  });
  return {
    jenis: 'tabel',
    urutan,
    ...(keterangan === undefined ? {} : { keterangan }),
    barisKepala: 1,
    baris: grid,
    letak: { baris },
  };
}
