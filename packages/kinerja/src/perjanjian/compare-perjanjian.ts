import type { Angka, HasilPerjanjian } from '../hasil/hasil-kinerja.ts';
import type { Perjanjian } from '../tahun/tahun-kinerja.ts';
import { isSama } from '../umum/sama.ts';

type BarisKinerja = Perjanjian['kinerja'][number];
type BarisAnggaran = Perjanjian['anggaran'][number];

/** One row of the appendix in both agreements. */
export interface BarisBanding<B> {
  readonly perubahan: 'tetap' | 'berubah' | 'ditambah' | 'dihapus';
  readonly lama: B | null;
  readonly baru: B | null;
  /** Fields that differ; `target` and `nilai` also when only the figure of the version does. */
  readonly ruas: readonly string[];
  /** Target or money as each version has it; null where the row or the figures are not given. */
  readonly angka: { readonly lama: Angka | null; readonly baru: Angka | null };
}

export interface BandingPerjanjian {
  /** Whether nothing of what is promised differs; id, version, date and reason are not promises. */
  readonly sama: boolean;
  /** Fields of the head that differ, with what each says. */
  readonly kepala: readonly { readonly ruas: RuasKepala; readonly lama: string | null; readonly baru: string | null }[];
  /** In the order of the new agreement; rows that are gone come last. */
  readonly kinerja: readonly BarisBanding<BarisKinerja>[];
  readonly anggaran: readonly BarisBanding<BarisAnggaran>[];
}

const RUAS_KEPALA = ['pihakPertama', 'pihakKedua', 'tempat', 'tanggal'] as const;
type RuasKepala = (typeof RUAS_KEPALA)[number];

/** Figures of the two agreements, from measureKinerja of their years. */
export interface AngkaBanding {
  readonly lama: Pick<HasilPerjanjian, 'kinerja' | 'anggaran'>;
  readonly baru: Pick<HasilPerjanjian, 'kinerja' | 'anggaran'>;
}

/** What makes a row the same row: its indicator, or its own words. */
const kunciKinerja = ({ indikator, nama, kegiatan, sasaran }: BarisKinerja): string =>
  JSON.stringify(indikator === null ? [nama, kegiatan, sasaran] : [indikator]);
const kunciAnggaran = ({ kode, unit }: BarisAnggaran): string => JSON.stringify([kode, unit]);

interface Bernomor<B> {
  readonly baris: B;
  readonly ke: number;
}

/** Rows by key; the second of equal rows is compared with the second. */
function beriKunci<B>(baris: readonly B[], kunci: (baris: B) => string): ReadonlyMap<string, Bernomor<B>> {
  const banyak = new Map<string, number>();
  return new Map(
    baris.map((satu, ke) => {
      const dasar = kunci(satu);
      const nomor = (banyak.get(dasar) ?? 0) + 1;
      banyak.set(dasar, nomor);
      return [`${dasar} ${nomor}`, { baris: satu, ke }];
    }),
  );
}

const isAngkaSama = (a: Angka, b: Angka): boolean =>
  a.keadaan === b.keadaan && a.nilai === b.nilai && a.teks === b.teks;

function bandingBaris<B extends object>(
  lama: readonly B[],
  baru: readonly B[],
  kunci: (baris: B) => string,
  ruasAngka: string,
  angka: { readonly lama: readonly Angka[]; readonly baru: readonly Angka[] } | null,
): BarisBanding<B>[] {
  const semula = beriKunci(lama, kunci);
  const menjadi = beriKunci(baru, kunci);
  const pasang = (a: Bernomor<B> | undefined, b: Bernomor<B> | undefined): BarisBanding<B> => {
    const nilai = {
      lama: (a && angka?.lama[a.ke]) ?? null,
      baru: (b && angka?.baru[b.ke]) ?? null,
    };
    const isi = { lama: a?.baris ?? null, baru: b?.baris ?? null, angka: nilai };
    if (a === undefined) return { perubahan: 'ditambah', ...isi, ruas: [] };
    if (b === undefined) return { perubahan: 'dihapus', ...isi, ruas: [] };
    const semua = new Set([...Object.keys(a.baris), ...Object.keys(b.baris)]);
    const beda = [...semua].filter((ruas) => !isSama(a.baris[ruas as keyof B], b.baris[ruas as keyof B]));
    const bedaAngka = nilai.lama !== null && nilai.baru !== null && !isAngkaSama(nilai.lama, nilai.baru);
    const ruas = bedaAngka && !beda.includes(ruasAngka) ? [...beda, ruasAngka] : beda;
    return { perubahan: ruas.length === 0 ? 'tetap' : 'berubah', ...isi, ruas };
  };
  return [
    ...[...menjadi].map(([satu, b]) => pasang(semula.get(satu), b)),
    ...[...semula].flatMap(([satu, a]) => (menjadi.has(satu) ? [] : [pasang(a, undefined)])),
  ];
}

/**
 * Two agreements side by side, for a change: which rows came, went or differ. A row usually takes its target and its
 * money from the version, so pass the figures of both to see those differ too.
 */
export function comparePerjanjian(
  lama: Perjanjian,
  baru: Perjanjian,
  angka: AngkaBanding | null = null,
): BandingPerjanjian {
  const kepala = RUAS_KEPALA.flatMap((ruas) =>
    lama[ruas] === baru[ruas] ? [] : [{ ruas, lama: lama[ruas], baru: baru[ruas] }],
  );
  const kinerja = bandingBaris(
    lama.kinerja,
    baru.kinerja,
    kunciKinerja,
    'target',
    angka && { lama: angka.lama.kinerja.map((b) => b.target), baru: angka.baru.kinerja.map((b) => b.target) },
  );
  const anggaran = bandingBaris(
    lama.anggaran,
    baru.anggaran,
    kunciAnggaran,
    'nilai',
    angka && { lama: angka.lama.anggaran.map((b) => b.nilai), baru: angka.baru.anggaran.map((b) => b.nilai) },
  );
  return {
    sama:
      kepala.every(({ ruas }) => ruas === 'tanggal') &&
      [...kinerja, ...anggaran].every(({ perubahan }) => perubahan === 'tetap'),
    kepala,
    kinerja,
    anggaran,
  };
}
