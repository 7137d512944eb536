import fc from 'fast-check';

/*
 * Words without digits, so that a test can tell a printed figure from a printed text. None names the thing itself or a
 * place: "Program program" stands twice, and "Program tertib desa" may be "Program tertib" of a village.
 */
const KATA = (
  'aman arsip bersih bina cepat data hasil jalan jembatan kebun kerja kualitas layanan maju pasar ' +
  'masyarakat mutu pelayanan pembinaan penataan rapat ramah rencana rukun sarana tertib tindak warga wilayah'
).split(' ');

/** What tells a name drawn twice apart. */
const PEMBEDA = ['kesatu', 'kedua', 'ketiga', 'keempat', 'kelima', 'keenam', 'ketujuh', 'kedelapan', 'kesembilan'];

/** The name, told apart from those before it: two indicators, programmes or posts of one name would be one. */
export function bedakanNama(nama: string, sebelum: readonly string[]): string {
  const senama = sebelum.filter((satu) => satu === nama || PEMBEDA.some((kata) => satu === `${nama} ${kata}`)).length;
  return senama === 0 ? nama : `${nama} ${PEMBEDA[senama % PEMBEDA.length]}`;
}

const arbTeksPolos = (): fc.Arbitrary<string> =>
  fc
    .shuffledSubarray(KATA, { minLength: 1, maxLength: 7 })
    .map((kata) => kata.join(' '))
    .map((teks) => teks.charAt(0).toUpperCase() + teks.slice(1));

const SEN = 100n;

/** Amounts as they come: none, small, whole rupiah, with sen, beyond 2^53. */
const arbUang = (): fc.Arbitrary<string> =>
  fc
    .oneof(
      { weight: 1, arbitrary: fc.constant(0n) },
      { weight: 4, arbitrary: fc.bigInt(1n, 10n ** 10n).map((rupiah) => rupiah * SEN) },
      { weight: 2, arbitrary: fc.bigInt(1n, 10n ** 12n) },
      { weight: 1, arbitrary: fc.bigInt(1n, 10n ** 18n) },
    )
    .map((sen) => writeSen(sen));

/** Sen as a decimal text of rupiah. */
export function writeSen(sen: bigint): string {
  const pecahan = sen % SEN;
  return pecahan === 0n ? `${sen / SEN}` : `${sen / SEN}.${String(pecahan).padStart(2, '0')}`;
}

export function readSen(uang: string): bigint {
  const [utuh = '0', pecahan = ''] = uang.split('.');
  return BigInt(utuh) * SEN + BigInt(pecahan.padEnd(2, '0'));
}

/** What makes one dataset after another: every choice is drawn here, so that fast-check can repeat and shrink it. */
export interface Undi {
  bulat(min: number, maks: number): number;
  /** True in `persen` of a hundred cases. */
  peluang(persen: number): boolean;
  pilih<const T extends readonly unknown[]>(dari: T): T[number];
  /** A list of min–maks drawn entries. */
  daftar<T>(min: number, maks: number, buat: (ke: number) => T): T[];
  /** The value, or null in `persen` of a hundred cases. */
  mungkinNull<T>(persen: number, buat: () => T): T | null;
  teks(): string;
  uang(): string;
  /** A decimal between min and maks with at most `desimal` decimals. */
  desimal(min: number, maks: number, desimal: number): string;
  /** A day of the year. */
  tanggal(tahun: number): string;
}

export function createUndi(g: fc.GeneratorValue, arbTeks: () => fc.Arbitrary<string> = arbTeksPolos): Undi {
  const bulat = (min: number, maks: number): number => g(fc.integer, { min, max: maks });
  const undi: Undi = {
    bulat,
    // Counted from 99 down, so that shrinking towards 0 makes the rare case rarer.
    peluang: (persen) => bulat(0, 99) >= 100 - persen,
    pilih: (dari) => dari[bulat(0, dari.length - 1)],
    daftar: (min, maks, buat) => Array.from({ length: bulat(min, maks) }, (_, ke) => buat(ke)),
    mungkinNull: (persen, buat) => (undi.peluang(persen) ? null : buat()),
    teks: () => g(arbTeks),
    uang: () => g(arbUang),
    desimal: (min, maks, desimal) => {
      const faktor = 10 ** desimal;
      return (bulat(min * faktor, maks * faktor) / faktor).toFixed(desimal);
    },
    tanggal: (tahun) => `${tahun}-${String(bulat(1, 12)).padStart(2, '0')}-${String(bulat(1, 28)).padStart(2, '0')}`,
  };
  return undi;
}
