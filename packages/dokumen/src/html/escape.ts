import { cleanTeks } from '../pdf/bersihkan-teks.ts';

/** Text as HTML text or as the value of a quoted attribute. */
export const escapeHtml = (teks: string): string =>
  cleanTeks(teks)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');

/** A string as an id: our ids are kept, anything else is made harmless. */
export const toId = (id: string): string => id.replace(/[^A-Za-z0-9_.-]/g, '-');
