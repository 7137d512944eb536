import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { GalatDataset, readTahunKinerja, writeDatasetKosong } from './index.ts';
import type { Masalah } from './masalah.ts';

let folder: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'akuntabel-kosong-'));
});

after(() => rmSync(folder, { recursive: true, force: true }));

async function readMasalah(path: string): Promise<readonly Masalah[]> {
  const galat = await readTahunKinerja(path).then(
    () => assert.fail('an empty dataset was taken for a complete one'),
    (satu: unknown) => satu,
  );
  assert.ok(galat instanceof GalatDataset);
  return galat.masalah;
}

/** Puts a value at every line that a check names, as its user would. */
async function fill(path: string): Promise<void> {
  const ISIAN: Record<string, string> = {
    'umum.instansi.kode': 'kota-c',
    'umum.instansi.jenis': 'kota',
    'indikator[0].sifat': 'indeks',
    'perencanaan.renstra.mulai': '2025',
    'perencanaan.renstra.selesai': '2029',
  };
  for (const { berkas, baris, jalur } of await readMasalah(path)) {
    const isi = readFileSync(berkas, 'utf8').split('\n');
    const ke = (baris ?? assert.fail(`${jalur} has no line`)) - 1;
    isi[ke] = (isi[ke] ?? '').replace(/^([ -]*\w+):.*/, `$1: ${ISIAN[jalur] ?? 'Terisi'}`);
    writeFileSync(berkas, isi.join('\n'));
  }
}

describe('an empty dataset', () => {
  it('names every subject, and each entry that waits for its value with file and line', async () => {
    const path = join(folder, 'kosong');
    assert.equal((await writeDatasetKosong(path, { tahun: 2027 })).length, 14);
    const masalah = await readMasalah(path);
    assert.deepEqual(
      masalah.map(({ berkas, jalur, baris }) => [basename(berkas), jalur, baris !== null]),
      [
        ['umum.yaml', 'umum.instansi.kode', true],
        ['umum.yaml', 'umum.instansi.nama', true],
        ['umum.yaml', 'umum.instansi.daerah', true],
        ['umum.yaml', 'umum.instansi.jenis', true],
        ['umum.yaml', 'umum.instansi.tempat', true],
        ['organisasi.yaml', 'organisasi.unit[0].nama', true],
        ['organisasi.yaml', 'organisasi.jabatan[0].nama', true],
        ['organisasi.yaml', 'organisasi.jabatan[1].nama', true],
        ['perencanaan.yaml', 'perencanaan.visi', true],
        ['perencanaan.yaml', 'perencanaan.renstra.judul', true],
        ['perencanaan.yaml', 'perencanaan.renstra.mulai', true],
        ['perencanaan.yaml', 'perencanaan.renstra.selesai', true],
        ['perencanaan.yaml', 'perencanaan.renstra.tujuan[0].uraian', true],
        ['perencanaan.yaml', 'perencanaan.renstra.tujuan[0].sasaran[0].uraian', true],
        ['indikator.yaml', 'indikator[0].nama', true],
        ['indikator.yaml', 'indikator[0].satuan', true],
        ['indikator.yaml', 'indikator[0].sifat', true],
      ],
    );
  });

  it('is a dataset as soon as those are filled in', async () => {
    const path = join(folder, 'minimum');
    await writeDatasetKosong(path, { tahun: 2027 });
    await fill(path);
    const { tahun, masalah } = await readTahunKinerja(path);
    assert.equal(tahun.umum.tahun, 2027);
    assert.deepEqual(masalah, []);
  });

  it('holds what was asked for and what follows from it, whatever the names are made of', async () => {
    const KASUS = [
      {
        unit: 'Kecamatan "A": B # c',
        instansi: 'Pemerintah Kota C',
        pimpinan: 'Camat "A": B # c',
        kepala: 'Wali Kota C',
      },
      {
        unit: `Kelurahan ${'Panjang '.repeat(30)}`.trim(),
        instansi: 'Pemerintah Kota Bau-Bau',
        kepala: 'Wali Kota Bau-Bau',
      },
    ];
    for (const [ke, { unit, instansi, kepala, pimpinan }] of KASUS.entries()) {
      const path = join(folder, `nama-${ke}`);
      await writeDatasetKosong(path, { tahun: 2027, unit, instansi });
      await fill(path);
      const { tahun } = await readTahunKinerja(path);
      assert.equal(tahun.organisasi.unit[0]?.nama, unit);
      assert.equal(tahun.organisasi.jabatan[0]?.nama, kepala);
      if (pimpinan) assert.equal(tahun.organisasi.jabatan[1]?.nama, pimpinan);
      assert.equal(tahun.umum.instansi.nama, instansi);
      assert.equal(tahun.umum.instansi.jenis, 'kota');
    }
  });

  it('leaves open what does not follow from a name', async () => {
    const path = join(folder, 'kabupaten');
    await writeDatasetKosong(path, { tahun: 2027, unit: 'Dinas Sosial', instansi: 'Pemerintah Kabupaten D' });
    const jalur = (await readMasalah(path)).map((satu) => satu.jalur);
    assert.ok(jalur.includes('umum.instansi.tempat'));
    assert.ok(jalur.includes('organisasi.jabatan[1].nama'));
    assert.ok(!jalur.includes('umum.instansi.daerah'));
    assert.ok(!jalur.includes('organisasi.jabatan[0].nama'));
  });

  it('has examples in its comments that are themselves right', async () => {
    const path = join(folder, 'terisi');
    const berkas = await writeDatasetKosong(path, { tahun: 2027 });
    await fill(path);
    for (const satu of berkas) {
      const [kepala = '', ...sisa] = readFileSync(satu, 'utf8').split('\n');
      const terbuka = sisa
        .filter((baris) => !/^(\[\]|program: \[\]|indikator: \[\])$/.test(baris))
        // Sentences end with a stop, examples do not.
        .map((baris) => (/^# [A-Z][^:]*\.$/.test(baris) ? baris : baris.replace(/^( *)# ?(?=\S| )/, '$1')));
      writeFileSync(satu, [kepala, ...terbuka].join('\n'));
    }
    const { tahun } = await readTahunKinerja(path);
    assert.equal(tahun.anggaran.program[0]?.kegiatan[0]?.subKegiatan.length, 1);
    assert.equal(tahun.perjanjian.length, 1);
    assert.equal(tahun.evaluasi[0]?.rekomendasi.length, 1);
  });

  it('is never written over something', async () => {
    const path = join(folder, 'berisi');
    mkdirSync(path);
    writeFileSync(join(path, 'catatan.txt'), 'penting');
    await assert.rejects(writeDatasetKosong(path), GalatDataset);
    assert.equal(readFileSync(join(path, 'catatan.txt'), 'utf8'), 'penting');
  });
});
