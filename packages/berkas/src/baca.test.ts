import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readTahunKinerja } from './baca.ts';
import { GalatDataset, type Masalah } from './masalah.ts';
import { formatSkemaJson } from './skema.ts';

const CONTOH = 'contoh/dumai-kota-2024';
let folder: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'akuntabel-baca-'));
});

after(() => rmSync(folder, { recursive: true, force: true }));

let ke = 0;

/** The example with some files changed (text → text, or new content). */
function copyRusak(ubah: Record<string, (teks: string) => string | Uint8Array>): string {
  ke += 1;
  const path = join(folder, `rusak-${ke}`);
  cpSync(CONTOH, path, { recursive: true });
  for (const [nama, ganti] of Object.entries(ubah)) {
    let asal = '';
    try {
      asal = readFileSync(join(path, nama), 'utf8');
    } catch {}
    const baru = ganti(asal);
    assert.notEqual(baru, asal, `the change of ${nama} did not hit anything`);
    writeFileSync(join(path, nama), baru);
  }
  return path;
}

async function readMasalah(path: string): Promise<readonly Masalah[]> {
  try {
    await readTahunKinerja(path);
  } catch (galat) {
    assert.ok(galat instanceof GalatDataset, String(galat));
    return galat.masalah;
  }
  throw new Error('the dataset was accepted');
}

/** 1-based line of a text in a file. */
const lineOf = (path: string, teks: string): number =>
  readFileSync(path, 'utf8')
    .split('\n')
    .findIndex((l) => l.includes(teks)) + 1;

