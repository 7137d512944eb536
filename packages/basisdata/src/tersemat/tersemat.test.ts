import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as tunggu } from 'node:timers/promises';
import { type Basisdata, openBasisdata, upsertPengaturan } from '../index.ts';
import { findPengaturan } from '../kueri/umum.ts';
import { findTempat } from '../uji/tempat.ts';
import { createFolderTersemat } from '../uji/templat.ts';
import { JUMLAH_POTRET, listPotret, writePotret } from './potret.ts';

const folder: string[] = [];
after(() => {
  for (const satu of folder) rmSync(satu, { recursive: true, force: true });
});

async function createFolder(): Promise<string> {
  const baru = await createFolderTersemat();
  folder.push(baru);
  return baru;
}

const open = (tempat: string): Promise<Basisdata> =>
  openBasisdata({ folder: tempat, jedaPotretMs: 0, potretSaatTutup: false });
const tulis = (basisdata: Basisdata, nilai: string) => basisdata.withUmum((tx) => upsertPengaturan(tx, 'uji', nilai));
const baca = (basisdata: Basisdata) => basisdata.withUmum((tx) => findPengaturan(tx, 'uji'));
const daftarPotret = (tempat: string) => readdirSync(join(tempat, 'potret')).filter((nama) => nama.endsWith('.gz'));

describe('the embedded folder', () => {
  it('is refused to a second opener in the same process too, and free after closing', async () => {
    const tempat = await createFolder();
    const satu = await open(tempat);
    await assert.rejects(open(tempat), { kode: 'folder-terkunci' });
    await satu.close();
    await satu.close();
    await assert.rejects(tulis(satu, 'x'), /has been closed/);
    await (await open(tempat)).close();
  });

  it('says that PostgreSQL is the choice for more than one office', async () => {
    const basisdata = await open(await createFolder());
    const { jenis, versi, pesan, potret } = await basisdata.status();
    assert.deepEqual(
      [jenis, versi.split('.')[0], potret],
      ['pglite', '18', { terakhir: null, jumlah: 0, galat: null }],
    );
    assert.match(pesan.join('\n'), /Untuk lebih dari satu kantor gunakan PostgreSQL \(DATABASE_URL\)/);
    await basisdata.close();
  });

  it('waits at closing for what still runs', async () => {
    const tempat = await createFolder();
    const basisdata = await open(tempat);
    const lambat = basisdata.withUmum(async (tx) => {
      await tunggu(150);
      await upsertPengaturan(tx, 'uji', 'sampai');
    });
    await basisdata.close();
    await lambat;
    const lagi = await open(tempat);
    assert.equal(await baca(lagi), 'sampai');
    await lagi.close();
  });

  it('gets a snapshot after a change, none without, and one at closing', async () => {
    const tempat = await createFolder();
    const basisdata = await openBasisdata({ folder: tempat, jedaPotretMs: 100 });
    await tulis(basisdata, 'satu');
    for (let n = 0; n < 100 && (await basisdata.status()).potret?.jumlah === 0; n++) await tunggu(50);
    const { terakhir } = (await basisdata.status()).potret ?? {};
    assert.ok(terakhir, 'written by the clock');
    await tunggu(400);
    assert.equal((await basisdata.status()).potret?.terakhir, terakhir, 'nothing changed, nothing written');
    await tulis(basisdata, 'dua');
    await basisdata.close();
    assert.ok(daftarPotret(tempat).length >= 2);

    const sebelum = daftarPotret(tempat);
    const hanyaBaca = await openBasisdata({ folder: tempat, jedaPotretMs: 0 });
    await baca(hanyaBaca);
    await hanyaBaca.close();
    assert.deepEqual(daftarPotret(tempat), sebelum, 'who only read leaves no snapshot behind');
  });

  /** [what happened, how to do it, whether the damaged folder is kept] */
  const RUSAK: readonly (readonly [string, (pgdata: string) => void, boolean])[] = [
    ['its control file is empty', (p) => writeFileSync(join(p, 'global/pg_control'), new Uint8Array(8192)), true],
    [
      'its log is overwritten',
      (p) => {
        for (const nama of readdirSync(join(p, 'pg_wal'))) {
          if (/^[0-9A-F]{24}$/.test(nama)) writeFileSync(join(p, 'pg_wal', nama), new Uint8Array(1_048_576));
        }
      },
      true,
    ],
    // PGlite would take this for a new folder and write an empty database over the old one.
    ['the file with its version is gone', (p) => rmSync(join(p, 'PG_VERSION')), true],
    ['it is a file', (p) => [rmSync(p, { recursive: true }), writeFileSync(p, 'x')], true],
    ['it is gone', (p) => rmSync(p, { recursive: true }), false],
  ];
  /** A folder with a snapshot and a later change; made once and copied. */
  let contoh: Promise<string> | undefined;
  async function createContoh(): Promise<string> {
    const tempat = await createFolder();
    const basisdata = await open(tempat);
    await tulis(basisdata, 'dalam potret');
    await basisdata.simpanPotret();
    await tulis(basisdata, 'sesudah potret');
    await basisdata.close();
    return tempat;
  }
  async function copyContoh(): Promise<string> {
    contoh ??= createContoh();
    const salinan = mkdtempSync(join(findTempat(), 'akuntabel-data-'));
    folder.push(salinan);
    cpSync(await contoh, salinan, { recursive: true });
    return salinan;
  }

  for (const [apa, rusak, disimpan] of RUSAK) {
    it(`comes back from the newest snapshot when ${apa}`, async () => {
      const tempat = await copyContoh();
      rusak(join(tempat, 'pgdata'));
      const pulih = await open(tempat);
      assert.equal(await baca(pulih), 'dalam potret');
      const { pemulihan, pesan, migrasi } = await pulih.status();
      assert.ok(pemulihan);
      assert.equal(pesan[0], pemulihan.pesan);
      assert.match(pemulihan.pesan, /telah dipulihkan dari potret \d{4}-\d\d-\d\d pukul \d\d:\d\d:\d\d UTC/);
      assert.equal(pemulihan.dipindahkanKe !== null, disimpan);
      assert.equal(readdirSync(tempat).filter((nama) => nama.startsWith('pgdata-rusak-')).length, disimpan ? 1 : 0);
      assert.deepEqual(migrasi.tertunda, []);
      await pulih.close();
    });
  }

  it('opens without a word when nothing is wrong', async () => {
    const utuh = await open(await copyContoh());
    assert.equal((await utuh.status()).pemulihan, null);
    assert.equal(await baca(utuh), 'sesudah potret');
    await utuh.close();
  });

  it('takes the snapshot before when the newest is damaged too, and gives up only without any', async () => {
    const tempat = await createFolder();
    const basisdata = await open(tempat);
    await tulis(basisdata, 'lama');
    await basisdata.simpanPotret();
    await tulis(basisdata, 'baru');
    await basisdata.simpanPotret();
    await basisdata.close();
    const [baru, lama] = await listPotret(join(tempat, 'potret'));
    assert.ok(baru && lama);
    writeFileSync(baru.path, readFileSync(baru.path).subarray(0, 100_000));
    const control = join(tempat, 'pgdata/global/pg_control');
    writeFileSync(control, '');
    const pulih = await open(tempat);
    assert.equal(await baca(pulih), 'lama');
    await pulih.close();

    writeFileSync(lama.path, '');
    writeFileSync(control, '');
    await assert.rejects(open(tempat), (galat) => {
      assert.match(String(galat), /begitu pula 2 potretnya\. Jangan hapus folder itu/);
      return (galat as { kode?: string }).kode === 'folder-rusak';
    });
    assert.ok(readdirSync(tempat).includes('pgdata'), 'left as it was found');
    rmSync(join(tempat, 'potret'), { recursive: true });
    await assert.rejects(open(tempat), /belum ada potretnya/);
  });

  it('is refused in one sentence when it cannot be made', async () => {
    const berkas = join(await createFolder(), 'berkas');
    writeFileSync(berkas, '');
    await assert.rejects(open(join(berkas, 'data')), { kode: 'folder-tak-terpakai' });
  });
});

