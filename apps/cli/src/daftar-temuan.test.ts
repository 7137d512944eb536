import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Naskah, Temuan } from '@akuntabel/reviu';
import { formatLaporanTemuan, formatTempat } from './daftar-temuan.ts';
import type { Terminal } from './keluaran.ts';

const terminal: Terminal = {
  out: () => {},
  err: () => {},
  progress: () => {},
  tebal: (teks) => teks,
  redup: (teks) => teks,
};
const naskah: Naskah = {
  berkas: 'laporan.md',
  format: 'md',
  blok: [],
  takTerbaca: [{ letak: { halaman: 3 }, sebab: 'Halaman 3 berupa gambar tanpa teks.' }],
};
const temuan = (isi: Partial<Temuan>): Temuan => ({
  kode: 'ANG-001',
  aturan: 'Jumlah berbeda dari rinciannya',
  tingkat: 'galat',
  tempat: { baris: 12, tabel: 2, sel: { baris: 3, kolom: 4 }, bagian: '3.1 Capaian' },
  kutipan: '400',
  tertulis: '400',
  seharusnya: '300',
  perhitungan: '100 + 200 = 300, tertulis 400.',
  pembanding: [],
  keyakinan: 1,
  ...isi,
});

describe('a review on a terminal', () => {
  it('says where a finding stands, whatever is known of it', () => {
    assert.equal(formatTempat(temuan({}).tempat), 'baris 12, tabel ke-2 baris 3 kolom 4 – 3.1 Capaian');
    assert.equal(formatTempat({ halaman: 7 }), 'halaman 7');
    assert.equal(formatTempat({ alamat: '/programs/0' }), '/programs/0');
    assert.equal(formatTempat({ bagian: 'BAB I' }), 'pada «BAB I»');
    assert.equal(formatTempat({}), 'seluruh laporan');
  });

  it('puts the worst first, shows calculation, comparison and what could not be read, and counts what it hides', () => {
    const galat = temuan({ pembanding: [{ tempat: { baris: 40 }, kutipan: 'Rp300' }], dasar: 'PermenPANRB 53/2014' });
    const saran = temuan({ tingkat: 'saran', kode: 'BIL-002', aturan: 'Cara menulis', tertulis: '1,000' });
    const teks = formatLaporanTemuan(naskah, [galat], [galat, saran], terminal);
    assert.match(teks, /^laporan\.md \(Markdown, 0 tabel\)\n\nTIDAK TERBACA\n- Halaman 3 /);
    assert.match(
      teks,
      /GALAT: terbukti salah \(1\)\n\n1\. ANG-001 Jumlah berbeda dari rinciannya\n {3}Tempat {7}baris 12/,
    );
    assert.match(
      teks,
      / {3}Perhitungan {2}100 \+ 200 = 300, tertulis 400\.\n {3}Pembanding {3}baris 40: “Rp300”\n {3}Dasar/,
    );
    assert.match(teks, /\n1 galat, 0 peringatan, 1 saran; 1 tidak ditampilkan\.\n$/);
    assert.doesNotMatch(teks, /BIL-002/);
  });

  it('shows findings of one root together, behind the first', () => {
    const pertama = temuan({ akar: 'anggaran/total' });
    const kedua = temuan({ akar: 'anggaran/total', kode: 'ANG-002', tempat: { baris: 90 }, tertulis: '401' });
    const teks = formatLaporanTemuan(naskah, [pertama, kedua], [pertama, kedua], terminal);
    assert.match(teks, /Akar sama {4}ANG-002 baris 90: 401\n/);
    assert.doesNotMatch(teks, /^2\. /m);
  });

  it('wraps long words of a calculation below their label', () => {
    const teks = formatLaporanTemuan(naskah, [temuan({ perhitungan: 'angka '.repeat(60) })], [], terminal);
    for (const baris of teks.split('\n')) assert.ok(baris.length <= 96, baris);
    assert.match(teks, /\n {16}angka/);
  });
});
