/*
 * How the blocks of a document look, on a screen and printed; shared by the standalone file and the web pages. Colours
 * are written out, for the standalone file must not depend on the variables of a page.
 */

const range = (dari: number, sampai: number): number[] => Array.from({ length: sampai - dari + 1 }, (_, i) => dari + i);

/** Widths of the model's columns; the policy of our pages allows no style attributes. */
const LEBAR_KOLOM = range(1, 100).map((n) => `.dokumen .l-${n}{width:${n}%}`);

/** A column narrower than this on a telephone is a ribbon of letters; the table scrolls instead. */
const REM_PER_KOLOM = 4.8;
const LEBAR_TABEL = range(4, 40).map(
  (n) => `.dokumen .kolom-${n}{min-width:${Math.round(n * REM_PER_KOLOM * 10) / 10}rem}`,
);

/** Pictures keep the share of the text width that they have on paper, but not so small that their words vanish. */
const LEBAR_GAMBAR = range(1, 10).map(
  (n) => `.dokumen .lebar-${n} svg{min-width:${(n * 33) / 10}rem;max-width:${(n * 48) / 10}rem}`,
);
const LEBAR_GAMBAR_CETAK = range(1, 10).map((n) => `.dokumen .lebar-${n} svg{max-width:${n * 10}%}`);

