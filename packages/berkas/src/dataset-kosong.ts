import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SUBJEK } from '@akuntabel/kinerja';
import { writeFilesAtomic } from './berkas.ts';
import { GalatDataset } from './masalah.ts';
import { type Subjek, toNamaBerkas } from './subjek.ts';
import { ISI_BERKAS } from './tulis.ts';
import { writeYaml } from './yaml.ts';

export interface PilihanKosong {
  /** Default: the year that has just ended cannot be known here, so 2025. */
  readonly tahun?: number;
  readonly unit?: string;
  readonly instansi?: string;
}

const TAHUN_BAKU = 2025;
const LAMA_RENSTRA = 5;
const teks = (nilai: string): string => writeYaml(nilai).trimEnd();

/** Text of each file: the fields that must be there filled with placeholders, the rest as commented examples. */
function buildIsi({
  tahun = TAHUN_BAKU,
  unit = 'Kecamatan ISI DI SINI',
  instansi = 'Pemerintah Kota ISI DI SINI',
}: PilihanKosong): Record<Subjek, string> {
  const akhir = tahun + LAMA_RENSTRA - 1;
  return {
    umum: `tahun: ${tahun}
instansi:
  kode: isi-kode            # kode tetap pemerintah daerah, tanpa spasi
  nama: ${teks(instansi)}
  daerah: Kota ISI DI SINI  # nama daerah, misalnya Kota Dumai
  jenis: kota               # provinsi, kabupaten, atau kota
  tempat: ISI DI SINI       # tempat yang dicetak di depan tanggal
unit: UNIT                  # id unit pelapor, lihat organisasi.yaml
# pengaturan:
#   skalaPredikat: permendagri-86-2017   # atau ordinal-85-70-55
#   skalaAtribut: ordinal-85-70-55       # predikat kedua di samping yang pertama
#   modeSkala: kontinu                   # atau dibulatkan
#   metodeEfisiensi: rasio               # atau selisih, hemat
#   jatuhTempoLaporan: ${tahun + 1}-02-28
`,
    organisasi: `unit:
  - id: UNIT
    nama: ${teks(unit)}
    jenis: perangkatDaerah
  # - id: SEKRETARIAT
  #   nama: Sekretariat
  #   jenis: sekretariat     # subbagian, seksi, bidang, kelurahan, lainnya
  #   induk: UNIT
jabatan:
  - id: kepala-daerah
    nama: Wali Kota ISI DI SINI
    jenis: kepalaDaerah
  - id: pimpinan
    nama: Camat ISI DI SINI
    unit: UNIT
    atasan: kepala-daerah
    jenis: pimpinan
  # - id: sekretaris
  #   nama: Sekretaris Kecamatan
  #   unit: SEKRETARIAT
  #   atasan: pimpinan
  #   jenis: struktural      # fungsional, pelaksana
# Siapa memegang jabatan, sejak kapan. Pelaksana dicetak menurut jabatan saja, tanpa nama.
# penugasan:
#   - jabatan: pimpinan
#     nama: NAMA LENGKAP, S.Sos.
#     pangkat: Pembina
#     golongan: IV/a
#     status: definitif      # plt, plh, pj
#     mulai: ${tahun}-01-01
# tugas:
#   - menyelenggarakan urusan pemerintahan umum
`,
    perencanaan: `visi: ISI DI SINI
# misi:
#   - nomor: 1
#     uraian: Misi pertama
# misiDiampu: [1]
# dasarHukum:
#   - Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah
# isuStrategis:
#   - Isu pertama
# rpjmd:
#   dasar: Peraturan Daerah tentang RPJMD
#   mulai: ${tahun}
#   selesai: ${akhir}
#   tujuan:
#     - id: RT1
#       uraian: Tujuan RPJMD
#       sasaran:
#         - id: RS1
#           uraian: Sasaran RPJMD
renstra:
  judul: Rencana Strategis ${tahun}–${akhir}
  mulai: ${tahun}
  selesai: ${akhir}
  tujuan:
    - id: T1
      uraian: ISI DI SINI tujuan Renstra
      # mendukung: RT1       # id tujuan RPJMD
      sasaran:
        - id: S1
          uraian: ISI DI SINI sasaran strategis
          indikator: [IKU1]
          # strategi:
          #   - uraian: Strategi pertama
          #     kebijakan: [Kebijakan pertama]
          #     indikator: [IKU1]
          #     program: [7.01.02]
`,
    indikator: `- id: IKU1
  nama: ISI DI SINI nama indikator
  satuan: "%"
  sifat: persentase         # jumlah, persentase, indeks, rasio
  arah: maksimum            # minimum, rentang, ordinal, tahapan
  penjumlahan: nilaiAkhir   # jumlah, rataRata: bagaimana triwulan menjadi setahun
  # definisi: Apa yang diukur
  # formula: Bagaimana realisasinya dihitung
  # sumberData: Dari mana
  # frekuensi: triwulan
  # penanggungJawab: pimpinan
  target:
    - tahun: ${tahun}
      renstra: null         # target Renstra
      # murni: 100          # hanya bila target perjanjian berbeda dengan Renstra
      # perubahan: 100      # hanya bila diubah di tengah tahun
`,
    anggaran: `# Pagu dan realisasi cukup diisi pada tingkat yang paling rinci; jumlahnya dihitung.
# program:
#   - kode: 7.01.02
#     nama: Program Penyelenggaraan Pemerintahan dan Pelayanan Publik
#     sifat: utama           # atau penunjang
#     mendukung: [IKU1]
#     kinerja:
#       - nama: Indikator program
#         satuan: "%"
#         target: 100
#         realisasi: 95
#     kegiatan:
#       - kode: 7.01.02.2.01
#         nama: Kegiatan
#         subKegiatan:
#           - kode: 7.01.02.2.01.0002
#             nama: Sub-kegiatan
#             anggaran:
#               murni: 80000000
#               perubahan: 75000000
#               realisasi: 70000000
program: []
`,
    perjanjian: `# - id: PK-PIMPINAN
#   versi: murni             # atau perubahan, dengan alasan
#   pihakPertama: pimpinan
#   pihakKedua: kepala-daerah
#   tanggal: ${tahun}-01-31
#   kinerja:
#     - indikator: IKU1
#   anggaran:
#     - kode: 7.01.02
[]
`,
    rencanaAksi: `# - indikator: IKU1
#   penanggungJawab: pimpinan
#   triwulan:
#     - { target: 25, kegiatan: [Kegiatan triwulan I] }
#     - { target: 50, kegiatan: [] }
#     - { target: 75, kegiatan: [] }
#     - { target: 100, kegiatan: [] }
[]
`,
    pengukuran: `# - indikator: IKU1
#   tahun: ${tahun}
#   nilai: 95.5              # atau: triwulan: [20, 45, 70, 95.5]
[]
`,
    skm: `# - tahun: ${tahun}
#   responden: 150
#   indikator: IKU1
#   unsur:
#     - { kode: U1, nama: Persyaratan, nrr: 3.45 }
[]
`,
    pembanding: `# - id: NASIONAL
#   indikator: IKU1
#   nama: Rata-rata nasional
#   nilai: 80
#   skala: { nama: 0–100, min: 0, maks: 100 }
[]
`,
    analisis: `# indikator:
#   - indikator: IKU1
#     pendorong: [Apa yang mendorong]
#     penghambat: [Apa yang menghambat]
#     solusi: [Apa yang sudah dilakukan]
#     tindakLanjut: [Apa yang akan dilakukan]
# program:
#   - { kode: 7.01.02, peran: menunjang, uraian: Bagaimana program ini menunjang }
indikator: []
`,
    evaluasi: `# - nomor: 700/1/INSP/${tahun}
#   tanggal: ${tahun}-12-01
#   evaluator: Inspektorat
#   tahunDievaluasi: ${tahun - 1}
#   rekomendasi:
#     - nomor: 1
#       rekomendasi: Agar …
#       rencanaAksi: Apa yang akan dikerjakan
#       status: proses       # belum, selesai (dengan bukti), tidakDapat
[]
`,
    penghargaan: `# - { jenis: Piagam, prestasi: Nama prestasi, tingkat: Kota, pemberi: Wali Kota }
[]
`,
    laporan: `penandatangan: pimpinan
# tanggal: ${tahun + 1}-01-31
# tujuan: [Memberikan informasi kinerja yang terukur]
# langkah: [Langkah perbaikan tahun berikutnya]
# kerangka: []               # kosong berarti urutan PermenPANRB 53/2014
`,
  };
}

/**
 * Writes an empty, commented dataset into a new or empty folder and returns the paths.
 * @throws GalatDataset when the folder already holds something: nothing is ever overwritten.
 */
export async function writeDatasetKosong(folder: string, pilihan: PilihanKosong = {}): Promise<string[]> {
  const isi = buildIsi(pilihan);
  const ada = await readdir(folder).catch((galat: NodeJS.ErrnoException) => {
    if (galat.code === 'ENOENT') return [];
    throw galat;
  });
  if (ada.length > 0) {
    throw new GalatDataset(folder, [
      {
        kode: 'D.tidak-kosong',
        tingkat: 'galat',
        berkas: folder,
        baris: null,
        kolom: null,
        jalur: '',
        tertulis: `${ada.length} berkas`,
        seharusnya: 'folder baru atau folder kosong, agar tidak ada yang tertimpa',
      },
    ]);
  }
  await mkdir(folder, { recursive: true });
  const berkas = SUBJEK.map((subjek) => ({
    path: join(folder, toNamaBerkas(subjek)),
    isi: `# ${ISI_BERKAS[subjek]}\n${isi[subjek]}`,
  }));
  await writeFilesAtomic(berkas);
  return berkas.map(({ path }) => path);
}
