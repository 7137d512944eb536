import { zTahunKinerja } from '@akuntabel/kinerja';
import type { z } from 'zod';
import { findTerdekat } from './subjek.ts';
import { findJenis, listKunci } from './telusur-skema.ts';

const HARAPAN: Record<string, string> = {
  desimal: 'angka dengan titik sebagai tanda desimal dan tanpa pemisah ribuan, misalnya 89.87',
  uang: 'rupiah tanpa pemisah ribuan dan tidak negatif, misalnya 5492095355',
  bulat: 'bilangan bulat, misalnya 4',
  cacah: 'bilangan bulat yang tidak negatif, misalnya 120',
  tahun: 'tahun empat angka, misalnya 2024',
  nip: '18 angka tanpa spasi, atau kosong bila tidak dicetak',
  tanggal: 'tanggal yang ada, ditulis TAHUN-BULAN-HARI, misalnya 2024-09-02',
  teks: 'teks yang tidak kosong',
  kunci: 'kunci dari huruf, angka, titik, garis bawah, garis miring, atau tanda hubung, tanpa spasi',
  isian: 'angka seperti 89.87, sebutan peringkat, kosong (null), atau { tidakBerlaku: alasan }',
};

const BENTUK: Record<string, string> = {
  array: 'sebuah daftar (setiap butir diawali tanda "- ")',
  object: 'sebuah isian berkunci (kunci: nilai)',
  boolean: 'true atau false',
  string: HARAPAN['teks'] as string,
};

const quoteAll = (kata: readonly unknown[]): string => kata.map((satu) => `«${String(satu)}»`).join(', ');

/** What zod found, in words for the person who fills the data in; `kunci` names the offending keys if any. */
export function explainIssue(
  issue: z.core.$ZodIssue,
  nilai: unknown,
): { kode: string; seharusnya: string; kunci: string[] } {
  if (issue.code === 'unrecognized_keys') {
    const dikenal = listKunci(zTahunKinerja, issue.path);
    const saran = issue.keys.map((kunci) => findTerdekat(kunci, dikenal)).find((satu) => satu !== undefined);
    return {
      kode: 'S.kunci-asing',
      kunci: [...issue.keys],
      seharusnya: `${saran ? `mungkin maksudnya «${saran}»; ` : ''}kunci yang dikenal di sini: ${dikenal.join(', ')}`,
    };
  }
  const harapan = HARAPAN[findJenis(zTahunKinerja, issue.path) ?? ''];
  if (issue.code === 'invalid_value') return explainPilihan(issue.values, nilai);
  if (nilai === undefined) {
    return { kode: 'S.belum-ada', kunci: [], seharusnya: `wajib diisi: ${harapan ?? describeExpected(issue)}` };
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const arah = issue.code === 'too_small' ? `paling sedikit ${issue.minimum}` : `paling banyak ${issue.maximum}`;
    const apa = issue.origin === 'array' ? 'butir' : issue.origin === 'string' ? 'huruf' : '';
    const tentu =
      'exact' in issue && issue.exact ? `tepat ${issue.code === 'too_small' ? issue.minimum : issue.maximum}` : arah;
    return {
      kode: 'S.banyaknya',
      kunci: [],
      seharusnya: issue.origin === 'string' && harapan ? harapan : `${tentu} ${apa}`.trim(),
    };
  }
  if (harapan !== undefined) return { kode: 'S.bentuk', kunci: [], seharusnya: harapan };
  return {
    kode: 'S.bentuk',
    kunci: [],
    seharusnya: issue.code === 'invalid_type' ? describeExpected(issue) : issue.message,
  };
}

/** One of a list of words was expected: which, and which of them was probably meant. */
function explainPilihan(pilihan: readonly unknown[], nilai: unknown) {
  const semua = `salah satu dari ${quoteAll(pilihan)}`;
  if (nilai === undefined) return { kode: 'S.belum-ada', kunci: [], seharusnya: `wajib diisi: ${semua}` };
  const saran = typeof nilai === 'string' ? findTerdekat(nilai, pilihan.map(String)) : undefined;
  return { kode: 'S.pilihan', kunci: [], seharusnya: `${saran ? `mungkin maksudnya «${saran}»; ` : ''}${semua}` };
}

function describeExpected(issue: z.core.$ZodIssue): string {
  return (
    (issue.code === 'invalid_type' ? BENTUK[issue.expected] : undefined) ??
    'isian dengan bentuk yang diuraikan di docs/skema'
  );
}

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
