import { GalatLayanan, type MasalahIsian } from '@akuntabel/layanan';
import { type ActionFailure, error, fail } from '@sveltejs/kit';
import { STATUS } from './galat.ts';

/** What a form that was refused is shown with: the words beside its fields, and what was typed. */
export interface GagalIsian {
  /** Which form of the page. */
  readonly aksi: string;
  readonly pesan: string;
  /** `ruas`: name of the field; empty = the form as a whole. */
  readonly masalah: readonly { readonly ruas: string; readonly pesan: string }[];
  readonly isian: Readonly<Record<string, string>>;
}

/** Longer than anything a field here takes; a text area is read elsewhere. */
const MAKS_HURUF = 2_000;

/** Fields of a form as text; what is missing is empty. */
export async function readIsian<Ruas extends string>(
  request: Request,
  ...ruas: readonly Ruas[]
): Promise<Record<Ruas, string>> {
  const isian = await request.formData();
  const read = (nama: string): string => {
    const nilai = isian.get(nama);
    return typeof nilai === 'string' ? nilai.replaceAll('\0', '').slice(0, MAKS_HURUF) : '';
  };
  return Object.fromEntries(ruas.map((nama) => [nama, read(nama)])) as Record<Ruas, string>;
}

/** A word to search by; without what no database takes. */
export const readKata = (dari: URLSearchParams, nama: string): string =>
  (dari.get(nama) ?? '').replaceAll('\0', '').slice(0, 100);

/** A password is never sent back. */
const RAHASIA = /sandi|^kode|ulang/i;

export function failIsian(
  aksi: string,
  isian: Readonly<Record<string, string>>,
  masalah: GagalIsian['masalah'],
  { pesan = 'Periksa isian berikut.', status = 422 }: { pesan?: string; status?: number } = {},
): ActionFailure<GagalIsian> {
  const aman = Object.fromEntries(Object.entries(isian).filter(([nama]) => !RAHASIA.test(nama)));
  return fail(status, { aksi, pesan, masalah, isian: aman });
}

/**
 * Runs a use case for a form. A refusal in words comes back beside the fields it is about; what does not exist for this
 * person is the page that says so.
 */
export async function tryIsian<Hasil>(
  aksi: string,
  isian: Readonly<Record<string, string>>,
  kerja: () => Promise<Hasil>,
  /** Name of the field that a problem is about; by default the last part of its place. */
  toRuas: (jalur: MasalahIsian['jalur']) => string = (jalur) => String(jalur.at(-1) ?? ''),
): Promise<
  | { readonly gagal: ActionFailure<GagalIsian>; readonly hasil?: never }
  | { readonly gagal?: never; readonly hasil: Hasil }
> {
  try {
    return { hasil: await kerja() };
  } catch (galat) {
    if (!(galat instanceof GalatLayanan)) throw galat;
    if (galat.kode === 'takDitemukan') error(404, galat.message);
    const masalah = galat.masalah.map(({ jalur, pesan }) => ({ ruas: toRuas(jalur), pesan }));
    return { gagal: failIsian(aksi, isian, masalah, { pesan: galat.message, status: STATUS[galat.kode] }) };
  }
}
