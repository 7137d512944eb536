import type { Aturan, BahanTemuan } from '../aturan.ts';
import { pointKalimat } from './bantu.ts';

const BANDING = /\b(?:di)?banding(?:kan)?\s+dengan\s+(?:realisasi|capaian|kinerja)?\s*(?:pada\s+)?tahun\s+(20\d\d)\b/iu;
const MAKA =
  /\b(?:maka\s+)?(?:capai(?:an)?|realisasi|kinerja)(?:nya)?\s+(?:pada\s+)?tahun\s+(20\d\d)\s+(?:mengalami\s+)?(?:meningkat|menurun|tetap|naik|turun|peningkatan|penurunan|kenaikan)/iu;

/** A year compared with itself. */
export const TAHUN_SENDIRI: Aturan = {
  kode: 'NAR-005',
  nama: 'Suatu tahun dibandingkan dengan dirinya sendiri',
  tingkat: 'galat',
  arti: 'Kalimat membandingkan suatu tahun dengan tahun yang sama; yang dimaksud tentu tahun sebelumnya.',
  cara: 'Tahun sesudah “dibandingkan dengan” sama dengan tahun sesudah “maka capaian tahun” dalam satu kalimat.',
  periksa: (konteks) =>
    konteks.fakta.kalimat.flatMap((kalimat): BahanTemuan[] => {
      const banding = BANDING.exec(kalimat.teks);
      if (banding === null) return [];
      const maka = MAKA.exec(kalimat.teks.slice(banding.index + banding[0].length));
      if (maka === null || maka[1] !== banding[1]) return [];
      return [
        {
          ...pointKalimat(konteks, kalimat, banding.index),
          tertulis: `tahun ${banding[1]}`,
          seharusnya: `tahun ${Number(banding[1]) - 1}`,
          perhitungan: `Yang dibandingkan dengan tahun ${banding[1]} adalah tahun ${maka[1]} sendiri.`,
          keyakinan: 0.93,
        },
      ];
    }),
};
