import assert from 'node:assert/strict';
import { afterEach, before, describe, it, mock } from 'node:test';
import { insertHak, listJejak, listPeran, verifyJejak } from '@akuntabel/basisdata';
import { describeSetiapMesin } from '@akuntabel/basisdata/uji';
import { PERAN } from '../hak/peran.ts';
import { GalatLayanan, type KodeGalat } from '../inti/galat.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { createMasukUji, createOrang, createPeramban, type MasukUji, masukkan, SANDI } from '../masuk/uji.ts';
import { createTahun } from '../uji/kantor.ts';
import { imporTahunKinerja } from '../unit-tahun/tulis.ts';
import {
  aktifkanPengguna,
  buatPengguna,
  buatTautanSandi,
  hapusDuaFaktor,
  nonaktifkanPengguna,
  ubahPengguna,
} from './akun.ts';
import { daftarPengguna, lihatPengguna } from './daftar.ts';
import { buatTautanTerminal } from './darurat.ts';
import { akhiriPeran, beriPeran, hapusPeran } from './peran.ts';
import type { MasukanPeran } from './periksa-peran.ts';
import { getTautanSandi, pakaiTautanSandi } from './tautan.ts';
import { lepasSso, tautkanSso } from './tautan-sso.ts';

const ditolak =
  (kode: KodeGalat, pesan = /./, jalur?: string) =>
  (galat: unknown) => {
    assert.ok(galat instanceof GalatLayanan, String(galat));
    assert.equal(galat.kode, kode, galat.message);
    assert.match([galat.message, ...galat.masalah.map((m) => m.pesan)].join(' '), pesan);
    if (jalur !== undefined)
      assert.ok(
        galat.masalah.some((m) => m.jalur[0] === jalur),
        JSON.stringify(galat.masalah),
      );
    return true;
  };

let nomor = 0;
const namaBaru = () => {
  nomor += 1;
  return { nama: `Pegawai ${nomor}`, namaMasuk: `pegawai.${nomor}` };
};

