import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { setTimeout as tunggu } from 'node:timers/promises';
import { describeSetiapMesin, lintKatalog } from '@akuntabel/basisdata/uji';
import { type Antrean, type JenisPekerjaan, openAntrean, siapkanAntrean } from './antrean.ts';
import { splitPernyataan } from './pernyataan.ts';

it('statements are told apart where they end and nowhere else', () => {
  const teks = `begin; select ';' as ";a"; -- ; no
    create function f() returns void as $body$ begin perform 1; end; $body$ language plpgsql; /* ; */
    select 'it''s;' ;; commit`;
  assert.deepEqual(
    splitPernyataan(teks).map((satu) => satu.replace(/\s+/g, ' ').slice(0, 16)),
    ['begin', `select ';' as ";`, '-- ; no create f', "/* ; */ select '", 'commit'],
  );
});

describeSetiapMesin('queue', (uji) => {
  let antrean: Antrean;
  const selesai = async (jenis: JenisPekerjaan, id: string, harapan = 'selesai') => {
    for (let sisa = 400; sisa > 0; sisa--) {
      const status = await antrean.status(jenis, id);
      if (status?.keadaan === harapan) return status;
      await tunggu(25);
    }
    return assert.fail(`${jenis} ${id}: ${JSON.stringify(await antrean.status(jenis, id))}`);
  };

  before(async () => {
    await siapkanAntrean(uji.basisdata);
    // Again, as at every start.
    await siapkanAntrean(uji.basisdata);
    antrean = await openAntrean(uji.basisdata, { tungguTutupMs: 500 });
  });
  after(async () => await antrean?.tutup());

  it('leaves the catalog of governments as it was', async () => {
    assert.deepEqual(await uji.basisdata.withPemilik((db) => lintKatalog(db)), []);
  });

  it('works on what comes at once, tells how far it is, and keeps what it gave', async () => {
    const langkah: unknown[] = [];
    await antrean.kerjakan('impor', async ({ id, data, lapor }) => {
      await lapor(40, 'Membaca berkas');
      const { keadaan, kemajuan, langkah: kini } = (await antrean.status('impor', id)) ?? {};
      langkah.push(keadaan, kemajuan, kini);
      return { diterima: data['angka'] };
    });
    const mulai = performance.now();
    const { id, keadaan, langkah: awal } = await antrean.kirim('impor', 'a', { instansiId: uji.a, angka: 7 });
    assert.ok(['menunggu', 'dikerjakan', 'selesai'].includes(keadaan), `${keadaan} ${awal}`);
    const { hasil, kemajuan } = await selesai('impor', id);
    assert.deepEqual([hasil, kemajuan], [{ diterima: 7 }, 100]);
    assert.deepEqual(langkah, ['dikerjakan', 40, 'Membaca berkas']);
    assert.ok(performance.now() - mulai < 1_500, 'it was woken, and did not wait to look');
  });

  it('holds one of a key while it waits or runs', async () => {
    const [satu, dua, lain] = [
      await antrean.kirim('surel', 'sama', { n: 1 }),
      await antrean.kirim('surel', 'sama', { n: 2 }),
      await antrean.kirim('surel', 'lain', { n: 3 }),
    ];
    assert.equal(satu.id, dua.id);
    assert.notEqual(satu.id, lain.id);
    assert.deepEqual((await antrean.cari('surel', 'sama'))?.data, { n: 1 });
    assert.equal(await antrean.cari('surel', 'tak ada'), undefined);
    assert.equal((await antrean.daftar('surel')).length, 2);
  });

  it('does not keep the embedded database busy', async () => {
    if (uji.jenis !== 'pglite') return;
    await tunggu(500);
    uji.perekam.kosongkan();
    await tunggu(3_000);
    assert.deepEqual(uji.perekam.sql, []);
  });

  it('tries again what failed, gives up in sight, and takes up again when told', async () => {
    let percobaan = 0;
    let rusak = true;
    await antrean.kerjakan('dokumen', async () => {
      percobaan += 1;
      if (rusak) throw new Error('penyusun mati');
      return { letak: 'x' };
    });
    const { id } = await antrean.kirim('dokumen', 'k', { instansiId: uji.a });
    const { langkah } = await selesai('dokumen', id, 'gagal');
    assert.equal(langkah, 'Gagal setelah dicoba beberapa kali');
    assert.equal(percobaan, 3);
    assert.deepEqual(await antrean.daftarGagal(uji.b), []);
    const [gagal] = await antrean.daftarGagal(uji.a);
    assert.deepEqual([gagal?.jenis, gagal?.galat], ['dokumen', 'penyusun mati']);
    rusak = false;
    assert.equal(await antrean.ulangi(uji.b, gagal?.id ?? ''), false);
    assert.equal(await antrean.ulangi(uji.a, gagal?.id ?? ''), true);
    for (let sisa = 200; sisa > 0 && percobaan < 4; sisa--) await tunggu(25);
    assert.equal((await antrean.cari('dokumen', 'k'))?.keadaan, 'selesai');
    assert.deepEqual(await antrean.daftarGagal(uji.a), []);
  });

  it('begins all that was waiting, more than there are workers', async () => {
    const kirim = Array.from({ length: 6 }, (_, n) => antrean.kirim('bersihkan', `n${n}`, { n }));
    const semua = await Promise.all(kirim);
    await antrean.kerjakan('bersihkan', async ({ data }) => ({ n: data['n'] }));
    const hasil = await Promise.all(semua.map(({ id }) => selesai('bersihkan', id)));
    assert.deepEqual(
      hasil.map((satu) => satu.hasil?.['n']),
      [0, 1, 2, 3, 4, 5],
    );
  });

  it('takes up after a crash what was being worked on', async () => {
    const lama = await openAntrean(uji.basisdata, { tungguTutupMs: 500 });
    let dimulai = 0;
    await lama.kerjakan('pengingat', async () => {
      dimulai += 1;
      // The process that was doing this is no more.
      return await new Promise(() => {});
    });
    const { id } = await lama.kirim('pengingat', 'hari', { instansiId: uji.a });
    for (let sisa = 200; sisa > 0 && dimulai === 0; sisa--) await tunggu(25);
    assert.equal((await antrean.status('pengingat', id))?.keadaan, 'dikerjakan');
    if (uji.jenis === 'pglite') {
      // One process: the next start knows.
      const baru = await openAntrean(uji.basisdata);
      await baru.kerjakan('pengingat', async () => ({ dikirim: 3 }));
      const status = await baru.status('pengingat', id);
      assert.equal(status?.langkah, 'Terhenti di tengah jalan; segera diulang');
      await baru.tutup();
    } else {
      // Many processes: a worker that has been silent for long is taken for gone.
      await uji.basisdata.withPemilik(async (db) => {
        const lalu = {
          sql: "update pgboss.job set heartbeat_on = now() - interval '10 minutes' where name = 'pengingat'",
        };
        await db.executeQuery({
          ...lalu,
          parameters: [],
          query: { kind: 'RawNode' } as never,
          queryId: { queryId: 'uji' },
        });
      });
      await antrean.rawat();
      assert.equal((await antrean.status('pengingat', id))?.keadaan, 'menunggu');
    }
    await lama.tutup();
  });
});
