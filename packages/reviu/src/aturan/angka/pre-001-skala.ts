import { formatNilai } from '../../fakta/ejaan.ts';
import type { Pita, Skala } from '../../fakta/skala.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';
import type { Konteks } from '../konteks.ts';
import { pointSel } from './bantu.ts';

const batas = ({ bawah, atas, bawahTerbuka, atasTerbuka }: Pita): string => {
  if (atas === Number.POSITIVE_INFINITY) return `${bawahTerbuka ? '>' : '≥'} ${formatNilai(bawah)}`;
  if (bawah === Number.NEGATIVE_INFINITY) return `${atasTerbuka ? '<' : '≤'} ${formatNilai(atas)}`;
  return `${bawahTerbuka ? '> ' : ''}${formatNilai(bawah)} sampai ${atasTerbuka ? '< ' : ''}${formatNilai(atas)}`;
};

/** Neighbouring bands of a printed scale that overlap or leave values without a name. */
export const SKALA_BERCELAH: Aturan = {
  kode: 'PRE-001',
  nama: 'Skala predikat bercelah atau tumpang tindih',
  tingkat: 'galat',
  arti: 'Pada skala yang tercetak ada nilai yang masuk ke dua predikat sekaligus, atau tidak masuk ke predikat mana pun.',
  cara: 'Batas dua baris yang bertetangga dibandingkan. Tumpang tindih adalah galat; celah (misalnya antara 75 dan 76) peringatan, karena aturan asalnya memang ditulis demikian dan laporan hanya perlu menyebut ke mana nilai itu dimasukkan.',
  dasar: DASAR.evaluasiRenja,
  periksa: (konteks) => konteks.fakta.skala.flatMap((skala) => checkSkala(konteks, skala)),
};

function checkSkala(konteks: Konteks, { pita, tabel, kolom }: Skala): BahanTemuan[] {
  return pita.slice(1).flatMap((bawah, i): BahanTemuan[] => {
    const atas = pita[i] as Pita;
    const titik = tabel?.baris.find(({ baris }) => baris === bawah.baris);
    if (titik === undefined || kolom === undefined) return [];
    const dasar = { ...pointSel(konteks, titik, kolom), tertulis: bawah.teks.trim() };
    const sela = atas.bawah - bawah.atas;
    const pembanding =
      tabel?.baris.filter(({ baris }) => baris === atas.baris).map((satu) => pointSel(konteks, satu, kolom)) ?? [];
    if (sela < 0 || (sela === 0 && !atas.bawahTerbuka && !bawah.atasTerbuka)) {
      const nilai = sela < 0 ? `${formatNilai(atas.bawah)} sampai ${formatNilai(bawah.atas)}` : formatNilai(atas.bawah);
      return [
        {
          ...dasar,
          perhitungan: `“${atas.label}” ${batas(atas)} dan “${bawah.label}” ${batas(bawah)}: nilai ${nilai} masuk ke keduanya.`,
          pembanding,
          keyakinan: 0.95,
        },
      ];
    }
    if (sela > 0 || (atas.bawahTerbuka && bawah.atasTerbuka)) {
      const contoh = formatNilai(bawah.atas + sela / 2);
      const lebar = sela > 1.0001;
      return [
        {
          ...dasar,
          tingkat: lebar ? 'galat' : 'peringatan',
          perhitungan: `Antara “${bawah.label}” ${batas(bawah)} dan “${atas.label}” ${batas(atas)} ada celah: nilai seperti ${contoh} tidak mempunyai predikat.`,
          pembanding,
          keyakinan: lebar ? 0.92 : 0.9,
        },
      ];
    }
    return [];
  });
}
