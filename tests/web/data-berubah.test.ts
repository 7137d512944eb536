import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'akuntabel-uji-'));
const BERKAS = join(folder, 'pengukuran.yaml');
/** The server looks at its files at most once a second. */
const JEDA_MS = 1100;

let child: ChildProcess;
let alamat = '';

before(async () => {
  cpSync('contoh/dumai-kota-2024', folder, { recursive: true });
  // In a process of its own, as it is run: one process serves one dataset.
  child = spawn(process.execPath, ['apps/cli/bin/akuntabel.mjs', 'serve', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let teks = '';
  for await (const potong of child.stdout ?? []) {
    teks += String(potong);
    alamat = /http:\/\/[\d.]+:\d+/.exec(teks)?.[0] ?? '';
    if (alamat !== '') break;
  }
});

after(() => {
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function read(path: string): Promise<{ status: number; teks: string }> {
  const response = await fetch(alamat + path);
  return { status: response.status, teks: await response.text() };
}

async function change(dari: string, ke: string): Promise<void> {
  writeFileSync(BERKAS, readFileSync(BERKAS, 'utf8').replace(dari, ke));
  await new Promise((settle) => setTimeout(settle, JEDA_MS));
}

describe('a dataset that changes while it is served', () => {
  it('shows new figures, explains what is wrong, and recovers', async () => {
    assert.match((await read('/')).teks, />95,43</);

    await change('nilai: 85.76', 'nilai: 89.87');
    assert.doesNotMatch((await read('/')).teks, />95,43</);

    await change('tahun: 2024\n  nilai: 89.87', 'tahun: dua ribu\n  nilai: 89.87');
    for (const path of ['/', '/indikator', '/lkjip', '/unduh']) {
      const { status, teks } = await read(path);
      assert.equal(status, 500, path);
      assert.match(teks, /Data belum dapat dipakai/, path);
      assert.match(teks, /pengukuran\.yaml, baris \d+[\s\S]*dua ribu/, path);
      assert.ok(!teks.includes(folder), 'tells where the dataset lies');
      assert.doesNotMatch(teks, /node_modules|at async/);
    }
    assert.equal((await read('/unduh/lkjip.pdf')).status, 500);
    assert.equal((await read('/healthz')).teks, 'ok');
    assert.equal((await read('/tidak-ada')).status, 404);

    await change('tahun: dua ribu\n  nilai: 89.87', 'tahun: 2024\n  nilai: 85.76');
    assert.match((await read('/')).teks, />95,43</);
  });

  it('stops at once when asked to', async () => {
    const mulai = performance.now();
    child.kill('SIGTERM');
    const [kode] = await once(child, 'exit');
    assert.equal(kode, 0);
    assert.ok(performance.now() - mulai < 3000);
  });
});
