import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listJejak, listPeran, listUnitTahun, verifyJejak } from '@akuntabel/basisdata';
import { type BasisUji, openUji, whySkipped } from '@akuntabel/basisdata/uji';
import { zTahunKinerja } from '@akuntabel/kinerja';
import { PERAN } from '../hak/peran.ts';
import { GalatLayanan } from '../inti/galat.ts';
import { runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { createMasukUji, createPeramban, SANDI } from '../masuk/uji.ts';
import { createTahun } from '../uji/kantor.ts';
import { muatUnitTahun } from '../unit-tahun/muat.ts';
import { buatPengguna } from './akun.ts';
import { daftarPengguna } from './daftar.ts';
import { siapkanDemo } from './demo.ts';
import { hapusDemo } from './hapus-demo.ts';
import { findDemo, listCalonDemo } from './orang-demo.ts';
import { beriPeran } from './peran.ts';
import { isBelumDisiapkan, siapkanPertama } from './pertama.ts';
import { pakaiTautanSandi } from './tautan.ts';

const INSTANSI = { kode: 'x', nama: 'Pemerintah Kota X', daerah: 'Kota X', jenis: 'kota', tempat: 'X' };
const ADMIN = { nama: 'Admin Pertama', namaMasuk: 'Admin.Satu' };

const keadaan = (galat: unknown) => {
  assert.ok(galat instanceof GalatLayanan && galat.kode === 'keadaan', String(galat));
  return true;
};

for (const jenis of ['pglite', 'postgresql'] as const) {
  describe(`the first start (${jenis})`, { skip: whySkipped(jenis) }, () => {
    let basis: BasisUji;
    before(async () => {
      basis = await openUji(jenis);
    });
    after(async () => {
      const temuan = basis?.perekam.temuan ?? [];
      await basis?.close();
      assert.deepEqual(temuan, []);
    });

    it('makes the government and its admin once, also when two begin at the same time', async () => {
      const m = createMasukUji(basis.basisdata);
      const { alat } = m;
      assert.equal(await isBelumDisiapkan(alat), true);
      await assert.rejects(
        siapkanPertama(alat, { instansi: { ...INSTANSI, nama: ' ' }, admin: ADMIN }),
        (galat) => galat instanceof GalatLayanan && galat.masalah[0]?.jalur.join('.') === 'instansi.nama',
      );
      const dua = await Promise.allSettled([
        siapkanPertama(alat, { instansi: INSTANSI, admin: ADMIN }),
        siapkanPertama(alat, { instansi: { ...INSTANSI, kode: 'y' }, admin: ADMIN }),
      ]);
      const jadi = dua.flatMap((d) => (d.status === 'fulfilled' ? [d.value] : []));
      assert.equal(jadi.length, 1);
      for (const d of dua) if (d.status === 'rejected') keadaan(d.reason);
      assert.equal(await isBelumDisiapkan(alat), false);
      await assert.rejects(siapkanPertama(alat, { instansi: INSTANSI, admin: ADMIN }), keadaan);
      await assert.rejects(siapkanDemo(alat, createTahun('KEC')), keadaan);
      assert.equal(await findDemo(alat), undefined);

      const { instansiId, penggunaId, namaMasuk, tautan } = jadi[0] ?? assert.fail();
      assert.ok(!JSON.stringify(alat.peristiwa).includes(tautan.token), 'on the terminal only');
      assert.equal(namaMasuk, 'admin.satu');
      await pakaiTautanSandi(alat, { token: tautan.token, sandi: SANDI, alamat: null });
      const hasil = await m.masuk(createPeramban().permintaan(), { namaMasuk, sandi: SANDI });
      assert.equal(hasil.hasil, 'masuk');
      const pelaku: Pelaku = { penggunaId, nama: ADMIN.nama, instansiId, alamat: null };
      await buatPengguna(alat, pelaku, { nama: 'Orang Kedua', namaMasuk: 'kedua' });
      const jejak = await basis.basisdata.withInstansi(instansiId, (tx) => listJejak(tx, instansiId));
      assert.deepEqual(
        jejak.baris.map(({ macam }) => macam),
        ['pengguna.buat', 'sandi.tetapkan', 'instansi.siapkan'],
      );
    });
  });

  describe(`the demo (${jenis})`, { skip: whySkipped(jenis) }, () => {
    let basis: BasisUji;
    before(async () => {
      basis = await openUji(jenis);
    });
    after(async () => await basis?.close());

    it('has people of every role who can sign in, and goes when a real admin removes it', async () => {
      const m = createMasukUji(basis.basisdata);
      const { alat } = m;
      const tahun = createTahun('KEC');
      // Interrupted after the people were made: the next start finishes it.
      const rusak = { ...tahun, anggaran: { program: 'x' } } as unknown as typeof tahun;
      await assert.rejects(siapkanDemo(alat, rusak));
      const demo = await siapkanDemo(alat, tahun);
      assert.deepEqual(await findDemo(alat), demo);
      await assert.rejects(siapkanDemo(alat, tahun), keadaan);
      assert.deepEqual(
        demo.orang.map(({ peran, namaMasuk, jabatan }) => [peran, namaMasuk, jabatan]),
        [
          ['adminInstansi', 'admin', null],
          ['perencana', 'perencana', null],
          ['pimpinan', 'camat', 'camat'],
          ['pimpinan', 'wali-kota', 'wali-kota'],
          ['pic', 'kasi', 'kasi'],
          ['verifikator', 'verifikator', null],
          ['apip', 'inspektorat', null],
          ['pembaca', 'pembaca', null],
        ],
      );
      const { instansiId } = demo;
      for (const { penggunaId, nama, namaMasuk, sandi } of demo.orang) {
        const hasil = await m.masuk(createPeramban().permintaan(), { namaMasuk, sandi });
        assert.ok(hasil.hasil === 'masuk' && hasil.penggunaId === penggunaId, namaMasuk);
        const pelaku = { penggunaId, nama, instansiId, alamat: null };
        await runKonteks(alat, pelaku, (konteks) => muatUnitTahun(konteks, 'KEC', 2026), { bacaSaja: true });
      }
      const log = JSON.stringify(alat.peristiwa);
      const jejak = JSON.stringify(await basis.basisdata.withInstansi(instansiId, (tx) => listJejak(tx, instansiId)));
      for (const { sandi } of demo.orang) assert.ok(!log.includes(sandi) && !jejak.includes(sandi));

      const [contoh] = demo.orang;
      const adminContoh = { penggunaId: contoh?.penggunaId ?? '', nama: 'x', instansiId, alamat: null };
      await assert.rejects(hapusDemo(alat, adminContoh), keadaan);
      const { pengguna } = await buatPengguna(alat, adminContoh, ADMIN);
      const tugas = { peran: 'adminInstansi', unit: null, jabatan: null, status: 'definitif' };
      const sejak = { mulai: '2026-01-01', selesai: null, sk: null };
      await beriPeran(alat, adminContoh, { penggunaId: pengguna.id, ...tugas, ...sejak });
      const admin = { penggunaId: pengguna.id, nama: pengguna.nama, instansiId, alamat: null };
      const peramban = createPeramban();
      const masuk = await m.masuk(peramban.permintaan(), { namaMasuk: 'camat', sandi: demo.orang[2]?.sandi ?? '' });
      peramban.simpan(masuk.kuki);
      assert.deepEqual(await hapusDemo(alat, admin), { dihapus: 8 });
      assert.equal(await findDemo(alat), undefined);
      await assert.rejects(hapusDemo(alat, admin), keadaan);
      assert.equal(await m.findSesi(peramban.permintaan().headers), undefined);
      for (const { namaMasuk, sandi } of demo.orang) {
        assert.equal((await m.masuk(createPeramban().permintaan(), { namaMasuk, sandi })).hasil, 'ditolak');
      }
      assert.deepEqual(
        (await daftarPengguna(alat, admin)).baris.map(({ id }) => id),
        [pengguna.id],
      );
      await basis.basisdata.withInstansi(instansiId, async (tx) => {
        assert.deepEqual((await listUnitTahun(tx, instansiId)).length, 1, 'the data stay');
        const hari = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
        const berlaku = await listPeran(tx, instansiId, { pada: hari });
        assert.deepEqual(
          berlaku.map(({ penggunaId }) => penggunaId),
          [pengguna.id],
        );
        assert.equal((await verifyJejak(tx, instansiId)).utuh, true);
      });
    });
  });
}

describe('the people of a demo', () => {
  it('have sign-in names that are possible and their own, whatever the posts are called', () => {
    const tahun = structuredClone(createTahun('KEC'));
    const [, camat, kasi] = tahun.organisasi.jabatan;
    if (camat === undefined || kasi === undefined) assert.fail();
    camat.id = 'Kepala/Dinas';
    kasi.id = 'admin';
    for (const satu of tahun.indikator) satu.penanggungJawab = 'admin';
    const calon = listCalonDemo(zTahunKinerja.parse(tahun));
    const nama = calon.map(({ namaMasuk }) => namaMasuk);
    assert.equal(new Set(nama).size, nama.length);
    assert.ok(
      nama.every((n) => /^[a-z0-9.-]+$/.test(n)),
      nama.join(),
    );
    assert.ok(calon.every(({ peran }) => Object.hasOwn(PERAN, peran)));
  });
});
