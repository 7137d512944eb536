/** Kind of the files of a frozen version; no record has it, and nothing removes them. */
export const JENIS_VERSI = 'versiDokumen';

/** Key of the file of a version in a format. */
export const toKunciVersi = (versiId: string, format: string): string => `${versiId}/${format}`;
