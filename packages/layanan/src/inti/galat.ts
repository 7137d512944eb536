/** Why a use case refuses; each code says which answer the web gives. */
export type KodeGalat =
  /** Does not exist, or this person may not know that it does: 404. */
  | 'takDitemukan'
  /** Can be seen, but this may not be done by this person: 403. */
  | 'terlarang'
  /** Somebody was there before; `terkini` is what stands there now: 409. */
  | 'bentrok'
  /** Not possible in the state things are in (locked, signed, wrong order): 409. */
  | 'keadaan'
  /** What was entered cannot be used; `masalah` says all of it: 422. */
  | 'takSah'
  /** Too much of it in too short a time: 429. */
  | 'terlaluSering';

/** A problem of something entered. */
export interface MasalahIsian {
  /** Place inside what was entered; empty = the whole. */
  readonly jalur: readonly (string | number)[];
  readonly pesan: string;
}

/** A use case refuses; the message is a sentence for the person who asked. */
export class GalatLayanan extends Error {
  override readonly name = 'GalatLayanan';
  readonly kode: KodeGalat;
  readonly masalah: readonly MasalahIsian[];
  /** With `bentrok`: what stands there now; null = it has been deleted. */
  readonly terkini: unknown;

  constructor(
    kode: KodeGalat,
    pesan: string,
    { masalah = [], terkini = null }: { masalah?: readonly MasalahIsian[]; terkini?: unknown } = {},
  ) {
    super(pesan);
    this.kode = kode;
    this.masalah = masalah;
    this.terkini = terkini;
  }
}

export const takDitemukan = (): GalatLayanan => new GalatLayanan('takDitemukan', 'Yang Anda cari tidak ada.');
