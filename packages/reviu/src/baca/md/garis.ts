import type { HalamanMentah } from '../mentah.ts';

/** Lines of a Markdown report that are not Markdown: HTML tables, pipe tables, page markers. Numbers are 1-based. */
export type Garis =
  | { readonly jenis: 'html'; readonly awal: number; readonly teks: string }
  | { readonly jenis: 'pipa'; readonly awal: number; readonly baris: readonly { nomor: number; teks: string }[] }
  | (HalamanMentah & { readonly awal: number });

export interface Terpilah {
  /** The lines that are Markdown, at their old numbers; what was taken out is an empty line. */
  readonly sisa: readonly string[];
  readonly garis: readonly Garis[];
}

const BINGKAI = /^[\s*_#=~<>!\-–—[\](){}]+|[\s*_#=~<>!\-–—[\](){}]+$/g;
const KATA_HALAMAN =
  /^(?:page[ _-]?number|page[ _-]?break|page|halaman|hal\.?|hlm\.?|pg\.?)[\s:="#.-]*(\d{1,4})?"?(?:\s*(?:dari|of|\/)\s*\d{1,4})?(?:\s*(?:page|halaman))?$/i;

/** A line that only says that a page begins or ends; its number where it has one. */
function findHalaman(garis: string): { nomor?: number } | undefined {
  if (garis.length > 120) return undefined;
  const marker = /^\{(\d{1,4})\}-{8,}$/.exec(garis.trim());
  if (marker) return { nomor: Number(marker[1]) + 1 };
  const elemen = /^<page(?:_number)?>\s*(\d{1,4})\s*<\/page(?:_number)?>$/i.exec(garis.trim());
  if (elemen) return { nomor: Number(elemen[1]) };
  const berbingkai = /^\s*(?:<!--|[-–—=~*_#[({]{1,})/.test(garis);
  const cocok = KATA_HALAMAN.exec(garis.replace(BINGKAI, ''));
  if (!cocok || (cocok[1] === undefined && !(berbingkai && /break/i.test(cocok[0])))) return undefined;
  return cocok[1] === undefined ? {} : { nomor: Number(cocok[1]) };
}

const PEMISAH = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
export const isPemisah = (garis: string): boolean => garis.includes('|') && PEMISAH.test(garis);

const isPipa = (garis: string): boolean => /^\s*\|.*\|/.test(garis);

/** Sorts out what Markdown readers stumble over. */
export function splitGaris(baris: readonly string[]): Terpilah {
  const sisa = [...baris];
  const garis: Garis[] = [];
  for (let i = 0; i < baris.length; i++) {
    const ini = baris[i] as string;
    if (/^\s*(?:```|~~~)/.test(ini)) {
      const pagar = /^\s*(```|~~~)/.exec(ini)?.[1] as string;
      const tutup = baris.findIndex((lain, j) => j > i && lain.trim().startsWith(pagar));
      // A fence that programs put around what they read is no part of it.
      sisa[i] = '';
      if (tutup > 0) sisa[tutup] = '';
      continue;
    }
    if (/<table[\s>]/i.test(ini)) {
      const isi: string[] = [];
      let dalam = 0;
      let j = i;
      for (; j < baris.length; j++) {
        const lagi = baris[j] as string;
        dalam += (lagi.match(/<table[\s>]/gi)?.length ?? 0) - (lagi.match(/<\/table\s*>/gi)?.length ?? 0);
        isi.push(lagi);
        sisa[j] = '';
        if (dalam <= 0) break;
      }
      garis.push({ jenis: 'html', awal: i + 1, teks: isi.join('\n') });
      i = j;
      continue;
    }
    if (isPipa(ini)) {
      const isi: { nomor: number; teks: string }[] = [];
      let j = i;
      while (j < baris.length && /^\s*\|/.test(baris[j] as string)) {
        let teks = baris[j] as string;
        const nomor = j + 1;
        sisa[j] = '';
        // A cell that was broken over lines: the row goes on until it is closed.
        for (let lebih = 1; lebih <= 6 && !/\|\s*$/.test(teks) && j + 1 < baris.length; lebih++) {
          const lanjut = baris[j + 1] as string;
          if (/^\s*\|/.test(lanjut) || lanjut.trim() === '' || !baris.slice(j + 1, j + 7).some((g) => /\|\s*$/.test(g)))
            break;
          j++;
          sisa[j] = '';
          teks = `${teks.trimEnd()} ${lanjut.trim()}`;
        }
        isi.push({ nomor, teks });
        j++;
      }
      garis.push({ jenis: 'pipa', awal: i + 1, baris: isi });
      i = j - 1;
      continue;
    }
    const halaman = findHalaman(ini);
    if (halaman || ini.includes('\f')) {
      garis.push({ jenis: 'halaman', awal: i + 1, ...halaman });
      sisa[i] = halaman ? '' : ini.replace(/\f/g, '');
      continue;
    }
    const nomor = /^\s*[-–—]\s*(\d{1,3}|[ivxl]{1,7})\s*[-–—]\s*$/.exec(ini)?.[1];
    if (nomor) sisa[i] = nomor;
    if (/^=+\s*$/.test(ini) && i > 0 && (sisa[i - 1] as string).trim() !== '') {
      sisa[i - 1] = `# ${sisa[i - 1]}`;
      sisa[i] = '';
    }
  }
  return { sisa, garis };
}

/** Cells of one row of a pipe table. */
export function splitPipa(garis: string): string[] {
  const rapi = garis
    .trim()
    .replace(/^\|/, '')
    .replace(/(^|[^\\])\|$/, '$1');
  return rapi.split(/(?<!\\)\|/).map((sel) => sel.replace(/\\\|/g, '|').trim());
}
