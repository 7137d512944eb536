import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { findTempat } from '@akuntabel/basisdata/uji';
import { masukDemo, postFormulir } from './dukungan/proses-kantor.ts';

/* `npm start` as somebody meets it who has just cloned this: nothing in the folder, no patience, Ctrl+C and worse. */

const folder = mkdtempSync(join(findTempat(), 'akuntabel-mulai-'));
const jalan = new Set<ChildProcess>();
after(() => {
  for (const proses of jalan) proses.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

interface Mulai {
  /** What it has said so far. */
  keluaran(): string;
  alamat(): Promise<string>;
  /** Until it says how one signs in. */
  siap(): Promise<string>;
  stop(sinyal: NodeJS.Signals): Promise<number | null>;
}

function start(data: string, ...words: readonly string[]): Mulai {
  const { NODE_TEST_CONTEXT: _, DATABASE_URL: __, ...env } = process.env;
  const proses = spawn(process.execPath, ['scripts/mulai.mjs', '--port', '0', '--data', data, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  });
  jalan.add(proses);
  const selesai = once(proses, 'exit');
  let teks = '';
  for (const saluran of [proses.stdout, proses.stderr]) saluran.setEncoding('utf8').on('data', (s) => (teks += s));
  const until = async (pola: RegExp): Promise<string> => {
    for (;;) {
      const cocok = pola.exec(teks);
      if (cocok) return cocok[1] ?? '';
      assert.equal(proses.exitCode, null, `it ended before ${pola}: ${teks}`);
      await sleep(20);
    }
  };
  return {
    keluaran: () => teks,
    alamat: () => until(/Alamat: +(\S+)\n/),
    siap: () => until(/Masuk: +(.+)\n/),
    async stop(sinyal) {
      proses.kill(sinyal);
      const [kode] = (await selesai) as [number | null];
      jalan.delete(proses);
      return kode;
    },
  };
}

const baca = (alamat: string, path: string): Promise<Response> =>
  fetch(alamat + path, { headers: { accept: 'text/html' } });

describe('npm start', () => {
  const data = join(folder, 'contoh');
  const pgdata = join(data, 'basisdata/pgdata');

  it('shows at once how far it is, and takes nothing in before it is ready', async () => {
    const mulai = start(data);
    const alamat = await mulai.alamat();
    const jawaban = await baca(alamat, '/kantor');
    assert.equal(jawaban.status, 503);
    assert.equal(jawaban.headers.get('refresh'), '2');
    assert.match(jawaban.headers.get('content-security-policy') ?? '', /^default-src 'none'; style-src 'sha256-/);
    const html = await jawaban.text();
    assert.match(html, /<h1>Menyiapkan kantor contoh …<\/h1>\s*<p>\d dari \d langkah selesai\./);
    assert.match(html, /Membuat basis data<\/span><span>sedang dikerjakan/);
    assert.equal((await postFormulir(alamat, '/masuk', { namaMasuk: 'a', sandi: 'b' })).status, 503);
    assert.equal((await baca(alamat, '/healthz')).status, 200);
    assert.equal((await baca(alamat, '/readyz')).status, 503);
    while (!existsSync(`${pgdata}.baru`)) await sleep(5);
    await mulai.stop('SIGKILL');
  });

  it('goes on after a kill while the database was being made, and again while it was being filled', async () => {
    const kedua = start(data);
    while (!existsSync(pgdata)) await sleep(5);
    await kedua.stop('SIGKILL');
    const ketiga = start(data);
    assert.match(await ketiga.siap(), /kata sandinya tampil di sana/);
    const alamat = await ketiga.alamat();
    const kuki = await masukDemo(alamat, 'perencana');
    const halaman = await fetch(`${alamat}/u/KEC/2024`, { headers: { cookie: kuki, accept: 'text/html' } });
    assert.equal(halaman.status, 200);
    assert.match(await halaman.text(), /Kecamatan Dumai Kota/);
    assert.equal(await ketiga.stop('SIGTERM'), 0);
  });

  it('serves what is there at the next start, without preparing anything', async () => {
    const lagi = start(data);
    await lagi.siap();
    assert.doesNotMatch(lagi.keluaran(), /Menyiapkan|disiapkan/);
    await masukDemo(await lagi.alamat(), 'admin');
    assert.equal(await lagi.stop('SIGTERM'), 0);
  });

  it('begins an office of one’s own with a link for its admin, and never makes a demo of it', async () => {
    const milik = join(folder, 'milik');
    const mulai = start(milik, '--instansi', 'Pemerintah Kota Bunga', '--nama', 'Ani Lestari');
    assert.equal(await mulai.siap(), 'dengan nama masuk dan kata sandi Anda');
    const tautan = /^ +(http\S+\/tautan\/[\w-]{43})$/m.exec(mulai.keluaran())?.[1] ?? assert.fail(mulai.keluaran());
    assert.ok(tautan.startsWith(`${await mulai.alamat()}/`));
    assert.equal((await baca(tautan, '')).status, 200);
    await mulai.stop('SIGTERM');
    const lagi = start(milik);
    assert.equal(await lagi.siap(), 'dengan nama masuk dan kata sandi Anda');
    const html = await (await baca(await lagi.alamat(), '/masuk')).text();
    assert.doesNotMatch(html, /Orang-orang untuk dicoba|Contoh untuk dicoba/);
    await lagi.stop('SIGTERM');
  });

  it('says what is wrong before it begins', async () => {
    for (const [words, harap] of [
      [['--port', 'x'], /port «x» harus bilangan bulat/],
      [['--instansi', 'Pemerintah Kota Bunga'], /--instansi dan --nama diisi bersama/],
      [['--apa'], /pilihan tidak dikenal/],
    ] as const) {
      const { kode, teks } = await runSampaiAkhir(words);
      assert.equal(kode, 2, teks);
      assert.match(teks, harap);
      assert.doesNotMatch(teks, /^\s+at /m);
    }
    assert.equal(existsSync(join(folder, 'salah')), false);
  });
});

async function runSampaiAkhir(words: readonly string[]): Promise<{ kode: number | null; teks: string }> {
  const proses = spawn(process.execPath, ['scripts/mulai.mjs', '--data', join(folder, 'salah'), ...words]);
  let teks = '';
  for (const saluran of [proses.stdout, proses.stderr]) saluran.setEncoding('utf8').on('data', (s) => (teks += s));
  const [kode] = (await once(proses, 'close')) as [number | null];
  return { kode, teks };
}
