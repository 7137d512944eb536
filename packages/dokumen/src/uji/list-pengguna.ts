import type { HasilKinerja } from '@akuntabel/kinerja';

/** Ids of the figures whose trail leads to an entry of the dataset, at any depth. */
export function listPengguna({ angka }: HasilKinerja, jalur: string): ReadonlySet<string> {
  const pengguna = new Map<string, string[]>();
  const antrean: string[] = [];
  for (const { id, masukan } of Object.values(angka)) {
    for (const m of masukan) {
      if (m.jenis === 'angka') pengguna.set(m.id, [...(pengguna.get(m.id) ?? []), id]);
      else if (m.jalur === jalur) antrean.push(id);
    }
  }
  const semua = new Set<string>();
  for (let id = antrean.pop(); id !== undefined; id = antrean.pop()) {
    if (semua.has(id)) continue;
    semua.add(id);
    antrean.push(...(pengguna.get(id) ?? []));
  }
  return semua;
}
