import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { readTahunKinerja } from '@akuntabel/berkas';
import { type Angka, formatDesimal, type HasilKinerja, measureKinerja, type TahunKinerja } from '@akuntabel/kinerja';

const CONTOH = 'contoh/dumai-kota-2024';

/** The founding report and its facts as data; not part of this repository. */
const LAPORAN_ASAL = '../shared/seed/lkjip-kecamatan-dumai-kota-2024.md';
const FAKTA_ASAL = '../shared/seed/data.json';
const adaAsal = existsSync(LAPORAN_ASAL) && existsSync(FAKTA_ASAL);
const tanpaAsal = adaAsal ? false : 'skipped: the founding report is not here';

let tahun: TahunKinerja;
let hasil: HasilKinerja;

before(async () => {
  ({ tahun } = await readTahunKinerja(CONTOH));
  hasil = measureKinerja(tahun);
});

/** The figure as printed with two decimals, or its state. */
function cetak(id: string): string {
  const angka: Angka | undefined = hasil.angka[id];
  assert.ok(angka, `no figure ${id}`);
  return angka.nilai === null ? angka.keadaan : formatDesimal(angka.nilai, angka.satuan === 'rupiah' ? 0 : 2);
}

describe('the example gives the figures worked out by hand from the founding report', () => {
  const TABEL: [string, string][] = [
    ['iku/IKU1/2022/capaian', '103,30'],
    ['iku/IKU1/2023/capaian', '96,06'],
    ['iku/IKU1/2024/capaian', '95,43'],
    ['anggaran/utama/perubahan', '5.492.095.355'],
    ['anggaran/utama/murni', '5.385.199.480'],
    ['anggaran/utama/realisasi', '3.752.991.317'],
    ['anggaran/utama/penyerapan', '68,33'],
    ['anggaran/utama/tundaBayar', '1.199.793.460'],
    ['anggaran/utama/sisaSetelahTunda', '539.310.578'],
    ['anggaran/7.01.02/penyerapan', '74,47'],
    ['anggaran/7.01.04/penyerapan', '0,00'],
    ['anggaran/7.01.05/penyerapan', '100,00'],
    ['anggaran/7.01.03/penyerapan', '69,17'],
    ['iku/IKU2/2024/penyerapan', '33,97'],
    ['anggaran/unit/pagu', '16.373.019.900'],
    ['anggaran/penunjang/pagu', '10.880.924.545'],
    ['anggaran/unit/realisasi', 'kosong'],
    ['skm/2024/ikm', '85,72'],
  ];
  for (const [id, harap] of TABEL) it(`${id} = ${harap}`, () => assert.equal(cetak(id), harap));

  it('IKM from the unsur is of category B, Baik', () => {
    const mutu = hasil.skm.find((skm) => skm.tahun === 2024)?.mutu;
    assert.equal(mutu?.kode, 'B');
    assert.equal(mutu?.label, 'Baik');
  });

  it('counts 1 sasaran, 3 IKU, 5 programmes, 15 kegiatan, 60 sub-kegiatan', () => {
    const { cacah } = hasil;
    assert.deepEqual(
      ['sasaran', 'iku', 'program', 'kegiatan', 'subKegiatan'].map((apa) => cacah[apa]?.nilai),
      ['1', '3', '5', '15', '60'],
    );
  });
});

/** Keys of the facts that hold places in the report or its author's own sums, not facts. */
const BUKAN_FAKTA = new Set([
  ...['baris', 'halaman', 'satuan_baris', 'baris_tabel_3_9', 'tahun_tercetak', 'hitung', 'rentang_pembulatan'],
  ...['no', 'tabel_mentah', 'bagian', 'daftar', 'meta'],
]);

interface Bilangan {
  readonly jalur: string;
  readonly nilai: number;
}

function listBilangan(isi: unknown, jalur: string): Bilangan[] {
  if (typeof isi === 'number') return [{ jalur, nilai: isi }];
  if (isi === null || typeof isi !== 'object') return [];
  return Object.entries(isi).flatMap(([kunci, anak]) => {
    // "baris" is a place in the report, but also the rows of a table.
    const tabel = kunci === 'baris' && Array.isArray(anak) && typeof anak[0] === 'object';
    if (kunci.endsWith('_hitung') || (BUKAN_FAKTA.has(kunci) && !tabel)) return [];
    return listBilangan(anak, `${jalur}.${kunci}`);
  });
}

