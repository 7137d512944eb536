import { JENIS_REKAMAN, type JenisRekaman } from '@akuntabel/kinerja';

/*
 * The shape of a form, derived from the zod schema of a kind of record: a new field of a schema stands in its form
 * without a line of code here, and the test of the labels asks for its words.
 */

export type JenisSkalar =
  | 'teks'
  | 'kunci'
  | 'desimal'
  | 'uang'
  | 'bulat'
  | 'cacah'
  | 'tahun'
  | 'tanggal'
  | 'nip'
  | 'isian';

/** What an entry that was left empty becomes: nothing that is allowed, null, or no entry at all. */
type Kosong = 'wajib' | 'null' | 'tiada';

export interface BentukSkalar {
  readonly macam: 'skalar';
  readonly skalar: JenisSkalar;
  readonly kosong: Kosong;
  /** What stands in a new form. */
  readonly baku: string | null;
}

interface BentukPilihan {
  readonly macam: 'pilihan';
  readonly nilai: readonly string[];
  readonly kosong: 'wajib' | 'null';
  readonly baku: string | null;
}

export interface BentukGrup {
  readonly macam: 'grup';
  readonly ruas: readonly (readonly [nama: string, bentuk: Bentuk])[];
  readonly bolehNull: boolean;
}

export interface BentukDaftar {
  readonly macam: 'daftar';
  readonly isi: Bentuk;
  /** Always this many; otherwise rows can be added and removed. */
  readonly tetap: number | null;
  readonly bolehNull: boolean;
  /** Rows hold rows, in a field of this name: the form shows them below one another, each with its level. */
  readonly cabang: string | null;
}

export type Bentuk =
  | BentukSkalar
  | BentukPilihan
  | BentukGrup
  | BentukDaftar
  | { readonly macam: 'ya'; readonly baku: boolean }
  /** The same in every record: not asked, kept as it is. */
  | { readonly macam: 'tetap'; readonly nilai: string };

interface Skema {
  readonly _zod: { readonly def: unknown };
  readonly meta?: () => Readonly<Record<string, unknown>> | undefined;
  readonly safeParse?: (nilai: unknown) => { readonly success: boolean; readonly data?: unknown };
}

interface Def {
  readonly type: string;
  readonly innerType?: Skema;
  readonly getter?: () => Skema;
  readonly shape?: Readonly<Record<string, Skema>>;
  readonly element?: Skema;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly length?: number } } }[];
}

const getDef = (skema: Skema): Def => skema._zod.def as Def;

function findSkalar(skema: Skema): JenisSkalar | undefined {
  const jenis = skema.meta?.()?.['jenis'];
  return typeof jenis === 'string' ? (jenis as JenisSkalar) : undefined;
}

function findBaku(skema: Skema): unknown {
  const hasil = skema.safeParse?.(undefined);
  return hasil?.success ? hasil.data : undefined;
}

interface Bungkus {
  readonly kosong: Kosong;
  readonly baku: unknown;
}

function build(skema: Skema, bungkus: Bungkus = { kosong: 'wajib', baku: undefined }): Bentuk {
  const def = getDef(skema);
  const { kosong, baku } = bungkus;
  const dalam = def.innerType;
  if (dalam !== undefined) {
    const lanjut: Record<string, Bungkus> = {
      nullable: { kosong: 'null', baku },
      optional: { kosong: 'tiada', baku },
      default: { kosong, baku: findBaku(skema) },
    };
    // The kind of a scalar may be told on its wrapper only; null inside an entry (zIsian) is a value of its own.
    const skalar = findSkalar(skema);
    if (skalar === undefined || findSkalar(dalam) !== undefined) return build(dalam, lanjut[def.type] ?? bungkus);
  }
  const skalar = findSkalar(skema);
  if (skalar !== undefined) {
    return { macam: 'skalar', skalar, kosong, baku: typeof baku === 'string' ? baku : null };
  }
  switch (def.type) {
    case 'enum': {
      const nilai = Object.values(def.entries ?? {});
      return { macam: 'pilihan', nilai, kosong: kosong === 'null' ? 'null' : 'wajib', baku: (baku as string) ?? null };
    }
    case 'boolean':
      return { macam: 'ya', baku: baku === true };
    case 'literal':
      return { macam: 'tetap', nilai: String(def.values?.[0]) };
    case 'object':
      return {
        macam: 'grup',
        ruas: Object.entries(def.shape ?? {}).map(([nama, isi]) => [nama, build(isi)] as const),
        bolehNull: kosong === 'null',
      };
    case 'array': {
      const cabang = getDef(def.element as Skema).getter;
      if (cabang !== undefined) return buildPohon(cabang);
      const tetap = (def.checks ?? []).map(({ _zod }) => _zod.def.length).find((satu) => satu !== undefined);
      return {
        macam: 'daftar',
        isi: build(def.element as Skema),
        tetap: tetap ?? null,
        bolehNull: kosong === 'null',
        cabang: null,
      };
    }
    default:
      throw new Error(`no form for a schema of type ${def.type}`);
  }
}

