import type { BagianKerangka, TahunKinerja } from '../tahun/tahun-kinerja.ts';
import {
  type BagianTanpaTeks,
  claimKunci,
  getJenis,
  type JenisRekaman,
  type Rekaman,
  RUAS_TERPISAH,
  SEMUA_JENIS,
} from './jenis.ts';

type Isian = Readonly<Record<string, unknown>>;

const getNilai = (akar: unknown, jalur: readonly string[]): unknown =>
  jalur.reduce<unknown>((nilai, ruas) => (nilai as Isian | null | undefined)?.[ruas], akar);

function omit(nilai: Isian, ruas: readonly string[]): Isian {
  return Object.fromEntries(Object.entries(nilai).filter(([kunci, isi]) => !ruas.includes(kunci) && isi !== undefined));
}

/** A section of the outline with the key of its text and its path. */
export interface BagianLetak<B> {
  readonly bagian: B;
  readonly kunci: string;
  readonly jalur: readonly (string | number)[];
}

/** All sections in order of reading; a section whose key was met before gets `~2`, so that no text is lost. */
export function listBagian<B extends { readonly kunci: string; readonly bagian: readonly B[] }>(
  kerangka: readonly B[],
  jalur: readonly (string | number)[] = ['laporan', 'kerangka'],
  terpakai: Set<string> = new Set(),
): BagianLetak<B>[] {
  return kerangka.flatMap((bagian, i) => {
    const letak = [...jalur, i];
    const kunci = claimKunci(terpakai, bagian.kunci);
    return [{ bagian, kunci, jalur: letak }, ...listBagian(bagian.bagian, [...letak, 'bagian'], terpakai)];
  });
}

const withoutTeks = ({ kunci, judul, bagian }: BagianKerangka): BagianTanpaTeks => ({
  kunci,
  judul,
  bagian: bagian.map(withoutTeks),
});

/** A record while its kind is not known to the compiler. */
interface RekamanPolos {
  readonly jenis: JenisRekaman;
  readonly kunci: string;
  readonly urutan: number;
  readonly isi: Isian;
}

/** A list with the key of the record it stands below; null for lists of the whole. */
interface DaftarLetak {
  readonly induk: string | null;
  readonly butir: readonly Isian[];
}

/**
 * A unit-year as records, in order of reading. Nothing is lost: joinTahunKinerja gives the same value again, whatever
 * order the records arrive in. The same value always gives the same records; ids that stand twice get keys of their own
 * (`A`, `A~2`). Works for drafts too.
 */
export function splitTahunKinerja(tahun: TahunKinerja): Rekaman[] {
  /** Things of a kind that may hold lists of children, with their key. */
  const terpecah = new Map<JenisRekaman, { kunci: string; nilai: Isian }[]>();
  const hasil = SEMUA_JENIS.flatMap((jenis): readonly RekamanPolos[] => {
    const { tempat } = getJenis(jenis);
    if (tempat.bentuk === 'teks') return splitTeks(tahun);
    if (tempat.bentuk === 'tunggal') {
      const nilai = getNilai(tahun, tempat.jalur);
      if (nilai === null || nilai === undefined) return [];
      const isi = omit(nilai as Isian, RUAS_TERPISAH[jenis]);
      const tanpaTeks = jenis === 'laporan' ? { ...isi, kerangka: tahun.laporan.kerangka.map(withoutTeks) } : isi;
      return [{ jenis, kunci: jenis, urutan: 0, isi: tanpaTeks }];
    }
    const induk = tempat.induk === null ? undefined : (terpecah.get(tempat.induk as JenisRekaman) ?? []);
    const daftar: DaftarLetak[] =
      induk === undefined
        ? [{ induk: null, butir: getNilai(tahun, tempat.jalur) as Isian[] }]
        : induk.map(({ kunci, nilai }) => ({ induk: kunci, butir: getNilai(nilai, tempat.jalur) as Isian[] }));
    const { rekaman, milik } = splitDaftar(jenis, daftar);
    terpecah.set(jenis, milik);
    return rekaman;
  });
  return hasil as readonly object[] as Rekaman[];
}

function splitDaftar(jenis: JenisRekaman, daftar: readonly DaftarLetak[]) {
  const terpakai = new Set<string>();
  const milik: { kunci: string; nilai: Isian }[] = [];
  const rekaman = daftar.flatMap(({ induk, butir }) =>
    butir.map((nilai, urutan) => {
      const isi = { ...omit(nilai, RUAS_TERPISAH[jenis]), ...(induk === null ? {} : { induk }) };
      const kunci = claimKunci(terpakai, getJenis(jenis).keyOf(isi as never));
      milik.push({ kunci, nilai });
      return { jenis, kunci, urutan, isi };
    }),
  );
  return { rekaman, milik };
}

function splitTeks({ laporan }: TahunKinerja): RekamanPolos[] {
  return listBagian(laporan.kerangka).flatMap(({ bagian: { kunci: bagian, teks }, kunci }, urutan) =>
    teks === null ? [] : [{ jenis: 'teksLaporan', kunci, urutan, isi: { bagian, teks } }],
  );
}
