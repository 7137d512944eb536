import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getTujuan } from './impor.ts';
import { parseTempelan } from './tempelan.ts';
import { createTahunUji } from './uji/tahun-uji.ts';

const TAHUN = createTahunUji();
const KOLOM = getTujuan('pengukuran', TAHUN).kolom.filter(({ kunci }) =>
  /^(?:indikator|tw1|tw2|hambatan1)$/.test(kunci),
);

const paste = (teks: string) => {
  const { baris, masalah } = parseTempelan(teks, KOLOM, TAHUN);
  return { baris: baris.map((satu) => satu.map(({ nilai, masalah: salah }) => salah?.seharusnya ?? nilai)), masalah };
};

describe('parseTempelan', () => {
  it('reads rows and cells, quoted line breaks too', () => {
    assert.deepEqual(paste('IKU1\t85,76\t86\t"Antrean ""panjang""\nlagi"\r\nIKU2\tBB\t\t\r\n'), {
      baris: [
        ['IKU1', '85.76', '86', 'Antrean "panjang"\nlagi'],
        ['IKU2', 'BB', null, null],
      ],
      masalah: [],
    });
  });

  it('leaves out a pasted header, and takes fewer columns than there are', () => {
    assert.deepEqual(paste('Kode indikator\tRealisasi TW I\nIKU1\t85').baris, [['IKU1', '85']]);
    assert.deepEqual(paste('IKU1').baris, [['IKU1']]);
    assert.deepEqual(paste(' \n').baris, []);
  });

  it('says which cell cannot be read, and that a paste is too wide', () => {
    const { baris, masalah } = paste('IKU 1\t1.234\t#REF!\t-\tlebih');
    assert.deepEqual(baris, [
      [
        'kode dari huruf, angka, titik, atau tanda hubung tanpa spasi',
        'satu angka yang pasti; ini berarti 1234 atau 1,234',
        'nilai, bukan galat rumus',
        null,
      ],
    ]);
    assert.match(masalah.join(), /5 kolom lebih lebar daripada 4 kolom/);
  });

  it('survives a lone quote and refuses what is too long', () => {
    assert.deepEqual(paste('IKU1\t1\t2\tLurah "Bintan\nIKU2\tA\tBB\tx').baris.length, 2);
    assert.equal(parseTempelan('1\n'.repeat(6000), KOLOM, TAHUN).masalah.length, 1);
    assert.equal(parseTempelan('x'.repeat(2_000_001), KOLOM, TAHUN).baris.length, 0);
  });
});
