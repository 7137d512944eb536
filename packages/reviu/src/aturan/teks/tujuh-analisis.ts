import { foldTeks } from '../../fakta/kata.ts';
import { listPotongan } from '../../fakta/potongan.ts';
import type { Aturan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';

/** The analyses that every statement of performance needs, and how their headings or captions are recognised. */
const ANALISIS: readonly { readonly nama: string; readonly pola: RegExp }[] = [
  {
    nama: 'target dan realisasi tahun ini',
    pola: /\btarget (?:dan|dengan) realisasi\b|\bcapaian kinerja\b|\bpengukuran kinerja\b/,
  },
  {
    nama: 'realisasi dan capaian tahun ini dengan tahun lalu dan beberapa tahun terakhir',
    pola: /\btahun (?:lalu|sebelumnya|tahun sebelumnya)\b|\btahun terakhir\b|\bantartahun\b|\bantar tahun\b/,
  },
  {
    nama: 'realisasi sampai tahun ini dengan target jangka menengah',
    pola: /\brenstra\b|\bjangka menengah\b|\brpjmd\b/,
  },
  { nama: 'realisasi dengan standar nasional', pola: /\bnasional\b|\bpembanding\b|\bbenchmark/ },
  {
    nama: 'penyebab keberhasilan atau kegagalan dan alternatif solusi',
    pola: /\bpenyebab\b|\bkeberhasilan\b.*\bkegagalan\b/,
  },
  { nama: 'efisiensi penggunaan sumber daya', pola: /\befisiensi\b/ },
  {
    nama: 'program dan kegiatan yang menunjang',
    pola: /\bprogram\b.*\b(?:menunjang|mendukung|penunjang keberhasilan)\b|\banalis[ai]s? program\b/,
  },
];

export const TUJUH_ANALISIS: Aturan = {
  kode: 'STR-011',
  nama: 'Analisis capaian yang diminta tidak ada',
  tingkat: 'peringatan',
  arti: 'Bab akuntabilitas kinerja tidak memuat salah satu dari tujuh analisis untuk setiap sasaran.',
  cara: 'Analisis dikenali dari judul bagian dan keterangan tabel; daftar isi tidak dihitung. Perbandingan nasional hanya diminta bila ada standarnya.',
  dasar: `${DASAR.pelaporan} Lampiran II`,
  periksa: (konteks) => {
    const judul = listPotongan(konteks)
      .filter(
        ({ jenis, teks }) =>
          jenis === 'judul' || (jenis === 'paragraf' && teks.length < 200 && /^(tabel|grafik)\s*\d/i.test(teks)),
      )
      .filter(({ teks }) => !/\.{4,}|…{2,}/.test(teks))
      .map(({ teks }) => foldTeks(teks));
    const bab = konteks.naskah.blok.find((blok) => blok.jenis === 'judul' && /akuntabilitas kinerja/i.test(blok.teks));
    if (bab === undefined || judul.length < 5) return [];
    return ANALISIS.filter(({ pola }) => !judul.some((satu) => pola.test(satu))).map(({ nama }) => ({
      tempat: {
        ...(bab.letak.baris === undefined ? {} : { baris: bab.letak.baris }),
        ...(bab.letak.halaman === undefined ? {} : { halaman: bab.letak.halaman }),
      },
      kutipan: bab.jenis === 'judul' ? bab.teks : '',
      tertulis: `tidak ada bagian tentang ${nama}`,
      seharusnya: `analisis ${nama}`,
      perhitungan: `Tidak satu pun dari ${judul.length} judul dan keterangan tabel menyebutnya.`,
      tingkat: nama.includes('nasional') ? ('saran' as const) : ('peringatan' as const),
      keyakinan: 0.7,
    }));
  },
};
