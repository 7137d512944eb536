import { isEntriDaftar } from '../../fakta/daftar-isi.ts';
import { findIdentitas, type Identitas } from '../../fakta/identitas.ts';
import { listKata } from '../../fakta/kata.ts';
import { cutKutipan, listPotongan, placePada } from '../../fakta/potongan.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';

/** Words that may stand twice: "satu satunya" is misspelled, "dari dari" is not among these. */
const BOLEH = new Set(['rp', 'no', 'ii', 'iii', 'i', 'ya', 'a', 'b', 'c']);

/** "Dumai Kota, Kota Dumai" without its comma: the name of the unit ends with the word that begins the government's. */
function isNamaBerurutan(identitas: Identitas, kata: readonly string[], i: number): boolean {
  const unit = identitas.unit?.nama.toLowerCase().split(' ') ?? [];
  const pemda =
    identitas.pemda === undefined ? [] : [identitas.pemda.jenis, ...identitas.pemda.nama.toLowerCase().split(' ')];
  if (unit.length === 0 || pemda.length === 0) return false;
  const kiri = kata.slice(i - unit.length + 1, i + 1).join(' ');
  const kanan = kata.slice(i + 1, i + 1 + pemda.length).join(' ');
  return kiri === unit.join(' ') && kanan.startsWith(pemda.join(' '));
}

export const KATA_GANDA: Aturan = {
  kode: 'ISI-006',
  nama: 'Kata atau frasa tertulis dua kali berturut-turut',
  tingkat: 'galat',
  arti: 'Kata yang sama, atau rangkaian kata yang sama, tertulis dua kali berturut-turut.',
  cara: 'Kata ulang bertanda hubung, angka, dan nama yang bersambung (“Kecamatan X Kota, Kota X”) tidak dilaporkan. Frasa paling sedikit tiga kata.',
  periksa: (konteks) => {
    const identitas = findIdentitas(konteks);
    return listPotongan(konteks)
      .filter(({ blok }) => !isEntriDaftar(konteks, blok))
      .flatMap((potongan) => {
        const kata = listKata(potongan.teks);
        const kecil = kata.map((satu) => satu.kata.toLowerCase());
        const hasil: BahanTemuan[] = [];
        for (let i = 0; i + 1 < kata.length; i += 1) {
          const panjang = findUlangan(kecil, i);
          if (panjang === 0) continue;
          const awal = kata[i] as (typeof kata)[number];
          const akhir = kata[i + 2 * panjang - 1] as (typeof kata)[number];
          const antara = potongan.teks.slice(awal.indeks, akhir.indeks + akhir.kata.length);
          // Several items in one cell or line are a list; a word that closes one sentence may open the next.
          const sela = potongan.teks.slice(
            (kata[i + panjang - 1]?.indeks ?? 0) + (kata[i + panjang - 1]?.kata.length ?? 0),
            kata[i + panjang]?.indeks,
          );
          if (/[\n.,;:/()“”"|=×÷+–—-]/.test(sela) || (panjang === 1 && isNamaBerurutan(identitas, kecil, i))) continue;
          hasil.push({
            tempat: placePada(konteks, potongan, awal.indeks),
            kutipan: cutKutipan(potongan.teks, awal.indeks, antara.length),
            tertulis: antara.replace(/\s+/g, ' '),
            seharusnya: potongan.teks.slice(
              awal.indeks,
              (kata[i + panjang - 1]?.indeks ?? 0) + (kata[i + panjang - 1]?.kata.length ?? 0),
            ),
            perhitungan:
              panjang === 1
                ? `Kata “${awal.kata}” tertulis dua kali.`
                : `${panjang} kata yang sama tertulis dua kali berturut-turut.`,
            keyakinan: 0.93,
          });
          i += 2 * panjang - 1;
        }
        return hasil;
      });
  },
};

/** Longest phrase that starts at `i` and stands twice: 1 word, or 3 and more; 0 when there is none. */
function findUlangan(kata: readonly string[], i: number): number {
  for (let panjang = Math.min(30, Math.floor((kata.length - i) / 2)); panjang >= 1; panjang -= 1) {
    if (panjang === 2) continue;
    let sama = true;
    for (let j = 0; sama && j < panjang; j += 1) sama = kata[i + j] === kata[i + panjang + j];
    if (!sama) continue;
    const satu = kata[i] as string;
    if (panjang === 1 && (satu.length < 2 || /\d/.test(satu) || BOLEH.has(satu))) return 0;
    if (panjang > 1 && kata.slice(i, i + panjang).every((k) => /\d/.test(k) || k.length === 1)) return 0;
    return panjang;
  }
  return 0;
}
