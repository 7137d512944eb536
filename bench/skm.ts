import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as tunggu } from 'node:timers/promises';
import {
  type Basisdata,
  insertJawabanSkm,
  type JawabanBaru,
  listIdJawabanSkm,
  listInstansi,
  listPengguna,
  listRingkasSkm,
  newId,
  openBasisdata,
  type SurveiSkm,
} from '@akuntabel/basisdata';
import { findTempat, startKlaster, whySkipped } from '@akuntabel/basisdata/uji';
import { type Alat, hasilSurvei, type Pelaku } from '@akuntabel/layanan';
import { createSurvei } from '../packages/layanan/src/uji/survei.ts';
import { type ProsesKantor, startKantor } from '../tests/dukungan/proses-kantor.ts';
import { type BarisBench, median, ms, time } from './tabel.ts';

/*
 * Answers of a survey over HTTP, as respondents send them: how many are accepted, and whether each that was acknowledged
 * is there once, also when the server is killed in between.
 */

const SAMBUNGAN = 50;
const DETIK = Number(process.env['SKM_DETIK'] ?? 60);
const SEJUTA = Number(process.env['SKM_BANYAK'] ?? 1_000_000);
const LETAK = { unit: 'KEC', tahun: 2024 } as const;
const JENIS = ['postgresql', 'pglite'] as const;
const TUJUAN = { postgresql: 1000, pglite: 300 } as const;
const ENV = { AKUNTABEL_SKM_BATAS: '100000000' };

interface Tempat {
  start(demo: boolean): Promise<ProsesKantor>;
  /** Opens the store beside the server, or after it where only one may hold it. */
  withBasisdata<Hasil>(fn: (basisdata: Basisdata) => Promise<Hasil>): Promise<Hasil>;
}

const alatOf = (basisdata: Basisdata): Alat => ({
  basisdata,
  kini: () => new Date(),
  catat: () => undefined,
  zonaMenit: 420,
});

const isiFormulir = (id: string): string =>
  new URLSearchParams({
    ...{ id, kuesioner: '1', umur: '30-39', kelamin: 'P' },
    ...Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [`p.P${i + 1}`, String(1 + Math.floor(Math.random() * 4))]),
    ),
  }).toString();

function post(url: URL, agent: Agent, isi: string): Promise<number> {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(isi),
    accept: 'text/html',
    origin: url.origin,
  };
  return new Promise((settle, reject) => {
    const kirim = request(url, { method: 'POST', agent, headers }, (jawaban) => {
      jawaban.resume().on('end', () => settle(jawaban.statusCode ?? 0));
    });
    kirim.on('error', reject).end(isi);
  });
}

interface HasilBeban {
  /** Ids the server acknowledged. */
  readonly diakui: readonly string[];
  readonly ditolak: number;
  readonly perDetik: number;
}

/** Fifty respondents at a time, until the time is over or the server is gone. */
async function beban(alamat: string, detik: number): Promise<HasilBeban> {
  const url = new URL(alamat);
  const agent = new Agent({ keepAlive: true, maxSockets: SAMBUNGAN });
  const diakui: string[] = [];
  let ditolak = 0;
  const mulai = performance.now();
  const satu = async (): Promise<void> => {
    while (performance.now() - mulai < detik * 1000) {
      const id = newId();
      const status = await post(url, agent, isiFormulir(id)).catch(() => 0);
      if (status === 0) return;
      if (status === 303) diakui.push(id);
      else ditolak += 1;
    }
  };
  await Promise.all(Array.from({ length: SAMBUNGAN }, satu));
  agent.destroy();
  return { diakui, ditolak, perDetik: (diakui.length / (performance.now() - mulai)) * 1000 };
}

/** Acknowledged answers that are not there, and how far the sums are from the rows. */
async function periksa(basisdata: Basisdata, survei: SurveiSkm, diakui: readonly string[]) {
  const { instansiId } = survei;
  return await basisdata.withInstansi(instansiId, async (tx) => {
    let ada = 0;
    for (let dari = 0; dari < diakui.length; dari += 5000) {
      ada += (await listIdJawabanSkm(tx, instansiId, survei.id, diakui.slice(dari, dari + 5000))).size;
    }
    const [ringkas] = await listRingkasSkm(tx, instansiId, survei.id, 'semua');
    return { hilang: diakui.length - ada, terhitung: ringkas?.responden ?? 0 };
  });
}

