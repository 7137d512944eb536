import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyTahunKinerja, joinDraf, type TahunKinerja } from '@akuntabel/kinerja';
import { applyImpor } from './impor.ts';
import { listMasalah, pratinjau, susunLembar, terapkan } from './uji/susun-lembar.ts';
import { createTahunUji } from './uji/tahun-uji.ts';

const TAHUN = createTahunUji();
type Jenis = Parameters<typeof pratinjau>[0];

const preview = (jenis: Jenis, baris: Parameters<typeof susunLembar>[0], pilihan = {}, tahun = TAHUN) =>
  pratinjau(jenis, susunLembar(baris), tahun, pilihan);

const findRealisasi = ({ pengukuran }: TahunKinerja, id: string, tahun = 2024) =>
  pengukuran.find((satu) => satu.indikator === id && satu.tahun === tahun);

describe('import of quarterly realisasi', () => {
  const KEPALA = [
    'Kode Indikator',
    'Realisasi TW',
    'Kendala',
    'Solusi',
    'Rencana TL',
    'PIC TL',
    'Batas Waktu TL',
    'Link Bukti Kinerja',
    'Link Bukti TL',
  ];

  it('reads the quarterly template into the quarter it is about', () => {
    const hasil = preview(
      'pengukuran',
      [
        KEPALA,
        [
          'iku1',
          '85,76',
          'Antrean\npanjang',
          'Loket ditambah',
          'Antrean daring',
          'Sekretaris Camat',
          '30 September 2024',
          'https://a.example/1',
          '-',
        ],
        ['IKU2', 'bb', null, null, null, null, null, null, null],
      ],
      { triwulan: 2 },
    );
    assert.deepEqual(listMasalah(hasil), []);
    assert.deepEqual(hasil.baris[0]?.rekaman?.['linkBukti'], 'https://a.example/1');
    const sesudah = terapkan(TAHUN, hasil);
    assert.deepEqual(findRealisasi(sesudah, 'IKU1'), {
      indikator: 'IKU1',
      tahun: 2024,
      nilai: null,
      triwulan: [null, '85.76', null, null],
      capaianManual: null,
      penjelasanTriwulan: [
        null,
        {
          hambatan: 'Antrean\npanjang',
          solusi: 'Loket ditambah',
          tindakLanjut: 'Antrean daring',
          penanggungJawab: 'sekcam',
          batasWaktu: '2024-09-30',
        },
        null,
        null,
      ],
      sumber: null,
      catatan: null,
    });
    assert.deepEqual(findRealisasi(sesudah, 'IKU2')?.triwulan, [null, 'BB', null, null]);
    // The next quarter leaves this one as it is.
    const lanjut = preview('pengukuran', [KEPALA.slice(0, 3), ['IKU1', 86, 'Listrik padam']], { triwulan: 3 }, sesudah);
    const akhir = findRealisasi(terapkan(sesudah, lanjut), 'IKU1');
    assert.deepEqual(akhir?.triwulan, [null, '85.76', '86', null]);
    assert.deepEqual(
      akhir?.penjelasanTriwulan?.map((satu) => satu?.hambatan ?? null),
      [null, 'Antrean\npanjang', 'Listrik padam', null],
    );
  });

  it('joins rows of several quarters and finds indicators by name', () => {
    const hasil = preview('pengukuran', [
      ['Indikator', 'Triwulan', 'Realisasi TW'],
      ['INDEKS KEPUASAN  MASYARAKAT', 'TW I', 84],
      ['Indeks Kepuasan Masyarakat', 'II', 85],
      ['Indeks Kepuasan Masyarakat', 3, 'tidak berlaku: survei tidak dilakukan'],
    ]);
    assert.deepEqual(listMasalah(hasil), []);
    assert.deepEqual(findRealisasi(terapkan(TAHUN, hasil), 'IKU1')?.triwulan, [
      '84',
      '85',
      { tidakBerlaku: 'survei tidak dilakukan' },
      null,
    ]);
  });

  it('says what does not fit a card', () => {
    const hasil = preview('pengukuran', [
      ['Kode Indikator', 'Indikator', 'Realisasi tahun', 'TW I'],
      ['IKU1', 'Nilai SAKIP', 'delapan puluh', null],
      ['IKU2', null, 'CC', null],
      ['IKU9', null, 1, null],
      ['IKU1', null, 'n/a', null],
      ['IKU1', null, '3.214', null],
      [null, 'Tidak dikenal', 1, null],
      ['IKU2', null, 'A', 'BB'],
    ]);
    assert.deepEqual(listMasalah(hasil), [
      '2 peringatan Indikator: Nilai SAKIP → «Indeks Kepuasan Masyarakat», nama indikator IKU1',
      '2 galat Realisasi tahun: delapan puluh → angka, kosong, atau «tidak berlaku: alasan»',
      '3 galat Realisasi tahun: CC → salah satu peringkat: A, BB',
      '4 galat Kode indikator: IKU9 → kode atau nama persis indikator yang ada: IKU1, IKU2',
      '5 galat Realisasi tahun (C5): n/a → alasan mengapa tidak berlaku',
      '5 galat Kode indikator: IKU1@2024 → hanya satu baris untuk hal yang sama; ini sudah ada di baris sebelumnya',
      '6 galat Realisasi tahun (C6): 3.214 → satu angka yang pasti; ini berarti 3214 atau 3,214',
      '6 galat Kode indikator: IKU1@2024 → hanya satu baris untuk hal yang sama; ini sudah ada di baris sebelumnya',
      '7 galat Kode indikator: Tidak dikenal → kode atau nama persis indikator yang ada: IKU1, IKU2',
      '8 galat Realisasi tahun: A → realisasi setahun atau per triwulan, salah satu saja (juga yang sudah ada)',
      '8 galat Kode indikator: IKU2@2024 → hanya satu baris untuk hal yang sama; ini sudah ada di baris sebelumnya',
    ]);
    const tanpaTriwulan = preview('pengukuran', [KEPALA.slice(0, 2), ['IKU1', 80]]);
    assert.match(listMasalah(tanpaTriwulan).join(), /2 galat Triwulan: null → triwulan 1, 2, 3, atau 4 yang pasti/);
  });
});

