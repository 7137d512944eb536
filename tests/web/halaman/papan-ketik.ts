import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

interface Fokus {
  readonly nama: string;
  readonly tebal: number;
  readonly tampak: boolean;
}

/** Somebody without a mouse: only keys, and every stop must be seen. */
export class PapanKetik {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** What has the focus: its words, the ring around it in pixels, whether any of it is on the screen. */
  private fokus(): Promise<Fokus> {
    // As text: it runs in the page.
    return this.page.evaluate<Fokus>(`(async () => {
      // What gets the focus is scrolled to with the next picture.
      await new Promise((lanjut) => requestAnimationFrame(() => requestAnimationFrame(lanjut)));
      const satu = document.activeElement;
      const label = [...(satu.labels ?? [])].map((l) => l.textContent).join(' ');
      const teks = satu.getAttribute('aria-label') ?? (satu.matches('a, button, summary') ? satu.textContent : label);
      const { outlineStyle, outlineWidth } = getComputedStyle(satu);
      const { top, bottom, left, right } = satu.getBoundingClientRect();
      return {
        nama: teks.replace(/\\s+/g, ' ').trim(),
        tebal: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
        tampak: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
      };
    })()`);
  }

  /** Presses Tab until something of that name has the focus; gives up where a person would. */
  async tabKe(nama: string | RegExp, maks = 80): Promise<void> {
    const dilalui: string[] = [];
    for (let ke = 0; ke < maks; ke += 1) {
      await this.page.keyboard.press('Tab');
      const fokus = await this.fokus();
      dilalui.push(fokus.nama);
      if (fokus.nama !== '') {
        assert.ok(fokus.tebal >= 2, `«${fokus.nama}» on ${this.page.url()}: the focus cannot be seen`);
        assert.ok(fokus.tampak, `«${fokus.nama}» on ${this.page.url()} has the focus out of sight`);
      }
      if (typeof nama === 'string' ? fokus.nama === nama : nama.test(fokus.nama)) return;
    }
    throw new Error(`${nama} was not reached on ${this.page.url()}: ${dilalui.join(' | ')}`);
  }

  /** Goes there by Tab and presses it; waits for the page it leads to. */
  async tekan(nama: string | RegExp, tombol: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.tabKe(nama);
    await Promise.all([this.page.waitForEvent('load'), this.page.keyboard.press(tombol)]);
  }

  /** Goes to a field by Tab and types. */
  async ketik(nama: string | RegExp, teks: string): Promise<void> {
    await this.tabKe(nama);
    // What is there is replaced, as somebody would who tabbed into it.
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(teks);
  }

  /** Past the menu, by the first link of every page. */
  async lompatKeIsi(): Promise<void> {
    await this.tabKe('Langsung ke isi', 1);
    await this.page.keyboard.press('Enter');
  }

  isi(): Promise<string> {
    return this.page.locator('main').innerText();
  }
}
