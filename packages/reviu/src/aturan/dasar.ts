/** Regulations that rules name, spelled once. */
export const DASAR = {
  pelaporan: 'PermenPANRB 53/2014',
  reviu: 'PermenPANRB 53/2014 Lampiran III',
  skm: 'PermenPANRB 14/2017',
  evaluasiRenja: 'Permendagri 86/2017',
  nomenklatur: 'Kepmendagri 900.1.15.5-1317/2023',
} as const;
