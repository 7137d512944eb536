import { z } from 'zod';
import { toKunciAnggaran } from '../anggaran/pohon.ts';
import { zKunci, zTeks } from '../tahun/skalar.ts';
import {
  type BagianKerangka,
  type TahunKinerja,
  zAnalisis,
  zAnalisisProgram,
  zAnggaranUnit,
  zIndikator,
  zJabatan,
  zKegiatan,
  zLaporan,
  zLhe,
  zOrganisasi,
  zPembanding,
  zPenghargaan,
  zPenugasan,
  zPerencanaan,
  zPerjanjian,
  zProgram,
  zRealisasi,
  zRekomendasi,
  zRencanaAksi,
  zRenstra,
  zRpjmd,
  zSasaran,
  zSkm,
  zSubKegiatan,
  zUmum,
  zUnit,
} from '../tahun/tahun-kinerja.ts';

/*
 * The kinds of record a unit-year is stored as (ADR 7). A record is always valid by its own schema; what may be missing
 * while an office is still entering its year are records, and entries of the lists that only the whole demands to be
 * non-empty (zRenstraDraf).
 */

/** A place in TahunKinerja, from its root. */
export type Jalur = readonly (string | number)[];

type Subjek = keyof TahunKinerja;

/**
 * Where the records of a kind stand: one at a fixed path; a list at a path, from the root or from the record named by
 * `isi.induk`; or the own text of a section of the outline.
 */
type Tempat =
  | { readonly bentuk: 'tunggal'; readonly jalur: readonly string[] }
  | { readonly bentuk: 'daftar'; readonly induk: string | null; readonly jalur: readonly string[] }
  | { readonly bentuk: 'teks' };

interface JenisData<S extends z.ZodType> {
  readonly subjek: Subjek;
  /** Indonesian: one of them, in the middle of a sentence; and all of them, as the heading of a list. */
  readonly label: { readonly satu: string; readonly semua: string };
  /** Schema of `isi`. Reading stored records uses it too, so it takes everything it ever gave out. */
  readonly skema: S;
  readonly tempat: Tempat;
  /** Fields the key is made from. Others refer to them or to the key, so a form keeps them as they are. */
  readonly ruasKunci: readonly string[];
  /** Two records with the same fields make sense (an award of the same name); the second's key ends in ~2. */
  readonly bolehGanda: boolean;
  readonly keyOf: (isi: z.output<S>) => string;
}

/** Letters, digits and `._/-` as in other keys; `@` before a sub-unit, `~2` for the second of equal keys. */
export const zKunciRekaman = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._/@~-]{0,199}$/, { message: 'harus kunci rekaman yang ada' })
  .meta({ jenis: 'kunci' });

const zInduk = zKunciRekaman.describe('Key of the record this one stands below');

// A Renstra is entered from the top down; tujuan without sasaran and sasaran without indicator are its first days.
const zSasaranDraf = zSasaran.extend({ indikator: z.array(zKunci).default([]).describe('Indicator ids, in order') });
const zTujuanDraf = zRenstra.shape.tujuan.element.extend({
  sasaran: z.array(zSasaranDraf).default([]).describe('Sasaran strategis of the tujuan'),
});
const zRenstraDraf = zRenstra.extend({
  tujuan: z.array(zTujuanDraf).default([]).describe('Tujuan with their sasaran'),
});

export type BagianTanpaTeks = Pick<BagianKerangka, 'kunci' | 'judul'> & { bagian: BagianTanpaTeks[] };

const zBagianTanpaTeks: z.ZodType<BagianTanpaTeks> = z.lazy(() =>
  z
    .strictObject({
      kunci: zKunci.describe('Key of a section builder, or bebas/… for a section of own text'),
      judul: zTeks.nullable().default(null).describe('Own heading; null = the default heading'),
      bagian: z.array(zBagianTanpaTeks).default([]).describe('Sections inside this one'),
    })
    .describe('A section of the report outline, its text apart'),
);

const zTeksLaporan = z.strictObject({
  bagian: zKunci.describe('Key of the section'),
  teks: zTeks.describe('Own text (Markdown)'),
});

/** Awards have no id of their own: a readable key from what was awarded. */
const toKunciDariTeks = (teks: string, baku: string): string =>
  teks
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 60)
    .replace(/-+$/, '') || baku;

interface DataTunggal<S extends z.ZodType> {
  readonly label: JenisData<S>['label'];
  readonly jalur: readonly [Subjek, ...string[]];
  readonly skema: S;
}

