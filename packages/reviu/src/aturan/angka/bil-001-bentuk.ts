import type { AngkaCetak, CacatAngka } from '../../fakta/angka.ts';
import { formatNilai } from '../../fakta/ejaan.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { pointKalimat, pointSel } from './bantu.ts';

const CACAT: Readonly<Record<CacatAngka, { readonly kata: string; readonly keyakinan: number }>> = {
  'koma-ganda': {
    kata: 'ada lebih dari satu koma, sehingga tidak dapat dibaca sebagai satu bilangan',
    keyakinan: 0.97,
  },
  'desimal-ganda': { kata: 'tanda akhir rupiah ditulis dua kali (“,00” dan “,-” atau “,00,00”)', keyakinan: 0.97 },
  'pemisah-campur': { kata: 'titik dan koma tercampur', keyakinan: 0.95 },
  'pemisah-asing': { kata: 'koma dipakai sebagai pemisah ribuan; dalam bahasa Indonesia titik', keyakinan: 0.85 },
  'titik-desimal': { kata: 'titik dipakai sebagai tanda desimal; dalam bahasa Indonesia koma', keyakinan: 0.8 },
  'kelompok-ribuan': { kata: 'pemisah ribuan tidak membagi tiga-tiga angka', keyakinan: 0.95 },
  'sen-terpisah': { kata: 'bagian sesudah koma dipisahkan oleh spasi', keyakinan: 0.95 },
};

function toBahan(angka: AngkaCetak): Omit<BahanTemuan, 'tempat' | 'kutipan'> | undefined {
  if (angka.cacat === undefined) return undefined;
  const { kata, keyakinan } = CACAT[angka.cacat];
  const terbaca = !Number.isNaN(angka.nilai);
  const rp = angka.satuan === 'rupiah' ? 'Rp' : '';
  const persen = angka.satuan === 'persen' ? '%' : '';
  return {
    tertulis: angka.teks,
    ...(terbaca ? { seharusnya: `${rp}${formatNilai(angka.nilai, angka.desimal, angka.desimal > 0)}${persen}` } : {}),
    perhitungan: `Pada “${angka.teks}” ${kata}.`,
    keyakinan,
  };
}

/** Columns that hold row numbers, codes or texts, where a figure with a dot is none. */
const BUKAN_NILAI = new Set(['no', 'kode', 'formula', 'keterangan', 'lain', 'sasaran', 'indikator']);

/** Figures whose separators are wrong. */
export const BENTUK_BILANGAN: Aturan = {
  kode: 'BIL-001',
  nama: 'Bilangan salah tulis',
  tingkat: 'galat',
  arti: 'Pemisah ribuan atau tanda desimal suatu bilangan ditulis salah, sehingga nilainya tidak pasti.',
  cara: 'Kebiasaan Indonesia: titik antarribuan, koma sebelum desimal; “Rp.”, “,-”, dan “100 %” diterima. Titik desimal dan koma ribuan, yang masih dapat dibaca, hanya menjadi peringatan.',
  periksa: (konteks) => [
    ...konteks.fakta.tabel.flatMap((tabel) =>
      tabel.baris.flatMap((baris) =>
        baris.angka.flatMap((angka, j): BahanTemuan[] => {
          const bahan = angka === undefined || baris.sel[j]?.utama === false ? undefined : toBahan(angka);
          const lemah = angka?.cacat === 'titik-desimal' && BUKAN_NILAI.has(tabel.kolom[j]?.makna ?? 'lain');
          return bahan === undefined || lemah ? [] : [{ ...pointSel(konteks, baris, j), ...bahan }];
        }),
      ),
    ),
    ...konteks.fakta.kalimat.flatMap((kalimat) =>
      kalimat.angka.flatMap((angka): BahanTemuan[] => {
        if (angka.cacat === 'titik-desimal' && angka.satuan === undefined) return [];
        if (angka.cacat === 'kelompok-ribuan' && angka.satuan === undefined) return [];
        const bahan = toBahan(angka);
        return bahan === undefined ? [] : [{ ...pointKalimat(konteks, kalimat, angka.mulai), ...bahan }];
      }),
    ),
  ],
};