/** Entries of the dataset that hold own sentences rather than official names, titles, rules and promises. */
const NARASI = [
  /^organisasi\.kedudukan/,
  /^perencanaan\.isuStrategis/,
  /^indikator\.\d+\.(definisi|alasan|formula|mekanisme|media)/,
  /\.catatan$/,
  /^analisis\./,
  /^evaluasi\.\d+\.rekomendasi\.\d+\.(rekomendasi|rencanaAksi|uraianStatus)/,
  /^laporan\.(maksud|tujuan|langkah|kerangka)/,
  /\.alasan\.uraian$/,
];

function listTeks(isi: unknown, jalur: string): { jalur: string; teks: string }[] {
  if (typeof isi === 'string') return [{ jalur, teks: isi }];
  if (isi === null || typeof isi !== 'object') return [];
  return Object.entries(isi).flatMap(([kunci, anak]) => listTeks(anak, jalur === '' ? kunci : `${jalur}.${kunci}`));
}

const listKata = (teks: string): string[] => teks.toLowerCase().match(/[a-z0-9]+/g) ?? [];
/** A regulation is named in eight words. */
const BERUNTUN = 9;
const listUntai = (kata: readonly string[]): string[] =>
  kata.slice(BERUNTUN - 1).map((_, i) => kata.slice(i, i + BERUNTUN).join(' '));

describe('the example carries the facts of the founding report over', { skip: tanpaAsal }, () => {
  it('every number of it stands in the data, follows from them, or is answered for in CATATAN.md', () => {
    const dikenal = new Set(
      readdirSync(CONTOH).flatMap((nama) => readFileSync(`${CONTOH}/${nama}`, 'utf8').match(/\d[\d.,]*/g) ?? []),
    );
    for (const teks of [...dikenal])
      dikenal.add(
        teks
          .replace(/[.,]+$/, '')
          .replaceAll('.', '')
          .replace(',', '.'),
      );
    for (const { nilai } of Object.values(hasil.angka)) {
      if (nilai === null) continue;
      for (const desimal of [0, 1, 2]) dikenal.add(formatDesimal(nilai, desimal).replaceAll('.', '').replace(',', '.'));
    }
    const cari = (n: number) => [String(n), n.toFixed(1), n.toFixed(2)].some((teks) => dikenal.has(teks));
    const fakta = listBilangan(JSON.parse(readFileSync(FAKTA_ASAL, 'utf8')), '').filter(
      // The calculations of whoever listed the facts are not facts of the report.
      ({ jalur }) => !/_hitung|hitung_ulang|kanonik/.test(jalur),
    );
    assert.ok(fakta.length > 400);
    assert.deepEqual(
      fakta.filter(({ nilai }) => !cari(nilai)),
      [],
    );
  });

  it('but no sentence: own texts share no nine words in a row with it', () => {
    const asal = new Set(listUntai(listKata(readFileSync(LAPORAN_ASAL, 'utf8').replace(/<[^>]+>|\|/g, ' '))));
    const sama = listTeks(tahun, '')
      .filter(({ jalur }) => NARASI.some((pola) => pola.test(jalur)))
      .flatMap(({ jalur, teks }) =>
        listUntai(listKata(teks))
          .filter((untai) => asal.has(untai))
          .map((u) => [jalur, u]),
      );
    assert.deepEqual(sama, []);
  });
});

describe('the example keeps the lines we hold', () => {
  const isi = () => readdirSync(CONTOH).map((nama) => ({ nama, teks: readFileSync(`${CONTOH}/${nama}`, 'utf8') }));

  it('holds no NIP', () => {
    for (const { nama, teks } of isi())
      assert.doesNotMatch(teks, /(?<!\d)(19|20)\d{6}\s?\d{6}\s?[12]\s?\d{3}(?!\d)/, nama);
  });

  it('names no staff below Kasi and Kasubbag', () => {
    const pelaksana = new Set(
      tahun.organisasi.jabatan.filter(({ jenis }) => jenis === 'pelaksana').map(({ id }) => id),
    );
    assert.ok(pelaksana.size > 0);
    assert.deepEqual(
      tahun.organisasi.penugasan.filter(({ jabatan }) => pelaksana.has(jabatan)),
      [],
    );
  });
});
