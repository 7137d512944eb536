import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getTujuan } from './impor.ts';
import { findKepala, type Kepala } from './kepala.ts';
import type { JenisLembar } from './kolom.ts';
import { createProfil, matchKolom } from './pemetaan.ts';
import { susunLembar } from './uji/susun-lembar.ts';
import { createTahunUji } from './uji/tahun-uji.ts';

const getKepala = (...argumen: Parameters<typeof susunLembar>): Kepala => {
  const kepala = findKepala(susunLembar(...argumen));
  assert.ok(kepala);
  return kepala;
};

const match = (judul: readonly string[], jenis: JenisLembar = 'anggaran') =>
  matchKolom(getKepala([judul, ['7.01.02', 'x', 1, 2, 3]]), getTujuan(jenis, createTahunUji()));

describe('findKepala', () => {
  it('finds the header below titles, above a numbering row', () => {
    const kepala = getKepala(
      [
        ['PEMERINTAH KOTA DUMAI'],
        ['LAPORAN REALISASI ANGGARAN TAHUN 2024'],
        ['Kecamatan', ': Dumai Kota'],
        [],
        ['No', 'Kode', 'Uraian', 'Pagu', 'Realisasi'],
        [1, 2, 3, 4, 5],
        [1, '7.01.02', 'PROGRAM', 100, 50],
      ],
      [
        [0, 0, 0, 4],
        [1, 0, 1, 4],
      ],
    );
    assert.deepEqual([kepala.barisAwal, kepala.barisAkhir, kepala.barisData], [4, 4, 6]);
    assert.deepEqual(
      kepala.kolom.map(({ judul }) => judul),
      ['No', 'Kode', 'Uraian', 'Pagu', 'Realisasi'],
    );
  });

  it('joins headers over several rows with merged cells', () => {
    const kepala = getKepala(
      [
        ['Kode', 'Uraian', 'Pagu', null, 'Realisasi', null, null, null],
        [null, null, 'Murni', 'Perubahan', 'TW I', 'TW II', 'TW III', 'TW IV'],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
        ['7.01.02', 'PROGRAM', 1, 2, 3, 4, 5, 6],
      ],
      [
        [0, 0, 1, 0],
        [0, 1, 1, 1],
        [0, 2, 0, 3],
        [0, 4, 0, 7],
      ],
    );
    assert.equal(kepala.barisData, 3);
    assert.deepEqual(
      kepala.kolom.map(({ judul }) => judul),
      [
        'Kode',
        'Uraian',
        'Pagu Murni',
        'Pagu Perubahan',
        'Realisasi TW I',
        'Realisasi TW II',
        'Realisasi TW III',
        'Realisasi TW IV',
      ],
    );
    const { pemetaan } = matchKolom(kepala, getTujuan('anggaran', createTahunUji()));
    assert.deepEqual(pemetaan.kolom, {
      kode: [0],
      nama: [1],
      murni: [2],
      perubahan: [3],
      tw1: [4],
      tw2: [5],
      tw3: [6],
      tw4: [7],
    });
  });

  it('carries group headers to the right where nothing is merged (CSV)', () => {
    const kepala = getKepala([
      ['Kode', 'Uraian', 'Pagu', '', 'Realisasi', ''],
      ['', '', 'Murni', 'Perubahan', 'TW I', 'TW II'],
      ['7.01.02', 'PROGRAM', '1', '2', '3', '4'],
    ]);
    assert.equal(kepala.barisData, 2);
    assert.deepEqual(
      kepala.kolom.map(({ judul }) => judul),
      ['Kode', 'Uraian', 'Pagu Murni', 'Pagu Perubahan', 'Realisasi TW I', 'Realisasi TW II'],
    );
  });

  it('takes the first row of texts when no name is known, and gives up on none', () => {
    assert.equal(
      findKepala(
        susunLembar([
          [1, 2],
          ['foo', 'bar'],
          ['a', 'b'],
        ]),
      )?.barisAwal,
      1,
    );
    assert.equal(findKepala(susunLembar([[1, 2], [3]])), undefined);
    assert.equal(findKepala(susunLembar([])), undefined);
  });
});

