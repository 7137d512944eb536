import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatAlur } from './diagram.ts';
import { decideTindakan, foldTindakan, type TindakanTercatat } from './fold.ts';
import { getMesin, MESIN, type NamaMesin, toStatusRekomendasi } from './mesin.ts';

const SEMUA = Object.keys(MESIN) as NamaMesin[];

const catat = (tindakan: string, lain: Partial<TindakanTercatat> = {}): TindakanTercatat => ({
  tindakan,
  oleh: 'Orang',
  jabatan: null,
  pada: '2024-04-01T08:00:00+07:00',
  alasan: null,
  lingkup: null,
  ...lain,
});

const fold = <M extends NamaMesin>(mesin: M, ...tindakan: string[]) =>
  foldTindakan(
    mesin,
    tindakan.map((satu) => catat(satu)),
  );

/** The table of ADR 8, typed off by hand: state, action, new state; * = needs a reason. */
const JALAN: Readonly<Record<NamaMesin, string>> = {
  pengukuran: `draf ajukan diajukan; diajukan mintaPerbaikan* draf; diajukan verifikasi terverifikasi;
    terverifikasi kunci terkunci; terkunci bukaKembali* draf; terverifikasi mintaPerbaikan* draf`,
  perjanjian: `draf ajukan diajukan; diajukan mintaPerbaikan* draf; diajukan setujui disetujui;
    disetujui tandaTangani ditandatangani; disetujui mintaPerbaikan* draf; ditandatangani gantikan digantikan`,
  laporan: `draf ajukan ditinjau; ditinjau mintaPerbaikan* draf; ditinjau finalkan final; final terbitkan terbit;
    final bukaKembali* draf; terbit bukaKembali* draf`,
  rekomendasi: `belum mulai proses; proses ajukan diajukan; diajukan verifikasi selesai;
    diajukan mintaPerbaikan* proses; belum nyatakanTidakDapat* tidakDapat; proses nyatakanTidakDapat* tidakDapat;
    selesai bukaKembali* proses; tidakDapat bukaKembali* proses`,
  survei: `draf buka dibuka; dibuka tutup ditutup; ditutup bukaKembali* dibuka; ditutup kunci terkunci;
    terkunci bukaKunci* ditutup`,
};

describe('the machines', () => {
  for (const nama of SEMUA) {
    const jalan = JALAN[nama].split(';').map((satu) => satu.trim().split(' ') as [string, string, string]);
    const mesin = getMesin(nama);
    for (const dari of Object.keys(mesin.keadaan)) {
      for (const tindakan of [...Object.keys(mesin.tindakan), 'constructor']) {
        const ada = jalan.find(([d, t]) => d === dari && t.replace('*', '') === tindakan);
        it(`${nama}: ${dari}, ${tindakan} → ${ada?.[2] ?? 'refused'}`, () => {
          const kini = foldTindakan(nama, [], dari as never);
          const hasil = decideTindakan(nama, kini, tindakan, { alasan: 'Sebab' });
          const boleh = kini.bolehSaatIni.find((satu) => satu.tindakan === tindakan);
          const lanjut = foldTindakan(nama, [catat(tindakan)], dari as never);
          if (ada === undefined) {
            assert.ok(!hasil.boleh);
            assert.equal(hasil.kode, tindakan === 'constructor' ? 'ALUR.tak-dikenal' : 'ALUR.tidak-boleh');
            assert.equal(boleh, undefined);
            assert.equal(lanjut.keadaan, dari);
            assert.equal(lanjut.riwayat[0]?.sah, false);
            return;
          }
          assert.deepEqual(hasil, { boleh: true, dari, ke: ada[2] });
          assert.equal(boleh?.perluAlasan, ada[1].endsWith('*'));
          assert.equal(lanjut.keadaan, ada[2]);
          const tanpa = decideTindakan(nama, kini, tindakan, { alasan: ' ' });
          assert.equal(tanpa.boleh, !ada[1].endsWith('*'));
        });
      }
    }
    it(`${nama}: every state can be reached`, () => {
      const tercapai = new Set<string>([mesin.awal]);
      for (let ke = 0; ke < jalan.length; ke++) {
        for (const [dari, , menjadi] of jalan) if (tercapai.has(dari)) tercapai.add(menjadi);
      }
      assert.deepEqual([...tercapai].sort(), Object.keys(mesin.keadaan).sort());
    });
  }

  it('are drawn in docs/alur.md (node scripts/tulis-alur.mjs draws them)', () => {
    assert.equal(readFileSync(new URL('../../../../docs/alur.md', import.meta.url), 'utf8'), formatAlur());
  });
});

