import { isTunggal, type JenisRekaman } from '@akuntabel/kinerja';
import type { Penyiapan } from '@akuntabel/layanan';

interface Langkah {
  readonly judul: string;
  readonly guna: string;
  readonly href: string;
  /** What is there, in words. */
  readonly ada: string;
  readonly selesai: boolean;
  /** Whether this person may do it; otherwise it is for the unit's perencana. */
  readonly boleh: boolean;
}

/** The steps of setting up an office in the order in which each finds what it refers to. */
export function listLangkah({ rekaman, iku, sasaran, peran, isBolehUbah }: Penyiapan, dasar: string): Langkah[] {
  const banyak = (jenis: JenisRekaman): number => rekaman.get(jenis) ?? 0;
  const kelola = (jenis: JenisRekaman): string => `${dasar}/kelola/${jenis}${isTunggal(jenis) ? `/${jenis}` : ''}`;
  const sebut = (jumlah: number, benda: string): string => (jumlah === 0 ? `Belum ada ${benda}` : `${jumlah} ${benda}`);
  const orang = ['perencana', 'pimpinan'].filter((satu) => peran.has(satu));
  return [
    {
      judul: 'Susunan unit',
      guna: 'Seksi, subbagian, dan kelurahan di dalam unit ini. Boleh satu unit saja.',
      href: kelola('unit'),
      boleh: isBolehUbah('unit'),
      ada: sebut(banyak('unit'), 'unit'),
      selesai: banyak('unit') > 0,
    },
    {
      judul: 'Jabatan',
      guna: 'Siapa bertanggung jawab kepada siapa; menjadi dasar Perjanjian Kinerja berjenjang.',
      href: kelola('jabatan'),
      boleh: isBolehUbah('jabatan'),
      ada: sebut(banyak('jabatan'), 'jabatan'),
      selesai: banyak('jabatan') > 2,
    },
    {
      judul: 'Pejabat',
      guna: 'Nama dan NIP pemegang jabatan dengan tanggalnya, termasuk Plt., Plh., dan Pj.',
      href: kelola('penugasan'),
      boleh: isBolehUbah('penugasan'),
      ada: sebut(banyak('penugasan'), 'penugasan'),
      selesai: banyak('penugasan') > 0,
    },
    {
      judul: 'Pengguna dan perannya',
      guna: 'Sedikitnya seorang perencana yang mengisi dan seorang pimpinan yang menyetujui.',
      href: '/pengguna',
      boleh: true,
      ada: orang.length === 0 ? 'Belum ada perencana dan pimpinan' : `Sudah ada ${orang.join(' dan ')}`,
      selesai: orang.length === 2,
    },
    {
      judul: 'Visi, misi, dan dasar hukum',
      guna: 'Dari RPJMD; dicetak dalam bab perencanaan.',
      href: kelola('perencanaan'),
      boleh: isBolehUbah('perencanaan'),
      ada: banyak('perencanaan') > 0 ? 'Sudah diisi' : 'Belum diisi',
      selesai: banyak('perencanaan') > 0,
    },
    {
      judul: 'Indikator kinerja',
      guna: 'Kartu indikator: satuan, rumus, penanggung jawab, dan target per tahun.',
      href: kelola('indikator'),
      boleh: isBolehUbah('indikator'),
      ada: sebut(iku, 'IKU'),
      selesai: iku > 0,
    },
    {
      judul: 'Tujuan dan sasaran Renstra',
      guna: 'Menghubungkan indikator dengan tujuan dan sasaran strategis.',
      href: kelola('renstra'),
      boleh: isBolehUbah('renstra'),
      ada: sebut(sasaran, 'sasaran'),
      selesai: sasaran > 0,
    },
    {
      judul: 'Program, kegiatan, dan anggaran',
      guna: 'Pagu dan realisasi; dapat diambil dari lembar kerja.',
      href: kelola('program'),
      boleh: isBolehUbah('program'),
      ada: sebut(banyak('program'), 'program'),
      selesai: banyak('program') > 0,
    },
    {
      judul: 'Perjanjian Kinerja',
      guna: 'Disusun dari Renstra dan anggaran, lalu diajukan dan ditandatangani.',
      href: `${dasar}/perjanjian`,
      boleh: isBolehUbah('perjanjian'),
      ada: sebut(banyak('perjanjian'), 'perjanjian'),
      selesai: banyak('perjanjian') > 0,
    },
  ];
}
