import { isSelesai, listTabelRekomendasi } from '../../fakta/rekomendasi.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { placeSel } from '../konteks.ts';

const KOSONG = /^(?:[-–—.]|n\/a|tidak ada|nihil|belum)?$/i;

export const REKOMENDASI_BUKTI: Aturan = {
  kode: 'REK-101',
  nama: 'Rekomendasi dinyatakan selesai tanpa bukti',
  tingkat: 'galat',
  arti: 'Status tindak lanjut menyatakan sudah atau selesai, tetapi kolom buktinya kosong.',
  cara: 'Hanya tabel yang mempunyai kolom bukti atau eviden. Status “dalam proses” tidak memerlukan bukti.',
  dasar: 'PermenPANRB 88/2021',
  periksa: (konteks) =>
    listTabelRekomendasi(konteks).flatMap(({ tabel, kolom: { rekomendasi, status, bukti } }) => {
      if (status === undefined || bukti === undefined) return [];
      return tabel.baris.slice(tabel.barisKepala).flatMap((baris, i): BahanTemuan[] => {
        const teks = baris[status]?.teks.replace(/\s+/g, ' ').trim() ?? '';
        if (!isSelesai(teks) || !KOSONG.test(baris[bukti]?.teks.trim() ?? '')) return [];
        return [
          {
            tempat: placeSel(konteks, tabel, tabel.barisKepala + i, bukti),
            kutipan: `${baris[rekomendasi]?.teks.replace(/\s+/g, ' ').slice(0, 100)} | ${teks}`,
            tertulis: `status “${teks}”, bukti kosong`,
            seharusnya: 'bukti disebut, atau status belum selesai',
            perhitungan: `Kolom ${tabel.baris[Math.max(0, tabel.barisKepala - 1)]?.[bukti]?.teks.trim() || 'bukti'} pada baris ini kosong.`,
            keyakinan: 0.92,
            akar: `bukti/tabel-${tabel.urutan}`,
          },
        ];
      });
    }),
};
