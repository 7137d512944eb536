import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type TahunKinerja, zTahunKinerja } from '@akuntabel/kinerja';
import { arbTahunKinerja } from '@akuntabel/kinerja/uji';
import fc from 'fast-check';
import { readTahunKinerja } from '../baca.ts';
import { readBuku } from './baca-buku.ts';
import { applyImpor, getTujuan, previewImpor } from './impor.ts';
import { getPengolah } from './jenis/index.ts';
import { findKepala } from './kepala.ts';
import { JENIS_LEMBAR, type JenisLembar, type Rekaman } from './kolom.ts';
import { matchKolom } from './pemetaan.ts';
import { writeLembar } from './tulis-lembar.ts';
import { susunLembar } from './uji/susun-lembar.ts';
import { createTahunUji } from './uji/tahun-uji.ts';

/** The year without the records of a kind, to be filled from an export. */
const KOSONGKAN: Partial<Record<JenisLembar, (tahun: TahunKinerja) => TahunKinerja>> = {
  anggaran: (tahun) => ({ ...tahun, anggaran: { ...tahun.anggaran, program: [] } }),
  pengukuran: (tahun) => ({ ...tahun, pengukuran: [] }),
  penugasan: (tahun) => ({ ...tahun, organisasi: { ...tahun.organisasi, penugasan: [] } }),
  rekomendasi: (tahun) => ({ ...tahun, evaluasi: tahun.evaluasi.map((lhe) => ({ ...lhe, rekomendasi: [] })) }),
  rencanaAksi: (tahun) => ({ ...tahun, rencanaAksi: [] }),
  penghargaan: (tahun) => ({ ...tahun, penghargaan: [] }),
  pembanding: (tahun) => ({ ...tahun, pembanding: [] }),
  analisisIndikator: (tahun) => ({ ...tahun, analisis: { ...tahun.analisis, indikator: [] } }),
  analisisProgram: (tahun) => ({ ...tahun, analisis: { ...tahun.analisis, program: [] } }),
  lhe: (tahun) => ({ ...tahun, evaluasi: [] }),
  // Who stands where is kept; what is said and aimed at is to come back from the sheet.
  renstra: (tahun) => ({
    ...tahun,
    perencanaan: {
      ...tahun.perencanaan,
      renstra: {
        ...tahun.perencanaan.renstra,
        tujuan: tahun.perencanaan.renstra.tujuan.map((tujuan) => ({
          ...tujuan,
          uraian: 'x',
          mendukung: null,
          sasaran: tujuan.sasaran.map((sasaran) => ({ ...sasaran, uraian: 'x', mendukung: null })),
        })),
      },
    },
    indikator: tahun.indikator.map((kartu) => ({
      ...kartu,
      nama: 'x',
      satuan: 'x',
      // The years stay: they make the columns.
      target: kartu.target.map((satu) => ({ ...satu, renstra: null })),
      kondisiAwal: kartu.kondisiAwal.map((satu) => ({ ...satu, nilai: null })),
    })),
  }),
  indikator: (tahun) => ({
    ...tahun,
    indikator: tahun.indikator.map(({ id }) => ({
      ...(createTahunUji().indikator[0] as TahunKinerja['indikator'][number]),
      id,
      target: [],
    })),
  }),
};

/** Reads an export as an import would, in this process: a child for each of some hundred runs would take minutes. */
async function bolakBalik(jenis: JenisLembar, tahun: TahunKinerja, ke: TahunKinerja = tahun) {
  const [lembar] = readBuku(await writeLembar(jenis, tahun));
  assert.ok(lembar);
  const kepala = findKepala(lembar);
  assert.ok(kepala);
  const { pemetaan, kurang, takTerpakai } = matchKolom(kepala, getTujuan(jenis, ke));
  assert.deepEqual([kurang, takTerpakai], [[], []]);
  return previewImpor(lembar, pemetaan, ke);
}

function assertTetap(pratinjau: ReturnType<typeof previewImpor>, tahun: TahunKinerja): void {
  assert.deepEqual(
    pratinjau.baris.filter(({ perubahan, masalah }) => perubahan !== 'tetap' || masalah.length > 0),
    [],
  );
  assert.deepEqual(
    pratinjau.jumlah.filter(({ cocok }) => !cocok),
    [],
  );
  assert.deepEqual(applyImpor(tahun, pratinjau), { tahun });
}

