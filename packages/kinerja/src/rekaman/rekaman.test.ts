import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { measureKinerja } from '../measure-kinerja.ts';
import { checkTahunKinerja } from '../tahun/check-tahun-kinerja.ts';
import type { TahunKinerja } from '../tahun/tahun-kinerja.ts';
import { arbMenurutSkema, arbTahunKinerja } from '../uji/index.ts';
import { createTahun } from '../uji/tahun-ringkas.ts';
import { type IsiRekaman, JENIS_REKAMAN, type JenisRekaman, keyOf, type Rekaman, SEMUA_JENIS } from './jenis.ts';
import { joinDraf, joinTahunKinerja } from './join.ts';
import { parseRekaman } from './parse.ts';
import { createPetaRekaman, parseJalur } from './peta.ts';
import { splitTahunKinerja } from './split.ts';

const arbTahun = fc.oneof(arbTahunKinerja(), arbMenurutSkema());

function getTahun(rekaman: readonly Rekaman[]): TahunKinerja {
  const hasil = joinTahunKinerja(rekaman);
  assert.ok(hasil.sah, JSON.stringify(hasil.masalah));
  return hasil.tahun;
}

const listKunci = (rekaman: readonly Rekaman[], jenis: JenisRekaman): string[] =>
  rekaman.flatMap((satu) => (satu.jenis === jenis ? [satu.kunci] : []));

const getNilai = (akar: unknown, jalur: readonly (string | number)[]): unknown =>
  jalur.reduce<unknown>((nilai, ruas) => (nilai as Record<string | number, unknown>)[ruas], akar);

/** A budget of two programmes that use one kegiatan code twice, and an outline with one key twice. */
const GANDA = createTahun({
  anggaran: {
    program: [
      {
        kode: 'P1',
        nama: 'Satu',
        kegiatan: [{ kode: 'K', nama: 'Pertama', subKegiatan: [{ kode: 'S', unit: 'KEC', nama: 'Sub' }] }],
      },
      { kode: 'P2', nama: 'Dua', kegiatan: [{ kode: 'K', nama: 'Kedua', subKegiatan: [{ kode: 'S', nama: 'Lain' }] }] },
    ],
  },
  penghargaan: [1, 2].map(() => ({ jenis: 'Piagam', prestasi: 'Juara I, Lomba!', tingkat: 'Kota', pemberi: 'Wali' })),
  laporan: {
    kerangka: [
      {
        kunci: 'bab-1',
        judul: null,
        teks: 'Awal',
        bagian: [{ kunci: 'bab-1', judul: 'B', teks: 'Dalam', bagian: [] }],
      },
      { kunci: 'bab-2', judul: null, teks: null, bagian: [] },
    ],
  },
});

