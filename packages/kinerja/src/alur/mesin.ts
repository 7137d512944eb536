/*
 * The state machines of ADR 8 and ADR 16, as data. Nothing stores a state: it is what the recorded actions fold to.
 * docs/alur.md is drawn from this file.
 */

/** A state of an object. */
interface KeadaanMesin {
  /** As shown on a page. */
  readonly label: string;
  /** What it means for the people who wait. */
  readonly arti: string;
  /** Whether the content may be changed; elsewhere guardUbah refuses. */
  readonly terbuka: boolean;
}

interface TindakanMesin<K extends string> {
  /** Plain verb, as on the button. */
  readonly label: string;
  readonly dari: readonly K[];
  readonly ke: K;
  /** Who usually does it, for sentences; who may do it is decided by decideHak (ADR 9). */
  readonly oleh: string;
  /** What the reason has to say; null = no reason needed. */
  readonly alasan: string | null;
  /** Whether it may be limited to some indicators. */
  readonly berlingkup: boolean;
}

interface BentukMesin<K extends string, T extends string> {
  /** What the object is, in the middle of a sentence. */
  readonly objek: string;
  readonly awal: K;
  readonly keadaan: Readonly<Record<K, KeadaanMesin>>;
  readonly tindakan: Readonly<Record<T, TindakanMesin<K>>>;
  /** What to do where no action leads back to an open state. */
  readonly jikaTertutup: string | null;
}

const defineMesin = <const K extends string, const T extends string>(mesin: BentukMesin<K, T>): BentukMesin<K, T> =>
  mesin;

const keadaan = (label: string, arti: string, terbuka = false): KeadaanMesin => ({ label, arti, terbuka });

const tindakan = <const K extends string>(
  label: string,
  dari: readonly K[],
  ke: K,
  oleh: string,
  alasan: string | null = null,
  berlingkup = false,
): TindakanMesin<K> => ({ label, dari, ke, oleh, alasan, berlingkup });

const VERIFIKATOR = 'verifikator (Bagian Organisasi)';
const PERENCANA = 'perencana';
const ATASAN = 'atasan langsung (pihak kedua)';
const PIMPINAN = 'pimpinan unit';
const APIP = 'Inspektorat';
const YANG_DIPERBAIKI = 'apa yang harus diperbaiki';
const MENGAPA_DIBUKA = 'mengapa harus dibuka kembali';

