import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsV4Signer } from 'aws4fetch';
import { type Penyimpanan, parseLetak, type SifatIsi } from './penyimpanan.ts';

export interface PilihanS3 {
  /** `https://s3.ap-southeast-3.amazonaws.com`, or the address of a server of one's own (MinIO, Ceph, Garage). */
  readonly alamat: string;
  readonly ember: string;
  readonly wilayah: string;
  readonly kunciAkses: string;
  readonly kunciRahasia: string;
  /** Put before every place, for a bucket that is shared; ends in `/` when given. */
  readonly awalan?: string;
  readonly batasWaktuMs?: number;
}

const BATAS_WAKTU_MS = 60_000;
/** Of nothing: what a request without a body is signed with. */
const SHA_KOSONG = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

interface Kirim {
  readonly isi?: Readable;
  readonly sifat?: SifatIsi;
}

/**
 * Files in an S3-compatible store, addressed by path. The store is told the hash and refuses bytes that arrive changed.
 */
export function createPenyimpananS3(pilihan: PilihanS3): Penyimpanan {
  const { alamat, ember, wilayah, awalan = '', batasWaktuMs = BATAS_WAKTU_MS } = pilihan;
  const dasar = `${alamat.replace(/\/+$/, '')}/${encodeURIComponent(ember)}/${awalan}`;

  async function minta(method: string, letak: string, { isi, sifat }: Kirim = {}): Promise<Response> {
    const signer = new AwsV4Signer({
      method,
      url: dasar + parseLetak(letak).join('/'),
      headers: { 'x-amz-content-sha256': sifat?.sha256 ?? SHA_KOSONG },
      accessKeyId: pilihan.kunciAkses,
      secretAccessKey: pilihan.kunciRahasia,
      service: 's3',
      region: wilayah,
    });
    const { url, headers } = await signer.sign();
    // S3 takes no upload of unknown length, and a stream has none unless it is told.
    if (sifat !== undefined) headers.set('content-length', String(sifat.ukuran));
    return await fetch(url, {
      method,
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(batasWaktuMs),
      ...(isi === undefined ? {} : { body: Readable.toWeb(isi) as NonNullable<RequestInit['body']>, duplex: 'half' }),
    });
  }

  /** Reads what is left, so that the connection can be used again. @throws Error without anything secret in it. */
  async function check(jawaban: Response, apa: string): Promise<void> {
    const teks = await jawaban.text().catch(() => '');
    if (jawaban.ok) return;
    const kode = /<Code>(\w{1,60})<\/Code>/.exec(teks)?.[1] ?? '';
    throw new Error(`penyimpanan S3: ${apa} ditolak (${jawaban.status} ${kode})`);
  }

  return {
    async simpan(letak, isi, sifat) {
      await check(await minta('PUT', letak, { isi, sifat }), 'penulisan');
    },
    async buka(letak) {
      const jawaban = await minta('GET', letak);
      if (jawaban.ok && jawaban.body !== null) return Readable.fromWeb(jawaban.body as ReadableStream);
      if (jawaban.status !== 404) await check(jawaban, 'pembacaan');
      await jawaban.body?.cancel();
      return undefined;
    },
    async hapus(letak) {
      const jawaban = await minta('DELETE', letak);
      if (jawaban.status !== 404) await check(jawaban, 'penghapusan');
    },
    async ada(letak) {
      const jawaban = await minta('HEAD', letak);
      if (jawaban.status !== 404) await check(jawaban, 'pembacaan');
      return jawaban.ok;
    },
  };
}
