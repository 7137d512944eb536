import { type TahunKinerja, zTahunKinerja } from '@akuntabel/kinerja';

const uang = (murni: string | null, perubahan: string | null = null) => ({ murni, perubahan });

/** A small kecamatan in 2024: two kelurahan, three posts, two indicators, one programme with money in its leaves. */
export function createTahunUji(ubah: Partial<Record<keyof TahunKinerja, unknown>> = {}): TahunKinerja {
  return zTahunKinerja.parse({
    umum: {
      tahun: 2024,
      instansi: { kode: 'kota', nama: 'Pemerintah Kota', daerah: 'Kota', jenis: 'kota', tempat: 'Kota' },
      unit: 'KEC',
    },
    organisasi: {
      unit: [
        { id: 'KEC', nama: 'Kecamatan Uji', jenis: 'perangkatDaerah' },
        { id: 'KEL-1', nama: 'Kelurahan Bintan', jenis: 'kelurahan', induk: 'KEC' },
        { id: 'KEL-2', nama: 'Kelurahan Laksamana', jenis: 'kelurahan', induk: 'KEC' },
      ],
      jabatan: [
        { id: 'walikota', nama: 'Wali Kota', jenis: 'kepalaDaerah' },
        { id: 'camat', nama: 'Camat Uji', unit: 'KEC', atasan: 'walikota', jenis: 'pimpinan' },
        { id: 'sekcam', nama: 'Sekretaris Camat', unit: 'KEC', atasan: 'camat', jenis: 'struktural' },
      ],
      penugasan: [{ jabatan: 'camat', nama: 'Budi, S.Sos', nip: '999999999999999001', mulai: '2022-01-03' }],
    },
    perencanaan: {
      visi: 'Visi',
      renstra: {
        judul: 'Renstra',
        mulai: 2022,
        selesai: 2026,
        tujuan: [
          { id: 'T1', uraian: 'Tujuan', sasaran: [{ id: 'S1', uraian: 'Sasaran', indikator: ['IKU1', 'IKU2'] }] },
        ],
      },
    },
    indikator: [
      {
        id: 'IKU1',
        nama: 'Indeks Kepuasan Masyarakat',
        satuan: 'Indeks',
        sifat: 'indeks',
        target: [{ tahun: 2024, renstra: '87.5' }],
      },
      {
        id: 'IKU2',
        nama: 'Nilai SAKIP',
        satuan: 'Nilai',
        sifat: 'indeks',
        arah: 'ordinal',
        peringkat: [
          { label: 'A', nilai: '3' },
          { label: 'BB', nilai: '2' },
        ],
      },
    ],
    anggaran: {
      program: [
        {
          kode: '7.01.02',
          nama: 'Program Penyelenggaraan Pemerintahan dan Pelayanan Publik',
          mendukung: ['IKU1'],
          kegiatan: [
            {
              kode: '7.01.02.2.01',
              nama: 'Koordinasi Penyelenggaraan Kegiatan Pemerintahan',
              subKegiatan: [
                { kode: '7.01.02.2.01.0002', nama: 'Peningkatan Efektifitas Kegiatan', anggaran: uang('5492095355') },
                { kode: '7.01.02.2.01.0004', nama: 'Sub lain', anggaran: uang('1000000', '2000000') },
              ],
            },
          ],
        },
      ],
    },
    evaluasi: [
      {
        nomor: '700/LHE/2023',
        tanggal: '2023-12-08',
        evaluator: 'Inspektorat',
        tahunDievaluasi: 2023,
        rekomendasi: [{ nomor: 1, rekomendasi: 'Perbaiki cascading', status: 'belum' }],
      },
    ],
    ...ubah,
  });
}