export const MESIN = {
  /** Object: `tw1` … `tw4` of a unit-year. */
  pengukuran: defineMesin({
    objek: 'pengukuran triwulan',
    awal: 'draf',
    keadaan: {
      draf: keadaan('Draf', 'Realisasi sedang diisi.', true),
      diajukan: keadaan('Menunggu verifikasi', 'Realisasi sudah diajukan dan menunggu verifikator.'),
      terverifikasi: keadaan('Terverifikasi', 'Realisasi sudah diperiksa dan siap dikunci.'),
      terkunci: keadaan('Terkunci', 'Realisasi menjadi dasar laporan.'),
    },
    tindakan: {
      ajukan: tindakan('Ajukan', ['draf'], 'diajukan', PERENCANA),
      mintaPerbaikan: tindakan('Minta perbaikan', ['diajukan', 'terverifikasi'], 'draf', VERIFIKATOR, YANG_DIPERBAIKI),
      verifikasi: tindakan('Verifikasi', ['diajukan'], 'terverifikasi', VERIFIKATOR),
      kunci: tindakan('Kunci', ['terverifikasi'], 'terkunci', VERIFIKATOR),
      bukaKembali: tindakan('Buka kembali', ['terkunci'], 'draf', VERIFIKATOR, MENGAPA_DIBUKA, true),
    },
    jikaTertutup: null,
  }),
  /** Object: key of a Perjanjian Kinerja. */
  perjanjian: defineMesin({
    objek: 'Perjanjian Kinerja',
    awal: 'draf',
    keadaan: {
      draf: keadaan('Draf', 'Isi perjanjian sedang disusun.', true),
      diajukan: keadaan('Menunggu persetujuan', 'Perjanjian sudah diajukan kepada atasan langsung.'),
      disetujui: keadaan('Disetujui', 'Isi perjanjian sudah disepakati dan siap ditandatangani.'),
      ditandatangani: keadaan('Ditandatangani', 'Perjanjian berlaku; isinya dibekukan.'),
      digantikan: keadaan('Digantikan', 'Perjanjian yang lebih baru berlaku.'),
    },
    tindakan: {
      ajukan: tindakan('Ajukan', ['draf'], 'diajukan', 'pihak pertama'),
      mintaPerbaikan: tindakan('Minta perbaikan', ['diajukan', 'disetujui'], 'draf', ATASAN, YANG_DIPERBAIKI),
      setujui: tindakan('Setujui', ['diajukan'], 'disetujui', ATASAN),
      tandaTangani: tindakan('Tanda tangani', ['disetujui'], 'ditandatangani', 'pihak pertama dan pihak kedua'),
      gantikan: tindakan('Gantikan', ['ditandatangani'], 'digantikan', PERENCANA),
    },
    jikaTertutup: 'Perubahannya dituangkan dalam Perjanjian Kinerja perubahan yang baru.',
  }),
  /** Object: `lkjip` of a unit-year. */
  laporan: defineMesin({
    objek: 'laporan kinerja',
    awal: 'draf',
    keadaan: {
      draf: keadaan('Draf', 'Laporan sedang disusun.', true),
      ditinjau: keadaan('Ditinjau', 'Laporan sudah diajukan dan sedang ditinjau pimpinan.'),
      final: keadaan('Final', 'Versi ini dibekukan beserta datanya.'),
      terbit: keadaan('Terbit', 'Versi ini dapat dibaca umum.'),
    },
    tindakan: {
      ajukan: tindakan('Ajukan', ['draf'], 'ditinjau', PERENCANA),
      mintaPerbaikan: tindakan('Minta perbaikan', ['ditinjau'], 'draf', PIMPINAN, YANG_DIPERBAIKI),
      finalkan: tindakan('Finalkan', ['ditinjau'], 'final', PIMPINAN),
      terbitkan: tindakan('Terbitkan', ['final'], 'terbit', PERENCANA),
      bukaKembali: tindakan('Buka kembali', ['final', 'terbit'], 'draf', PIMPINAN, MENGAPA_DIBUKA),
    },
    jikaTertutup: null,
  }),
  /** Object: key of a recommendation, evaluated year and number. */
  rekomendasi: defineMesin({
    objek: 'tindak lanjut rekomendasi',
    awal: 'belum',
    keadaan: {
      belum: keadaan('Belum ditindaklanjuti', 'Tindak lanjut belum dimulai.', true),
      proses: keadaan('Dalam proses', 'Tindak lanjut sedang dikerjakan.', true),
      diajukan: keadaan('Menunggu verifikasi', 'Bukti tindak lanjut menunggu diperiksa Inspektorat.'),
      selesai: keadaan('Selesai', 'Tindak lanjut sudah dinyatakan selesai.'),
      tidakDapat: keadaan('Tidak dapat ditindaklanjuti', 'Rekomendasi dinyatakan tidak dapat ditindaklanjuti.'),
    },
    tindakan: {
      mulai: tindakan('Mulai', ['belum'], 'proses', PERENCANA),
      ajukan: tindakan('Ajukan', ['proses'], 'diajukan', PERENCANA),
      mintaPerbaikan: tindakan('Minta perbaikan', ['diajukan'], 'proses', APIP, YANG_DIPERBAIKI),
      verifikasi: tindakan('Verifikasi', ['diajukan'], 'selesai', APIP),
      nyatakanTidakDapat: tindakan(
        'Nyatakan tidak dapat ditindaklanjuti',
        ['belum', 'proses'],
        'tidakDapat',
        APIP,
        'mengapa tidak dapat ditindaklanjuti',
      ),
      bukaKembali: tindakan('Buka kembali', ['selesai', 'tidakDapat'], 'proses', APIP, MENGAPA_DIBUKA),
    },
    jikaTertutup: null,
  }),
  /** Object: id of a survey. */
  survei: defineMesin({
    objek: 'survei kepuasan masyarakat',
    awal: 'draf',
    keadaan: {
      draf: keadaan('Draf', 'Kuesioner sedang disusun; belum ada yang dapat menjawab.', true),
      dibuka: keadaan('Dibuka', 'Masyarakat dapat menjawab.', true),
      ditutup: keadaan('Ditutup', 'Jawaban tidak diterima lagi; yang ditandai masih dapat diputuskan.', true),
      terkunci: keadaan('Terkunci', 'Hasilnya tetap dan dapat dipakai sebagai realisasi.'),
    },
    tindakan: {
      buka: tindakan('Buka', ['draf'], 'dibuka', PERENCANA),
      tutup: tindakan('Tutup', ['dibuka'], 'ditutup', PERENCANA),
      bukaKembali: tindakan('Buka kembali', ['ditutup'], 'dibuka', PERENCANA, MENGAPA_DIBUKA),
      kunci: tindakan('Kunci', ['ditutup'], 'terkunci', PERENCANA),
      bukaKunci: tindakan('Buka kunci', ['terkunci'], 'ditutup', PERENCANA, MENGAPA_DIBUKA),
    },
    jikaTertutup: null,
  }),
} as const;

export type NamaMesin = keyof typeof MESIN;
export type KeadaanDari<M extends NamaMesin> = (typeof MESIN)[M]['awal'];
export type TindakanDari<M extends NamaMesin> = keyof (typeof MESIN)[M]['tindakan'] & string;

/** A machine without the types of its states and actions. */
export type Mesin = BentukMesin<string, string>;

export const getMesin = (nama: NamaMesin): Mesin => MESIN[nama] as unknown as Mesin;

export const getKeadaan = ({ keadaan: semua }: Mesin, nama: string): KeadaanMesin => {
  const satu = Object.hasOwn(semua, nama) ? semua[nama] : undefined;
  if (satu === undefined) throw new RangeError(`unknown state: ${nama}`);
  return satu;
};

/** Status in the dataset of a recommendation; what waits for verification counts as in progress. */
export const toStatusRekomendasi = (
  nama: KeadaanDari<'rekomendasi'>,
): Exclude<KeadaanDari<'rekomendasi'>, 'diajukan'> => (nama === 'diajukan' ? 'proses' : nama);
