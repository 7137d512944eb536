import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { CONTOH, collect, copyContoh, createFolder, run, start } from './uji/jalankan.ts';

const folder = createFolder();
const TANDA = { pdf: '%PDF-', docx: 'PK\u0003\u0004', html: '<!doctype html>' };

/** The beginnings of the files are those of their formats. */
function checkBentuk(path: string): void {
  const akhiran = path.split('.').at(-1) as keyof typeof TANDA;
  const awal = readFileSync(path).subarray(0, 15).toString('latin1');
  assert.ok(awal.toLowerCase().startsWith(TANDA[akhiran].toLowerCase()), `${path}: ${awal}`);
}

describe('akuntabel lkjip', () => {
  it('writes each format whole, names the files on stdout, and writes over its own earlier files', async () => {
    const tujuan = join(folder, 'hasil lama', 'baru');
    mkdirSync(tujuan, { recursive: true });
    writeFileSync(join(tujuan, 'lkjip-kec-2024-draf.pdf'), 'lama');
    const { kode, out, err } = await run('lkjip', CONTOH, '--out', tujuan, '--draf');
    assert.equal(kode, 0, err);
    const harap = ['docx', 'html', 'pdf'].map((akhiran) => `lkjip-kec-2024-draf.${akhiran}`);
    assert.deepEqual(readdirSync(tujuan).sort(), harap);
    for (const nama of harap) checkBentuk(join(tujuan, nama));
    assert.match(out, /^.*draf\.pdf +[\d.]+ kB\n.*draf\.docx +[\d.]+ kB\n.*draf\.html +[\d.]+ kB\n$/);
  });

  it('refuses bad data with all problems at once, exit code 2, and writes nothing', async () => {
    const rusak = copyContoh(join(folder, 'rusak'), 'indikator.yaml', (teks) =>
      teks.replace(/renstra: 89\.87/, 'renstra: {}').replace(/satuan: .*/, 'satuann: Indeks'),
    );
    const tujuan = join(folder, 'kosong');
    const { kode, out, err } = await run('lkjip', rusak, '--out', tujuan);
    assert.equal(kode, 2);
    assert.equal(out, '');
    assert.match(err, /indikator\.yaml:\d+:\d+ {2}galat {2}indikator\[0\]\.satuann/);
    assert.match(err, /indikator\.yaml:\d+:\d+ {2}galat {2}indikator\[1\]\.target\[\d\]\.renstra/);
    assert.equal(existsSync(tujuan), false);
  });

  it('refuses own texts and an outline that cannot be printed, with their place', async () => {
    const rusak = copyContoh(join(folder, 'teks'), 'laporan.yaml', (teks) =>
      teks.replace(/- kunci: daftar-isi\n/, '$&    teks: Nilainya {angka:iku/TIADA/capaian}.\n'),
    );
    const { kode, err } = await run('lkjip', rusak, '--out', join(folder, 'kosong'));
    assert.equal(kode, 2);
    assert.match(err, /laporan\.yaml:\d+:\d+ {2}galat {2}laporan\.kerangka\[\d\]\.teks/);
    assert.match(err, /\{angka:iku\/TIADA\/capaian\}/);
    const asing = copyContoh(join(folder, 'bagian'), 'laporan.yaml', (teks) =>
      teks.replace('kunci: daftar-isi', 'kunci: daftar-isinya'),
    );
    const periksa = await run('periksa-data', asing);
    assert.equal(periksa.kode, 2);
    assert.match(periksa.err, /daftar-isinya/);
    assert.equal(existsSync(join(folder, 'kosong')), false);
  });

  it('says when --out is a file', async () => {
    const path = join(folder, 'berkas');
    writeFileSync(path, 'isi');
    for (const tujuan of [path, join(path, 'lagi')]) {
      const { kode, err } = await run('lkjip', CONTOH, '--out', tujuan, '--format', 'html');
      assert.equal(kode, 2, err);
      assert.match(err, /Galat: .*bukan folder/);
    }
    assert.equal(readFileSync(path, 'utf8'), 'isi');
  });

  it('leaves nothing behind when it is interrupted', { skip: process.platform === 'win32' }, async () => {
    for (const tunda of [0, 400]) {
      const tujuan = join(folder, `terhenti-${tunda}`);
      const anak = start(['lkjip', CONTOH, '--out', tujuan]);
      const akhir = collect(anak);
      await once(anak.stderr ?? assert.fail(), 'data');
      setTimeout(() => anak.kill('SIGINT'), tunda);
      const { sinyal, out } = await akhir;
      assert.equal(sinyal, 'SIGINT');
      assert.equal(out, '');
      assert.deepEqual(existsSync(tujuan) ? readdirSync(tujuan) : [], []);
    }
  });
});