/** A kind of which a unit-year has one. Its key is the name of the kind. */
const tunggal = <S extends z.ZodType>(nama: string, { label, jalur, skema }: DataTunggal<S>): JenisData<S> => ({
  subjek: jalur[0],
  label,
  skema,
  tempat: { bentuk: 'tunggal', jalur },
  ruasKunci: [],
  bolehGanda: false,
  keyOf: () => nama,
});

interface DataDaftar<S extends z.ZodType> extends Pick<JenisData<S>, 'label' | 'skema' | 'ruasKunci' | 'keyOf'> {
  readonly jalur: readonly [Subjek, ...string[]];
  readonly bolehGanda?: boolean;
}

const daftar = <S extends z.ZodType>({ jalur, bolehGanda = false, ...lain }: DataDaftar<S>): JenisData<S> => ({
  ...lain,
  subjek: jalur[0],
  tempat: { bentuk: 'daftar', induk: null, jalur },
  bolehGanda,
});

interface DataAnak<S extends z.ZodType> extends Pick<JenisData<S>, 'label' | 'skema' | 'ruasKunci' | 'keyOf'> {
  readonly subjek: Subjek;
  readonly induk: string;
  readonly ruas: string;
}

/** A kind that stands in a list inside another record. */
const anak = <S extends z.ZodType>({ induk, ruas, ...lain }: DataAnak<S>): JenisData<S> => ({
  ...lain,
  tempat: { bentuk: 'daftar', induk, jalur: [ruas] },
  bolehGanda: false,
});

/**
 * Every kind, in the order of reading; parents before what stands below them. Which parts of a subject a record holds
 * follows from the places of the others: `program` holds all of a programme but its kegiatan, which are records.
 */
