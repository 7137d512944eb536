import { isKosong } from './angka.ts';
import { normalizeNama } from './nama.ts';
import { type BarisFakta, listKolom, type TabelFakta } from './tabel.ts';

/** Level of a budget row: urusan and bidang above (0, -1), programme 1, kegiatan 2, sub-kegiatan 3. */
export type Jenjang = -1 | 0 | 1 | 2 | 3;

export interface BarisAnggaran {
  readonly baris: BarisFakta;
  /** As printed, without what stands in other columns. */
  readonly nama: string;
  readonly kunci: string;
  /** A row that sums others ("Jumlah", "Total"). */
  readonly jumlah: boolean;
  /** What its name, code or number says; undefined when nothing does. */
  readonly jenjang?: Jenjang;
  /** The level is only assumed: neither name nor code nor number tells it. */
  readonly duga?: boolean;
  /** The level was read from the row's number. */
  readonly dariNomor?: boolean;
  /** The level its name or code says for certain. */
  readonly pasti: boolean;
}

const JUMLAH = /^(?:sub)?(?:jumlah|total|grandtotal)/;

/** "J U M L A H", "Jumlah program utama", "TOTAL" … */
const isJumlah = (teks: string): boolean => {
  const rapat = teks.toLowerCase().replace(/[^\p{L}]/gu, '');
  return JUMLAH.test(rapat) && teks.split(/\s+/).length <= 8;
};

const JENJANG_KODE: Readonly<Record<number, Jenjang>> = { 1: -1, 2: 0, 3: 1, 5: 2, 6: 3 };

function fromKode(teks: string, kolomKode: boolean): Jenjang | undefined {
  const kode = /^[\dxX]+(?:\.[\dxX]+)*/.exec(teks.trim())?.[0]?.split('.') ?? [];
  return kode.length >= 3 || (kolomKode && kode.length > 0) ? JENJANG_KODE[kode.length] : undefined;
}

function fromNama(teks: string): Jenjang | undefined {
  const rapi = teks.trim().toLowerCase();
  if (/^sub[\s-]*kegiatan\b/.test(rapi)) return 3;
  if (/^kegiatan\b/.test(rapi)) return 2;
  if (/^program\b/.test(rapi)) return 1;
  return undefined;
}

function fromNomor(teks: string): Jenjang | undefined {
  const rapi = teks.trim();
  if (/^[IVX]+\.?$/.test(rapi)) return 1;
  if (/^\d{1,2}\.?$/.test(rapi)) return 2;
  if (/^\d{1,2}\.\d{1,2}\.?$/.test(rapi)) return 3;
  return undefined;
}

/** The column with names of programmes and what is below them: the nearest one left of the first column of money. */
function findKolomNama(tabel: TabelFakta): number | undefined {
  const nama = listKolom(tabel, 'uraian', 'program', 'kegiatan');
  const uang = listKolom(tabel, 'pagu', 'realisasiAnggaran')[0] ?? tabel.kolom.length;
  return nama.findLast((j) => j < uang) ?? nama[0];
}

/**
 * Rows of a budget table with their level. Numbers count only where Roman numerals or "1.1" show that they tell levels.
 * @param kenal level of a name that is known from elsewhere in the report
 */
export function listBarisAnggaran(
  tabel: TabelFakta,
  kenal: (kunci: string) => Jenjang | undefined = () => undefined,
): BarisAnggaran[] {
  const kolomNama = findKolomNama(tabel);
  if (kolomNama === undefined) return [];
  const kolomNo = listKolom(tabel, 'no')[0];
  const kolomKode = listKolom(tabel, 'kode')[0];
  const nomorBerjenjang =
    kolomNo !== undefined &&
    tabel.baris.some(({ sel }) => /^(?:[IVX]{2,}\.?|\d+\.\d+)$/.test(sel[kolomNo]?.teks.trim() ?? ''));
  return tabel.baris.flatMap((baris): BarisAnggaran[] => {
    const teks = baris.sel.map((sel) => sel.teks.replace(/\s+/g, ' ').trim());
    // A programme without kegiatan has its money in the kegiatan's column.
    const kiri = listKolom(tabel, 'program').findLast((j) => j < kolomNama);
    const sendiri = teks[kolomNama] ?? '';
    const nama = isKosong(sendiri) && kiri !== undefined ? (teks[kiri] ?? '') : sendiri;
    const label = [nama, teks[kolomNo ?? 0] ?? '', teks[0] ?? ''].find((satu) => isJumlah(satu));
    if (label !== undefined) return [{ baris, nama: label, kunci: normalizeNama(label), jumlah: true, pasti: true }];
    if (!/\p{L}{3}/u.test(nama) || baris.sel[kolomNama]?.utama === false) return [];
    // One text over the whole width is a heading within the table.
    if (teks.length > 2 && teks.every((satu) => satu === nama)) return [];
    const kunci = normalizeNama(nama.replace(/^[\d.]+\s+(?=\p{L})/u, ''));
    const kode =
      kolomKode === undefined ? fromKode(teks[kolomNo ?? 0] ?? '', false) : fromKode(teks[kolomKode] ?? '', true);
    // Where kegiatan have a column of their own every row is one, also a programme's money without kegiatan.
    const kolomKegiatan: Jenjang | undefined = tabel.kolom[kolomNama]?.makna === 'kegiatan' ? 2 : undefined;
    const pasti = kolomKegiatan ?? kode ?? fromKode(nama, false) ?? fromNama(nama);
    const nomor = nomorBerjenjang && kolomNo !== undefined ? fromNomor(teks[kolomNo] ?? '') : undefined;
    const jenjang = pasti ?? (nomorBerjenjang ? nomor : kenal(kunci));
    return [
      {
        baris,
        nama,
        kunci,
        jumlah: false,
        pasti: pasti !== undefined,
        ...(jenjang === undefined ? {} : { jenjang }),
        ...(pasti === undefined && nomor !== undefined ? { dariNomor: true } : {}),
      },
    ];
  });
}
