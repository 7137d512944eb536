import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TahunKinerja } from '@akuntabel/kinerja';
import { type CellValue, readXlsx, writeXlsx } from 'hucre';
import { readBuku } from './baca-buku.ts';
import { readLembar } from './baca-lembar.ts';
import type { JenisLembar } from './kolom.ts';
import { writeLembar } from './tulis-lembar.ts';
import { listMasalah, pratinjau, terapkan } from './uji/susun-lembar.ts';
import { createTahunUji } from './uji/tahun-uji.ts';

const TAHUN = createTahunUji();

const open = async (jenis: JenisLembar, tahun: TahunKinerja = TAHUN, pilihan = {}) => {
  const { sheets } = await readXlsx(await writeLembar(jenis, tahun, pilihan), { readStyles: true });
  const [lembar] = sheets;
  assert.ok(lembar);
  const judul = lembar.rows[0]?.map(String) ?? [];
  return { lembar, judul, getSel: (b: number, nama: string) => lembar.cells?.get(`${b},${judul.indexOf(nama)}`) };
};

/** The export after someone typed into it: as another program saves it, with its own styles and no notes. */
async function edit(jenis: JenisLembar, ubah: (baris: CellValue[][], judul: string[]) => void) {
  const { lembar, judul } = await open(jenis);
  ubah(lembar.rows, judul);
  const [hasil] = readBuku(await writeXlsx({ sheets: [{ name: 'Diubah', rows: lembar.rows }] }));
  assert.ok(hasil);
  return pratinjau(jenis, hasil, TAHUN);
}

describe('writeLembar', () => {
  it('freezes the header, explains every column, offers choices and keeps codes text', async () => {
    const { lembar, judul, getSel } = await open('anggaran');
    assert.equal(lembar.name, 'Anggaran');
    assert.deepEqual(lembar.freezePane, { rows: 1, columns: 2 });
    for (const [k, nama] of judul.entries())
      assert.match(lembar.cells?.get(`0,${k}`)?.comment?.text ?? '', /\.$/, nama);
    assert.equal(getSel(3, 'Pagu murni')?.value, 5492095355);
    assert.equal(getSel(3, 'Pagu murni')?.style?.numFmt, '#,##0');
    assert.equal(getSel(3, 'Kode')?.style?.numFmt, '@');
    const pilihan = lembar.dataValidations?.map(({ range, values, formula1 }) => [
      range,
      values?.join(',') ?? formula1,
    ]);
    assert.ok(
      pilihan?.some(([, nilai]) => /Utama,Penunjang/.test(String(nilai))),
      JSON.stringify(pilihan),
    );
    assert.ok(pilihan?.some(([, nilai]) => /KEC,KEL-1,KEL-2/.test(String(nilai))));
  });

  it('sums with formulas that follow what is typed', async () => {
    const { getSel, lembar } = await open('anggaran');
    assert.equal(getSel(1, 'Pagu murni')?.formula, 'SUM(F3)');
    assert.equal(getSel(2, 'Pagu murni')?.formula, 'SUM(F4,F5)');
    assert.equal(getSel(2, 'Pagu murni')?.formulaResult, 5493095355);
    assert.equal(lembar.rows.at(-1)?.[1], 'Jumlah');
    assert.equal(getSel(5, 'Pagu murni')?.formula, 'SUM(F2)');
    // One of two leaves has no changed ceiling: there is no sum to print.
    assert.equal(getSel(2, 'Pagu perubahan')?.value ?? null, null);
  });

  it('keeps text that begins like a formula text, and long numbers exact', async () => {
    const tahun = createTahunUji({
      penghargaan: [],
      organisasi: {
        ...TAHUN.organisasi,
        unit: TAHUN.organisasi.unit.map((satu, i) => ({ ...satu, nama: ['=1+1', '+62', '@SUM(A1)'][i] ?? '-2' })),
      },
    });
    const [lembar] = await readLembar(await writeLembar('unit', tahun), { nama: 'unit.xlsx' });
    assert.deepEqual(
      lembar?.sel.filter(({ kolom, baris }) => kolom === 1 && baris > 0).map(({ teks, jenis }) => [teks, jenis]),
      [
        ['=1+1', 'teks'],
        ['+62', 'teks'],
        ['@SUM(A1)', 'teks'],
      ],
    );
    const besar = structuredClone(TAHUN);
    const sub = besar.anggaran.program[0]?.kegiatan[0]?.subKegiatan[0];
    if (sub) sub.anggaran.murni = '1234567890123456.78';
    const { getSel } = await open('anggaran', besar);
    assert.equal(getSel(3, 'Pagu murni')?.value, '1234567890123456,78');
    assert.equal(getSel(2, 'Pagu murni')?.formula, undefined);
  });

  it('protects only the header when asked to', async () => {
    const { lembar, getSel } = await open('unit', TAHUN, { kunciKepala: true });
    assert.equal(lembar.protection?.sheet, true);
    assert.equal(getSel(1, 'Nama unit')?.style?.protection?.locked, false);
    assert.notEqual(getSel(0, 'Nama unit')?.style?.protection?.locked, false);
  });

  it('gives the same bytes for the same data', async () => {
    assert.deepEqual(await writeLembar('indikator', TAHUN), await writeLembar('indikator', structuredClone(TAHUN)));
  });

  it('lists indicators without a value yet, for people to fill in', async () => {
    const { lembar } = await open('pengukuran');
    assert.deepEqual(
      lembar.rows.slice(1).map(([kode]) => kode),
      ['IKU1', 'IKU2'],
    );
    const hasil = await edit('pengukuran', (baris, judul) => {
      (baris[1] as CellValue[])[judul.indexOf('Realisasi TW I')] = '85,76';
    });
    assert.deepEqual(
      hasil.baris.map(({ kunci, perubahan }) => [kunci, perubahan]),
      [['IKU1@2024', 'baru']],
    );
    assert.deepEqual(terapkan(TAHUN, hasil).pengukuran[0]?.triwulan, ['85.76', null, null, null]);
  });
});

