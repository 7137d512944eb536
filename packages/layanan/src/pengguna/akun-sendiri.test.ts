import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { describeSetiapMesin } from '@akuntabel/basisdata/uji';
import { GalatLayanan } from '../inti/galat.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { createMasukUji, createOrang, type MasukUji, masukkan } from '../masuk/uji.ts';
import { riwayatInstansi } from '../rekaman/riwayat.ts';
import { createTahun } from '../uji/kantor.ts';
import { unitTerlihat } from '../unit-tahun/daftar.ts';
import { imporTahunKinerja } from '../unit-tahun/tulis.ts';
import { lihatAkun } from './akun-sendiri.ts';
import { lihatPengguna } from './daftar.ts';
import { beriPeran } from './peran.ts';
import { pilihanPeran } from './pilihan-peran.ts';

const takAda = (galat: unknown): boolean => galat instanceof GalatLayanan && galat.kode === 'takDitemukan';

describeSetiapMesin('the own account and what is chosen for others', (uji) => {
  let m: MasukUji;
  let admin: Pelaku;
  let orang: Pelaku & { namaMasuk: string };
  before(async () => {
    m = createMasukUji(uji.basisdata);
    admin = await createOrang(uji.basisdata, uji.a, { peran: 'adminInstansi' });
    orang = await createOrang(uji.basisdata, uji.a);
    await imporTahunKinerja(m.alat, admin, createTahun('KEC'));
    const baru = { penggunaId: orang.penggunaId, peran: 'pimpinan', unit: 'KEC', jabatan: 'camat', sk: 'SK-1' };
    await beriPeran(m.alat, admin, { ...baru, status: 'plt', mulai: '2026-01-02', selesai: '2026-02-01' });
  });

  it('names unit and post, and says what is past', async () => {
    const { penugasan } = await lihatAkun(m.alat, orang);
    const { jabatan } = await pilihanPeran(m.alat, admin, { unit: 'KEC' });
    const nama = jabatan.find(({ id }) => id === 'camat')?.nama;
    assert.ok(nama !== undefined && nama !== 'camat');
    assert.deepEqual(
      penugasan.map((p) => [p.namaJabatan, p.status, p.keadaan]),
      [[nama, 'plt', 'berakhir']],
    );
    assert.deepEqual((await lihatPengguna(m.alat, admin, orang.penggunaId)).penugasan, penugasan);
  });

  it('offers roles by the rules, units once, and nothing to who does not manage people', async () => {
    const pilihan = await pilihanPeran(m.alat, admin);
    assert.deepEqual(
      pilihan.peran.filter(({ peran }) => /^(apip|perencana|pic)$/.test(peran)).map((p) => [p.perUnit, p.perJabatan]),
      [
        [true, false],
        [true, true],
        [false, false],
      ],
    );
    assert.deepEqual(
      pilihan.unit.map(({ unit }) => unit),
      ['KEC'],
    );
    await assert.rejects(pilihanPeran(m.alat, orang), takAda);
    // The assignment is over, so there is nothing to be seen either.
    assert.deepEqual(await unitTerlihat(m.alat, orang), []);
    assert.deepEqual(
      (await unitTerlihat(m.alat, admin)).map(({ unit, tahun }) => [unit, tahun]),
      [['KEC', 2026]],
    );
  });

  it('shows the audit of a government to who may see all of it, by person', async () => {
    await assert.rejects(riwayatInstansi(m.alat, orang, {}), takAda);
    const { baris, berikut, unitTahun } = await riwayatInstansi(m.alat, admin, {}, { banyak: 2 });
    assert.equal(baris.length, 2);
    assert.notEqual(berikut, null);
    assert.equal(unitTahun.size, 1);
    const milik = await riwayatInstansi(m.alat, admin, { penggunaId: orang.penggunaId });
    assert.deepEqual(
      milik.baris.map(({ macam }) => macam),
      ['sandi.tetapkan'],
    );
    assert.deepEqual((await riwayatInstansi(m.alat, admin, { sebelum: '2020-01-01T00:00:00.000Z' })).baris, []);
  });

  it('ends the sessions on other machines and keeps this one', async () => {
    const [satu, dua] = [await masukkan(m, orang), await masukkan(m, orang)];
    const daftar = await m.daftarSesi(satu.permintaan());
    assert.deepEqual([daftar.length, daftar.filter(({ ini }) => ini).length], [2, 1]);
    assert.equal(await m.keluarLain(satu.permintaan()), 1);
    assert.notEqual(await m.findSesi(satu.permintaan().headers), undefined);
    assert.equal(await m.findSesi(dua.permintaan().headers), undefined);
  });
});
