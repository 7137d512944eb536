import assert from 'node:assert/strict';
import { GalatLayanan, type KodeGalat } from '../../inti/galat.ts';

/** For assert.rejects: a refusal of this code, with a sentence like this. */
export const ditolak =
  (kode: KodeGalat, pesan = /./) =>
  (galat: unknown): true => {
    assert.ok(galat instanceof GalatLayanan, String(galat));
    assert.equal(galat.kode, kode, galat.message);
    assert.match(galat.message, pesan);
    return true;
  };
