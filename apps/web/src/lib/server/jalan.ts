import { hrefAnggaran, hrefIndikator, hrefPerjanjian, type Remah } from '#lib/tampilan.ts';
import type { UnitTahun } from './layanan.ts';
import { findNamaJabatan } from './nama.ts';

const BERANDA: Remah = { nama: 'Beranda', href: '/' };

/** The way from the front page to the page that prints a figure. */
export function listJalan({ tahun, hasil }: UnitTahun, id: string): Remah[] {
  const [pokok = '', kunci = ''] = id.split('/');
  switch (pokok) {
    case 'iku': {
      const indikator = Object.values(hasil.indikator).find((satu) => id.startsWith(`iku/${satu.id}/`));
      return [
        BERANDA,
        { nama: 'Indikator', href: '/indikator' },
        ...(indikator ? [{ nama: indikator.nama, href: hrefIndikator(indikator.id) }] : []),
      ];
    }
    case 'anggaran': {
      const program = hasil.anggaran.program.find(({ kode }) => kunci === kode || kunci.startsWith(`${kode}.`));
      return [
        BERANDA,
        { nama: 'Anggaran', href: '/anggaran' },
        ...(program ? [{ nama: program.nama, href: hrefAnggaran(program.kunci) }] : []),
      ];
    }
    case 'pk': {
      const perjanjian = tahun.perjanjian.find((satu) => id.startsWith(`pk/${satu.id}/`));
      return [
        BERANDA,
        { nama: 'Perjanjian', href: '/perjanjian' },
        ...(perjanjian
          ? [{ nama: findNamaJabatan(tahun, perjanjian.pihakPertama), href: hrefPerjanjian(perjanjian.id) }]
          : []),
      ];
    }
    default:
      return [BERANDA];
  }
}
