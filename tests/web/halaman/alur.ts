import type { Locator, Page } from 'playwright-core';
import { clickThrough, readKabar } from '../../dukungan/peramban.ts';

/** A file to be attached, as Playwright takes it. */
export const BUKTI = {
  name: 'rekap.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
};

/** Pages on which an office's year is worked, each by what it is for. */
export class HalamanAlur {
  readonly page: Page;
  readonly dasar: string;

  constructor(page: Page, dasar: string) {
    this.page = page;
    this.dasar = dasar;
  }

  async open(path: string): Promise<number> {
    const response = await this.page.goto(this.dasar + path);
    return response?.status() ?? 0;
  }

  get panel(): Locator {
    return this.page.getByRole('region', { name: /^Status/ });
  }

  /** The state, as the badge says it. */
  status(): Promise<string> {
    return this.panel.locator('h2 .lencana').innerText();
  }

  lanjut(): Promise<string> {
    return this.panel.locator('.lanjut').innerText();
  }

  /** What this person is offered, in order. */
  async tindakan(): Promise<string[]> {
    const semua = await this.panel.locator('form:not(details form) button, summary.tombol').allInnerTexts();
    return semua.map((satu) => satu.replace(/ …$/, ''));
  }

  /** Presses a button of the panel; one that is folded away is opened first, and its reason filled in. */
  async lakukan(nama: string, { alasan, lingkup = [] }: { alasan?: string; lingkup?: readonly string[] } = {}) {
    const lipatan = this.panel.locator('details').filter({ has: this.page.locator(`summary:text-is("${nama} …")`) });
    const dilipat = (await lipatan.count()) > 0;
    if (dilipat && (await lipatan.getAttribute('open')) === null) await lipatan.locator('summary').click();
    for (const satu of lingkup) await lipatan.getByLabel(satu, { exact: true }).check();
    if (alasan !== undefined) await lipatan.getByLabel('Alasan').fill(alasan);
    const tombol = (dilipat ? lipatan : this.panel).getByRole('button', { name: nama, exact: true });
    await clickThrough(this.page, tombol);
  }

  async riwayat(): Promise<string> {
    await this.panel.getByText(/^Riwayat/).click();
    return await this.panel.locator('.riwayat ol').innerText();
  }

  /** What the page says about what was done or refused. */
  kabar(): Promise<string> {
    return readKabar(this.page);
  }

  async ikuti(nama: string | RegExp): Promise<void> {
    await clickThrough(this.page, this.page.getByRole('link', { name: nama }).first());
  }

  async press(nama: string | RegExp): Promise<void> {
    await clickThrough(this.page, this.page.getByRole('button', { name: nama }).last());
  }
}

/** The grid of a quarter. */
export class HalamanTriwulan extends HalamanAlur {
  realisasi(indikator: string): Locator {
    return this.page.locator(`input[name="nilai:${indikator}"]`);
  }

  /** Opens the explanation of a row, if it is not open yet. */
  async jelaskan(indikator: string, hambatan: string): Promise<void> {
    const ruas = this.page.locator(`textarea[name="hambatan:${indikator}"]`);
    if (!(await ruas.isVisible()))
      await this.baris(indikator)
        .getByText(/^Penjelasan dan bukti/)
        .click();
    await ruas.fill(hambatan);
  }

  async lampirkan(indikator: string): Promise<void> {
    await this.page.locator(`input[name="berkas:${indikator}"]`).setInputFiles(BUKTI);
  }

  baris(indikator: string): Locator {
    return this.page.locator('tbody.baris').filter({ has: this.page.locator(`[id="baris-${indikator}"]`) });
  }

  simpan(): Promise<void> {
    return this.press('Simpan draf');
  }

  ajukan(): Promise<void> {
    return this.press('Simpan dan ajukan');
  }

  /** Pastes cells into the realisasi of an indicator, as a spreadsheet puts them on the clipboard. */
  async tempel(indikator: string, teks: string): Promise<void> {
    await this.realisasi(indikator).focus();
    // As text: it runs in the page.
    await this.page.evaluate(`(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', ${JSON.stringify(teks)});
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    })()`);
  }
}
