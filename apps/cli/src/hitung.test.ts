import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readTahunKinerja, writeTahunKinerja } from '@akuntabel/berkas';
import { CONTOH, collect, copyContoh, createFolder, run, start } from './uji/jalankan.ts';

const folder = createFolder();

describe('akuntabel hitung', { concurrency: 2 }, () => {
  it('shows the figures by subject, in aligned columns', async () => {
    const { kode, out } = await run('hitung', CONTOH);
    assert.equal(kode, 0);
    assert.match(out, /^Kecamatan Dumai Kota, tahun 2024: \d+ angka/);
    assert.match(out, /^ +95,43% {2}iku\/IKU1\/2024\/capaian +Realisasi ÷ Target × 100$/m);
    assert.match(out, /^ +5\.492\.095\.355 +3\.752\.991\.317 +68,33 +1\.739\.104\.038 {2}utama +Program utama$/m);
    assert.match(out, /^ +3,33 +0,370 +83,25 {2}B {5}U1 Persyaratan$/m);
    assert.match(out, /^Yang perlu diketahui\n {2}peringatan: .*\(T\.serapan-nol\)$/m);
    assert.doesNotMatch(out, / $|undefined|NaN|Infinity/m);
  });

  it('shows a figure as a tree down to the entries, with rules, values and regulation', async () => {
    const { kode, out } = await run('hitung', CONTOH, '--angka', 'iku/IKU1/2024/capaian');
    assert.equal(kode, 0);
    assert.equal(
      out.replace(/\[\d+\]/g, '[n]'),
      `Capaian Indeks Kepuasan Masyarakat 2024: 95,43%
  = Realisasi ÷ Target × 100 [PermenPANRB 53/2014 Lampiran II]
  Id: iku/IKU1/2024/capaian
  Nilai penuh: 95.426727495270946923

Dihitung dari:
├─ Target Indeks Kepuasan Masyarakat 2024: 89,87
│  │ = Target perjanjian perubahan, atau murni, atau Renstra: yang terakhir ditetapkan [PermenPANRB 53/2014 Lampiran II]
│  └─ isian indikator[n].target[n].renstra: 89.87
└─ Realisasi Indeks Kepuasan Masyarakat 2024: 85,76
   └─ isian pengukuran[n].nilai: 85.76
`,
    );
  });

  it('says why a figure has no value', async () => {
    const { kode, out } = await run('hitung', CONTOH, '--angka', 'iku/IKU1/2024/efisiensi/hemat');
    assert.equal(kode, 0);
    assert.match(out, /: tidak berlaku\n.*\n {2}Sebab: penghematan hanya dihitung bila/);
  });

  it('prints every figure on a line of its own with its inputs', async () => {
    const { kode, out } = await run('hitung', CONTOH, '--semua');
    assert.equal(kode, 0);
    assert.match(out, /^iku\/IKU1\/2024\/selisihTarget\t-4\.11\tselisih-target\tiku\/\S+ iku\/\S+$/m);
    assert.match(out, /^iku\/IKU1\/2024\/realisasi\t85\.76\tentri\tpengukuran\[\d+\]\.nilai=85\.76$/m);
    for (const baris of out.trimEnd().split('\n')) assert.equal(baris.split('\t').length, 4, baris);
  });
});

describe('both forms of a dataset', () => {
  it('give the same figures', async () => {
    const { tahun } = await readTahunKinerja(CONTOH);
    const [json, yaml, folderLain] = [join(folder, 'd.json'), join(folder, 'd.yaml'), join(folder, 'd')];
    await writeTahunKinerja(json, tahun, 'json');
    await writeTahunKinerja(yaml, tahun, 'yaml');
    await writeTahunKinerja(folderLain, tahun, 'folder');
    const [asal, ...lain] = await Promise.all(
      [CONTOH, json, yaml, folderLain].map((path) => run('hitung', path, '--json')),
    );
    assert.equal(asal?.kode, 0);
    const hasil = JSON.parse(asal?.out ?? '');
    assert.equal(hasil.angka['anggaran/utama/pagu'].nilai, '5492095355');
    assert.equal(hasil.rumus['capaian-maksimum'].ungkapan, 'Realisasi ÷ Target × 100');
    for (const satu of lain) assert.equal(satu.out, asal?.out);
  });
});

describe('akuntabel periksa-data', { concurrency: 2 }, () => {
  it('exits 0 without a finding', async () => {
    const bersih = copyContoh(join(folder, 'bersih'), 'evaluasi.yaml', () => '[]\n');
    const { kode, out, err } = await run('periksa-data', bersih);
    assert.equal(kode, 0, out);
    assert.equal(out, 'Data tidak bertentangan: 0 galat, 0 peringatan.\n');
    assert.equal(err, '');
  });

  it('exits 1 with warnings on stdout', async () => {
    const { kode, out, err } = await run('periksa-data', CONTOH);
    assert.equal(kode, 1);
    assert.match(out, /evaluasi\.yaml:\d+:\d+ {2}peringatan/);
    assert.match(out, /\n0 galat, \d+ peringatan\.\n$/);
    assert.equal(err, '');
  });

  it('exits 2 with errors on stderr', async () => {
    const rusak = copyContoh(join(folder, 'rusak'), 'pengukuran.yaml', (teks) => teks.replace('IKU1', 'IKU9'));
    const { kode, out, err } = await run('periksa-data', rusak);
    assert.equal(kode, 2);
    assert.equal(out, '');
    assert.match(err, /^Galat: Dataset «.*» belum dapat dipakai: \d+ galat/);
    assert.match(err, /pengukuran\.yaml:\d+:\d+ {2}galat {2}pengukuran\[\d+\]\.indikator/);
  });

  it('exits 3 when a file may not be read', { skip: process.getuid?.() === 0 }, async () => {
    const tertutup = copyContoh(join(folder, 'tertutup'), 'umum.yaml', (teks) => `${teks}\n`);
    chmodSync(join(tertutup, 'umum.yaml'), 0);
    const { kode, err } = await run('periksa-data', tertutup);
    assert.equal(kode, 3);
    assert.match(err, /tidak ada izin .*umum\.yaml/);
  });
});

const HALAMAN = new URL('../../web/build/handler.js', import.meta.url);

describe('akuntabel serve', { skip: !existsSync(HALAMAN) && 'the pages are not built' }, () => {
  it('serves until interrupted, then exits 0; a taken port is a fault, bad data are not', async () => {
    const anak = start(['serve', CONTOH, '--port', '0']);
    const akhir = collect(anak);
    const [teks] = await once(anak.stdout ?? assert.fail(), 'data');
    const alamat = /http:\/\/127\.0\.0\.1:(\d+)/.exec(String(teks)) ?? assert.fail(String(teks));
    const jawab = await fetch(`${alamat[0]}/healthz`);
    assert.equal(jawab.status, 200);
    await jawab.text();

    const kedua = await run('serve', CONTOH, '--port', alamat[1] ?? '');
    assert.equal(kedua.kode, 3);
    assert.match(kedua.err, /Gangguan: port \d+ sedang dipakai/);

    anak.kill('SIGINT');
    const { kode, err } = await akhir;
    assert.equal(kode, 0, err);
  });

  it('refuses a dataset that cannot be shown', async () => {
    const kosong = join(folder, 'kosong');
    await run('baru', kosong);
    const { kode, err } = await run('serve', kosong, '--port', '0');
    assert.equal(kode, 2);
    assert.match(err, /umum\.instansi\.nama/);
  });
});
