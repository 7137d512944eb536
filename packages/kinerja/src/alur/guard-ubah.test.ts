import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { IsiRekaman, JenisRekaman } from '../rekaman/jenis.ts';
import { parseRekaman } from '../rekaman/parse.ts';
import { splitTahunKinerja } from '../rekaman/split.ts';
import { arbTahunKinerja } from '../uji/index.ts';
import { guardUbah, type KeadaanTahun, type PenolakanUbah } from './guard-ubah.ts';
import { MESIN } from './mesin.ts';

const BEBAS: KeadaanTahun = { tahun: 2024, pengukuran: {}, perjanjian: {}, laporan: null, rekomendasi: {} };

function baca<J extends JenisRekaman>(jenis: J, masukan: unknown): IsiRekaman<J> {
  const hasil = parseRekaman(jenis, masukan);
  assert.ok(hasil.sah, JSON.stringify(hasil));
  return hasil.isi;
}

function guard<J extends JenisRekaman>(
  jenis: J,
  lama: object | null,
  baru: object | null,
  keadaan: Partial<KeadaanTahun>,
  kunci = 'X',
): PenolakanUbah | undefined {
  return guardUbah({
    jenis,
    kunci,
    lama: lama && baca(jenis, lama),
    baru: baru && baca(jenis, baru),
    keadaan: { ...BEBAS, ...keadaan },
  });
}

const ringkas = (hasil: PenolakanUbah | undefined) =>
  hasil && [hasil.kode, hasil.jalur.join('.'), hasil.pembuka?.tindakan ?? null];

const semua = <K extends string>(keadaan: K) => ({ keadaan, lingkup: null });

