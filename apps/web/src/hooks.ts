import type { Reroute } from '@sveltejs/kit/hooks';
import { toRute } from '#lib/pasang.ts';

/** The pages of a unit-year stand once among the routes, whichever unit and year the address names. */
export const reroute: Reroute = ({ url }) => toRute(url.pathname);
