/** A file that cannot be read as a report: one sentence in Indonesian with what is wrong and how to mend it. */
export class GalatNaskah extends Error {
  override readonly name = 'GalatNaskah';
  /** `N.ukuran`, `N.asing`, `N.rusak` … */
  readonly kode: string;

  constructor(kode: string, pesan: string, pilihan?: ErrorOptions) {
    super(pesan, pilihan);
    this.kode = kode;
  }
}

export const terlaluBesar = (apa: string, batas: number): GalatNaskah =>
  new GalatNaskah(
    'N.terlalu-besar',
    `Berkas memuat lebih dari ${batas.toLocaleString('id-ID')} ${apa}; pecah per bab, lalu reviu satu per satu.`,
  );
