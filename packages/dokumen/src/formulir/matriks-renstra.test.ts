import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Tabel } from '../model/dokumen.ts';
import { getTeks, hasBlok, listBlok } from '../model/telusur.ts';
import { checkSumber } from '../uji/check-sumber.ts';
import { checkSemuaTabel } from '../uji/check-tabel.ts';
import { buildTahunFormulir, getSubjek, PILIHAN } from '../uji/tahun-formulir.ts';
import { buildMatriksRenstra } from './matriks-renstra.ts';

const build = (ganti: object = {}) => {
  const { tahun, hasil } = buildTahunFormulir(ganti);
  const dokumen = buildMatriksRenstra(tahun, hasil, PILIHAN);
  const tabel = listBlok(dokumen).find((b): b is Tabel => b.jenis === 'tabel' && b.kepala.length > 0) as Tabel;
  const baca = (bagian: Tabel['badan']) =>
    bagian.map((baris) => baris.map(({ isi }) => (hasBlok(isi) ? isi.map((b) => b.jenis).join() : getTeks(isi))));
  return { tahun, hasil, dokumen, tabel, kepala: baca(tabel.kepala), badan: baca(tabel.badan) };
};

const withRenstra = (ubah: (renstra: ReturnType<typeof getRenstra>) => object) => {
  const perencanaan = getSubjek('perencanaan');
  return { perencanaan: { ...perencanaan, renstra: ubah(perencanaan.renstra) } };
};
const getRenstra = () => getSubjek('perencanaan').renstra;

const urut = (sampai: number) => Array.from({ length: sampai }, (_, i) => String(i + 1));

describe('the Renstra matrix', () => {
  it('has 24 numbered columns for two years of initial condition and five of targets', () => {
    const { tabel, kepala } = build();
    assert.equal(tabel.kolom.length, 24);
    const tahun = ['2020', '2021', '2022', '2023', '2024', '2025', '2026'];
    assert.deepEqual(kepala[2], [...tahun, ...tahun]);
    assert.deepEqual(kepala[3], urut(24));
  });

  it('has as many columns as the period needs', () => {
    const tiga = build(withRenstra((r) => ({ ...r, mulai: 2024, selesai: 2026, tahunAwal: [] })));
    assert.equal(tiga.tabel.kolom.length, 16);
    assert.deepEqual(tiga.kepala[3], urut(16));
    const tanpa = build(withRenstra((r) => ({ ...r, mulai: 2024, selesai: 2023, tahunAwal: [] })));
    assert.deepEqual(tanpa.kepala.at(-1), urut(10));
    assert.deepEqual(checkSemuaTabel(tanpa.dokumen), []);
  });

  it('merges tujuan and sasaran and sets each strategy beside its indicator', () => {
    const { badan, tabel } = build();
    const tahunan = (...t: string[]) => t;
    assert.deepEqual(badan, [
      [
        'Tujuan satu',
        'Indikator tujuan (%)',
        'Rumus Indikator tujuan',
        ...tahunan('–', '70', '80', '81', '82', '83', '84'),
        'Sasaran satu',
        'Indikator pertama (%)',
        'Rumus Indikator pertama',
        ...tahunan('–', '70', '80', '81', '82', '83', '84'),
        'Strategi A',
        'daftar',
        'Program Pelayanan',
        '–',
      ],
      [
        'Indikator kedua (%)',
        'Rumus Indikator kedua',
        ...tahunan('–', '70', '80', '81', '82', '83', '84'),
        'Strategi B',
        'Kebijakan B1',
        'Program Pelayanan',
      ],
      [
        'Sasaran dua',
        'Indikator ketiga (Dokumen)',
        'Rumus Indikator ketiga',
        ...tahunan('–', '70', '80', '81', '82', '83', '84'),
        '–',
        '–',
      ],
    ]);
    assert.equal(tabel.badan[0]?.[0]?.tinggi, 3);
    assert.equal(tabel.badan[0]?.[10]?.tinggi, 2);
  });

  it('sets strategies that name no indicator beside the whole sasaran', () => {
    const { badan } = build(
      withRenstra((r) => {
        const [tujuan] = r.tujuan;
        const sasaran = tujuan?.sasaran.map((s) => ({ ...s, strategi: [{ uraian: 'Strategi umum' }] }));
        return { ...r, tujuan: [{ ...tujuan, sasaran }] };
      }),
    );
    assert.deepEqual(badan[0]?.slice(-4), ['Strategi umum', '–', '–', '–']);
    assert.deepEqual(badan[1]?.slice(-1), ['84']);
  });

  it('names vision and the missions served only, and is signed on its date', () => {
    const { dokumen, tahun, hasil } = build();
    const [visi] = listBlok(dokumen).filter((b): b is Tabel => b.jenis === 'tabel');
    assert.deepEqual(
      visi?.badan.map((baris) => baris.map(({ isi }) => (hasBlok(isi) ? '' : getTeks(isi)))),
      [
        ['Visi', ':', 'Visi Kota Contoh'],
        ['Misi', ':', 'Misi kedua'],
      ],
    );
    const tangan = listBlok(dokumen).at(-1);
    assert.equal(tangan?.jenis === 'tandaTangan' && getTeks(tangan.pihak[0]?.nama ?? []), 'Camat Lama');
    assert.deepEqual(checkSemuaTabel(dokumen), []);
    assert.deepEqual(checkSumber(dokumen, tahun, hasil), []);
  });
});
