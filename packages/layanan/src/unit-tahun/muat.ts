import {
  listRekaman,
  listTindakanUnitTahun,
  listUnitTahun,
  type Rekaman,
  readSidikRekaman,
  type SidikRekaman,
  type Tindakan,
  type Transaksi,
  type UnitTahun,
} from '@akuntabel/basisdata';
import { hashTahunKinerja } from '@akuntabel/berkas';
import {
  type HasilKinerja,
  joinDraf,
  type MasalahRekaman,
  measureKinerja,
  type PetaRekaman,
  type TahunKinerja,
} from '@akuntabel/kinerja';
import type { SasaranHak } from '../hak/decide-hak.ts';
import { takDitemukan } from '../inti/galat.ts';
import { type Konteks, requireHak } from '../inti/izin.ts';

/** A unit-year as it stands: its records, the whole they make, its figures. */
export interface UnitTahunTermuat {
  readonly unitTahun: UnitTahun;
  /** The unit and those above it, nearest first. */
  readonly jalurUnit: readonly string[];
  readonly rekaman: readonly Rekaman[];
  readonly tahun: TahunKinerja;
  readonly hasil: HasilKinerja;
  /** What keeps it from being whole. */
  readonly masalah: readonly MasalahRekaman[];
  readonly peta: PetaRekaman;
  /** SHA-256 of the data. */
  readonly hash: string;
  /** Everything people did to its objects. */
  readonly tindakan: readonly Tindakan[];
}

type Silsilah = Pick<UnitTahun, 'unit' | 'indukUnit'>;

function climb(induk: ReadonlyMap<string, string | null>, unit: string): string[] {
  const jalur: string[] = [];
  for (let kini: string | null | undefined = unit; kini != null && !jalur.includes(kini); kini = induk.get(kini)) {
    jalur.push(kini);
  }
  return jalur;
}

const buildInduk = (semua: readonly Silsilah[]) => new Map(semua.map((u) => [u.unit, u.indukUnit]));

/** The units above a unit, itself first; a circle ends where it closes. All are of one year. */
export const findJalurUnit = (semua: readonly Silsilah[], unit: string): string[] => climb(buildInduk(semua), unit);

/** The same for many units of any years. */
export function createJalurUnit<Satu extends Silsilah & Pick<UnitTahun, 'tahun'>>(
  semua: readonly Satu[],
): (satu: Satu) => string[] {
  const perTahun = new Map(
    [...Map.groupBy(semua, ({ tahun }) => tahun)].map(([tahun, setahun]) => [tahun, buildInduk(setahun)]),
  );
  return ({ tahun, unit }) => climb(perTahun.get(tahun) ?? new Map(), unit);
}

const terbaca = new WeakMap<Transaksi, Promise<readonly UnitTahun[]>>();

/** All unit-years of the government, newest year first; several lists of one page ask once. */
export function listSemuaUnitTahun({ tx, pelaku, bacaSaja }: Konteks): Promise<readonly UnitTahun[]> {
  const ada = bacaSaja ? terbaca.get(tx) : undefined;
  if (ada !== undefined) return ada;
  const semua = listUnitTahun(tx, pelaku.instansiId);
  if (bacaSaja) terbaca.set(tx, semua);
  return semua;
}

export const toSasaran = (
  { pelaku }: Konteks,
  jalurUnit: readonly string[],
  jabatan: readonly string[] = [],
): SasaranHak => ({ instansiId: pelaku.instansiId, unit: jalurUnit, jabatan });

/** Finds a unit-year that somebody may see; anything else does not exist. */
export async function getUnitTahunTerlihat(
  konteks: Konteks,
  unit: string,
  tahun: number,
): Promise<{ unitTahun: UnitTahun; jalurUnit: string[] }> {
  const { tx, pelaku } = konteks;
  const semua = await listUnitTahun(tx, pelaku.instansiId, { tahun });
  const unitTahun = semua.find((satu) => satu.unit === unit);
  if (unitTahun === undefined) throw takDitemukan();
  const jalurUnit = findJalurUnit(semua, unit);
  requireHak(konteks, 'lihat', toSasaran(konteks, jalurUnit));
  return { unitTahun, jalurUnit };
}

type Terukur = Pick<UnitTahunTermuat, 'rekaman' | 'tahun' | 'hasil' | 'masalah' | 'peta' | 'hash'>;

/** Some offices' worth; one measured unit-year is a few hundred kilobytes. */
const MAKS_TERSIMPAN = 64;
const tersimpan = new Map<string, { readonly sidik: string; readonly terukur: Terukur }>();

const formatSidik = ({ banyak, versi, diubah }: SidikRekaman): string => `${banyak}/${versi}/${diubah ?? ''}`;

/** Tells one state of the records from another: each write counts a version on, each removal lowers the count. */
function buildSidik(rekaman: readonly Rekaman[]): string {
  let versi = 0;
  let diubah = '';
  for (const satu of rekaman) {
    versi += satu.versi;
    if (satu.diubah > diubah) diubah = satu.diubah;
  }
  return formatSidik({ banyak: rekaman.length, versi, diubah });
}

/** What was measured of this state of the records, if it is still kept. */
function findTersimpan(unitTahunId: string, sidik: string): Terukur | undefined {
  const ada = tersimpan.get(unitTahunId);
  if (ada?.sidik !== sidik) return undefined;
  // Last in, last out.
  tersimpan.delete(unitTahunId);
  tersimpan.set(unitTahunId, ada);
  return ada.terukur;
}

/** Joins and measures records; kept while they stay the same, so that reading costs one small query. */
export function measureRekaman(unitTahunId: string, rekaman: readonly Rekaman[]): Terukur {
  const sidik = buildSidik(rekaman);
  const ada = findTersimpan(unitTahunId, sidik);
  if (ada !== undefined) return ada;
  const { tahun, masalah, peta } = joinDraf(rekaman);
  const terukur = { rekaman, tahun, hasil: measureKinerja(tahun), masalah, peta, hash: hashTahunKinerja(tahun) };
  tersimpan.delete(unitTahunId);
  tersimpan.set(unitTahunId, { sidik, terukur });
  for (const lama of tersimpan.keys()) {
    if (tersimpan.size <= MAKS_TERSIMPAN) break;
    tersimpan.delete(lama);
  }
  return terukur;
}

/** The records as they stand, measured; they are read only when they are not those that were measured last. */
async function loadTerukur({ tx, pelaku }: Konteks, unitTahunId: string): Promise<Terukur> {
  const sidik = formatSidik(await readSidikRekaman(tx, pelaku.instansiId, unitTahunId));
  return (
    findTersimpan(unitTahunId, sidik) ??
    measureRekaman(unitTahunId, await listRekaman(tx, pelaku.instansiId, unitTahunId))
  );
}

/** Loads a unit-year that somebody may see. */
export async function muatUnitTahun(konteks: Konteks, unit: string, tahun: number): Promise<UnitTahunTermuat> {
  const { tx, pelaku } = konteks;
  const { unitTahun, jalurUnit } = await getUnitTahunTerlihat(konteks, unit, tahun);
  const terukur = await loadTerukur(konteks, unitTahun.id);
  const tindakan = await listTindakanUnitTahun(tx, pelaku.instansiId, unitTahun.id);
  return { unitTahun, jalurUnit, tindakan, ...terukur };
}
