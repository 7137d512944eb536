import {
  type HalamanJejak,
  listJejak,
  listKredensial,
  listPengguna,
  listPeranOrang,
  listVerifikasiBerlaku,
  type Pengguna,
} from '@akuntabel/basisdata';
import type { Alat } from '../inti/alat.ts';
import { type Konteks, requireHak, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { PENYEDIA_SSO } from '../masuk/nama-masuk.ts';
import { JENIS_PENGGUNA } from './catat.ts';
import { getPenggunaTerkelola, toSasaranInstansi } from './izin-pengguna.ts';
import { namePeran, type PeranTampil } from './nama-peran.ts';
import { penandaTautan } from './tautan.ts';

/** A person as an admin sees them. */
export interface PenggunaTampil {
  readonly id: string;
  readonly nama: string;
  readonly namaMasuk: string | null;
  /** Since when the account may no longer sign in; null = it may. */
  readonly nonaktif: string | null;
  readonly duaFaktor: boolean;
  readonly adaSandi: boolean;
  /** What the provider of the single sign-on calls the person; null = not linked. */
  readonly akunSso: string | null;
  /** Until when a link for the password waits to be used. */
  readonly tautanBerakhir: string | null;
  /** All assignments, also past ones, by their first day. */
  readonly penugasan: readonly PeranTampil[];
}

export interface SaringPengguna {
  /** Part of the name or the sign-in name. */
  readonly cari?: string | undefined;
  /** `berikut` of the page before. */
  readonly sesudah?: { readonly nama: string; readonly id: string } | undefined;
  readonly banyak?: number | undefined;
}

export interface HalamanPenggunaTampil {
  readonly baris: readonly PenggunaTampil[];
  readonly berikut: { readonly nama: string; readonly id: string } | null;
}

async function toTampil(konteks: Konteks, pengguna: readonly Pengguna[]): Promise<PenggunaTampil[]> {
  const { alat, tx, pelaku } = konteks;
  const ids = pengguna.map(({ id }) => id);
  const peran = Map.groupBy(await listPeranOrang(tx, pelaku.instansiId, ids), (p) => p.penggunaId);
  const kredensial = Map.groupBy(await listKredensial(tx, ids), (k) => k.penggunaId);
  const kini = alat.kini().toISOString();
  const tautan = await listVerifikasiBerlaku(tx, ids.map(penandaTautan), kini);
  const berakhir = new Map(tautan.map((t) => [t.penanda, t.berakhir]));
  const bernama = Map.groupBy(await namePeran(konteks, [...peran.values()].flat()), (p) => p.penggunaId);
  return pengguna.map(({ id, nama, namaMasuk, nonaktif, duaFaktor }) => {
    const milik = kredensial.get(id) ?? [];
    return {
      id,
      nama,
      namaMasuk,
      nonaktif,
      duaFaktor: duaFaktor === true,
      adaSandi: milik.some((k) => k.penyedia !== PENYEDIA_SSO),
      akunSso: milik.find((k) => k.penyedia === PENYEDIA_SSO)?.akun ?? null,
      tautanBerakhir: berakhir.get(penandaTautan(id)) ?? null,
      penugasan: bernama.get(id) ?? [],
    };
  });
}

const MAKS_BARIS = 100;

/** The people of the own government, by name, a page at a time. */
export async function daftarPengguna(
  alat: Alat,
  pelaku: Pelaku,
  { cari, sesudah, banyak = 50 }: SaringPengguna = {},
): Promise<HalamanPenggunaTampil> {
  const baca = async (konteks: Konteks): Promise<HalamanPenggunaTampil> => {
    requireHak(konteks, 'kelola.pengguna', toSasaranInstansi(konteks));
    const sebanyak = Math.min(MAKS_BARIS, Math.max(1, Math.trunc(banyak)));
    const halaman = await listPengguna(konteks.tx, pelaku.instansiId, { cari, sesudah, banyak: sebanyak });
    return { baris: await toTampil(konteks, halaman.baris), berikut: halaman.berikut };
  };
  return await runKonteks(alat, pelaku, baca, { bacaSaja: true });
}

/** One person, with what was done to the account. */
export async function lihatPengguna(
  alat: Alat,
  pelaku: Pelaku,
  penggunaId: string,
): Promise<PenggunaTampil & { readonly riwayat: HalamanJejak }> {
  const baca = async (konteks: Konteks) => {
    const { pengguna } = await getPenggunaTerkelola(konteks, penggunaId);
    const saring = { jenis: JENIS_PENGGUNA, kunci: penggunaId };
    const riwayat = await listJejak(konteks.tx, pelaku.instansiId, saring);
    const [tampil] = await toTampil(konteks, [pengguna]);
    if (tampil === undefined) throw new Error('a person was lost');
    return { ...tampil, riwayat };
  };
  return await runKonteks(alat, pelaku, baca, { bacaSaja: true });
}
