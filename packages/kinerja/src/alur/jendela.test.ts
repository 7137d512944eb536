import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { measureKinerja } from '../measure-kinerja.ts';
import { createTahun } from '../uji/tahun-ringkas.ts';
import { buildJendelaBaku, decideJendela, type Jendela, listPengingat } from './jendela.ts';
import { needReason } from './perlu-alasan.ts';

const JENDELA: Jendela = { objek: 'tw1', buka: '2024-04-01', tutup: '2024-04-15', terlambat: 'diterima' };

describe('decideJendela', () => {
  const KASUS: readonly [string, Jendela['terlambat'], string, number, boolean, boolean, string][] = [
    ['2024-03-20', 'diterima', 'belumDibuka', 26, false, false, 'Pengisian dibuka 1 April 2024, 12 hari lagi.'],
    ['2024-03-31', 'ditolak', 'belumDibuka', 15, false, false, 'Pengisian dibuka 1 April 2024, 1 hari lagi.'],
    ['2024-04-01', 'diterima', 'terbuka', 14, true, false, 'Tersisa 14 hari, sampai 15 April 2024.'],
    ['2024-04-15', 'ditolak', 'terbuka', 0, true, false, 'Hari ini hari terakhir, 15 April 2024.'],
    [
      '2024-04-16',
      'diterima',
      'lewat',
      -1,
      true,
      true,
      'Batas waktu 15 April 2024 sudah lewat 1 hari. Pengajuan masih diterima dan ditandai terlambat.',
    ],
    [
      '2025-01-02',
      'ditolak',
      'lewat',
      -262,
      false,
      false,
      'Batas waktu 15 April 2024 sudah lewat 262 hari. ' +
        'Pengajuan sudah ditutup; mintalah perpanjangan kepada verifikator (Bagian Organisasi).',
    ],
  ];
  for (const [hari, sikap, keadaan, sisaHari, bolehAjukan, terlambat, pesan] of KASUS) {
    it(`${hari}, ${sikap}`, () => {
      assert.deepEqual(decideJendela({ ...JENDELA, terlambat: sikap }, hari), {
        keadaan,
        sisaHari,
        bolehAjukan,
        terlambat,
        pesan,
      });
    });
  }

  it('refuses what is no date', () => {
    assert.throws(() => decideJendela(JENDELA, 'kemarin'), RangeError);
    assert.throws(() => decideJendela({ ...JENDELA, tutup: '2024-02-31x' }, '2024-04-01'), RangeError);
  });
});

describe('listPengingat', () => {
  const KASUS: readonly [string, number[]][] = [
    ['2024-04-07', []],
    ['2024-04-08', [7]],
    ['2024-04-11', [7]],
    ['2024-04-12', [7, 3]],
    ['2024-04-14', [7, 3, 1]],
    ['2024-04-15', [7, 3, 1]],
    ['2024-04-16', []],
  ];
  for (const [hari, hMinus] of KASUS) {
    it(hari, () =>
      assert.deepEqual(
        listPengingat(JENDELA, hari).map((satu) => satu.hMinus),
        hMinus,
      ),
    );
  }

  it('tells the day of each, and none before the window opens', () => {
    assert.deepEqual(listPengingat({ ...JENDELA, buka: '2024-04-10' }, '2024-04-14'), [
      { hMinus: 3, tanggal: '2024-04-12' },
      { hMinus: 1, tanggal: '2024-04-14' },
    ]);
  });

  it('only ever adds reminders while the days go by', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 14 }), (ke) => {
        const hari = (n: number) => `2024-04-${String(n + 1).padStart(2, '0')}`;
        const kini = listPengingat(JENDELA, hari(ke));
        assert.deepEqual(kini.slice(0, ke === 0 ? 0 : listPengingat(JENDELA, hari(ke - 1)).length), [
          ...(ke === 0 ? [] : listPengingat(JENDELA, hari(ke - 1))),
        ]);
        assert.ok(kini.every(({ tanggal }) => tanggal <= hari(ke)));
      }),
      { endOnFailure: true },
    );
  });
});

it('buildJendelaBaku gives fifteen days after each quarter', () => {
  assert.deepEqual(
    buildJendelaBaku(2024).map(({ objek, buka, tutup }) => [objek, buka, tutup]),
    [
      ['tw1', '2024-04-01', '2024-04-15'],
      ['tw2', '2024-07-01', '2024-07-15'],
      ['tw3', '2024-10-01', '2024-10-15'],
      ['tw4', '2025-01-01', '2025-01-15'],
    ],
  );
});

describe('needReason', () => {
  type Kartu = Parameters<typeof createTahun>[1];
  const NOL = 'Tulis hambatan dan rencana tindak lanjutnya.';
  const KASUS: readonly [string, Kartu, unknown, unknown, string | undefined, string?][] = [
    ['reached', {}, '4', '4', undefined],
    ['more than reached', {}, '4', '5', undefined],
    ['missed', {}, '4', '3', 'belumTercapai', `Target belum tercapai (realisasi 3 Dokumen, target 4 Dokumen). ${NOL}`],
    ['zero is a value', {}, '4', '0', 'belumTercapai'],
    ['lower is better, reached', { arah: 'minimum' }, '4', '3', undefined],
    ['lower is better, missed', { arah: 'minimum' }, '4', '5', 'belumTercapai'],
    ['blank', {}, '4', null, 'belumDiisi', `Realisasi belum diisi, padahal targetnya 4 Dokumen. ${NOL}`],
    ['no target', {}, null, '3', undefined],
    ['target does not apply', {}, { tidakBerlaku: 'belum mulai' }, null, undefined],
    ['value does not apply', {}, '4', { tidakBerlaku: 'ditunda' }, undefined],
    [
      'not comparable',
      {},
      '0',
      '3',
      'takTerhitung',
      'Capaian tidak dapat dihitung (realisasi 3 Dokumen, target 0 Dokumen). Tulis penjelasannya.',
    ],
    ['in range', { arah: 'rentang', rentang: { bawah: '2', atas: '4' } }, '3', '4', undefined],
    ['out of range', { arah: 'rentang', rentang: { bawah: '2', atas: '4' } }, '3', '4.01', 'belumTercapai'],
  ];
  for (const [nama, kartu, target, nilai, kode, pesan] of KASUS) {
    it(nama, () => {
      const tahun = createTahun(
        {
          rencanaAksi: [{ indikator: 'I1', triwulan: [{ target: target as never }, {}, {}, {}] }],
          pengukuran: [{ indikator: 'I1', tahun: 2024, triwulan: [nilai as never, null, null, null] }],
        },
        kartu,
      );
      const triwulan = measureKinerja(tahun).indikator['I1']?.triwulan[0];
      assert.ok(triwulan !== undefined);
      const perlu = needReason(triwulan);
      assert.equal(perlu?.kode, kode);
      if (pesan !== undefined) assert.equal(perlu?.pesan, pesan);
    });
  }
});
