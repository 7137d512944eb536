import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { insertBaris, listCabangBaris as listCabang } from '@akuntabel/kinerja';
import fc from 'fast-check';
import { mergeBaris } from './baris.ts';

const BARIS = ['t/T1', 'i/A', 's/S1', 'i/B', 'i/C', 's/S2', 't/T2', 's/S3', 'i/D'];

describe('two people who add and take away rows', () => {
  it('both get what they did', () => {
    const saya = insertBaris(BARIS, 'i/saya', 's/S1').filter((satu) => satu !== 'i/D');
    const mereka = insertBaris(BARIS, 'i/mereka', 's/S1').filter((satu) => satu !== 's/S2');
    const { baris, masalah } = mergeBaris(mereka, BARIS, saya);
    assert.deepEqual(masalah, []);
    assert.deepEqual(baris, ['t/T1', 'i/A', 's/S1', 'i/B', 'i/C', 'i/mereka', 'i/saya', 't/T2', 's/S3']);
  });

  it('are told where one took away what the other built on', () => {
    const tanpaS1 = BARIS.filter((satu) => !listCabang(BARIS, 's/S1').includes(satu));
    const dengan = insertBaris(BARIS, 'i/N', 's/S1');
    assert.match(mergeBaris(tanpaS1, BARIS, dengan).masalah.join(), /S1, tempat baris baru Anda, sudah dibuang/);
    assert.match(mergeBaris(dengan, BARIS, tanpaS1).masalah.join(), /menambah baris di bawah S1/);
  });

  it('one alone gets exactly the rows as sent', () => {
    const arb = fc.array(
      fc.record({
        induk: fc.integer({ min: 0, max: 20 }),
        tingkat: fc.constantFrom('i', 's', 't'),
        buang: fc.boolean(),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(arb, (langkah) => {
        let ketikan = BARIS;
        for (const [ke, { induk, tingkat, buang }] of langkah.entries()) {
          const satu = ketikan[induk % Math.max(1, ketikan.length)] ?? null;
          if (buang && satu) ketikan = ketikan.filter((lain) => !listCabang(ketikan, satu).includes(lain));
          else {
            const boleh =
              tingkat === 't' ? null : satu?.[0] === 't' || (satu?.[0] === 's' && tingkat === 'i') ? satu : null;
            if (tingkat === 't' || boleh !== null) ketikan = insertBaris(ketikan, `${tingkat}/n${ke}`, boleh);
          }
        }
        assert.deepEqual(mergeBaris(BARIS, BARIS, ketikan), { baris: ketikan, masalah: [] });
      }),
    );
  });
});
