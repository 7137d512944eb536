import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import compression from 'compression';

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
  /** Dataset folder or file. */
  readonly dataset: string;
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  /** Trust `x-forwarded-proto` of a reverse proxy in front; otherwise the protocol is http. */
  readonly percayaProksi?: boolean;
}

export interface ServerBerjalan {
  readonly alamat: string;
  close(): Promise<void>;
  /** Settles when the server has stopped. */
  readonly selesai: Promise<void>;
}

/**
 * Starts the web pages of a dataset; one dataset in a process, for the built pages are loaded once. Throws an
 * Indonesian sentence when the pages were not built, when the dataset does not exist, or when the port is taken.
 */
export async function startServer(pilihan: PilihanServer): Promise<ServerBerjalan> {
  const dataset = resolve(pilihan.dataset);
  if (!existsSync(dataset)) throw new Error(`dataset «${pilihan.dataset}» tidak ada.`);
  if (!existsSync(HANDLER)) throw new Error('halaman web belum dibangun; jalankan «npm start» sekali.');
  process.env['AKUNTABEL_DATASET'] = dataset;
  // adapter-node takes https for granted unless a header says otherwise, and then refuses every form over plain http.
  process.env['PROTOCOL_HEADER'] ??= 'x-forwarded-proto';
  const { handler } = (await import(HANDLER.href)) as { handler: import('node:http').RequestListener };
  const compress = compression();

  const server = createServer((request, response) => {
    for (const [nama, nilai] of Object.entries(KEPALA)) response.setHeader(nama, nilai);
    if (!pilihan.percayaProksi) request.headers['x-forwarded-proto'] = 'http';
    compress(request as never, response as never, () => handler(request, response));
  });
  server.headersTimeout = 20_000;
  server.requestTimeout = 60_000;

  await listen(server, pilihan);
  const { port } = server.address() as AddressInfo;
  const host = pilihan.host.includes(':') ? `[${pilihan.host}]` : pilihan.host;
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
  return { alamat: `http://${host}:${port}`, close, selesai };
}

function listen(server: Server, { host, port }: PilihanServer): Promise<void> {
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
