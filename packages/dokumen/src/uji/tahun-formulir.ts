import { type HasilKinerja, measureKinerja, type TahunKinerja, zTahunKinerja } from '@akuntabel/kinerja';

/*
 * A small unit-year for the tests of the forms, invented and worked by hand: two sasaran, two programmes utama (one of
 * them for two indicators) and one penunjang, an acting head in the second half of the year, a vacant post, a pelaksana
 * whose name was entered although it must not be printed.
 */

const TARGET = [2022, 2023, 2024, 2025, 2026].map((tahun) => ({ tahun, renstra: 80 + (tahun - 2022) }));

const indikator = (id: string, nama: string, lain: object = {}) => ({
  id,
  nama,
  formula: `Rumus ${nama}`,
  satuan: '%',
  sifat: 'persentase',
  kondisiAwal: [{ tahun: 2021, nilai: 70 }],
  target: TARGET,
  ...lain,
});

const kinerja = (nama: string) => [{ nama, satuan: '%', target: 100, realisasi: 50 }];

const ISI = {
  umum: {
    tahun: 2024,
    instansi: {
      kode: 'contoh',
      nama: 'Pemerintah Kota Contoh',
      daerah: 'Kota Contoh',
      jenis: 'kota',
      tempat: 'Contoh',
    },
    unit: 'KEC',
  },
  organisasi: {
    unit: [
      { id: 'KEC', nama: 'Kecamatan Contoh', jenis: 'perangkatDaerah' },
      { id: 'KEL', nama: 'Kelurahan Satu', jenis: 'kelurahan', induk: 'KEC' },
    ],
    jabatan: [
      { id: 'wali-kota', nama: 'Wali Kota Contoh', jenis: 'kepalaDaerah' },
      { id: 'camat', nama: 'Camat Contoh', unit: 'KEC', atasan: 'wali-kota', jenis: 'pimpinan' },
      { id: 'kasi', nama: 'Kepala Seksi Umum', unit: 'KEC', atasan: 'camat', jenis: 'struktural' },
      { id: 'staf', nama: 'Pengadministrasi Umum', unit: 'KEC', atasan: 'kasi', jenis: 'pelaksana' },
    ],
    penugasan: [
      { jabatan: 'wali-kota', nama: 'Nama Wali Kota' },
      { jabatan: 'camat', nama: 'Camat Lama', pangkat: 'Pembina', golongan: 'IV/a', selesai: '2024-06-30' },
      { jabatan: 'camat', nama: 'Camat Pengganti', nip: '999999999999999003', status: 'plt', mulai: '2024-07-01' },
      { jabatan: 'staf', nama: 'Nama Pelaksana' },
    ],
  },
  perencanaan: {
    visi: 'Visi Kota Contoh',
    misi: [
      { nomor: 1, uraian: 'Misi pertama' },
      { nomor: 2, uraian: 'Misi kedua' },
    ],
    misiDiampu: [2],
    renstra: {
      judul: 'Renstra Kecamatan Contoh',
      mulai: 2021,
      selesai: 2026,
      tahunAwal: [2020, 2021],
      tanggal: '2024-01-05',
      penandatangan: 'camat',
      tujuan: [
        {
          id: 'T1',
          uraian: 'Tujuan satu',
          indikator: ['IT'],
          sasaran: [
            {
              id: 'S1',
              uraian: 'Sasaran satu',
              indikator: ['I1', 'I2'],
              strategi: [
                {
                  uraian: 'Strategi A',
                  kebijakan: ['Kebijakan A1', 'Kebijakan A2'],
                  indikator: ['I1'],
                  program: ['7.01.02'],
                },
                { uraian: 'Strategi B', kebijakan: ['Kebijakan B1'], indikator: ['I2'], program: ['7.01.02'] },
              ],
            },
            { id: 'S2', uraian: 'Sasaran dua', indikator: ['I3'] },
          ],
        },
      ],
    },
  },
  indikator: [
    indikator('IT', 'Indikator tujuan', { iku: false }),
    indikator('I1', 'Indikator pertama'),
    indikator('I2', 'Indikator kedua'),
    indikator('I3', 'Indikator ketiga', { satuan: 'Dokumen', sifat: 'jumlah' }),
  ],
  anggaran: {
    program: [
      {
        kode: '7.01.02',
        nama: 'Program Pelayanan',
        mendukung: ['I1', 'I2'],
        kinerja: kinerja('Mutu pelayanan'),
        anggaran: {
          sumberDana: [
            { nama: 'DBH', versi: 'murni' },
            { nama: 'DBH', versi: 'perubahan', nilai: 700 },
            { nama: 'Bantuan Provinsi', versi: 'perubahan', nilai: 500 },
          ],
        },
        kegiatan: [
          {
            kode: '7.01.02.2.01',
            nama: 'Kegiatan Koordinasi',
            kinerja: [...kinerja('Rapat'), ...kinerja('Laporan')],
            anggaran: { murni: 600, perubahan: 800, realisasi: 400 },
          },
          {
            kode: '7.01.02.2.02',
            nama: 'Kegiatan Kelurahan',
            subKegiatan: [
              {
                kode: '7.01.02.2.02.0001',
                unit: 'KEL',
                nama: 'Sub-kegiatan Sarana',
                anggaran: { murni: 400, perubahan: 400, realisasi: 400 },
              },
            ],
          },
        ],
      },
      {
        kode: '7.01.03',
        nama: 'Program Pemberdayaan',
        mendukung: ['I3'],
        anggaran: { murni: 250, perubahan: 300, realisasi: 150 },
        kegiatan: [{ kode: '7.01.03.2.01', nama: 'Kegiatan tanpa rincian' }],
      },
      {
        kode: '7.01.01',
        nama: 'Program Penunjang',
        sifat: 'penunjang',
        anggaran: { murni: 90, perubahan: 100 },
      },
    ],
    rkt: { tanggal: '2024-01-10', penandatangan: 'camat', versiPagu: 'perubahan' },
  },
  perjanjian: [
    {
      id: 'PKM-CAMAT',
      versi: 'murni',
      pihakPertama: 'camat',
      pihakKedua: 'wali-kota',
      tanggal: '2024-02-01',
      kinerja: [{ indikator: 'I1' }, { indikator: 'I2' }, { indikator: 'I3' }],
      anggaran: [{ kode: '7.01.02' }, { kode: '7.01.03' }, { kode: '7.01.01', keterangan: 'Pendukung' }],
    },
    {
      id: 'PKP-CAMAT',
      versi: 'perubahan',
      pihakPertama: 'camat',
      pihakKedua: 'wali-kota',
      tanggal: '2024-09-02',
      alasan: { kode: 'strategi', uraian: 'Penyesuaian dengan Perubahan APBD.' },
      kinerja: [{ indikator: 'I1' }, { indikator: 'I2' }, { indikator: 'I3' }],
      anggaran: [{ kode: '7.01.02' }, { kode: '7.01.03' }, { kode: '7.01.01', keterangan: 'Pendukung' }],
    },
    {
      id: 'PKM-KASI',
      versi: 'murni',
      pihakPertama: 'kasi',
      pihakKedua: 'camat',
      tanggal: '2024-02-01',
      kinerja: [{ indikator: 'I1' }],
      anggaran: [{ kode: '7.01.02.2.01' }, { kode: '7.01.02.2.02.0001', unit: 'KEL', nilai: 150 }],
    },
    {
      id: 'PKM-STAF',
      versi: 'murni',
      pihakPertama: 'staf',
      pihakKedua: 'kasi',
      kinerja: [
        {
          tujuan: 'Tujuan staf',
          sasaran: 'Sasaran staf',
          nama: 'Surat diproses',
          satuan: 'surat',
          target: 12,
          kegiatan: 'Mencatat surat',
        },
        {
          tujuan: 'Tujuan staf',
          sasaran: 'Sasaran lain',
          nama: 'Arsip rapi',
          satuan: 'berkas',
          target: 5,
          kegiatan: 'Menata arsip',
        },
      ],
    },
    {
      id: 'PKM-KOTA',
      versi: 'murni',
      pihakPertama: 'wali-kota',
      pihakKedua: 'wali-kota',
      kinerja: [{ indikator: 'I1' }],
    },
  ],
  pengukuran: ['IT', 'I1', 'I2', 'I3'].map((id) => ({ indikator: id, tahun: 2024, nilai: 41 })),
  laporan: { tanggal: '2025-01-09', penandatangan: 'camat' },
};

/** The unit-year, with whole subjects replaced, and its results. */
export function buildTahunFormulir(ganti: object = {}): { tahun: TahunKinerja; hasil: HasilKinerja } {
  const tahun = zTahunKinerja.parse({ ...ISI, ...ganti });
  return { tahun, hasil: measureKinerja(tahun) };
}

/** The subject as it stands in the fixture, to change a part of it. */
export const getSubjek = <K extends keyof typeof ISI>(subjek: K): (typeof ISI)[K] => structuredClone(ISI[subjek]);

export const PILIHAN = { draf: false, hash: 'abcd1234' };
