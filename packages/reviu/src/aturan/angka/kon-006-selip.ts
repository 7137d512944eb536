import { type AngkaCetak, listAngka } from '../../fakta/angka.ts';
import { describeSelip } from '../../fakta/ejaan.ts';
import type { TempatTemuan } from '../../temuan/temuan.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import type { Konteks } from '../konteks.ts';
import { pointKalimat, pointSel, tulisUang } from './bantu.ts';
import { JUMLAH_ANTARTABEL } from './kon-003-jumlah.ts';

interface Uang {
  readonly angka: AngkaCetak;
  readonly titik: { readonly tempat: TempatTemuan; readonly kutipan: string };
  readonly kalimat: boolean;
}

/** Digits that carry meaning: 900.000.000 has one. */
const digitBerarti = (nilai: number): number => String(Math.round(nilai)).replace(/0+$/, '').length;

function listUang(konteks: Konteks): Uang[] {
  const { tabel, kalimat } = konteks.fakta;
  const sel = tabel.flatMap((satu) =>
    satu.baris.flatMap((baris) =>
      baris.angka.flatMap((angka, kolom): Uang[] =>
        angka !== undefined &&
        angka.nilai >= 1e5 &&
        baris.sel[kolom]?.utama !== false &&
        satu.kolom[kolom]?.makna !== 'no' &&
        satu.kolom[kolom]?.makna !== 'kode'
          ? [{ angka, titik: pointSel(konteks, baris, kolom), kalimat: false }]
          : [],
      ),
    ),
  );
  const teks = kalimat.flatMap((satu) =>
    satu.angka.flatMap((angka): Uang[] =>
      angka.nilai >= 1e5 && angka.toleransi <= 0.5 && (angka.satuan === 'rupiah' || /\./.test(angka.teks))
        ? [{ angka, titik: pointKalimat(konteks, satu, angka.mulai), kalimat: true }]
        : [],
    ),
  );
  return [...sel, ...teks];
}

const TERTUKAR = 'dua angka tertukar tempatnya';

/** Amounts that stand once and look like a slip of an amount that stands elsewhere. */
export const UANG_SELIP: Aturan = {
  kode: 'KON-006',
  nama: 'Angka rupiah mirip salah ketik dari angka lain',
  tingkat: 'galat',
  arti: 'Suatu angka rupiah hanya muncul sekali dan berbeda dari angka lain dalam laporan ini karena dua angka tertukar, hilang, berlebih, atau satu angka berbeda.',
  cara: 'Hanya angka dengan sedikitnya enam angka berarti. Tiga angka atau lebih yang hilang di belakang adalah galat, dua angka yang tertukar peringatan; satu angka berbeda, hilang, atau berlebih hanya diperiksa di dalam kalimat, dan menjadi peringatan.',
  periksa: (konteks) => {
    const semua = listUang(konteks);
    const kali = new Map<number, number>();
    for (const { angka } of semua) kali.set(angka.nilai, (kali.get(angka.nilai) ?? 0) + 1);
    const keliru = new Set(JUMLAH_ANTARTABEL.periksa(konteks).map(({ tertulis }) => listAngka(tertulis)[0]?.nilai));
    const nilai = [...kali.keys()].filter((satu) => digitBerarti(satu) >= 6);
    return semua.flatMap(({ angka, titik, kalimat }): BahanTemuan[] => {
      if (digitBerarti(angka.nilai) < 6 || kali.get(angka.nilai) !== 1) return [];
      const calon = nilai.flatMap((lain) => {
        if (lain === angka.nilai) return [];
        const selip = describeSelip(angka.nilai, lain);
        return selip === undefined ? [] : [{ lain, selip, jumlah: kali.get(lain) ?? 0 }];
      });
      calon.sort((a, b) => Number(keliru.has(a.lain)) - Number(keliru.has(b.lain)) || b.jumlah - a.jumlah);
      const [satu] = calon;
      if (satu === undefined) return [];
      const hilang = /^[3-6] angka di belakang hilang$/.test(satu.selip);
      const tertukar = satu.selip === TERTUKAR && satu.jumlah >= 2;
      if (!hilang && !tertukar && !(kalimat && /^satu angka|^1 angka/.test(satu.selip))) return [];
      const pembanding = semua.filter((lain) => lain.angka.nilai === satu.lain).slice(0, 4);
      return [
        {
          ...titik,
          tertulis: angka.teks,
          seharusnya: tulisUang(satu.lain),
          perhitungan: `${tulisUang(angka.nilai)} hanya muncul di sini, ${tulisUang(satu.lain)} ${satu.jumlah} kali di tempat lain; ${satu.selip}.`,
          pembanding: pembanding.map((lain) => lain.titik),
          keyakinan: hilang ? 0.92 : tertukar ? 0.88 : 0.8,
          akar: `selip/${satu.lain}`,
        },
      ];
    });
  },
};
