import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { UNSUR_SKM } from '@akuntabel/kinerja';
import { readJawaban } from './baca-jawaban.ts';
import { findUnsur } from './kolom-jawaban.ts';
import { findKeterangan, parseProfil } from './profil-jawaban.ts';

const baca = (csv: string) => readJawaban(Buffer.from(csv), 'jawaban.csv');
const KEPALA = 'No;Umur;U1;U2;U3;U4;U5;U6;U7;U8;U9;Saran';

describe('findUnsur', () => {
  const TABEL: [string, string | undefined][] = [
    ['U1', 'U1'],
    ['u 9', 'U9'],
    ['Unsur 3', 'U3'],
    ['U4 (Biaya/Tarif)', 'U4'],
    ['Sistem, Mekanisme dan Prosedur', 'U2'],
    ['Sarana dan Prasarana', 'U9'],
    ['Penanganan Pengaduan, Saran dan Masukan', 'U8'],
    ['Perilaku Petugas', 'U7'],
    // The questionnaire asks them the other way round.
    ['P8', 'U9'],
    ['Pertanyaan 9', 'U8'],
    ['U8 Sarana dan Prasarana', 'U9'],
    ['Umur', undefined],
    ['Saran', undefined],
    ['No', undefined],
    ['Jumlah', undefined],
    ['U10', undefined],
  ];
  for (const [judul, kode] of TABEL) {
    it(`«${judul}» → ${kode}`, () => {
      const cocok = findUnsur(judul);
      assert.equal(cocok && UNSUR_SKM[cocok.unsur]?.kode, kode);
    });
  }
  it('knows every official name', () => {
    for (const [unsur, { nama }] of UNSUR_SKM.entries()) assert.deepEqual(findUnsur(nama), { unsur }, nama);
  });
});

describe('parseProfil', () => {
  const TABEL: [Parameters<typeof parseProfil>[0], string, string | undefined][] = [
    ['umur', '19', '<20'],
    ['umur', '20', '20-29'],
    ['umur', '59 tahun', '50-59'],
    ['umur', '60', '60+'],
    ['umur', '20 – 29 tahun', '20-29'],
    ['umur', '< 20', '<20'],
    ['umur', 'di atas 60 tahun', '60+'],
    ['umur', '60 tahun ke atas', '60+'],
    ['umur', '> 40', undefined],
    ['umur', 'di bawah 30', undefined],
    ['umur', '17-25', undefined],
    ['umur', '1990', undefined],
    ['umur', 'dewasa', undefined],
    ['kelamin', 'pria', 'L'],
    ['kelamin', 'Perempuan', 'P'],
    ['kelamin', 'LP', undefined],
    ['pendidikan', 'D-III', 'diploma'],
    ['pendidikan', 'Pasca Sarjana', 'pascasarjana'],
    ['pendidikan', 'D4/S1', 'sarjana'],
    ['pendidikan', 'S1/S2', undefined],
    ['pekerjaan', 'Pegawai swasta', 'swasta'],
    ['pekerjaan', 'tniPolri', 'tniPolri'],
    ['pekerjaan', 'Pensiunan PNS', undefined],
  ];
  for (const [bidang, teks, kode] of TABEL)
    it(`${bidang} «${teks}» → ${kode}`, () => assert.equal(parseProfil(bidang, teks), kode));
});

describe('findKeterangan', () => {
  const TABEL: [string, string | undefined][] = [
    ['Kelompok Umur', 'umur'],
    ['Jenis Kelamin', 'kelamin'],
    ['L/P', 'kelamin'],
    ['Pendidikan terakhir', 'pendidikan'],
    ['Jenis pelayanan yang diterima', 'layanan'],
    ['Kritik & saran', 'saran'],
    ['Nama', undefined],
    ['Prosedur pelayanan', undefined],
  ];
  for (const [judul, kolom] of TABEL) it(`«${judul}» → ${kolom}`, () => assert.equal(findKeterangan(judul), kolom));
});

