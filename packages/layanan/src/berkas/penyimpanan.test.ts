import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { newId } from '@akuntabel/basisdata';
import { AwsV4Signer } from 'aws4fetch';
import { buildLetak, type Penyimpanan, parseLetak } from './penyimpanan.ts';
import { createPenyimpananFolder, readSemua } from './penyimpanan-folder.ts';
import { createPenyimpananS3 } from './penyimpanan-s3.ts';
import { alirkan } from './uji/contoh.ts';

const KUNCI = { kunciAkses: 'AKUNTABEL', kunciRahasia: 'rahasia-uji', wilayah: 'id-1' };

/** As much of S3 as is used: signatures, hashes and lengths are checked as the real one checks them. */
async function startS3(): Promise<{ readonly alamat: string; readonly server: Server }> {
  const isi = new Map<string, Buffer>();
  const server = createServer(async (minta, jawab) => {
    const { url = '', method = '', headers } = minta;
    const tubuh = await readSemua(minta);
    const tolak = (status: number, kode: string) => {
      jawab.writeHead(status).end(`<Error><Code>${kode}</Code></Error>`);
    };
    const sha256 = String(headers['x-amz-content-sha256']);
    const { headers: seharusnya } = await new AwsV4Signer({
      method,
      url: `http://${headers.host}${url}`,
      headers: { 'x-amz-content-sha256': sha256 },
      accessKeyId: KUNCI.kunciAkses,
      secretAccessKey: KUNCI.kunciRahasia,
      region: KUNCI.wilayah,
      service: 's3',
      datetime: String(headers['x-amz-date']),
    }).sign();
    if (headers.authorization !== seharusnya.get('authorization')) return tolak(403, 'SignatureDoesNotMatch');
    if (createHash('sha256').update(tubuh).digest('hex') !== sha256) return tolak(400, 'XAmzContentSHA256Mismatch');
    if (method === 'PUT') {
      if (headers['content-length'] === undefined) return tolak(411, 'MissingContentLength');
      isi.set(url, tubuh);
      return jawab.writeHead(200).end();
    }
    if (method === 'DELETE') {
      isi.delete(url);
      return jawab.writeHead(204).end();
    }
    const ada = isi.get(url);
    if (ada === undefined) return tolak(404, 'NoSuchKey');
    return jawab.writeHead(200).end(method === 'HEAD' ? undefined : ada);
  });
  await new Promise<void>((siap) => server.listen(0, '127.0.0.1', siap));
  return { alamat: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

const folder = mkdtempSync(join(tmpdir(), 'akuntabel-simpan-'));
let s3: Awaited<ReturnType<typeof startS3>>;
before(async () => {
  s3 = await startS3();
});
after(() => {
  s3.server.close();
  rmSync(folder, { recursive: true, force: true });
});

const sifat = (isi: Buffer) => ({
  ukuran: isi.length,
  sha256: createHash('sha256').update(isi).digest('hex'),
});

const JENIS: Readonly<Record<string, () => Penyimpanan>> = {
  folder: () => createPenyimpananFolder(folder),
  S3: () => createPenyimpananS3({ alamat: `${s3.alamat}/`, ember: 'bukti', awalan: 'kota/', ...KUNCI }),
};

for (const [nama, create] of Object.entries(JENIS)) {
  describe(`storage (${nama})`, () => {
    it('gives back what it was given, and forgets it when told', async () => {
      const penyimpanan = create();
      const letak = buildLetak(newId(), newId());
      const isi = Buffer.from('bukti '.repeat(200_000));
      assert.equal(await penyimpanan.ada(letak), false);
      assert.equal(await penyimpanan.buka(letak), undefined);
      await penyimpanan.simpan(letak, alirkan(isi, 64 * 1024), sifat(isi));
      assert.equal(await penyimpanan.ada(letak), true);
      assert.ok(isi.equals(await readSemua((await penyimpanan.buka(letak)) as Readable)));
      await penyimpanan.hapus(letak);
      await penyimpanan.hapus(letak);
      assert.equal(await penyimpanan.ada(letak), false);
    });

    it('keeps nothing of a stream that breaks', async () => {
      const penyimpanan = create();
      const letak = buildLetak(newId(), newId());
      const putus = Readable.from(
        (async function* () {
          yield Buffer.from('awal');
          throw new Error('putus');
        })(),
      );
      await assert.rejects(penyimpanan.simpan(letak, putus, sifat(Buffer.from('awal dan akhir'))));
      assert.equal(await penyimpanan.ada(letak), false);
    });

    it('makes no path from anything but ids', async () => {
      const id = newId();
      for (const letak of [
        '../x',
        `${id}/../${id}`,
        `${id}/..`,
        `${id}`,
        `/${id}/${id}`,
        `${id}/${id}/x`,
        `${id}\\${id}`,
      ]) {
        assert.throws(() => parseLetak(letak), RangeError, letak);
        await assert.rejects(create().buka(letak), RangeError, letak);
      }
    });
  });
}

describe('storage in a folder', () => {
  it('is for this account alone, and leaves no halves', { skip: process.platform === 'win32' }, async () => {
    const letak = buildLetak(newId(), newId());
    const isi = Buffer.from('rahasia');
    await createPenyimpananFolder(folder).simpan(letak, alirkan(isi), sifat(isi));
    const [instansiId = '', berkasId = ''] = letak.split('/');
    const path = join(folder, instansiId, berkasId.slice(-2), berkasId);
    assert.equal(statSync(path).mode & 0o777, 0o600);
    assert.equal(statSync(join(folder, instansiId)).mode & 0o077, 0);
    const semua = readdirSync(folder, { recursive: true }) as string[];
    assert.deepEqual(
      semua.filter((satu) => satu.endsWith('.tmp-akuntabel')),
      [],
    );
  });

  it('wants a whole path', () => assert.throws(() => createPenyimpananFolder('data/berkas'), RangeError));
});

describe('storage in S3', () => {
  const letak = buildLetak(newId(), newId());
  const isi = Buffer.from('bukti');
  const tulis = (kunciRahasia: string, milik = sifat(isi)) =>
    createPenyimpananS3({ alamat: s3.alamat, ember: 'bukti', ...KUNCI, kunciRahasia }).simpan(
      letak,
      alirkan(isi),
      milik,
    );

  it('says why it was refused and nothing secret', async () => {
    await assert.rejects(tulis('salah'), (galat: Error) => {
      assert.match(galat.message, /403 SignatureDoesNotMatch/);
      assert.doesNotMatch(galat.message, /salah|AKUNTABEL/);
      return true;
    });
  });

  it('lets the store refuse bytes that arrive changed', async () => {
    const lain = { ...sifat(isi), sha256: sifat(Buffer.from('lain')).sha256 };
    await assert.rejects(tulis(KUNCI.kunciRahasia, lain), /400 XAmzContentSHA256Mismatch/);
  });
});
