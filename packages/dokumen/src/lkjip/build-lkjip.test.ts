import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type HasilKinerja, measureKinerja, type TahunKinerja } from '@akuntabel/kinerja';
import { arbTahunKinerja } from '@akuntabel/kinerja/uji';
import fc from 'fast-check';
import type { Blok, Dokumen, Judul, Tabel } from '../model/dokumen.ts';
import { numberDokumen } from '../model/number-dokumen.ts';
import { collectAngka, getTeks, hasBlok, listBlok, mapDokumen } from '../model/telusur.ts';
import { checkSumber } from '../uji/check-sumber.ts';
import { checkTabel } from '../uji/check-tabel.ts';
import { listPengguna } from '../uji/list-pengguna.ts';
import { buildTahunFormulir } from '../uji/tahun-formulir.ts';
import { buildLkjip, listJudulBagian } from './build-lkjip.ts';

const build = (tahun: TahunKinerja, hasil: HasilKinerja = measureKinerja(tahun)): Dokumen =>
  numberDokumen(buildLkjip(tahun, hasil, { draf: false, hash: '0123456789abcdef' }));

const listJudul = (dokumen: Dokumen): Judul[] => listBlok(dokumen).filter((b): b is Judul => b.jenis === 'judul');
const listTabel = (dokumen: Dokumen): Tabel[] => listBlok(dokumen).filter((b): b is Tabel => b.jenis === 'tabel');

/** Everything a reader sees as text, block by block. */
function listTeks(dokumen: Dokumen): string[] {
  const semua: string[] = [];
  const push = (blok: Blok): Blok => {
    if (blok.jenis === 'judul' || blok.jenis === 'paragraf') semua.push(getTeks(blok.isi));
    if (blok.jenis === 'tabel') {
      for (const { isi } of [...blok.kepala, ...blok.badan].flat()) if (!hasBlok(isi)) semua.push(getTeks(isi));
    }
    return blok;
  };
  mapDokumen(dokumen, { blok: push });
  return semua;
}

const kerangka = (kunci: string, lain: object = {}) => ({ kunci, judul: null, teks: null, bagian: [], ...lain });

// A report takes a while to build: the first failing dataset is worth more than the smallest.
const ACAK = { numRuns: 60, endOnFailure: true } as const;

const ANALISIS = [
  'capaian-target',
  'capaian-tahun-lalu',
  'capaian-renstra',
  'capaian-nasional',
  'analisis-penyebab',
  'analisis-efisiensi',
  'analisis-program',
];

describe('the LKjIP', () => {
  const { tahun, hasil } = buildTahunFormulir();
  const dokumen = build(tahun, hasil);

  it('numbers chapters, lettered sections, sections and appendices as the Permen has them', () => {
    const nomor = listJudul(dokumen)
      .filter(({ diDaftarIsi }) => diDaftarIsi !== false)
      .map(({ id, nomor: n = '' }) => `${n} ${id}`.trim());
    assert.deepEqual(nomor.slice(0, 9), [
      'kata-pengantar',
      'daftar-isi',
      'daftar-tabel',
      'daftar-grafik',
      'daftar-gambar',
      'daftar-lampiran',
      'ringkasan-eksekutif',
      'BAB I bab-1',
      '1.1 latar-belakang',
    ]);
    const ada = (baris: string) => assert.ok(nomor.includes(baris), baris);
    ['BAB III bab-3', 'A. capaian', '3.2 capaian-target', 'B. realisasi-anggaran', '4.2 langkah'].forEach(ada);
    ['Lampiran 1 lampiran-renstra', 'Lampiran 7 lampiran-penghargaan'].forEach(ada);
  });

  it('counts pages in roman before the first chapter and in arabic from it on; the cover has none', () => {
    const halaman = dokumen.bagian.map((b) => [b.nomorHalaman, b.mulaiUlang ?? false]);
    assert.deepEqual(halaman[0], ['tanpa', false]);
    assert.deepEqual(halaman[1], ['romawi', true]);
    assert.deepEqual(halaman[2], ['arab', true]);
    assert.ok(halaman.slice(3).every(([macam, ulang]) => macam === 'arab' && ulang === false));
    const bab1 = dokumen.bagian[2]?.blok[0];
    assert.equal(bab1?.jenis === 'judul' ? bab1.id : '', 'bab-1');
  });

  it('has all seven analyses for every indicator of every sasaran', () => {
    const id = new Set(listJudul(dokumen).map((j) => j.id));
    for (const analisis of ANALISIS) {
      for (const [t, tujuan] of tahun.perencanaan.renstra.tujuan.entries()) {
        for (const [s, sasaran] of tujuan.sasaran.entries()) {
          for (const indikator of sasaran.indikator) {
            assert.ok(id.has(`${analisis}/t${t + 1}s${s + 1}/${indikator}`), `${analisis} ${indikator}`);
          }
        }
      }
    }
  });

  it('keeps the own texts, with headings, lists, bold, tables and live figures, and leaves filler away', () => {
    const teks = [
      'Pembuka **tebal** dengan {angka:anggaran/utama/pagu}.',
      '### Anak judul',
      '- butir satu\n- butir dua',
      '| Hal | Nilai |\n|---|---:|\n| Sarana | baik |',
    ].join('\n\n');
    const milik = buildTahunFormulir({
      laporan: {
        ...tahun.laporan,
        kerangka: [
          kerangka('kata-pengantar', { teks }),
          kerangka('bab-1', { bagian: [kerangka('bebas/inovasi-layanan', { teks: 'Inovasi <b>kami</b>.' })] }),
          kerangka('lampiran', { teks: 'Pengantar lampiran.' }),
        ],
      },
    });
    const satu = build(milik.tahun, milik.hasil);
    const semua = listTeks(satu);
    for (const ada of ['Pembuka tebal dengan Rp1.500.', 'Anak judul', 'butir dua', 'Sarana', 'Inovasi <b>kami</b>.']) {
      assert.ok(semua.includes(ada), ada);
    }
    assert.ok(semua.includes('Pengantar lampiran.'));
    assert.ok(!semua.some((t) => t.startsWith('Puji syukur')), 'drafted filler beside an own preface');
    assert.deepEqual(
      listJudul(satu).flatMap(({ nomor, isi }) => (nomor === '1.1' ? [getTeks(isi)] : [])),
      ['Inovasi layanan'],
    );
    assert.deepEqual(checkSumber(satu, milik.tahun, milik.hasil), []);
  });

  it('prints its version and the beginning of the hash in the footer, and says whether it is a draft', () => {
    assert.deepEqual([dokumen.kaki.hash, dokumen.draf], ['0123456789ab', false]);
    assert.equal(buildLkjip(tahun, hasil, { draf: true, hash: '' }).draf, true);
  });
});

