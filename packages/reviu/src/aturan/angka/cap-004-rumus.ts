import type { Aturan, BahanTemuan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';
import type { Konteks } from '../konteks.ts';
import { pointKalimat, pointSel } from './bantu.ts';

const bersih = (teks: string): string =>
  teks
    .toLowerCase()
    .replace(/\\frac\s*\{([^}]*)\}\s*\{([^}]*)\}/g, '($1)/($2)')
    .replace(/\\(?:times|cdot)/g, '×')
    .replace(/\\[a-z]+|[$\\{}]/g, ' ')
    .replace(/[−–—]/g, '-')
    .replace(/÷/g, '/')
    .replace(/\s+/g, '');

const T = '(?:target|rencana|t)';
const R = '(?:realisasi|r)';

/** "target − (realisasi − target)/target × 100" without the outer brackets, and its sister forms. */
const SALAH: readonly RegExp[] = [
  new RegExp(`(?<![(\\[])${T}-\\(?${R}-${T}\\)?/\\(?${T}\\)?(?:[×x*]?100)`),
  new RegExp(`(?<![(\\[])${R}-\\(?${R}-${T}\\)?/\\(?${T}\\)?(?:[×x*]?100)`),
  new RegExp(`(?<![(\\[])${T}-\\(${R}-${T}\\)/\\(?${T}\\)?[×x*]100`),
];

/** Formulas that, read as they are written, do not give a capaian. */
export const RUMUS_SALAH: Aturan = {
  kode: 'CAP-004',
  nama: 'Rumus capaian salah tulis',
  tingkat: 'galat',
  arti: 'Rumus bagi indikator yang makin rendah makin baik kehilangan kurung, sehingga menurut urutan hitungan hasilnya bukan persentase.',
  cara: 'Dikenali dari bentuknya. Benar: [target − (realisasi − target)] ÷ target × 100%.',
  dasar: DASAR.pelaporan,
  periksa: (konteks) => [...checkKalimat(konteks), ...checkSel(konteks)],
};

const SEHARUSNYA = '[target − (realisasi − target)] ÷ target × 100%';
const HITUNGAN =
  'Pembagian didahulukan: dengan target 10 dan realisasi 8 rumus yang tertulis memberi 10 − (−2 ÷ 10 × 100) = 30, padahal capaiannya [10 − (8 − 10)] ÷ 10 × 100 = 120.';

function isSalah(teks: string): boolean {
  const rapi = bersih(teks).replace(/%/g, '');
  return SALAH.some((pola) => pola.test(rapi));
}

const checkKalimat = (konteks: Konteks): BahanTemuan[] =>
  konteks.fakta.kalimat.flatMap((kalimat) =>
    isSalah(kalimat.teks)
      ? [
          {
            ...pointKalimat(konteks, kalimat),
            tertulis: kalimat.teks,
            seharusnya: SEHARUSNYA,
            perhitungan: HITUNGAN,
            keyakinan: 0.95,
          },
        ]
      : [],
  );

const checkSel = (konteks: Konteks): BahanTemuan[] =>
  konteks.fakta.tabel.flatMap((tabel) =>
    tabel.baris.flatMap((baris) =>
      baris.sel.flatMap(({ teks, utama }, j) =>
        utama && isSalah(teks)
          ? [
              {
                ...pointSel(konteks, baris, j),
                tertulis: teks,
                seharusnya: SEHARUSNYA,
                perhitungan: HITUNGAN,
                keyakinan: 0.95,
              },
            ]
          : [],
      ),
    ),
  );
