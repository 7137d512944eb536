import type { Tindakan } from '@akuntabel/basisdata';
import {
  foldTindakan,
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

/** The state of one object, with its history. */
export function foldObjek<M extends NamaMesin>(semua: readonly Tindakan[], mesin: M, objek: string): KeadaanObjek<M> {
  return foldTindakan(mesin, semua.filter((t) => t.alur === mesin && t.objek === objek).map(toTercatat));
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