describe('the LKjIP of any data', () => {
  it('is built, prints no figure from nowhere, and has no broken table', () => {
    fc.assert(
      fc.property(arbTahunKinerja(), (tahun) => {
        const hasil = measureKinerja(tahun);
        const dokumen = build(tahun, hasil);
        assert.deepEqual(checkSumber(dokumen, tahun, hasil), []);
        assert.deepEqual(listTabel(dokumen).flatMap(checkTabel), []);
        for (const teks of listTeks(dokumen)) {
          assert.doesNotMatch(teks, /\b(?:NaN|undefined|null|Infinity)\b|\[object/);
          assert.doesNotMatch(teks, / {2}|\.\.(?!\.)| [.,;:]/, 'a seam between drafted words');
        }
      }),
      ACAK,
    );
  });

  it('shows a changed entry wherever it counts and nowhere else', () => {
    fc.assert(
      fc.property(arbTahunKinerja(), fc.nat(), (tahun, pilih) => {
        const i = pilih % tahun.pengukuran.length;
        const ukur = tahun.pengukuran[i];
        if (ukur === undefined || typeof ukur.nilai !== 'string') return;
        const baru = structuredClone(tahun);
        (baru.pengukuran[i] as { nilai: string }).nilai = ukur.nilai === '41' ? '42' : '41';
        const [lama, kini] = [measureKinerja(tahun), measureKinerja(baru)];
        const bergantung = listPengguna(lama, `pengukuran[${i}].nilai`);
        const cetak = (dokumen: Dokumen) => {
          const semua = new Map<string, Set<string>>();
          for (const { sumber, teks } of collectAngka(dokumen)) {
            semua.set(sumber, (semua.get(sumber) ?? new Set()).add(teks.replace(/^-/, '')));
          }
          return semua;
        };
        const [dulu, sekarang] = [cetak(build(tahun, lama)), cetak(build(baru, kini))];
        for (const [sumber, teks] of dulu) {
          const lain = sekarang.get(sumber);
          if (lain === undefined || bergantung.has(sumber)) continue;
          // A sentence may name a figure in its other form; what it prints is still the same figure.
          for (const t of teks) if (!lain.has(t)) assert.equal(lama.angka[sumber]?.nilai, kini.angka[sumber]?.nilai);
        }
        for (const id of Object.keys(kini.angka)) {
          if (!bergantung.has(id)) assert.equal(kini.angka[id]?.nilai, lama.angka[id]?.nilai, id);
        }
      }),
      ACAK,
    );
  });
});

describe('the names of sections', () => {
  it('are their headings: own, default, or made of the key; a key that nobody knows is no fault here', () => {
    const { tahun, hasil } = buildTahunFormulir();
    const susunan = [
      kerangka('bab-1', { bagian: [kerangka('latar-belakang'), kerangka('isu-strategis', { judul: 'Isu kami' })] }),
      ...['bebas/inovasi-layanan', 'constructor', 'perjanjian-kinerja'].map((kunci) => kerangka(kunci)),
    ];
    assert.deepEqual(
      [...listJudulBagian(tahun, hasil, susunan).values()],
      [
        ...['Pendahuluan', 'Latar Belakang', 'Isu kami', 'Inovasi layanan', 'Constructor'],
        `Perjanjian Kinerja Tahun ${tahun.umum.tahun}`,
      ],
    );
  });
});
