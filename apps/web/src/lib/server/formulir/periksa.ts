import { checkTahunKinerja, type JenisRekaman, type MasalahRekaman } from '@akuntabel/kinerja';
import type { UnitTahunTermuat } from '@akuntabel/layanan';

/** Something to mend, with the record in which it can be mended. */
export interface Temuan {
  readonly tingkat: 'galat' | 'peringatan';
  readonly jenis: JenisRekaman;
  /** null = a record that is not there yet. */
  readonly kunci: string | null;
  readonly dalam: readonly (string | number)[];
  readonly tertulis: string | null;
  readonly seharusnya: string;
}

const toTemuan = (
  { tingkat, tertulis, seharusnya }: Pick<MasalahRekaman, 'tingkat' | 'tertulis' | 'seharusnya'>,
  letak: { jenis: JenisRekaman; kunci: string | null; dalam: readonly (string | number)[] },
): Temuan => ({ tingkat, tertulis, seharusnya, ...letak });

const tersimpan = new WeakMap<object, readonly Temuan[]>();

/** Everything that is missing or contradicts itself in a unit-year, by record. */
export function listTemuan({ tahun, masalah, peta }: UnitTahunTermuat): readonly Temuan[] {
  const ada = tersimpan.get(tahun);
  if (ada !== undefined) return ada;
  const kurang = masalah.flatMap((satu) => (satu.rekaman === null ? [] : [toTemuan(satu, satu.rekaman)]));
  const periksa = checkTahunKinerja(tahun).flatMap((satu) => {
    const letak = peta.findRekaman(satu.jalur);
    return letak === undefined ? [] : [toTemuan(satu, letak)];
  });
  const semua = [...kurang, ...periksa];
  tersimpan.set(tahun, semua);
  return semua;
}
