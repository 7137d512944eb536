import { toBanding } from './nama.ts';

const ROMAWI: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };
/** Units and fillers that headers carry beside what they name. */
const TAMBAHAN = /(?:^| )(?:rp|rupiah|dalam rupiah|wajib diisi)(?= |$)/g;

/**
 * A header as it is compared: no case, punctuation or unit, quarters as "tw 1"–"tw 4", "s.d." as "sd". Names of fields
 * such as kode_sub_giat become words.
 */
export function toBandingJudul(judul: string): string {
  return toBanding(judul.replace(/\(\s*%\s*\)/g, ' persen '))
    .replace(/\bs d\b|\bsampai dengan\b|\bs 8d\b/g, 'sd')
    .replace(/\b(?:triwulan|triw|trw|kuartal|kwartal)\b/g, 'tw')
    .replace(/\btw ?(iv|i{1,3}|[1-4])\b/g, (_, ke: string) => `tw ${ROMAWI[ke] ?? ke}`)
    .replace(/\b(pergeseran|perubahan) (iv|i{1,3})\b/g, (_, kata: string, ke: string) => `${kata} ${ROMAWI[ke]}`)
    .replace(TAMBAHAN, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

/** Whether a header says that its figures run from the start of the year. */
export const isKumulatif = (judul: string): boolean => /\b(?:sd|kumulatif|komulatif)\b/.test(toBandingJudul(judul));
