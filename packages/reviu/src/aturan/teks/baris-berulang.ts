import { foldTeks } from '../../fakta/kata.ts';
import type { Sel, Tabel } from '../../naskah/naskah.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { type Konteks, placeSel } from '../konteks.ts';

export const BARIS_BERULANG: Aturan = {
  kode: 'ISI-008',
  nama: 'Baris tabel berulang',
  tingkat: 'galat',
  arti: 'Baris yang sama tertulis dua kali dalam satu tabel.',
  cara: 'Baris dengan isi yang persis sama di luar nomor urut, termasuk isi sel gabungan tempat baris itu tergantung. Kepala tabel yang diulang di halaman berikut tidak dihitung.',
  periksa: (konteks) =>
    konteks.naskah.blok.flatMap((blok) => (blok.jenis === 'tabel' ? checkTabel(konteks, blok) : [])),
};

/** A row as far as it was typed: text of cells that stand here, without the running number. */
function readBaris(baris: readonly Sel[]): { readonly isi: string; readonly nama: string; readonly awal: number } {
  const sel = baris.map(({ teks, utama }) => (utama ? foldTeks(teks) : ''));
  const tanpaNomor = sel.map((teks, k) => (k === 0 && /^\d{1,3}$/.test(teks) ? '' : teks));
  const nama = tanpaNomor.find((teks) => /\p{L}{3}/u.test(teks)) ?? '';
  const awal = sel.findIndex((teks) => teks !== '');
  return { isi: tanpaNomor.join('|'), nama, awal: awal < 0 ? sel.length : awal };
}

function checkTabel(konteks: Konteks, tabel: Tabel): BahanTemuan[] {
  const kepala = new Set(tabel.baris.slice(0, tabel.barisKepala).map((baris) => readBaris(baris).isi));
  const pernah = new Map<string, number>();
  const gantungan: string[] = [];
  return tabel.baris.flatMap((baris, b): BahanTemuan[] => {
    if (b < tabel.barisKepala) return [];
    const satu = readBaris(baris);
    // Rows of two groups may say the same: the first cells left empty hang under those above, merged or not.
    for (const [k, { teks }] of baris.entries())
      if (k >= satu.awal || teks.trim() !== '') gantungan[k] = foldTeks(teks);
    const terisi = satu.isi.split('|').filter((teks) => teks !== '').length;
    // Of a row that hangs under a merged cell only part stands here: too little to compare.
    if (
      terisi < 2 ||
      satu.nama.length < 8 ||
      kepala.has(satu.isi) ||
      !baris.some((sel, k) => sel.utama && foldTeks(sel.teks) === satu.nama && k <= 2)
    )
      return [];
    const kunci = [...gantungan.slice(0, satu.awal), satu.isi].join('|');
    const tadi = pernah.get(kunci);
    pernah.set(kunci, b);
    return tadi === undefined ? [] : [makeTemuan(konteks, tabel, b, tadi)];
  });
}

function makeTemuan(konteks: Konteks, tabel: Tabel, b: number, tadi: number): BahanTemuan {
  const kutip = (i: number): string =>
    (tabel.baris[i] ?? [])
      .map(({ teks }) => teks.replace(/\s+/g, ' ').trim())
      .filter((t) => t !== '')
      .join(' | ')
      .slice(0, 200);
  const kolom = Math.max(0, tabel.baris[b]?.findIndex(({ teks, utama }) => utama && /\p{L}{3}/u.test(teks)) ?? 0);
  return {
    tempat: placeSel(konteks, tabel, b, kolom),
    kutipan: kutip(b),
    tertulis: 'baris yang sama dua kali',
    seharusnya: 'satu kali',
    perhitungan: `Isi baris ke-${b + 1} sama dengan baris ke-${tadi + 1} tabel ini.`,
    pembanding: [{ tempat: placeSel(konteks, tabel, tadi, kolom), kutipan: kutip(tadi) }],
    keyakinan: 0.93,
  };
}
