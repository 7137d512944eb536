import assert from 'node:assert/strict';
import { it } from 'node:test';
import { deletePeran, insertHak, insertPemberitahuan, insertPeran } from '@akuntabel/basisdata';
import { describeSetiapMesin } from '@akuntabel/basisdata/uji';
import { lakukanTindakan } from '../alur/lakukan.ts';
import { berandaPelaku } from '../beranda/beranda.ts';
import { aturJendela } from '../pengingat/jendela.ts';
import { hapusRekaman } from '../rekaman/hapus.ts';
import { simpanRekaman } from '../rekaman/simpan.ts';
import { createAlatUji, createPelaku, createTahun } from '../uji/kantor.ts';
import { imporTahunKinerja, salinTahunBerikut } from '../unit-tahun/tulis.ts';
import { tandaKeadaan } from './tanda.ts';

describeSetiapMesin('what tells one moment from another', (uji) => {
  const alat = () => createAlatUji(uji.basisdata);

  it('moves with everything that a use case writes, and stays while nothing is written', async () => {
    const admin = await createPelaku(uji.basisdata, uji.a, 'adminInstansi');
    const perencana = await createPelaku(uji.basisdata, uji.a, 'perencana', { unit: 'KEC' });
    const pembaca = await createPelaku(uji.basisdata, uji.a, 'pembaca', { unit: 'KEC' });
    const verifikator = await createPelaku(uji.basisdata, uji.a, 'verifikator');
    const milik = { unit: 'KEC', tahun: 2026 };
    const isi = { jenis: 'Piagam', prestasi: 'Juara', tingkat: 'Kota', pemberi: 'Kota' };
    const penghargaan = { ...milik, jenis: 'penghargaan', kunci: 'juara' };
    const tw1 = { ...milik, mesin: 'pengukuran', objek: 'tw1' };
    const tulis: Readonly<Record<string, () => Promise<unknown>>> = {
      impor: () => imporTahunKinerja(alat(), admin, createTahun('KEC')),
      salin: () => salinTahunBerikut(alat(), admin, 'KEC', 2026),
      tambah: () => simpanRekaman(alat(), perencana, { ...penghargaan, kunci: null, versi: null, isi }),
      ubah: () => simpanRekaman(alat(), perencana, { ...penghargaan, versi: 1, isi: { ...isi, tingkat: 'Provinsi' } }),
      hapus: () => hapusRekaman(alat(), perencana, { ...penghargaan, versi: 2, alasan: 'Uji' }),
      jendela: () =>
        aturJendela(alat(), verifikator, {
          ...milik,
          objek: 'tw1',
          buka: '2026-04-01',
          tutup: '2026-07-31',
          alasan: 'Uji',
        }),
      tindakan: () => lakukanTindakan(alat(), perencana, { ...tw1, tindakan: 'ajukan', sesudah: 0 }),
    };
    let lalu = await tandaKeadaan(alat(), pembaca);
    for (const [nama, satu] of Object.entries(tulis)) {
      await satu();
      const kini = await tandaKeadaan(alat(), pembaca);
      assert.notEqual(kini, lalu, nama);
      lalu = kini;
    }
    await berandaPelaku(alat(), pembaca);
    assert.equal(await tandaKeadaan(alat(), pembaca), lalu, 'looking moves nothing');
    await imporTahunKinerja(alat(), await createPelaku(uji.basisdata, uji.b, 'adminInstansi'), createTahun('KEC'));
    assert.equal(await tandaKeadaan(alat(), pembaca), lalu, 'nor does another government');
  });

  it('moves with own rights and notes, with the day and the name, and not with those of others', async () => {
    const [saya, lain] = [
      await createPelaku(uji.basisdata, uji.a, 'pembaca'),
      await createPelaku(uji.basisdata, uji.a, 'pic'),
    ];
    const inside = <T>(fn: Parameters<typeof uji.basisdata.withInstansi<T>>[1]) =>
      uji.basisdata.withInstansi(uji.a, fn);
    const note = (penggunaId: string) =>
      inside((tx) => {
        const isi = { penggunaId, kunci: 'k', judul: 'J', isi: 'I', tautan: '/', dibuat: '2026-06-01T00:00:00.000Z' };
        return insertPemberitahuan(tx, uji.a, [isi]);
      });
    const awal = await tandaKeadaan(alat(), saya);
    await note(lain.penggunaId);
    assert.equal(await tandaKeadaan(alat(), saya), awal);
    const semua = new Set([awal]);
    const moved = async (apa: string) => {
      const kini = await tandaKeadaan(alat(), saya);
      assert.ok(!semua.has(kini), apa);
      semua.add(kini);
    };
    await note(saya.penggunaId);
    await moved('a note');
    const { id } = await inside((tx) =>
      insertPeran(tx, uji.a, { penggunaId: saya.penggunaId, peran: 'apip', status: 'plt', mulai: '2026-01-01' }),
    );
    await moved('an assignment');
    await inside((tx) =>
      insertHak(tx, uji.a, { peran: 'apip', tindakan: 'lihat', putusan: 'tolak', lingkup: 'instansi' }),
    );
    await moved('a rule');
    const kini = await tandaKeadaan(alat(), saya);
    assert.notEqual(await tandaKeadaan({ ...alat(), kini: () => new Date('2026-06-16T03:00:00Z') }, saya), kini);
    assert.notEqual(await tandaKeadaan(alat(), { ...saya, nama: 'Nama lain' }), kini);
    await inside((tx) => deletePeran(tx, uji.a, id));
    await moved('an assignment that was taken away');
  });
});
