import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { newId } from '../../nilai/id.ts';
import { createUnitTahun } from '../../uji/isi.ts';
import { describeSetiapMesin } from '../../uji/mesin.ts';
import { decideJawabanSkm, insertJawabanSkm, type JawabanBaru, listJawabanSkm } from './jawaban.ts';
import { countRingkasSkm, listRingkasSkm } from './ringkas.ts';
import { insertSurveiSkm, upsertKuesioner } from './survei.ts';

const pada = '2026-03-01T02:00:00.000Z';

const arbJawaban = fc.record({
  nomor: fc.nat(12),
  nilai: fc.array(fc.constantFrom('1', '2', '3', '4', '-'), { minLength: 9, maxLength: 9 }).map((n) => n.join('')),
  umur: fc.constantFrom(null, '<20', '60+'),
  layanan: fc.constantFrom(null, 'ktp', "a'b"),
});

/** Batches of answers with repeated ids, and decisions about some of them. */
const arbLangkah = fc.array(
  fc.oneof(
    fc.record({ jenis: fc.constant('masuk' as const), jawaban: fc.array(arbJawaban, { maxLength: 8 }) }),
    fc.record({
      jenis: fc.constant('putus' as const),
      nomor: fc.uniqueArray(fc.nat(12), { maxLength: 6 }),
      ikut: fc.boolean(),
    }),
  ),
  { maxLength: 8 },
);

describeSetiapMesin('the sums of a survey', (uji) => {
  async function createSurvei(): Promise<string> {
    const { basisdata, a } = uji;
    const unitTahunId = await createUnitTahun(basisdata, a);
    return await basisdata.withInstansi(a, async (tx) => {
      const kode = newId().replaceAll('-', '').slice(-12);
      const isi = { nama: 'S', periode: 'tahun', kode, bobot: '1/9' as const, berkode: false, dibuat: pada };
      const { id } = await insertSurveiSkm(tx, a, { ...isi, unitTahunId });
      await upsertKuesioner(tx, a, { surveiId: id, nomor: 1, isi: {}, dibuat: pada });
      return id;
    });
  }

  const recount = async (surveiId: string) => {
    const { basisdata, a } = uji;
    return await basisdata.withInstansi(a, async (tx) => {
      const semua = await listJawabanSkm(tx, a, surveiId, { hanya: 'semua', banyak: 10_000 });
      const hitung = countRingkasSkm(semua.filter(({ ikut }) => ikut)).map(({ hitung: h, ...satu }) => ({
        ...satu,
        ...h,
      }));
      const simpan = (await listRingkasSkm(tx, a, surveiId)).filter(({ responden }) => responden > 0);
      const urut = (baris: readonly object[]) =>
        baris.map((satu) => JSON.stringify(Object.entries(satu).sort())).sort();
      return [urut(simpan.map(({ instansiId: _, ...satu }) => satu)), urut(hitung)] as const;
    });
  };

  it('are those of a recount after any order of answers, repeats and decisions', async () => {
    const { basisdata, a } = uji;
    await fc.assert(
      fc.asyncProperty(arbLangkah, async (langkah) => {
        const surveiId = await createSurvei();
        const id = Array.from({ length: 13 }, () => newId());
        for (const satu of langkah) {
          await basisdata.withInstansi(a, async (tx) => {
            if (satu.jenis === 'putus') {
              const mana = satu.nomor.map((nomor) => id[nomor] ?? '');
              return await decideJawabanSkm(tx, a, surveiId, { id: mana, ikut: satu.ikut, pada });
            }
            return await insertJawabanSkm(
              tx,
              a,
              satu.jawaban.map(({ nomor, ...isi }) => ({
                ...isi,
                ...{ surveiId, id: id[nomor] ?? '', kuesioner: 1, saluran: 'kertas', pada, ikut: true },
              })),
            );
          });
        }
        const [simpan, hitung] = await recount(surveiId);
        assert.deepEqual(simpan, hitung);
      }),
      { numRuns: 25 },
    );
  });

  it('are right when many write at once', async (t) => {
    if (uji.jenis === 'pglite') return t.skip('the embedded database has one connection');
    const { basisdata, a } = uji;
    const [satu, dua] = [await createSurvei(), await createSurvei()];
    const baris = (surveiId: string, i: number): JawabanBaru => ({
      ...{ surveiId, id: newId(), kuesioner: 1, nilai: '12341234-', saluran: 'daring', pada, ikut: true },
      umur: i % 2 === 0 ? '<20' : '60+',
    });
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        basisdata.withInstansi(a, (tx) => {
          const semua = [satu, dua].map((surveiId) => baris(surveiId, i));
          // Each in another order: the rows of the sums are taken in one order all the same.
          return insertJawabanSkm(tx, a, i % 2 === 0 ? semua : semua.reverse());
        }),
      ),
    );
    for (const surveiId of [satu, dua]) {
      const [simpan, hitung] = await recount(surveiId);
      assert.deepEqual(simpan, hitung);
      assert.match(simpan.join(), /"responden",20/);
    }
  });
});
