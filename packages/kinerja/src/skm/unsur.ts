/** One of the nine unsur, with the answers 1–4 as the questionnaire words them. */
export interface UnsurSkm {
  readonly kode: string;
  readonly nama: string;
  /** Wordings of the values 1, 2, 3 and 4. */
  readonly pilihan: readonly [string, string, string, string];
}

/** The nine unsur in the order of PermenPANRB 14/2017, which is not the order of its questionnaire. */
export const UNSUR_SKM: readonly UnsurSkm[] = [
  { kode: 'U1', nama: 'Persyaratan', pilihan: ['Tidak sesuai', 'Kurang sesuai', 'Sesuai', 'Sangat sesuai'] },
  {
    kode: 'U2',
    nama: 'Sistem, Mekanisme, dan Prosedur',
    pilihan: ['Tidak mudah', 'Kurang mudah', 'Mudah', 'Sangat mudah'],
  },
  { kode: 'U3', nama: 'Waktu Penyelesaian', pilihan: ['Tidak cepat', 'Kurang cepat', 'Cepat', 'Sangat cepat'] },
  { kode: 'U4', nama: 'Biaya/Tarif', pilihan: ['Sangat mahal', 'Cukup mahal', 'Murah', 'Gratis'] },
  {
    kode: 'U5',
    nama: 'Produk Spesifikasi Jenis Pelayanan',
    pilihan: ['Tidak sesuai', 'Kurang sesuai', 'Sesuai', 'Sangat sesuai'],
  },
  {
    kode: 'U6',
    nama: 'Kompetensi Pelaksana',
    pilihan: ['Tidak kompeten', 'Kurang kompeten', 'Kompeten', 'Sangat kompeten'],
  },
  {
    kode: 'U7',
    nama: 'Perilaku Pelaksana',
    pilihan: ['Tidak sopan dan ramah', 'Kurang sopan dan ramah', 'Sopan dan ramah', 'Sangat sopan dan ramah'],
  },
  {
    kode: 'U8',
    nama: 'Penanganan Pengaduan, Saran dan Masukan',
    pilihan: ['Tidak ada', 'Ada tetapi tidak berfungsi', 'Berfungsi kurang maksimal', 'Dikelola dengan baik'],
  },
  { kode: 'U9', nama: 'Sarana dan Prasarana', pilihan: ['Buruk', 'Cukup', 'Baik', 'Sangat baik'] },
];
