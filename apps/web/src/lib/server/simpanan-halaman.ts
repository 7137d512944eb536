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
  /** What told the state of everything on it when it was rendered, and when that was. */
  readonly tanda: string;
  readonly pada: number;
  readonly kepala: Headers;
  /** null = browsers do not keep it. */
  readonly etag: string | null;
  readonly isi: Map<Sandi, Promise<Uint8Array<ArrayBuffer>>>;
  bita: number;
}

/** A page that may be kept. */
export interface HalamanDiminta {
  /** Whose it is besides its address; empty = everybody's. */
  readonly milik: string;
  /** As long as it stays the same, so does the page. */
  readonly tanda: string;
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

const hasEtag = (request: Request, etag: string | null): boolean =>
  etag !== null && (request.headers.get('if-none-match') ?? '').split(',').some((satu) => satu.trim() === etag);

/** The headers of a page that belongs to nobody: browsers may keep it and ask whether it has changed. */
function setUmum(kepala: Headers, tanda: string, bita: number): string {
  const etag = `W/${kepala.get('etag') ?? `"${tanda.slice(0, 16)}-${bita}"`}`;
  kepala.set('etag', etag);
  kepala.set('cache-control', 'no-cache');
  return etag;
}

const isLayakDisimpan = ({ status, headers }: Response): boolean =>
  status === 200 && headers.get('content-type')?.startsWith('text/html') === true && !headers.has('set-cookie');

/**
 * Rendered pages, kept and compressed once. A page is kept for its address and for whom it was rendered, together with
 * what told the state of everything it shows; another state renders it anew.
 * @param masaMs After so long it is rendered anew all the same.
 */
export function createSimpananHalaman({ masaMs = Number.POSITIVE_INFINITY, kini = Date.now } = {}) {
  const halaman = new Map<string, Halaman>();
  let bita = 0;

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
  return async (
    event: RequestEvent,
    { milik, tanda }: HalamanDiminta,
    render: () => Promise<Response>,
  ): Promise<Response> => {
    const kunci = `${milik}\n${event.url.pathname}${event.url.search}`;
    const ada = halaman.get(kunci);
    if (ada?.tanda === tanda && kini() - ada.pada < masaMs) {
      // Last in, last out.
      halaman.delete(kunci);
      halaman.set(kunci, ada);
      return send(kunci, ada, event.request);
    }
    remove(kunci);
    const response = await render();
    if (!isLayakDisimpan(response)) return response;
    const isi = new Uint8Array(await response.arrayBuffer());
    const kepala = new Headers(response.headers);
    const etag = milik === '' ? setUmum(kepala, tanda, isi.byteLength) : null;
    if (etag === null) kepala.delete('etag');
    kepala.set('vary', 'Accept-Encoding');
    kepala.delete('content-length');
    const identity = Promise.resolve(isi);
    const satu: Halaman = { tanda, pada: kini(), kepala, etag, isi: new Map([['identity', identity]]), bita: 0 };
    if (isi.byteLength <= MAKS_SATU) {
      // Whoever rendered the same meanwhile has put theirs there.
      remove(kunci);
      halaman.set(kunci, satu);
      grow(kunci, satu, isi.byteLength);
    }
    return send(kunci, satu, event.request);
  };
}
