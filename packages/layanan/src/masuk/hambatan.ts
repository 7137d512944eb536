import { createHmac } from 'node:crypto';
import { deleteVerifikasiLewat, lockVerifikasi, takeVerifikasi, updateVerifikasi } from '@akuntabel/basisdata';
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

export type MacamHambatan = keyof typeof BATAS;

export interface KunciHambatan {
  readonly macam: MacamHambatan;
  /** Whose: a sign-in name, an account, an address. */
  readonly milik: string;
}

export type Giliran =
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

const isGagal = (teks: string): number => Math.max(0, Number.parseInt(teks, 10) || 0);

export interface Hambatan {
  ambil(kunci: readonly KunciHambatan[]): Promise<Giliran>;
}

export function createHambatan(alat: Alat, rahasia: string): Hambatan {
  const kunciHmac = createHmac('sha256', rahasia).update('akuntabel hambatan').digest();
  const toId = ({ macam, milik }: KunciHambatan): string =>
    `hambatan:${createHmac('sha256', kunciHmac).update(`${macam}:${milik}`).digest('base64url')}`;
  let bersih = 0;

  /** Rows nobody comes back to are removed now and then. */
  async function bersihkan(kini: number): Promise<void> {
    if (kini - bersih < 10 * MENIT) return;
    bersih = kini;
    await deleteVerifikasiLewat(alat.basisdata.db, new Date(kini).toISOString());
  }

  return {
    /**
     * Lets an attempt begin and counts it as failed until it says otherwise; so a hundred at once are a hundred
     * failures and not one. An attempt that has to wait is not counted: the delay does not grow by itself.
     */
    async ambil(kunci) {
      const kini = Date.now();
      const pada = new Date(kini).toISOString();
      await bersihkan(kini);
      // Locked in one order everywhere, so that two never wait for each other.
      const baris = kunci.map((k) => ({ ...k, id: toId(k) })).sort((a, b) => (a.id < b.id ? -1 : 1));
      const tunggu = await alat.basisdata.withUmum(async (tx) => {
        const keadaan: { id: string; batas: Batas; gagal: number }[] = [];
        for (const { id, macam } of baris) {
          const batas = BATAS[macam];
          const ada = await lockVerifikasi(tx, {
            ...{ id, penanda: id, nilai: '0' },
            ...{ berakhir: new Date(kini + batas.lupaMs).toISOString(), dibuat: pada, diubah: pada },
          });
          const gagal = Date.parse(ada.berakhir) <= kini ? 0 : isGagal(ada.nilai);
          const sisa = Date.parse(ada.diubah) + delayFor(batas, gagal) - kini;
          if (gagal > 0 && sisa > 0) {
            alat.catat({ peristiwa: 'masuk.dihambat', instansiId: null, penggunaId: null, rincian: { macam } });
            return Math.ceil(sisa / 1000);
          }
          keadaan.push({ id, batas, gagal });
        }
        for (const { id, batas, gagal } of keadaan) {
          const berakhir = new Date(kini + batas.lupaMs).toISOString();
          await updateVerifikasi(tx, id, { nilai: String(gagal + 1), berakhir, diubah: pada });
        }
        return 0;
      });
      if (tunggu > 0) return { boleh: false, tungguDetik: tunggu };
      return {
        boleh: true,
        berhasil: async () => {
          await alat.basisdata.withUmum(async (tx) => {
            for (const { id, macam } of baris) {
              const ada = macam === 'alamat' ? await takeVerifikasi(tx, id) : undefined;
              if (macam !== 'alamat') await takeVerifikasi(tx, id);
              const gagal = isGagal(ada?.nilai ?? '0') - 1;
              if (ada !== undefined && gagal > 0) await lockVerifikasi(tx, { ...ada, nilai: String(gagal) });
            }
          });
        },
      };
    },
  };
}

/** "2 menit": how long somebody is asked to wait. */
export const sebutTunggu = (detik: number): string =>
  detik <= 90 ? `${detik} detik` : `${Math.ceil(detik / 60)} menit`;
