import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { setTimeout as tunggu } from 'node:timers/promises';
import { describeSetiapMesin } from '@akuntabel/basisdata/uji';
import { ditolak } from '../beranda/uji/ditolak.ts';
import { createKantorLengkap, type KantorLengkap } from '../beranda/uji/kantor-lengkap.ts';
import { createPenyimpananFolder } from '../berkas/penyimpanan-folder.ts';
import { alirkan } from '../berkas/uji/contoh.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { createAlatUji, createPelaku, createTahun } from '../uji/kantor.ts';
import { type AlatPekerjaan, type Antrean, openAntrean, siapkanAntrean } from './antrean.ts';
import { antreImpor, type HasilPekerjaanImpor, kerjakanImpor, statusImpor } from './impor.ts';

const folder = mkdtempSync(join(tmpdir(), 'akuntabel-impor-'));
after(() => rmSync(folder, { recursive: true, force: true }));

describeSetiapMesin('imports', (uji) => {
  let antrean: Antrean;
  let kantor: KantorLengkap;
  const alat = (): AlatPekerjaan => ({
    ...createAlatUji(uji.basisdata),
    penyimpanan: createPenyimpananFolder(join(folder, uji.jenis)),
    antrean,
  });
  before(async () => {
    await siapkanAntrean(uji.basisdata);
    antrean = await openAntrean(uji.basisdata, { tungguTutupMs: 500 });
    await antrean.kerjakan('impor', async (kerja) => ({ ...(await kerjakanImpor(alat(), kerja)) }));
    kantor = await createKantorLengkap(uji);
  });
  after(async () => await antrean?.tutup());

  const kirim = (pelaku: Pelaku, isi: unknown) =>
    antreImpor(alat(), pelaku, {
      format: 'json',
      isi: alirkan(Buffer.from(typeof isi === 'string' ? isi : JSON.stringify(isi))),
    });
  async function jalankan(pelaku: Pelaku, isi: unknown): Promise<HasilPekerjaanImpor> {
    const { id } = await kirim(pelaku, isi);
    for (let sisa = 400; sisa > 0; sisa--) {
      const { keadaan, hasil } = await statusImpor(alat(), pelaku, id);
      if (keadaan === 'selesai') return hasil as HasilPekerjaanImpor;
      await tunggu(25);
    }
    return assert.fail('not done in time');
  }
  const pesan = (hasil: HasilPekerjaanImpor) => (hasil.diterima ? assert.fail('was taken') : hasil.pesan);

  it('take a dataset in as the person who brought it, and keep nothing of the file', async () => {
    const hasil = await jalankan(kantor.admin, createTahun('IMPOR'));
    assert.deepEqual(hasil.diterima && [hasil.unit, hasil.tahun, hasil.diubah], ['IMPOR', 2026, 0]);
    assert.ok(hasil.diterima && hasil.ditambah > 10);
    const berkas = readdirSync(join(folder, uji.jenis), { recursive: true, withFileTypes: true }).filter((satu) =>
      satu.isFile(),
    );
    assert.deepEqual(berkas, []);
  });

  it('say what is wrong with a dataset instead of trying it again', async () => {
    assert.match(pesan(await jalankan(kantor.admin, '{"umum": ')), /belum dapat dipakai/);
    const { diterima, ...lain } = await jalankan(kantor.admin, { umum: { tahun: 'dua' } });
    assert.equal(diterima, false);
    assert.ok('masalah' in lain && lain.masalah.length > 0 && lain.masalah.every((satu) => !satu.includes(tmpdir())));
    // Into a unit that is not theirs: as if it were not there, so it would be a new one, which they may not open.
    assert.match(pesan(await jalankan(kantor.perencana, createTahun('IMPOR'))), /tidak ada|tidak mencakup/);
  });

  it('are for those who may import, and their course is for who asked', async () => {
    await assert.rejects(kirim(kantor.pembaca, createTahun('X')), ditolak('takDitemukan'));
    await assert.rejects(kirim(kantor.admin, ''), ditolak('takSah', /kosong/));
    await assert.rejects(kirim(kantor.admin, 'x'.repeat(6 * 1024 * 1024)), ditolak('takSah', /5 MB/));
    const { id } = await kirim(kantor.admin, createTahun('LAIN'));
    const asing = await createPelaku(uji.basisdata, uji.b, 'adminInstansi');
    for (const pelaku of [kantor.perencana, asing]) {
      await assert.rejects(statusImpor(alat(), pelaku, id), ditolak('takDitemukan'));
    }
    await assert.rejects(statusImpor(alat(), kantor.admin, 'x'), ditolak('takDitemukan'));
  });
});
