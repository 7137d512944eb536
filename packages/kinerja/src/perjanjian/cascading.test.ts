import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { z } from 'zod';
import { measureKinerja } from '../measure-kinerja.ts';
import { checkTahunKinerja } from '../tahun/check-tahun-kinerja.ts';
import { type Perjanjian, type TahunKinerja, zPerjanjian, type zTahunKinerja } from '../tahun/tahun-kinerja.ts';
import { arbMenurutSkema, arbTahunKinerja } from '../uji/index.ts';
import { createTahun } from '../uji/tahun-ringkas.ts';
import { checkCascading } from './check-cascading.ts';
import { comparePerjanjian } from './compare-perjanjian.ts';
import { draftPerjanjian } from './draft-perjanjian.ts';

type Masukan = z.input<typeof zTahunKinerja>;

const kartu = (id: string, lain: object = {}) => ({
  id,
  nama: `Indikator ${id}`,
  satuan: '%',
  sifat: 'persentase' as const,
  target: [{ tahun: 2024, renstra: '90', perubahan: '95' }],
  ...lain,
});

const jabatan = (id: string, atasan: string | null, jenis: string, unit: string | null = null) => ({
  id,
  nama: `Jabatan ${id}`,
  atasan,
  jenis: jenis as 'struktural',
  unit,
});

const kinerja = (nama: string) => [{ nama, satuan: 'Dokumen', target: '12' }];

/**
 * Two indicators with an IKU each, one without; a utama programme per IKU, of which P2 is carried out by a kelurahan
 * too; a programme for the office. Below the camat: a secretary with one subbagian, a kasi for I1, a kasi for nothing,
 * a lurah.
 */
function susun(ubah: Partial<Masukan> = {}): TahunKinerja {
  return createTahun({
    organisasi: {
      unit: [
        { id: 'KEC', nama: 'Kecamatan', jenis: 'perangkatDaerah' },
        { id: 'SEK', nama: 'Sekretariat', jenis: 'sekretariat', induk: 'KEC' },
        { id: 'SUB', nama: 'Subbagian', jenis: 'subbagian', induk: 'SEK' },
        { id: 'SEKSI', nama: 'Seksi', jenis: 'seksi', induk: 'KEC' },
        { id: 'KEL', nama: 'Kelurahan', jenis: 'kelurahan', induk: 'KEC' },
      ],
      jabatan: [
        jabatan('wali', null, 'kepalaDaerah'),
        jabatan('camat', 'wali', 'pimpinan', 'KEC'),
        jabatan('sekretaris', 'camat', 'struktural', 'SEK'),
        jabatan('kasubbag', 'sekretaris', 'struktural', 'SUB'),
        jabatan('kasi', 'camat', 'struktural', 'SEKSI'),
        jabatan('kasi-lain', 'camat', 'struktural', 'SEKSI'),
        jabatan('lurah', 'camat', 'struktural', 'KEL'),
        jabatan('staf', 'kasi', 'pelaksana'),
      ],
    },
    perencanaan: {
      visi: 'Visi',
      renstra: {
        judul: 'Renstra',
        mulai: 2021,
        selesai: 2026,
        tujuan: [
          {
            id: 'T',
            uraian: 'Tujuan',
            sasaran: [
              { id: 'S1', uraian: 'Sasaran', indikator: ['I2'] },
              { id: 'S2', uraian: 'Sasaran', indikator: ['I1', 'I3'] },
            ],
          },
        ],
      },
    },
    indikator: [kartu('I1', { penanggungJawab: 'kasi' }), kartu('I2'), kartu('I3', { iku: false })],
    anggaran: {
      program: [
        {
          kode: 'P0',
          nama: 'Penunjang',
          sifat: 'penunjang',
          kegiatan: [{ kode: 'P0.1', nama: 'Keuangan', subKegiatan: [{ kode: 'P0.1.1', nama: 'Gaji' }] }],
        },
        {
          kode: 'P1',
          nama: 'Satu',
          mendukung: ['I1'],
          kegiatan: [
            {
              kode: 'P1.1',
              nama: 'Pelayanan',
              subKegiatan: [
                { kode: 'P1.1.1', nama: 'Loket', kinerja: kinerja('Jumlah loket') },
                { kode: 'P1.1.2', nama: 'Antrean' },
              ],
            },
            { kode: 'P1.2', nama: 'Tanpa rincian' },
          ],
        },
        {
          kode: 'P2',
          nama: 'Dua',
          mendukung: ['I2'],
          kegiatan: [
            {
              kode: 'P2.1',
              nama: 'Pemberdayaan',
              subKegiatan: [
                { kode: 'P2.1.1', nama: 'Kecamatan' },
                { kode: 'P2.1.2', unit: 'KEL', nama: 'Kelurahan' },
              ],
            },
          ],
        },
      ],
    },
    ...ubah,
  });
}

