import { findTersering, groupOrang, toRapat } from '../../fakta/orang.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';

export const NAMA_ORANG: Aturan = {
  kode: 'IDE-003',
  nama: 'Nama orang ditulis berbeda',
  tingkat: 'galat',
  arti: 'Nama orang yang sama ditulis dengan huruf yang berbeda di beberapa tempat.',
  cara: 'Orang dianggap sama bila NIP-nya sama, atau namanya hanya selisih satu huruf dengan gelar yang sama. Penulisan yang terbanyak menjadi pembanding.',
  periksa: (konteks) =>
    groupOrang(konteks).flatMap((anggota) => {
      const terbanyak = findTersering(anggota, toRapat);
      if (terbanyak === undefined || terbanyak.n === anggota.length || terbanyak.n < 2) return [];
      return anggota
        .filter((satu) => toRapat(satu) !== toRapat(terbanyak.satu))
        .map((satu): BahanTemuan => {
          const senip =
            satu.nip !== undefined && anggota.some((lain) => lain !== satu && lain.nip?.angka === satu.nip?.angka);
          return {
            tempat: satu.tempat,
            kutipan: satu.tertulis,
            tertulis: satu.tertulis,
            seharusnya: terbanyak.satu.tertulis,
            perhitungan: `${terbanyak.n} dari ${anggota.length} penyebutan orang ini tertulis ${terbanyak.satu.inti}${senip ? '; NIP-nya sama' : ''}.`,
            pembanding: [{ tempat: terbanyak.satu.tempat, kutipan: terbanyak.satu.tertulis }],
            keyakinan: senip ? 0.96 : satu.gelar.length > 1 || toRapat(satu).length >= 9 ? 0.9 : 0.8,
            akar: `orang/${terbanyak.satu.inti}`,
          };
        });
    }),
};
