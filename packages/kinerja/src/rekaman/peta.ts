import { getJenis, type Jalur, type JenisRekaman, type Rekaman, SEMUA_JENIS } from './jenis.ts';
import { placeRekaman } from './letak.ts';

/** A place inside a record. */
export interface LetakRekaman {
  readonly jenis: JenisRekaman;
  /** null = a record of this kind that is not there yet. */
  readonly kunci: string | null;
  /** Path from the record's isi; empty for the record itself. */
  readonly dalam: Jalur;
}

/** Leads from records to their places in TahunKinerja and back. */
export interface PetaRekaman {
  /** Path of a record; undefined when it is not part of the whole. */
  findJalur(jenis: JenisRekaman, kunci: string): Jalur | undefined;
  /**
   * The record that holds a place: of a problem of checkTahunKinerja (`jalur`), or of an entry in the trail of a figure
   * (`masukan.jalur`, as text). A place in an empty list gives the kind that would be added there.
   */
  findRekaman(jalur: Jalur | string): LetakRekaman | undefined;
}

/** `anggaran.program[2].kode` → `['anggaran', 'program', 2, 'kode']`. */
export function parseJalur(teks: string): Jalur {
  return [...teks.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, indeks, ruas]) =>
    indeks === undefined ? (ruas as string) : Number(indeks),
  );
}

const toTeks = (jalur: Jalur): string => JSON.stringify(jalur);

/** Where records stand even when there are none. */
const TEMPAT_TETAP = new Map(
  SEMUA_JENIS.flatMap((jenis): [string, { jenis: JenisRekaman; kunci: string | null }][] => {
    const { tempat } = getJenis(jenis);
    if (tempat.bentuk === 'tunggal') return [[toTeks(tempat.jalur), { jenis, kunci: null }]];
    return tempat.bentuk === 'daftar' && tempat.induk === null ? [[toTeks(tempat.jalur), { jenis, kunci: null }]] : [];
  }),
);

export function createPeta(
  tersusun: readonly { readonly rekaman: Pick<Rekaman, 'jenis' | 'kunci'>; readonly jalur: Jalur }[],
): PetaRekaman {
  const jalurDari = new Map(tersusun.map(({ rekaman: { jenis, kunci }, jalur }) => [`${jenis} ${kunci}`, jalur]));
  const pemilik = new Map(tersusun.map(({ rekaman: { jenis, kunci }, jalur }) => [toTeks(jalur), { jenis, kunci }]));
  return {
    findJalur: (jenis, kunci) => jalurDari.get(`${jenis} ${kunci}`),
    findRekaman: (letak) => {
      const jalur = typeof letak === 'string' ? parseJalur(letak) : letak;
      for (let panjang = jalur.length; panjang > 0; panjang--) {
        const awal = toTeks(jalur.slice(0, panjang));
        const milik = pemilik.get(awal) ?? TEMPAT_TETAP.get(awal);
        if (milik !== undefined) return { ...milik, dalam: jalur.slice(panjang) };
      }
      return undefined;
    },
  };
}

/** The map of a set of records; joinTahunKinerja and joinDraf give it too. */
export const createPetaRekaman = (rekaman: readonly Rekaman[]): PetaRekaman =>
  createPeta(placeRekaman(rekaman).tersusun);
