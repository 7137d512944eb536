import { isEntriDaftar } from '../../fakta/daftar-isi.ts';
import { cutKutipan, listPotongan, placePada } from '../../fakta/potongan.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';

/** Rows of dots or underscores, a unit without number ("sebesar %", "Rp. ,"), empty brackets. */
const POLA: readonly { readonly pola: RegExp; readonly sebab: string; readonly keyakinan: number }[] = [
  { pola: /(?:\.\s?){4,}|…[.…\s]*|_{3,}/g, sebab: 'titik-titik atau garis untuk diisi', keyakinan: 0.92 },
  {
    pola: /\b(?:sebesar|sebanyak|sejumlah|mencapai|senilai)\s+(?:Rp\b(?!\.?\s*\d)|%|persen)(?=\s*[.,;)]|\s+(?:dari|pada|dengan|dan|atau|dalam|untuk)\b|\s*$)/giu,
    sebab: 'satuan tanpa angka',
    keyakinan: 0.92,
  },
  {
    pola: /\b(?:sebesar|sebanyak|sejumlah|senilai)(?=\s*(?:[.;)]|,\s|\s+(?:dari|dengan|dan|atau|dalam|untuk|pada tahun)\b|$))/giu,
    sebab: 'angka sesudahnya tidak ada',
    keyakinan: 0.8,
  },
  {
    pola: /\b(?:pada tanggal|nomor)\s*(?=[,.;)]|$)/giu,
    sebab: 'tanggal atau nomor sesudahnya tidak ada',
    keyakinan: 0.75,
  },
  { pola: /\(\s*\)|\[\s*\]/g, sebab: 'kurung kosong', keyakinan: 0.75 },
];

/** "Dumai, ………… 2025" as a line of its own. */
const TEMPAT_TANGGAL = /^\s*\p{Lu}[\p{L} .'-]*,\s*(?:[.…_]\s*)+(?:\p{L}+\s+)?(?:20\d\d)?\s*$/u;

export const ISIAN_KOSONG: Aturan = {
  kode: 'ISI-002',
  nama: 'Tempat isian dibiarkan kosong',
  tingkat: 'galat',
  arti: 'Titik-titik, garis, atau satuan tanpa angka: tempat yang seharusnya diisi dibiarkan kosong.',
  cara: 'Daftar isi dan daftar lain di depan tidak diperiksa; elipsis tunggal di akhir kutipan tidak dilaporkan. Tanggal yang dikosongkan di sebelah tempat penandatanganan adalah peringatan.',
  periksa: (konteks) =>
    listPotongan(konteks)
      .filter(
        ({ blok, teks }) => !isEntriDaftar(konteks, blok) && !/(?:\.\s?){4,}\s*(?:\d{1,3}|[ivxl]+)\s*$/i.test(teks),
      )
      .flatMap((potongan) =>
        POLA.flatMap(({ pola, sebab, keyakinan }) =>
          [...potongan.teks.matchAll(pola)].flatMap((m): BahanTemuan[] => {
            if (/^…\s*$/.test(m[0]) && !/[:=]\s*$/.test(potongan.teks.slice(0, m.index))) return [];
            // A line of its own is the place of a signature or of its name.
            const garis = findGaris(potongan.teks, m.index);
            if (/^[(\s]*(?:[.…_]\s*)+[)\s]*$/.test(garis)) return [];
            return [
              {
                tempat: placePada(konteks, potongan, m.index),
                kutipan: cutKutipan(potongan.teks, m.index, m[0].length, 60),
                tertulis: m[0].trim() || 'kosong',
                perhitungan: `Di sini ada ${sebab}.`,
                // The day beside the place of signing is often written by hand.
                keyakinan: TEMPAT_TANGGAL.test(garis) ? Math.min(keyakinan, 0.8) : keyakinan,
              },
            ];
          }),
        ),
      ),
};

/** The line of a text in which the character at `indeks` stands. */
const findGaris = (teks: string, indeks: number): string =>
  teks.slice(
    teks.lastIndexOf('\n', indeks - 1) + 1,
    teks.indexOf('\n', indeks) < 0 ? undefined : teks.indexOf('\n', indeks),
  );
