/*
 * Codes of findings over our own data. The checks themselves live in kinerja; here each of their codes has its place in
 * the list of the review. A number is never used again for another check.
 */

interface KodeData {
  readonly kode: `DAT-${string}`;
  readonly nama: string;
}

const NAMA: readonly (readonly [string, string])[] = [
  ['R.ganda', 'Id dipakai dua kali'],
  ['R.jenis', 'Rujukan ke jenis yang salah'],
  ['R.melingkar', 'Induk yang melingkar'],
  ['R.tak-dikenal', 'Rujukan yang tidak ada'],
  ['R.tanpa-induk', 'Tanpa induk'],
  ['R.teks-lepas', 'Teks tanpa tempat dalam laporan'],
  ['T.urutan', 'Tanggal atau tahun tidak berurutan'],
  ['K.jumlah-persen', 'Persentase dijumlahkan antartriwulan'],
  ['K.peringkat', 'Peringkat kartu indikator'],
  ['K.rentang', 'Rentang kartu indikator'],
  ['N.bukan-angka', 'Isian bukan angka'],
  ['N.ganda', 'Nilai diisi dua kali'],
  ['N.peringkat', 'Peringkat tidak ada pada kartunya'],
  ['P.indikator-lepas', 'Indikator tanpa sasaran'],
  ['P.luar-renstra', 'Tahun di luar masa Renstra'],
  ['A.beda-jumlah', 'Pagu tidak sama dengan rinciannya'],
  ['A.ganda', 'Anggaran ganda'],
  ['A.jenis-belanja', 'Jenis belanja tidak berjumlah'],
  ['A.lampau-pagu', 'Realisasi melebihi pagu'],
  ['A.tanpa-indikator', 'Program tanpa indikator'],
  ['J.alasan', 'Perubahan perjanjian tanpa alasan'],
  ['J.anggaran-ganda', 'Anggaran diperjanjikan dua kali'],
  ['J.anggaran-lepas', 'Anggaran tidak diperjanjikan'],
  ['J.atasan-belum', 'Perjanjian atasan belum ada'],
  ['J.bukan-atasan', 'Pihak kedua bukan atasan'],
  ['J.mendahului', 'Perjanjian mendahului atasannya'],
  ['J.tanpa-indikator', 'Perjanjian tanpa indikator'],
  ['J.tanpa-perjanjian', 'Jabatan tanpa perjanjian'],
  ['J.target-terputus', 'Target tidak diteruskan'],
  ['J.terlambat', 'Perjanjian terlambat'],
  ['S.nrr', 'Nilai unsur di luar skala'],
  ['S.nrr-sebaran', 'Nilai unsur bukan rata-rata jawabannya'],
  ['S.sebaran', 'Sebaran jawaban tidak lengkap'],
  ['S.unsur', 'Unsur survei tidak sembilan'],
  ['E.sesudah-tahun', 'Tindak lanjut sesudah tahun laporan'],
  ['E.tanpa-bukti', 'Selesai tanpa bukti'],
  ['L.jatuh-tempo', 'Laporan melewati tenggat'],
  ['T.beda-jumlah', 'Jumlah tidak sama dengan rinciannya'],
  ['T.capaian-manual', 'Capaian ditetapkan dengan alasan'],
  ['T.capaian-negatif', 'Capaian negatif'],
  ['T.celah-predikat', 'Nilai dalam celah skala predikat'],
  ['T.ikm-beda', 'IKM berbeda dari nilai unsurnya'],
  ['T.lampau-pagu', 'Realisasi melampaui pagu'],
  ['T.nol-per-nol', 'Nol dibagi nol dianggap seratus'],
  ['T.program-bersama', 'Program mendukung beberapa indikator'],
  ['T.sampel-kurang', 'Responden kurang dari sampel minimum'],
  ['T.serapan-nol', 'Anggaran tidak terserap sama sekali'],
];

/** Code of kinerja → code and name of the review. */
export const KODE_DATA: ReadonlyMap<string, KodeData> = new Map(
  NAMA.map(([asal, nama], i) => [asal, { kode: `DAT-${String(i + 1).padStart(3, '0')}` as const, nama }]),
);

/** For a check that has no number yet. */
export const DATA_LAIN: KodeData = { kode: 'DAT-000', nama: 'Pemeriksaan data' };
