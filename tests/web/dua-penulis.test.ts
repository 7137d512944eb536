import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { clickThrough, findPelanggaran, LEBAR, measureLuapan } from '../dukungan/peramban.ts';
import { type HalamanKelola, type KantorUji, openKantorUji } from './halaman/kelola.ts';
import { HalamanMatriks } from './halaman/matriks.ts';

const TANPA_SKRIP = { javaScriptEnabled: false };

describe('two people who write the same thing', { timeout: 180_000 }, () => {
  let kantor: KantorUji;
  let satu: HalamanKelola;
  let dua: HalamanKelola;
  before(async () => {
    kantor = await openKantorUji();
    [satu, dua] = [await kantor.masuk('perencana'), await kantor.masuk('perencana', TANPA_SKRIP)];
  });
  after(() => kantor.close());

  const buka = async (orang: HalamanKelola, path: string) => await orang.page.goto(`${orang.dasar}${path}`);

  it('a plan of action: only what both changed is asked about', async () => {
    await Promise.all([buka(satu, '/rencana-aksi'), buka(dua, '/rencana-aksi')]);
    const bagian = (orang: HalamanKelola) => orang.page.locator('#aksi-IKU1');
    const simpanBagian = (orang: HalamanKelola) =>
      clickThrough(orang.page, bagian(orang).getByRole('button', { name: /^Simpan/ }));
    await bagian(dua).locator('[name=target0]').fill('85');
    await bagian(dua).locator('[name=kegiatan0]').fill('Survei pertama');
    await simpanBagian(dua);
    await bagian(satu).locator('[name=target0]').fill('84');
    await bagian(satu).locator('[name=target1]').fill('86');
    assert.equal(await new HalamanMatriks(satu.page, satu.dasar).isDitahan(), true);
    await simpanBagian(satu);
    await satu.page.getByText('belum ada yang ditimpa').waitFor();
    assert.deepEqual(
      (await bagian(satu).locator('legend').allInnerTexts()).map((teks) => teks.split(':')[0]),
      ['Target Triwulan I'],
    );
    assert.deepEqual(await findPelanggaran(satu.page), []);
    await bagian(satu)
      .getByLabel(/Isian Anda/)
      .check();
    await simpanBagian(satu);
    await satu.page.locator('main [role=status]').first().waitFor();
    const isi = ['target0', 'target1', 'kegiatan0'].map((nama) => bagian(satu).locator(`[name=${nama}]`).inputValue());
    assert.deepEqual(await Promise.all(isi), ['84', '86', 'Survei pertama']);
  });

  it('a follow-up: evidence in rows, and rows that others added stay', async () => {
    const path = '/rekomendasi/2023/2';
    await Promise.all([buka(satu, path), buka(dua, path)]);
    const banyak = await dua.page.locator('#bukti tbody tr').count();
    const baru = banyak - 2;
    await dua.fill(`Uraian bukti ${baru + 1}`, 'Notulen rapat');
    await dua.fill(`Tanggal bukti ${baru + 1}`, '32 Januari');
    await dua.fill(`Tanggal bukti ${baru + 2}`, '3 Januari 2024');
    await dua.press('Simpan tindak lanjut');
    assert.match(
      await dua.isi(),
      new RegExp(`Tanggal bukti ${baru + 1}: Harus tanggal.*Bukti ${baru + 2}: Tulis dahulu`, 's'),
    );
    await dua.fill(`Tanggal bukti ${baru + 1}`, '31 Januari 2024');
    await dua.fill(`Tanggal bukti ${baru + 2}`, '');
    await dua.fill('Kemajuan', 'Sudah dirapatkan');
    await dua.press('Simpan tindak lanjut');
    assert.match(await dua.isi(), /Tindak lanjut tersimpan/);
    assert.equal(await dua.page.locator('#bukti tbody tr').count(), banyak + 1);

    await satu.fill('Kemajuan', 'Belum dirapatkan');
    await satu.fill('Target', 'Satu dokumen');
    await satu.press('Simpan tindak lanjut');
    await satu.page.getByText('belum ada yang ditimpa').waitFor();
    assert.deepEqual(
      (await satu.page.locator('legend').allInnerTexts()).flatMap((teks) => /^(.*): /.exec(teks)?.[1] ?? []),
      ['Kemajuan'],
    );
    for (const lebar of Object.values(LEBAR)) {
      await satu.page.setViewportSize(lebar);
      assert.equal(await measureLuapan(satu.page), 0);
      assert.deepEqual(await findPelanggaran(satu.page), []);
    }
    await satu.page.getByLabel(/Yang tersimpan sekarang/).check();
    await satu.press('Simpan tindak lanjut');
    await satu.page.getByText('Tindak lanjut tersimpan').waitFor();
    const nilai = ['Kemajuan', 'Target', `Uraian bukti ${baru + 1}`].map((label) => satu.nilai(label));
    assert.deepEqual(await Promise.all(nilai), ['Sudah dirapatkan', 'Satu dokumen', 'Notulen rapat']);
  });

  it('the audit calls things by their names, with the key in small', async () => {
    await buka(satu, '/jejak');
    assert.match(await satu.isi(), /mengubah rekomendasi .+ 2023\/2/);
    assert.match(await satu.isi(), /rencana aksi IKU1 – Indeks Kepuasan Masyarakat\s+IKU1/);
  });
});
