import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readTahunKinerja } from './baca.ts';
import { GalatDataset, type Masalah } from './masalah.ts';
import { formatSkemaJson } from './skema.ts';

const CONTOH = 'contoh/dumai-kota-2024';
let folder: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'akuntabel-baca-'));
});

after(() => rmSync(folder, { recursive: true, force: true }));

let ke = 0;

/** The example with some files changed (text → text, or new content). */
function copyRusak(ubah: Record<string, (teks: string) => string | Uint8Array>): string {
  ke += 1;
  const path = join(folder, `rusak-${ke}`);
  cpSync(CONTOH, path, { recursive: true });
  for (const [nama, ganti] of Object.entries(ubah)) {
    let asal = '';
    try {
      asal = readFileSync(join(path, nama), 'utf8');
    } catch {}
    const baru = ganti(asal);
    assert.notEqual(baru, asal, `the change of ${nama} did not hit anything`);
    writeFileSync(join(path, nama), baru);
  }
  return path;
}

async function readMasalah(path: string): Promise<readonly Masalah[]> {
  try {
    await readTahunKinerja(path);
  } catch (galat) {
    assert.ok(galat instanceof GalatDataset, String(galat));
    return galat.masalah;
  }
  throw new Error('the dataset was accepted');
}

/** 1-based line of a text in a file. */
const lineOf = (path: string, teks: string): number =>
  readFileSync(path, 'utf8')
    .split('\n')
    .findIndex((l) => l.includes(teks)) + 1;

