import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Basisdata } from '../basisdata.ts';
import { openBasisdata, type PilihanBasisdata } from '../buka.ts';
import { verifyJejak } from '../kueri/rantai.ts';
import { listRekaman } from '../kueri/rekaman.ts';
import { migrate } from '../migrasi/migrasi.ts';
import { createUnitTahun } from '../uji/isi.ts';
import { type Klaster, startKlaster } from '../uji/klaster.ts';
import { createDuaInstansi, whySkipped } from '../uji/mesin.ts';
import { createFolderTersemat } from '../uji/templat.ts';

const PENULIS = fileURLToPath(new URL('../uji/penulis.ts', import.meta.url));

interface Tujuan {
  readonly pilihan: PilihanBasisdata;
  readonly instansiId: string;
  readonly unitTahunId: string;
}

async function prepare(pilihan: PilihanBasisdata): Promise<Tujuan> {
  const basisdata = await openBasisdata(pilihan);
  await migrate(basisdata);
  const { a } = await createDuaInstansi(basisdata);
  const unitTahunId = await createUnitTahun(basisdata, a);
  await basisdata.close();
  return { pilihan, instansiId: a, unitTahunId };
}

const startPenulis = ({ pilihan, instansiId, unitTahunId }: Tujuan, ronde: number): ChildProcess =>
  spawn(process.execPath, [PENULIS, JSON.stringify(pilihan), instansiId, unitTahunId, String(ronde)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** Lets a process write, kills it in the middle, and gives what it found and which writes were acknowledged. */
async function writeUntilKilled(tujuan: Tujuan, ronde: number): Promise<{ ada: number; diakui: string[] }> {
  const proses = startPenulis(tujuan, ronde);
  const selesai = new Promise<NodeJS.Signals | null>((lanjut) => proses.on('exit', (_, sinyal) => lanjut(sinyal)));
  const diakui: string[] = [];
  let ada = -1;
  assert.ok(proses.stdout);
  for await (const baris of createInterface({ input: proses.stdout })) {
    if (baris.startsWith('ada ')) ada = Number(baris.slice(4));
    else diakui.push(baris);
    // After a different number of writes each round; what comes through before it dies counts as well.
    if (diakui.length === 1 + ((ronde * 13) % 50)) proses.kill('SIGKILL');
  }
  assert.equal(await selesai, 'SIGKILL', 'it was killed and did not fall over');
  return { ada, diakui };
}

async function checkAll(basisdata: Basisdata, { instansiId, unitTahunId }: Tujuan, diakui: readonly string[]) {
  await basisdata.withInstansi(instansiId, async (tx) => {
    const ada = new Set((await listRekaman(tx, instansiId, unitTahunId)).map(({ kunci }) => kunci));
    assert.deepEqual(
      diakui.filter((satu) => !ada.has(satu)),
      [],
      'acknowledged, but not there',
    );
    // Written together or not at all: as many rows in the trail as records, and the chain holds.
    assert.deepEqual(await verifyJejak(tx, instansiId), { utuh: true, banyak: ada.size });
  });
}

async function killManyTimes(tujuan: Tujuan, ronde: number): Promise<readonly string[]> {
  const semua: string[] = [];
  for (let n = 0; n < ronde; n++) {
    const { ada, diakui } = await writeUntilKilled(tujuan, n);
    assert.ok(ada >= semua.length, `round ${n}: ${semua.length} acknowledged, ${ada} there`);
    semua.push(...diakui);
  }
  assert.ok(semua.length > ronde);
  return semua;
}

describe('kill -9 in the middle of writing', () => {
  const folder: string[] = [];
  let klaster: Klaster | undefined;
  after(async () => {
    for (const satu of folder) rmSync(satu, { recursive: true, force: true });
    await klaster?.stop();
  });

  it('loses nothing that was acknowledged, 20 times over, in the embedded folder', async (t) => {
    const tempat = await createFolderTersemat();
    folder.push(tempat);
    const tujuan = await prepare({ folder: tempat, jedaPotretMs: 700 });
    const diakui = await killManyTimes(tujuan, 20);

    const basisdata = await openBasisdata({ folder: tempat, jedaPotretMs: 0 });
    await checkAll(basisdata, tujuan, diakui);
    assert.equal((await basisdata.status()).pemulihan, null, 'it opens by itself, without a snapshot');
    await basisdata.close();
    const sisa = readdirSync(join(tempat, 'potret'));
    assert.ok(sisa.filter((nama) => nama.endsWith('.tar.gz')).length <= 3);
    assert.deepEqual(
      sisa.filter((nama) => nama.includes('tmp')),
      [],
      'nothing half-written is left',
    );

    // The snapshot opens as well, and its chain holds.
    rmSync(join(tempat, 'pgdata'), { recursive: true });
    const pulih = await openBasisdata({ folder: tempat, jedaPotretMs: 0, potretSaatTutup: false });
    assert.match((await pulih.status()).pemulihan?.pesan ?? '', /hilang dan telah dipulihkan/);
    await checkAll(pulih, tujuan, diakui);
    await pulih.close();
    t.diagnostic(`${diakui.length} acknowledged writes`);
  });

  it('loses nothing on PostgreSQL either', { skip: whySkipped('postgresql') }, async (t) => {
    klaster = await startKlaster();
    const { url, urlPemilik } = await klaster.createBasis();
    const tujuan = await prepare({ url, urlPemilik });
    const diakui = await killManyTimes(tujuan, 6);
    const basisdata = await openBasisdata({ url, urlPemilik });
    await checkAll(basisdata, tujuan, diakui);
    await basisdata.close();
    t.diagnostic(`${diakui.length} acknowledged writes`);
  });

  it('leaves no lock behind, while a living process keeps others out', async () => {
    const tempat = await createFolderTersemat();
    folder.push(tempat);
    const tujuan = await prepare({ folder: tempat, jedaPotretMs: 0, potretSaatTutup: false });
    const proses = startPenulis(tujuan, 0);
    const selesai = new Promise((lanjut) => proses.on('exit', lanjut));
    assert.ok(proses.stdout);
    await new Promise((lanjut) => proses.stdout?.once('data', lanjut));
    await assert.rejects(
      openBasisdata({ folder: tempat }),
      (galat) =>
        galat instanceof Error &&
        galat.message.startsWith(
          `Folder data «${tempat}» sedang dipakai proses Akuntabel lain (proses ${proses.pid},`,
        ) &&
        galat.message.endsWith('hentikan dulu proses itu (Ctrl+C di jendelanya), lalu ulangi perintah ini.'),
    );
    proses.kill('SIGKILL');
    await selesai;
    assert.ok(existsSync(join(tempat, 'kunci')), 'the file stays; the lock on it does not');
    const basisdata = await openBasisdata({ folder: tempat, jedaPotretMs: 0, potretSaatTutup: false });
    await basisdata.close();
  });
});
