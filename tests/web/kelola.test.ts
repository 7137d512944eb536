import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { clickThrough, findPelanggaran, LEBAR, measureLuapan } from '../dukungan/peramban.ts';
import { type HalamanKelola, type KantorUji, openKantorUji } from './halaman/kelola.ts';

const TANPA_SKRIP = { javaScriptEnabled: false };

describe('changing the data of a unit-year', { timeout: 120_000 }, () => {
  let kantor: KantorUji;
  let perencana: HalamanKelola;
  before(async () => {
    kantor = await openKantorUji();
    perencana = await kantor.masuk('perencana', TANPA_SKRIP);
  });
  after(() => kantor.close());

  it('shows every kind with what it holds and what to do next', async () => {
    assert.equal(await perencana.open(), 200);
    const isi = await perencana.isi();
    for (const kata of ['Langkah berikutnya: Rencana aksi', 'Susunan unit', 'Pengukuran', 'Terisi, 60 data']) {
      assert.ok(isi.includes(kata), kata);
    }
    await perencana.open('/rencanaAksi');
    assert.match(await perencana.isi(), /Belum ada rencana aksi\n\nBuat satu rencana aksi/);
    await perencana.open('/subKegiatan?hal=2&cari=kelurahan');
    assert.match(await perencana.isi(), /dari 60 data/);
  });

  it('adds a record without script: errors lead to their fields and keep what was typed', async () => {
    await perencana.open('/pembanding/-baru');
    await perencana.fill('Nama', '  Rata-rata provinsi ');
    await perencana.fill('Nilai', '3.214');
    await perencana.simpan();
    const ringkasan = await perencana.ringkasan();
    assert.ok(ringkasan.includes('Kode pembanding: Wajib diisi.'), ringkasan.join('\n'));
    assert.ok(ringkasan.some((satu) => satu.startsWith('Nilai: «3.214» dapat dibaca 3.214 atau 3,214.')));
    assert.equal(await perencana.nilai('Nama'), '  Rata-rata provinsi ');
    assert.equal(await perencana.nilai('Nilai'), '3.214');
    assert.match(await perencana.page.title(), /^Galat: /);
    await perencana.follow('Kode pembanding: Wajib diisi.');
    assert.equal(new URL(perencana.page.url()).hash, '#r-id');

    await perencana.fill('Kode pembanding', 'provinsi-2023');
    await perencana.pick('Dibandingkan dengan indikator', 'IKU1');
    await perencana.fill('Nilai', '1.234,5');
    await perencana.fill('Nama skala', 'Indeks');
    await perencana.fill('Nilai terendah', '0');
    await perencana.fill('Nilai tertinggi', '2000');
    await perencana.simpan();
    assert.equal(perencana.letak(), '/kelola/pembanding/provinsi-2023?tersimpan=baru');
    assert.equal(await perencana.kabar(), 'Data baru tersimpan.');
    assert.deepEqual([await perencana.nilai('Nama'), await perencana.nilai('Nilai')], ['Rata-rata provinsi', '1234,5']);
  });

  it('says that a key is taken, and where', async () => {
    await perencana.open('/unit/-baru');
    await perencana.fill('Kode unit', 'KEC');
    await perencana.fill('Nama resmi', 'Kecamatan lagi');
    await perencana.pick('Jenis unit', 'lainnya');
    await perencana.simpan();
    assert.match((await perencana.ringkasan()).join(), /^Kode unit: Sudah ada unit/);
    await perencana.follow('Buka data itu');
    assert.equal(await perencana.judul(), 'Kecamatan Dumai Kota');
  });

  it('adds, moves and takes out rows without script', async () => {
    await perencana.open('/perencanaan/perencanaan');
    const banyak = async () => await perencana.page.locator('[data-kisi="misi"] tbody tr').count();
    const semula = await banyak();
    await perencana.press('Tambah misi');
    assert.equal(await banyak(), semula + 1);
    await perencana.press('Buang Misi 1');
    assert.equal(await banyak(), semula);
    await perencana.open('/laporan/laporan');
    const bagian = (ke: number) => perencana.page.locator(`#r-kerangka-${ke}-kunci`).inputValue();
    const [a, b] = [await bagian(0), await bagian(1)];
    await perencana.press('Naikkan Bagian 2');
    assert.deepEqual([await bagian(0), await bagian(1)], [b, a]);
  });

  it('changes, tells the history, undoes, removes and brings back', async () => {
    await perencana.open('/penghargaan');
    await clickThrough(perencana.page, perencana.page.locator('tbody a').first());
    const semula = await perencana.nilai('Pemberi');
    await perencana.fill('Pemberi', 'Gubernur Contoh');
    await perencana.page.getByText('Catat alasan perubahan').click();
    await perencana.page.locator('#alasan-ubah').fill('Salah ketik');
    await perencana.simpan();
    assert.equal(await perencana.kabar(), 'Perubahan tersimpan.');
    await perencana.follow('Riwayat');
    const riwayat = await perencana.isi();
    for (const kata of ['Perencana (contoh)', 'Alasan: Salah ketik', semula, 'Gubernur Contoh']) {
      assert.ok(riwayat.includes(kata), kata);
    }
    await perencana.follow('Batalkan perubahan ini');
    await perencana.press('Pulihkan');
    assert.equal(await perencana.nilai('Pemberi'), semula);

    await perencana.follow('Hapus…');
    assert.match(await perencana.isi(), /Hapus penghargaan ini\?/);
    await perencana.press('Hapus');
    assert.match(await perencana.kabar(), /sudah dihapus/);
    await perencana.follow('Lihat riwayat atau pulihkan');
    await perencana.follow('Batalkan perubahan ini');
    await perencana.press('Pulihkan');
    assert.equal(await perencana.nilai('Pemberi'), semula);
  });

  it('refuses to remove what others refer to, by name', async () => {
    await perencana.open('/unit/KEC?lihat=hapus');
    await perencana.press('Hapus');
    assert.match(await perencana.kabar(), /Tidak dapat dihapus karena masih dirujuk oleh/);
  });

  it('lets two people choose field by field, and loses neither', async () => {
    // With script, for axe needs it; the page itself has none here.
    const admin = await kantor.masuk('admin');
    await perencana.open('/unit/SEKRETARIAT');
    await admin.open('/unit/SEKRETARIAT');
    await perencana.fill('Nama resmi', 'Sekretariat Satu');
    await perencana.simpan();
    await admin.fill('Nama resmi', 'Sekretariat Dua');
    await admin.pick('Jenis unit', 'bidang');
    await admin.simpan();
    assert.match(await admin.isi(), /Perencana \(contoh\) mengubah data ini sejak Anda membukanya/);
    assert.deepEqual(await admin.page.locator('legend').allInnerTexts(), [
      'Nama resmi Anda berdua mengubahnya',
      'Jenis unit hanya Anda yang mengubahnya',
    ]);
    assert.deepEqual(await findPelanggaran(admin.page), []);
    await admin.press('Simpan pilihan');
    assert.match(await admin.isi(), /Masih ada bagian yang belum dipilih/);
    await admin.page.locator('#pilih-nama input[value="mereka"]').check();
    await admin.press('Simpan pilihan');
    assert.match(await admin.kabar(), /^Gabungan kedua isian tersimpan/);
    assert.deepEqual(
      [await admin.nilai('Nama resmi'), await admin.nilai('Jenis unit')],
      ['Sekretariat Satu', 'bidang'],
    );
    await admin.follow('Riwayat');
    assert.match(await admin.isi(), /Tetap dari versi lain: Nama resmi/);
    await admin.close();
  });

  it('shows what is closed and who opens it, and what somebody may not change', async () => {
    await perencana.open('/indikator/IKU1');
    assert.match(await perencana.isi(), /Target IKU1 tidak dapat diubah, karena sudah diperjanjikan/);
    assert.equal(await perencana.page.locator('#r-target-2-renstra').getAttribute('readonly'), '');
    const pembaca = await kantor.masuk('pembaca', TANPA_SKRIP);
    await pembaca.open('/unit/KEC');
    assert.match(await pembaca.isi(), /Anda dapat membaca unit ini, tetapi tidak mengubahnya/);
    assert.equal(await pembaca.page.getByRole('button', { name: 'Simpan' }).count(), 0);
    const jawaban = await pembaca.page.request.post(`${pembaca.dasar}/kelola/unit/KEC?/simpan`, {
      headers: { origin: kantor.alamat },
      form: { '!versi': '1', id: 'KEC', nama: 'X', jenis: 'lainnya' },
    });
    assert.equal(jawaban.status(), 403);
    assert.equal(await pembaca.open('/unit/-impor'), 403);
    await pembaca.close();
  });

  it('imports a paste and a file after showing what would change', async () => {
    await perencana.open('/jabatan/-impor');
    await perencana.page.fill('#tempelan', 'Kode\tNama Jabatan\tJenis\nkasi-coba\tKepala Seksi Coba\tsalah\n');
    await perencana.press('Lihat perubahannya');
    assert.match(await perencana.isi(), /Baris bermasalah\n\n?1/);
    await perencana.open('/jabatan/-impor');
    await perencana.page.fill('#tempelan', 'Kode\tNama Jabatan\tJenis\nkasi-coba\tKepala Seksi Coba\tStruktural\n');
    await perencana.press('Lihat perubahannya');
    await perencana.press('Terapkan 1 perubahan');
    assert.equal(await perencana.kabar(), 'Impor selesai: 1 data baru, 0 data berubah.');

    const berkas = await perencana.page.request.get(`${perencana.dasar}/kelola/jabatan/-ekspor`);
    assert.match(berkas.headers()['content-disposition'] ?? '', /jabatan-KEC-2024\.xlsx/);
    await perencana.open('/jabatan/-impor');
    const isi = { name: 'jabatan.xlsx', mimeType: 'application/octet-stream', buffer: await berkas.body() };
    await perencana.page.setInputFiles('#berkas', isi);
    await perencana.press('Lihat perubahannya');
    assert.match(await perencana.isi(), /tidak ada yang perlu diterapkan/);
  });

  it('adds kegiatan from the official codes, below their programme', async () => {
    await perencana.open('/kegiatan/-kode?induk=7.01.02');
    await perencana.page.getByLabel(/7\.01\.02\.2\.03/).check();
    await perencana.press('Tambahkan yang dipilih');
    assert.equal(await perencana.open('/kegiatan/7.01.02.2.03'), 200);
    await perencana.open('/program?buka=7.01.02');
    assert.match(await perencana.isi(), /7\.01\.02\.2\.03/);
  });

  it('with script: pastes into a table, shows own text as it is typed, asks before leaving, offers lost work', async () => {
    const orang = await kantor.masuk('perencana');
    await orang.open('/indikator/IKU3');
    await orang.page.locator('#r-peringkat-0-label').focus();
    await orang.page.evaluate(`(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'WTP\\t4\\nWDP\\t3\\n');
      const tempel = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement.dispatchEvent(tempel);
    })()`);
    assert.deepEqual(
      [await orang.page.inputValue('#r-peringkat-0-nilai'), await orang.page.inputValue('#r-peringkat-1-label')],
      ['4', 'WDP'],
    );
    let ditanya = '';
    orang.page.once('dialog', (dialog) => {
      ditanya = dialog.type();
      void dialog.accept();
    });
    await orang.open('/teksLaporan');
    assert.equal(ditanya, 'beforeunload');
    await clickThrough(orang.page, orang.page.locator('tbody a').first());
    await orang.fill('Teks', 'IKM **tahun ini** {angka:skm/2024/ikm}.');
    await orang.page.locator('#pratinjau-teks strong').waitFor();
    assert.match(await orang.page.locator('#pratinjau-teks').innerText(), /IKM tahun ini \d/);

    // The session ends while somebody types.
    const alamat = orang.letak().slice('/kelola'.length);
    await orang.page.context().clearCookies();
    await orang.simpan();
    assert.match(orang.page.url(), /\/masuk/);
    await orang.masuk();
    await orang.open(alamat);
    await orang.press('Kembalikan isian itu');
    assert.equal(await orang.nilai('Teks'), 'IKM **tahun ini** {angka:skm/2024/ikm}.');
    orang.page.on('dialog', (dialog) => void dialog.accept());
    await orang.close();
  });

  it('is whole for everyone: no violation and nothing wider than the window', async () => {
    const orang = await kantor.masuk('perencana');
    const pages = ['', '/indikator/IKU1', '/program?buka=7.01.02', '/skm/-baru', '/unit/SEKRETARIAT?lihat=riwayat'];
    for (const path of pages) {
      for (const lebar of [LEBAR.telepon, LEBAR.meja]) {
        await orang.page.setViewportSize(lebar);
        assert.equal(await orang.open(path), 200, path);
        assert.equal(await measureLuapan(orang.page), 0, `${path} ${lebar.width}`);
        assert.deepEqual(await findPelanggaran(orang.page), [], `${path} ${lebar.width}`);
      }
    }
    await orang.close();
  });

  it('answers an unknown kind or record with a page that says so', async () => {
    assert.equal(await perencana.open('/bukan-jenis'), 404);
    assert.equal(await perencana.open('/unit/tidak-ada'), 404);
  });
});
