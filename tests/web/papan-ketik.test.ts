import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type KantorUji, openKantorUji } from './halaman/kelola.ts';
import { PapanKetik } from './halaman/papan-ketik.ts';

describe('the main path with keys alone', { timeout: 300_000 }, () => {
  let kantor: KantorUji;
  const sandi = new Map<string, string>();
  before(async () => {
    kantor = await openKantorUji();
    const html = await (await fetch(`${kantor.alamat}/masuk`)).text();
    const kode = [...html.matchAll(/<code>([^<]*)<\/code>/g)].map(([, satu = '']) => satu);
    for (let ke = 0; ke + 1 < kode.length; ke += 2) sandi.set(kode[ke] ?? '', kode[ke + 1] ?? '');
  });
  after(() => kantor?.close());

  async function masuk(nama: string): Promise<PapanKetik> {
    const orang = new PapanKetik(await kantor.buka({ reducedMotion: 'reduce' }));
    await orang.page.goto(`${kantor.alamat}/masuk`);
    await orang.ketik('Nama masuk', nama);
    await orang.ketik('Kata sandi', sandi.get(nama) ?? '');
    await orang.tekan('Masuk');
    assert.match(await orang.isi(), /Selamat bekerja/);
    return orang;
  }

  let perencana: PapanKetik;

  it('a perencana comes in, adds a record and mends what was refused', async () => {
    perencana = await masuk('perencana');
    await perencana.tekan('Kecamatan Dumai Kota');
    await perencana.tekan('Kelola data');
    await perencana.lompatKeIsi();
    await perencana.tekan('Penghargaan');
    await perencana.lompatKeIsi();
    await perencana.tekan(/^Tambah/);
    await perencana.lompatKeIsi();
    await perencana.ketik(/^Jenis/, 'Piagam');
    await perencana.tekan('Simpan');
    assert.match(await perencana.isi(), /Wajib diisi/);
    await perencana.tabKe(/^Prestasi.*Wajib diisi/);
    await perencana.page.keyboard.press('Enter');
    await perencana.page.keyboard.type('Kecamatan terbaik');
    await perencana.ketik('Tingkat', 'Kota');
    await perencana.ketik('Pemberi', 'Wali Kota');
    await perencana.tekan('Simpan', 'Space');
    assert.match(await perencana.isi(), /Data baru tersimpan/);
  });

  it('fills in a quarter', async () => {
    await perencana.tekan('Pengukuran');
    await perencana.lompatKeIsi();
    await perencana.tekan(/^Triwulan I$/);
    await perencana.lompatKeIsi();
    await perencana.ketik(/Indeks Kepuasan Masyarakat.*Realisasi|Realisasi.*Indeks Kepuasan Masyarakat/, '82,5');
    await perencana.tekan('Simpan draf');
    assert.match(await perencana.isi(), /Draf tersimpan/);
    assert.equal(await perencana.page.locator('input[name="nilai:IKU1"]').inputValue(), '82,5');
  });

  it('drafts an agreement and hands it in', async () => {
    await perencana.tekan('Perjanjian');
    await perencana.lompatKeIsi();
    await perencana.tekan(/^Susun draf ?Lurah Bintan$/);
    await perencana.lompatKeIsi();
    await perencana.ketik('Tanggal', '2 Februari 2024');
    await perencana.tekan('Simpan draf', 'Space');
    assert.match(await perencana.isi(), /Status: Draf/);
    await perencana.lompatKeIsi();
    await perencana.tekan('Ajukan');
    assert.match(await perencana.isi(), /Menunggu persetujuan/);
  });

  it('the head of the unit sends it back with a reason, then approves and signs', async () => {
    const camat = await masuk('camat');
    await camat.tekan('Kecamatan Dumai Kota');
    await camat.tekan('Perjanjian');
    await camat.lompatKeIsi();
    await camat.tekan('Lurah Bintan');
    await camat.lompatKeIsi();
    await camat.tabKe(/^Minta perbaikan …$/);
    await camat.page.keyboard.press('Enter');
    await camat.ketik(/^Alasan/, 'Sesuaikan tanggalnya.');
    await camat.tekan('Minta perbaikan');
    assert.match(await camat.isi(), /Status: Draf/);

    await perencana.page.reload();
    await perencana.lompatKeIsi();
    await perencana.tekan('Ajukan', 'Space');
    await camat.page.reload();
    await camat.lompatKeIsi();
    await camat.tekan('Setujui');
    await camat.lompatKeIsi();
    // It cannot be taken back, so what follows from it is told first.
    await camat.tabKe('Tanda tangani …');
    await camat.page.keyboard.press('Space');
    assert.match(await camat.isi(), /Isi perjanjian dibekukan/);
    await camat.tekan('Tanda tangani', 'Space');
    assert.match(await camat.isi(), /Status: Ditandatangani/);
  });
});
