/** What stands in the fields of a form, by their names. */
export type Teks = Readonly<Record<string, string>>;

/** A field that two people changed to different contents. */
export interface Bentrokan {
  readonly saya: string;
  readonly mereka: string;
  /** It was asked before, and not answered. */
  readonly belumDipilih: boolean;
}

export interface Gabungan {
  /** What the fields are to hold: where only one of two changed a field, what that one wrote; in conflicts one's own. */
  readonly ketikan: Record<string, string>;
  /** Fields in which that differs from what is stored. */
  readonly ubah: readonly string[];
  readonly bentrok: Readonly<Record<string, Bentrokan>>;
}

interface Masukan {
  /** As it was sent. */
  readonly ketikan: Teks;
  /** As it was when the page was made; null where the form does not tell: then every difference is asked about. */
  readonly semula: Teks | null;
  /** As it is stored now. A field that is not in it is empty. */
  readonly kini: Teks;
  /** Answers to conflicts that were shown. */
  readonly pilihan?: ReadonlyMap<string, 'saya' | 'mereka' | null>;
}

export const rapikan = (teks: string): string => teks.replace(/\r\n?/g, '\n').trim();

/**
 * Two people's changes to the same form, field by field: what one of them changed is taken; what both changed
 * differently is left for the second to choose. Line ends and spaces at the ends do not count.
 */
export function gabungKetikan({ ketikan, semula, kini, pilihan = new Map() }: Masukan): Gabungan {
  const hasil: Record<string, string> = {};
  const ubah: string[] = [];
  const bentrok: Record<string, Bentrokan> = {};
  for (const [nama, tulisan] of Object.entries(ketikan)) {
    const [saya, dulu, mereka] = [tulisan, semula?.[nama], kini[nama] ?? ''].map((satu) =>
      satu === undefined ? undefined : rapikan(satu),
    ) as [string, string | undefined, string];
    const pilih = pilihan.get(nama);
    const sama = saya === mereka;
    // An answer counts for the content it was given about.
    const dijawab = pilih !== undefined && pilih !== null && dulu === mereka;
    if (!sama && pilih === 'mereka' && dijawab) hasil[nama] = kini[nama] ?? '';
    else if (!sama && pilih === undefined && saya === dulu) hasil[nama] = kini[nama] ?? '';
    else {
      hasil[nama] = tulisan;
      if (sama) continue;
      ubah.push(nama);
      const ditanya = pilih === undefined ? mereka !== dulu : !dijawab;
      if (ditanya) bentrok[nama] = { saya: tulisan, mereka: kini[nama] ?? '', belumDipilih: pilih === null };
    }
  }
  return { ketikan: hasil, ubah, bentrok };
}

/** Names of the fields in which a form tells which conflicts it showed, and what was chosen. */
const RUAS_BENTROK = 'bentrok';
const RUAS_PILIH = 'pilih:';

/** What a page began with, as its form sends it back; null when that is not what we wrote. */
export function readSemula(nilai: unknown): Teks | null {
  try {
    const isi: unknown = JSON.parse(String(nilai));
    if (isi === null || typeof isi !== 'object' || Array.isArray(isi)) return null;
    return Object.values(isi).every((satu) => typeof satu === 'string') ? (isi as Teks) : null;
  } catch {
    return null;
  }
}

/** Answers to conflicts, by the name of the field; null = shown and not answered. */
export function readPilihan(data: FormData): Map<string, 'saya' | 'mereka' | null> {
  return new Map(
    data.getAll(RUAS_BENTROK).map((nama) => {
      const pilih = data.get(`${RUAS_PILIH}${nama}`);
      return [String(nama), pilih === 'saya' || pilih === 'mereka' ? pilih : null];
    }),
  );
}
