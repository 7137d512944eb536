/** How the blocks of a document look, on a screen and printed; shared by the standalone file and the web pages. */
export const GAYA_DOKUMEN = `
.dokumen{font-variant-numeric:tabular-nums;overflow-wrap:break-word}
.dokumen h1,.dokumen h2,.dokumen h3,.dokumen h4,.dokumen h5,.dokumen h6{line-height:1.25;text-wrap:balance;margin:1.6em 0 .5em;scroll-margin-top:1rem}
.dokumen .judul-1{font-size:1.6rem;border-bottom:2px solid #0f5c57;padding-bottom:.3em;margin-top:2.2em}
.dokumen .judul-2{font-size:1.25rem}.dokumen .judul-3{font-size:1.08rem}.dokumen .judul-4{font-size:1rem}
.dokumen .nomor{white-space:nowrap}
.dokumen p,.dokumen ul,.dokumen ol{max-width:72ch}
.dokumen p.tengah,.dokumen p.judulForm{text-align:center;margin-inline:auto}
.dokumen p.judulForm{font-weight:700;font-size:1.1rem}
.dokumen p.kutipan{border-left:3px solid #0f5c57;padding-left:1rem;font-style:italic}
.dokumen p.catatan,.dokumen p.sumber{font-size:.875rem;color:#4a5a63}
.dokumen ol.huruf{list-style:lower-alpha}
.dokumen li>p{margin:.15em 0}
.dokumen .gulir{overflow-x:auto;margin:1.2em 0 .4em}
.dokumen table{border-collapse:collapse;width:100%;font-size:.92rem}
.dokumen table.ukuran-kecil{font-size:.85rem}.dokumen table.ukuran-sangatKecil{font-size:.78rem}
.dokumen table.kolom-7,.dokumen table.kolom-8,.dokumen table.kolom-9{min-width:44rem}
.dokumen table.kolom-10,.dokumen table.kolom-11,.dokumen table.kolom-12,.dokumen table.kolom-13,.dokumen table.kolom-14{min-width:60rem}
.dokumen table.kolom-20,.dokumen table.kolom-21,.dokumen table.kolom-22,.dokumen table.kolom-23,.dokumen table.kolom-24,.dokumen table.kolom-25,.dokumen table.kolom-26{min-width:110rem}
.dokumen caption{text-align:left;font-weight:600;padding-bottom:.5em}
.dokumen th,.dokumen td{text-align:left;vertical-align:top;padding:.45em .6em;border:1px solid #d6dee2}
.dokumen thead th,.dokumen thead td{background:#eef3f4;font-weight:600;vertical-align:middle}
.dokumen tbody th{font-weight:500}
.dokumen .kanan{text-align:right}.dokumen td.kanan{white-space:nowrap}.dokumen .tengah{text-align:center}
.dokumen .tebal{font-weight:650}.dokumen td.kelompok,.dokumen th.kelompok{background:#f4f7f8;font-weight:600}
.dokumen td.jumlah,.dokumen th.jumlah{background:#eef3f4;font-weight:700}
.dokumen .inden-1{padding-left:1.4em}.dokumen .inden-2{padding-left:2.4em}.dokumen .inden-3{padding-left:3.4em}.dokumen .inden-4{padding-left:4.4em}
.dokumen table.tanpa-garis{width:auto;margin:.8em 0}.dokumen table.tanpa-garis td,.dokumen table.tanpa-garis th{border:0;padding:.15em .8em .15em 0;font-weight:400;background:none}
.dokumen td p,.dokumen th p{margin:.1em 0}.dokumen td ol,.dokumen td ul{margin:0;padding-left:1.3em}
.dokumen figure{margin:1.4em 0}.dokumen figure svg{max-width:100%;height:auto;display:block}
.dokumen figcaption{font-size:.9rem;font-weight:600;margin-top:.5em}
.dokumen a.angka{color:inherit;text-decoration:underline dotted #9fb0b8;text-underline-offset:.2em}
.dokumen a.angka:hover{color:#0f5c57;text-decoration:underline solid}
.dokumen .kotak{border-left:4px solid #9fb0b8;background:#f4f7f8;padding:.7em 1em;margin:1em 0}
.dokumen .kotak.peringatan{border-color:#c77700;background:#fdf3e1}.dokumen .kotak>:last-child{margin-bottom:0}.dokumen .kotak>:first-child{margin-top:0}
.dokumen .tanda-tangan{display:flex;gap:2rem;justify-content:space-between;margin:2em 0;break-inside:avoid}
.dokumen .tanda-tangan.satu{justify-content:flex-end}.dokumen .pihak{text-align:center;min-width:12rem}
.dokumen .pihak p{margin:.1em 0}.dokumen .ruang-tanda{height:4.5rem}.dokumen .pihak .nama{font-weight:700;text-decoration:underline;text-underline-offset:.2em}
.dokumen .kop{text-align:center;border-bottom:3px double #17242b;margin:2.5em 0 1.2em;padding-bottom:.6em}.dokumen .kop p{margin:0 auto;font-weight:700}
.dokumen .lambang{display:inline-block;border:1px dashed #9fb0b8;border-radius:50%;width:6.5rem;height:6.5rem;padding:2rem .5rem 0;font-size:.75rem;color:#4a5a63;text-align:center}
.dokumen .sampul{text-align:center;min-height:70vh;display:flex;flex-direction:column;align-items:center;justify-content:center}
.dokumen .sampul p{margin:.3em 0}.dokumen .judul-sampul{font-size:2rem;font-weight:750}.dokumen .sampul .unit{font-size:1.3rem;font-weight:650}.dokumen .sampul .tahun{font-size:1.5rem;font-weight:650}
.dokumen .daftar-otomatis{list-style:none;padding:0;max-width:none}.dokumen .daftar-otomatis .tingkat-2{padding-left:1.2rem}.dokumen .daftar-otomatis .tingkat-3{padding-left:2.4rem}
.dokumen .daftar-otomatis a{display:inline-block;padding:.2em 0}
@media (max-width:40rem){.dokumen .tanda-tangan{flex-wrap:wrap;gap:1rem}}
@media print{.dokumen{font-size:10pt}.dokumen .gulir{overflow:visible}.dokumen table{min-width:0!important}.dokumen thead{display:table-header-group}.dokumen tr,.dokumen figure{break-inside:avoid}.dokumen h1,.dokumen h2,.dokumen h3,.dokumen h4{break-after:avoid}.dokumen .judul-1{break-before:page}.dokumen .ganti-halaman{break-after:page}.dokumen a{color:inherit;text-decoration:none}}
`.trim();