describe('akuntabel pk', () => {
  it('writes the agreements of one post, named in any letter case', async () => {
    const tujuan = join(folder, 'pk');
    const { kode, err } = await run('pk', CONTOH, '--out', tujuan, '--pihak', 'Camat', '--format', 'html,pdf');
    assert.equal(kode, 0, err);
    assert.deepEqual(readdirSync(tujuan).sort(), ['pk-camat-2024.html', 'pk-camat-2024.pdf']);
    assert.match(readFileSync(join(tujuan, 'pk-camat-2024.html'), 'utf8'), /Perjanjian Kinerja/i);
  });

  it('says when there are none', async () => {
    const tanpa = copyContoh(join(folder, 'tanpa-pk'), 'perjanjian.yaml', () => '[]\n');
    const { kode, err } = await run('pk', tanpa, '--out', join(folder, 'tanpa'));
    assert.equal(kode, 2);
    assert.match(err, /belum memuat Perjanjian Kinerja/);
  });
});

describe('akuntabel baru', () => {
  /** Fills in what a check names, line by line, as its user would. */
  async function fill(path: string, isian: Record<string, string>): Promise<void> {
    const { kode, err } = await run('periksa-data', path);
    assert.equal(kode, 2);
    const masalah = [...err.matchAll(/^(.+):(\d+):\d+ {2}galat {2}(\S+)/gm)];
    assert.equal(masalah.length, Number(/: (\d+) galat/.exec(err)?.[1]));
    for (const [, berkas = '', baris, jalur = ''] of masalah) {
      const isi = readFileSync(berkas, 'utf8').split('\n');
      const ke = Number(baris) - 1;
      isi[ke] = (isi[ke] ?? '').replace(/^([ -]*\w+):.*/, `$1: ${isian[jalur] ?? 'Terisi'}`);
      writeFileSync(berkas, isi.join('\n'));
    }
  }

  it('makes a dataset whose gaps are named, and with them filled in the report is written', async () => {
    const path = join(folder, 'data 2025');
    const buat = await run(
      'baru',
      path,
      '--tahun',
      '2025',
      '--unit',
      'Kecamatan Melati',
      '--instansi',
      'Pemerintah Kota Bunga',
    );
    assert.equal(buat.kode, 0, buat.err);
    assert.match(buat.out, /tahun 2025 dibuat: 14 berkas.*\n.*akuntabel periksa-data ".*data 2025"\n$/);

    await fill(path, {
      'indikator[0].sifat': 'indeks',
      'perencanaan.renstra.mulai': '2025',
      'perencanaan.renstra.selesai': '2029',
    });
    const periksa = await run('periksa-data', path);
    assert.ok(periksa.kode === 0 || periksa.kode === 1, periksa.err);
    assert.match(periksa.out, /0 galat, \d+ peringatan/);
    assert.match(periksa.out, /Belum diisi.*\n {2}Target Terisi 2025 .*\n {2}Realisasi Terisi 2025 /);

    const tujuan = join(folder, 'laporan melati');
    const lkjip = await run('lkjip', path, '--out', tujuan, '--format', 'html,pdf');
    assert.equal(lkjip.kode, 0, lkjip.err);
    assert.match(readFileSync(join(tujuan, 'lkjip-unit-2025.html'), 'utf8'), /Kecamatan Melati/i);
    checkBentuk(join(tujuan, 'lkjip-unit-2025.pdf'));
  });

  it('never writes over anything', async () => {
    const path = join(folder, 'berisi');
    mkdirSync(path);
    writeFileSync(join(path, 'umum.yaml'), 'milik saya');
    for (const tujuan of [path, join(path, 'umum.yaml')]) {
      const { kode, out, err } = await run('baru', tujuan);
      assert.equal(kode, 2, err);
      assert.equal(out, '');
      assert.match(err, /tidak ada yang tertimpa|adalah berkas, bukan folder/);
    }
    assert.deepEqual(readdirSync(path), ['umum.yaml']);
    assert.equal(readFileSync(join(path, 'umum.yaml'), 'utf8'), 'milik saya');
  });

  it('takes last year unless told otherwise', async () => {
    const path = join(folder, 'tahun-lalu');
    const { kode } = await run('baru', path);
    assert.equal(kode, 0);
    const tahun = new Date().getFullYear() - 1;
    assert.match(readFileSync(join(path, 'umum.yaml'), 'utf8'), new RegExp(`^tahun: ${tahun}$`, 'm'));
  });
});
