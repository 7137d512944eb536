import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { create } from 'fontkitten';
import { BERKAS_HURUF, BERKAS_HURUF_UTAMA } from '../huruf.ts';
import { STRING_NAKAL } from '../uji/contoh-dokumen.ts';
import { buildGrafikCapaian } from './capaian.ts';
import { buildBaganOrganisasi, type SimpulOrganisasi } from './organisasi.ts';
import { buildGrafikPenyerapan } from './penyerapan.ts';
import { buildPohonKinerja, buildPohonKinerjaBerhalaman, MAKS_TINGGI_HALAMAN, type SimpulPohon } from './pohon.ts';
import { buildPetaProses } from './proses.ts';
import { buildGrafikSkm } from './skm.ts';
import { type Grafik, LEBAR, type NilaiGrafik } from './svg.ts';
import { buildGrafikTargetRealisasi } from './target-realisasi.ts';
import { bungkus, lebarTeks } from './ukur-teks.ts';

interface KotakTeks {
  readonly teks: string;
  readonly x: number;
  readonly y: number;
  readonly lebar: number;
  readonly tinggi: number;
}

const decodeXml = (teks: string): string =>
  teks
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** Ink boxes of all texts: from cap height to descender. */
function readKotakTeks(svg: string): KotakTeks[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, atribut = '', isi = '']) => {
    const get = (nama: string): string | undefined => new RegExp(`${nama}="([^"]*)"`).exec(atribut)?.[1];
    const teks = decodeXml(isi);
    const ukuran = Number(get('font-size'));
    const lebar = lebarTeks(teks, ukuran, get('font-weight') === '700');
    const x = Number(get(' x') ?? get('x'));
    const jangkar = get('text-anchor');
    const kiri = jangkar === 'middle' ? x - lebar / 2 : jangkar === 'end' ? x - lebar : x;
    return { teks, x: kiri, y: Number(get(' y') ?? get('y')) - 0.75 * ukuran, lebar, tinggi: ukuran };
  });
}

const isBerimpit = (a: KotakTeks, b: KotakTeks): boolean =>
  a.x + a.lebar > b.x + 0.1 && b.x + b.lebar > a.x + 0.1 && a.y + a.tinggi > b.y + 0.1 && b.y + b.tinggi > a.y + 0.1;

/** No label on another, none outside the picture, nothing that runs or points elsewhere. */
function checkGrafik({ svg, alt }: Grafik): void {
  const [, lebar, tinggi] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  assert.equal(Number(lebar), LEBAR);
  const kotak = readKotakTeks(svg);
  for (const [i, satu] of kotak.entries()) {
    const { teks, x, y } = satu;
    assert.ok(x >= -0.1 && x + satu.lebar <= LEBAR + 0.1, `«${teks}» lies beside the picture: ${x} + ${satu.lebar}`);
    assert.ok(y >= -0.1 && y + satu.tinggi <= Number(tinggi) + 0.1, `«${teks}» lies above or below the picture: ${y}`);
    for (const lain of kotak.slice(i + 1))
      assert.ok(!isBerimpit(satu, lain), `«${teks}» overlaps «${lain.teks}»:\n${svg}`);
  }
  for (const [, x, w] of svg.matchAll(/<rect x="([-\d.]+)" y="[-\d.]+" width="([\d.]+)"/g))
    assert.ok(Number(x) >= 0 && Number(x) + Number(w) <= LEBAR + 0.01, `a box lies beside the picture: ${x} + ${w}`);
  // The words may say anything; what must never be undefined is where things stand.
  assert.doesNotMatch(svg.replace(/>[^<]*</g, '><'), /NaN|Infinity|undefined/);
  assert.doesNotMatch(svg, /<(?!\/?(svg|text|rect|polyline|polygon|path)\b)|\s(href|style|class|id|on\w+)=/);
  assert.match(alt, /^[A-Z].*\.$/s);
}

