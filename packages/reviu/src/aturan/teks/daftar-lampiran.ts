import { isEntriDaftar, listEntriDaftar } from '../../fakta/daftar-isi.ts';
import { foldTeks, splitKata } from '../../fakta/kata.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';

/** Words that every appendix may have. */
const UMUM = new Set([
  'tahun',
  'dan',
  'kecamatan',
  'kota',
  'kabupaten',
  'dinas',
  'badan',
  'lampiran',
  'beserta',
  'perangkat',
  'daerah',
  'sub',
]);
const isi = (teks: string): string[] =>
  splitKata(teks).filter((kata) => !UMUM.has(kata) && !/^\d+$/.test(kata) && kata.length > 3);

export const DAFTAR_LAMPIRAN: Aturan = {
  kode: 'STR-012',
  nama: 'Lampiran dalam daftar tidak ada',
  tingkat: 'peringatan',
  arti: 'Lampiran yang disebut dalam daftar lampiran tidak ditemukan di belakang bab penutup.',
  cara: 'Judul sesudah bab penutup yang memuat sedikitnya tiga perempat kata judul lampiran itu. Lampiran dapat berupa gambar yang tidak terbaca, karena itu hanya peringatan.',
  dasar: 'PermenPANRB 53/2014 Lampiran II',
  periksa: (konteks) => {
    const { blok } = konteks.naskah;
    const penutup = blok.findLastIndex(
      (satu) =>
        satu.jenis !== 'tabel' &&
        /^(?:bab\s+\w+\s+)?penutup$/i.test(satu.teks.replace(/\s+/g, ' ').trim()) &&
        !isEntriDaftar(konteks, satu),
    );
    if (penutup < 0) return [];
    const judul = blok
      .slice(penutup + 1)
      .flatMap((satu) => (satu.jenis === 'tabel' || satu.teks.length > 200 ? [] : [foldTeks(satu.teks)]));
    return listEntriDaftar(konteks)
      .filter(({ daftar, judul: nama }) => daftar === 'lampiran' && isi(nama).length > 0)
      .filter(({ judul: nama }) => {
        const kata = isi(nama);
        return !judul.some(
          (satu) => kata.filter((k) => satu.includes(k.slice(0, 6))).length >= Math.ceil(kata.length * 0.75),
        );
      })
      .map(
        (satu): BahanTemuan => ({
          tempat: satu.tempat,
          kutipan: satu.teks,
          tertulis: satu.judul,
          seharusnya: 'lampiran itu ada, atau dihapus dari daftar',
          perhitungan: `Di antara ${judul.length} judul dan paragraf sesudah bab penutup tidak ada yang berjudul itu.`,
          keyakinan: 0.75,
        }),
      );
  },
};
