import type { z } from 'zod';
import { findJenis, listKunci } from './telusur-skema.ts';

/** How what is expected is told to a person: a file is written otherwise than a form on a screen is filled in. */
export interface GayaTerjemah {
  /** What is expected of a scalar, by its `jenis`; the end of a sentence "seharusnya …". */
  readonly harapan: Readonly<Record<string, string>>;
  /** What is expected of a list, an object, a choice of yes and no. */
  readonly bentuk: Readonly<Record<string, string>>;
  readonly lainnya: string;
  /** The known word that a misspelt one was probably meant to be. */
  readonly findSaran: (kata: string, dikenal: readonly string[]) => string | undefined;
}

export interface Terjemahan {
  readonly kode: string;
  readonly seharusnya: string;
  /** The offending keys, if keys are what is wrong. */
  readonly kunci: readonly string[];
}

const HARAPAN_UMUM = {
  bulat: 'bilangan bulat, misalnya 4',
  cacah: 'bilangan bulat yang tidak negatif, misalnya 120',
  tahun: 'tahun empat angka, misalnya 2024',
  teks: 'teks yang tidak kosong',
  kunci: 'kunci dari huruf, angka, titik, garis bawah, garis miring, atau tanda hubung, tanpa spasi',
};

const tanpaSaran = (): undefined => undefined;

/** Words for who writes a dataset file. */
export const GAYA_BERKAS: GayaTerjemah = {
  harapan: {
    ...HARAPAN_UMUM,
    desimal: 'angka dengan titik sebagai tanda desimal dan tanpa pemisah ribuan, misalnya 89.87',
    uang: 'rupiah tanpa pemisah ribuan dan tidak negatif, misalnya 5492095355',
    nip: '18 angka tanpa spasi, atau kosong bila tidak dicetak',
    tanggal: 'tanggal yang ada, ditulis TAHUN-BULAN-HARI, misalnya 2024-09-02',
    isian: 'angka seperti 89.87, sebutan peringkat, kosong (null), atau { tidakBerlaku: alasan }',
  },
  bentuk: {
    array: 'sebuah daftar (setiap butir diawali tanda "- ")',
    object: 'sebuah isian berkunci (kunci: nilai)',
    boolean: 'true atau false',
    string: HARAPAN_UMUM.teks,
  },
  lainnya: 'isian dengan bentuk yang diuraikan di docs/skema',
  findSaran: tanpaSaran,
};

/** Words for who fills in a form on a screen, where numbers are typed the Indonesian way. */
export const GAYA_LAYAR: GayaTerjemah = {
  harapan: {
    ...HARAPAN_UMUM,
    desimal: 'angka, misalnya 89,87',
    uang: 'rupiah yang tidak negatif dengan paling banyak dua angka desimal, misalnya 5.492.095.355',
    nip: '18 angka tanpa spasi, atau dikosongkan bila tidak dicetak',
    tanggal: 'tanggal yang ada, misalnya 2 September 2024',
    isian: 'angka seperti 89,87, sebutan peringkat, dikosongkan, atau tidak berlaku dengan alasannya',
  },
  bentuk: {
    array: 'sebuah daftar',
    object: 'beberapa isian bersama',
    boolean: 'ya atau tidak',
    string: HARAPAN_UMUM.teks,
  },
  lainnya: 'isian dengan bentuk lain',
  findSaran: tanpaSaran,
};

const quoteAll = (kata: readonly unknown[]): string => kata.map((satu) => `«${String(satu)}»`).join(', ');

/**
 * What zod found, in words for the person who fills the data in.
 *
 * @param skema the schema that was read with; issue.path starts at it
 * @param nilai what stands at the place of the issue
 */
export function explainIssue(
  skema: z.core.$ZodType,
  issue: z.core.$ZodIssue,
  nilai: unknown,
  gaya: GayaTerjemah,
): Terjemahan {
  if (issue.code === 'unrecognized_keys') {
    const dikenal = listKunci(skema, issue.path);
    const saran = issue.keys.map((kunci) => gaya.findSaran(kunci, dikenal)).find((satu) => satu !== undefined);
    return {
      kode: 'S.kunci-asing',
      kunci: [...issue.keys],
      seharusnya: `${saran ? `mungkin maksudnya «${saran}»; ` : ''}kunci yang dikenal di sini: ${dikenal.join(', ')}`,
    };
  }
  const harapan = gaya.harapan[findJenis(skema, issue.path) ?? ''];
  if (issue.code === 'invalid_value') return explainPilihan(issue.values, nilai, gaya);
  if (nilai === undefined) {
    return { kode: 'S.belum-ada', kunci: [], seharusnya: `wajib diisi: ${harapan ?? describeExpected(issue, gaya)}` };
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
    seharusnya: issue.code === 'invalid_type' ? describeExpected(issue, gaya) : issue.message,
  };
}

/** One of a list of words was expected: which, and which of them was probably meant. */
function explainPilihan(pilihan: readonly unknown[], nilai: unknown, { findSaran }: GayaTerjemah): Terjemahan {
  const semua = `salah satu dari ${quoteAll(pilihan)}`;
  if (nilai === undefined) return { kode: 'S.belum-ada', kunci: [], seharusnya: `wajib diisi: ${semua}` };
  const saran = typeof nilai === 'string' ? findSaran(nilai, pilihan.map(String)) : undefined;
  return { kode: 'S.pilihan', kunci: [], seharusnya: `${saran ? `mungkin maksudnya «${saran}»; ` : ''}${semua}` };
}

function describeExpected(issue: z.core.$ZodIssue, { bentuk, lainnya }: GayaTerjemah): string {
  return (issue.code === 'invalid_type' ? bentuk[issue.expected] : undefined) ?? lainnya;
}
