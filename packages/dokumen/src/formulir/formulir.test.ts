import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { HasilKinerja, TahunKinerja } from '@akuntabel/kinerja';
import fc from 'fast-check';
import type { Dokumen } from '../model/dokumen.ts';
import { numberDokumen } from '../model/number-dokumen.ts';
import { checkSumber } from '../uji/check-sumber.ts';
import { checkSemuaTabel } from '../uji/check-tabel.ts';
import { buildTahunFormulir, getSubjek, PILIHAN } from '../uji/tahun-formulir.ts';
import { buildMatriksRenstra } from './matriks-renstra.ts';
import { blokPenghargaan } from './penghargaan.ts';
import { buildPengukuranKinerja } from './pengukuran-kinerja.ts';
import { blokPerjanjian, buildPerjanjianKinerja } from './perjanjian-kinerja.ts';
import { blokRealisasiBelanja } from './realisasi-belanja.ts';
import { buildRencanaAksi } from './rencana-aksi.ts';
import { buildRkt } from './rkt.ts';
import { buildTindakLanjutLhe } from './tindak-lanjut-lhe.ts';

/** Every form, and all blocks together as one report puts them into its appendices. */
function buildSemua(tahun: TahunKinerja, hasil: HasilKinerja): Dokumen[] {
  const pk = buildPerjanjianKinerja(tahun, hasil, PILIHAN);
  const lampiran = [
    ...tahun.perjanjian.flatMap(({ id }, i) =>
      blokPerjanjian(tahun, hasil, id, { id: `lampiran-pk-${i}`, tingkat: 3 }),
    ),
    ...blokRealisasiBelanja(tahun, hasil),
    ...blokPenghargaan(tahun, hasil),
  ];
  return [
    pk,
    buildMatriksRenstra(tahun, hasil, PILIHAN),
    buildRkt(tahun, hasil, PILIHAN),
    buildPengukuranKinerja(tahun, hasil, PILIHAN),
    buildRencanaAksi(tahun, hasil, PILIHAN),
    buildTindakLanjutLhe(tahun, hasil, PILIHAN),
    { ...pk, bagian: [{ orientasi: 'tegak', nomorHalaman: 'arab', blok: lampiran }] },
  ];
}

/** The fixture with parts left out at will: what a unit that has only begun to fill in its data looks like. */
const arbBagian = fc.record(
  {
    organisasi: fc.constantFrom(
      { ...getSubjek('organisasi'), jabatan: [] },
      { ...getSubjek('organisasi'), penugasan: [] },
      { unit: getSubjek('organisasi').unit },
    ),
    perencanaan: fc
      .record({
        mulai: fc.integer({ min: 2018, max: 2026 }),
        panjang: fc.integer({ min: -1, max: 7 }),
        tahunAwal: fc.uniqueArray(fc.integer({ min: 2018, max: 2024 }), { maxLength: 3 }),
        strategi: fc.boolean(),
        indikator: fc.subarray(['IT', 'I3']),
      })
      .map(({ mulai, panjang, tahunAwal, strategi, indikator }) => {
        const perencanaan = getSubjek('perencanaan');
        const tujuan = perencanaan.renstra.tujuan.map((t) => ({
          ...t,
          indikator,
          sasaran: t.sasaran.map((s) => ({
            ...s,
            strategi: strategi ? [{ uraian: 'Strategi', indikator: ['I1'] }] : [],
          })),
        }));
        return {
          ...perencanaan,
          misiDiampu: [],
          renstra: { ...perencanaan.renstra, mulai, selesai: mulai + panjang, tahunAwal, tujuan, tanggal: null },
        };
      }),
    anggaran: fc.constantFrom({}, { program: getSubjek('anggaran').program.slice(2) }, { rkt: { versiPagu: 'murni' } }),
    perjanjian: fc
      .subarray(getSubjek('perjanjian'))
      .map((pk) => pk.map((p, i) => (i % 2 === 0 ? p : { ...p, kinerja: [], anggaran: [], tanggal: null }))),
    pengukuran: fc.constant([]),
    rencanaAksi: fc.constantFrom(
      [{ indikator: 'I2', triwulan: [{}, {}, {}, {}] }],
      [
        {
          indikator: 'IT',
          penanggungJawab: 'tidak-ada',
          triwulan: [{ target: 1 }, { target: { tidakBerlaku: 'libur' } }, {}, {}],
        },
      ],
    ),
    laporan: fc.constant({}),
  },
  { requiredKeys: [] },
);

it('every form of half-filled data is whole: built, numbered, without a hole in a table or a figure without a source', () => {
  fc.assert(
    fc.property(arbBagian, (ganti) => {
      const { tahun, hasil } = buildTahunFormulir(ganti);
      for (const dokumen of buildSemua(tahun, hasil)) {
        assert.deepEqual(checkSemuaTabel(numberDokumen(dokumen)), []);
        assert.deepEqual(checkSumber(dokumen, tahun, hasil), []);
      }
    }),
    { numRuns: 60 },
  );
});

it('changes none of its input and gives the same document twice', () => {
  const { tahun, hasil } = buildTahunFormulir();
  const semula = structuredClone(tahun);
  assert.deepEqual(buildSemua(tahun, hasil), buildSemua(tahun, hasil));
  assert.deepEqual(tahun, semula);
});
