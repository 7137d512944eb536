import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listSingkat, listTemuanUji, SAMPUL } from '../../uji/periksa.ts';
import { findCacatNip, NIP_SUSUNAN } from './nip-susunan.ts';

/** Put together here, so that no file holds a number that could be somebody's. */
const nip = (...bagian: string[]): string => bagian.join('');

describe('structure of a NIP', () => {
  const KASUS: [string, string[], RegExp | undefined][] = [
    ['a sound one', ['19800215', '200501', '1', '001'], undefined],
    ['a PPPK, whose month is another number', ['19900101', '202221', '2', '003'], undefined],
    ['17 digits', ['19800215', '20501', '1', '001'], /17 angka/],
    ['no date of birth', ['19801345', '200501', '1', '001'], /tanggal lahir/],
    ['appointed as a child', ['19800215', '199001', '1', '001'], /16 tahun/],
    ['no month of appointment', ['19800215', '200515', '1', '001'], /bulan pengangkatan/],
    ['appointed after the report', ['20000215', '202901', '1', '001'], /sesudah laporan/],
    ['sex 3', ['19800215', '200501', '3', '001'], /jenis kelamin/],
  ];
  for (const [nama, bagian, sebab] of KASUS) {
    it(nama, () => {
      const cacat = findCacatNip(nip(...bagian), 2024);
      if (sebab === undefined) assert.equal(cacat, undefined);
      else assert.match(cacat?.sebab ?? '', sebab);
    });
  }

  it('is shown masked', () => {
    const bahan = [...SAMPUL, `BUDI SANTOSA, SE\nNIP. ${['19800215', '200501', '1'].join(' ')}`];
    assert.deepEqual(listSingkat(NIP_SUSUNAN, ...bahan), ['galat 5: NIP •••••••••••••11 (15 angka)']);
    assert.doesNotMatch(JSON.stringify(listTemuanUji(NIP_SUSUNAN, ...bahan)), /19800215/);
  });
});