/** Every text is in the picture, whatever the lines it was broken into. */
function checkTercetak({ svg }: Grafik, teks: readonly string[]): void {
  const rapat = (s: string): string => s.replace(/\s+/g, '');
  const semua = readKotakTeks(svg).map((satu) => rapat(satu.teks));
  const gabung = semua.join('');
  for (const satu of teks) assert.ok(gabung.includes(rapat(satu)), `«${satu}» is not printed`);
}

const KATA = [
  'Meningkatnya',
  'kualitas',
  'dan',
  'pelayanan',
  'publik',
  'ketenteraman',
  'di',
  'wilayah',
  '(Rp)',
  '100%',
];
const teks = (maks = 14) =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.array(fc.constantFrom(...KATA), { minLength: 1, maxLength: maks }).map((k) => k.join(' ')),
    },
    { weight: 1, arbitrary: fc.constantFrom(...STRING_NAKAL.map(({ asal }) => asal)) },
    { weight: 1, arbitrary: fc.string({ minLength: 30, maxLength: 90 }).map((s) => `x${s.replace(/\s/g, '')}`) },
  );
const format = (nilai: number, akhiran: string): string =>
  nilai.toLocaleString('id-ID', { minimumFractionDigits: 2, maximumFractionDigits: 2 }) + akhiran;
const nilai = (min: number, maks: number, akhiran = ''): fc.Arbitrary<NilaiGrafik> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .double({ min, max: maks, noNaN: true, noDefaultInfinity: true })
        .map((x) => ({ nilai: x, teks: format(x, akhiran) })),
    },
    { weight: 1, arbitrary: fc.constant({ nilai: 0, teks: format(0, akhiran) }) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('belum diisi', 'tidak berlaku', 'tidak dapat dihitung', '–')
        .map((t) => ({ nilai: null, teks: t })),
    },
  );
const rupiah = nilai(0, 1e13).map((v) => (v.nilai === null ? v : { ...v, teks: `Rp${v.teks}` }));
const besaran = fc.oneof(nilai(0, 100), nilai(-50, 50), nilai(0, 1e9));

const tahun = fc.array(
  fc.record({
    tahun: fc.integer({ min: 2000, max: 2045 }).map(String),
    target: besaran,
    realisasi: besaran,
    capaian: nilai(-100, 900, '%'),
  }),
  { minLength: 0, maxLength: 7 },
);

const simpulOrganisasi = (dalam: number): fc.Arbitrary<SimpulOrganisasi> =>
  fc.record(
    {
      nama: teks(6),
      pejabat: teks(4),
      letak: fc.constantFrom('staf' as const, 'lini' as const, 'wilayah' as const),
      anak: dalam === 0 ? fc.constant([]) : fc.array(simpulOrganisasi(dalam - 1), { maxLength: dalam * 3 }),
    },
    { requiredKeys: ['nama', 'anak'] },
  );

const simpulPohon = (dalam: number): fc.Arbitrary<SimpulPohon> =>
  fc.record(
    {
      macam: fc.constantFrom('Tujuan', 'Sasaran', 'Indikator kinerja utama', 'Program', 'Kegiatan'),
      teks: teks(20),
      keterangan: teks(5),
      anak: dalam === 0 ? fc.constant([]) : fc.array(simpulPohon(dalam - 1), { maxLength: 3 }),
    },
    { requiredKeys: ['macam', 'teks', 'anak'] },
  );

const check = <T>(arb: fc.Arbitrary<T>, hukum: (masukan: T) => void): void =>
  fc.assert(fc.property(arb, hukum), { numRuns: 150 });