export const JENIS_REKAMAN = {
  umum: tunggal('umum', { label: { satu: 'data umum', semua: 'Data umum' }, jalur: ['umum'], skema: zUmum }),
  organisasi: tunggal('organisasi', {
    label: { satu: 'kedudukan dan tugas', semua: 'Kedudukan dan tugas' },
    jalur: ['organisasi'],
    skema: zOrganisasi.pick({ kedudukan: true, tugas: true }),
  }),
  unit: daftar({
    label: { satu: 'unit', semua: 'Susunan unit' },
    jalur: ['organisasi', 'unit'],
    skema: zUnit,
    ruasKunci: ['id'],
    keyOf: ({ id }) => id,
  }),
  jabatan: daftar({
    label: { satu: 'jabatan', semua: 'Jabatan' },
    jalur: ['organisasi', 'jabatan'],
    skema: zJabatan,
    ruasKunci: ['id'],
    keyOf: ({ id }) => id,
  }),
  penugasan: daftar({
    label: { satu: 'penugasan pejabat', semua: 'Penugasan pejabat' },
    jalur: ['organisasi', 'penugasan'],
    skema: zPenugasan,
    ruasKunci: ['jabatan', 'mulai'],
    bolehGanda: true,
    keyOf: ({ jabatan, mulai }) => `${jabatan}/${mulai ?? 'awal'}`,
  }),
  perencanaan: tunggal('perencanaan', {
    label: { satu: 'visi, misi, dan isu strategis', semua: 'Visi, misi, dan isu strategis' },
    jalur: ['perencanaan'],
    skema: zPerencanaan.omit({ rpjmd: true, renstra: true }),
  }),
  rpjmd: tunggal('rpjmd', {
    label: { satu: 'RPJMD', semua: 'RPJMD' },
    jalur: ['perencanaan', 'rpjmd'],
    skema: zRpjmd,
  }),
  renstra: tunggal('renstra', {
    label: { satu: 'Renstra', semua: 'Renstra' },
    jalur: ['perencanaan', 'renstra'],
    skema: zRenstraDraf,
  }),
  indikator: daftar({
    label: { satu: 'kartu indikator', semua: 'Indikator' },
    jalur: ['indikator'],
    skema: zIndikator,
    ruasKunci: ['id'],
    keyOf: ({ id }) => id,
  }),
  anggaran: tunggal('anggaran', {
    label: { satu: 'anggaran seluruh unit', semua: 'Anggaran seluruh unit' },
    jalur: ['anggaran'],
    skema: zAnggaranUnit.omit({ program: true }),
  }),
  program: daftar({
    label: { satu: 'program', semua: 'Program' },
    jalur: ['anggaran', 'program'],
    skema: zProgram.omit({ kegiatan: true }),
    ruasKunci: ['kode'],
    keyOf: ({ kode }) => kode,
  }),
  kegiatan: anak({
    label: { satu: 'kegiatan', semua: 'Kegiatan' },
    subjek: 'anggaran',
    induk: 'program',
    ruas: 'kegiatan',
    skema: zKegiatan.omit({ subKegiatan: true }).extend({ induk: zInduk }),
    ruasKunci: ['kode'],
    keyOf: ({ kode }) => kode,
  }),
  subKegiatan: anak({
    label: { satu: 'sub-kegiatan', semua: 'Sub-kegiatan' },
    subjek: 'anggaran',
    induk: 'kegiatan',
    ruas: 'subKegiatan',
    skema: zSubKegiatan.extend({ induk: zInduk }),
    ruasKunci: ['kode', 'unit'],
    keyOf: ({ kode, unit }) => toKunciAnggaran(kode, unit),
  }),
  perjanjian: daftar({
    label: { satu: 'Perjanjian Kinerja', semua: 'Perjanjian Kinerja' },
    jalur: ['perjanjian'],
    skema: zPerjanjian,
    ruasKunci: ['id'],
    keyOf: ({ id }) => id,
  }),
  rencanaAksi: daftar({
    label: { satu: 'rencana aksi', semua: 'Rencana aksi' },
    jalur: ['rencanaAksi'],
    skema: zRencanaAksi,
    ruasKunci: ['indikator'],
    keyOf: ({ indikator }) => indikator,
  }),
  realisasi: daftar({
    label: { satu: 'realisasi indikator', semua: 'Pengukuran' },
    jalur: ['pengukuran'],
    skema: zRealisasi,
    ruasKunci: ['indikator', 'tahun'],
    keyOf: ({ indikator, tahun }) => `${indikator}/${tahun}`,
  }),
  skm: daftar({
    label: { satu: 'hasil Survei Kepuasan Masyarakat', semua: 'Survei Kepuasan Masyarakat' },
    jalur: ['skm'],
    skema: zSkm,
    ruasKunci: ['tahun'],
    bolehGanda: true,
    keyOf: ({ tahun }) => String(tahun),
  }),
  pembanding: daftar({
    label: { satu: 'pembanding', semua: 'Pembanding' },
    jalur: ['pembanding'],
    skema: zPembanding,
    ruasKunci: ['id'],
    keyOf: ({ id }) => id,
  }),
  analisisIndikator: daftar({
    label: { satu: 'analisis indikator', semua: 'Analisis indikator' },
    jalur: ['analisis', 'indikator'],
    skema: zAnalisis,
    ruasKunci: ['indikator'],
    keyOf: ({ indikator }) => indikator,
  }),
  analisisProgram: daftar({
    label: { satu: 'analisis program', semua: 'Analisis program' },
    jalur: ['analisis', 'program'],
    skema: zAnalisisProgram,
    ruasKunci: ['kode'],
    bolehGanda: true,
    keyOf: ({ kode }) => kode,
  }),
  lhe: daftar({
    label: { satu: 'Laporan Hasil Evaluasi', semua: 'Laporan Hasil Evaluasi' },
    jalur: ['evaluasi'],
    skema: zLhe.omit({ rekomendasi: true }),
    ruasKunci: ['tahunDievaluasi'],
    bolehGanda: true,
    keyOf: ({ tahunDievaluasi }) => String(tahunDievaluasi),
  }),
  rekomendasi: anak({
    label: { satu: 'rekomendasi', semua: 'Rekomendasi dan tindak lanjutnya' },
    subjek: 'evaluasi',
    induk: 'lhe',
    ruas: 'rekomendasi',
    skema: zRekomendasi.extend({ induk: zInduk }),
    ruasKunci: ['induk', 'nomor'],
    keyOf: ({ induk, nomor }) => `${induk}/${nomor}`,
  }),
  penghargaan: daftar({
    label: { satu: 'penghargaan', semua: 'Penghargaan' },
    jalur: ['penghargaan'],
    skema: zPenghargaan,
    ruasKunci: [],
    bolehGanda: true,
    keyOf: ({ prestasi }) => toKunciDariTeks(prestasi, 'penghargaan'),
  }),
  laporan: tunggal('laporan', {
    label: { satu: 'pengaturan laporan', semua: 'Laporan' },
    jalur: ['laporan'],
    skema: zLaporan.extend({ kerangka: z.array(zBagianTanpaTeks).default([]).describe('Outline without own texts') }),
  }),
  teksLaporan: {
    subjek: 'laporan',
    label: { satu: 'teks bagian laporan', semua: 'Teks laporan' },
    skema: zTeksLaporan,
    tempat: { bentuk: 'teks' },
    ruasKunci: ['bagian'],
    bolehGanda: true,
    keyOf: ({ bagian }) => bagian,
  } satisfies JenisData<typeof zTeksLaporan>,
} as const;

