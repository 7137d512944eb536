import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { joinDraf, type TahunKinerja, zIndikator } from '@akuntabel/kinerja';
import { readBuku } from '../baca-buku.ts';
import { writeLembar } from '../tulis-lembar.ts';
import { listMasalah, pratinjau, susunLembar, terapkan } from '../uji/susun-lembar.ts';
import { createTahunUji } from '../uji/tahun-uji.ts';

const KEPALA = [
  'Tujuan',
  'Sasaran',
  'Indikator',
  'Satuan',
  'Sifat nilai',
  'Kondisi awal 2021',
  'Target 2022',
  '2023',
  '2024',
];

const susunan = ({ perencanaan }: TahunKinerja) =>
  perencanaan.renstra.tujuan.map(({ id, indikator, sasaran }) => [
    id,
    indikator,
    sasaran.map((satu) => [satu.id, satu.uraian, satu.indikator]),
  ]);

describe('a matrix of a Renstra as offices keep it, without codes', () => {
  it('is known by its names; blank and merged cells mean what is above them', () => {
    const tahun = createTahunUji();
    const lembar = susunLembar(
      [
        KEPALA,
        ['Tujuan', null, 'Indeks Reformasi', 'Indeks', 'Indeks', '60,5', '61', '62', '63'],
        [null, 'SASARAN', 'Indeks Kepuasan  Masyarakat', 'Indeks', 'Indeks', '80', '85 %', '1.234.567,89', '87,5'],
        [null, 'Sasaran baru', 'Dokumen tersusun', 'Dokumen', 'Jumlah', '-', 4, 'tidak berlaku: ditunda', 5],
        [null, null, 'Dokumen lain', 'Dokumen', 'Jumlah', null, 1, 2, 3],
      ],
      [[1, 0, 4, 0]],
    );
    const satu = pratinjau('renstra', lembar, tahun);
    assert.deepEqual(listMasalah(satu), []);
    const jadi = terapkan(tahun, satu);
    assert.deepEqual(susunan(jadi), [
      [
        'T1',
        ['IKU3'],
        [
          ['S1', 'SASARAN', ['IKU1', 'IKU2']],
          ['S2', 'Sasaran baru', ['IKU4', 'IKU5']],
        ],
      ],
    ]);
    const kartu = new Map(jadi.indikator.map((isi) => [isi.id, isi]));
    assert.deepEqual(kartu.get('IKU1')?.target, [
      { tahun: 2022, renstra: '85' },
      { tahun: 2023, renstra: '1234567.89' },
      { tahun: 2024, renstra: '87.5' },
    ]);
    assert.deepEqual(
      kartu.get('IKU3'),
      zIndikator.parse({
        id: 'IKU3',
        nama: 'Indeks Reformasi',
        satuan: 'Indeks',
        sifat: 'indeks',
        kondisiAwal: [{ tahun: 2021, nilai: '60.5' }],
        target: [2022, 2023, 2024].map((th, ke) => ({ tahun: th, renstra: String(61 + ke) })),
      }),
    );
  });

  it('says everything that is wrong at once, and changes nothing', () => {
    const tahun = createTahunUji();
    const lembar = susunLembar([
      ['Kode tujuan', ...KEPALA, 'Mendukung sasaran RPJMD'],
      ['T1', 'Tujuan', 'Sasaran', 'Nilai SAKIP', 'Nilai', 'Indeks', null, 'Z', '1.234', 'BB', 'RPJMD-X'],
      ['T1', 'Tujuan lain', 'Sasaran', 'Baru', 'Dokumen', null, null, 'dua', 2, 3, null],
    ]);
    assert.deepEqual(listMasalah(pratinjau('renstra', lembar, tahun)), [
      '2 galat 2023 (I2): 1.234 → satu angka yang pasti; ini berarti 1234 atau 1,234'.replace('2023', 'Target 2023'),
      '2 galat Mendukung sasaran RPJMD: RPJMD-X → kode atau bunyi dari RPJMD: belum ada satu pun',
      '2 galat Target 2022: Z → salah satu peringkat: A, BB',
      '3 galat Sifat nilai: null → bunyi sifat nilai',
      '3 galat Target 2022: dua → angka, kosong, atau «tidak berlaku: alasan»',
      '3 galat Tujuan: Tujuan lain → sama dengan baris 2, karena T1 sama: Tujuan',
      '3 galat Mendukung sasaran RPJMD: null → sama dengan baris 2, karena S1 sama: RPJMD-X',
    ]);
  });

  it('fills a year that is still being entered', () => {
    const { umum } = createTahunUji();
    const isi = { judul: 'Renstra', mulai: 2022, selesai: 2024, tujuan: [] };
    const { tahun } = joinDraf([
      { jenis: 'umum', kunci: 'umum', urutan: 0, isi: umum },
      { jenis: 'renstra', kunci: 'renstra', urutan: 0, isi },
    ]);
    const lembar = susunLembar([KEPALA, ['Tujuan', 'Sasaran', 'Indikator', '%', 'Persentase', null, 90, 91, 92]]);
    const jadi = terapkan(tahun, pratinjau('renstra', lembar, tahun));
    assert.deepEqual(susunan(jadi), [['T1', [], [['S1', 'Sasaran', ['IKU1']]]]]);
    assert.equal(jadi.indikator[0]?.frekuensi, 'tahunan');
    const tanpa = joinDraf([{ jenis: 'umum', kunci: 'umum', urutan: 0, isi: umum }]).tahun;
    assert.match(listMasalah(pratinjau('renstra', lembar, tanpa)).join(), /Renstra yang sudah punya judul/);
  });

  it('moves an indicator to another sasaran, and its strategies stay', () => {
    const tahun = createTahunUji();
    const lembar = susunLembar([
      ['Kode tujuan', 'Tujuan', 'Kode sasaran', 'Sasaran', 'Kode indikator'],
      ['T1', 'Tujuan', 'S2', 'Sasaran dua', 'IKU2'],
    ]);
    const jadi = terapkan(tahun, pratinjau('renstra', lembar, tahun));
    assert.deepEqual(susunan(jadi), [
      [
        'T1',
        [],
        [
          ['S1', 'Sasaran', ['IKU1']],
          ['S2', 'Sasaran dua', ['IKU2']],
        ],
      ],
    ]);
  });
});

describe('the exported matrix', () => {
  it('merges the tujuan and the sasaran beside their indicators', async () => {
    const [lembar] = readBuku(await writeLembar('renstra', createTahunUji()));
    assert.deepEqual(
      lembar?.gabungan.map(({ barisAwal, barisAkhir, kolomAwal }) => [barisAwal, barisAkhir, kolomAwal]),
      [0, 1, 2, 3, 4, 5].map((kolom) => [1, 2, kolom]),
    );
  });
});
