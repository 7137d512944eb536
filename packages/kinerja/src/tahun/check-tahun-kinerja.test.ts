import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTahun, createUmum } from '../uji/tahun-ringkas.ts';
import { checkTahunKinerja } from './check-tahun-kinerja.ts';

type Ubah = Parameters<typeof createTahun>;

const RENSTRA = createTahun().perencanaan.renstra;
const TUJUAN = RENSTRA.tujuan[0] ?? assert.fail();
const perencanaan = (ubah: object, renstra: object = {}): Ubah => [
  { perencanaan: { visi: 'Visi', ...ubah, renstra: { ...RENSTRA, ...renstra } } },
];
const program = (ubah: object): Ubah => [
  { anggaran: { program: [{ kode: 'P', nama: 'P', mendukung: ['I1'], ...ubah }] } },
];
const PK = { id: 'PK', versi: 'murni', pihakPertama: 'camat', pihakKedua: 'wali' } as const;
const ORGANISASI: NonNullable<NonNullable<Ubah[0]>['organisasi']> = {
  unit: [{ id: 'KEC', nama: 'Kecamatan', jenis: 'perangkatDaerah' }],
  jabatan: [
    { id: 'wali', nama: 'Wali Kota', jenis: 'kepalaDaerah' },
    { id: 'camat', nama: 'Camat', unit: 'KEC', atasan: 'wali', jenis: 'pimpinan' },
  ],
};
const pk = (ubah: object): Ubah => [{ organisasi: ORGANISASI, perjanjian: [{ ...PK, ...ubah }] }];
const lhe = (rekomendasi: object): Ubah => [
  {
    evaluasi: [
      {
        nomor: '1',
        tanggal: '2023-12-08',
        evaluator: 'Inspektorat',
        tahunDievaluasi: 2023,
        rekomendasi: [{ nomor: 1, rekomendasi: 'Agar …', status: 'proses', ...rekomendasi }],
      },
    ],
  },
];
const skm = (ubah: object): Ubah => [
  {
    skm: [
      { tahun: 2024, unsur: Array.from({ length: 9 }, (_, i) => ({ kode: `U${i}`, nama: `U${i}`, nrr: 3 })), ...ubah },
    ],
  },
];
const sub = (kode: string, unit: string | null = null) => ({ kode, unit, nama: kode });

