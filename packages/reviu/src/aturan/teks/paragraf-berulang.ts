import { foldTeks } from '../../fakta/kata.ts';
import type { Paragraf } from '../../naskah/naskah.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { placeBlok } from '../konteks.ts';

const PALING_PENDEK = 40;

export const PARAGRAF_BERULANG: Aturan = {
  kode: 'ISI-007',
  nama: 'Paragraf atau butir tertulis dua kali',
  tingkat: 'galat',
  arti: 'Paragraf atau butir yang sama tertulis dua kali berdekatan.',
  cara: `Paragraf sedikitnya ${PALING_PENDEK} huruf yang persis sama dan berjarak paling jauh dua paragraf di bawah judul yang sama. Pengulangan di bagian lain (ringkasan, naskah perjanjian) tidak dilaporkan.`,
  periksa: (konteks) => {
    const hasil: BahanTemuan[] = [];
    let dekat: { readonly blok: Paragraf; readonly lipat: string }[] = [];
    for (const blok of konteks.naskah.blok) {
      if (blok.jenis === 'paragraf' && blok.tepi !== undefined) continue;
      if (blok.jenis !== 'paragraf') {
        dekat = [];
        continue;
      }
      const lipat = foldTeks(blok.teks);
      const sama = lipat.length < PALING_PENDEK ? undefined : dekat.find((satu) => satu.lipat === lipat);
      if (sama !== undefined) {
        hasil.push({
          tempat: placeBlok(konteks, blok),
          kutipan: blok.teks.slice(0, 160),
          tertulis: blok.penanda === undefined ? 'paragraf yang sama dua kali' : 'butir yang sama dua kali',
          seharusnya: 'satu kali',
          perhitungan: 'Kata demi kata sama dengan yang tertulis sedikit di atasnya.',
          pembanding: [{ tempat: placeBlok(konteks, sama.blok), kutipan: sama.blok.teks.slice(0, 160) }],
          keyakinan: 0.93,
        });
      }
      dekat = [...dekat.slice(-2), { blok, lipat }];
    }
    return hasil;
  },
};
