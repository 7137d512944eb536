import { formatDesimal, type HitungIkm, PROFIL_SKM, SALURAN_SKM, type SaluranSkm } from '@akuntabel/kinerja';
import type { HasilSurveiTampil } from '@akuntabel/layanan';

const angka = (nilai: string | null, desimal: number): string => (nilai === null ? '–' : formatDesimal(nilai, desimal));

const NAMA_DIMENSI: Readonly<Record<string, string>> = {
  layanan: 'Layanan',
  bagian: 'Kelurahan',
  umur: PROFIL_SKM.umur.nama,
  kelamin: PROFIL_SKM.kelamin.nama,
  pendidikan: PROFIL_SKM.pendidikan.nama,
  pekerjaan: PROFIL_SKM.pekerjaan.nama,
  saluran: 'Cara mengisi',
};

/** What a dimension of the sums is called. */
export const sebutDimensi = (dimensi: string): string => NAMA_DIMENSI[dimensi] ?? dimensi;

type Nama = (dimensi: string, nilai: string) => string;

/** The word for a value of a dimension: from the questionnaire, or from the fixed answers. */
export function createNamaNilai(kuesioner: {
  readonly layanan: readonly { kode: string; nama: string }[];
  readonly bagian: readonly { kode: string; nama: string }[];
}): Nama {
  return (dimensi, nilai) => {
    if (dimensi === 'layanan' || dimensi === 'bagian') {
      return kuesioner[dimensi].find(({ kode }) => kode === nilai)?.nama ?? nilai;
    }
    if (dimensi === 'saluran') return SALURAN_SKM[nilai as SaluranSkm] ?? nilai;
    const milik: Readonly<Record<string, string>> | undefined = Object.hasOwn(PROFIL_SKM, dimensi)
      ? PROFIL_SKM[dimensi as keyof typeof PROFIL_SKM].pilihan
      : undefined;
    return milik?.[nilai] ?? nilai;
  };
}

const toUnsur = ({ unsur }: HitungIkm, { tertinggi, terendah }: HasilSurveiTampil['hasil']) =>
  unsur.map(({ kode, nama, sebaran, kosong, nrr, nrrTertimbang, konversi, mutu }) => ({
    ...{ kode, nama, kosong },
    sebaran: sebaran.map((satu) => satu.toLocaleString('id-ID')),
    nrr: angka(nrr.nilai, 2),
    nrrTertimbang: angka(nrrTertimbang.nilai, 3),
    konversi: angka(konversi.nilai, 2),
    mutu: mutu === null ? '–' : `${mutu.kode} ${mutu.label}`,
    ujung: tertinggi.includes(kode) ? 'tertinggi' : terendah.includes(kode) ? 'terendah' : null,
  }));

/** The results of a survey as its page shows them. */
export function showHasil({ hasil, tertutup }: HasilSurveiTampil, nama: Nama) {
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
