import { guardUbah, type IsiRekaman, type JenisRekaman, type KeadaanTahun } from '@akuntabel/kinerja';
import { gabung } from './ketikan.ts';

/** What the states of things keep from being changed. */
export interface Beku {
  /** Names of fields; '' = all of it. */
  readonly tetap: ReadonlySet<string>;
  /** Why, and who can open it; each once. */
  readonly alasan: readonly string[];
}

/** A value that nothing stored is equal to. */
const LAIN = '\u0000';

type Isi = Readonly<Record<string, unknown>>;

/** The content with one entry changed, for every entry that a state may close. */
function* listUbahan(isi: Isi): Generator<{ nama: string; baru: Isi }> {
  for (const [ruas, nilai] of Object.entries(isi)) {
    const butir = nilai === null && /triwulan$/i.test(ruas) ? [null, null, null, null] : nilai;
    if (!Array.isArray(butir)) {
      yield { nama: ruas, baru: { ...isi, [ruas]: LAIN } };
      continue;
    }
    for (const [ke, satu] of butir.entries()) {
      const ganti = (baru: unknown): Isi => ({ ...isi, [ruas]: butir.with(ke, baru) });
      const nama = gabung(ruas, ke);
      if (ruas !== 'target' || satu === null || typeof satu !== 'object') yield { nama, baru: ganti(LAIN) };
      else for (const dalam of TARGET) yield { nama: gabung(nama, dalam), baru: ganti({ ...satu, [dalam]: LAIN }) };
    }
  }
}

const TARGET = ['tahun', 'renstra', 'murni', 'perubahan'] as const;

/**
 * Asks the guard of every entry beforehand, so that the form shows what is closed before anyone types. The guard still
 * decides when it is saved.
 */
export function findBeku(
  jenis: JenisRekaman,
  { kunci, isi }: { readonly kunci: string; readonly isi: unknown },
  keadaan: KeadaanTahun,
): Beku {
  const lama = isi as IsiRekaman<JenisRekaman>;
  const tanya = (baru: Isi) => guardUbah({ jenis, kunci, lama, baru: baru as never, keadaan });
  const seluruh = tanya({ ...(isi as Isi), [LAIN]: LAIN });
  if (seluruh !== undefined) return { tetap: new Set(['']), alasan: [seluruh.pesan] };
  const tetap = new Set<string>();
  const alasan = new Set<string>();
  for (const { nama, baru } of listUbahan(isi as Isi)) {
    const tolak = tanya(baru);
    if (tolak === undefined) continue;
    tetap.add(nama);
    alasan.add(tolak.pesan);
  }
  return { tetap, alasan: [...alasan] };
}