const LAYAR = `
.dokumen{font-variant-numeric:tabular-nums;overflow-wrap:break-word}
.dokumen :is(h1,h2,h3,h4,h5,h6){line-height:1.25;text-wrap:balance;margin:1.8em 0 .5em}
.dokumen .judul-1{font-size:1.6rem;border-bottom:2px solid #0f5c57;padding-bottom:.3em;margin-top:2.4em}
.dokumen .judul-2{font-size:1.25rem}
.dokumen .judul-3{font-size:1.08rem}
.dokumen .judul-4{font-size:1rem}
.dokumen :is(p,ul,ol,blockquote){max-width:44rem}
.dokumen :is(ul,ol){padding-left:1.9em}
.dokumen li>p{margin:.2em 0}
.dokumen .panjang{overflow-wrap:anywhere}
.dokumen p:is(.tengah,.judulForm){text-align:center;max-width:none}
.dokumen p.judulForm{font-weight:700;font-size:1.1rem;margin:1.4em 0}
.dokumen blockquote{border-left:3px solid #0f5c57;margin:1em 0;padding-left:1rem;font-style:italic}
.dokumen p:is(.catatan,.sumber){font-size:.875rem;color:#4a5a63}
.dokumen p.sumber{margin-top:.5em}
.dokumen .gulir{overflow-x:auto;margin:1.4em 0 .4em;container-type:inline-size}
.dokumen table{border-collapse:collapse;width:100%;font-size:.92rem;line-height:1.4}
.dokumen .ukuran-kecil{font-size:.87rem}
.dokumen .ukuran-sangatKecil{font-size:.8rem}
.dokumen caption{text-align:left;font-size:.95rem;font-weight:600;padding-bottom:.5em}
.dokumen caption span.utuh{display:inline-block;position:sticky;left:0;max-width:100cqw}
.dokumen :is(th,td){text-align:left;vertical-align:top;padding:.45em .6em;border:1px solid #c9d4d9}
.dokumen thead :is(th,td){background:#e3f0ee;font-weight:600;vertical-align:middle;text-align:center}
.dokumen thead td{font-weight:400}
.dokumen tbody th{font-weight:500}
.dokumen :is(th,td).kanan{text-align:right}
.dokumen :is(th,td).tengah{text-align:center}
.dokumen .bilangan{white-space:nowrap}
.dokumen :is(th,td).tebal{font-weight:650}
.dokumen :is(th,td).kelompok{background:#f4f7f8;font-weight:600}
.dokumen :is(th,td).jumlah{background:#eaf0f2;font-weight:700}
.dokumen .inden-1{padding-left:1.6em}
.dokumen .inden-2{padding-left:2.6em}
.dokumen .inden-3{padding-left:3.6em}
.dokumen .inden-4{padding-left:4.6em}
.dokumen .tanpa-garis{width:auto;margin:.8em 0}
.dokumen .tanpa-garis :is(th,td){border:0;padding:.2em .8em .2em 0}
.dokumen :is(td,th) p{margin:.1em 0}
.dokumen :is(td,th) :is(ol,ul){margin:0;padding-left:1.4em}
.dokumen figure{margin:1.6em 0}
.dokumen figure .gulir{margin:0}
.dokumen figure svg{width:100%;height:auto;display:block}
.dokumen figcaption{font-size:.95rem;font-weight:600;margin-top:.6em;max-width:44rem}
.dokumen a.angka{color:inherit;text-decoration:underline dotted #7f939c;text-underline-offset:.2em}
.dokumen a.angka:hover{color:#0f5c57;text-decoration:underline solid}
.dokumen .kotak{border-left:4px solid #7f939c;background:#f4f7f8;padding:.7em 1em;margin:1em 0;max-width:46rem}
.dokumen .kotak.peringatan{border-color:#c77700;background:#fdf3e1}
.dokumen .kotak>:last-child{margin-bottom:0}
.dokumen .kotak>:first-child{margin-top:0}
.dokumen .tanda-tangan{display:grid;grid-template-rows:repeat(4,auto);column-gap:2rem;margin:2.5em 0;max-width:60rem}
.dokumen .tanda-tangan.dua{grid-template-columns:1fr 1fr}
.dokumen .tanda-tangan.satu{grid-template-columns:minmax(auto,22rem);justify-content:end}
.dokumen .pihak{display:grid;grid-row:span 4;grid-template-rows:subgrid;text-align:center}
.dokumen .pihak p{margin:.1em auto}
.dokumen .pihak .atas{align-self:end}
.dokumen .ruang-tanda{height:4.8rem}
.dokumen .pihak .nama{font-weight:700;text-decoration:underline;text-underline-offset:.2em}
.dokumen .kop{display:flex;align-items:center;justify-content:center;gap:1.2rem;text-align:center;padding-bottom:.8em}
.dokumen .kop{border-bottom:3px double #17242b;margin:2em 0 1.2em}
.dokumen .kop p{margin:0;font-weight:700}
.dokumen .kop .unit{font-size:1.15rem}
.dokumen .lambang{flex:none;display:flex;align-items:center;justify-content:center;width:6.5rem;height:6.5rem}
.dokumen .lambang{border:1px dashed #7f939c;border-radius:50%;padding:.8rem;font-size:.72rem;line-height:1.3}
.dokumen .lambang{color:#4a5a63;text-align:center}
.dokumen .kop .lambang{width:5.2rem;height:5.2rem;padding:.4rem;font-weight:400}
.dokumen .sampul{display:flex;flex-direction:column;align-items:center;justify-content:center;text-align:center}
.dokumen .sampul{min-height:min(70vh,38rem);padding-block:2rem}
.dokumen .sampul p{margin:.3em 0}
.dokumen .sampul .lambang{margin-bottom:2rem}
.dokumen .sampul .unit{font-size:1.3rem;font-weight:650}
.dokumen .judul-sampul{font-size:clamp(1.6rem,1.2rem + 2vw,2.4rem);font-weight:750;line-height:1.2;text-wrap:balance}
.dokumen .sampul .judul-sampul{margin-top:1.2em}
.dokumen .sampul .tahun{font-size:1.5rem;font-weight:650}
.dokumen .daftar-otomatis ul{list-style:none;padding-left:0;margin:0}
.dokumen .daftar-otomatis ul ul{padding-left:1.4rem}
.dokumen .daftar-otomatis a{display:inline-block;padding:.25em 0;text-decoration:none}
.dokumen .daftar-otomatis a:hover{text-decoration:underline}
@media screen and (max-width:40rem){
.dokumen .judul-1{font-size:1.4rem}
.dokumen .tanda-tangan.dua{grid-template-columns:1fr;grid-template-rows:repeat(8,auto);row-gap:0}
.dokumen .pihak+.pihak{margin-top:2.5rem}
}
`;

