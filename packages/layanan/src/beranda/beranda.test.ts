import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { upsertJendela } from '@akuntabel/basisdata';
import { describeSetiapMesin } from '@akuntabel/basisdata/uji';
import { lakukanTindakan } from '../alur/lakukan.ts';
import { runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { simpanRekaman } from '../rekaman/simpan.ts';
import { createAlatUji, createPelaku, createTahun } from '../uji/kantor.ts';
import { imporTahunKinerja } from '../unit-tahun/tulis.ts';
import { berandaPelaku } from './beranda.ts';
import { cari } from './cari.ts';
import { loadKantor } from './kantor.ts';
import { createKantorLengkap, type KantorLengkap } from './uji/kantor-lengkap.ts';

describeSetiapMesin('home page and search', (uji) => {
  // 15 June 2026: the window of the second quarter opens in two weeks, that of the first is over since April.
  const alat = () => createAlatUji(uji.basisdata);
  let kantor: KantorLengkap;

  before(async () => {
    kantor = await createKantorLengkap(uji);
  });

  const lakukan = (pelaku: Pelaku, mesin: string, objek: string, tindakan: string, sesudah: number) =>
    lakukanTindakan(alat(), pelaku, { ...kantor.milik, mesin, objek, tindakan, sesudah });
  const menunggu = async (pelaku: Pelaku) =>
    (await berandaPelaku(alat(), pelaku)).menunggu.baris
      .filter(({ unit }) => unit === kantor.unit)
      .map(({ mesin, objek, tindakan }) => `${mesin} ${objek}: ${tindakan.map((t) => t.tindakan).join(', ')}`);

  it('tells who hands in what is due, and until when, and nobody else', async () => {
    const { tenggat } = await berandaPelaku(alat(), kantor.perencana);
    const { unit } = kantor;
    assert.deepEqual(
      tenggat.baris.map(({ objek, tutup, jendela, status, tautan }) => [objek, tutup, jendela.keadaan, status, tautan]),
      [['tw1', '2026-04-15', 'lewat', 'Draf', `/u/${unit}/2026/pengukuran/tw1`]],
    );
    const menjelang = { ...alat(), kini: () => new Date('2026-06-20T03:00:00.000Z') };
    const tampil = async (pelaku: Pelaku) =>
      (await berandaPelaku(menjelang, pelaku)).tenggat.baris.map(({ objek }) => objek);
    assert.deepEqual(await tampil(kantor.perencana), ['tw1', 'tw2']);
    assert.deepEqual(await tampil(kantor.pic), ['tw1', 'tw2']);
    assert.deepEqual(await tampil(kantor.camat), []);
    assert.deepEqual(await tampil(kantor.pembaca), []);
  });

  it('takes the windows that were set', async () => {
    const { unit, perencana } = await createKantorLengkap(uji);
    await uji.basisdata.withInstansi(uji.a, async (tx) => {
      const { id } = await tx
        .selectFrom('unitTahun')
        .select('id')
        .where('instansiId', '=', uji.a)
        .where('unit', '=', unit)
        .executeTakeFirstOrThrow();
      const tw1 = { unitTahunId: id, alur: 'pengukuran', periode: 'tw1', mulai: '2026-06-01', selesai: '2026-06-18' };
      await upsertJendela(tx, uji.a, tw1);
    });
    const { tenggat } = await berandaPelaku(alat(), perencana);
    assert.equal(tenggat.baris[0]?.jendela.pesan, 'Tersisa 3 hari, sampai 18 Juni 2026.');
  });

  it('shows an agreement and a quarter to whoever has the next step, one after the other', async () => {
    const { perencana, kasi, camat, verifikator, apip, pembaca } = kantor;
    assert.deepEqual(await menunggu(kasi), ['perjanjian pk-kasi: ajukan']);
    assert.deepEqual(await menunggu(camat), []);
    assert.deepEqual(await menunggu(perencana), ['perjanjian pk-kasi: ajukan', 'rekomendasi 2025/1: mulai']);
    await lakukan(kasi, 'perjanjian', 'pk-kasi', 'ajukan', 0);
    assert.deepEqual(await menunggu(kasi), []);
    assert.deepEqual(await menunggu(camat), ['perjanjian pk-kasi: setujui']);
    const [pertama] = (await berandaPelaku(alat(), camat)).menunggu.baris;
    assert.equal(pertama?.judul, 'Perjanjian Kinerja Kepala Seksi 2026');
    assert.equal(pertama?.status, 'Menunggu persetujuan');
    await lakukan(perencana, 'pengukuran', 'tw1', 'ajukan', 0);
    assert.deepEqual(await menunggu(verifikator), ['pengukuran tw1: verifikasi']);
    await lakukan(verifikator, 'pengukuran', 'tw1', 'verifikasi', 1);
    assert.deepEqual(await menunggu(verifikator), ['pengukuran tw1: kunci']);
    await lakukan(perencana, 'rekomendasi', '2025/1', 'mulai', 0);
    assert.deepEqual(await menunggu(apip), []);
    assert.deepEqual(await menunggu(pembaca), []);
    assert.deepEqual((await berandaPelaku(alat(), perencana)).tenggat.baris, []);
  });

  it('names indicators off target in the own unit, and units for who sees all', async () => {
    const meleset = createTahun('MELESET');
    const [ukur] = meleset.pengukuran;
    assert.ok(ukur?.triwulan);
    ukur.triwulan[0] = '12.5';
    await imporTahunKinerja(alat(), kantor.admin, meleset);
    const orang = await createPelaku(uji.basisdata, uji.a, 'pembaca', { unit: 'MELESET' });
    const { melenceng, belumLengkap } = await berandaPelaku(alat(), orang);
    assert.deepEqual(
      melenceng.baris.map(({ indikator, masa, target, realisasi }) => [indikator, masa, target, realisasi]),
      [['I1', 'triwulan I', '20,0%', '12,5%']],
    );
    assert.deepEqual(belumLengkap.baris, [], 'a reader cannot enter what is missing');
    const semua = await berandaPelaku(alat(), kantor.verifikator);
    assert.deepEqual(semua.melenceng.baris, []);
    assert.ok(semua.unitMelenceng.baris.some(({ unit, tercapai }) => unit === 'MELESET' && tercapai === 0));
    const perencana = await createPelaku(uji.basisdata, uji.a, 'perencana', { unit: 'MELESET' });
    const [kurang] = (await berandaPelaku(alat(), perencana)).belumLengkap.baris;
    assert.ok(kurang?.rincian.includes('Realisasi Indikator I2 belum diisi'), kurang?.rincian.join('; '));
  });

  it('shows nothing of another government, and nothing to who has no assignment in force', async () => {
    const asing = await createPelaku(uji.basisdata, uji.b, 'verifikator');
    const lama = await createPelaku(uji.basisdata, uji.a, 'verifikator', { selesai: '2026-06-14' });
    for (const pelaku of [asing, lama]) {
      const { hari, ...daftar } = await berandaPelaku(alat(), pelaku);
      assert.equal(hari, '2026-06-15');
      assert.deepEqual(
        Object.values(daftar).map(({ jumlah }) => jumlah),
        [0, 0, 0, 0, 0],
      );
      assert.deepEqual((await cari(alat(), pelaku, 'Indikator')).baris, []);
    }
  });

  it('asks the same number of questions whatever the number of units', async () => {
    const hitung = async (fn: () => Promise<unknown>) => {
      uji.perekam.kosongkan();
      await fn();
      return uji.perekam.sql.filter((kueri) => /^\s*(select|with|insert|update|delete)/i.test(kueri)).length;
    };
    const banyak = () => hitung(() => berandaPelaku(alat(), kantor.verifikator));
    await banyak();
    const dahulu = await banyak();
    for (const ke of [1, 2, 3, 4, 5]) await imporTahunKinerja(alat(), kantor.admin, createTahun(`BANYAK${ke}`));
    // What is new is looked at once.
    assert.equal(await banyak(), dahulu + 1);
    assert.equal(await banyak(), dahulu);
    assert.ok(dahulu < 8, String(dahulu));
    assert.ok((await hitung(() => berandaPelaku(alat(), kantor.perencana))) <= 8);
    assert.ok((await hitung(() => cari(alat(), kantor.verifikator, 'Indikator'))) <= 5);
  });

  it('knows of a changed post or agreement with the next request', async () => {
    const { milik, admin } = kantor;
    const muat = () =>
      runKonteks(alat(), admin, (konteks) => loadKantor(konteks.tx, admin.instansiId, konteks.hari), {
        bacaSaja: true,
      });
    const findNama = (semua: Awaited<ReturnType<typeof muat>>) =>
      semua.find(({ unitTahun }) => unitTahun.unit === milik.unit)?.namaJabatan.get('kasi');
    await muat();
    const lama = findNama(await muat());
    const isi = { id: 'kasi', nama: `${lama} Baru`, unit: milik.unit, atasan: 'camat', jenis: 'struktural' };
    await simpanRekaman(alat(), admin, { ...milik, jenis: 'jabatan', kunci: 'kasi', versi: 1, isi });
    assert.equal(findNama(await muat()), `${lama} Baru`);
    await simpanRekaman(alat(), admin, {
      ...{ ...milik, jenis: 'jabatan', kunci: 'kasi', versi: 2 },
      isi: { ...isi, nama: lama },
    });
    assert.equal(findNama(await muat()), lama);
  });

  it('finds records by words in any order, page by page, each once', async () => {
    const kunci: string[] = [];
    let sesudah: Awaited<ReturnType<typeof cari>>['berikut'] = null;
    do {
      const halaman = await cari(alat(), kantor.verifikator, 'indikator i', {
        banyak: 3,
        ...(sesudah === null ? {} : { sesudah }),
      });
      assert.ok(halaman.baris.length <= 3);
      kunci.push(...halaman.baris.map(({ unit, jenis, kunci: satu }) => `${unit} ${jenis} ${satu}`));
      sesudah = halaman.berikut;
    } while (sesudah !== null);
    assert.equal(new Set(kunci).size, kunci.length);
    assert.ok(kunci.includes(`${kantor.unit} indikator I1`) && kunci.includes('BANYAK3 indikator I2'));
  });

  it('finds only in what the person may see, and takes signs for signs', async () => {
    const { baris } = await cari(alat(), kantor.pembaca, 'seksi kepala');
    assert.deepEqual(
      baris.map(({ unit, jenis, kunci, label, tautan }) => [unit, jenis, kunci, label, tautan]),
      [[kantor.unit, 'jabatan', 'kasi', 'Jabatan', `/u/${kantor.unit}/2026/kelola/jabatan/kasi`]],
    );
    assert.equal((await cari(alat(), kantor.pembaca, 'agar melapor')).baris[0]?.jenis, 'rekomendasi');
    for (const teks of ['%%', '__', "'; drop table rekaman; --", 'I', '   ', 'x'.repeat(10_000)]) {
      assert.deepEqual((await cari(alat(), kantor.pembaca, teks)).baris, [], teks.slice(0, 20));
    }
  });
});