/** Field of the form in which the level of a row stands. */
export const TINGKAT = 'tingkat';

/** Sections within sections: a table of all of them. */
function buildPohon(getter: () => Skema): BentukDaftar {
  const semua = Object.entries(getDef(getter()).shape ?? {});
  const isDaftar = (skema: Skema): boolean => {
    const { type, innerType } = getDef(skema);
    return type === 'array' || (innerType !== undefined && isDaftar(innerType));
  };
  const ruas = semua.filter(([, isi]) => !isDaftar(isi)).map(([nama, isi]) => [nama, build(isi)] as const);
  const tingkat: BentukSkalar = { macam: 'skalar', skalar: 'cacah', kosong: 'wajib', baku: '1' };
  return {
    macam: 'daftar',
    isi: { macam: 'grup', ruas: [[TINGKAT, tingkat], ...ruas], bolehNull: false },
    tetap: null,
    bolehNull: false,
    cabang: semua.find(([, isi]) => isDaftar(isi))?.[0] ?? null,
  };
}

const BENTUK = new Map<JenisRekaman, BentukGrup>();

/** The form of a kind of record. */
export function getBentuk(jenis: JenisRekaman): BentukGrup {
  const ada = BENTUK.get(jenis);
  if (ada !== undefined) return ada;
  const bentuk = build(JENIS_REKAMAN[jenis].skema as Skema) as BentukGrup;
  BENTUK.set(jenis, bentuk);
  return bentuk;
}

/** The field below, and its name in paths of labels: items of a list have the name of the list. */
export interface Telusuran {
  readonly jalur: string;
  readonly bentuk: Bentuk;
}

/** Every field of a form. */
export function listRuas(bentuk: Bentuk, jalur = ''): Telusuran[] {
  const sendiri = jalur === '' ? [] : [{ jalur, bentuk }];
  if (bentuk.macam === 'grup') {
    const anak = bentuk.ruas.flatMap(([nama, isi]) => listRuas(isi, jalur === '' ? nama : `${jalur}.${nama}`));
    return [...sendiri, ...anak];
  }
  if (bentuk.macam === 'daftar' && (bentuk.isi.macam === 'grup' || bentuk.isi.macam === 'daftar')) {
    return [...sendiri, ...listRuas(bentuk.isi, jalur).filter((satu) => satu.jalur !== jalur)];
  }
  return sendiri;
}

/** A list of numbers, which are typed into one field. */
const isSatuRuas = ({ isi, tetap, bolehNull }: BentukDaftar): boolean =>
  isi.macam === 'skalar' && tetap === null && !bolehNull && getRagam(isi) === 'angka';

/** Fields of short values side by side fit a row of a table. */
export function isSebaris(bentuk: Bentuk): bentuk is BentukGrup {
  return (
    bentuk.macam === 'grup' &&
    !bentuk.bolehNull &&
    bentuk.ruas.length <= 5 &&
    bentuk.ruas.every(([, isi]) => isi.macam !== 'grup' && (isi.macam !== 'daftar' || isSatuRuas(isi)))
  );
}

/** References to other records are chosen, texts stand a line each, numbers in one line. */
export type RagamDaftar = 'pilihan' | 'baris' | 'angka';

export const getRagam = (isi: BentukSkalar): RagamDaftar =>
  isi.skalar === 'kunci' ? 'pilihan' : isi.skalar === 'teks' ? 'baris' : 'angka';
