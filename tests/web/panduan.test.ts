import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { LEBAR } from '../dukungan/peramban.ts';
import { type KantorUji, openKantorUji } from './halaman/kelola.ts';

const PANDUAN = 'docs/panduan';
/** AKUNTABEL_TERIMA=1 makes the pictures of the guide anew. */
const TERIMA = process.env['AKUNTABEL_TERIMA'] === '1';
const UNIT = '/u/KEC/2024';

type Layar = keyof typeof LEBAR;
/** Picture, who sees it, where, its first heading, and the screen. */
const GAMBAR: readonly (readonly [nama: string, siapa: string, alamat: string, judul: RegExp, layar?: Layar])[] = [
  ['beranda-perencana', 'perencana', '/kantor', /^Selamat bekerja, Perencana/],
  ['kelola-data', 'perencana', `${UNIT}/kelola`, /^Kelola data 2024/],
  ['matriks-renstra', 'perencana', `${UNIT}/renstra`, /^Matriks Renstra 2021–2026/],
  ['perjanjian', 'perencana', `${UNIT}/perjanjian`, /^Perjanjian Kinerja 2024/],
  ['pengukuran', 'perencana', `${UNIT}/pengukuran/tw1`, /^Pengukuran Triwulan I 2024/],
  ['laporan', 'perencana', `${UNIT}/laporan`, /^Laporan Kinerja Instansi Pemerintah 2024/],
  ['beranda-pimpinan', 'camat', '/kantor', /^Selamat bekerja, Camat/, 'telepon'],
  ['jejak-angka', 'camat', `${UNIT}/angka/iku/IKU1/2024/capaian`, /Indeks Kepuasan Masyarakat|Capaian/],
  ['isi-realisasi', 'kasi-pemerintahan', `${UNIT}/pengukuran/tw1`, /^Pengukuran Triwulan I 2024/, 'telepon'],
  ['verifikasi-pengukuran', 'verifikator', `${UNIT}/pengukuran`, /^Pengukuran 2024/],
  ['rekomendasi', 'inspektorat', `${UNIT}/rekomendasi`, /^Rekomendasi evaluasi/],
  ['buka-unit', 'admin', '/unit-baru', /^Buka unit/],
  ['pengguna', 'admin', '/pengguna', /^Pengguna/],
  ['beranda-unit', 'pembaca', `${UNIT}/`, /2024/],
];

describe('the user guide', { timeout: 180_000 }, () => {
  let kantor: KantorUji;
  before(async () => {
    kantor = await openKantorUji();
  });
  after(() => kantor.close());

  for (const [nama, siapa, alamat, judul, layar = 'meja'] of GAMBAR) {
    it(`shows ${alamat} as ${siapa} sees it`, async () => {
      const orang = await kantor.masuk(siapa, { viewport: LEBAR[layar], reducedMotion: 'reduce' });
      try {
        const jawaban = await orang.page.goto(`${kantor.alamat}${alamat}`);
        assert.equal(jawaban?.status(), 200);
        assert.match(await orang.judul(), judul);
        if (TERIMA) writeFileSync(`${PANDUAN}/gambar/${nama}.png`, await orang.page.screenshot());
      } finally {
        await orang.close();
      }
    });
  }

  it('has every picture it shows, shows every picture it has, and leads nowhere that is not there', () => {
    const dipakai = new Set<string>();
    for (const path of globSync(`${PANDUAN}/*.md`)) {
      for (const [, tujuan = ''] of readFileSync(path, 'utf8').matchAll(/\]\(([^)#\s]+)\)/g)) {
        if (/^https?:/.test(tujuan)) continue;
        const file = join(dirname(path), tujuan);
        assert.ok(existsSync(file), `${path}: ${tujuan}`);
        if (file.endsWith('.png')) dipakai.add(basename(file, '.png'));
      }
    }
    const ada = globSync(`${PANDUAN}/gambar/*.png`);
    assert.deepEqual(ada.map((path) => basename(path, '.png')).sort(), GAMBAR.map(([nama]) => nama).sort());
    assert.deepEqual([...dipakai].sort(), GAMBAR.map(([nama]) => nama).toSorted());
    for (const path of ada) assert.ok(statSync(path).size <= 150_000, path);
  });
});
