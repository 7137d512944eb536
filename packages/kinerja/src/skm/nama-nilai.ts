import { type Kuesioner, PROFIL_SKM, SALURAN_SKM } from './survei.ts';

/** What the dimensions of a survey are called. */
export const NAMA_DIMENSI = {
  layanan: 'Layanan',
  bagian: 'Kelurahan',
  umur: PROFIL_SKM.umur.nama,
  kelamin: PROFIL_SKM.kelamin.nama,
  pendidikan: PROFIL_SKM.pendidikan.nama,
  pekerjaan: PROFIL_SKM.pekerjaan.nama,
  saluran: 'Cara mengisi',
} as const;
export type DimensiSkm = keyof typeof NAMA_DIMENSI;

export type NamaNilai = (dimensi: string, nilai: string) => string;

const find = (kata: Readonly<Record<string, string>>, nilai: string): string =>
  Object.hasOwn(kata, nilai) ? (kata[nilai] as string) : nilai;

/** The word for a value of a dimension: from the questionnaire, or from the fixed answers; else the value itself. */
export function createNamaNilai(kuesioner: Pick<Kuesioner, 'layanan' | 'bagian'>): NamaNilai {
  return (dimensi, nilai) => {
    if (dimensi === 'layanan' || dimensi === 'bagian') {
      return kuesioner[dimensi].find(({ kode }) => kode === nilai)?.nama ?? nilai;
    }
    if (dimensi === 'saluran') return find(SALURAN_SKM, nilai);
    return Object.hasOwn(PROFIL_SKM, dimensi)
      ? find(PROFIL_SKM[dimensi as keyof typeof PROFIL_SKM].pilihan, nilai)
      : nilai;
  };
}
