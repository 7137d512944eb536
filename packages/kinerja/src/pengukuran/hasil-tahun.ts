import {
  type Buku,
  dariAngka,
  dariEntri,
  dariIsian,
  findHalangan,
  type Isi,
  kosong,
  PERSEN,
  raise,
  record,
  takTerhitung,
  terisi,
  tidakBerlaku,
  type Ukuran,
} from '../hasil/buku.ts';
import type { Angka, HasilTahun, Masukan } from '../hasil/hasil-kinerja.ts';
import type { Konteks } from '../konteks.ts';
import type { Isian } from '../tahun/skalar.ts';
import type { Indikator, Realisasi } from '../tahun/tahun-kinerja.ts';
import { countDesimal, subtractDesimal } from '../umum/desimal.ts';
import { formatDesimal } from '../umum/format.ts';
import { countCapaianAngka, findRumusCapaian, type KartuCapaian } from './capaian.ts';
import { readIsian } from './isian.ts';
import { accumulate, RUMUS_PENJUMLAHAN } from './penjumlahan.ts';
import { findPredikat } from './predikat.ts';
import { findTercapai } from './tercapai.ts';
import { toUkuranSelisih } from './ukuran.ts';

/** One indicator card with what the measuring steps need to know about it. */
export interface Kartu {
  readonly indikator: Indikator;
  /** Path of the card in the dataset, `indikator[2]`. */
  readonly jalur: string;
  readonly ukuran: Ukuran;
}

export type VersiTarget = 'renstra' | 'murni' | 'perubahan';

const MUNDUR: Record<VersiTarget, readonly VersiTarget[]> = {
  renstra: ['renstra'],
  murni: ['murni', 'renstra'],
  perubahan: ['perubahan', 'murni', 'renstra'],
};
const RUMUS_TARGET = { renstra: 'target-renstra', murni: 'target-murni', perubahan: 'target-berlaku' } as const;

function readTarget(kartu: Kartu, tahun: number, versi: VersiTarget): { isi: Isi; masukan: Masukan } {
  const { indikator, jalur } = kartu;
  const indeks = indikator.target.findIndex((t) => t.tahun === tahun);
  const baris = indikator.target[indeks];
  const sumber = baris && MUNDUR[versi].find((v) => baris[v] !== undefined);
  if (sumber !== undefined) {
    const isian = baris?.[sumber] as Isian;
    return { isi: readIsian(isian, indikator), masukan: dariIsian(`${jalur}.target[${indeks}].${sumber}`, isian) };
  }
  const isi =
    versi === 'renstra' && baris !== undefined
      ? tidakBerlaku('Renstra tidak memuat target untuk tahun ini')
      : kosong('target belum diisi');
  return { isi, masukan: dariEntri(`${jalur}.target`, null) };
}

/** The range of a rentang card as a target: its upper bound is the number, "10–12" the text. */
function readRentang(kartu: Kartu): { isi: Isi; masukan: Masukan[] } | undefined {
  const { rentang } = kartu.indikator;
  if (kartu.indikator.arah !== 'rentang' || rentang === null) return undefined;
  const tulis = (nilai: string) => formatDesimal(nilai, countDesimal(nilai));
  return {
    isi: terisi(rentang.atas, `${tulis(rentang.bawah)}–${tulis(rentang.atas)}`),
    masukan: [
      dariEntri(`${kartu.jalur}.rentang.bawah`, rentang.bawah),
      dariEntri(`${kartu.jalur}.rentang.atas`, rentang.atas),
    ],
  };
}

/** A target of a year: that of a version, or by default the one in force (perubahan, else murni, else Renstra). */
export function recordTarget(buku: Buku, kartu: Kartu, tahun: number, versi: VersiTarget, id: string): Angka {
  const label = `Target ${kartu.indikator.nama} ${tahun}`;
  const { isi, masukan } = readTarget(kartu, tahun, versi);
  const rentang = isi.keadaan === 'kosong' ? readRentang(kartu) : undefined;
  if (rentang !== undefined) {
    return record(buku, id, label, rentang.isi, kartu.ukuran, 'target-rentang', rentang.masukan);
  }
  return record(buku, id, label, isi, kartu.ukuran, RUMUS_TARGET[versi], [masukan]);
}

