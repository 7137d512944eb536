import { BELUM_DIISI, type Isi, takTerhitung, terisi, tidakBerlaku } from '../hasil/buku.ts';
import { type Isian, isDesimal } from '../tahun/skalar.ts';
import type { Indikator } from '../tahun/tahun-kinerja.ts';

/** What an entered value means on a card; labels are grades on ordinal cards and errors on all others. */
export function readIsian(isian: Isian | undefined, kartu?: Pick<Indikator, 'arah' | 'peringkat'>): Isi {
  if (isian === null || isian === undefined) return BELUM_DIISI;
  if (typeof isian === 'object') return tidakBerlaku(isian.tidakBerlaku);
  if (kartu?.arah === 'ordinal') {
    const peringkat = kartu.peringkat.find(({ label, nilai }) => label === isian || nilai === isian);
    if (peringkat !== undefined) return terisi(peringkat.nilai, peringkat.label);
    return takTerhitung(`"${isian}" tidak ada pada daftar peringkat kartu indikator`, isian);
  }
  return isDesimal(isian) ? terisi(isian) : takTerhitung(`"${isian}" bukan angka`, isian);
}
