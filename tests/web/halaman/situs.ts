import type { Locator, Page } from 'playwright-core';
import { clickThrough } from '../../dukungan/peramban.ts';

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

  isi(): Promise<string> {
    return this.page.locator('main').innerText();
  }

  /** Presses Tab until a link of that name has the focus; gives up where a person would. */
  async tabTo(nama: string | RegExp, maks = 40): Promise<void> {
    for (let ke = 0; ke < maks; ke += 1) {
      await this.page.keyboard.press('Tab');
      const fokus = await this.namaFokus();
      if (typeof nama === 'string' ? fokus === nama : nama.test(fokus)) return;
    }
    throw new Error(`${nama} was not reached in ${maks} steps; the focus is on ${await this.namaFokus()}`);
  }

  /** Words of the link, button or summary that has the focus. The scripts are text: they run in the page. */
  namaFokus(): Promise<string> {
    return this.page.evaluate<string>(`(() => {
      const satu = document.activeElement;
      return satu.matches('a, button, summary') ? satu.textContent.replace(/\\s+/g, ' ').trim() : '';
    })()`);
  }

  /** Width of the ring around what has the focus, pixels. */
  tebalFokus(): Promise<number> {
    return this.page.evaluate<number>(`(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
      return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
    })()`);
  }
}

export class Beranda extends Situs {
  private baris(nama: string): Locator {
    const kepala = this.page.getByRole('rowheader', { name: nama, exact: true });
    return this.page.getByRole('row').filter({ has: kepala }).first();
  }

  /** Cells of the row of an indicator in the table of IKU. */
  barisIku(nama: string): Promise<string[]> {
    return this.baris(nama).locator('th,td').allInnerTexts();
  }

  async openJejakCapaian(nama: string): Promise<void> {
    await clickThrough(this.page, this.baris(nama).locator('td').nth(3).getByRole('link'));
  }
}

export class HalamanAnggaran extends Situs {
  namaBaris(): Promise<string[]> {
    return this.page.locator('tbody tr[id] th').allInnerTexts();
  }

  async toggle(nama: string): Promise<void> {
    await clickThrough(this.page, this.page.getByRole('link', { name: new RegExp(nama) }).first());
  }
}

/** Where a figure or an entry comes from. */
export class HalamanJejak extends Situs {
  /** Follows the first step of the trail that bears the name. */
  async follow(nama: string | RegExp): Promise<void> {
    await clickThrough(this.page, this.page.locator('.jejak').getByRole('link', { name: nama }).first());
  }

  bagian(judul: string): Locator {
    return this.page.locator(`h2:text-is("${judul}") + *`);
  }
}

export class HalamanLkjip extends Situs {
  daftarIsi(nama = 'Daftar isi laporan'): Locator {
    return this.page.getByRole('navigation', { name: nama, exact: true });
  }

  /** A printed figure of the report by its source. */
  angka(sumber: string): Locator {
    return this.page.locator(`.dokumen a.angka[data-sumber="${sumber}"]`).first();
  }
}

export class HalamanUnduh extends Situs {
  private tautan(kelompok: string, format: string): Locator {
    return this.page.locator(`section#${kelompok}`).getByRole('link', { name: format, exact: true });
  }

  /** Clicks a format and waits for the file; returns its name and bytes. */
  async unduh(kelompok: string, format: string): Promise<{ nama: string; isi: Buffer }> {
    const menunggu = this.page.waitForEvent('download', { timeout: 60_000 });
    await this.tautan(kelompok, format).click();
    const unduhan = await menunggu;
    const potongan: Buffer[] = [];
    for await (const satu of await unduhan.createReadStream()) potongan.push(satu as Buffer);
    return { nama: unduhan.suggestedFilename(), isi: Buffer.concat(potongan) };
  }

  /** What stands beside a format. */
  keterangan(kelompok: string, format: string): Promise<string> {
    return this.page.locator(`section#${kelompok} li`).filter({ hasText: format }).first().locator('.ket').innerText();
  }
}
