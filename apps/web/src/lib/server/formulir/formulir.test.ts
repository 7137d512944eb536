import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { JENIS_REKAMAN, type JenisRekaman, SEMUA_JENIS, splitTahunKinerja } from '@akuntabel/kinerja';
import { arbMenurutSkema, arbTahunKinerja } from '@akuntabel/kinerja/uji';
import fc from 'fast-check';
import { readFormulir } from './baca.ts';
import { readKetikan } from './ketikan.ts';
import { writeFormulir } from './tulis.ts';

/** A form on its way through a browser: fields in order, line ends as HTTP sends them. */
function send(ketikan: ReadonlyMap<string, readonly string[]>): FormData {
  const data = new FormData();
  for (const [nama, semua] of ketikan) for (const satu of semua) data.append(nama, satu.replace(/\r\n?|\n/g, '\r\n'));
  return data;
}

const isi = (jenis: JenisRekaman, ...ubah: [string, string][]) => {
  const ketikan = writeFormulir(jenis, null);
  for (const [nama, nilai] of ubah) ketikan.set(nama, [nilai]);
  return readFormulir(jenis, send(ketikan));
};

describe('a form of a record', () => {
  it('written and read back gives the same content', () => {
    fc.assert(
      fc.property(fc.oneof(arbTahunKinerja(), arbMenurutSkema()), (tahun) => {
        for (const { jenis, kunci, isi: semula } of splitTahunKinerja(tahun)) {
          const hasil = readFormulir(jenis, send(writeFormulir(jenis, semula as Record<string, unknown>)));
          assert.deepEqual(hasil.masalah, [], `${jenis} ${kunci}`);
          assert.deepEqual(JENIS_REKAMAN[jenis].skema.parse(hasil.isi), semula, `${jenis} ${kunci}`);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('that nobody filled in says what is missing, and makes no rows', () => {
    for (const jenis of SEMUA_JENIS) {
      const hasil = readFormulir(jenis, send(writeFormulir(jenis, null)));
      assert.ok(
        hasil.masalah.every(({ pesan }) => pesan === 'Wajib diisi.'),
        JSON.stringify([jenis, hasil.masalah]),
      );
    }
    assert.deepEqual(isi('program').isi['kinerja'], []);
  });

  it('keeps every field as it was typed', () => {
    const ketikan = readKetikan(
      send(
        new Map([
          ['nama', ['  Camat ']],
          ['!versi', ['3']],
          ['x', ['a', 'b']],
        ]),
      ),
    );
    assert.deepEqual(
      [...ketikan],
      [
        ['nama', ['  Camat ']],
        ['x', ['a', 'b']],
      ],
    );
  });

  it('takes numbers and dates as they are written here, and asks where they have two meanings', () => {
    const hasil = isi(
      'pembanding',
      ['id', 'P1'],
      ['indikator', 'I1'],
      ['nama', 'Nasional'],
      ['nilai', '3.214'],
      ['skala.nama', 'Likert'],
      ['skala.min', '1'],
      ['skala.maks', '1.234.567,89'],
    );
    assert.deepEqual(hasil.isi['skala'], { nama: 'Likert', min: '1', maks: '1234567.89' });
    assert.deepEqual(hasil.masalah, [
      { nama: 'nilai', pesan: '«3.214» dapat dibaca 3.214 atau 3,214. Tulis 3214 atau 3,2140.' },
    ]);
    for (const [teks, tanggal] of [
      ['2 September 2024', '2024-09-02'],
      ['02-09-2024', '2024-09-02'],
      ['2/9/2024', '2024-09-02'],
      ['2024-09-02', '2024-09-02'],
      ['1 Nop 2024', '2024-11-01'],
    ] as const) {
      assert.equal(isi('lhe', ['tanggal', teks]).isi['tanggal'], tanggal);
    }
    const salah = isi('lhe', ['tanggal', '31 Februari 2024']).masalah.find(({ nama }) => nama === 'tanggal');
    assert.equal(salah?.pesan, 'Harus tanggal yang ada, misalnya 2 September 2024.');
  });

  it('leaves blank rows out and finds the field of what is wrong in those below them', () => {
    const { isi: terbaca, masalah } = isi(
      'skm',
      ['tahun', '2024'],
      ['unsur!banyak', '4'],
      ['unsur.2.kode', 'U1'],
      ['unsur.2.nama', 'Persyaratan'],
      ['unsur.2.nrr', 'tiga'],
      ['unsur.3.kode', 'U2'],
    );
    assert.deepEqual(terbaca['unsur'], [
      { kode: 'U1', nama: 'Persyaratan', sebaran: [] },
      { kode: 'U2', sebaran: [] },
    ]);
    assert.deepEqual(
      masalah.map(({ nama }) => nama),
      ['unsur.2.nrr', 'unsur.3.nama', 'unsur.3.nrr'],
    );
  });

  it('tells a value, nothing and «does not apply» apart', () => {
    const nilai = (...ubah: [string, string][]) => isi('realisasi', ['tahun', '2024'], ...ubah);
    assert.equal(nilai(['nilai', '89,87']).isi['nilai'], '89.87');
    assert.equal(nilai().isi['nilai'], null);
    assert.equal(nilai(['nilai', 'WTP']).isi['nilai'], 'WTP');
    assert.deepEqual(nilai(['nilai!alasan', 'belum disurvei']).isi['nilai'], { tidakBerlaku: 'belum disurvei' });
    assert.match(
      nilai(['nilai', '1'], ['nilai!alasan', 'x']).masalah.find(({ nama }) => nama === 'nilai')?.pesan ?? '',
      /salah satu/,
    );
    const target = (teks: string) => {
      const baris = isi('indikator', ['target.0.tahun', '2024'], ['target.0.murni', teks]).isi['target'];
      return (baris as Record<string, unknown>[])[0];
    };
    assert.deepEqual(target(''), { tahun: 2024 });
    assert.deepEqual(target('-'), { tahun: 2024, murni: null });
    assert.deepEqual(target('n/a: tidak disurvei'), { tahun: 2024, murni: { tidakBerlaku: 'tidak disurvei' } });
  });

  it('knows whether a group is filled in', () => {
    const skala = (...ubah: [string, string][]) => isi('indikator', ...ubah).isi['skala'];
    assert.equal(skala(), null);
    assert.deepEqual(skala(['skala.nama', 'Likert']), { nama: 'Likert' });
    assert.equal(skala(['skala!semula', 'ya'], ['skala!isi', 'tidak'], ['skala.nama', 'Likert']), null);
  });
});
