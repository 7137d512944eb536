import { recordPenyerapan } from '../anggaran/uang.ts';
import { measureEfisiensi } from '../efisiensi/efisiensi.ts';
import {
  type Buku,
  claimAwalan,
  dariAngka,
  dariIsian,
  findHalangan,
  type Isi,
  raise,
  record,
  terisi,
  tidakBerlaku,
  ukurUang,
} from '../hasil/buku.ts';
import type { Angka, HasilAnggaran, HasilIndikator, HasilTahun, HasilTriwulan } from '../hasil/hasil-kinerja.ts';
import type { Konteks } from '../konteks.ts';
import { compareRenstra } from '../perbandingan/banding-renstra.ts';
import { compareTahun } from '../perbandingan/banding-tahun.ts';
import { comparePembanding } from '../perbandingan/pembanding.ts';
import type { Indikator, TahunKinerja } from '../tahun/tahun-kinerja.ts';
import { sumDesimal } from '../umum/desimal.ts';
import { type Kartu, measureTahun, type Pengukuran, recordCapaian, recordTarget } from './hasil-tahun.ts';
import { readIsian } from './isian.ts';
import { findUkuran } from './ukuran.ts';

interface Letak {
  readonly induk: string;
  readonly tingkat: 'tujuan' | 'sasaran';
}

function mapLetak({ perencanaan }: TahunKinerja): Map<string, Letak> {
  const letak = new Map<string, Letak>();
  for (const tujuan of perencanaan.renstra.tujuan) {
    for (const id of tujuan.indikator) letak.set(id, { induk: tujuan.id, tingkat: 'tujuan' });
    for (const sasaran of tujuan.sasaran) {
      for (const id of sasaran.indikator) letak.set(id, { induk: sasaran.id, tingkat: 'sasaran' });
    }
  }
  return letak;
}

/** Measured values by year; of a year entered twice the first counts. */
function mapPengukuran(data: TahunKinerja): Map<string, Map<number, Pengukuran>> {
  const peta = new Map<string, Map<number, Pengukuran>>();
  for (const [i, realisasi] of data.pengukuran.entries()) {
    let tahunan = peta.get(realisasi.indikator);
    if (tahunan === undefined) {
      tahunan = new Map();
      peta.set(realisasi.indikator, tahunan);
    }
    if (!tahunan.has(realisasi.tahun)) tahunan.set(realisasi.tahun, { realisasi, jalur: `pengukuran[${i}]` });
  }
  return peta;
}

function findUkuranKartu(indikator: Indikator, pengukuran: ReadonlyMap<number, Pengukuran>) {
  const isian = indikator.target.flatMap(({ renstra, murni, perubahan }) => [renstra, murni, perubahan]);
  for (const { realisasi } of pengukuran.values()) isian.push(realisasi.nilai, ...(realisasi.triwulan ?? []));
  return findUkuran(indikator.satuan, isian, indikator.penjumlahan === 'rataRata' ? 2 : 0);
}

function measureTriwulan(
  { data, buku }: Konteks,
  kartu: Kartu,
  tahun: number,
  pengukuran: Pengukuran | undefined,
): HasilTriwulan[] {
  const { indikator } = kartu;
  const rencana = data.rencanaAksi.findIndex((r) => r.indikator === indikator.id);
  const aksi = data.rencanaAksi[rencana];
  const terukur = pengukuran?.realisasi.triwulan ?? null;
  if (aksi === undefined && terukur === null) return [];
  return ([1, 2, 3, 4] as const).map((ke) => {
    const awalan = `iku/${indikator.id}/${tahun}/triwulan/${ke}`;
    const ekor = `${indikator.nama} triwulan ${ke}`;
    const isianTarget = aksi?.triwulan[ke - 1]?.target ?? null;
    const isianRealisasi = terukur?.[ke - 1] ?? null;
    const jalurTarget = aksi === undefined ? 'rencanaAksi' : `rencanaAksi[${rencana}].triwulan[${ke - 1}].target`;
    const jalurTerukur = pengukuran === undefined ? 'pengukuran' : `${pengukuran.jalur}.triwulan`;
    const jalurRealisasi = terukur === null ? jalurTerukur : `${jalurTerukur}[${ke - 1}]`;
    const isiTarget = readIsian(isianTarget, indikator);
    const target = record(buku, `${awalan}/target`, `Target ${ekor}`, isiTarget, kartu.ukuran, 'entri', [
      dariIsian(jalurTarget, isianTarget),
    ]);
    const isiRealisasi = readIsian(isianRealisasi, indikator);
    const realisasi = record(buku, `${awalan}/realisasi`, `Realisasi ${ekor}`, isiRealisasi, kartu.ukuran, 'entri', [
      dariIsian(jalurRealisasi, isianRealisasi),
    ]);
    const capaian = recordCapaian(buku, `${awalan}/capaian`, `Capaian ${ekor}`, indikator, target, realisasi);
    return { ke, target, realisasi, capaian };
  });
}

function sumUang(angka: readonly Angka[]): Isi {
  if (angka.length === 0) return tidakBerlaku('tidak ada program yang mendukung indikator ini');
  const halangan = findHalangan(...angka);
  if (halangan !== undefined) return halangan;
  return terisi(sumDesimal(angka.map(({ nilai }) => nilai as string)));
}

