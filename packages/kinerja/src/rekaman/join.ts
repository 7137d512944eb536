import { galat, type MasalahData, peringatan } from '../tahun/masalah-data.ts';
import { type TahunKinerja, zAnggaranUnit, zLaporan, zTahunKinerja } from '../tahun/tahun-kinerja.ts';
import {
  type BagianTanpaTeks,
  getJenis,
  isJenisRekaman,
  type Jalur,
  type JenisRekaman,
  type Rekaman,
  type RekamanMentah,
  RUAS_TERPISAH,
} from './jenis.ts';
import { placeRekaman } from './letak.ts';
import { explainIssues, parseRekaman } from './parse.ts';
import { createPeta, type LetakRekaman, type PetaRekaman } from './peta.ts';

/** A problem of records, with the record to mend; null when the record is of no known kind. */
export interface MasalahRekaman extends MasalahData {
  readonly rekaman: LetakRekaman | null;
}

export type HasilGabung =
  | {
      readonly sah: true;
      readonly tahun: TahunKinerja;
      /** Warnings only. */
      readonly masalah: readonly MasalahRekaman[];
      readonly peta: PetaRekaman;
    }
  | { readonly sah: false; readonly masalah: readonly MasalahRekaman[]; readonly peta: PetaRekaman };

export interface HasilDraf {
  /** Everything the records say; what is missing is empty (see DASAR_DRAF). */
  readonly tahun: TahunKinerja;
  /** What keeps it from being whole, and records that could not be used. Empty = joinTahunKinerja gives the same. */
  readonly masalah: readonly MasalahRekaman[];
  readonly peta: PetaRekaman;
}

type Isian = Record<string, unknown>;

/** What a whole is made upon, so that missing things are named one by one and not as "organisasi". */
const createDasarUtuh = (): Isian => ({
  umum: {},
  organisasi: { unit: [] },
  perencanaan: { renstra: { tujuan: [] } },
  indikator: [],
});

/**
 * What a draft is made upon: lists without entries, texts without letters, a Renstra of the year alone. Nothing of it
 * is a figure, so nothing measured from a draft comes from a placeholder.
 */
function createDasarDraf(tahun: number): Omit<TahunKinerja, 'umum'> {
  return {
    organisasi: { unit: [], jabatan: [], penugasan: [], kedudukan: [], tugas: [] },
    perencanaan: {
      dasarHukum: [],
      isuStrategis: [],
      visi: '',
      misi: [],
      misiDiampu: [],
      visiRujukan: [],
      rpjmd: null,
      renstra: {
        judul: '',
        dasar: null,
        versi: 'murni',
        mulai: tahun,
        selesai: tahun,
        tahunAwal: [],
        tanggal: null,
        penandatangan: null,
        tujuan: [],
      },
    },
    indikator: [],
    anggaran: zAnggaranUnit.parse({}),
    perjanjian: [],
    rencanaAksi: [],
    pengukuran: [],
    skm: [],
    pembanding: [],
    analisis: { indikator: [], program: [] },
    evaluasi: [],
    penghargaan: [],
    laporan: zLaporan.parse({}),
  };
}

/** Records that fit their schema, and the problems of the others. */
function readRekaman(mentah: readonly RekamanMentah[]): { rekaman: Rekaman[]; masalah: MasalahRekaman[] } {
  const rekaman: Rekaman[] = [];
  const masalah: MasalahRekaman[] = [];
  for (const satu of mentah) {
    const { jenis, kunci, urutan, isi } = satu;
    if (!isJenisRekaman(jenis)) {
      const seharusnya = 'jenis rekaman yang dikenal oleh versi Akuntabel ini';
      masalah.push({ ...galat('R.jenis', [], jenis, seharusnya), rekaman: null });
      continue;
    }
    const hasil = parseRekaman(jenis, isi);
    if (hasil.sah) rekaman.push({ jenis, kunci, urutan, isi: hasil.isi } as Rekaman);
    else {
      for (const salah of hasil.masalah) {
        masalah.push({ ...salah, jalur: getJalurJenis(jenis), rekaman: { jenis, kunci, dalam: salah.jalur } });
      }
    }
  }
  return { rekaman, masalah };
}

/** Where the records of a kind stand; a record that could not be used has no place of its own. */
function getJalurJenis(jenis: JenisRekaman): Jalur {
  const { tempat, subjek } = getJenis(jenis);
  return tempat.bentuk === 'teks' || (tempat.bentuk === 'daftar' && tempat.induk !== null) ? [subjek] : tempat.jalur;
}

