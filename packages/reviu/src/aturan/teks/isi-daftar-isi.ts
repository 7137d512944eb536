import { type EntriDaftar, isEntriDaftar, listEntriDaftar } from '../../fakta/daftar-isi.ts';
import { type JudulBernomor, listJudulBernomor } from '../../fakta/judul-bernomor.ts';
import { foldTeks } from '../../fakta/kata.ts';
import { measureMirip } from '../../fakta/mirip.ts';
import { listBarisTeks } from '../../fakta/potongan.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import type { Konteks } from '../konteks.ts';

/** A label in a form that a list and the body share: "3.1", "BAB II", "A". */
const kunci = (label: string): string => label.replace(/\.$/, '').toUpperCase();

export const ISI_DAFTAR_ISI: Aturan = {
  kode: 'STR-004',
  nama: 'Daftar isi dan batang tubuh tidak sama isinya',
  tingkat: 'galat',
  arti: 'Bagian yang ada dalam daftar isi tidak ditemukan di batang tubuh, atau sebaliknya.',
  cara: 'Nomor dan judul daftar isi dicari di antara judul batang tubuh. Judul tanpa nomor hanya dicari sebagai baris tersendiri.',
  periksa: (konteks) => {
    const entri = listEntriDaftar(konteks).filter(({ daftar }) => daftar === 'isi');
    const judul = listJudulBernomor(konteks);
    if (entri.length < 5 || judul.length < 3) return [];
    return [...checkHilang(konteks, entri, judul), ...checkLuput(entri, judul)];
  },
};

function checkHilang(konteks: Konteks, entri: readonly EntriDaftar[], judul: readonly JudulBernomor[]): BahanTemuan[] {
  const label = new Set(judul.map((satu) => kunci(satu.label)));
  const baris = new Set(
    listBarisTeks(konteks)
      .filter(({ blok }) => !isEntriDaftar(konteks, blok))
      .map(({ teks }) => foldTeks(teks)),
  );
  return entri
    .filter((satu) => satu.label !== '' && !label.has(kunci(satu.label)))
    .filter((satu) => !baris.has(foldTeks(satu.judul)) && !baris.has(foldTeks(`${satu.label} ${satu.judul}`)))
    .map((satu) => {
      const mirip = judul.find((lain) => measureMirip(lain.judul, satu.judul) > 0.9);
      return {
        tempat: satu.tempat,
        kutipan: satu.teks,
        tertulis: `${satu.label} ${satu.judul}`,
        ...(mirip === undefined ? {} : { seharusnya: `${mirip.label} ${mirip.judul}` }),
        perhitungan:
          mirip === undefined
            ? `Tidak ada judul ${satu.label} di batang tubuh, dan tidak ada judul dengan kata-kata itu.`
            : `Judul itu di batang tubuh bernomor ${mirip.label}.`,
        pembanding: mirip === undefined ? [] : [{ tempat: mirip.tempat, kutipan: `${mirip.label} ${mirip.judul}` }],
        keyakinan: 0.92,
        akar: `judul/${kunci(satu.label)}`,
      };
    });
}

function checkLuput(entri: readonly EntriDaftar[], judul: readonly JudulBernomor[]): BahanTemuan[] {
  const label = new Set(entri.map((satu) => kunci(satu.label)));
  const angka = entri.filter((satu) => /^\d+\.\d+$/.test(satu.label)).length;
  const pernah = new Set<string>();
  return judul
    .filter(({ macam, nomor }) => macam === 'bab' || (macam === 'angka' && nomor.length === 2 && angka >= 3))
    .filter((satu) => !label.has(kunci(satu.label)) && !pernah.has(satu.label) && pernah.add(satu.label) !== undefined)
    .map((satu) => ({
      tempat: satu.tempat,
      kutipan: `${satu.label} ${satu.judul}`,
      tertulis: `${satu.label} ${satu.judul} tidak ada dalam daftar isi`,
      seharusnya: `daftar isi memuat ${satu.label} ${satu.judul}`,
      perhitungan: `Daftar isi memuat ${entri.length} baris; tidak satu pun bernomor ${satu.label}.`,
      keyakinan: 0.9,
      akar: `judul/${kunci(satu.label)}`,
    }));
}
