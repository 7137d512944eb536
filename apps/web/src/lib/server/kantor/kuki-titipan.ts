import { findKuki, namaKukiSesi } from '@akuntabel/layanan';
import type { RequestEvent } from '@sveltejs/kit';
import type { Kantor } from './kantor.ts';
import { type Titipan, UMUR_TITIPAN_MS } from './titipan.ts';

/** Ids of what was kept for this browser, the newest last. */
const KUKI = 'akuntabel_titipan';
const MAKS_SEKALIGUS = 5;
const MAKS_BITA = 1024 * 1024;
/** Forms with passwords and codes, and those that are no work. */
const TIDAK_DITITIP = /^\/(akun|keluar|titipan)(\/|$)/;
const RAHASIA = /sandi/i;

type Asal = Pick<RequestEvent, 'cookies' | 'request' | 'url'>;

const readId = ({ cookies }: Pick<Asal, 'cookies'>): string[] =>
  (cookies.get(KUKI) ?? '').split('.').filter((id) => /^[\w-]{24}$/.test(id));

function writeId({ cookies }: Pick<Asal, 'cookies'>, id: readonly string[], secure: boolean): void {
  const opsi = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  if (id.length === 0) cookies.delete(KUKI, opsi);
  else cookies.set(KUKI, id.slice(-MAKS_SEKALIGUS).join('.'), { ...opsi, maxAge: UMUR_TITIPAN_MS / 1000 });
}

/** Remembers whose session this is, for when it will have ended. */
export function kenaliSesi(event: Asal, kantor: Kantor, penggunaId: string): void {
  const kuki = findKuki(event.request.headers, namaKukiSesi(kantor.aman));
  if (kuki !== undefined) kantor.titipan.kenali(kuki, penggunaId);
  if (event.request.method !== 'POST') return;
  // What was kept for this very form is being sent again.
  const id = readId(event);
  if (id.length === 0) return;
  const tinggal = id.filter((satu) => kantor.titipan.ambil(satu, penggunaId)?.tujuan !== toTujuan(event));
  if (tinggal.length === id.length) return;
  for (const satu of id) if (!tinggal.includes(satu)) kantor.titipan.buang(satu);
  writeId(event, tinggal, kantor.aman);
}

const toTujuan = ({ url }: Pick<Asal, 'url'>): string => url.pathname + url.search;

/**
 * Keeps a form that came after its person's session had ended. False: it was not kept, because nobody knows whose it
 * was, because it holds a password, or because it is too large.
 */
export async function titipIsian(event: Asal, kantor: Kantor): Promise<boolean> {
  const { request, url } = event;
  const kuki = findKuki(request.headers, namaKukiSesi(kantor.aman));
  const jenis = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/.exec(
    request.headers.get('content-type') ?? '',
  )?.[1];
  if (request.method !== 'POST' || kuki === undefined || jenis === undefined) return false;
  if (!(Number(request.headers.get('content-length')) <= MAKS_BITA) || TIDAK_DITITIP.test(url.pathname)) return false;
  const penggunaId = kantor.titipan.findPemilik(kuki) ?? (await kantor.masuk.findPemilikSesi(request.headers));
  if (penggunaId === undefined) return false;
  const isian = await readIsian(request);
  if (isian === undefined) return false;
  const titipan = { penggunaId, tujuan: toTujuan(event), multipart: jenis.startsWith('multipart'), ...isian };
  const id = kantor.titipan.titip(titipan);
  if (id === undefined) return false;
  writeId(event, [...readId(event), id], kantor.aman);
  return true;
}

async function readIsian(request: Request): Promise<Pick<Titipan, 'isian' | 'berkas'> | undefined> {
  const semua = [...(await request.formData().catch(() => new FormData()))];
  if (semua.length === 0 || semua.some(([nama]) => RAHASIA.test(nama))) return undefined;
  const isian = semua.flatMap(([nama, nilai]) => (typeof nilai === 'string' ? [[nama, nilai] as const] : []));
  // A field for a file that was left empty is sent as a file of no bytes.
  const berkas = semua.flatMap(([nama, nilai]) => (typeof nilai === 'string' || nilai.size === 0 ? [] : [nama]));
  return { isian, berkas: [...new Set(berkas)] };
}

/** What is kept in this browser for the person who has signed in. */
export function listTitipan(event: Asal, kantor: Kantor, penggunaId: string): (Titipan & { readonly id: string })[] {
  return readId(event).flatMap((id) => {
    const titipan = kantor.titipan.ambil(id, penggunaId);
    return titipan === undefined ? [] : [{ ...titipan, id }];
  });
}

/** Throws away what is kept under an id, for the browser that holds it. */
export function buangTitipan(event: Asal, kantor: Kantor, id: string): void {
  const semua = readId(event);
  if (!semua.includes(id)) return;
  kantor.titipan.buang(id);
  writeId(
    event,
    semua.filter((satu) => satu !== id),
    kantor.aman,
  );
}
