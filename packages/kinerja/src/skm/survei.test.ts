import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KUESIONER_BAKU, zKuesioner } from './survei.ts';
import { UNSUR_SKM } from './unsur.ts';

const pesan = (isi: unknown): readonly string[] =>
  zKuesioner.safeParse(isi).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('zKuesioner', () => {
  it('takes the questionnaire a survey begins with: P8 asks sarana (U9), P9 pengaduan (U8)', () => {
    assert.deepEqual(zKuesioner.parse(KUESIONER_BAKU), KUESIONER_BAKU);
    const peta = KUESIONER_BAKU.pertanyaan.map(({ kode, unsur }) => `${kode} ${unsur}`);
    assert.deepEqual(peta, ['P1 U1', 'P2 U2', 'P3 U3', 'P4 U4', 'P5 U5', 'P6 U6', 'P7 U7', 'P8 U9', 'P9 U8']);
  });

  it('words the answers to each unsur as the regulation does', () => {
    for (const { unsur, pilihan } of KUESIONER_BAKU.pertanyaan) {
      assert.deepEqual(pilihan, UNSUR_SKM.find(({ kode }) => kode === unsur)?.pilihan);
    }
  });

  it('names every unsur that is asked twice or not at all', () => {
    const [p1, ...lain] = KUESIONER_BAKU.pertanyaan;
    const masalah = pesan({ ...KUESIONER_BAKU, pertanyaan: [{ ...p1, unsur: 'U2' }, ...lain] });
    assert.deepEqual(masalah, [
      'pertanyaan: unsur U1 (Persyaratan) harus ditanyakan tepat satu kali; sekarang 0 kali',
      'pertanyaan: unsur U2 (Sistem, Mekanisme, dan Prosedur) harus ditanyakan tepat satu kali; sekarang 2 kali',
    ]);
  });

  it('refuses a code used twice', () => {
    const ktp = { kode: 'ktp', nama: 'KTP' };
    assert.deepEqual(pesan({ ...KUESIONER_BAKU, layanan: [ktp, ktp] }), [
      'layanan.1.kode: kode «ktp» dipakai dua kali',
    ]);
    const p1 = { jenis: 'teks', kode: 'T1', teks: 'Apa yang perlu ditambah?' };
    assert.deepEqual(pesan({ ...KUESIONER_BAKU, tambahan: [p1, p1] }), ['tambahan.1.kode: kode «T1» dipakai dua kali']);
  });
});
