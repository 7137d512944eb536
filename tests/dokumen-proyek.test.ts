import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

/*
 * The papers of the project say what is so: links lead somewhere, the table of dependencies is complete, and what the
 * READMEs tell people to type exists.
 */

const read = (path: string): string => readFileSync(path, 'utf8');
const exclude = (name: string): boolean => ['node_modules', 'build', '.svelte-kit', 'keluaran', 'hasil'].includes(name);
const MARKDOWN = globSync('**/*.md', { exclude }).sort();

/** Text without code, where brackets mean something else. */
const withoutCode = (markdown: string): string => markdown.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');

/** Anchors of the headings of a file, as the usual hosts make them. */
function listJangkar(markdown: string): string[] {
  return [...markdown.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#+ +(.+)$/gm)].map(([, judul = '']) =>
    judul
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('the markdown files', () => {
  it('are found', () => {
    for (const path of ['README.md', 'README.id.md', 'ARCHITECTURE.md', 'docs/glosarium.md']) {
      assert.ok(MARKDOWN.includes(path), path);
    }
  });

  for (const path of MARKDOWN) {
    it(`${path} links only to what exists`, () => {
      for (const [, tujuan = ''] of withoutCode(read(path)).matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^(https?|mailto):/.test(tujuan)) continue;
        const [berkas = '', jangkar] = tujuan.split('#');
        const target = berkas === '' ? path : join(dirname(path), decodeURIComponent(berkas));
        assert.ok(existsSync(target), `${tujuan} does not exist`);
        if (jangkar !== undefined && target.endsWith('.md')) {
          assert.ok(listJangkar(read(target)).includes(jangkar), `${tujuan}: no such heading`);
        }
      }
    });
  }
});

interface Manifes {
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

const MANIFES = globSync(['package.json', 'packages/*/package.json', 'apps/*/package.json']).map(
  (path): readonly [string, Manifes] => [path, JSON.parse(read(path)) as Manifes],
);

const listPustaka = ({ dependencies, devDependencies, optionalDependencies }: Manifes): [string, string][] =>
  Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });

describe('the dependencies', () => {
  it('are those of the table in the README, each once', () => {
    const [, tabel = ''] =
      /^## Dependencies[^\n]*\n([\s\S]*?)(?=^## |^Licence|$(?![\s\S]))/m.exec(read('README.md')) ?? [];
    const disebut = tabel
      .split('\n')
      .filter((baris) => baris.startsWith('|'))
      .slice(2)
      .flatMap((baris) => (baris.split('|')[1] ?? '').split(',').map((nama) => nama.trim()));
    const nyata = new Set(MANIFES.flatMap(([, isi]) => listPustaka(isi).map(([nama]) => nama)));
    assert.deepEqual(disebut.sort(), [...nyata].filter((nama) => !nama.startsWith('@akuntabel/')).sort());
  });

  it('have exact versions, the same everywhere', () => {
    const versi = new Map<string, string>();
    for (const [path, isi] of MANIFES) {
      for (const [nama, nomor] of listPustaka(isi)) {
        assert.match(nomor, /^\d+\.\d+\.\d+(-[\w.]+)?$/, `${path}: ${nama}`);
        assert.equal(versi.get(nama) ?? nomor, nomor, `${path}: ${nama}`);
        versi.set(nama, nomor);
      }
    }
  });

  it('are locked without the address they were downloaded from', () => {
    const kunci = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { resolved?: string; link?: boolean; integrity?: string }>;
    };
    for (const [nama, { resolved, link, integrity }] of Object.entries(kunci.packages)) {
      if (!link) assert.equal(resolved, undefined, nama);
      if (nama.includes('node_modules/') && !link) assert.ok(integrity, `${nama} has no checksum`);
    }
  });
});

