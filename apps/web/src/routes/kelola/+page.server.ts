import { buildIkhtisar } from '#lib/server/formulir/ikhtisar.ts';
import { muatKelola } from '#lib/server/formulir/muat.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ ikhtisar: buildIkhtisar(await muatKelola(locals)) });
