import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { JENIS_REKAMAN, measureKinerja, SEMUA_JENIS, splitTahunKinerja } from '@akuntabel/kinerja';
import { arbMenurutSkema, arbTahunKinerja } from '@akuntabel/kinerja/uji';
import fc from 'fast-check';
import { readFormulir } from './baca.ts';
import { getBentuk, listRuas } from './bentuk.ts';
import type { KetikanBaru } from './ketikan.ts';
import { prefillFormulir } from './prefill.ts';
import { listPilihan, RUJUKAN } from './rujukan.ts';
import { addBaris, raiseBaris, removeBaris } from './susun.ts';
import type { Tampilan } from './tampilan.ts';
import { showFormulir } from './tampilkan.ts';
import { writeFormulir } from './tulis.ts';

/** What a browser would send of a form that nobody touched. */
function collect(ruas: readonly Tampilan[], ke: KetikanBaru = new Map()): KetikanBaru {
  for (const satu of ruas) {
    const set = (nama: string, ...nilai: string[]) => nilai.length > 0 && ke.set(nama, nilai);
    if ('ada' in satu && satu.ada !== null) {
      set(`${satu.nama}!isi`, satu.ada.nilai);
      set(`${satu.nama}!semula`, satu.ada.semula);
    }
    if (satu.jenis === 'grup') {
      if (satu.banyak !== null) set(`${satu.nama}!banyak`, String(satu.banyak));
      collect(satu.isi, ke);
    } else if (satu.jenis === 'daftar') {
      set(`${satu.nama}!banyak`, String(satu.baris.length));
      for (const { nama, ada, isi } of satu.baris) {
        if (ada) set(`${nama}!ada`, 'ya');
        collect(isi, ke);
      }
    } else if (satu.jenis === 'centang') {
      set(satu.nama, ...satu.pilihan.filter(({ terpilih }) => terpilih).map(({ nilai }) => nilai));
    } else if (satu.jenis === 'diam') set(satu.nama, ...satu.nilai);
    else set(satu.nama, satu.nilai);
    if (satu.jenis === 'input' && satu.awal !== null) set(`${satu.nama}!awal`, satu.awal);
    if (satu.jenis === 'isian') {
      set(`${satu.nama}!cara`, satu.cara);
      set(`${satu.nama}!alasan`, satu.alasan);
    }
  }
  return ke;
}

describe('the form on the page', () => {
  it('sends back what it was made from, open or frozen', () => {
    fc.assert(
      fc.property(fc.oneof(arbTahunKinerja(), arbMenurutSkema()), fc.boolean(), (tahun, beku) => {
        const semua = splitTahunKinerja(tahun);
        const pilihan = listPilihan(tahun, semua, measureKinerja(tahun));
        for (const { jenis, isi } of semua) {
          const ketikan = prefillFormulir(jenis, writeFormulir(jenis, isi as Record<string, unknown>), tahun, false);
          const tampil = showFormulir(jenis, { ketikan, pilihan, ...(beku ? { tetap: new Set(['']) } : {}) });
          const kembali = readFormulir(jenis, collect(tampil.ruas));
          assert.deepEqual(kembali.masalah, []);
          assert.deepEqual(JENIS_REKAMAN[jenis].skema.parse(kembali.isi), isi, jenis);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('leads from every problem to its field, in the order of the page', () => {
    const ketikan = writeFormulir('indikator', null);
    ketikan.set('target.0.tahun', ['2024,5']);
    ketikan.set('nama', ['']);
    const { masalah } = readFormulir('indikator', ketikan);
    const tampil = showFormulir('indikator', { ketikan, masalah, pilihan: {} });
    assert.deepEqual(
      tampil.masalah.map(({ href, pesan }) => [href, pesan]),
      [
        ['#r-id', 'Kode indikator: Wajib diisi.'],
        ['#r-nama', 'Nama indikator: Wajib diisi.'],
        ['#r-satuan', 'Satuan: Wajib diisi.'],
        ['#r-sifat', 'Sifat nilai: Wajib diisi.'],
        ['#r-target-0-tahun', 'Target per tahun, tahun 1, Tahun: Harus bilangan bulat, misalnya 2024.'],
      ],
    );
  });

  it('knows for every key what it names', () => {
    /** Keys that records give themselves, or that name nothing here. */
    const SENDIRI = new Set([
      ...['umum instansi.kode', 'skm unsur.kode', 'skm rencanaTindakLanjut.unsur', 'laporan kerangka.kunci'],
      ...['unit id', 'jabatan id', 'indikator id', 'pembanding id', 'perjanjian id', 'program kode', 'kegiatan kode'],
      ...['subKegiatan kode', 'renstra tujuan.id', 'renstra tujuan.sasaran.id', 'rpjmd tujuan.id'],
      ...['rpjmd tujuan.sasaran.id', 'rpjmd tujuan.sasaran.indikator.id'],
    ]);
    const kunci = SEMUA_JENIS.flatMap((jenis) =>
      listRuas(getBentuk(jenis)).flatMap(({ jalur, bentuk }) => {
        const isi = bentuk.macam === 'daftar' ? bentuk.isi : bentuk;
        return isi.macam === 'skalar' && isi.skalar === 'kunci' ? [`${jenis} ${jalur}`] : [];
      }),
    );
    const rujukan = Object.entries(RUJUKAN).flatMap(([jenis, semua]) =>
      Object.keys(semua).map((jalur) => `${jenis} ${jalur}`),
    );
    assert.deepEqual([...rujukan, ...SENDIRI].sort(), kunci.sort());
  });
});

describe('rows of a form', () => {
  const isi = { jenis: 'x', peringkat: ['a', 'b', 'c'].map((label) => ({ label, nilai: '1' })) };
  const ketikan = writeFormulir('indikator', isi);
  const label = (satu: KetikanBaru) =>
    (readFormulir('indikator', satu).isi['peringkat'] as { label: string }[]).map((baris) => baris.label);

  it('can be added, taken out and moved, also within rows', () => {
    assert.deepEqual(label(removeBaris(ketikan, 'peringkat.1')), ['a', 'c']);
    assert.deepEqual(label(raiseBaris(ketikan, 'peringkat.2')), ['a', 'c', 'b']);
    assert.deepEqual(label(raiseBaris(ketikan, 'peringkat.0')), ['a', 'b', 'c']);
    assert.deepEqual(addBaris(ketikan, 'peringkat').get('peringkat!banyak'), ['6']);
    const dalam = writeFormulir('rpjmd', { tujuan: [{ sasaran: [{ id: 'A' }, { id: 'B' }] }] });
    const kurang = removeBaris(addBaris(dalam, 'tujuan.0.sasaran'), 'tujuan.0.sasaran.0');
    const { sasaran } = (readFormulir('rpjmd', kurang).isi['tujuan'] as { sasaran: { id: string }[] }[])[0] ?? {};
    const bagian = (kunci: string, ...anak: object[]) => ({ kunci, judul: null, bagian: anak });
    const kerangka = [bagian('A', bagian('B', bagian('C')), bagian('D')), bagian('E')];
    const naik = raiseBaris(writeFormulir('laporan', { kerangka }), 'kerangka.4');
    assert.deepEqual(readFormulir('laporan', naik).isi['kerangka'], [
      bagian('A', bagian('B', bagian('C'))),
      bagian('E', bagian('D')),
    ]);
    assert.deepEqual(
      sasaran?.map(({ id }) => id),
      ['B'],
    );
  });
});
