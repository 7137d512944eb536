import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { findRekaman, listHak, listPeran, listVersiDokumen, verifyJejak } from '@akuntabel/basisdata';
import { describeSetiapMesin } from '@akuntabel/basisdata/uji';
import fc from 'fast-check';
import { foldObjek } from '../alur/keadaan.ts';
import { lakukanTindakan } from '../alur/lakukan.ts';
import { ATURAN_BAWAAN } from '../hak/aturan.ts';
import { decideHak } from '../hak/decide-hak.ts';
import { PERAN } from '../hak/peran.ts';
import type { TindakanHak } from '../hak/tindakan.ts';
import { hariIni } from '../inti/alat.ts';
import { GalatLayanan, type KodeGalat } from '../inti/galat.ts';
import { runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { BIDANG_REKAMAN, listPenanggungJawab } from '../rekaman/bidang.ts';
import { hapusRekaman } from '../rekaman/hapus.ts';
import { riwayatRekaman } from '../rekaman/riwayat.ts';
import { simpanBanyakRekaman, simpanRekaman } from '../rekaman/simpan.ts';
import { daftarUnitTahun } from '../unit-tahun/daftar.ts';
import { muatUnitTahun } from '../unit-tahun/muat.ts';
import { imporTahunKinerja, salinTahunBerikut } from '../unit-tahun/tulis.ts';
import { createAlatUji, createPelaku, createTahun } from './kantor.ts';

const ditolak =
  (kode: KodeGalat, pesan = /./) =>
  (galat: unknown) => {
    assert.ok(galat instanceof GalatLayanan, String(galat));
    assert.equal(galat.kode, kode, galat.message);
    assert.match(galat.message, pesan);
    return true;
  };

let nomor = 0;
const nextUnit = (): string => {
  nomor += 1;
  return `KEC${nomor}`;
};

describeSetiapMesin('use cases', (uji) => {
  const alat = () => createAlatUji(uji.basisdata);
  let admin: Pelaku;

  before(async () => {
    admin = await createPelaku(uji.basisdata, uji.a, 'adminInstansi');
  });

  /** A unit-year of its own with the people of an office. */
  async function createKantor() {
    const unit = nextUnit();
    await imporTahunKinerja(alat(), admin, createTahun(unit));
    const orang = (peran: string, lain: object = {}) => createPelaku(uji.basisdata, uji.a, peran, { unit, ...lain });
    return {
      unit,
      milik: { unit, tahun: 2026 },
      perencana: await orang('perencana'),
      pic: await orang('pic', { jabatan: 'kasi' }),
      camat: await orang('pimpinan', { jabatan: 'camat' }),
      verifikator: await createPelaku(uji.basisdata, uji.a, 'verifikator'),
      apip: await createPelaku(uji.basisdata, uji.a, 'apip'),
      pembaca: await orang('pembaca'),
    };
  }

  const muat = (pelaku: Pelaku, unit: string) =>
    runKonteks(alat(), pelaku, (konteks) => muatUnitTahun(konteks, unit, 2026), { bacaSaja: true });

  const realisasi = (nilai: unknown, lain: object = {}) => ({
    indikator: 'I1',
    tahun: 2026,
    triwulan: [nilai, null, null, null],
    ...lain,
  });

  describe('a dataset', () => {
    it('comes in whole and is measured as the files are', async () => {
      const { unit, pembaca } = await createKantor();
      const { tahun, hasil, masalah } = await muat(pembaca, unit);
      assert.deepEqual(tahun, createTahun(unit));
      assert.deepEqual(masalah, []);
      assert.equal(hasil.angka['anggaran/unit/pagu']?.nilai, '1000');
    });

    it('comes in again over itself without a change, and over an edited year with exactly the differences', async () => {
      const { unit } = await createKantor();
      const lagi = await imporTahunKinerja(alat(), admin, createTahun(unit));
      assert.deepEqual([lagi.ditambah, lagi.diubah, lagi.dihapus], [0, 0, 0]);
      const lain = structuredClone(createTahun(unit));
      lain.penghargaan.push({
        jenis: 'Piagam',
        prestasi: 'Juara',
        penerima: null,
        tingkat: 'Kota',
        pemberi: 'Kota',
        tanggal: null,
      });
      lain.pengukuran = [];
      const beda = await imporTahunKinerja(alat(), admin, lain);
      assert.deepEqual([beda.ditambah, beda.diubah, beda.dihapus], [1, 0, 1]);
    });

    it('cannot replace what has been handed in', async () => {
      const { unit, milik, perencana } = await createKantor();
      const ajukan = { ...milik, mesin: 'pengukuran', objek: 'tw1', tindakan: 'ajukan', sesudah: 0 };
      await lakukanTindakan(alat(), perencana, ajukan);
      await assert.rejects(imporTahunKinerja(alat(), admin, createTahun(unit)), ditolak('keadaan', /1 bagian/));
    });

    it('begins the next year from this one, once', async () => {
      const { unit } = await createKantor();
      await salinTahunBerikut(alat(), admin, unit, 2026);
      const { tahun } = await runKonteks(alat(), admin, (k) => muatUnitTahun(k, unit, 2027));
      assert.deepEqual(
        tahun.indikator.map(({ id }) => id),
        ['I1', 'I2'],
      );
      assert.deepEqual(tahun.perjanjian, []);
      await assert.rejects(salinTahunBerikut(alat(), admin, unit, 2026), ditolak('bentrok', /sudah ada/));
    });
  });

  describe('a record', () => {
    it('is written with its audit and its figures', async () => {
      const { unit, milik, pic } = await createKantor();
      const masukan = { ...milik, jenis: 'realisasi', kunci: 'I1/2026', versi: 1, isi: realisasi('30') };
      const rekaman = await simpanRekaman(alat(), pic, masukan);
      assert.equal(rekaman.versi, 2);
      const { baris } = await riwayatRekaman(alat(), admin, { ...milik, jenis: 'realisasi', kunci: 'I1/2026' });
      assert.deepEqual(
        baris.map(({ macam, nama, jabatan, alamat }) => [macam, nama, jabatan, alamat]),
        [['ubah', pic.nama, 'kasi', '10.0.0.7']],
      );
      const [lama, baru] = [baris[0]?.lama, baris[0]?.baru] as { triwulan: unknown[] }[];
      assert.deepEqual([lama?.triwulan[0], baru?.triwulan[0]], ['20', '30']);
      const daftar = await daftarUnitTahun(alat(), admin, { tahun: 2026, cari: unit });
      assert.equal(daftar.baris[0]?.hash, (await muat(pic, unit)).hash);
    });

    it('is never written over a newer version; what stands now is told', async () => {
      const { milik, perencana, pic } = await createKantor();
      const masukan = { ...milik, jenis: 'realisasi', kunci: 'I1/2026', versi: 1 };
      await simpanRekaman(alat(), pic, { ...masukan, isi: realisasi('30') });
      await assert.rejects(simpanRekaman(alat(), perencana, { ...masukan, isi: realisasi('40') }), (galat) => {
        ditolak('bentrok')(galat);
        const { isi } = (galat as GalatLayanan).terkini as { isi: { triwulan: unknown[] } };
        assert.equal(isi.triwulan[0], '30');
        return true;
      });
    });

    it('is written with others or not at all; later ones see the earlier ones, and rights follow them', async () => {
      const { unit, milik, perencana, pic } = await createKantor();
      const tempat = { ...milik, alasan: 'Dari lembar.' };
      const kartu = (id: string) => ({
        jenis: 'indikator',
        kunci: null,
        versi: null,
        isi: { id, nama: `Indikator ${id}`, satuan: '%', sifat: 'persentase', penanggungJawab: 'kasi' },
      });
      const pengukuran = (id: string) => ({
        jenis: 'realisasi',
        kunci: null,
        versi: null,
        isi: { ...realisasi('30'), indikator: id },
      });
      await simpanBanyakRekaman(alat(), perencana, tempat, [kartu('I3'), pengukuran('I3'), kartu('I4')]);
      const { tahun, rekaman } = await muat(perencana, unit);
      assert.deepEqual(
        tahun.indikator.map(({ id }) => id),
        ['I1', 'I2', 'I3', 'I4'],
      );
      const urutan = rekaman.filter(({ jenis }) => jenis === 'indikator').map((satu) => satu.urutan);
      assert.equal(new Set(urutan).size, 4);
      const { baris } = await riwayatRekaman(alat(), admin, { ...milik, jenis: 'realisasi', kunci: 'I3/2026' });
      assert.deepEqual(
        baris.map(({ macam, alasan }) => [macam, alasan]),
        [['tambah', 'Dari lembar.']],
      );
      const daftar = await daftarUnitTahun(alat(), admin, { tahun: 2026, cari: unit });
      assert.equal(daftar.baris[0]?.hash, (await muat(perencana, unit)).hash);

      await assert.rejects(
        simpanBanyakRekaman(alat(), perencana, tempat, [kartu('I5'), kartu('I1')]),
        ditolak('bentrok', /kunci yang sama/),
      );
      await assert.rejects(
        simpanBanyakRekaman(alat(), pic, tempat, [pengukuran('I4'), kartu('I5')]),
        ditolak('terlarang'),
      );
      const sesudah = await muat(perencana, unit);
      assert.equal(sesudah.tahun.indikator.length, 4);
      assert.deepEqual(sesudah.rekaman, rekaman);
    });

    it('that is wrong says everything that is wrong, and nothing is written', async () => {
      const { milik, unit, perencana } = await createKantor();
      const isi = { id: 'I3', nama: '', satuan: '%', sifat: 'lain', target: [{ tahun: 'x' }] };
      await assert.rejects(
        simpanRekaman(alat(), perencana, { ...milik, jenis: 'indikator', kunci: null, versi: null, isi }),
        (galat) => {
          ditolak('takSah')(galat);
          const jalur = (galat as GalatLayanan).masalah.map((m) => m.jalur.join('.')).sort();
          assert.deepEqual(jalur, ['nama', 'sifat', 'target.0.tahun']);
          return true;
        },
      );
      assert.equal((await muat(perencana, unit)).tahun.indikator.length, 2);
    });

    it('with a key that is taken is refused', async () => {
      const { milik, unit, perencana } = await createKantor();
      const isi = createTahun(unit).indikator[0];
      const masukan = { ...milik, jenis: 'indikator', kunci: null, versi: null, isi };
      await assert.rejects(simpanRekaman(alat(), perencana, masukan), ditolak('bentrok', /kunci yang sama/));
    });

    it('that others refer to is not removed; without them it is, and stays in the history', async () => {
      const { milik, perencana } = await createKantor();
      const hapus = (jenis: string, kunci: string) =>
        hapusRekaman(alat(), perencana, { ...milik, jenis, kunci, versi: 1, alasan: 'Salah isi' });
      await assert.rejects(hapus('indikator', 'I1'), ditolak('keadaan', /dirujuk oleh .*I1/));
      await hapus('realisasi', 'I1/2026');
      const { baris } = await riwayatRekaman(alat(), perencana, { ...milik, jenis: 'realisasi' });
      assert.deepEqual([baris[0]?.macam, baris[0]?.alasan, baris[0]?.baru], ['hapus', 'Salah isi', null]);
    });

    it('of a locked quarter is frozen, its other quarters are not', async () => {
      const { milik, perencana, verifikator } = await createKantor();
      const tw1 = { ...milik, mesin: 'pengukuran', objek: 'tw1' };
      await lakukanTindakan(alat(), perencana, { ...tw1, tindakan: 'ajukan', sesudah: 0 });
      await lakukanTindakan(alat(), verifikator, { ...tw1, tindakan: 'verifikasi', sesudah: 1 });
      await lakukanTindakan(alat(), verifikator, { ...tw1, tindakan: 'kunci', sesudah: 2 });
      const masukan = { ...milik, jenis: 'realisasi', kunci: 'I1/2026', versi: 1 };
      await assert.rejects(
        simpanRekaman(alat(), perencana, { ...masukan, isi: realisasi('99') }),
        ditolak('keadaan', /triwulan I.*Terkunci.*Buka kembali/),
      );
      const isi = { ...realisasi('20'), triwulan: ['20', '41', null, null] };
      assert.equal((await simpanRekaman(alat(), perencana, { ...masukan, isi })).versi, 2);
    });
  });

  describe('an action', () => {
    it('asks for what is missing, all at once, then goes on', async () => {
      const { milik, pic, perencana } = await createKantor();
      const tw1 = { ...milik, mesin: 'pengukuran', objek: 'tw1', tindakan: 'ajukan', sesudah: 0 };
      const masukan = { ...milik, jenis: 'realisasi', kunci: 'I1/2026', versi: 1 };
      await simpanRekaman(alat(), pic, { ...masukan, isi: realisasi('10') });
      await assert.rejects(lakukanTindakan(alat(), perencana, tw1), ditolak('takSah', /1 hal/));
      const penjelasanTriwulan = [{ hambatan: 'Hujan' }, null, null, null];
      await simpanRekaman(alat(), pic, { ...masukan, versi: 2, isi: realisasi('10', { penjelasanTriwulan }) });
      const kini = await lakukanTindakan(alat(), perencana, tw1);
      assert.deepEqual([kini.keadaan, kini.riwayat[0]?.oleh], ['diajukan', perencana.nama]);
    });

    it('hands no quarter in before its window opens', async () => {
      const { milik, perencana } = await createKantor();
      // It is June: the second quarter opens in July.
      const tw2 = { ...milik, mesin: 'pengukuran', objek: 'tw2', tindakan: 'ajukan', sesudah: 0 };
      await assert.rejects(lakukanTindakan(alat(), perencana, tw2), ditolak('keadaan', /dibuka 1 Juli 2026/));
    });

    it('that the state does not allow is refused, whatever a screen offered', async () => {
      const { milik, verifikator } = await createKantor();
      const kunci = { ...milik, mesin: 'pengukuran', objek: 'tw1', tindakan: 'kunci', sesudah: 0 };
      await assert.rejects(lakukanTindakan(alat(), verifikator, kunci), ditolak('keadaan', /status .*Draf/));
    });

    it('of two at once only one is taken', async () => {
      const { milik, unit, perencana } = await createKantor();
      const ajukan = { ...milik, mesin: 'pengukuran', objek: 'tw1', tindakan: 'ajukan', sesudah: 0 };
      const dua = await Promise.allSettled([1, 2].map(() => lakukanTindakan(alat(), perencana, ajukan)));
      assert.deepEqual(dua.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
      const { tindakan } = await muat(perencana, unit);
      assert.equal(foldObjek(tindakan, 'pengukuran', 'tw1').riwayat.length, 1);
    });

    it('of the superior decides about an agreement; signed, it is frozen with its data', async () => {
      const { milik, unit, pic, camat, perencana } = await createKantor();
      const pk = { ...milik, mesin: 'perjanjian', objek: 'pk-kasi' };
      await lakukanTindakan(alat(), perencana, { ...pk, tindakan: 'ajukan', sesudah: 0 });
      await assert.rejects(
        lakukanTindakan(alat(), pic, { ...pk, tindakan: 'setujui', sesudah: 1 }),
        ditolak('terlarang'),
        'not the one who promises',
      );
      await lakukanTindakan(alat(), camat, { ...pk, tindakan: 'setujui', sesudah: 1 });
      await lakukanTindakan(alat(), camat, { ...pk, tindakan: 'tandaTangani', sesudah: 2 });
      const { unitTahun, rekaman, hash } = await muat(camat, unit);
      const versi = await uji.basisdata.withInstansi(uji.a, (tx) =>
        listVersiDokumen(tx, uji.a, { unitTahunId: unitTahun.id }),
      );
      assert.deepEqual(
        versi.map((v) => [v.jenis, v.kunci, v.nomor, v.berlaku, v.hash]),
        [['pk', 'pk-kasi', 1, true, hash]],
      );
      const isi = rekaman.find((r) => r.jenis === 'perjanjian')?.isi as object;
      await assert.rejects(
        simpanRekaman(alat(), perencana, {
          ...milik,
          jenis: 'perjanjian',
          kunci: 'pk-kasi',
          versi: 1,
          isi: { ...isi, tempat: 'Lain' },
        }),
        ditolak('keadaan', /Ditandatangani/),
      );
    });

    it('finishes a recommendation only with evidence, and its status follows', async () => {
      const { milik, unit, perencana, apip } = await createKantor();
      const satu = { ...milik, mesin: 'rekomendasi', objek: '2025/1' };
      await lakukanTindakan(alat(), perencana, { ...satu, tindakan: 'mulai', sesudah: 0 });
      await assert.rejects(
        lakukanTindakan(alat(), perencana, { ...satu, tindakan: 'ajukan', sesudah: 1 }),
        ditolak('takSah'),
      );
      const { rekaman } = await muat(perencana, unit);
      const milikRekaman = rekaman.find((r) => r.jenis === 'rekomendasi');
      await simpanRekaman(alat(), perencana, {
        ...milik,
        jenis: 'rekomendasi',
        kunci: '2025/1',
        versi: milikRekaman?.versi ?? 0,
        isi: { ...(milikRekaman?.isi as object), bukti: [{ uraian: 'Laporan' }] },
      });
      await lakukanTindakan(alat(), perencana, { ...satu, tindakan: 'ajukan', sesudah: 1 });
      await lakukanTindakan(alat(), apip, { ...satu, tindakan: 'verifikasi', sesudah: 2 });
      assert.equal((await muat(apip, unit)).tahun.evaluasi[0]?.rekomendasi[0]?.status, 'selesai');
    });
  });

  describe('rights', () => {
    it("another government's things do not exist, and the attempt is logged", async () => {
      const { unit, milik } = await createKantor();
      const asing = await createPelaku(uji.basisdata, uji.b, 'adminInstansi');
      await assert.rejects(muat(asing, unit), ditolak('takDitemukan'));
      const tanpaHak = await createPelaku(uji.basisdata, uji.a, 'perencana', { unit: 'LAIN' });
      const alatnya = alat();
      const masukan = { ...milik, jenis: 'realisasi', kunci: 'I1/2026', versi: 1, isi: realisasi('30') };
      await assert.rejects(simpanRekaman(alatnya, tanpaHak, masukan), ditolak('takDitemukan'));
      assert.deepEqual(
        alatnya.peristiwa.map(({ peristiwa, penggunaId }) => [peristiwa, penggunaId]),
        [['hak.ditolak', tanpaHak.penggunaId]],
      );
    });

    it('a list shows only what somebody may see', async () => {
      const { unit, pembaca } = await createKantor();
      const { baris, jumlah } = await daftarUnitTahun(alat(), pembaca, { tahun: 2026 });
      assert.deepEqual([baris.map((b) => b.unit), jumlah.unit], [[unit], 1]);
    });

    it('nobody takes a record over by naming their own indicator in it', async () => {
      const { milik, pic, unit } = await createKantor();
      const { rekaman } = await muat(pic, unit);
      const rencana = rekaman.find((r) => r.jenis === 'rencanaAksi')?.isi as object;
      const isi = { ...rencana, indikator: 'I2' };
      const masukan = { ...milik, jenis: 'rencanaAksi', kunci: 'I1', versi: 1, isi };
      await assert.rejects(simpanRekaman(alat(), pic, masukan), ditolak('terlarang'));
    });

    it('whoever tries whatever: the use case allows exactly what the rule allows', async () => {
      const { unit, milik } = await createKantor();
      const { tahun, rekaman, jalurUnit } = await muat(admin, unit);
      const JENIS = ['realisasi', 'program', 'perjanjian', 'lhe', 'umum', 'teksLaporan'] as const;
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...Object.keys(PERAN), 'raja'),
          fc.constantFrom(unit, 'LAIN', null),
          fc.constantFrom('kasi', 'camat', null),
          fc.constantFrom(null, '2026-03-01', '2026-12-31'),
          fc.constantFrom(uji.a, uji.a, uji.b),
          fc.constantFrom(...JENIS),
          async (peran, unitPeran, jabatan, selesai, instansiId, jenis) => {
            const pelaku = await createPelaku(uji.basisdata, instansiId, peran, { unit: unitPeran, jabatan, selesai });
            const satu = rekaman.find((r) => r.jenis === jenis);
            const isi = satu?.isi ?? { bagian: 'kata-pengantar', teks: 'Teks.' };
            // A version nobody has: a permitted write ends in a conflict and leaves everything as it is.
            const masukan = { ...milik, jenis, kunci: satu?.kunci ?? 'tidak-ada', versi: 999, isi };
            const hasil = await simpanRekaman(alat(), pelaku, masukan).then(
              () => 'tersimpan',
              (galat) => (galat as GalatLayanan).kode,
            );
            const tindakan: TindakanHak = `ubah.${BIDANG_REKAMAN[jenis]}`;
            const penugasan = await uji.basisdata.withInstansi(instansiId, (tx) =>
              listPeran(tx, instansiId, { penggunaId: pelaku.penggunaId }),
            );
            const aturan = await uji.basisdata.withInstansi(instansiId, (tx) => listHak(tx, instansiId));
            const tanya = (apa: TindakanHak) =>
              decideHak(
                [...ATURAN_BAWAAN, ...aturan],
                { ...pelaku, penugasan },
                apa,
                { instansiId: uji.a, unit: jalurUnit, jabatan: listPenanggungJawab(tahun, isi) },
                hariIni(alat()),
              ).boleh;
            const seharusnya = !tanya('lihat') ? 'takDitemukan' : tanya(tindakan) ? 'bentrok' : 'terlarang';
            assert.equal(hasil, seharusnya, `${peran} ${unitPeran} ${jabatan} ${jenis}`);
          },
        ),
        { numRuns: 40, endOnFailure: true },
      );
    });
  });

  it('the audit chain of everything above holds', async () => {
    const hasil = await uji.basisdata.withInstansi(uji.a, async (tx) => await verifyJejak(tx, uji.a));
    assert.equal(hasil.utuh, true);
    const { unit } = await createKantor();
    const { unitTahun } = await muat(admin, unit);
    const satu = await uji.basisdata.withInstansi(uji.b, (tx) =>
      findRekaman(tx, uji.b, { unitTahunId: unitTahun.id, jenis: 'umum', kunci: 'umum' }),
    );
    assert.equal(satu, undefined);
  });
});
