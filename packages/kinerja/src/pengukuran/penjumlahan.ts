import { type Isi, kosong, takTerhitung, terisi, tidakBerlaku } from '../hasil/buku.ts';
import type { Indikator } from '../tahun/tahun-kinerja.ts';
import { add, fromBulat, NOL, parseDesimal, quotient, writeDesimal } from '../umum/desimal.ts';

const ROMAWI = ['I', 'II', 'III', 'IV'] as const;

/** Key of the rule (RUMUS) by which quarters make a year. */
export const RUMUS_PENJUMLAHAN = {
  jumlah: 'triwulan-jumlah',
  nilaiAkhir: 'triwulan-akhir',
  rataRata: 'triwulan-rata',
} as const;

/** Why the quarters of this card must not be joined as it says; undefined when they may. */
function findPenolakan({ sifat, arah, penjumlahan }: Pick<Indikator, 'sifat' | 'arah' | 'penjumlahan'>) {
  if (penjumlahan === 'nilaiAkhir') return undefined;
  if (arah === 'ordinal') return 'peringkat tidak dapat dijumlahkan atau dirata-ratakan antartriwulan';
  if (penjumlahan === 'jumlah' && sifat !== 'jumlah') return `${sifat} tidak boleh dijumlahkan antartriwulan`;
  return undefined;
}

/**
 * The year's value from its four quarters, as the card says. Quarters that do not apply are left out; a quarter that
 * is not filled in leaves the year blank, never zero. Summing a percentage, an index or a ratio is refused.
 */
export function accumulate(kartu: Pick<Indikator, 'sifat' | 'arah' | 'penjumlahan'>, triwulan: readonly Isi[]): Isi {
  const penolakan = findPenolakan(kartu);
  if (penolakan !== undefined) return takTerhitung(penolakan);
  const berlaku = triwulan
    .map((isi, i) => ({ isi, ke: ROMAWI[i] }))
    .filter(({ isi }) => isi.keadaan !== 'tidakBerlaku');
  const dipakai = kartu.penjumlahan === 'nilaiAkhir' ? berlaku.slice(-1) : berlaku;
  const akhir = dipakai.at(-1)?.isi;
  if (akhir === undefined) return tidakBerlaku('tidak ada triwulan yang berlaku');
  for (const keadaan of ['takTerhitung', 'kosong'] as const) {
    const kurang = dipakai.filter(({ isi }) => isi.keadaan === keadaan);
    if (kurang.length === 0) continue;
    const alasan = `triwulan ${kurang.map(({ ke }) => ke).join(', ')}: ${kurang[0]?.isi.alasan}`;
    return keadaan === 'kosong' ? kosong(alasan) : takTerhitung(alasan);
  }
  if (kartu.penjumlahan === 'nilaiAkhir') return akhir;
  let jumlah = NOL;
  for (const { isi } of dipakai) jumlah = add(jumlah, parseDesimal(isi.nilai as string));
  if (kartu.penjumlahan === 'jumlah') return terisi(writeDesimal(jumlah));
  return terisi(writeDesimal(quotient(jumlah, fromBulat(dipakai.length))));
}
