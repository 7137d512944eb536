import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getTeks } from '../model/telusur.ts';
import { buildTahunFormulir, getSubjek } from '../uji/tahun-formulir.ts';
import { findJejak, sebutSumberDana } from './anggaran.ts';

const { hasil } = buildTahunFormulir();

it('findJejak goes from the programme down; the sub-unit tells apart what shares a code', () => {
  const jejak = (kode: string, unit: string | null) => findJejak(hasil, kode, unit)?.map((s) => s.kode);
  assert.deepEqual(jejak('7.01.02', null), ['7.01.02']);
  assert.deepEqual(jejak('7.01.02.2.02.0001', 'KEL'), ['7.01.02', '7.01.02.2.02', '7.01.02.2.02.0001']);
  assert.deepEqual(jejak('7.01.02.2.02.0001', null), ['7.01.02', '7.01.02.2.02', '7.01.02.2.02.0001']);
  assert.equal(jejak('7.01.02.2.02.0001', 'LAIN'), undefined);
  assert.equal(jejak('9.99', null), undefined);
});

describe('sebutSumberDana', () => {
  const sebut = (kode: string, versi: 'murni' | 'perubahan', h = hasil) =>
    getTeks(sebutSumberDana(findJejak(h, kode, null) ?? [], versi));

  it('names one source, and several with their shares', () => {
    assert.equal(sebut('7.01.02', 'murni'), 'DBH');
    assert.equal(sebut('7.01.02', 'perubahan'), 'DBH Rp700 dan Bantuan Provinsi Rp500');
    assert.equal(sebut('7.01.03', 'murni'), '');
  });

  it('passes a single source down, never one of several', () => {
    assert.equal(sebut('7.01.02.2.02.0001', 'murni'), 'DBH');
    assert.equal(sebut('7.01.02.2.02.0001', 'perubahan'), '');
  });

  it('prefers the source of the node itself', () => {
    const anggaran = getSubjek('anggaran');
    const [satu, ...lain] = anggaran.program as [(typeof anggaran.program)[0], ...typeof anggaran.program];
    const kegiatan = satu.kegiatan?.map((k) => ({
      ...k,
      anggaran: { ...('anggaran' in k ? k.anggaran : {}), sumberDana: [{ nama: 'PAD', versi: 'perubahan' }] },
    }));
    const ganti = buildTahunFormulir({ anggaran: { ...anggaran, program: [{ ...satu, kegiatan }, ...lain] } });
    assert.equal(sebut('7.01.02.2.01', 'perubahan', ganti.hasil), 'PAD');
    assert.equal(sebut('7.01.02.2.01', 'murni', ganti.hasil), 'DBH');
  });
});
