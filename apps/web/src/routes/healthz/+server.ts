import type { RequestHandler } from './$types';

/** For whoever watches over the server: it answers, whatever the state of the data. */
export const GET: RequestHandler = () =>
  new Response('ok', { headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' } });
