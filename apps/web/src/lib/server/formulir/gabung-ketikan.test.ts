import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { gabungKetikan, readPilihan, readSemula } from './gabung-ketikan.ts';

type Kasus = readonly [
  apa: string,
  saya: string,
  semula: string | undefined,
  kini: string,
  pilih: 'saya' | 'mereka' | null | undefined,
  hasil: string,
  keadaan: 'tetap' | 'ubah' | 'bentrok',
];

const KASUS: readonly Kasus[] = [
  ['nobody changed it', 'a', 'a', 'a', undefined, 'a', 'tetap'],
  ['only I changed it', 'b', 'a', 'a', undefined, 'b', 'ubah'],
  ['only somebody else changed it', 'a', 'a', 'c', undefined, 'c', 'tetap'],
  ['both changed it to the same', 'b', 'a', 'b', undefined, 'b', 'tetap'],
  ['both changed it', 'b', 'a', 'c', undefined, 'b', 'bentrok'],
  ['I emptied what somebody else changed', '', 'a', 'c', undefined, '', 'bentrok'],
  ['the form does not say how it began', 'b', undefined, 'c', undefined, 'b', 'bentrok'],
  ['mine was chosen', 'b', 'c', 'c', 'saya', 'b', 'ubah'],
  ['theirs was chosen', 'b', 'c', 'c', 'mereka', 'c', 'tetap'],
  ['nothing was chosen', 'b', 'c', 'c', null, 'b', 'bentrok'],
  ['mine was chosen, and a third one came', 'b', 'c', 'd', 'saya', 'b', 'bentrok'],
  ['theirs was chosen, and a third one came', 'b', 'c', 'd', 'mereka', 'b', 'bentrok'],
  ['only spaces and line ends differ', ' a\r\nb ', 'x', 'a\nb', undefined, ' a\r\nb ', 'tetap'],
];

describe('two writers of one form', () => {
  for (const [apa, saya, semula, kini, pilih, hasil, keadaan] of KASUS) {
    it(`${apa}: ${keadaan}`, () => {
      const pilihan = new Map(pilih === undefined ? [] : [['r', pilih]]);
      const dulu = semula === undefined ? null : { r: semula };
      const jadi = gabungKetikan({ ketikan: { r: saya }, semula: dulu, kini: { r: kini }, pilihan });
      assert.equal(jadi.ketikan['r'], hasil);
      assert.deepEqual([jadi.ubah.length > 0, 'r' in jadi.bentrok], [keadaan !== 'tetap', keadaan === 'bentrok']);
      if (keadaan === 'bentrok') {
        assert.deepEqual(jadi.bentrok['r'], { saya, mereka: kini, belumDipilih: pilih === null });
      }
    });
  }

  it('never lose what one of them wrote: it is stored, or asked about', () => {
    const arb = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('', '1', '2', '3'));
    fc.assert(
      fc.property(arb, arb, arb, (ketikan, semula, kini) => {
        const { ketikan: hasil, bentrok } = gabungKetikan({ ketikan, semula, kini });
        for (const [nama, saya] of Object.entries(ketikan)) {
          const [dulu, mereka] = [semula[nama], kini[nama] ?? ''];
          if (nama in bentrok) assert.ok(saya !== mereka && saya !== dulu && mereka !== dulu);
          else if (saya !== dulu) assert.equal(hasil[nama], saya);
          else assert.equal(hasil[nama], mereka);
        }
      }),
    );
  });
});

describe('what a form tells beside its fields', () => {
  it('is taken only in the form in which it was written', () => {
    assert.deepEqual(readSemula('{"a":"1"}'), { a: '1' });
    for (const salah of [null, '', '[]', '1', 'null', '{"a":1}', '{']) assert.equal(readSemula(salah), null);
    const data = new FormData();
    for (const nama of ['a:1', 'b', 'c']) data.append('bentrok', nama);
    data.set('pilih:a:1', 'mereka');
    data.set('pilih:b', 'entah');
    assert.deepEqual(
      [...readPilihan(data)],
      [
        ['a:1', 'mereka'],
        ['b', null],
        ['c', null],
      ],
    );
  });
});
