/**
 * Pages of an office that are kept rendered while nothing of what they show has changed (`tandaKeadaan`): lists, and what
 * is read. Everything on them is the person's own view of records, actions, files and assignments. A page that shows
 * something else (jobs under way, sessions, notes, what was typed) must not stand here.
 */
const RUTE: ReadonlySet<string | null> = new Set([
  '/',
  '/kantor',
  '/indikator',
  '/anggaran',
  '/pohon-kinerja',
  '/perjanjian',
  '/lkjip',
  '/kelengkapan',
  '/kelola',
  '/kelola/[jenis]',
  '/pengukuran',
  '/rekomendasi',
]);

export const isTersimpan = (rute: string | null): boolean => RUTE.has(rute);