/** What people are told to type. */
const listPerintah = (path: string): string[] =>
  [...read(path).matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, blok = '']) =>
    blok
      .trim()
      .split('\n')
      .map((baris) => baris.replace(/ +#.*$/, '')),
  );

describe('the READMEs', () => {
  it('tell the same in both languages', () => {
    assert.ok(listPerintah('README.md').length >= 8);
    const tanpaAlamat = (path: string) => listPerintah(path).map((baris) => baris.replace(/<[^>]*>/, '<…>'));
    assert.deepEqual(tanpaAlamat('README.id.md'), tanpaAlamat('README.md'));
  });

  it('name only commands that exist, and all of them', () => {
    const disebut = listPerintah('README.md').flatMap((baris) => /^npx akuntabel (\S+)/.exec(baris)?.[1] ?? []);
    const nyata = globSync('apps/cli/src/perintah/*.ts').map((path) => path.replace(/^.*\/|\.ts$/g, ''));
    assert.deepEqual([...new Set(disebut)].sort(), nyata.sort());
  });

  it('show pictures that a slow line can bear', () => {
    const gambar = globSync('docs/gambar/*.png');
    assert.ok(gambar.length >= 2);
    for (const path of gambar) assert.ok(statSync(path).size <= 150_000, path);
  });
});

describe('the guide for the operator', () => {
  const PANDUAN = 'docs/panduan/operator.md';
  const PROGRAM = 'apps/cli/bin/akuntabel.mjs';
  const bantuan = new Map<string, string>();
  const readBantuan = (perintah: string): string => {
    const ada = bantuan.get(perintah);
    if (ada !== undefined) return ada;
    const { stdout } = spawnSync(process.execPath, [PROGRAM, perintah, '--help'], { encoding: 'utf8' });
    bantuan.set(perintah, stdout);
    return stdout;
  };

  it('names only commands and options that exist', () => {
    const perintah = listPerintah(PANDUAN).map((baris) => /^npx akuntabel (\S+)(.*)$/.exec(baris));
    const dipakai = perintah.filter((satu) => satu !== null);
    assert.ok(dipakai.length >= 12);
    for (const [baris, nama = '', lain = ''] of dipakai) {
      assert.match(readBantuan(nama), new RegExp(`^Cara pakai: akuntabel ${nama} `), baris);
      for (const [pilihan] of lain.matchAll(/--[a-z-]+/g)) {
        assert.match(readBantuan(nama), new RegExp(`^ +${pilihan}\\b`, 'm'), `${baris}: ${pilihan}`);
      }
    }
    for (const baris of listPerintah(PANDUAN)) {
      const berkas = /^node (\S+)/.exec(baris)?.[1];
      if (berkas !== undefined) assert.ok(existsSync(berkas), baris);
    }
  });

  it('names every setting that the server reads, and no other', () => {
    const nama = (teks: string) => new Set(teks.match(/\b(AKUNTABEL_[A-Z0-9_]*[A-Z0-9]|DATABASE_URL(?:_PEMILIK)?)\b/g));
    const sumber = globSync([
      ...['apps/web/server.ts', 'apps/web/src/**/*.ts', 'apps/cli/src/**/*.ts'],
      'packages/layanan/src/berkas/pilihan-s3.ts',
      'packages/basisdata/src/postgresql/lingkungan.ts',
    ]);
    const dibaca = nama(
      sumber
        .filter((path) => !path.includes('.test.'))
        .map(read)
        .join('\n'),
    );
    assert.deepEqual([...nama(read(PANDUAN))].sort(), [...dibaca].sort());
    const adapter = globSync('node_modules/@sveltejs/adapter-node/{src,files}/*.js').map(read).join('\n');
    for (const satu of ['ADDRESS_HEADER', 'XFF_DEPTH', 'BODY_SIZE_LIMIT']) assert.ok(adapter.includes(satu), satu);
  });

  it('sends people only to addresses that answer', () => {
    for (const [, alamat = ''] of read(PANDUAN).matchAll(/`\/([a-z]+)`/g)) {
      assert.ok(existsSync(`apps/web/src/routes/${alamat}/+server.ts`), alamat);
    }
  });
});

describe('licence and catalogue entry', () => {
  it('are the whole Apache License 2.0', () => {
    const teks = read('LICENSE');
    for (const bagian of ['TERMS AND CONDITIONS', '9. Accepting Warranty', 'END OF TERMS', 'APPENDIX: How to apply']) {
      assert.ok(teks.includes(bagian), bagian);
    }
    assert.equal(teks.trim().split('\n').length, 201);
    assert.equal(MANIFES.find(([path]) => path === 'package.json')?.[1].license, 'Apache-2.0');
    assert.match(read('publiccode.yml'), /^ {2}license: Apache-2\.0$/m);
  });

  it('name the version of the program and keep the lengths of the standard', () => {
    const teks = read('publiccode.yml');
    const versi = MANIFES.find(([path]) => path === 'package.json')?.[1].version;
    assert.match(teks, new RegExp(`^softwareVersion: "${versi?.replaceAll('.', '\\.')}"$`, 'm'));
    for (const [, pendek = ''] of teks.matchAll(/shortDescription: (.+)/g)) assert.ok(pendek.length <= 150, pendek);
    const panjang = [...teks.matchAll(/longDescription: >\n((?: {6}.+\n)+)/g)];
    assert.equal(panjang.length, 2);
    for (const [, isi = ''] of panjang) {
      const huruf = isi.replace(/\s+/g, ' ').trim().length;
      assert.ok(huruf >= 500 && huruf <= 10_000, `${huruf} characters`);
    }
  });
});

describe('the decisions', () => {
  it('carry their number, a date and a status', () => {
    for (const path of globSync('docs/adr/*.md')) {
      const nomor = Number(/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1]);
      assert.match(read(path), new RegExp(`^# ${nomor}\\. .+\\n\\nDate: \\d{4}-\\d{2}-\\d{2} · Status: \\w+`), path);
    }
  });
});

describe('the privacy of people', () => {
  /** Eight digits of a birthday, six of an appointment, one of the sex, three of a number; spaced or not. */
  const NIP =
    /(?<!\d)(19[3-9]\d|20[01]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])[ .]?(19|20)\d\d(0[1-9]|1[0-2])[ .]?[12][ .]?\d{3}(?!\d)/;
  const BERKAS = globSync('**/*.{ts,mjs,js,svelte,md,yaml,yml,json,html,css,typ,csv,tsv,txt,sql}', { exclude }).filter(
    (path) => statSync(path).isFile(),
  );

  it('holds: no file has a number that could be the NIP of somebody', () => {
    assert.ok(BERKAS.length > 500, `${BERKAS.length} files`);
    assert.match(['19801231', '200501', '1', '007'].join(' '), NIP);
    assert.doesNotMatch('999999999999999001', NIP);
    assert.deepEqual(
      BERKAS.filter((path) => NIP.test(read(path))),
      [],
    );
  });
});
