import { findTersering, foldGelar, groupOrang, type SebutanOrang } from '../../fakta/orang.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';

const lipat = ({ gelar }: SebutanOrang): string => gelar.map(foldGelar).join(' ');
const tulis = ({ gelar }: SebutanOrang): string => gelar.map((satu) => satu.replace(/\.$/, '')).join(', ');

export const GELAR_ORANG: Aturan = {
  kode: 'IDE-004',
  nama: 'Gelar orang ditulis berbeda',
  tingkat: 'galat',
  arti: 'Gelar orang yang sama lain di beberapa tempat, atau hilang.',
  cara: 'Gelar lain adalah galat; gelar yang hilang adalah peringatan; perbedaan titik dan spasi (“S.IP”, “S.I.P”) adalah saran.',
  periksa: (konteks) =>
    groupOrang(konteks).flatMap((anggota) => {
      const terbanyak = findTersering(anggota, lipat);
      if (terbanyak === undefined || terbanyak.satu.gelar.length === 0) return [];
      const bentuk = findTersering(
        anggota.filter((satu) => lipat(satu) === lipat(terbanyak.satu)),
        tulis,
      );
      return anggota.flatMap((satu): BahanTemuan[] => {
        const beda = lipat(satu) !== lipat(terbanyak.satu);
        if (!beda && (bentuk === undefined || tulis(satu) === tulis(bentuk.satu))) return [];
        const hilang =
          satu.gelar.length < terbanyak.satu.gelar.length &&
          terbanyak.satu.gelar.map(foldGelar).join(' ').startsWith(lipat(satu));
        return [
          {
            tempat: satu.tempat,
            kutipan: satu.tertulis,
            tertulis: satu.gelar.join(', ') || 'tanpa gelar',
            seharusnya: (beda ? terbanyak.satu : (bentuk?.satu ?? terbanyak.satu)).gelar.join(', '),
            perhitungan: beda
              ? `${terbanyak.n} dari ${anggota.length} penyebutan orang ini bergelar ${terbanyak.satu.gelar.join(', ')}.`
              : `Gelar yang sama ditulis ${bentuk?.satu.gelar.join(', ')} di tempat lain.`,
            pembanding: [{ tempat: terbanyak.satu.tempat, kutipan: terbanyak.satu.tertulis }],
            tingkat: !beda ? 'saran' : hilang ? 'peringatan' : 'galat',
            keyakinan: !beda ? 0.8 : terbanyak.n < 2 ? 0.7 : hilang ? 0.85 : 0.92,
            akar: `orang/${terbanyak.satu.inti}`,
          },
        ];
      });
    }),
};
