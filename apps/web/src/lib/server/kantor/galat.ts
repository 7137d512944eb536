import { GalatLayanan, type KodeGalat } from '@akuntabel/layanan';
import { error } from '@sveltejs/kit';

export type StatusTolak = 403 | 404 | 409 | 422 | 429;

/** How the refusals of use cases are answered. */
export const STATUS: Readonly<Record<KodeGalat, StatusTolak>> = {
  takDitemukan: 404,
  terlarang: 403,
  bentrok: 409,
  keadaan: 409,
  takSah: 422,
  terlaluSering: 429,
};

/** A use case for a page: its refusal becomes the error page with the fitting status. */
export async function untukHalaman<Hasil>(janji: Promise<Hasil>): Promise<Hasil> {
  try {
    return await janji;
  } catch (galat) {
    if (galat instanceof GalatLayanan) error(STATUS[galat.kode], galat.message);
    throw galat;
  }
}
