import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const CLI = 'apps/cli/bin/akuntabel.mjs';

/** Where an office keeps its data; with `url` the database is PostgreSQL. */
export interface TempatKantor {
  readonly data: string;
  readonly url?: string | undefined;
}

/** The server of an office in a process of its own, as an office runs it. */
export interface ProsesKantor {
  readonly alamat: string;
  readonly pid: number;
  /** Ends it and waits until it is gone. */
  stop(sinyal?: NodeJS.Signals): Promise<void>;
}

async function readAlamat(proses: ChildProcess): Promise<string> {
  let teks = '';
  for await (const potong of proses.stdout ?? []) {
    teks += String(potong);
    const alamat = /berjalan di (http:\/\/[\d.]+:\d+)/.exec(teks)?.[1];
    if (alamat !== undefined) return alamat;
  }
  throw new Error(`the server did not start: ${teks}`);
}

/** Starts it; `demo` fills an empty database with the example and its people. */
export async function startKantor(
  { data, url }: TempatKantor,
  {
    demo = false,
    env = {},
    pilihan = [],
  }: { readonly demo?: boolean; readonly env?: NodeJS.ProcessEnv; readonly pilihan?: readonly string[] } = {},
): Promise<ProsesKantor> {
  const { NODE_TEST_CONTEXT: _, DATABASE_URL: __, ...bersih } = process.env;
  const words = [CLI, 'serve', '--data', data, '--port', '0', ...(demo ? ['--demo'] : []), ...pilihan];
  const proses = spawn(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...bersih, ...env, ...(url === undefined ? {} : { DATABASE_URL: url }) },
  });
  const selesai = once(proses, 'exit');
  let salah = '';
  proses.stderr.on('data', (potong: Buffer) => {
    salah += potong.toString();
  });
  const alamat = await readAlamat(proses).catch((galat: Error) => {
    throw new Error(`${galat.message}${salah}`);
  });
  // Nobody reads its log from here on; a full pipe would stop it.
  proses.stdout.resume();
  return {
    alamat,
    pid: proses.pid ?? 0,
    async stop(sinyal = 'SIGTERM') {
      proses.kill(sinyal);
      await selesai;
    },
  };
}

/** Sends a form as a page of ours does; the answer is not followed. */
export async function postFormulir(
  alamat: string,
  path: string,
  isian: Readonly<Record<string, string>>,
  kuki = '',
): Promise<Response> {
  return await fetch(alamat + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: alamat, accept: 'text/html', cookie: kuki },
    body: new URLSearchParams(isian),
  });
}

/** Signs somebody in with their password; gives the cookies to bring along from then on. */
export async function masuk(alamat: string, namaMasuk: string, sandi: string): Promise<string> {
  const jawaban = await postFormulir(alamat, '/masuk', { namaMasuk, sandi });
  if (jawaban.status !== 303) throw new Error(`${namaMasuk} could not sign in: ${jawaban.status}`);
  return jawaban.headers
    .getSetCookie()
    .map((satu) => satu.split(';')[0])
    .join('; ');
}

/** Signs a person of the demo in, with the password that the page shows. */
export async function masukDemo(alamat: string, namaMasuk: string): Promise<string> {
  const html = await (await fetch(`${alamat}/masuk`)).text();
  const kode = [...html.matchAll(/<code>([^<]+)<\/code>/g)].map(([, isi = '']) => isi);
  return await masuk(alamat, namaMasuk, kode[kode.indexOf(namaMasuk) + 1] ?? '');
}
