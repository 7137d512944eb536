import type { Nilai } from '../../fakta/fakta.ts';
import { findPita, normalizeLabel } from '../../fakta/skala.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { pointKalimat, pointNilai } from './bantu.ts';
import { findPertentangan, groupNilai } from './kon-nilai.ts';
import { listSkalaDengan } from './pre-skala.ts';

const SIMPULAN =
  /\b(?:pelaksanaan kinerja|capaian kinerja|kinerja|secara keseluruhan|secara umum)\b[^.]{0,160}\b(?:kategori|predikat|dikatakan|dinyatakan)\s*[“"*(]*\s*((?:\(?sangat\)? |cukup |tidak )?(?:berhasil|tinggi|sedang|rendah))\b/iu;

/** The predicate of all indicators together, in a sentence without a figure. */
export const SIMPULAN_PREDIKAT: Aturan = {
  kode: 'PRE-005',
  nama: 'Predikat keseluruhan tidak sesuai dengan capaian indikatornya',
  tingkat: 'galat',
  arti: 'Simpulan menyebut satu predikat bagi seluruh kinerja, padahal capaian semua indikator berada pada predikat lain.',
  cara: 'Hanya bila capaian semua indikator utama tahun itu jatuh pada satu predikat yang sama pada skala yang memuat predikat itu.',
  periksa: (konteks) => {
    const { tahun, kalimat, nilai } = konteks.fakta;
    const utama = listUtama(nilai, tahun);
    if (utama.length < 2) return [];
    return kalimat.flatMap((satu): BahanTemuan[] => {
      const cocok = SIMPULAN.exec(satu.teks);
      if (cocok === null || satu.angka.some(({ satuan }) => satuan === 'persen')) return [];
      const label = normalizeLabel(cocok[1] as string);
      const [skala] = listSkalaDengan(konteks, label);
      if (skala === undefined) return [];
      const pita = utama.map(({ angka }) => findPita(skala, angka.nilai, angka.toleransi).map((lain) => lain.label));
      const bersama = pita[0]?.filter((satuPita) => pita.every((lain) => lain.includes(satuPita))) ?? [];
      if (bersama.length === 0 || bersama.includes(label)) return [];
      return [
        {
          ...pointKalimat(konteks, satu, cocok.index),
          tertulis: cocok[1] as string,
          seharusnya: bersama[0] as string,
          perhitungan: `Capaian semua indikator (${utama.map(({ angka }) => angka.teks).join(', ')}) menurut ${skala.nama} “${bersama[0]}”.`,
          pembanding: utama.map((lain) => pointNilai(konteks, lain)),
          keyakinan: 0.92,
        },
      ];
    });
  },
};

/** The proven capaian of each indicator that a table with target, realisasi and capaian shows. */
function listUtama(nilai: readonly Nilai[], tahun: number | undefined): Nilai[] {
  const capaian = nilai.filter(
    (satu) => satu.jenis === 'indikator' && satu.ukuran === 'capaian' && satu.tahun === tahun,
  );
  return [...groupNilai(capaian, ({ kunci }) => kunci).values()].flatMap((isi) => {
    const acuan = findPertentangan(isi)?.acuan ?? isi;
    const teruji = acuan.find((satu) => satu.teruji);
    return teruji === undefined || isi.length < 3 ? [] : [teruji];
  });
}
