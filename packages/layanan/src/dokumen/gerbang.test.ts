import assert from 'node:assert/strict';
import { it } from 'node:test';
import { GalatLayanan } from '../inti/galat.ts';
import { createGerbang } from './gerbang.ts';

it('a gate lets two in, one wait, refuses a fourth, and is open again after a failure', async () => {
  const enter = createGerbang({ serentak: 2, menunggu: 1 });
  const buka: (() => void)[] = [];
  let bersama = 0;
  let puncak = 0;
  const kerja = async () => {
    bersama += 1;
    puncak = Math.max(puncak, bersama);
    await new Promise<void>((maju) => buka.push(maju));
    bersama -= 1;
  };
  const semua = [enter(kerja), enter(kerja), enter(kerja)];
  await assert.rejects(enter(kerja), (galat) => galat instanceof GalatLayanan && galat.kode === 'terlaluSering');
  while (buka.length > 0) {
    buka.shift()?.();
    await new Promise(setImmediate);
  }
  await Promise.all(semua);
  assert.equal(puncak, 2);
  for (let ke = 0; ke < 3; ke += 1)
    await assert.rejects(
      enter(() => Promise.reject(new Error('gagal'))),
      /gagal/,
    );
  assert.equal(await enter(async () => 'lagi'), 'lagi');
});
