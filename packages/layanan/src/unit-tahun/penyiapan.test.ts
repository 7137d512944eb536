import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { describeSetiapMesin } from '@akuntabel/basisdata/uji';
import { GalatLayanan } from '../inti/galat.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { createAlatUji, createPelaku } from '../uji/kantor.ts';
import { lihatPenyiapan } from './penyiapan.ts';
import { bukaUnitTahun } from './tulis.ts';

const INSTANSI = {
  kode: 'contoh',
  nama: 'Pemerintah Kota Contoh',
  daerah: 'Kota Contoh',
  jenis: 'kota',
  tempat: 'Contoh',
} as const;

describeSetiapMesin('a unit opened from nothing', (uji) => {
  let alat: ReturnType<typeof createAlatUji>;
  let admin: Pelaku;
  before(async () => {
    alat = createAlatUji(uji.basisdata);
    admin = await createPelaku(uji.basisdata, uji.a, 'adminInstansi');
  });

  it('is refused with all that is wrong, and nothing is there afterwards', async () => {
    const salah = {
      instansi: INSTANSI,
      unit: { id: 'a b/', nama: ' ' },
      tahun: 20,
      jabatan: { kepalaDaerah: '', pimpinan: 'Camat' },
      renstra: { judul: 'Renstra', mulai: 2029, selesai: 2025 },
    };
    await assert.rejects(bukaUnitTahun(alat, admin, salah), (galat: GalatLayanan) => {
      assert.equal(galat.kode, 'takSah');
      assert.deepEqual(
        galat.masalah.map(({ jalur }) => jalur.at(-1)),
        ['nama', 'id', 'tahun', 'kepalaDaerah', 'selesai'],
      );
      return true;
    });
    const perencana = await createPelaku(uji.basisdata, uji.a, 'perencana', { unit: 'KEC' });
    await assert.rejects(bukaUnitTahun(alat, perencana, salah), (galat: GalatLayanan) => galat.kode !== 'takSah');
    await assert.rejects(lihatPenyiapan(alat, admin, 'KEC', 2026), GalatLayanan);
  });

  it('tells what has been entered, to who opens units', async () => {
    const baru = { instansi: INSTANSI, unit: { id: 'KEC', nama: 'Kecamatan Contoh' }, tahun: 2026 };
    const jabatan = { kepalaDaerah: 'Wali Kota Contoh', pimpinan: 'Camat Contoh' };
    await bukaUnitTahun(alat, admin, { ...baru, jabatan });
    await createPelaku(uji.basisdata, uji.a, 'pimpinan', { unit: 'KEC', jabatan: 'pimpinan' });
    const siap = await lihatPenyiapan(alat, admin, 'KEC', 2026);
    assert.deepEqual(
      [siap.namaUnit, siap.rekaman.get('jabatan'), siap.rekaman.get('renstra'), siap.iku, siap.peran.has('pimpinan')],
      ['Kecamatan Contoh', 2, undefined, 0, true],
    );
    const pembaca = await createPelaku(uji.basisdata, uji.a, 'pembaca', { unit: 'KEC' });
    await assert.rejects(
      lihatPenyiapan(alat, pembaca, 'KEC', 2026),
      (galat: GalatLayanan) => galat.kode === 'terlarang',
    );
  });
});