describe('import of indicator cards', () => {
  it('adds cards and changes targets by year', () => {
    const hasil = preview('indikator', [
      [
        'Kode',
        'Indikator Kinerja Utama',
        'Satuan',
        'Sifat nilai',
        'Polarisasi',
        'Target 2024',
        'Target 2025',
        'Target PK 2024',
        'Kondisi awal 2021',
        'Penanggung Jawab',
      ],
      ['IKU1', 'Indeks Kepuasan Masyarakat', 'Indeks', 'Indeks', null, '88,0', 89, 88.5, 80, 'Camat Uji'],
      ['IKU3', 'Waktu layanan', 'Menit', 'jumlah', 'semakin rendah semakin baik', 30, null, null, null, null],
    ]);
    assert.deepEqual(listMasalah(hasil), []);
    const { indikator } = terapkan(TAHUN, hasil);
    assert.deepEqual(indikator[0]?.target, [
      { tahun: 2024, renstra: '88', murni: '88.5' },
      { tahun: 2025, renstra: '89' },
    ]);
    assert.deepEqual(
      [indikator[0]?.kondisiAwal, indikator[0]?.penanggungJawab],
      [[{ tahun: 2021, nilai: '80' }], 'camat'],
    );
    assert.deepEqual(
      [indikator[2]?.id, indikator[2]?.arah, indikator[2]?.frekuensi, indikator[2]?.iku, indikator[2]?.target],
      ['IKU3', 'minimum', 'tahunan', true, [{ tahun: 2024, renstra: '30' }]],
    );
  });

  it('says what is missing or half there', () => {
    const hasil = preview('indikator', [
      ['Kode', 'Indikator', 'Satuan', 'Sifat nilai', 'Arah', 'Batas bawah', 'Batas atas', 'Peringkat', 'Target 2024'],
      ['IKU 3', 'x', '%', 'Persen', 'Rentang', 1, null, null, 'sepuluh'],
      ['IKU4', null, '%', 'apa', 'Peringkat', null, null, 'WTP: 4', 'WTP'],
    ]);
    assert.deepEqual(listMasalah(hasil), [
      '2 galat Kode indikator (A2): IKU 3 → kode dari huruf, angka, titik, atau tanda hubung tanpa spasi',
      '2 galat Batas bawah: null → batas bawah dan batas atas bersama-sama',
      '2 galat Target Renstra 2024: sepuluh → angka, kosong, atau «tidak berlaku: alasan»',
      '3 galat Sifat nilai (D3): apa → salah satu dari: Jumlah, Persentase, Indeks, Rasio',
      '3 galat Peringkat: WTP: 4 → satu peringkat tiap baris: sebutan = angka',
      '3 galat Target Renstra 2024: WTP → salah satu peringkat: WTP: 4',
      '3 galat Indikator: null → wajib diisi: Nama indikator menurut penetapannya',
    ]);
  });
});

