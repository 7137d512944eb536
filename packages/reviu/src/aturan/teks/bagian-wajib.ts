import { listEntriDaftar } from '../../fakta/daftar-isi.ts';
import { listBagianTanpaNomor, listJudulBernomor } from '../../fakta/judul-bernomor.ts';
import { foldTeks } from '../../fakta/kata.ts';
import { listBarisTeks } from '../../fakta/potongan.ts';
import type { Aturan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';
import type { Konteks } from '../konteks.ts';

/** What a report must hold, and how its heading can be recognised. */
const WAJIB: readonly { readonly nama: string; readonly pola: RegExp; readonly isi: string }[] = [
  { nama: 'Bab Pendahuluan', pola: /\bpendahuluan\b/, isi: 'gambaran umum organisasi dan isu strategis' },
  {
    nama: 'Bab Perencanaan Kinerja',
    pola: /\bperencanaan kinerja\b|\bperencanaan dan perjanjian kinerja\b/,
    isi: 'ringkasan perjanjian kinerja tahun itu',
  },
  {
    nama: 'Bab Akuntabilitas Kinerja',
    pola: /\bakuntabilitas kinerja\b/,
    isi: 'capaian kinerja dan realisasi anggaran',
  },
  {
    nama: 'Capaian Kinerja Organisasi',
    pola: /\bcapaian kinerja\b|\bpengukuran kinerja\b/,
    isi: 'capaian setiap sasaran strategis',
  },
  {
    nama: 'Realisasi Anggaran',
    pola: /\brealisasi (?:anggaran|belanja|keuangan)\b|\bakuntabilitas keuangan\b/,
    isi: 'anggaran yang dipakai untuk kinerja dalam perjanjian kinerja',
  },
  { nama: 'Bab Penutup', pola: /\bpenutup\b/, isi: 'simpulan dan langkah perbaikan' },
];

/** Headings of the body; a chapter also counts by its title in a line of its own. */
function listJudul(konteks: Konteks): string[] {
  const judul = listJudulBernomor(konteks).map((satu) => foldTeks(satu.judul));
  const blok = konteks.naskah.blok.flatMap((satu) => (satu.jenis === 'judul' ? [foldTeks(satu.teks)] : []));
  return [...judul, ...blok, ...listBagianTanpaNomor(konteks)];
}

export const BAGIAN_WAJIB: Aturan = {
  kode: 'STR-001',
  nama: 'Bagian yang dianjurkan tidak ada',
  tingkat: 'peringatan',
  arti: 'Laporan tidak memuat bagian yang dianjurkan sistematika laporan kinerja, atau lampiran perjanjian kinerja.',
  cara: 'Judul di batang tubuh dicocokkan dengan sistematika; daftar isi tidak dihitung. Urutan dan bagian tambahan bebas.',
  dasar: `${DASAR.pelaporan} Lampiran II`,
  periksa: (konteks) => {
    const judul = listJudul(konteks);
    if (judul.length < 3) return [];
    const tanpa = WAJIB.filter(({ pola }) => !judul.some((satu) => pola.test(satu))).map(({ nama, isi }) => {
      const entri = listEntriDaftar(konteks).find((satu) =>
        WAJIB.some((w) => w.nama === nama && w.pola.test(foldTeks(satu.judul))),
      );
      return {
        tempat: entri?.tempat ?? {},
        kutipan: entri?.teks ?? '',
        tertulis: entri === undefined ? `tidak ada judul ${nama}` : `hanya disebut dalam daftar isi: ${entri.judul}`,
        seharusnya: `ada bagian ${nama}, yang memuat ${isi}`,
        perhitungan: `Tidak satu pun dari ${judul.length} judul di batang tubuh memuat ${nama}.`,
        keyakinan: 0.8,
      };
    });
    const adaPk = listBarisTeks(konteks).some(({ teks }) => /pihak (?:kedua|pertama|kesatu)/i.test(teks));
    if (adaPk || judul.some((satu) => /^lampiran\b.*perjanjian kinerja/.test(satu))) return tanpa;
    return [
      ...tanpa,
      {
        tempat: {},
        kutipan: '',
        tertulis: 'tidak ada naskah Perjanjian Kinerja',
        seharusnya: 'Perjanjian Kinerja dilampirkan',
        perhitungan: 'Tidak ada pernyataan para pihak (Pihak Pertama, Pihak Kedua) di dalam laporan.',
        keyakinan: 0.7,
      },
    ];
  },
};