describe('labels neither overlap nor leave the picture', () => {
  it('capaian', () =>
    check(fc.record({ nama: teks(), satuan: teks(4), tahun }), (masukan) => checkGrafik(buildGrafikCapaian(masukan))));

  it('target and realisasi', () => {
    const item = fc.record(
      { nama: teks(), capaian: nilai(-50, 900, '%'), target: teks(3), realisasi: teks(3) },
      { requiredKeys: ['nama', 'capaian'] },
    );
    check(fc.array(item, { maxLength: 12 }), (daftar) => {
      const grafik = buildGrafikTargetRealisasi({ item: daftar });
      checkGrafik(grafik);
      checkTercetak(
        grafik,
        daftar.filter(({ nama }) => nama.startsWith('M')).flatMap(({ nama, capaian }) => [nama, capaian.teks]),
      );
    });
  });

  it('penyerapan', () => {
    const item = fc.record({ nama: teks(), pagu: rupiah, realisasi: rupiah, penyerapan: nilai(0, 400, '%') });
    check(fc.array(item, { maxLength: 8 }), (daftar) => checkGrafik(buildGrafikPenyerapan({ item: daftar })));
  });

  it('survey', () => {
    const unsur = fc.record({
      kode: fc.constantFrom('U1', 'U9', 'U10'),
      nama: teks(8),
      nrr: nilai(1, 4),
      mutu: fc.constantFrom('A', 'B', 'C', 'D', ''),
      tanda: fc.constantFrom('tertinggi', 'terendah', null),
    });
    check(fc.array(unsur, { maxLength: 12 }), (daftar) => checkGrafik(buildGrafikSkm({ unsur: daftar })));
  });

  it('organisation', () => check(simpulOrganisasi(3), (akar) => checkGrafik(buildBaganOrganisasi(akar))));

  it('performance tree', () =>
    check(fc.array(simpulPohon(4), { maxLength: 3 }), (akar) => checkGrafik(buildPohonKinerja(akar))));

  it('process map', () => {
    const proses = fc.record({ nama: teks(6), keterangan: teks(5) }, { requiredKeys: ['nama'] });
    const lajur = fc.record({ nama: teks(2), proses: fc.array(proses, { maxLength: 8 }) });
    check(fc.array(lajur, { maxLength: 4 }), (daftar) => checkGrafik(buildPetaProses(daftar)));
  });
});

describe('buildPohonKinerjaBerhalaman', () => {
  const daun = (teks: string): SimpulPohon => ({ macam: 'Program', teks, anak: [] });
  const akar: SimpulPohon[] = [1, 2, 3].map((s) => ({
    macam: 'Sasaran',
    teks: `Sasaran ${s}`,
    anak: Array.from({ length: 14 }, (_, i) => daun(`Program ${s}.${i + 1}`)),
  }));

  it('prints each node once but for repeated forebears, on pages that fit', () => {
    const halaman = buildPohonKinerjaBerhalaman(akar);
    for (const { svg } of halaman)
      assert.ok(Number(/viewBox="0 0 560 ([\d.]+)"/.exec(svg)?.[1]) <= MAKS_TINGGI_HALAMAN);
    const teks = halaman.map(({ svg }) => readKotakTeks(svg).map((satu) => satu.teks));
    const program = teks.flat().filter((satu) => /^Program \d/.test(satu));
    assert.equal(program.length, 3 * 14);
    assert.equal(new Set(program).size, 3 * 14);
    // A page inside a branch says so; here the cut falls before a sasaran, so none has to.
    assert.deepEqual(
      teks.map((satu) => satu[1]),
      ['Sasaran 1', 'Sasaran 2', 'Sasaran 3'],
    );
  });

  it('repeats the forebears of a branch that is longer than a page', () => {
    const panjang = { macam: 'Sasaran', teks: 'Induk', anak: Array.from({ length: 40 }, (_, i) => daun(`Anak ${i}`)) };
    const halaman = buildPohonKinerjaBerhalaman([panjang], 'Pohon');
    assert.ok(halaman.length > 1);
    for (const [i, { svg, alt }] of halaman.entries()) {
      assert.equal(readKotakTeks(svg)[0]?.teks, i === 0 ? 'Sasaran' : 'Sasaran (lanjutan)');
      assert.ok(alt.startsWith(`Pohon, bagian ${i + 1} dari ${halaman.length}: Sasaran Induk; `));
    }
  });
});

