import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contohDokumen } from '../uji/contoh-dokumen.ts';
import type { Blok, Dokumen, Gambar, Isi, Judul, Tabel } from './dokumen.ts';
import { numberDokumen } from './number-dokumen.ts';
import { collectAngka, isBlokBerId, listBlok } from './telusur.ts';

const teks = (t: string): Isi => [{ jenis: 'teks', teks: t }];

let urut = 0;
function judul(penomoran: Judul['penomoran'], tingkat: Judul['tingkat'], isi = 'Judul', lain?: Partial<Judul>): Judul {
  urut += 1;
  return { jenis: 'judul', id: `j${urut}`, tingkat, penomoran, isi: teks(isi), ...lain };
}

function tabel(id: string, keterangan: Isi | null = teks('Isi tabel')): Tabel {
  return { jenis: 'tabel', id, keterangan, kolom: [{ lebar: 1 }], kepala: [], badan: [] };
}

function gambar(id: string, macam: Gambar['macam']): Gambar {
  return { jenis: 'gambar', id, macam, keterangan: teks('Isi gambar'), svg: '<svg/>', alt: 'alt', lebar: 1 };
}

function dokumen(...blok: Blok[]): Dokumen {
  return {
    judul: 'Uji',
    bahasa: 'id',
    penulis: 'Unit',
    draf: false,
    kaki: { judul: 'Uji', versi: '1', hash: 'abc' },
    tanggal: '2025-01-06',
    bagian: [{ orientasi: 'tegak', nomorHalaman: 'arab', blok }],
  };
}

function listNomor(...blok: Blok[]): (string | undefined)[] {
  return listBlok(numberDokumen(dokumen(...blok)))
    .filter(isBlokBerId)
    .map((b) => b.nomor);
}

describe('numberDokumen: headings', () => {
  const kasus: [string, Judul[], (string | undefined)[]][] = [
    [
      'chapters and numbered sections restart per chapter',
      [
        judul('bab', 1),
        judul('angka', 2),
        judul('angka', 3),
        judul('angka', 3),
        judul('angka', 2),
        judul('bab', 1),
        judul('angka', 2),
      ],
      ['BAB I', '1.1', '1.1.1', '1.1.2', '1.2', 'BAB II', '2.1'],
    ],
    [
      'numbered headings go on below lettered ones',
      [
        judul('bab', 1),
        judul('huruf', 2),
        judul('angka', 3),
        judul('angka', 4),
        judul('angka', 3),
        judul('huruf', 2),
        judul('angka', 3),
      ],
      ['BAB I', 'A.', '1.1', '1.1.1', '1.2', 'B.', '1.3'],
    ],
    [
      'letters restart per chapter and below each numbered section',
      [
        judul('bab', 1),
        judul('huruf', 2),
        judul('huruf', 2),
        judul('bab', 1),
        judul('huruf', 2),
        judul('angka', 2),
        judul('huruf', 3),
        judul('angka', 2),
        judul('huruf', 3),
      ],
      ['BAB I', 'A.', 'B.', 'BAB II', 'A.', '2.1', 'A.', '2.2', 'A.'],
    ],
    [
      'letters on one level with numbers are not restarted by them',
      [judul('bab', 1), judul('huruf', 2), judul('angka', 2), judul('huruf', 2)],
      ['BAB I', 'A.', '1.1', 'B.'],
    ],
    [
      'unnumbered headings and appendices stand outside the chapters',
      [
        judul('tanpa', 1),
        judul('angka', 2),
        judul('bab', 1),
        judul('tanpa', 2),
        judul('angka', 2),
        judul('tanpa', 1),
        judul('lampiran', 1),
        judul('angka', 2),
        judul('lampiran', 1),
        judul('angka', 2),
      ],
      [undefined, '1', 'BAB I', undefined, '1.1', undefined, 'Lampiran 1', 'L1.1', 'Lampiran 2', 'L2.1'],
    ],
    [
      'a given number is kept and the count goes on',
      [judul('bab', 1, 'A', { nomor: 'BAB PERTAMA' }), judul('bab', 1)],
      ['BAB PERTAMA', 'BAB II'],
    ],
  ];
  for (const [nama, blok, nomor] of kasus) {
    it(nama, () => assert.deepEqual(listNomor(...blok), nomor));
  }

  it('letters go on after Z', () => {
    const banyak = Array.from({ length: 28 }, () => judul('huruf', 2));
    assert.deepEqual(listNomor(...banyak).slice(24), ['Y.', 'Z.', 'AA.', 'AB.']);
  });
});

describe('numberDokumen: captions', () => {
  it('counts tables, graphs and figures apart, by chapter, through appendices, and plainly elsewhere', () => {
    const nomor = listNomor(
      judul('tanpa', 1),
      tabel('a'),
      judul('bab', 1),
      tabel('b'),
      gambar('c', 'grafik'),
      gambar('d', 'gambar'),
      tabel('e', null),
      tabel('f'),
      judul('bab', 1),
      gambar('g', 'grafik'),
      judul('lampiran', 1),
      tabel('h'),
      judul('lampiran', 1),
      tabel('i'),
      judul('tanpa', 1),
      tabel('j'),
    );
    assert.deepEqual(
      nomor.filter((n) => n === undefined || /^[TG]/.test(n)),
      [
        undefined,
        'Tabel 1',
        'Tabel 1.1',
        'Grafik 1.1',
        'Gambar 1.1',
        undefined,
        'Tabel 1.2',
        'Grafik 2.1',
        'Tabel L.1',
        'Tabel L.2',
        undefined,
        'Tabel 2',
      ],
    );
  });

  it('numbers captioned blocks inside boxes, lists and cells, in reading order', () => {
    const luar: Tabel = { ...tabel('luar'), badan: [[{ isi: [tabel('dalam')] }]] };
    const nomor = listNomor(
      { jenis: 'kotak', nada: 'keterangan', isi: [tabel('kotak')] },
      { jenis: 'daftar', gaya: 'butir', butir: [[tabel('butir')]] },
      luar,
    );
    assert.deepEqual(nomor, ['Tabel 1', 'Tabel 2', 'Tabel 3', 'Tabel 4']);
  });
});