describe('an edited export changes what was edited', () => {
  it('in the budget, whose totals follow', async () => {
    const hasil = await edit('anggaran', (baris, judul) => {
      const murni = judul.indexOf('Pagu murni');
      (baris[4] as CellValue[])[murni] = 3_000_000;
      for (const b of [1, 2, 5]) (baris[b] as CellValue[])[murni] = 5_495_095_355;
    });
    assert.deepEqual(listMasalah(hasil), []);
    assert.deepEqual(
      hasil.baris.filter(({ perubahan }) => perubahan !== 'tetap').map(({ kunci, selisih }) => [kunci, selisih]),
      [['7.01.02.2.01.0004', [{ ruas: 'murni', lama: '1000000', baru: '3000000' }]]],
    );
    assert.deepEqual(hasil.jumlah.find(({ ruas }) => ruas === 'murni')?.cocok, true);
  });

  it('in cards: an emptied cell empties the entry, a new row adds one', async () => {
    const hasil = await edit('indikator', (baris, judul) => {
      (baris[1] as CellValue[])[judul.indexOf('Target Renstra 2024')] = null;
      (baris[1] as CellValue[])[judul.indexOf('Formula')] = 'Rata-rata unsur × 25';
      baris.push(
        judul.map(
          (nama) =>
            ({ 'Kode indikator': 'IKU3', Indikator: 'Baru', Satuan: '%', 'Sifat nilai': 'Persentase' })[nama] ?? null,
        ),
      );
    });
    assert.deepEqual(listMasalah(hasil), []);
    const { indikator } = terapkan(TAHUN, hasil);
    assert.deepEqual(
      indikator.map(({ id, formula }) => [id, formula]),
      [
        ['IKU1', 'Rata-rata unsur × 25'],
        ['IKU2', null],
        ['IKU3', null],
      ],
    );
    assert.deepEqual(indikator[0]?.target, [{ tahun: 2024 }]);
  });

  it('in officials and recommendations', async () => {
    const pejabat = await edit('penugasan', (baris, judul) => {
      (baris[1] as CellValue[])[judul.indexOf('Selesai')] = '2024-06-30';
    });
    assert.equal(terapkan(TAHUN, pejabat).organisasi.penugasan[0]?.selesai, '2024-06-30');
    const lhe = await edit('rekomendasi', (baris, judul) => {
      (baris[1] as CellValue[])[judul.indexOf('Status')] = 'Proses';
      (baris[1] as CellValue[])[judul.indexOf('Uraian status')] = 'Rapat pertama';
    });
    assert.deepEqual(
      lhe.baris[0]?.selisih.map(({ ruas }) => ruas),
      ['status', 'uraianStatus'],
    );
    assert.equal(terapkan(TAHUN, lhe).evaluasi[0]?.rekomendasi[0]?.status, 'proses');
  });
});
