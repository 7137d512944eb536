import type { Tindakan } from '@akuntabel/basisdata';
import {
  foldTindakan,
  type KeadaanDari,
  type KeadaanObjek,
  type KeadaanTahun,
  type NamaMesin,
  type Perjanjian,
  type TindakanTercatat,
} from '@akuntabel/kinerja';
import type { UnitTahunTermuat } from '../unit-tahun/muat.ts';

const toTercatat = ({ macam, namaPelaku, jabatan, pada, alasan, muatan }: Tindakan): TindakanTercatat => ({
  tindakan: macam,
  oleh: namaPelaku,
  jabatan,
  pada,
  alasan,
  lingkup: (muatan as { lingkup?: string[] } | null)?.lingkup ?? null,
});

/**
 * Recorded when an object comes in with an import: the state it was in. A signed agreement of last year was signed without
 * this program, and stays signed.
 */
export const IMPOR = 'impor';

/** An object's state, and how many actions it was folded from: what the next action must come after. */
export type ObjekTermuat<M extends NamaMesin = NamaMesin> = KeadaanObjek<M> & { readonly banyak: number };

/** The state of one object, with its history. */
export function foldObjek<M extends NamaMesin>(semua: readonly Tindakan[], mesin: M, objek: string): ObjekTermuat<M> {
  const milik = semua.filter((t) => t.alur === mesin && t.objek === objek);
  const [pertama] = milik;
  const awal = pertama?.macam === IMPOR ? (pertama.muatan as { awal: KeadaanDari<M> }).awal : undefined;
  const tindakan = (awal === undefined ? milik : milik.slice(1)).map(toTercatat);
  return { ...foldTindakan(mesin, tindakan, awal), banyak: milik.length };
}

const TRIWULAN = ['tw1', 'tw2', 'tw3', 'tw4'] as const;

/** The states of everything in a unit-year that can be frozen. */
export function foldKeadaanTahun({
  tahun,
  rekaman,
  tindakan,
}: Pick<UnitTahunTermuat, 'tahun' | 'rekaman' | 'tindakan'>): KeadaanTahun {
  const milik = (jenis: string) => rekaman.filter((r) => r.jenis === jenis);
  return {
    tahun: tahun.umum.tahun,
    pengukuran: Object.fromEntries(TRIWULAN.map((tw) => [tw, foldObjek(tindakan, 'pengukuran', tw)])),
    perjanjian: Object.fromEntries(
      milik('perjanjian').map(({ kunci, isi }) => [
        kunci,
        { ...foldObjek(tindakan, 'perjanjian', kunci), isi: isi as Perjanjian },
      ]),
    ),
    laporan: foldObjek(tindakan, 'laporan', 'lkjip'),
    rekomendasi: Object.fromEntries(
      milik('rekomendasi').map(({ kunci }) => [kunci, foldObjek(tindakan, 'rekomendasi', kunci)]),
    ),
  };
}
