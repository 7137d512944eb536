import assert from 'node:assert/strict';
import { it } from 'node:test';
import { splitSukuKata } from './penggal-kata.ts';

it('breaks words at syllables, keeping ng, ny, kh, sy and diphthongs whole', () => {
  const kasus = [
    'pe-nga-da-an',
    'Pe-nye-leng-ga-ra-an',
    'KE-TEN-TE-RA-MAN',
    'per-tang-gung-ja-wa-ban',
    'in-stru-men',
    'ma-sya-ra-kat',
    'akh-lak',
    'bu-ah',
    'pu-lau',
    'ang-ka',
    'la-po-ran',
  ];
  for (const dipenggal of kasus) assert.equal(splitSukuKata(dipenggal.replaceAll('-', '')).join('-'), dipenggal);
});

it('leaves whole what has no border, or only one that would strand a single letter', () => {
  for (const kata of ['di', 'ada', 'str', 'Rp5.492', 'a/b', 'é', '']) assert.deepEqual(splitSukuKata(kata), [kata]);
});
