import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTahunKinerja } from '@akuntabel/berkas';
import { measureKinerja } from '@akuntabel/kinerja';
import { findEntri, hrefEntri, readAlamatEntri } from './entri.ts';

const { tahun, hash } = await readTahunKinerja('contoh/dumai-kota-2024');
const data = { tahun, hasil: measureKinerja(tahun), hash, masalah: [], berkasTunggal: null };
const PAGU = 'anggaran.program[1].anggaran.murni';

describe('findEntri', () => {
  it('says in words what an entry is, where it stands and where it is filled in', () => {
    assert.deepEqual(findEntri(data, PAGU), {
      jalur: PAGU,
      href: '/isian/anggaran/program/1/anggaran/murni',
      letak: ['Anggaran', 'Program Penyelenggaraan Pemerintahan dan Pelayanan Publik'],
      nama: 'Pagu murni',
      nilai: 'Rp276.253.680',
      kosong: false,
      berkas: 'anggaran.yaml',
    });
  });

  it('writes values as Indonesians read them', () => {
    const show = (jalur: string) => findEntri(data, jalur)?.nilai;
    assert.equal(show('umum.tahun'), '2024');
    assert.equal(show('laporan.tanggal'), '9 Januari 2025');
    assert.equal(show('pengukuran[3].nilai'), '85,76');
    assert.equal(show('anggaran.program[1].kode'), '7.01.02');
    assert.equal(show('skm[0].responden'), 'belum diisi');
    assert.equal(show('indikator'), `${tahun.indikator.length} isian`);
  });

  it('names the one file of a dataset that has only one', () => {
    assert.equal(findEntri({ ...data, berkasTunggal: 'data.json' }, PAGU)?.berkas, 'data.json');
  });

  it('finds every entry that a figure was read from', () => {
    for (const { masukan } of Object.values(data.hasil.angka)) {
      for (const satu of masukan) if (satu.jenis === 'entri') assert.ok(findEntri(data, satu.jalur), satu.jalur);
    }
  });

  it('finds nothing where a dataset has nothing', () => {
    for (const jalur of ['', 'x', 'umum.constructor', 'umum.__proto__', 'anggaran.program[99].kode', 'umum.tahun.x']) {
      assert.equal(findEntri(data, jalur), undefined, jalur);
    }
  });
});

describe('addresses of entries', () => {
  it('lead back to the path', () => {
    assert.equal(readAlamatEntri(hrefEntri(PAGU).slice('/isian/'.length)), PAGU);
  });
});
