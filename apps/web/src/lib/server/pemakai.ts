import type { Angka, HasilKinerja } from '@akuntabel/kinerja';

interface Pemakai {
  readonly angka: ReadonlyMap<string, readonly Angka[]>;
  readonly entri: ReadonlyMap<string, readonly Angka[]>;
}

const PEMAKAI = new WeakMap<HasilKinerja, Pemakai>();

function build(hasil: HasilKinerja): Pemakai {
  const angka = new Map<string, Angka[]>();
  const entri = new Map<string, Angka[]>();
  for (const satu of Object.values(hasil.angka)) {
    for (const masukan of satu.masukan) {
      const [peta, kunci] = masukan.jenis === 'angka' ? [angka, masukan.id] : [entri, masukan.jalur];
      const daftar = peta.get(kunci);
      if (daftar) daftar.push(satu);
      else peta.set(kunci, [satu]);
    }
  }
  return { angka, entri };
}

function getPemakai(hasil: HasilKinerja): Pemakai {
  let pemakai = PEMAKAI.get(hasil);
  if (!pemakai) {
    pemakai = build(hasil);
    PEMAKAI.set(hasil, pemakai);
  }
  return pemakai;
}

/** Figures that are computed from this figure. */
export const listPemakaiAngka = (hasil: HasilKinerja, id: string): readonly Angka[] =>
  getPemakai(hasil).angka.get(id) ?? [];

/** Figures that are read or computed from this entry. */
export const listPemakaiEntri = (hasil: HasilKinerja, jalur: string): readonly Angka[] =>
  getPemakai(hasil).entri.get(jalur) ?? [];
