import type { Blok, Dokumen, Run, Tabel } from '@akuntabel/dokumen';

/** Faults as people make them, put into a report: each changes one thing and says what now stands there. */
export interface Suntikan {
  readonly dokumen: Dokumen;
  /** The text that a finding must be about. */
  readonly jadi: string;
}

export type Undi = (batas: number) => number;

/** A random choice that repeats with its seed (mulberry32). */
export function createUndi(benih: number): Undi {
  let n = benih >>> 0;
  return (batas) => {
    n = (n + 0x6d2b79f5) >>> 0;
    let t = n;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % batas;
  };
}

type Ubah<T> = { -readonly [K in keyof T]: T[K] };
type Angka = Ubah<Extract<Run, { jenis: 'angka' }>>;
type Teks = Ubah<Extract<Run, { jenis: 'teks' }>>;

function walkBlok(blok: readonly Blok[], kunjungi: (satu: Blok) => void): void {
  for (const satu of blok) {
    kunjungi(satu);
    if (satu.jenis === 'daftar') for (const butir of satu.butir) walkBlok(butir, kunjungi);
    if (satu.jenis === 'kotak') walkBlok(satu.isi, kunjungi);
  }
}

const listBlok = (dokumen: Dokumen): Blok[] => {
  const hasil: Blok[] = [];
  for (const { blok } of dokumen.bagian) walkBlok(blok, (satu) => hasil.push(satu));
  return hasil;
};

const listTabel = (dokumen: Dokumen): Tabel[] => listBlok(dokumen).filter((satu) => satu.jenis === 'tabel');

const MIN_DIGIT = 4;
/** Amounts, percentages and indices; years and counts are none. */
const isNilai = (teks: string): boolean =>
  /^(?:Rp)?[\d.]+(?:,\d+)?%?$/.test(teks) &&
  (teks.match(/\d/g)?.length ?? 0) >= MIN_DIGIT &&
  !/^(?:19|20)\d\d$/.test(teks);

/** Figures in cells of tables with at least two rows. */
const listAngkaTabel = (dokumen: Dokumen): Angka[] =>
  listTabel(dokumen).flatMap(({ badan }) =>
    badan.length < 2
      ? []
      : badan.flatMap((baris) =>
          baris.flatMap(({ isi }) =>
            (isi as readonly Run[]).filter((run): run is Angka => run.jenis === 'angka' && isNilai(run.teks)),
          ),
        ),
  );

const listParagraf = (dokumen: Dokumen): Run[] =>
  listBlok(dokumen).flatMap((satu) => (satu.jenis === 'paragraf' ? [...satu.isi] : []));

const pilih = <T>(daftar: readonly T[], undi: Undi): T | undefined => daftar[undi(Math.max(1, daftar.length))];

type Cacat = (dokumen: Dokumen, undi: Undi) => string | undefined;

/** Places of the digits of a text. */
const listDigit = (teks: string): number[] => [...teks.matchAll(/\d/g)].map(({ index }) => index);

function ubahAngka(dokumen: Dokumen, undi: Undi, ubah: (teks: string) => string | undefined): string | undefined {
  const daftar = listAngkaTabel(dokumen);
  for (let coba = 0; coba < 20; coba++) {
    const run = pilih(daftar, undi);
    const jadi = run && ubah(run.teks);
    if (run && jadi !== undefined && jadi !== run.teks) {
      run.teks = jadi;
      return jadi;
    }
  }
  return undefined;
}

function gantiKata(dokumen: Dokumen, undi: Undi, ganti: readonly (readonly [RegExp, string])[]): string | undefined {
  const calon = listParagraf(dokumen)
    .filter((run): run is Teks => run.jenis === 'teks')
    .flatMap((run) => ganti.filter(([pola]) => pola.test(run.teks)).map(([pola, kata]) => ({ run, pola, kata })));
  const satu = pilih(calon, undi);
  if (!satu) return undefined;
  satu.run.teks = satu.run.teks.replace(satu.pola, satu.kata);
  return satu.kata;
}

