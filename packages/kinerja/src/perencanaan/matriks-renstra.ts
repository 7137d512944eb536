import type { IsiRekaman } from '../rekaman/jenis.ts';
import type { Isian } from '../tahun/skalar.ts';
import type { Indikator, TahunKinerja } from '../tahun/tahun-kinerja.ts';
import { isSama } from '../umum/sama.ts';

/*
 * The matrix of a Renstra: tujuan, sasaran and indicators as rows, one below the other, with the years beside the
 * indicators. It is another view of two kinds of record: the Renstra (who stands below whom, statements, links) and the
 * cards (names, units, initial conditions, targets).
 */

type Renstra = IsiRekaman<'renstra'>;
type Tujuan = Renstra['tujuan'][number];
type Sasaran = Tujuan['sasaran'][number];

/** Key of a row: `t/` tujuan, `s/` sasaran, `i/` indicator, then the id. */
export type KunciBaris = string;

export type TingkatMatriks = 'tujuan' | 'sasaran' | 'indikator';

const AWALAN: Readonly<Record<string, TingkatMatriks>> = { t: 'tujuan', s: 'sasaran', i: 'indikator' };

/** What a row key stands for; undefined when it is none. */
export function parseBarisMatriks(kunci: KunciBaris): { tingkat: TingkatMatriks; id: string } | undefined {
  const tingkat = kunci[1] === '/' ? AWALAN[kunci[0] as string] : undefined;
  return tingkat === undefined || kunci.length === 2 ? undefined : { tingkat, id: kunci.slice(2) };
}

/** Rows in reading order; the indicators of a tujuan stand before its sasaran. */
export const listBarisMatriks = ({ tujuan }: Pick<Renstra, 'tujuan'>): KunciBaris[] =>
  tujuan.flatMap((satu) => [
    `t/${satu.id}`,
    ...satu.indikator.map((id) => `i/${id}`),
    ...satu.sasaran.flatMap((sasaran) => [`s/${sasaran.id}`, ...sasaran.indikator.map((id) => `i/${id}`)]),
  ]);

export interface TahunMatriks {
  /** Years of the initial condition. */
  readonly awal: readonly number[];
  /** Years with a target of the Renstra. */
  readonly target: readonly number[];
}

const urut = (tahun: Iterable<number>): number[] => [...new Set(tahun)].sort((a, b) => a - b);
const MAKS_PERIODE = 25;

/** Years of the columns: the period without the years of the initial condition, and every other year that has a value. */
export function listTahunMatriks(
  { mulai, selesai, tahunAwal }: Pick<Renstra, 'mulai' | 'selesai' | 'tahunAwal'>,
  indikator: readonly Indikator[],
): TahunMatriks {
  const awal = tahunAwal.length > 0 ? tahunAwal : [mulai - 1];
  const panjang = Math.min(MAKS_PERIODE, Math.max(0, selesai - mulai + 1));
  const periode = Array.from({ length: panjang }, (_, ke) => mulai + ke).filter((satu) => !tahunAwal.includes(satu));
  const bertarget = indikator.flatMap(({ target }) =>
    target.flatMap((t) => (t.renstra === undefined ? [] : [t.tahun])),
  );
  return {
    awal: urut([...awal, ...indikator.flatMap(({ kondisiAwal }) => kondisiAwal.map(({ tahun }) => tahun))]),
    target: urut([...periode, ...bertarget]),
  };
}

/** Value of a cell: a text (null = empty), or what a measured figure may be (undefined = not set at all). */
export type NilaiSel = Isian | undefined;

const RUAS_TAHUN = /^(awal|renstra|murni|perubahan)(\d{4})$/;
type RuasTarget = 'renstra' | 'murni' | 'perubahan';

/** Field and year of a cell that holds a figure. */
export function parseRuasTahun(ruas: string): { macam: 'awal' | RuasTarget; tahun: number } | undefined {
  const [, macam, tahun] = RUAS_TAHUN.exec(ruas) ?? [];
  return macam === undefined ? undefined : { macam: macam as 'awal' | RuasTarget, tahun: Number(tahun) };
}

export function getNilaiTahun(kartu: Pick<Indikator, 'kondisiAwal' | 'target'>, ruas: string): NilaiSel {
  const letak = parseRuasTahun(ruas);
  if (letak === undefined) return undefined;
  const { macam, tahun } = letak;
  if (macam === 'awal') return kartu.kondisiAwal.find((satu) => satu.tahun === tahun)?.nilai;
  return kartu.target.find((satu) => satu.tahun === tahun)?.[macam];
}

