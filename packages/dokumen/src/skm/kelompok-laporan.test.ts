import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Dokumen, Tabel } from '../model/dokumen.ts';
import { collectAngka, getTeks, hasBlok, listBlok } from '../model/telusur.ts';
import {
  bacaUji,
  buildUji,
  createDataLaporan,
  createKelompok,
  createRingkas,
  listTeksDokumen,
  SERAGAM,
} from '../uji/laporan-skm.ts';

const cariTabel = (dokumen: Dokumen, id: string): Tabel | undefined =>
  listBlok(dokumen).find((blok): blok is Tabel => blok.jenis === 'tabel' && blok.id === id);

describe('groups of respondents in the report', () => {
  it('are those of the results page, and none can be found by subtraction', () => {
    const dokumen = buildUji(createDataLaporan());
    const isi = listTeksDokumen(dokumen).join('\n');
    // 3 below twenty and 4 from sixty on are not printed; together they are 7.
    assert.doesNotMatch(isi, /Di bawah 20 tahun|60 tahun ke atas/);
    assert.match(
      isi,
      /^20–29 tahun \| 40 \| 40,00\n30–39 tahun \| 53 \| 53,00\nTidak dirinci \| 7 \| 7,00\nSeluruh responden \| 100 \| 100,00$/m,
    );
    // Two for an heir's letter would be known by subtraction: the twelve who moved go, too.
    assert.doesNotMatch(isi, /Surat pindah|Surat ahli waris/);
    assert.match(isi, /^KTP elektronik \| 86 \| 86,00\nTidak dirinci \| 14 \| 14,00$/m);
    assert.match(isi, /14 responden lain tidak dirinci/);
    assert.match(isi, /^Perempuan \| 55 \| 55,00\nSeluruh responden/m);
  });

  it('leave no remainder of one to four persons in any table, whatever their sizes', () => {
    const ukuran = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(ukuran, fc.integer({ min: 0, max: 9 }), (banyak, diam) => {
        const jumlah = banyak.reduce((a, b) => a + b, diam);
        const umur = ['<20', '20-29', '30-39', '40-49', '50-59', '60+'];
        const kelompok = createKelompok('umur', Object.fromEntries(umur.map((nama, i) => [nama, banyak[i] ?? 0])));
        const dokumen = buildUji(createDataLaporan({ semua: createRingkas(jumlah, SERAGAM), kelompok }));
        const baris = (cariTabel(dokumen, 'tabel-profil-umur')?.badan ?? []).map(([, sel]) =>
          Number(sel === undefined || hasBlok(sel.isi) ? 0 : getTeks(sel.isi)),
        );
        const semua = baris.pop() ?? 0;
        for (const satu of baris) assert.ok(satu >= 5, String(baris));
        assert.equal(
          baris.reduce((a, b) => a + b, 0),
          baris.length === 0 ? 0 : semua,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('of fewer than five respondents, print nothing but how many they are, whatever was handed in', () => {
    // The results as somebody sees them who may see answers one by one.
    const semua = { responden: 4, sebaran: Array.from({ length: 9 }, () => [1, 1, 1, 1] as const) };
    const data = createDataLaporan({ semua, kelompok: createKelompok('kelamin', { L: 1, P: 3 }), keadaan: 'ditutup' });
    assert.equal(data.hasil.ikm.unsur[0]?.terjawab, 4);
    const dokumen = buildUji(data);
    const isi = listTeksDokumen(dokumen).join('\n');
    assert.match(isi, /Responden yang dihitung hanya 4 orang/);
    assert.doesNotMatch(isi, /62,50|2,50|Laki-laki|Perempuan|4 Maret|28 Juni/);
    const sumber = collectAngka(dokumen).flatMap((run) => {
      const milik = run.sumber.split('survei:survei-1/')[1];
      return milik === undefined || milik.startsWith('entri/') ? [] : [milik];
    });
    assert.deepEqual([...new Set(sumber)].sort(), ['ikmMaks', 'kurang', 'populasi', 'responden', 'sampel']);
    assert.equal(listBlok(dokumen).filter(({ jenis }) => jenis === 'gambar').length, 0);
    const kosong = bacaUji(
      createDataLaporan({ semua: createRingkas(0, SERAGAM), kelompok: [], masuk: null, keadaan: 'draf' }),
    );
    assert.match(kosong, /Belum ada responden yang menjawab/);
    assert.match(bacaUji(createDataLaporan({ semua: createRingkas(5, SERAGAM), kelompok: [] })), /75,00/);
  });
});
