/** Why the store refuses; each code is said at one place. */
export type KodeGalatBasisdata =
  /** Another process holds the embedded folder. */
  | 'folder-terkunci'
  /** The embedded folder does not open, and no snapshot does. */
  | 'folder-rusak'
  /** The folder cannot be made, read or written. */
  | 'folder-tak-terpakai'
  /** The server cannot be reached or does not let this login in. */
  | 'tidak-terhubung'
  /** The login may not make the application's role. */
  | 'peran-tidak-dapat-dibuat'
  /** A migration failed; nothing of it stayed. */
  | 'migrasi-gagal'
  /** The server is older than PostgreSQL 15. */
  | 'versi-terlalu-lama'
  /** What should be the id of a government is none. */
  | 'instansi-tidak-sah'
  /** A backup that is no backup, is damaged, or is of another schema. */
  | 'cadangan-tidak-sah'
  /** There are data where a backup should be restored to. */
  | 'tujuan-tidak-kosong';

/** The store refuses; the message is a sentence for the person in front of it. */
export class GalatBasisdata extends Error {
  override readonly name = 'GalatBasisdata';
  readonly kode: KodeGalatBasisdata;

  constructor(kode: KodeGalatBasisdata, pesan: string, pilihan?: ErrorOptions) {
    super(pesan, pilihan);
    this.kode = kode;
  }
}
