import type { SelKisi } from './kisi.ts';

/*
 * Pipe tables and PDF do not say how deep a header is, and pipe tables cannot merge cells: "Target" above 2022, 2023,
 * 2024 is one filled cell and two empty ones. What is header is told by what stands there: names, years and the row of
 * column numbers; never an amount, a percentage or a sentence.
 */

const kosong = (teks: string): boolean => teks.trim() === '';

/** "1", "(1)", "1." … as the row of column numbers has it, also "6=5/4" and "5 = (4:3)". */
const NOMOR_KOLOM = /^\(?\d{1,2}\)?\.?(?:\s*=.*)?$/;
const TAHUN = /^(?:19|20)\d\d$/;
/** An amount, a decimal, a percentage, a rupiah: what only a body holds. */
const NILAI = /^(?:rp\.?\s*)?[-(]?\d[\d.,]*\)?\s*%?(?:,-)?$|^rp\.?\s*[\d(-]/i;
const KATA_KEPALA =
  /^(?:no|nomor|uraian|indikator|sasaran|tujuan|program|kegiatan|sub\s*kegiatan|target|realisasi|capaian|anggaran|pagu|alokasi|satuan|keterangan|ket|jumlah|%|kinerja|tahun|unsur|nilai|predikat|kategori|kode|formula|rumus|tw|triwulan|[iv]{1,3}|murni|perubahan|selisih|penyerapan)\b/i;

export const isNomorKolom = (baris: readonly SelKisi[]): boolean => {
  const isi = baris.filter(({ teks, utama }) => utama && !kosong(teks)).map(({ teks }) => teks.trim());
  if (isi.length < 2 || isi.length * 2 < baris.length || !isi.every((teks) => NOMOR_KOLOM.test(teks))) return false;
  const nomor = isi.map((teks) => Number(/\d+/.exec(teks)?.[0]));
  return nomor.every((n, i) => i === 0 || n > (nomor[i - 1] as number)) && (nomor[0] as number) <= 2;
};

/** A value that no header holds. Years and bare small numbers may be of a header; the latter are judged in their row. */
export const isNilai = (teks: string): boolean => {
  const rapi = teks.trim();
  return NILAI.test(rapi) && !TAHUN.test(rapi) && rapi !== '%';
};

const MAKS_HURUF_KEPALA = 90;

function isMirip(baris: readonly SelKisi[]): boolean {
  const isi = baris.filter(({ teks }) => !kosong(teks));
  return isi.length > 0 && isi.every(({ teks }) => teks.length <= MAKS_HURUF_KEPALA && !isNilai(teks));
}

const isTebalSemua = (baris: readonly SelKisi[]): boolean =>
  baris.every(({ teks, tebal }) => kosong(teks) || tebal === true) && !isNomorKolom(baris);

/** A further bold row of a header: names side by side, no title of a group, and something below it. */
const isKepalaTebal = (baris: readonly SelKisi[] | undefined, bawah: readonly SelKisi[] | undefined): boolean =>
  baris !== undefined &&
  bawah !== undefined &&
  baris.some(({ tebal }) => tebal) &&
  isTebalSemua(baris) &&
  isMirip(baris) &&
  baris.filter(({ teks, utama }) => utama && !kosong(teks)).length >= 2;

/** Only the first cell holds text: a title over the whole width. */
const isJudulBaris = (baris: readonly SelKisi[]): boolean =>
  baris.length >= 3 &&
  !kosong(baris[0]?.teks ?? '') &&
  baris.slice(1).every(({ teks, utama }) => kosong(teks) || !utama);

/** May `bawah` be the second row of a header whose row above is `atas`? */
function isSambungan(atas: readonly SelKisi[], bawah: readonly SelKisi[]): boolean {
  if (bawah.every(({ teks }) => kosong(teks))) return true;
  if (!isMirip(bawah)) return false;
  const isi = bawah.filter(({ teks }) => !kosong(teks));
  if (kosong(bawah[0]?.teks ?? '') && isi.every(({ teks }) => TAHUN.test(teks.trim()))) return true;
  const bawahCabang = bawah.some(
    ({ teks }, k) => k > 0 && !kosong(teks) && (kosong(atas[k]?.teks ?? '') || atas[k]?.utama === false),
  );
  if (!bawahCabang) return false;
  // A body row fills the columns that have a name of their own; a header row leaves them to the cell above.
  const sendiri = atas.flatMap(({ teks, utama }, k) => {
    const kanan = atas[k + 1];
    return utama && !kosong(teks) && kanan && !kosong(kanan.teks) && kanan.utama ? [k] : [];
  });
  const terisi = sendiri.filter((k) => !kosong(bawah[k]?.teks ?? '') && bawah[k]?.teks !== atas[k]?.teks);
  return terisi.length === 0 || isi.every(({ teks }) => TAHUN.test(teks.trim()) || KATA_KEPALA.test(teks.trim()));
}

/**
 * How many rows at the top are header.
 * @param awal rows that the format marks as header (1 for a pipe table, whose first row may yet be data)
 */
export function countKepala(kisi: readonly (readonly SelKisi[])[], awal: number): number {
  const pertama = kisi[0];
  if (!pertama) return 0;
  let n = Math.min(awal, kisi.length);
  if (n === 0) {
    const isi = pertama.filter(({ teks }) => !kosong(teks));
    if (!isMirip(pertama) || isi.length < 2 || kisi.length < 2) return 0;
    const bernama = pertama.filter(({ teks }) => KATA_KEPALA.test(teks.trim())).length * 2 >= pertama.length;
    const menonjol = isi.every(({ tebal }) => tebal) && !kisi.every(isTebalSemua);
    if (!bernama && !menonjol) return 0;
    n = 1;
    while (menonjol && n < 4 && isKepalaTebal(kisi[n], kisi[n + 1])) n++;
  } else if (n === 1 && !isNomorKolom(pertama) && !isMirip(pertama)) return 0;
  if (n === 1 && isJudulBaris(pertama)) {
    let judul = 1;
    while (kisi[judul] && isJudulBaris(kisi[judul] as SelKisi[]) && judul < 4) judul++;
    const berikut = kisi[judul];
    if (!berikut || !isMirip(berikut)) return judul < kisi.length ? n : 0;
    n = judul + 1;
  }
  while (n < kisi.length && n < 8) {
    const bawah = kisi[n] as readonly SelKisi[];
    if (isNomorKolom(bawah)) {
      n++;
      break;
    }
    if (!isSambungan(kisi[n - 1] as readonly SelKisi[], bawah)) break;
    n++;
  }
  return n;
}

/**
 * Fills the empty cells of a header that could not merge: to the right where the row below has names of its own there,
 * otherwise from above. Rows that say they merge (`utama: false`) are left alone.
 */
export function fillKepala(kisi: readonly (readonly SelKisi[])[], barisKepala: number): SelKisi[][] {
  const hasil = kisi.map((baris) => [...baris]);
  const nomor = barisKepala > 1 && isNomorKolom(kisi[barisKepala - 1] as readonly SelKisi[]) ? 1 : 0;
  const tinggi = barisKepala - nomor;
  for (let b = 0; b < tinggi; b++) {
    const baris = hasil[b] as SelKisi[];
    for (let k = 0; k < baris.length; k++) {
      if (!kosong((baris[k] as SelKisi).teks)) continue;
      const atas = b > 0 ? hasil[b - 1]?.[k] : undefined;
      const kiri = k > 0 ? (baris[k - 1] as SelKisi) : undefined;
      const punyaCabang = kisi.slice(b + 1, tinggi).some((bawah) => !kosong(bawah[k]?.teks ?? ''));
      const dari = b > 0 && atas && !kosong(atas.teks) && !punyaCabang ? atas : kiri && punyaCabang ? kiri : undefined;
      const isi = dari ?? (isJudulBaris(kisi[b] as readonly SelKisi[]) ? kiri : undefined);
      if (isi) baris[k] = { ...isi, utama: false };
    }
  }
  return hasil;
}
