import { listUnitTahun, type Tindakan, type Transaksi, type UnitTahun } from '@akuntabel/basisdata';
import { buildJendelaBaku, type Jendela } from '@akuntabel/kinerja';
import { createJalurUnit } from '../unit-tahun/muat.ts';
import {
  listJendelaBanyak,
  listRingkasUnit,
  listTindakanBanyak,
  type RingkasObjek,
  type RingkasUnit,
} from './kueri.ts';
import { loadObjek } from './objek.ts';

/** A unit-year with what decides whose turn it is in it. */
export interface UnitBerjalan {
  readonly unitTahun: UnitTahun;
  /** The unit and those above it, nearest first. */
  readonly jalurUnit: readonly string[];
  /** The figures kept for lists. */
  readonly ringkas: RingkasUnit | undefined;
  readonly tindakan: readonly Tindakan[];
  readonly perjanjian: readonly RingkasObjek[];
  readonly rekomendasi: readonly RingkasObjek[];
  readonly namaJabatan: ReadonlyMap<string, string>;
  /** The four quarters, set or by default. */
  readonly jendela: readonly Jendela[];
}

/** The machine whose windows are set. */
export const ALUR_JENDELA = 'pengukuran';

/** Windows of a year: what was set, else the default. Late ones are accepted: the table keeps no other rule. */
export function mergeJendela(
  tahun: number,
  diatur: readonly {
    readonly alur: string;
    readonly periode: string;
    readonly mulai: string;
    readonly selesai: string;
  }[],
): Jendela[] {
  return buildJendelaBaku(tahun).map((baku) => {
    const satu = diatur.find(({ alur, periode }) => alur === ALUR_JENDELA && periode === baku.objek);
    return satu === undefined ? baku : { ...baku, buka: satu.mulai, tutup: satu.selesai };
  });
}

/**
 * Unit-years people work on at a day: those of the running year, of the one being reported, and what was planned ahead.
 */
function pickBerjalan(semua: readonly UnitTahun[], hari: string): UnitTahun[] {
  const tahun = Number(hari.slice(0, 4));
  return semua.filter((u) => u.keadaan !== 'arsip' && u.tahun >= tahun - 1);
}

/** Loads what decides whose turn it is: five questions at most, however many units there are. */
export async function loadKantor(
  tx: Transaksi,
  instansiId: string,
  hari: string,
  isTerlihat: (jalurUnit: readonly string[]) => boolean = () => true,
  ada?: readonly UnitTahun[],
): Promise<UnitBerjalan[]> {
  const semua = ada ?? (await listUnitTahun(tx, instansiId));
  const findJalur = createJalurUnit(semua);
  const berjalan = pickBerjalan(semua, hari)
    .map((unitTahun) => ({ unitTahun, jalurUnit: findJalur(unitTahun) }))
    .filter(({ jalurUnit }) => isTerlihat(jalurUnit));
  const id = berjalan.map(({ unitTahun }) => unitTahun.id);
  const tindakan = Map.groupBy(await listTindakanBanyak(tx, instansiId, id), (satu) => satu.unitTahunId);
  const ringkas = new Map((await listRingkasUnit(tx, instansiId, id)).map((satu) => [satu.unitTahunId, satu]));
  const objek = await loadObjek(tx, instansiId, id, ringkas);
  const jendela = Map.groupBy(await listJendelaBanyak(tx, instansiId, id), (satu) => satu.unitTahunId);
  return berjalan.map((satu) => {
    const { id: milik, tahun } = satu.unitTahun;
    const isi = objek.get(milik) ?? [];
    return {
      ...satu,
      ringkas: ringkas.get(milik),
      tindakan: tindakan.get(milik) ?? [],
      perjanjian: isi.filter(({ jenis }) => jenis === 'perjanjian'),
      rekomendasi: isi.filter(({ jenis }) => jenis === 'rekomendasi'),
      namaJabatan: new Map(isi.filter((o) => o.jenis === 'jabatan').map((o) => [o.kunci, o.nama ?? o.kunci])),
      jendela: mergeJendela(tahun, jendela.get(milik) ?? []),
    };
  });
}