/**
 * Where scroll bars hide until they are touched: a shadow at an edge beyond which there is more. The white parts move
 * with the content and cover it at its ends.
 */
const BAYANGAN = `
@media screen and (max-width:64rem){
.dokumen .gulir{background:linear-gradient(to right,#fff 30%,#fff0) 0 0/3rem 100% no-repeat local,
linear-gradient(to left,#fff 30%,#fff0) 100% 0/3rem 100% no-repeat local,
linear-gradient(to right,#17242b40,#17242b00) 0 0/.8rem 100% no-repeat scroll,
linear-gradient(to left,#17242b40,#17242b00) 100% 0/.8rem 100% no-repeat scroll}
}
`;

const CETAK = `
.dokumen{font-size:10pt;line-height:1.45}
.dokumen :is(p,ul,ol,blockquote,figcaption,.kotak,.tanda-tangan){max-width:none}
.dokumen p{orphans:3;widows:3}
.dokumen :is(h1,h2,h3,h4,h5,h6,.judulForm,.lekat){break-after:avoid;break-inside:avoid}
.dokumen .judul-1{font-size:15pt;break-before:page;margin-top:0}
.dokumen .judul-2{font-size:12pt}
.dokumen .judul-3{font-size:11pt}
.dokumen .judul-4{font-size:10pt}
.dokumen .kop{break-after:avoid;margin-top:.8em}
.dokumen .kop+.judul-1{break-before:auto}
.dokumen .gulir{overflow:visible;container-type:normal;margin-top:1em}
.dokumen caption span.utuh{max-width:none}
.dokumen table{font-size:9pt;line-height:1.3}
.dokumen .ukuran-kecil{font-size:8pt}
.dokumen .ukuran-sangatKecil{font-size:6.2pt}
.dokumen .ukuran-sangatKecil :is(th,td){padding:.35em}
.dokumen caption{font-size:9pt;break-after:avoid}
.dokumen thead{display:table-header-group;break-inside:avoid;break-after:avoid}
.dokumen tbody:first-of-type>tr:first-child{break-before:avoid}
.dokumen :is(tr,figure,.kotak,.tanda-tangan,.pihak){break-inside:avoid}
.dokumen tr:has(th.kelompok){break-after:avoid}
.dokumen :is(th,td){border-color:#9fb0b8;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.dokumen p:is(.catatan,.sumber){font-size:8.5pt;break-before:avoid}
.dokumen figure svg{max-height:200mm}
.dokumen figcaption{font-size:9pt}
.dokumen .kotak{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.dokumen .tanda-tangan{break-before:avoid}
.dokumen .sampul{min-height:200mm;break-after:page}
.dokumen .ganti-halaman{break-after:page}
.dokumen a{color:inherit;text-decoration:none}
.dokumen .daftar-otomatis a{padding:.1em 0}
.dokumen .daftar-otomatis+.judul-1:has(+.daftar-otomatis){break-before:auto;margin-top:1.6em}
`;

/** As in the PDF, the type of the widest tables is the smallest that can still be read. */
const TABEL_TERLEBAR = range(18, 40).map((n) => `.dokumen .kolom-${n}{font-size:5pt}`);

const rapatkan = (...baris: readonly string[]): string => baris.join('\n').trim();

export const GAYA_DOKUMEN = rapatkan(
  ...LEBAR_KOLOM,
  LAYAR,
  '@media screen{',
  ...LEBAR_TABEL,
  ...LEBAR_GAMBAR,
  '}',
  BAYANGAN,
  '@media print{',
  CETAK,
  ...TABEL_TERLEBAR,
  ...LEBAR_GAMBAR_CETAK,
  '}',
);
