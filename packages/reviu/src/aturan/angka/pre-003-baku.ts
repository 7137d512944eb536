import { formatNilai } from '../../fakta/ejaan.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';
import { pointSel } from './bantu.ts';
import { SKALA_BAKU } from './pre-skala.ts';

/** A printed scale that names Permendagri 86/2017 and differs from it. */
export const SKALA_TIDAK_BAKU: Aturan = {
  kode: 'PRE-003',
  nama: 'Skala berbeda dari peraturan yang disebut sumbernya',
  tingkat: 'peringatan',
  arti: 'Skala dengan predikat Sangat Tinggi sampai Sangat Rendah memakai batas bawah yang lain daripada Permendagri 86/2017 (91, 76, 66, 51).',
  cara: 'Hanya skala dengan kelima predikat itu.',
  dasar: DASAR.evaluasiRenja,
  periksa: (konteks) =>
    konteks.fakta.skala.flatMap(({ pita, tabel, kolom }) => {
      const sama = SKALA_BAKU.pita.every(({ label }) => pita.some((satu) => satu.label === label));
      if (!sama || tabel === undefined || kolom === undefined) return [];
      return SKALA_BAKU.pita.flatMap((baku): BahanTemuan[] => {
        const satu = pita.find(({ label }) => label === baku.label);
        const baris = tabel.baris.find((lain) => lain.baris === satu?.baris);
        if (satu === undefined || baris === undefined || !Number.isFinite(baku.bawah)) return [];
        if (Math.abs(satu.bawah - baku.bawah) < 0.5) return [];
        return [
          {
            ...pointSel(konteks, baris, kolom),
            tertulis: satu.teks.trim(),
            seharusnya: `mulai ${formatNilai(baku.bawah)}`,
            perhitungan: `Menurut ${SKALA_BAKU.nama} “${baku.label}” mulai ${formatNilai(baku.bawah)}, di sini ${formatNilai(satu.bawah)}.`,
            keyakinan: 0.85,
          },
        ];
      });
    }),
};