describe('an export that nobody edited changes nothing', () => {
  for (const jenis of JENIS_LEMBAR) {
    it(`${jenis}: the example`, async () => {
      const { tahun } = await readTahunKinerja('contoh/dumai-kota-2024');
      assertTetap(await bolakBalik(jenis, tahun), tahun);
    });

    it(`${jenis}: any year`, async () => {
      await fc.assert(
        fc.asyncProperty(arbTahunKinerja(), async (tahun) => assertTetap(await bolakBalik(jenis, tahun), tahun)),
        { numRuns: 40 },
      );
    });
  }
});

describe('an export fills an empty year', () => {
  for (const [jenis, kosongkan] of Object.entries(KOSONGKAN)) {
    it(jenis, async () => {
      const kind = jenis as JenisLembar;
      const list = (tahun: TahunKinerja) => getPengolah(kind).listRekaman(tahun);
      await fc.assert(
        fc.asyncProperty(arbTahunKinerja(), async (tahun) => {
          const kosong = kosongkan(tahun);
          const hasil = applyImpor(kosong, await bolakBalik(kind, tahun, kosong));
          assert.ok('tahun' in hasil, JSON.stringify(hasil));
          const berisi = list(tahun).filter(({ isi }) => !getPengolah(kind).isBarisKosong?.(isi));
          assert.deepEqual(buang(list(hasil.tahun)), buang(berisi));
        }),
        { numRuns: 40 },
      );
    });
  }
});

/** Without fields that are not filled in: some kinds leave them out where others say null. */
const buang = (rekaman: readonly Rekaman[]) =>
  rekaman
    .map(
      ({ kunci, isi }) =>
        [
          kunci,
          Object.entries(isi)
            .filter(([, nilai]) => nilai !== null)
            .sort(([a], [b]) => a.localeCompare(b)),
        ] as const,
    )
    .sort(([a], [b]) => a.localeCompare(b));

describe('whatever stands in a sheet', () => {
  const arbSel = fc.oneof(
    fc.constantFrom(
      ...[
        '7.01.02',
        '7.01.02.2.01.02',
        '7.01.0.00.0.00.05.0000',
        'IKU1',
        'KEL-1',
        'camat',
        'Jumlah',
        '-',
        'n/a',
        '#REF!',
      ],
      ...['Rp 1.000,00', '(5)', '1,234', '__proto__', 'constructor', '2024-02-30', '1 Mei 2024', 'WTP = 4', '=1+1'],
      ...['tidak berlaku: x', '[murni] Dana: 5', '12345678901234567890', '0', '2024', 'selesai', 'Kode', 'Pagu'],
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );

  it('a preview says what is wrong, and applying gives a valid year or reasons', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...JENIS_LEMBAR),
        fc.array(fc.array(fc.option(arbSel), { maxLength: 8 }), { maxLength: 12 }),
        fc.infiniteStream(fc.integer({ min: 0, max: 7 })),
        fc.boolean(),
        (jenis, baris, kolom, kumulatif) => {
          const tahun = createTahunUji();
          const peta = getTujuan(jenis, tahun).kolom.map(({ kunci }) => [kunci, [kolom.next().value as number]]);
          const pemetaan = { jenis, barisData: 0, kolom: Object.fromEntries(peta.slice(0, 14)), kumulatif };
          const lembar = susunLembar(
            baris.map((satu) => satu.map((sel) => (typeof sel === 'number' ? sel : sel?.trim()))),
          );
          findKepala(lembar);
          const pratinjau = previewImpor(lembar, pemetaan, tahun);
          for (const { masalah } of pratinjau.baris) {
            for (const { seharusnya, perbaikan } of masalah) assert.ok(seharusnya !== '' && perbaikan !== '');
          }
          const hasil = applyImpor(tahun, pratinjau);
          if ('tahun' in hasil) assert.deepEqual(zTahunKinerja.parse(hasil.tahun), hasil.tahun);
          else assert.ok(hasil.masalah.length > 0);
          assert.deepEqual(tahun, createTahunUji());
        },
      ),
      { numRuns: 1500 },
    );
  });
});