describe('import of units, posts and officials', () => {
  it('adds units and posts that refer to one another in the same file', () => {
    const unit = preview('unit', [
      ['Kode Unit', 'Nama Unit', 'Jenis', 'Unit Induk'],
      ['SEK', 'Sekretariat', 'sekretariat', 'Kecamatan Uji'],
      ['SUB', 'Subbagian Umum', 'Sub Bagian', 'Sekretariat'],
    ]);
    const satu = terapkan(TAHUN, unit);
    assert.deepEqual(satu.organisasi.unit.slice(3), [
      { id: 'SEK', nama: 'Sekretariat', jenis: 'sekretariat', induk: 'KEC' },
      { id: 'SUB', nama: 'Subbagian Umum', jenis: 'subbagian', induk: 'SEK' },
    ]);
    const jabatan = preview(
      'jabatan',
      [
        ['Kode jabatan', 'Jabatan', 'Unit kerja', 'Atasan', 'Jenis'],
        ['kasubag', 'Kepala Subbagian', 'Subbagian Umum', 'Sekretaris Camat', 'Struktural'],
        ['staf', 'Pengadministrasi', 'SUB', 'Kepala Subbagian', 'staf'],
      ],
      {},
      satu,
    );
    const dua = terapkan(satu, jabatan);
    assert.deepEqual(dua.organisasi.jabatan.at(-1), {
      id: 'staf',
      nama: 'Pengadministrasi',
      unit: 'SUB',
      atasan: 'kasubag',
      jenis: 'pelaksana',
    });
  });

  it('reads officials with spaced NIPs and dates in words, and refuses rounded ones', () => {
    const hasil = preview('penugasan', [
      ['Jabatan', 'Nama', 'NIP', 'Gol/Ruang', 'Status', 'TMT'],
      ['Camat Uji', 'BUDI, S.Sos', "'99999999 999999 9 001", 'IV/a', null, '3 Januari 2022'],
      ['sekcam', 'Ani', '99999999 999999 9 002', 'III/d', 'Plt.', '1/7/2024'],
    ]);
    assert.deepEqual(listMasalah(hasil), []);
    assert.deepEqual(
      terapkan(TAHUN, hasil).organisasi.penugasan.map(({ nama, nip, golongan, status, mulai }) => [
        nama,
        nip,
        golongan,
        status,
        mulai,
      ]),
      [
        ['BUDI, S.Sos', '999999999999999001', 'IV/a', 'definitif', '2022-01-03'],
        ['Ani', '999999999999999002', 'III/d', 'plt', '2024-07-01'],
      ],
    );
    const bulat = preview('penugasan', [
      ['Jabatan', 'Nama', 'NIP'],
      ['camat', 'Budi, S.Sos', 999999999999999000],
    ]);
    assert.match(listMasalah(bulat).join(), /NIP \(C2\): 999999999999999000 → NIP sebagai teks/);
    assert.equal(bulat.baris[0]?.perubahan, 'tetap');
  });

  it('refuses a change that leaves references without their entry', () => {
    const hasil = preview('jabatan', [
      ['Kode jabatan', 'Nama jabatan', 'Atasan', 'Jenis'],
      ['kasi', 'Kepala Seksi', 'tidak ada', 'struktural'],
    ]);
    const terap = applyImpor(TAHUN, hasil);
    assert.ok('masalah' in terap && terap.masalah.length === 1);
  });
});

