import { SUBJEK, type TahunKinerja } from '@akuntabel/kinerja';
import { closest, distance } from 'fastest-levenshtein';

export type Subjek = keyof TahunKinerja;

/** `rencanaAksi` → `rencana-aksi.yaml`. */
export function toNamaBerkas(subjek: Subjek): string {
  return `${subjek.replace(/[A-Z]/g, (huruf) => `-${huruf.toLowerCase()}`)}.yaml`;
}

const SUBJEK_MENURUT_BERKAS = new Map(SUBJEK.map((subjek) => [toNamaBerkas(subjek), subjek]));

/** Subject of a file of a dataset folder; `.yml` serves as well as `.yaml`. */
export function findSubjek(namaBerkas: string): Subjek | undefined {
  return SUBJEK_MENURUT_BERKAS.get(namaBerkas.replace(/\.yml$/, '.yaml'));
}

export const NAMA_BERKAS: readonly string[] = [...SUBJEK_MENURUT_BERKAS.keys()];

const MAKS_BEDA = 4;

/** The known word nearest to a misspelt one, if it is near enough to be meant. */
export function findTerdekat(kata: string, dikenal: readonly string[]): string | undefined {
  if (dikenal.length === 0) return undefined;
  const dekat = closest(kata.toLowerCase(), [...dikenal]);
  return distance(kata.toLowerCase(), dekat.toLowerCase()) <= Math.min(MAKS_BEDA, Math.ceil(kata.length / 2))
    ? dekat
    : undefined;
}
