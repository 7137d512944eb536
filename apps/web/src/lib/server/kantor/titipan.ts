import { createHash, randomBytes } from 'node:crypto';

/** What somebody sent after their session had ended: kept until they have signed in again and decide about it. */
export interface Titipan {
  readonly penggunaId: string;
  /** Where the form was sent: path and query, with the action. */
  readonly tujuan: string;
  readonly isian: readonly (readonly [nama: string, nilai: string])[];
  /** Names of fields that held a file; a file is not kept and has to be chosen again. */
  readonly berkas: readonly string[];
  readonly multipart: boolean;
  /** Until when it is kept, ISO. */
  readonly sampai: string;
}

export interface SimpananTitipan {
  /** Remembers whose session a cookie shows; when the session is over, nobody else could say it. */
  kenali(kukiSesi: string, penggunaId: string): void;
  findPemilik(kukiSesi: string): string | undefined;
  /** Keeps it and gives the id to fetch it by; undefined when it is too large. */
  titip(titipan: Omit<Titipan, 'sampai'>): string | undefined;
  /** What is kept under an id for a person. Somebody else's is thrown away: it was not for them to find. */
  ambil(id: string, penggunaId: string): Titipan | undefined;
  buang(id: string): void;
}

export const UMUR_TITIPAN_MS: number = 30 * 60_000;
const MAKS_HURUF = { satu: 256 * 1024, semua: 8 * 1024 * 1024 } as const;
const MAKS_DIKENAL = 5_000;
const BITA_ID = 18;

const sizeOf = ({ isian, berkas, tujuan }: Omit<Titipan, 'sampai'>): number =>
  [...isian.flat(), ...berkas, tujuan].reduce((jumlah, teks) => jumlah + teks.length, 0);

/** In memory only: what was typed is written nowhere, and gone with the process. */
export function createSimpananTitipan(kini: () => number = Date.now): SimpananTitipan {
  const dikenal = new Map<string, string>();
  const simpanan = new Map<string, Titipan & { readonly huruf: number }>();
  let semua = 0;

  const sidik = (kuki: string): string => createHash('sha256').update(kuki).digest('base64');
  function buang(id: string): void {
    semua -= simpanan.get(id)?.huruf ?? 0;
    simpanan.delete(id);
  }
  // A Map keeps the order of insertion: the oldest are first.
  function clearLewat(): void {
    const pada = new Date(kini()).toISOString();
    for (const [id, { sampai }] of simpanan) if (sampai <= pada) buang(id);
  }

  return {
    kenali(kuki, penggunaId) {
      const kunci = sidik(kuki);
      dikenal.delete(kunci);
      dikenal.set(kunci, penggunaId);
      if (dikenal.size > MAKS_DIKENAL) dikenal.delete(dikenal.keys().next().value ?? '');
    },
    findPemilik: (kuki) => dikenal.get(sidik(kuki)),
    titip(titipan) {
      const huruf = sizeOf(titipan);
      if (huruf > MAKS_HURUF.satu) return undefined;
      clearLewat();
      while (semua + huruf > MAKS_HURUF.semua) buang(simpanan.keys().next().value ?? '');
      const id = randomBytes(BITA_ID).toString('base64url');
      simpanan.set(id, { ...titipan, huruf, sampai: new Date(kini() + UMUR_TITIPAN_MS).toISOString() });
      semua += huruf;
      return id;
    },
    ambil(id, penggunaId) {
      clearLewat();
      const titipan = simpanan.get(id);
      if (titipan === undefined) return undefined;
      if (titipan.penggunaId === penggunaId) return titipan;
      buang(id);
      return undefined;
    },
    buang,
  };
}
