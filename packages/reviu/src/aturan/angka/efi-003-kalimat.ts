import { formatNilai } from '../../fakta/ejaan.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { compareRentang, pointKalimat, rentangPersen, tulisSeperti } from './bantu.ts';

/** "A dibagi B" with its result in the same sentence. */
export const DIBAGI: Aturan = {
  kode: 'EFI-003',
  nama: 'Hasil bagi dalam kalimat salah hitung',
  tingkat: 'galat',
  arti: 'Suatu kalimat menyebut hasil pembagian dua angka yang bukan hasilnya.',
  cara: 'Kalimat “… adalah C … A dibagi B” atau “A dibagi B … sama dengan C”: A ÷ B × 100 dihitung ulang pada ketelitian yang tercetak.',
  periksa: (konteks) =>
    konteks.fakta.kalimat.flatMap((kalimat): BahanTemuan[] => {
      const letak = kalimat.teks.search(/\bdi\s?bagi(?: dengan)?\b/i);
      if (letak < 0) return [];
      const angka = kalimat.angka.filter(({ teks, nilai }) => !/^20\d\d$/.test(teks) && !Number.isNaN(nilai));
      const sebelum = angka.filter(({ mulai }) => mulai < letak);
      const sesudah = angka.filter(({ mulai }) => mulai > letak);
      const atas = sebelum.at(-1);
      const bawah = sesudah[0];
      if (atas === undefined || bawah === undefined || bawah.nilai === 0) return [];
      const hasilSebelum = sebelum.at(-2);
      const hasilSesudah = sesudah[1];
      const hasil =
        hasilSebelum !== undefined &&
        /(?:adalah|sebesar|yaitu|mencapai|efisiensi\w*)[^\d]{0,20}$/i.test(kalimat.teks.slice(0, hasilSebelum.mulai))
          ? hasilSebelum
          : hasilSesudah !== undefined &&
              /(?:=|adalah|sebesar|yaitu|menghasilkan|diperoleh|maka)[^\d]{0,60}$/i.test(
                kalimat.teks.slice(bawah.akhir, hasilSesudah.mulai),
              )
            ? hasilSesudah
            : undefined;
      const rentang = rentangPersen(atas, bawah);
      if (hasil === undefined || rentang === undefined || compareRentang(hasil, rentang) !== 'salah') return [];
      const polos: readonly [number, number] = [rentang[0] / 100, rentang[1] / 100];
      if (compareRentang(hasil, polos) === 'cocok') return [];
      const benar = (atas.nilai / bawah.nilai) * 100;
      return [
        {
          ...pointKalimat(konteks, kalimat, hasil.mulai),
          tertulis: hasil.teks,
          seharusnya: tulisSeperti(benar, hasil.desimal > 0 ? hasil : { ...hasil, desimal: 2 }),
          perhitungan: `${atas.teks} ÷ ${bawah.teks} × 100 = ${formatNilai(benar)}, bukan ${hasil.teks}.`,
          keyakinan: 0.95,
        },
      ];
    }),
};
