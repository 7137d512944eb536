import type { KeadaanTahun } from '@akuntabel/kinerja';
import {
  type AlatPengingat,
  foldKeadaanTahun,
  hariIni,
  isBoleh,
  type Konteks,
  muatUnitTahun,
  type Pelaku,
  runKonteks,
  type TindakanHak,
  toSasaran,
  type UnitTahunTermuat,
} from '@akuntabel/layanan';
import { error } from '@sveltejs/kit';
import { untukHalaman } from '../kantor/galat.ts';
import type { Layanan } from '../layanan.ts';

/** What the pages of the year's work are given: the unit-year as it stands, and what this person may do in it. */
export interface Alur {
  readonly alat: AlatPengingat;
  readonly pelaku: Pelaku;
  readonly unit: string;
  readonly tahun: number;
  /** Beginning of the addresses of this unit-year. */
  readonly dasar: string;
  readonly termuat: UnitTahunTermuat;
  readonly keadaan: KeadaanTahun;
  /** YYYY-MM-DD at the office. */
  readonly hari: string;
  /** Whether this person may do something to a thing that posts answer for; whether it is possible is asked elsewhere. */
  readonly boleh: (tindakan: TindakanHak, jabatan?: readonly (string | null)[]) => boolean;
}

type LayananKantor = Layanan & { getTermuat(): Promise<UnitTahunTermuat> };

/** Loads the unit-year of the address, as the frame of the page shows it; a plain dataset has no such pages. */
export async function muatAlur(locals: App.Locals): Promise<Alur> {
  const { kantor, pelaku } = requireOrang(locals);
  const termuat = await (locals.layanan as LayananKantor).getTermuat();
  const hak = await runKonteks(kantor.alat, pelaku, async (konteks) => konteks, { bacaSaja: true });
  return toAlur(locals, hak, termuat);
}

/** The same for a form action. It asks anew, so that the page, which is loaded after it, shows what it stored. */
export async function muatUntukUbah(locals: App.Locals): Promise<Alur> {
  const { kantor, pelaku, unitTahun } = requireOrang(locals);
  const baca = async (konteks: Konteks): Promise<Alur> =>
    toAlur(locals, konteks, await muatUnitTahun(konteks, unitTahun.unit, unitTahun.tahun));
  return await untukHalaman(runKonteks(kantor.alat, pelaku, baca, { bacaSaja: true }));
}

function requireOrang({ kantor, pelaku, unitTahun, dasar }: App.Locals) {
  if (!kantor || !pelaku || !unitTahun) error(404, 'Halaman tidak ditemukan.');
  return { kantor, pelaku, unitTahun, dasar };
}

function toAlur(locals: App.Locals, hak: Konteks, termuat: UnitTahunTermuat): Alur {
  const { kantor, pelaku, unitTahun, dasar } = requireOrang(locals);
  const { alat } = kantor;
  return {
    ...{ alat, pelaku, dasar, termuat, ...unitTahun },
    keadaan: foldKeadaanTahun(termuat),
    hari: hariIni(alat),
    boleh: (tindakan, jabatan = []) =>
      isBoleh(
        hak,
        tindakan,
        toSasaran(
          hak,
          termuat.jalurUnit,
          jabatan.filter((satu) => satu !== null),
        ),
      ),
  };
}
