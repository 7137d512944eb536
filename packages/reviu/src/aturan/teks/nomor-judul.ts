import { formatRomawi } from '@akuntabel/kinerja';
import { listEntriDaftar } from '../../fakta/daftar-isi.ts';
import { type JudulBernomor, listJudulBernomor } from '../../fakta/judul-bernomor.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import type { Konteks } from '../konteks.ts';

const kutip = ({ label, judul }: JudulBernomor): string => `${label} ${judul}`.trim();

export const NOMOR_JUDUL: Aturan = {
  kode: 'STR-002',
  nama: 'Nomor bab atau bagian melompat, ganda, atau tidak urut',
  tingkat: 'galat',
  arti: 'Nomor bab atau bagian tidak berurutan: ada yang hilang, dipakai dua kali, atau berada di bab lain.',
  cara: 'Nomor judul di batang tubuh diurutkan. Lampiran tidak ikut, dan bagian yang bernomor di bawah bagian lain diurutkan sendiri.',
  periksa: (konteks) => {
    const judul = listJudulBernomor(konteks);
    const bab = judul.filter(({ macam }) => macam === 'bab');
    return [...checkBab(konteks, bab), ...checkBagian(judul)];
  },
};

function checkBab(konteks: Konteks, bab: readonly JudulBernomor[]): BahanTemuan[] {
  return bab.flatMap((satu, i): BahanTemuan[] => {
    const sebelum = i === 0 ? 0 : (bab[i - 1]?.nomor[0] ?? 0);
    const n = satu.nomor[0] ?? 0;
    if (n === sebelum + 1) return [];
    if (n > sebelum + 1) {
      return Array.from({ length: n - sebelum - 1 }, (_, j): BahanTemuan => {
        const label = `BAB ${formatRomawi(sebelum + 1 + j)}`;
        const entri = listEntriDaftar(konteks).find((e) => e.daftar === 'isi' && e.label === label);
        const bagian = listJudulBernomor(konteks).find(
          ({ macam, nomor }) => macam === 'angka' && nomor[0] === sebelum + 1 + j,
        );
        return {
          tempat: bagian?.tempat ?? satu.tempat,
          kutipan: bagian === undefined ? kutip(satu) : kutip(bagian),
          tertulis: `tidak ada judul ${label} sebelum ${satu.label}`,
          seharusnya: entri === undefined ? `judul ${label}` : `judul ${label} ${entri.judul}`,
          perhitungan: `Sesudah ${i === 0 ? 'awal laporan' : bab[i - 1]?.label} langsung ${satu.label}; ${label} tidak ada di batang tubuh${entri === undefined ? '' : ', padahal ada dalam daftar isi'}.`,
          pembanding: entri === undefined ? [] : [{ tempat: entri.tempat, kutipan: entri.teks }],
          keyakinan: 0.93,
          akar: `judul/${label}`,
        };
      });
    }
    return [
      {
        tempat: satu.tempat,
        kutipan: kutip(satu),
        tertulis: satu.label,
        seharusnya: `BAB ${formatRomawi(sebelum + 1)}`,
        perhitungan: `Bab sebelumnya ${bab[i - 1]?.label}; ${n === sebelum ? 'nomor yang sama dipakai dua kali' : 'nomornya mundur'}.`,
        pembanding:
          i === 0
            ? []
            : [{ tempat: (bab[i - 1] as JudulBernomor).tempat, kutipan: kutip(bab[i - 1] as JudulBernomor) }],
        keyakinan: 0.95,
      },
    ];
  });
}

/** Sections "3.1", "3.2" …: each counts on from the one before it with the same beginning. */
function checkBagian(judul: readonly JudulBernomor[]): BahanTemuan[] {
  const terakhir = new Map<string, JudulBernomor>();
  let lampiran = false;
  return judul.flatMap((satu): BahanTemuan[] => {
    lampiran ||= satu.macam === 'lampiran';
    if (satu.macam !== 'angka' || lampiran) return [];
    const induk = satu.nomor.slice(0, -1).join('.');
    const n = satu.nomor.at(-1) ?? 0;
    const sebelum = terakhir.get(induk);
    terakhir.set(induk, satu);
    const harap = (sebelum?.nomor.at(-1) ?? 0) + 1;
    if (n === harap) return [];
    const ganda = sebelum !== undefined && n <= (sebelum.nomor.at(-1) ?? 0);
    return [
      {
        tempat: satu.tempat,
        kutipan: kutip(satu),
        tertulis: satu.label,
        seharusnya: [...satu.nomor.slice(0, -1), harap].join('.'),
        perhitungan:
          sebelum === undefined
            ? `Bagian pertama dengan awal ${induk} bernomor ${satu.label}, bukan ${induk}.1.`
            : `Bagian sebelumnya ${sebelum.label}; ${n === sebelum.nomor.at(-1) ? 'nomor yang sama dipakai dua kali' : ganda ? 'nomornya mundur' : 'ada nomor yang dilompati'}.`,
        pembanding: sebelum === undefined ? [] : [{ tempat: sebelum.tempat, kutipan: kutip(sebelum) }],
        keyakinan: satu.nomor.length > 2 && sebelum === undefined ? 0.7 : ganda ? 0.95 : 0.9,
      },
    ];
  });
}
