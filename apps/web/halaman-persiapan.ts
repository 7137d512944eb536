import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** One thing that is done before the pages are there. */
export interface LangkahPersiapan {
  readonly nama: string;
  readonly keadaan: 'menunggu' | 'berjalan' | 'selesai';
}

const TANDA = { menunggu: '○', berjalan: '◐', selesai: '●' } as const;
const KATA = { menunggu: 'menunggu', berjalan: 'sedang dikerjakan', selesai: 'selesai' } as const;

const GAYA = `body{margin:0;padding:2.5rem 1rem;color:#17242b;font:1rem/1.55 system-ui,sans-serif;background:#fff}
main{max-width:34rem;margin:0 auto}h1{font-size:1.6rem;line-height:1.25;margin:0 0 .5rem;letter-spacing:-.01em}
.merek{font-weight:750;font-size:1.2rem;color:#0f5c57;margin:0 0 2rem}
ol{list-style:none;margin:1.5rem 0;padding:0;border-top:1px solid #d6dee2}
li{display:flex;gap:.75rem;padding:.6rem 0;border-bottom:1px solid #d6dee2}
li span:last-child{margin-left:auto;color:#4a5a63;white-space:nowrap}
.selesai{color:#1b6e3c}.berjalan{font-weight:650}.halus{color:#4a5a63;font-size:.9375rem}`;

const CSP = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(GAYA).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** How often the page asks again; without a script. */
const SEGAR_DETIK = 2;

const escapeHtml = (teks: string): string =>
  teks.replace(/[&<>"]/g, (huruf) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[huruf] ?? '&quot;');

/** The page that is shown while the server gets ready. */
function buildHalamanPersiapan(judul: string, langkah: readonly LangkahPersiapan[]): string {
  const selesai = langkah.filter(({ keadaan }) => keadaan === 'selesai').length;
  const butir = langkah.map(
    ({ nama, keadaan }) =>
      `<li class="${keadaan}"><span aria-hidden="true">${TANDA[keadaan]}</span><span>${escapeHtml(nama)}</span>` +
      `<span>${KATA[keadaan]}</span></li>`,
  );
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(judul)} – Akuntabel</title><style>${GAYA}</style></head>
<body><main><p class="merek">Akuntabel</p><h1>${escapeHtml(judul)} …</h1>
<p>${selesai} dari ${langkah.length} langkah selesai. Halaman ini memuat ulang dirinya sendiri dan beralih ke halaman
yang diminta begitu semuanya siap.</p>
<ol>${butir.join('')}</ol>
<p class="halus">Hanya perlu sekali. Bila dihentikan di tengah jalan, mulai lagi saja: yang sudah jadi dipakai terus.</p>
</main></body></html>
`;
}

/** Answers anything that comes before the pages are there. What was sent is not taken, and the answer says so. */
export function answerPersiapan(
  request: IncomingMessage,
  response: ServerResponse,
  judul: string,
  langkah: readonly LangkahPersiapan[],
): void {
  const path = (request.url ?? '/').split('?')[0];
  const kepala = {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'retry-after': String(SEGAR_DETIK),
  };
  const teks = { ...kepala, 'content-type': 'text/plain; charset=utf-8' };
  if (path === '/healthz') return void response.writeHead(200, teks).end('ok\n');
  const baca = request.method === 'GET' || request.method === 'HEAD';
  if (!baca || path === '/readyz' || !(request.headers.accept ?? '').includes('text/html')) {
    return void response.writeHead(503, teks).end('Server sedang disiapkan; ulangi sebentar lagi.\n');
  }
  response
    .writeHead(503, {
      ...kepala,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': CSP,
      'x-frame-options': 'DENY',
      refresh: String(SEGAR_DETIK),
    })
    .end(buildHalamanPersiapan(judul, langkah));
}
