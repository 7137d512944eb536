import { existsSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import compression from 'compression';
import { answerPersiapan, type LangkahPersiapan } from './halaman-persiapan.ts';

export type { LangkahPersiapan } from './halaman-persiapan.ts';

const HANDLER = new URL('./build/handler.js', import.meta.url);
const SHUTDOWN_MS = 5000;

/** On every answer, also of files and errors. No content policy: on a 304 it would take the place of the page's own. */
const KEPALA: Readonly<Record<string, string>> = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

export interface PilihanServer {
  /** What is shown: a dataset to read (folder or file), or an office on a database. */
  readonly isi:
    | { readonly dataset: string }
    | {
        /** Folder of the embedded database, of uploads and of the secret. */
        readonly data: string;
        /** `postgresql://…`; without it the database is embedded in `data`. */
        readonly url?: string | undefined;
        /** Dataset that fills a demo; only on an empty database. */
        readonly contoh?: string | undefined;
      };
  /** Address by which people reach the server; without it the one it listens on. */
  readonly alamat?: string | undefined;
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  /** Trust `x-forwarded-proto` of a reverse proxy in front; otherwise the protocol is http. */
  readonly percayaProksi?: boolean;
  /** What has to be done before the pages can be loaded; until then whoever comes sees how far it is. */
  readonly persiapan?: Persiapan;
  /** Told the address as soon as the server listens, which is before it is ready. */
  readonly padaDengar?: (alamat: string) => void;
}

export interface Persiapan {
  readonly judul: string;
  /** As they stand now. */
  langkah(): readonly LangkahPersiapan[];
  /** Does it, knowing where the server listens; when it throws, the server does not start. */
  run(alamat: string): Promise<void>;
}

/** Who can sign in to an office. */
export interface KeadaanKantor {
  /** Its people and their passwords stand on the sign-in page. */
  readonly demo: boolean;
  readonly belumDisiapkan: boolean;
}

export interface ServerBerjalan {
  readonly alamat: string;
  /** undefined = the server shows a dataset. */
  readonly kantor: KeadaanKantor | undefined;
  close(): Promise<void>;
  /** Settles when the server has stopped. */
  readonly selesai: Promise<void>;
}

/** Says by the environment what the pages show; they read it once, when they are loaded. */
function configure({ isi, alamat }: PilihanServer, didengar: string): void {
  if ('dataset' in isi) {
    const dataset = resolve(isi.dataset);
    if (!existsSync(dataset)) throw new Error(`dataset «${isi.dataset}» tidak ada.`);
    process.env['AKUNTABEL_DATASET'] = dataset;
    return;
  }
  delete process.env['AKUNTABEL_DATASET'];
  process.env['AKUNTABEL_DATA'] = resolve(isi.data);
  // What was asked for on the command line wins over what the environment holds for every start.
  if (alamat !== undefined) process.env['AKUNTABEL_ALAMAT'] = alamat;
  else process.env['AKUNTABEL_ALAMAT'] ??= didengar;
  if (isi.url !== undefined) process.env['DATABASE_URL'] = isi.url;
  if (isi.contoh !== undefined) {
    process.env['AKUNTABEL_CONTOH'] = resolve(isi.contoh);
    process.env['AKUNTABEL_DEMO'] = '1';
  }
}

/**
 * Starts the web pages of a dataset or of an office; one of them in a process, for the built pages are loaded once.
 * Throws an Indonesian sentence when the pages were not built, when the dataset does not exist, when the configuration
 * or the database refuses, or when the port is taken.
 */
export async function startServer(pilihan: PilihanServer): Promise<ServerBerjalan> {
  let { persiapan } = pilihan;
  if (persiapan === undefined) requireHalaman();
  const siap = Promise.withResolvers<RequestListener>();
  // Whoever called is told below why it failed; with nobody waiting it would also end the process, with a stack.
  siap.promise.catch(() => undefined);
  // Whoever comes while the pages are being loaded waits for them.
  const server = createServer((request, response) => {
    if (persiapan !== undefined) return answerPersiapan(request, response, persiapan.judul, persiapan.langkah());
    siap.promise.then(
      (handle) => handle(request, response),
      () => response.writeHead(503).end(),
    );
  });
  await listen(server, pilihan);
  const { port } = server.address() as AddressInfo;
  const host = pilihan.host.includes(':') ? `[${pilihan.host}]` : pilihan.host;
  const alamat = `http://${host}:${port}`;
  pilihan.padaDengar?.(alamat);
  let kantor: KeadaanKantor | undefined;
  try {
    configure(pilihan, alamat);
    await persiapan?.run(alamat);
    requireHalaman();
    process.once('akuntabel:kantor' as never, (keadaan: KeadaanKantor) => {
      kantor = keadaan;
    });
    siap.resolve(await loadHandler(pilihan));
    persiapan = undefined;
  } catch (galat) {
    siap.reject(galat);
    server.close();
    throw galat;
  }
  const selesai = new Promise<void>((settle) => server.once('close', settle));
  const close = async () => {
    // The pages listen for it, as they would under adapter-node's own server, and stop the documents they are making.
    process.emit('sveltekit:shutdown' as never);
    server.close();
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), SHUTDOWN_MS).unref();
    await selesai;
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
  return { alamat, kantor, close, selesai };
}

function requireHalaman(): void {
  if (!existsSync(HANDLER)) throw new Error('halaman web belum dibangun; jalankan «npm start» sekali.');
}

async function loadHandler(pilihan: PilihanServer): Promise<RequestListener> {
  // adapter-node takes https for granted unless a header says otherwise, and then refuses every form over plain http.
  process.env['PROTOCOL_HEADER'] ??= 'x-forwarded-proto';
  // Evidence and signed scans come with forms; adapter-node's own limit is half a megabyte.
  process.env['BODY_SIZE_LIMIT'] ??= '32M';
  const { handler } = (await import(HANDLER.href)) as { handler: RequestListener };
  const compress = compression();

  return (request, response) => {
    for (const [nama, nilai] of Object.entries(KEPALA)) response.setHeader(nama, nilai);
    if (!pilihan.percayaProksi) request.headers['x-forwarded-proto'] = 'http';
    compress(request as never, response as never, () => handler(request, response));
  };
}

function listen(server: Server, { host, port }: PilihanServer): Promise<void> {
  server.headersTimeout = 20_000;
  server.requestTimeout = 60_000;
  return new Promise((settle, reject) => {
    server.once('error', (galat: NodeJS.ErrnoException) => {
      reject(
        galat.code === 'EADDRINUSE'
          ? new Error(`port ${port} sedang dipakai; pilih port lain dengan --port.`)
          : new Error(`server tidak dapat mendengar di ${host}:${port} (${galat.code ?? galat.message}).`),
      );
    });
    server.listen(port, host, settle);
  });
}
