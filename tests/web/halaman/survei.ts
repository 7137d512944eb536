import type { Page } from 'playwright-core';
import { clickThrough } from '../../dukungan/peramban.ts';

/** The public form of a survey, as a respondent meets it. */
export class HalamanResponden {
  readonly page: Page;
  readonly alamat: string;

  constructor(page: Page, alamat: string) {
    this.page = page;
    this.alamat = alamat;
  }

  async open(cari = ''): Promise<number> {
    const jawaban = await this.page.goto(this.alamat + cari);
    return jawaban?.status() ?? 0;
  }

  isi(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  judul(): Promise<string> {
    return this.page.getByRole('heading', { level: 1 }).innerText();
  }

  kabar(): Promise<string> {
    return this.page.locator('main [role="status"]:visible').first().innerText();
  }

  /** Words of the question that is shown. */
  pertanyaan(): Promise<string> {
    return this.page.locator('fieldset:visible legend').first().innerText();
  }

  /** Taps an answer; with a script the next question comes by itself. */
  async ketuk(nomor: number, nilai: number): Promise<void> {
    await this.page.locator(`label:has([name="p.P${nomor}"][value="${nilai}"])`).tap();
  }

  async pilih(nomor: number, nilai: number): Promise<void> {
    await this.page.locator(`[name="p.P${nomor}"][value="${nilai}"]`).check();
  }

  async tunggu(kata: string | RegExp): Promise<void> {
    await this.page.locator('fieldset:visible legend', { hasText: kata }).waitFor();
  }

  async press(nama: string): Promise<void> {
    await clickThrough(this.page, this.page.getByRole('button', { name: nama, exact: true }));
  }
}