export const CACAT: Readonly<Record<string, Cacat>> = {
  'satu digit berubah': (dokumen, undi) =>
    ubahAngka(dokumen, undi, (teks) => {
      const letak = pilih(listDigit(teks), undi) as number;
      const digit = (Number(teks[letak]) + 1 + undi(9)) % 10;
      return letak === listDigit(teks)[0] && digit === 0
        ? undefined
        : teks.slice(0, letak) + digit + teks.slice(letak + 1);
    }),
  'dua digit tertukar': (dokumen, undi) =>
    ubahAngka(dokumen, undi, (teks) => {
      const digit = listDigit(teks);
      const ke = undi(digit.length - 1);
      const [a, b] = [digit[ke] as number, digit[ke + 1] as number];
      if (teks[a] === teks[b] || (ke === 0 && teks[b] === '0')) return undefined;
      const huruf = [...teks];
      [huruf[a], huruf[b]] = [teks[b] as string, teks[a] as string];
      return huruf.join('');
    }),
  'digit hilang': (dokumen, undi) =>
    ubahAngka(dokumen, undi, (teks) => {
      const letak = pilih(listDigit(teks).slice(1), undi) as number;
      const digit = (teks.slice(0, letak) + teks.slice(letak + 1)).replace(/\D/g, '');
      // As a spreadsheet would show it: only whole amounts.
      return /[,%]/.test(teks)
        ? undefined
        : (teks.startsWith('Rp') ? 'Rp' : '') + digit.replace(/\B(?=(\d{3})+$)/g, '.');
    }),
  'baris ganda': (dokumen, undi) => {
    const calon = listTabel(dokumen).filter(
      ({ badan }) =>
        badan.length >= 3 &&
        badan.every((baris) => baris.every(({ tinggi = 1 }) => tinggi === 1)) &&
        badan.some((baris) =>
          baris.some(({ isi }) => (isi as readonly Run[]).some((run) => run.jenis === 'angka' && isNilai(run.teks))),
        ),
    );
    const tabel = pilih(calon, undi) as Ubah<Tabel> | undefined;
    if (!tabel) return undefined;
    const ke = undi(tabel.badan.length - 1);
    const baris = tabel.badan[ke] as Tabel['badan'][number];
    tabel.badan = [...tabel.badan.slice(0, ke + 1), baris, ...tabel.badan.slice(ke + 1)];
    return baris
      .map(({ isi }) => (isi as readonly Run[]).map((run) => ('teks' in run ? run.teks : '')).join(''))
      .find((teks) => teks.length > 6);
  },
  'jumlah tidak ikut': (dokumen, undi) => {
    const calon = listTabel(dokumen).flatMap(({ badan }) =>
      badan.length < 3
        ? []
        : (badan.at(-1) ?? []).flatMap(({ isi }) =>
            (isi as readonly Run[]).filter(
              (run): run is Angka => run.jenis === 'angka' && /^(?:Rp)?[\d.]{9,}$/.test(run.teks),
            ),
          ),
    );
    const run = pilih(calon, undi);
    if (!run) return undefined;
    const nilai = BigInt(run.teks.replace(/\D/g, '')) + BigInt(1_000_000 * (1 + undi(90)));
    run.teks = String(nilai).replace(/\B(?=(\d{3})+$)/g, '.');
    return run.teks;
  },
  'naik menjadi turun': (dokumen, undi) =>
    gantiKata(dokumen, undi, [
      [/\bnaik\b/, 'turun'],
      [/\bturun\b/, 'naik'],
      [/\bmeningkat\b/, 'menurun'],
      [/\bmenurun\b/, 'meningkat'],
      [/\bbertahan\b/, 'meningkat'],
    ]),
  'tahun berubah': (dokumen, undi) => {
    const calon = listParagraf(dokumen).filter(
      (run): run is Angka => run.jenis === 'angka' && run.sumber === 'entri:umum.tahun',
    );
    const run = pilih(calon, undi);
    if (!run) return undefined;
    run.teks = String(Number(run.teks) - 1 - undi(3));
    return run.teks;
  },
  'predikat berubah': (dokumen, undi) =>
    gantiKata(dokumen, undi, [
      [/\bpredikat Sangat Tinggi\b/, 'predikat Rendah'],
      [/\bpredikat Tinggi\b/, 'predikat Sangat Rendah'],
      [/\bpredikat Sedang\b/, 'predikat Sangat Tinggi'],
      [/\bpredikat (?:Sangat )?Rendah\b/, 'predikat Sangat Tinggi'],
    ]),
  'instansi asing': (dokumen, undi) => {
    const unit = dokumen.penulis;
    const calon = listParagraf(dokumen).filter((run): run is Teks => run.jenis === 'teks' && run.teks.includes(unit));
    const run = pilih(calon, undi);
    if (!run) return undefined;
    run.teks = run.teks.replace(unit, 'Dinas Perhubungan');
    return 'Dinas Perhubungan';
  },
  'sisa templat': (dokumen, undi) => {
    const calon = listParagraf(dokumen).filter((run): run is Teks => run.jenis === 'teks' && run.teks.length > 60);
    const run = pilih(calon, undi);
    if (!run) return undefined;
    run.teks = `${run.teks.trimEnd()} (silakan dijelaskan sesuai kondisi) `;
    return 'silakan dijelaskan';
  },
};

/** A copy of the report with one fault; undefined where the report has no place for it. */
export function injectCacat(dokumen: Dokumen, cacat: string, undi: Undi): Suntikan | undefined {
  const salinan = structuredClone(dokumen);
  const jadi = CACAT[cacat]?.(salinan, undi);
  return jadi === undefined ? undefined : { dokumen: salinan, jadi };
}
