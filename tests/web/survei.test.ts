import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readLembar } from '@akuntabel/berkas';
import type { Page } from 'playwright-core';
import { findPelanggaran, LEBAR, measureLuapan } from '../dukungan/peramban.ts';
import { type HalamanKelola, type KantorUji, openKantorUji } from './halaman/kelola.ts';
import { HalamanResponden } from './halaman/survei.ts';

const TELEPON = { viewport: LEBAR.telepon, hasTouch: true, isMobile: true };
const TANPA_SKRIP = { javaScriptEnabled: false };
/** Bytes on the line, headers too: what a respondent's connection has to carry. */
const MAKS_PINDAH = 60_000;
const SARAN = '=1+1 <script>alert(1)</script> & "kutip"';

describe('a survey from the office to the citizen and back', { timeout: 240_000 }, () => {
  let kantor: KantorUji;
  let perencana: HalamanKelola;
  let alamat = '';
  let milik = '';

  const look = async (page: Page, apa: string) => {
    for (const lebar of [LEBAR.telepon, LEBAR.meja]) {
      await page.setViewportSize(lebar);
      assert.equal(await measureLuapan(page), 0, `${apa} scrolls sideways at ${lebar.width}`);
      assert.deepEqual(await findPelanggaran(page), [], `${apa} at ${lebar.width}`);
    }
  };
  const responden = async (pilihan = {}) => new HalamanResponden(await kantor.buka(pilihan), alamat);
  const banyak = async (): Promise<string> => {
    await perencana.page.goto(milik);
    return /([\d.]+) responden\./.exec(await perencana.isi())?.[1] ?? '0';
  };

  before(async () => {
    kantor = await openKantorUji();
    perencana = await kantor.masuk('perencana');
  });
  after(() => kantor.close());

  it('is set up in one sitting', async () => {
    const { page, dasar } = perencana;
    await page.goto(`${dasar}/survei`);
    assert.match(await perencana.isi(), /Belum ada survei tahun 2024/);
    await look(page, '/survei');
    await page.getByLabel('Banyaknya pengguna layanan').fill('-5');
    await perencana.press('Buat survei');
    assert.match(await perencana.isi(), /bilangan bulat/);
    await page.getByLabel('Banyaknya pengguna layanan').fill('1.000');
    await page.getByLabel('Indikator yang realisasinya IKM survei ini').selectOption('IKU1');
    await perencana.press('Buat survei');
    assert.equal(await perencana.judul(), 'Survei Kepuasan Masyarakat 2024');
    milik = page.url();
    await look(page, '/survei/[id]');
    await perencana.follow('Kuesioner');
    await look(page, '/survei/[id]/kuesioner');
    await page.getByLabel('Daftar layanan').fill('ktp = KTP elektronik\nSurat pindah');
    await page.getByLabel('Unsur yang dinilai').first().selectOption('U2');
    await perencana.press('Simpan kuesioner');
    assert.match(await perencana.isi(), /unsur U1 .* 0 kali/s);
    await page.getByLabel('Unsur yang dinilai').first().selectOption('U1');
    await perencana.press('Simpan kuesioner');
    assert.match(await perencana.isi(), /tersimpan sebagai versi 1/);
    await page.goto(milik);
    await perencana.press('Buka');
    const isi = await perencana.isi();
    assert.match(isi, /Status: Dibuka/);
    alamat = /Alamat untuk responden: (\S+)/.exec(isi)?.[1] ?? assert.fail(isi);
  });

  it('is answered on a telephone by twelve taps, one question a screen', async () => {
    const warga = await responden(TELEPON);
    const ukuran: Promise<number>[] = [];
    warga.page.on('requestfinished', (permintaan) => {
      ukuran.push(
        permintaan.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
      );
    });
    assert.equal(await warga.open(), 200);
    await warga.page.waitForLoadState('networkidle');
    const byte = (await Promise.all(ukuran)).reduce((jumlah, satu) => jumlah + satu, 0);
    assert.ok(ukuran.length > 2 && byte < MAKS_PINDAH, `${byte} bytes of ${ukuran.length} answers`);
    await look(warga.page, '/skm');
    await warga.page.setViewportSize(LEBAR.telepon);
    for (let nomor = 1; nomor <= 9; nomor += 1) {
      await warga.tunggu(`Pertanyaan ${nomor} dari 9`);
      await warga.ketuk(nomor, nomor === 8 ? 1 : 3);
    }
    await warga.tunggu(/^Tentang Anda/);
    await warga.press('Lanjut');
    await warga.page.getByLabel('Apa yang perlu kami perbaiki?').fill(SARAN);
    await warga.press('Kirim jawaban');
    await warga.page.waitForURL(/terima/);
    assert.equal(await warga.judul(), 'Terima kasih');
    await look(warga.page, 'the thanks');
    await warga.page.context().close();
    assert.equal(await banyak(), '1');
    // P8 asks sarana, which is U9.
    assert.match(await perencana.isi(), /U9 Sarana dan Prasarana\s*\(terendah\)/);
  });

  it("shows readers nothing while a result would be somebody's answers", async () => {
    const pembaca = await kantor.masuk('pembaca');
    await pembaca.page.goto(milik);
    assert.match(await pembaca.isi(), /paling sedikit lima responden/);
    const laporan = await (await pembaca.page.request.get(`${milik}/laporan?format=html`)).text();
    assert.match(laporan, /sebaran, nilai unsur, dan indeksnya tidak disajikan/);
    assert.doesNotMatch(await pembaca.isi(), /Nilai setiap unsur|U9/);
    await pembaca.close();
    // Who may take a workbook along, but not see answers one by one, is told why it holds no result.
    const camat = await kantor.masuk('camat');
    const buku = await camat.page.request.get(`${milik}/ekspor`);
    assert.equal(buku.status(), 200);
    const [hasil] = await readLembar(new Uint8Array(await buku.body()), { nama: 'hasil.xlsx' });
    const teks = hasil?.sel.map((satu) => satu.teks) ?? [];
    assert.equal(teks[teks.indexOf('Responden') + 1], 'kurang dari lima; hasilnya belum ditampilkan');
    assert.ok(teks.includes('U1') && !teks.includes('1'), 'counts of one respondent');
    await camat.close();
  });

  it('keeps an answer that was given without a connection and sends it once', async () => {
    const warga = await responden(TELEPON);
    await warga.open();
    const konteks = warga.page.context();
    await konteks.setOffline(true);
    for (let nomor = 1; nomor <= 9; nomor += 1) {
      await warga.tunggu(`Pertanyaan ${nomor} dari 9`);
      await warga.ketuk(nomor, 4);
    }
    await warga.tunggu(/^Tentang Anda/);
    await warga.press('Lanjut');
    await warga.press('Kirim jawaban');
    await warga.tunggu('Pertanyaan 1 dari 9');
    assert.match(await warga.kabar(), /tersimpan di perangkat ini/);
    assert.equal(await banyak(), '1');
    await konteks.setOffline(false);
    await warga.page.getByText('1 jawaban yang menunggu sudah terkirim.').waitFor();
    await warga.page.reload();
    assert.equal(await warga.page.evaluate<string | null>("localStorage.getItem('akuntabel.skm')"), null);
    assert.equal(await banyak(), '2');
    await konteks.close();
  });

  it('can be answered without a script, and tells everything that is missing', async () => {
    const warga = await responden(TANPA_SKRIP);
    await warga.open();
    await warga.pilih(1, 2);
    // As a browser would that does not know `required`.
    const { page } = warga;
    const jawaban = await page.request.post(`${alamat}?/kirim`, {
      form: { id: 'x', kuesioner: '1', 'p.P1': '3' },
      headers: { origin: kantor.alamat, accept: 'text/html' },
    });
    assert.equal(jawaban.status(), 422);
    assert.equal((await jawaban.text()).match(/Pilih satu jawaban/g)?.length, 16, 'eight in the summary, eight beside');
    for (let nomor = 1; nomor <= 9; nomor += 1) await warga.pilih(nomor, 3);
    await page.getByLabel('Layanan yang Anda urus').selectOption('surat-pindah');
    await warga.press('Kirim jawaban');
    assert.match(await warga.kabar(), /sudah kami terima/);
    await page.context().close();
    assert.equal(await banyak(), '3');
  });

  it('can be answered by keyboard alone', async () => {
    const warga = await responden();
    await warga.open();
    const { page } = warga;
    await page.locator('[name="p.P1"]').first().focus();
    for (let nomor = 1; nomor <= 9; nomor += 1) {
      await warga.tunggu(`Pertanyaan ${nomor} dari 9`);
      if (nomor > 1) await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    }
    await warga.tunggu(/^Tentang Anda/);
    await page.locator('select:visible').first().focus();
    await page.keyboard.press('Enter');
    await warga.tunggu(/^Saran/);
    await page.getByRole('button', { name: 'Kirim jawaban' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/terima/);
    await page.context().close();
    assert.equal(await banyak(), '4');
  });

  it('begins anew at the counter after each respondent', async () => {
    const warga = await responden();
    await warga.open('?kios');
    for (let nomor = 1; nomor <= 9; nomor += 1) {
      await warga.tunggu(`Pertanyaan ${nomor} dari 9`);
      await warga.pilih(nomor, 3);
      await warga.press('Lanjut');
    }
    await warga.press('Lanjut');
    await warga.press('Kirim jawaban');
    await warga.page.waitForURL(/terima/);
    await warga.page.waitForURL(/\?kios$/, { timeout: 15_000 });
    await warga.tunggu('Pertanyaan 1 dari 9');
    assert.equal(await warga.page.locator('input[type=radio]:checked').count(), 0);
    await warga.page.context().close();
    assert.equal(await banyak(), '5');
  });

  it('shows nobody what the person before chose, also after a refusal', async () => {
    const warga = await responden();
    await warga.open('?kios');
    const { page } = warga;
    for (let nomor = 1; nomor <= 9; nomor += 1) {
      await warga.pilih(nomor, 2);
      await warga.press('Lanjut');
    }
    await warga.press('Lanjut');
    await page.getByLabel('Apa yang perlu kami perbaiki?').fill('Rahasia saya');
    await page.evaluate(`document.querySelector('[name=id]').value = 'x'`);
    await warga.press('Kirim jawaban');
    await page.getByText('Muat ulang halaman ini').waitFor();
    assert.equal(await page.locator('input[type=radio]:checked').count(), 9, 'the refusal keeps what was chosen');
    // As when the page comes back from the memory of the browser; leaving it alone for a while does the same.
    await page.evaluate(`dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`);
    assert.equal(await page.locator('input[type=radio]:checked').count(), 0);
    assert.equal(await page.locator('textarea').inputValue(), '');
    assert.doesNotMatch(await warga.isi(), /Muat ulang halaman ini/);
    assert.match(await page.locator('[name=id]').inputValue(), /^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    await page.context().close();
  });

  it('takes twenty questionnaires of paper without a mouse', async () => {
    const { page } = perencana;
    await page.goto(`${milik}/kertas`);
    await look(page, '/survei/[id]/kertas');
    await page.reload();
    for (let ke = 1; ke <= 20; ke += 1) {
      // Focus is in the first field when the page opens. 7 is no answer and is not taken.
      await page.keyboard.type(ke === 1 ? '7333333333' : '333333333');
      if (ke === 2) {
        await page.keyboard.press('Shift+Tab');
        await page.keyboard.press('Backspace');
        await page.keyboard.press('Tab');
      }
      while ((await page.evaluate<string>('document.activeElement.name')) !== 'saran')
        await page.keyboard.press('Enter');
      await Promise.all([page.waitForURL(new RegExp(`tersimpan=${ke}$`)), page.keyboard.press('Enter')]);
    }
    assert.match(await perencana.kabar(), /20 kuesioner tersimpan/);
    assert.equal(await banyak(), '25');
  });

  it('takes a spreadsheet after showing what is in it, and the same one only once', async () => {
    const { page } = perencana;
    const kepala = 'Nama;Usia;L/P;Layanan;U1;U2;U3;U4;U5;U6;U7;U8;U9;Saran';
    const pilih = (...baris: string[]) =>
      page.getByLabel('Berkas XLSX, XLS, atau CSV').setInputFiles({
        ...{ name: 'loket.csv', mimeType: 'text/csv' },
        buffer: Buffer.from([kepala, ...baris].join('\n')),
      });
    await perencana.follow('Impor lembar kerja');
    await look(page, '/survei/[id]/impor');
    await perencana.press('Lihat isinya');
    assert.match(await perencana.kabar(), /Pilih berkas, atau tempel tabel/);
    await pilih('A;34;L;KTP elektronik;4;4;4;4;4;4;4;4;5;', 'B;34;L;;x;4;4;4;4;4;4;4;4;');
    await perencana.press('Lihat isinya');
    assert.match(await perencana.kabar(), /2 sel bukan jawaban.*Sel M2 tertulis «5».*Sel E3 tertulis «x»/s);
    await look(page, 'an import that was refused');
    const baris = ['Rahasia;34;L;KTP elektronik;4;4;4;4;4;4;4;4;4;', 'B;17-25;P;Lain;3;3;3;3;3;3;3;3;3;<b>tebal</b>'];
    await pilih(...baris);
    await perencana.press('Lihat isinya');
    const isi = await perencana.isi();
    assert.match(isi, /Responden dalam berkas\s+2\s+Baru\s+2\s+Sudah diimpor\s+0\s+IKM berkas ini\s+87,50/);
    assert.match(isi, /Sel B3, «17-25».*Baris 3, «Lain»: Layanan ini tidak ada/s);
    assert.match(isi, /A\s+Nama\s+tidak dibaca/);
    await look(page, 'the preview of an import');
    await perencana.press('Masukkan jawaban');
    assert.match(await perencana.kabar(), /^2 jawaban dari lembar kerja masuk\.$/);
    assert.equal(await banyak(), '27');
    await page.goto(`${milik}/impor`);
    await pilih(...baris, 'C;;;;1;1;1;1;1;1;1;1;;');
    await perencana.press('Lihat isinya');
    assert.match(await perencana.isi(), /2 baris sama dengan baris yang sudah diimpor/);
    await look(page, 'the preview of an import that has grown');
    await perencana.press('Masukkan jawaban');
    assert.match(await perencana.kabar(), /1 jawaban dari lembar kerja masuk; 2 sudah ada sebelumnya/);
    assert.equal(await banyak(), '28');
    assert.doesNotMatch(await perencana.isi(), /Rahasia/);
  });

  it('goes out as workbooks and on paper', async () => {
    const unduh = async (cari: string) => {
      const jawaban = await perencana.page.request.get(`${milik}/ekspor${cari}`);
      assert.equal(jawaban.status(), 200);
      return await readLembar(new Uint8Array(await jawaban.body()), { nama: 'unduhan.xlsx' });
    };
    const [hasil] = await unduh('');
    assert.ok(hasil?.sel.some(({ teks }) => teks === 'Indeks Kepuasan Masyarakat (IKM)'));
    const [semua] = await unduh('?isi=jawaban');
    assert.equal(new Set(semua?.sel.map(({ baris }) => baris)).size, 1 + 28);
    assert.ok(semua?.sel.some(({ teks, jenis }) => teks === SARAN && jenis === 'teks'));
    for (const cetakan of ['poster', 'kuesioner']) {
      const cetak = await perencana.page.request.get(`${milik}/cetak/${cetakan}`);
      assert.deepEqual([cetak.status(), cetak.headers()['content-type']], [200, 'application/pdf'], cetakan);
    }
    assert.equal((await perencana.page.request.get(`${milik}/cetak/lain`)).status(), 404);
    await perencana.page.goto(`${perencana.dasar}/jejak`);
    assert.match(await perencana.isi(), /mengunduh jawaban survei/);
  });

  it('shows saran as text, and marked answers with a decision that is recorded', async () => {
    const { page } = perencana;
    await page.goto(`${milik}/jawaban?lihat=saran`);
    assert.ok((await perencana.isi()).includes(SARAN));
    await look(page, '/survei/[id]/jawaban');
    // The answers of this test were given in seconds: they are marked.
    await page.goto(milik);
    await perencana.press('Tutup');
    await perencana.press('Kunci');
    assert.match(await perencana.isi(), /jawaban yang ditandai belum diputuskan/);
    await page.goto(`${milik}/jawaban`);
    await look(page, 'marked answers');
    await page.getByLabel('Alasan').fill('Pengujian');
    await perencana.press('Ikutkan yang dipilih');
    assert.doesNotMatch(await perencana.isi(), /belum diputuskan/);
    await page.goto(milik);
    await perencana.press('Kunci');
    assert.match(await perencana.isi(), /Status: Terkunci/);
    await look(page, 'a locked survey');
    assert.match(await perencana.isi(), /Laporan SKM: PDF, DOCX, HTML/);
    const tautan = await page.getByRole('link', { name: 'PDF', exact: true }).getAttribute('href');
    const pdf = await page.request.get(new URL(tautan ?? '', milik).href);
    assert.equal(pdf.status(), 200);
    assert.equal(pdf.headers()['content-disposition']?.split(';')[1], ' filename="laporan-skm-kec-2024.pdf"');
    assert.equal((await pdf.body()).subarray(0, 5).toString(), '%PDF-');
    const html = await (await page.request.get(`${milik}/laporan?format=html`)).text();
    // What a respondent wrote is nobody's business who reads the report.
    assert.match(html, /Responden yang dihitung <span[^>]*>28</);
    assert.doesNotMatch(html, /alert\(1\)/);
    const lain = await page.request.get(`${milik}/laporan?format=exe`, { headers: { accept: 'text/html' } });
    assert.equal(lain.status(), 400);
    assert.match(await lain.text(), /Format laporan yang tersedia adalah pdf, docx, dan html/);
    assert.match(await perencana.isi(), /yang tercatat [\d,]+, sedangkan IKM survei ini [\d,]+\. Pilih salah satu/);
    assert.match(
      await perencana.isi(),
      /Hasil survei lain dalam data tahun 2024\s+Tahun\s+Responden\s+IKM\s+Mutu\s+2024/,
    );
    await perencana.press('Ambil hasil saja');
    assert.match(await perencana.isi(), /Hasil survei sudah masuk ke data tahun 2024/);
    // It took the place of what was typed, and stands no second time among other results.
    assert.doesNotMatch(await perencana.isi(), /Hasil survei lain/);
    await page.goto(`${perencana.dasar}/angka/skm/2024/unsur/U9/nrr`);
    assert.match(await perencana.isi(), /Jumlah \(nilai × banyaknya jawaban\)/);
    await page.goto(milik);
    const warga = await responden();
    await warga.open();
    assert.match(await warga.isi(), /sudah selesai/);
    // Somebody who answered without a connection and comes back too late is told so, and nothing stays on the device.
    const isi = new URLSearchParams({ id: crypto.randomUUID(), kuesioner: '1', 'p.P1': '3' }).toString();
    await warga.page.evaluate(
      `localStorage.setItem('akuntabel.skm', JSON.stringify([{ url: ${JSON.stringify(`${alamat}?/kirim`)}, isi: ${JSON.stringify(isi)} }]))`,
    );
    await warga.page.reload();
    await warga.page.getByText('1 jawaban yang menunggu tidak diterima').waitFor();
    assert.equal(await warga.page.evaluate<string | null>("localStorage.getItem('akuntabel.skm')"), null);
    await look(warga.page, 'a closed form');
    await warga.page.context().close();
  });

  it('is not there for who may only read, but for its results', async () => {
    const pembaca = await kantor.masuk('pembaca');
    assert.equal((await pembaca.page.goto(milik))?.status(), 200);
    assert.equal((await pembaca.page.goto(`${milik}/jawaban`))?.status(), 404);
    assert.equal((await pembaca.page.goto(`${milik}/kertas`))?.status(), 404);
    assert.equal((await pembaca.page.goto(`${milik}/kuesioner`))?.status(), 404);
    assert.equal((await pembaca.page.goto(`${milik}/impor`))?.status(), 404);
    for (const jalan of ['ekspor', 'ekspor?isi=jawaban', 'cetak/poster']) {
      assert.equal((await pembaca.page.request.get(`${milik}/${jalan}`)).status(), 403, jalan);
    }
    assert.equal((await pembaca.page.request.get(`${milik}/laporan?format=docx`)).status(), 200);
    assert.equal((await pembaca.page.request.get(`${milik.replace(/[^/]+$/, 'x')}/laporan`)).status(), 404);
    await pembaca.close();
  });
});
