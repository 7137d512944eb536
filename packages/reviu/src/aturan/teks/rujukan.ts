import { parseRomawi } from '@akuntabel/kinerja';
import { listEntriDaftar } from '../../fakta/daftar-isi.ts';
import { listJudulBernomor } from '../../fakta/judul-bernomor.ts';
import { listKeterangan } from '../../fakta/keterangan.ts';
import { cutKutipan, listPotongan, type Potongan, placePada } from '../../fakta/potongan.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import type { Konteks } from '../konteks.ts';

const POLA = /\b(tabel|grafik|gambar)\s+(\d{1,2}(?:\.\d{1,2})+|\d{1,2})(?!\d|[.,]\d|\s?(?:%|persen|buah|unit))\b/gi;
/** "Bab II Renja", "Bab III Peraturan …": a chapter of another document. */
const POLA_BAB =
  /\bbab\s+([ivxl]+|\d{1,2})\b(?!\s+(?:renja|renstra|rpjmd|rkpd|peraturan|undang|permen|dokumen|lkjip|lkip|pada dokumen))/gi;

export const RUJUKAN: Aturan = {
  kode: 'STR-008',
  nama: 'Rujukan ke tabel, grafik, gambar, atau bab yang tidak ada',
  tingkat: 'galat',
  arti: 'Kalimat merujuk ke nomor tabel, grafik, gambar, atau bab yang tidak ada di dalam laporan.',
  cara: 'Setiap nomor yang dirujuk dicari di antara keterangan di batang tubuh dan daftar di depan. Bab dari dokumen lain tidak dihitung.',
  periksa: (konteks) => {
    const keterangan = listKeterangan(konteks);
    const milikKeterangan = new Set(keterangan.map(({ urutan }) => urutan));
    const kalimat = listPotongan(konteks).filter(
      ({ jenis, urutan, teks }) =>
        (jenis === 'paragraf' || jenis === 'sel') && !milikKeterangan.has(urutan) && !/\.{4,}|…{2,}/.test(teks),
    );
    return [...checkKeterangan(konteks, kalimat), ...checkBab(konteks, kalimat)];
  },
};

function checkKeterangan(konteks: Konteks, kalimat: readonly Potongan[]): BahanTemuan[] {
  const keterangan = listKeterangan(konteks);
  const daftar = listEntriDaftar(konteks);
  const blokDaftar = new Set(daftar.map(({ tempat }) => `${tempat.baris}/${tempat.tabel}`));
  return kalimat
    .filter(({ tempat }) => !blokDaftar.has(`${tempat.baris}/${tempat.tabel}`))
    .flatMap((potongan) =>
      [...potongan.teks.matchAll(POLA)].flatMap((m): BahanTemuan[] => {
        const macam = `${(m[1] as string).charAt(0).toUpperCase()}${(m[1] as string).slice(1).toLowerCase()}`;
        const label = `${macam} ${m[2]}`;
        const sejenis = keterangan.filter((satu) => satu.macam === macam);
        const bertingkat = (m[2] as string).includes('.');
        if (sejenis.length === 0 && daftar.length === 0) return [];
        if (!bertingkat && !sejenis.some(({ nomor }) => nomor.length === 1)) return [];
        if (sejenis.some((satu) => satu.label === label)) return [];
        const terdaftar = daftar.find((satu) => satu.label === label);
        return [
          {
            tempat: placePada(konteks, potongan, m.index),
            kutipan: cutKutipan(potongan.teks, m.index, m[0].length, 80),
            tertulis: label,
            perhitungan: `Tidak ada keterangan ${label} di batang tubuh; ${macam.toLowerCase()} yang ada: ${sejenis.map((satu) => satu.label.slice(macam.length + 1)).join(', ') || 'tidak ada'}.`,
            pembanding: terdaftar === undefined ? [] : [{ tempat: terdaftar.tempat, kutipan: terdaftar.teks }],
            keyakinan: 0.93,
          },
        ];
      }),
    );
}

function checkBab(konteks: Konteks, kalimat: readonly Potongan[]): BahanTemuan[] {
  const bab = listJudulBernomor(konteks).filter(({ macam }) => macam === 'bab');
  const terbesar = Math.max(0, ...bab.map(({ nomor }) => nomor[0] ?? 0));
  if (bab.length < 3) return [];
  return kalimat
    .filter(({ teks }) => !/^bab\b/i.test(teks.trim()))
    .flatMap((potongan) =>
      [...potongan.teks.matchAll(POLA_BAB)].flatMap((m): BahanTemuan[] => {
        const n = parseRomawi(m[1] as string) ?? Number(m[1]);
        if (!(n > terbesar)) return [];
        return [
          {
            tempat: placePada(konteks, potongan, m.index),
            kutipan: cutKutipan(potongan.teks, m.index, m[0].length, 80),
            tertulis: m[0],
            perhitungan: `Laporan ini berakhir pada bab ${terbesar}.`,
            keyakinan: 0.9,
          },
        ];
      }),
    );
}
