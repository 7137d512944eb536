import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { openPengukurMemori, type PengukurMemori } from './memori.ts';
import { type BarisBench, median, ms, time } from './tabel.ts';

const CLI = 'apps/cli/bin/akuntabel.mjs';
const CONTOH = 'contoh/dumai-kota-2024';
/** Pages that list, and the longest page. */
const HALAMAN = ['/', '/indikator', '/anggaran?buka=semua', '/perjanjian', '/lkjip'];
/** As a browser asks: the answer travels compressed. */
const KEPALA = { 'accept-encoding': 'gzip, deflate, br' };
const KALI = 500;
const DETIK = 4;
const LAPORAN = 50;
const TITIK = [1, 10, 20, 30, 40, LAPORAN];
/** The server looks at its files once a second. */
const JEDA_MS = 1100;

interface Server {
  readonly alamat: string;
  readonly pid: number;
  readonly memori: PengukurMemori;
  stop(): Promise<void>;
}

/** The server in a process of its own, as an office runs it. */
async function startServer(dataset: string): Promise<Server> {
  const child = spawn(process.execPath, ['--inspect=127.0.0.1:0', CLI, 'serve', dataset, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const memori = await openPengukurMemori(child.stderr);
  let teks = '';
  for await (const potong of child.stdout) {
    teks += String(potong);
    const alamat = /http:\/\/[\d.]+:\d+/.exec(teks)?.[0];
    if (alamat) {
      return {
        alamat,
        pid: child.pid ?? 0,
        memori,
        stop: async () => {
          memori.close();
          child.kill('SIGTERM');
          await once(child, 'exit');
        },
      };
    }
  }
  throw new Error(`server did not start: ${teks}`);
}

/** One request on a connection that stays open. */
function ask(url: string, agent: Agent): Promise<void> {
  return new Promise((settle, reject) => {
    get(url, { agent, headers: KEPALA }, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 200) settle();
        else reject(new Error(`${url}: ${response.statusCode}`));
      });
    }).on('error', reject);
  });
}

async function benchHalaman(url: string, path: string): Promise<BarisBench> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const [pertama = 0] = await time(1, () => ask(url, agent));
  await time(KALI / 5, () => ask(url, agent));
  const satu = median(await time(KALI, () => ask(url, agent)));
  agent.destroy();
  await autocannon({ url, connections: 8, duration: 1, headers: KEPALA });
  const { requests, latency, non2xx, errors } = await autocannon({
    url,
    connections: 8,
    duration: DETIK,
    headers: KEPALA,
  });
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx + errors} requests failed`);
  return {
    apa: `${path}: p50 at one connection · at eight`,
    nilai: `${ms(satu)} · ${requests.average.toFixed(0)} req/s`,
    catatan: `first ${ms(pertama)}, p99 at eight ${latency.p99} ms; to reach: ≤ 5 ms, ≥ 500 req/s`,
  };
}

const rssMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

async function fetchIsi(url: string): Promise<void> {
  const response = await fetch(url);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
}

/** Asks for a newly made report n times; each time the data have changed, so nothing comes from memory. */
async function benchMemori(): Promise<BarisBench[]> {
  if (process.platform !== 'linux') return [{ apa: 'memory of the server', nilai: 'skipped', catatan: 'needs /proc' }];
  const folder = mkdtempSync(join(tmpdir(), 'akuntabel-bench-'));
  cpSync(CONTOH, folder, { recursive: true });
  const server = await startServer(folder);
  try {
    const rss: number[] = [];
    const disimpan: number[] = [];
    for (let ke = 1; ke <= LAPORAN; ke += 1) {
      const baris = `- { jenis: Piagam, prestasi: Uji ${ke}, tingkat: Kota, pemberi: Uji }\n`;
      appendFileSync(join(folder, 'penghargaan.yaml'), baris);
      await new Promise((settle) => setTimeout(settle, JEDA_MS));
      for (const path of ['/lkjip', '/unduh/lkjip.pdf', '/unduh/lkjip.html']) await fetchIsi(server.alamat + path);
      rss.push(rssMb(server.pid));
      if (TITIK.includes(ke)) disimpan.push(await server.memori.readKeptMb());
    }
    return [
      {
        apa: `server keeps after report ${TITIK.join(' / ')}`,
        nilai: `${disimpan.map((mb) => mb.toFixed(1)).join(' / ')} MB`,
        catatan:
          'objects and buffers after a collection; each a page, a PDF and an HTML file of changed data; to reach: flat',
      },
      {
        apa: `server RSS after report ${TITIK.join(' / ')}`,
        nilai: `${TITIK.map((ke) => (rss[ke - 1] ?? Number.NaN).toFixed(0)).join(' / ')} MB`,
        catatan: 'with what waits to be collected',
      },
    ];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function benchWeb(): Promise<BarisBench[]> {
  const server = await startServer(CONTOH);
  const baris: BarisBench[] = [];
  try {
    for (const path of HALAMAN) baris.push(await benchHalaman(server.alamat + path, path));
  } finally {
    await server.stop();
  }
  return [...baris, ...(await benchMemori())];
}
