import type { BagianKerangka, Tanda } from '@akuntabel/kinerja';
import { KUNCI_BAGIAN, type KunciBagian, SUSUNAN_PERMEN } from './kunci.ts';

type Susunan = KunciBagian | readonly [KunciBagian, ...Susunan[]];

function toBagian(susunan: Susunan): BagianKerangka {
  const [kunci, ...anak] = typeof susunan === 'string' ? [susunan] : susunan;
  return { kunci, judul: null, teks: null, bagian: anak.map(toBagian) };
}

/** The outline of PermenPANRB 53/2014. */
export const KERANGKA_PERMEN: readonly BagianKerangka[] = SUSUNAN_PERMEN.map(toBagian);

/** Parts that PermenPANRB 53/2014 asks for, and how its words name them. */
const WAJIB: readonly (readonly [KunciBagian, string])[] = [
  ['bab-1', 'Bab I Pendahuluan'],
  ['isu-strategis', 'penjelasan aspek strategis dan permasalahan utama'],
  ['bab-2', 'Bab II Perencanaan Kinerja'],
  ['perjanjian-kinerja', 'ikhtisar perjanjian kinerja'],
  ['bab-3', 'Bab III Akuntabilitas Kinerja'],
  ['capaian-target', 'perbandingan target dan realisasi'],
  ['capaian-tahun-lalu', 'perbandingan dengan tahun lalu dan beberapa tahun terakhir'],
  ['capaian-renstra', 'perbandingan dengan target jangka menengah'],
  ['capaian-nasional', 'perbandingan dengan standar nasional'],
  ['analisis-penyebab', 'analisis penyebab keberhasilan atau kegagalan serta alternatif solusi'],
  ['analisis-efisiensi', 'analisis efisiensi penggunaan sumber daya'],
  ['analisis-program', 'analisis program dan kegiatan penunjang'],
  ['realisasi-anggaran', 'realisasi anggaran'],
  ['bab-4', 'Bab IV Penutup'],
  ['kesimpulan', 'simpulan umum'],
  ['langkah', 'langkah pada masa mendatang'],
];

/** Own text never satisfies the appendix rule: the agreement itself must be there, in one of its two versions. */
const LAMPIRAN_PK: readonly KunciBagian[] = ['lampiran-pk-murni', 'lampiran-pk-perubahan'];

const ANAK_BAWAAN: ReadonlyMap<string, readonly BagianKerangka[]> = new Map(
  KERANGKA_PERMEN.flatMap((b) => [[b.kunci, b.bagian] as const, ...b.bagian.map((a) => [a.kunci, a.bagian] as const)]),
);

/** Whether a key stands for a section of own text only (`bebas/…`). */
const isBebas = (kunci: string): boolean => kunci.startsWith('bebas/');

function resolveBagian(asal: BagianKerangka): BagianKerangka {
  const { kunci } = asal;
  if (!isBebas(kunci) && !(KUNCI_BAGIAN as readonly string[]).includes(kunci)) {
    throw new RangeError(
      `Bagian «${kunci}» dalam kerangka laporan tidak dikenal. Yang dikenal: ${KUNCI_BAGIAN.join(', ')}, dan bebas/… untuk bagian dengan teks sendiri.`,
    );
  }
  const anak = asal.bagian.length > 0 ? asal.bagian : (ANAK_BAWAAN.get(kunci) ?? []);
  return { ...asal, bagian: anak.map(resolveBagian) };
}

/**
 * The outline to build: that of the dataset, or PermenPANRB 53/2014 when it is empty. A chapter that names no sections
 * has those of the Permen.
 * @throws RangeError when a key is unknown; names it and lists the known keys.
 */
export function resolveKerangka(kerangka: readonly BagianKerangka[]): readonly BagianKerangka[] {
  return (kerangka.length > 0 ? kerangka : KERANGKA_PERMEN).map(resolveBagian);
}

/** Mandatory parts of PermenPANRB 53/2014 that an outline leaves out, as warnings `T.kerangka-kurang`. */
export function checkKerangka(kerangka: readonly BagianKerangka[]): readonly Tanda[] {
  const ada = new Set<string>();
  const visit = (daftar: readonly BagianKerangka[]): void => {
    for (const b of daftar) {
      ada.add(b.kunci);
      visit(b.bagian);
    }
  };
  visit(resolveKerangka(kerangka));
  const kurang = WAJIB.filter(([kunci]) => !ada.has(kunci)).map(([kunci, nama]) => ({ kunci, nama }));
  if (!LAMPIRAN_PK.some((kunci) => ada.has(kunci))) {
    kurang.push({ kunci: 'lampiran-pk-murni', nama: 'lampiran perjanjian kinerja' });
  }
  return kurang.map(({ kunci, nama }) => ({
    kode: 'T.kerangka-kurang',
    tingkat: 'peringatan',
    angka: `entri:laporan.kerangka`,
    pesan: `Kerangka laporan tidak memuat ${nama} (bagian «${kunci}»), yang diminta PermenPANRB 53/2014.`,
  }));
}
