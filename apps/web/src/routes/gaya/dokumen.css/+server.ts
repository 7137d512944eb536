import { GAYA_DOKUMEN } from '@akuntabel/dokumen';
import type { RequestHandler } from './$types';

/** The style of documents, as the standalone HTML file has it; its address changes with its content. */
export const GET: RequestHandler = () =>
  new Response(GAYA_DOKUMEN, {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' },
  });
