import { listRekaman, listUnitTahun } from '@akuntabel/basisdata';
import { PERAN, type Peran } from '../hak/peran.ts';
import type { Alat } from '../inti/alat.ts';
import { requireHak, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { toSasaranInstansi } from './izin-pengguna.ts';

export interface PilihanPeran {
  /** For each role whether it can hold within a unit, and whether it needs a post. */
  readonly peran: readonly {
    readonly peran: Peran;
    readonly nama: string;
    readonly perUnit: boolean;
    readonly perJabatan: boolean;
  }[];
  /** Units of the government, each once, by its newest name. */
  readonly unit: readonly { readonly unit: string; readonly nama: string }[];
  /** Posts of the unit that was asked for. */
  readonly jabatan: readonly { readonly id: string; readonly nama: string }[];
}

/** What can be chosen for an assignment, by the rules in force here. */
export async function pilihanPeran(
  alat: Alat,
  pelaku: Pelaku,
  { unit = null }: { readonly unit?: string | null } = {},
): Promise<PilihanPeran> {
  return await runKonteks(
    alat,
    pelaku,
    async (konteks) => {
      const { tx, hak } = konteks;
      requireHak(konteks, 'kelola.pengguna', toSasaranInstansi(konteks));
      const semua = await listUnitTahun(tx, pelaku.instansiId);
      const terbaru = new Map(semua.toReversed().map((satu) => [satu.unit, satu]));
      const dipilih = unit === null ? undefined : terbaru.get(unit);
      const jabatan =
        dipilih === undefined ? [] : await listRekaman(tx, pelaku.instansiId, dipilih.id, ['jabatan'] as const);
      const lingkup = (peran: string) =>
        new Set(hak.aturan.filter((a) => a.putusan === 'boleh' && a.peran === peran).map((a) => a.lingkup));
      return {
        peran: (Object.keys(PERAN) as Peran[]).map((satu) => {
          const milik = lingkup(satu);
          const perJabatan = milik.has('jabatan');
          return { peran: satu, nama: PERAN[satu], perUnit: perJabatan || milik.has('unit'), perJabatan };
        }),
        unit: [...terbaru.values()]
          .map((satu) => ({ unit: satu.unit, nama: satu.namaUnit }))
          .sort((a, b) => (a.nama < b.nama ? -1 : 1)),
        // Also the head of the government: the agreement of a unit's head waits for that post.
        jabatan: jabatan.map(({ kunci, isi }) => ({ id: kunci, nama: (isi as { nama: string }).nama })),
      };
    },
    { bacaSaja: true },
  );
}
