import type { Locator } from 'playwright-core';
import { HalamanKelola } from './kelola.ts';

/** The matrix of the Renstra, as somebody who lives in Excel works in it. */
export class HalamanMatriks extends HalamanKelola {
  static dari({ page, dasar }: HalamanKelola): HalamanMatriks {
    return new HalamanMatriks(page, dasar);
  }

  async openMatriks(cari = ''): Promise<number> {
    const jawaban = await this.page.goto(`${this.dasar}/renstra${cari}`);
    return jawaban?.status() ?? 0;
  }

  /** A cell: field, then row (`renstra2025`, `i/IKU1`). */
  sel(ruas: string, baris: string): Locator {
    return this.page.locator(`[name="${ruas}:${baris}"]:not([type=hidden])`);
  }

  baris(kunci: string): Locator {
    return this.page.locator(`[id="baris-${kunci.replace('/', '-')}"]`);
  }

  /** Pastes cells, as a spreadsheet puts them on the clipboard. */
  async tempel(ruas: string, baris: string, teks: string): Promise<void> {
    await this.sel(ruas, baris).focus();
    // As text: it runs in the page.
    await this.page.evaluate(`(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', ${JSON.stringify(teks)});
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    })()`);
  }

  async isiSel(...sel: readonly (readonly [ruas: string, baris: string])[]): Promise<string[]> {
    return await Promise.all(sel.map(([ruas, baris]) => this.sel(ruas, baris).inputValue()));
  }

  /** Name of the field that has the focus. */
  fokus(): Promise<string> {
    return this.page.evaluate<string>('document.activeElement.name ?? ""');
  }

  /** What the grid says about the last paste or undo. */
  kabarKisi(): Promise<string> {
    return this.page.locator('form .kabar').innerText();
  }

  /** Whether the browser asks before it leaves the page. */
  async isDitahan(): Promise<boolean> {
    return await this.page.evaluate<boolean>(`!window.dispatchEvent(new Event('beforeunload', { cancelable: true }))`);
  }
}
