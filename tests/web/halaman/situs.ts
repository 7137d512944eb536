import type { Page } from 'playwright-core';

/** The pages a reader sees, by what they are for. */
export class Situs {
  readonly page: Page;
  readonly alamat: string;

  constructor(page: Page, alamat: string) {
    this.page = page;
    this.alamat = alamat;
  }

  async open(path: string): Promise<number> {
    const response = await this.page.goto(this.alamat + path, { waitUntil: 'load' });
    return response?.status() ?? 0;
  }

  judul(): Promise<string> {
    return this.page.getByRole('heading', { level: 1 }).innerText();
  }

  async openMenu(nama: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: nama, exact: true }).click();
  }
}

export class Beranda extends Situs {
  /** Cells of the row of an indicator in the table of IKU. */
  async barisIku(nama: string): Promise<string[]> {
    const baris = this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: nama, exact: true }) });
    return baris.first().locator('th,td').allInnerTexts();
  }

  async openJejakCapaian(nama: string): Promise<void> {
    const baris = this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: nama, exact: true }) });
    await baris.first().locator('td').nth(3).getByRole('link').click();
  }
}

export class HalamanAnggaran extends Situs {
  namaBaris(): Promise<string[]> {
    return this.page.locator('tbody tr[id] th').allInnerTexts();
  }

  async toggle(nama: string): Promise<void> {
    await this.page.getByRole('link', { name: new RegExp(nama) }).first().click();
  }
}

export class HalamanUnduh extends Situs {
  /** Clicks a format and waits for the file; returns its bytes. */
  async unduh(kelompok: string, format: string): Promise<Buffer> {
    const bagian = this.page.locator(`h2#${kelompok} + ul`);
    const menunggu = this.page.waitForEvent('download', { timeout: 60_000 });
    await bagian.getByRole('link', { name: format }).click();
    const unduhan = await menunggu;
    const potongan: Buffer[] = [];
    for await (const satu of await unduhan.createReadStream()) potongan.push(satu as Buffer);
    return Buffer.concat(potongan);
  }
}
