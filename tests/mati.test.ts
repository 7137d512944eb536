import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import {
  listInstansi,
  listRekaman,
  listRingkasan,
  listUnitTahun,
  openBasisdata,
  verifyJejak,
} from '@akuntabel/basisdata';
import { findTempat, type Klaster, startKlaster, whySkipped } from '@akuntabel/basisdata/uji';
import { hashTahunKinerja } from '@akuntabel/berkas';
import { joinDraf } from '@akuntabel/kinerja';
import {
  masukDemo,
  type ProsesKantor,
  postFormulir,
  startKantor,
  type TempatKantor,
} from './dukungan/proses-kantor.ts';

/*
 * kill -9 of the whole program: the server as an office runs it, written to by the forms of its pages. The office is
 * filled once; a round is a start, some writes and a kill. Both databases are worked at the same time, for a start
 * mostly waits.
 */

const RONDE = 20;
const PENULIS = 3;
const HALAMAN = '/u/KEC/2024/kelola/penghargaan';

const folder = mkdtempSync(join(findTempat(), 'akuntabel-mati-'));
let klaster: Klaster | undefined;
after(async () => {
  await klaster?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** People fill in forms at the same time until the server dies under them; gives what was acknowledged. */
async function writeUntilKilled(server: ProsesKantor, kuki: string, ronde: number): Promise<string[]> {
  const diakui: string[] = [];
  const cukup = 1 + ((ronde * 5) % 12);
  let mati: Promise<void> | undefined;
  const write = async (penulis: number): Promise<void> => {
    for (let ke = 0; ; ke += 1) {
      const kunci = `ronde-${ronde}-${penulis}-${ke}`;
      const isian = { '!versi': '', jenis: 'Piagam', prestasi: kunci, tingkat: 'Kota', pemberi: 'Uji' };
      let jawaban: Response;
      try {
        jawaban = await postFormulir(server.alamat, `${HALAMAN}/-baru?/simpan`, isian, kuki);
      } catch {
        // What was on its way when the server died may be there or not: nobody was told.
        return;
      }
      assert.equal(jawaban.headers.get('location'), `${HALAMAN}/${kunci}?tersimpan=baru`);
      diakui.push(kunci);
      // In the middle of the other writers' requests.
      if (diakui.length === cukup) mati = server.stop('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: PENULIS }, (_, penulis) => write(penulis)));
  await mati;
  assert.ok(diakui.length >= cukup);
  return diakui;
}

/** Everything acknowledged is there, once; the audit is whole; the figures of the lists are those of the records. */
async function checkAll({ data, url }: TempatKantor, diakui: readonly string[]): Promise<void> {
  const basisdata = await openBasisdata(url === undefined ? { folder: join(data, 'basisdata') } : { url });
  try {
    assert.equal((await basisdata.status()).pemulihan, null, 'it opens by itself, without a snapshot');
    const [instansi] = await basisdata.withUmum(listInstansi);
    const id = instansi?.id ?? assert.fail();
    await basisdata.withInstansi(id, async (tx) => {
      const [unitTahun] = await listUnitTahun(tx, id);
      const rekaman = await listRekaman(tx, id, unitTahun?.id ?? '');
      const ada = rekaman.filter(({ jenis }) => jenis === 'penghargaan').map(({ kunci }) => kunci);
      assert.deepEqual(
        diakui.filter((kunci) => !ada.includes(kunci)),
        [],
        'acknowledged, but not there',
      );
      assert.equal(new Set(ada).size, ada.length);
      assert.equal((await verifyJejak(tx, id)).utuh, true);
      const { baris } = await listRingkasan(tx, id, { tahun: 2024 });
      assert.equal(baris[0]?.hash, hashTahunKinerja(joinDraf(rekaman).tahun));
    });
  } finally {
    await basisdata.close();
  }
}

describe('kill -9 of the server while people save', { concurrency: true }, () => {
  for (const mesin of ['pglite', 'postgresql'] as const) {
    it(`loses nothing that was acknowledged (${mesin})`, { skip: whySkipped(mesin) }, async (t) => {
      if (mesin === 'postgresql') klaster = await startKlaster();
      const url = mesin === 'postgresql' ? (await klaster?.createBasis())?.urlPemilik : undefined;
      const tempat: TempatKantor = { data: join(folder, mesin), url };
      const diakui: string[] = [];
      let kuki = '';
      for (let ronde = 0; ronde < RONDE; ronde += 1) {
        const server = await startKantor(tempat, { demo: ronde === 0 });
        // Whoever was signed in still is, and finds what was saved last.
        if (ronde === 0) kuki = await masukDemo(server.alamat, 'perencana');
        else {
          const halaman = `${server.alamat}${HALAMAN}/${diakui.at(-1)}`;
          assert.equal((await fetch(halaman, { headers: { cookie: kuki }, redirect: 'manual' })).status, 200);
        }
        diakui.push(...(await writeUntilKilled(server, kuki, ronde)));
      }
      await checkAll(tempat, diakui);
      t.diagnostic(`${RONDE} rounds, ${diakui.length} acknowledged writes`);
    });
  }
});
