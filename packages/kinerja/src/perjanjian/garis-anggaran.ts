import { toKunciAnggaran } from '../anggaran/pohon.ts';
import type { KinerjaProgram, Program, TahunKinerja } from '../tahun/tahun-kinerja.ts';

/** A node of the budget tree with what agreements need of it. */
export interface Simpul {
  /** Key: code, with `@unit` where a sub-unit carries it out. */
  readonly kunci: string;
  readonly kode: string;
  readonly unit: string | null;
  readonly nama: string;
  readonly program: Pick<Program, 'kode' | 'sifat' | 'mendukung'>;
  readonly kinerja: readonly KinerjaProgram[];
  readonly induk: Simpul | null;
  readonly anak: readonly Simpul[];
}

interface Isi {
  readonly kode: string;
  readonly unit?: string | null;
  readonly nama: string;
  readonly kinerja: readonly KinerjaProgram[];
}

function createSimpul<T extends Isi>(
  isi: T,
  program: Simpul['program'],
  induk: Simpul | null,
  buatAnak: (isi: T, induk: Simpul) => readonly Simpul[],
): Simpul {
  const { kode, unit = null, nama, kinerja } = isi;
  const anak: Simpul[] = [];
  const simpul: Simpul = { kunci: toKunciAnggaran(kode, unit), kode, unit, nama, program, kinerja, induk, anak };
  anak.push(...buatAnak(isi, simpul));
  return simpul;
}

/** Programmes with all below them, in the order of the dataset. */
export function listProgram(tahun: TahunKinerja): Simpul[] {
  return tahun.anggaran.program.map((program) =>
    createSimpul(program, program, null, (p, diProgram) =>
      p.kegiatan.map((kegiatan) =>
        createSimpul(kegiatan, program, diProgram, (k, diKegiatan) =>
          k.subKegiatan.map((sub) => createSimpul(sub, program, diKegiatan, () => [])),
        ),
      ),
    ),
  );
}

export const ratakan = (simpul: readonly Simpul[]): Simpul[] => simpul.flatMap((satu) => [satu, ...ratakan(satu.anak)]);

/** What is below a node and has nothing below itself; the node itself when it has nothing below. */
export const listDaun = (simpul: Simpul): Simpul[] =>
  simpul.anak.length === 0 ? [simpul] : simpul.anak.flatMap(listDaun);

/** Nodes by key; a code without unit also finds its nodes of all sub-units, as in measurePerjanjian. */
export function indexSimpul(program: readonly Simpul[]): ReadonlyMap<string, readonly Simpul[]> {
  const peta = new Map<string, Simpul[]>();
  const put = (kunci: string, simpul: Simpul): void => {
    const ada = peta.get(kunci);
    if (ada === undefined) peta.set(kunci, [simpul]);
    else ada.push(simpul);
  };
  for (const simpul of ratakan(program)) {
    put(simpul.kunci, simpul);
    if (simpul.unit !== null) put(simpul.kode, simpul);
  }
  return peta;
}

/** Leaves that budget lines reach. */
export const listDaunGaris = (
  garis: readonly { readonly kode: string; readonly unit: string | null }[],
  peta: ReadonlyMap<string, readonly Simpul[]>,
): Simpul[] => garis.flatMap(({ kode, unit }) => (peta.get(toKunciAnggaran(kode, unit)) ?? []).flatMap(listDaun));
