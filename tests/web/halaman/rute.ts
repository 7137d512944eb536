import { globSync } from 'node:fs';

const RUTE = 'apps/web/src/routes';

/** Every route that has a page, as the folders name it: `/kelola/[jenis]/-baru`. */
export const listRute = (): string[] =>
  globSync(`${RUTE}/**/+page.svelte`)
    .map((path) => path.replaceAll('\\', '/').slice(RUTE.length, -'/+page.svelte'.length) || '/')
    .sort();

const toBobot = (ruas: string): number => (ruas.startsWith('[...') ? 2 : ruas.startsWith('[') ? 1 : 0);

/** Fixed words come before parameters, these before the rest of a path: the router's own order. */
function compareRute(a: string, b: string): number {
  const [kiri, kanan] = [a.split('/'), b.split('/')];
  for (let ke = 0; ke < Math.max(kiri.length, kanan.length); ke += 1) {
    const beda = toBobot(kiri[ke] ?? '') - toBobot(kanan[ke] ?? '');
    if (beda !== 0) return beda;
  }
  return kanan.length - kiri.length;
}

const toPola = (rute: string): RegExp =>
  new RegExp(`^${rute.replace(/\[\.\.\.\w+\]/g, '.+').replace(/\[\w+\]/g, '[^/]+')}/?$`);

/** The route that answers an address; a unit-year in front of it does not count. */
export function findRute(alamat: string): string | undefined {
  const path = new URL(alamat, 'http://x').pathname.replace(/^\/u\/[^/]+\/\d{4}(?=\/|$)/, '') || '/';
  return listRute()
    .sort(compareRute)
    .find((rute) => toPola(rute).test(path));
}
