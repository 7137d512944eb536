import type { Nilai } from '../../fakta/fakta.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';
import { pointNilai } from './bantu.ts';
import { groupNilai, isTargetSama } from './kon-nilai.ts';

/** Targets of the year against those of the Renstra; the target of its last year against its matrix. */
export const TARGET_RENSTRA: Aturan = {
  kode: 'PK-002',
  nama: 'Target berbeda dari Renstra',
  tingkat: 'galat',
  arti: 'Target suatu indikator tidak sama dengan targetnya untuk tahun itu dalam matriks Renstra, atau yang disebut target akhir Renstra bukan target tahun terakhirnya.',
  cara: 'Target tahunan yang lain dari Renstra dapat mempunyai alasan dan menjadi peringatan: perjanjian perlu menjelaskannya. Target akhir Renstra adalah milik matriksnya sendiri; bedanya galat.',
  dasar: DASAR.reviu,
  periksa: (konteks) => {
    const target = konteks.fakta.nilai.filter(
      ({ jenis, ukuran }) => jenis === 'indikator' && (ukuran === 'target' || ukuran === 'targetAkhir'),
    );
    const renstra = groupNilai(
      target.filter((satu) => satu.renstra),
      ({ kunci }) => kunci,
    );
    return target.flatMap((satu): BahanTemuan[] => {
      if (satu.renstra || satu.sumber.jenis !== 'sel') return [];
      const matriks = renstra.get(satu.kunci);
      if (matriks === undefined) return [];
      const akhir = Math.max(...matriks.map(({ tahun }) => tahun ?? 0));
      const tahun = satu.ukuran === 'targetAkhir' ? akhir : satu.tahun;
      const banding = matriks.filter((lain) => lain.tahun === tahun);
      const [pertama] = banding;
      if (pertama === undefined || banding.some((lain) => isTargetSama(lain.angka, satu.angka))) return [];
      const pasti = satu.ukuran === 'targetAkhir';
      return [
        {
          ...pointNilai(konteks, satu),
          tingkat: pasti ? 'galat' : 'peringatan',
          tertulis: satu.angka.teks,
          seharusnya: pertama.angka.teks,
          perhitungan: `${pasti ? 'Target akhir Renstra' : `Target tahun ${tahun}`} “${(pertama as Nilai).nama.replace(/\s+/g, ' ')}” di sini ${satu.angka.teks}, dalam matriks Renstra tahun ${tahun} ${pertama.angka.teks}.`,
          pembanding: [pointNilai(konteks, pertama)],
          keyakinan: pasti ? 0.93 : 0.85,
          akar: `renstra/${satu.kunci}/${tahun}`,
        },
      ];
    });
  },
};