describe('bad data', () => {
  it('names all problems at once, each with file, line, path, what stands there and what is expected', async () => {
    const path = copyRusak({
      'indikator.yaml': (t) => t.replace('sifat: indeks', 'sifat: index').replace('renstra: 90', 'renstra: 9O,5'),
      'umum.yaml': (t) => t.replace('tahun: 2024', 'tahunn: 2024'),
      'skm.yaml': (t) => t.replace('nrr: 3.57', 'nrr: tiga'),
    });
    const masalah = await readMasalah(path);
    const find = (jalur: string) =>
      masalah.find((satu) => satu.jalur === jalur) ?? assert.fail(`nothing about ${jalur}`);

    const sifat = find('indikator[1].sifat');
    assert.equal(sifat.baris, lineOf(join(path, 'indikator.yaml'), 'sifat: index'));
    assert.equal(sifat.tertulis, '«index»');
    assert.match(sifat.seharusnya, /«jumlah», «persentase», «indeks», «rasio»/);

    const asing = find('umum.tahunn');
    assert.equal(asing.baris, lineOf(join(path, 'umum.yaml'), 'tahunn'));
    assert.match(asing.seharusnya, /mungkin maksudnya «tahun»/);
    assert.match(find('umum.tahun').seharusnya, /wajib diisi: tahun empat angka/);

    const nrr = masalah.find((satu) => satu.tertulis === '«tiga»') ?? assert.fail('nothing about nrr');
    assert.match(nrr.jalur, /^skm\[0\]\.unsur\[\d\]\.nrr$/);
    assert.match(nrr.seharusnya, /angka dengan titik/);
  });

  it('finds, once the shape is right, what contradicts across files', async () => {
    const path = copyRusak({
      'indikator.yaml': (t) => t.replace('renstra: 90', 'renstra: 9O.5'),
      'organisasi.yaml': (t) => t.replace('atasan: wali-kota', 'atasan: bupati'),
      'anggaran.yaml': (t) => t.replace('operasi: 14270262328', 'operasi: 14270262327'),
    });
    const masalah = (await readMasalah(path)).filter(({ tingkat }) => tingkat === 'galat');
    assert.deepEqual(masalah.map(({ kode }) => kode).sort(), ['A.jenis-belanja', 'N.bukan-angka', 'R.tak-dikenal']);
    const rujukan = masalah.find(({ kode }) => kode === 'R.tak-dikenal');
    assert.equal(rujukan?.baris, lineOf(join(path, 'organisasi.yaml'), 'atasan: bupati'));
    assert.match(rujukan?.seharusnya ?? '', /yang ada: wali-kota, camat/);
    assert.match(masalah.find(({ kode }) => kode === 'A.jenis-belanja')?.seharusnya ?? '', /16373019900/);
  });

  const SINTAKSIS: [string, (t: string) => string | Uint8Array, RegExp][] = [
    ['a key twice', (t) => `${t}\ntahun: 2023\n`, /hanya ditulis sekali/],
    ['an open bracket', (t) => t.replace('tahun: 2024', 'tahun: [2024'), /penutup|takuk|khusus|benar/],
    ['a tab as indent', (t) => t.replace('  kode:', '\tkode:'), /spasi/],
    ['not UTF-8', () => new Uint8Array([0x74, 0xff, 0xfe]), /UTF-8/],
    ['too large', () => `# ${'x'.repeat(6 * 1024 * 1024)}`, /5 MB/],
    [
      'an alias bomb',
      () =>
        [
          'a: &a [x,x,x,x,x,x,x,x,x,x]',
          'b: &b [*a,*a,*a,*a,*a,*a,*a]',
          'c: &c [*b,*b,*b,*b,*b,*b,*b]',
          'd: [*c,*c,*c]',
        ].join('\n'),
      /rujukan YAML/,
    ],
    ['UTF-16', (t) => Buffer.from(`\uFEFF${t}`, 'utf16le'), /UTF-8/],
    [
      'a spreadsheet under another name',
      () => new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
      /bukan berkas biner seperti XLSX/,
    ],
    ['a second document', (t) => `${t}---\ntahun: 2023\n`, /satu dokumen saja/],
    [
      'a tag that would make an object',
      (t) => t.replace('kota-dumai', '!!js/function "x"'),
      /tanpa penanda jenis YAML/,
    ],
    ['nesting without end', () => '['.repeat(200_000), /benar|dalam|penutup/],
  ];
  for (const [apa, ubah, harap] of SINTAKSIS) {
    it(`says what to do about ${apa}`, async () => {
      const masalah = await readMasalah(copyRusak({ 'umum.yaml': ubah }));
      assert.ok(masalah.length > 0);
      assert.match(masalah.map(({ seharusnya }) => seharusnya).join('\n'), harap);
      assert.match(masalah[0]?.berkas ?? '', /umum\.yaml$/);
    });
  }

  const ganti = (dari: string, ke: string) => (t: string) => t.replace(dari, ke);

  /** [fault, file, change, path in the dataset, what stands there, what is expected] */
  const SALAH: [string, string, (t: string) => string, string, string | null, RegExp][] = [
    [
      'thousands separators',
      'anggaran.yaml',
      ganti('murni: 276253680', 'murni: 276.253.680'),
      'anggaran.program[1].anggaran.murni',
      '«276.253.680»',
      /rupiah tanpa pemisah ribuan/,
    ],
    [
      'Rp before the number',
      'anggaran.yaml',
      ganti('murni: 276253680', 'murni: Rp276253680'),
      'anggaran.program[1].anggaran.murni',
      '«Rp276253680»',
      /rupiah tanpa pemisah ribuan/,
    ],
    [
      'negative money',
      'anggaran.yaml',
      ganti('murni: 276253680', 'murni: -5'),
      'anggaran.program[1].anggaran.murni',
      '«-5»',
      /tidak negatif/,
    ],
    [
      'a third of a sen',
      'anggaran.yaml',
      ganti('murni: 276253680', 'murni: 5.333'),
      'anggaran.program[1].anggaran.murni',
      '«5.333»',
      /rupiah/,
    ],
    [
      'comma before decimals',
      'skm.yaml',
      ganti('nrr: 3.57', 'nrr: 3,57'),
      'skm[0].unsur[6].nrr',
      '«3,57»',
      /titik sebagai tanda desimal/,
    ],
    [
      'a number of fifty digits',
      'skm.yaml',
      ganti('nrr: 3.57', `nrr: ${'3'.repeat(50)}`),
      'skm[0].unsur[6].nrr',
      `«${'3'.repeat(50)}»`,
      /angka dengan titik/,
    ],
    [
      'a date in words',
      'laporan.yaml',
      ganti('tanggal: 2025-01-09', 'tanggal: 9 Januari 2025'),
      'laporan.tanggal',
      '«9 Januari 2025»',
      /TAHUN-BULAN-HARI/,
    ],
    [
      'a day that does not exist',
      'laporan.yaml',
      ganti('tanggal: 2025-01-09', 'tanggal: 2025-02-30'),
      'laporan.tanggal',
      '«2025-02-30»',
      /tanggal yang ada/,
    ],
    ['a year of two digits', 'umum.yaml', ganti('tahun: 2024', 'tahun: 24'), 'umum.tahun', '«24»', /tahun empat angka/],
    [
      'a NIP with spaces',
      'organisasi.yaml',
      ganti('golongan: IV/a', 'nip: 99999999 999999 9 001'),
      'organisasi.penugasan[1].nip',
      '«99999999 999999 9 001»',
      /18 angka tanpa spasi/,
    ],
    [
      'a NIP of 17 digits',
      'organisasi.yaml',
      ganti('golongan: IV/a', 'nip: 99999999999999900'),
      'organisasi.penugasan[1].nip',
      '«99999999999999900»',
      /18 angka tanpa spasi/,
    ],
    [
      'a word that is not one of the choices',
      'umum.yaml',
      ganti('jenis: kota', 'jenis: Kotta'),
      'umum.instansi.jenis',
      '«Kotta»',
      /mungkin maksudnya «kota»; salah satu dari «provinsi»/,
    ],
    [
      'a choice left out',
      'umum.yaml',
      ganti('  jenis: kota\n', ''),
      'umum.instansi.jenis',
      null,
      /wajib diisi: salah satu dari «provinsi», «kabupaten», «kota»/,
    ],
    [
      'a field left out',
      'umum.yaml',
      ganti('  tempat: Dumai\n', ''),
      'umum.instansi.tempat',
      null,
      /wajib diisi: teks yang tidak kosong/,
    ],
    [
      'an empty text',
      'umum.yaml',
      ganti('tempat: Dumai', 'tempat: ""'),
      'umum.instansi.tempat',
      '«""»',
      /teks yang tidak kosong/,
    ],
    [
      'an unknown key',
      'umum.yaml',
      ganti('  tempat: Dumai', '  tempt: Dumai'),
      'umum.instansi.tempt',
      '«tempt»',
      /mungkin maksudnya «tempat»/,
    ],
    [
      'a key that is a trap of JavaScript',
      'umum.yaml',
      (t) => `${t}__proto__: { tahun: 2023 }\n`,
      'umum.__proto__',
      '«__proto__»',
      /kunci yang dikenal di sini/,
    ],
    [
      'a key with a space',
      'umum.yaml',
      ganti('unit: KEC', 'unit: KEC AMATAN'),
      'umum.unit',
      '«KEC AMATAN»',
      /tanpa spasi/,
    ],
    [
      'yes in Indonesian for true',
      'indikator.yaml',
      ganti('iku: false', 'iku: tidak'),
      'indikator[0].iku',
      '«tidak»',
      /true atau false/,
    ],
    [
      'one text for a list',
      'laporan.yaml',
      (t) => t.replace(/langkah:[\s\S]*/, 'langkah: satu\n'),
      'laporan.langkah',
      '«satu»',
      /sebuah daftar/,
    ],
    ['keys for a list', 'penghargaan.yaml', () => 'jenis: Piagam\n', 'penghargaan', '«jenis: Piagam»', /sebuah daftar/],
    ['a list for keys', 'umum.yaml', () => '- a\n', 'umum', '«- a»', /isian berkunci/],
    [
      'three quarters',
      'pengukuran.yaml',
      (t) => `${t}- indikator: IT1\n  tahun: 2023\n  triwulan: [1, 2, 3]\n`,
      'pengukuran[10].triwulan',
      '«[1, 2, 3]»',
      /tepat 4 butir/,
    ],
    [
      'a list for a value',
      'pengukuran.yaml',
      ganti('nilai: 85.76', 'nilai: [85.76]'),
      'pengukuran[3].nilai',
      '«[85.76]»',
      /tidakBerlaku: alasan/,
    ],
    [
      '"does not apply" without a reason',
      'pengukuran.yaml',
      ganti('nilai: 85.76', 'nilai: { tidakBerlaku: }'),
      'pengukuran[3].nilai',
      '«{ tidakBerlaku: }»',
      /tidakBerlaku: alasan/,
    ],
    [
      'an unknown scale',
      'umum.yaml',
      ganti('ordinal-85-70-55', 'ordinal-85'),
      'umum.pengaturan.skalaAtribut',
      '«ordinal-85»',
      /yang ada: permendagri-86-2017, ordinal-85-70-55/,
    ],
    [
      'an unknown indicator',
      'skm.yaml',
      ganti('indikator: IKU1', 'indikator: IKU9'),
      'skm[0].indikator',
      '«IKU9»',
      /yang ada: IT1, IKU1/,
    ],
    [
      'a label for a number',
      'pengukuran.yaml',
      ganti('nilai: 85.76', 'nilai: 85,76'),
      'pengukuran[3].nilai',
      '«85,76»',
      /angka dengan titik/,
    ],
    ['an empty file', 'umum.yaml', () => '# belum diisi\n', 'umum', null, /wajib diisi/],
  ];
  for (const [apa, berkas, ubah, jalur, tertulis, harap] of SALAH) {
    it(`explains ${apa}`, async () => {
      const path = copyRusak({ [berkas]: ubah });
      const masalah = (await readMasalah(path)).filter(({ tingkat }) => tingkat === 'galat');
      const temuan = masalah.find((satu) => satu.jalur === jalur);
      assert.ok(temuan, JSON.stringify(masalah));
      assert.equal(temuan.berkas, join(path, berkas));
      assert.ok((temuan.baris ?? 0) >= 1);
      assert.equal(temuan.tertulis, tertulis);
      assert.match(temuan.seharusnya, harap);
      assert.doesNotMatch(temuan.seharusnya, /expected|invalid|too small/i);
    });
  }

  it('reports a file that cannot be read together with the faults of the others', async () => {
    const path = copyRusak({
      'umum.yaml': (t) => t.replace('tahun: 2024', 'tahun: [2024'),
      'skm.yaml': (t) => t.replace('nrr: 3.57', 'nrr: tiga'),
      'penghargaan.yaml': () => new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
    });
    const kode = (await readMasalah(path)).map((satu) => `${satu.kode} ${satu.jalur}`);
    assert.ok(kode.some((satu) => satu.startsWith('D.sintaksis umum')));
    assert.ok(kode.includes('D.enkode '));
    assert.ok(kode.includes('S.bentuk skm[0].unsur[6].nrr'));
    assert.ok(!kode.includes('S.belum-ada umum'), 'what cannot be read is not said to be missing');
  });

  it('says which file is missing', async () => {
    const path = copyRusak({});
    rmSync(join(path, 'umum.yaml'));
    const [satu] = await readMasalah(path);
    assert.deepEqual([satu?.berkas, satu?.kode, satu?.jalur], [join(path, 'umum.yaml'), 'S.belum-ada', 'umum']);
  });

  it('is not led astray by a folder, a link to nowhere or a second document', async () => {
    const path = copyRusak({ 'pembanding.yaml': (t) => `${t}---\n[]\n` });
    rmSync(join(path, 'penghargaan.yaml'));
    mkdirSync(join(path, 'penghargaan.yaml'));
    rmSync(join(path, 'skm.yaml'));
    symlinkSync(join(path, 'tidak-ada'), join(path, 'skm.yaml'));
    const masalah = await readMasalah(path);
    assert.deepEqual(masalah.map(({ kode }) => kode).sort(), ['D.bukan-berkas', 'D.sintaksis', 'D.tak-terbaca']);
    assert.match(masalah.map(({ seharusnya }) => seharusnya).join('\n'), /satu dokumen saja dalam satu berkas/);
  });

  it('takes a byte-order mark and the line ends of Windows as they come', async () => {
    const path = copyRusak({
      'umum.yaml': (t) => `\uFEFF${t.replaceAll('\n', '\r\n')}`,
      'analisis.yaml': (t) => t.replaceAll('\n', '\r\n'),
    });
    assert.deepEqual((await readTahunKinerja(path)).tahun, (await readTahunKinerja(CONTOH)).tahun);
  });

  it('knows which files belong to a dataset', async () => {
    const masalah = await readMasalah(copyRusak({ 'indikatr.yaml': () => 'x', 'penghargaan.yml': () => '[]' }));
    assert.match(
      masalah.find(({ kode }) => kode === 'D.berkas-asing')?.seharusnya ?? '',
      /mungkin maksudnya «indikator.yaml»/,
    );
    assert.match(
      masalah.find(({ kode }) => kode === 'D.berkas-ganda')?.seharusnya ?? '',
      /sudah ada «penghargaan.yaml»/,
    );
  });

  it('says so when there is nothing', async () => {
    assert.equal((await readMasalah(join(folder, 'tiada')))[0]?.kode, 'D.tiada');
    mkdirSync(join(folder, 'hampa'));
    assert.equal((await readMasalah(join(folder, 'hampa')))[0]?.kode, 'D.kosong');
  });

  it('reads a JSON file with places, too', async () => {
    const path = join(folder, 'salah.json');
    writeFileSync(path, '{\n  "umum": {\n    "tahun": "dua ribu"\n  }\n}\n');
    const masalah = await readMasalah(path);
    const tahun = masalah.find(({ jalur }) => jalur === 'umum.tahun');
    assert.equal(tahun?.baris, 3);
    assert.match(tahun?.seharusnya ?? '', /tahun empat angka/);
    assert.ok(masalah.some(({ jalur }) => jalur === 'perencanaan'));
  });
});