function recordRealisasi(buku: Buku, kartu: Kartu, tahun: number, pengukuran: Pengukuran | undefined): Angka {
  const { indikator, ukuran } = kartu;
  const id = `iku/${indikator.id}/${tahun}/realisasi`;
  const label = `Realisasi ${indikator.nama} ${tahun}`;
  if (pengukuran === undefined) {
    return record(buku, id, label, kosong('realisasi belum diisi'), ukuran, 'entri', [dariEntri('pengukuran', null)]);
  }
  const { nilai, triwulan } = pengukuran.realisasi;
  if (nilai !== null || triwulan === null) {
    const masukan = [dariIsian(`${pengukuran.jalur}.nilai`, nilai)];
    return record(buku, id, label, readIsian(nilai, indikator), ukuran, 'entri', masukan);
  }
  const isi = accumulate(
    indikator,
    triwulan.map((isian) => readIsian(isian, indikator)),
  );
  const masukan = triwulan.map((isian, i) => dariIsian(`${pengukuran.jalur}.triwulan[${i}]`, isian));
  return record(buku, id, label, isi, ukuran, RUMUS_PENJUMLAHAN[indikator.penjumlahan], masukan);
}

/** A measured value with its path in the dataset. */
export interface Pengukuran {
  readonly realisasi: Realisasi;
  readonly jalur: string;
}

export function recordCapaian(
  buku: Buku,
  id: string,
  label: string,
  kartu: KartuCapaian,
  target: Angka,
  realisasi: Angka,
  pengukuran?: Pengukuran,
): Angka {
  const isi = countCapaianAngka(kartu, target, realisasi);
  const manual = pengukuran?.realisasi.capaianManual ?? null;
  if (pengukuran !== undefined && manual !== null && isi.keadaan === 'takTerhitung') {
    const masukan = [dariEntri(`${pengukuran.jalur}.capaianManual.nilai`, manual.nilai)];
    const dinilai = record(buku, id, label, terisi(manual.nilai), PERSEN, 'capaian-manual', masukan);
    raise(buku, 'T.capaian-manual', 'keterangan', dinilai, `Capaian ditetapkan dengan alasan: ${manual.alasan}`);
    return dinilai;
  }
  const masukan = [dariAngka(target), dariAngka(realisasi)];
  const capaian = record(buku, id, label, isi, PERSEN, findRumusCapaian(kartu), masukan);
  if (isi.nilai?.startsWith('-')) {
    raise(
      buku,
      'T.capaian-negatif',
      'peringatan',
      capaian,
      'Capaian bernilai negatif; periksa target dan realisasinya.',
    );
  }
  return capaian;
}

function recordSelisihTarget(
  buku: Buku,
  id: string,
  { indikator, ukuran }: Kartu,
  tahun: number,
  target: Angka,
  realisasi: Angka,
): Angka {
  const berbentukLain =
    indikator.arah === 'rentang' || indikator.arah === 'ordinal'
      ? takTerhitung('rentang dan peringkat tidak mempunyai selisih')
      : undefined;
  const isi =
    findHalangan(target, realisasi) ??
    berbentukLain ??
    terisi(subtractDesimal(realisasi.nilai as string, target.nilai as string));
  const label = `Selisih ${indikator.nama} ${tahun} dengan target`;
  return record(buku, id, label, isi, toUkuranSelisih(ukuran), 'selisih-target', [
    dariAngka(realisasi),
    dariAngka(target),
  ]);
}

/** One indicator in one year: target in force, realisasi, capaian and its predicates. */
export function measureTahun(
  { data, buku }: Konteks,
  kartu: Kartu,
  tahun: number,
  pengukuran: Pengukuran | undefined,
): HasilTahun {
  const { indikator } = kartu;
  const awalan = `iku/${indikator.id}/${tahun}`;
  const target = recordTarget(buku, kartu, tahun, 'perubahan', `${awalan}/target`);
  const realisasi = recordRealisasi(buku, kartu, tahun, pengukuran);
  const label = `Capaian ${indikator.nama} ${tahun}`;
  const capaian = recordCapaian(buku, `${awalan}/capaian`, label, indikator, target, realisasi, pengukuran);
  const { skalaPredikat, skalaAtribut, modeSkala } = data.umum.pengaturan;
  const predikat = findPredikat(skalaPredikat, capaian, modeSkala);
  const atribut = findPredikat(skalaAtribut, capaian, modeSkala);
  if (predikat?.diCelah || atribut?.diCelah) {
    raise(
      buku,
      'T.celah-predikat',
      'peringatan',
      capaian,
      'Capaian berada di celah antara dua rentang predikat yang tercetak; predikatnya mengikuti pengaturan skala.',
    );
  }
  if (realisasi.nilai === '0' && target.nilai === '0' && capaian.nilai !== null) {
    raise(
      buku,
      'T.nol-per-nol',
      'keterangan',
      capaian,
      'Target dan realisasi sama-sama nol; capaian ditetapkan penuh menurut kelaziman.',
    );
  }
  return {
    tahun,
    target,
    realisasi,
    capaian,
    selisihTarget: recordSelisihTarget(buku, `${awalan}/selisihTarget`, kartu, tahun, target, realisasi),
    tercapai: findTercapai(indikator, target, realisasi, capaian),
    predikat,
    atribut,
  };
}
