import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { measureKinerja } from '../measure-kinerja.ts';
import type { Isian } from '../tahun/skalar.ts';
import { createTahun, createUmum } from '../uji/tahun-ringkas.ts';

/** Mean capaian of indicators with target 100 and these realisasi. */
function measure(realisasi: Isian[], batasRataRata: string | null = null) {
  const id = realisasi.map((_, i) => `I${i + 1}`);
  return measureKinerja(
    createTahun({
      umum: createUmum({ batasRataRata }),
      perencanaan: {
        visi: 'Visi',
        renstra: {
          judul: 'Renstra',
          mulai: 2021,
          selesai: 2026,
          tujuan: [{ id: 'T1', uraian: 'Tujuan', sasaran: [{ id: 'S1', uraian: 'Sasaran', indikator: id }] }],
        },
      },
      indikator: id.map((satu) => ({
        id: satu,
        nama: satu,
        satuan: '%',
        sifat: 'persentase',
        target: [{ tahun: 2024, renstra: 100 }],
      })),
      pengukuran: id.map((indikator, i) => ({ indikator, tahun: 2024, nilai: realisasi[i] as Isian })),
    }),
  );
}

describe('the mean capaian', () => {
  const TB = { tidakBerlaku: 'baru mulai 2025' };
  const TABEL: [string, Isian[], string | null, string][] = [
    ['no cap', ['150', '50'], null, '100'],
    ['a cap of 100', ['150', '50'], '100', '75'],
    ['a cap of 120', ['150', '50'], '120', '85'],
    ['with a cap nothing counts below 0', ['-50', '100'], '100', '50'],
    ['without a cap it does', ['-50', '100'], null, '25'],
    ['zero counts', ['0', '100'], null, '50'],
    ['what does not apply is left out', [TB, '80'], null, '80'],
    ['blank makes it blank', [null, '80'], null, 'kosong'],
    ['nothing applies', [TB, TB], null, 'tidakBerlaku'],
    ['a label makes it not computable', ['baik', '80'], null, 'takTerhitung'],
  ];
  for (const [nama, realisasi, batas, harap] of TABEL) {
    it(nama, () => {
      const { sasaran, keseluruhan } = measure(realisasi, batas);
      for (const { nilai, keadaan } of [sasaran[0]?.rataRata, keseluruhan.rataRata].filter((a) => a !== undefined)) {
        assert.equal(nilai ?? keadaan, harap);
      }
    });
  }

  it('leaves the capaian itself raw, and names the cap as an input', () => {
    const hasil = measure(['150', '50'], '100');
    assert.equal(hasil.indikator['I1']?.kini.capaian.nilai, '150');
    const rataRata = hasil.sasaran[0]?.rataRata;
    assert.equal(rataRata?.rumus, 'rata-capaian-dibatasi');
    assert.deepEqual(rataRata?.masukan.at(-1), {
      jenis: 'entri',
      jalur: 'umum.pengaturan.batasRataRata',
      nilai: '100',
    });
    assert.equal(hasil.sasaran[0]?.batas, '100');
  });

  it('counts indicators and those that reached their target', () => {
    const { keseluruhan } = measure(['150', '100', '99.99', null]);
    assert.equal(keseluruhan.jumlah.nilai, '4');
    assert.equal(keseluruhan.tercapai.nilai, '2');
  });
});
