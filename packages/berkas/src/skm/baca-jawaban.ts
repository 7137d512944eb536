import { type BidangProfil, type JawabanSkm, type NilaiSkm, PROFIL_SKM, UNSUR_SKM } from '@akuntabel/kinerja';
import { readLembar } from '../lembar/baca-lembar.ts';
import { createKisi, GalatLembar, type Kisi, type Lembar, toHurufKolom } from '../lembar/lembar.ts';
import { toBanding } from '../lembar/nama.ts';
import { findUnsur } from './kolom-jawaban.ts';
import { findKeterangan, type KolomKeterangan, parseProfil } from './profil-jawaban.ts';

/** A cell that is no answer. */
export interface MasalahJawaban {
  readonly lembar: string;
  /** As a spreadsheet names it: `F12`. */
  readonly sel: string;
  readonly tertulis: string;
  /** One Indonesian sentence: what is expected and how to mend it. */
  readonly pesan: string;
}

/** What one respondent said. */
export interface BarisJawaban {
  /** Row of the sheet, from 1. */
  readonly nomor: number;
  readonly jawaban: JawabanSkm;
  /** Codes of the fixed answers; what was blank or not understood is missing. */
  readonly profil: Readonly<Partial<Record<BidangProfil, string>>>;
  /** As written; blank when there is no such column. */
  readonly layanan: string;
  readonly bagian: string;
  readonly saran: string;
}

/** Answers of a spreadsheet with one row a respondent. */
export interface BacaJawaban {
  readonly lembar: string;
  readonly baris: readonly BarisJawaban[];
  readonly masalah: readonly MasalahJawaban[];
  /** What respondents said of themselves that none of the fixed answers fits; it was left blank. */
  readonly takDikenal: readonly MasalahJawaban[];
  /** Columns in the order of the sheet: header, and what it was read as; null = not read. */
  readonly kolom: readonly { readonly huruf: string; readonly judul: string; readonly sebagai: string | null }[];
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
  readonly keterangan: ReadonlyMap<KolomKeterangan, number>;
  readonly catatan: readonly string[];
  readonly ganda: readonly string[];
}

const U8 = 7;

/** Whether the header alone names the unsur of complaints, so that "Saran dan masukan" beside it is the respondent's words. */
const isTanpaU8 = (judul: readonly (string | undefined)[]): boolean =>
  judul.every((teks) => teks === undefined || findKeterangan(teks) === 'saran' || findUnsur(teks)?.unsur !== U8);