describe('exactness', () => {
  it('takes numbers as they are written, far beyond binary floating point', async () => {
    const path = copyRusak({
      'anggaran.yaml': (t) => t.replace('tundaBayar: 1199793460', 'tundaBayar: 12345678901234567890.10'),
    });
    const { tahun } = await readTahunKinerja(path);
    assert.equal(tahun.anggaran.utama.tundaBayar, '12345678901234567890.1');
  });

  it('keeps zero, blank and "does not apply" apart', async () => {
    const path = copyRusak({
      'pengukuran.yaml': (t) =>
        t
          .replace(/nilai: 85\.76/, 'nilai: 0')
          .replace(/nilai: 86\.33/, 'nilai: null')
          .replace(/nilai: 89\.87/, 'nilai: { tidakBerlaku: belum diukur }'),
    });
    const { tahun } = await readTahunKinerja(path);
    const ikm = tahun.pengukuran.filter(({ indikator }) => indikator === 'IKU1').map(({ nilai }) => nilai);
    assert.deepEqual(ikm, [{ tidakBerlaku: 'belum diukur' }, null, '0']);
  });
});

describe('the published JSON Schema', () => {
  it('is what the code generates (node packages/berkas/src/tulis-skema.ts writes it)', () => {
    assert.equal(readFileSync('docs/skema/tahun-kinerja.schema.json', 'utf8'), formatSkemaJson());
  });
});
