import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Frame, type Locator, type Page, type Request } from 'playwright-core';

const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Width of a telephone and of a desk, as the project looks at every page. */
export const LEBAR = { telepon: { width: 390, height: 844 }, meja: { width: 1280, height: 900 } } as const;

/** Headless Chromium of the machine; `npm test` has installed it or said what to do. */
export async function launchPeramban(): Promise<Browser> {
  const path = [process.env['AKUNTABEL_CHROMIUM'], ...KNOWN].find((kandidat) => kandidat && existsSync(kandidat));
  if (!path) throw new Error('Chromium is missing; run `npm test`, which installs it or says how.');
  return chromium.launch({
    executablePath: path,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

const ATURAN = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Violations of WCAG 2.2 A/AA on the page, one line each; empty is good. */
export async function findPelanggaran(page: Page): Promise<string[]> {
  // Asking only for violations, in one run (our pages have no frames), takes a long report 4 seconds instead of 30.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], runOnly: { type: 'tag', values: ATURAN } })
    .analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} — ${node.target.join(' ')}`));
}

/** Pixels by which the page is wider than its window; 0 is good. */
export function measureLuapan(page: Page): Promise<number> {
  // As text, for it runs in the page: these files are checked without the types of a browser.
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/**
 * Within how many rounds of how many ms a click that leads to another page has asked for it; one that stays costs no
 * more. Rounds, not one timer: the server under test lives in this process, and while it works a timer runs out before
 * what the browser said meanwhile is read.
 */
const BERANGKAT = { kali: 10, ms: 50 };

/** Clicks a link or a button and waits until the page it leads to is there; one that a script answers stays where it is. */
export async function clickThrough(page: Page, sasaran: Locator): Promise<void> {
  const utama = page.mainFrame();
  let pergi = false;
  let tiba = () => {};
  const sampai = new Promise<void>((selesai) => {
    tiba = selesai;
  });
  const minta = (permintaan: Request) => {
    if (permintaan.isNavigationRequest() && permintaan.frame() === utama) pergi = true;
  };
  const pindah = (bingkai: Frame) => {
    if (bingkai !== utama) return;
    pergi = true;
    tiba();
  };
  page.on('request', minta).on('framenavigated', pindah).on('download', tiba);
  try {
    await sasaran.click();
    for (let ke = 0; ke < BERANGKAT.kali && !pergi; ke += 1) await setTimeout(BERANGKAT.ms);
    if (!pergi) return;
    await sampai;
    await page.waitForLoadState('load');
  } finally {
    page.off('request', minta).off('framenavigated', pindah).off('download', tiba);
  }
}

const MAKS_CUPLIKAN = 1500;

/**
 * What was said above the page: stored, removed, refused. A live region that still waits for its words says nothing.
 * @throws Error with the address and the words of the page when it says nothing within the time of a locator
 */
export async function readKabar(page: Page): Promise<string> {
  const kabar = page.locator('main :is([role="status"], [role="alert"]):not(:empty)').first();
  try {
    return await kabar.innerText();
  } catch (galat) {
    const isi = (await page.locator('main').innerText()).slice(0, MAKS_CUPLIKAN);
    throw new Error(`no message on ${page.url()}, which reads:\n${isi}`, { cause: galat });
  }
}
