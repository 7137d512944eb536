/** A problem of a dataset as a whole. */
export interface MasalahData {
  /** Stable code, e.g. `R.tak-dikenal`. */
  readonly kode: string;
  readonly tingkat: 'galat' | 'peringatan';
  /** Place in TahunKinerja. */
  readonly jalur: readonly (string | number)[];
  /** What stands there; null when nothing does. */
  readonly tertulis: string | null;
  /** What is expected, in Indonesian, as the end of a sentence "seharusnya …". */
  readonly seharusnya: string;
}

type Jalur = readonly (string | number)[];

export const galat = (kode: string, jalur: Jalur, tertulis: string | null, seharusnya: string): MasalahData => ({
  kode,
  tingkat: 'galat',
  jalur,
  tertulis,
  seharusnya,
});

export const peringatan = (kode: string, jalur: Jalur, tertulis: string | null, seharusnya: string): MasalahData => ({
  ...galat(kode, jalur, tertulis, seharusnya),
  tingkat: 'peringatan',
});

const PALING_BANYAK_DISEBUT = 12;

/** A reference to an entry that must exist; null references are fine. */
export function checkRujukan(
  apa: string,
  dikenal: ReadonlySet<string>,
  jalur: Jalur,
  rujukan: string | null,
): MasalahData[] {
  if (rujukan === null || dikenal.has(rujukan)) return [];
  const contoh = [...dikenal].slice(0, PALING_BANYAK_DISEBUT).join(', ');
  const lebih = dikenal.size > PALING_BANYAK_DISEBUT ? ', …' : '';
  const daftar = dikenal.size === 0 ? 'belum ada satu pun' : `yang ada: ${contoh}${lebih}`;
  return [galat('R.tak-dikenal', jalur, rujukan, `${apa} yang ada dalam data; ${daftar}`)];
}

/** Ids that stand more than once; the first keeps the id. */
export function checkGanda(
  apa: string,
  daftar: readonly { readonly id: string; readonly jalur: Jalur }[],
): MasalahData[] {
  const pertama = new Set<string>();
  return daftar.flatMap(({ id, jalur }) => {
    if (!pertama.has(id)) {
      pertama.add(id);
      return [];
    }
    return [galat('R.ganda', jalur, id, `${apa} yang belum dipakai; ini sudah ada sebelumnya`)];
  });
}

/** Entries whose chain of parents leads back to themselves. */
export function checkLingkar(
  apa: string,
  daftar: readonly { readonly id: string; readonly induk: string | null; readonly jalur: Jalur }[],
): MasalahData[] {
  const indukDari = new Map(daftar.map(({ id, induk }) => [id, induk]));
  return daftar.flatMap(({ id, induk, jalur }) => {
    const dilalui = new Set<string>();
    for (
      let kini = induk;
      kini !== null && kini !== undefined && !dilalui.has(kini);
      kini = indukDari.get(kini) ?? null
    ) {
      if (kini === id)
        return [galat('R.melingkar', jalur, induk, `${apa} yang tidak melingkar kembali ke dirinya sendiri`)];
      dilalui.add(kini);
    }
    return [];
  });
}
