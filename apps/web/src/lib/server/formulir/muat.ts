import { isJenisRekaman, type JenisRekaman, type KeadaanTahun } from '@akuntabel/kinerja';
import {
  type Alat,
  BIDANG_REKAMAN,
  foldKeadaanTahun,
  isBoleh,
  listPenanggungJawab,
  type Pelaku,
  runKonteks,
  type TindakanHak,
  toSasaran,
  type UnitTahunTermuat,
} from '@akuntabel/layanan';
import { error } from '@sveltejs/kit';
import type { Layanan } from '../layanan.ts';
import { type DaftarPilihan, listPilihan } from './rujukan.ts';

/** What the pages that change a unit-year work with. */
export interface Kelola {
  readonly alat: Alat;
  readonly pelaku: Pelaku;
  readonly unit: string;
  readonly tahun: number;
  /** Beginning of the addresses of this unit-year. */
  readonly dasar: string;
  readonly termuat: UnitTahunTermuat;
  readonly pilihan: DaftarPilihan;
  readonly keadaan: KeadaanTahun;
  readonly bolehLihatJejak: boolean;
  readonly bolehEkspor: boolean;
  /** Whether this person may change a record with such content; what is possible now is another question. */
  readonly isBolehUbah: (jenis: JenisRekaman, isi?: unknown) => boolean;
}

type LayananKantor = Layanan & { getTermuat(): Promise<UnitTahunTermuat> };

/** Where somebody works on a unit-year; a plain dataset has no such pages. */
export function getTempat({ kantor, pelaku, unitTahun, dasar }: App.Locals) {
  if (!kantor || !pelaku || !unitTahun) error(404, 'Halaman tidak ditemukan.');
  return { alat: kantor.alat, pelaku, dasar, ...unitTahun };
}

export function getJenisHalaman(jenis: string): JenisRekaman {
  if (!isJenisRekaman(jenis)) error(404, 'Halaman tidak ditemukan.');
  return jenis;
}

/** Loads the unit-year of the address; together with what the frame of the page asks, eight questions. */
export async function muatKelola(locals: App.Locals): Promise<Kelola> {
  const tempat = getTempat(locals);
  const { alat, pelaku } = tempat;
  const termuat = await (locals.layanan as LayananKantor).getTermuat();
  const hak = await runKonteks(alat, pelaku, async (konteks) => konteks, { bacaSaja: true });
  const { jalurUnit, tahun } = termuat;
  const boleh = (tindakan: TindakanHak, jabatan: readonly string[] = []) =>
    isBoleh(hak, tindakan, toSasaran(hak, jalurUnit, jabatan));
  const semuaJabatan = tahun.organisasi.jabatan.map(({ id }) => id);
  /** Posts that answer for a record; for a new one any of them may. */
  const listJabatan = (isi: unknown): readonly string[] =>
    isi === undefined ? semuaJabatan : listPenanggungJawab(tahun, isi);
  return {
    ...tempat,
    termuat,
    pilihan: listPilihan(tahun, termuat.rekaman as Parameters<typeof listPilihan>[1], termuat.hasil),
    keadaan: foldKeadaanTahun(termuat),
    bolehLihatJejak: boleh('lihatJejak'),
    bolehEkspor: boleh('ekspor'),
    isBolehUbah: (jenis, isi) => boleh(`ubah.${BIDANG_REKAMAN[jenis]}`, listJabatan(isi)),
  };
}
