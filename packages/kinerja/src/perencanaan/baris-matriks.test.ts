import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findIndukBaris, insertBaris, listCabangBaris, placeBaris } from './baris-matriks.ts';

const BARIS = ['t/T1', 'i/A', 's/S1', 'i/B', 'i/C', 's/S2', 't/T2', 's/S3', 'i/D'];

describe('rows of the matrix', () => {
  it('know what they stand below', () => {
    const induk = Object.fromEntries(findIndukBaris(BARIS));
    assert.deepEqual(induk, {
      't/T1': null,
      'i/A': 't/T1',
      's/S1': 't/T1',
      'i/B': 's/S1',
      'i/C': 's/S1',
      's/S2': 't/T1',
      't/T2': null,
      's/S3': 't/T2',
      'i/D': 's/S3',
    });
    assert.deepEqual(listCabangBaris(BARIS, 's/S1'), ['s/S1', 'i/B', 'i/C']);
    assert.deepEqual(listCabangBaris(BARIS, 't/T1'), BARIS.slice(0, 6));
    assert.deepEqual(listCabangBaris(BARIS, 'i/D'), ['i/D']);
    assert.deepEqual(listCabangBaris(BARIS, 't/X'), []);
  });

  it('come behind the last one of their parent', () => {
    const letak = (kunci: string, induk: string | null) => insertBaris(BARIS, kunci, induk).indexOf(kunci);
    assert.deepEqual(
      [letak('i/N', 't/T1'), letak('i/N', 's/S1'), letak('i/N', 's/S2'), letak('s/N', 't/T1'), letak('t/N', null)],
      [2, 5, 6, 6, 9],
    );
    assert.deepEqual(insertBaris(BARIS, 'i/N', 's/X'), BARIS);
  });

  it('move with all below them', () => {
    assert.deepEqual(placeBaris(BARIS, 's/S1', 't/T1'), BARIS);
    assert.deepEqual(placeBaris(BARIS, 's/S1', 't/T2'), [
      ...['t/T1', 'i/A', 's/S2', 't/T2', 's/S3', 'i/D'],
      ...['s/S1', 'i/B', 'i/C'],
    ]);
    assert.deepEqual(placeBaris(BARIS, 'i/D', 't/T2'), [
      't/T1',
      'i/A',
      's/S1',
      'i/B',
      'i/C',
      's/S2',
      't/T2',
      'i/D',
      's/S3',
    ]);
    assert.deepEqual(placeBaris(BARIS, 'i/N', 's/X'), BARIS);
  });
});
