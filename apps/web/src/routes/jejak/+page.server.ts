import { loadJejak } from '#lib/server/kantor/muat-jejak.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => loadJejak(locals, url.searchParams);
