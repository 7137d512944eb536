import { readZip } from '../../packages/dokumen/src/docx/zip.ts';

const ENTITAS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const bacaEntitas = (teks: string): string =>
  teks.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (utuh, hex, desimal, nama) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return desimal ? String.fromCodePoint(Number(desimal)) : (ENTITAS[nama] ?? utuh);
  });

/** What a reader of our HTML sees in its body, and its figures with their sources in reading order. */
export function readTeksHtml(html: string): { teks: string; angka: { sumber: string; teks: string }[] } {
  const badan = html.slice(html.indexOf('<body'));
  const angka = [...badan.matchAll(/<(span|a)\b[^>]*\bdata-sumber="([^"]*)"[^>]*>(.*?)<\/\1>/gs)].map((c) => ({
    sumber: bacaEntitas(c[2] ?? ''),
    teks: bacaEntitas((c[3] ?? '').replace(/<[^>]*>/g, '')),
  }));
  const terlihat = badan.replace(/<(style|script|title|desc)\b.*?<\/\1>/gs, ' ');
  const blok = terlihat.replace(/<\/?(?:a|span|strong|em|b|i|wbr)\b[^>]*>/g, '').replace(/<[^>]*>/g, ' ');
  return { teks: bacaEntitas(blok), angka };
}

/** The text of a DOCX: body, headers and footers, one line a paragraph; results of fields included. */
export function readTeksDocx(docx: Uint8Array): string {
  const bagian = [...readZip(docx)].filter(([nama]) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(nama));
  return bagian
    .map(([, xml]) =>
      bacaEntitas(
        xml
          .toString('utf8')
          .replace(/<w:instrText\b.*?<\/w:instrText>/gs, '')
          .replace(/<w:(?:p|tab|br)\b[^>]*\/?>/g, '\n')
          .replace(/<(?!\/?w:t[ >])[^>]*>/g, '')
          .replace(/<[^>]*>/g, ''),
      ),
    )
    .join('\n');
}
