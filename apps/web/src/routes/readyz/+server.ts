import type { RequestHandler } from './$types';

/** Whether requests can be served now: the database answers. */
export const GET: RequestHandler = async ({ locals }) => {
  const kepala = { 'content-type': 'text/plain', 'cache-control': 'no-store' };
  if (!locals.kantor) return new Response('ok', { headers: kepala });
  try {
    const { migrasi } = await locals.kantor.alat.basisdata.status();
    const siap = migrasi.tertunda.length === 0;
    return new Response(siap ? 'ok' : 'migrasi tertunda', { status: siap ? 200 : 503, headers: kepala });
  } catch {
    return new Response('basis data tidak menjawab', { status: 503, headers: kepala });
  }
};
