import type { Paragraf } from '../../naskah/naskah.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { placeBlok } from '../konteks.ts';

/** Number of a marker within its kind: "3." → 3, "c)" → 3. */
function parsePenanda(penanda: string): { readonly macam: 'angka' | 'huruf'; readonly n: number } | undefined {
  const angka = /^\(?(\d{1,2})[.)]?$/.exec(penanda.trim());
  if (angka !== null) return { macam: 'angka', n: Number(angka[1]) };
  const huruf = /^\(?([a-z])[.)]$/.exec(penanda.trim());
  return huruf === null ? undefined : { macam: 'huruf', n: (huruf[1] as string).charCodeAt(0) - 96 };
}

export const NOMOR_BUTIR: Aturan = {
  kode: 'STR-010',
  nama: 'Nomor butir ganda atau melompat',
  tingkat: 'peringatan',
  arti: 'Butir yang berurutan bernomor ganda atau melompati nomor.',
  cara: 'Hanya butir yang tidak dipisahkan judul, tabel, atau kalimat lain. Nomor yang mulai lagi dari awal adalah daftar baru.',
  periksa: (konteks) => {
    const hasil: BahanTemuan[] = [];
    const terakhir = new Map<string, { readonly n: number; readonly blok: Paragraf }>();
    for (const blok of konteks.naskah.blok) {
      if (blok.jenis !== 'paragraf' || (blok.penanda === undefined && blok.tepi === undefined)) {
        terakhir.clear();
        continue;
      }
      const baca = blok.penanda === undefined ? undefined : parsePenanda(blok.penanda);
      if (baca === undefined) continue;
      const tadi = terakhir.get(baca.macam);
      // Letters below numbers start again at each number.
      if (baca.macam === 'angka') terakhir.delete('huruf');
      terakhir.set(baca.macam, { n: baca.n, blok });
      // Back to an earlier number: a list of its own, or one level up.
      if (tadi === undefined || baca.n === tadi.n + 1 || baca.n < tadi.n || baca.n === 1) continue;
      hasil.push({
        tempat: placeBlok(konteks, blok),
        kutipan: `${blok.penanda} ${blok.teks}`.slice(0, 160),
        tertulis: `butir ${blok.penanda} sesudah butir ${tadi.blok.penanda}`,
        perhitungan: baca.n === tadi.n ? 'Penanda yang sama dipakai dua kali.' : 'Penanda tidak berurutan.',
        pembanding: [
          { tempat: placeBlok(konteks, tadi.blok), kutipan: `${tadi.blok.penanda} ${tadi.blok.teks}`.slice(0, 160) },
        ],
        keyakinan: 0.75,
      });
    }
    return hasil;
  },
};
