import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { type Basisdata, listPengguna, newId, openBasisdata, type PilihanBasisdata } from '@akuntabel/basisdata';
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
import { type HitunganKueri, startPenghitung } from './hitung-kueri.ts';
import { createAlat, isiKantor, KANTOR, ORANG, SANDI, TAHUN, toUnit } from './isi-kantor.ts';
import { type BarisBench, median, ms, time } from './tabel.ts';

const KALI = 300;
const KALI_TULIS = 60;
const PENULIS = { namaMasuk: 'perencana.5', unit: toUnit(5) } as const;
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

/** One page as one person sees it. */
interface Pandang {
  readonly url: string;
  readonly kuki: string;
}

const pandang = (alamat: string, sesi: readonly Sesi[], path: string): Pandang => {
  // Pages of a unit-year as somebody of the office sees them, the others as somebody who sees the whole city.
  const [{ kuki, unit } = { kuki: '', unit: '' }] = path.includes('{unit}') ? sesi.toReversed() : sesi;
  return { url: alamat + path.replace('{unit}', unit), kuki };
};

async function readBesar({ url, kuki }: Pandang): Promise<number> {
  const jawaban = await fetch(url, { headers: { accept: 'text/html', cookie: kuki } });
  return (await jawaban.text()).length;
}

/** One connection, one request after another; `sebelum` runs before each and is not counted. */
async function benchSatu({ pid }: ProsesKantor, { url, kuki }: Pandang, kali: number, sebelum?: () => Promise<void>) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const waktu: number[] = [];
  let cpu = 0;
  for (let ke = 0; ke < kali; ke += 1) {
    await sebelum?.();
    const mulai = readCpuMs(pid);
    const [satu = Number.NaN] = await time(1, () => ask(url, kuki, agent));
    cpu += readCpuMs(pid) - mulai;
    waktu.push(satu);
  }
  agent.destroy();
  return { waktu, cpu: cpu / kali };
}

/** As many connections as there are people, each asking without a pause. */
async function benchDelapan(alamat: string, sesi: readonly Sesi[], path: string) {
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
  return { perDetik: requests.average, p99: latency.p99 };
}

async function listSesi(server: ProsesKantor): Promise<Sesi[]> {
  const sesi: Sesi[] = [];
  for (const [ke, { namaMasuk, unit }] of ORANG.entries()) {
    sesi.push({ kuki: await masuk(server.alamat, namaMasuk, SANDI), unit: unit ?? toUnit(10 + ke) });
  }
  return sesi;
}

/** Writes something in the office whose pages are looked at, as somebody does meanwhile. */
type Tulis = () => Promise<void>;

async function benchHalaman(server: ProsesKantor, sesi: readonly Sesi[], path: string, tulis: Tulis | undefined) {
  const milik = pandang(server.alamat, sesi, path);
  await benchSatu(server, milik, KALI / 5);
  const satu = await benchSatu(server, milik, KALI);
  const delapan = await benchDelapan(server.alamat, sesi, path);
  const sesudah = tulis && (await benchSatu(server, milik, KALI_TULIS, tulis));
  const baris: BarisBench[] = [
    {
      apa: `  ${path}: p50 · p99 at one connection · eight sessions`,
      nilai: `${p50p99(satu.waktu)} · ${delapan.perDetik.toFixed(0)} req/s`,
      catatan: `processor ${ms(satu.cpu)}, p99 at eight ${delapan.p99} ms, HTML ${((await readBesar(milik)) / 1024).toFixed(0)} kB; ${TUJUAN}, ≤ 60 kB`,
    },
  ];
  if (sesudah) {
    baris.push({
      apa: '    each time after a write',
      nilai: p50p99(sesudah.waktu),
      catatan: `processor ${ms(sesudah.cpu)}`,
    });
  }
  return baris;
}

