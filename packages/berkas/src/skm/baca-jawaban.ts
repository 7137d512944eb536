import { type JawabanSkm, type NilaiSkm, UNSUR_SKM } from '@akuntabel/kinerja';
import { readLembar } from '../lembar/baca-lembar.ts';
import { createKisi, GalatLembar, type Kisi, type Lembar, toHurufKolom } from '../lembar/lembar.ts';
import { toBanding } from '../lembar/nama.ts';
import { findUnsur } from './kolom-jawaban.ts';

/** A cell that is no answer. */
export interface MasalahJawaban {
  readonly lembar: string;
  /** As a spreadsheet names it: `F12`. */
  readonly sel: string;
  readonly tertulis: string;
  /** One Indonesian sentence: what is expected and how to mend it. */
  readonly pesan: string;
}

/** Answers of a spreadsheet with one row a respondent. */
export interface BacaJawaban {
  readonly lembar: string;
  readonly jawaban: readonly JawabanSkm[];
  readonly masalah: readonly MasalahJawaban[];
  /** What was decided in reading, for people: columns read by their name, rows passed over. */
  readonly catatan: readonly string[];
}

const BARIS_DICARI = 60;
/** Fewer columns of answers than this are no header of a survey: a text may name an unsur too. */
const KOLOM_MIN = 5;
/** The rows in which an office works out the index below the answers. */
const RINGKASAN = /^(jumlah|total|sum|nrr|ikm|nilai|rata|bobot|mutu|indeks|nomor unsur)\b/;

interface KepalaJawaban {
  readonly baris: number;
  /** Columns of U1 to U9. */
  readonly kolom: readonly (number | undefined)[];
  readonly catatan: readonly string[];
  readonly ganda: readonly string[];
}

function readKepala(kisi: Kisi, baris: number): KepalaJawaban | undefined {
  const kolom: (number | undefined)[] = UNSUR_SKM.map(() => undefined);
  const catatan: string[] = [];
  const ganda: string[] = [];
  let banyak = 0;
  for (let k = 0; k < kisi.kolom; k += 1) {
    const sel = kisi.get(baris, k);
    const cocok = sel?.jenis === 'teks' ? findUnsur(sel.teks) : undefined;
    if (cocok === undefined) continue;
    if (cocok.catatan) catatan.push(`Kolom ${toHurufKolom(k)} ${cocok.catatan}.`);
    const lain = kolom[cocok.unsur];
    const kode = UNSUR_SKM[cocok.unsur]?.kode ?? '';
    if (lain !== undefined) ganda.push(`kolom ${toHurufKolom(lain)} dan ${toHurufKolom(k)} sama-sama ${kode}`);
    kolom[cocok.unsur] = k;
    banyak += 1;
  }
  return banyak >= KOLOM_MIN ? { baris, kolom, catatan, ganda } : undefined;
}

function findKepalaJawaban(kisi: Kisi): KepalaJawaban | undefined {
  for (let b = 0; b < Math.min(kisi.baris, BARIS_DICARI); b += 1) {
    const kepala = readKepala(kisi, b);
    if (kepala) return kepala;
  }
  return undefined;
}

function checkKepala({ kolom, ganda }: KepalaJawaban, lembar: string): void {
  const kurang = UNSUR_SKM.filter((_, u) => kolom[u] === undefined);
  if (ganda.length > 0)
    throw new GalatLembar('S.ganda', `Lembar «${lembar}»: ${ganda.join('; ')}. Sisakan satu kolom untuk tiap unsur.`);
  if (kurang.length > 0) {
    const daftar = kurang.map(({ kode, nama }) => `${kode} ${nama}`).join(', ');
    throw new GalatLembar(
      'S.kurang',
      `Lembar «${lembar}»: tidak ada kolom untuk ${daftar}. Beri judul kolom U1 sampai U9, atau nama unsurnya.`,
    );
  }
}

const isNilai = (teks: string): boolean => /^[1-4]$/.test(teks);

/** Whether the row only numbers the columns or is the start of the office's own working. */
function isRingkasan(kisi: Kisi, b: number, kolomAwal: number): boolean {
  for (let k = 0; k < kolomAwal; k += 1) {
    const sel = kisi.get(b, k);
    if (sel?.jenis === 'teks' && RINGKASAN.test(toBanding(sel.teks))) return true;
  }
  return false;
}

function readIsi(kisi: Kisi, { baris, kolom, catatan }: KepalaJawaban, lembar: string): BacaJawaban {
  const letak = kolom as readonly number[];
  const kolomAwal = Math.min(...letak);
  const jawaban: JawabanSkm[] = [];
  const masalah: MasalahJawaban[] = [];
  const catatanIsi: string[] = [];
  let tanpaJawaban = 0;
  for (let b = baris + 1; b < kisi.baris; b += 1) {
    if (isRingkasan(kisi, b, kolomAwal)) {
      catatanIsi.push(`Baris ${b + 1} dan seterusnya adalah hitungan, bukan jawaban, dan dilewati.`);
      break;
    }
    const teks = letak.map((k) => kisi.get(b, k)?.teks.trim() ?? '');
    if (teks.every((satu) => satu === '')) {
      if (Array.from({ length: kisi.kolom }, (_, k) => kisi.get(b, k)).some(Boolean)) tanpaJawaban += 1;
      continue;
    }
    // "1 2 3 …" below the header numbers the columns.
    if (b === baris + 1 && teks.every((satu, i) => i === 0 || Number(satu) === Number(teks[i - 1]) + 1)) continue;
    for (const [u, satu] of teks.entries()) {
      if (satu === '' || isNilai(satu)) continue;
      masalah.push({
        lembar,
        sel: `${toHurufKolom(letak[u] ?? 0)}${b + 1}`,
        tertulis: satu,
        pesan: `Jawaban ${UNSUR_SKM[u]?.kode} harus 1, 2, 3, atau 4, atau dikosongkan bila tidak dijawab.`,
      });
    }
    jawaban.push(teks.map((satu) => (isNilai(satu) ? (Number(satu) as NilaiSkm) : null)));
  }
  if (tanpaJawaban > 0) catatanIsi.push(`${tanpaJawaban} baris tanpa satu jawaban pun dilewati.`);
  return { lembar, jawaban, masalah, catatan: [...catatan, ...catatanIsi] };
}

/**
 * Finds the sheet with a column for each unsur and reads its rows, one respondent each.
 * @throws GalatLembar when no sheet has the columns, or one unsur has none or two.
 */
function parseJawaban(lembar: readonly Lembar[]): BacaJawaban {
  for (const satu of lembar) {
    if (satu.tersembunyi) continue;
    const kisi = createKisi(satu);
    const kepala = findKepalaJawaban(kisi);
    if (!kepala) continue;
    checkKepala(kepala, satu.nama);
    return readIsi(kisi, kepala, satu.nama);
  }
  throw new GalatLembar(
    'S.kepala',
    'Tidak ada lembar dengan kolom jawaban. Beri judul kolom U1 sampai U9 (atau nama unsurnya), satu baris untuk tiap responden.',
  );
}

/** Answers of a file (XLSX, XLS, CSV). @throws GalatLembar when it cannot be read. */
export async function readJawaban(bita: Uint8Array, nama: string): Promise<BacaJawaban> {
  return parseJawaban(await readLembar(bita, { nama }));
}
