import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type KeadaanTahun, parseRekaman } from '@akuntabel/kinerja';
import { findBeku } from './beku.ts';
import { buildBentrok, mergeRekaman } from './bentrok.ts';
import { parseTanggal } from './tanggal.ts';
import { compareRekaman } from './uraikan.ts';
import { formatWaktu } from './waktu.ts';

const PILIHAN = { jabatan: [{ nilai: 'camat', label: 'Camat Contoh' }] } as never;

function getIsi<J extends 'indikator' | 'realisasi'>(jenis: J, isi: object) {
  const hasil = parseRekaman(jenis, isi);
  assert.ok(hasil.sah);
  return hasil.isi as unknown as Record<string, unknown>;
}

const KARTU = {
  id: 'I1',
  nama: 'Indeks',
  satuan: 'Indeks',
  sifat: 'indeks',
  target: [2024, 2025].map((tahun) => ({ tahun, renstra: 80 })),
};

describe('two states of a record', () => {
  it('differ in words: rows by name, references by what they name, nothing as nothing', () => {
    const lama = getIsi('indikator', KARTU);
    const target = [{ tahun: 2025, renstra: '81.5' }];
    const baru = getIsi('indikator', { ...KARTU, target, penanggungJawab: 'camat', arah: 'minimum' });
    assert.deepEqual(
      compareRekaman('indikator', lama, baru, PILIHAN).map((satu) => [satu.label, satu.lama, satu.baru]),
      [
        ['Arah yang baik', 'Makin besar makin baik', 'Makin kecil makin baik'],
        ['Penanggung jawab', null, 'Camat Contoh'],
        ['Target per tahun 2024, Tahun', '2024', null],
        ['Target per tahun 2024, Renstra', '80', null],
        ['Target per tahun 2025, Renstra', '80', '81,5'],
      ],
    );
  });

  it('are put together by what each changed; what both changed has to be chosen', () => {
    const dasar = getIsi('indikator', KARTU);
    const mine = { ...dasar, nama: 'Indeks saya', definisi: 'Definisi' };
    const theirs = { ...dasar, nama: 'Indeks mereka', formula: 'Rumus' };
    const terkini = { versi: 3, isi: theirs };
    const masukan = { mine, terkini, ketikan: new Map(), pilihan: PILIHAN };
    const bentrok = buildBentrok('indikator', { ...masukan, dasar: { isi: dasar, oleh: 'Orang' } });
    assert.deepEqual(
      bentrok.ruas.map(({ ruas, saya, mereka, terpilih }) => [ruas, saya, mereka, terpilih]),
      [
        ['nama', ['Indeks saya'], ['Indeks mereka'], null],
        ['definisi', ['Definisi'], ['belum diisi'], 'saya'],
        ['formula', ['belum diisi'], ['Rumus'], 'mereka'],
      ],
    );
    const data = new FormData();
    for (const { ruas, terpilih } of bentrok.ruas) if (terpilih) data.set(`!pilih.${ruas}`, terpilih);
    assert.equal(mergeRekaman('indikator', mine, theirs, data).kurang, true);
    data.set('!pilih.nama', 'mereka');
    const { isi, kurang, alasan } = mergeRekaman('indikator', mine, theirs, data);
    assert.deepEqual(
      [isi['nama'], isi['definisi'], isi['formula'], kurang],
      ['Indeks mereka', 'Definisi', 'Rumus', false],
    );
    assert.match(alasan, /Tetap dari versi lain: Nama indikator, Formulasi perhitungan\./);
  });
});

describe('what a state closes', () => {
  const keadaan = (tw1: string): KeadaanTahun =>
    ({
      tahun: 2024,
      pengukuran: { tw1: { keadaan: tw1, lingkup: null } },
      perjanjian: {},
      laporan: { keadaan: 'final', lingkup: null },
      rekomendasi: {},
    }) as never;

  it('is a quarter of a record, with the way to open it', () => {
    const isi = getIsi('realisasi', { indikator: 'I1', tahun: 2024, triwulan: [1, null, null, null] });
    const beku = findBeku('realisasi', { kunci: 'I1/2024', isi }, keadaan('terkunci'));
    // Another indicator or year would take the quarter along.
    assert.deepEqual([...beku.tetap].sort(), ['indikator', 'penjelasanTriwulan.0', 'tahun', 'triwulan.0']);
    assert.match(beku.alasan.join(), /«Terkunci»\. Agar dapat diubah, .+ perlu memilih «Buka kembali»/);
    assert.equal(findBeku('realisasi', { kunci: 'I1/2024', isi }, keadaan('draf')).tetap.size, 0);
  });

  it('is all of a record when its object is past draft', () => {
    const isi = { bagian: 'bab-1', teks: 'Teks' };
    assert.deepEqual([...findBeku('teksLaporan', { kunci: 'bab-1', isi }, keadaan('draf')).tetap], ['']);
  });
});

describe('dates', () => {
  for (const [teks, tanggal] of [
    ['2 September 2024', '2024-09-02'],
    ['2 sept. 2024', '2024-09-02'],
    ['02.09.2024', '2024-09-02'],
    ['2-Nop-2024', '2024-11-02'],
    ['29 Februari 2023', undefined],
    ['9/13/2024', undefined],
    ['September 2024', undefined],
  ] as const) {
    it(`${teks} → ${tanggal}`, () => assert.equal(parseTanggal(teks), tanggal));
  }

  it('of the audit are those of the office', () => {
    assert.equal(formatWaktu('2024-12-31T20:05:00.000Z', 420), '1 Januari 2025 pukul 03.05');
  });
});