function explainLepas({ jenis, kunci, isi }: Rekaman): MasalahRekaman {
  const jalur = getJalurJenis(jenis);
  const rekaman = { jenis, kunci, dalam: [] };
  if (jenis === 'teksLaporan') {
    const seharusnya = 'teks untuk bagian yang ada dalam kerangka laporan; pindahkan teksnya atau tambahkan bagiannya';
    return { ...peringatan('R.teks-lepas', jalur, kunci, seharusnya), rekaman };
  }
  const { tempat, label } = getJenis(jenis);
  if (tempat.bentuk === 'tunggal') {
    return { ...galat('R.ganda', jalur, kunci, `satu saja untuk ${label.satu}`), rekaman };
  }
  const induk = getJenis((tempat as { induk: JenisRekaman }).induk).label.satu;
  const seharusnya = `${label.satu} di bawah ${induk} yang ada; pindahkan ke ${induk} lain atau hapus`;
  const masalah = galat('R.tanpa-induk', jalur, (isi as { induk: string }).induk, seharusnya);
  return { ...masalah, rekaman: { ...rekaman, dalam: ['induk'] } };
}

const withTeksKosong = ({ kunci, judul, bagian }: BagianTanpaTeks): Isian => ({
  kunci,
  judul,
  teks: null,
  bagian: bagian.map(withTeksKosong),
});

/** The value a record puts at its place; lists of children start empty. */
function toNilai({ jenis, isi }: Rekaman): unknown {
  if (jenis === 'teksLaporan') return isi.teks;
  if (jenis === 'laporan') return { ...isi, kerangka: isi.kerangka.map(withTeksKosong) };
  const { tempat } = getJenis(jenis);
  if (tempat.bentuk === 'tunggal') return isi;
  const anak = Object.fromEntries(RUAS_TERPISAH[jenis].map((ruas) => [ruas, []]));
  // A unit has a field `induk` of its own, its parent in the tree; only children's `induk` is not part of the thing.
  if (tempat.bentuk === 'teks' || tempat.induk === null) return { ...isi, ...anak };
  const { induk: _, ...milik } = isi as Isian;
  return { ...milik, ...anak };
}

/** Puts a value at its path; one of a kind is laid over what is there, for parts of it are other records. */
function setNilai(akar: Isian, jalur: Jalur, nilai: unknown, tunggal: boolean): void {
  let kini: Record<string | number, unknown> = akar;
  for (const [i, ruas] of jalur.slice(0, -1).entries()) {
    kini[ruas] ??= typeof jalur[i + 1] === 'number' ? [] : {};
    kini = kini[ruas] as Record<string | number, unknown>;
  }
  const akhir = jalur.at(-1) as string | number;
  kini[akhir] = tunggal ? { ...(kini[akhir] as object | null), ...(nilai as object) } : nilai;
}

type Tersusun = ReturnType<typeof placeRekaman>['tersusun'];

function susun(dasar: Isian, tersusun: Tersusun): Isian {
  for (const { rekaman, jalur } of tersusun) {
    setNilai(dasar, jalur, toNilai(rekaman), getJenis(rekaman.jenis).tempat.bentuk === 'tunggal');
  }
  return dasar;
}

function gabung(mentah: readonly RekamanMentah[]) {
  const { rekaman, masalah } = readRekaman(mentah);
  const { tersusun, lepas } = placeRekaman(rekaman);
  const peta = createPeta(tersusun);
  const utuh = susun(createDasarUtuh(), tersusun);
  const hasil = zTahunKinerja.safeParse(utuh);
  const kurang = hasil.success ? [] : explainIssues(zTahunKinerja, hasil.error, utuh);
  return {
    tersusun,
    peta,
    hasil,
    masalah: [
      ...masalah,
      ...lepas.map(explainLepas),
      ...kurang.map((satu) => ({ ...satu, rekaman: peta.findRekaman(satu.jalur) ?? null })),
    ],
  };
}

/**
 * The unit-year that the records make, when they make a whole one: every record fits its schema, none hangs loose, and
 * nothing that TahunKinerja demands is missing. The order in which they arrive does not matter. References and sums are
 * not checked here; that is checkTahunKinerja.
 */
export function joinTahunKinerja(mentah: readonly RekamanMentah[]): HasilGabung {
  const { hasil, masalah, peta } = gabung(mentah);
  if (!hasil.success || masalah.some(({ tingkat }) => tingkat === 'galat')) return { sah: false, masalah, peta };
  return { sah: true, tahun: hasil.data, masalah, peta };
}

/**
 * The unit-year as far as it goes, for pages that work from the first day: what is missing is empty, records that
 * cannot be used are left out, and both are told in `masalah`. measureKinerja and checkTahunKinerja take it as any
 * other.
 *
 * @throws RangeError without a usable record `umum`: nobody can say which year and unit it is
 */
export function joinDraf(mentah: readonly RekamanMentah[]): HasilDraf {
  const { tersusun, hasil, masalah, peta } = gabung(mentah);
  if (hasil.success) return { tahun: hasil.data, masalah, peta };
  const umum = tersusun.find(({ rekaman }) => rekaman.jenis === 'umum')?.rekaman.isi as
    | TahunKinerja['umum']
    | undefined;
  if (umum === undefined) throw new RangeError('unit-year without a usable record of kind umum');
  return { tahun: susun(createDasarDraf(umum.tahun), tersusun) as unknown as TahunKinerja, masalah, peta };
}
