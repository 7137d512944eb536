import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { listPengguna, openBasisdata, type PilihanBasisdata } from '@akuntabel/basisdata';
import { findTempat, startKlaster, whySkipped } from '@akuntabel/basisdata/uji';
import {
  berandaPelaku,
  daftarUnitTahun,
  muatUnitTahun,
  type Pelaku,
  runKonteks,
  simpanRekaman,
} from '@akuntabel/layanan';
import autocannon from 'autocannon';
import { masuk, type ProsesKantor, startKantor } from '../tests/dukungan/proses-kantor.ts';
import { createAlat, isiKantor, KANTOR, ORANG, SANDI, TAHUN, toUnit } from './isi-kantor.ts';
import { type BarisBench, median, ms, time } from './tabel.ts';

const KALI = 300;
const DETIK = 4;
const KEPALA = { 'accept-encoding': 'gzip, deflate, br', accept: 'text/html' };
const TUJUAN = 'to reach: p50 ≤ 5 ms, p99 ≤ 15 ms, ≥ 500 req/s';
/** Pages that list; `{unit}` is the person's own office. */
const HALAMAN = [
  '/kantor',
  '/u/{unit}/2024/kelola/indikator',
  '/u/{unit}/2024/kelola/subKegiatan',
  '/u/{unit}/2024/kelola/realisasi',
  '/u/{unit}/2024/indikator',
  '/u/{unit}/2024/perjanjian',
];

const persentil = (nilai: readonly number[], p: number): number => {
  const urut = [...nilai].sort((a, b) => a - b);
  return urut[Math.min(urut.length - 1, Math.floor(urut.length * p))] ?? Number.NaN;
};
const p50p99 = (nilai: readonly number[]): string => `${ms(median(nilai))} · ${ms(persentil(nilai, 0.99))}`;

function ask(url: string, kuki: string, agent: Agent): Promise<void> {
  return new Promise((settle, reject) => {
    get(url, { agent, headers: { ...KEPALA, cookie: kuki } }, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 200) settle();
        else reject(new Error(`${url}: ${response.statusCode}`));
      });
    }).on('error', reject);
  });
}

/** Milliseconds of processor a process has used; on a machine that does other things too it says more than the clock. */
function readCpuMs(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN;
  const bagian = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(bagian[11]) + Number(bagian[12])) * 10;
}

interface Sesi {
  readonly kuki: string;
  readonly unit: string;
}

async function benchHalaman({ alamat, pid }: ProsesKantor, sesi: readonly Sesi[], path: string): Promise<BarisBench> {
  const urutan = path.includes('{unit}') ? sesi.toReversed() : sesi;
  const [{ kuki, unit } = { kuki: '', unit: '' }] = urutan;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const url = alamat + path.replace('{unit}', unit);
  await time(KALI / 5, () => ask(url, kuki, agent));
  const cpu = readCpuMs(pid);
  const satu = await time(KALI, () => ask(url, kuki, agent));
  const cpuSatu = (readCpuMs(pid) - cpu) / KALI;
  agent.destroy();
  let ke = 0;
  const run = (duration: number) =>
    autocannon({
      url: alamat,
      connections: sesi.length,
      duration,
      setupClient: (client) => {
        const milik = sesi[ke++ % sesi.length];
        const headers = { ...KEPALA, cookie: milik?.kuki ?? '' };
        client.setRequests([{ method: 'GET', path: path.replace('{unit}', milik?.unit ?? ''), headers }]);
      },
    });
  await run(1);
  const { requests, latency, non2xx, errors } = await run(DETIK);
  if (non2xx + errors > 0) throw new Error(`${path}: ${non2xx + errors} requests failed`);
  return {
    apa: `  ${path}: p50 · p99 at one connection · eight sessions`,
    nilai: `${p50p99(satu)} · ${requests.average.toFixed(0)} req/s`,
    catatan: `processor ${ms(cpuSatu)}, p99 at eight ${latency.p99} ms; ${TUJUAN}`,
  };
}

