import { tandaKeadaan } from '@akuntabel/layanan';
import { error, type RequestEvent, redirect } from '@sveltejs/kit';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { findUnitTahun, mountTautan, stripPenanda } from '#lib/pasang.ts';
import { isTersimpan } from '#lib/server/kantor/halaman-tersimpan.ts';
import { type Kantor, openKantor } from '#lib/server/kantor/kantor.ts';
import { readKonfigurasi } from '#lib/server/kantor/konfigurasi.ts';
import { kenaliSesi, titipIsian } from '#lib/server/kantor/kuki-titipan.ts';
import { createLayananKantor, createUnduhanKantor } from '#lib/server/kantor/layanan-kantor.ts';
import { createLayanan, GalatData, type Layanan } from '#lib/server/layanan.ts';
import { createSimpananHalaman } from '#lib/server/simpanan-halaman.ts';

const konfigurasi = readKonfigurasi(process.env);
const henti = new AbortController();
const pickUnduhan = createUnduhanKantor(henti.signal);
let kantor: Kantor | undefined;
let layanan: Layanan | undefined;

export const init: ServerInit = async () => {
  if (konfigurasi.ragam === 'dataset') layanan = createLayanan({ dataset: konfigurasi.dataset });
  else {
    kantor = await openKantor(konfigurasi, { contoh: process.env['AKUNTABEL_CONTOH'] });
    const { demo, belumDisiapkan } = kantor;
    // Whoever started the server tells on the terminal how one signs in.
    process.emit('akuntabel:kantor' as never, { demo: demo !== undefined, belumDisiapkan } as never);
  }
};

process.once('sveltekit:shutdown', () => {
  henti.abort();
  layanan?.close();
  void kantor?.close();
});

/** Their answer changes while the data do not. */
const TAK_DISIMPAN = /^\/(unduh|healthz|readyz)/;

/** Pages of an office that need no sign-in. */
const UMUM = /^\/(masuk|tautan|verifikasi|skm|healthz|readyz|gaya)(\/|$)/;

/** For answers that are not pages: whatever a browser takes them for, nothing in them may run or load. */
const TERTUTUP = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

function seal(response: Response): Response {
  // The headers of a 304 replace those that the browser has kept.
  if (response.status !== 304 && !response.headers.has('content-security-policy')) {
    response.headers.set('content-security-policy', TERTUTUP);
  }
  return response;
}

const RINGKAS = { transformPageChunk: ({ html }: { html: string }) => stripPenanda(html) };

/** A plain dataset: the same for everyone, so that rendered pages are kept. */
function createHandleDataset(milik: Layanan): Handle {
  const respond = createSimpananHalaman();
  return async ({ event, resolve }) => {
    event.locals.layanan = milik;
    event.locals.dasar = '';
    const path = event.route.id;
    const halaman = event.request.method === 'GET' && !event.isDataRequest && path !== null;
    if (halaman && !TAK_DISIMPAN.test(path)) {
      const data = await milik.getUnitTahun().catch(() => undefined);
      if (data) return respond(event, { milik: '', tanda: data.hash }, async () => resolve(event, RINGKAS));
    }
    return seal(await resolve(event, RINGKAS));
  };
}

const KB = 1024;
const MAKS_KIRIM = { tanpaMasuk: 16 * KB, kantor: 256 * KB, dataset: 6 * KB * KB } as const;

/**
 * Refuses what is larger than a page takes before it is read. Pages of a unit-year take files and have the limit of the
 * server; what strangers can send is small.
 */
function refuseUkuran({ url, request, locals }: RequestEvent): Response | undefined {
  const { pelaku, dasar } = locals;
  if (request.method === 'GET' || request.method === 'HEAD' || (pelaku && dasar !== '')) return undefined;
  const diKantor = url.pathname === '/unit-baru' ? MAKS_KIRIM.dataset : MAKS_KIRIM.kantor;
  // A body whose size is not told beforehand is counted by nobody but the server; browsers always tell it.
  const ukuran = Number(request.headers.get('content-length') ?? (request.body === null ? 0 : Number.NaN));
  if (Number.isNaN(ukuran)) return new Response('Ukuran kiriman harus disebutkan.', { status: 411 });
  if (ukuran <= (pelaku ? diKantor : MAKS_KIRIM.tanpaMasuk)) return undefined;
  return new Response('Kiriman terlalu besar untuk halaman ini.', { status: 413 });
}

const KUKI_SESI = /(^|__Secure-)akuntabel_sesi$/;

const tidakAda = (): never => error(404, 'Halaman tidak ditemukan.');

/** Pages of a unit-year do not exist outside of one. */
const TANPA_UNIT_TAHUN: Layanan = {
  getUnitTahun: async () => tidakAda(),
  unduhan: { start: tidakAda, getStatus: tidakAda, getBerkas: tidakAda },
  close: () => undefined,
};

/** The door, knowing where somebody wanted to go and whether they had been inside before. */
async function toMasuk(event: RequestEvent, milik: Kantor): Promise<string> {
  const { url, request, cookies } = event;
  if (await titipIsian(event, milik)) return '/masuk?ke=%2Ftitipan&kabar=dititipkan';
  const pernah = cookies.getAll().some(({ name }) => KUKI_SESI.test(name));
  const kabar = !pernah ? '' : `&kabar=${request.method === 'GET' ? 'habis' : 'belumTerkirim'}`;
  return `/masuk?ke=${encodeURIComponent(url.pathname + url.search)}${kabar}`;
}

