import { muatAlur } from '#lib/server/alur/muat.ts';
import { listLhe } from '#lib/server/alur/rekomendasi.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const alur = await muatAlur(locals);
  return { lhe: listLhe(alur), bolehTambah: alur.boleh('ubah.evaluasi') };
};
