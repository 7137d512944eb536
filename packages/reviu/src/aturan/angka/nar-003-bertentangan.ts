import type { Aturan, BahanTemuan } from '../aturan.ts';
import { pointKalimat } from './bantu.ts';
import { toArah } from './nar-001-arah.ts';

const MENUNJUKKAN =
  /\bmenunjukkan\s+(?:capaian|kinerja|realisasi)\s+(?:yang\s+)?((?:(?:meningkat|menurun|tetap|naik|turun)\s*)+)/iu;
const MAKA =
  /\bmaka\s+(?:capai(?:an)?|realisasi|kinerja)(?:nya)?\s+(?:(?:pada\s+)?tahun\s+20\d\d\s+)?(meningkat|menurun|tetap|naik|turun)\b/iu;

/** Two directions for one thing in one paragraph. */
export const ARAH_BERTENTANGAN: Aturan = {
  kode: 'NAR-003',
  nama: 'Dua arah untuk satu capaian',
  tingkat: 'galat',
  arti: 'Satu alinea menyebut capaian yang sama naik dan tetap, atau naik dan turun.',
  cara: '“Menunjukkan capaian yang …” dibandingkan dengan “maka capaian …” di alinea yang sama; juga dua kata arah berturut-turut (“meningkat tetap”).',
  periksa: (konteks) =>
    konteks.fakta.kalimat.flatMap((kalimat, i, semua): BahanTemuan[] => {
      const cocok = MENUNJUKKAN.exec(kalimat.teks);
      if (cocok === null) return [];
      const kata = (cocok[1] as string).trim().split(/\s+/);
      const arah = new Set(kata.map(toArah));
      const hasil: BahanTemuan[] = [];
      if (arah.size > 1) {
        hasil.push({
          ...pointKalimat(konteks, kalimat, cocok.index),
          tertulis: kata.join(' '),
          perhitungan: `“${kata.join(' ')}” menyebut dua arah sekaligus.`,
          keyakinan: 0.95,
        });
      }
      for (const lanjut of semua.slice(i, i + 6)) {
        if (lanjut.blok !== kalimat.blok) break;
        const maka = MAKA.exec(lanjut.teks);
        if (maka === null || arah.has(toArah(maka[1] as string))) continue;
        hasil.push({
          ...pointKalimat(konteks, lanjut, maka.index),
          tertulis: maka[1] as string,
          perhitungan: `Alinea ini mulai dengan capaian yang “${kata.join(' ')}” dan berakhir dengan capaian yang “${maka[1]}”.`,
          pembanding: [pointKalimat(konteks, kalimat, cocok.index)],
          keyakinan: 0.93,
        });
      }
      return hasil;
    }),
};
