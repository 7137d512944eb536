import type { Rumus } from './hasil/hasil-kinerja.ts';

const P53 = 'PermenPANRB 53/2014 Lampiran II';
const P14 = 'PermenPANRB 14/2017';
const UANG = 'Kelaziman laporan realisasi anggaran daerah';

const rumus = (kunci: string, nama: string, ungkapan: string, dasar: string): Rumus => ({
  kunci,
  nama,
  ungkapan,
  dasar,
});

const DAFTAR = [
  rumus('entri', 'Data yang diisi', 'Nilai sebagaimana diisi', 'Data instansi'),
  rumus('target-renstra', 'Target Renstra', 'Target pada Renstra untuk tahun tersebut', P53),
  rumus(
    'target-murni',
    'Target perjanjian murni',
    'Target perjanjian murni, atau target Renstra bila tidak diubah',
    P53,
  ),
  rumus(
    'target-berlaku',
    'Target yang berlaku',
    'Target perjanjian perubahan, atau murni, atau Renstra: yang terakhir ditetapkan',
    P53,
  ),
  rumus('target-rentang', 'Rentang target', 'Batas bawah sampai dengan batas atas pada kartu indikator', P53),
  rumus('triwulan-jumlah', 'Jumlah triwulan', 'Triwulan I + II + III + IV', 'Kartu indikator'),
  rumus('triwulan-akhir', 'Nilai akhir', 'Nilai triwulan terakhir yang berlaku', 'Kartu indikator'),
  rumus(
    'triwulan-rata',
    'Rata-rata triwulan',
    'Jumlah nilai triwulan yang berlaku ÷ banyaknya triwulan',
    'Kartu indikator',
  ),
  rumus('capaian-maksimum', 'Capaian, makin tinggi makin baik', 'Realisasi ÷ Target × 100', P53),
  rumus(
    'capaian-minimum',
    'Capaian, makin rendah makin baik',
    '(2 × Target − Realisasi) ÷ Target × 100',
    `${P53}; PermenPANRB 8/2021`,
  ),
  rumus(
    'capaian-minimum-rasio',
    'Capaian, makin rendah makin baik (rasio)',
    'Target ÷ Realisasi × 100',
    'Kartu indikator',
  ),
  rumus(
    'capaian-rentang',
    'Capaian terhadap rentang',
    'Di dalam = 100; di bawah: Realisasi ÷ Batas bawah × 100; di atas: (2 × Batas atas − Realisasi) ÷ Batas atas × 100',
    'PermenPANRB 8/2021',
  ),
  rumus(
    'capaian-ordinal',
    'Capaian peringkat',
    'Angka peringkat realisasi ÷ Angka peringkat target × 100',
    'Kartu indikator',
  ),
  rumus('capaian-tahapan', 'Capaian tahapan', 'Tahapan selesai ÷ Tahapan direncanakan × 100', 'Kartu indikator'),
  rumus(
    'capaian-manual',
    'Capaian yang ditetapkan',
    'Ditetapkan oleh instansi beserta alasannya, karena rumus kartu tidak dapat dihitung',
    'Data instansi',
  ),
  rumus('rata-capaian', 'Rata-rata capaian', 'Jumlah capaian indikator ÷ banyaknya indikator', 'Pengaturan instansi'),
  rumus(
    'rata-capaian-dibatasi',
    'Rata-rata capaian dibatasi',
    'Jumlah capaian indikator, masing-masing antara 0 dan batas dalam pengaturan ÷ banyaknya indikator',
    'Pengaturan instansi',
  ),
  rumus('selisih-target', 'Selisih dengan target', 'Realisasi − Target', P53),
  rumus('selisih-realisasi', 'Selisih realisasi', 'Realisasi tahun ini − Realisasi tahun pembanding', P53),
  rumus(
    'perubahan-relatif',
    'Perubahan relatif',
    '(Realisasi tahun ini − Realisasi tahun pembanding) ÷ |Realisasi tahun pembanding| × 100',
    P53,
  ),
  rumus('selisih-capaian', 'Selisih capaian', 'Capaian tahun ini − Capaian tahun pembanding', P53),
  rumus(
    'kemajuan-renstra',
    'Kemajuan terhadap akhir Renstra',
    'Capaian realisasi tahun ini atas target akhir Renstra',
    P53,
  ),
  rumus('sisa-renstra', 'Sisa ke akhir Renstra', 'Target akhir Renstra − Realisasi tahun ini', P53),
  rumus('pembanding-sama', 'Pembanding berskala sama', 'Nilai pembanding sebagaimana diterbitkan', P53),
  rumus(
    'pembanding-proporsional',
    'Konversi proporsional',
    'Nilai pembanding ÷ Batas atas skala asal × Batas atas skala indikator',
    'Pengaturan instansi',
  ),
  rumus(
    'pembanding-linear',
    'Konversi linear',
    'Batas bawah indikator + (Nilai pembanding − Batas bawah asal) ÷ Lebar skala asal × Lebar skala indikator',
    'Pengaturan instansi',
  ),
  rumus('selisih-pembanding', 'Selisih dengan pembanding', 'Realisasi − Nilai pembanding pada skala yang sama', P53),
  rumus('jumlah', 'Jumlah', 'Jumlah seluruh rincian di bawahnya', UANG),
  rumus('pagu-berlaku', 'Pagu yang berlaku', 'Pagu perubahan, atau pergeseran terakhir, atau pagu murni', UANG),
  rumus('selisih-pagu', 'Perubahan pagu', 'Pagu perubahan − Pagu murni', UANG),
  rumus('realisasi-triwulan', 'Realisasi setahun', 'Realisasi triwulan I + II + III + IV', UANG),
  rumus('penyerapan', 'Penyerapan anggaran', 'Realisasi ÷ Pagu × 100', `${P53} (realisasi anggaran)`),
  rumus('sisa', 'Sisa anggaran', 'Pagu − Realisasi', UANG),
  rumus('sisa-setelah-tunda', 'Sisa setelah tunda bayar', 'Sisa anggaran − Tunda bayar', UANG),
  rumus(
    'efisiensi-rasio',
    'Efisiensi, rasio',
    'Capaian ÷ Penyerapan × 100',
    `${P53} (efisiensi penggunaan sumber daya)`,
  ),
  rumus('efisiensi-selisih', 'Efisiensi, selisih', 'Capaian − Penyerapan', `${P53} (efisiensi penggunaan sumber daya)`),
  rumus(
    'efisiensi-hemat',
    'Efisiensi, penghematan',
    '100 − Penyerapan, hanya bila capaian paling sedikit 100',
    `${P53} (efisiensi penggunaan sumber daya)`,
  ),
  rumus('skm-cacah', 'Banyaknya jawaban', 'Banyaknya jawaban survei yang diikutkan', 'Jawaban responden'),
  rumus('skm-porsi', 'Bagian responden', 'Responden kelompok ÷ Seluruh responden × 100', 'Jawaban responden'),
  rumus('skm-nrr', 'Nilai rata-rata unsur', 'Jumlah (nilai × banyaknya jawaban) ÷ Banyaknya jawaban', P14),
  rumus('skm-tertimbang', 'Nilai tertimbang unsur', 'Nilai rata-rata unsur × Bobot', P14),
  rumus('skm-konversi-unsur', 'Konversi nilai unsur', 'Nilai rata-rata unsur × 25', P14),
  rumus('skm-indeks', 'Nilai indeks', 'Jumlah nilai tertimbang seluruh unsur', P14),
  rumus('skm-ikm', 'Indeks Kepuasan Masyarakat', 'Nilai indeks × 25', P14),
  rumus(
    'skm-sampel',
    'Sampel minimum Krejcie-Morgan',
    '3,841 × N × 0,25 ÷ (0,05² × (N − 1) + 3,841 × 0,25), dibulatkan',
    `${P14}; Krejcie dan Morgan (1970)`,
  ),
  rumus('skm-kurang', 'Kurang dari sampel minimum', 'Sampel minimum − Responden; nol bila sudah tercapai', P14),
  rumus('skm-maks', 'IKM tertinggi', 'Nilai 4 untuk setiap unsur × Bobot, dijumlahkan, × 25', P14),
  rumus('skm-selisih-tahun', 'Selisih IKM', 'IKM − IKM sebelumnya, keduanya dua desimal', P14),
  rumus('skm-selisih', 'Selisih dengan realisasi', 'IKM dari unsur − Realisasi indikator yang diisi', P14),
  rumus('pk-target', 'Target perjanjian', 'Target indikator pada versi perjanjian ini', P53),
  rumus('pk-pagu', 'Anggaran perjanjian', 'Seluruh pagu pada versi perjanjian ini', P53),
  rumus('lhe-persen', 'Tindak lanjut selesai', 'Rekomendasi selesai ÷ Jumlah rekomendasi × 100', 'PermenPANRB 88/2021'),
  rumus('cacah', 'Banyaknya', 'Banyaknya entri pada data', 'Data instansi'),
] as const;

/** Every rule a figure can name in `Angka.rumus`, by key. */
export const RUMUS: Readonly<Record<string, Rumus>> = Object.fromEntries(DAFTAR.map((r) => [r.kunci, r]));
