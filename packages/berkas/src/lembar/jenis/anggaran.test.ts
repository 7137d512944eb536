import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TahunKinerja } from '@akuntabel/kinerja';
import { utils, write } from '@e965/xlsx';
import { readLembar } from '../baca-lembar.ts';
import { applyImpor } from '../impor.ts';
import { listMasalah, pratinjau, susunLembar, terapkan } from '../uji/susun-lembar.ts';
import { createTahunUji } from '../uji/tahun-uji.ts';

const TAHUN = createTahunUji();
const KODE = '7.01.02.2.01.0002';

const findSub = ({ anggaran }: TahunKinerja, kode: string, unit: string | null = null) =>
  anggaran.program
    .flatMap(({ kegiatan }) => kegiatan.flatMap(({ subKegiatan }) => subKegiatan))
    .find((satu) => satu.kode === kode && satu.unit === unit);

const preview = (
  baris: Parameters<typeof susunLembar>[0],
  pilihan: Parameters<typeof pratinjau>[3] = {},
  tahun = TAHUN,
) => pratinjau('anggaran', susunLembar(baris), tahun, pilihan);

const ringkas = (satu: ReturnType<typeof preview>) =>
  satu.baris.map(({ nomorBaris, kunci, perubahan }) => [nomorBaris, kunci, perubahan]);

