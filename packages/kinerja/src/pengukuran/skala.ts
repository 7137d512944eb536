/*
 * Predicate scales as data. A band starts at `dari`; bands stand from best to worst. Values above the first band
 * belong to it, values below the last to the last: a capaian above 100 or below 0 still has a predicate.
 */

export interface Pita {
  readonly kode: string;
  readonly label: string;
  /** Lower bound; null for the lowest band. */
  readonly dari: string | null;
  /** Upper bound as printed, where the printed table leaves a gap to the next band; otherwise null. */
  readonly sampai: string | null;
}

export interface Skala {
  readonly kunci: string;
  readonly nama: string;
  readonly dasar: string;
  /** Whether `dari` itself belongs to the band; the LKE scale excludes it (80 is BB, 80.01 is A). */
  readonly termasukBatas: boolean;
  readonly pita: readonly Pita[];
}

const pita = (kode: string, label: string, dari: string | null, sampai: string | null = null): Pita => ({
  kode,
  label,
  dari,
  sampai,
});

export const SKALA: Readonly<Record<string, Skala>> = {
  'permendagri-86-2017': {
    kunci: 'permendagri-86-2017',
    nama: 'Skala nilai peringkat kinerja',
    dasar: 'Permendagri 86/2017',
    termasukBatas: true,
    pita: [
      pita('ST', 'Sangat Tinggi', '91'),
      pita('T', 'Tinggi', '76', '90'),
      pita('S', 'Sedang', '66', '75'),
      pita('R', 'Rendah', '51', '65'),
      pita('SR', 'Sangat Rendah', null, '50'),
    ],
  },
  'ordinal-85-70-55': {
    kunci: 'ordinal-85-70-55',
    nama: 'Skala ordinal keberhasilan',
    dasar: 'Kelaziman laporan kinerja; sumber resmi belum terkonfirmasi',
    termasukBatas: true,
    pita: [
      pita('SB', 'Sangat Berhasil', '85'),
      pita('B', 'Berhasil', '70'),
      pita('CB', 'Cukup Berhasil', '55'),
      pita('TB', 'Tidak Berhasil', null),
    ],
  },
  lke: {
    kunci: 'lke',
    nama: 'Predikat AKIP',
    dasar: 'PermenPANRB 88/2021',
    termasukBatas: false,
    pita: [
      pita('AA', 'Sangat Memuaskan', '90'),
      pita('A', 'Memuaskan', '80'),
      pita('BB', 'Sangat Baik', '70'),
      pita('B', 'Baik', '60'),
      pita('CC', 'Cukup (Memadai)', '50'),
      pita('C', 'Kurang', '30'),
      pita('D', 'Sangat Kurang', null),
    ],
  },
  'skm-mutu': {
    kunci: 'skm-mutu',
    nama: 'Mutu pelayanan',
    dasar: 'PermenPANRB 14/2017',
    termasukBatas: true,
    pita: [
      pita('A', 'Sangat Baik', '88.31'),
      pita('B', 'Baik', '76.61'),
      pita('C', 'Kurang Baik', '65.00'),
      pita('D', 'Tidak Baik', null),
    ],
  },
};