describe('readJawaban', () => {
  it('reads one row a respondent, below titles, and stops where the working begins', async () => {
    const hasil = await baca(
      [
        'SURVEI KEPUASAN MASYARAKAT',
        KEPALA,
        '1;20;1;2;3;4;1;2;3;4;1;baik',
        '2;31;4;4;4;4;4;4;4;;4;=1+1',
        '3;;;;;;;;;;;',
        'NRR;;2,5;3;3,5;4;2,5;3;3,5;4;2,5;',
      ].join('\n'),
    );
    assert.deepEqual(
      hasil.baris.map(({ jawaban }) => jawaban),
      [
        [1, 2, 3, 4, 1, 2, 3, 4, 1],
        [4, 4, 4, 4, 4, 4, 4, null, 4],
      ],
    );
    assert.deepEqual(hasil.masalah, []);
    assert.deepEqual(hasil.catatan, [
      'Baris 6 dan seterusnya adalah hitungan, bukan jawaban, dan dilewati.',
      '1 baris tanpa satu jawaban pun dilewati.',
    ]);
  });

  it('puts columns that are named in the order of the questionnaire under the right unsur, and says so', async () => {
    const hasil = await baca('P1;P2;P3;P4;P5;P6;P7;P8;P9\n1;1;1;1;1;1;1;4;2');
    assert.deepEqual(hasil.baris[0]?.jawaban, [1, 1, 1, 1, 1, 1, 1, 2, 4]);
    assert.equal(hasil.catatan.length, 2);
    assert.match(hasil.catatan[0] ?? '', /Kolom H «P8» dibaca sebagai U9 Sarana dan Prasarana/);
  });

  it('reads what respondents said of themselves, and tells what no fixed answer fits', async () => {
    const { baris, takDikenal, kolom } = await baca(
      [
        'Nama;Usia;L/P;Pendidikan;Pekerjaan;Jenis Layanan;Kelurahan;U1;U2;U3;U4;U5;U6;U7;U8;U9;Saran dan masukan',
        'Rahasia;34;Laki-laki;SMA/SMK;IRT;KTP;Bintan;4;4;4;4;4;4;4;4;4;Tambah kursi',
        'Rahasia;17-25;X;S1;;;;3;3;3;3;3;3;3;3;3;',
      ].join('\n'),
    );
    const [satu, dua] = baris;
    assert.deepEqual(satu?.profil, { umur: '30-39', kelamin: 'L', pendidikan: 'sma', pekerjaan: 'rumahTangga' });
    assert.deepEqual([satu?.nomor, satu?.layanan, satu?.bagian, satu?.saran], [2, 'KTP', 'Bintan', 'Tambah kursi']);
    assert.deepEqual(dua?.profil, { pendidikan: 'sarjana' });
    assert.deepEqual(
      takDikenal.map(({ sel, tertulis }) => `${sel} ${tertulis}`),
      ['B3 17-25', 'C3 X'],
    );
    assert.deepEqual(kolom[0], { huruf: 'A', judul: 'Nama', sebagai: null });
    assert.equal(kolom.find(({ huruf }) => huruf === 'P')?.sebagai, 'U9 Sarana dan Prasarana');
    assert.ok(!JSON.stringify(baris).includes('Rahasia'));
  });

  it('takes "Saran dan masukan" for the unsur of complaints only where no other column is', async () => {
    const { baris } = await baca('U1;U2;U3;U4;U5;U6;U7;Saran dan masukan;U9\n1;1;1;1;1;1;1;3;4');
    assert.deepEqual([baris[0]?.jawaban[7], baris[0]?.saran], [3, '']);
  });

  it('says of every cell that is no answer where it stands and what belongs there', async () => {
    const { masalah } = await baca(`${KEPALA}\n1;20;5;0;baik;4;1;2;3;4;2,5;\n2;20;1;1;1;1;1;1;1;1;-1;`);
    assert.deepEqual(
      masalah.map(({ sel, tertulis }) => `${sel} ${tertulis}`),
      ['C2 5', 'D2 0', 'E2 baik', 'K2 2,5', 'K3 -1'],
    );
    assert.match(masalah[0]?.pesan ?? '', /U1 harus 1, 2, 3, atau 4/);
  });

  const TOLAK: [string, string, RegExp][] = [
    ['no header', '1;2;3\n4;5;6', /Beri judul kolom U1 sampai U9/],
    ['a missing unsur', 'U1;U2;U3;U4;U5;U6;U7;U8\n1;1;1;1;1;1;1;1', /tidak ada kolom untuk U9 Sarana dan Prasarana/],
    ['an unsur twice', `${KEPALA};Waktu\n1;1;1;1;1;1;1;1;1;1;1;;1`, /kolom E dan M sama-sama U3/],
  ];
  for (const [nama, csv, pesan] of TOLAK) it(`refuses ${nama}`, () => assert.rejects(baca(csv), pesan));
});
