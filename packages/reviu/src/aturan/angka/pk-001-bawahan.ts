import type { Nilai } from '../../fakta/fakta.ts';
import { isBawahan } from '../../fakta/pihak.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';
import { pointNilai, tulisUang } from './bantu.ts';
import { listNilaiAnggaran } from './kon-002-anggaran.ts';
import { findPertentangan, groupNilai } from './kon-nilai.ts';

/** Subordinates' agreements promise more of a programme than their superior has. */
export const PK_BAWAHAN: Aturan = {
  kode: 'PK-001',
  nama: 'Anggaran perjanjian bawahan melebihi perjanjian atasan',
  tingkat: 'peringatan',
  arti: 'Jumlah anggaran suatu program dalam perjanjian kinerja para bawahan lebih besar daripada pagu program itu.',
  cara: 'Setiap perjanjian bawahan memuat sebagian; bersama-sama tidak dapat melebihi pagunya. Jumlah yang kurang tidak dilaporkan, karena sisanya dapat diampu oleh yang perjanjiannya tidak dimuat.',
  dasar: DASAR.pelaporan,
  periksa: (konteks) => {
    const anggaran = listNilaiAnggaran(konteks);
    const bagian = konteks.fakta.nilai.filter(
      ({ jenis, ukuran, bagian: sebagian, sumber }) =>
        jenis === 'program' &&
        ukuran === 'pagu' &&
        sebagian &&
        sumber.jenis === 'sel' &&
        isBawahan(konteks.fakta.pihakDari(sumber.tabel.urutBlok) ?? ''),
    );
    return [
      ...groupNilai(bagian, ({ kunci, tahun, versi }) => `program/${kunci}/pagu/${tahun}/${versi ?? 'perubahan'}`),
    ].flatMap(([akar, isi]): BahanTemuan[] => {
      const atasan = anggaran.get(akar);
      if (atasan === undefined) return [];
      const pagu = ((findPertentangan(atasan)?.acuan ?? atasan)[0] as Nilai).angka;
      const pihak = new Map(
        isi.map((satu) => [
          satu.sumber.jenis === 'sel' ? konteks.fakta.pihakDari(satu.sumber.tabel.urutBlok) : '',
          satu,
        ]),
      );
      const jumlah = [...pihak.values()].reduce((total, { angka }) => total + angka.nilai, 0);
      if (pihak.size < 1 || jumlah <= pagu.nilai + 0.5) return [];
      const terbesar = [...pihak.values()].sort((a, b) => b.angka.nilai - a.angka.nilai)[0] as Nilai;
      return [
        {
          ...pointNilai(konteks, terbesar),
          tertulis: terbesar.angka.teks,
          perhitungan: `Bagian para bawahan untuk “${terbesar.nama.replace(/\s+/g, ' ')}”: ${[...pihak].map(([siapa, { angka }]) => `${siapa} ${tulisUang(angka.nilai)}`).join(' + ')} = ${tulisUang(jumlah)}, melebihi pagu ${tulisUang(pagu.nilai)}.`,
          pembanding: [...pihak.values(), ...atasan.slice(0, 2)].map((satu) => pointNilai(konteks, satu)),
          keyakinan: 0.88,
          akar,
        },
      ];
    });
  },
};
