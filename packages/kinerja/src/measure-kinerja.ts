import { measureAnggaran } from './anggaran/pohon.ts';
import { countCacah } from './cacah/cacah.ts';
import { measureLhe } from './evaluasi/lhe.ts';
import { createBuku } from './hasil/buku.ts';
import { createHasil } from './hasil/hasil.ts';
import type { HasilKinerja } from './hasil/hasil-kinerja.ts';
import type { Konteks } from './konteks.ts';
import { measureSemuaIndikator } from './pengukuran/indikator.ts';
import { measureKeseluruhan, measureSasaran } from './pengukuran/sasaran.ts';
import { measurePerjanjian } from './perjanjian/perjanjian.ts';
import { measureSkm } from './skm/skm.ts';
import type { TahunKinerja } from './tahun/tahun-kinerja.ts';

/**
 * Every figure of one unit-year with its origin. Pure: the same data give the same figures; no clock, no I/O. Faulty
 * data (unknown ids, contradicting sums) never throw: the figures concerned say why they have no value, `tanda` holds
 * the flags, and checkTahunKinerja lists the faults.
 */
export function measureKinerja(data: TahunKinerja): HasilKinerja {
  const konteks: Konteks = { data, buku: createBuku() };
  const anggaran = measureAnggaran(konteks);
  const indikator = measureSemuaIndikator(konteks, anggaran.program);
  const sasaran = measureSasaran(konteks, indikator);
  const keseluruhan = measureKeseluruhan(konteks, indikator);
  const skm = measureSkm(konteks, indikator);
  const perjanjian = measurePerjanjian(konteks, indikator, anggaran.program);
  const evaluasi = measureLhe(konteks);
  const cacah = countCacah(konteks);
  return createHasil(konteks.buku.angka, {
    tahun: data.umum.tahun,
    unit: data.umum.unit,
    indikator,
    sasaran,
    keseluruhan,
    anggaran,
    skm,
    perjanjian,
    evaluasi,
    cacah,
    tanda: konteks.buku.tanda,
  });
}
