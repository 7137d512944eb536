import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Blok, Dokumen, Sel, Tabel, TandaTangan } from '../model/dokumen.ts';
import { numberDokumen } from '../model/number-dokumen.ts';
import { getTeks, hasBlok, listBlok } from '../model/telusur.ts';
import { checkSumber } from '../uji/check-sumber.ts';
import { checkSemuaTabel } from '../uji/check-tabel.ts';
import { buildTahunFormulir, getSubjek, PILIHAN } from '../uji/tahun-formulir.ts';
import { TITIK } from './pejabat.ts';
import { blokPerjanjian, buildPerjanjianKinerja } from './perjanjian-kinerja.ts';

const { tahun, hasil } = buildTahunFormulir();

const teksSel = ({ isi }: Sel): string => (hasBlok(isi) ? '' : getTeks(isi));
const teksBlok = (blok: readonly Blok[]): string =>
  blok.map((b) => (b.jenis === 'paragraf' || b.jenis === 'judul' ? getTeks(b.isi) : '')).join('\n');
const listTabel = (blok: readonly Blok[], akhiran: string): Tabel =>
  blok.find((b): b is Tabel => b.jenis === 'tabel' && b.id.endsWith(akhiran)) as Tabel;
const listTandaTangan = (blok: readonly Blok[]) => blok.filter((b): b is TandaTangan => b.jenis === 'tandaTangan');
const bacaTabel = ({ badan }: Tabel) => badan.map((baris) => baris.map(teksSel));
const kepalaTabel = ({ kepala }: Tabel) => kepala[0]?.map(teksSel);
const buildSemua = (): Dokumen => buildPerjanjianKinerja(tahun, hasil, PILIHAN);

describe('the parties of an agreement', () => {
  it('sign twice, Pihak Kedua left and Pihak Pertama right, with place and date above the latter', () => {
    const tangan = listTandaTangan(blokPerjanjian(tahun, hasil, 'PKM-CAMAT'));
    assert.equal(tangan.length, 2);
    for (const { pihak } of tangan) {
      assert.deepEqual(
        pihak.map(({ atas, nama, bawah, di }) => [...atas, nama, ...bawah, ...(di ? [di] : [])].map(getTeks)),
        [
          ['Pihak Kedua,', 'WALI KOTA CONTOH', 'Nama Wali Kota'],
          ['Pihak Pertama,', 'CAMAT CONTOH', 'Camat Lama', 'Pembina, IV/a', 'Contoh, 1 Februari 2024'],
        ],
      );
    }
  });

  it('are those who held the post on the day of the agreement, acting officials with their prefix', () => {
    const blok = blokPerjanjian(tahun, hasil, 'PKP-CAMAT');
    const [tangan] = listTandaTangan(blok);
    assert.deepEqual(
      [...(tangan?.pihak[1]?.atas ?? []), tangan?.pihak[1]?.nama ?? [], ...(tangan?.pihak[1]?.bawah ?? [])].map(
        getTeks,
      ),
      ['Pihak Pertama,', 'Plt. CAMAT CONTOH', 'Camat Pengganti', 'NIP 99999999 999999 9 003'],
    );
    assert.deepEqual(bacaTabel(listTabel(blok, '-pertama')), [
      ['Nama', ':', 'Camat Pengganti'],
      ['Jabatan', ':', 'Plt. Camat Contoh'],
    ]);
  });

  it('leave room for a name where nobody holds the post, and a pelaksana is known by the post only', () => {
    const kasi = blokPerjanjian(tahun, hasil, 'PKM-KASI');
    assert.deepEqual(bacaTabel(listTabel(kasi, '-pertama'))[0], ['Nama', ':', TITIK]);
    assert.deepEqual(
      listTandaTangan(kasi)[0]?.pihak.map(({ nama }) => getTeks(nama)),
      ['Camat Lama', TITIK],
    );

    const staf = blokPerjanjian(tahun, hasil, 'PKM-STAF');
    assert.deepEqual(bacaTabel(listTabel(staf, '-pertama')), [['Jabatan', ':', 'Pengadministrasi Umum']]);
    assert.ok(!JSON.stringify(buildSemua()).includes('Nama Pelaksana'));
    assert.equal(getTeks(listTandaTangan(staf)[0]?.pihak[1]?.di ?? []), `Contoh, ${TITIK}`);
  });

  it('is one alone for the head of a region', () => {
    const blok = blokPerjanjian(tahun, hasil, 'PKM-KOTA');
    assert.deepEqual(
      listTandaTangan(blok).map(({ pihak }) => pihak.map(({ nama }) => getTeks(nama))),
      [['Nama Wali Kota'], ['Nama Wali Kota']],
    );
    assert.ok(!teksBlok(blok).includes('Pihak Kedua'));
  });
});

