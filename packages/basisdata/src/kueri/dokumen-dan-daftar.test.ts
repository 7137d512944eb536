import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import fc from 'fast-check';
import { createUnitTahun, isiSemuaTabel } from '../uji/isi.ts';
import { describeSetiapMesin } from '../uji/mesin.ts';
import { findBerkas, insertBerkas, listBerkas, removeBerkas } from './berkas.ts';
import { deleteJendela, listJendela, listJendelaBerakhir, upsertJendela } from './jendela.ts';
import { countBelumDibaca, insertPemberitahuan, listPemberitahuan, markDibaca } from './pemberitahuan.ts';
import { deleteHak, deletePeran, insertHak, insertPeran, listHak, listPeran, updatePeran } from './peran.ts';
import { deleteProfilImpor, listProfilImpor, upsertProfilImpor } from './profil-impor.ts';
import {
  findRingkasan,
  listRingkasan,
  type PenandaRingkasan,
  type RingkasanBaru,
  sumRingkasan,
  URUT_RINGKASAN,
  upsertRingkasan,
} from './ringkasan.ts';
import {
  findInstansiByKode,
  findPengaturan,
  findPengguna,
  listInstansi,
  listPengguna,
  upsertPengaturan,
} from './umum.ts';
import {
  attachBerkasVersi,
  findVersiBerlaku,
  findVersiDokumen,
  findVersiDokumenByKode,
  insertVersiDokumen,
  listVersiDokumen,
  retireVersiBerlaku,
} from './versi-dokumen.ts';

const WAKTU = '2026-05-06T07:08:09.123Z';
const HASH = 'b'.repeat(64);

