import { createHash } from 'node:crypto';
import { HURUF_UTAMA } from '../huruf.ts';
import type { Dokumen } from '../model/dokumen.ts';
import { escapeHtml, toId } from './escape.ts';
import { GAYA_DOKUMEN } from './gaya.ts';
import { type PilihanHtml, renderBlok } from './render-blok.ts';

const GAYA = `
:root{color-scheme:light}*{box-sizing:border-box}
body{margin:0;color:#17242b;background:#fff;font:400 1rem/1.55 "${HURUF_UTAMA}",system-ui,sans-serif}
a{color:#0f5c57}:focus-visible{outline:3px solid #d98200;outline-offset:2px}
.lewati{position:absolute;left:-999rem}.lewati:focus{left:.5rem;top:.5rem;background:#fff;padding:.6rem 1rem;z-index:2}
header,main,footer{max-width:70rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2rem)}
header{border-bottom:1px solid #d6dee2;padding-block:1rem}header p{margin:.2rem 0;color:#4a5a63}
.draf{display:inline-block;border:2px solid #a3261b;color:#a3261b;font-weight:700;padding:.1rem .7rem;border-radius:4px}
footer{border-top:1px solid #d6dee2;margin-top:3rem;padding-block:1rem;font-size:.875rem;color:#4a5a63}
nav ul{list-style:none;padding:0}nav .tingkat-2{padding-left:1.2rem}nav a{display:inline-block;padding:.15rem 0}
@media print{.lewati,nav{display:none}@page{size:A4;margin:20mm 18mm 18mm 22mm}}
${GAYA_DOKUMEN}
`.trim();

const HASH_GAYA = createHash('sha256').update(GAYA).digest('base64');

/**
 * A numbered document as one HTML file: no script, nothing from elsewhere, and a policy that would refuse both. The
 * accessible twin of the PDF: semantic tables, skip link, contents, text alternatives.
 */
export function writeHtml(dokumen: Dokumen, pilihan: PilihanHtml = {}): string {
  const blok = dokumen.bagian.flatMap((bagian) => bagian.blok);
  const daftarIsi = blok.flatMap((satu) =>
    satu.jenis === 'judul' && satu.tingkat <= 2 && satu.diDaftarIsi !== false
      ? [
          `<li class="tingkat-${satu.tingkat}"><a href="#${toId(satu.id)}">${escapeHtml([satu.nomor, ...satu.isi.map((r) => (r.jenis === 'barisBaru' ? ' ' : r.teks))].filter((t) => t).join(' '))}</a></li>`,
        ]
      : [],
  );
  // The nav stands for the generated table of contents; the other generated lists stay where they are.
  const isi = blok
    .filter((satu) => !(satu.jenis === 'daftarOtomatis' && satu.macam === 'isi'))
    .map((satu) => renderBlok(satu, { geserJudul: 1, ...pilihan }))
    .join('\n');
  const csp = `default-src 'none'; style-src 'sha256-${HASH_GAYA}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${dokumen.bahasa}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escapeHtml(dokumen.penulis)}">
<meta name="dcterms.date" content="${escapeHtml(dokumen.tanggal)}">
<title>${escapeHtml(dokumen.judul)}</title>
<style>${GAYA}</style>
</head>
<body>
<a class="lewati" href="#isi">Langsung ke isi</a>
<header><h1>${escapeHtml(dokumen.judul)}</h1><p>${escapeHtml(dokumen.penulis)}</p>${dokumen.draf ? '<p><span class="draf">DRAF</span></p>' : ''}
${daftarIsi.length === 0 ? '' : `<nav aria-label="Daftar isi"><details open><summary>Daftar isi</summary><ul>${daftarIsi.join('')}</ul></details></nav>`}
</header>
<main id="isi" class="dokumen" tabindex="-1">
${isi}
</main>
<footer><p>${escapeHtml(dokumen.kaki.judul)} · versi ${escapeHtml(dokumen.kaki.versi)} · data ${escapeHtml(dokumen.kaki.hash)}</p></footer>
</body>
</html>
`;
}
