/** Kind of the files of a frozen version; no record has it, and nothing removes them. */
export const JENIS_VERSI = 'versiDokumen';
