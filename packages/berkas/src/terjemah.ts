import { explainIssue as explain, GAYA_BERKAS, type Terjemahan, zTahunKinerja } from '@akuntabel/kinerja';
import type { z } from 'zod';
import { findTerdekat } from './subjek.ts';

const GAYA = { ...GAYA_BERKAS, findSaran: findTerdekat };

/** What zod found in a dataset, in words for the person who writes its files. */
export const explainIssue = (issue: z.core.$ZodIssue, nilai: unknown): Terjemahan =>
  explain(zTahunKinerja, issue, nilai, GAYA);

const SINTAKSIS: Record<string, string> = {
  DUPLICATE_KEY: 'setiap kunci hanya ditulis sekali; hapus salah satunya',
  TAB_AS_INDENT: 'takuk memakai spasi, bukan tab',
  BAD_INDENT: 'takuk yang sejajar dengan baris di atasnya (dua spasi setiap tingkat)',
  MISSING_CHAR: 'tanda penutup yang belum ada: kutip, kurung siku, atau kurung kurawal',
  MULTILINE_IMPLICIT_KEY: 'nilai yang memuat titik dua diapit tanda kutip',
  BLOCK_AS_IMPLICIT_KEY: 'nilai yang memuat titik dua diapit tanda kutip',
  UNEXPECTED_TOKEN: 'nilai yang memuat tanda khusus diapit tanda kutip',
  MULTIPLE_DOCS: 'satu dokumen saja dalam satu berkas; hapus garis «---» dan gabungkan isinya',
  TAG_RESOLVE_FAILED: 'nilai tanpa penanda jenis YAML (tanda seru)',
  ALIAS: 'tanpa rujukan YAML (& dan *) yang berulang-ulang',
  TERLALU_DALAM: 'susunan yang tidak bersarang terlalu dalam',
};

/** What to do about a syntax error, by the code of the YAML library. */
export function explainSintaksis(kode: string): string {
  return SINTAKSIS[kode] ?? 'penulisan YAML atau JSON yang benar: satu kunci tiap baris, takuk dua spasi';
}
