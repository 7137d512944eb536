import { type Angka, formatDesimal, type Predikat, type Tanda } from '@akuntabel/kinerja';
import type {
  Baris,
  Blok,
  Daftar,
  Isi,
  Judul,
  Kolom,
  Kotak,
  Paragraf,
  Rata,
  Run,
  Sel,
  Tabel,
} from '../model/dokumen.ts';
import { getTeks } from '../model/telusur.ts';
import { angkaSel, kalimat, paragraf, type Sisipan, sambung, tebal } from '../narasi/kalimat.ts';

/*
 * Small makers of blocks, so that the section builders read as what they print.
 */

export function par(...kalimat: readonly (Isi | undefined)[]): Paragraf {
  const isi = paragraf(...kalimat);
  return { jenis: 'paragraf', isi, ...(getTeks(isi).endsWith(':') ? { lekat: true } : {}) };
}

/** Paragraphs of text from the dataset. */
export const parTeks = (t: string): Paragraf => ({ jenis: 'paragraf', isi: sambung(t) });

/** A paragraph that opens with a bold lead; a lead without text opens what follows. */
export const parKepala = (kepala: string, ...isi: readonly Sisipan[]): Paragraf =>
  isi.length === 0
    ? { jenis: 'paragraf', isi: [tebal(kepala)], lekat: true }
    : { jenis: 'paragraf', isi: [tebal(kepala), ...sambung(' ', ...isi)] };

export function daftar(gaya: Daftar['gaya'], butir: readonly (string | Isi)[]): Daftar {
  return {
    jenis: 'daftar',
    gaya,
    butir: butir.map((b) => [{ jenis: 'paragraf', isi: typeof b === 'string' ? sambung(b) : b }]),
  };
}

/** A framed remark; each text is a paragraph. */
export function kotak(nada: Kotak['nada'], ...isi: readonly Isi[]): Kotak {
  return { jenis: 'kotak', nada, isi: isi.map((i) => ({ jenis: 'paragraf', isi: i })) };
}

/** What has not been filled in, said where a reader looks for it. */
export const belumDiisi = (...kalimat: readonly Isi[]): Kotak => kotak('peringatan', ...kalimat);

/** The flags raised for figures printed here; nothing when there are none. */
export function kotakTanda(tanda: readonly Tanda[], angka: readonly string[]): readonly Kotak[] {
  const pesan = [...new Set(tanda.filter((t) => angka.includes(t.angka)).map((t) => t.pesan))];
  return pesan.length === 0 ? [] : [kotak('keterangan', ...pesan.map((p) => kalimat`${p}`))];
}

/** Heading inside a section, without number and not in the table of contents. */
export function subjudul(id: string, isi: Isi | string, tingkat: Judul['tingkat'] = 4): Judul {
  return {
    jenis: 'judul',
    id,
    tingkat,
    penomoran: 'tanpa',
    diDaftarIsi: false,
    isi: typeof isi === 'string' ? sambung(isi) : isi,
  };
}

type Lain = Omit<Sel, 'isi'>;

export const sel = (isi: Sisipan, lain?: Lain): Sel => ({ isi: sambung(isi), ...lain });
/** Several paragraphs or lists in one cell. */
export const selBlok = (blok: readonly Blok[], lain?: Lain): Sel => ({ isi: blok, ...lain });
/** Cell of a missing text. */
export const selTeks = (isi: string | null | undefined, lain?: Lain): Sel => sel(isi ?? '–', lain);
/** A figure: right-aligned, without unit; the column names the unit. */
export const selAngka = (angka: Angka, lain?: Lain): Sel => ({
  isi: [angkaSel(angka, lain?.tebal)],
  rata: 'kanan',
  ...lain,
});
export const selPredikat = (predikat: Predikat | null): Sel => sel(predikat?.label ?? '–', { rata: 'tengah' });
export const kepala = (isi: Sisipan, lain?: Lain): Sel => sel(isi, { kepala: 'kolom', rata: 'tengah', ...lain });
/** A cell that spans its row as the title of a group. */
export const kelompok = (isi: Sisipan, lebar: number): Sel => sel(isi, { lebar, latar: 'kelompok', tebal: true });

const ARTI_TANDA = [
  ['–', 'belum diisi'],
  ['n/a', 'tidak berlaku'],
  ['t.t.', 'tidak dapat dihitung'],
] as const;

function listRun(sel: Sel): readonly Run[] {
  return sel.isi.flatMap((x) => ('jenis' in x && (x.jenis === 'teks' || x.jenis === 'angka') ? [x] : []));
}

/** Explains the marks of figures without a value that stand in the table; undefined when there are none. */
function explainTanda(badan: readonly Baris[]): string | undefined {
  const tercetak = new Set(
    badan.flatMap((baris) =>
      baris.flatMap((s) => listRun(s).flatMap((run) => (run.jenis === 'angka' ? [run.teks] : []))),
    ),
  );
  const arti = ARTI_TANDA.filter(([tanda]) => tercetak.has(tanda)).map(([tanda, kata]) => `${tanda} ${kata}`);
  return arti.length === 0 ? undefined : `Keterangan: ${arti.join('; ')}.`;
}

export interface IsiTabel {
  readonly id: string;
  readonly keterangan: Isi | null;
  /** Relative widths with alignment: a number, or [width, alignment]. */
  readonly kolom: readonly (number | readonly [number, Rata])[];
  readonly kepala: readonly Baris[];
  readonly badan: readonly Baris[];
  readonly ukuran?: Tabel['ukuran'];
  readonly sumber?: Isi;
}

/** A table; marks of missing figures are explained below it. */
export function tabel({ kolom, sumber, ...isi }: IsiTabel): Tabel {
  const arti = explainTanda(isi.badan);
  const bawah = [...(sumber ?? []), ...(arti === undefined ? [] : sambung(sumber ? ' ' : '', arti))];
  return {
    jenis: 'tabel',
    ...isi,
    kolom: kolom.map((k): Kolom => (typeof k === 'number' ? { lebar: k } : { lebar: k[0], rata: k[1] })),
    ...(bawah.length > 0 ? { sumber: sambung(bawah) } : {}),
  };
}

/** Numbered header row "1 2 3 …" as government tables have it. */
export const nomorKolom = (banyak: number): Baris => Array.from({ length: banyak }, (_, i) => kepala(String(i + 1)));

/** Rows whose first cells are merged over the rows of a group. */
export function gabungBaris(depan: readonly Sel[], baris: readonly Baris[]): Baris[] {
  return baris.map((isi, i) => (i === 0 ? [...depan.map((s) => ({ ...s, tinggi: baris.length })), ...isi] : isi));
}

/** A plain decimal of a scale or a setting, printed with as many decimals as it has. */
export const tampilDesimal = (nilai: string): string => formatDesimal(nilai, nilai.split('.')[1]?.length ?? 0);
