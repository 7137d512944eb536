import { BIGINT, BOOL, INT, JSONB, type Kolom, kosong, pilihan, TANGGAL, TEKS, UUID, WAKTU } from './kolom.ts';

export type BobotSkm = '1/9' | '0.11' | '0.111';

const SURVEI = { instansiId: UUID, surveiId: UUID } as const;

type NomorUnsur = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type NomorNilai = 1 | 2 | 3 | 4;
/** How often a value was chosen for an unsur. */
export type KolomHitung = `u${NomorUnsur}n${NomorNilai}`;

/** The 36 counts of a survey, U1 to U9, 1 to 4. */
export const KOLOM_HITUNG: readonly KolomHitung[] = ([1, 2, 3, 4, 5, 6, 7, 8, 9] as const).flatMap((u) =>
  ([1, 2, 3, 4] as const).map((n): KolomHitung => `u${u}n${n}`),
);

const HITUNG = Object.fromEntries(KOLOM_HITUNG.map((nama) => [nama, BIGINT])) as Readonly<
  Record<KolomHitung, Kolom<number>>
>;

/** Tables of the surveys (ADR 16). */
export const TABEL_SKM = {
  surveiSkm: {
    instansiId: UUID,
    id: UUID,
    unitTahunId: UUID,
    /** Unit below the unit-year's, e.g. a kelurahan; null = the whole. */
    bagian: kosong(TEKS),
    nama: TEKS,
    periode: TEKS,
    /** In the public address. */
    kode: TEKS,
    bobot: pilihan<BobotSkm>(),
    populasi: kosong(INT),
    mulai: kosong(TANGGAL),
    selesai: kosong(TANGGAL),
    /** Whether an answer takes a single-use code. */
    berkode: BOOL,
    /** Id of the indicator whose realisasi the index is; null = none. */
    indikator: kosong(TEKS),
    versi: INT,
    dibuat: WAKTU,
  },
  versiKuesioner: { ...SURVEI, nomor: INT, isi: JSONB, dibuat: WAKTU },
  jawabanSkm: {
    ...SURVEI,
    id: UUID,
    kuesioner: INT,
    /** U1 to U9, `1`–`4` or `-`. */
    nilai: TEKS,
    layanan: kosong(TEKS),
    bagian: kosong(TEKS),
    umur: kosong(TEKS),
    kelamin: kosong(TEKS),
    pendidikan: kosong(TEKS),
    pekerjaan: kosong(TEKS),
    saran: kosong(TEKS),
    tambahan: kosong(JSONB),
    saluran: TEKS,
    pada: WAKTU,
    /** Seconds from opening the form to sending it; null = not known. */
    detik: kosong(INT),
    /** What looked odd, words parted by a space; null = nothing. */
    tanda: kosong(TEKS),
    ikut: BOOL,
    /** When somebody decided on a marked answer; null = not yet. */
    diputus: kosong(WAKTU),
  },
  saranLabel: { ...SURVEI, jawabanId: UUID, label: TEKS },
  kodeSkm: { ...SURVEI, hash: TEKS, dibuat: WAKTU, dipakai: kosong(WAKTU) },
  ringkasSkm: { ...SURVEI, dimensi: TEKS, nilai: TEKS, responden: BIGINT, ...HITUNG },
} as const;
