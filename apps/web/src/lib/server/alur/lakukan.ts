import { MESIN, type NamaMesin } from '@akuntabel/kinerja';
import {
  GalatLayanan,
  lakukanTindakan,
  lengkapiVersi,
  type MasalahIsian,
  segerakanPengingat,
} from '@akuntabel/layanan';
import { fail, redirect } from '@sveltejs/kit';
import { STATUS } from '../kantor/galat.ts';
import type { Alur } from './muat.ts';

/** An action that was refused, with what was typed for it. */
export interface TindakanGagal {
  readonly tindakan: string;
  readonly alasan: string;
  readonly pesan: string;
  /** What is to be mended first, each with where. */
  readonly masalah: readonly { readonly href: string | null; readonly pesan: string }[];
}

export interface ObjekHalaman {
  readonly mesin: NamaMesin;
  readonly objek: string;
  /** Page of the object, from the root of the unit-year. */
  readonly href: string;
  readonly toHref?: (jalur: MasalahIsian['jalur']) => string | null;
}

export const readTeks = (data: FormData, nama: string): string => {
  const nilai = data.get(nama);
  return typeof nilai === 'string' ? nilai.trim() : '';
};

/** Does what a button said, and goes back to the page; a refusal is told there, with its status. */
export async function lakukan(alur: Alur, data: FormData, { mesin, objek, href, toHref = () => null }: ObjekHalaman) {
  const { alat, pelaku, unit, tahun, dasar } = alur;
  const tindakan = readTeks(data, 'tindakan');
  const alasan = readTeks(data, 'alasan');
  const lingkup = data.getAll('lingkup').filter((satu) => typeof satu === 'string');
  const sesudah = Number(data.get('sesudah') ?? Number.NaN);
  try {
    await lakukanTindakan(alat, pelaku, {
      ...{ unit, tahun, mesin, objek, tindakan, alasan: alasan === '' ? null : alasan },
      lingkup: lingkup.length === 0 ? null : lingkup,
      sesudah: Number.isInteger(sesudah) ? sesudah : -1,
    });
  } catch (galat) {
    return failTindakan(galat, { tindakan, alasan }, toHref);
  }
  await tellLain(alur, `${mesin}.${tindakan}`);
  return redirect(303, `${dasar}${href}?selesai=${encodeURIComponent(tindakan)}`);
}

/** Actions that freeze a version, whose files are then to be made. */
const PEMBEKU = new Set(['perjanjian.tandaTangani', 'laporan.finalkan']);

/** What waits in line after an action. The action stands, whether or not the queue takes it today. */
async function tellLain({ alat, pelaku }: Alur, tindakan: string): Promise<void> {
  const { instansiId, penggunaId } = pelaku;
  try {
    if (PEMBEKU.has(tindakan)) await lengkapiVersi(alat, instansiId);
    await segerakanPengingat(alat, instansiId);
  } catch (galat) {
    const sebab = galat instanceof Error ? galat.name : 'lain';
    alat.catat({ peristiwa: 'pekerjaan.tidakAntre', instansiId, penggunaId, rincian: { tindakan, sebab } });
  }
}

function failTindakan(
  galat: unknown,
  ketikan: Pick<TindakanGagal, 'tindakan' | 'alasan'>,
  toHref: NonNullable<ObjekHalaman['toHref']>,
) {
  if (!(galat instanceof GalatLayanan)) throw galat;
  const masalah = galat.masalah.map(({ jalur, pesan }) => ({ href: toHref(jalur), pesan }));
  const gagal: TindakanGagal = { ...ketikan, pesan: galat.message, masalah };
  return fail(STATUS[galat.kode], { gagal });
}

/** The sentence after an action that was done; null when there was none. */
export function sebutSelesai(mesin: NamaMesin, { searchParams }: URL, label: string): string | null {
  const tindakan = searchParams.get('selesai');
  const semua: Readonly<Record<string, { readonly label: string }>> = MESIN[mesin].tindakan;
  if (tindakan === null || !Object.hasOwn(semua, tindakan)) return null;
  return `«${semua[tindakan]?.label}» tercatat. Statusnya sekarang «${label}».`;
}
