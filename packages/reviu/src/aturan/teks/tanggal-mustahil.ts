import { findIdentitas } from '../../fakta/identitas.ts';
import { cutKutipan, listPotongan, placePada } from '../../fakta/potongan.ts';
import { isMungkin, listTanggal, NAMA_HARI } from '../../fakta/tanggal.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';

/** How far from the report's year a year may be that a sentence speaks of. */
const JAUH_KE_DEPAN = 25;

export const TANGGAL_MUSTAHIL: Aturan = {
  kode: 'WAK-003',
  nama: 'Tanggal, hari, atau tahun yang tidak mungkin',
  tingkat: 'galat',
  arti: 'Tanggal tidak ada dalam kalender, hari tidak cocok dengan tanggalnya, atau tahunnya terlalu jauh.',
  cara: 'Kalender Gregorius. Tahun diperiksa hanya sesudah kata “tahun” dan di luar judul peraturan.',
  periksa: (konteks) => {
    const { tahun } = findIdentitas(konteks);
    return listPotongan(konteks).flatMap((potongan) => {
      const tanggal = listTanggal(potongan.teks).flatMap((satu): BahanTemuan[] => {
        const dasar = {
          tempat: placePada(konteks, potongan, satu.indeks),
          kutipan: cutKutipan(potongan.teks, satu.indeks, satu.teks.length, 50),
          tertulis: satu.teks,
        };
        if (!isMungkin(satu)) {
          // 3/2024 and other figures with slashes.
          if (/^[\d/-]+$/.test(satu.teks) && satu.bulan > 12 && (satu.hari ?? 99) <= 12) return [];
          return [
            {
              ...dasar,
              perhitungan: 'Tanggal ini tidak ada dalam kalender.',
              keyakinan: /^[\d/-]+$/.test(satu.teks) ? 0.8 : 0.97,
            },
          ];
        }
        if (satu.namaHari === undefined || satu.hari === undefined) return [];
        const hari = NAMA_HARI[new Date(Date.UTC(satu.tahun, satu.bulan - 1, satu.hari)).getUTCDay()] as string;
        return hari === satu.namaHari
          ? []
          : [
              {
                ...dasar,
                seharusnya: hari,
                perhitungan: `Tanggal itu jatuh pada hari ${hari}, bukan ${satu.namaHari}.`,
                keyakinan: 0.97,
              },
            ];
      });
      if (tahun === undefined) return tanggal;
      const jauh = [...potongan.teks.matchAll(/\btahun\s+((?:1[0-8]|2[1-9]|20[3-9])\d{1,2}|20\d{3})\b/giu)].flatMap(
        (m): BahanTemuan[] => {
          const n = Number(m[1]);
          if (n >= 1900 && n <= tahun + JAUH_KE_DEPAN) return [];
          return [
            {
              tempat: placePada(konteks, potongan, m.index),
              kutipan: cutKutipan(potongan.teks, m.index, m[0].length, 50),
              tertulis: m[0],
              perhitungan: `Laporan ini tahun ${tahun}; tahun ${m[1]} tidak mungkin dimaksud.`,
              keyakinan: 0.93,
            },
          ];
        },
      );
      return [...tanggal, ...jauh];
    });
  },
};
