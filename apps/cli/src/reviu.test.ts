import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { CONTOH, createFolder, run } from './uji/jalankan.ts';

const folder = createFolder();
const write = (nama: string, isi: string | Uint8Array): string => {
  const path = join(folder, nama);
  writeFileSync(path, isi);
  return path;
};

describe('akuntabel reviu', { concurrency: 2 }, () => {
  it('prints JSON of the agreed shape and ends with 0 or 1 as there is a galat', async () => {
    const { kode, out, err } = await run(
      'reviu',
      write('bersih.md', '# BAB I PENDAHULUAN\n\nSatu kalimat.\n'),
      '--json',
      '--tingkat',
      'galat',
    );
    assert.equal(err, '');
    const hasil = JSON.parse(out) as { naskah: Record<string, unknown>; temuan: unknown[] };
    assert.deepEqual(Object.keys(hasil), ['naskah', 'temuan']);
    assert.deepEqual(
      { ...hasil.naskah, takTerbaca: undefined },
      { berkas: 'bersih.md', format: 'md', jumlahBlok: 2, jumlahTabel: 0, takTerbaca: undefined },
    );
    assert.equal(kode, hasil.temuan.length === 0 ? 0 : 1);
  });

  it('reviews a dataset by the addresses of its entries', async () => {
    const { kode, out } = await run('reviu', CONTOH, '--json', '--tingkat', 'galat');
    const hasil = JSON.parse(out) as { naskah: { format: string }; temuan: { tempat: { baris?: number } }[] };
    assert.equal(hasil.naskah.format, 'dataset');
    assert.ok(hasil.temuan.every(({ tempat }) => tempat.baris === undefined));
    assert.equal(kode, hasil.temuan.length === 0 ? 0 : 1);
  });

  for (const [nama, isi, pesan] of [
    ['kosong.pdf', '', /kosong \(0 bita\)/],
    ['tua.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), /simpan sebagai DOCX/],
    ['kaya.docx', '{\\rtf1 teks}', /RTF.*simpan sebagai DOCX/],
    ['putus.pdf', '%PDF-1.7\n1 0 obj', /PDF rusak atau terpotong/],
    ['spasi.md', ' \n\n', /tidak memuat teks/],
  ] as const) {
    it(`ends with 2 and says how to mend ${nama}`, async () => {
      const { kode, out, err } = await run('reviu', write(nama, isi));
      assert.deepEqual([kode, out], [2, '']);
      assert.match(err, /^Galat: /);
      assert.match(err, pesan);
    });
  }

  it('ends with 2 for a level that does not exist, a file that is not there, a device', async () => {
    assert.match((await run('reviu', folder, '--tingkat', 'gala')).err, /Mungkin maksudnya «galat»/);
    assert.equal((await run('reviu', join(folder, 'tiada.pdf'))).kode, 2);
    if (process.platform !== 'win32') assert.equal((await run('reviu', '/dev/null')).kode, 2);
  });
});
