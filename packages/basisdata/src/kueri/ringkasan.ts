import { sql } from 'kysely';
import type { Transaksi } from '../basisdata.ts';
import type { Baris, BarisBaru } from '../skema/skema.ts';

/** Computed figures of a unit-year, for lists over a whole government. */
export type Ringkasan = Baris<'ringkasan'>;
export type RingkasanBaru = BarisBaru<'ringkasan'>;

/** Writes the figures of a unit-year over the old ones; a figure that is left out has no value any more. */
export async function upsertRingkasan(tx: Transaksi, instansiId: string, baru: RingkasanBaru): Promise<void> {
  const { unitTahunId, ...isi } = baru;
  const lengkap = {
    ...isi,
    rataRata: isi.rataRata ?? null,
    predikat: isi.predikat ?? null,
    realisasi: isi.realisasi ?? null,
    penyerapan: isi.penyerapan ?? null,
  };
  await tx
    .insertInto('ringkasan')
    .values({ ...lengkap, instansiId, unitTahunId })
    .onConflict((bentrok) => bentrok.columns(['instansiId', 'unitTahunId']).doUpdateSet(lengkap))
    .execute();
}

export async function findRingkasan(
  tx: Transaksi,
  instansiId: string,
  unitTahunId: string,
): Promise<Ringkasan | undefined> {
  return await tx
    .selectFrom('ringkasan')
    .selectAll()
    .where('instansiId', '=', instansiId)
    .where('unitTahunId', '=', unitTahunId)
    .executeTakeFirst();
}

export const URUT_RINGKASAN = ['namaUnit', 'rataRata', 'penyerapan', 'pagu', 'realisasi', 'kurang'] as const;
export type UrutRingkasan = (typeof URUT_RINGKASAN)[number];

/** What the list is ordered by; names without regard to case, in one order on every database. */
const KOLOM = {
  namaUnit: sql<string>`(lower(nama_unit) collate "C")`,
  rataRata: sql<string>`rata_rata`,
  penyerapan: sql<string>`penyerapan`,
  pagu: sql<string>`pagu`,
  realisasi: sql<string>`realisasi`,
  kurang: sql<string>`kurang`,
} as const;

const TIPE = {
  namaUnit: sql`text`,
  rataRata: sql`numeric`,
  penyerapan: sql`numeric`,
  pagu: sql`numeric`,
  realisasi: sql`numeric`,
  kurang: sql`integer`,
} as const;

export interface SaringRingkasan {
  readonly tahun: number;
  /** Part of the unit's name or code, without regard to case. */
  readonly cari?: string | undefined;
  readonly predikat?: string | undefined;
  /** Only units of which something is missing. */
  readonly belumLengkap?: boolean | undefined;
  /** Only these units, e.g. the ones a person may see. */
  readonly unit?: readonly string[] | undefined;
}

export interface HalamanRingkasan {
  readonly urut?: UrutRingkasan | undefined;
  readonly turun?: boolean | undefined;
  readonly banyak?: number | undefined;
  /** `berikut` of the page before. */
  readonly sesudah?: PenandaRingkasan | undefined;
}

/** Where a page ended: the value it is ordered by (null: none) and the unit-year. */
export interface PenandaRingkasan {
  readonly nilai: string | null;
  readonly id: string;
}

export interface DaftarRingkasan {
  readonly baris: readonly Ringkasan[];
  readonly berikut: PenandaRingkasan | null;
}

const escapeLike = (teks: string): string => teks.replace(/[\\%_]/g, (huruf) => `\\${huruf}`);

function saringanRingkasan(tx: Transaksi, instansiId: string, saring: SaringRingkasan) {
  let kueri = tx.selectFrom('ringkasan').where('instansiId', '=', instansiId).where('tahun', '=', saring.tahun);
  const { cari, predikat, unit } = saring;
  if (cari !== undefined && cari.trim() !== '') {
    const pola = `%${escapeLike(cari.trim())}%`;
    kueri = kueri.where((eb) => eb.or([eb('namaUnit', 'ilike', pola), eb('unit', 'ilike', pola)]));
  }
  if (predikat !== undefined) kueri = kueri.where('predikat', '=', predikat);
  if (saring.belumLengkap) kueri = kueri.where('kurang', '>', 0);
  if (unit !== undefined) kueri = unit.length > 0 ? kueri.where('unit', 'in', [...unit]) : kueri.where(sql.lit(false));
  return kueri;
}

/**
 * Unit-years of a government, filtered and in order, a page at a time. A page goes on after the last row of the one
 * before (no OFFSET): rows that come or go in between neither repeat nor hide others. What has no value comes last,
 * whichever way the order goes.
 */
export async function listRingkasan(
  tx: Transaksi,
  instansiId: string,
  saring: SaringRingkasan,
  { urut = 'namaUnit', turun = false, banyak = 50, sesudah }: HalamanRingkasan = {},
): Promise<DaftarRingkasan> {
  const kolom = KOLOM[urut];
  let kueri = saringanRingkasan(tx, instansiId, saring)
    .selectAll()
    .select(sql<string | null>`${kolom}::text`.as('penanda'));
  if (sesudah !== undefined) {
    const { nilai, id } = sesudah;
    const lebih = turun ? sql`<` : sql`>`;
    kueri = kueri.where(
      nilai === null
        ? sql<boolean>`(${kolom} is null and unit_tahun_id > ${id}::uuid)`
        : sql<boolean>`(${kolom} ${lebih} ${nilai}::${TIPE[urut]} or ${kolom} is null
            or (${kolom} = ${nilai}::${TIPE[urut]} and unit_tahun_id > ${id}::uuid))`,
    );
  }
  const baris = await kueri
    .orderBy(kolom, (arah) => (turun ? arah.desc() : arah.asc()).nullsLast())
    .orderBy('unitTahunId')
    .limit(banyak + 1)
    .execute();
  const tampil = baris.slice(0, banyak);
  const akhir = tampil.at(-1);
  return {
    baris: tampil.map(({ penanda: _, ...satu }) => satu),
    berikut: baris.length > banyak && akhir ? { nilai: akhir.penanda, id: akhir.unitTahunId } : null,
  };
}

export interface JumlahRingkasan {
  readonly unit: number;
  readonly belumLengkap: number;
  readonly iku: number;
  readonly tercapai: number;
  readonly pagu: string;
  /** Of the units that have filled it in; null when none has. */
  readonly realisasi: string | null;
  /** Budget of exactly those units: what `realisasi` may be compared with. */
  readonly paguTerisi: string;
}

/** Sums and counts of what the filter leaves, for the head of the list. Means are not added up. */
export async function sumRingkasan(
  tx: Transaksi,
  instansiId: string,
  saring: SaringRingkasan,
): Promise<JumlahRingkasan> {
  return await saringanRingkasan(tx, instansiId, saring)
    .select(({ fn }) => [
      fn.countAll<number>().as('unit'),
      sql<number>`count(*) filter (where kurang > 0)`.as('belumLengkap'),
      sql<number>`coalesce(sum(iku), 0)`.as('iku'),
      sql<number>`coalesce(sum(tercapai), 0)`.as('tercapai'),
      sql<string>`coalesce(sum(pagu), 0)`.as('pagu'),
      sql<string | null>`sum(realisasi)`.as('realisasi'),
      sql<string>`coalesce(sum(pagu) filter (where realisasi is not null), 0)`.as('paguTerisi'),
    ])
    .executeTakeFirstOrThrow();
}
