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
const LEBAR_ISIAN = 24;

/** A line to be filled in: the value if it is known, else nothing, and beside it what belongs there. */
function isian(kunci: string, nilai: string | undefined, petunjuk: string): string {
  const yaml = nilai === undefined ? '' : writeYaml(nilai).trimEnd();
  // A long name would be folded over lines; between quotes it stays on its own.
  const teks = `${kunci}: ${yaml.includes('\n') ? JSON.stringify(nilai) : yaml}`.trimEnd();
  return `${teks.padEnd(LEBAR_ISIAN)} # ${petunjuk}`;
}

interface Daerah {
  readonly jenis?: string;
  readonly nama?: string;
  readonly kepala?: string;
  readonly tempat?: string;
  readonly kode?: string;
}

const KEPALA_DAERAH: Readonly<Record<string, string>> = {
  kota: 'Wali Kota',
  kabupaten: 'Bupati',
  provinsi: 'Gubernur',
};

/** What follows from "Pemerintah Kota Dumai": the area, its kind, who heads it, and for a town its place. */
function readInstansi(instansi: string | undefined): Daerah {
  const [, nama, jenisTertulis = '', tempat = ''] =
    /^Pemerintah ((Kota|Kabupaten|Provinsi) (.+))$/i.exec(instansi ?? '') ?? [];
  const jenis = jenisTertulis.toLowerCase();
  if (nama === undefined) return {};
  return {
    jenis,
    nama,
    kepala: `${KEPALA_DAERAH[jenis]} ${tempat}`,
    kode: nama
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
    // The seat of a kabupaten or provinsi has a name of its own.
    ...(jenis === 'kota' ? { tempat } : {}),
  };
}

/** Only the head of a kecamatan or kelurahan has a title that follows from the name of the unit. */
function findPimpinan(unit: string | undefined): string | undefined {
  const [, jenis = '', nama = ''] = /^(Kecamatan|Kelurahan) (.+)$/i.exec(unit ?? '') ?? [];
  return nama === '' ? undefined : `${jenis.toLowerCase() === 'kecamatan' ? 'Camat' : 'Lurah'} ${nama}`;
}

/**
 * Text of each file: what has to be there stands without a value, so that a check names it until it is filled in and
 * no report ever prints a placeholder; the rest are examples in comments.
 */
function buildIsi({ tahun = TAHUN_BAKU, unit, instansi }: PilihanKosong): Record<Subjek, string> {
  const daerah = readInstansi(instansi);
  return {
    umum: `tahun: ${tahun}
instansi:
  ${isian('kode', daerah.kode, 'kode tetap pemerintah daerah, tanpa spasi, misalnya kota-dumai')}
  ${isian('nama', instansi, 'misalnya Pemerintah Kota Dumai')}
  ${isian('daerah', daerah.nama, 'nama daerah, misalnya Kota Dumai')}
  ${isian('jenis', daerah.jenis, 'provinsi, kabupaten, atau kota')}
  ${isian('tempat', daerah.tempat, 'tempat yang dicetak di depan tanggal, misalnya Dumai')}
${isian('unit', 'UNIT', 'id unit pelapor, lihat organisasi.yaml')}
# pengaturan:
#   skalaPredikat: permendagri-86-2017   # atau ordinal-85-70-55
#   skalaAtribut: ordinal-85-70-55       # predikat kedua di samping yang pertama
#   modeSkala: kontinu                   # atau dibulatkan
#   metodeEfisiensi: rasio               # atau selisih, hemat
#   jatuhTempoLaporan: ${tahun + 1}-02-28
`,
    organisasi: `unit:
  - id: UNIT
    ${isian('nama', unit, 'nama resmi unit, misalnya Kecamatan Dumai Kota')}
    jenis: perangkatDaerah
  # - id: SEKRETARIAT
  #   nama: Sekretariat
  #   jenis: sekretariat     # subbagian, seksi, bidang, kelurahan, lainnya
  #   induk: UNIT
jabatan:
  - id: kepala-daerah
    ${isian('nama', daerah.kepala, 'misalnya Wali Kota Dumai')}
    jenis: kepalaDaerah
  - id: pimpinan
    ${isian('nama', findPimpinan(unit), 'misalnya Camat Dumai Kota')}
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
    perencanaan: `${isian('visi', undefined, 'visi daerah sebagaimana tertulis dalam RPJMD')}
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
#   selesai: ${tahun + 4}
#   tujuan:
#     - id: RT1
#       uraian: Tujuan RPJMD
#       sasaran:
#         - id: RS1
#           uraian: Sasaran RPJMD
renstra:
  ${isian('judul', undefined, 'misalnya Rencana Strategis Kecamatan Dumai Kota Tahun 2021–2026')}
  ${isian('mulai', undefined, 'tahun pertama Renstra, misalnya 2021')}
  ${isian('selesai', undefined, 'tahun terakhir Renstra, misalnya 2026')}
  tujuan:
    - id: T1
      ${isian('uraian', undefined, 'tujuan Renstra')}
      # mendukung: RT1       # id tujuan RPJMD
      sasaran:
        - id: S1
          ${isian('uraian', undefined, 'sasaran strategis')}
          indikator: [IKU1]
          # strategi:
          #   - uraian: Strategi pertama
          #     kebijakan: [Kebijakan pertama]
          #     indikator: [IKU1]
          #     program: [7.01.02]
`,
    indikator: `- id: IKU1
  ${isian('nama', undefined, 'nama indikator sebagaimana ditetapkan')}
  ${isian('satuan', undefined, 'misalnya Indeks, Dokumen, atau "%" (dengan tanda kutip)')}
  ${isian('sifat', undefined, 'jumlah, persentase, indeks, atau rasio')}
  arah: maksimum            # minimum, rentang, ordinal, tahapan
  penjumlahan: nilaiAkhir   # jumlah, rataRata: bagaimana triwulan menjadi setahun
  # definisi: Apa yang diukur
  # formula: Bagaimana realisasinya dihitung
  # sumberData: Dari mana
  # frekuensi: triwulan
  # penanggungJawab: pimpinan
  target:
    - tahun: ${tahun}
      renstra: null         # target Renstra, misalnya 89.87; null berarti belum diisi
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
