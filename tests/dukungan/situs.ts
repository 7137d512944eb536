import assert from 'node:assert/strict';
import { type ServerBerjalan, startServer } from '@akuntabel/web';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { LEBAR, launchPeramban } from './peramban.ts';

/** The pages of the example and a browser; one of each for all tests of a file. */
export interface SitusUji {
  readonly alamat: string;
  /** Opens a page of its own; fails the test on a script error or a request to another host. */
  withPage<T>(options: BrowserContextOptions, use: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

async function withPage<T>(
  peramban: Browser,
  alamat: string,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await peramban.newContext({ viewport: LEBAR.meja, ...options });
  const galat: string[] = [];
  const page = await context.newPage();
  page.on('pageerror', (satu) => galat.push(satu.message));
  page.on('console', (pesan) => {
    // A page that says 404 is a page that works.
    if (pesan.type() === 'error' && !/status of 404/.test(pesan.text())) galat.push(pesan.text());
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== alamat) galat.push(`request to ${request.url()}`);
  });
  try {
    const hasil = await use(page);
    assert.deepEqual(galat, []);
    return hasil;
  } finally {
    await context.close();
  }
}

export async function openSitus(): Promise<SitusUji> {
  const [server, peramban]: [ServerBerjalan, Browser] = await Promise.all([
    startServer({ isi: { dataset: 'contoh/dumai-kota-2024' }, host: '127.0.0.1', port: 0 }),
    launchPeramban(),
  ]);
  return {
    alamat: server.alamat,
    withPage: (options, use) => withPage(peramban, server.alamat, options, use),
    close: async () => {
      await peramban.close();
      await server.close();
    },
  };
}
