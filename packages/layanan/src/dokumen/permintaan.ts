import type { AlatPekerjaan } from '../pekerjaan/antrean.ts';

/** What use cases that make documents are given besides. */
export interface AlatDokumen extends AlatPekerjaan {
  /** Public address of the installation, `https://sakip.contoh.go.id`; without it no QR code is printed. */
  readonly alamatPublik?: string | null;
}

export const FORMAT_DOKUMEN = {
  pdf: { mime: 'application/pdf', nama: 'PDF' },
  docx: { mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', nama: 'Word (DOCX)' },
  html: { mime: 'text/html; charset=utf-8', nama: 'HTML' },
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', nama: 'Excel (XLSX)' },
} as const;
export type FormatDokumen = keyof typeof FORMAT_DOKUMEN;
export type JenisDokumen = 'lkjip' | 'pk';

/** Formats in which a frozen version is kept. */
export const FORMAT_VERSI = ['pdf', 'docx', 'html'] as const satisfies readonly FormatDokumen[];

/** A document that is asked for. */
export interface PermintaanDokumen {
  readonly unit: string;
  readonly tahun: number;
  readonly jenis: JenisDokumen;
  readonly format: FormatDokumen;
  /** Key of one agreement; null = all of the unit, or the report. */
  readonly kunci?: string | null;
  /** Number of a frozen version; null = a draft of what stands now. */
  readonly versi?: number | null;
}

/** What a job of kind `dokumen` carries: ids and choices, nothing of the content. */
export interface TugasDokumen {
  readonly instansiId: string;
  readonly unitTahunId: string;
  readonly jenis: JenisDokumen;
  readonly format: FormatDokumen;
  readonly kunci: string | null;
  /** Of the data it is to be made from. */
  readonly hash: string;
  /** The frozen version; null = a draft. */
  readonly versiId: string | null;
}

/** Of the same data the same document: whoever asks for it shares the job and its result. */
export const toKunciTugas = ({ versiId, unitTahunId, hash, jenis, kunci, format }: TugasDokumen): string =>
  [versiId ?? `${unitTahunId}/${hash}`, jenis, kunci ?? '', format].join('/');

/** Name for saving: `lkjip-kecamatan-2024-versi-2.pdf`. */
export function buildNamaDokumen(
  { jenis, format, kunci = null, versi = null }: Omit<PermintaanDokumen, 'unit' | 'tahun'>,
  unit: string,
  tahun: number,
): string {
  const satu = kunci === null || kunci === jenis ? [] : [kunci];
  const bagian = [jenis, unit, tahun, ...satu, versi === null ? 'draf' : `versi-${versi}`];
  return `${bagian
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')}.${format}`;
}