describe('the statement', () => {
  it('of a revision names what it changes and why; of an original agreement says nothing of the kind', () => {
    assert.match(
      teksBlok(blokPerjanjian(tahun, hasil, 'PKP-CAMAT')),
      /mengubah perjanjian kinerja tanggal 1 Februari 2024 karena perubahan strategi .*: Penyesuaian dengan Perubahan APBD\./,
    );
    assert.doesNotMatch(teksBlok(blokPerjanjian(tahun, hasil, 'PKM-CAMAT')), /mengubah|[Pp]erubahan/);
  });

  it('says so when the reason of a revision is missing', () => {
    const perjanjian = getSubjek('perjanjian').map(({ alasan: _, ...pk }) => pk);
    const lain = buildTahunFormulir({ perjanjian });
    const blok = blokPerjanjian(lain.tahun, lain.hasil, 'PKP-CAMAT');
    const kotak = blok.find((b) => b.jenis === 'kotak');
    assert.equal(teksBlok(kotak?.isi ?? []), 'Alasan perubahan perjanjian belum diisi.');
  });
});

describe('the appendix', () => {
  const sumberJumlah = (id: string): unknown =>
    listTabel(blokPerjanjian(tahun, hasil, id), '-anggaran').badan.at(-1)?.[1]?.isi;

  it('of the head merges the sasaran over their indicators and lists programmes with the source of their money', () => {
    const blok = blokPerjanjian(tahun, hasil, 'PKP-CAMAT');
    const kinerja = listTabel(blok, '-kinerja');
    assert.deepEqual(kepalaTabel(kinerja), ['No.', 'Sasaran Strategis', 'Indikator Kinerja', 'Satuan', 'Target']);
    assert.deepEqual(bacaTabel(kinerja), [
      ['1', 'Sasaran satu', 'Indikator pertama', '%', '82'],
      ['Indikator kedua', '%', '82'],
      ['2', 'Sasaran dua', 'Indikator ketiga', 'Dokumen', '82'],
    ]);
    assert.deepEqual(
      kinerja.badan[0]?.map(({ tinggi }) => tinggi ?? 1),
      [2, 2, 1, 1, 1],
    );
    // 800 + 400 of the programme's kegiatan, 300, 100
    assert.deepEqual(bacaTabel(listTabel(blok, '-anggaran')), [
      ['1', 'Program Pelayanan', '1.200', 'DBH Rp700 dan Bantuan Provinsi Rp500'],
      ['2', 'Program Pemberdayaan', '300', ''],
      ['3', 'Program Penunjang', '100', 'Pendukung'],
      ['Jumlah', '1.600', ''],
    ]);
    assert.deepEqual(sumberJumlah('PKP-CAMAT'), [
      { jenis: 'angka', teks: '1.600', sumber: 'pk/PKP-CAMAT/jumlah', tebal: true },
    ]);
  });

  it('below the head puts kegiatan and sub-kegiatan under the sum of their programme', () => {
    const anggaran = listTabel(blokPerjanjian(tahun, hasil, 'PKM-KASI'), '-anggaran');
    assert.equal(kepalaTabel(anggaran)?.[1], 'Program/Kegiatan/Sub-kegiatan');
    assert.deepEqual(bacaTabel(anggaran), [
      ['1', 'Program Pelayanan', '750', 'DBH'],
      ['Kegiatan Koordinasi', '600', ''],
      ['Sub-kegiatan Sarana (Kelurahan Satu)', '150', ''],
      ['Jumlah', '750', ''],
    ]);
  });

  it('of a pelaksana has the activity instead of money', () => {
    const blok = blokPerjanjian(tahun, hasil, 'PKM-STAF');
    const kinerja = listTabel(blok, '-kinerja');
    assert.deepEqual(kepalaTabel(kinerja), ['No.', 'Tujuan', 'Sasaran', 'Indikator Kinerja', 'Target', 'Kegiatan']);
    assert.deepEqual(bacaTabel(kinerja), [
      ['1', 'Tujuan staf', 'Sasaran staf', 'Surat diproses', '12 surat', 'Mencatat surat'],
      ['2', 'Sasaran lain', 'Arsip rapi', '5 berkas', 'Menata arsip'],
    ]);
    assert.equal(listTabel(blok, '-anggaran'), undefined);
    assert.ok(!blok.some((b) => b.jenis === 'kotak'));
  });
});

