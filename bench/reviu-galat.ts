import { buildLkjip, numberDokumen, writeHtml } from '@akuntabel/dokumen';
import { measureKinerja } from '@akuntabel/kinerja';
import { arbTahunKinerja } from '@akuntabel/kinerja/uji';
import { readNaskah, reviewNaskah } from '@akuntabel/reviu';
import fc from 'fast-check';

/*
 * Every galat in our own reports of random datasets, with its rule and calculation: `node bench/reviu-galat.ts [N] [seed]`.
 * None of them should be there; the seed and the number of the dataset repeat it.
 */
const [n = 50, benih = 20_241_130] = process.argv.slice(2).map(Number);
const oleh = new Map<string, number>();
let bersih = 0;
for (const [ke, tahun] of fc.sample(arbTahunKinerja(), { numRuns: n, seed: benih }).entries()) {
  const dokumen = numberDokumen(buildLkjip(tahun, measureKinerja(tahun), { draf: false, hash: 'uji' }));
  const naskah = await readNaskah(new TextEncoder().encode(writeHtml(dokumen)), { nama: 'a.html' });
  const galat = reviewNaskah(naskah).filter(({ tingkat }) => tingkat === 'galat');
  if (galat.length === 0) bersih++;
  for (const { kode, tempat, kutipan, tertulis, seharusnya, perhitungan, pembanding } of galat) {
    oleh.set(kode, (oleh.get(kode) ?? 0) + 1);
    const lain = pembanding.map((satu) => `baris ${satu.tempat.baris}: ${satu.kutipan}`).join(' / ');
    console.log(
      `#${ke} ${kode} baris ${tempat.baris}: ${tertulis} → ${seharusnya ?? '–'}\n   ${perhitungan}\n   “${kutipan}”${lain === '' ? '' : `\n   ↔ ${lain}`}`,
    );
  }
}
const daftar = [...oleh].sort((a, b) => b[1] - a[1]).map(([kode, banyak]) => `${kode} ${banyak}`);
console.log(`${bersih} of ${n} without galat; ${daftar.join(', ') || 'none'}`);