describe('splitTahunKinerja and joinTahunKinerja', () => {
  it('lose nothing, in whatever order the records arrive', () => {
    fc.assert(
      fc.property(arbTahun, fc.infiniteStream(fc.nat()), (tahun, acak) => {
        const rekaman = splitTahunKinerja(tahun);
        const kocok = rekaman
          .map((satu) => ({ satu, nomor: acak.next().value as number }))
          .sort((a, b) => a.nomor - b.nomor)
          .map(({ satu }) => satu);
        assert.deepEqual(getTahun(kocok), tahun);
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });

  it('give every record a key of its own, content that fits its schema, and plain JSON', () => {
    fc.assert(
      fc.property(arbTahun, (tahun) => {
        const rekaman = splitTahunKinerja(tahun);
        assert.equal(new Set(rekaman.map(({ jenis, kunci }) => `${jenis} ${kunci}`)).size, rekaman.length);
        assert.deepEqual(JSON.parse(JSON.stringify(rekaman)), rekaman);
        for (const { jenis, isi } of rekaman) assert.deepEqual(parseRekaman(jenis, isi), { sah: true, isi });
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  it('give the same records for the same value, also after a round trip', () => {
    fc.assert(
      fc.property(arbTahun, (tahun) => {
        const rekaman = splitTahunKinerja(tahun);
        assert.deepEqual(splitTahunKinerja(structuredClone(tahun)), rekaman);
        assert.deepEqual(splitTahunKinerja(getTahun(rekaman)), rekaman);
      }),
      { numRuns: 50, endOnFailure: true },
    );
  });

  it('keep ids that stand twice apart', () => {
    const rekaman = splitTahunKinerja(GANDA);
    assert.deepEqual(listKunci(rekaman, 'kegiatan'), ['K', 'K~2']);
    assert.deepEqual(listKunci(rekaman, 'subKegiatan'), ['S@KEC', 'S']);
    assert.deepEqual(listKunci(rekaman, 'penghargaan'), ['juara-i-lomba', 'juara-i-lomba~2']);
    assert.deepEqual(listKunci(rekaman, 'teksLaporan'), ['bab-1', 'bab-1~2']);
    assert.deepEqual(getTahun(rekaman), GANDA);
  });

  it('keep the order of equal numbers by key', () => {
    const rekaman = splitTahunKinerja(GANDA).map((satu) => ({ ...satu, urutan: 0 }));
    assert.deepEqual(getTahun(rekaman.reverse()), GANDA);
  });
});

describe('joinTahunKinerja', () => {
  const utuh = splitTahunKinerja(GANDA);
  const tanpa = (...jenis: JenisRekaman[]) => utuh.filter((satu) => !jenis.includes(satu.jenis));
  const ubah = (jenis: JenisRekaman, isi: (lama: object) => object) =>
    utuh.map((satu) => (satu.jenis === jenis ? { ...satu, isi: isi(satu.isi) } : satu));
  const list = (mentah: Parameters<typeof joinTahunKinerja>[0]) => {
    const hasil = joinTahunKinerja(mentah);
    return [
      hasil.sah,
      hasil.masalah.map(({ kode, jalur, rekaman }) => [kode, jalur.join('.'), rekaman?.jenis, rekaman?.kunci]),
    ];
  };

  const KASUS: readonly [string, Parameters<typeof joinTahunKinerja>[0], boolean, unknown[]][] = [
    ['a whole', utuh, true, []],
    ['optional kinds missing', tanpa('anggaran', 'laporan', 'teksLaporan', 'organisasi', 'penghargaan'), true, []],
    [
      'no plan',
      tanpa('perencanaan', 'renstra'),
      false,
      [
        ['S.belum-ada', 'perencanaan.visi', 'perencanaan', null],
        ['S.belum-ada', 'perencanaan.renstra.judul', 'renstra', null],
        ['S.belum-ada', 'perencanaan.renstra.mulai', 'renstra', null],
        ['S.belum-ada', 'perencanaan.renstra.selesai', 'renstra', null],
        ['S.banyaknya', 'perencanaan.renstra.tujuan', 'renstra', null],
      ],
    ],
    ['no cards', tanpa('indikator'), false, [['S.banyaknya', 'indikator', 'indikator', null]]],
    ['no units', tanpa('unit'), false, [['S.banyaknya', 'organisasi.unit', 'unit', null]]],
    [
      'a Renstra that has just been begun',
      ubah('renstra', (lama) => ({ ...lama, tujuan: [{ id: 'T1', uraian: 'Tujuan' }] })),
      false,
      [['S.banyaknya', 'perencanaan.renstra.tujuan.0.sasaran', 'renstra', 'renstra']],
    ],
    [
      'children without their parent',
      tanpa('kegiatan'),
      false,
      [
        ['R.tanpa-induk', 'anggaran', 'subKegiatan', 'S'],
        ['R.tanpa-induk', 'anggaran', 'subKegiatan', 'S@KEC'],
      ],
    ],
    [
      'texts of sections that are gone',
      ubah('laporan', (lama) => ({ ...lama, kerangka: [{ kunci: 'bab-1' }] })),
      true,
      [['R.teks-lepas', 'laporan', 'teksLaporan', 'bab-1~2']],
    ],
    [
      'a kind of a later version',
      [...utuh, { jenis: 'constructor', kunci: 'x', urutan: 0, isi: {} }],
      false,
      [['R.jenis', '', undefined, undefined]],
    ],
    [
      'content that does not fit',
      ubah('indikator', (lama) => ({ ...lama, satuan: '' })),
      false,
      [
        ['S.banyaknya', 'indikator', 'indikator', 'I1'],
        ['S.banyaknya', 'indikator', 'indikator', null],
      ],
    ],
    [
      'two of a kind that has one',
      [...utuh, { jenis: 'umum', kunci: 'umum~2', urutan: 1, isi: GANDA.umum }],
      false,
      [['R.ganda', 'umum', 'umum', 'umum~2']],
    ],
  ];
  for (const [nama, mentah, sah, masalah] of KASUS) it(nama, () => assert.deepEqual(list(mentah), [sah, masalah]));
});

describe('joinDraf', () => {
  it('gives a unit-year that can be measured and checked from any part of the records', () => {
    fc.assert(
      fc.property(arbTahun, fc.infiniteStream(fc.boolean()), (tahun, acak) => {
        const semua = splitTahunKinerja(tahun);
        const sebagian = semua.filter(({ jenis }) => jenis === 'umum' || acak.next().value);
        const draf = joinDraf(sebagian);
        const { angka } = measureKinerja(draf.tahun);
        for (const { nilai } of Object.values(angka)) assert.doesNotMatch(nilai ?? '', /NaN|Infinity/);
        checkTahunKinerja(draf.tahun);
        // What is in the draft is what the records say: the same records come back, but for those that hang loose.
        const kembali = new Map(splitTahunKinerja(draf.tahun).map((satu) => [`${satu.jenis} ${satu.kunci}`, satu]));
        const lepas = new Set(draf.masalah.map(({ rekaman }) => `${rekaman?.jenis} ${rekaman?.kunci}`));
        for (const satu of sebagian) {
          if (satu.kunci.includes('~') || lepas.has(`${satu.jenis} ${satu.kunci}`)) continue;
          const milik = kembali.get(`${satu.jenis} ${satu.kunci}`);
          // Of two equal ids the first keeps the key, so below a second one the name of the parent may change.
          if (!JSON.stringify(satu.isi).includes('~')) assert.deepEqual(milik?.isi, satu.isi);
        }
      }),
      { numRuns: 80, endOnFailure: true },
    );
  });

  it('is the whole when there is one', () => {
    fc.assert(
      fc.property(arbTahun, (tahun) => {
        const draf = joinDraf(splitTahunKinerja(tahun));
        assert.deepEqual(draf.tahun, tahun);
        assert.deepEqual(draf.masalah, []);
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });

  it('starts from umum alone, with nothing made up', () => {
    const { umum } = GANDA;
    const { tahun, masalah } = joinDraf([{ jenis: 'umum', kunci: 'umum', urutan: 0, isi: umum }]);
    assert.deepEqual(tahun.umum, umum);
    assert.equal(tahun.perencanaan.visi, '');
    assert.deepEqual(tahun.indikator, []);
    assert.deepEqual(
      masalah.map(({ jalur }) => jalur.join('.')),
      [
        'organisasi.unit',
        'perencanaan.visi',
        'perencanaan.renstra.judul',
        'perencanaan.renstra.mulai',
        'perencanaan.renstra.selesai',
        'perencanaan.renstra.tujuan',
        'indikator',
      ],
    );
    assert.deepEqual(
      Object.values(measureKinerja(tahun).angka).filter(({ nilai }) => nilai !== null && nilai !== '0'),
      [],
    );
  });

  it('refuses records of which nobody can say the year', () => {
    assert.throws(() => joinDraf([]), RangeError);
  });
});

describe('PetaRekaman', () => {
  it('leads from every record to its place and back', () => {
    fc.assert(
      fc.property(arbTahun, (tahun) => {
        const rekaman = splitTahunKinerja(tahun);
        const peta = createPetaRekaman(rekaman);
        for (const { jenis, kunci, isi } of rekaman) {
          const jalur = peta.findJalur(jenis, kunci);
          assert.ok(jalur !== undefined);
          assert.deepEqual(peta.findRekaman(jalur), { jenis, kunci, dalam: [] });
          const nilai = getNilai(tahun, jalur);
          for (const [ruas, milik] of Object.entries(isi)) {
            if (jenis === 'teksLaporan' || ruas === 'kerangka' || (ruas === 'induk' && jenis !== 'unit')) continue;
            assert.deepEqual((nilai as Record<string, unknown>)[ruas], milik);
          }
        }
      }),
      { numRuns: 50, endOnFailure: true },
    );
  });

  it('finds the record of every problem and of every entry that a figure was computed from', () => {
    fc.assert(
      fc.property(arbTahun, (tahun) => {
        const { findRekaman } = createPetaRekaman(splitTahunKinerja(tahun));
        for (const { jalur } of checkTahunKinerja(tahun)) assert.ok(findRekaman(jalur), jalur.join('.'));
        for (const { masukan } of Object.values(measureKinerja(tahun).angka)) {
          for (const satu of masukan) if (satu.jenis === 'entri') assert.ok(findRekaman(satu.jalur), satu.jalur);
        }
      }),
      { numRuns: 50, endOnFailure: true },
    );
  });

  const { findRekaman } = createPetaRekaman(splitTahunKinerja(GANDA));
  const KASUS: readonly [string, JenisRekaman | undefined, string | null, (string | number)[]][] = [
    ['indikator[0].target[2].renstra', 'indikator', 'I1', ['target', 2, 'renstra']],
    ['anggaran.program[1].kegiatan[0].nama', 'kegiatan', 'K~2', ['nama']],
    ['anggaran.program[0].kegiatan[0].subKegiatan[0].anggaran.murni', 'subKegiatan', 'S@KEC', ['anggaran', 'murni']],
    ['anggaran.unit.operasi', 'anggaran', 'anggaran', ['unit', 'operasi']],
    ['organisasi.tugas[1]', 'organisasi', 'organisasi', ['tugas', 1]],
    ['organisasi.unit[0].induk', 'unit', 'KEC', ['induk']],
    ['perencanaan.renstra.tujuan[0].id', 'renstra', 'renstra', ['tujuan', 0, 'id']],
    ['perencanaan.rpjmd.dasar', 'rpjmd', null, ['dasar']],
    ['laporan.kerangka[0].bagian[0].teks', 'teksLaporan', 'bab-1~2', []],
    ['laporan.kerangka[1].judul', 'laporan', 'laporan', ['kerangka', 1, 'judul']],
    ['pengukuran', 'realisasi', null, []],
    ['analisis.program[3].kode', 'analisisProgram', null, [3, 'kode']],
    ['analisis', undefined, null, []],
  ];
  for (const [jalur, jenis, kunci, dalam] of KASUS) {
    it(jalur, () => {
      const harapan = jenis === undefined ? undefined : { jenis, kunci, dalam };
      assert.deepEqual(findRekaman(jalur), harapan);
      assert.deepEqual(findRekaman(parseJalur(jalur)), harapan);
    });
  }
});

describe('keyOf', () => {
  const INDIKATOR = GANDA.indikator[0] as IsiRekaman<'indikator'>;
  const KUNCI: readonly [string, string][] = [
    [keyOf('indikator', INDIKATOR), 'I1'],
    [keyOf('indikator', INDIKATOR, new Set(['I1', 'I1~2'])), 'I1~3'],
    [keyOf('realisasi', { indikator: 'I1', tahun: 2024 } as IsiRekaman<'realisasi'>), 'I1/2024'],
    [keyOf('rekomendasi', { induk: '2023~2', nomor: 4 } as IsiRekaman<'rekomendasi'>), '2023~2/4'],
    [keyOf('penugasan', { jabatan: 'camat', mulai: null } as IsiRekaman<'penugasan'>), 'camat/awal'],
    [keyOf('penghargaan', { prestasi: '— !' } as IsiRekaman<'penghargaan'>), 'penghargaan'],
    [keyOf('umum', GANDA.umum), 'umum'],
  ];
  for (const [kunci, harapan] of KUNCI) it(harapan, () => assert.equal(kunci, harapan));
});

describe('parseRekaman', () => {
  it('says where, what stands there and what is expected', () => {
    const hasil = parseRekaman('indikator', {
      id: 'I 1',
      nama: ' ',
      satuan: '%',
      arah: 'naik',
      sifat: 'indeks',
      target: [{ tahun: '24', renstra: [1] }],
      kondisiAwal: { tahun: 2020 },
      asing: 1,
    });
    assert.ok(!hasil.sah);
    assert.deepEqual(
      hasil.masalah.map(({ kode, jalur, tertulis, seharusnya }) => [kode, jalur.join('.'), tertulis, seharusnya]),
      [
        [
          'S.bentuk',
          'id',
          'I 1',
          'kunci dari huruf, angka, titik, garis bawah, garis miring, atau tanda hubung, tanpa spasi',
        ],
        ['S.banyaknya', 'nama', ' ', 'teks yang tidak kosong'],
        ['S.pilihan', 'arah', 'naik', 'salah satu dari «maksimum», «minimum», «rentang», «ordinal», «tahapan»'],
        ['S.bentuk', 'kondisiAwal', '{"tahun":2020}', 'sebuah daftar'],
        ['S.bentuk', 'target.0.tahun', '24', 'tahun empat angka, misalnya 2024'],
        [
          'S.bentuk',
          'target.0.renstra',
          '[1]',
          'angka seperti 89,87, sebutan peringkat, dikosongkan, atau tidak berlaku dengan alasannya',
        ],
        [
          'S.kunci-asing',
          'asing',
          'asing',
          `kunci yang dikenal di sini: ${Object.keys(JENIS_REKAMAN.indikator.skema.shape).join(', ')}`,
        ],
      ],
    );
  });

  it('fills in what the schema gives by itself and makes numbers canonical', () => {
    const hasil = parseRekaman('realisasi', { indikator: 'I1', tahun: '2024', nilai: '089.870' });
    assert.ok(hasil.sah);
    const { tahun, nilai, triwulan, catatan } = hasil.isi;
    assert.deepEqual(
      { tahun, nilai, triwulan, catatan },
      { tahun: 2024, nilai: '89.87', triwulan: null, catatan: null },
    );
  });
});

it('every kind has words for people, a subject and a place', () => {
  for (const jenis of SEMUA_JENIS) {
    const { label, ruasKunci, skema } = JENIS_REKAMAN[jenis];
    assert.match(label.satu, /^\p{L}.*[^.]$/u);
    assert.match(label.semua, /^\p{Lu}/u);
    for (const ruas of ruasKunci) assert.ok(Object.hasOwn(skema.shape, ruas), `${jenis}.${ruas}`);
  }
});
