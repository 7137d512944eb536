import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { readTahunKinerja } from '@akuntabel/berkas';
import { type Angka, formatDesimal, type HasilKinerja, measureKinerja, type TahunKinerja } from '@akuntabel/kinerja';

const CONTOH = 'contoh/dumai-kota-2024';

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

describe('the example keeps the lines we hold', () => {
  const isi = () => readdirSync(CONTOH).map((nama) => ({ nama, teks: readFileSync(`${CONTOH}/${nama}`, 'utf8') }));

  it('holds no NIP', () => {
    for (const { nama, teks } of isi()) assert.doesNotMatch(teks, /(?<!\d)(19|20)\d{6}\s?\d{6}\s?[12]\s?\d{3}(?!\d)/, nama);
  });

  it('names no staff below Kasi and Kasubbag', () => {
    const pelaksana = new Set(tahun.organisasi.jabatan.filter(({ jenis }) => jenis === 'pelaksana').map(({ id }) => id));
    assert.ok(pelaksana.size > 0);
    assert.deepEqual(
      tahun.organisasi.penugasan.filter(({ jabatan }) => pelaksana.has(jabatan)),
      [],
    );
  });
});
