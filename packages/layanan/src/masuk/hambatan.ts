import { createHmac } from 'node:crypto';
import { lockVerifikasi, type Transaksi, takeVerifikasi, updateVerifikasi } from '@akuntabel/basisdata';
import type { Alat } from '../inti/alat.ts';

/*
 * Failures are counted in the database (they outlive a restart and hold for all servers), under a keyed hash, so that
 * the table tells neither names nor addresses.
 */

interface Batas {
  /** Failures without any delay. */
  readonly bebas: number;
  /** The first delay; each further failure doubles it. */
  readonly awalMs: number;
  readonly maksMs: number;
  /** After this long without a failure all is forgotten. */
  readonly lupaMs: number;
}

const MENIT = 60_000;

/** An office goes out by one address, so many mistype behind it; nobody else knows the name of an account. */
export const BATAS = {
  akun: { bebas: 5, awalMs: 30_000, maksMs: 15 * MENIT, lupaMs: 24 * 60 * MENIT },
  langkahKedua: { bebas: 5, awalMs: 30_000, maksMs: 15 * MENIT, lupaMs: 24 * 60 * MENIT },
  alamat: { bebas: 60, awalMs: 5_000, maksMs: 15 * MENIT, lupaMs: 60 * MENIT },
} as const satisfies Record<string, Batas>;

type MacamHambatan = keyof typeof BATAS;

interface KunciHambatan {
  readonly macam: MacamHambatan;
  /** Whose: a sign-in name, an account, an address. */
  readonly milik: string;
}

type Giliran =
  | {
      readonly boleh: true;
      /** Right after all: the account's count begins anew, the address gets back what this attempt was counted as. */
      berhasil(): Promise<void>;
    }
  | { readonly boleh: false; readonly tungguDetik: number };

/** How long after the last of so many failures the next attempt has to wait. */
export function delayFor({ bebas, awalMs, maksMs }: Batas, gagal: number): number {
  return gagal < bebas ? 0 : Math.min(maksMs, awalMs * 2 ** Math.min(gagal - bebas, 20));
}

/** One network of IPv6 belongs to one household or office, and has more addresses than can be counted. */
export function normalAlamat(alamat: string | null): string {
  if (alamat === null) return 'setempat';
  const ipv4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(alamat)?.[1];
  if (ipv4 !== undefined) return ipv4;
  if (!alamat.includes(':')) return alamat;
  const [depan = '', belakang] = alamat.toLowerCase().split('::');
  const kiri = depan.split(':').filter((s) => s !== '');
  const kanan = belakang === undefined ? [] : belakang.split(':').filter((s) => s !== '');
  const semua = [...kiri, ...Array<string>(Math.max(0, 8 - kiri.length - kanan.length)).fill('0'), ...kanan];
  return semua
    .slice(0, 4)
    .map((s) => s.replace(/^0+(?=.)/, ''))
    .join(':');
}

const readGagal = (teks: string): number => Math.max(0, Number.parseInt(teks, 10) || 0);

export interface Hambatan {
  /**
   * Lets an attempt begin and counts it as failed until it says otherwise; so a hundred at once are a hundred failures
   * and not one. An attempt that has to wait is not counted: the delay does not grow by itself.
   */
  ambil(kunci: readonly KunciHambatan[]): Promise<Giliran>;
}

export function createHambatan(alat: Alat, rahasia: string): Hambatan {
  const { basisdata } = alat;
  const kunciHmac = createHmac('sha256', rahasia).update('akuntabel hambatan').digest();
  const toId = ({ macam, milik }: KunciHambatan): string =>
    `hambatan:${createHmac('sha256', kunciHmac).update(`${macam}:${milik}`).digest('base64url')}`;
  const barisBaru = (id: string, { lupaMs }: Batas, kini: number, gagal: number) => {
    const pada = new Date(kini).toISOString();
    const berakhir = new Date(kini + lupaMs).toISOString();
    return { id, penanda: id, nilai: String(gagal), berakhir, dibuat: pada, diubah: pada };
  };

  async function takeGiliran(tx: Transaksi, baris: readonly (KunciHambatan & { id: string })[], kini: number) {
    const terhitung = [];
    for (const { id, macam } of baris) {
      const batas = BATAS[macam];
      const ada = await lockVerifikasi(tx, barisBaru(id, batas, kini, 0));
      const gagal = Date.parse(ada.berakhir) <= kini ? 0 : readGagal(ada.nilai);
      const sisa = Date.parse(ada.diubah) + delayFor(batas, gagal) - kini;
      if (gagal > 0 && sisa > 0) return { macam, tungguDetik: Math.ceil(sisa / 1000) };
      terhitung.push({ id, batas, gagal });
    }
    for (const { id, batas, gagal } of terhitung) {
      await updateVerifikasi(tx, id, barisBaru(id, batas, kini, gagal + 1));
    }
    return undefined;
  }

  async function giveBack(tx: Transaksi, baris: readonly (KunciHambatan & { id: string })[], kini: number) {
    for (const { id, macam } of baris) {
      if (macam !== 'alamat') {
        await takeVerifikasi(tx, id);
        continue;
      }
      const { nilai } = await lockVerifikasi(tx, barisBaru(id, BATAS.alamat, kini, 0));
      await updateVerifikasi(tx, id, { nilai: String(Math.max(0, readGagal(nilai) - 1)) });
    }
  }

  return {
    ambil: async (kunci) => {
      const kini = Date.now();
      // Locked in one order everywhere, so that two never wait for each other.
      const baris = kunci.map((k) => ({ ...k, id: toId(k) })).sort((a, b) => (a.id < b.id ? -1 : 1));
      const tolak = await basisdata.withUmum(async (tx) => await takeGiliran(tx, baris, kini));
      if (tolak !== undefined) {
        const { macam, tungguDetik } = tolak;
        alat.catat({ peristiwa: 'masuk.dihambat', instansiId: null, penggunaId: null, rincian: { macam } });
        return { boleh: false, tungguDetik };
      }
      const berhasil = async () => await basisdata.withUmum(async (tx) => await giveBack(tx, baris, kini));
      return { boleh: true, berhasil };
    },
  };
}

/** "2 menit": how long somebody is asked to wait. */
export const sebutTunggu = (detik: number): string =>
  detik <= 90 ? `${detik} detik` : `${Math.ceil(detik / 60)} menit`;
