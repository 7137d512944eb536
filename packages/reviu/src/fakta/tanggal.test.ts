import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatTanggalTertulis, isMungkin, listTanggal, toUrut } from './tanggal.ts';

describe('dates in a text', () => {
  it('in words, in figures, without a day, with the day of the week', () => {
    const teks = 'Senin, 2 September 2024; 02-09-2024; September 2024; 5 Nopember 2023';
    assert.deepEqual(
      listTanggal(teks).map((satu) => [satu.hari, satu.bulan, satu.tahun, satu.namaHari]),
      [
        [2, 9, 2024, 'senin'],
        [2, 9, 2024, undefined],
        [undefined, 9, 2024, undefined],
        [5, 11, 2023, undefined],
      ],
    );
  });
  it('numbers of letters are no dates', () => assert.deepEqual(listTanggal('Nomor 700/12/2024/INSP dan 1.2.2024'), []));

  it('possible or not', () => {
    const mungkin = (teks: string): boolean[] => listTanggal(teks).map(isMungkin);
    assert.deepEqual(mungkin('29 Februari 2024, 29 Februari 2023, 31 April 2024, 1-13-2024'), [
      true,
      false,
      false,
      false,
    ]);
  });

  it('compare and print', () => {
    const [satu] = listTanggal('Februari 2024');
    assert.ok(satu);
    assert.deepEqual(
      [toUrut(satu), toUrut(satu, 'akhir'), formatTanggalTertulis(satu)],
      ['2024-02-01', '2024-02-29', 'Februari 2024'],
    );
  });
});