/** How often the pages ask the database: the same on a busy machine as on a quiet one. */
async function countKueri(tempat: Tempat & { readonly url: string }, tulis: Tulis): Promise<BarisBench[]> {
  const folder = mkdtempSync(join(findTempat(), 'akuntabel-hitung-'));
  const penghitung = await startPenghitung(tempat.url, folder);
  const server = await startKantor({ data: tempat.data, url: penghitung.url });
  try {
    const sesi = await listSesi(server);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const baris: BarisBench[] = [];
    for (const path of HALAMAN) {
      const { url, kuki } = pandang(server.alamat, sesi, path);
      const count = async () => {
        penghitung.ambil();
        await ask(url, kuki, agent);
        return penghitung.ambil();
      };
      // The jobs of the server ask now and then on the same connections: the least of some tries is the page's own.
      const countTerkecil = async (sebelum?: Tulis) => {
        const semua: HitunganKueri[] = [];
        for (let ke = 0; ke < 4; ke += 1) {
          await sebelum?.();
          semua.push(await count());
        }
        const { kueri, perjalanan } = semua.reduce((a, b) => (b.kueri < a.kueri ? b : a));
        return `${kueri} in ${perjalanan}`;
      };
      await countTerkecil();
      const tetap = await countTerkecil();
      const sesudah = await countTerkecil(tulis);
      const catatan = 'to reach: ≤ 8 questions';
      baris.push({ apa: `  ${path}: questions in trips · after a write`, nilai: `${tetap} · ${sesudah}`, catatan });
    }
    agent.destroy();
    return baris;
  } finally {
    await server.stop();
    await penghitung.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Tempat {
  readonly data: string;
  readonly url?: string | undefined;
}

async function benchWeb({ data, url }: Tempat, operator: Pelaku): Promise<BarisBench[]> {
  // Another process may write beside the server on PostgreSQL only.
  const basisdata = url === undefined ? undefined : await openBasisdata({ url });
  try {
    const tulis = basisdata && (await createTulis(basisdata, operator));
    const hitungan = url === undefined || tulis === undefined ? [] : await countKueri({ data, url }, tulis);
    const server = await startKantor({ data, url });
    try {
      const sesi = await listSesi(server);
      const baris: BarisBench[] = [];
      for (const path of tulis ? HALAMAN : HALAMAN.slice(0, 3)) {
        baris.push(...(await benchHalaman(server, sesi, path, tulis)));
      }
      return [...hitungan, ...baris];
    } finally {
      await server.stop();
    }
  } finally {
    await basisdata?.close();
  }
}

async function findOrang(basisdata: Basisdata, { instansiId }: Pelaku, namaMasuk: string): Promise<Pelaku> {
  const { baris } = await basisdata.withInstansi(instansiId, (tx) => listPengguna(tx, instansiId));
  const satu = baris.find((b) => b.namaMasuk === namaMasuk);
  return { penggunaId: satu?.id ?? '', nama: satu?.nama ?? '', instansiId, alamat: null };
}

/** An award of the office whose pages are looked at, written anew each time. */
async function createTulis(basisdata: Basisdata, operator: Pelaku): Promise<Tulis> {
  const alat = createAlat(basisdata);
  const orang = await findOrang(basisdata, operator, PENULIS.namaMasuk);
  const kunci = `uji-${newId()}`;
  let versi = 0;
  return async () => {
    const isi = { jenis: 'Piagam', prestasi: kunci, tingkat: `Kota ${versi}`, pemberi: 'Uji' };
    const milik = { unit: PENULIS.unit, tahun: TAHUN, jenis: 'penghargaan', isi };
    const satu = { ...milik, kunci: versi === 0 ? null : kunci, versi: versi || null };
    versi = (await simpanRekaman(alat, orang, satu)).versi;
  };
}

/** Use cases without the web, one after another. */
async function benchLayanan(pilihan: PilihanBasisdata, operator: Pelaku): Promise<BarisBench[]> {
  const basisdata = await openBasisdata(pilihan);
  try {
    const alat = createAlat(basisdata);
    const muat = (unit: string) =>
      runKonteks(alat, operator, (konteks) => muatUnitTahun(konteks, unit, TAHUN), { bacaSaja: true });
    // Filling went on with two later years of every office: the measured ones of the first have been let go of.
    let ke = 0;
    const dingin = await time(20, () => muat(toUnit(++ke)));
    const hangat = await time(200, () => muat(toUnit(1)));
    const verifikator = await findOrang(basisdata, operator, 'verifikator');
    const tulis = await createTulis(basisdata, operator);
    const daftar = await time(200, () => daftarUnitTahun(alat, verifikator, { tahun: TAHUN }, { banyak: 25 }));
    const beranda = await time(100, () => berandaPelaku(alat, verifikator));
    const simpan = await time(100, tulis);
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
    ...(await benchWeb({ data, url }, operator)),
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
