import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { it } from 'node:test';
import { readTahunKinerja } from '@akuntabel/berkas';
import {
  type Blok,
  buildLkjip,
  type Dokumen,
  getTeks,
  hasBlok,
  type Isi,
  numberDokumen,
  renderPdf,
  type Sel,
} from '@akuntabel/dokumen';
import { measureKinerja } from '@akuntabel/kinerja';
import { findOverflow } from '../../packages/dokumen/src/uji/luapan.ts';
import { TANPA_POPPLER } from '../../packages/dokumen/src/uji/poppler.ts';
import { bandingSidik, listSidikHalaman } from '../dukungan/sidik-halaman.ts';

/*
 * The report of the example as it was last looked at: its content word for word, and how its pages look. A change that is
 * meant is accepted with AKUNTABEL_TERIMA=1, and then read in the diff.
 */

const EMAS = new URL('./emas/', import.meta.url);
const TERIMA = process.env['AKUNTABEL_TERIMA'] === '1';
/** Versions of the renderer draw edges a little differently. */
const TOLERANSI = 0.03;

function compare(nama: string, baris: readonly string[], check: (lama: readonly string[]) => void): void {
  const berkas = new URL(nama, EMAS);
  if (TERIMA) writeFileSync(berkas, `${baris.join('\n')}\n`);
  check(readFileSync(berkas, 'utf8').trimEnd().split('\n'));
}

const satuBaris = (isi: Isi): string => getTeks(isi).replace(/\s+/g, ' ').trim();

function tulisSel({ isi, lebar = 1, tinggi = 1 }: Sel): string {
  const teks = hasBlok(isi) ? tulisBlok(isi).join(' / ') : satuBaris(isi);
  return teks + (lebar > 1 || tinggi > 1 ? ` [${lebar}×${tinggi}]` : '');
}

function tulisBlok(daftar: readonly Blok[]): string[] {
  return daftar.flatMap((b): string[] => {
    switch (b.jenis) {
      case 'judul':
        return [`${'#'.repeat(b.tingkat)} ${b.nomor ?? ''} ${satuBaris(b.isi)}`.replace(/ +/g, ' ')];
      case 'paragraf':
        return [satuBaris(b.isi)];
      case 'daftar':
        return b.butir.map((butir) => `- ${tulisBlok(butir).join(' / ')}`);
      case 'tabel':
        return [
          `= ${b.nomor ?? 'Tabel'} ${b.keterangan === null ? '' : satuBaris(b.keterangan)}`.trim(),
          ...[...b.kepala, ...b.badan].map((baris) => `| ${baris.map(tulisSel).join(' | ')} |`),
          ...(b.sumber ? [satuBaris(b.sumber)] : []),
        ];
      case 'gambar':
        return [`= ${b.nomor ?? ''} ${satuBaris(b.keterangan ?? [])}: ${b.alt.replace(/\s+/g, ' ')}`];
      case 'kotak':
        return tulisBlok(b.isi).map((t) => `! ${t}`);
      case 'tandaTangan':
        return b.pihak.map((p) =>
          [p.di ?? [], ...p.atas, p.nama, ...p.bawah]
            .map(satuBaris)
            .filter((t) => t !== '')
            .join(' / '),
        );
      case 'sampul':
      case 'kop':
        return [`(${b.jenis}) ${b.instansi} / ${b.unit}`];
      case 'daftarOtomatis':
        return [`(daftar ${b.macam}: ${b.entri?.length ?? 0})`];
      default:
        return [`(${b.jenis})`];
    }
  });
}

async function buildContoh(): Promise<Dokumen> {
  const { tahun } = await readTahunKinerja('contoh/dumai-kota-2024');
  // The hash changes with every entry, and is printed on every page.
  return numberDokumen(buildLkjip(tahun, measureKinerja(tahun), { draf: false, hash: '000000000000' }));
}

it('the report of the example reads as it did', async () => {
  const dokumen = await buildContoh();
  const baris = dokumen.bagian.flatMap((b) => [`-- ${b.orientasi} ${b.nomorHalaman}`, ...tulisBlok(b.blok)]);
  compare('lkjip.txt', baris, (lama) => assert.deepEqual(baris, lama));
});

it('the pages of the report look as they did, and nothing overflows', { skip: TANPA_POPPLER }, async () => {
  const pdf = await renderPdf(await buildContoh());
  assert.deepEqual(findOverflow(pdf), []);
  const sidik = listSidikHalaman(pdf);
  compare('lkjip-halaman.txt', sidik, (lama) => {
    assert.equal(sidik.length, lama.length, 'number of pages');
    const berubah = sidik.flatMap((s, i) => (bandingSidik(s, lama[i] ?? '') > TOLERANSI ? [i + 1] : []));
    assert.deepEqual(berubah, [], 'pages that look different');
  });
});
