import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { insertBerkas, listInstansi, newId, openBasisdata } from '@akuntabel/basisdata';
import { findTempat, type Klaster, rusakkan, startKlaster, whySkipped } from '@akuntabel/basisdata/uji';
import { readTahunKinerja } from '@akuntabel/berkas';
import { createPenyimpananFolder } from '@akuntabel/layanan';
import { type Akhir, CONTOH, collect, start } from './uji/jalankan.ts';

/*
 * The commands on the database, each as a process of its own, in the order an office meets them: one story on each kind of
 * database. What goes in and comes out of any dataset is tested where it is done (layanan, operator.test.ts).
 */

const folder = mkdtempSync(join(findTempat(), 'akuntabel cli é-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const TAUTAN = /^ {2}(https?:\/\/\S+)\/tautan\/([\w-]{43})$/m;
const KANTOR = ['--instansi', 'Pemerintah Kota Dumai', '--nama', 'Ani Lestari'];
const UNIT = ['--unit', 'KEC', '--tahun', '2024'];

/** A database and how to reach it from the command line. */
interface Tempat {
  readonly data: string;
  readonly url?: string;
  readonly urlPemilik?: string;
}

const envOf = (url?: string, urlPemilik?: string) =>
  url === undefined ? {} : { DATABASE_URL: url, DATABASE_URL_PEMILIK: urlPemilik };

const runDi = ({ data, url, urlPemilik }: Tempat, ...words: readonly string[]): Promise<Akhir> =>
  collect(start([...words, '--data', data], { env: envOf(url, urlPemilik) }));

/** Runs a command that has to do well and gives what it printed. */
async function runBaik(tempat: Tempat, ...words: readonly string[]): Promise<string> {
  const { kode, out, err } = await runDi(tempat, ...words);
  assert.equal(kode, 0, `${words.join(' ')}: ${err}`);
  return out;
}

async function refuse(tempat: Tempat, harap: RegExp, ...words: readonly string[]): Promise<void> {
  const { kode, out, err } = await runDi(tempat, ...words);
  assert.equal(kode, 2, `${words.join(' ')}: ${out}${err}`);
  assert.match(err, harap);
  assert.doesNotMatch(err, /^\s+at |Error:/m);
}

/** What is refused alike on every database is tried where a command takes half a second. */
const isTeliti = (mesin: string): boolean => mesin === 'postgresql' || whySkipped('postgresql') !== false;

const toPilihan = ({ data, url, urlPemilik }: Tempat) =>
  url === undefined ? { folder: join(data, 'basisdata') } : { url, urlPemilik };

/** A file that was handed in, as the pages leave it: bytes in the folder and a row; gives its place. */
async function addUnggahan(tempat: Tempat, isi: string): Promise<string> {
  const basisdata = await openBasisdata(toPilihan(tempat));
  const id = newId();
  const [bita, sha256] = [Buffer.from(isi), createHash('sha256').update(isi).digest('hex')];
  try {
    const instansi = (await basisdata.withUmum(listInstansi))[0]?.id ?? assert.fail();
    const letak = `${instansi}/${id}`;
    const sifat = { ukuran: bita.length, sha256 };
    const simpanan = createPenyimpananFolder(join(tempat.data, 'berkas'));
    await simpanan.simpan(letak, Readable.from([bita], { objectMode: false }), sifat);
    const apa = { unitTahunId: null, jenis: 'bukti', kunci: 'k', nama: 'bukti.pdf', mime: 'application/pdf' };
    const milik = { id, letak, penggunaId: 'terminal', pada: '2026-01-01T00:00:00.000Z' };
    await basisdata.withInstansi(instansi, (tx) => insertBerkas(tx, instansi, { ...apa, ...sifat, ...milik }));
    return letak;
  } finally {
    await basisdata.close();
  }
}

for (const mesin of ['pglite', 'postgresql'] as const) {
  describe(`an office by the command line (${mesin})`, { skip: whySkipped(mesin) }, () => {
    let klaster: Klaster | undefined;
    let kantor: Tempat;
    let pulih: Tempat;
    const cadangan = join(folder, `${mesin}.gz`);

    before(async () => {
      if (mesin === 'postgresql') klaster = await startKlaster();
      const make = async (nama: string): Promise<Tempat> => {
        const data = join(folder, mesin, nama);
        return klaster ? { data, ...(await klaster.createBasis()) } : { data };
      };
      [kantor, pulih] = [await make('kantor'), await make('pulih')];
    });
    after(async () => await klaster?.stop());

    it('begins with a government and a link that is printed once', async () => {
      if (mesin === 'pglite') {
        await refuse(
          kantor,
          /belum ada basis data .*«akuntabel siapkan»/,
          'ekspor',
          ...UNIT,
          '--out',
          join(folder, 'x'),
        );
        assert.equal(existsSync(kantor.data), false, 'nothing was made');
      }
      await refuse(kantor, /«kerajaan» tidak dikenal/, 'siapkan', ...KANTOR, '--jenis', 'kerajaan');
      const out = await runBaik(kantor, 'siapkan', ...KANTOR, '--alamat', 'https://sakip.contoh.go.id/');
      assert.match(out, /^Pemerintah Kota Dumai siap\. Nama masuk admin: admin$/m);
      assert.equal(TAUTAN.exec(out)?.[1], 'https://sakip.contoh.go.id');
      if (isTeliti(mesin)) await refuse(kantor, /tidak dapat disiapkan lagi/, 'siapkan', ...KANTOR);
    });

    it('takes the example in and gives it back, to the last key', async () => {
      const contoh = await readTahunKinerja(CONTOH);
      const out = await runBaik(kantor, 'impor', CONTOH);
      assert.match(out, /^Kecamatan Dumai Kota \(KEC\) tahun 2024: \d{3} ditambah, 0 diubah, 0 dihapus\.$/m);
      if (isTeliti(mesin)) assert.match(await runBaik(kantor, 'impor', CONTOH), /: 0 ditambah, 0 diubah, 0 dihapus\./);
      const hasil = join(folder, mesin, 'ekspor');
      await runBaik(kantor, 'ekspor', ...UNIT, '--out', hasil);
      const { tahun, hash } = await readTahunKinerja(hasil);
      assert.deepEqual(tahun, contoh.tahun);
      assert.equal(hash, contoh.hash);
      await refuse(kantor, /sudah ada dan tidak ditimpa/, 'ekspor', ...UNIT, '--out', hasil);
      const lain = ['ekspor', '--unit', 'KEC', '--tahun', '2023', '--out', join(folder, 'lain.json')];
      if (isTeliti(mesin)) await refuse(kantor, /«KEC» tahun 2023 tidak ada\. Yang ada: KEC 2024/, ...lain);
    });

    it('makes a link for whoever has the machine', async () => {
      assert.match(await runBaik(kantor, 'tautan', 'Admin'), TAUTAN);
      if (isTeliti(mesin)) await refuse(kantor, /Tidak ada akun dengan nama masuk itu/, 'tautan', 'siapa');
    });

    it('is backed up whole and comes back elsewhere; what cannot come back changes nothing', async () => {
      const letak = await addUnggahan(kantor, 'bukti %PDF é');
      const out = await runBaik(kantor, 'cadangkan', '--out', cadangan);
      assert.match(out, /, 1 berkas unggahan, ditulis ke /);
      const sha256 = /^SHA-256 isi: ([0-9a-f]{64})$/m.exec(out)?.[1] ?? assert.fail(out);
      await refuse(kantor, /sudah ada dan tidak ditimpa/, 'cadangkan', '--out', cadangan);
      const rusak = join(folder, `${mesin}-rusak.gz`);
      writeFileSync(rusak, readFileSync(cadangan).subarray(0, -40));
      await refuse(pulih, /rusak atau terpotong\. Tidak ada yang diubah/, 'pulihkan', rusak);
      assert.equal(existsSync(join(pulih.data, 'berkas')), false, 'nothing was put there');
      assert.ok((await runBaik(pulih, 'pulihkan', cadangan)).includes(sha256));
      const kembali = await createPenyimpananFolder(join(pulih.data, 'berkas')).buka(letak);
      assert.equal(await text(kembali ?? assert.fail()), 'bukti %PDF é');
      rmSync(join(kantor.data, 'berkas'), { recursive: true });
      const hilang = await runDi(kantor, 'cadangkan', '--out', `${cadangan}-hilang`);
      assert.equal(hilang.kode, 1, hilang.err);
      assert.ok(hilang.err.includes(letak), hilang.err);
      if (isTeliti(mesin)) await refuse(kantor, /sudah berisi data/, 'pulihkan', cadangan);
      const hasil = join(folder, `${mesin}-pulih.json`);
      await runBaik(pulih, 'ekspor', ...UNIT, '--out', hasil);
      assert.deepEqual((await readTahunKinerja(hasil)).tahun, (await readTahunKinerja(CONTOH)).tahun);
    });

    it('has a chain of audit whose first broken number is told', async () => {
      assert.match(await runBaik(kantor, 'periksa-jejak'), /^kota-dumai \(Pemerintah Kota Dumai\): utuh, 3 baris$/m);
      await rusakkan(toPilihan(kantor), `update jejak set nama = 'Orang lain' where nomor = 2`);
      const { kode, out } = await runDi(kantor, 'periksa-jejak');
      assert.equal(kode, 1);
      assert.match(out, /PUTUS\. Jejak nomor 2: isi baris ini bukan lagi yang dicatat\.$/m);
    });

    it('tells where the schema stands, and works on none that is behind', async () => {
      assert.match(await runBaik(kantor, 'migrasi'), /^terpasang +0001-umum$[\s\S]+: 0 migrasi tertunda\.$/m);
      await rusakkan(
        toPilihan(kantor),
        `delete from kysely_migration where name = (select max(name) from kysely_migration)`,
      );
      const { kode, out } = await runDi(kantor, 'migrasi');
      assert.equal(kode, 1, out);
      assert.match(out, /^tertunda +\d{4}-/m);
      await refuse(kantor, /tertinggal 1 migrasi.*«akuntabel migrasi --terapkan/, 'tautan', 'admin');
    });
  });
}

describe('an embedded folder that a server holds', () => {
  it('is touched by no command, which says how to go on', async () => {
    const data = join(folder, 'dipakai');
    const pegang = await openBasisdata({ folder: join(data, 'basisdata'), jedaPotretMs: 0, potretSaatTutup: false });
    const perintah = [
      ['siapkan', ...KANTOR],
      ['impor', CONTOH],
      ['cadangkan', '--out', join(folder, 'x.gz')],
      ['migrasi', '--terapkan'],
      ['serve', '--port', '0'],
    ];
    try {
      for (const satu of perintah) {
        await refuse({ data }, /sedang dipakai proses Akuntabel lain.*hentikan dulu proses itu/, ...satu);
      }
      assert.deepEqual((await pegang.status()).migrasi.terpasang, []);
    } finally {
      await pegang.close();
    }
    assert.equal(existsSync(join(folder, 'x.gz')), false);
  });
});