function measureUangIndikator(
  { data, buku }: Konteks,
  { indikator }: Kartu,
  kini: HasilTahun,
  semua: readonly HasilAnggaran[],
): Pick<HasilIndikator, 'program' | 'pagu' | 'realisasiAnggaran' | 'penyerapan' | 'efisiensi'> {
  const awalan = `iku/${indikator.id}/${kini.tahun}`;
  const program = semua.filter((_, i) => data.anggaran.program[i]?.mendukung.includes(indikator.id));
  const jumlah = (ruas: 'pagu' | 'realisasi', id: string, nama: string): Angka => {
    const rincian = program.map(({ uang }) => uang[ruas]);
    const isi = sumUang(rincian);
    return record(buku, id, `${nama} ${indikator.nama}`, isi, ukurUang(isi), 'jumlah', rincian.map(dariAngka));
  };
  const pagu = jumlah('pagu', `${awalan}/pagu`, 'Pagu program pendukung');
  const realisasiAnggaran = jumlah('realisasi', `${awalan}/realisasiAnggaran`, 'Realisasi program pendukung');
  const penyerapan = recordPenyerapan(buku, `${awalan}/penyerapan`, indikator.nama, pagu, realisasiAnggaran);
  if (data.anggaran.program.some(({ mendukung }) => mendukung.includes(indikator.id) && mendukung.length > 1)) {
    raise(
      buku,
      'T.program-bersama',
      'keterangan',
      pagu,
      'Ada program yang mendukung lebih dari satu indikator; pagunya dihitung penuh pada setiap indikator.',
    );
  }
  return {
    program: program.map(({ kode }) => kode),
    pagu,
    realisasiAnggaran,
    penyerapan,
    efisiensi: measureEfisiensi(buku, `${awalan}/efisiensi`, indikator.nama, kini.capaian, penyerapan, program),
  };
}

function recordKondisiAwal(buku: Buku, { indikator, jalur, ukuran }: Kartu): HasilIndikator['kondisiAwal'] {
  return indikator.kondisiAwal.map(({ tahun, nilai }, i) => {
    const id = `iku/${indikator.id}/${tahun}/kondisiAwal`;
    // Nothing else keeps a year from being entered twice.
    claimAwalan(buku, `iku/${indikator.id}/kondisiAwal`, String(tahun));
    const label = `Kondisi awal ${indikator.nama} ${tahun}`;
    const masukan = [dariIsian(`${jalur}.kondisiAwal[${i}].nilai`, nilai)];
    return { tahun, nilai: record(buku, id, label, readIsian(nilai, indikator), ukuran, 'entri', masukan) };
  });
}

function measureIndikator(
  konteks: Konteks,
  kartu: Kartu,
  letak: Letak | undefined,
  pengukuran: ReadonlyMap<number, Pengukuran>,
  program: readonly HasilAnggaran[],
): HasilIndikator {
  const { data, buku } = konteks;
  const { indikator } = kartu;
  const { renstra } = data.perencanaan;
  const { tahun } = data.umum;
  claimAwalan(buku, 'iku', indikator.id);
  const lampau = [...pengukuran.keys()].filter((t) => t < tahun).sort((a, b) => a - b);
  const riwayat = [...lampau, tahun].map((t) => measureTahun(konteks, kartu, t, pengukuran.get(t)));
  const kini = riwayat.at(-1) as HasilTahun;
  const targetRenstra = [];
  for (let t = renstra.mulai; t <= renstra.selesai; t++) {
    const target = recordTarget(buku, kartu, t, 'renstra', `iku/${indikator.id}/${t}/targetRenstra`);
    targetRenstra.push({ tahun: t, target });
  }
  const targetAkhir =
    targetRenstra.at(-1)?.target ??
    recordTarget(buku, kartu, renstra.selesai, 'renstra', `iku/${indikator.id}/${renstra.selesai}/targetRenstra`);
  return {
    id: indikator.id,
    nama: indikator.nama,
    satuan: indikator.satuan,
    iku: indikator.iku,
    arah: indikator.arah,
    induk: letak?.induk ?? '',
    tingkat: letak?.tingkat ?? 'sasaran',
    kini,
    riwayat,
    targetRenstra,
    kondisiAwal: recordKondisiAwal(buku, kartu),
    targetMurni: recordTarget(buku, kartu, tahun, 'murni', `iku/${indikator.id}/${tahun}/targetMurni`),
    targetPerubahan: recordTarget(buku, kartu, tahun, 'perubahan', `iku/${indikator.id}/${tahun}/targetPerubahan`),
    bandingTahun: riwayat
      .slice(0, -1)
      .reverse()
      .map((lalu) => compareTahun(buku, kartu, kini, lalu)),
    bandingRenstra: compareRenstra(buku, kartu, kini, targetAkhir, renstra.selesai),
    pembanding: data.pembanding.flatMap((p, i) =>
      p.indikator === indikator.id ? [comparePembanding(konteks, kartu, kini, p, i)] : [],
    ),
    triwulan: measureTriwulan(konteks, kartu, tahun, pengukuran.get(tahun)),
    ...measureUangIndikator(konteks, kartu, kini, program),
  };
}

/** Every indicator card by id, in the order of the cards; of a card entered twice the first counts. */
export function measureSemuaIndikator(
  konteks: Konteks,
  program: readonly HasilAnggaran[],
): Record<string, HasilIndikator> {
  const { data } = konteks;
  const letak = mapLetak(data);
  const pengukuran = mapPengukuran(data);
  const hasil: Record<string, HasilIndikator> = Object.create(null);
  for (const [i, indikator] of data.indikator.entries()) {
    if (indikator.id in hasil) continue;
    const tahunan = pengukuran.get(indikator.id) ?? new Map<number, Pengukuran>();
    const kartu: Kartu = { indikator, jalur: `indikator[${i}]`, ukuran: findUkuranKartu(indikator, tahunan) };
    hasil[indikator.id] = measureIndikator(konteks, kartu, letak.get(indikator.id), tahunan, program);
  }
  return hasil;
}
