import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServerBerjalan, startServer } from '@akuntabel/web';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { clickThrough, LEBAR, launchPeramban, readKabar } from '../../dukungan/peramban.ts';

/** An office on an embedded database of its own, filled with the example and its people. */
export interface KantorUji {
  readonly alamat: string;
  /** A browser in which somebody of the demo has signed in. */
  masuk(namaMasuk: string, pilihan?: BrowserContextOptions): Promise<HalamanKelola>;
  /** A browser in which nobody has signed in. */
  buka(pilihan?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** @param port where it listens, for whom has to know beforehand; 0 = any */
export async function openKantorUji({ port = 0 }: { readonly port?: number } = {}): Promise<KantorUji> {
  const folder = mkdtempSync(join(tmpdir(), 'akuntabel-kelola-'));
  // The database writes a last snapshot after the server has closed.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const isi = { data: folder, contoh: 'contoh/dumai-kota-2024' };
  const [server, peramban]: [ServerBerjalan, Browser] = await Promise.all([
    startServer({ isi, host: '127.0.0.1', port }),
    launchPeramban(),
  ]);
  const halamanMasuk = await (await fetch(`${server.alamat}/masuk`)).text();
  const buka = async (pilihan: BrowserContextOptions = {}): Promise<Page> => {
    const konteks = await peramban.newContext({ viewport: LEBAR.meja, ...pilihan });
    const page = await konteks.newPage();
    page.setDefaultTimeout(10_000);
    return page;
  };
  return {
    alamat: server.alamat,
    buka,
    masuk: async (namaMasuk, pilihan = {}) => {
      const sandi = new RegExp(`<code>${namaMasuk}</code>[\\s\\S]*?<code>([^<]*)</code>`).exec(halamanMasuk)?.[1];
      const halaman = new HalamanKelola(await buka(pilihan), `${server.alamat}/u/KEC/2024`);
      await halaman.page.goto(`${server.alamat}/masuk`);
      await halaman.masuk(namaMasuk, sandi ?? '');
      return halaman;
    },
    close: async () => {
      await peramban.close();
      await server.close();
    },
  };
}

/** Pages below /kelola, as somebody who works with them sees them. */
export class HalamanKelola {
  readonly page: Page;
  readonly dasar: string;

  constructor(page: Page, dasar: string) {
    this.page = page;
    this.dasar = dasar;
  }

  /** Opens a page below /kelola; gives its status. */
  async open(path = ''): Promise<number> {
    const jawaban = await this.page.goto(`${this.dasar}/kelola${path}`);
    return jawaban?.status() ?? 0;
  }

  private orang = { namaMasuk: '', sandi: '' };

  /** Signs in on the page that asks for it; later again as the same person. */
  async masuk(namaMasuk = this.orang.namaMasuk, sandi = this.orang.sandi): Promise<void> {
    this.orang = { namaMasuk, sandi };
    await this.page.getByLabel('Nama masuk').first().fill(namaMasuk);
    await this.page.getByLabel('Kata sandi').first().fill(sandi);
    await this.page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await this.page.waitForURL((url) => !url.pathname.startsWith('/masuk'));
  }

  judul(): Promise<string> {
    return this.page.getByRole('heading', { level: 1 }).innerText();
  }

  isi(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  /** Path of the page below the unit-year, with its query. */
  letak(): string {
    return this.page.url().slice(this.dasar.length);
  }

  async fill(label: string, nilai: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(nilai);
  }

  async pick(label: string, nilai: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).selectOption(nilai);
  }

  nilai(label: string): Promise<string> {
    return this.page.getByLabel(label, { exact: true }).inputValue();
  }

  async press(nama: string): Promise<void> {
    await clickThrough(this.page, this.page.getByRole('button', { name: nama, exact: true }).last());
  }

  async follow(nama: string): Promise<void> {
    await clickThrough(this.page, this.page.getByRole('link', { name: nama }).first());
  }

  simpan(): Promise<void> {
    return this.press('Simpan');
  }

  /** Sentences of the summary before the form. */
  ringkasan(): Promise<string[]> {
    return this.page.locator('#masalah li').allInnerTexts();
  }

  /** What was said above the page. */
  kabar(): Promise<string> {
    return readKabar(this.page);
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
