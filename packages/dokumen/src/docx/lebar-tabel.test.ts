import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lebarTeks } from '../grafik/ukur-teks.ts';
import type { Tabel } from '../model/dokumen.ts';
import { contohDokumen } from '../uji/contoh-dokumen.ts';
import { prepareData, type TabelCetak } from './data-cetak.ts';
import { chooseUkuran } from './lebar-tabel.ts';

function prepareTabel(banyak: number, teks: string): TabelCetak {
  const sel = { isi: [{ jenis: 'teks' as const, teks }] };
  const tabel: Tabel = {
    jenis: 'tabel',
    id: 't',
    keterangan: null,
    ukuran: 'sangatKecil',
    kolom: Array.from({ length: banyak }, () => ({ lebar: 1 })),
    kepala: [],
    badan: [Array.from({ length: banyak }, () => sel)],
  };
  const data = prepareData({
    ...contohDokumen,
    bagian: [{ orientasi: 'tegak', nomorHalaman: 'arab', blok: [tabel] }],
  });
  return data.bagian[0]?.blok[0] as TabelCetak;
}

describe('chooseUkuran', () => {
  it('sums to the width of the table in whole twips', () => {
    const tabel = prepareTabel(7, 'kata');
    const { lebar, besar } = chooseUkuran(tabel);
    const jumlah = tabel.lebarKolom.reduce((a, b) => a + b, 0);
    assert.ok(Math.abs(lebar.reduce((a, b) => a + b, 0) - jumlah * 20) <= 1);
    assert.ok(lebar.every(Number.isInteger));
    assert.equal(besar, 12);
  });

  it('takes a smaller face where proportional figures are wider than the columns', () => {
    // As wide as the columns in tabular figures; the zeros are wider than that.
    const angka = '1.000.000.000';
    const tabel = prepareTabel(11, angka);
    const { lebar, besar } = chooseUkuran(tabel);
    const huruf = tabel.ukuran.huruf;
    const ruang = Math.min(...lebar) / 20 - 2 * tabel.ukuran.isiX;
    assert.ok(lebarTeks(angka, huruf) > ruang, 'the test needs a figure that does not fit');
    assert.ok(lebarTeks(angka, besar / 2) <= ruang);
  });

  it('gives a column of wide figures room from a column of words', () => {
    const tabel = prepareTabel(2, 'kata kata kata');
    const sempit: TabelCetak = {
      ...tabel,
      lebarKolom: [24, 400],
      badan: [
        {
          judulKelompok: false,
          sel: (tabel.badan[0]?.sel ?? []).map((s) =>
            s.x === 0 ? { ...s, runs: [{ jenis: 'teks', teks: '00000' }] } : s,
          ),
        },
      ],
    };
    const { lebar, besar } = chooseUkuran(sempit);
    assert.equal(besar, 12);
    assert.ok((lebar[0] ?? 0) / 20 >= lebarTeks('00000', 6) + 2 * tabel.ukuran.isiX);
    assert.equal(
      lebar.reduce((a, b) => a + b, 0),
      424 * 20,
    );
  });
});
