import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { BagianKerangka } from '@akuntabel/kinerja';
import { checkKerangka, KERANGKA_PERMEN, resolveKerangka } from './kerangka.ts';
import { KUNCI_BAGIAN } from './kunci.ts';

const bagian = (kunci: string, ...anak: BagianKerangka[]): BagianKerangka => ({
  kunci,
  judul: null,
  teks: null,
  bagian: anak,
});

const listKunci = (kerangka: readonly BagianKerangka[]): string[] =>
  kerangka.flatMap(({ kunci, bagian: anak }) => [kunci, ...listKunci(anak)]);

describe('the outline', () => {
  it('is that of the Permen when the dataset has none, and holds every section once', () => {
    const kunci = listKunci(resolveKerangka([]));
    assert.deepEqual(kunci, [...KUNCI_BAGIAN]);
    assert.deepEqual(checkKerangka([]), []);
  });

  it('keeps the order, headings and own sections of the dataset', () => {
    const sendiri = [
      bagian('bab-3', bagian('capaian', bagian('analisis-program'), bagian('analisis-efisiensi'))),
      { ...bagian('bebas/inovasi'), judul: 'Inovasi', teks: 'Teks.' },
    ];
    const hasil = resolveKerangka(sendiri);
    assert.deepEqual(listKunci(hasil), ['bab-3', 'capaian', 'analisis-program', 'analisis-efisiensi', 'bebas/inovasi']);
    assert.deepEqual([hasil[1]?.judul, hasil[1]?.teks], ['Inovasi', 'Teks.']);
  });

  it('a chapter that names no sections has those of the Permen', () => {
    const permen = KERANGKA_PERMEN.find(({ kunci }) => kunci === 'bab-3') as BagianKerangka;
    assert.deepEqual(resolveKerangka([bagian('bab-3')]), [permen]);
    assert.deepEqual(listKunci(resolveKerangka([bagian('bab-3', bagian('capaian'))])).length, 12);
  });

  it('is described in the documentation of the format, every section of it', () => {
    const panduan = readFileSync(new URL('../../../../docs/skema/README.md', import.meta.url), 'utf8');
    assert.deepEqual(
      KUNCI_BAGIAN.filter((kunci) => !panduan.includes(`\`${kunci}\``)),
      [],
    );
  });

  it('refuses an unknown section and names those there are', () => {
    assert.throws(() => resolveKerangka([bagian('bab-9')]), /«bab-9».*tidak dikenal.*kata-pengantar/s);
  });

  it('warns of every mandatory part that is left out', () => {
    const tanpa = (kunci: string): BagianKerangka[] => {
      const saring = (daftar: readonly BagianKerangka[]): BagianKerangka[] =>
        daftar.filter((b) => b.kunci !== kunci).map((b) => ({ ...b, bagian: saring(b.bagian) }));
      return saring(KERANGKA_PERMEN);
    };
    for (const kunci of ['capaian-target', 'capaian-nasional', 'analisis-efisiensi', 'realisasi-anggaran', 'langkah']) {
      const [tanda, ...lain] = checkKerangka(tanpa(kunci));
      assert.deepEqual(
        [tanda?.kode, tanda?.pesan.includes(`«${kunci}»`), lain],
        ['T.kerangka-kurang', true, []],
        kunci,
      );
    }
    assert.deepEqual(checkKerangka(tanpa('lampiran-pk-murni')), [], 'the changed agreement is enough');
    assert.deepEqual(checkKerangka(tanpa('prestasi')), [], 'awards are not mandatory');
  });
});