export type JenisRekaman = keyof typeof JENIS_REKAMAN;
export type IsiRekaman<J extends JenisRekaman> = z.output<(typeof JENIS_REKAMAN)[J]['skema']>;

/** One thing that is edited as a whole. `isi` is plain JSON; decimals are text (ADR 3). */
export type RekamanDari<J extends JenisRekaman> = {
  readonly [K in J]: {
    readonly jenis: K;
    /** Unique within the kind; given when the record is made and kept while it is edited. */
    readonly kunci: string;
    /** Order among the records of the same kind and parent; what is equal follows `kunci`. */
    readonly urutan: number;
    readonly isi: IsiRekaman<K>;
  };
}[J];
export type Rekaman = RekamanDari<JenisRekaman>;

/** A record as it comes from storage, not checked yet. */
export interface RekamanMentah {
  readonly jenis: string;
  readonly kunci: string;
  readonly urutan: number;
  readonly isi: unknown;
}

export const SEMUA_JENIS = Object.keys(JENIS_REKAMAN) as JenisRekaman[];

export const isJenisRekaman = (jenis: string): jenis is JenisRekaman => Object.hasOwn(JENIS_REKAMAN, jenis);

/** What the code here needs of a kind, without the type of its isi. */
interface Jenis extends Omit<JenisData<z.ZodType>, 'keyOf'> {
  readonly keyOf: (isi: never) => string;
}

export const getJenis = (jenis: JenisRekaman): Jenis => JENIS_REKAMAN[jenis];

/** Whether a unit-year has one record of the kind at most. */
export const isTunggal = (jenis: JenisRekaman): boolean => getJenis(jenis).tempat.bentuk === 'tunggal';

/** The first free one of kunci, kunci~2, kunci~3 …; `~` is in no key that a person can enter. */
export function claimKunci(terpakai: Set<string>, kunci: string): string {
  let bebas = kunci;
  for (let ke = 2; terpakai.has(bebas); ke++) bebas = `${kunci}~${ke}`;
  terpakai.add(bebas);
  return bebas;
}

/**
 * The key of a new record. Children name their parent in `isi.induk`. With the keys already taken, a free one: the
 * kinds with `bolehGanda` need that, for the others a taken key means that the thing exists already.
 *
 * @example keyOf('subKegiatan', { kode: '7.01.02.2.01.0002', unit: 'KEL-1', … }) // '7.01.02.2.01.0002@KEL-1'
 */
export function keyOf<J extends JenisRekaman>(
  jenis: J,
  isi: IsiRekaman<J>,
  terpakai: ReadonlySet<string> = new Set(),
): string {
  return claimKunci(new Set(terpakai), getJenis(jenis).keyOf(isi as never));
}

/** Fields of a thing that are records of their own, and so are not in its isi. */
export const RUAS_TERPISAH: Readonly<Record<JenisRekaman, readonly string[]>> = Object.fromEntries(
  SEMUA_JENIS.map((jenis) => [jenis, findRuasTerpisah(jenis)]),
) as Record<JenisRekaman, string[]>;

function findRuasTerpisah(jenis: JenisRekaman): string[] {
  const { tempat } = getJenis(jenis);
  return SEMUA_JENIS.flatMap((lain) => {
    const letak = getJenis(lain).tempat;
    if (letak.bentuk === 'teks') return [];
    if (letak.bentuk === 'daftar' && letak.induk === jenis) return letak.jalur;
    if (tempat.bentuk !== 'tunggal' || (letak.bentuk === 'daftar' && letak.induk !== null)) return [];
    const dibawah =
      letak.jalur.length === tempat.jalur.length + 1 && tempat.jalur.every((ruas, i) => ruas === letak.jalur[i]);
    return dibawah ? letak.jalur.slice(-1) : [];
  });
}