async function benchSatu(jenis: (typeof JENIS)[number], tempat: Tempat): Promise<BarisBench[]> {
  let server = await tempat.start(true);
  await server.stop();
  const buat = () =>
    tempat.withBasisdata(async (basisdata) => {
      const perencana = await findPerencana(basisdata);
      return await createSurvei(alatOf(basisdata), perencana, LETAK);
    });
  const [biasa, mati] = [await buat(), await buat()];
  const toAlamat = ({ alamat }: ProsesKantor, { kode }: SurveiSkm) => `${alamat}/skm/kota-dumai/${kode}?/kirim`;
  server = await tempat.start(false);
  await beban(toAlamat(server, biasa), 3);
  const hasil = await beban(toAlamat(server, biasa), DETIK);
  const bunuh = beban(toAlamat(server, mati), DETIK);
  await tunggu(3000);
  await server.stop('SIGKILL');
  const terbunuh = await bunuh;
  const [satu, dua] = await tempat.withBasisdata(async (basisdata) => [
    await periksa(basisdata, biasa, hasil.diakui),
    await periksa(basisdata, mati, terbunuh.diakui),
  ]);
  return [
    {
      apa: `${jenis}: accepted answers a second, ${SAMBUNGAN} connections, ${DETIK} s`,
      nilai: hasil.perDetik.toFixed(0),
      catatan: `to reach: ${TUJUAN[jenis]}; refused ${hasil.ditolak}`,
    },
    {
      apa: '  acknowledged · of them lost',
      nilai: `${hasil.diakui.length} · ${satu?.hilang}`,
      catatan: `in the sums with the first seconds: ${satu?.terhitung}; to reach: 0 lost`,
    },
    {
      apa: '  killed in between: acknowledged · lost',
      nilai: `${terbunuh.diakui.length} · ${dua?.hilang}`,
      catatan: `in the sums: ${dua?.terhitung}; to reach: 0 lost`,
    },
  ];
}

/** Who sets surveys up in the demo. */
async function findPerencana(basisdata: Basisdata): Promise<Pelaku> {
  const [instansi] = await basisdata.withUmum(listInstansi);
  const instansiId = instansi?.id ?? '';
  const { baris } = await basisdata.withInstansi(instansiId, (tx) => listPengguna(tx, instansiId));
  const orang = baris.find(({ namaMasuk }) => namaMasuk === 'perencana');
  if (orang === undefined) throw new Error('the demo has no perencana');
  return { penggunaId: orang.id, nama: orang.nama, instansiId, alamat: null };
}

/** The page of results of a very large survey reads the sums only. */
async function benchSejuta(tempat: Tempat): Promise<BarisBench[]> {
  return await tempat.withBasisdata(async (basisdata) => {
    const alat = alatOf(basisdata);
    const perencana = await findPerencana(basisdata);
    const survei = await createSurvei(alat, perencana, LETAK);
    const { instansiId, id: surveiId } = survei;
    const pada = '2024-05-01T02:00:00.000Z';
    const satu = (i: number): JawabanBaru => ({
      ...{ surveiId, id: newId(), kuesioner: 1, saluran: 'daring', pada, ikut: true },
      nilai: String(111_111_111 + (i % 4) * 111_111_111),
      umur: ['<20', '20-29', '30-39', '40-49'][i % 4] ?? null,
    });
    const SEKALI = 5000;
    for (let dari = 0; dari < SEJUTA; dari += SEKALI) {
      const semua = Array.from({ length: Math.min(SEKALI, SEJUTA - dari) }, (_, i) => satu(i));
      await basisdata.withInstansi(instansiId, (tx) => insertJawabanSkm(tx, instansiId, semua));
    }
    const kali = await time(30, async () => await hasilSurvei(alat, perencana, LETAK, surveiId));
    const { hasil } = await hasilSurvei(alat, perencana, LETAK, surveiId);
    return [
      {
        apa: `results of ${hasil.ikm.responden} answers, IKM ${hasil.ikm.ikm.nilai}`,
        nilai: ms(median(kali)),
        catatan: 'to reach: 50 ms',
      },
    ];
  });
}

export async function benchSkm(): Promise<BarisBench[]> {
  const baris: BarisBench[] = [];
  for (const jenis of JENIS) {
    if (whySkipped(jenis)) continue;
    const data = mkdtempSync(join(findTempat(), 'akuntabel-bench-skm-'));
    const klaster = jenis === 'postgresql' ? await startKlaster() : undefined;
    try {
      const url = klaster && (await klaster.createBasis()).urlPemilik;
      const pilihan = url === undefined ? { folder: join(data, 'basisdata') } : { url };
      const tempat: Tempat = {
        start: (demo) => startKantor({ data, url }, { demo, env: ENV }),
        async withBasisdata(fn) {
          const basisdata = await openBasisdata(pilihan);
          try {
            return await fn(basisdata);
          } finally {
            await basisdata.close();
          }
        },
      };
      baris.push(...(await benchSatu(jenis, tempat)));
      if (jenis === 'postgresql') baris.push(...(await benchSejuta(tempat)));
    } finally {
      await klaster?.stop();
      rmSync(data, { recursive: true, force: true });
    }
  }
  return baris;
}