describe('numberDokumen: references and lists', () => {
  it('gives references the words they are read with, forward and backward', () => {
    const ke = (id: string): Blok => ({ jenis: 'paragraf', isi: [{ jenis: 'rujukan', ke: id, teks: '' }] });
    const hasil = numberDokumen(
      dokumen(
        ...['kp', 'bab', 'huruf', 'angka', 'tabel', 'lampiran'].map(ke),
        judul('tanpa', 1, 'Kata Pengantar', { id: 'kp' }),
        judul('bab', 1, 'Satu', { id: 'bab' }),
        judul('huruf', 2, 'Dua', { id: 'huruf' }),
        judul('angka', 3, 'Tiga', { id: 'angka' }),
        tabel('tabel'),
        judul('lampiran', 1, 'Empat', { id: 'lampiran' }),
      ),
    );
    const teksRujukan = listBlok(hasil)
      .flatMap((b) => (b.jenis === 'paragraf' ? b.isi : []))
      .map((r) => r.jenis === 'rujukan' && r.teks);
    assert.deepEqual(teksRujukan, ['Kata Pengantar', 'Bab I', 'Bagian A', 'Subbab 1.1', 'Tabel 1.1', 'Lampiran 1']);
  });

  it('fills the lists', () => {
    const daftar = (['isi', 'tabel', 'grafik', 'gambar', 'lampiran'] as const).map(
      (macam): Blok => ({ jenis: 'daftarOtomatis', macam }),
    );
    const hasil = numberDokumen(
      dokumen(
        ...daftar,
        judul('tanpa', 1, 'Daftar Isi', { id: 'di', diDaftarIsi: false }),
        judul('bab', 1, 'Pendahuluan', { id: 'b1' }),
        tabel('t1', [
          { jenis: 'teks', teks: 'Ikut ' },
          { jenis: 'rujukan', ke: 'b1', teks: '' },
        ]),
        tabel('t2', null),
        gambar('g1', 'grafik'),
        gambar('g2', 'gambar'),
        judul('lampiran', 1, 'Matriks', { id: 'l1', diDaftarIsi: false }),
      ),
    );
    const entri = listBlok(hasil).flatMap((b) => (b.jenis === 'daftarOtomatis' ? [b.entri] : []));
    assert.deepEqual(entri, [
      [{ id: 'b1', nomor: 'BAB I', teks: 'Pendahuluan', tingkat: 1 }],
      [{ id: 't1', nomor: 'Tabel 1.1', teks: 'Ikut Bab I', tingkat: 1 }],
      [{ id: 'g1', nomor: 'Grafik 1.1', teks: 'Isi gambar', tingkat: 1 }],
      [{ id: 'g2', nomor: 'Gambar 1.1', teks: 'Isi gambar', tingkat: 1 }],
      [{ id: 'l1', nomor: 'Lampiran 1', teks: 'Matriks', tingkat: 1 }],
    ]);
  });

  it('refuses an unknown target, a target without a number, and an id used twice', () => {
    const ke: Blok = { jenis: 'paragraf', isi: [{ jenis: 'rujukan', ke: 'hilang', teks: '' }] };
    assert.throws(() => numberDokumen(dokumen(ke)), /«hilang»/);
    assert.throws(() => numberDokumen(dokumen(ke, tabel('hilang', null))), /«hilang»/);
    assert.throws(() => numberDokumen(dokumen(tabel('ganda'), gambar('ganda', 'grafik'))), /«ganda»/);
  });
});

describe('numberDokumen: as a whole', () => {
  it('changes nothing the second time and leaves its input alone', () => {
    const salinan = structuredClone(contohDokumen);
    const sekali = numberDokumen(contohDokumen);
    assert.deepEqual(contohDokumen, salinan);
    assert.deepEqual(numberDokumen(sekali), sekali);
  });

  it('collects figures at any depth', () => {
    const a = (t: string): Isi => [{ jenis: 'angka', teks: t, sumber: `s.${t}` }];
    const hasil = collectAngka(
      dokumen(
        {
          jenis: 'kotak',
          nada: 'peringatan',
          isi: [{ jenis: 'daftar', gaya: 'angka', butir: [[{ jenis: 'paragraf', isi: a('1') }]] }],
        },
        {
          ...tabel('t', a('2')),
          kepala: [[{ isi: a('3') }]],
          badan: [[{ isi: [{ jenis: 'paragraf', isi: a('4') }] }]],
          sumber: a('5'),
        },
        { ...gambar('g', 'grafik'), keterangan: a('6') },
        { jenis: 'tandaTangan', pihak: [{ di: a('7'), atas: [a('8')], nama: a('9'), bawah: [a('10')] }] },
      ),
    );
    assert.deepEqual(
      hasil.map((r) => r.teks),
      ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
    );
  });
});
