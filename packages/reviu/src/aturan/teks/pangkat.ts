import { findTersering, groupOrang, type SebutanOrang } from '../../fakta/orang.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';

type Berpangkat = SebutanOrang & { readonly pangkat: NonNullable<SebutanOrang['pangkat']> };
const lipat = ({ pangkat }: Berpangkat): string =>
  pangkat.tertulis
    .toLowerCase()
    .replace(/tingkat/g, 'tk')
    .replace(/[^a-z0-9]/g, '');

export const PANGKAT_BEDA: Aturan = {
  kode: 'IDE-007',
  nama: 'Pangkat atau golongan orang yang sama berbeda',
  tingkat: 'galat',
  arti: 'Pangkat atau golongan orang yang sama lain di beberapa tempat, atau terpotong.',
  cara: 'Yang terbanyak menjadi pembanding. Perbedaan garis miring dan spasi saja (“IV/a”, “IV a”) adalah saran; kenaikan pangkat di antara dua tanggal mungkin, karena itu pangkat lain adalah peringatan.',
  periksa: (konteks) =>
    groupOrang(konteks).flatMap((semua) => {
      const anggota = semua.filter((satu): satu is Berpangkat => satu.pangkat !== undefined);
      const terbanyak = findTersering(anggota, lipat);
      const bentuk = findTersering(anggota, ({ pangkat }) => pangkat.tertulis);
      if (terbanyak === undefined || bentuk === undefined) return [];
      return anggota.flatMap((satu): BahanTemuan[] => {
        const beda = lipat(satu) !== lipat(terbanyak.satu);
        if (!beda && satu.pangkat.tertulis.toLowerCase() === bentuk.satu.pangkat.tertulis.toLowerCase()) return [];
        // "Pembina IV" without its letter: cut.
        const potong = beda && lipat(terbanyak.satu).startsWith(lipat(satu)) && /iv$|iii$|ii$|i$/.test(lipat(satu));
        return [
          {
            tempat: satu.pangkat.tempat,
            kutipan: satu.pangkat.tertulis,
            tertulis: satu.pangkat.tertulis,
            seharusnya: (beda ? terbanyak.satu : bentuk.satu).pangkat.tertulis,
            perhitungan: potong
              ? 'Golongan tidak lengkap: huruf sesudah angka Romawi tidak ada.'
              : `${(beda ? terbanyak : bentuk).n} dari ${anggota.length} penyebutan pangkat ${satu.inti} tertulis ${(beda ? terbanyak : bentuk).satu.pangkat.tertulis}.`,
            pembanding: [{ tempat: terbanyak.satu.pangkat.tempat, kutipan: terbanyak.satu.pangkat.tertulis }],
            tingkat: potong ? 'galat' : beda ? 'peringatan' : 'saran',
            keyakinan: potong ? 0.92 : 0.8,
          },
        ];
      });
    }),
};
