import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { measureKinerja } from '../measure-kinerja.ts';
import { checkTahunKinerja } from '../tahun/check-tahun-kinerja.ts';
import type { TahunKinerja } from '../tahun/tahun-kinerja.ts';
import { arbTahunKinerja } from '../uji/index.ts';
import { createTahun } from '../uji/tahun-ringkas.ts';
import { joinDraf, joinTahunKinerja } from './join.ts';
import { parseRekaman } from './parse.ts';
import { copyTahunBerikut, emptyTahunKinerja } from './tahun-baru.ts';

const INSTANSI = createTahun().umum.instansi;
const BARU = {
  tahun: 2026,
  instansi: INSTANSI,
  unit: { id: 'KEC', nama: 'Kecamatan Baru' },
  jabatan: { kepalaDaerah: 'Wali Kota', pimpinan: 'Camat Baru' },
  renstra: { judul: 'Renstra Kecamatan Baru', mulai: 2025, selesai: 2029 },
};

describe('emptyTahunKinerja', () => {
  const POLOS = { tahun: 2026, instansi: INSTANSI, unit: { id: 'KEC', nama: 'Kecamatan Baru' } };
  const KASUS: readonly [string, Parameters<typeof emptyTahunKinerja>[0], string[], string[]][] = [
    [
      'with all that is known',
      BARU,
      ['umum', 'organisasi', 'unit', 'jabatan', 'jabatan', 'renstra', 'anggaran', 'laporan'],
      ['perencanaan.visi', 'perencanaan.renstra.tujuan', 'indikator'],
    ],
    [
      'with the least',
      POLOS,
      ['umum', 'organisasi', 'unit', 'anggaran', 'laporan'],
      [
        'perencanaan.visi',
        'perencanaan.renstra.judul',
        'perencanaan.renstra.mulai',
        'perencanaan.renstra.selesai',
        'perencanaan.renstra.tujuan',
        'indikator',
      ],
    ],
  ];
  for (const [nama, masukan, jenis, kurang] of KASUS) {
    it(nama, () => {
      const rekaman = emptyTahunKinerja(masukan);
      assert.deepEqual(
        rekaman.map((satu) => satu.jenis),
        jenis,
      );
      for (const satu of rekaman) assert.deepEqual(parseRekaman(satu.jenis, satu.isi), { sah: true, isi: satu.isi });
      const { tahun, masalah } = joinDraf(rekaman);
      assert.deepEqual(
        masalah.map(({ jalur }) => jalur.join('.')),
        kurang,
      );
      assert.deepEqual(
        checkTahunKinerja(tahun).filter(({ tingkat }) => tingkat === 'galat'),
        [],
      );
      measureKinerja(tahun);
    });
  }

  it('becomes whole as soon as vision, Renstra and an indicator are there', () => {
    const { perencanaan, indikator } = createTahun();
    const { rpjmd: _, renstra, ...lain } = perencanaan;
    const hasil = joinTahunKinerja([
      ...emptyTahunKinerja({ ...BARU, renstra: null }),
      { jenis: 'perencanaan', kunci: 'perencanaan', urutan: 0, isi: lain },
      { jenis: 'renstra', kunci: 'renstra', urutan: 0, isi: renstra },
      ...indikator.map((isi) => ({ jenis: 'indikator', kunci: isi.id, urutan: 0, isi })),
    ]);
    assert.ok(hasil.sah);
    assert.equal(hasil.tahun.umum.tahun, 2026);
  });
});

function copy(tahun: TahunKinerja): TahunKinerja {
  const hasil = joinTahunKinerja(copyTahunBerikut(tahun));
  assert.ok(hasil.sah, JSON.stringify(hasil.masalah));
  return hasil.tahun;
}