describe('foldTindakan', () => {
  it('tells who did what, when and why, and what can be done next', () => {
    const { keadaan, label, terbuka, riwayat, bolehSaatIni } = foldTindakan('pengukuran', [
      catat('ajukan', { oleh: 'Ani', jabatan: 'Kasubbag' }),
      catat('mintaPerbaikan', { oleh: 'Budi', alasan: 'Bukti kurang' }),
      catat('ajukan', { oleh: 'Ani' }),
    ]);
    assert.deepEqual([keadaan, label, terbuka], ['diajukan', 'Menunggu verifikasi', false]);
    assert.deepEqual(
      riwayat.map(({ label: l, oleh, jabatan, dari, ke, alasan }) => [l, oleh, jabatan, dari, ke, alasan]),
      [
        ['Ajukan', 'Ani', 'Kasubbag', 'draf', 'diajukan', null],
        ['Minta perbaikan', 'Budi', null, 'diajukan', 'draf', 'Bukti kurang'],
        ['Ajukan', 'Ani', null, 'draf', 'diajukan', null],
      ],
    );
    assert.deepEqual(
      bolehSaatIni.map(({ tindakan, label: l, perluAlasan }) => [tindakan, l, perluAlasan]),
      [
        ['mintaPerbaikan', 'Minta perbaikan', true],
        ['verifikasi', 'Verifikasi', false],
      ],
    );
  });

  it('keeps what was recorded under other rules in the history, without effect', () => {
    const { keadaan, riwayat } = fold('pengukuran', 'kunci', 'hapus', 'ajukan');
    assert.equal(keadaan, 'diajukan');
    assert.deepEqual(
      riwayat.map(({ sah, ke }) => [sah, ke]),
      [
        [false, 'draf'],
        [false, 'draf'],
        [true, 'diajukan'],
      ],
    );
  });

  it('opens only the named indicators until the quarter is opened again otherwise', () => {
    const terkunci = ['ajukan', 'verifikasi', 'kunci'].map((satu) => catat(satu));
    const sebagian = [...terkunci, catat('bukaKembali', { alasan: 'Salah ketik', lingkup: ['I1'] })];
    const langkah = (tindakan: TindakanTercatat[]) => foldTindakan('pengukuran', tindakan).lingkup;
    assert.equal(langkah([]), null);
    assert.deepEqual(langkah(sebagian), ['I1']);
    assert.equal(langkah([...sebagian, catat('ajukan')]), null);
    assert.deepEqual(langkah([...sebagian, catat('ajukan'), catat('mintaPerbaikan')]), ['I1']);
    assert.equal(langkah([...sebagian, ...terkunci, catat('bukaKembali')]), null);
  });

  it('goes through random actions as decideTindakan allows them, one by one', () => {
    const arb = fc
      .constantFrom(...SEMUA)
      .chain((nama) =>
        fc.tuple(
          fc.constant(nama),
          fc.array(fc.constantFrom(...Object.keys(getMesin(nama).tindakan)), { maxLength: 20 }),
        ),
      );
    fc.assert(
      fc.property(arb, ([nama, tindakan]) => {
        let kini = fold(nama);
        for (const [i, satu] of tindakan.entries()) {
          const hasil = decideTindakan(nama, kini, satu, { alasan: 'Sebab' });
          const lanjut = fold(nama, ...tindakan.slice(0, i + 1));
          assert.equal(lanjut.keadaan, hasil.boleh ? hasil.ke : kini.keadaan);
          assert.equal(lanjut.riwayat.at(-1)?.sah, hasil.boleh);
          assert.equal(
            hasil.boleh,
            kini.bolehSaatIni.some((boleh) => boleh.tindakan === satu),
          );
          kini = lanjut;
        }
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });
});

describe('decideTindakan refuses in words that help', () => {
  const KASUS: readonly [string, ReturnType<typeof decideTindakan>, string][] = [
    [
      'not now',
      decideTindakan('perjanjian', fold('perjanjian'), 'setujui'),
      '«Setujui» tidak dapat dilakukan, karena status Perjanjian Kinerja ini «Draf». ' +
        'Yang dapat dilakukan sekarang: Ajukan.',
    ],
    [
      'never again',
      decideTindakan('perjanjian', foldTindakan('perjanjian', [], 'digantikan'), 'ajukan'),
      '«Ajukan» tidak dapat dilakukan, karena status Perjanjian Kinerja ini «Digantikan». ' +
        'Tidak ada tindakan lagi pada status ini.',
    ],
    [
      'no reason',
      decideTindakan('pengukuran', fold('pengukuran', 'ajukan'), 'mintaPerbaikan'),
      '«Minta perbaikan» memerlukan alasan: tulis apa yang harus diperbaiki.',
    ],
    ['unknown', decideTindakan('laporan', fold('laporan'), 'hapus'), 'Tindakan «hapus» tidak dikenal.'],
    [
      'a scope where there is none',
      decideTindakan('pengukuran', fold('pengukuran'), 'ajukan', { lingkup: ['I1'] }),
      '«Ajukan» berlaku untuk semua indikator; tidak dapat dibatasi.',
    ],
    [
      'an empty scope',
      decideTindakan('pengukuran', fold('pengukuran', 'ajukan', 'verifikasi', 'kunci'), 'bukaKembali', {
        alasan: 'Sebab',
        lingkup: [],
      }),
      'Pilih paling sedikit satu indikator yang dibuka kembali.',
    ],
  ];
  for (const [nama, hasil, pesan] of KASUS) it(nama, () => assert.equal(!hasil.boleh && hasil.pesan, pesan));
});

it('a recommendation that waits for verification counts as in progress in the dataset', () => {
  assert.deepEqual((['belum', 'proses', 'diajukan', 'selesai', 'tidakDapat'] as const).map(toStatusRekomendasi), [
    'belum',
    'proses',
    'proses',
    'selesai',
    'tidakDapat',
  ]);
});
