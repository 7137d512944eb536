import { type Berkas, listBerkas } from '@akuntabel/basisdata';
import type { Alat } from '../inti/alat.ts';
import { runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { getUnitTahunTerlihat } from '../unit-tahun/muat.ts';
import { type Ikatan, readIkatan } from './ikatan.ts';
import { findJenisBerkas } from './terima.ts';
import { JENIS_VERSI } from './versi.ts';

/** A file as it stands in a list. */
export interface BarisBerkas
  extends Pick<Berkas, 'id' | 'nama' | 'mime' | 'ukuran' | 'sha256' | 'pada' | 'penggunaId'>,
    Ikatan {
  /** Whether the browser may show it. */
  readonly sebaris: boolean;
}

export interface SaringBerkasRekaman {
  readonly unit: string;
  readonly tahun: number;
  readonly jenis?: string | undefined;
  readonly kunci?: string | undefined;
  readonly triwulan?: string | undefined;
}

/** Files of a unit-year, of a kind of record, of one record or of its quarter, oldest first. */
export async function daftarBerkas(
  alat: Alat,
  pelaku: Pelaku,
  { unit, tahun, jenis, kunci, triwulan }: SaringBerkasRekaman,
): Promise<readonly BarisBerkas[]> {
  const semua = await runKonteks(
    alat,
    pelaku,
    async (konteks) => {
      const { unitTahun } = await getUnitTahunTerlihat(konteks, unit, tahun);
      return await listBerkas(konteks.tx, pelaku.instansiId, { unitTahunId: unitTahun.id, jenis });
    },
    { bacaSaja: true },
  );
  return semua.flatMap(({ id, nama, mime, ukuran, sha256, pada, penggunaId, ...lain }): BarisBerkas[] => {
    const ikatan = readIkatan(lain);
    if (ikatan.jenis === JENIS_VERSI) return [];
    if (kunci !== undefined && ikatan.kunci !== kunci) return [];
    if (triwulan !== undefined && ikatan.triwulan !== triwulan) return [];
    const sebaris = findJenisBerkas(mime)?.sebaris === true;
    return [{ id, nama, mime, ukuran, sha256, pada, penggunaId, ...ikatan, sebaris }];
  });
}
