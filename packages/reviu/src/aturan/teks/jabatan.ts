import { diffKata } from '../../fakta/mirip.ts';
import { findTersering, groupOrang, type SebutanOrang } from '../../fakta/orang.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';

type Berjabatan = SebutanOrang & { readonly jabatan: NonNullable<SebutanOrang['jabatan']> };

/** "KASI PEMERINTAHAN" → "kepala seksi pemerintahan"; unit and government at the end say nothing new. */
const lipat = ({ jabatan }: Berjabatan): string =>
  jabatan.tertulis
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, ' ')
    .replace(/\bkasi\b/g, 'kepala seksi')
    .replace(/\bkasubb?ag\b/g, 'kepala subbagian')
    .replace(/\bsub bagian\b/g, 'subbagian')
    .replace(/\bwalikota\b/g, 'wali kota')
    .replace(/\s+/g, ' ')
    .trim();

/** Posts that only say a role in the document. */
const UMUM = /^(?:pelaksana|staf|jabatan)$/;

export const JABATAN_BEDA: Aturan = {
  kode: 'IDE-008',
  nama: 'Jabatan orang yang sama berbeda',
  tingkat: 'peringatan',
  arti: 'Jabatan orang yang sama ditulis lain di tempat lain.',
  cara: 'Singkatan (Kasi, Kasubbag) disamakan. Jabatan yang lebih pendek dari yang lain (“Camat”) tidak dilaporkan; perangkapan dan mutasi mungkin, karena itu hanya peringatan.',
  periksa: (konteks) =>
    groupOrang(konteks).flatMap((semua) => {
      const anggota = semua.filter(
        (satu): satu is Berjabatan => satu.jabatan !== undefined && !UMUM.test(lipat(satu as Berjabatan)),
      );
      const terbanyak = findTersering(anggota, lipat);
      if (terbanyak === undefined) return [];
      const sudah = new Set<string>();
      return anggota.flatMap((satu): BahanTemuan[] => {
        const [a, b] = [lipat(satu), lipat(terbanyak.satu)];
        if (a === b || a.startsWith(b) || b.startsWith(a)) return [];
        const { hanyaA, hanyaB } = diffKata(a, b);
        const jauh = hanyaA.length + hanyaB.length > 3;
        if (sudah.has(a)) return [];
        sudah.add(a);
        return [
          {
            tempat: satu.jabatan.tempat,
            kutipan: satu.jabatan.tertulis,
            tertulis: `${satu.inti}: ${satu.jabatan.tertulis}`,
            seharusnya: terbanyak.satu.jabatan.tertulis,
            perhitungan: `${terbanyak.n} dari ${anggota.length} penyebutan jabatannya tertulis ${terbanyak.satu.jabatan.tertulis}.`,
            pembanding: [{ tempat: terbanyak.satu.jabatan.tempat, kutipan: terbanyak.satu.jabatan.tertulis }],
            keyakinan: jauh ? 0.6 : 0.82,
            akar: `orang/${satu.inti}`,
          },
        ];
      });
    }),
};
