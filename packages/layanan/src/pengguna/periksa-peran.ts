import type { Peran as BarisPeran, StatusPeran, UnitTahun } from '@akuntabel/basisdata';
import type { AturanHak } from '../hak/aturan.ts';
import { PERAN } from '../hak/peran.ts';
import { GalatLayanan, type MasalahIsian } from '../inti/galat.ts';
import { isTanggal } from '../inti/tanggal.ts';

/** A role as it is asked for. */
export interface MasukanPeran {
  readonly penggunaId: string;
  readonly peran: string;
  /** Unit it holds for, with the units below; null = the whole government. */
  readonly unit: string | null;
  readonly jabatan: string | null;
  readonly status: string;
  /** YYYY-MM-DD; the last day may be open. */
  readonly mulai: string;
  readonly selesai: string | null;
  /** The decree. */
  readonly sk: string | null;
}

export interface PeranBersih extends MasukanPeran {
  readonly status: StatusPeran;
}

const STATUS = ['definitif', 'plt', 'plh', 'pj'] as const satisfies readonly StatusPeran[];

const orNull = (teks: string | null): string | null => {
  const bersih = teks?.trim() ?? '';
  return bersih === '' ? null : bersih;
};

/** What the rules give this role at all: within a unit, by a post, or for the whole government only. */
function listLingkup(aturan: readonly AturanHak[], peran: string): Set<string> {
  return new Set(aturan.filter((a) => a.putusan === 'boleh' && a.peran === peran).map((a) => a.lingkup));
}

/** Everything that is wrong with it, or the assignment as it will be stored. Throws `takSah`. */
export function parsePeran(
  masukan: MasukanPeran,
  aturan: readonly AturanHak[],
  unitTahun: readonly Pick<UnitTahun, 'unit'>[],
): PeranBersih {
  const masalah: MasalahIsian[] = [];
  const salah = (jalur: keyof MasukanPeran, pesan: string) => masalah.push({ jalur: [jalur], pesan });
  const [unit, jabatan, selesai, sk] = [masukan.unit, masukan.jabatan, masukan.selesai, masukan.sk].map(orNull);
  const status = STATUS.find((s) => s === masukan.status);
  const lingkup = listLingkup(aturan, masukan.peran);
  if (!Object.hasOwn(PERAN, masukan.peran)) salah('peran', 'Pilih salah satu peran yang ada.');
  else if (unit != null && !lingkup.has('unit') && !lingkup.has('jabatan')) {
    salah('unit', 'Peran ini berlaku untuk seluruh instansi; kosongkan unit.');
  } else if (jabatan == null && lingkup.has('jabatan')) {
    salah('jabatan', 'Peran ini melekat pada jabatan; pilih jabatannya.');
  }
  if (unit != null && !unitTahun.some((u) => u.unit === unit)) salah('unit', 'Unit ini belum dibuka di instansi Anda.');
  if (status === undefined) salah('status', 'Pilih definitif, Plt., Plh., atau Pj.');
  if (!isTanggal(masukan.mulai)) salah('mulai', 'Isi tanggal mulai, misalnya 2026-01-02.');
  if (selesai != null && !isTanggal(selesai))
    salah('selesai', 'Isi tanggal selesai, misalnya 2026-12-31, atau kosongkan.');
  else if (selesai != null && selesai < masukan.mulai) salah('selesai', 'Tanggal selesai mendahului tanggal mulai.');
  if ((jabatan?.length ?? 0) > 200) salah('jabatan', 'Jabatan terlalu panjang.');
  if ((sk?.length ?? 0) > 300) salah('sk', 'Nomor SK terlalu panjang.');
  if (masalah.length > 0 || status === undefined) {
    throw new GalatLayanan('takSah', 'Penugasan belum dapat disimpan.', { masalah });
  }
  const { penggunaId, peran, mulai } = masukan;
  return {
    penggunaId,
    peran,
    mulai,
    status,
    unit: unit ?? null,
    jabatan: jabatan ?? null,
    selesai: selesai ?? null,
    sk: sk ?? null,
  };
}

type Rentang = Pick<BarisPeran, 'mulai' | 'selesai'>;

/** Whether two assignments share a day. */
export const isBertindih = (a: Rentang, b: Rentang): boolean =>
  (a.selesai === null || b.mulai <= a.selesai) && (b.selesai === null || a.mulai <= b.selesai);

/** The same assignment of the same person, on days that both cover. */
export const isSama = (a: PeranBersih, b: BarisPeran): boolean =>
  a.penggunaId === b.penggunaId &&
  a.peran === b.peran &&
  a.unit === b.unit &&
  a.jabatan === b.jabatan &&
  isBertindih(a, b);
