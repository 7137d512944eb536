import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { insertHak, insertInstansi, listJejak } from '@akuntabel/basisdata';
import { describeSetiapMesin } from '@akuntabel/basisdata/uji';
import { arbTahunKinerja } from '@akuntabel/kinerja/uji';
import fc from 'fast-check';
import { lakukanTindakan } from '../alur/lakukan.ts';
import { GalatLayanan } from '../inti/galat.ts';
import { createOperator } from '../inti/operator.ts';
import { createAlatUji, createTahun } from '../uji/kantor.ts';
import { imporTahunKinerja } from '../unit-tahun/tulis.ts';
import { eksporTahunKinerja } from './ekspor.ts';
import { getInstansiOperator } from './instansi.ts';
import { periksaSemuaJejak } from './periksa-jejak.ts';

const menolak = (kode: string, pesan: RegExp) => (galat: unknown) => {
  assert.ok(galat instanceof GalatLayanan, String(galat));
  assert.equal(galat.kode, kode);
  assert.match(galat.message, pesan);
  return true;
};

describeSetiapMesin('the operator of the machine', (uji) => {
  it('takes a unit-year in as nobody of the office, and signs nothing', async () => {
    const alat = createAlatUji(uji.basisdata);
    const operator = createOperator(uji.a);
    // A rule against every admin is about people.
    await uji.basisdata.withInstansi(uji.a, (tx) =>
      insertHak(tx, uji.a, { peran: 'adminInstansi', tindakan: 'kelola.unit', putusan: 'tolak', lingkup: 'instansi' }),
    );
    const tahun = createTahun('KEC');
    await imporTahunKinerja(alat, operator, tahun);
    assert.deepEqual(await eksporTahunKinerja(alat, operator, 'KEC', 2026), { tahun, masalah: [] });
    const { baris } = await uji.basisdata.withInstansi(uji.a, (tx) => listJejak(tx, uji.a));
    const [{ nama, penggunaId, jabatan, alamat } = assert.fail('no audit')] = baris;
    assert.deepEqual([nama, penggunaId, jabatan, alamat], ['Operator komputer', 'terminal', null, null]);
    const ajukan = { unit: 'KEC', tahun: 2026, mesin: 'perjanjian', objek: 'pk-kasi', tindakan: 'ajukan', sesudah: 0 };
    await assert.rejects(lakukanTindakan(alat, operator, ajukan), menolak('terlarang', /Hak/));
  });

  it('cannot be made of what a request or a session holds', async () => {
    const alat = createAlatUji(uji.basisdata);
    const tiruan = { ...createOperator(uji.a) };
    await assert.rejects(eksporTahunKinerja(alat, tiruan, 'KEC', 2026), menolak('takDitemukan', /./));
    await assert.rejects(imporTahunKinerja(alat, tiruan, createTahun('LAIN')), menolak('takDitemukan', /./));
    // One of another government sees nothing here.
    await assert.rejects(
      eksporTahunKinerja(alat, createOperator(uji.b), 'KEC', 2026),
      menolak('takDitemukan', /Yang ada: belum ada/),
    );
  });

  it('gets back what went in, whatever it is', async () => {
    const alat = createAlatUji(uji.basisdata);
    let ke = 0;
    await fc.assert(
      fc.asyncProperty(arbTahunKinerja(), async (tahun) => {
        ke += 1;
        const instansi = await uji.basisdata.withUmum((tx) =>
          insertInstansi(tx, { ...tahun.umum.instansi, kode: `acak-${ke}`, dibuat: '2026-01-01T00:00:00.000Z' }),
        );
        const operator = createOperator(instansi?.id ?? assert.fail());
        await imporTahunKinerja(alat, operator, tahun);
        const { unit, tahun: nomor } = tahun.umum;
        assert.deepEqual(await eksporTahunKinerja(alat, operator, unit, nomor), { tahun, masalah: [] });
      }),
      { numRuns: 8 },
    );
    const periksa = await periksaSemuaJejak(alat);
    assert.ok(periksa.length > ke && periksa.every(({ hasil }) => hasil.utuh));
  });

  it('names a government where there are several', async () => {
    const alat = createAlatUji(uji.basisdata);
    assert.equal((await getInstansiOperator(alat, 'dumai')).id, uji.a);
    await assert.rejects(
      getInstansiOperator(alat, undefined),
      menolak('takDitemukan', /--instansi.*dumai \(Kota dumai\)/),
    );
    await assert.rejects(getInstansiOperator(alat, 'x'), menolak('takDitemukan', /«x» tidak ada.*siak/));
  });
});

it('is out of reach of the pages', () => {
  const web = fileURLToPath(new URL('../../../../apps/web', import.meta.url));
  const sumber = globSync(['src/**/*.{ts,svelte}', '*.ts'], { cwd: web });
  assert.ok(sumber.length > 50);
  for (const path of sumber) {
    assert.doesNotMatch(readFileSync(`${web}/${path}`, 'utf8'), /layanan\/operator|inti\/operator/, path);
  }
});
