import { cutKutipan, listPotongan, type Potongan, placePada } from '../../fakta/potongan.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import type { Konteks } from '../konteks.ts';

interface Sebut {
  readonly potongan: Potongan;
  readonly indeks: number;
  readonly teks: string;
  readonly dari: number;
  readonly sampai: number;
}

const POLA = /(?<!\d)(20\d\d)\s*(?:[-–—]|s\.?\s?d\.?|sampai(?:\s+dengan)?)\s*(?:tahun\s+)?(20\d\d)(?!\d)/giu;
/** Plans of another government have periods of their own. */
const ASING = /\b(?:rpjmn|nasional|provinsi|gubernur|rpjpd|jangka panjang)\b/i;
const JENIS = [
  { nama: 'Renstra', pola: /\b(?:renstra|rencana\s+strategis)\b/i },
  { nama: 'RPJMD', pola: /\b(?:rpjmd|rencana\s+pembangunan\s+jangka\s+menengah)\b/i },
] as const;

export const PERIODE_RENCANA: Aturan = {
  kode: 'WAK-008',
  nama: 'Periode Renstra atau RPJMD berbeda',
  tingkat: 'galat',
  arti: 'Periode dokumen perencanaan yang sama ditulis dengan tahun yang lain.',
  cara: 'Periode yang ditulis dalam kalimat tentang Renstra atau RPJMD daerah sendiri; yang terbanyak (sedikitnya dua kali) menjadi pembanding. Rencana nasional dan provinsi tidak ikut.',
  periksa: (konteks) => [
    ...JENIS.flatMap(({ nama, pola }) => checkPeriode(konteks, nama, pola)),
    ...checkAkhir(konteks),
  ],
};

function listSebut(konteks: Konteks, pola: RegExp): Sebut[] {
  return listPotongan(konteks).flatMap((potongan) =>
    [...potongan.teks.matchAll(POLA)].flatMap((m): Sebut[] => {
      const sekitar = potongan.teks.slice(Math.max(0, m.index - 110), m.index);
      const kalimat = sekitar.slice(sekitar.lastIndexOf('. ') + 1);
      if (
        (!pola.test(kalimat) && !(/\bperiode\b/i.test(kalimat) && pola.test(potongan.teks))) ||
        ASING.test(potongan.teks.slice(Math.max(0, m.index - 200), m.index + m[0].length + 30))
      )
        return [];
      return [{ potongan, indeks: m.index, teks: m[0], dari: Number(m[1]), sampai: Number(m[2]) }];
    }),
  );
}

function findUtama(sebut: readonly Sebut[]): { readonly sebut: Sebut; readonly n: number } | undefined {
  const banyak = new Map<string, { sebut: Sebut; n: number }>();
  for (const satu of sebut) {
    const kunci = `${satu.dari}-${satu.sampai}`;
    const ada = banyak.get(kunci);
    if (ada === undefined) banyak.set(kunci, { sebut: satu, n: 1 });
    else ada.n += 1;
  }
  return [...banyak.values()].sort((a, b) => b.n - a.n)[0];
}

function checkPeriode(konteks: Konteks, nama: string, pola: RegExp): BahanTemuan[] {
  const sebut = listSebut(konteks, pola);
  const sendiri = findUtama(sebut);
  // A Renstra follows the period of its RPJMD: together they show what each alone is too rare to show.
  const bersama = findUtama(JENIS.flatMap((jenis) => listSebut(konteks, jenis.pola)));
  const utama = sendiri !== undefined && sendiri.n >= 2 ? sendiri : bersama;
  if (utama === undefined || utama.n < 2) return [];
  const { dari, sampai } = utama.sebut;
  return (
    sebut
      // A part of the period ("2022–2024") may be meant; another period overlaps only partly.
      .filter(
        (satu) =>
          !(
            satu.dari >= dari &&
            satu.sampai <= sampai &&
            satu.sampai - satu.dari < sampai - dari - 1 &&
            satu.dari !== dari
          ),
      )
      .filter((satu) => satu.dari !== dari || satu.sampai !== sampai)
      .map((satu) => ({
        tempat: placePada(konteks, satu.potongan, satu.indeks),
        kutipan: cutKutipan(satu.potongan.teks, satu.indeks, satu.teks.length, 60),
        tertulis: satu.teks,
        seharusnya: `${dari}–${sampai}`,
        perhitungan: `${nama} berperiode ${dari}–${sampai} di ${utama.n} tempat lain.`,
        pembanding: [
          {
            tempat: placePada(konteks, utama.sebut.potongan, utama.sebut.indeks),
            kutipan: cutKutipan(utama.sebut.potongan.teks, utama.sebut.indeks, utama.sebut.teks.length, 60),
          },
        ],
        keyakinan: utama === sendiri && utama.n >= 3 ? 0.93 : 0.8,
      }))
  );
}

/** "… sampai dengan akhir tahun 2024" of a Renstra that ends in 2026. */
function checkAkhir(konteks: Konteks): BahanTemuan[] {
  const utama = findUtama(listSebut(konteks, JENIS[0].pola));
  if (utama === undefined || utama.n < 2) return [];
  const pola = /\bsampai(?:\s+dengan)?\s+akhir\s+(?:periode\s+)?tahun\s+(20\d\d)\b/gi;
  return listPotongan(konteks).flatMap((potongan) =>
    !JENIS[0].pola.test(potongan.teks) || ASING.test(potongan.teks)
      ? []
      : [...potongan.teks.matchAll(pola)].flatMap((m): BahanTemuan[] =>
          Number(m[1]) === utama.sebut.sampai
            ? []
            : [
                {
                  tempat: placePada(konteks, potongan, m.index),
                  kutipan: cutKutipan(potongan.teks, m.index, m[0].length, 60),
                  tertulis: m[0],
                  seharusnya: `akhir tahun ${utama.sebut.sampai}`,
                  perhitungan: `Renstra berperiode ${utama.sebut.dari}–${utama.sebut.sampai}.`,
                  pembanding: [
                    {
                      tempat: placePada(konteks, utama.sebut.potongan, utama.sebut.indeks),
                      kutipan: cutKutipan(utama.sebut.potongan.teks, utama.sebut.indeks, utama.sebut.teks.length, 60),
                    },
                  ],
                  tingkat: 'peringatan',
                  keyakinan: 0.85,
                },
              ],
        ),
  );
}
