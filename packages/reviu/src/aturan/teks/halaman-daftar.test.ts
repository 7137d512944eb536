import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat } from '../../uji/periksa.ts';
import { HALAMAN_DAFTAR } from './halaman-daftar.ts';

describe('pages in the lists', () => {
  it('rising pages: nothing', () => {
    assert.deepEqual(
      listSingkat(
        HALAMAN_DAFTAR,
        '# DAFTAR ISI',
        'BAB I PENDAHULUAN ..... 1',
        '1.1 Latar Belakang ..... 1',
        '1.2 Isu Strategis ..... 3',
        'BAB II PERENCANAAN KINERJA ..... 5',
        '2.1 Rencana Strategis Tahun 2024 ..... 5',
      ),
      [],
    );
  });
  it('a page that goes back, a line without page', () => {
    assert.deepEqual(
      listSingkat(
        HALAMAN_DAFTAR,
        '# DAFTAR ISI',
        'KATA PENGANTAR ..... i',
        'BAB I PENDAHULUAN ..... 4',
        '1.1 Latar Belakang ..... 2',
        '1.2 Isu ..... 6',
        '1.3 Tugas ..... ',
      ),
      ['galat 4: halaman 2', 'peringatan 6: 1.3 Tugas .....'],
    );
  });
  it('a table outside its section', () => {
    assert.deepEqual(
      listSingkat(
        HALAMAN_DAFTAR,
        '# DAFTAR ISI',
        '3.1 Target ..... 20',
        '3.2 Tahun lalu ..... 22',
        '3.3 Nasional ..... 25',
        '# DAFTAR TABEL',
        'Tabel 3.1 Capaian ..... 24',
        '# 3.1 Target',
        'Tabel 3.1 Capaian',
      ),
      ['galat 6: Tabel 3.1 pada halaman 24'],
    );
  });
  it('a line with nothing but its number', () => {
    assert.deepEqual(listSingkat(HALAMAN_DAFTAR, '# DAFTAR GRAFIK', 'Grafik 3.1 .....'), ['galat 2: Grafik 3.1 .....']);
  });
  it('a page that the heading itself does not stand on, where pages are known', () => {
    const judul = (teks: string, halaman: number) => ({
      jenis: 'judul' as const,
      tingkat: 2,
      teks,
      letak: { halaman },
    });
    assert.deepEqual(
      listSingkat(
        HALAMAN_DAFTAR,
        '# DAFTAR ISI',
        '1.1 Latar Belakang ..... 1',
        '1.2 Isu Strategis ..... 2',
        '1.3 Tugas Pokok ..... 3',
        '1.4 Struktur Organisasi ..... 5',
        '1.5 Peta Proses ..... 5',
        judul('1.1 Latar Belakang', 8),
        judul('1.2 Isu Strategis', 9),
        judul('1.3 Tugas Pokok', 10),
        judul('1.4 Struktur Organisasi', 11),
        judul('1.5 Peta Proses', 12),
      ),
      ['galat 5: halaman 5'],
    );
  });
});