/** [fault, dataset, code, path] */
const TABEL: [string, Ubah, string, string][] = [
  ['unknown reporting unit', [{ umum: { ...createTahun().umum, unit: 'X' } }], 'R.tak-dikenal', 'umum.unit'],
  [
    'unknown scale',
    [{ umum: createUmum({ skalaPredikat: 'buatan-sendiri' }) }],
    'R.tak-dikenal',
    'umum.pengaturan.skalaPredikat',
  ],
  [
    'a scale that rates no capaian',
    [{ umum: createUmum({ skalaAtribut: 'lke' }) }],
    'R.tak-dikenal',
    'umum.pengaturan.skalaAtribut',
  ],
  [
    'unit twice',
    [{ organisasi: { unit: [...ORGANISASI.unit, ...ORGANISASI.unit] } }],
    'R.ganda',
    'organisasi.unit.1.id',
  ],
  [
    'unit that is its own ancestor',
    [
      {
        organisasi: {
          unit: [
            { id: 'KEC', nama: 'K', jenis: 'perangkatDaerah', induk: 'S' },
            { id: 'S', nama: 'S', jenis: 'seksi', induk: 'KEC' },
          ],
        },
      },
    ],
    'R.melingkar',
    'organisasi.unit.0.id',
  ],
  [
    'unknown superior',
    [
      {
        organisasi: { ...ORGANISASI, jabatan: [{ id: 'camat', nama: 'C', atasan: 'x', jenis: 'pimpinan' }] },
      },
    ],
    'R.tak-dikenal',
    'organisasi.jabatan.0.atasan',
  ],
  [
    'assignment that ends before it begins',
    [
      {
        organisasi: {
          ...ORGANISASI,
          penugasan: [{ jabatan: 'camat', nama: 'A', mulai: '2024-02-01', selesai: '2024-01-01' }],
        },
      },
    ],
    'T.urutan',
    'organisasi.penugasan.0.selesai',
  ],
  [
    'mission twice',
    perencanaan({ misi: [1, 1].map((nomor) => ({ nomor, uraian: 'M' })) }),
    'R.ganda',
    'perencanaan.misi.1.nomor',
  ],
  ['unknown mission', perencanaan({ misiDiampu: [4] }), 'R.tak-dikenal', 'perencanaan.misiDiampu.0'],
  [
    'RPJMD backwards',
    perencanaan({ rpjmd: { dasar: 'Perda', mulai: 2026, selesai: 2021 } }),
    'T.urutan',
    'perencanaan.rpjmd.selesai',
  ],
  [
    'RPJMD goal of an unknown mission',
    perencanaan({ rpjmd: { dasar: 'P', mulai: 2021, selesai: 2026, tujuan: [{ id: 'T', uraian: 'T', misi: 9 }] } }),
    'R.tak-dikenal',
    'perencanaan.rpjmd.tujuan.0.misi',
  ],
  ['Renstra backwards', perencanaan({}, { mulai: 2026, selesai: 2021 }), 'T.urutan', 'perencanaan.renstra.selesai'],
  ['year outside the Renstra', perencanaan({}, { mulai: 2015, selesai: 2020 }), 'P.luar-renstra', 'umum.tahun'],
  ['unknown signer', perencanaan({}, { penandatangan: 'x' }), 'R.tak-dikenal', 'perencanaan.renstra.penandatangan'],
  [
    'indicator without a card',
    perencanaan({}, { tujuan: [{ ...TUJUAN, indikator: ['I9'] }] }),
    'R.tak-dikenal',
    'perencanaan.renstra.tujuan.0.indikator.0',
  ],
  [
    'indicator in two places',
    perencanaan({}, { tujuan: [{ ...TUJUAN, indikator: ['I1'] }] }),
    'R.ganda',
    'perencanaan.renstra.tujuan.0.sasaran.0.indikator.0',
  ],
  [
    'unknown goal of the RPJMD',
    perencanaan({}, { tujuan: [{ ...TUJUAN, mendukung: 'x' }] }),
    'R.tak-dikenal',
    'perencanaan.renstra.tujuan.0.mendukung',
  ],
  [
    'card that no sasaran uses',
    [{ indikator: ['I1', 'I2'].map((id) => ({ id, nama: id, satuan: '%', sifat: 'persentase' as const })) }],
    'P.indikator-lepas',
    'indikator.1.id',
  ],
  ['target year twice', [{}, { target: [{ tahun: 2024 }, { tahun: 2024 }] }], 'R.ganda', 'indikator.0.target.1.tahun'],
  ['ordinal card without grades', [{}, { arah: 'ordinal' }], 'K.peringkat', 'indikator.0.peringkat'],
  ['range card without range', [{}, { arah: 'rentang' }], 'K.rentang', 'indikator.0.rentang'],
  [
    'range upside down',
    [{}, { arah: 'rentang', rentang: { bawah: 5, atas: 4 } }],
    'K.rentang',
    'indikator.0.rentang.atas',
  ],
  [
    'percentage summed over quarters',
    [{}, { sifat: 'persentase', penjumlahan: 'jumlah' }],
    'K.jumlah-persen',
    'indikator.0.penjumlahan',
  ],
  ['unknown keeper of the data', [{}, { penanggungJawab: 'x' }], 'R.tak-dikenal', 'indikator.0.penanggungJawab'],
  [
    'label for a number',
    [{}, { target: [{ tahun: 2024, renstra: '9O' }] }],
    'N.bukan-angka',
    'indikator.0.target.0.renstra',
  ],
  [
    'grade the card does not know',
    [{}, { arah: 'ordinal', peringkat: [{ label: 'A', nilai: 1 }], target: [{ tahun: 2024, renstra: 'B' }] }],
    'N.peringkat',
    'indikator.0.target.0.renstra',
  ],
  [
    'measured twice',
    [{ pengukuran: [1, 2].map((nilai) => ({ indikator: 'I1', tahun: 2024, nilai })) }],
    'R.ganda',
    'pengukuran.1.indikator',
  ],
  [
    'measured what is unknown',
    [{ pengukuran: [{ indikator: 'I9', tahun: 2024 }] }],
    'R.tak-dikenal',
    'pengukuran.0.indikator',
  ],
  [
    'a year and its quarters',
    [{ pengukuran: [{ indikator: 'I1', tahun: 2024, nilai: 1, triwulan: [1, 1, 1, 1] }] }],
    'N.ganda',
    'pengukuran.0.triwulan',
  ],
  [
    'code twice',
    program({ kegiatan: [{ kode: 'K', nama: 'K', subKegiatan: [sub('S'), sub('S')] }] }),
    'R.ganda',
    'anggaran.program.0.kegiatan.0.subKegiatan.1.kode',
  ],
  [
    'unknown kelurahan',
    program({ kegiatan: [{ kode: 'K', nama: 'K', subKegiatan: [sub('S', 'X')] }] }),
    'R.tak-dikenal',
    'anggaran.program.0.kegiatan.0.subKegiatan.0.unit',
  ],
  ['programme for nothing', program({ mendukung: [] }), 'A.tanpa-indikator', 'anggaran.program.0.mendukung'],
  ['programme for what is unknown', program({ mendukung: ['I9'] }), 'R.tak-dikenal', 'anggaran.program.0.mendukung.0'],
  [
    'spending above the ceiling',
    program({ anggaran: { murni: 1, realisasi: 2 } }),
    'A.lampau-pagu',
    'anggaran.program.0.anggaran.realisasi',
  ],
  [
    'operasi + modal is not the ceiling',
    program({ anggaran: { murni: 10, operasi: 4, modal: 5 } }),
    'A.jenis-belanja',
    'anggaran.program.0.anggaran.operasi',
  ],
  [
    'spending twice over',
    program({ anggaran: { murni: 10, realisasi: 4, realisasiTriwulan: [1, 1, 1, 1] } }),
    'A.ganda',
    'anggaran.program.0.anggaran.realisasiTriwulan',
  ],
  [
    'own entry that is not the sum',
    program({ anggaran: { murni: 10 }, kegiatan: [{ kode: 'K', nama: 'K', anggaran: { murni: 9 } }] }),
    'A.beda-jumlah',
    'anggaran.program.0.anggaran.murni',
  ],
  [
    'unknown signer of the RKT',
    [{ anggaran: { rkt: { penandatangan: 'x' } } }],
    'R.tak-dikenal',
    'anggaran.rkt.penandatangan',
  ],
  ['unknown party', pk({ pihakKedua: 'x' }), 'R.tak-dikenal', 'perjanjian.0.pihakKedua'],
  ['change without a reason', pk({ versi: 'perubahan' }), 'J.alasan', 'perjanjian.0.alasan'],
  ['promise of nothing', pk({ kinerja: [{ target: 5 }] }), 'J.tanpa-indikator', 'perjanjian.0.kinerja.0'],
  [
    'promise of what is unknown',
    pk({ kinerja: [{ indikator: 'I9' }] }),
    'R.tak-dikenal',
    'perjanjian.0.kinerja.0.indikator',
  ],
  ['money of an unknown code', pk({ anggaran: [{ kode: '9.99' }] }), 'R.tak-dikenal', 'perjanjian.0.anggaran.0.kode'],
  [
    'action plan of what is unknown',
    [{ rencanaAksi: [{ indikator: 'I9', triwulan: [{}, {}, {}, {}] }] }],
    'R.tak-dikenal',
    'rencanaAksi.0.indikator',
  ],
  [
    'two action plans for one indicator',
    [{ rencanaAksi: [1, 2].map(() => ({ indikator: 'I1', triwulan: [{}, {}, {}, {}] })) }],
    'R.ganda',
    'rencanaAksi.1.indikator',
  ],
  ['fewer unsur', skm({ unsur: [{ kode: 'U1', nama: 'U1', nrr: 3 }] }), 'S.unsur', 'skm.0.unsur'],
  [
    'mean score out of 1–4',
    skm({ unsur: Array.from({ length: 9 }, (_, i) => ({ kode: `U${i}`, nama: 'U', nrr: i === 2 ? '4.01' : 3 })) }),
    'S.nrr',
    'skm.0.unsur.2.nrr',
  ],
  [
    'mean score that is not of its answers',
    skm({
      unsur: Array.from({ length: 9 }, (_, i) => ({
        ...{ kode: `U${i}`, nama: 'U', nrr: i === 2 ? '2.4' : '2.5', sebaran: [0, 1, 1, 0] },
      })),
    }),
    'S.nrr-sebaran',
    'skm.0.unsur.2.nrr',
  ],
  [
    'counts of three values',
    skm({
      unsur: Array.from({ length: 9 }, (_, i) => ({
        ...{ kode: `U${i}`, nama: 'U', nrr: 3, sebaran: i === 2 ? [0, 0, 1] : [] },
      })),
    }),
    'S.sebaran',
    'skm.0.unsur.2.sebaran',
  ],
  [
    'counts without an answer',
    skm({
      unsur: Array.from({ length: 9 }, (_, i) => ({
        ...{ kode: `U${i}`, nama: 'U', nrr: 3, sebaran: i === 2 ? [0, 0, 0, 0] : [] },
      })),
    }),
    'S.sebaran',
    'skm.0.unsur.2.sebaran',
  ],
  [
    'follow-up of an unknown unsur',
    skm({ rencanaTindakLanjut: [{ unsur: 'U99', kegiatan: 'K', waktu: 'W' }] }),
    'R.tak-dikenal',
    'skm.0.rencanaTindakLanjut.0.unsur',
  ],
  [
    'benchmark of what is unknown',
    [{ pembanding: [{ id: 'N', indikator: 'I9', nama: 'N', nilai: 1, skala: { nama: 'S', min: 1, maks: 5 } }] }],
    'R.tak-dikenal',
    'pembanding.0.indikator',
  ],
  [
    'analysis of what is unknown',
    [{ analisis: { indikator: [{ indikator: 'I9' }] } }],
    'R.tak-dikenal',
    'analisis.indikator.0.indikator',
  ],
  [
    'analysis of an unknown programme',
    [{ analisis: { program: [{ kode: '9', peran: 'menunjang', uraian: 'U' }] } }],
    'R.tak-dikenal',
    'analisis.program.0.kode',
  ],
  ['done without evidence', lhe({ status: 'selesai' }), 'E.tanpa-bukti', 'evaluasi.0.rekomendasi.0.status'],
  ['answered before it was asked', lhe({ mulai: '2023-01-01' }), 'T.urutan', 'evaluasi.0.rekomendasi.0.mulai'],
  ['answered after the year', lhe({ mulai: '2025-01-01' }), 'E.sesudah-tahun', 'evaluasi.0.rekomendasi.0.mulai'],
  [
    'process of an unknown unit',
    [{ laporan: { prosesBisnis: [{ jenis: 'inti', nama: 'P', unit: ['X'] }] } }],
    'R.tak-dikenal',
    'laporan.prosesBisnis.0.unit.0',
  ],
  ['a late report', [{ laporan: { tanggal: '2025-03-01' } }], 'L.jatuh-tempo', 'laporan.tanggal'],
  [
    'a report after the local deadline',
    [{ umum: createUmum({ jatuhTempoLaporan: '2025-01-31' }), laporan: { tanggal: '2025-02-01' } }],
    'L.jatuh-tempo',
    'laporan.tanggal',
  ],
  ['unknown signer of the report', [{ laporan: { penandatangan: 'x' } }], 'R.tak-dikenal', 'laporan.penandatangan'],
];

describe('checkTahunKinerja', () => {
  it('finds nothing in the smallest dataset', () => assert.deepEqual(checkTahunKinerja(createTahun()), []));

  it('takes the last day of February as in time, also in a leap year', () => {
    for (const [tahun, tanggal] of [
      [2024, '2025-02-28'],
      [2023, '2024-02-29'],
    ] as const) {
      const umum = { ...createTahun().umum, tahun };
      assert.deepEqual(checkTahunKinerja(createTahun({ umum, laporan: { tanggal } })), []);
    }
  });

  for (const [nama, ubah, kode, jalur] of TABEL) {
    it(`finds: ${nama}`, () => {
      const masalah = checkTahunKinerja(createTahun(...ubah));
      const temuan = masalah.find((satu) => satu.kode === kode && satu.jalur.join('.') === jalur);
      assert.ok(temuan, JSON.stringify(masalah.map((satu) => [satu.kode, satu.jalur.join('.')])));
      assert.notEqual(temuan.seharusnya.trim(), '');
    });
  }
});