const pk = (
  pihakPertama: string,
  pihakKedua: string,
  indikator: readonly string[],
  anggaran: readonly (string | object)[],
  lain: object = {},
) => ({
  id: `PK-${pihakPertama}`,
  versi: 'murni' as const,
  pihakPertama,
  pihakKedua,
  tanggal: '2024-01-31',
  kinerja: indikator.map((id) => ({ indikator: id })),
  anggaran: anggaran.map((satu) => (typeof satu === 'string' ? toGaris(satu) : satu) as { kode: string }),
  ...lain,
});

function toGaris(kunci: string) {
  const [kode = '', unit = null] = kunci.split('@');
  return { kode, unit };
}

const garis = ({ anggaran }: Perjanjian): string[] =>
  anggaran.map(({ kode, unit }) => (unit === null ? kode : `${kode}@${unit}`));

describe('draftPerjanjian', () => {
  const KASUS: readonly [string, string, string | undefined, string[], string[]][] = [
    ['head of region', 'wali', undefined, [], []],
    ['nobody', 'siapa', undefined, [], []],
    ['head: IKU in the order of the Renstra, all programmes', 'camat', 'wali', ['I2', 'I1'], ['P1', 'P2', 'P0']],
    ['secretary: the supporting programmes', 'sekretaris', 'camat', ['I2', 'I1'], ['P0.1']],
    ['below a structural post: what that promises', 'kasubbag', 'sekretaris', ['I2', 'I1'], ['P0.1']],
    ['who answers for an indicator: its programmes', 'kasi', 'camat', ['I1'], ['P1.1', 'P1.2']],
    ['who answers for nothing: what the superior promises', 'kasi-lain', 'camat', ['I2', 'I1'], []],
    ['lurah: what the kelurahan carries out', 'lurah', 'camat', ['I2'], ['P2.1.2@KEL']],
  ];
  for (const [nama, post, atasan, indikator, anggaran] of KASUS) {
    it(nama, () => {
      const draft = draftPerjanjian(susun(), post, 'murni');
      assert.equal(draft?.pihakKedua, atasan);
      if (draft === undefined) return;
      assert.equal(draft.id, `PKM-${post.toUpperCase()}`);
      assert.deepEqual(
        draft.kinerja.map((baris) => baris.indikator),
        indikator,
      );
      assert.deepEqual(garis(draft), anggaran);
    });
  }

  it('notes which programmes only support', () => {
    const camat = draftPerjanjian(susun(), 'camat', 'murni');
    assert.deepEqual(
      camat?.anggaran.map(({ keterangan }) => keterangan),
      [null, null, 'Pendukung'],
    );
  });

  it('pelaksana: the outputs of the sub-kegiatan of the superior, with their targets', () => {
    const staf = draftPerjanjian(susun(), 'staf', 'murni');
    assert.deepEqual(staf?.anggaran, []);
    assert.deepEqual(
      staf?.kinerja.map(({ sasaran, nama, satuan, target, kegiatan }) => [sasaran, nama, satuan, target, kegiatan]),
      [
        ['Pelayanan', 'Jumlah loket', 'Dokumen', '12', 'Loket'],
        ['Pelayanan', 'Terlaksananya Antrean', null, null, 'Antrean'],
        ['Satu', 'Terlaksananya Tanpa rincian', null, null, 'Tanpa rincian'],
      ],
    );
  });

  it('follows the superior’s agreement where there is one, and leaves what a colleague has', () => {
    const tahun = susun({
      indikator: [
        kartu('I1', { penanggungJawab: 'kasi' }),
        kartu('I2', { penanggungJawab: 'kasi-lain' }),
        kartu('I3', { penanggungJawab: 'kasi-lain' }),
      ],
      perjanjian: [pk('camat', 'wali', ['I1'], ['P1']), pk('lurah', 'camat', ['I1'], ['P1.1.1'])],
    });
    assert.deepEqual(garis(draftPerjanjian(tahun, 'kasi', 'murni') as Perjanjian), ['P1.1.2', 'P1.2']);
    const lain = draftPerjanjian(tahun, 'kasi-lain', 'murni') as Perjanjian;
    assert.deepEqual(garis(lain), []);
    assert.deepEqual(
      lain.kinerja.map(({ indikator }) => indikator),
      ['I2', 'I3'],
    );
  });

  it('of the reporting unit as a whole, a post gets only what it answers for', () => {
    const { organisasi } = susun();
    const tahun = susun({
      organisasi: {
        ...organisasi,
        jabatan: organisasi.jabatan.map((satu) => (satu.id === 'kasi' ? { ...satu, unit: 'KEC' } : satu)),
      },
      indikator: [kartu('I1'), kartu('I2', { penanggungJawab: 'kasi' }), kartu('I3')],
    });
    assert.deepEqual(garis(draftPerjanjian(tahun, 'kasi', 'murni') as Perjanjian), ['P2.1.1']);
  });

  it('the head promises all indicators where none is an IKU', () => {
    const tahun = susun({ indikator: ['I1', 'I2', 'I3'].map((id) => kartu(id, { iku: false })) });
    assert.deepEqual(
      draftPerjanjian(tahun, 'camat', 'murni')?.kinerja.map(({ indikator }) => indikator),
      ['I2', 'I1', 'I3'],
    );
  });

  it('a change starts from what is in force; the head adds what has come since', () => {
    const lama = pk('camat', 'wali', ['I1'], [{ kode: 'P1', nilai: '5', keterangan: 'Bagian' }]);
    const kasi = pk('kasi', 'camat', ['I1'], ['P1.1']);
    const tahun = susun({ perjanjian: [lama, kasi] });
    const camat = draftPerjanjian(tahun, 'camat', 'perubahan') as Perjanjian;
    assert.deepEqual([camat.id, camat.versi, camat.tanggal, camat.alasan], ['PKP-CAMAT', 'perubahan', null, null]);
    assert.deepEqual(garis(camat), ['P1', 'P2', 'P0']);
    assert.deepEqual([camat.anggaran[0]?.nilai, camat.anggaran[0]?.keterangan], ['5', 'Bagian']);
    assert.deepEqual(
      camat.kinerja.map(({ indikator }) => indikator),
      ['I1', 'I2'],
    );
    assert.deepEqual(garis(draftPerjanjian(tahun, 'kasi', 'perubahan') as Perjanjian), ['P1.1']);
  });

  it('gives an id that is free', () => {
    const tahun = susun({ perjanjian: [{ ...pk('camat', 'wali', [], []), id: 'PKM-KASI' }] });
    assert.equal(draftPerjanjian(tahun, 'kasi', 'murni')?.id, 'PKM-KASI-2');
  });

  it('fits the schema and refers to nothing unknown', () => {
    fc.assert(
      fc.property(arbTahunKinerja(), fc.constantFrom('murni', 'perubahan'), (tahun, versi) => {
        const baru = tahun.organisasi.jabatan.flatMap(({ id }) => draftPerjanjian(tahun, id, versi) ?? []);
        for (const satu of baru) assert.deepEqual(zPerjanjian.parse(satu), satu);
        const galat = checkTahunKinerja({ ...tahun, perjanjian: baru }).filter(
          ({ tingkat, kode }) => tingkat === 'galat' && kode !== 'J.alasan',
        );
        assert.deepEqual(galat, []);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('comes to an end on any data, also with posts and units in a circle', () => {
    fc.assert(
      fc.property(arbMenurutSkema(), fc.constantFrom('murni', 'perubahan'), (tahun, versi) => {
        for (const { id } of tahun.organisasi.jabatan) draftPerjanjian(tahun, id, versi);
        checkCascading(tahun, versi);
      }),
      { numRuns: 80, endOnFailure: true },
    );
  });

  it('draws up a unit from the head down so that no budget is promised twice', () => {
    fc.assert(
      fc.property(arbTahunKinerja(), (acak) => {
        const tahun = { ...acak, perjanjian: [] as Perjanjian[] };
        for (const { id } of tahun.organisasi.jabatan) {
          tahun.perjanjian.push(...[draftPerjanjian(tahun, id, 'murni') ?? []].flat());
        }
        const kode = new Set(checkCascading(tahun, 'murni').map((satu) => satu.kode));
        for (const satu of ['J.tanpa-perjanjian', 'J.bukan-atasan', 'J.anggaran-ganda'])
          assert.ok(!kode.has(satu), satu);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});

describe('checkCascading', () => {
  const UTUH = [
    pk('camat', 'wali', ['I1', 'I2'], ['P0', 'P1', 'P2']),
    pk('sekretaris', 'camat', ['I1'], ['P0.1']),
    pk('kasubbag', 'sekretaris', ['I1'], ['P0.1.1']),
    pk('kasi', 'camat', ['I1'], ['P1']),
    pk('kasi-lain', 'camat', ['I2'], ['P2.1.1']),
    pk('lurah', 'camat', ['I2'], ['P2.1.2@KEL']),
    pk('staf', 'kasi', [], [], { kinerja: [{ nama: 'Jumlah loket' }] }),
  ];
  const ganti = (...baru: ReturnType<typeof pk>[]) =>
    UTUH.map((satu) => baru.find(({ pihakPertama }) => pihakPertama === satu.pihakPertama) ?? satu);
  const list = (perjanjian: object[], versi: 'murni' | 'perubahan' = 'murni') =>
    checkCascading(susun({ perjanjian: perjanjian as never }), versi).map(
      ({ kode, jabatan: post, jalur, tertulis }) => [kode, post, jalur.join('.'), tertulis],
    );
  const KASUS: readonly [string, object[], unknown[]][] = [
    ['a whole cascade', UTUH, []],
    [
      'a post without an agreement, and what it leaves behind',
      UTUH.filter(({ pihakPertama }) => pihakPertama !== 'lurah'),
      [
        ['J.tanpa-perjanjian', 'lurah', 'organisasi.jabatan.6', 'Jabatan lurah'],
        ['J.anggaran-lepas', 'camat', 'perjanjian.0.anggaran', 'P2.1.2@KEL Kelurahan'],
      ],
    ],
    [
      'a second party who is not the superior',
      ganti(pk('kasubbag', 'camat', ['I1'], ['P0.1.1'])),
      [
        ['J.anggaran-ganda', 'kasubbag', 'perjanjian.2.anggaran.0', 'P0.1.1 Gaji'],
        ['J.bukan-atasan', 'kasubbag', 'perjanjian.2.pihakKedua', 'Jabatan camat'],
      ],
    ],
    [
      'a target that nobody below carries',
      ganti(pk('kasi-lain', 'camat', ['I1'], ['P2.1.1']), pk('lurah', 'camat', [], ['P2.1.2@KEL'])),
      [['J.target-terputus', 'camat', 'perjanjian.0.kinerja.1.indikator', 'I2']],
    ],
    [
      'a whole kegiatan that nobody below carries is one finding',
      ganti(pk('kasi', 'camat', ['I1'], ['P1.2'])),
      [['J.anggaran-lepas', 'camat', 'perjanjian.0.anggaran', 'P1.1 Pelayanan']],
    ],
    [
      'a sub-kegiatan in two agreements of one level',
      ganti(pk('kasi-lain', 'camat', ['I2'], ['P2.1.1', 'P1.1.1'])),
      [['J.anggaran-ganda', 'kasi-lain', 'perjanjian.4.anggaran.1', 'P1.1.1 Loket']],
    ],
    [
      'several of them',
      ganti(pk('kasi-lain', 'camat', ['I2'], ['P2.1.1', 'P1.1'])),
      [['J.anggaran-ganda', 'kasi-lain', 'perjanjian.4.anggaran.1', 'P1.1, 2 sub-kegiatan']],
    ],
    [
      'shares of one line may be divided',
      ganti(
        pk('kasi', 'camat', ['I1'], [{ kode: 'P1.1', nilai: '5' }, { kode: 'P1.2' }]),
        pk('kasi-lain', 'camat', ['I2'], ['P2.1.1', { kode: 'P1.1', nilai: '7' }]),
      ),
      [],
    ],
    [
      'a share beside the whole is promised twice',
      ganti(pk('kasi-lain', 'camat', ['I2'], ['P2.1.1', { kode: 'P1.2', nilai: '7' }])),
      [['J.anggaran-ganda', 'kasi-lain', 'perjanjian.4.anggaran.1', 'P1.2 Tanpa rincian']],
    ],
    [
      'and the other way round',
      ganti(
        pk('kasi', 'camat', ['I1'], ['P1.1', { kode: 'P1.2', nilai: '5' }]),
        pk('kasi-lain', 'camat', ['I2'], ['P2.1.1', 'P1.2']),
      ),
      [['J.anggaran-ganda', 'kasi-lain', 'perjanjian.4.anggaran.1', 'P1.2 Tanpa rincian']],
    ],
    [
      'who promises to itself carries nothing for itself',
      ganti(pk('camat', 'camat', ['I1', 'I2'], ['P0', 'P1', 'P2']), pk('kasi', 'camat', ['I1'], ['P1.2'])),
      [
        ['J.bukan-atasan', 'camat', 'perjanjian.0.pihakKedua', 'Jabatan camat'],
        ['J.anggaran-lepas', 'camat', 'perjanjian.0.anggaran', 'P1.1 Pelayanan'],
      ],
    ],
    [
      'of a kegiatan only what the superior promises',
      ganti(pk('camat', 'wali', ['I1', 'I2'], ['P0', 'P1.1.1', 'P1.2', 'P2']), pk('kasi', 'camat', ['I1'], ['P1.2'])),
      [['J.anggaran-lepas', 'camat', 'perjanjian.0.anggaran', 'P1.1.1 Loket']],
    ],
    [
      'dated before the superior',
      ganti(pk('kasi', 'camat', ['I1'], ['P1'], { tanggal: '2024-01-30' })),
      [['J.mendahului', 'kasi', 'perjanjian.3.tanggal', '2024-01-30']],
    ],
    [
      'dated although the superior is not',
      ganti(pk('sekretaris', 'camat', ['I1'], ['P0.1'], { tanggal: null })),
      [['J.atasan-belum', 'kasubbag', 'perjanjian.2.tanggal', '2024-01-31']],
    ],
    [
      'a month after the superior is in time',
      ganti(pk('kasi-lain', 'camat', ['I2'], ['P2.1.1'], { tanggal: '2024-02-29' })),
      [],
    ],
    [
      'later is not',
      ganti(pk('kasi-lain', 'camat', ['I2'], ['P2.1.1'], { tanggal: '2024-03-01' })),
      [['J.terlambat', 'kasi-lain', 'perjanjian.4.tanggal', '2024-03-01']],
    ],
  ];
  for (const [nama, perjanjian, harapan] of KASUS) it(nama, () => assert.deepEqual(list(perjanjian), harapan));

  it('after a change, who changed nothing keeps the murni and its date', () => {
    const ubah = { versi: 'perubahan', id: 'PKP', tanggal: '2024-09-02' };
    const camat = pk('camat', 'wali', ['I1', 'I2'], ['P0', 'P1', 'P2'], ubah);
    assert.deepEqual(list([...UTUH, camat], 'perubahan'), []);
    const kasi = pk('kasi', 'camat', ['I1'], ['P1.1'], { ...ubah, id: 'PKP-KASI', tanggal: '2024-09-01' });
    assert.deepEqual(list([...UTUH, camat, kasi], 'perubahan'), [
      ['J.anggaran-lepas', 'camat', 'perjanjian.7.anggaran', 'P1.2 Tanpa rincian'],
      ['J.mendahului', 'kasi', 'perjanjian.8.tanggal', '2024-09-01'],
    ]);
    assert.deepEqual(list([...UTUH, camat, kasi], 'murni'), []);
  });

  it('says what to do in words', () => {
    const [satu] = checkCascading(
      susun({ perjanjian: ganti(pk('kasi-lain', 'camat', ['I2'], ['P2.1.1', 'P1.1.1'])) as never }),
      'murni',
    );
    assert.equal(
      satu?.seharusnya,
      'anggaran pada satu jabatan saja; sudah ada pada Jabatan kasi. Bila dibagi, isi nilai bagian masing-masing',
    );
  });
});

describe('comparePerjanjian', () => {
  const lama = pk('camat', 'wali', ['I1', 'I2'], ['P0', { kode: 'P1', nilai: '5' }], {
    kinerja: [{ indikator: 'I1' }, { indikator: 'I2', target: '3' }, { nama: 'Rapat' }, { nama: 'Rapat' }],
  });
  const baru = {
    ...pk('camat', 'wali', [], ['P2', { kode: 'P1', nilai: '7' }]),
    id: 'PKP',
    versi: 'perubahan' as const,
    tanggal: '2024-09-02',
    tempat: 'Dumai',
    kinerja: [{ indikator: 'I2', target: '4', satuan: 'Nilai' }, { indikator: 'I1' }, { nama: 'Rapat' }],
  };
  const tahun = susun({ perjanjian: [lama, baru] });
  const [a, b] = tahun.perjanjian as [Perjanjian, Perjanjian];
  const ringkas = (baris: ReturnType<typeof comparePerjanjian>['kinerja']) =>
    baris.map(({ perubahan, lama: l, baru: m, ruas }) => [perubahan, (m ?? l)?.indikator ?? (m ?? l)?.nama, ruas]);

  it('shows what came, went and differs', () => {
    const beda = comparePerjanjian(a, b);
    assert.equal(beda.sama, false);
    assert.deepEqual(beda.kepala, [
      { ruas: 'tempat', lama: null, baru: 'Dumai' },
      { ruas: 'tanggal', lama: '2024-01-31', baru: '2024-09-02' },
    ]);
    assert.deepEqual(ringkas(beda.kinerja), [
      ['berubah', 'I2', ['satuan', 'target']],
      ['tetap', 'I1', []],
      ['tetap', 'Rapat', []],
      ['dihapus', 'Rapat', []],
    ]);
    assert.deepEqual(
      beda.anggaran.map(({ perubahan, lama: l, baru: m, ruas }) => [perubahan, (m ?? l)?.kode, ruas]),
      [
        ['ditambah', 'P2', []],
        ['berubah', 'P1', ['nilai']],
        ['dihapus', 'P0', []],
      ],
    );
  });

  it('with the figures, also what the version alone changes', () => {
    const [dulu, kini] = measureKinerja(tahun).perjanjian;
    assert.ok(dulu !== undefined && kini !== undefined);
    const { kinerja: baris } = comparePerjanjian(a, b, { lama: dulu, baru: kini });
    assert.deepEqual(ringkas(baris)[1], ['berubah', 'I1', ['target']]);
    assert.deepEqual([baris[1]?.angka.lama?.nilai, baris[1]?.angka.baru?.nilai], ['90', '95']);
    assert.equal(baris[3]?.angka.baru, null);
  });

  it('finds no difference of an agreement with itself, and the same ones seen from the other side', () => {
    const BALIK = { tetap: 'tetap', berubah: 'berubah', ditambah: 'dihapus', dihapus: 'ditambah' } as const;
    fc.assert(
      fc.property(arbTahunKinerja(), (acak) => {
        const [satu, dua] = acak.perjanjian;
        if (satu === undefined || dua === undefined) return;
        const { sama, kepala } = comparePerjanjian(satu, structuredClone(satu));
        assert.deepEqual([sama, kepala], [true, []]);
        const maju = comparePerjanjian(satu, dua);
        const balik = comparePerjanjian(dua, satu);
        assert.equal(maju.sama, balik.sama);
        for (const ruas of ['kinerja', 'anggaran'] as const) {
          const hitung = (daftar: readonly string[]) => daftar.toSorted();
          assert.deepEqual(
            hitung(maju[ruas].map(({ perubahan }) => BALIK[perubahan])),
            hitung(balik[ruas].map(({ perubahan }) => perubahan)),
          );
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});
