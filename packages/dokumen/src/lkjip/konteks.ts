import {
  formatTanggal,
  type HasilAnggaran,
  type HasilIndikator,
  type HasilKinerja,
  type HasilSasaran,
  type Indikator,
  type Jabatan,
  type Sasaran,
  type TahunKinerja,
  type Tujuan,
  type Unit,
} from '@akuntabel/kinerja';
import type { Isi, Run } from '../model/dokumen.ts';
import { entri, teks } from '../narasi/kalimat.ts';

/** An indicator card with its results and its place in the dataset. */
export interface Kartu {
  readonly indikator: Indikator;
  readonly hasil: HasilIndikator;
  /** Path of the card, `indikator[2]`. */
  readonly jalur: string;
}

/** A tujuan or a sasaran with its indicators: the unit over which every analysis runs. */
export interface Kelompok {
  /** Unique in the report, used in block ids. */
  readonly id: string;
  readonly tingkat: 'tujuan' | 'sasaran';
  readonly uraian: string;
  readonly kartu: readonly Kartu[];
  /** Results of the sasaran; undefined for a tujuan. */
  readonly hasil: HasilSasaran | undefined;
  readonly tujuan: Tujuan;
  readonly sasaran: Sasaran | undefined;
}

/** What every section builder is given. */
export interface Konteks {
  readonly data: TahunKinerja;
  readonly hasil: HasilKinerja;
  /** The reported year, printed from its entry. */
  readonly tahun: Run;
  /** Name of the reporting unit. */
  readonly unit: string;
  readonly kelompok: readonly Kelompok[];
  /** Every card in order. */
  readonly kartu: readonly Kartu[];
  /** Programmes by code. */
  readonly program: ReadonlyMap<string, HasilAnggaran>;
}

export function createKonteks(data: TahunKinerja, hasil: HasilKinerja): Konteks {
  const kartu = data.indikator.flatMap((indikator, i): Kartu[] => {
    const h = hasil.indikator[indikator.id];
    const pertama = data.indikator.findIndex(({ id }) => id === indikator.id) === i;
    return h === undefined || !pertama ? [] : [{ indikator, hasil: h, jalur: `indikator[${i}]` }];
  });
  return {
    data,
    hasil,
    tahun: entri('umum.tahun', String(data.umum.tahun)),
    unit: findUnit(data, data.umum.unit)?.nama ?? data.umum.unit,
    kelompok: listKelompok(data, hasil, kartu),
    kartu,
    program: new Map(hasil.anggaran.program.map((p) => [p.kode, p])),
  };
}

function listKelompok(data: TahunKinerja, hasil: HasilKinerja, kartu: readonly Kartu[]): Kelompok[] {
  const menurutId = new Map(kartu.map((k) => [k.indikator.id, k]));
  const pilih = (id: readonly string[]): Kartu[] => id.flatMap((i) => menurutId.get(i) ?? []);
  let urutan = 0;
  return data.perencanaan.renstra.tujuan.flatMap((tujuan, t): Kelompok[] => {
    const milikTujuan = pilih(tujuan.indikator);
    const sasaran = tujuan.sasaran.map(
      (s, i): Kelompok => ({
        id: `t${t + 1}s${i + 1}`,
        tingkat: 'sasaran',
        uraian: s.uraian,
        kartu: pilih(s.indikator),
        hasil: hasil.sasaran[urutan++],
        tujuan,
        sasaran: s,
      }),
    );
    const atas: Kelompok[] =
      milikTujuan.length === 0
        ? []
        : [
            {
              id: `t${t + 1}`,
              tingkat: 'tujuan',
              uraian: tujuan.uraian,
              kartu: milikTujuan,
              hasil: undefined,
              tujuan,
              sasaran: undefined,
            },
          ];
    return [...sasaran, ...atas];
  });
}

export function findUnit(data: TahunKinerja, id: string | null): Unit | undefined {
  return id === null ? undefined : data.organisasi.unit.find((u) => u.id === id);
}

export function findJabatan(data: TahunKinerja, id: string | null): Jabatan | undefined {
  return id === null ? undefined : data.organisasi.jabatan.find((j) => j.id === id);
}

/** Name of a post, or its id when it is not in the list. */
export function namaJabatan(data: TahunKinerja, id: string | null): string | undefined {
  return id === null ? undefined : (findJabatan(data, id)?.nama ?? id);
}

/** A date from the dataset. */
export function tanggal(jalur: string, nilai: string): Run {
  return entri(jalur, formatTanggal(nilai));
}

/** A year printed from the entry it stands in; a year of the Renstra period that no entry names is plain text. */
export function tampilTahun(k: Konteks, tahun: number): Run {
  const { data } = k;
  if (tahun === data.umum.tahun) return k.tahun;
  const { renstra } = data.perencanaan;
  if (tahun === renstra.mulai) return entri('perencanaan.renstra.mulai', String(tahun));
  if (tahun === renstra.selesai) return entri('perencanaan.renstra.selesai', String(tahun));
  const terukur = data.pengukuran.findIndex((p) => p.tahun === tahun);
  if (terukur >= 0) return entri(`pengukuran[${terukur}].tahun`, String(tahun));
  for (const [i, { target, kondisiAwal }] of data.indikator.entries()) {
    const t = target.findIndex((baris) => baris.tahun === tahun);
    if (t >= 0) return entri(`indikator[${i}].target[${t}].tahun`, String(tahun));
    const a = kondisiAwal.findIndex((baris) => baris.tahun === tahun);
    if (a >= 0) return entri(`indikator[${i}].kondisiAwal[${a}].tahun`, String(tahun));
  }
  const awal = renstra.tahunAwal.indexOf(tahun);
  return awal >= 0 ? entri(`perencanaan.renstra.tahunAwal[${awal}]`, String(tahun)) : teks(String(tahun));
}

/** "2021–2026", each year from its entry. */
export function periodeRenstra(k: Konteks): Isi {
  const { mulai, selesai } = k.data.perencanaan.renstra;
  return [
    entri('perencanaan.renstra.mulai', String(mulai)),
    teks('–'),
    entri('perencanaan.renstra.selesai', String(selesai)),
  ];
}
