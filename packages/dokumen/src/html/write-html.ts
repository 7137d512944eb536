import { createHash } from 'node:crypto';
import { HURUF_UTAMA } from '../huruf.ts';
import type { BagianHalaman, Dokumen } from '../model/dokumen.ts';
import { cleanTeks } from '../pdf/bersihkan-teks.ts';
import { HALAMAN } from '../pdf/ukuran.ts';
import { escapeHtml } from './escape.ts';
import { GAYA_DOKUMEN } from './gaya.ts';
import { getHurufSisip } from './huruf-sisip.ts';
import { findTingkatJudul, type PilihanHtml, renderBlok, toIdDaftar } from './render-blok.ts';

const GAYA = `
:root{color-scheme:light;-webkit-text-size-adjust:100%;scroll-padding-top:5rem}
*{box-sizing:border-box}
body{margin:0;color:#17242b;background:#fff;font:400 1rem/1.55 "${HURUF_UTAMA}",system-ui,sans-serif;word-spacing:.06em}
a{color:#0f5c57;text-underline-offset:.15em}
:focus-visible{outline:3px solid #b86e00;outline-offset:2px}
main:focus{outline:0}
.lewati{position:fixed;left:-999rem;z-index:3}
.lewati:focus{left:.5rem;top:.5rem;background:#fff;padding:.6rem 1rem}
.bilah,main,footer{max-width:66rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2rem)}
.bilah{display:flex;align-items:center;gap:.4rem 1rem;background:#fff;border-bottom:1px solid #c9d4d9;z-index:2}
.bilah{padding-block:.5rem}
.bilah h1{flex:1;margin:0;font-size:.85rem;font-weight:600;line-height:1.3}
.bilah a{display:inline-block;padding:.4rem 0;font-size:.9rem;white-space:nowrap}
.draf{border:2px solid #a3261b;border-radius:4px;padding:0 .6rem;color:#a3261b;font-weight:700;letter-spacing:.06em}
.cap-draf{display:none}
footer{border-top:1px solid #c9d4d9;margin-top:3rem;padding-block:1rem;font-size:.875rem;color:#4a5a63}
@media (min-height:36rem){.bilah{position:sticky;top:0}}
`.trim();

const toMm = (pt: number): string => `${Math.round((pt / 72) * 254) / 10}mm`;

/** Text inside quotes in CSS: everything but plain letters and digits as its code. */
const toTeksCss = (teks: string): string =>
  cleanTeks(teks).replace(/[^A-Za-z0-9 ]/gu, (aksara) => `\\${aksara.codePointAt(0)?.toString(16)} `);

const getKaki = ({ kaki }: Dokumen): string => `${kaki.judul} · ${kaki.versi} · data ${kaki.hash}`;

function buildGayaCetak(dokumen: Dokumen): string {
  const kaki = (teks: string): string => `{content:"${teks}";font:7.5pt "${HURUF_UTAMA}",sans-serif;color:#4a5a63}`;
  const draf = dokumen.draf ? `@top-right{content:"DRAF";font:700 11pt "${HURUF_UTAMA}",sans-serif;color:#a3261b}` : '';
  const halaman = (['tegak', 'mendatar'] as const).map((orientasi) => {
    const { atas, kanan, bawah, kiri } = HALAMAN[orientasi];
    const arah = orientasi === 'tegak' ? 'portrait' : 'landscape';
    return (
      `@page ${orientasi}{size:A4 ${arah};margin:${[atas, kanan, bawah, kiri].map(toMm).join(' ')};` +
      `@bottom-left${kaki(toTeksCss(getKaki(dokumen)))}@bottom-right${kaki('" counter(page) "')}${draf}}`
    );
  });
  return [
    ...halaman,
    `@page sampul{size:A4 portrait;margin:25mm;${draf}}`,
    '@media print{',
    '.lewati,.bilah nav,footer{display:none}',
    '.bilah{position:static;border:0;padding:0 0 1em}',
    // The cover and the letterhead say on paper what the bar says on the screen.
    'body:has(.sampul,.kop) .bilah{display:none}',
    'main{max-width:none;padding:0}',
    'body{page:tegak}.mendatar{page:mendatar}.sampul{page:sampul}',
    // A part begins a page of its own, also when it is as wide as the one before it.
    '.tegak+.tegak,.mendatar+.mendatar{break-before:page}',
    '.cap-draf{display:block;position:fixed;inset:0;margin:auto;width:fit-content;height:1em;line-height:1;',
    'font-size:110pt;font-weight:700;letter-spacing:.06em;color:#eef1f2;transform:rotate(-52deg);z-index:-1;',
    'print-color-adjust:exact;-webkit-print-color-adjust:exact}',
    '}',
  ].join('\n');
}

const renderBagian = ({ orientasi, blok }: BagianHalaman, pilihan: PilihanHtml): string =>
  `<div class="${orientasi}">\n${blok.map((satu) => renderBlok(satu, pilihan)).join('\n')}\n</div>`;

/**
 * A numbered document as one HTML file: no script, nothing from elsewhere, and a policy that would refuse both. The
 * accessible twin of the PDF: semantic tables, skip link, contents, text alternatives; it prints on the same pages.
 */
export function writeHtml(dokumen: Dokumen, pilihan: PilihanHtml = {}): string {
  const gaya = [getHurufSisip(), GAYA, GAYA_DOKUMEN, buildGayaCetak(dokumen)].join('\n');
  const hash = createHash('sha256').update(gaya).digest('base64');
  const csp = [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const judul = escapeHtml(dokumen.judul);
  const tingkatJudul = findTingkatJudul(dokumen.bagian.flatMap(({ blok }) => blok));
  const hasDaftarIsi = dokumen.bagian.some(({ blok }) =>
    blok.some((b) => b.jenis === 'daftarOtomatis' && b.macam === 'isi' && b.entri !== undefined && b.entri.length > 0),
  );
  return `<!doctype html>
<html lang="${dokumen.bahasa}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escapeHtml(dokumen.penulis)}">
<meta name="dcterms.date" content="${escapeHtml(dokumen.tanggal)}">
<title>${dokumen.draf ? 'DRAF – ' : ''}${judul}</title>
<style>${gaya}</style>
</head>
<body>
<a class="lewati" href="#isi">Langsung ke isi</a>
<header class="bilah"><h1>${judul}</h1>${dokumen.draf ? '<span class="draf">DRAF</span>' : ''}${
    hasDaftarIsi ? `<nav aria-label="Pintasan"><a href="#${toIdDaftar('isi')}">Daftar isi</a></nav>` : ''
  }</header>
<main id="isi" class="dokumen" tabindex="-1">
${dokumen.bagian.map((bagian) => renderBagian(bagian, { geserJudul: 1, tingkatJudul, ...pilihan })).join('\n')}
</main>
<footer><p>${escapeHtml(getKaki(dokumen))}</p></footer>
${dokumen.draf ? '<p class="cap-draf" aria-hidden="true">DRAF</p>\n' : ''}</body>
</html>
`;
}
