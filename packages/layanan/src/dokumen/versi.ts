import { listBerkas, listTindakanUnitTahun, listVersiDokumen, type RingkasVersiDokumen } from '@akuntabel/basisdata';
import { JENIS_VERSI, toKunciVersi } from '../berkas/versi.ts';
import type { Alat } from '../inti/alat.ts';
import { runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { getUnitTahunTerlihat } from '../unit-tahun/muat.ts';
import {
  type AlatDokumen,
  FORMAT_VERSI,
  type FormatDokumen,
  type JenisDokumen,
  type TugasDokumen,
  toKunciTugas,
} from './permintaan.ts';
import { type KeadaanVersi, readKeadaanVersi } from './verifikasi.ts';

/** A frozen version as it stands in a list. */
export interface BarisVersi extends Pick<RingkasVersiDokumen, 'id' | 'kunci' | 'nomor' | 'hash' | 'kode' | 'alasan'> {
  readonly jenis: JenisDokumen;
  readonly dibuat: string;
  readonly keadaan: KeadaanVersi;
  readonly terbit: boolean;
  /** The signed scan. */
  readonly berkasId: string | null;
  /** Files that are stored, by format. */
  readonly berkas: readonly { readonly format: FormatDokumen; readonly id: string; readonly ukuran: number }[];
}

/** All versions of a unit-year's documents, newest first in each. */
export async function daftarVersi(
  alat: Alat,
  pelaku: Pelaku,
  { unit, tahun }: { readonly unit: string; readonly tahun: number },
): Promise<readonly BarisVersi[]> {
  const { instansiId } = pelaku;
  const { versi, tindakan, berkas } = await runKonteks(
    alat,
    pelaku,
    async (konteks) => {
      const { tx } = konteks;
      const { unitTahun } = await getUnitTahunTerlihat(konteks, unit, tahun);
      const unitTahunId = unitTahun.id;
      return {
        versi: await listVersiDokumen(tx, instansiId, { unitTahunId }),
        tindakan: await listTindakanUnitTahun(tx, instansiId, unitTahunId),
        berkas: await listBerkas(tx, instansiId, { unitTahunId, jenis: JENIS_VERSI }),
      };
    },
    { bacaSaja: true },
  );
  return versi.map((satu) => {
    const { id, kunci, nomor, hash, kode, alasan, dibuat, berkasId } = satu;
    const tersimpan = FORMAT_VERSI.flatMap((format) => {
      const milik = berkas.find((b) => b.kunci === toKunciVersi(id, format));
      return milik === undefined ? [] : [{ format, id: milik.id, ukuran: milik.ukuran }];
    });
    return {
      ...{ id, jenis: satu.jenis as JenisDokumen, kunci, nomor, hash, kode, alasan, dibuat, berkasId },
      ...readKeadaanVersi(satu, tindakan),
      berkas: tersimpan,
    };
  });
}

/**
 * Has the files made that versions of a government still lack; call it after an action has frozen something. Gives how
 * many were put in line.
 */
export async function lengkapiVersi(alat: AlatDokumen, instansiId: string): Promise<number> {
  const { versi, berkas } = await alat.basisdata.withInstansi(
    instansiId,
    async (tx) => ({
      versi: await tx
        .selectFrom('versiDokumen')
        .select(['id', 'unitTahunId', 'jenis', 'kunci', 'hash'])
        .where('instansiId', '=', instansiId)
        .execute(),
      berkas: await listBerkas(tx, instansiId, { jenis: JENIS_VERSI }),
    }),
    { bacaSaja: true },
  );
  const ada = new Set(berkas.map(({ kunci }) => kunci));
  let banyak = 0;
  for (const { id, unitTahunId, jenis, kunci, hash } of versi) {
    for (const format of FORMAT_VERSI) {
      if (ada.has(toKunciVersi(id, format))) continue;
      const dokumen = jenis as JenisDokumen;
      const tugas: TugasDokumen = { instansiId, unitTahunId, jenis: dokumen, format, kunci, hash, versiId: id };
      await alat.antrean.kirim('dokumen', toKunciTugas(tugas), { ...tugas });
      banyak += 1;
    }
  }
  return banyak;
}
