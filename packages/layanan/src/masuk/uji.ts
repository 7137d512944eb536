import assert from 'node:assert/strict';
import { type Basisdata, insertPeran } from '@akuntabel/basisdata';
import type { Alat, Peristiwa } from '../inti/alat.ts';
import { makePengguna } from '../pengguna/pengguna-baru.ts';
import { makeTautan, pakaiTautanSandi } from '../pengguna/tautan.ts';
import { formatKuki, type Kuki } from './kuki.ts';
import { createMasuk, type Masuk } from './masuk.ts';
import type { Permintaan, PilihanMasuk } from './pilihan.ts';
import { PENYANDI, type Penyandi } from './sandi.ts';

export const SANDI = 'ombak tenang di teluk';

/** Tools with a clock that runs, because sessions do; and a log that can be read. */
function createAlatMasuk(basisdata: Basisdata): Alat & { readonly peristiwa: Peristiwa[] } {
  const peristiwa: Peristiwa[] = [];
  return { basisdata, kini: () => new Date(), catat: (satu) => peristiwa.push(satu), zonaMenit: 420, peristiwa };
}

export type MasukUji = Masuk & {
  readonly alat: ReturnType<typeof createAlatMasuk>;
  /** How many hashes were checked. */
  readonly verifikasi: () => number;
};

export function createMasukUji(basisdata: Basisdata, pilihan: Partial<PilihanMasuk> = {}): MasukUji {
  const alat = createAlatMasuk(basisdata);
  let banyak = 0;
  const penyandi: Penyandi = {
    hash: PENYANDI.hash,
    verify: async (hash, sandi) => {
      banyak += 1;
      return await PENYANDI.verify(hash, sandi);
    },
  };
  const masuk = createMasuk(alat, {
    rahasia: 'rahasia-uji-rahasia-uji-rahasia-uji-0123456789',
    alamatDasar: 'http://127.0.0.1:3000',
    aman: false,
    penyandi,
    ...pilihan,
  });
  return { ...masuk, alat, verifikasi: () => banyak };
}

let ke = 0;

export interface OrangUji {
  readonly penggunaId: string;
  readonly nama: string;
  readonly namaMasuk: string;
  readonly instansiId: string;
  readonly alamat: string | null;
}

/** A person with a password and, if named, a role for the whole government; made as an admin would. */
export async function createOrang(
  basisdata: Basisdata,
  instansiId: string,
  { peran, sandi = SANDI }: { readonly peran?: string; readonly sandi?: string | null } = {},
): Promise<OrangUji> {
  ke += 1;
  const isian = { nama: `Orang Uji ${ke}`, namaMasuk: `orang.uji${ke}` };
  const alat = createAlatMasuk(basisdata);
  const { id, token } = await basisdata.withInstansi(instansiId, async (tx) => {
    const orang = await makePengguna(tx, instansiId, isian, alat.kini().toISOString());
    if (peran !== undefined) {
      const sejak = { status: 'definitif', mulai: '2026-01-01' } as const;
      await insertPeran(tx, instansiId, { penggunaId: orang.id, peran, ...sejak });
    }
    return { id: orang.id, token: (await makeTautan(alat, tx, orang.id)).token };
  });
  if (sandi !== null) await pakaiTautanSandi(alat, { token, sandi, alamat: null });
  return { penggunaId: id, ...isian, instansiId, alamat: '10.0.0.7' };
}

let alamatKe = 0;
/** An address that no test had before, so that the counts of one do not slow another. */
export function nextAlamat(): string {
  alamatKe += 1;
  return `10.9.${alamatKe >> 8}.${alamatKe & 255}`;
}

/** A browser: keeps cookies as it is told to and shows them again. */
export function createPeramban(alamat: string | null = nextAlamat()) {
  const toples = new Map<string, string>();
  return {
    toples,
    permintaan: (): Permintaan => {
      const headers = new Headers({ 'user-agent': 'Uji/1.0' });
      const kuki = [...toples].map(([nama, nilai]) => `${nama}=${encodeURIComponent(nilai)}`).join('; ');
      if (kuki !== '') headers.set('cookie', kuki);
      return { headers, alamat };
    },
    simpan: (kuki: readonly Kuki[]): void => {
      for (const { nama, nilai, opsi } of kuki) {
        if (opsi.maxAge === 0) toples.delete(nama);
        else toples.set(nama, nilai);
      }
    },
  };
}

export type Peramban = ReturnType<typeof createPeramban>;

/** Signs somebody in who has no second factor. */
export async function masukkan(masuk: Masuk, { namaMasuk }: OrangUji, peramban = createPeramban()): Promise<Peramban> {
  const hasil = await masuk.masuk(peramban.permintaan(), { namaMasuk, sandi: SANDI });
  assert.equal(hasil.hasil, 'masuk');
  peramban.simpan(hasil.kuki);
  return peramban;
}

export const teksKuki = (kuki: readonly Kuki[]): string => kuki.map(formatKuki).join('\n');
