import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findPelanggaran, LEBAR, measureLuapan } from '../dukungan/peramban.ts';
import { type KantorUji, openKantorUji } from './halaman/kelola.ts';
import { HalamanMatriks } from './halaman/matriks.ts';

const TANPA_SKRIP = { javaScriptEnabled: false };

describe('the matrix of the Renstra', { timeout: 180_000 }, () => {
  let kantor: KantorUji;
  let perencana: HalamanMatriks;
  let tanpaSkrip: HalamanMatriks;
  const masuk = async (nama: string, pilihan = {}) => HalamanMatriks.dari(await kantor.masuk(nama, pilihan));
  before(async () => {
    kantor = await openKantorUji();
    [perencana, tanpaSkrip] = [await masuk('perencana'), await masuk('perencana', TANPA_SKRIP)];
  });
  after(() => kantor.close());

  for (const cari of ['', '?lihat=versi']) {
    it(`fits a telephone and a desk, is accessible on both, in 60 kB${cari}`, async () => {
      const jawaban = await perencana.page.goto(`${perencana.dasar}/renstra${cari}`);
      assert.ok(((await jawaban?.body())?.length ?? 0) <= 60_000);
      for (const lebar of Object.values(LEBAR)) {
        await perencana.page.setViewportSize(lebar);
        assert.equal(await measureLuapan(perencana.page), 0, `page scrolls sideways at ${lebar.width}`);
        assert.deepEqual(await findPelanggaran(perencana.page), [], `at ${lebar.width}`);
      }
    });
  }

  it('is led to from the data of the year, and tells what its rows lack', async () => {
    await perencana.open();
    await perencana.follow('Renstra');
    assert.equal(perencana.letak(), '/renstra');
    assert.match(await perencana.isi(), /2 dari 6 baris lengkap/);
    assert.match(await perencana.baris('i/IKU1').innerText(), /kondisi awal 2020, 2021 kosong/);
  });

  it('takes a block of cells from Excel, undoes and redoes it, and stores it whole', async () => {
    await perencana.openMatriks();
    await perencana.tempel('awal2020', 'i/IKU1', '80,5\t81\n90 %\t"1.234.567,89"\n');
    const sel = [
      ['awal2020', 'i/IKU1'],
      ['awal2021', 'i/IKU1'],
      ['awal2020', 'i/IKU2'],
      ['awal2021', 'i/IKU2'],
    ] as const;
    assert.deepEqual(await perencana.isiSel(...sel), ['80,5', '81', '90 %', '1.234.567,89']);
    assert.match(await perencana.kabarKisi(), /^4 sel diisi dari tempelan\./);
    assert.equal(await perencana.isDitahan(), true);
    await perencana.page.keyboard.press('Control+z');
    assert.deepEqual(await perencana.isiSel(...sel), ['', '', '', '']);
    await perencana.page.keyboard.press('Control+y');
    await perencana.simpan();
    assert.match(await perencana.kabar(), /^Matriks tersimpan: 2 data berubah/);
    assert.deepEqual(await perencana.isiSel(...sel), ['80,5', '81', '90', '1234567,89']);
    assert.equal(await perencana.isDitahan(), false);
    await perencana.simpan();
    assert.equal(await perencana.kabar(), 'Tidak ada isian yang berubah.');
  });

  it('skips cells that are locked, and says so', async () => {
    await perencana.openMatriks();
    // 2024 is promised in a signed agreement.
    assert.equal(await perencana.sel('renstra2024', 'i/IKU1').count(), 0);
    assert.match(await perencana.baris('i/IKU1').innerText(), /terkunci: .*sudah diperjanjikan/);
    await perencana.tempel('renstra2023', 'i/IKU1', '1\t2\t3');
    assert.match(await perencana.kabarKisi(), /^2 sel diisi dari tempelan\. 1 sel tidak muat atau terkunci\./);
  });

  it('is walked through by keyboard', async () => {
    await perencana.openMatriks();
    await perencana.sel('renstra2022', 'i/IKU1').focus();
    const langkah: readonly [string, string][] = [
      ['ArrowRight', 'renstra2022:i/IKU1'],
      ['End', 'renstra2022:i/IKU1'],
      ['ArrowRight', 'renstra2023:i/IKU1'],
      ['Enter', 'renstra2023:i/IKU2'],
      ['ArrowUp', 'renstra2023:i/IKU1'],
      // Over the locked cell.
      ['ArrowRight', 'renstra2025:i/IKU1'],
      ['ArrowDown', 'renstra2025:i/IKU2'],
      ['Shift+Enter', 'renstra2025:i/IKU1'],
    ];
    for (const [tombol, harap] of langkah) {
      await perencana.page.keyboard.press(tombol);
      assert.equal(await perencana.fokus(), harap, tombol);
    }
    await perencana.page.keyboard.type('91');
    await perencana.page.keyboard.press('Enter');
    await perencana.page.keyboard.press('Control+z');
    assert.deepEqual(await perencana.isiSel(['renstra2025', 'i/IKU1']), ['90']);
  });

  it('tells all that is wrong at once, cell by cell, stores nothing and loses nothing; without script', async () => {
    await tanpaSkrip.openMatriks();
    await tanpaSkrip.sel('renstra2025', 'i/IKU1').fill('sembilan puluh');
    await tanpaSkrip.sel('renstra2026', 'i/IKU1').fill('1.234');
    await tanpaSkrip.sel('awal2020', 'i/IKU3').fill('77');
    await tanpaSkrip.sel('satuan', 'i/IKU3').fill('');
    await tanpaSkrip.simpan();
    assert.deepEqual(
      await tanpaSkrip.ringkasan(),
      [
        'Satuan IKU3: Tulis satuannya, misalnya % atau Dokumen.',
        'Target 2025, IKU1: Harus angka, misalnya 85,5. Bila tidak berlaku, tulis «n/a: alasannya».',
        'Target 2026, IKU1: «1.234» dapat dibaca 1.234 atau 1,234. Tulis 1234 atau 1,2340.',
      ].sort((a, b) => Number(a.includes('IKU3')) - Number(b.includes('IKU3'))),
    );
    assert.match(await tanpaSkrip.kabar(), /^Belum ada yang tersimpan/);
    assert.deepEqual(await tanpaSkrip.isiSel(['renstra2025', 'i/IKU1'], ['awal2020', 'i/IKU3']), [
      'sembilan puluh',
      '77',
    ]);
    await perencana.openMatriks();
    assert.deepEqual(await perencana.isiSel(['awal2020', 'i/IKU3']), ['']);
    await tanpaSkrip.sel('renstra2025', 'i/IKU1').fill('90,5');
    await tanpaSkrip.sel('renstra2026', 'i/IKU1').fill('n/a: dihentikan');
    await tanpaSkrip.sel('satuan', 'i/IKU3').fill('%');
    await tanpaSkrip.simpan();
    assert.match(await tanpaSkrip.kabar(), /2 data berubah/);
  });

  it('adds and takes away rows without script, with a new card, and keeps cards that leave', async () => {
    await tanpaSkrip.openMatriks();
    await tanpaSkrip.press('+ Sasaran untuk T1');
    assert.match(await tanpaSkrip.kabar(), /Sasaran SS2 ditambahkan/);
    await tanpaSkrip.press('+ Indikator untuk SS2');
    await tanpaSkrip.sel('nama', 'i/IKU4').fill('Dokumen tersusun');
    await tanpaSkrip.simpan();
    assert.deepEqual(
      (await tanpaSkrip.ringkasan()).map((satu) => satu.split(':')[0]),
      ['Sasaran SS2', 'Satuan IKU4', 'Sifat nilai IKU4'],
    );
    await tanpaSkrip.sel('uraian', 's/SS2').fill('Meningkatnya tertib dokumen');
    await tanpaSkrip.sel('mendukung', 's/SS2').selectOption({ label: 'Meningkatnya Kualitas Pelayanan Publik' });
    await tanpaSkrip.sel('satuan', 'i/IKU4').fill('Dokumen');
    await tanpaSkrip.sel('sifat', 'i/IKU4').selectOption('jumlah');
    await tanpaSkrip.sel('renstra2025', 'i/IKU4').fill('4');
    await tanpaSkrip.simpan();
    assert.match(await tanpaSkrip.kabar(), /2 data berubah/);
    assert.match(await tanpaSkrip.baris('i/IKU4').innerText(), /target 2022, 2023, 2024, 2026 kosong/);
    await tanpaSkrip.press('Keluarkan indikator IKU4 dari matriks');
    assert.match(await tanpaSkrip.kabar(), /IKU4 dikeluarkan dari matriks; kartu indikatornya tetap ada/);
    await tanpaSkrip.simpan();
    assert.equal(await tanpaSkrip.baris('i/IKU4').count(), 0);
    await tanpaSkrip.page.getByLabel('Kartu indikator untuk SS2').selectOption('IKU4');
    await tanpaSkrip.press('+ Indikator untuk SS2');
    assert.deepEqual(await tanpaSkrip.isiSel(['renstra2025', 'i/IKU4']), ['4']);
    await tanpaSkrip.simpan();
    assert.match(await tanpaSkrip.kabar(), /1 data berubah/);
  });

  it('brings two writers together, and asks only where both wrote the same cell', async () => {
    const kedua = await masuk('perencana');
    await Promise.all([perencana.openMatriks(), kedua.openMatriks()]);
    await kedua.sel('renstra2022', 'i/IKU2').fill('97');
    await kedua.sel('renstra2023', 'i/IKU2').fill('98');
    await kedua.simpan();
    await perencana.sel('renstra2022', 'i/IKU2').fill('96');
    await perencana.sel('renstra2025', 'i/IKU2').fill('95');
    await perencana.simpan();
    assert.deepEqual(await perencana.ringkasan(), [
      'Target 2022, IKU2: diubah orang lain juga; pilih isian yang dipakai.',
    ]);
    assert.deepEqual(await findPelanggaran(perencana.page), []);
    await perencana.simpan();
    assert.match(await perencana.isi(), /Target 2022, IKU2: .*Pilih dahulu isian mana/);
    await perencana.page.getByLabel(/Yang tersimpan sekarang/).check();
    await perencana.simpan();
    assert.match(await perencana.kabar(), /1 data berubah/);
    const ruas = ['renstra2022', 'renstra2023', 'renstra2025'].map((satu) => [satu, 'i/IKU2'] as const);
    assert.deepEqual(await perencana.isiSel(...ruas), ['97', '98', '95']);
    await kedua.close();
  });

  it('shows the versions side by side with what changed', async () => {
    await tanpaSkrip.openMatriks('?lihat=versi&tahun=2022');
    assert.match(await tanpaSkrip.baris('i/IKU1').innerText(), /▼ turun dari 89,87/);
    await tanpaSkrip.sel('perubahan2022', 'i/IKU1').fill('88');
    await tanpaSkrip.simpan();
    assert.match(await tanpaSkrip.kabar(), /1 data berubah/);
    assert.match(await tanpaSkrip.baris('i/IKU1').innerText(), /▲ naik dari 87/);
  });

  it('goes out as XLSX and comes in again without a change', async () => {
    await tanpaSkrip.openMatriks();
    const unduh = await tanpaSkrip.page.request.get(`${tanpaSkrip.dasar}/kelola/renstra/-ekspor`);
    assert.equal(unduh.status(), 200);
    await tanpaSkrip.follow('Impor XLSX');
    await tanpaSkrip.page.getByLabel('Berkas XLSX, XLS, atau CSV').setInputFiles({
      name: 'renstra.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await unduh.body(),
    });
    await tanpaSkrip.press('Lihat perubahannya');
    assert.match(await tanpaSkrip.isi(), /Tidak ada|0 baru|tidak ada perubahan/i);
  });

  it('is read, not typed, by who may not change it', async () => {
    const pembaca = await masuk('pembaca');
    assert.equal(await pembaca.openMatriks(), 200);
    assert.equal(await pembaca.page.locator('main :is(input, textarea, select, button)').count(), 0);
    const form = { semula: '{}', barisSemula: 't/T1', baris: 't/T1', 'uraian:t/T1': 'Lain' };
    const headers = { origin: kantor.alamat };
    const jawaban = await pembaca.page.request.post(`${pembaca.dasar}/renstra?/simpan`, { form, headers });
    assert.ok([403, 409].includes(jawaban.status()), String(jawaban.status()));
    await pembaca.openMatriks();
    assert.doesNotMatch(await pembaca.isi(), /Lain$/m);
    await pembaca.close();
  });

  it('begins where there is no Renstra yet: what is wrong at once, then the matrix, filled from Excel', async () => {
    const admin = await masuk('admin');
    const form = { id: 'KEC', nama: 'Kecamatan Dumai Kota', tahun: '2030' };
    const jawaban = await admin.page.request.post(`${kantor.alamat}/unit-baru?/awal`, {
      form: { ...form, induk: '', kepalaDaerah: '', pimpinan: '', judul: '', mulai: '', selesai: '' },
      headers: { origin: kantor.alamat },
    });
    assert.ok(jawaban.ok(), String(jawaban.status()));
    await admin.close();
    const baru = new HalamanMatriks(tanpaSkrip.page, `${kantor.alamat}/u/KEC/2030`);
    await baru.openMatriks();
    assert.match(await baru.isi(), /Belum ada Renstra/);
    await baru.fill('Tahun terakhir', '2029');
    await baru.press('Mulai matriks');
    assert.match(await baru.isi(), /Tidak boleh sebelum 2030.*Wajib diisi/s);
    await baru.fill('Tahun terakhir', '2031');
    await baru.fill('Tujuan pertama', 'Pelayanan yang baik');
    await baru.fill('Sasaran pertama', 'Meningkatnya mutu pelayanan');
    await baru.press('Mulai matriks');
    assert.match(await baru.isi(), /0 dari 2 baris lengkap.*RPJMD belum diisi/s);
    await baru.follow('Impor XLSX');
    await baru.page
      .getByLabel('Atau tempel tabel dari Excel')
      .fill(
        [
          'Tujuan\tSasaran\tIndikator\tSatuan\tSifat nilai\tTarget 2030\t2031',
          'Pelayanan yang baik\tMeningkatnya mutu pelayanan\tIndeks Kepuasan\tIndeks\tIndeks\t85,5\t90 %',
        ].join('\n'),
      );
    await baru.press('Lihat perubahannya');
    await baru.press('Terapkan 1 perubahan');
    assert.match(await baru.kabar(), /^Impor selesai: 1 data baru, 1 data berubah/);
    assert.deepEqual(await baru.isiSel(['renstra2030', 'i/IKU1'], ['renstra2031', 'i/IKU1']), ['85,5', '90']);

    // The outline of the report is begun in one step, and its sections are chosen by their names.
    await baru.page.goto(`${baru.dasar}/laporan`);
    await baru.press('Mulai dari urutan PermenPANRB 53/2014');
    assert.doesNotMatch(await baru.isi(), /Mulai dari urutan/);
    await baru.open('/teksLaporan/-baru');
    await baru.pick('Bagian laporan', 'latar-belakang');
    const pilihan = await baru.page.getByLabel('Bagian laporan').locator('option').allInnerTexts();
    for (const nama of ['– Latar Belakang', '– Perjanjian Kinerja Tahun 2030']) assert.ok(pilihan.includes(nama), nama);
  });
});
