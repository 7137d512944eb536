import assert from 'node:assert/strict';
import { it } from 'node:test';
import { measureKinerja } from '../measure-kinerja.ts';
import { zTahunKinerja } from '../tahun/tahun-kinerja.ts';

const sub = (kode: string, unit: string, pagu: number) => ({
  kode,
  unit,
  nama: `Sub ${kode}`,
  anggaran: { murni: pagu },
});

const hasil = measureKinerja(
  zTahunKinerja.parse({
    umum: {
      tahun: 2024,
      instansi: { kode: 'k', nama: 'Pemerintah Kota', daerah: 'Kota', jenis: 'kota', tempat: 'Kota' },
      unit: 'KEC',
    },
    organisasi: { unit: [{ id: 'KEC', nama: 'Kecamatan', jenis: 'perangkatDaerah' }] },
    perencanaan: {
      visi: 'Visi',
      renstra: {
        judul: 'Renstra',
        mulai: 2021,
        selesai: 2026,
        tujuan: [{ id: 'T1', uraian: 'Tujuan', sasaran: [{ id: 'S1', uraian: 'Sasaran', indikator: ['I1'] }] }],
      },
    },
    indikator: [{ id: 'I1', nama: 'Indikator', satuan: '%', sifat: 'persentase' }],
    anggaran: {
      program: [
        {
          kode: '1.01',
          nama: 'Program Satu',
          kegiatan: [
            {
              kode: '1.01.2.01',
              nama: 'Kegiatan',
              subKegiatan: [sub('1.01.2.01.0001', 'A', 100), sub('1.01.2.01.0001', 'B', 25)],
            },
          ],
        },
        { kode: '1.02', nama: 'Program Dua', anggaran: { murni: 7 } },
      ],
    },
    perjanjian: [
      {
        id: 'PK',
        versi: 'murni',
        pihakPertama: 'kasi',
        pihakKedua: 'camat',
        anggaran: [
          { kode: '1.02', nilai: 7 },
          { kode: '1.01.2.01.0001', unit: 'B' },
          { kode: '9.99', nilai: 3 },
          { kode: '1.01.2.01', nilai: '1.5' },
        ],
      },
    ],
  }),
);

it('sums the budget lines of an agreement by their programme, wherever in its tree a line stands', () => {
  const [pk] = hasil.perjanjian;
  assert.deepEqual(
    pk?.program.map(({ kode, nama, baris, nilai }) => [kode, nama, baris, nilai.nilai]),
    [
      ['1.02', 'Program Dua', [0], '7'],
      ['1.01', 'Program Satu', [1, 3], '26.5'],
      ['9.99', '9.99', [2], '3'],
    ],
  );
  assert.equal(hasil.angka['pk/PK/program/1'], pk?.program[1]?.nilai);
  assert.equal(pk?.jumlah.nilai, '36.5');
});
