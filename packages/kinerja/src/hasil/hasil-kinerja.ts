import type { Desimal } from '../tahun/skalar.ts';

/*
 * What measureKinerja returns: every computed figure with its origin. Screens, documents, the API and the reviewer
 * read these figures; none of them computes. Data to read, spread and print as JSON: no Map, no Date; only `angka` is made when it is first asked for (ADR 12).
 */

/** Unit of a figure. `satuanLain` figures carry the indicator's own unit in `satuanTeks`. */
export type Satuan = 'rupiah' | 'persen' | 'poinPersen' | 'indeks' | 'nilai' | 'buah' | 'satuanLain';

/** The four-way distinction of the design §4.1, on results. */
export type Keadaan = 'terisi' | 'kosong' | 'tidakBerlaku' | 'takTerhitung';

/** One input of a figure: another figure by id, or an entry of the dataset by its path. */
export type Masukan =
  | { readonly jenis: 'angka'; readonly id: string }
  | { readonly jenis: 'entri'; readonly jalur: string; readonly nilai: string | null };

/**
 * One figure. `nilai` is exact or, for quotients, carried to 20 significant digits; never rounded for display.
 * `nilai` is null exactly when `keadaan` is not 'terisi'; `alasan` then says why, in Indonesian.
 */
export interface Angka {
  /** Stable address, e.g. `iku/IKU1/2024/capaian`, `anggaran/7.01.02/penyerapan`, `skm/2024/ikm`. */
  readonly id: string;
  /** Short Indonesian name, e.g. "Capaian Indeks Kepuasan Masyarakat 2024". */
  readonly label: string;
  readonly nilai: Desimal | null;
  /** Text value on ordinal cards (the grade), otherwise null. */
  readonly teks: string | null;
  readonly keadaan: Keadaan;
  readonly alasan: string | null;
  readonly satuan: Satuan;
  readonly satuanTeks: string | null;
  /** Decimals for display (0–6); money has 0 or 2. */
  readonly desimal: number;
  /** Key into RUMUS: the rule, its expression and its regulation. */
  readonly rumus: string;
  readonly masukan: readonly Masukan[];
}

/** A rule of computation, as shown in the trail of a figure. */
export interface Rumus {
  readonly kunci: string;
  readonly nama: string;
  /** The expression in words and symbols, Indonesian, e.g. "Realisasi ÷ Target × 100". */
  readonly ungkapan: string;
  /** Regulation or source, e.g. "PermenPANRB 53/2014 Lampiran II". */
  readonly dasar: string;
}

/** A flag raised while computing: something a reader must know beside a figure. */
export interface Tanda {
  /** Stable code, e.g. `T.celah-predikat`, `T.serapan-nol`. */
  readonly kode: string;
  readonly tingkat: 'galat' | 'peringatan' | 'keterangan';
  /** Id of the figure it is about. */
  readonly angka: string;
  /** Indonesian sentence; figures in it are quoted by the renderer through `angka`, not typed here. */
  readonly pesan: string;
}

export interface Predikat {
  /** Key of the scale, e.g. `permendagri-86-2017`. */
  readonly skala: string;
  readonly kode: string;
  readonly label: string;
  /** 1 = best band. */
  readonly peringkat: number;
  /** The value lies in a gap between two printed bands. */
  readonly diCelah: boolean;
}

export type Gerak = 'naik' | 'turun' | 'tetap';

/** One indicator in one year. Ids: `iku/{indikator}/{tahun}/{target|realisasi|capaian}`. */
export interface HasilTahun {
  readonly tahun: number;
  readonly target: Angka;
  readonly realisasi: Angka;
  readonly capaian: Angka;
  /** Realisasi − target, in the indicator's own unit; takTerhitung for ranges and grades. */
  readonly selisihTarget: Angka;
  /** Whether the target is reached, as the card's direction says; null when not computable. */
  readonly tercapai: boolean | null;
  readonly predikat: Predikat | null;
  readonly atribut: Predikat | null;
}

/** The reported year against an earlier year. */
export interface BandingTahun {
  readonly tahun: number;
  /** Difference of the realisasi in the indicator's own unit (percentage points when it is a percentage). */
  readonly selisihRealisasi: Angka;
  /** Relative change of the realisasi in percent. */
  readonly perubahanRelatif: Angka;
  /** Difference of the capaian in percentage points. */
  readonly selisihCapaian: Angka;
  /** Direction of the realisasi; null when not computable. */
  readonly gerak: Gerak | null;
  /** Direction of the capaian; null when not computable. */
  readonly gerakCapaian: Gerak | null;
  /** Whether the movement is in the good direction of the card; null when level or not computable. */
  readonly membaik: boolean | null;
}

