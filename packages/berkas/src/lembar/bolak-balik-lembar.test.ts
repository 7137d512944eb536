import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TahunKinerja } from '@akuntabel/kinerja';
import { arbTahunKinerja } from '@akuntabel/kinerja/uji';
import fc from 'fast-check';
import { readTahunKinerja } from '../baca.ts';
import { readBuku } from './baca-buku.ts';
import { applyImpor, getTujuan, previewImpor } from './impor.ts';
import { findKepala } from './kepala.ts';
import { JENIS_LEMBAR, type JenisLembar } from './kolom.ts';
import { matchKolom } from './pemetaan.ts';
import { writeLembar } from './tulis-lembar.ts';

/** Reads an export as an import would, in this process: a child for each of some hundred runs would take minutes. */
async function bolakBalik(jenis: JenisLembar, tahun: TahunKinerja) {
  const [lembar] = readBuku(await writeLembar(jenis, tahun));
  assert.ok(lembar);
  const kepala = findKepala(lembar);
  assert.ok(kepala);
  const { pemetaan, kurang, takTerpakai } = matchKolom(kepala, getTujuan(jenis, tahun));
  assert.deepEqual([kurang, takTerpakai], [[], []]);
  return previewImpor(lembar, pemetaan, tahun);
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
