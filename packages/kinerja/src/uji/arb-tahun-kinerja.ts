import fc from 'fast-check';
import type { z } from 'zod';
import { type TahunKinerja, zTahunKinerja } from '../tahun/tahun-kinerja.ts';
import { susunAnggaran, susunPerjanjian } from './susun-anggaran.ts';
import { susunPembanding, susunPengukuran, susunRencana, susunRencanaAksi } from './susun-rencana.ts';
import { type Acuan, susunAcuan, susunOrganisasi, susunUmum } from './susun-unit.ts';
import { createUndi, type Undi } from './undi.ts';

type Masukan = z.input<typeof zTahunKinerja>;

const UNSUR = 'Persyaratan Prosedur Waktu Biaya Produk Kompetensi Perilaku Pengaduan Sarana'.split(' ');

/** A mean as entered, or counted answers with their mean to two decimals, halves up. */
function susunNilaiUnsur(undi: Undi) {
  if (undi.peluang(60)) return { nrr: undi.desimal(1, 4, 2) };
  const sebaran = [undi.bulat(0, 40), undi.bulat(0, 40), undi.bulat(0, 40), undi.bulat(1, 40)];
  const terjawab = sebaran.reduce((n, satu) => n + satu, 0);
  const jumlah = sebaran.reduce((n, satu, i) => n + satu * (i + 1), 0);
  return { nrr: Math.floor((jumlah * 200 + terjawab) / (2 * terjawab)) / 100, sebaran };
}

function susunSkm(undi: Undi, { tahun }: Acuan, idIndikator: readonly string[]): Masukan['skm'] {
  return undi.daftar(0, 2, (ke) => ({
    tahun: tahun - ke,
    responden: undi.mungkinNull(30, () => undi.bulat(0, 500)),
    populasi: undi.mungkinNull(30, () => undi.bulat(1, 100_000)),
    bobot: undi.pilih(['1/9', '0.11', '0.111'] as const),
    unsur: UNSUR.map((nama, i) => ({ kode: `U${i + 1}`, nama, ...susunNilaiUnsur(undi) })),
    rencanaTindakLanjut: undi.daftar(0, 1, () => ({ unsur: 'U1', kegiatan: undi.teks(), waktu: undi.teks() })),
    indikator: undi.mungkinNull(50, () => idIndikator[0] as string),
  }));
}

function susunEvaluasi(undi: Undi, { tahun }: Acuan): Masukan['evaluasi'] {
  return undi.daftar(0, 1, () => ({
    nomor: undi.teks(),
    tanggal: `${tahun - 1}-12-08`,
    evaluator: undi.teks(),
    tahunDievaluasi: tahun - 1,
    nilai: undi.mungkinNull(30, () => undi.desimal(0, 100, 2)),
    rekomendasi: undi.daftar(0, 3, (r) => {
      const status = undi.pilih(['belum', 'proses', 'selesai', 'tidakDapat'] as const);
      return {
        nomor: r + 1,
        rekomendasi: undi.teks(),
        rencanaAksi: undi.mungkinNull(30, () => undi.teks()),
        mulai: undi.mungkinNull(50, () => `${tahun}-01-02`),
        selesai: undi.mungkinNull(50, () => `${tahun}-12-20`),
        status,
        bukti: status === 'selesai' ? [{ uraian: undi.teks() }] : [],
      };
    }),
  }));
}

function susunAnalisis(undi: Undi, { program }: Acuan, idIndikator: readonly string[]): Masukan['analisis'] {
  const teks = () => undi.daftar(0, 2, () => undi.teks());
  return {
    indikator: idIndikator
      .filter(() => undi.peluang(70))
      .map((indikator) => ({
        indikator,
        narasi: undi.mungkinNull(50, () => undi.teks()),
        pendorong: teks(),
        penghambat: teks(),
        solusi: teks(),
        tindakLanjut: teks(),
        upayaAkhirRenstra: teks(),
      })),
    program: program
      .filter(() => undi.peluang(60))
      .map(({ kode }) => ({ kode, peran: undi.pilih(['menunjang', 'menghambat'] as const), uraian: undi.teks() })),
  };
}

function susun(undi: Undi): Masukan {
  const acuan = susunAcuan(undi);
  const { perencanaan, indikator } = susunRencana(undi, acuan);
  const id = indikator.map((satu) => satu.id);
  const anggaran = susunAnggaran(undi, acuan, id);
  const organisasi = susunOrganisasi(undi, acuan);
  const terisi = new Set((organisasi?.penugasan ?? []).map(({ jabatan }) => jabatan));
  return {
    umum: susunUmum(undi, acuan),
    organisasi,
    perencanaan,
    indikator,
    anggaran,
    perjanjian: susunPerjanjian(undi, acuan, id, anggaran?.program ?? [], terisi),
    rencanaAksi: susunRencanaAksi(undi, indikator),
    pengukuran: susunPengukuran(undi, acuan, indikator),
    skm: susunSkm(undi, acuan, id),
    pembanding: susunPembanding(undi, indikator),
    analisis: susunAnalisis(undi, acuan, id),
    evaluasi: susunEvaluasi(undi, acuan),
    penghargaan: undi.daftar(0, 1, () => ({
      jenis: undi.teks(),
      prestasi: undi.teks(),
      tingkat: undi.teks(),
      pemberi: undi.teks(),
      tanggal: undi.mungkinNull(50, () => undi.tanggal(acuan.tahun)),
    })),
    laporan: {
      tanggal: undi.mungkinNull(20, () => undi.tanggal(acuan.tahun + 1)),
      penandatangan: undi.mungkinNull(20, () => 'camat'),
      maksud: undi.mungkinNull(50, () => undi.teks()),
      tujuan: undi.daftar(0, 2, () => undi.teks()),
      prosesBisnis: undi.daftar(0, 3, () => ({
        jenis: undi.pilih(['manajemen', 'inti', 'pendukung'] as const),
        nama: undi.teks(),
        unit: ['KEC'],
      })),
      langkah: undi.daftar(0, 2, () => undi.teks()),
    },
  };
}

export interface PilihanAcak {
  /** Free texts of the dataset; by default words without digits. Must give non-empty trimmed text. */
  readonly teks?: () => fc.Arbitrary<string>;
}

/**
 * Random datasets that hold together: they fit the schema and checkTahunKinerja finds no error (warnings there are).
 * They hold what an office's year holds: every kind of card, values of 0, blank and "does not apply", quarters, money
 * with sen and beyond 2^53, budget trees with leaves on any level, changed agreements, benchmarks on other scales.
 *
 * @example fc.assert(fc.property(arbTahunKinerja(), (tahun) => …), { numRuns: 50 })
 */
export function arbTahunKinerja({ teks }: PilihanAcak = {}): fc.Arbitrary<TahunKinerja> {
  return fc.gen().map((g) => zTahunKinerja.parse(susun(createUndi(g, teks))));
}
