import { cutKutipan, listPotongan, placePada } from '../../fakta/potongan.ts';
import type { Aturan } from '../aturan.ts';

const POLA: readonly { readonly pola: RegExp; readonly keyakinan: number }[] = [
  // "(SANGAT) BERHASIL": a word in brackets that should have been kept or removed.
  { pola: /\(\s*(?:sangat|tidak|belum|kurang)\s*\)\s+\p{L}+/giu, keyakinan: 0.9 },
  {
    pola: /\b(?:meningkat|naik)\s*\/\s*(?:menurun|turun)\b|\b(?:menurun|turun)\s*\/\s*(?:meningkat|naik)\b|\b(?:sudah|telah)\s*\/\s*belum\b|\b(?:tercapai|terpenuhi|melampaui|memenuhi)\s*\/\s*(?:tidak|belum)(?:\s+\p{L}+)?/giu,
    keyakinan: 0.85,
  },
  {
    pola: /\b(?:meningkat|menurun|naik|turun)\s+tetap\b|\btetap\s+(?:meningkat|menurun)\s+(?:dan|atau)\s+(?:menurun|meningkat)\b|\bmeningkat\s+menurun\b|\bnaik\s+turun\s+sebesar\b/giu,
    keyakinan: 0.9,
  },
];

export const PILIHAN_TEMPLAT: Aturan = {
  kode: 'ISI-003',
  nama: 'Pilihan kata dari templat belum dipilih',
  tingkat: 'galat',
  arti: 'Kalimat masih memuat dua pilihan yang saling meniadakan, misalnya “(sangat) berhasil” atau “meningkat tetap”.',
  cara: 'Judul dan nama bagian (“keberhasilan/kegagalan”, “peningkatan/penurunan”) tidak dilaporkan.',
  periksa: (konteks) =>
    listPotongan(konteks)
      .filter(({ jenis }) => jenis === 'paragraf' || jenis === 'sel')
      .flatMap((potongan) =>
        POLA.flatMap(({ pola, keyakinan }) =>
          [...potongan.teks.matchAll(pola)].map((m) => ({
            tempat: placePada(konteks, potongan, m.index),
            kutipan: cutKutipan(potongan.teks, m.index, m[0].length, 60),
            tertulis: m[0].replace(/\s+/g, ' '),
            seharusnya: 'salah satu saja',
            perhitungan: 'Dua pilihan tertulis bersama; hanya satu yang dapat benar.',
            keyakinan,
          })),
        ),
      ),
};
