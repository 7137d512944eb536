import { readTahunKinerja } from '@akuntabel/berkas';
import { measureKinerja, type TahunKinerja } from '@akuntabel/kinerja';
import { type BarisBench, median, ms, time } from './tabel.ts';

const SERIBU = 1000;
const PUTARAN = 5;
const PUTARAN_UKUR = 15;

function measureSemua(banyak: readonly TahunKinerja[]): void {
  for (const satu of banyak) measureKinerja(satu);
}

export async function benchKinerja(): Promise<BarisBench[]> {
  const { tahun } = await readTahunKinerja('contoh/dumai-kota-2024');
  const [pertama = 0] = await time(1, () => measureKinerja(tahun));
  // Distinct objects, so that nothing can be kept from one unit-year to the next.
  const banyak = Array.from({ length: SERIBU }, () => structuredClone(tahun));
  const [dingin = 0] = await time(1, () => measureSemua(banyak));
  // The engine goes on compiling for some thousand calls; a server that reports a city is past that.
  await time(PUTARAN, () => measureSemua(banyak));
  const putaran = await time(PUTARAN_UKUR, () => measureSemua(banyak));
  const seribu = median(putaran);
  const terbaik = Math.min(...putaran);
  // What the machine does at that moment: on a shared one the same code takes up to twice as long from minute to minute.
  const teks = JSON.stringify(tahun);
  const baca = median(
    await time(PUTARAN_UKUR, () => {
      for (let i = 0; i < SERIBU; i++) JSON.parse(teks);
    }),
  );
  // The index of figures is made on the first read (ADR 12); whoever needs it pays for it here.
  const denganIndeks = median(
    await time(PUTARAN, () => {
      for (const satu of banyak) measureKinerja(satu).angka;
    }),
  );
  return [
    { apa: 'measureKinerja, first call', nilai: ms(pertama) },
    { apa: `measureKinerja, ${SERIBU} unit-years, first time`, nilai: ms(dingin) },
    { apa: `measureKinerja, ${SERIBU} unit-years, warm (median of ${PUTARAN_UKUR})`, nilai: ms(seribu) },
    {
      apa: 'unit-years per second, one core: median · best round',
      nilai: `${((SERIBU / seribu) * 1000).toFixed(0)} · ${((SERIBU / terbaik) * 1000).toFixed(0)}`,
      catatan: 'to reach: 2000',
    },
    { apa: 'against JSON.parse of the same unit-year, same run', nilai: `${(seribu / baca).toFixed(2)}×` },
    { apa: 'the same, with the index of figures', nilai: ((SERIBU / denganIndeks) * 1000).toFixed(0) },
  ];
}
