import { listPeran } from '@akuntabel/basisdata';
import type { JenisRekaman } from '@akuntabel/kinerja';
import type { Alat } from '../inti/alat.ts';
import { isBoleh, requireHak, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { BIDANG_REKAMAN } from '../rekaman/bidang.ts';
import { muatUnitTahun, toSasaran } from './muat.ts';

/** What of the setting up of a unit-year is there. */
export interface Penyiapan {
  readonly namaUnit: string;
  /** How many records there are of each kind. */
  readonly rekaman: ReadonlyMap<string, number>;
  readonly iku: number;
  readonly sasaran: number;
  /** Roles that somebody holds for this unit on this day. */
  readonly peran: ReadonlySet<string>;
  /** Whether this person may enter records of a kind themselves. */
  isBolehUbah(jenis: JenisRekaman): boolean;
}

/** For who opens units: what has been entered of one, in the order an office begins with. */
export async function lihatPenyiapan(alat: Alat, pelaku: Pelaku, unit: string, tahun: number): Promise<Penyiapan> {
  return await runKonteks(
    alat,
    pelaku,
    async (konteks) => {
      const { tx, hari } = konteks;
      const termuat = await muatUnitTahun(konteks, unit, tahun);
      const sasaran = toSasaran(konteks, termuat.jalurUnit);
      requireHak(konteks, 'kelola.unit', sasaran);
      const peran = await listPeran(tx, pelaku.instansiId, { pada: hari });
      const { indikator, perencanaan } = termuat.tahun;
      return {
        namaUnit: termuat.unitTahun.namaUnit,
        rekaman: new Map(
          [...Map.groupBy(termuat.rekaman, ({ jenis }) => jenis)].map(([jenis, isi]) => [jenis, isi.length]),
        ),
        iku: indikator.filter(({ iku }) => iku).length,
        sasaran: perencanaan.renstra.tujuan.flatMap((t) => t.sasaran).length,
        peran: new Set(peran.filter((satu) => satu.unit === unit).map((satu) => satu.peran)),
        isBolehUbah: (jenis) => isBoleh(konteks, `ubah.${BIDANG_REKAMAN[jenis]}`, sasaran),
      };
    },
    { bacaSaja: true },
  );
}
