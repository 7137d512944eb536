import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Penugasan, TahunKinerja } from '../tahun/tahun-kinerja.ts';
import { findPejabat } from './find-pejabat.ts';

const tugas = (
  nama: string,
  mulai: string | null,
  selesai: string | null,
  lain: Partial<Penugasan> = {},
): Penugasan => ({
  jabatan: 'camat',
  nama,
  pangkat: null,
  golongan: null,
  nip: null,
  status: 'definitif',
  mulai,
  selesai,
  sk: null,
  ...lain,
});

const find = (penugasan: Penugasan[], tanggal: string | null, jabatan = 'camat') =>
  findPejabat({ organisasi: { penugasan } } as unknown as TahunKinerja, jabatan, tanggal)?.nama;

describe('findPejabat', () => {
  const berganti = [tugas('Lama', null, '2024-03-31'), tugas('Baru', '2024-04-01', null)];

  it('goes by the day, first and last day included', () => {
    assert.equal(find(berganti, '2024-03-31'), 'Lama');
    assert.equal(find(berganti, '2024-04-01'), 'Baru');
  });

  it('knows nobody between two assignments, and nobody of another post', () => {
    const terputus = [tugas('Lama', '2024-01-01', '2024-03-31'), tugas('Baru', '2024-06-01', '2024-12-31')];
    assert.equal(find(terputus, '2024-05-15'), undefined);
    assert.equal(find(terputus, '2023-12-31'), undefined);
    assert.equal(find(terputus, '2025-01-01'), undefined);
    assert.equal(find(berganti, '2024-03-31', 'sekretaris'), undefined);
  });

  it('lets the acting official sign only during the absence', () => {
    const tetap = tugas('Tetap', '2023-01-01', null);
    const plh = tugas('Pelaksana Harian', '2024-08-05', '2024-08-20', { status: 'plh' });
    for (const urutan of [
      [tetap, plh],
      [plh, tetap],
    ]) {
      assert.equal(find(urutan, '2024-08-04'), 'Tetap');
      assert.equal(find(urutan, '2024-08-05'), 'Pelaksana Harian');
      assert.equal(find(urutan, '2024-08-20'), 'Pelaksana Harian');
      assert.equal(find(urutan, '2024-08-21'), 'Tetap');
    }
  });

  it('without a day names who still holds the post, and nobody when all have left', () => {
    assert.equal(find(berganti, null), 'Baru');
    assert.equal(find([tugas('Lama', null, '2024-03-31')], null), undefined);
  });

  it('takes the one entered last when two began on one day', () => {
    assert.equal(
      find([tugas('Pertama', '2024-01-01', null), tugas('Kedua', '2024-01-01', null)], '2024-02-01'),
      'Kedua',
    );
  });
});
