import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findJenis, type TahunKinerja, zTahunKinerja } from '@akuntabel/kinerja';
import { arbMenurutSkema, arbTahunKinerja } from '@akuntabel/kinerja/uji';
import fc from 'fast-check';
import { readTahunKinerja } from './baca.ts';
import { hashTahunKinerja } from './hash.ts';
import { type FormatDataset, writeTahunKinerja } from './tulis.ts';
import { readYaml } from './yaml.ts';

const CONTOH = 'contoh/dumai-kota-2024';
let folder: string;
let contoh: TahunKinerja;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'akuntabel-berkas-'));
  contoh = (await readTahunKinerja(CONTOH)).tahun;
});

after(() => rmSync(folder, { recursive: true, force: true }));

/** Texts that a careless reader or writer of YAML or JSON would change. */
const arbTeks = fc
  .oneof(
    fc.constantFrom(
      'null',
      '~',
      'true',
      'yes',
      'no',
      '0x1F',
      '1e5',
      '0001',
      '1_000',
      '.inf',
      '2024-01-01',
      '12:30:45',
      '<<',
      '=',
      '---',
      '...',
      '- a',
      '? x',
      'a: b',
      'a #b',
      '#c',
      '"q"',
      "it's",
      '{a: b}',
      '[1, 2]',
      '&a',
      '*a',
      '!tag',
      '%x',
      '@y',
      '`z`',
      '|',
      '>',
      ',',
      'baris\ndua',
      'baris\n\n  takuk\nakhir',
      'tab\tdi tengah',
      '\u202Ekanan ke kiri',
      '👍🏽',
      'e\u0301',
      '\u0007bel',
      '\u2028',
      '\\n',
      `${'panjang '.repeat(60)}akhir`,
      'x'.repeat(500),
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  )
  .map((teks) => teks.trim())
  .filter((teks) => teks !== '' && teks.isWellFormed());

const arbDesimal = fc
  .tuple(fc.bigInt(0n, 10n ** 18n), fc.integer({ min: 0, max: 99 }))
  .map(([utuh, sen]) => (sen === 0 ? `${utuh}` : `${utuh}.${String(sen).padStart(2, '0').replace(/0$/, '')}`));

/** The example with every free text and every amount of the chosen places replaced. */
function replace(nilai: unknown, jalur: PropertyKey[], teks: () => string, uang: () => string): unknown {
  if (Array.isArray(nilai)) return nilai.map((satu, i) => replace(satu, [...jalur, i], teks, uang));
  if (nilai !== null && typeof nilai === 'object') {
    return Object.fromEntries(Object.entries(nilai).map(([k, isi]) => [k, replace(isi, [...jalur, k], teks, uang)]));
  }
  if (typeof nilai !== 'string') return nilai;
  const jenis = findJenis(zTahunKinerja, jalur);
  if (jenis === 'teks') return teks();
  // Only leaves of the tree: sums and own entries above them must go on agreeing.
  if (jenis === 'uang' && jalur.includes('subKegiatan')) return uang();
  return nilai;
}

describe('a dataset comes back as it was written', () => {
  for (const format of ['folder', 'yaml', 'json'] satisfies FormatDataset[]) {
    it(`as ${format}: the example, to the last key`, async () => {
      const path = join(folder, `contoh-${format}${format === 'folder' ? '' : `.${format}`}`);
      await writeTahunKinerja(path, contoh, format);
      const { tahun, hash } = await readTahunKinerja(path);
      assert.deepEqual(tahun, contoh);
      assert.equal(hash, hashTahunKinerja(contoh));
    });

    it(`as ${format}: any text and any amount`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.infiniteStream(arbTeks), fc.infiniteStream(arbDesimal), async (aliranTeks, aliranUang) => {
          const teks = () => aliranTeks.next().value as string;
          const uang = () => aliranUang.next().value as string;
          const acak = zTahunKinerja.parse(replace({ ...contoh, perjanjian: [] }, [], teks, uang));
          acak.anggaran.unit.operasi = null;
          const path = join(folder, `acak-${format}${format === 'folder' ? '' : `.${format}`}`);
          await writeTahunKinerja(path, acak, format);
          assert.deepEqual((await readTahunKinerja(path)).tahun, acak);
        }),
        { numRuns: 25 },
      );
    });
  }

  it('as a folder and as one file: any dataset that holds together, whatever its texts', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbTahunKinerja({ teks: () => arbTeks }),
        fc.constantFrom<FormatDataset>('folder', 'yaml', 'json'),
        async (acak, format) => {
          const path = join(folder, `rekaan-${format}${format === 'folder' ? '' : `.${format}`}`);
          await writeTahunKinerja(path, acak, format);
          const { tahun, hash } = await readTahunKinerja(path);
          assert.deepEqual(tahun, acak);
          assert.equal(hash, hashTahunKinerja(acak));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('even when it does not hold together: what is written is what the schema reads', async () => {
    await fc.assert(
      fc.asyncProperty(arbMenurutSkema(), async (acak) => {
        const path = join(folder, 'liar.json');
        await writeTahunKinerja(path, acak, 'json');
        assert.deepEqual(zTahunKinerja.parse(JSON.parse(readFileSync(path, 'utf8'))), acak);
        await writeTahunKinerja(join(folder, 'liar.yaml'), acak, 'yaml');
        assert.deepEqual(zTahunKinerja.parse(readYaml(readFileSync(join(folder, 'liar.yaml'), 'utf8')).nilai), acak);
      }),
      { numRuns: 100 },
    );
  });

  it('removes the file of a subject that has become empty, and leaves no temporary file', async () => {
    const path = join(folder, 'menyusut');
    await writeTahunKinerja(path, contoh);
    assert.ok(readdirSync(path).includes('penghargaan.yaml'));
    await writeTahunKinerja(path, { ...contoh, penghargaan: [] });
    assert.ok(!readdirSync(path).includes('penghargaan.yaml'));
    assert.deepEqual(
      readdirSync(path).filter((nama) => nama.includes('tmp')),
      [],
    );
    assert.deepEqual((await readTahunKinerja(path)).tahun.penghargaan, []);
  });
});

describe('the hash of the data', () => {
  it('is the same for the same entries in another order, and another for any other entry', () => {
    const terbalik = Object.fromEntries(Object.entries(contoh).reverse()) as TahunKinerja;
    assert.equal(hashTahunKinerja(terbalik), hashTahunKinerja(contoh));
    assert.notEqual(hashTahunKinerja({ ...contoh, penghargaan: [] }), hashTahunKinerja(contoh));
  });
});