export interface BandingRenstra {
  readonly tahun: number;
  readonly target: Angka;
  /** Capaian of this year's realisasi against the end-of-period target. */
  readonly kemajuan: Angka;
  /** Target − realisasi, in the indicator's unit. */
  readonly sisa: Angka;
  readonly tercapai: boolean | null;
}

export interface BandingPembanding {
  readonly id: string;
  readonly nama: string;
  readonly tahun: number | null;
  /** As published, on its own scale. */
  readonly nilaiAsal: Angka;
  readonly skalaAsal: string;
  /** Converted to the indicator's scale; takTerhitung when scales differ and no conversion was declared. */
  readonly nilai: Angka;
  readonly selisih: Angka;
  readonly konversi: 'proporsional' | 'linear' | 'sama' | null;
}

export interface Efisiensi {
  /** capaian% / penyerapan% × 100. */
  readonly rasio: Angka;
  /** capaian% − penyerapan%, percentage points. */
  readonly selisih: Angka;
  /** 100 − penyerapan%, only when capaian ≥ 100. */
  readonly hemat: Angka;
  readonly simpulan: 'efisien' | 'perluPenjelasan' | 'takTerhitung';
  /** Programme codes that support the indicator and absorbed nothing. */
  readonly programTanpaSerapan: readonly string[];
}

export interface HasilTriwulan {
  readonly ke: 1 | 2 | 3 | 4;
  readonly target: Angka;
  readonly realisasi: Angka;
  readonly capaian: Angka;
}

export interface HasilIndikator {
  readonly id: string;
  readonly nama: string;
  readonly satuan: string;
  readonly iku: boolean;
  readonly arah: string;
  /** tujuan or sasaran id it measures. */
  readonly induk: string;
  readonly tingkat: 'tujuan' | 'sasaran';
  /** The reported year. */
  readonly kini: HasilTahun;
  /** All years with data up to the reported one, ascending, the reported year last. */
  readonly riwayat: readonly HasilTahun[];
  /** Targets of every year of the Renstra period: `iku/{id}/{tahun}/targetRenstra`. */
  readonly targetRenstra: readonly { readonly tahun: number; readonly target: Angka }[];
  readonly kondisiAwal: readonly { readonly tahun: number; readonly nilai: Angka }[];
  /** Target of the PK murni and perubahan of the reported year. */
  readonly targetMurni: Angka;
  readonly targetPerubahan: Angka;
  /** Against each earlier year of `riwayat`, last year first. Ids `iku/{id}/{tahun}/banding/{tahunLalu}/…`. */
  readonly bandingTahun: readonly BandingTahun[];
  readonly bandingRenstra: BandingRenstra;
  readonly pembanding: readonly BandingPembanding[];
  /** Quarterly plan and measurement, when entered. */
  readonly triwulan: readonly HasilTriwulan[];
  /** Codes of the programmes that support it. */
  readonly program: readonly string[];
  readonly pagu: Angka;
  readonly realisasiAnggaran: Angka;
  readonly penyerapan: Angka;
  readonly efisiensi: Efisiensi;
}

export interface HasilSasaran {
  readonly id: string;
  readonly uraian: string;
  readonly tujuan: string;
  readonly indikator: readonly string[];
  /** How many indicators it has, and how many of them reached their target. */
  readonly jumlah: Angka;
  readonly tercapai: Angka;
  /** Mean capaian of its indicators, capped as the settings say; the cap is in `batas`. */
  readonly rataRata: Angka;
  readonly batas: Desimal | null;
  readonly predikat: Predikat | null;
  readonly atribut: Predikat | null;
}

export interface HasilKinerjaProgram {
  readonly nama: string;
  readonly satuan: string;
  readonly target: Angka;
  readonly realisasi: Angka;
  readonly capaian: Angka;
}

/** One node of the budget tree. Ids: `anggaran/{kode}[@{unit}]/{murni|perubahan|pagu|realisasi|penyerapan|sisa|…}`. */
export interface HasilAnggaran {
  readonly kunci: string;
  readonly kode: string;
  readonly unit: string | null;
  readonly nama: string;
  readonly tingkat: 'program' | 'kegiatan' | 'subKegiatan';
  readonly sifat: 'utama' | 'penunjang';
  readonly kinerja: readonly HasilKinerjaProgram[];
  readonly uang: Uang;
  /** Fund sources with their share; ids `anggaran/{kunci}/sumber/{i}`. */
  readonly sumberDana: readonly {
    readonly nama: string;
    readonly versi: 'murni' | 'perubahan';
    readonly nilai: Angka;
  }[];
  readonly anak: readonly HasilAnggaran[];
}

