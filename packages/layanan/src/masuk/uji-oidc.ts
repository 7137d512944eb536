import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** A provider on this machine, strict as real ones are: exact return address, PKCE required. */
export interface PenyediaUji {
  readonly alamatPenemuan: string;
  readonly klien: string;
  readonly rahasiaKlien: string;
  /** What a person does in the browser: signs in there as `siapa`, agrees; gives the address they are sent back to. */
  masukSebagai(alamat: string, siapa: string): Promise<URL>;
  close(): Promise<void>;
}

export async function startPenyedia(alamatKembali: string): Promise<PenyediaUji> {
  const server = createServer();
  await new Promise<void>((lanjut) => server.listen(0, '127.0.0.1', lanjut));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const klien = 'akuntabel';
  const rahasiaKlien = 'rahasia-klien-uji';
  const penyedia = new Provider(issuer, {
    clients: [
      {
        client_id: klien,
        client_secret: rahasiaKlien,
        redirect_uris: [alamatKembali],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    pkce: { required: () => true },
    cookies: { keys: ['kunci-kuki-uji'] },
    // An address for mail that the person could have chosen themselves.
    findAccount: async (_: unknown, id: string) => ({
      accountId: id,
      claims: async () => ({ sub: id, email: id, email_verified: true, name: id }),
    }),
    claims: { openid: ['sub', 'email', 'email_verified', 'name'] },
    conformIdTokenClaims: false,
  });
  server.on('request', penyedia.callback());

  return {
    alamatPenemuan: `${issuer}/.well-known/openid-configuration`,
    klien,
    rahasiaKlien,
    async masukSebagai(alamat, siapa) {
      const toples = new Map<string, string>();
      let tujuan = new URL(alamat);
      let isian: URLSearchParams | undefined;
      for (let langkah = 0; langkah < 12; langkah++) {
        if (!tujuan.href.startsWith(issuer)) return tujuan;
        const jawaban = await fetch(tujuan, {
          redirect: 'manual',
          headers: { cookie: [...toples].map(([nama, nilai]) => `${nama}=${nilai}`).join('; ') },
          ...(isian === undefined ? {} : { method: 'POST', body: isian }),
        });
        isian = undefined;
        for (const kuki of jawaban.headers.getSetCookie()) {
          const [nama = '', nilai = ''] = (kuki.split(';')[0] ?? '').split(/=(.*)/s);
          toples.set(nama, nilai);
        }
        const teks = await jawaban.text();
        const lanjut = jawaban.headers.get('location');
        const prompt = /name="prompt" value="(\w+)"/.exec(teks)?.[1];
        if (lanjut !== null) tujuan = new URL(lanjut, tujuan);
        else if (prompt === undefined)
          throw new Error(`the provider answered ${jawaban.status}: ${teks.slice(0, 300)}`);
        else isian = new URLSearchParams({ prompt, login: siapa, password: 'apa saja' });
      }
      throw new Error('the provider goes round in circles');
    },
    async close() {
      server.closeAllConnections();
      await new Promise((lanjut) => server.close(lanjut));
    },
  };
}
