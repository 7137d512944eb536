import {
  countPemberitahuan,
  isBoleh,
  type Konteks,
  type Pelaku,
  runKonteks,
  type TindakanHak,
  toSasaran,
} from '@akuntabel/layanan';
import type { Kantor } from './kantor.ts';

export interface ButirMenu {
  readonly href: string;
  readonly nama: string;
}

/** Pages of the office, with the right for the whole government that each needs; null = everybody's. */
const BUTIR: readonly (ButirMenu & { readonly hak: TindakanHak | null })[] = [
  { href: '/kantor', nama: 'Beranda', hak: null },
  { href: '/cari', nama: 'Cari', hak: null },
  { href: '/pemberitahuan', nama: 'Pemberitahuan', hak: null },
  { href: '/pengguna', nama: 'Pengguna', hak: 'kelola.pengguna' },
  { href: '/unit-baru', nama: 'Buka unit', hak: 'kelola.unit' },
  { href: '/jendela', nama: 'Jendela pengisian', hak: 'kelola.jendela' },
  { href: '/jejak', nama: 'Jejak', hak: 'lihatJejak' },
];

/** The menu of the office for somebody: what they may open, and how many notes they have not read. */
export async function listMenu({ alat }: Pick<Kantor, 'alat'>, pelaku: Pelaku): Promise<ButirMenu[]> {
  const susun = async (konteks: Konteks): Promise<ButirMenu[]> => {
    const belumDibaca = await countPemberitahuan(konteks);
    return BUTIR.filter(({ hak }) => hak === null || isBoleh(konteks, hak, toSasaran(konteks, []))).map(
      ({ href, nama }) => ({
        href,
        nama: href === '/pemberitahuan' && belumDibaca > 0 ? `${nama} (${belumDibaca})` : nama,
      }),
    );
  };
  return await runKonteks(alat, pelaku, susun, { bacaSaja: true });
}

/** Whether somebody may do something to the whole government: for what a page offers. */
export async function isBolehInstansi(alat: Kantor['alat'], pelaku: Pelaku, tindakan: TindakanHak): Promise<boolean> {
  return await runKonteks(alat, pelaku, async (k) => isBoleh(k, tindakan, toSasaran(k, [])), { bacaSaja: true });
}
