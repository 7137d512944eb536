/** What can be downloaded: a document in a format. */
export const FORMAT = {
  pdf: { jenis: 'application/pdf', nama: 'PDF', guna: 'untuk dicetak dan diarsipkan' },
  docx: {
    jenis: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    nama: 'Word (DOCX)',
    guna: 'untuk disunting',
  },
  xlsx: {
    jenis: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    nama: 'Excel (XLSX)',
    guna: 'semua tabel, angkanya dapat diolah',
  },
  html: { jenis: 'text/html; charset=utf-8', nama: 'HTML', guna: 'satu berkas, dibaca tanpa sambungan' },
} as const;

export type FormatUnduhan = keyof typeof FORMAT;
export const JENIS = ['lkjip', 'pk'] as const;
export type JenisUnduhan = (typeof JENIS)[number];

/** One file that can be asked for. */
export interface Permintaan {
  readonly jenis: JenisUnduhan;
  readonly format: FormatUnduhan;
  /** Id of one Perjanjian Kinerja; null = all of them, or another kind of document. */
  readonly pihak: string | null;
}

/** Document and format named by a file name such as `lkjip.pdf`, and by `?pihak=` of its address. */
export function findPermintaan(nama: string, pihak: string | null): Permintaan | undefined {
  const [jenis = '', format = '', ...lain] = nama.split('.');
  const dikenal = JENIS.find((satu) => satu === jenis);
  if (lain.length > 0 || !dikenal || !Object.hasOwn(FORMAT, format)) return undefined;
  if (pihak !== null && dikenal !== 'pk') return undefined;
  return { jenis: dikenal, format: format as FormatUnduhan, pihak };
}