describe('realisasi', () => {
  const tw1Terkunci = { pengukuran: { tw1: semua('terkunci'), tw2: semua('diajukan') } } as const;
  const isi = (triwulan: unknown[] | null, lain: object = {}) => ({ indikator: 'I1', tahun: 2024, triwulan, ...lain });
  const awal = isi(['1', '2', null, null]);
  const BEKU_1 = ['ALUR.beku', 'triwulan.0', 'bukaKembali'];
  const BEKU_2 = ['ALUR.beku', 'triwulan.1', 'mintaPerbaikan'];
  const KASUS: readonly [string, object | null, object | null, Partial<KeadaanTahun>, unknown[] | undefined][] = [
    ['nothing changes', awal, awal, tw1Terkunci, undefined],
    ['a later quarter', awal, isi(['1', '2', '3', null]), tw1Terkunci, undefined],
    ['a locked quarter', awal, isi(['9', '2', null, null]), tw1Terkunci, BEKU_1],
    ['a quarter handed in', awal, isi(['1', '9', null, null]), tw1Terkunci, BEKU_2],
    ['the same number', awal, isi(['1.0', '02', '3', null]), tw1Terkunci, undefined],
    ['blanking', awal, isi([null, '2', null, null]), tw1Terkunci, BEKU_1],
    ['deleting', awal, null, tw1Terkunci, BEKU_1],
    ['deleting what holds nothing closed', isi([null, null, '3', null]), null, tw1Terkunci, undefined],
    ['making with a closed value', null, awal, tw1Terkunci, BEKU_1],
    ['making without', null, isi([null, null, '3', null]), tw1Terkunci, undefined],
    ['turning blanks into none', isi([null, null, null, null]), isi(null), tw1Terkunci, undefined],
    ['moving to another indicator', awal, { ...awal, indikator: 'I2' }, tw1Terkunci, BEKU_1],
    ['moving to an earlier year', awal, { ...awal, tahun: 2023 }, tw1Terkunci, BEKU_1],
    [
      'the explanation of a locked quarter',
      awal,
      { ...awal, penjelasanTriwulan: [{ hambatan: 'Hujan' }, null, null, null] },
      tw1Terkunci,
      ['ALUR.beku', 'penjelasanTriwulan.0', 'bukaKembali'],
    ],
    [
      'the explanation of an open one',
      awal,
      { ...awal, penjelasanTriwulan: [null, null, { hambatan: 'Hujan' }, null] },
      tw1Terkunci,
      undefined,
    ],
    ['history', { ...awal, tahun: 2023 }, { ...isi(['9', '9', '9', '9']), tahun: 2023 }, tw1Terkunci, undefined],
    ['the whole year while the fourth is open', isi(null), isi(null, { nilai: '5' }), tw1Terkunci, undefined],
    [
      'the whole year with the fourth',
      isi(null),
      isi(null, { nilai: '5' }),
      { pengukuran: { tw4: semua('terverifikasi') } },
      ['ALUR.beku', 'nilai', 'mintaPerbaikan'],
    ],
    [
      'inside the scope of a reopening',
      awal,
      isi(['9', '2', null, null]),
      { pengukuran: { tw1: { keadaan: 'draf', lingkup: ['I1'] } } },
      undefined,
    ],
    [
      'outside of it',
      awal,
      isi(['9', '2', null, null]),
      { pengukuran: { tw1: { keadaan: 'draf', lingkup: ['I2'] } } },
      ['ALUR.lingkup', 'triwulan.0', 'bukaKembali'],
    ],
  ];
  for (const [nama, lama, baru, keadaan, harapan] of KASUS) {
    it(nama, () => assert.deepEqual(ringkas(guard('realisasi', lama, baru, keadaan)), harapan));
  }

  it('says who can do what', () => {
    assert.equal(
      guard('realisasi', awal, isi(['9', '2', null, null]), tw1Terkunci)?.pesan,
      'Realisasi triwulan I tidak dapat diubah, karena statusnya «Terkunci». ' +
        'Agar dapat diubah, verifikator (Bagian Organisasi) perlu memilih «Buka kembali».',
    );
    assert.equal(
      guard('realisasi', awal, isi(['9', '2', null, null]), {
        pengukuran: { tw1: { keadaan: 'draf', lingkup: ['I2', 'I3'] } },
      })?.pesan,
      'Realisasi triwulan I tidak dapat diubah: triwulan I hanya dibuka kembali untuk I2, I3. ' +
        'Mintalah verifikator (Bagian Organisasi) menyertakan I1 saat «Buka kembali».',
    );
    assert.equal(
      guard('realisasi', isi(null), isi(null, { catatan: 'x' }), { pengukuran: { tw4: semua('terkunci') } })?.pesan,
      'Realisasi setahun, yang ditutup bersama triwulan IV, tidak dapat diubah, karena statusnya «Terkunci». ' +
        'Agar dapat diubah, verifikator (Bagian Organisasi) perlu memilih «Buka kembali».',
    );
  });

  it('of open quarters can always be changed, of closed ones never', () => {
    const nilai = fc.constantFrom(null, '0', '1');
    const keadaan = fc.constantFrom(...(Object.keys(MESIN.pengukuran.keadaan) as 'draf'[]));
    const empat = <T>(arb: fc.Arbitrary<T>) => fc.tuple(arb, arb, arb, arb);
    fc.assert(
      fc.property(empat(nilai), empat(nilai), empat(keadaan), (lama, baru, status) => {
        const [tw1, tw2, tw3, tw4] = status.map(semua);
        const pengukuran = { tw1, tw2, tw3, tw4 } as KeadaanTahun['pengukuran'];
        const terlarang = status.findIndex((satu, ke) => satu !== 'draf' && lama[ke] !== baru[ke]);
        const hasil = guard('realisasi', isi(lama), isi(baru), { pengukuran });
        assert.deepEqual(hasil?.jalur, terlarang === -1 ? undefined : ['triwulan', terlarang]);
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });
});

describe('rencanaAksi', () => {
  const isi = (target: string | null, kegiatan: string[] = []) => ({
    indikator: 'I1',
    triwulan: [{ target, kegiatan }, {}, {}, { target: '4' }],
  });
  const tertutup = { pengukuran: { tw1: semua('terkunci') } } as const;
  it('keeps the plan of a closed quarter, not of the others', () => {
    assert.equal(ringkas(guard('rencanaAksi', isi('1'), isi('2'), tertutup))?.[1], 'triwulan.0');
    assert.equal(ringkas(guard('rencanaAksi', isi('1'), isi('1', ['Rapat']), tertutup))?.[1], 'triwulan.0');
    assert.equal(guard('rencanaAksi', null, isi(null), tertutup), undefined);
    assert.equal(guard('rencanaAksi', isi('1'), { ...isi('1'), penanggungJawab: 'camat' }, tertutup), undefined);
  });
});

describe('indikator', () => {
  const kartu = (lain: object = {}) => ({
    id: 'I1',
    nama: 'Indikator',
    satuan: '%',
    sifat: 'persentase',
    target: [
      { tahun: 2023, renstra: '1' },
      { tahun: 2024, renstra: '2', murni: '3' },
    ],
    ...lain,
  });
  const target = (isi: object) => kartu({ target: [{ tahun: 2024, ...isi }] });
  const pk = (versi: 'murni' | 'perubahan', keadaan: string, kinerja: object[] = [{ indikator: 'I1' }]) => ({
    PK: {
      ...semua(keadaan as 'draf'),
      isi: baca('perjanjian', { id: 'PK', versi, pihakPertama: 'camat', pihakKedua: 'wali', kinerja }),
    },
  });
  const DIJANJIKAN = (ruas: string) => ['ALUR.target-diperjanjikan', ruas, null];
  const KASUS: readonly [string, object | null, KeadaanTahun['perjanjian'], unknown[] | undefined][] = [
    [
      'a promised target',
      target({ renstra: '2', murni: '4' }),
      pk('murni', 'ditandatangani'),
      DIJANJIKAN('target.0.murni'),
    ],
    ['taken away', kartu({ target: [] }), pk('murni', 'ditandatangani'), DIJANJIKAN('target')],
    [
      'also when replaced',
      target({ renstra: '2', murni: '4' }),
      pk('murni', 'digantikan'),
      DIJANJIKAN('target.0.murni'),
    ],
    ['not signed yet', target({ renstra: '2', murni: '4' }), pk('murni', 'disetujui'), undefined],
    ['the Renstra target behind it', target({ renstra: '9', murni: '3' }), pk('murni', 'ditandatangani'), undefined],
    [
      'the target of the change',
      target({ renstra: '2', murni: '3', perubahan: '5' }),
      pk('murni', 'ditandatangani'),
      undefined,
    ],
    [
      'the target of a signed change',
      target({ renstra: '2', murni: '3', perubahan: '5' }),
      pk('perubahan', 'ditandatangani'),
      DIJANJIKAN('target.0.perubahan'),
    ],
    [
      'another year',
      kartu({ target: [{ tahun: 2023, renstra: '7' }, kartu().target[1]] }),
      pk('murni', 'ditandatangani'),
      undefined,
    ],
    [
      'promised with a target of its own',
      target({ renstra: '9' }),
      pk('murni', 'ditandatangani', [{ indikator: 'I1', target: '3' }]),
      undefined,
    ],
    ['not promised', target({ renstra: '9' }), pk('murni', 'ditandatangani', [{ nama: 'Lain' }]), undefined],
    ['words of the card', kartu({ definisi: 'Arti' }), pk('murni', 'ditandatangani'), undefined],
    ['deleting', null, pk('murni', 'ditandatangani'), DIJANJIKAN('')],
  ];
  for (const [nama, baru, perjanjian, harapan] of KASUS) {
    it(nama, () => assert.deepEqual(ringkas(guard('indikator', kartu(), baru, { perjanjian })), harapan));
  }

  it('is counted the same way while a quarter it was measured by is closed', () => {
    const pengukuran = { tw2: semua('terkunci') } as const;
    const hasil = guard('indikator', kartu(), kartu({ arah: 'minimum' }), { pengukuran });
    assert.deepEqual(ringkas(hasil), ['ALUR.beku', 'arah', 'bukaKembali']);
    assert.equal(
      hasil?.pesan,
      'Cara menghitung I1, yang sudah dipakai pada triwulan II, tidak dapat diubah, karena statusnya «Terkunci». ' +
        'Agar dapat diubah, verifikator (Bagian Organisasi) perlu memilih «Buka kembali».',
    );
    assert.equal(guard('indikator', kartu(), kartu({ arah: 'minimum' }), {}), undefined);
    assert.equal(guard('indikator', null, kartu(), { pengukuran }), undefined);
  });

  it('names the way out', () => {
    assert.equal(
      guard('indikator', kartu(), target({ murni: '4' }), { perjanjian: pk('murni', 'ditandatangani') })?.pesan,
      'Target I1 tidak dapat diubah, karena sudah diperjanjikan dalam PK yang ditandatangani. ' +
        'Perubahannya dituangkan dalam Perjanjian Kinerja perubahan yang baru.',
    );
  });
});

describe('documents', () => {
  const isiPk = (lain: object = {}) => ({
    id: 'PK',
    versi: 'murni',
    pihakPertama: 'camat',
    pihakKedua: 'wali',
    ...lain,
  });
  const teks = (isi: string) => ({ bagian: 'bab-1', teks: isi });
  const rekomendasi = (lain: object = {}) => ({
    induk: '2023',
    nomor: 1,
    rekomendasi: 'Agar',
    status: 'belum',
    ...lain,
  });
  const laporan = (keadaan: string) => ({ laporan: semua(keadaan as 'draf') });
  const pk = (keadaan: string) => ({
    perjanjian: { PK: { ...semua(keadaan as 'draf'), isi: baca('perjanjian', isiPk()) } },
  });
  const lhe = (keadaan: string) => ({ rekomendasi: { '2023/1': semua(keadaan as 'belum') } });
  const ubahPk = (keadaan: object) => guard('perjanjian', isiPk(), isiPk({ tempat: 'Dumai' }), keadaan, 'PK');
  const ubahTeks = (keadaan: object) => guard('teksLaporan', teks('a'), teks('b'), keadaan, 'bab-1');
  const ubahLhe = (keadaan: object, lain: object) =>
    guard('rekomendasi', rekomendasi(), rekomendasi(lain), keadaan, '2023/1');
  const KASUS: readonly [string, PenolakanUbah | undefined, unknown[] | undefined][] = [
    ['PK: draft', ubahPk(pk('draf')), undefined],
    ['PK: new', guard('perjanjian', null, isiPk(), {}, 'PK'), undefined],
    ['PK: handed in', ubahPk(pk('diajukan')), ['ALUR.beku', '', 'mintaPerbaikan']],
    ['PK: agreed', ubahPk(pk('disetujui')), ['ALUR.beku', '', 'mintaPerbaikan']],
    ['PK: signed', ubahPk(pk('ditandatangani')), ['ALUR.beku', '', null]],
    [
      'PK: deleting a signed one',
      guard('perjanjian', isiPk(), null, pk('ditandatangani'), 'PK'),
      ['ALUR.beku', '', null],
    ],
    ['report: draft', ubahTeks(laporan('draf')), undefined],
    ['report: under review', ubahTeks(laporan('ditinjau')), ['ALUR.beku', '', 'mintaPerbaikan']],
    ['report: final', ubahTeks(laporan('final')), ['ALUR.beku', '', 'bukaKembali']],
    ['report: a new text', guard('teksLaporan', null, teks('b'), laporan('terbit')), ['ALUR.beku', '', 'bukaKembali']],
    ['report: its settings', guard('laporan', {}, { maksud: 'x' }, laporan('final')), ['ALUR.beku', '', 'bukaKembali']],
    [
      'report: an analysis',
      guard('analisisIndikator', { indikator: 'I1' }, { indikator: 'I1', narasi: 'x' }, laporan('final')),
      ['ALUR.beku', '', 'bukaKembali'],
    ],
    ['recommendation: in progress', ubahLhe(lhe('proses'), { uraianStatus: 'x' }), undefined],
    ['recommendation: waits', ubahLhe(lhe('diajukan'), { uraianStatus: 'x' }), ['ALUR.beku', '', 'mintaPerbaikan']],
    ['recommendation: done', ubahLhe(lhe('selesai'), { uraianStatus: 'x' }), ['ALUR.beku', '', 'bukaKembali']],
    ['recommendation: its status', ubahLhe(lhe('proses'), { status: 'selesai' }), ['ALUR.status', 'status', null]],
    ['recommendation: new', guard('rekomendasi', null, rekomendasi(), {}), undefined],
    [
      'recommendation: new and done',
      guard('rekomendasi', null, rekomendasi({ status: 'selesai' }), {}),
      ['ALUR.status', 'status', null],
    ],
    ['other kinds', guard('pembanding', null, null, laporan('final')), undefined],
  ];
  for (const [nama, hasil, harapan] of KASUS) it(nama, () => assert.deepEqual(ringkas(hasil), harapan));

  it('say that a signed agreement is changed by a new one', () => {
    assert.equal(
      ubahPk(pk('ditandatangani'))?.pesan,
      'Perjanjian Kinerja PK tidak dapat diubah, karena statusnya «Ditandatangani». ' +
        'Perubahannya dituangkan dalam Perjanjian Kinerja perubahan yang baru.',
    );
  });
});

it('nothing is frozen in a year in which nobody has handed in anything, and no change is never refused', () => {
  const beku: KeadaanTahun = {
    ...BEBAS,
    pengukuran: { tw1: semua('terkunci'), tw2: semua('terkunci'), tw3: semua('terkunci'), tw4: semua('terkunci') },
    laporan: semua('terbit'),
  };
  fc.assert(
    fc.property(arbTahunKinerja(), (tahun) => {
      for (const { jenis, kunci, isi } of splitTahunKinerja(tahun)) {
        const milik = isi as never;
        const keadaan = { ...BEBAS, tahun: tahun.umum.tahun };
        const bebas = guardUbah({ jenis, kunci, lama: milik, baru: null, keadaan });
        assert.equal(bebas, undefined);
        const salinan = structuredClone(isi) as never;
        assert.equal(guardUbah({ jenis, kunci, lama: milik, baru: salinan, keadaan: beku }), undefined);
      }
    }),
    { numRuns: 30, endOnFailure: true },
  );
});
