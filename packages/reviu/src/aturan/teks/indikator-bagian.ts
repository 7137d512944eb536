import { foldTeks } from '../../fakta/kata.ts';
import { listNamaIndikator } from '../../fakta/rumusan.ts';
import type { Blok } from '../../naskah/naskah.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { placeBlok } from '../konteks.ts';

const lipat = (teks: string): string => foldTeks(teks).replace(/^(?:persentase|jumlah|indeks|nilai) /, '');
/** A line that opens a part about one indicator: heading, or a numbered line of its own. */
const isPembuka = (blok: Blok): boolean =>
  blok.jenis === 'judul' ||
  (blok.jenis === 'paragraf' && /^\d{1,2}[.)]$/.test(blok.penanda ?? '') && blok.teks.length < 160);
const SUB =
  /\b(?:faktor\s+(?:pen\w+|pendukung\/?\s?pendorong)|tindak lanjut|solusi|upaya|penyebab)\b[^.]{0,40}?\bindikator\b/i;

export const INDIKATOR_BAGIAN: Aturan = {
  kode: 'KON-105',
  nama: 'Bagian suatu indikator membicarakan indikator lain',
  tingkat: 'galat',
  arti: 'Di bawah judul satu indikator, faktor atau tindak lanjutnya dinyatakan untuk indikator lain: sisa salin-tempel.',
  cara: 'Hanya baris “faktor …”, “tindak lanjut …”, atau “upaya … indikator X” di bawah judul yang menyebut indikator Y.',
  periksa: (konteks) => {
    const nama = listNamaIndikator(konteks)
      .map((satu) => ({ ...satu, lipat: lipat(satu.nama) }))
      .filter((satu) => satu.lipat.length > 8);
    const sebut = (teks: string) =>
      nama.filter((satu) => foldTeks(teks).includes(satu.lipat)).sort((a, b) => b.lipat.length - a.lipat.length);
    let pembuka: { blok: Blok; teks: string; indikator: string } | undefined;
    const { blok: semua } = konteks.naskah;
    return semua.flatMap((blok, i): BahanTemuan[] => {
      if (blok.jenis === 'tabel') return [];
      if (isPembuka(blok)) {
        const [satu, ...lain] = sebut(blok.teks);
        if (satu !== undefined && lain.every((x) => satu.lipat.includes(x.lipat)))
          pembuka = { blok, teks: blok.teks, indikator: satu.lipat };
        else if (blok.jenis === 'judul') pembuka = undefined;
      }
      if (pembuka === undefined || pembuka.blok === blok || !SUB.test(blok.teks) || blok.teks.length > 260) return [];
      const berikut = semua[i + 1];
      // A heading line may be cut by the end of a page.
      const teks =
        berikut?.jenis === 'paragraf' && berikut.penanda === undefined && !/[.:]\s*$/.test(blok.teks)
          ? `${blok.teks} ${berikut.teks}`
          : blok.teks;
      const [satu] = sebut(teks);
      if (
        satu === undefined ||
        satu.lipat === pembuka.indikator ||
        pembuka.indikator.includes(satu.lipat) ||
        satu.lipat.includes(pembuka.indikator) ||
        sebut(teks).some((x) => x.lipat === pembuka?.indikator)
      )
        return [];
      return [
        {
          tempat: placeBlok(konteks, blok),
          kutipan: teks.replace(/\s+/g, ' ').slice(0, 200),
          tertulis: `indikator ${satu.nama}`,
          seharusnya: `indikator dalam judulnya: ${pembuka.teks}`,
          perhitungan: `Baris ini berada di bawah “${pembuka.teks}”.`,
          pembanding: [{ tempat: placeBlok(konteks, pembuka.blok), kutipan: pembuka.teks }],
          keyakinan: 0.92,
        },
      ];
    });
  },
};