describe('bad data', () => {
  it('names all problems at once, over files, each with line, path, what stands there and what is expected', async () => {
    const path = copyRusak({
      'indikator.yaml': (t) => t.replace('sifat: indeks', 'sifat: index').replace('renstra: 90', 'renstra: 9O,5'),
      'umum.yaml': (t) => t.replace('tahun: 2024', 'tahunn: 2024'),
      'skm.yaml': (t) => t.replace('nrr: 3.57', 'nrr: tiga'),
    });
    const masalah = await readMasalah(path);
    const find = (jalur: string) =>
      masalah.find((satu) => satu.jalur === jalur) ?? assert.fail(`nothing about ${jalur}`);

    const sifat = find('indikator[1].sifat');
    assert.equal(sifat.baris, lineOf(join(path, 'indikator.yaml'), 'sifat: index'));
    assert.equal(sifat.tertulis, '«index»');
    assert.match(sifat.seharusnya, /«jumlah», «persentase», «indeks», «rasio»/);

    const asing = find('umum.tahunn');
    assert.equal(asing.baris, lineOf(join(path, 'umum.yaml'), 'tahunn'));
    assert.match(asing.seharusnya, /mungkin maksudnya «tahun»/);
    assert.match(find('umum.tahun').seharusnya, /wajib diisi: tahun empat angka/);

    const nrr = masalah.find((satu) => satu.tertulis === '«tiga»') ?? assert.fail('nothing about nrr');
    assert.match(nrr.jalur, /^skm\[0\]\.unsur\[\d\]\.nrr$/);
    assert.match(nrr.seharusnya, /angka dengan titik/);
  });

  it('finds, once the shape is right, what contradicts across files', async () => {
    const path = copyRusak({
      'indikator.yaml': (t) => t.replace('renstra: 90', 'renstra: 9O.5'),
      'organisasi.yaml': (t) => t.replace('atasan: wali-kota', 'atasan: bupati'),
      'anggaran.yaml': (t) => t.replace('operasi: 14270262328', 'operasi: 14270262327'),
    });
    const masalah = (await readMasalah(path)).filter(({ tingkat }) => tingkat === 'galat');
    assert.deepEqual(masalah.map(({ kode }) => kode).sort(), ['A.jenis-belanja', 'N.bukan-angka', 'R.tak-dikenal']);
    const rujukan = masalah.find(({ kode }) => kode === 'R.tak-dikenal');
    assert.equal(rujukan?.baris, lineOf(join(path, 'organisasi.yaml'), 'atasan: bupati'));
    assert.match(rujukan?.seharusnya ?? '', /yang ada: wali-kota, camat/);
    assert.match(masalah.find(({ kode }) => kode === 'A.jenis-belanja')?.seharusnya ?? '', /16373019900/);
  });

  const SINTAKSIS: [string, (t: string) => string | Uint8Array, RegExp][] = [
    ['a key twice', (t) => `${t}\ntahun: 2023\n`, /hanya ditulis sekali/],
    ['an open bracket', (t) => t.replace('tahun: 2024', 'tahun: [2024'), /penutup|takuk|khusus|benar/],
    ['a tab as indent', (t) => t.replace('  kode:', '\tkode:'), /spasi/],
    ['not UTF-8', () => new Uint8Array([0x74, 0xff, 0xfe]), /UTF-8/],
    ['too large', () => `# ${'x'.repeat(6 * 1024 * 1024)}`, /5 MB/],
    [
      'an alias bomb',
      () =>
        `a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\n`,
      /rujukan YAML/,
    ],
    ['nesting without end', () => '['.repeat(200_000), /benar|dalam|penutup/],
  ];
  for (const [apa, ubah, harap] of SINTAKSIS) {
    it(`says what to do about ${apa}`, async () => {
      const masalah = await readMasalah(copyRusak({ 'umum.yaml': ubah }));
      assert.ok(masalah.length > 0);
      assert.match(masalah.map(({ seharusnya }) => seharusnya).join('\n'), harap);
      assert.match(masalah[0]?.berkas ?? '', /umum\.yaml$/);
    });
  }

  it('knows which files belong to a dataset', async () => {
    const masalah = await readMasalah(copyRusak({ 'indikatr.yaml': () => 'x', 'penghargaan.yml': () => '[]' }));
    assert.match(
      masalah.find(({ kode }) => kode === 'D.berkas-asing')?.seharusnya ?? '',
      /mungkin maksudnya «indikator.yaml»/,
    );
    assert.match(
      masalah.find(({ kode }) => kode === 'D.berkas-ganda')?.seharusnya ?? '',
      /sudah ada «penghargaan.yaml»/,
    );
  });

  it('says so when there is nothing', async () => {
    assert.equal((await readMasalah(join(folder, 'tiada')))[0]?.kode, 'D.tiada');
    mkdirSync(join(folder, 'hampa'));
    assert.equal((await readMasalah(join(folder, 'hampa')))[0]?.kode, 'D.kosong');
  });

  it('reads a JSON file with places, too', async () => {
    const path = join(folder, 'salah.json');
    writeFileSync(path, '{\n  "umum": {\n    "tahun": "dua ribu"\n  }\n}\n');
    const masalah = await readMasalah(path);
    const tahun = masalah.find(({ jalur }) => jalur === 'umum.tahun');
    assert.equal(tahun?.baris, 3);
    assert.match(tahun?.seharusnya ?? '', /tahun empat angka/);
    assert.ok(masalah.some(({ jalur }) => jalur === 'perencanaan'));
  });
});

describe('exactness', () => {
  it('takes numbers as they are written, far beyond binary floating point', async () => {
    const path = copyRusak({
      'anggaran.yaml': (t) => t.replace('tundaBayar: 1199793460', 'tundaBayar: 12345678901234567890.10'),
    });
    const { tahun } = await readTahunKinerja(path);
    assert.equal(tahun.anggaran.utama.tundaBayar, '12345678901234567890.1');
  });

  it('keeps zero, blank and "does not apply" apart', async () => {
    const path = copyRusak({
      'pengukuran.yaml': (t) =>
        t
          .replace(/nilai: 85\.76/, 'nilai: 0')
          .replace(/nilai: 86\.33/, 'nilai: null')
          .replace(/nilai: 89\.87/, 'nilai: { tidakBerlaku: belum diukur }'),
    });
    const { tahun } = await readTahunKinerja(path);
    const ikm = tahun.pengukuran.filter(({ indikator }) => indikator === 'IKU1').map(({ nilai }) => nilai);
    assert.deepEqual(ikm, [{ tidakBerlaku: 'belum diukur' }, null, '0']);
  });
});

describe('the published JSON Schema', () => {
  it('is what the code generates (node packages/berkas/src/tulis-skema.ts writes it)', () => {
    assert.equal(readFileSync('docs/skema/tahun-kinerja.schema.json', 'utf8'), formatSkemaJson());
  });
});
