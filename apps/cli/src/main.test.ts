import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { main } from './main.ts';

const CONTOH = 'contoh/dumai-kota-2024';
let folder: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'akuntabel-cli-'));
});

after(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command and catches what it prints. */
async function run(...words: string[]): Promise<{ kode: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const kode = await main(words, {
    out: (teks) => {
      out += teks;
    },
    err: (teks) => {
      err += teks;
    },
    interactive: false,
  });
  return { kode, out, err };
}

/** A copy of the example in which a file's text was changed. */
function copyRusak(nama: string, berkas: string, ubah: (teks: string) => string): string {
  const path = join(folder, nama);
  cpSync(CONTOH, path, { recursive: true });
  const asal = readFileSync(join(path, berkas), 'utf8');
  const baru = ubah(asal);
  assert.notEqual(baru, asal, 'the change did not hit anything');
  writeFileSync(join(path, berkas), baru);
  return path;
}

describe('akuntabel', () => {
  it('teaches with --help, in Indonesian, for itself and each command', async () => {
    const utama = await run('--help');
    assert.equal(utama.kode, 0);
    for (const perintah of ['lkjip', 'pk', 'hitung', 'periksa-data', 'baru', 'serve']) {
      assert.match(utama.out, new RegExp(`^ +${perintah} `, 'm'));
      const { kode, out } = await run(perintah, '--help');
      assert.equal(kode, 0);
      assert.match(out, /^Cara pakai:/m);
      assert.doesNotMatch(out, /\b(display help|default:|Usage|Options|Arguments)\b/);
    }
  });

  it('answers a wrong call with exit code 2, what is wrong and where to look', async () => {
    const TABEL: [string[], RegExp][] = [
      [['lkjp'], /perintah «lkjp» tidak dikenal/],
      [['lkjip', CONTOH], /pilihan «--out <folder>» wajib/],
      [['lkjip', '--out', folder], /argumen <dataset> belum diberikan/],
      [
        ['lkjip', CONTOH, '--out', folder, '--format', 'pdf,odt'],
        /format «odt» tidak dikenal; yang ada: pdf, docx, html/,
      ],
      [['lkjip', CONTOH, '--out', folder, '--xyz'], /pilihan «--xyz» tidak dikenal/],
      [['pk', CONTOH, '--out', folder, '--pihak', 'raja'], /pihak «raja» tidak ada.*camat/],
      [['hitung', CONTOH, '--angka', 'iku/IKU1/capaian'], /tidak ada\. Yang mirip: .*iku\/IKU1\/2024\/capaian/],
      [['serve', CONTOH, '--port', 'abc'], /port «abc» harus bilangan bulat/],
    ];
    for (const [words, harap] of TABEL) {
      const { kode, out, err } = await run(...words);
      assert.equal(kode, 2, words.join(' '));
      assert.equal(out, '');
      assert.match(err, harap);
    }
    assert.deepEqual(readdirSync(folder), []);
  });
});

describe('akuntabel hitung', () => {
  it('prints a figure with its trail down to the entries', async () => {
    const { kode, out } = await run('hitung', CONTOH, '--angka', 'iku/IKU1/2024/capaian');
    assert.equal(kode, 0);
    assert.match(out, /95,43/);
    assert.match(out, /PermenPANRB 53\/2014/);
    assert.match(out, /pengukuran\[\d+\]\.nilai: 85\.76/);
  });

  it('prints everything as JSON', async () => {
    const { kode, out } = await run('hitung', CONTOH, '--json');
    assert.equal(kode, 0);
    const hasil = JSON.parse(out);
    assert.equal(hasil.angka['anggaran/utama/pagu'].nilai, '5492095355');
  });
});

describe('akuntabel lkjip', () => {
  it('writes each format whole and names the files', async () => {
    const tujuan = join(folder, 'hasil');
    const { kode, out, err } = await run('lkjip', CONTOH, '--out', tujuan, '--draf');
    assert.equal(kode, 0, err);
    assert.deepEqual(
      readdirSync(tujuan).sort(),
      ['docx', 'html', 'pdf'].map((akhir) => `lkjip-kec-2024-draf.${akhir}`),
    );
    assert.equal(out.trim().split('\n').length, 3);
  });

  it('refuses bad data with all problems at once, exit code 2, and writes nothing', async () => {
    const rusak = copyRusak('rusak', 'indikator.yaml', (teks) =>
      teks.replace(/renstra: 89\.87/, 'renstra: delapan puluh').replace(/satuan: .*/, 'satuann: Indeks'),
    );
    const tujuan = join(folder, 'kosong');
    const { kode, out, err } = await run('lkjip', rusak, '--out', tujuan);
    assert.equal(kode, 2);
    assert.equal(out, '');
    assert.match(err, /indikator\.yaml:\d+/);
    assert.match(err, /satuann/);
    assert.match(err, /delapan puluh/);
    assert.equal(existsSync(tujuan), false);
  });
});

describe('akuntabel pk', () => {
  it('writes the agreement of one post', async () => {
    const tujuan = join(folder, 'pk');
    const { kode, err } = await run('pk', CONTOH, '--out', tujuan, '--pihak', 'camat', '--format', 'html');
    assert.equal(kode, 0, err);
    const isi = readFileSync(join(tujuan, 'pk-camat-2024.html'), 'utf8');
    assert.match(isi, /Perjanjian Kinerja/i);
  });
});

describe('akuntabel periksa-data', () => {
  it('exits 0, 1 or 2 as there is nothing, a warning or an error', async () => {
    const { kode, out } = await run('periksa-data', CONTOH);
    assert.ok(kode === 0 || kode === 1);
    assert.match(out, /0 galat, \d+ peringatan/);
    const tiada = await run('periksa-data', join(folder, 'tidak-ada'));
    assert.equal(tiada.kode, 2);
    assert.match(tiada.err, /tidak-ada/);
  });
});

describe('akuntabel baru', () => {
  it('makes a dataset that can be checked, and never overwrites one', async () => {
    const baru = join(folder, 'baru');
    const pertama = await run('baru', baru, '--tahun', '2025', '--unit', 'Kecamatan Contoh');
    assert.equal(pertama.kode, 0, pertama.err);
    const periksa = await run('periksa-data', baru);
    assert.ok(periksa.kode === 0 || periksa.kode === 1, periksa.err);
    const sebelum = readdirSync(baru).map((nama) => readFileSync(join(baru, nama), 'utf8'));
    const kedua = await run('baru', baru);
    assert.equal(kedua.kode, 2);
    assert.deepEqual(
      readdirSync(baru).map((nama) => readFileSync(join(baru, nama), 'utf8')),
      sebelum,
    );
  });
});
