/** Limits of what is read; a report of 300 pages stays far below each. */
export const BATAS = {
  /** Bytes of the file. */
  unggahan: 30 * 1024 * 1024,
  /** Bytes of an archive when unpacked. */
  terurai: 150 * 1024 * 1024,
  /** Characters of a text input. */
  huruf: 20_000_000,
  halaman: 1_000,
  blok: 200_000,
  /** Cells of all tables together, merged ones counted where they cover. */
  sel: 1_000_000,
  kolom: 256,
  /** Depth of elements within one another. */
  kedalaman: 200,
} as const;
