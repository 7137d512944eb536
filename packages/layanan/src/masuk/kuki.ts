import { createHmac, timingSafeEqual } from 'node:crypto';

/** A cookie to be set; `nilai` is not yet encoded (SvelteKit's `cookies.set` does that, `formatKuki` too). */
export interface Kuki {
  readonly nama: string;
  readonly nilai: string;
  readonly opsi: {
    readonly path: '/';
    readonly httpOnly: true;
    readonly sameSite: 'lax';
    readonly secure: boolean;
    /** Seconds; 0 = remove it; left out = until the browser is closed. */
    readonly maxAge?: number;
  };
}

/** What our cookies are called; over https better-auth puts `__Secure-` before it. */
export const NAMA_KUKI = {
  sesi: 'akuntabel_sesi',
  langkahKedua: 'akuntabel_langkah_kedua',
  sso: 'akuntabel_sso',
} as const;

export type JenisKuki = keyof typeof NAMA_KUKI;

export const namaKuki = (jenis: JenisKuki, aman: boolean): string => `${aman ? '__Secure-' : ''}${NAMA_KUKI[jenis]}`;

/** What the cookie of a session is called. */
export const namaKukiSesi = (aman: boolean): string => namaKuki('sesi', aman);

const susunKuki = (jenis: JenisKuki, aman: boolean, nilai: string, maxAge?: number): Kuki => ({
  nama: namaKuki(jenis, aman),
  nilai,
  opsi: { path: '/', httpOnly: true, sameSite: 'lax', secure: aman, ...(maxAge === undefined ? {} : { maxAge }) },
});

export const hapusKuki = (jenis: JenisKuki, aman: boolean): Kuki => susunKuki(jenis, aman, '', 0);

/** A cookie as the text of a Set-Cookie header, for servers without a helper of their own. */
export function formatKuki({ nama, nilai, opsi }: Kuki): string {
  const umur = opsi.maxAge === undefined ? '' : `; Max-Age=${opsi.maxAge}`;
  return `${nama}=${encodeURIComponent(nilai)}; Path=/; HttpOnly; SameSite=Lax${opsi.secure ? '; Secure' : ''}${umur}`;
}

/** The value of a cookie of a request as it was sent, still encoded. */
export function findKuki(headers: Headers, nama: string): string | undefined {
  for (const satu of (headers.get('cookie') ?? '').split(';')) {
    const batas = satu.indexOf('=');
    if (batas > 0 && satu.slice(0, batas).trim() === nama) return satu.slice(batas + 1).trim();
  }
  return undefined;
}

/**
 * What better-auth signed into a cookie (`value.signature`, HMAC-SHA-256), if the signature is ours. Looked at here
 * so that a made-up cookie costs no query.
 */
export function readTertanda(mentah: string | undefined, rahasia: string): string | undefined {
  if (mentah === undefined || mentah.length > 1_000) return undefined;
  let teks: string;
  try {
    teks = decodeURIComponent(mentah);
  } catch {
    return undefined;
  }
  const batas = teks.lastIndexOf('.');
  if (batas < 1) return undefined;
  const nilai = teks.slice(0, batas);
  const tanda = Buffer.from(teks.slice(batas + 1), 'base64');
  // Only in the one writing it has: Buffer would read on over what is no base64.
  if (tanda.toString('base64') !== teks.slice(batas + 1)) return undefined;
  const harap = createHmac('sha256', rahasia).update(nilai).digest();
  return tanda.length === harap.length && timingSafeEqual(tanda, harap) ? nilai : undefined;
}

/**
 * The cookies that better-auth wants set, as ours. Its session cookie would live as long as a session may rest; ours
 * goes with the browser, because office computers are shared and the server ends the session anyway.
 */
export function readSetCookie(headers: Headers, aman: boolean): Kuki[] {
  const kuki: Kuki[] = [];
  for (const satu of headers.getSetCookie()) {
    const [pasangan = '', ...sifat] = satu.split(';');
    const batas = pasangan.indexOf('=');
    const nama = pasangan.slice(0, batas).trim();
    const jenis = (Object.keys(NAMA_KUKI) as JenisKuki[]).find((j) => namaKuki(j, aman) === nama);
    if (jenis === undefined) continue;
    const umur = sifat.map((s) => /^\s*max-age=(-?\d+)\s*$/i.exec(s)?.[1]).find((s) => s !== undefined);
    const sampaiTutup = umur === undefined || (jenis === 'sesi' && umur !== '0');
    const maxAge = sampaiTutup ? undefined : Number(umur);
    kuki.push(susunKuki(jenis, aman, decodeURIComponent(pasangan.slice(batas + 1).trim()), maxAge));
  }
  return kuki;
}

/** The token of the session that these cookies begin. */
export function findTokenBaru(kuki: readonly Kuki[], aman: boolean, rahasia: string): string | undefined {
  const sesi = kuki.find(({ nama, opsi }) => nama === namaKuki('sesi', aman) && opsi.maxAge !== 0);
  return sesi === undefined ? undefined : readTertanda(encodeURIComponent(sesi.nilai), rahasia);
}