async function benchWeb(tempat: { data: string; url?: string | undefined }): Promise<BarisBench[]> {
  const server = await startKantor(tempat);
  try {
    const sesi: Sesi[] = [];
    for (const [ke, { namaMasuk, unit }] of ORANG.entries()) {
      sesi.push({ kuki: await masuk(server.alamat, namaMasuk, SANDI), unit: unit ?? toUnit(10 + ke) });
    }
    const baris: BarisBench[] = [];
    for (const path of tempat.url === undefined ? HALAMAN.slice(0, 3) : HALAMAN)
      baris.push(await benchHalaman(server, sesi, path));
    return baris;
  } finally {
    await server.stop();
  }
}

/** Use cases without the web, one after another. */
async function benchLayanan(pilihan: PilihanBasisdata, operator: Pelaku): Promise<BarisBench[]> {
  const basisdata = await openBasisdata(pilihan);
  try {
    const alat = createAlat(basisdata);
    const { instansiId } = operator;
    const muat = (unit: string) =>
      runKonteks(alat, operator, (konteks) => muatUnitTahun(konteks, unit, TAHUN), { bacaSaja: true });
    // Filling went on with two later years of every office: the measured ones of the first have been let go of.
    let ke = 0;
    const dingin = await time(20, () => muat(toUnit(++ke)));
    const hangat = await time(200, () => muat(toUnit(1)));
    const { baris } = await basisdata.withInstansi(instansiId, (tx) => listPengguna(tx, instansiId));
    const orang = (namaMasuk: string): Pelaku => {
      const satu = baris.find((b) => b.namaMasuk === namaMasuk);
      return { penggunaId: satu?.id ?? '', nama: satu?.nama ?? '', instansiId, alamat: null };
    };
    const verifikator = orang('verifikator');
    const daftar = await time(200, () => daftarUnitTahun(alat, verifikator, { tahun: TAHUN }, { banyak: 25 }));
    const beranda = await time(100, () => berandaPelaku(alat, verifikator));
    let versi = 0;
    const simpan = await time(100, async () => {
      const isi = { jenis: 'Piagam', prestasi: 'Uji', tingkat: `Kota ${versi}`, pemberi: 'Uji' };
      const milik = { unit: toUnit(1), tahun: TAHUN, jenis: 'penghargaan', isi };
      const kunci = versi === 0 ? null : 'uji';
      versi = (await simpanRekaman(alat, orang('perencana.1'), { ...milik, kunci, versi: versi || null })).versi;
    });
    const catatan = 'p50 · p99';
    return [
      { apa: '  muatUnitTahun, cold', nilai: p50p99(dingin), catatan },
      { apa: '  muatUnitTahun, warm', nilai: p50p99(hangat), catatan },
      { apa: '  daftarUnitTahun, the whole city', nilai: p50p99(daftar), catatan },
      { apa: '  berandaPelaku, the whole city', nilai: p50p99(beranda), catatan },
      { apa: '  simpanRekaman', nilai: p50p99(simpan), catatan },
    ];
  } finally {
    await basisdata.close();
  }
}

async function benchDi(judul: string, data: string, url: string | undefined): Promise<BarisBench[]> {
  const pilihan = url === undefined ? { folder: join(data, 'basisdata'), jedaPotretMs: 0 } : { url };
  const mulai = performance.now();
  const operator = await isiKantor(pilihan);
  const isi = performance.now() - mulai;
  return [
    { apa: `${judul}: ${KANTOR} offices, 3 years each, made in`, nilai: ms(isi) },
    ...(await benchLayanan(pilihan, operator)),
    ...(await benchWeb({ data, url })),
  ];
}

/** Thirty offices of the example's size in one government, on both databases. */
export async function benchKantor(): Promise<BarisBench[]> {
  const folder = mkdtempSync(join(findTempat(), 'akuntabel-bench-'));
  const alasan = whySkipped('postgresql');
  const klaster = alasan === false ? await startKlaster() : undefined;
  try {
    return [
      ...(klaster
        ? await benchDi('PostgreSQL', join(folder, 'pg'), (await klaster.createBasis()).urlPemilik)
        : [{ apa: 'PostgreSQL', nilai: 'skipped', catatan: String(alasan) }]),
      ...(await benchDi('embedded', join(folder, 'tersemat'), undefined)),
    ];
  } finally {
    await klaster?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