/** A card with one figure changed; a year without any figure has no entry. */
function withNilaiTahun(kartu: Indikator, ruas: string, nilai: NilaiSel): Indikator {
  const letak = parseRuasTahun(ruas);
  if (letak === undefined) return kartu;
  const { macam, tahun } = letak;
  const hapus = nilai === undefined || nilai === null;
  if (macam === 'awal') {
    const lain = kartu.kondisiAwal.filter((satu) => satu.tahun !== tahun);
    const kondisiAwal = hapus ? lain : [...lain, { tahun, nilai }].sort((a, b) => a.tahun - b.tahun);
    return { ...kartu, kondisiAwal };
  }
  const { [macam]: _, ...sisa } = kartu.target.find((satu) => satu.tahun === tahun) ?? { tahun };
  const satu = hapus ? sisa : { ...sisa, [macam]: nilai };
  const target = kartu.target.filter((lain) => lain.tahun !== tahun);
  if (Object.keys(satu).length > 1) target.push(satu);
  return { ...kartu, target: target.sort((a, b) => a.tahun - b.tahun) };
}

export interface UbahanMatriks {
  /** All rows as they are to be, in order; what is not in it leaves the Renstra (cards stay). */
  readonly baris: readonly KunciBaris[];
  /** Changed cells by row and field; a field that is not in it stays. */
  readonly sel: ReadonlyMap<KunciBaris, Readonly<Record<string, NilaiSel>>>;
}

/** A card that the matrix makes; what it does not ask gets the defaults of the schema when it is stored. */
type KartuBaru = Pick<Indikator, 'id'> & Partial<Indikator>;

export interface HasilMatriks {
  readonly renstra: Renstra;
  /** Cards that differ from those given, and new ones. */
  readonly indikator: readonly (Indikator | KartuBaru)[];
}

const KARTU_KOSONG = { kondisiAwal: [], target: [], peringkat: [] };

/**
 * The Renstra and the cards after changes in the matrix. Strategies go with their sasaran, also to another tujuan.
 * A row that stands below nothing is left out.
 */
export function applyMatriks(
  { renstra, indikator }: { readonly renstra: Renstra; readonly indikator: readonly Indikator[] },
  { baris, sel }: UbahanMatriks,
): HasilMatriks {
  const tujuanLama = new Map(renstra.tujuan.map((satu) => [satu.id, satu]));
  const sasaranLama = new Map(renstra.tujuan.flatMap(({ sasaran }) => sasaran.map((satu) => [satu.id, satu] as const)));
  const teks = (kunci: KunciBaris, ruas: string, lama: string | null): string | null => {
    const milik = sel.get(kunci);
    return milik !== undefined && Object.hasOwn(milik, ruas) ? ((milik[ruas] as string | undefined) ?? null) : lama;
  };
  const tujuan: Tujuan[] = [];
  for (const kunci of baris) {
    const letak = parseBarisMatriks(kunci);
    const induk = tujuan.at(-1);
    if (letak === undefined) continue;
    const { tingkat, id } = letak;
    if (tingkat === 'tujuan') {
      const lama = tujuanLama.get(id) ?? { id, uraian: '', mendukung: null, indikator: [], sasaran: [] };
      tujuan.push({
        ...lama,
        uraian: teks(kunci, 'uraian', lama.uraian) ?? '',
        mendukung: teks(kunci, 'mendukung', lama.mendukung),
        indikator: [],
        sasaran: [],
      });
    } else if (induk !== undefined && tingkat === 'sasaran') {
      const lama: Sasaran = sasaranLama.get(id) ?? { id, uraian: '', mendukung: null, indikator: [], strategi: [] };
      induk.sasaran.push({
        ...lama,
        uraian: teks(kunci, 'uraian', lama.uraian) ?? '',
        mendukung: teks(kunci, 'mendukung', lama.mendukung),
        indikator: [],
      });
    } else if (induk !== undefined) (induk.sasaran.at(-1) ?? induk).indikator.push(id);
  }
  return { renstra: { ...renstra, tujuan }, indikator: listKartuUbah(indikator, { baris, sel }) };
}

