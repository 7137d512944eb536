import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { migrate, openBasisdata } from '@akuntabel/basisdata';
import { siapkanPertama } from '@akuntabel/layanan';
import { type ServerBerjalan, startServer } from '@akuntabel/web';
import type { Browser } from 'playwright-core';
import { LEBAR, launchPeramban } from '../dukungan/peramban.ts';
import { BUKTI } from './halaman/alur.ts';
import { HalamanJalur } from './halaman/jalur.ts';

/*
 * A government begins with a link and nothing else; its unit ends the year with a report that anybody can confirm. The
 * people who would do it do it, each in a browser of their own: once with script, once without, for two units.
 */

const SANDI = 'perahu kayu menepi pagi';
const TAHUN = 2025;
const IKM = 'Indeks Kepuasan Masyarakat';
const ADUAN = 'Persentase pengaduan yang ditindaklanjuti';

const folder = mkdtempSync(join(tmpdir(), 'akuntabel-jalur-'));
// The database writes a last snapshot after the server has closed.
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

async function preparePertama(): Promise<string> {
  const basisdata = await openBasisdata({ folder: join(folder, 'basisdata') });
  await migrate(basisdata);
  const instansi = { kode: 'contoh', nama: 'Pemerintah Kota Contoh', daerah: 'Kota Contoh', jenis: 'kota' };
  const { tautan } = await siapkanPertama(
    { basisdata, kini: () => new Date(), catat: () => {}, zonaMenit: 420 },
    { instansi: { ...instansi, tempat: 'Contoh' }, admin: { nama: 'Admin Pertama', namaMasuk: 'admin' } },
  );
  await basisdata.close();
  return tautan.token;
}

let server: ServerBerjalan;
let peramban: Browser;
let token = '';
before(async () => {
  token = await preparePertama();
  [server, peramban] = await Promise.all([
    startServer({ isi: { data: folder }, host: '127.0.0.1', port: 0 }),
    launchPeramban(),
  ]);
});
after(async () => {
  await peramban?.close();
  await server?.close();
});

interface Orang {
  readonly kunci: string;
  readonly nama: string;
  readonly peran: RegExp;
  /** Post of the unit; null = none. */
  readonly jabatan: string | null;
}

const ORANG: readonly Orang[] = [
  { kunci: 'perencana', nama: 'Siti Perencana', peran: /^Perencana unit/, jabatan: null },
  { kunci: 'camat', nama: 'Citra Camat', peran: /^Pimpinan/, jabatan: 'Camat Contoh' },
  { kunci: 'wali', nama: 'Wira Wali', peran: /^Pimpinan/, jabatan: 'Wali Kota Contoh' },
  { kunci: 'kasi', nama: 'Karim Kasi', peran: /^Penanggung jawab data/, jabatan: 'Kepala Seksi Pelayanan' },
  { kunci: 'verifikator', nama: 'Vera Verifikator', peran: /^Verifikator/, jabatan: null },
];

