import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  type Basisdata,
  deletePeran,
  insertHak,
  listInstansi,
  listPengguna,
  listPeran,
  openBasisdata,
} from '@akuntabel/basisdata';
import { findTempat, type Klaster, startKlaster, whySkipped } from '@akuntabel/basisdata/uji';
import { type Alat, nonaktifkanPengguna, type Pelaku } from '@akuntabel/layanan';
import { createOperator } from '@akuntabel/layanan/operator';
import { masukDemo, type ProsesKantor, postFormulir, startKantor } from '../dukungan/proses-kantor.ts';

/*
 * Lists of an office are kept rendered. That must never be seen: not by who has lost a right, a session or an account
 * since, not by another person, and not after anybody has written anything, wherever it was written.
 */

const DAFTAR = '/u/KEC/2024/kelola/penghargaan';
const LAIN = ['/kantor', '/u/KEC/2024/indikator', '/u/KEC/2024/perjanjian', '/u/KEC/2024', '/u/KEC/2024/kelola'];

describe('lists that are kept rendered', { skip: whySkipped('postgresql') }, () => {
  const folder = mkdtempSync(join(findTempat(), 'akuntabel-tersimpan-'));
  let klaster: Klaster;
  let server: ProsesKantor;
  /** Another program on the same database. */
  let basisdata: Basisdata;
  let alat: Alat;
  let operator: Pelaku;

  before(async () => {
    klaster = await startKlaster();
    const { urlPemilik: url } = await klaster.createBasis();
    server = await startKantor({ data: folder, url }, { demo: true });
    basisdata = await openBasisdata({ url });
    alat = { basisdata, kini: () => new Date(), catat: () => {}, zonaMenit: 420 };
    const [instansi] = await basisdata.withUmum(listInstansi);
    operator = createOperator(instansi?.id ?? '');
  });
  after(async () => {
    await server?.stop();
    await basisdata?.close();
    await klaster?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const get = async (path: string, kuki: string) => {
    const jawaban = await fetch(server.alamat + path, {
      redirect: 'manual',
      headers: { cookie: kuki, accept: 'text/html' },
    });
    const { status, headers } = jawaban;
    return { status, simpan: headers.get('cache-control'), ke: headers.get('location'), html: await jawaban.text() };
  };
  /** As somebody sees it who has seen it before. */
  const getLagi = async (path: string, kuki: string) => {
    await get(path, kuki);
    return await get(path, kuki);
  };
  const tambah = async (prestasi: string, kuki: string) => {
    const isian = { '!versi': '', jenis: 'Piagam', prestasi, tingkat: 'Kota', pemberi: 'Uji' };
    assert.equal((await postFormulir(server.alamat, `${DAFTAR}/-baru?/simpan`, isian, kuki)).status, 303);
  };
  const findOrang = async (namaMasuk: string): Promise<string> => {
    const { baris } = await basisdata.withInstansi(operator.instansiId, (tx) => listPengguna(tx, operator.instansiId));
    return baris.find((satu) => satu.namaMasuk === namaMasuk)?.id ?? assert.fail(namaMasuk);
  };

  it('are the same a second time, and no browser keeps them', async () => {
    const kuki = await masukDemo(server.alamat, 'perencana');
    for (const path of [DAFTAR, ...LAIN]) {
      const satu = await get(path, kuki);
      const dua = await get(path, kuki);
      assert.deepEqual(dua, satu, path);
      assert.deepEqual([satu.status, satu.simpan], [200, 'private, no-store'], path);
    }
  });

  it('show at once what was written, here or by another program', async () => {
    const kuki = await masukDemo(server.alamat, 'perencana');
    const pembaca = await masukDemo(server.alamat, 'pembaca');
    assert.doesNotMatch((await getLagi(DAFTAR, pembaca)).html, /Piagam tersimpan/);
    await getLagi(DAFTAR, kuki);
    await tambah('Piagam tersimpan', kuki);
    assert.match((await get(DAFTAR, kuki)).html, /Piagam tersimpan/);
    assert.match((await get(DAFTAR, pembaca)).html, /Piagam tersimpan/);
  });

  it('are not shown to another person', async () => {
    const [perencana, pembaca] = [
      await masukDemo(server.alamat, 'perencana'),
      await masukDemo(server.alamat, 'pembaca'),
    ];
    const milik = await getLagi(DAFTAR, perencana);
    const lain = await get(DAFTAR, pembaca);
    assert.match(milik.html, /-baru"/);
    assert.doesNotMatch(lain.html, /-baru"/, 'a reader may add nothing');
    assert.equal((await get('/u/LAIN/2024/kelola/penghargaan', perencana)).status, 404);
  });

  it('are gone with the session', async () => {
    const kuki = await masukDemo(server.alamat, 'perencana');
    assert.equal((await getLagi(DAFTAR, kuki)).status, 200);
    await postFormulir(server.alamat, '/keluar', {}, kuki);
    const sesudah = await get(DAFTAR, kuki);
    assert.deepEqual([sesudah.status, sesudah.ke?.startsWith('/masuk?')], [303, true]);
    assert.equal((await get(DAFTAR, 'akuntabel_sesi=palsu.tanda')).status, 303);
  });

  it('are gone with the right, also when somebody took it by SQL', async () => {
    const { instansiId } = operator;
    const kuki = await masukDemo(server.alamat, 'pembaca');
    assert.equal((await getLagi(DAFTAR, kuki)).status, 200);
    const penggunaId = await findOrang('pembaca');
    const tolak = { penggunaId, tindakan: 'lihat', putusan: 'tolak', lingkup: 'instansi' } as const;
    await basisdata.withInstansi(instansiId, (tx) => insertHak(tx, instansiId, tolak));
    assert.equal((await get(DAFTAR, kuki)).status, 404);

    const perencana = await masukDemo(server.alamat, 'perencana');
    assert.equal((await getLagi(DAFTAR, perencana)).status, 200);
    const id = await findOrang('perencana');
    await basisdata.withInstansi(instansiId, async (tx) => {
      for (const satu of await listPeran(tx, instansiId, { penggunaId: id }))
        await deletePeran(tx, instansiId, satu.id);
    });
    assert.equal((await get(DAFTAR, perencana)).status, 404);
  });

  it('are gone with the account', async () => {
    const kuki = await masukDemo(server.alamat, 'verifikator');
    assert.equal((await getLagi(DAFTAR, kuki)).status, 200);
    await nonaktifkanPengguna(alat, operator, { penggunaId: await findOrang('verifikator') });
    assert.equal((await get(DAFTAR, kuki)).status, 303);
  });
});
