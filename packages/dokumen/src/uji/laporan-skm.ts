import {
  buildHasilSurvei,
  KUESIONER_BAKU,
  type Kuesioner,
  measureKinerja,
  type RingkasKelompok,
  type RingkasSkm,
  type SebaranSkm,
} from '@akuntabel/kinerja';
import type { Dokumen } from '../model/dokumen.ts';
import { numberDokumen } from '../model/number-dokumen.ts';
import { getTeks, hasBlok, listBlok } from '../model/telusur.ts';
import { buildLaporanSkm } from '../skm/build-laporan-skm.ts';
import type { DataLaporanSkm } from '../skm/data.ts';
import { buildTahunFormulir } from './tahun-formulir.ts';

/*
 * A survey for the tests of its report, worked by hand: 100 respondents whose means are those of the founding report.
 * Only the values 3 and 4 are given: a mean of 3.33 is 67 × 3 + 33 × 4 = 333 of a hundred.
 */

const JUMLAH_ACUAN = [333, 333, 348, 343, 343, 352, 357, 329, 348] as const;
const SERATUS = 100;

/** Counts of `banyak` respondents who all answer; of each hundredth above 3 one respondent chose 4. */
export function createRingkas(banyak: number, empat: readonly number[]): RingkasSkm {
  return { responden: banyak, sebaran: empat.map((n): SebaranSkm => [0, 0, banyak - n, n]) };
}

const EMPAT = JUMLAH_ACUAN.map((jumlah) => jumlah - 3 * SERATUS);
/** Nobody chose 4: all means are 3. */
export const SERAGAM: readonly number[] = Array.from({ length: 9 }, () => 0);

/** Groups by size, all of whom answer 3; who is in none did not say. */
export const createKelompok = (dimensi: string, ukuran: Readonly<Record<string, number>>): RingkasKelompok[] =>
  Object.entries(ukuran).map(([nilai, banyak]) => ({ dimensi, nilai, ringkas: createRingkas(banyak, SERAGAM) }));

export const KUESIONER_UJI: Kuesioner = {
  ...KUESIONER_BAKU,
  layanan: [
    { kode: 'ktp', nama: 'KTP elektronik' },
    { kode: 'pindah', nama: 'Surat pindah' },
    { kode: 'waris', nama: 'Surat ahli waris' },
  ],
  bagian: [
    { kode: 'satu', nama: 'Kelurahan Satu' },
    { kode: 'dua', nama: 'Kelurahan Dua' },
  ],
};

/** Ages: 3 below twenty and 4 above sixty are together 7, so only they are hidden; of layanan `waris` takes `pindah` along. */
const KELOMPOK: readonly RingkasKelompok[] = [
  ...createKelompok('umur', { '<20': 3, '20-29': 40, '30-39': 53, '60+': 4 }),
  ...createKelompok('kelamin', { L: 45, P: 55 }),
  ...createKelompok('pendidikan', { sma: 60, sarjana: 40 }),
  ...createKelompok('layanan', { ktp: 86, pindah: 12, waris: 2 }),
  ...createKelompok('bagian', { satu: 50, dua: 50 }),
  ...createKelompok('saluran', { daring: 70, kertas: 30 }),
];

type Pilihan = Partial<Omit<DataLaporanSkm, 'survei' | 'hasil'>> & {
  readonly survei?: Partial<DataLaporanSkm['survei']>;
  readonly semua?: RingkasSkm;
  readonly kelompok?: readonly RingkasKelompok[];
  /** Records of the year besides: `skm`, `laporan` … */
  readonly isi?: object;
};

export function createDataLaporan({
  survei: ubah = {},
  semua = createRingkas(SERATUS, EMPAT),
  kelompok = KELOMPOK,
  isi = {},
  ...lain
}: Pilihan = {}): DataLaporanSkm {
  const survei: DataLaporanSkm['survei'] = {
    ...{ id: 'survei-1', nama: 'Survei Pelayanan Kecamatan', periode: 'tahun', bagian: null, bobot: '1/9' },
    ...{ populasi: 120, mulai: '2024-03-01', selesai: '2024-06-30', berkode: false },
    ...ubah,
  };
  const baris: RingkasKelompok[] = [{ dimensi: 'semua', nilai: '', ringkas: semua }, ...kelompok];
  return {
    survei,
    keadaan: 'terkunci',
    responden: semua.responden,
    hasil: buildHasilSurvei(semua.responden === 0 ? [] : baris, survei),
    masuk: { pertama: '2024-03-04', terakhir: '2024-06-28' },
    kuesioner: KUESIONER_UJI,
    tahun: buildTahunFormulir(isi).tahun,
    tanggal: '2024-07-05',
    ...lain,
  };
}

export const buildUji = (data: DataLaporanSkm): Dokumen =>
  numberDokumen(buildLaporanSkm(data, measureKinerja(data.tahun), { hash: 'abcdef0123456789' }));

/** Everything a reader sees, a line each; cells of a row with strokes between them. */
export function listTeksDokumen(dokumen: Dokumen): string[] {
  return listBlok(dokumen).flatMap((blok) => {
    if (blok.jenis === 'judul' || blok.jenis === 'paragraf') return [getTeks(blok.isi)];
    if (blok.jenis !== 'tabel') return [];
    const baris = blok.badan.map((satu) => satu.map(({ isi }) => (hasBlok(isi) ? '' : getTeks(isi))).join(' | '));
    return [...baris, getTeks(blok.sumber ?? [])];
  });
}

export const bacaUji = (data: DataLaporanSkm): string => listTeksDokumen(buildUji(data)).join('\n');

/** A result in the data of a year whose nine means are the same. */
export const createSkm = (tahun: number, nrr: string, lain: object = {}): object => ({
  ...{ tahun, responden: 90, bobot: '1/9' },
  unsur: Array.from({ length: 9 }, (_, i) => ({ kode: `U${i + 1}`, nama: `Unsur ${i + 1}`, nrr })),
  ...lain,
});
