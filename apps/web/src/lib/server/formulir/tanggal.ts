import { formatTanggal, NAMA_BULAN } from '@akuntabel/kinerja';

/** Short and old names of months, as people type them. */
const BULAN = new Map<string, number>(
  NAMA_BULAN.flatMap((nama, ke) => {
    const kecil = nama.toLowerCase();
    return [kecil, kecil.slice(0, 3)].map((satu): [string, number] => [satu, ke + 1]);
  }),
);
for (const [lain, ke] of [
  ['sept', 9],
  ['nop', 11],
  ['nopember', 11],
  ['pebruari', 2],
  ['agt', 8],
  ['ags', 8],
] as const) {
  BULAN.set(lain, ke);
}

const susun = (tahun: string, bulan: number, hari: number): string | undefined => {
  const teks = [tahun, String(bulan).padStart(2, '0'), String(hari).padStart(2, '0')].join('-');
  const tanggal = new Date(`${teks}T00:00:00Z`);
  return !Number.isNaN(tanggal.valueOf()) && tanggal.toISOString().startsWith(teks) ? teks : undefined;
};

/**
 * A date as Indonesians write it, as YYYY-MM-DD; undefined when there is no such day. The day always stands before the
 * month.
 *
 * @example parseTanggal('2 September 2024') // '2024-09-02', as are 02-09-2024, 2/9/2024, 2 Sept 2024 and 2024-09-02
 */
export function parseTanggal(teks: string): string | undefined {
  const rapi = teks.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(rapi);
  if (iso) return susun(iso[1] as string, Number(iso[2]), Number(iso[3]));
  const angka = /^(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4})$/.exec(rapi);
  if (angka) return susun(angka[3] as string, Number(angka[2]), Number(angka[1]));
  const kata = /^(\d{1,2})[ -]?([a-z]+)\.?[ -]?(\d{4})$/.exec(rapi);
  const bulan = kata && BULAN.get(kata[2] as string);
  return kata && bulan ? susun(kata[3] as string, bulan, Number(kata[1])) : undefined;
}

/** "2 September 2024"; a text that is no date stays as it is. */
export function writeTanggal(tanggal: string): string {
  try {
    return formatTanggal(tanggal);
  } catch {
    return tanggal;
  }
}
