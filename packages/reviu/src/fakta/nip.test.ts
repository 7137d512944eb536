import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeBeda, maskNip, maskNipDalam } from './nip.ts';

const NIP = ['19800215', '200501', '1', '001'];

describe('NIPs are shown masked', () => {
  it('but for the last two digits', () => assert.equal(maskNip(NIP.join(' ')), '••••••••••••••••01'));

  it('within a text, with spaces or without, also when digits are missing', () => {
    assert.equal(maskNipDalam(`Camat NIP. ${NIP.join(' ')} di Muara`), 'Camat NIP. ••••••••••••••••01 di Muara');
    assert.equal(maskNipDalam(`NIP ${NIP.join('')}`), 'NIP ••••••••••••••••01');
    assert.equal(maskNipDalam(`NIP ${NIP.slice(0, 3).join(' ')}`), 'NIP •••••••••••••11');
  });

  it('amounts, dates and codes stay', () => {
    for (const teks of [
      'Rp16.373.019.900,00',
      '2 September 2024',
      '7.01.02.2.01.0002',
      '5385199480',
      '2021 2022 2023',
    ]) {
      assert.equal(maskNipDalam(teks), teks);
    }
  });

  it('of two numbers only the digits that differ are told', () => {
    assert.equal(describeBeda('123456', '123956'), 'angka ke-4: 4 dan 9');
    assert.equal(describeBeda('123456', '12345'), 'yang satu 6 angka, yang lain 5 angka');
  });
});
