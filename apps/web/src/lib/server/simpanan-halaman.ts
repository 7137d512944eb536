import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { RequestEvent } from '@sveltejs/kit';

/** Bytes of pages kept rendered; the least recently used go first. */
const MAKS_BITA = 32 * 1024 * 1024;
/** A page that is larger than this share of the whole would only push the others out. */
const MAKS_SATU = MAKS_BITA / 4;
const MUTU_BROTLI = 5;

type Sandi = 'br' | 'gzip' | 'identity';

interface Halaman {
  readonly kepala: Headers;
  readonly etag: string;
  readonly isi: Map<Sandi, Promise<Uint8Array<ArrayBuffer>>>;
  bita: number;
}

const br = promisify(brotliCompress);
const gz = promisify(gzip);

function encode(isi: Uint8Array, sandi: Sandi): Promise<Uint8Array> {
  if (sandi === 'br') return br(isi, { params: { [constants.BROTLI_PARAM_QUALITY]: MUTU_BROTLI } });
  return gz(isi);
}

function findSandi(request: Request): Sandi {
  const diterima = request.headers.get('accept-encoding') ?? '';
  if (/\bbr\b(?!;q=0(\.0*)?\s*(,|$))/.test(diterima)) return 'br';
  return /\bgzip\b(?!;q=0(\.0*)?\s*(,|$))/.test(diterima) ? 'gzip' : 'identity';
}

const hasEtag = (request: Request, etag: string): boolean =>
  (request.headers.get('if-none-match') ?? '').split(',').some((satu) => satu.trim() === etag);

/**
 * Rendered pages, kept and compressed once. A page shows the data and nothing about its reader, so its address and the
 * hash of the data say all there is to know; pages that will know their reader must not come here.
 */
export function createSimpananHalaman() {
  const halaman = new Map<string, Halaman>();
  let bita = 0;
  let hashKini = '';

  function remove(kunci: string): void {
    bita -= halaman.get(kunci)?.bita ?? 0;
    halaman.delete(kunci);
  }

  function grow(kunci: string, satu: Halaman, tambahan: number): void {
    if (halaman.get(kunci) !== satu) return;
    satu.bita += tambahan;
    bita += tambahan;
    for (const lama of halaman.keys()) {
      if (bita <= MAKS_BITA) return;
      remove(lama);
    }
  }

  async function send(kunci: string, satu: Halaman, request: Request): Promise<Response> {
    if (hasEtag(request, satu.etag)) return new Response(null, { status: 304, headers: satu.kepala });
    const sandi = findSandi(request);
    let isi = satu.isi.get(sandi);
    if (!isi) {
      const asal = (await satu.isi.get('identity')) as Uint8Array<ArrayBuffer>;
      isi = encode(asal, sandi) as Promise<Uint8Array<ArrayBuffer>>;
      satu.isi.set(sandi, isi);
      grow(kunci, satu, (await isi).byteLength);
    }
    const teks = await isi;
    const kepala = new Headers(satu.kepala);
    kepala.set('content-length', String(teks.byteLength));
    if (sandi !== 'identity') kepala.set('content-encoding', sandi);
    return new Response(teks, { headers: kepala });
  }

  /** The page from memory, or rendered, kept and sent. */
  return async (event: RequestEvent, hash: string, render: () => Promise<Response>): Promise<Response> => {
    if (hash !== hashKini) {
      halaman.clear();
      bita = 0;
      hashKini = hash;
    }
    const kunci = event.url.pathname + event.url.search;
    const ada = halaman.get(kunci);
    if (ada) {
      halaman.delete(kunci);
      halaman.set(kunci, ada);
      return send(kunci, ada, event.request);
    }
    const response = await render();
    if (response.status !== 200 || !response.headers.get('content-type')?.startsWith('text/html')) return response;
    const isi = new Uint8Array(await response.arrayBuffer());
    const etag = `W/${response.headers.get('etag') ?? `"${hash.slice(0, 16)}-${isi.byteLength}"`}`;
    const kepala = new Headers(response.headers);
    kepala.set('etag', etag);
    kepala.set('vary', 'Accept-Encoding');
    kepala.delete('content-length');
    kepala.set('cache-control', 'no-cache');
    const satu: Halaman = { kepala, etag, isi: new Map([['identity', Promise.resolve(isi)]]), bita: 0 };
    // The data may have changed while the page was rendered.
    if (hash === hashKini && isi.byteLength <= MAKS_SATU) {
      halaman.set(kunci, satu);
      grow(kunci, satu, isi.byteLength);
    }
    return send(kunci, satu, event.request);
  };
}
