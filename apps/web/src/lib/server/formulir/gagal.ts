import { GalatLayanan } from '@akuntabel/layanan';
import { fail } from '@sveltejs/kit';
import { STATUS } from '../kantor/galat.ts';
import type { HasilFormulir, MasalahRuas } from './baca.ts';

/** A refusal of a use case as problems of the form that was sent; everything else is thrown on. */
export function toMasalahRuas(galat: unknown, findNama: HasilFormulir['findNama']): MasalahRuas[] {
  if (!(galat instanceof GalatLayanan)) throw galat;
  const masalah = galat.masalah.map(({ jalur, pesan }) => ({ nama: findNama(jalur), pesan: toKalimat(pesan) }));
  return masalah.length > 0 ? masalah : [{ nama: '', pesan: galat.message }];
}

const toKalimat = (pesan: string): string =>
  `${pesan.charAt(0).toUpperCase()}${pesan.slice(1)}${/[.?!]$/.test(pesan) ? '' : '.'}`;

/** The answer of a form action that a use case refused. */
export function failGalat<Isi extends object>(galat: unknown, isi: Isi) {
  if (!(galat instanceof GalatLayanan)) throw galat;
  return fail(STATUS[galat.kode], isi);
}
