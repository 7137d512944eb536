import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normalizeKode } from './kode.ts';
import { normalizeNama, normalizeTeks, toBanding } from './nama.ts';

describe('normalizeKode', () => {
  const TABEL: readonly (readonly [string, string])[] = [
    ['7.01.02', '7.01.02 program'],
    ['7.01.02.2.01', '7.01.02.2.01 kegiatan'],
    ['7.01.02.2.01.0002', '7.01.02.2.01.0002 subKegiatan'],
    ['7.01.02.2.01.02', '7.01.02.2.01.0002 subKegiatan'],
    ['7.01.02.2.01.2', '7.01.02.2.01.0002 subKegiatan'],
    ['7.1.2.2.1.2', '7.01.02.2.01.0002 subKegiatan'],
    [' 7.01.02.2.01.0002 ', '7.01.02.2.01.0002 subKegiatan'],
    ['7 . 01 . 02', '7.01.02 program'],
    ['7.01.02.2.01 0002', '7.01.02.2.01.0002 subKegiatan'],
    ['7.01.02.2.01.\u00a00002', '7.01.02.2.01.0002 subKegiatan'],
    ['7,01,02', '7.01.02 program'],
    ['7-01-02', '7.01.02 program'],
    ['7.01.02.', '7.01.02 program'],
    ['7.01.0.00.0.00.05.0000.7.01.02.2.01.0002', '7.01.02.2.01.0002 subKegiatan'],
    ['7.01.0.00.0.00.05.0000 7.01.02.2.01.02', '7.01.02.2.01.0002 subKegiatan'],
    ['7.01.0.00.0.00.05.0000', 'galat'],
    ['7', '7 urusan'],
    ['7.01', '7.01 bidang'],
    ['5.1.02.01.01.0024', '5.1.02.01.01.0024 rekening'],
    ['5.01.02', '5.01.02 program'],
    ['X.XX.01.2.01.0001', 'galat'],
    ['7.01.02.2', 'galat'],
    ['7.01.02.2.01.00002', 'galat'],
    ['abc', 'galat'],
    ['', 'kosong'],
    ['-', 'kosong'],
    ['7.01.02 PROGRAM PENYELENGGARAAN', '7.01.02 program PROGRAM PENYELENGGARAAN'],
    ['7.01.02.2.01.0002\nPeningkatan Efektifitas', '7.01.02.2.01.0002 subKegiatan Peningkatan Efektifitas'],
    ['7.01.02.2.01.02 - Peningkatan', '7.01.02.2.01.0002 subKegiatan Peningkatan'],
    ['7.01.02: 3 Kelurahan', '7.01.02 program 3 Kelurahan'],
  ];
  for (const [teks, harapan] of TABEL) {
    it(`${JSON.stringify(teks)} → ${harapan}`, () => {
      const hasil = normalizeKode(teks);
      const tertulis =
        'kode' in hasil
          ? [hasil.kode, hasil.tingkat, hasil.nama].filter((satu) => satu !== null).join(' ')
          : Object.keys(hasil)[0];
      assert.equal(tertulis, harapan);
    });
  }
});

describe('names', () => {
  it('lose line breaks, double spaces and what nobody sees', () => {
    assert.equal(normalizeNama(' Penyediaan\r\nGaji\u00a0 dan\tTunjangan\u200b '), 'Penyediaan Gaji dan Tunjangan');
    assert.equal(normalizeTeks('satu \r\n\r\n dua\u0007  tiga'), 'satu\ndua tiga');
    assert.equal(toBanding('Sarana & Prasarana (DPA- SKPD)'), 'sarana dan prasarana dpa skpd');
  });
});