for (const skrip of [true, false]) {
  const UNIT = skrip ? 'KEC-SATU' : 'KEC-DUA';

  describe(`from nothing to a published report, script: ${skrip ? 'on' : 'off'}`, { timeout: 600_000 }, () => {
    const orang = new Map<string, HalamanJalur>();
    const siapa = (kunci: string): HalamanJalur => orang.get(kunci) ?? assert.fail(kunci);

    async function buka(kunci: string): Promise<HalamanJalur> {
      const konteks = await peramban.newContext({ viewport: LEBAR.meja, javaScriptEnabled: skrip });
      const page = await konteks.newPage();
      page.setDefaultTimeout(15_000);
      const halaman = new HalamanJalur(page, server.alamat, `/u/${UNIT}/${TAHUN}`, skrip);
      orang.set(kunci, halaman);
      return halaman;
    }
    after(() => Promise.all([...orang.values()].map(({ page }) => page.context().close())));

    /** An account with a role; the person sets a password by the link and comes in. */
    async function letIn({ orang: admin }: HalamanJalur, { kunci, nama, peran, jabatan }: Orang): Promise<void> {
      const namaMasuk = `${kunci}.${UNIT.toLowerCase()}`;
      await admin.open('/pengguna/baru');
      await admin.isikan({ 'Nama lengkap': nama, 'Nama masuk': namaMasuk });
      await admin.tekan('Buat akun dan tautan');
      const tautan = await admin.tautanSekali();
      await admin.ikuti('Beri peran');
      await admin.page.getByRole('radio', { name: peran }).check();
      if (kunci !== 'verifikator') await admin.isikan({ Unit: `Kecamatan ${UNIT}` });
      await admin.tekan('Lanjut');
      if (jabatan !== null) await admin.isikan({ Jabatan: jabatan });
      await admin.tekan('Beri peran');
      const halaman = await buka(kunci);
      await halaman.orang.tetapkanSandi(tautan, SANDI);
      await halaman.orang.masuk(namaMasuk, SANDI);
      assert.match(await halaman.isi(), new RegExp(`Selamat bekerja, ${nama}`));
    }

    /** The unit's head takes an agreement to its superior and both sign. */
    async function signPimpinan(id: string): Promise<void> {
      const [camat, wali] = [siapa('camat'), siapa('wali')];
      await camat.open(`/perjanjian/${id}`);
      await camat.lakukan('Ajukan');
      assert.equal(await camat.status(), 'Menunggu persetujuan');
      await wali.orang.open('/kantor');
      await wali.orang.ikuti(/^Perjanjian Kinerja Camat Contoh/);
      assert.match(await wali.lanjut(), /Giliran Anda: setujui/);
      await wali.lakukan('Setujui');
      await camat.open(`/perjanjian/${id}`);
      await camat.lakukan('Tanda tangani');
      assert.equal(await camat.status(), 'Ditandatangani');
    }

    it('admin opens the unit, enters its tree, posts and people, the vision and the first IKU', async () => {
      const admin = await buka('admin');
      if (skrip) await admin.orang.tetapkanSandi(`${server.alamat}/tautan/${token}`, SANDI);
      else await admin.orang.open('/masuk');
      await admin.orang.masuk('admin', SANDI);
      await admin.orang.open('/unit-baru');
      await admin.orang.isikan({
        'Nama unit': `Kecamatan ${UNIT}`,
        'Kode unit': UNIT,
        Tahun: String(TAHUN),
        'Jabatan pimpinan unit': 'Camat Contoh',
        'Jabatan kepala daerah': 'Wali Kota Contoh',
        'Judul Renstra': `Renstra Kecamatan ${UNIT} 2025–2029`,
        'Tahun pertama': '2025',
        'Tahun terakhir': '2029',
      });
      await admin.orang.tekan('Buka unit');
      assert.match(await admin.isi(), /1 dari 9 langkah selesai/);
      const unit = [
        ['Kode unit', 'Nama unit', 'Jenis unit', 'Unit induk'],
        ['SEK', 'Sekretariat', 'Sekretariat', UNIT],
        ['YAN', 'Seksi Pelayanan', 'Seksi', UNIT],
      ];
      assert.match(await admin.impor('unit', unit), /2 data baru, 0 data berubah/);
      const jabatan = [
        ['Kode jabatan', 'Nama jabatan', 'Unit', 'Atasan langsung', 'Jenis jabatan'],
        ['kasi', 'Kepala Seksi Pelayanan', 'YAN', 'pimpinan', 'Struktural'],
      ];
      assert.match(await admin.impor('jabatan', jabatan), /1 data baru, 0 data berubah/);
      const pejabat = [
        ['Jabatan', 'Nama', 'Pangkat', 'Golongan', 'Status', 'Mulai', 'Nomor SK'],
        ['kepala-daerah', 'Wira Wali', '', '', 'Definitif', '1 Januari 2025', 'SK-1'],
        ['pimpinan', 'Citra Camat', 'Pembina', 'IV/a', 'Definitif', '1 Januari 2025', 'SK-2'],
        ['kasi', 'Karim Kasi', 'Penata', 'III/c', 'Definitif', '1 Januari 2025', 'SK-3'],
      ];
      assert.match(await admin.impor('penugasan', pejabat), /3 data baru, 0 data berubah/);
      for (const satu of ORANG) await letIn(admin, satu);

      await admin.open('/kelola/perencanaan/perencanaan');
      await admin.isikan({
        'Visi daerah': 'Kota Contoh yang melayani',
        'Nomor, Misi 1': '1',
        'Uraian misi, Misi 1': 'Meningkatkan mutu pelayanan publik',
        'Misi yang diampu unit ini': '1',
      });
      assert.equal(await admin.simpanData(), 'Data baru tersimpan.');
      await admin.open('/kelola/indikator/-baru');
      await admin.isikan({
        'Kode indikator': 'IKU1',
        'Nama indikator': IKM,
        'Definisi operasional': 'Kepuasan warga atas pelayanan kecamatan',
        'Formulasi perhitungan': 'Hasil survei kepuasan masyarakat',
        Satuan: 'Indeks',
        'Sifat nilai': 'Indeks',
        'Sumber data': 'Survei',
        'Penanggung jawab': 'Kepala Seksi Pelayanan',
        'Renstra, Tahun 1': '85',
        'Renstra, Tahun 2': '86',
      });
      assert.equal(await admin.simpanData(), 'Data baru tersimpan.');
      await admin.orang.open(`/unit-baru/${UNIT}/${TAHUN}`);
      assert.match(await admin.isi(), /6 dari 9 langkah selesai/);
      assert.match(await admin.isi(), /Belum ada program\s.*Dikerjakan perencana unit/s);
    });

    it('perencana fills in Renstra, programmes from the official codes, and the budget', async () => {
      const siti = siapa('perencana');
      const kartu = [
        ['Kode indikator', 'Indikator', 'IKU', 'Satuan', 'Sifat nilai', 'Penanggung jawab', 'Target Renstra 2025'],
        ['IKU2', ADUAN, 'Ya', '%', 'Persentase', 'kasi', '90'],
      ];
      assert.match(await siti.impor('indikator', kartu), /1 data baru/);
      await siti.open('/kelola/renstra/renstra');
      await siti.press('Tambah tujuan');
      await siti.isikan({ 'Kode tujuan': 'T1', 'Uraian tujuan': 'Mewujudkan pelayanan yang bermutu' });
      await siti.press('Tambah sasaran');
      await siti.isikan({ 'Kode sasaran': 'S1', 'Uraian sasaran': 'Meningkatnya mutu pelayanan' });
      await siti.centang('Indikator sasaran', 'IKU1', 'IKU2');
      assert.equal(await siti.simpanData(), 'Perubahan tersimpan.');

      assert.match(await siti.tambahKode('program', null, '7.01.02'), /1 data baru/);
      assert.match(await siti.tambahKode('kegiatan', '7.01.02', '7.01.02.2.01'), /1 data baru/);
      const sub = ['7.01.02.2.01.0001', '7.01.02.2.01.0002'] as const;
      assert.match(await siti.tambahKode('subKegiatan', '7.01.02.2.01', ...sub), /2 data baru/);
      const pagu = [
        ['Kode', 'Pagu murni', 'Sumber dana'],
        [sub[0], 'Rp 60.000.000,00', 'APBD'],
        [sub[1], '40.000.000', 'APBD'],
      ];
      assert.match(await siti.impor('subKegiatan', pagu), /0 data baru, 2 data berubah/);
      await siti.open('/kelola/program/7.01.02');
      await siti.centang('Indikator yang didukung', 'IKU1', 'IKU2');
      assert.equal(await siti.simpanData(), 'Perubahan tersimpan.');
      await siti.open('/anggaran');
      assert.match(await siti.isi(), /100\.000\.000/);
    });

    it('agreements are drafted from Renstra and budget, approved, signed, and their paper uploaded', async () => {
      const [siti, camat, kasi] = [siapa('perencana'), siapa('camat'), siapa('kasi')];
      for (const [jabatan, tanggal] of [
        ['Camat Contoh', '5 Januari 2025'],
        ['Kepala Seksi Pelayanan', '6 Januari 2025'],
      ] as const) {
        await siti.open('/perjanjian');
        await siti.orang.ikuti(`Susun draf ${jabatan}`);
        await siti.isikan({ Tanggal: tanggal });
        await siti.press('Simpan draf');
        assert.equal(await siti.status(), 'Draf');
        assert.match(await siti.isi(), /100\.000\.000/);
      }
      await siti.open('/perjanjian');
      assert.match(await siti.isi(), /Semua perjanjian murni tersambung/);
      assert.doesNotMatch(await siti.isi(), /berlaku/, 'nothing is in force before it is signed');

      await signPimpinan('PKM-PIMPINAN');
      await kasi.open('/perjanjian/PKM-KASI');
      await kasi.lakukan('Ajukan');
      await camat.orang.open('/kantor');
      await camat.orang.ikuti(/^Perjanjian Kinerja Kepala Seksi/);
      await camat.lakukan('Setujui');
      await kasi.open('/perjanjian/PKM-KASI');
      await kasi.lakukan('Tanda tangani');
      assert.equal(await kasi.status(), 'Ditandatangani');

      await siti.open('/perjanjian/PKM-PIMPINAN');
      await siti.page.getByLabel('Pindaian bertanda tangan').setInputFiles(BUKTI);
      await siti.press('Unggah pindaian');
      assert.match(await siti.kabar(), /Pindaian bertanda tangan tersimpan/);
      // Names and posts, targets and money are frozen.
      await siti.open('/kelola/indikator/IKU1');
      assert.match(await siti.isi(), /Target IKU1 tidak dapat diubah, karena sudah diperjanjikan dalam PKM-PIMPINAN/);
    });

    it('a signed agreement changes by a new one with its reason, side by side, which takes its place', async () => {
      const siti = siapa('perencana');
      await siti.open('/kelola/indikator/IKU1');
      await siti.isikan({ 'Perjanjian perubahan, Tahun 1': '87' });
      assert.equal(await siti.simpanData(), 'Perubahan tersimpan.');
      const pagu = [
        ['Kode', 'Pagu perubahan'],
        ['7.01.02.2.01.0001', '75.000.000'],
      ];
      assert.match(await siti.impor('subKegiatan', pagu), /1 data berubah/);
      await siti.open('/perjanjian/PKM-PIMPINAN');
      await siti.orang.ikuti('Susun perubahan');
      await siti.isikan({ Tanggal: '1 September 2025' });
      await siti.press('Simpan draf');
      assert.match(await siti.kabar(), /Pilih alasan perubahan/);
      await siti.isikan({
        'Alasan perubahan': 'Perubahan strategi: program, kegiatan, dan anggaran',
        'Uraian alasan': 'APBD Perubahan menambah anggaran.',
      });
      await siti.press('Simpan draf');
      const beda = (await siti.beda()).map((baris) => baris.replace(/\s+/g, ' ').trim());
      assert.deepEqual(beda, [
        'Tanggal Berubah 5 Januari 2025 1 September 2025',
        `${IKM} Berubah 85 87`,
        '7.01.02 PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK Berubah 100.000.000 115.000.000',
      ]);
      await signPimpinan('PKP-PIMPINAN');
      await siti.open('/perjanjian/PKM-PIMPINAN');
      await siti.lakukan('Gantikan');
      assert.equal(await siti.status(), 'Digantikan');
      assert.match(await siti.page.locator('#versi ~ ol li').first().innerText(), /Digantikan/);
      await siti.open('/perjanjian');
      const berlaku = siti.page.getByRole('row').filter({ has: siti.page.locator('.lencana:text-is("berlaku")') });
      assert.match((await berlaku.allInnerTexts()).join(), /Camat Contoh.*perubahan.*Ditandatangani/s);
    });

    it('four quarters are planned, measured with evidence, sent back once, verified and locked', async () => {
      const [siti, kasi, vera] = [siapa('perencana'), siapa('kasi'), siapa('verifikator')];
      const rencana = await kasi.rencanakan(IKM, ['80', '82', '85', '87'], 'Menyebar kuesioner');
      assert.match(rencana, /Indeks Kepuasan Masyarakat tersimpan/);
      assert.match(await siti.rencanakan(ADUAN, ['90', '90', '90', '90'], 'Menjawab aduan'), /tersimpan/);
      for (const [ke, ikm] of ['78', '82,5', '85', '88'].entries()) {
        const path = `/pengukuran/tw${ke + 1}`;
        await kasi.open(path);
        await kasi.isiRealisasi({ IKU1: ikm, IKU2: '92' });
        if (ke === 0) {
          await kasi.jelaskan('IKU1', 'Kuesioner terlambat disebar.');
          await kasi.lampirkan('IKU1');
        }
        await kasi.simpan();
        assert.match(await kasi.kabar(), /Draf tersimpan: 2 baris/);
        await siti.open(path);
        await siti.ajukan();
        assert.equal(await siti.status(), 'Menunggu verifikasi');
        await vera.open(path);
        if (ke === 0) {
          assert.match(await vera.baris('IKU1').innerText(), /Kuesioner terlambat disebar.*rekap\.pdf/s);
          await vera.lakukan('Minta perbaikan', { alasan: 'Lengkapi rekapnya.' });
          await siti.open(path);
          assert.match(await siti.riwayat(), /Lengkapi rekapnya/);
          await siti.ajukan();
          await vera.open(path);
        }
        await vera.lakukan('Verifikasi');
        await vera.lakukan('Kunci');
        assert.equal(await vera.status(), 'Terkunci');
      }
      await siti.open('/indikator/IKU1');
      // 88 of 87.
      assert.match(await siti.isi(), /101,15/);
    });

    it('the report is written, reviewed, made final and published', async () => {
      const [siti, camat, kasi] = [siapa('perencana'), siapa('camat'), siapa('kasi')];
      const realisasi = [
        ['Kode', ...['I', 'II', 'III', 'IV'].map((tw) => `Realisasi TW ${tw}`)],
        ['7.01.02.2.01.0001', '10.000.000', '20.000.000', '20.000.000', '20.000.000'],
        ['7.01.02.2.01.0002', '5.000.000', '10.000.000', '10.000.000', '13.000.000'],
      ];
      assert.match(await siti.impor('subKegiatan', realisasi), /2 data berubah/);
      await kasi.open('/kelola/analisisIndikator/-baru');
      await kasi.page.getByRole('radio', { name: /^IKU1/ }).check();
      await kasi.isikan({ 'Faktor pendorong': 'Loket dibuka lebih awal', 'Tindak lanjut': 'Menambah loket' });
      assert.equal(await kasi.simpanData(), 'Data baru tersimpan.');
      await siti.open('/kelola/laporan/laporan');
      await siti.isikan({ 'Tanggal tanda tangan': '20 Januari 2026', 'Tujuan laporan': 'Melaporkan kinerja' });
      assert.equal(await siti.simpanData(), 'Perubahan tersimpan.');
      await siti.open('/lkjip');
      assert.match(await siti.isi(), /Loket dibuka lebih awal/);

      await siti.open('/laporan');
      const draf = await siti.unduh(/^Draf PDF/);
      assert.match(draf.nama, /-draf\.pdf$/);
      await siti.open('/laporan');
      await siti.lakukan('Ajukan');
      assert.equal(await siti.status(), 'Ditinjau');
      await camat.open('/laporan');
      await camat.lakukan('Minta perbaikan', { alasan: 'Lengkapi kesimpulan.' });
      await siti.open('/laporan');
      await siti.lakukan('Ajukan');
      await camat.open('/laporan');
      await camat.lakukan('Finalkan');
      assert.equal(await camat.status(), 'Final');
    });

    it('anybody confirms it by its code, and has its files once it is published', async () => {
      const siti = siapa('perencana');
      await siti.open('/laporan');
      const versi = siti.page.locator('#versi ~ ol li').first();
      const sidik = await versi.locator('.sidik code').innerText();
      const alamat = (await versi.getByRole('link', { name: /-/ }).getAttribute('href')) ?? '';
      const warga = await buka('warga');
      await warga.orang.open(alamat);
      assert.match(await warga.isi(), new RegExp(`Terbit untuk umum\\s+belum.*${sidik}`, 's'));
      assert.equal(await warga.page.getByRole('heading', { name: 'Unduh' }).count(), 0);
      assert.equal((await fetch(`${server.alamat}${alamat}/pdf`)).status, 404);
      await siti.lakukan('Terbitkan');
      assert.equal(await siti.status(), 'Terbit');

      // The files are made in the background; the page says which are not there yet.
      for (let sisa = 120; sisa > 0; sisa -= 1) {
        await warga.orang.open(alamat);
        if (!(await warga.isi()).includes('sedang disusun')) break;
        await new Promise((settle) => setTimeout(settle, 500));
      }
      assert.match(await warga.isi(), new RegExp(`Versi ini berlaku.*Terbit untuk umum\\s+ya.*${sidik}`, 's'));
      const pdf = await warga.unduh(/^PDF/);
      assert.equal(pdf.nama, `lkjip-${UNIT.toLowerCase()}-${TAHUN}-versi-1.pdf`);
      assert.ok(pdf.isi.subarray(0, 5).toString() === '%PDF-' && pdf.isi.length > 100_000);
      const html = await warga.unduh(/^HTML/);
      // What the people entered is what the citizen reads: 88 against 87, and 108 of 115 million spent.
      assert.match(html.isi.toString(), /101,15/);
      assert.match(html.isi.toString(), /93,91/);
      assert.match((await warga.unduh(/^Word/)).nama, /\.docx$/);
      // Nothing else is open to them.
      for (const path of [`/u/${UNIT}/${TAHUN}/lkjip`, '/kantor']) {
        await warga.orang.open(path);
        assert.match(warga.orang.path(), /^\/masuk/);
      }
    });
  });
}
