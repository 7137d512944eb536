import { type DimensiSkm, formatDesimal, type HitungIkm, NAMA_DIMENSI, type NamaNilai } from '@akuntabel/kinerja';
import type { HasilSurveiTampil } from '@akuntabel/layanan';

const angka = (nilai: string | null, desimal: number): string => (nilai === null ? '–' : formatDesimal(nilai, desimal));

/** What a dimension of the sums is called. */
export const sebutDimensi = (dimensi: string): string =>
  Object.hasOwn(NAMA_DIMENSI, dimensi) ? NAMA_DIMENSI[dimensi as DimensiSkm] : dimensi;

const toUnsur = ({ unsur }: HitungIkm, { tertinggi, terendah }: HasilSurveiTampil['hasil']) =>
  unsur.map(({ kode, nama, sebaran, kosong, nrr, nrrTertimbang, konversi, mutu }) => ({
    ...{ kode, nama, kosong },
    sebaran: sebaran.map((satu) => satu.toLocaleString('id-ID')),
    nrr: angka(nrr.nilai, 2),
    nrrTertimbang: angka(nrrTertimbang.nilai, 3),
    konversi: angka(konversi.nilai, 2),
    /** For a bar beside the figure; a mean of 4 fills it. */
    persen: konversi.nilai === null ? null : Number(konversi.nilai),
    mutu: mutu === null ? '–' : `${mutu.kode} ${mutu.label}`,
    ujung: tertinggi.includes(kode) ? 'tertinggi' : terendah.includes(kode) ? 'terendah' : null,
  }));

/** The results of a survey as its page shows them. */
export function showHasil({ hasil, tertutup }: HasilSurveiTampil, nama: NamaNilai) {
  const { ikm, sampel, kurangSampel, dimensi } = hasil;
  return {
    tertutup,
    responden: ikm.responden,
    ikm: ikm.ikm.nilai === null ? null : formatDesimal(ikm.ikm.nilai, 2),
    alasan: ikm.ikm.alasan,
    indeks: angka(ikm.nilaiIndeks.nilai, 3),
    maks: angka(ikm.ikmMaks.nilai, 2),
    mutu: ikm.mutu,
    sampel,
    kurang: kurangSampel,
    unsur: toUnsur(ikm, hasil),
    dimensi: dimensi
      .filter(({ kelompok, lain }) => kelompok.length > 0 || lain > 0)
      .map((satu) => ({
        nama: sebutDimensi(satu.dimensi),
        lain: satu.lain,
        tersembunyi: satu.tersembunyi,
        kelompok: satu.kelompok.map(({ nilai, responden, ikm: milik }) => ({
          nama: nama(satu.dimensi, nilai),
          responden,
          ikm: angka(milik.ikm.nilai, 2),
          mutu: milik.mutu?.kode ?? '–',
        })),
      })),
  };
}
