import type { TahunKinerja } from '@akuntabel/kinerja';

/** Official name of a unit; its id when the dataset does not name it. */
export function findNamaUnit({ organisasi }: TahunKinerja, id: string): string {
  return organisasi.unit.find((unit) => unit.id === id)?.nama ?? id;
}

/** Official name of a post; its id when the dataset does not name it. */
export function findNamaJabatan({ organisasi }: TahunKinerja, id: string): string {
  return organisasi.jabatan.find((jabatan) => jabatan.id === id)?.nama ?? id;
}