describeSetiapMesin('documents, lists and people', (uji) => {
  let unitTahunId: string;
  let pengguna: string;
  before(async () => {
    await isiSemuaTabel(uji.basisdata, uji.a);
    await isiSemuaTabel(uji.basisdata, uji.b);
    unitTahunId = await createUnitTahun(uji.basisdata, uji.a, 2030);
    pengguna = `p-${uji.a}`;
  });
  const dalamA = <T>(fn: Parameters<typeof uji.basisdata.withInstansi<T>>[1]) => uji.basisdata.withInstansi(uji.a, fn);
  let ke = 0;
  const versi = (kunci: string) => ({
    unitTahunId,
    jenis: 'lkjip',
    kunci,
    data: { kunci, angka: [1.5, null] },
    hash: HASH,
    kode: `kode-${kunci}-${ke++}`,
    dibuat: WAKTU,
    penggunaId: 'p',
  });

  it('a new version of a document takes the place of the one in force', async () => {
    await dalamA(async (tx) => {
      const alamat = { unitTahunId, jenis: 'lkjip', kunci: 'a' };
      const satu = await insertVersiDokumen(tx, uji.a, versi('a'));
      const dua = await insertVersiDokumen(tx, uji.a, { ...versi('a'), alasan: 'salah angka' });
      await insertVersiDokumen(tx, uji.a, versi('b'));
      assert.deepEqual([satu.nomor, dua.nomor, dua.berlaku], [1, 2, true]);
      assert.deepEqual(await findVersiBerlaku(tx, uji.a, alamat), dua);
      assert.deepEqual(await findVersiDokumen(tx, uji.a, satu.id), { ...satu, berlaku: false });
      assert.deepEqual(await findVersiDokumenByKode(tx, uji.a, dua.kode), dua);
      const daftar = await listVersiDokumen(tx, uji.a, { unitTahunId, jenis: 'lkjip', kunci: 'a' });
      assert.deepEqual(
        daftar.map(({ nomor, berlaku }) => [nomor, berlaku]),
        [
          [2, true],
          [1, false],
        ],
      );
      assert.ok(!('data' in (daftar[0] ?? {})));
      assert.equal((await listVersiDokumen(tx, uji.a, { unitTahunId })).length, 3);
      assert.equal((await retireVersiBerlaku(tx, uji.a, alamat))?.id, dua.id);
      assert.equal(await findVersiBerlaku(tx, uji.a, alamat), undefined);
      assert.equal((await insertVersiDokumen(tx, uji.a, versi('a'))).nomor, 3);
    });
  });

  it('of many versions made at once each gets its number, and one is in force', async () => {
    const hasil = await Promise.all(
      Array.from({ length: 6 }, () => dalamA((tx) => insertVersiDokumen(tx, uji.a, versi('balap')))),
    );
    assert.deepEqual(hasil.map(({ nomor }) => nomor).sort(), [1, 2, 3, 4, 5, 6]);
    const daftar = await dalamA((tx) => listVersiDokumen(tx, uji.a, { unitTahunId, kunci: 'balap' }));
    assert.deepEqual(
      daftar.map(({ berlaku }) => berlaku),
      [true, false, false, false, false, false],
    );
  });

  it('files are kept when they are removed, and belong to their record', async () => {
    await dalamA(async (tx) => {
      const baru = { unitTahunId, jenis: 'realisasi', kunci: 'i1', nama: 'bukti.pdf', mime: 'application/pdf' };
      const isi = { ...baru, ukuran: 5_000_000_000, sha256: HASH, letak: 'ab/cd', penggunaId: 'p', pada: WAKTU };
      const satu = await insertBerkas(tx, uji.a, isi);
      assert.deepEqual(satu, { ...isi, instansiId: uji.a, id: satu.id, dihapus: null });
      const dua = await insertBerkas(tx, uji.a, { ...isi, id: '019a0000-0000-7000-8000-00000000000a' });
      assert.equal(dua.id, '019a0000-0000-7000-8000-00000000000a');
      assert.equal((await listBerkas(tx, uji.a, { unitTahunId, jenis: 'realisasi', kunci: 'i1' })).length, 2);
      assert.equal((await removeBerkas(tx, uji.a, dua.id, WAKTU))?.dihapus, WAKTU);
      assert.equal(await removeBerkas(tx, uji.a, dua.id, WAKTU), undefined);
      assert.deepEqual(await listBerkas(tx, uji.a, { unitTahunId }), [satu]);
      assert.equal((await findBerkas(tx, uji.a, dua.id))?.dihapus, WAKTU);
      const versiBaru = await insertVersiDokumen(tx, uji.a, versi('bertanda'));
      assert.equal((await attachBerkasVersi(tx, uji.a, versiBaru.id, satu.id))?.berkasId, satu.id);
    });
  });

  it('windows are set, read and found by their end', async () => {
    await dalamA(async (tx) => {
      const jendela = { unitTahunId, alur: 'pengukuran', periode: 'tw1', mulai: '2030-04-01', selesai: '2030-04-10' };
      await upsertJendela(tx, uji.a, jendela);
      const baru = await upsertJendela(tx, uji.a, { ...jendela, selesai: '2030-04-20' });
      assert.deepEqual(await listJendela(tx, uji.a, unitTahunId), [baru]);
      assert.deepEqual(await listJendela(tx, uji.a, unitTahunId, 'laporan'), []);
      assert.deepEqual(await listJendelaBerakhir(tx, uji.a, '2030-04-20', '2030-04-27'), [baru]);
      assert.deepEqual(await listJendelaBerakhir(tx, uji.a, '2030-04-21', '2030-04-27'), []);
      assert.equal(await deleteJendela(tx, uji.a, jendela), true);
      assert.equal(await deleteJendela(tx, uji.a, jendela), false);
    });
    await assert.rejects(
      dalamA((tx) =>
        upsertJendela(tx, uji.a, { unitTahunId, alur: 'x', periode: 'x', mulai: '2030-02-01', selesai: '2030-01-01' }),
      ),
      /check constraint/,
    );
  });

  it('notes are written once per key, listed newest first, and read', async () => {
    await dalamA(async (tx) => {
      const note = (n: number) => ({
        penggunaId: pengguna,
        kunci: `k${n}`,
        judul: `Judul ${n}`,
        isi: 'x',
        tautan: '/x',
        dibuat: WAKTU,
      });
      await markDibaca(tx, uji.a, pengguna, WAKTU);
      const baru = await insertPemberitahuan(tx, uji.a, [0, 1, 2, 3, 4].map(note));
      assert.equal(baru.length, 5);
      assert.deepEqual(await insertPemberitahuan(tx, uji.a, [note(4)]), []);
      assert.deepEqual(await insertPemberitahuan(tx, uji.a, []), []);
      const satu = await listPemberitahuan(tx, uji.a, pengguna, { belumDibaca: true, banyak: 3 });
      assert.deepEqual(
        satu.baris.map(({ kunci }) => kunci),
        ['k4', 'k3', 'k2'],
      );
      const dua = await listPemberitahuan(tx, uji.a, pengguna, {
        belumDibaca: true,
        banyak: 3,
        sesudah: satu.berikut ?? undefined,
      });
      assert.deepEqual([dua.baris.map(({ kunci }) => kunci), dua.berikut], [['k1', 'k0'], null]);
      assert.equal(await markDibaca(tx, uji.a, pengguna, WAKTU, [dua.baris[0]?.id ?? '']), 1);
      assert.equal(await markDibaca(tx, uji.a, 'orang lain', WAKTU), 0);
      assert.equal(await markDibaca(tx, uji.a, pengguna, WAKTU, []), 0);
      assert.equal(await countBelumDibaca(tx, uji.a, pengguna), 4);
    });
  });

  it('assignments hold from day to day', async () => {
    await dalamA(async (tx) => {
      const peran = { penggunaId: pengguna, peran: 'pic', unit: 'u', jabatan: 'kasi', status: 'plt' as const };
      const satu = await insertPeran(tx, uji.a, { ...peran, mulai: '2027-01-01', selesai: '2027-06-30', sk: 'SK 1' });
      const pada = async (hari: string) => (await listPeran(tx, uji.a, { pada: hari, unit: 'u' })).length;
      assert.deepEqual(
        [await pada('2026-12-31'), await pada('2027-01-01'), await pada('2027-06-30'), await pada('2027-07-01')],
        [0, 1, 1, 0],
      );
      assert.equal((await updatePeran(tx, uji.a, satu.id, { selesai: null }))?.selesai, null);
      assert.equal(await pada('2028-01-01'), 1);
      assert.equal((await updatePeran(tx, uji.a, satu.id, {}))?.id, satu.id);
      assert.equal((await listPeran(tx, uji.a, { penggunaId: pengguna, jabatan: 'kasi' })).length, 1);
      assert.equal((await deletePeran(tx, uji.a, satu.id))?.id, satu.id);
      const hak = await insertHak(tx, uji.a, { peran: 'pic', tindakan: 'x', putusan: 'boleh', lingkup: 'jabatan' });
      assert.equal((await listHak(tx, uji.a)).length, 2);
      assert.equal((await deleteHak(tx, uji.a, hak.id))?.id, hak.id);
    });
  });

  it('import profiles are saved under their name', async () => {
    await dalamA(async (tx) => {
      const satu = await upsertProfilImpor(tx, uji.a, { nama: 'Keuangan', pemetaan: { pagu: 'C' } });
      const dua = await upsertProfilImpor(tx, uji.a, { nama: 'Keuangan', pemetaan: { pagu: 'D' } });
      assert.equal(dua.id, satu.id);
      assert.deepEqual(
        (await listProfilImpor(tx, uji.a)).map(({ nama, pemetaan }) => [nama, pemetaan]),
        [
          ['Keuangan', { pagu: 'D' }],
          ['SIPD', { kode: 'A' }],
        ],
      );
      assert.equal(await deleteProfilImpor(tx, uji.a, satu.id), true);
      assert.equal(await deleteProfilImpor(tx, uji.a, satu.id), false);
    });
  });

  it('governments, people and settings are found', async () => {
    await uji.basisdata.withUmum(async (tx) => {
      assert.deepEqual(
        (await listInstansi(tx)).map(({ kode }) => kode),
        ['dumai', 'siak'],
      );
      assert.equal((await findInstansiByKode(tx, 'siak'))?.id, uji.b);
      assert.equal((await findPengguna(tx, pengguna))?.nama, 'Ani');
      assert.equal(await findPengaturan(tx, 'x'), undefined);
      await upsertPengaturan(tx, 'x', [1]);
      await upsertPengaturan(tx, 'x', { surel: null });
      assert.deepEqual(await findPengaturan(tx, 'x'), { surel: null });
      const nama = ['budi', 'Citra', 'Ani', 'Éva', 'a_b', 'a%b'];
      await tx
        .insertInto('refPengguna')
        .values(
          nama.map((satu, n) => ({
            id: `n${n}`,
            nama: satu,
            surel: `${n}@x.id`,
            surelTerverifikasi: false,
            namaMasuk: `masuk${n}`,
            instansiId: uji.a,
            dibuat: WAKTU,
            diubah: WAKTU,
          })),
        )
        .execute();
      const semua: string[] = [];
      let sesudah: { nama: string; id: string } | undefined;
      do {
        const halaman = await listPengguna(tx, uji.a, { banyak: 2, sesudah });
        semua.push(...halaman.baris.map((satu) => satu.nama));
        sesudah = halaman.berikut ?? undefined;
      } while (sesudah);
      assert.deepEqual(semua, ['a%b', 'a_b', 'Ani', 'Ani', 'budi', 'Citra', 'Éva']);
      const cari = async (kata: string) => (await listPengguna(tx, uji.a, { cari: kata })).baris.length;
      assert.deepEqual([await cari('a_b'), await cari('%'), await cari('CITRA'), await cari('masuk')], [1, 1, 1, 6]);
    });
  });

  it('the list over all units is paged without repeating or losing one, in every order', async () => {
    const nilai = fc.option(fc.integer({ min: 0, max: 5 }).map(String), { nil: null });
    const arb = fc.array(
      fc.record({ namaUnit: fc.constantFrom('Barat', 'barat', 'Timur', 'Utara_', 'Élok'), a: nilai, b: nilai }),
      { minLength: 1, maxLength: 12 },
    );
    const [contoh = []] = fc.sample(arb, { numRuns: 1, seed: 7 });
    const tahun = 2031;
    const baru: RingkasanBaru[] = [];
    for (const [n, { namaUnit, a, b }] of [...contoh, ...contoh].entries()) {
      baru.push({
        unitTahunId: await createUnitTahun(uji.basisdata, uji.a, tahun),
        unit: `u${n}`,
        namaUnit,
        tahun,
        iku: 4,
        tercapai: n % 5,
        rataRata: a,
        predikat: n % 2 === 0 ? 'Baik' : null,
        pagu: `${n % 4}.50`,
        realisasi: b,
        penyerapan: b,
        lengkap: 1,
        kurang: n % 3,
        hash: HASH,
        diperbarui: WAKTU,
      });
    }
    await dalamA(async (tx) => {
      for (const satu of baru) await upsertRingkasan(tx, uji.a, satu);
      for (const urut of URUT_RINGKASAN) {
        for (const turun of [false, true]) {
          const sekaligus = await listRingkasan(tx, uji.a, { tahun }, { urut, turun, banyak: 100 });
          assert.equal(sekaligus.baris.length, baru.length);
          assert.equal(sekaligus.berikut, null);
          const bertahap: string[] = [];
          let sesudah: PenandaRingkasan | undefined;
          do {
            const halaman = await listRingkasan(tx, uji.a, { tahun }, { urut, turun, banyak: 5, sesudah });
            bertahap.push(...halaman.baris.map((satu) => satu.unitTahunId));
            sesudah = halaman.berikut ?? undefined;
          } while (sesudah);
          assert.deepEqual(
            bertahap,
            sekaligus.baris.map((satu) => satu.unitTahunId),
            `${urut} ${turun}`,
          );
          const isi = sekaligus.baris.map((satu) => satu[urut]);
          const terisi = isi.filter((satu) => satu !== null);
          assert.deepEqual(isi.slice(terisi.length), new Array(isi.length - terisi.length).fill(null), 'empty last');
          if (urut !== 'namaUnit') {
            const angka = terisi.map(Number);
            assert.deepEqual(
              angka,
              [...angka].sort((x, y) => (turun ? y - x : x - y)),
            );
          }
        }
      }
    });
  });

  it('the list over all units is filtered, and its sums are of what is left', async () => {
    const tahun = 2032;
    await dalamA(async (tx) => {
      assert.deepEqual(await sumRingkasan(tx, uji.a, { tahun }), {
        unit: 0,
        belumLengkap: 0,
        iku: 0,
        tercapai: 0,
        pagu: '0',
        realisasi: null,
        paguTerisi: '0',
      });
    });
    const id = [await createUnitTahun(uji.basisdata, uji.a, tahun), await createUnitTahun(uji.basisdata, uji.a, tahun)];
    await dalamA(async (tx) => {
      const dasar = { tahun, iku: 3, tercapai: 2, lengkap: 1, hash: HASH, diperbarui: WAKTU };
      const timur = { ...dasar, unitTahunId: id[0] ?? '', unit: 'kec-timur', namaUnit: 'Kecamatan Timur 100%' };
      await upsertRingkasan(tx, uji.a, { ...timur, pagu: '1', kurang: 9, predikat: 'Cukup' });
      await upsertRingkasan(tx, uji.a, { ...timur, pagu: '12345678901234.55', kurang: 0, realisasi: '0.05' });
      const barat = { ...dasar, unitTahunId: id[1] ?? '', unit: 'kec-barat', namaUnit: 'Kecamatan Barat' };
      await upsertRingkasan(tx, uji.a, { ...barat, pagu: '0.45', kurang: 2, predikat: 'Baik' });
      const unit = async (saring: object) =>
        (await listRingkasan(tx, uji.a, { tahun, ...saring })).baris.map((satu) => satu.unit);
      assert.deepEqual(await unit({}), ['kec-barat', 'kec-timur']);
      assert.deepEqual(await unit({ cari: 'TIMUR' }), ['kec-timur']);
      assert.deepEqual(await unit({ cari: '100%' }), ['kec-timur']);
      assert.deepEqual(await unit({ cari: '_' }), []);
      assert.deepEqual(await unit({ cari: '  ' }), ['kec-barat', 'kec-timur']);
      assert.deepEqual(await unit({ predikat: 'Cukup' }), [], 'written over, also by nothing');
      assert.deepEqual(await unit({ belumLengkap: true }), ['kec-barat']);
      assert.deepEqual(await unit({ unit: ['kec-barat', 'lain'] }), ['kec-barat']);
      assert.deepEqual(await unit({ unit: [] }), []);
      assert.deepEqual(await sumRingkasan(tx, uji.a, { tahun }), {
        unit: 2,
        belumLengkap: 1,
        iku: 6,
        tercapai: 4,
        pagu: '12345678901235.00',
        realisasi: '0.05',
        paguTerisi: '12345678901234.55',
      });
      assert.equal((await findRingkasan(tx, uji.a, id[1] ?? ''))?.pagu, '0.45');
    });
  });
});
