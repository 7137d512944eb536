import { z } from 'zod';

/**
 * An exact decimal number as canonical text: optional minus, digits, optional `.digits`, no exponent, no leading
 * `+` or superfluous zeros ("89.87", "5492095355", "-0.5"). Money and measurements travel in this form through
 * files, database and JSON, so that no cent and no digit is lost to binary floating point.
 */
export type Desimal = string;

/*
 * Forty digits either side are more than any budget or measurement has; without a bound a file could hold a number so
 * long that arithmetic on it would not end.
 */
const DESIMAL = /^-?\d{1,40}(\.\d{1,40})?$/;

/** Whether a text is a plain decimal ("89.87", "-3"), not a label. */
export const isDesimal = (text: string): boolean => DESIMAL.test(text);

/** Canonical form of a plain decimal text or number; `undefined` when the text is not a plain decimal. */
export function canonicalDesimal(value: string | number | bigint): Desimal | undefined {
  const text = typeof value === 'string' ? value.trim() : String(value);
  if (!isDesimal(text)) return undefined;
  const negative = text.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? text.slice(1) : text).split('.');
  const digits = whole.replace(/^0+(?=\d)/, '');
  const decimals = fraction.replace(/0+$/, '');
  const body = decimals === '' ? digits : `${digits}.${decimals}`;
  return negative && body !== '0' ? `-${body}` : body;
}

/** Zod: a decimal number, written plainly (89.87), never with thousands separators. */
export const zDesimal = z
  .union([z.string(), z.number()])
  .transform((value, context) => {
    const canonical = canonicalDesimal(value);
    if (canonical !== undefined) return canonical;
    context.addIssue({
      code: 'custom',
      message: 'harus angka biasa dengan titik sebagai tanda desimal dan tanpa pemisah ribuan, misalnya 89.87',
    });
    return z.NEVER;
  })
  .meta({ jenis: 'desimal' });

/** Zod: rupiah, at most two decimals, not negative. */
export const zUang = zDesimal
  .refine((value) => !value.startsWith('-') && (value.split('.')[1]?.length ?? 0) <= 2, {
    message: 'harus rupiah yang tidak negatif dengan paling banyak dua angka desimal, misalnya 5492095355',
  })
  .meta({ jenis: 'uang' });

/** Zod: an integer, also when the file's reader hands it over as text. */
export const zBulat = z
  .union([z.string(), z.number()])
  .transform((value, context) => {
    const number = typeof value === 'number' ? value : /^-?\d{1,16}$/.test(value.trim()) ? Number(value) : Number.NaN;
    if (Number.isSafeInteger(number)) return number;
    context.addIssue({ code: 'custom', message: 'harus bilangan bulat, misalnya 2024' });
    return z.NEVER;
  })
  .meta({ jenis: 'bulat' });

/** Zod: a count, 0 or more. */
export const zCacah = zBulat
  .refine((value) => value >= 0, { message: 'harus bilangan bulat yang tidak negatif, misalnya 120' })
  .meta({ jenis: 'cacah' });

const TAHUN_PERTAMA = 1945;
const TAHUN_TERAKHIR = 2200;

/** Zod: a year. Bounded, because whole periods are walked year by year. */
export const zTahun = zBulat
  .refine((value) => value >= TAHUN_PERTAMA && value <= TAHUN_TERAKHIR, {
    message: `harus tahun antara ${TAHUN_PERTAMA} dan ${TAHUN_TERAKHIR}, misalnya 2024`,
  })
  .meta({ jenis: 'tahun' });

/** Zod: a NIP, 18 digits (8 birth date, 6 appointment, 1 sex, 3 serial). */
export const zNip = z
  .string()
  .regex(/^\d{18}$/, { message: 'harus 18 angka tanpa spasi' })
  .meta({ jenis: 'nip' });

/** Zod: a calendar date as YYYY-MM-DD that exists. */
export const zTanggal = z
  .string()
  .refine(
    (value) => {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
      const date = new Date(`${value}T00:00:00Z`);
      return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(value);
    },
    { message: 'harus tanggal yang ada, ditulis TAHUN-BULAN-HARI, misalnya 2024-09-02' },
  )
  .meta({ jenis: 'tanggal' });

/** Zod: one non-empty line or paragraph of text. */
export const zTeks = z.string().trim().min(1, { message: 'tidak boleh kosong' }).meta({ jenis: 'teks' });

/** Zod: an identifier used to refer to an entry from elsewhere in the dataset. */
export const zKunci = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,79}$/, {
    message: 'harus kunci dari huruf, angka, titik, garis bawah, garis miring, atau tanda hubung, tanpa spasi',
  })
  .meta({ jenis: 'kunci' });

/**
 * What was entered for a measured value. Four different things, never confused (design §4.1):
 * a value (decimal text, or the label of a grade on an ordinal card), `null` = not filled in yet,
 * `{ tidakBerlaku: reason }` = does not apply. The fourth, "not computable", is only ever a result.
 */
export const zIsian = z
  .union([
    z.number().transform((value) => canonicalDesimal(value) ?? String(value)),
    z
      .string()
      .trim()
      .min(1)
      .transform((value) => canonicalDesimal(value) ?? value),
    z.null(),
    z.strictObject({ tidakBerlaku: zTeks.describe('Why the value does not apply this year') }),
  ])
  .meta({ jenis: 'isian' });

export type Isian = z.output<typeof zIsian>;
