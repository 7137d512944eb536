import { formatNilai } from '../../fakta/ejaan.ts';
import type { Nilai } from '../../fakta/fakta.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { findAngkaBaris, pointNilai, tulisSeperti } from './bantu.ts';
import { compareCapaian, persis } from './cap-001-capaian.ts';
import { groupNilai } from './kon-nilai.ts';
import { findNilai } from './nar-001-arah.ts';

/** Capaian in sentences, boxes and tables without a target, by target and realisasi from elsewhere in the report. */
export const CAPAIAN_LAIN: Aturan = {
  kode: 'CAP-002',
  nama: 'Capaian tidak cocok dengan target dan realisasi di tempat lain',
  tingkat: 'galat',
  arti: 'Capaian yang disebut dalam kalimat, kotak, atau tabel tanpa target tidak sama dengan realisasi dibagi target indikator itu untuk tahun itu.',
  cara: 'Target dan realisasi diambil dari nilai yang paling terbukti di seluruh laporan. Baris yang memuat target dan realisasinya sendiri diperiksa oleh CAP-001.',
  periksa: (konteks) => {
    const nilai = konteks.fakta.nilai.filter(({ renstra, jenis }) => !renstra && jenis === 'indikator');
    const menurut = groupNilai(nilai, ({ kunci, ukuran, tahun }) => `${kunci}/${ukuran}/${tahun}`);
    return nilai.flatMap((satu): BahanTemuan[] => {
      if (
        satu.ukuran !== 'capaian' ||
        satu.tahun === undefined ||
        konteks.fakta.rumusLain.has(satu.kunci) ||
        isDiperiksaSendiri(satu)
      )
        return [];
      const target = findNilai(menurut, satu.kunci, 'target', satu.tahun);
      const realisasi = findNilai(menurut, satu.kunci, 'realisasi', satu.tahun);
      if (target === undefined || realisasi === undefined) return [];
      const hasil = compareCapaian(persis(realisasi.angka), persis(target.angka), satu.angka);
      const longgar = compareCapaian(realisasi.angka, target.angka, satu.angka);
      if (hasil === undefined || hasil === 'cocok') return [];
      const benar = (realisasi.angka.nilai / target.angka.nilai) * 100;
      return [
        {
          ...pointNilai(konteks, satu),
          tertulis: satu.angka.teks,
          seharusnya: tulisSeperti(benar, satu.angka),
          perhitungan: `Realisasi tahun ${satu.tahun} ${realisasi.angka.teks} ÷ target ${target.angka.teks} × 100 = ${formatNilai(benar, 3)}${hasil === 'dipotong' ? '; angkanya dipotong, bukan dibulatkan' : ''}.`,
          pembanding: [pointNilai(konteks, target), pointNilai(konteks, realisasi)],
          keyakinan: hasil === 'dipotong' || longgar === 'cocok' ? 0.85 : 0.92,
          akar: `indikator/${satu.kunci}/capaian/${satu.tahun}`,
        },
      ];
    });
  },
};

function isDiperiksaSendiri({ sumber }: Nilai): boolean {
  if (sumber.jenis !== 'sel' || sumber.tabel.kolom[sumber.kolom]?.makna !== 'capaian') return false;
  const ada = (makna: 'target' | 'realisasi') =>
    findAngkaBaris(sumber.tabel, sumber.baris, sumber.kolom, makna) !== undefined;
  return ada('target') && ada('realisasi');
}
