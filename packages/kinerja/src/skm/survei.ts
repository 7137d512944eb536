import { z } from 'zod';
import { UNSUR_SKM } from './unsur.ts';

/** Parts of a year that a survey can cover. */
export const PERIODE_SKM = {
  tahun: 'Tahunan',
  smt1: 'Semester I',
  smt2: 'Semester II',
  tw1: 'Triwulan I',
  tw2: 'Triwulan II',
  tw3: 'Triwulan III',
  tw4: 'Triwulan IV',
} as const;
export type PeriodeSkm = keyof typeof PERIODE_SKM;

/** How an answer came in. */
export const SALURAN_SKM = {
  daring: 'Formulir daring',
  kios: 'Layar di loket',
  kertas: 'Kuesioner kertas',
  impor: 'Impor lembar kerja',
  api: 'Mesin loket',
} as const;
export type SaluranSkm = keyof typeof SALURAN_SKM;

/** What a respondent may tell of themselves, each with its fixed answers; nothing of it is required. */
export const PROFIL_SKM = {
  umur: {
    nama: 'Usia',
    pilihan: {
      '<20': 'Di bawah 20 tahun',
      '20-29': '20–29 tahun',
      '30-39': '30–39 tahun',
      '40-49': '40–49 tahun',
      '50-59': '50–59 tahun',
      '60+': '60 tahun ke atas',
    },
  },
  kelamin: { nama: 'Jenis kelamin', pilihan: { L: 'Laki-laki', P: 'Perempuan' } },
  pendidikan: {
    nama: 'Pendidikan terakhir',
    pilihan: {
      sd: 'SD atau di bawahnya',
      smp: 'SMP',
      sma: 'SMA',
      diploma: 'D1–D3',
      sarjana: 'D4 atau S1',
      pascasarjana: 'S2 atau di atasnya',
    },
  },
  pekerjaan: {
    nama: 'Pekerjaan utama',
    pilihan: {
      asn: 'ASN',
      tniPolri: 'TNI atau Polri',
      swasta: 'Pegawai swasta',
      wirausaha: 'Wirausaha',
      petani: 'Petani atau nelayan',
      pelajar: 'Pelajar atau mahasiswa',
      rumahTangga: 'Mengurus rumah tangga',
      lainnya: 'Lainnya',
    },
  },
} as const;
export type BidangProfil = keyof typeof PROFIL_SKM;

const zTeks = (maks: number) => z.string().trim().min(1, 'harus diisi').max(maks, `paling panjang ${maks} huruf`);
const zKode = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,40}$/, 'kodenya 1–40 huruf Latin, angka, titik, atau garis; tulis «kode = nama»');

const zPilihanEmpat = z.tuple([zTeks(120), zTeks(120), zTeks(120), zTeks(120)]);

const zPertanyaanUnsur = z.strictObject({
  jenis: z.literal('unsur'),
  kode: zKode.describe('Number on the questionnaire, P1 … P9'),
  unsur: z.enum(['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9']).describe('Unsur that the answers count for'),
  teks: zTeks(500).describe('The question'),
  pilihan: zPilihanEmpat.describe('Wordings of the values 1, 2, 3 and 4'),
});

const zPertanyaanSendiri = z.discriminatedUnion('jenis', [
  z.strictObject({
    jenis: z.literal('pilihan'),
    kode: zKode,
    teks: zTeks(500),
    pilihan: z.array(zTeks(120)).min(2, 'paling sedikit dua pilihan').max(10, 'paling banyak sepuluh pilihan'),
  }),
  z.strictObject({ jenis: z.literal('teks'), kode: zKode, teks: zTeks(500) }),
]);

const zLayanan = z.strictObject({ kode: zKode, nama: zTeks(200) });

/**
 * One version of a questionnaire. The questions stand in the order in which they are asked; every unsur of PermenPANRB 14/2017
 * is asked exactly once. `layanan` are the services a respondent chooses from, `bagian` the kelurahan (units below) likewise.
 */
export const zKuesioner = z
  .strictObject({
    pengantar: z
      .string()
      .trim()
      .max(1000, 'Kata pengantar paling panjang 1000 huruf')
      .describe('What respondents read first'),
    pertanyaan: z.array(zPertanyaanUnsur).describe('The nine questions, in the order asked'),
    tambahan: z
      .array(zPertanyaanSendiri)
      .max(20)
      .default([])
      .describe('Own questions; they do not count for the index'),
    layanan: z.array(zLayanan).max(100).default([]),
    bagian: z.array(zLayanan).max(100).default([]),
  })
  .superRefine(({ pertanyaan, tambahan, layanan, bagian }, konteks) => {
    const masalah = (path: (string | number)[], message: string) => konteks.addIssue({ code: 'custom', path, message });
    for (const { kode, nama } of UNSUR_SKM) {
      const banyak = pertanyaan.filter(({ unsur }) => unsur === kode).length;
      if (banyak !== 1) {
        masalah(['pertanyaan'], `unsur ${kode} (${nama}) harus ditanyakan tepat satu kali; sekarang ${banyak} kali`);
      }
    }
    const checkKode = (nama: string, daftar: readonly { kode: string }[]) => {
      for (const [i, { kode }] of daftar.entries()) {
        if (daftar.findIndex((satu) => satu.kode === kode) < i)
          masalah([nama, i, 'kode'], `kode «${kode}» dipakai dua kali`);
      }
    };
    checkKode('pertanyaan', pertanyaan);
    checkKode('tambahan', tambahan);
    checkKode('layanan', layanan);
    checkKode('bagian', bagian);
  });
export type Kuesioner = z.output<typeof zKuesioner>;
export type PertanyaanUnsur = z.output<typeof zPertanyaanUnsur>;

const pilihanUnsur = (unsur: string): [string, string, string, string] => {
  const satu = UNSUR_SKM.find(({ kode }) => kode === unsur);
  if (satu === undefined) throw new RangeError(`unknown unsur: ${unsur}`);
  return [...satu.pilihan];
};

/** Asked in the order of the printed questionnaire: sarana before pengaduan. */
const URUTAN_BAKU: readonly (readonly [PertanyaanUnsur['unsur'], string])[] = [
  ['U1', 'Apakah persyaratan yang diminta sesuai dengan pelayanan yang Anda urus?'],
  ['U2', 'Seberapa mudah prosedur pelayanan di kantor ini Anda ikuti?'],
  ['U3', 'Seberapa cepat pelayanan yang Anda terima?'],
  ['U4', 'Bagaimana biaya yang Anda keluarkan untuk pelayanan ini?'],
  ['U5', 'Apakah hasil pelayanan sesuai dengan yang tercantum dalam standar pelayanan?'],
  ['U6', 'Seberapa mampu petugas menangani urusan Anda?'],
  ['U7', 'Bagaimana sikap petugas saat melayani Anda?'],
  ['U9', 'Bagaimana keadaan sarana dan prasarana di kantor ini?'],
  ['U8', 'Bagaimana pengaduan, saran, dan masukan pengguna layanan ditangani?'],
];

/** The questionnaire a new survey begins with. */
export const KUESIONER_BAKU: Kuesioner = {
  pengantar:
    'Survei ini menilai pelayanan, bukan Anda. Nama dan alamat internet tidak dicatat, dan setiap pertanyaan tentang diri Anda boleh dilewati.',
  pertanyaan: URUTAN_BAKU.map(([unsur, teks], i) => ({
    jenis: 'unsur',
    kode: `P${i + 1}`,
    unsur,
    teks,
    pilihan: pilihanUnsur(unsur),
  })),
  tambahan: [],
  layanan: [],
  bagian: [],
};