describe('what the words say', () => {
  const v = (nilai: number | null, teks: string): NilaiGrafik => ({ nilai, teks });

  it('tells the figures of a chart', () => {
    const { alt } = buildGrafikCapaian({
      nama: 'Indeks Kepuasan Masyarakat',
      satuan: 'indeks',
      tahun: [{ tahun: '2024', target: v(89.87, '89,87'), realisasi: v(85.76, '85,76'), capaian: v(95.43, '95,43%') }],
    });
    assert.equal(
      alt,
      'Grafik target, realisasi, dan capaian Indeks Kepuasan Masyarakat (indeks): tahun 2024 target 89,87, realisasi 85,76, capaian 95,43%.',
    );
  });

  it('keeps zero apart from missing', () => {
    const { svg } = buildGrafikPenyerapan({
      item: [
        { nama: 'A', pagu: v(10, 'Rp10'), realisasi: v(0, 'Rp0'), penyerapan: v(0, '0,00%') },
        { nama: 'B', pagu: v(10, 'Rp10'), realisasi: v(null, 'belum diisi'), penyerapan: v(null, 'belum diisi') },
      ],
    });
    checkTercetak({ svg, alt: '' }, ['0,00%', 'Realisasi Rp0 dari pagu Rp10', 'Realisasi belum diisi; pagu Rp10']);
    // The stroke of a measured zero, once.
    assert.equal(svg.match(/stroke-width="3"/g)?.length, 1);
  });

  it('marks the lowest unsur by word and hatching', () => {
    const { svg } = buildGrafikSkm({
      unsur: [{ kode: 'U1', nama: 'Persyaratan', nrr: v(3.29, '3,29'), mutu: 'B', tanda: 'terendah' }],
    });
    checkTercetak({ svg, alt: '' }, ['3,29 (B)', 'terendah']);
    assert.match(svg, /<path d="M/);
  });
});

describe('text measure', () => {
  it('covers the digits as the face has them, tabular or not', () => {
    for (const [berkas, tebal] of [
      [BERKAS_HURUF_UTAMA.biasa, false],
      [BERKAS_HURUF_UTAMA.tebal, true],
    ] as const) {
      const huruf = create(readFileSync(berkas));
      assert.ok(!huruf.isCollection);
      for (const digit of '0123456789') {
        const proporsional = huruf.glyphForCodePoint(digit.codePointAt(0) as number).advanceWidth / huruf.unitsPerEm;
        assert.ok(
          Math.abs(lebarTeks(digit, 1, tebal) - Math.max(0.6, proporsional)) < 0.001,
          `${digit} ${proporsional}`,
        );
      }
    }
  });

  it('leaves nothing out when it breaks lines', () =>
    check(fc.tuple(teks(30), fc.integer({ min: 20, max: 300 })), ([kalimat, lebar]) => {
      const baris = bungkus(kalimat, lebar, 10);
      assert.equal(baris.join('').replace(/\s+/g, ''), bungkus(kalimat, 1e9, 10).join('').replace(/\s+/g, ''));
      for (const satu of baris)
        assert.ok(lebarTeks(satu, 10) <= lebar || [...satu].length === 1, `«${satu}» is wider than ${lebar}`);
    }));
});

it('draws hostile strings as text, also in resvg', () => {
  const { svg } = buildPohonKinerja(STRING_NAKAL.map(({ asal }) => ({ macam: 'Uji', teks: asal, anak: [] })));
  const tercetak = readKotakTeks(svg).map((satu) => satu.teks);
  for (const { asal, tampil = asal } of STRING_NAKAL) assert.ok(tercetak.includes(tampil), tampil);
  const gambar = new Resvg(svg, { font: { fontFiles: [...BERKAS_HURUF], loadSystemFonts: false } }).render();
  assert.equal(gambar.width, LEBAR);
});