describeSetiapMesin('people', (uji) => {
  let m: MasukUji;
  let admin: Pelaku;
  let adminB: Pelaku;
  before(async () => {
    m = createMasukUji(uji.basisdata);
    admin = await createOrang(uji.basisdata, uji.a, { peran: 'adminInstansi' });
    adminB = await createOrang(uji.basisdata, uji.b, { peran: 'adminInstansi' });
    await imporTahunKinerja(m.alat, admin, createTahun('KEC'));
  });
  afterEach(() => mock.timers.reset());

  const hari = () => new Date().toISOString().slice(0, 10);
  const peran = (penggunaId: string, lain: Partial<MasukanPeran> = {}): MasukanPeran => ({
    ...{ penggunaId, peran: 'perencana', unit: 'KEC', jabatan: null, status: 'definitif' },
    ...{ mulai: hari(), selesai: null, sk: null, ...lain },
  });
  const jejakOrang = async (kunci: string) => {
    const { basisdata, a } = uji;
    return (await basisdata.withInstansi(a, (tx) => listJejak(tx, a, { jenis: 'pengguna', kunci }))).baris;
  };

  describe('an account', () => {
    it('is made by an admin; the person sets the password by a link, once', async () => {
      const isian = namaBaru();
      const { pengguna, tautan } = await buatPengguna(m.alat, admin, { ...isian, nama: `  ${isian.nama}  ` });
      assert.equal(pengguna.nama, isian.nama);
      const coba = async (sandi: string) =>
        (await m.masuk(createPeramban().permintaan(), { namaMasuk: isian.namaMasuk, sandi })).hasil;
      assert.equal(await coba(SANDI), 'ditolak');
      assert.deepEqual(await getTautanSandi(m.alat, tautan.token), { ...isian, berakhir: tautan.berakhir });
      const pakai = (sandi: string, token = tautan.token) =>
        pakaiTautanSandi(m.alat, { token, sandi, alamat: '10.0.0.9' });
      await assert.rejects(pakai('pendek'), ditolak('takSah', /12 karakter/, 'sandi'));
      await assert.rejects(pakai(`${isian.namaMasuk}-aja`), ditolak('takSah', /nama/, 'sandi'));
      await assert.rejects(pakai(SANDI, `${tautan.token}x`), ditolak('takDitemukan', /tautan baru/));
      // Two windows at once: one of them sets it.
      const dua = await Promise.allSettled([pakai(SANDI), pakai('kata sandi si pencuri')]);
      assert.deepEqual(dua.map((d) => d.status).sort(), ['fulfilled', 'rejected']);
      await assert.rejects(getTautanSandi(m.alat, tautan.token), ditolak('takDitemukan'));
      await assert.rejects(pakai('perahu kecil di danau'), ditolak('takDitemukan'));
      assert.equal(await coba(dua[0]?.status === 'fulfilled' ? SANDI : 'kata sandi si pencuri'), 'masuk');
      assert.deepEqual(
        (await jejakOrang(pengguna.id)).map(({ macam, penggunaId, alamat }) => [macam, penggunaId, alamat]),
        [
          ['sandi.tetapkan', pengguna.id, '10.0.0.9'],
          ['pengguna.buat', admin.penggunaId, '10.0.0.7'],
        ],
      );
    });

    it('needs a name, and a sign-in name that nobody has, in whatever government', async () => {
      const { namaMasuk } = await createOrang(uji.basisdata, uji.b);
      await assert.rejects(
        buatPengguna(m.alat, admin, { nama: ' ', namaMasuk: 'x y' }),
        ditolak('takSah', /Isi nama.*3–40/s, 'nama'),
      );
      await assert.rejects(
        buatPengguna(m.alat, admin, { nama: 'Nama', namaMasuk: namaMasuk.toUpperCase() }),
        ditolak('takSah', /sudah dipakai/, 'namaMasuk'),
      );
      const orang = await createOrang(uji.basisdata, uji.a);
      await assert.rejects(
        ubahPengguna(m.alat, admin, orang.penggunaId, { nama: 'Nama', namaMasuk }),
        ditolak('takSah', /sudah dipakai/, 'namaMasuk'),
      );
      const baru = namaBaru();
      await ubahPengguna(m.alat, admin, orang.penggunaId, baru);
      await masukkan(m, { ...orang, namaMasuk: baru.namaMasuk });
      const [jejak] = await jejakOrang(orang.penggunaId);
      assert.deepEqual([jejak?.lama, jejak?.baru], [{ nama: orang.nama, namaMasuk: orang.namaMasuk }, baru]);
    });

    it('has links that end after 72 hours, that a new one replaces, that no deactivated person can use', async () => {
      const { pengguna, tautan } = await buatPengguna(m.alat, admin, namaBaru());
      const milik = { penggunaId: pengguna.id };
      const kedua = await buatTautanSandi(m.alat, admin, milik);
      await assert.rejects(getTautanSandi(m.alat, tautan.token), ditolak('takDitemukan'));
      mock.timers.enable({ apis: ['Date'], now: Date.now() + 73 * 3_600_000 });
      await assert.rejects(getTautanSandi(m.alat, kedua.token), ditolak('takDitemukan'));
      await assert.rejects(
        pakaiTautanSandi(m.alat, { token: kedua.token, sandi: SANDI, alamat: null }),
        ditolak('takDitemukan'),
      );
      mock.timers.reset();
      const ketiga = await buatTautanSandi(m.alat, admin, milik);
      await nonaktifkanPengguna(m.alat, admin, milik);
      await assert.rejects(getTautanSandi(m.alat, ketiga.token), ditolak('takDitemukan'));
      await assert.rejects(buatTautanSandi(m.alat, admin, milik), ditolak('keadaan', /Aktifkan/));
      const simpanan = JSON.stringify([
        await uji.basisdata.db.selectFrom('refVerifikasi').selectAll().execute(),
        await jejakOrang(pengguna.id),
        m.alat.peristiwa,
      ]);
      for (const { token } of [tautan, kedua, ketiga]) assert.ok(!simpanan.includes(token), 'stored nowhere');
    });

    it('is reset by a link, which ends the sessions', async () => {
      const orang = await createOrang(uji.basisdata, uji.a);
      const peramban = await masukkan(m, orang);
      const { token } = await buatTautanSandi(m.alat, admin, orang);
      assert.ok(await m.findSesi(peramban.permintaan().headers), 'not by being sent');
      await pakaiTautanSandi(m.alat, { token, sandi: 'perahu kecil di danau', alamat: null });
      assert.equal(await m.findSesi(peramban.permintaan().headers), undefined);
    });

    it('is deactivated at once, and comes back as it was', async () => {
      const orang = await createOrang(uji.basisdata, uji.a);
      const peramban = await masukkan(m, orang);
      await nonaktifkanPengguna(m.alat, admin, { penggunaId: orang.penggunaId, alasan: 'Pindah tugas' });
      assert.equal(await m.findSesi(peramban.permintaan().headers), undefined);
      const coba = () => m.masuk(createPeramban().permintaan(), { namaMasuk: orang.namaMasuk, sandi: SANDI });
      assert.equal((await coba()).hasil, 'ditolak');
      await assert.rejects(nonaktifkanPengguna(m.alat, admin, orang), ditolak('keadaan', /sudah nonaktif/));
      await aktifkanPengguna(m.alat, admin, orang);
      await assert.rejects(aktifkanPengguna(m.alat, admin, orang), ditolak('keadaan', /sudah aktif/));
      assert.equal(await m.findSesi(peramban.permintaan().headers), undefined, 'old sessions do not come back');
      assert.equal((await coba()).hasil, 'masuk');
      assert.equal((await jejakOrang(orang.penggunaId))[1]?.alasan, 'Pindah tugas');
    });

    it('is linked to the single sign-on, once in all governments', async () => {
      const [orang, lain] = [await createOrang(uji.basisdata, uji.a), await createOrang(uji.basisdata, uji.b)];
      await tautkanSso(m.alat, adminB, { penggunaId: lain.penggunaId, akun: 'sub-b' });
      const tautkan = (akun: string) => tautkanSso(m.alat, admin, { penggunaId: orang.penggunaId, akun });
      await assert.rejects(tautkan('sub-b'), ditolak('takSah', /pengguna lain/, 'akun'));
      await assert.rejects(tautkan('  '), ditolak('takSah', /sub/, 'akun'));
      await tautkan('sub-1');
      await tautkan('sub-2');
      assert.equal((await lihatPengguna(m.alat, admin, orang.penggunaId)).akunSso, 'sub-2');
      const peramban = await masukkan(m, orang);
      await lepasSso(m.alat, admin, orang);
      assert.equal(await m.findSesi(peramban.permintaan().headers), undefined);
      await assert.rejects(lepasSso(m.alat, admin, orang), ditolak('keadaan'));
    });

    it('loses its second factor only with a reason, and only if it has one', async () => {
      const orang = await createOrang(uji.basisdata, uji.a);
      const hapus = (alasan: string) => hapusDuaFaktor(m.alat, admin, { penggunaId: orang.penggunaId, alasan });
      await assert.rejects(hapus(' '), ditolak('takSah', /alasan/i, 'alasan'));
      await assert.rejects(hapus('Telepon hilang'), ditolak('keadaan', /tidak aktif/));
    });
  });

  describe('rights', () => {
    /** Everything that can be done to a person. */
    const semua = (pelaku: Pelaku, penggunaId: string): [string, () => Promise<unknown>][] => [
      ['lihat', () => lihatPengguna(m.alat, pelaku, penggunaId)],
      ['ubah', () => ubahPengguna(m.alat, pelaku, penggunaId, namaBaru())],
      ['nonaktifkan', () => nonaktifkanPengguna(m.alat, pelaku, { penggunaId })],
      ['aktifkan', () => aktifkanPengguna(m.alat, pelaku, { penggunaId })],
      ['tautan', () => buatTautanSandi(m.alat, pelaku, { penggunaId })],
      ['dua faktor', () => hapusDuaFaktor(m.alat, pelaku, { penggunaId, alasan: 'x' })],
      ['tautkan SSO', () => tautkanSso(m.alat, pelaku, { penggunaId, akun: 'x' })],
      ['lepas SSO', () => lepasSso(m.alat, pelaku, { penggunaId })],
      ['beri peran', () => beriPeran(m.alat, pelaku, peran(penggunaId))],
    ];

    it('people of another government do not exist: not told from nobody, and it is logged', async () => {
      const orang = await createOrang(uji.basisdata, uji.a, { peran: 'perencana' });
      const [milik] = await uji.basisdata.withInstansi(uji.a, (tx) => listPeran(tx, uji.a, orang));
      const id = milik?.id ?? assert.fail();
      m.alat.peristiwa.length = 0;
      const usaha = [
        ...semua(adminB, orang.penggunaId),
        ...semua(adminB, 'tidak-ada'),
        ['akhiri', () => akhiriPeran(m.alat, adminB, { id, selesai: hari() })] as const,
        ['hapus', () => hapusPeran(m.alat, adminB, { id })] as const,
        ['akhiri yang bukan id', () => akhiriPeran(m.alat, adminB, { id: `'; --`, selesai: hari() })] as const,
      ];
      for (const [nama, lakukan] of usaha) {
        await assert.rejects(lakukan(), ditolak('takDitemukan', /^Yang Anda cari tidak ada\.$/), nama);
      }
      assert.equal(m.alat.peristiwa.filter((p) => p.peristiwa === 'hak.ditolak').length, usaha.length);
      const { baris } = await daftarPengguna(m.alat, adminB, { cari: orang.namaMasuk });
      assert.deepEqual(baris, []);
    });

    it('only who manages people of the government may do any of it', async () => {
      const sasaran = await createOrang(uji.basisdata, uji.a);
      for (const satu of Object.keys(PERAN).filter((p) => p !== 'adminInstansi')) {
        const pelaku = await createOrang(uji.basisdata, uji.a, { peran: satu });
        for (const [nama, lakukan] of [
          ...semua(pelaku, sasaran.penggunaId),
          ['daftar', () => daftarPengguna(m.alat, pelaku)] as const,
          ['buat', () => buatPengguna(m.alat, pelaku, namaBaru())] as const,
        ]) {
          await assert.rejects(lakukan(), ditolak('terlarang'), `${satu}: ${nama}`);
        }
      }
      const tanpaPeran = await createOrang(uji.basisdata, uji.a);
      await assert.rejects(daftarPengguna(m.alat, tanpaPeran), ditolak('takDitemukan'));
    });

    it('nobody promotes, resets or deactivates themselves', async () => {
      const { penggunaId } = admin;
      await assert.rejects(
        beriPeran(m.alat, admin, peran(penggunaId, { peran: 'apip', unit: null })),
        ditolak('keadaan'),
      );
      await assert.rejects(nonaktifkanPengguna(m.alat, admin, { penggunaId }), ditolak('keadaan'));
      await assert.rejects(buatTautanSandi(m.alat, admin, { penggunaId }), ditolak('keadaan'));
      await assert.rejects(hapusDuaFaktor(m.alat, admin, { penggunaId, alasan: 'x' }), ditolak('keadaan'));
      await assert.rejects(tautkanSso(m.alat, admin, { penggunaId, akun: 'x' }), ditolak('keadaan'));
    });

    it('who manages people but not the government makes no admin and takes over no admin’s account', async () => {
      const kepegawaian = await createOrang(uji.basisdata, uji.a, { peran: 'pembaca' });
      const { basisdata, a } = uji;
      await basisdata.withInstansi(a, (tx) =>
        insertHak(tx, a, {
          ...{ peran: 'pembaca', penggunaId: kepegawaian.penggunaId, tindakan: 'kelola.pengguna' },
          ...{ putusan: 'boleh', lingkup: 'instansi', unit: null },
        }),
      );
      const orang = await createOrang(basisdata, a);
      await beriPeran(m.alat, kepegawaian, peran(orang.penggunaId));
      const jadiAdmin = peran(orang.penggunaId, { peran: 'adminInstansi', unit: null });
      await assert.rejects(beriPeran(m.alat, kepegawaian, jadiAdmin), ditolak('terlarang', /hak mengelola/));
      for (const [nama, lakukan] of semua(kepegawaian, admin.penggunaId).slice(1, -1)) {
        await assert.rejects(lakukan(), ditolak('terlarang', /hak mengelola/), nama);
      }
      await beriPeran(m.alat, admin, jadiAdmin);
    });
  });

  describe('a role', () => {
    it('is given for a post and dates, stands in the audit with the post of the admin, and ends', async () => {
      const orang = await createOrang(uji.basisdata, uji.a);
      const { peran: diberi, peringatan } = await beriPeran(
        m.alat,
        admin,
        peran(orang.penggunaId, { peran: 'pimpinan', jabatan: 'camat', status: 'plt', sk: ' 821/12/2026 ' }),
      );
      assert.deepEqual(peringatan, []);
      assert.deepEqual([diberi.sk, diberi.status, diberi.jabatan], ['821/12/2026', 'plt', 'camat']);
      const [tampil] = (await daftarPengguna(m.alat, admin, { cari: orang.namaMasuk })).baris;
      const nama = { namaUnit: 'Kecamatan KEC', namaJabatan: 'Camat', keadaan: 'berlaku' };
      assert.deepEqual(tampil?.penugasan, [{ ...diberi, ...nama }]);
      const { id } = diberi;
      const akhiri = (selesai: string) =>
        akhiriPeran(m.alat, admin, { id, selesai, alasan: 'Pejabat definitif dilantik' });
      await assert.rejects(akhiri('2020-01-01'), ditolak('takSah', /baru mulai/, 'selesai'));
      await assert.rejects(akhiri('2026-02-30'), ditolak('takSah', /tanggal/, 'selesai'));
      assert.equal((await akhiri(hari())).selesai, hari());
      await assert.rejects(akhiri('2099-01-01'), ditolak('takSah', /lebih awal/, 'selesai'));
      assert.deepEqual(
        (await jejakOrang(orang.penggunaId)).slice(0, 2).map(({ macam, alasan }) => [macam, alasan]),
        [
          ['peran.akhiri', 'Pejabat definitif dilantik'],
          ['peran.beri', null],
        ],
      );
    });

    it('says all that is wrong with it at once', async () => {
      const { penggunaId } = await createOrang(uji.basisdata, uji.a);
      const buruk: [Partial<MasukanPeran>, string][] = [
        [{ peran: 'raja' }, 'peran'],
        [{ peran: 'constructor' }, 'peran'],
        [{ unit: 'TIDAK-ADA' }, 'unit'],
        [{ peran: 'apip', unit: 'KEC' }, 'unit'],
        [{ peran: 'pic', jabatan: '  ' }, 'jabatan'],
        [{ status: 'pjs' }, 'status'],
        [{ mulai: '2026-13-01' }, 'mulai'],
        [{ mulai: '2026-05-02', selesai: '2026-05-01' }, 'selesai'],
        [{ selesai: 'besok' }, 'selesai'],
      ];
      for (const [lain, jalur] of buruk) {
        await assert.rejects(beriPeran(m.alat, admin, peran(penggunaId, lain)), ditolak('takSah', /./, jalur));
      }
      await assert.rejects(
        beriPeran(m.alat, admin, peran(penggunaId, { status: '', mulai: '', unit: 'X' })),
        (galat) => galat instanceof GalatLayanan && galat.masalah.length === 3,
      );
    });

    it('is not given twice, nor to who is deactivated', async () => {
      const orang = await createOrang(uji.basisdata, uji.a);
      await beriPeran(m.alat, admin, peran(orang.penggunaId, { mulai: '2026-01-01', selesai: '2026-06-30' }));
      const lagi = (mulai: string) => beriPeran(m.alat, admin, peran(orang.penggunaId, { mulai }));
      await assert.rejects(lagi('2026-06-30'), ditolak('bentrok'));
      await lagi('2026-07-01');
      await nonaktifkanPengguna(m.alat, admin, orang);
      await assert.rejects(lagi('2030-01-01'), ditolak('keadaan', /Aktifkan/));
    });

    it('warns of a second definitive holder, of acting without a decree, of an unknown post', async () => {
      const [satu, dua] = [await createOrang(uji.basisdata, uji.a), await createOrang(uji.basisdata, uji.a)];
      const kasi = (penggunaId: string, lain: Partial<MasukanPeran>) =>
        beriPeran(m.alat, admin, peran(penggunaId, { peran: 'pic', jabatan: 'kasi', mulai: '2026-01-01', ...lain }));
      assert.deepEqual((await kasi(satu.penggunaId, { selesai: '2026-06-30' })).peringatan, []);
      const [ganda = ''] = (await kasi(dua.penggunaId, { mulai: '2026-06-30' })).peringatan;
      assert.ok(ganda.includes(satu.nama) && ganda.includes('1 Januari 2026 sampai 30 Juni 2026'), ganda);
      assert.deepEqual((await kasi(satu.penggunaId, { peran: 'pelaksana', jabatan: 'camat' })).peringatan, []);
      const { peringatan } = await kasi(dua.penggunaId, { status: 'plh', jabatan: 'lurah' });
      assert.match(peringatan.join(' '), /surat keputusannya.*«lurah» tidak ada/s);
    });

    it('is removed only before it began', async () => {
      const orang = await createOrang(uji.basisdata, uji.a);
      const { peran: lama } = await beriPeran(m.alat, admin, peran(orang.penggunaId, { mulai: '2026-01-01' }));
      const { peran: nanti } = await beriPeran(
        m.alat,
        admin,
        peran(orang.penggunaId, { peran: 'pembaca', mulai: '2099-01-01' }),
      );
      await assert.rejects(hapusPeran(m.alat, admin, { id: lama.id }), ditolak('keadaan', /berjalan/));
      await hapusPeran(m.alat, admin, { id: nanti.id });
      await assert.rejects(hapusPeran(m.alat, admin, { id: nanti.id }), ditolak('takDitemukan'));
      assert.equal((await lihatPengguna(m.alat, admin, orang.penggunaId)).penugasan.length, 1);
    });
  });

  it('a government always keeps an admin, also when two deactivate each other at once', async () => {
    const { basisdata, b } = uji;
    const [peranB] = await basisdata.withInstansi(b, (tx) => listPeran(tx, b, { penggunaId: adminB.penggunaId }));
    const id = peranB?.id ?? assert.fail();
    const kemarin = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    for (const selesai of [kemarin, hari(), '2099-01-01']) {
      await assert.rejects(akhiriPeran(m.alat, adminB, { id, selesai }), ditolak('keadaan', /satu admin/), selesai);
    }
    const kedua = await createOrang(basisdata, b, { peran: 'adminInstansi' });
    const saling = await Promise.allSettled([
      nonaktifkanPengguna(m.alat, adminB, kedua),
      nonaktifkanPengguna(m.alat, kedua, adminB),
    ]);
    assert.equal(saling.filter((s) => s.status === 'fulfilled').length, 1);
    const aktif = await basisdata.db
      .selectFrom('refPengguna')
      .select('id')
      .where('instansiId', '=', b)
      .where('nonaktif', 'is', null)
      .execute();
    assert.ok([adminB, kedua].some((p) => aktif.some(({ id: satu }) => satu === p.penggunaId)));
  });

  it('are listed a page at a time, found by part of the name, in few queries, without anything secret', async () => {
    for (let ke = 0; ke < 5; ke++) await buatPengguna(m.alat, admin, { ...namaBaru(), nama: `Zainal ke-${ke}` });
    const satu = await daftarPengguna(m.alat, admin, { cari: 'ZAINAL', banyak: 3 });
    assert.deepEqual(
      satu.baris.map(({ nama }) => nama),
      ['Zainal ke-0', 'Zainal ke-1', 'Zainal ke-2'],
    );
    assert.ok(satu.baris.every((b) => b.tautanBerakhir !== null && !b.adaSandi && !b.duaFaktor));
    uji.perekam.kosongkan();
    const sesudah = satu.berikut ?? undefined;
    const dua = await daftarPengguna(m.alat, admin, { cari: 'zainal', banyak: 3, sesudah });
    assert.deepEqual([dua.baris.map(({ nama }) => nama), dua.berikut], [['Zainal ke-3', 'Zainal ke-4'], null]);
    assert.ok(uji.perekam.sql.filter((s) => /^select/.test(s)).length <= 8);
    assert.deepEqual((await daftarPengguna(m.alat, admin, { cari: '%' })).baris, []);
    const semua = JSON.stringify(await daftarPengguna(m.alat, admin, { banyak: 10_000 }));
    assert.doesNotMatch(semua, /argon2|invalid|sandi"|token/);
  });

  it('get a link at the terminal when no admin can sign in', async () => {
    const orang = await createOrang(uji.basisdata, uji.a);
    const { token } = await buatTautanTerminal(m.alat, { namaMasuk: orang.namaMasuk, hapusDuaFaktor: true });
    await pakaiTautanSandi(m.alat, { token, sandi: SANDI, alamat: null });
    const jejak = await jejakOrang(orang.penggunaId);
    assert.deepEqual([jejak[1]?.macam, jejak[1]?.penggunaId], ['pengguna.tautan', 'terminal']);
    await assert.rejects(buatTautanTerminal(m.alat, { namaMasuk: 'tidak.ada' }), ditolak('takDitemukan'));
  });

  it('leave an audit whose chain holds', async () => {
    for (const instansi of [uji.a, uji.b]) {
      const { utuh } = await uji.basisdata.withInstansi(instansi, (tx) => verifyJejak(tx, instansi));
      assert.equal(utuh, true);
    }
  });
});
