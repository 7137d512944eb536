import { isEntriDaftar } from '../../fakta/daftar-isi.ts';
import { cutKutipan, listPotongan, placePada } from '../../fakta/potongan.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';

export const TANDA_BACA: Aturan = {
  kode: 'ISI-010',
  nama: 'Kurung tidak berpasangan atau tanda asing',
  tingkat: 'peringatan',
  arti: 'Kurung dibuka tetapi tidak ditutup, atau ada tanda yang bukan bagian dari kalimat.',
  cara: 'Kurung dihitung per paragraf atau sel; “a)” dan “1)” sebagai penanda butir tidak dihitung. Rumus tidak diperiksa.',
  periksa: (konteks) =>
    listPotongan(konteks)
      .filter(({ blok, jenis }) => jenis !== 'judul' && !isEntriDaftar(konteks, blok))
      .flatMap((potongan): BahanTemuan[] => {
        const { teks } = potongan;
        const make = (
          indeks: number,
          panjang: number,
          tertulis: string,
          sebab: string,
          keyakinan: number,
        ): BahanTemuan => ({
          tempat: placePada(konteks, potongan, indeks),
          kutipan: cutKutipan(teks, indeks, panjang, 50),
          tertulis,
          perhitungan: sebab,
          keyakinan,
        });
        const asing = /(?<=[\s(])\\(?=\p{L})|\uFFFD|(?<=\p{L})[|¦](?=\p{L})/u.exec(teks);
        const hasil =
          asing === null
            ? []
            : [make(asing.index, 1, asing[0], 'Tanda ini bukan huruf, angka, atau tanda baca kalimat.', 0.8)];
        if (!/[()]/.test(teks) || /[=×÷]|\\frac/.test(teks)) return hasil;
        const terbuka: number[] = [];
        for (let i = 0; i < teks.length; i += 1) {
          if (teks[i] === '(') terbuka.push(i);
          else if (
            teks[i] === ')' &&
            terbuka.pop() === undefined &&
            !/(?:^|[\s;,])[\da-z]{1,2}$/i.test(teks.slice(0, i))
          ) {
            return [...hasil, make(i, 1, ')', 'Kurung tutup tanpa kurung buka.', 0.75)];
          }
        }
        const [sisa] = terbuka;
        return sisa === undefined
          ? hasil
          : [
              ...hasil,
              make(
                sisa,
                Math.min(30, teks.length - sisa),
                teks.slice(sisa, sisa + 30),
                'Kurung buka tanpa kurung tutup.',
                0.8,
              ),
            ];
      }),
};
