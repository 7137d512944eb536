import type { Nilai } from '../../fakta/fakta.ts';
import type { Aturan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';
import type { Konteks } from '../konteks.ts';
import {
  buildBobot,
  findPertentangan,
  groupNilai,
  isMungkinSama,
  type Pertentangan,
  toBahanPertentangan,
} from './kon-nilai.ts';

const SEBUTAN = { pagu: 'pagu', realisasiAnggaran: 'realisasi anggaran' } as const;

/** Budget values of a programme or kegiatan by version; one without a version joins that with which it agrees. */
export function listNilaiAnggaran(konteks: Konteks): Map<string, Nilai[]> {
  const nilai = konteks.fakta.nilai.filter(
    ({ ukuran, bagian, asal }) => (ukuran === 'pagu' || ukuran === 'realisasiAnggaran') && !bagian && asal === 'tabel',
  );
  const adaVersi = new Set(nilai.map(({ versi }) => versi)).has('perubahan');
  const kelompok = groupNilai(nilai, ({ jenis, kunci, ukuran, tahun, versi }) => {
    const dipakai = ukuran === 'realisasiAnggaran' || !adaVersi ? 'perubahan' : versi;
    return dipakai === undefined ? undefined : `${jenis}/${kunci}/${ukuran}/${tahun}/${dipakai}`;
  });
  if (!adaVersi) return kelompok;
  for (const satu of nilai.filter(({ ukuran, versi }) => ukuran === 'pagu' && versi === undefined)) {
    const dasar = `${satu.jenis}/${satu.kunci}/pagu/${satu.tahun}`;
    const murni = kelompok.get(`${dasar}/murni`);
    if (murni?.some((lain) => isMungkinSama(lain.angka, satu.angka))) continue;
    kelompok.get(`${dasar}/perubahan`)?.push(satu);
  }
  return kelompok;
}

/** Contradictions of budget values, by key. */
export function listPertentanganAnggaran(konteks: Konteks): [string, Pertentangan][] {
  const bobot = buildBobot(konteks);
  return [...listNilaiAnggaran(konteks)].flatMap(([akar, isi]): [string, Pertentangan][] => {
    const tentang = findPertentangan(isi, bobot);
    return tentang === undefined ? [] : [[akar, tentang]];
  });
}

/** The budget of a programme or kegiatan in several tables. */
export const NILAI_ANGGARAN: Aturan = {
  kode: 'KON-002',
  nama: 'Pagu atau realisasi program berbeda di beberapa tabel',
  tingkat: 'galat',
  arti: 'Pagu (murni atau perubahan) atau realisasi satu program atau kegiatan tertulis berbeda di tabel lain.',
  cara: 'Program yang sama dikenali juga dengan nama yang lebih pendek atau salah ketik. Murni dan perubahan dibandingkan sendiri-sendiri; perjanjian kinerja bawahan, yang memuat sebagian, tidak dibandingkan di sini. Yang dianggap benar ialah nilai yang paling banyak dan cocok dengan hitungannya.',
  dasar: DASAR.pelaporan,
  periksa: (konteks) =>
    listPertentanganAnggaran(konteks).flatMap(([akar, tentang]) => {
      const satu = tentang.acuan[0] as Nilai;
      const versi =
        satu.ukuran === 'pagu' && akar.endsWith('/murni')
          ? ' murni'
          : satu.ukuran === 'pagu' && satu.versi === 'perubahan'
            ? ' perubahan'
            : '';
      return toBahanPertentangan(
        konteks,
        tentang,
        `${SEBUTAN[satu.ukuran as keyof typeof SEBUTAN]}${versi} “${satu.nama.replace(/\s+/g, ' ')}”`,
        akar,
      );
    }),
};