function readKepala(kisi: Kisi, baris: number): KepalaJawaban | undefined {
  const kolom: (number | undefined)[] = UNSUR_SKM.map(() => undefined);
  const keterangan = new Map<KolomKeterangan, number>();
  const catatan: string[] = [];
  const ganda: string[] = [];
  let banyak = 0;
  const judul = Array.from({ length: kisi.kolom }, (_, k) => {
    const sel = kisi.get(baris, k);
    return sel?.jenis === 'teks' ? sel.teks : undefined;
  });
  const saranBerartiU8 = isTanpaU8(judul);
  for (const [k, teks] of judul.entries()) {
    if (teks === undefined) continue;
    const sebagai = findKeterangan(teks);
    const cocok = sebagai === 'saran' && !saranBerartiU8 ? undefined : findUnsur(teks);
    if (cocok === undefined) {
      if (sebagai !== undefined && !keterangan.has(sebagai)) keterangan.set(sebagai, k);
      continue;
    }
    if (cocok.catatan) catatan.push(`Kolom ${toHurufKolom(k)} ${cocok.catatan}.`);
    const lain = kolom[cocok.unsur];
    const kode = UNSUR_SKM[cocok.unsur]?.kode ?? '';
    if (lain !== undefined) ganda.push(`kolom ${toHurufKolom(lain)} dan ${toHurufKolom(k)} sama-sama ${kode}`);
    kolom[cocok.unsur] = k;
    banyak += 1;
  }
  return banyak >= KOLOM_MIN ? { baris, kolom, keterangan, catatan, ganda } : undefined;
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

const NAMA_KETERANGAN: Readonly<Record<KolomKeterangan, string>> = {
  umur: PROFIL_SKM.umur.nama,
  kelamin: PROFIL_SKM.kelamin.nama,
  pendidikan: PROFIL_SKM.pendidikan.nama,
  pekerjaan: PROFIL_SKM.pekerjaan.nama,
  layanan: 'Layanan',
  bagian: 'Kelurahan',
  saran: 'Saran',
};

const BIDANG = Object.keys(PROFIL_SKM) as BidangProfil[];

/** What the columns were read as, for people to check before anything is stored. */
function tellKolom(kisi: Kisi, { baris, kolom, keterangan }: KepalaJawaban): BacaJawaban['kolom'] {
  const sebagai = new Map<number, string>();
  for (const [u, k] of kolom.entries()) {
    const { kode, nama } = UNSUR_SKM[u] ?? { kode: '', nama: '' };
    if (k !== undefined) sebagai.set(k, `${kode} ${nama}`);
  }
  for (const [nama, k] of keterangan) sebagai.set(k, NAMA_KETERANGAN[nama]);
  return Array.from({ length: kisi.kolom }, (_, k) => ({
    huruf: toHurufKolom(k),
    judul: kisi.get(baris, k)?.teks.trim() ?? '',
    sebagai: sebagai.get(k) ?? null,
  })).filter(({ judul }) => judul !== '');
}

function readIsi(kisi: Kisi, kepala: KepalaJawaban, lembar: string): BacaJawaban {
  const { baris: barisKepala, kolom, keterangan, catatan } = kepala;
  const letak = kolom as readonly number[];
  const kolomAwal = Math.min(...letak);
  const baris: BarisJawaban[] = [];
  const masalah: MasalahJawaban[] = [];
  const takDikenal: MasalahJawaban[] = [];
  const catatanIsi: string[] = [];
  let tanpaJawaban = 0;
  for (let b = barisKepala + 1; b < kisi.baris; b += 1) {
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
    if (b === barisKepala + 1 && teks.every((satu, i) => i === 0 || Number(satu) === Number(teks[i - 1]) + 1)) continue;
    const sel = (k: number): string => `${toHurufKolom(k)}${b + 1}`;
    for (const [u, satu] of teks.entries()) {
      if (satu === '' || isNilai(satu)) continue;
      const pesan = `Jawaban ${UNSUR_SKM[u]?.kode} harus 1, 2, 3, atau 4, atau dikosongkan bila tidak dijawab.`;
      masalah.push({ lembar, sel: sel(letak[u] ?? 0), tertulis: satu, pesan });
    }
    const get = (nama: KolomKeterangan): string => {
      const k = keterangan.get(nama);
      return k === undefined ? '' : (kisi.get(b, k)?.teks.trim() ?? '');
    };
    const profil: Partial<Record<BidangProfil, string>> = {};
    for (const bidang of BIDANG) {
      const tertulis = get(bidang);
      if (tertulis === '') continue;
      const kode = parseProfil(bidang, tertulis);
      if (kode !== undefined) profil[bidang] = kode;
      else {
        const pesan = `${NAMA_KETERANGAN[bidang]} tidak sesuai pilihan kuesioner dan dikosongkan.`;
        takDikenal.push({ lembar, sel: sel(keterangan.get(bidang) ?? 0), tertulis, pesan });
      }
    }
    baris.push({
      nomor: b + 1,
      jawaban: teks.map((satu) => (isNilai(satu) ? (Number(satu) as NilaiSkm) : null)),
      profil,
      layanan: get('layanan'),
      bagian: get('bagian'),
      saran: get('saran'),
    });
  }
  if (tanpaJawaban > 0) catatanIsi.push(`${tanpaJawaban} baris tanpa satu jawaban pun dilewati.`);
  return { lembar, baris, masalah, takDikenal, kolom: tellKolom(kisi, kepala), catatan: [...catatan, ...catatanIsi] };
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
