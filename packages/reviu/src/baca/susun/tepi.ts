import type { BlokMentah } from '../mentah.ts';

const NOMOR_SAJA = /^[-–—|\s]*(?:(?:halaman|hal\.?|page)\s*)?(\d{1,3}|[ivxl]{1,7})[-–—|\s]*$/i;
const MAKS_HURUF = 160;
const MIN_ULANG = 3;

/**
 * Marks running headers and footers that the format itself does not: short lines that come again and again with only
 * their number growing ("LKjIP Kecamatan … 2024 | 12"), and page numbers alone. What repeats without a number may be
 * a heading of its own and is left alone.
 */
export function markTepi(daftar: readonly BlokMentah[]): BlokMentah[] {
  const kelompok = new Map<string, { ke: number; nomor: number }[]>();
  for (const [ke, blok] of daftar.entries()) {
    if (blok.jenis !== 'paragraf' || blok.tepi || blok.teks.length > MAKS_HURUF || blok.penanda !== undefined) continue;
    const saja = NOMOR_SAJA.test(blok.teks);
    const nomor = saja
      ? /\d{1,3}/.exec(blok.teks)?.[0]
      : (/(?:^|[|\s])(\d{1,3})$/.exec(blok.teks)?.[1] ?? /^(\d{1,3})\s*\|/.exec(blok.teks)?.[1]);
    if (nomor === undefined || (!saja && !/\||halaman|hal\.|page/i.test(blok.teks))) continue;
    const kunci = saja ? '#' : blok.teks.replace(/\d+/g, (angka) => (angka.length === 4 ? angka : '#'));
    const anggota = kelompok.get(kunci) ?? [];
    if (anggota.push({ ke, nomor: Number(nomor) }) === 1) kelompok.set(kunci, anggota);
  }
  const tepi = new Set<number>();
  for (const anggota of kelompok.values()) {
    // Almost all must grow: a digit that was read wrong does not make a footer a paragraph.
    const naik = anggota.filter(({ nomor }, i) => i === 0 || nomor > (anggota[i - 1]?.nomor ?? 0)).length;
    if (anggota.length >= MIN_ULANG && naik >= anggota.length * 0.8) for (const { ke } of anggota) tepi.add(ke);
  }
  return daftar.map((blok, ke) => (tepi.has(ke) && blok.jenis === 'paragraf' ? { ...blok, tepi: 'bawah' } : blok));
}