describe('the document', () => {
  it('holds every agreement once, each under its own heading on a new page', () => {
    const judul = listBlok(numberDokumen(buildSemua())).flatMap((b) => (b.jenis === 'judul' ? [b] : []));
    assert.deepEqual(
      judul.map(({ isi, tingkat }) => [getTeks(isi), tingkat]),
      [
        ['Perjanjian Kinerja Tahun 2024 Camat Contoh', 1],
        ['Perubahan Perjanjian Kinerja Tahun 2024 Camat Contoh', 1],
        ['Perjanjian Kinerja Tahun 2024 Kepala Seksi Umum', 1],
        ['Perjanjian Kinerja Tahun 2024 Pengadministrasi Umum', 1],
        ['Perjanjian Kinerja Tahun 2024 Wali Kota Contoh', 1],
      ],
    );
  });

  it('gives an agreement among the appendices of a report a heading of its level and the title below the letterhead', () => {
    const [judul, kop, judulForm] = blokPerjanjian(tahun, hasil, 'PKM-KASI', { id: 'lampiran', tingkat: 3 });
    assert.deepEqual(judul?.jenis === 'judul' && [judul.id, judul.tingkat, getTeks(judul.isi)], [
      'lampiran',
      3,
      'Kepala Seksi Umum',
    ]);
    assert.equal(kop?.jenis, 'kop');
    assert.equal(
      judulForm?.jenis === 'paragraf' && getTeks(judulForm.isi),
      'Perjanjian Kinerja Tahun 2024 Kepala Seksi Umum',
    );
  });

  it('can be of one post, of one version, of one agreement', () => {
    const judul = (pilihan: object) => buildPerjanjianKinerja(tahun, hasil, { ...PILIHAN, ...pilihan }).judul;
    assert.equal(judul({ pihak: 'camat', versi: 'perubahan' }), 'Perubahan Perjanjian Kinerja Tahun 2024 Camat Contoh');
    assert.equal(judul({ pihak: 'PKM-KASI' }), 'Perjanjian Kinerja Tahun 2024 Kepala Seksi Umum');
    assert.equal(judul({ pihak: 'camat' }), 'Perjanjian Kinerja Tahun 2024 Kecamatan Contoh');
  });

  it('refuses a party without an agreement and tells who has one; without any agreement it says so', () => {
    assert.throws(
      () => buildPerjanjianKinerja(tahun, hasil, { ...PILIHAN, pihak: 'lurah' }),
      /«lurah».*camat, PKM-CAMAT/,
    );
    const kosong = buildTahunFormulir({ perjanjian: [] });
    const isi = listBlok(buildPerjanjianKinerja(kosong.tahun, kosong.hasil, PILIHAN));
    assert.ok(teksBlok(isi).includes('Perjanjian kinerja belum diisi.'));
  });

  it('has whole tables and no figure without a source', () => {
    assert.deepEqual(checkSemuaTabel(buildSemua()), []);
    assert.deepEqual(checkSumber(buildSemua(), tahun, hasil), []);
  });
});