describe('snapshots', () => {
  it('are three: the two newest, and an older one that stays for a day', async () => {
    const tempat = join(findTempat(), `akuntabel-potret-${process.pid}`);
    folder.push(tempat);
    mkdirSync(tempat);
    const hari = (jam: number) => new Date(Date.UTC(2026, 0, 1, jam));
    const jam = async () => (await listPotret(tempat)).map(({ dibuat }) => (Date.parse(dibuat) - +hari(0)) / 3_600_000);
    for (const n of [0, 1, 2, 3, 4]) await writePotret(tempat, new Blob([`${n}`]), hari(n));
    assert.deepEqual(await jam(), [4, 3, 0]);
    await writePotret(tempat, new Blob(['x']), hari(25));
    assert.deepEqual(await jam(), [25, 4, 3]);
    assert.equal((await listPotret(tempat)).length, JUMLAH_POTRET);
  });

  it('that were interrupted are cleared away at the next start', async () => {
    const tempat = await createFolder();
    const sisa = join(tempat, 'potret', 'potret-2026-01-01T00-00-00-000Z.tar.gz.abc.tmp-akuntabel');
    mkdirSync(join(tempat, 'potret'));
    writeFileSync(sisa, 'half');
    await (await open(tempat)).close();
    assert.deepEqual(readdirSync(join(tempat, 'potret')), []);
  });
});
