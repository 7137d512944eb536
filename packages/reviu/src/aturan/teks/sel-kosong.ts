import type { Tabel } from '../../naskah/naskah.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { type Konteks, placeSel } from '../konteks.ts';

const KOSONG = /^(?:[-–—.]|n\/?a)?$/i;
const BERANGKA = /\d/;
/** Only "Rp.": a number should follow. */
const SATUAN_SAJA = /^(?:Rp\.?|Rp\.?\s*,?-)$/i;

export const SEL_KOSONG: Aturan = {
  kode: 'ISI-004',
  nama: 'Sel kosong di antara sel yang terisi',
  tingkat: 'galat',
  arti: 'Satu baris tidak berisi angka di kolom yang pada baris lain selalu berisi angka, atau hanya berisi satuannya.',
  cara: 'Kolom harus berisi angka pada semua baris lain (sedikitnya tiga). Tanda “-”, sel gabungan, baris judul kelompok, dan baris tanpa nama dianggap disengaja.',
  periksa: (konteks) =>
    konteks.naskah.blok.flatMap((blok) => (blok.jenis === 'tabel' ? checkTabel(konteks, blok) : [])),
};

function checkTabel(konteks: Konteks, tabel: Tabel): BahanTemuan[] {
  const badan = tabel.baris
    .map((baris, b) => ({ baris, b }))
    .filter(({ baris, b }) => b >= tabel.barisKepala && baris.some(({ teks }) => /\p{L}{3}/u.test(teks)));
  const lebar = tabel.baris[0]?.length ?? 0;
  const hasil: BahanTemuan[] = [];
  const kosongDiBaris = new Map<number, number[]>();
  for (let k = 0; k < lebar; k += 1) {
    if (k === 0 && /^no(?:mor)?\.?/i.test(findKepala(tabel, k))) continue;
    const isi = badan.map(({ baris, b }) => ({ b, sel: baris[k], teks: baris[k]?.teks.trim() ?? '' }));
    for (const [b, baris] of tabel.baris.entries()) {
      const sel = baris[k];
      const teks = sel?.teks.trim() ?? '';
      if (
        b >= tabel.barisKepala &&
        sel?.utama === true &&
        SATUAN_SAJA.test(teks) &&
        !/satuan/i.test(findKepala(tabel, k)) &&
        !isSatuanTerpisah(tabel, b, k)
      )
        hasil.push(makeSatuan(konteks, tabel, b, k));
    }
    const berangka = isi.filter(({ teks }) => BERANGKA.test(teks) && !/\p{L}{4}/u.test(teks)).length;
    const bertanda = isi.filter(({ teks }) => teks !== '' && (KOSONG.test(teks) || /^t\.?\s?t\.?$/i.test(teks))).length;
    const kosong = isi.filter(({ sel, teks }) => sel?.utama !== false && teks === '');
    const [satu] = kosong;
    if (satu === undefined || kosong.length !== 1 || berangka < 2 || berangka + bertanda !== isi.length - 1) continue;
    const { b } = satu;
    kosongDiBaris.set(b, [...(kosongDiBaris.get(b) ?? []), k]);
  }
  for (const [b, kolom] of kosongDiBaris) {
    const nama = tabel.baris[b]?.map(({ teks }) => teks.trim()).filter((teks) => !KOSONG.test(teks)) ?? [];
    const kepala = kolom.map((k) => findKepala(tabel, k));
    hasil.push({
      tempat: placeSel(konteks, tabel, b, kolom[0] as number),
      kutipan: nama.join(' | ').replace(/\s+/g, ' ').slice(0, 200),
      tertulis: `kosong pada kolom ${kepala.join(', ')}`,
      perhitungan: `Semua ${badan.length - 1} baris lain berisi angka di kolom ${kepala.join(', ')}; baris ini tidak.`,
      keyakinan: 0.9,
    });
  }
  return hasil;
}

/** "Rp." in a column of its own, the amount in the next. */
const isSatuanTerpisah = (tabel: Tabel, b: number, k: number): boolean =>
  BERANGKA.test(tabel.baris[b]?.[k + 1]?.teks ?? '');

const findKepala = (tabel: Tabel, k: number): string =>
  tabel.baris
    .slice(0, tabel.barisKepala)
    .map((baris) => baris[k]?.teks.replace(/\s+/g, ' ').trim() ?? '')
    .filter((teks, i, semua) => teks !== '' && semua.indexOf(teks) === i)
    .join(' ') || `ke-${k + 1}`;

function makeSatuan(konteks: Konteks, tabel: Tabel, b: number, k: number): BahanTemuan {
  const teks = tabel.baris[b]?.map((sel) => sel.teks.replace(/\s+/g, ' ').trim()) ?? [];
  return {
    tempat: placeSel(konteks, tabel, b, k),
    kutipan: teks.filter((satu) => satu !== '').join(' | '),
    tertulis: tabel.baris[b]?.[k]?.teks.trim() ?? '',
    seharusnya: 'jumlahnya tertulis',
    perhitungan: 'Sel ini hanya memuat satuan; angkanya tidak ada di sini maupun di sel sebelah kanannya.',
    keyakinan: 0.93,
  };
}
