import { NAMA_BULAN } from '@akuntabel/kinerja';

/** A date as it is written in a text. `hari` is undefined in "September 2024". */
export interface TanggalTertulis {
  readonly indeks: number;
  readonly teks: string;
  readonly hari?: number;
  /** 1–12, or what stands there when it is no month. */
  readonly bulan: number;
  readonly tahun: number;
  /** The day of the week that stands before it, in lower case. */
  readonly namaHari?: string;
}

const BULAN: ReadonlyMap<string, number> = new Map([
  ...NAMA_BULAN.map((nama, i) => [nama.toLowerCase(), i + 1] as const),
  ['pebruari', 2],
  ['agust', 8],
  ['nopember', 11],
  ['jan', 1],
  ['feb', 2],
  ['mar', 3],
  ['apr', 4],
  ['jun', 6],
  ['jul', 7],
  ['agt', 8],
  ['sept', 9],
  ['sep', 9],
  ['okt', 10],
  ['nov', 11],
  ['des', 12],
]);
export const NAMA_HARI = ['minggu', 'senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu'] as const;

const NAMA = [...BULAN.keys()].sort((a, b) => b.length - a.length).join('|');
const KATA = new RegExp(
  String.raw`(?:\b(minggu|senin|selasa|rabu|kamis|jum'?at|sabtu)\s*,?\s*(?:tanggal\s*)?)?(?:\b(\d{1,2})\s+)?\b(${NAMA})\.?\s+(\d{4})\b`,
  'giu',
);
const ANGKA = /(?<![\d.,/-])(\d{1,2})([-/])(\d{1,2})\2(\d{4})(?![\d/-])/g;

/** Dates in a text: "02 September 2024", "Senin, 2 September 2024", "September 2024", "02-09-2024", "2/9/2024". */
export function listTanggal(teks: string): TanggalTertulis[] {
  const hasil: TanggalTertulis[] = [];
  for (const m of teks.matchAll(KATA)) {
    const [semua, namaHari, hari, bulan = '', tahun] = m;
    hasil.push({
      indeks: m.index,
      teks: semua.trim(),
      ...(hari === undefined ? {} : { hari: Number(hari) }),
      bulan: BULAN.get(bulan.toLowerCase()) ?? 0,
      tahun: Number(tahun),
      ...(namaHari === undefined || hari === undefined ? {} : { namaHari: namaHari.toLowerCase().replace(/'/g, '') }),
    });
  }
  for (const m of teks.matchAll(ANGKA)) {
    hasil.push({ indeks: m.index, teks: m[0], hari: Number(m[1]), bulan: Number(m[3]), tahun: Number(m[4]) });
  }
  return hasil.sort((a, b) => a.indeks - b.indeks);
}

/** Whether the calendar has this day. A date without a day is possible when its month is. */
export function isMungkin({ hari, bulan, tahun }: TanggalTertulis): boolean {
  if (bulan < 1 || bulan > 12) return false;
  return hari === undefined || (hari >= 1 && hari <= new Date(Date.UTC(tahun, bulan, 0)).getUTCDate());
}

/** "2024-09-02" for comparing; a date without a day compares as its first (`awal`) or last day. */
export function toUrut({ hari, bulan, tahun }: TanggalTertulis, ujung: 'awal' | 'akhir' = 'awal'): string {
  const h = hari ?? (ujung === 'awal' ? 1 : new Date(Date.UTC(tahun, bulan, 0)).getUTCDate());
  return `${tahun}-${String(bulan).padStart(2, '0')}-${String(h).padStart(2, '0')}`;
}

export const formatTanggalTertulis = ({ hari, bulan, tahun }: TanggalTertulis): string =>
  `${hari === undefined ? '' : `${hari} `}${NAMA_BULAN[bulan - 1] ?? bulan} ${tahun}`;
