import { isEntriDaftar } from '../../fakta/daftar-isi.ts';
import { foldTeks } from '../../fakta/kata.ts';
import { measureMirip } from '../../fakta/mirip.ts';
import { cutKutipan, listPotongan, type Potongan, placePada } from '../../fakta/potongan.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import type { Konteks } from '../konteks.ts';

/** Names of the report itself: one report uses one of them. */
const NAMA_LAPORAN = ['LKjIP', 'LKJIP', 'LKIP', 'LAKIP', 'LKJP', 'LKJ', 'LKj'];

interface Sebutan {
  readonly singkatan: string;
  readonly kepanjangan: string;
  readonly potongan: Potongan;
  readonly indeks: number;
}

export const SINGKATAN: Aturan = {
  kode: 'IDE-009',
  nama: 'Singkatan tidak dipakai secara tetap',
  tingkat: 'peringatan',
  arti: 'Satu singkatan dipanjangkan dengan dua cara, satu nama disingkat dengan dua cara, atau laporan ini sendiri disebut dengan beberapa singkatan.',
  cara: 'Kepanjangan dibaca dari “Nama Lengkap (SINGKATAN)” yang huruf awalnya cocok. Satu temuan untuk setiap singkatan yang menyimpang, pada tempat pertamanya.',
  periksa: (konteks) => [...checkNamaLaporan(konteks), ...checkKepanjangan(konteks)],
};

function checkNamaLaporan(konteks: Konteks): BahanTemuan[] {
  const pola = new RegExp(String.raw`(?<![\p{L}/-])(${NAMA_LAPORAN.join('|')})(?![\p{L}/])`, 'gu');
  const banyak = new Map<string, { n: number; potongan: Potongan; indeks: number }>();
  for (const potongan of listPotongan(konteks)) {
    if (isEntriDaftar(konteks, potongan.blok)) continue;
    for (const m of potongan.teks.matchAll(pola)) {
      const ada = banyak.get(m[1] as string);
      if (ada === undefined) banyak.set(m[1] as string, { n: 1, potongan, indeks: m.index });
      else ada.n += 1;
    }
  }
  const [utama, ...lain] = [...banyak].sort((a, b) => b[1].n - a[1].n);
  if (utama === undefined) return [];
  return lain.map(([singkatan, { n, potongan, indeks }]) => ({
    tempat: placePada(konteks, potongan, indeks),
    kutipan: cutKutipan(potongan.teks, indeks, singkatan.length, 60),
    tertulis: `${singkatan} (${n} kali)`,
    seharusnya: utama[0],
    perhitungan: `Laporan ini menyebut dirinya ${utama[0]} ${utama[1].n} kali dan ${singkatan} ${n} kali.`,
    pembanding: [
      {
        tempat: placePada(konteks, utama[1].potongan, utama[1].indeks),
        kutipan: cutKutipan(utama[1].potongan.teks, utama[1].indeks, utama[0].length, 60),
      },
    ],
    keyakinan: 0.85,
    akar: 'singkatan/laporan',
  }));
}

const POLA =
  /((?:\p{Lu}[\p{L}-]*\s+(?:(?:dan|atas|di|untuk|bagi|pada|serta)\s+)?){1,7}\p{Lu}?[\p{L}-]*)\s*\(\s*(\p{Lu}[\p{L}-]{1,11})\s*\)/gu;

/** Whether the letters of an abbreviation stand in the words, in order. */
function isCocok(singkatan: string, kepanjangan: string): boolean {
  const huruf = singkatan.toLowerCase().replace(/[^\p{L}]/gu, '');
  let i = 0;
  for (const satu of kepanjangan.toLowerCase()) if (satu === huruf[i]) i += 1;
  return i >= Math.ceil(huruf.length * 0.6);
}

/** Only as many words, from the end, as the abbreviation can stand for. */
function cutAwal(singkatan: string, kepanjangan: string): string {
  const kata = kepanjangan.trim().split(/\s+/);
  for (let i = kata.length - 2; i >= 0; i -= 1) {
    const coba = kata.slice(i).join(' ');
    if (kata[i]?.charAt(0).toUpperCase() === singkatan.charAt(0).toUpperCase() && isCocok(singkatan, coba)) return coba;
  }
  return '';
}

function checkKepanjangan(konteks: Konteks): BahanTemuan[] {
  const sebutan = listPotongan(konteks).flatMap((potongan): Sebutan[] =>
    [...potongan.teks.matchAll(POLA)].flatMap((m) => {
      const singkatan = m[2] as string;
      if (!/\p{Lu}.*\p{Lu}/u.test(singkatan) || NAMA_LAPORAN.includes(singkatan)) return [];
      const kepanjangan = cutAwal(singkatan, m[1] as string);
      return kepanjangan === '' ? [] : [{ singkatan, kepanjangan, potongan, indeks: m.index }];
    }),
  );
  return sebutan.flatMap((satu, i): BahanTemuan[] => {
    const awal = sebutan.slice(0, i);
    const sepanjang = awal.find(
      (lain) => lain.singkatan !== satu.singkatan && foldTeks(lain.kepanjangan) === foldTeks(satu.kepanjangan),
    );
    const sesingkat = awal.find(
      (lain) => lain.singkatan === satu.singkatan && measureMirip(lain.kepanjangan, satu.kepanjangan) < 0.75,
    );
    const lain = sepanjang ?? sesingkat;
    if (lain === undefined) return [];
    return [
      {
        tempat: placePada(konteks, satu.potongan, satu.indeks),
        kutipan: `${satu.kepanjangan} (${satu.singkatan})`,
        tertulis: `${satu.kepanjangan} (${satu.singkatan})`,
        seharusnya:
          sepanjang === undefined
            ? `${lain.kepanjangan} (${lain.singkatan}), atau singkatan lain`
            : `${lain.kepanjangan} (${lain.singkatan})`,
        perhitungan:
          sepanjang === undefined
            ? `${satu.singkatan} sudah dipakai untuk “${lain.kepanjangan}”.`
            : `Nama yang sama disingkat ${lain.singkatan} di tempat lain.`,
        pembanding: [
          {
            tempat: placePada(konteks, lain.potongan, lain.indeks),
            kutipan: `${lain.kepanjangan} (${lain.singkatan})`,
          },
        ],
        keyakinan: 0.85,
      },
    ];
  });
}
