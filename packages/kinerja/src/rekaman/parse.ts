import type { z } from 'zod';
import { galat, type MasalahData } from '../tahun/masalah-data.ts';
import { explainIssue, GAYA_LAYAR } from '../tahun/terjemah.ts';
import { getJenis, type IsiRekaman, type JenisRekaman } from './jenis.ts';

export type HasilParse<J extends JenisRekaman> =
  | { readonly sah: true; readonly isi: IsiRekaman<J> }
  | { readonly sah: false; readonly masalah: readonly MasalahData[] };

/**
 * Content of a record from a form, an import or storage. Numbers are plain ("89.87"): whoever reads a form turns
 * "1.234.567,89" into that first. `jalur` of a problem starts at the record (`['target', 2, 'renstra']`).
 */
export function parseRekaman<J extends JenisRekaman>(jenis: J, masukan: unknown): HasilParse<J> {
  const { skema } = getJenis(jenis);
  const hasil = skema.safeParse(masukan);
  if (hasil.success) return { sah: true, isi: hasil.data as IsiRekaman<J> };
  return { sah: false, masalah: explainIssues(skema, hasil.error, masukan) };
}

/** Problems that zod found, each with its place, what stands there and what is expected. */
export function explainIssues(skema: z.ZodType, { issues }: z.ZodError, masukan: unknown): MasalahData[] {
  return issues.flatMap((issue) => {
    const nilai = getNilai(masukan, issue.path);
    const jalur = issue.path.map((ruas) => (typeof ruas === 'number' ? ruas : String(ruas)));
    const { kode, seharusnya, kunci } = explainIssue(skema, issue, nilai, GAYA_LAYAR);
    if (kunci.length > 0) return kunci.map((satu) => galat(kode, [...jalur, satu], satu, seharusnya));
    return [galat(kode, jalur, toTertulis(nilai), seharusnya)];
  });
}

const getNilai = (akar: unknown, jalur: readonly PropertyKey[]): unknown =>
  jalur.reduce<unknown>(
    (nilai, ruas) =>
      nilai !== null && typeof nilai === 'object' ? (nilai as Record<PropertyKey, unknown>)[ruas] : undefined,
    akar,
  );

const PALING_PANJANG = 80;

function toTertulis(nilai: unknown): string | null {
  if (nilai === null || nilai === undefined || nilai === '') return null;
  const teks = typeof nilai === 'object' ? JSON.stringify(nilai) : String(nilai);
  return teks.length > PALING_PANJANG ? `${teks.slice(0, PALING_PANJANG)}…` : teks;
}
