import { findIdentitas } from '../../fakta/identitas.ts';
import { maskNip, PANJANG_NIP } from '../../fakta/nip.ts';
import { listSebutanOrang } from '../../fakta/orang.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';

/** Youngest age at appointment. */
const UMUR_PALING_MUDA = 16;

interface Cacat {
  readonly sebab: string;
  readonly keyakinan: number;
}

/** What is wrong with the structure of a NIP (digits only); undefined when nothing is. */
export function findCacatNip(nip: string, tahunLaporan?: number): Cacat | undefined {
  if (nip.length !== PANJANG_NIP)
    return { sebab: `NIP ${PANJANG_NIP} angka, yang tertulis ${nip.length} angka`, keyakinan: 0.95 };
  const lahir = { tahun: Number(nip.slice(0, 4)), bulan: Number(nip.slice(4, 6)), hari: Number(nip.slice(6, 8)) };
  const angkat = { tahun: Number(nip.slice(8, 12)), bulan: Number(nip.slice(12, 14)) };
  const adaTanggal =
    lahir.bulan >= 1 &&
    lahir.bulan <= 12 &&
    lahir.hari >= 1 &&
    lahir.hari <= new Date(Date.UTC(lahir.tahun, lahir.bulan, 0)).getUTCDate();
  if (!adaTanggal || lahir.tahun < 1940 || lahir.tahun > 2010)
    return { sebab: 'delapan angka pertama bukan tanggal lahir', keyakinan: 0.95 };
  if (angkat.tahun < lahir.tahun + UMUR_PALING_MUDA)
    return { sebab: `tahun pengangkatan kurang dari ${UMUR_PALING_MUDA} tahun sesudah lahir`, keyakinan: 0.93 };
  // PPPK: year of appointment and then a number that is no month.
  if (angkat.bulan < 1 || angkat.bulan > 12)
    return angkat.bulan >= 21 ? undefined : { sebab: 'angka ke-13 dan ke-14 bukan bulan pengangkatan', keyakinan: 0.9 };
  if (tahunLaporan !== undefined && angkat.tahun > tahunLaporan + 1)
    return { sebab: 'tahun pengangkatan sesudah laporan ini', keyakinan: 0.93 };
  if (!/[12]/.test(nip.charAt(14))) return { sebab: 'angka ke-15 (jenis kelamin) bukan 1 atau 2', keyakinan: 0.93 };
  if (nip.slice(15) === '000') return { sebab: 'nomor urut 000', keyakinan: 0.9 };
  return undefined;
}

export const NIP_SUSUNAN: Aturan = {
  kode: 'IDE-005',
  nama: 'Susunan NIP salah',
  tingkat: 'galat',
  arti: 'NIP tidak terdiri atas 18 angka: tanggal lahir, tahun dan bulan pengangkatan, jenis kelamin, nomor urut.',
  cara: 'Setiap NIP di bawah nama diperiksa; ia selalu ditampilkan tersamar. NIP PPPK, yang angka bulannya lain, tidak dilaporkan.',
  periksa: (konteks) => {
    const { tahun } = findIdentitas(konteks);
    return listSebutanOrang(konteks).flatMap(({ nip, tertulis }): BahanTemuan[] => {
      if (nip === undefined) return [];
      const cacat = findCacatNip(nip.angka, tahun);
      if (cacat === undefined) return [];
      return [
        {
          tempat: nip.tempat,
          kutipan: `NIP. ${maskNip(nip.angka)}`,
          tertulis: `NIP ${maskNip(nip.angka)} (${nip.angka.length} angka)`,
          perhitungan: `${tertulis}: ${cacat.sebab}.`,
          keyakinan: cacat.keyakinan,
        },
      ];
    });
  },
};
