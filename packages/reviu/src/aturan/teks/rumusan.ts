import { distance } from 'fastest-levenshtein';
import { foldTeks } from '../../fakta/kata.ts';
import { listNamaIndikator, listRumusan, type NamaIndikator, type RumusanIndikator } from '../../fakta/rumusan.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';

/** The indicator that a text names: by equal words, by its beginning, or a few letters off. */
function findIndikator(
  daftar: readonly NamaIndikator[],
  teks: string,
): { readonly indikator: NamaIndikator; readonly beda: 'sama' | 'ketik' | 'kurang' | 'lebih' } | undefined {
  const lipat = foldTeks(teks);
  for (const indikator of daftar) if (foldTeks(indikator.nama) === lipat) return { indikator, beda: 'sama' };
  for (const indikator of daftar) {
    const nama = foldTeks(indikator.nama);
    if (distance(nama, lipat) <= Math.max(1, Math.floor(nama.length / 20)) && nama.length > 15)
      return { indikator, beda: 'ketik' };
  }
  const kurang = daftar.filter(({ nama }) => foldTeks(nama).startsWith(`${lipat} `));
  if (kurang.length === 1 && lipat.length > 15 && lipat.length * 2 > foldTeks(kurang[0]?.nama ?? '').length)
    return { indikator: kurang[0] as NamaIndikator, beda: 'kurang' };
  const lebih = daftar
    .filter(({ nama }) => lipat.startsWith(`${foldTeks(nama)} `))
    .sort((a, b) => b.nama.length - a.nama.length);
  if (lebih[0] !== undefined) return { indikator: lebih[0], beda: 'lebih' };
  const salahAwal = daftar.find(
    ({ nama }) => foldTeks(nama).length > 30 && distance(foldTeks(nama), lipat.slice(0, foldTeks(nama).length)) <= 2,
  );
  return salahAwal === undefined ? undefined : { indikator: salahAwal, beda: 'ketik' };
}

export const RUMUSAN_INDIKATOR: Aturan = {
  kode: 'KON-103',
  nama: 'Indikator yang sama dirumuskan lain',
  tingkat: 'galat',
  arti: 'Nama indikator di satu tabel kurang, lebih, atau salah ketik dibandingkan dengan tabel lain (PK, Renstra, rencana kinerja, pengukuran).',
  cara: 'Nama yang muncul sedikitnya tiga kali menjadi pembanding. Kata yang kurang atau salah ketik adalah galat; kata tambahan di belakang adalah peringatan.',
  periksa: (konteks) => {
    const daftar = listNamaIndikator(konteks);
    return listRumusan(konteks).flatMap(({ indikator, tempat }): BahanTemuan[] => {
      const ada = findIndikator(daftar, indikator);
      if (ada === undefined || ada.beda === 'sama') return [];
      const { indikator: baku, beda } = ada;
      if (foldTeks(indikator).replaceAll(' ', '') === foldTeks(baku.nama).replaceAll(' ', '')) return [];
      return [
        {
          tempat,
          kutipan: indikator,
          tertulis: indikator,
          seharusnya: baku.nama,
          perhitungan: `Di ${baku.n} tempat lain tertulis “${baku.nama}”.`,
          pembanding: [{ tempat: baku.tempat, kutipan: baku.nama }],
          tingkat: beda === 'lebih' ? 'peringatan' : 'galat',
          keyakinan: beda === 'lebih' ? 0.8 : 0.91,
          akar: `indikator/${foldTeks(baku.nama)}`,
        },
      ];
    });
  },
};

export const RUMUSAN_SASARAN: Aturan = {
  kode: 'KON-104',
  nama: 'Indikator yang sama di bawah sasaran lain',
  tingkat: 'galat',
  arti: 'Satu indikator mengukur sasaran yang dirumuskan lain di tabel lain, misalnya di PK dan di Renstra.',
  cara: 'Kolom sasaran di sebelah kiri indikator dibandingkan di semua tabel; rumusan terbanyak menjadi pembanding. Kolom RPJMD dan program tidak ikut. Satu temuan untuk setiap sel sasaran.',
  periksa: (konteks) => {
    const menurut = new Map<string, RumusanIndikator[]>();
    for (const satu of listRumusan(konteks)) {
      if (satu.sasaran === undefined) continue;
      menurut.set(foldTeks(satu.indikator), [...(menurut.get(foldTeks(satu.indikator)) ?? []), satu]);
    }
    const sudah = new Set<string>();
    return [...menurut.values()].flatMap((isi) => {
      const banyak = new Map<string, RumusanIndikator[]>();
      for (const satu of isi) banyak.set(lipat(satu), [...(banyak.get(lipat(satu)) ?? []), satu]);
      const [utama] = [...banyak.values()].sort((a, b) => b.length - a.length);
      if (utama === undefined || banyak.size < 2 || utama.length < 3 || isDuaIndikator(isi)) return [];
      const baku = utama[0] as RumusanIndikator;
      return isi
        .filter((satu) => lipat(satu) !== lipat(baku))
        .flatMap((satu): BahanTemuan[] => {
          const kunci = JSON.stringify(satu.tempatSasaran);
          if (sudah.has(kunci)) return [];
          sudah.add(kunci);
          return [
            {
              tempat: satu.tempatSasaran ?? satu.tempat,
              kutipan: satu.sasaran ?? '',
              tertulis: satu.sasaran ?? '',
              seharusnya: baku.sasaran ?? '',
              perhitungan: `Indikator “${satu.indikator}” di ${utama.length} tabel lain mengukur “${baku.sasaran}”.`,
              pembanding: [{ tempat: baku.tempatSasaran ?? baku.tempat, kutipan: baku.sasaran ?? '' }],
              keyakinan: utama.length * 2 > isi.length ? 0.92 : 0.8,
              akar: `sasaran/${lipat(satu)}`,
            },
          ];
        });
    });
  },
};

/** One table that sets the same name under two sasaran means two indicators that are only called alike. */
const isDuaIndikator = (isi: readonly RumusanIndikator[]): boolean => {
  const sasaran = new Map<number | undefined, string>();
  return isi.some((satu) => {
    const lain = sasaran.get(satu.tempat.tabel) ?? lipat(satu);
    sasaran.set(satu.tempat.tabel, lain);
    return satu.tempat.tabel !== undefined && lain !== lipat(satu);
  });
};

const lipat = ({ sasaran }: RumusanIndikator): string => foldTeks(sasaran ?? '').replaceAll(' ', '');
