import { daftar, par } from '../lkjip/blok.ts';
import { kalimat, tulis } from '../narasi/kalimat.ts';
import { type Bab, judulBab, subbab } from './bab.ts';

const DASAR_HUKUM = [
  'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;',
  'Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik; dan',
  'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 14 Tahun 2017 tentang Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik.',
];

const TUJUAN = [
  'mengetahui mutu pelayanan menurut orang yang menerimanya;',
  'menemukan unsur pelayanan yang perlu diperbaiki lebih dahulu;',
  'memberi dasar bagi rencana tindak lanjut; dan',
  'memberi tahu masyarakat bagaimana penilaian mereka dipakai.',
];

export const babPendahuluan: Bab = ({ unit, bagian, data, tahun, periode }) => [
  judulBab('pendahuluan', 'Pendahuluan'),
  subbab('latar-belakang', 'Latar Belakang'),
  par(
    kalimat`Mutu pelayanan paling tepat dinilai oleh orang yang menerimanya`,
    kalimat`Survei Kepuasan Masyarakat mengumpulkan penilaian itu dengan pertanyaan yang sama bagi setiap responden, sehingga hasilnya dapat dibandingkan antarunsur, antarlayanan, dan antarwaktu`,
    kalimat`Setiap penyelenggara pelayanan publik wajib melakukannya paling sedikit satu kali dalam satu tahun`,
  ),
  par(
    kalimat`Laporan ini memuat pelaksanaan dan hasil ${data.survei.nama} pada ${bagian === null ? unit : tulis`${bagian}, ${unit},`} untuk ${periode === undefined ? '' : `${periode} `}tahun ${tahun}`,
    kalimat`Semua angka di dalamnya dihitung dari jawaban responden yang tercatat`,
  ),
  subbab('dasar-hukum', 'Dasar Hukum'),
  par(tulis`Survei ini dilaksanakan berdasarkan:`),
  daftar('angka', DASAR_HUKUM),
  subbab('maksud-tujuan', 'Maksud dan Tujuan'),
  par(
    kalimat`Laporan ini dimaksudkan sebagai pertanggungjawaban pelaksanaan survei dan sebagai bahan perbaikan pelayanan`,
  ),
  par(tulis`Survei ini bertujuan untuk:`),
  daftar('huruf', TUJUAN),
];