describe('import of a budget as SIPD and offices make them', () => {
  for (const bookType of ['xlsx', 'biff8'] as const) {
    it(`reads titles, merged headers, line breaks, "Rp" texts, totals and two-digit codes (${bookType})`, async () => {
      const isi = utils.aoa_to_sheet([
        ['PEMERINTAH KOTA UJI'],
        ['LAPORAN REALISASI PER SUB KEGIATAN TAHUN ANGGARAN 2024'],
        [],
        ['Kode Rekening', 'Uraian', 'Pagu', '', 'Sumber Dana', 'Realisasi'],
        ['', '', 'Murni', 'Perubahan', '', ''],
        [1, 2, 3, 4, 5, 6],
        ['7', 'UNSUR KEWILAYAHAN', '', '', '', ''],
        ['7.01', 'KECAMATAN', 'Rp 5.500.000.000,00', '', '', ''],
        [
          '7.01.02',
          'PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN\nPELAYANAN PUBLIK',
          'Rp 5.500.000.000,00',
          'Rp 5.600.000.000,00',
          '',
          'Rp 1.000,00',
        ],
        [
          '7.01.02.2.01',
          'Koordinasi Penyelenggaraan Kegiatan Pemerintahan',
          'Rp 5.500.000.000,00',
          'Rp 5.600.000.000,00',
          '',
          'Rp 1.000,00',
        ],
        [
          '7.01.02.2.01.02',
          '7.01.02.2.01.0002 Peningkatan  Efektifitas\r\nKegiatan',
          'Rp 5.499.000.000,00',
          'Rp. 5.598.000.000,-',
          'Dana Bagi Hasil',
          'Rp 1.000,00',
        ],
        ['5.1.02.01.01.0024', 'Belanja Alat Tulis Kantor', 'Rp 1.000,00', '', '', ''],
        ['7.01.02.2.01.04', 'Sub lain', 'Rp 1.000.000,00', 'Rp 2.000.000,00', '', 'Rp 0,00'],
        ['', 'JUMLAH', 'Rp 5.500.000.000,00', 'Rp 5.600.000.000,00', '', 'Rp 1.001,00'],
        [],
        ['', '', '', 'Kota, 31 Desember 2024'],
        ['', '', '', 'Camat Uji'],
      ]);
      isi['!merges'] = ['A1:F1', 'A2:F2', 'A4:A5', 'B4:B5', 'C4:D4', 'E4:E5', 'F4:F5'].map((satu) =>
        utils.decode_range(satu),
      );
      const buku = utils.book_new();
      utils.book_append_sheet(buku, isi, 'LRA');
      const [lembar] = await readLembar(write(buku, { type: 'buffer', bookType }), { nama: 'lra.xls' });
      assert.ok(lembar);
      const hasil = pratinjau('anggaran', { ...lembar, sel: lembar.sel.filter(({ baris }) => baris < 14) }, TAHUN);
      assert.deepEqual(listMasalah(hasil), []);
      assert.deepEqual(ringkas(hasil), [
        [9, '7.01.02', 'tetap'],
        [10, '7.01.02.2.01', 'tetap'],
        [11, KODE, 'ubah'],
        [13, '7.01.02.2.01.0004', 'ubah'],
      ]);
      assert.deepEqual(hasil.baris[2]?.selisih, [
        { ruas: 'murni', lama: '5492095355', baru: '5499000000' },
        { ruas: 'perubahan', lama: null, baru: '5598000000' },
        { ruas: 'sumberDana', lama: null, baru: '[perubahan] Dana Bagi Hasil' },
        { ruas: 'realisasi', lama: null, baru: '1000' },
      ]);
      assert.deepEqual(
        hasil.diabaikan.map(({ nomorBaris }) => nomorBaris),
        [7, 8, 12, 14],
      );
      assert.deepEqual(
        hasil.jumlah.map(({ ruas, tertulis, dihitung, cocok }) => [ruas, tertulis, dihitung, cocok]),
        [
          ['murni', '5500000000', '5500000000', true],
          ['perubahan', '5600000000', '5600000000', true],
          ['realisasi', '1001', '1000', false],
        ],
      );
      const sesudah = terapkan(TAHUN, hasil);
      assert.deepEqual(findSub(sesudah, KODE)?.anggaran.sumberDana, [
        { nama: 'Dana Bagi Hasil', versi: 'perubahan', nilai: null },
      ]);
      assert.equal(sesudah.anggaran.program[0]?.anggaran.murni, null);
      // A second import of the same file changes nothing more.
      const kedua = pratinjau('anggaran', { ...lembar, sel: lembar.sel.filter(({ baris }) => baris < 14) }, sesudah);
      assert.ok(kedua.baris.every(({ perubahan }) => perubahan === 'tetap'));

      // What stands below the table, also in a column of money, is named and left out.
      const utuh = pratinjau('anggaran', lembar, TAHUN);
      assert.deepEqual(utuh.baris, hasil.baris);
      assert.deepEqual(
        utuh.diabaikan.slice(-2).map(({ nomorBaris, isi: tertulis }) => [nomorBaris, tertulis]),
        [
          [16, 'Kota, 31 Desember 2024'],
          [17, 'Camat Uji'],
        ],
      );
    });
  }

  it('builds the tree of a flat export with the fields of SIPD, names parents from its columns', () => {
    const hasil = preview([
      [
        'kode_program',
        'nama_program',
        'kode_giat',
        'nama_giat',
        'kode_sub_giat',
        'nama_sub_giat',
        'pagumurni',
        'nama_dana',
      ],
      [
        '7.01.03',
        'PROGRAM PEMBERDAYAAN',
        '7.01.03.2.02',
        'Pemberdayaan Kelurahan',
        '7.01.03.2.02.01',
        '7.01.03.2.02.01 Musrenbang',
        '1.500.000',
        'PAD',
      ],
      [
        '7.01.03',
        'PROGRAM PEMBERDAYAAN',
        '7.01.03.2.02',
        'Pemberdayaan Kelurahan',
        '7.01.03.2.02.02',
        'Sarana',
        2500000,
        'PAD',
      ],
    ]);
    assert.deepEqual(listMasalah(hasil), []);
    assert.deepEqual(
      hasil.baris.filter(({ perubahan }) => perubahan === 'baru').map(({ kunci }) => kunci),
      ['7.01.03', '7.01.03.2.02', '7.01.03.2.02.0001', '7.01.03.2.02.0002'],
    );
    const sesudah = terapkan(TAHUN, hasil);
    const program = sesudah.anggaran.program[1];
    assert.deepEqual([program?.kode, program?.nama, program?.sifat], ['7.01.03', 'PROGRAM PEMBERDAYAAN', 'utama']);
    assert.equal(findSub(sesudah, '7.01.03.2.02.0001')?.nama, 'Musrenbang');
    assert.equal(findSub(sesudah, '7.01.03.2.02.0002')?.anggaran.murni, '2500000');
    assert.deepEqual(
      hasil.jumlah.map(({ ruas, dihitung }) => [ruas, dihitung]),
      [['murni', '4000000']],
    );
  });

  it('takes kelurahan from a column or from the rows below a sub-kegiatan', () => {
    const kolom = preview([
      ['Kode', 'Uraian', 'Kelurahan', 'Pagu'],
      ['7.01.02.2.01.0005', 'Sarana', 'Kel. Bintan', 100],
      ['7.01.02.2.01.0005', 'Sarana', 'LAKSAMANA', 200],
    ]);
    const baris = preview([
      ['Kode', 'Uraian', 'Pagu'],
      ['7.01.02.2.01.0005', 'Sarana', 300],
      [null, 'Kelurahan Bintan', 100],
      [null, 'Kelurahan Laksamana', 200],
    ]);
    for (const hasil of [kolom, baris]) {
      assert.deepEqual(listMasalah(hasil), []);
      const sesudah = terapkan(TAHUN, hasil);
      assert.equal(findSub(sesudah, '7.01.02.2.01.0005', 'KEL-1')?.anggaran.murni, '100');
      assert.equal(findSub(sesudah, '7.01.02.2.01.0005', 'KEL-2')?.anggaran.murni, '200');
      assert.equal(findSub(sesudah, '7.01.02.2.01.0005'), undefined);
    }
    assert.deepEqual(
      baris.diabaikan.map(({ nomorBaris, alasan }) => [nomorBaris, alasan]),
      [[2, 'jumlah dari baris kelurahan di bawahnya']],
    );
    assert.match(
      listMasalah(
        preview([
          ['Kode', 'Uraian', 'Kelurahan', 'Pagu'],
          [KODE, 'x', 'Rimba', 1],
        ]),
      ).join(),
      /Kelurahan\/unit \(C2\): Rimba → kode atau nama unit yang ada \(KEC, KEL-1, KEL-2\)/,
    );
  });

  it('does not count a sub-kegiatan twice that the data know by kelurahan', () => {
    const kepala = ['Kode', 'Uraian', 'Kelurahan', 'Pagu'];
    const perKelurahan = terapkan(
      TAHUN,
      preview([kepala, ['7.01.02.2.01.0005', 'Sarana', 'KEL-1', 100], ['7.01.02.2.01.0005', 'Sarana', 'KEL-2', 200]]),
    );
    const sama = preview(
      [
        ['Kode', 'Uraian', 'Pagu'],
        ['7.01.02.2.01.05', 'Sarana', 300],
      ],
      {},
      perKelurahan,
    );
    assert.deepEqual(listMasalah(sama), []);
    assert.deepEqual(
      sama.diabaikan.map(({ alasan }) => alasan),
      ['jumlah kelurahan yang sama dengan data'],
    );
    const beda = preview(
      [
        ['Kode', 'Uraian', 'Pagu'],
        ['7.01.02.2.01.05', 'Sarana', 350],
      ],
      {},
      perKelurahan,
    );
    assert.deepEqual(listMasalah(beda), [
      '2 galat Kelurahan/unit: 350 → dirinci per kelurahan seperti dalam data (KEL-1, KEL-2), yang jumlahnya 300',
    ]);
  });

  it('joins rows of one sub-kegiatan that differ by fund source', () => {
    const kepala = ['Kode', 'Uraian', 'Sumber Dana', 'Pagu murni', 'Pagu perubahan'];
    const hasil = preview([
      kepala,
      [KODE, 'Peningkatan Efektifitas Kegiatan', 'Dana Bagi Hasil', 100, 150],
      [KODE, 'Peningkatan Efektifitas Kegiatan', 'PAD', 20.5, null],
    ]);
    assert.deepEqual(listMasalah(hasil), []);
    assert.deepEqual(
      hasil.diabaikan.map(({ nomorBaris }) => nomorBaris),
      [3],
    );
    const sub = findSub(terapkan(TAHUN, hasil), KODE);
    assert.deepEqual([sub?.anggaran.murni, sub?.anggaran.perubahan], ['120.5', '150']);
    assert.deepEqual(sub?.anggaran.sumberDana, [
      { nama: 'Dana Bagi Hasil', versi: 'murni', nilai: '100' },
      { nama: 'Dana Bagi Hasil', versi: 'perubahan', nilai: '150' },
      { nama: 'PAD', versi: 'murni', nilai: '20.5' },
    ]);
    const ganda = preview([kepala, [KODE, null, 'PAD', 1, null], [KODE, null, 'PAD', 2, null]]);
    assert.match(listMasalah(ganda).join(), /hanya satu baris untuk hal yang sama/);
  });

  it('joins a code that is cut into columns', () => {
    const lembar = susunLembar(
      [
        ['Kode', null, null, null, null, 'Uraian', 'Pagu'],
        [7, '01', '02', null, null, 'Program Penyelenggaraan Pemerintahan dan Pelayanan Publik', null],
        ['7', '01', '02', '2.01', 2, 'Peningkatan Efektifitas Kegiatan', 5],
      ],
      [[0, 0, 0, 4]],
    );
    const hasil = pratinjau('anggaran', lembar, TAHUN);
    assert.deepEqual(listMasalah(hasil), []);
    assert.deepEqual(ringkas(hasil).slice(0, 2), [
      [2, '7.01.02', 'tetap'],
      [3, KODE, 'ubah'],
    ]);
  });

  it('makes quarters of months and of figures since the start of the year', () => {
    const bulan = preview([
      ['Kode', 'Uraian', 'Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni'],
      [KODE, 'Peningkatan Efektifitas Kegiatan', 1, 2, 3, 4, null, 6],
    ]);
    assert.deepEqual(listMasalah(bulan), ['2 peringatan Realisasi TW II: null → ketiga bulannya terisi; Mei kosong']);
    assert.deepEqual(findSub(terapkan(TAHUN, bulan), KODE)?.anggaran.realisasiTriwulan, ['6', '10', null, null]);

    const sejakAwal = preview([
      ['Kode', 'Uraian', 'Realisasi s.d. TW I', 'Realisasi s.d. TW II', 'Realisasi s.d. TW III'],
      [KODE, 'Peningkatan Efektifitas Kegiatan', 10, 25, null],
    ]);
    assert.deepEqual(findSub(terapkan(TAHUN, sejakAwal), KODE)?.anggaran.realisasiTriwulan, ['10', '15', null, null]);
    const turun = preview([
      ['Kode', 'Uraian', 'Realisasi s.d. TW I', 'Realisasi s.d. TW II'],
      [KODE, 'Peningkatan Efektifitas Kegiatan', 25, 10],
    ]);
    assert.match(listMasalah(turun).join(), /Realisasi s\.d\. TW II: 10 → tidak kurang dari 25/);
  });

  it('takes the year or its quarters, and says when they contradict', () => {
    const kepala = ['Kode', 'Uraian', 'Realisasi', 'Realisasi TW I', 'Realisasi TW II'];
    const sama = preview([kepala, [KODE, 'Peningkatan Efektifitas Kegiatan', 30, 10, 20]]);
    assert.deepEqual(findSub(terapkan(TAHUN, sama), KODE)?.anggaran.realisasi, null);
    const beda = preview([kepala, [KODE, 'Peningkatan Efektifitas Kegiatan', 31, 10, 20]]);
    assert.deepEqual(listMasalah(beda), ['2 galat Realisasi: 31 → 30, jumlah triwulan atau bulannya']);
    assert.ok('masalah' in applyImpor(TAHUN, beda));
  });

  it('takes the output of a node, with the unit in its own cell or beside the figure', () => {
    const kepala = ['Kode', 'Uraian', 'Indikator Kinerja', 'Target', 'Satuan', 'Pagu'];
    const hasil = preview([
      kepala,
      [KODE, null, 'Jumlah dokumen', '12 Dokumen', null, 5],
      ['7.01.02.2.01.0004', null, 'Jumlah laporan', 4, 'Laporan', 5],
    ]);
    assert.deepEqual(listMasalah(hasil), []);
    const sesudah = terapkan(TAHUN, hasil);
    assert.deepEqual(findSub(sesudah, KODE)?.kinerja, [
      { nama: 'Jumlah dokumen', satuan: 'Dokumen', arah: 'maksimum', target: '12', realisasi: null },
    ]);
    assert.equal(findSub(sesudah, '7.01.02.2.01.0004')?.kinerja[0]?.satuan, 'Laporan');
    assert.deepEqual(listMasalah(preview([kepala, [KODE, null, null, 'banyak', null, 5]])), [
      '2 galat Target keluaran: banyak → angka, kosong, atau «tidak berlaku: alasan»',
      '2 galat Indikator keluaran: null → terisi bila ada target, realisasi, atau indikator keluaran: ' +
        'Indikator keluaran atau hasil yang pertama',
      '2 galat Satuan keluaran: null → terisi bila ada target, realisasi, atau indikator keluaran: ' +
        'Misalnya Dokumen, Laporan, %',
    ]);
    const tanpa = preview([
      ['Kode', 'Uraian', 'Satuan', 'Pagu'],
      [KODE, null, 'Paket', 5],
    ]);
    assert.deepEqual(findSub(terapkan(TAHUN, tanpa), KODE)?.kinerja, []);
    const kosong = preview([kepala, [KODE, null, null, null, null, 5]], {}, sesudah);
    assert.deepEqual(findSub(terapkan(sesudah, kosong), KODE)?.kinerja, []);
  });

  it('adds shifts of the budget that the data did not have yet', () => {
    const hasil = preview([
      ['Kode', 'Uraian', 'Pergeseran 1', 'Pergeseran 3'],
      [KODE, null, 5, 7],
    ]);
    assert.deepEqual(findSub(terapkan(TAHUN, hasil), KODE)?.anggaran.pergeseran, [
      { ke: 1, tanggal: null, nilai: '5' },
      { ke: 3, tanggal: null, nilai: '7' },
    ]);
  });

  it('checks printed totals and enters only what stands nowhere else', () => {
    const hasil = preview([
      ['Kode', 'Uraian', 'Pagu murni', 'Pagu perubahan'],
      ['7.01.02', 'Program Penyelenggaraan Pemerintahan dan Pelayanan Publik', 120, 999],
      ['7.01.02.2.01', 'Koordinasi Penyelenggaraan Kegiatan Pemerintahan', 100, null],
      [KODE, 'Peningkatan Efektifitas Kegiatan', 60, null],
      ['7.01.02.2.01.0004', 'Sub lain', 40, 7],
    ]);
    assert.deepEqual(listMasalah(hasil), [
      '2 peringatan Pagu murni (baris 2): 120 → 100, jumlah rinciannya (selisih 20)',
    ]);
    const { anggaran } = terapkan(TAHUN, hasil);
    assert.deepEqual([anggaran.program[0]?.anggaran.murni, anggaran.program[0]?.anggaran.perubahan], [null, '999']);
  });

  it('says where, what and how for everything at once, and applies nothing', () => {
    const hasil = preview([
      ['Kode', 'Uraian', 'Pagu murni', 'Realisasi', 'Sifat program'],
      [KODE, 'Peningkatan Efektifitas Kegiatan', '14.270.262.328 00', '(1.000)', null],
      ['7.01.02.2', 'Salah', 1, 1, null],
      ['7.01.09.2.01.0001', 'Tanpa induk', 1, 1, null],
      [null, 'Lupa kode', 5, null, null],
      ['7.01.02.2.01.0004', 'Sub lain', 'sepuluh juta', 1.005, null],
      ['7.01.02.2.01.0004', 'Sub lain', 1, 1, null],
    ]);
    assert.deepEqual(listMasalah(hasil), [
      '2 galat Pagu murni (C2): 14.270.262.328 00 → satu angka yang pasti; ini berarti 14270262328 atau 1427026232800',
      '2 galat Realisasi (D2): (1.000) → rupiah yang tidak negatif',
      '3 galat Kode: 7.01.02.2 → kode program, kegiatan, atau sub-kegiatan',
      '4 galat Kode: 7.01.09.2.01.0001 → di bawah 7.01.09, yang belum ada di berkas maupun di data',
      '4 galat Kode: 7.01.09.2.01.0001 → di bawah 7.01.09.2.01, yang belum ada di berkas maupun di data',
      '5 galat Kode: Lupa kode → kode program, kegiatan, atau sub-kegiatan untuk baris yang berisi rupiah',
      '6 galat Pagu murni (C6): sepuluh juta → rupiah, misalnya 5.492.095.355',
      '6 galat Realisasi (D6): 1.005 → rupiah dengan paling banyak dua angka desimal',
      '7 galat Kode: 7.01.02.2.01.0004 → hanya satu baris untuk hal yang sama; ini sudah ada di baris sebelumnya',
    ]);
    const terap = applyImpor(TAHUN, hasil);
    assert.ok('masalah' in terap && terap.masalah.length === 9);
    assert.ok(hasil.baris.every(({ masalah, rekaman }) => masalah.length === 0 || rekaman === null));
  });

  it('points out an amount that lost its last digits, and codes that no list knows', () => {
    const hasil = preview([
      ['Kode', 'Uraian', 'Pagu'],
      [KODE, 'Peningkatan Efektifitas Kegiatan', '5.492.095,00'],
    ]);
    assert.deepEqual(listMasalah(hasil), [
      '2 peringatan Pagu murni: 5.492.095 → mungkin 5.492.095.355, seperti dalam data; angka akhirnya tampak terpotong',
    ]);
    const daftarKode = new Map([['7.01.02.2.01.0003', 'Nama resmi']]);
    const baru = preview(
      [
        ['Kode', 'Uraian', 'Pagu'],
        ['7.01.02.2.01.0003', null, 1],
        ['7.01.02.2.01.0077', 'Asing', 1],
      ],
      { daftarKode },
    );
    assert.deepEqual(listMasalah(baru), [
      '3 peringatan Kode: 7.01.02.2.01.0077 Asing → kode yang ada dalam daftar nomenklatur atau dalam data',
    ]);
    assert.equal(findSub(terapkan(TAHUN, baru), '7.01.02.2.01.0003')?.nama, 'Nama resmi');
  });

  it('leaves out headings, and asks about running numbers that pass for codes', () => {
    const judul = preview([
      ['Kode', 'Uraian', 'Pagu'],
      ['A. BELANJA OPERASI', null, null],
      [KODE, 'Peningkatan Efektifitas Kegiatan', 5],
    ]);
    assert.deepEqual(listMasalah(judul), []);
    assert.deepEqual(
      judul.diabaikan.map(({ nomorBaris }) => nomorBaris),
      [2],
    );
    const nomor = preview([
      ['Kode', 'Uraian', 'Pagu'],
      ['1', 'Program', 100],
      ['2', 'Program lain', 5],
    ]);
    assert.equal(listMasalah(nomor).filter((satu) => satu.includes('Kode: ')).length, 2);
  });

  it('keeps what the file does not hold, and says so', () => {
    const hasil = preview([
      ['Kode', 'Uraian', 'Pagu'],
      [KODE, 'Peningkatan Efektifitas Kegiatan', 5492095355],
    ]);
    assert.deepEqual(
      hasil.baris.map(({ kunci, perubahan }) => [kunci, perubahan]),
      [
        [KODE, 'tetap'],
        ['7.01.02', 'hilang'],
        ['7.01.02.2.01', 'hilang'],
        ['7.01.02.2.01.0004', 'hilang'],
      ],
    );
    assert.deepEqual(applyImpor(TAHUN, hasil), { tahun: TAHUN });
  });

  it('does not overwrite what someone changed since the preview', () => {
    const hasil = preview([
      ['Kode', 'Uraian', 'Pagu'],
      [KODE, 'Peningkatan Efektifitas Kegiatan', 7],
    ]);
    const diubah = structuredClone(TAHUN);
    const sub = findSub(diubah, KODE);
    if (sub) sub.anggaran.murni = '8';
    const terap = applyImpor(diubah, hasil);
    assert.ok('masalah' in terap);
    assert.deepEqual(
      terap.masalah.map(({ nomorBaris, kolom, tertulis }) => [nomorBaris, kolom, tertulis]),
      [[2, 'Pagu murni', '8']],
    );
  });

  it('refuses as a whole what would contradict the rest of the data', () => {
    const tahun = createTahunUji({ anggaran: { ...TAHUN.anggaran, unit: { operasi: '1', modal: '5493095354' } } });
    const hasil = preview(
      [
        ['Kode', 'Uraian', 'Pagu'],
        [KODE, 'Peningkatan Efektifitas Kegiatan', 7],
      ],
      {},
      tahun,
    );
    const terap = applyImpor(tahun, hasil);
    assert.ok('masalah' in terap);
    assert.deepEqual(
      terap.masalah.map(({ kolom }) => kolom),
      ['anggaran.unit.operasi'],
    );
  });

  it('handles the longest sheet that is allowed within seconds', () => {
    const baris = Array.from({ length: 9000 }, (_, i) => [
      `7.01.02.2.${String(Math.floor(i / 900) + 1).padStart(2, '0')}.${String((i % 900) + 1).padStart(4, '0')}`,
      `Sub ${i}`,
      i,
    ]);
    const induk = Array.from({ length: 10 }, (_, i) => [
      `7.01.02.2.${String(i + 1).padStart(2, '0')}`,
      `Kegiatan ${i}`,
      null,
    ]);
    const mulai = performance.now();
    const hasil = preview([['Kode', 'Uraian', 'Pagu'], ...induk, ...baris]);
    assert.equal(hasil.baris.length, 9010 + 1);
    terapkan(TAHUN, hasil);
    assert.ok(performance.now() - mulai < 8000, `${performance.now() - mulai} ms`);
  });
});