describe('copyTahunBerikut', () => {
  const orang = (nama: string, selesai: string | null) => ({ jabatan: 'camat', nama, selesai });
  const uang = { murni: '100', realisasi: '90' };
  const kinerja = [{ nama: 'Keluaran', satuan: 'Dokumen', target: '4', realisasi: '3' }];
  const lama = createTahun(
    {
      umum: { ...createTahun().umum, pengaturan: { jatuhTempoLaporan: '2025-02-20', batasRataRata: '100' } },
      organisasi: {
        unit: [{ id: 'KEC', nama: 'Kecamatan', jenis: 'perangkatDaerah' }],
        jabatan: [
          { id: 'wali', nama: 'Wali Kota', jenis: 'kepalaDaerah' },
          { id: 'camat', nama: 'Camat', unit: 'KEC', atasan: 'wali', jenis: 'pimpinan' },
        ],
        penugasan: [orang('Pergi', '2024-12-31'), orang('Sampai awal tahun', '2025-01-01'), orang('Menjabat', null)],
      },
      anggaran: {
        unit: uang,
        program: [
          {
            kode: 'P',
            nama: 'Program',
            mendukung: ['I1'],
            kinerja,
            anggaran: uang,
            kegiatan: [
              {
                kode: 'K',
                nama: 'Kegiatan',
                kinerja,
                anggaran: uang,
                subKegiatan: [{ kode: 'S', unit: 'KEC', nama: 'Sub', kinerja, anggaran: uang }],
              },
            ],
          },
        ],
        rkt: { tanggal: '2024-01-02', penandatangan: 'camat', versiPagu: 'perubahan' },
      },
      perjanjian: [{ id: 'PK', versi: 'murni', pihakPertama: 'camat', pihakKedua: 'wali', tanggal: '2024-01-31' }],
      rencanaAksi: [{ indikator: 'I1', triwulan: [{}, {}, {}, {}] }],
      pengukuran: [
        { indikator: 'I1', tahun: 2023, nilai: '3' },
        { indikator: 'I1', tahun: 2024, triwulan: ['1', '2', '3', '4'] },
      ],
      evaluasi: [{ nomor: '1', tanggal: '2024-12-01', evaluator: 'Inspektorat', tahunDievaluasi: 2023 }],
      penghargaan: [{ jenis: 'Piagam', prestasi: 'Juara', tingkat: 'Kota', pemberi: 'Wali Kota' }],
      laporan: {
        versi: '3',
        tanggal: '2025-01-09',
        penandatangan: 'camat',
        maksud: 'Maksud',
        kerangka: [{ kunci: 'bab-1', judul: 'Awal', teks: 'Teks sendiri', bagian: [] }],
        langkah: ['Langkah'],
      },
    },
    { target: [{ tahun: 2025, renstra: '5' }] },
  );
  const baru = copy(lama);

  it('keeps plan, cards, people in office, texts and history', () => {
    assert.equal(baru.umum.tahun, 2025);
    assert.deepEqual(baru.perencanaan, lama.perencanaan);
    assert.deepEqual(baru.indikator, lama.indikator);
    assert.deepEqual(baru.organisasi.jabatan, lama.organisasi.jabatan);
    assert.deepEqual(
      baru.organisasi.penugasan.map(({ nama }) => nama),
      ['Sampai awal tahun', 'Menjabat'],
    );
    assert.deepEqual(baru.pengukuran, lama.pengukuran);
    assert.deepEqual(baru.laporan, { ...lama.laporan, versi: '1', tanggal: null, langkah: [] });
    assert.equal(baru.umum.pengaturan.batasRataRata, '100');
    assert.equal(baru.umum.pengaturan.jatuhTempoLaporan, null);
  });

  it('keeps the tree of programmes without a figure in it', () => {
    const teks = JSON.stringify(baru.anggaran);
    for (const nilai of ['100', '90', '"4"', '"3"', '2024']) assert.ok(!teks.includes(nilai), nilai);
    const sub = baru.anggaran.program[0]?.kegiatan[0]?.subKegiatan[0];
    assert.equal(sub?.unit, 'KEC');
    assert.deepEqual(sub?.kinerja, [
      { nama: 'Keluaran', satuan: 'Dokumen', arah: 'maksimum', target: null, realisasi: null },
    ]);
    assert.deepEqual(baru.anggaran.rkt, { tanggal: null, penandatangan: 'camat', versiPagu: 'murni' });
  });

  it('leaves behind what belongs to its year', () => {
    const { perjanjian, rencanaAksi, evaluasi, penghargaan, pembanding, analisis } = baru;
    assert.deepEqual([perjanjian, rencanaAksi, evaluasi, penghargaan, pembanding], [[], [], [], [], []]);
    assert.deepEqual(analisis, { indikator: [], program: [] });
  });

  it('gives a year that has no errors and can be measured, year after year', () => {
    fc.assert(
      fc.property(arbTahunKinerja(), (tahun) => {
        const berikut = copy(copy(tahun));
        assert.equal(berikut.umum.tahun, tahun.umum.tahun + 2);
        assert.deepEqual(
          checkTahunKinerja(berikut).filter(({ tingkat }) => tingkat === 'galat'),
          [],
        );
        const { anggaran } = measureKinerja(berikut);
        assert.equal(anggaran.unit.pagu.nilai, null);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});