describe('import of recommendations', () => {
  it('follows up what is there and adds what is new', () => {
    const hasil = preview('rekomendasi', [
      ['No', 'Rekomendasi', 'Rencana Aksi', 'Status', 'Bukti', 'Batas waktu'],
      [
        1,
        'Perbaiki cascading',
        'Reviu pohon kinerja',
        'Tuntas',
        'Pohon kinerja (2024-03-10)\nNotulen',
        '31 Maret 2024',
      ],
      [2, 'Lengkapi kartu', null, null, null, null],
    ]);
    assert.deepEqual(listMasalah(hasil), ['3 galat Status: null → wajib diisi: Selesai memerlukan bukti']);
    const benar = preview('rekomendasi', [
      ['No', 'Rekomendasi', 'Status', 'Bukti'],
      [1, 'Perbaiki cascading', 'Tuntas', 'Pohon kinerja (2024-03-10)\n- Notulen'],
      [2, 'Lengkapi kartu', 'belum', null],
    ]);
    const [lhe] = terapkan(TAHUN, benar).evaluasi;
    assert.deepEqual(
      lhe?.rekomendasi.map(({ nomor, status, bukti }) => [nomor, status, bukti]),
      [
        [
          1,
          'selesai',
          [
            { uraian: 'Pohon kinerja', tanggal: '2024-03-10' },
            { uraian: 'Notulen', tanggal: null },
          ],
        ],
        [2, 'belum', []],
      ],
    );
    const asing = preview('rekomendasi', [
      ['LHE', 'No', 'Rekomendasi', 'Status'],
      ['1/X', 1, 'x', 'belum'],
    ]);
    assert.deepEqual(listMasalah(asing), ['2 galat Nomor LHE: 1/X → nomor LHE yang ada: 700/LHE/2023']);
  });
});

describe('import into a year that has only been opened', () => {
  const { tahun } = joinDraf(
    emptyTahunKinerja({
      tahun: 2025,
      instansi: { kode: 'contoh', nama: 'Kota Contoh', daerah: 'Kota Contoh', jenis: 'kota', tempat: 'Contoh' },
      unit: { id: 'KEC', nama: 'Kecamatan Contoh' },
    }),
  );

  it('takes what it brings, whatever is still missing', () => {
    const hasil = preview(
      'unit',
      [
        ['Kode unit', 'Nama unit', 'Jenis unit', 'Unit induk'],
        ['SEK', 'Sekretariat', 'Sekretariat', 'KEC'],
      ],
      {},
      tahun,
    );
    assert.deepEqual(
      terapkan(tahun, hasil).organisasi.unit.map(({ id }) => id),
      ['KEC', 'SEK'],
    );
  });

  it('still refuses what is wrong in it', () => {
    const hasil = preview(
      'jabatan',
      [
        ['Kode jabatan', 'Nama jabatan', 'Atasan', 'Jenis'],
        ['kasi', 'Kepala Seksi', 'tidak ada', 'struktural'],
      ],
      {},
      tahun,
    );
    assert.ok('masalah' in applyImpor(tahun, hasil));
  });
});