export interface Uang {
  readonly murni: Angka;
  readonly perubahan: Angka;
  /** Ceiling in force: perubahan, else the last shift, else murni. */
  readonly pagu: Angka;
  /** perubahan − murni. */
  readonly selisihPagu: Angka;
  readonly operasi: Angka;
  readonly modal: Angka;
  readonly realisasi: Angka;
  /** realisasi ÷ pagu × 100. */
  readonly penyerapan: Angka;
  /** pagu − realisasi. */
  readonly sisa: Angka;
  readonly tundaBayar: Angka;
  /** sisa − tundaBayar. */
  readonly sisaSetelahTunda: Angka;
}

export interface HasilUnsur {
  readonly kode: string;
  readonly nama: string;
  readonly nrr: Angka;
  readonly nrrTertimbang: Angka;
  /** NRR × 25, two decimals for the category. */
  readonly konversi: Angka;
  readonly mutu: Predikat | null;
}

export interface HasilSkm {
  readonly tahun: number;
  readonly unsur: readonly HasilUnsur[];
  readonly nilaiIndeks: Angka;
  readonly ikm: Angka;
  readonly mutu: Predikat | null;
  readonly responden: Angka;
  readonly sampelMinimum: Angka;
  /** Codes of the highest and the lowest unsur (ties: all). */
  readonly tertinggi: readonly string[];
  readonly terendah: readonly string[];
  /** ikm − entered realisasi of the linked indicator. */
  readonly selisihRealisasi: Angka;
}

export interface HasilPerjanjian {
  readonly id: string;
  readonly versi: 'murni' | 'perubahan';
  /** Whether this is the version in force for its first party. */
  readonly berlaku: boolean;
  readonly kinerja: readonly { readonly target: Angka; readonly satuan: string }[];
  readonly anggaran: readonly {
    readonly kode: string;
    readonly unit: string | null;
    readonly nama: string;
    readonly nilai: Angka;
  }[];
  /** The lines above by their programme: `baris` are their positions, `nilai` their sum. Ids `pk/{id}/program/{i}`. */
  readonly program: readonly {
    readonly kode: string;
    readonly nama: string;
    readonly baris: readonly number[];
    readonly nilai: Angka;
  }[];
  readonly jumlah: Angka;
}

export interface HasilLhe {
  readonly tahunDievaluasi: number;
  readonly nilai: Angka;
  readonly predikat: Predikat | null;
  readonly jumlah: Angka;
  readonly selesai: Angka;
  readonly proses: Angka;
  readonly belum: Angka;
  readonly tidakDapat: Angka;
  readonly persenSelesai: Angka;
}

export interface HasilKinerja {
  readonly tahun: number;
  readonly unit: string;
  /** Every figure below, by id. */
  readonly angka: Readonly<Record<string, Angka>>;
  readonly indikator: Readonly<Record<string, HasilIndikator>>;
  readonly sasaran: readonly HasilSasaran[];
  /** Mean of the IKU capaian of the unit. */
  readonly keseluruhan: {
    /** How many IKU there are, and how many of them reached their target. Ids `unit/jumlah`, `unit/tercapai`. */
    readonly jumlah: Angka;
    readonly tercapai: Angka;
    readonly rataRata: Angka;
    readonly predikat: Predikat | null;
    readonly atribut: Predikat | null;
  };
  readonly anggaran: {
    readonly program: readonly HasilAnggaran[];
    /** All programmes. Ids `anggaran/unit/…`. */
    readonly unit: Uang;
    /** Programmes of kind utama. Ids `anggaran/utama/…`. */
    readonly utama: Uang;
    /** Programmes of kind penunjang. Ids `anggaran/penunjang/…`. */
    readonly penunjang: Uang;
    /** Sub-kegiatan by the sub-unit that carries them out. Ids `anggaran/per-unit/{unit}/…`. */
    readonly perUnit: readonly { readonly unit: string; readonly nama: string; readonly uang: Uang }[];
    /** Keys of the programmes with the highest and the lowest penyerapan (ties: all), of those with a value. */
    readonly serapan: { readonly tertinggi: readonly string[]; readonly terendah: readonly string[] };
  };
  readonly skm: readonly HasilSkm[];
  readonly perjanjian: readonly HasilPerjanjian[];
  readonly evaluasi: readonly HasilLhe[];
  /** Counts, by what is counted: tujuan, sasaran, indikator, iku, program, kegiatan … Ids `cacah/{…}`. */
  readonly cacah: Readonly<Record<string, Angka>>;
  readonly tanda: readonly Tanda[];
}
