import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Aturan, toTemuan } from '../aturan/aturan.ts';
import { buildKonteks } from '../aturan/konteks.ts';
import { type BahanNaskah, buildNaskah } from './naskah.ts';

/** A report by hand, and what the rule finds in it: line, what stands there, what it should be, level when no galat. */
export interface KasusAturan {
  readonly nama: string;
  readonly naskah: readonly BahanNaskah[];
  readonly temuan: readonly (readonly [baris: number, tertulis: string, seharusnya?: string, tingkat?: string])[];
}

/** Each case of a rule as a test; findings in the order of the report. */
export function describeAturan(aturan: Aturan, kasus: readonly KasusAturan[]): void {
  describe(`${aturan.kode} ${aturan.nama}`, () => {
    for (const { nama, naskah, temuan } of kasus) {
      it(nama, () => {
        const hasil = aturan
          .periksa(buildKonteks(buildNaskah(...naskah)))
          .map((bahan) => toTemuan(aturan, bahan))
          .sort((a, b) => (a.tempat.baris ?? 0) - (b.tempat.baris ?? 0));
        assert.deepEqual(
          hasil.map(({ tempat, tertulis, seharusnya, tingkat }) => [tempat.baris, tertulis, seharusnya, tingkat]),
          temuan.map(([baris, tertulis, seharusnya, tingkat]) => [baris, tertulis, seharusnya, tingkat ?? 'galat']),
        );
        for (const { perhitungan } of hasil) assert.match(perhitungan, /\.$/);
      });
    }
  });
}