describe('matchKolom', () => {
  it('knows the fields of SIPD', () => {
    const { pemetaan, takTerpakai } = match([
      'kode_program',
      'nama_program',
      'kode_giat',
      'nama_giat',
      'kode_sub_giat',
      'nama_sub_giat',
      'pagu',
      'pagumurni',
      'nama_dana',
      'realisasi',
      'waktu_awal',
    ]);
    assert.deepEqual(pemetaan.kolom, {
      kode: [4],
      nama: [5],
      kodeProgram: [0],
      namaProgram: [1],
      kodeKegiatan: [2],
      namaKegiatan: [3],
      murni: [7],
      sumberDana: [8],
      realisasi: [9],
    });
    assert.deepEqual(
      takTerpakai.map(({ judul }) => judul),
      ['pagu', 'waktu_awal'],
    );
  });

  it('does not mind case, punctuation, units, the year, or a typing error', () => {
    const { pemetaan, asal } = match([
      'KODE  REKENING',
      'Uraian :',
      'Pagu Anggaran 2024 (Rp)',
      'Realisasi Angaran TA. 2024',
      'Sumber-Dana',
    ]);
    assert.deepEqual(pemetaan.kolom, { kode: [0], nama: [1], murni: [2], realisasi: [3], sumberDana: [4] });
    assert.equal(asal['realisasi'], 'mirip');
  });

  it('never takes another year, quarter or shift for the wanted one', () => {
    const { pemetaan } = match(['Kode', 'Uraian', 'Realisasi 2023', 'Realisasi TW III', 'Pergeseran 2']);
    assert.deepEqual(pemetaan.kolom, { kode: [0], nama: [1], tw3: [3], pergeseran2: [4] });
    const target = match(['Kode indikator', 'Indikator', 'Target 2023', 'Target 2024', 'Satuan'], 'indikator');
    assert.deepEqual(target.pemetaan.kolom['targetRenstra2024'], [3]);
    assert.deepEqual(target.pemetaan.kolom['targetRenstra2023'], [2]);
  });

  it('sees that figures run from the start of the year', () => {
    assert.equal(
      match(['Kode', 'Uraian', 'Realisasi s.d. TW I', 'Realisasi s/d Triwulan II']).pemetaan.kumulatif,
      true,
    );
    assert.equal(match(['Kode', 'Uraian', 'Realisasi TW I']).pemetaan.kumulatif, false);
  });

  it('reads columns as one only below a merged header, not because they are called the same', () => {
    assert.deepEqual(match(['Kode', 'Uraian', 'Realisasi', 'Realisasi']).pemetaan.kolom['realisasi'], [2]);
  });

  it('names what is missing', () => {
    assert.deepEqual(
      match(['Uraian', 'Pagu']).kurang.map(({ kunci }) => kunci),
      ['kode'],
    );
  });

  it('keeps a profile by names, so that columns may move', () => {
    const tujuan = getTujuan('anggaran', createTahunUji());
    const kepala = getKepala([
      ['Kode', 'Uraian', 'DPA Pokok', 'DPA Akhir'],
      ['7.01.02', 'x', 1, 2],
    ]);
    const otomatis = matchKolom(kepala, tujuan).pemetaan;
    const diperbaiki = { ...otomatis, kolom: { ...otomatis.kolom, murni: [2], perubahan: [3] } };
    const profil = JSON.parse(JSON.stringify(createProfil('DPA kota', kepala, diperbaiki)));
    const pindah = getKepala([
      ['DPA Akhir', 'Kode', 'DPA Pokok', 'Uraian'],
      [2, '7.01.02', 1, 'x'],
    ]);
    const { pemetaan, asal } = matchKolom(pindah, tujuan, profil);
    assert.deepEqual(pemetaan.kolom, { kode: [1], nama: [3], murni: [2], perubahan: [0] });
    assert.equal(asal['perubahan'], 'profil');
    assert.deepEqual(matchKolom(pindah, getTujuan('unit', createTahunUji()), profil).asal['id'], 'tepat');
  });
});
