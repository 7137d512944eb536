import { describeBeda, maskNip, PANJANG_NIP } from '../../fakta/nip.ts';
import { findTersering, groupOrang, type SebutanOrang } from '../../fakta/orang.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';

type Bernip = SebutanOrang & { readonly nip: NonNullable<SebutanOrang['nip']> };
const hasNip = (satu: SebutanOrang): satu is Bernip => satu.nip !== undefined;

export const NIP_BEDA: Aturan = {
  kode: 'IDE-006',
  nama: 'NIP orang yang sama berbeda, atau satu NIP untuk dua orang',
  tingkat: 'galat',
  arti: 'Orang yang sama ber-NIP lain di tempat lain, atau satu NIP tertulis di bawah dua nama.',
  cara: 'NIP yang terbanyak menjadi pembanding. NIP ditampilkan tersamar; yang disebut hanya angka yang berbeda. Spasi yang lain adalah saran.',
  periksa: (konteks) => {
    const kelompok = groupOrang(konteks).map((anggota) => anggota.filter(hasNip));
    return [...kelompok.flatMap(checkSeorang), ...checkBersama(kelompok)];
  },
};

function checkSeorang(anggota: readonly Bernip[]): BahanTemuan[] {
  const terbanyak = findTersering(anggota, ({ nip }) => nip.angka);
  const bentuk = findTersering(anggota, ({ nip }) => nip.tertulis.replace(/\d/g, '0'));
  if (terbanyak === undefined || bentuk === undefined) return [];
  return anggota.flatMap((satu): BahanTemuan[] => {
    if (satu.nip.angka === terbanyak.satu.nip.angka) {
      if (satu.nip.tertulis.replace(/\d/g, '0') === bentuk.satu.nip.tertulis.replace(/\d/g, '0')) return [];
      return [
        {
          tempat: satu.nip.tempat,
          kutipan: `NIP. ${maskNip(satu.nip.angka)}`,
          tertulis: 'spasi NIP lain dari penulisan lainnya',
          perhitungan: `Angka NIP ${satu.inti} sama, tetapi pembagian spasinya lain.`,
          tingkat: 'saran',
          keyakinan: 0.9,
        },
      ];
    }
    // A NIP of another length is broken in itself (IDE-005).
    if (satu.nip.angka.length !== PANJANG_NIP) return [];
    const seimbang = anggota.filter(({ nip }) => nip.angka === satu.nip.angka).length === terbanyak.n;
    return [
      {
        tempat: satu.nip.tempat,
        kutipan: `NIP. ${maskNip(satu.nip.angka)}`,
        tertulis: `NIP ${maskNip(satu.nip.angka)}`,
        ...(seimbang ? {} : { seharusnya: `NIP ${maskNip(terbanyak.satu.nip.angka)} seperti di tempat lain` }),
        perhitungan: `${satu.inti} ber-NIP lain di ${terbanyak.n} tempat; ${describeBeda(terbanyak.satu.nip.angka, satu.nip.angka)}.`,
        pembanding: [{ tempat: terbanyak.satu.nip.tempat, kutipan: `NIP. ${maskNip(terbanyak.satu.nip.angka)}` }],
        keyakinan: 0.95,
        akar: `orang/${satu.inti}`,
      },
    ];
  });
}

function checkBersama(kelompok: readonly (readonly Bernip[])[]): BahanTemuan[] {
  const pemilik = new Map<string, Bernip>();
  return kelompok.flatMap((anggota) =>
    [...new Map(anggota.map((satu) => [satu.nip.angka, satu])).values()].flatMap((satu): BahanTemuan[] => {
      const lain = pemilik.get(satu.nip.angka);
      if (lain === undefined) {
        pemilik.set(satu.nip.angka, satu);
        return [];
      }
      return [
        {
          tempat: satu.nip.tempat,
          kutipan: `${satu.tertulis} NIP. ${maskNip(satu.nip.angka)}`,
          tertulis: `NIP yang sama untuk ${satu.inti} dan ${lain.inti}`,
          perhitungan: 'Satu NIP hanya milik satu orang.',
          pembanding: [{ tempat: lain.nip.tempat, kutipan: `${lain.tertulis} NIP. ${maskNip(lain.nip.angka)}` }],
          keyakinan: 0.95,
        },
      ];
    }),
  );
}
