import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { writeFilesAtomic } from './berkas.ts';

let folder: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'akuntabel-atom-'));
});

after(() => rmSync(folder, { recursive: true, force: true }));

describe('writeFilesAtomic', () => {
  it('replaces files whole', async () => {
    const path = join(folder, 'a.txt');
    writeFileSync(path, 'lama, dan lebih panjang');
    await writeFilesAtomic([{ path, isi: 'baru' }]);
    assert.equal(readFileSync(path, 'utf8'), 'baru');
    assert.deepEqual(readdirSync(folder), ['a.txt']);
  });

  it('writes nothing at all when one of the files cannot be written', async () => {
    const path = join(folder, 'a.txt');
    await assert.rejects(
      writeFilesAtomic([
        { path, isi: 'terbaru' },
        { path: join(folder, 'tidak-ada', 'b.txt'), isi: 'b' },
      ]),
    );
    assert.equal(readFileSync(path, 'utf8'), 'baru');
    assert.deepEqual(readdirSync(folder), ['a.txt']);
  });

  it('leaves no temporary file behind when a place is taken by a folder', async () => {
    mkdirSync(join(folder, 'c.txt'));
    await assert.rejects(writeFilesAtomic([{ path: join(folder, 'c.txt'), isi: 'c' }]));
    assert.deepEqual(readdirSync(folder).sort(), ['a.txt', 'c.txt']);
  });
});
