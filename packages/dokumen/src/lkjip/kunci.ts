/**
 * The default outline by the keys of its sections: the order of PermenPANRB 53/2014, Lampiran II, with the parts that
 * are customary in front of and behind it. A list is a section, its first key, with those inside it.
 */
export const SUSUNAN_PERMEN = [
  'kata-pengantar',
  'daftar-isi',
  'daftar-tabel',
  'daftar-grafik',
  'daftar-gambar',
  'daftar-lampiran',
  'ringkasan-eksekutif',
  [
    'bab-1',
    'latar-belakang',
    'kedudukan-tugas',
    'struktur-organisasi',
    'maksud-tujuan',
    'isu-strategis',
    'pohon-kinerja',
    'proses-bisnis',
    'tindak-lanjut-lhe',
  ],
  ['bab-2', 'renstra', 'tujuan-sasaran', 'strategi-kebijakan', 'iku', 'perjanjian-kinerja'],
  [
    'bab-3',
    [
      'capaian',
      'metode-pengukuran',
      'capaian-target',
      'capaian-tahun-lalu',
      'capaian-renstra',
      'capaian-nasional',
      'analisis-penyebab',
      'analisis-efisiensi',
      'analisis-program',
      'skm',
      'prestasi',
    ],
    'realisasi-anggaran',
  ],
  ['bab-4', 'kesimpulan', 'langkah'],
  [
    'lampiran',
    'lampiran-renstra',
    'lampiran-rkt',
    'lampiran-pk-murni',
    'lampiran-pk-perubahan',
    'lampiran-pengukuran',
    'lampiran-anggaran',
    'lampiran-penghargaan',
  ],
] as const;

type KunciDalam<Susunan> = Susunan extends string
  ? Susunan
  : Susunan extends readonly (infer Satu)[]
    ? KunciDalam<Satu>
    : never;

export type KunciBagian = KunciDalam<typeof SUSUNAN_PERMEN>;

/** Keys of the section builders, in the order of the default outline. */
export const KUNCI_BAGIAN: readonly KunciBagian[] = SUSUNAN_PERMEN.flat(2);
