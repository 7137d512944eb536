import { readTahunKinerja } from '@akuntabel/berkas';
import { measureKinerja } from '@akuntabel/kinerja';
import { type BarisBench, ms, time } from './tabel.ts';

const SERIBU = 1000;

export async function benchKinerja(): Promise<BarisBench[]> {
  const { tahun } = await readTahunKinerja('contoh/dumai-kota-2024');
  const [pertama = 0] = await time(1, () => measureKinerja(tahun));
  // Distinct objects, so that nothing can be kept from one unit-year to the next.
  const banyak = Array.from({ length: SERIBU }, () => structuredClone(tahun));
  for (let ke = 0; ke < 200; ke += 1) measureKinerja(tahun);
  const [seribu = 0] = await time(1, () => {
    for (const satu of banyak) measureKinerja(satu);
  });
  // The index of figures is made on the first read (ADR 12); whoever needs it pays for it here.
  const [denganIndeks = 0] = await time(1, () => {
    for (const satu of banyak) measureKinerja(satu).angka;
  });
  return [
    { apa: 'measureKinerja, first call', nilai: ms(pertama) },
    { apa: `measureKinerja, ${SERIBU} unit-years`, nilai: ms(seribu) },
    { apa: 'unit-years per second, one core', nilai: ((SERIBU / seribu) * 1000).toFixed(0), catatan: 'to reach: 2000' },
    { apa: 'the same, with the index of figures', nilai: ((SERIBU / denganIndeks) * 1000).toFixed(0) },
  ];
}