/** Answers that are the same for everyone and hold nothing of an office. */
const TANPA_ORANG = /^\/(healthz|readyz|gaya)(\/|$)/;

/** After so long a page is rendered anew even when nothing has told of a change: somebody may have used SQL. */
const MASA_HALAMAN_MS = 60_000;

/** Who asks, and for what; with nobody signed in it leads to the door. */
async function identify(event: RequestEvent, milik: Kantor): Promise<void> {
  const { url, request, locals } = event;
  locals.kantor = milik;
  locals.dasar = '';
  locals.layanan = TANPA_UNIT_TAHUN;
  const sesi = TANPA_ORANG.test(url.pathname)
    ? undefined
    : await milik.masuk.findSesi(request.headers, milik.alat.basisdata);
  if (!sesi) {
    if (!UMUM.test(url.pathname) && event.route.id !== null) redirect(303, await toMasuk(event, milik));
    return;
  }
  locals.sesi = sesi;
  const { id, nama } = sesi.pengguna;
  const pelaku = { penggunaId: id, nama, instansiId: sesi.instansiId, alamat: event.getClientAddress() };
  locals.pelaku = pelaku;
  kenaliSesi(event, milik, id);
  const unitTahun = findUnitTahun(url.pathname);
  if (unitTahun) {
    locals.dasar = unitTahun.dasar;
    locals.unitTahun = { unit: unitTahun.unit, tahun: unitTahun.tahun };
    locals.layanan = createLayananKantor(milik, pelaku, unitTahun, pickUnduhan);
  } else if (url.pathname === '/') redirect(303, '/kantor');
}

type Resolve = Parameters<Handle>[0]['resolve'];

/** The page, with its addresses below those of its unit-year. */
async function renderKantor(event: RequestEvent, resolve: Resolve): Promise<Response> {
  const { dasar } = event.locals;
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => stripPenanda(dasar === '' ? html : mountTautan(html, dasar)),
  });
  const segar = response.headers.get('refresh');
  if (segar !== null && dasar !== '') response.headers.set('refresh', segar.replace('url=/', `url=${dasar}/`));
  return response;
}

/**
 * An office: everything but a few pages asks who is there; nothing of it is kept by browsers or between them. What a
 * request reads, beginning with the session, is one transaction. Lists are kept rendered for who has seen them: they are
 * given again only after the session, the rights and the state of the data were read and are what they were.
 */
function createHandleKantor(asal: Kantor): Handle {
  const respond = createSimpananHalaman({ masaMs: MASA_HALAMAN_MS });

  async function answer(event: RequestEvent, resolve: Resolve, milik: Kantor): Promise<Response> {
    await identify(event, milik);
    const { request, route, locals, isDataRequest } = event;
    const { pelaku } = locals;
    const tolak = refuseUkuran(event);
    if (tolak) return tolak;
    const render = () => renderKantor(event, resolve);
    if (!pelaku || request.method !== 'GET' || isDataRequest || !isTersimpan(route.id)) return await render();
    const tanda = await tandaKeadaan(milik.alat, pelaku);
    return await respond(event, { milik: `${pelaku.instansiId}/${pelaku.penggunaId}`, tanda }, render);
  }

  return async ({ event, resolve }) => {
    // What a form changes must be seen by the page that is shown after it.
    const baca = event.request.method === 'GET' || event.request.method === 'HEAD';
    const bacaan = baca ? asal.alat.basisdata.openBacaan() : undefined;
    const milik = bacaan ? { ...asal, alat: { ...asal.alat, basisdata: bacaan.basisdata } } : asal;
    try {
      const response = await answer(event, resolve, milik);
      // Pages before signing in too: they hold links for one person, and the back button must not show what was typed.
      const halaman = response.headers.get('content-type')?.startsWith('text/html');
      if (event.locals.pelaku || halaman) response.headers.set('cache-control', 'private, no-store');
      return seal(response);
    } finally {
      await bacaan?.tutup();
    }
  };
}

let handler: Handle | undefined;

export const handle: Handle = (masukan) => {
  handler ??= kantor ? createHandleKantor(kantor) : createHandleDataset(layanan as Layanan);
  return handler(masukan);
};

export const handleError: HandleServerError = ({ kind, error }) => {
  // Raised by error() with a sentence for the reader: it stays as it is.
  if (kind === 'app') return {};
  if (kind === 'framework') {
    return { message: error.status === 404 ? 'Halaman tidak ditemukan.' : 'Permintaan ini tidak dapat dilayani.' };
  }
  if (error instanceof GalatData) {
    return {
      message: error.message,
      masalah: error.masalah.map(({ berkas, baris, jalur, tertulis, seharusnya }) => ({
        letak: [berkas, ...(baris === null ? [] : [`baris ${baris}`]), ...(jalur === '' ? [] : [jalur])].join(', '),
        tertulis,
        seharusnya,
      })),
    };
  }
  console.error(error);
  return { message: 'Terjadi gangguan pada program.' };
};
