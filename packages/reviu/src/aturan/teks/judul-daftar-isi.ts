import { listEntriDaftar } from '../../fakta/daftar-isi.ts';
import { listJudulBernomor } from '../../fakta/judul-bernomor.ts';
import { compareJudul } from '../../fakta/mirip.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';

export const JUDUL_DAFTAR_ISI: Aturan = {
  kode: 'STR-005',
  nama: 'Judul dalam daftar isi lain dari judul di batang tubuh',
  tingkat: 'galat',
  arti: 'Bagian dengan nomor yang sama berjudul lain dalam daftar isi dan di batang tubuh.',
  cara: 'Huruf besar, tanda baca, dan spasi diabaikan. Tahun atau kata yang lain adalah galat; ejaan dan judul yang dipendekkan adalah peringatan.',
  periksa: (konteks) => {
    const judul = listJudulBernomor(konteks);
    return listEntriDaftar(konteks)
      .filter((satu) => satu.daftar === 'isi' && satu.label !== '' && satu.judul !== '')
      .flatMap((satu): BahanTemuan[] => {
        const label = satu.label.replace(/\.$/, '').toUpperCase();
        const tubuh = judul.filter((lain) => lain.label.toUpperCase() === label && lain.judul !== '');
        const [pertama] = tubuh;
        if (pertama === undefined || tubuh.some((lain) => compareJudul(satu.judul, lain.judul) === 'sama')) return [];
        const beda = compareJudul(satu.judul, pertama.judul);
        return [
          {
            tempat: satu.tempat,
            kutipan: satu.teks,
            tertulis: `${satu.label} ${satu.judul}`,
            seharusnya: `${pertama.label} ${pertama.judul}`,
            perhitungan: `Daftar isi: “${satu.judul}”; batang tubuh: “${pertama.judul}”.`,
            pembanding: [{ tempat: pertama.tempat, kutipan: `${pertama.label} ${pertama.judul}` }],
            tingkat: beda === 'ejaan' ? 'peringatan' : 'galat',
            keyakinan: beda === 'tahun' ? 0.97 : beda === 'lain' ? 0.92 : 0.8,
          },
        ];
      });
  },
};
