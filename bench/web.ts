import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import type { BarisBench } from './tabel.ts';

const CLI = 'apps/cli/bin/akuntabel.mjs';
const HALAMAN = ['/', '/indikator', '/anggaran?buka=semua', '/perjanjian'];
const DETIK = 4;
const LAPORAN = 50;

interface Server {
  readonly alamat: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** The server in a process of its own, as an office runs it. */
async function startServer(dataset: string): Promise<Server> {
  const child = spawn(process.execPath, [CLI, 'serve', dataset, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let teks = '';
  for await (const potong of child.stdout) {
    teks += String(potong);
    const alamat = /http:\/\/[\d.]+:\d+/.exec(teks)?.[0];
    if (alamat) {
      return {
        alamat,
        pid: child.pid ?? 0,
        stop: async () => {
          child.kill('SIGTERM');
          await once(child, 'exit');
        },
      };
    }
  }
  throw new Error(`server did not start: ${teks}`);
}

async function load(url: string, connections: number) {
  await autocannon({ url, connections, duration: 1 });
  return autocannon({ url, connections, duration: DETIK });
}

const rssMb = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** Asks for a newly made report n times; each time the data have changed, so nothing comes from memory. */
async function benchMemori(): Promise<BarisBench[]> {
  const folder = mkdtempSync(join(tmpdir(), 'akuntabel-bench-'));
  cpSync('contoh/dumai-kota-2024', folder, { recursive: true });
  const server = await startServer(folder);
  try {
    const rss: number[] = [];
    for (let ke = 1; ke <= LAPORAN; ke += 1) {
      appendFileSync(join(folder, 'penghargaan.yaml'), `- { jenis: Piagam, prestasi: Uji ${ke}, tingkat: Kota, pemberi: Uji }\n`);
      await new Promise((settle) => setTimeout(settle, 1100));
      const response = await fetch(`${server.alamat}/unduh/lkjip.pdf`);
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`report ${ke}: ${response.status}`);
      rss.push(rssMb(server.pid));
    }
    const mb = (ke: number) => `${(rss[ke - 1] ?? Number.NaN).toFixed(0)} MB`;
    return [
      { apa: `server RSS after report 10 / 25 / ${LAPORAN}`, nilai: `${mb(10)} / ${mb(25)} / ${mb(LAPORAN)}`, catatan: 'to reach: flat' },
    ];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function benchWeb(): Promise<BarisBench[]> {
  const server = await startServer('contoh/dumai-kota-2024');
  const baris: BarisBench[] = [];
  try {
    for (const path of HALAMAN) {
      const satu = await load(server.alamat + path, 1);
      const delapan = await load(server.alamat + path, 8);
      baris.push({
        apa: path,
        nilai: `p50 ${satu.latency.p50} ms · p99 ${satu.latency.p99} ms · ${delapan.requests.average.toFixed(0)} req/s`,
        catatan: 'one connection · eight; to reach: p50 ≤ 5 ms, ≥ 500 req/s',
      });
    }
  } finally {
    await server.stop();
  }
  return [...baris, ...(await benchMemori())];
}
