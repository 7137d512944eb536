import { formatNilai } from '../../fakta/ejaan.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';
import { pointSel, tulisSeperti } from './bantu.ts';
import { listTabelSkm } from './skm.ts';

/** The index of the survey from the means of its unsur. */
export const INDEKS_SKM: Aturan = {
  kode: 'SKM-001',
  nama: 'IKM tidak sama dengan nilai unsurnya',
  tingkat: 'galat',
  arti: 'Indeks Kepuasan Masyarakat yang tercetak bukan rata-rata tertimbang nilai unsurnya × 25.',
  cara: 'Dihitung dengan bobot 1/n dan dengan bobot tercetak 0,11 atau 0,111 bagi sembilan unsur. Bila pembulatan nilai unsur masih dapat menjelaskan bedanya, hasilnya peringatan: asal selisihnya perlu ditunjukkan dengan lembar olah data.',
  dasar: DASAR.skm,
  periksa: (konteks) =>
    listTabelSkm(konteks).flatMap(({ nrr, ikm }): BahanTemuan[] => {
      if (ikm === undefined || nrr.length < 5) return [];
      const jumlah = nrr.reduce((total, { angka }) => total + angka.nilai, 0);
      const goyah = nrr.reduce((total, { angka }) => total + angka.toleransi, 0) * (25 / nrr.length);
      const bobot = [1 / nrr.length, ...(nrr.length === 9 ? [0.11, 0.111] : [])];
      const hasil = bobot.map((satu) => jumlah * satu * 25);
      const beda = Math.min(...hasil.map((satu) => Math.abs(satu - ikm.angka.nilai)));
      if (beda <= ikm.angka.toleransi + 0.006) return [];
      const benar = hasil[0] as number;
      return [
        {
          ...pointSel(konteks, ikm.baris, ikm.kolom),
          tertulis: ikm.angka.teks,
          seharusnya: tulisSeperti(benar, ikm.angka),
          perhitungan: `Jumlah ${nrr.length} nilai unsur ${formatNilai(jumlah)} ÷ ${nrr.length} × 25 = ${formatNilai(benar)}${bobot.length > 1 ? `; dengan bobot 0,111 ${formatNilai(jumlah * 0.111 * 25)}` : ''}.`,
          pembanding: nrr.map(({ baris, kolom }) => pointSel(konteks, baris, kolom)),
          // Whichever weight comes nearest: means printed with two decimals leave every one of them some room.
          keyakinan: beda > goyah + ikm.angka.toleransi ? 0.95 : 0.75,
          akar: 'skm/indeks',
        },
      ];
    }),
};
