import { listRekaman, type UnitTahun, upsertRingkasan } from '@akuntabel/basisdata';
import type { Konteks } from '../inti/izin.ts';
import { measureRekaman } from './muat.ts';

/** Measures a unit-year anew and keeps its figures for the lists; in the transaction that changed it. */
export async function refreshRingkasan({ alat, tx, pelaku }: Konteks, unitTahun: UnitTahun): Promise<void> {
  const rekaman = await listRekaman(tx, pelaku.instansiId, unitTahun.id);
  const { tahun, hasil, masalah, hash } = measureRekaman(unitTahun.id, rekaman);
  const { keseluruhan, anggaran } = hasil;
  const kurang = masalah.length + listBelumDiisi(tahun, hasil).length;
  await upsertRingkasan(tx, pelaku.instansiId, {
    unitTahunId: unitTahun.id,
    unit: unitTahun.unit,
    namaUnit: unitTahun.namaUnit,
    tahun: unitTahun.tahun,
    iku: Number(keseluruhan.jumlah.nilai ?? 0),
    tercapai: Number(keseluruhan.tercapai.nilai ?? 0),
    rataRata: keseluruhan.rataRata.nilai,
    predikat: keseluruhan.predikat?.kode ?? null,
    pagu: anggaran.unit.pagu.nilai ?? '0',
    realisasi: anggaran.unit.realisasi.nilai,
    penyerapan: anggaran.unit.penyerapan.nilai,
    lengkap: rekaman.length,
    kurang,
    hash,
    diperbarui: alat.kini().toISOString(),
  });
}

/** Figures of the reported year that nobody has entered yet. */
export function listBelumDiisi(
  { indikator }: ReturnType<typeof measureRekaman>['tahun'],
  hasil: ReturnType<typeof measureRekaman>['hasil'],
): string[] {
  return indikator.flatMap(({ id }) => {
    const kini = hasil.indikator[id]?.kini;
    if (kini === undefined) return [];
    return [kini.target, kini.realisasi].filter(({ keadaan }) => keadaan === 'kosong').map((angka) => angka.id);
  });
}