function listKartuUbah(indikator: readonly Indikator[], { baris, sel }: UbahanMatriks): (Indikator | KartuBaru)[] {
  const kartu = new Map(indikator.map((satu) => [satu.id, satu]));
  return [...new Set(baris)].flatMap((kunci) => {
    const letak = parseBarisMatriks(kunci);
    const milik = sel.get(kunci);
    if (letak?.tingkat !== 'indikator' || milik === undefined) return [];
    const lama = kartu.get(letak.id);
    let baru = lama ?? ({ ...KARTU_KOSONG, id: letak.id } as unknown as Indikator);
    for (const [ruas, nilai] of Object.entries(milik)) {
      baru = parseRuasTahun(ruas) ? withNilaiTahun(baru, ruas, nilai) : { ...baru, [ruas]: nilai };
    }
    return lama !== undefined && isSama(lama, baru) ? [] : [baru];
  });
}

/** Fields of a card that PermenPANRB 53/2014 asks of an IKU, as people know them. */
const WAJIB_KARTU = [
  ['definisi', 'definisi'],
  ['formula', 'formula'],
  ['sumberData', 'sumber data'],
  ['penanggungJawab', 'penanggung jawab'],
] as const;

const sebutTahun = (kata: string, tahun: readonly number[]): string[] =>
  tahun.length === 0 ? [] : [`${kata} ${tahun.join(', ')} kosong`];

/** What a row of the matrix lacks, in words for a person; rows that lack nothing are not in it. */
export function findKekuranganMatriks({ perencanaan, indikator }: TahunKinerja): Map<KunciBaris, readonly string[]> {
  const { renstra, rpjmd } = perencanaan;
  const kartu = new Map(indikator.map((satu) => [satu.id, satu]));
  const { awal, target } = listTahunMatriks(renstra, indikator);
  const adaRpjmd = new Set(rpjmd?.tujuan.flatMap(({ id, sasaran }) => [id, ...sasaran.map((satu) => satu.id)]));
  const kaitan = (mendukung: string | null): string[] =>
    mendukung !== null && adaRpjmd.has(mendukung) ? [] : ['belum terhubung ke RPJMD'];
  const ukuran = (id: string): string[] => {
    const satu = kartu.get(id);
    if (satu === undefined) return ['kartu indikator belum ada'];
    const tanpa = (tahun: readonly number[], macam: string) =>
      tahun.filter((th) => getNilaiTahun(satu, `${macam}${th}`) == null);
    const kurang = WAJIB_KARTU.filter(([ruas]) => satu[ruas] === null).map(([, kata]) => kata);
    return [
      ...sebutTahun('kondisi awal', tanpa(awal, 'awal')),
      ...sebutTahun('target', tanpa(target, 'renstra')),
      ...(kurang.length === 0 ? [] : [`kartu tanpa ${kurang.join(', ')}`]),
    ];
  };
  const semua = renstra.tujuan.flatMap((satu): [KunciBaris, string[]][] => [
    [`t/${satu.id}`, [...kaitan(satu.mendukung), ...(satu.sasaran.length === 0 ? ['belum ada sasaran'] : [])]],
    ...satu.indikator.map((id): [KunciBaris, string[]] => [`i/${id}`, ukuran(id)]),
    ...satu.sasaran.flatMap((sasaran): [KunciBaris, string[]][] => [
      [
        `s/${sasaran.id}`,
        [...kaitan(sasaran.mendukung), ...(sasaran.indikator.length === 0 ? ['belum ada indikator'] : [])],
      ],
      ...sasaran.indikator.map((id): [KunciBaris, string[]] => [`i/${id}`, ukuran(id)]),
    ]),
  ]);
  return new Map(semua.filter(([, kurang]) => kurang.length > 0));
}

/** The next free id after those there are: IKU3 after IKU1, IKU2; `baku` begins the first one. */
export function nextIdMatriks(ada: Iterable<string>, baku: string): string {
  const semua = new Set(ada);
  const pola = [...semua].flatMap((id) => {
    const [, awalan, nomor] = /^(.*?[A-Za-z._/-])(\d{1,6})$/.exec(id) ?? [];
    return awalan === undefined ? [] : [{ awalan, nomor: Number(nomor) }];
  });
  const awalan = pola.at(-1)?.awalan ?? baku;
  let nomor = Math.max(0, ...pola.filter((satu) => satu.awalan === awalan).map((satu) => satu.nomor)) + 1;
  while (semua.has(`${awalan}${nomor}`)) nomor += 1;
  return `${awalan}${nomor}`;
}
