import {
  type BagianTanpaTeks,
  getJenis,
  type IsiRekaman,
  type Jalur,
  type JenisRekaman,
  type Rekaman,
  SEMUA_JENIS,
} from './jenis.ts';
import { listBagian } from './split.ts';

/** Where every record stands in the whole, and the records that have no place because their parent is not there. */
export interface Letak {
  readonly tersusun: readonly { readonly rekaman: Rekaman; readonly jalur: Jalur }[];
  readonly lepas: readonly Rekaman[];
}

const compareRekaman = (a: Rekaman, b: Rekaman): number =>
  a.urutan - b.urutan || (a.kunci < b.kunci ? -1 : a.kunci > b.kunci ? 1 : 0);

/** Parents first; the records of a list in the order it will have. */
export function placeRekaman(rekaman: readonly Rekaman[]): Letak {
  const menurutJenis = Map.groupBy(rekaman, ({ jenis }) => jenis);
  const tersusun: { rekaman: Rekaman; jalur: Jalur }[] = [];
  const lepas: Rekaman[] = [];
  const jalurDari = new Map<string, Jalur>();
  for (const jenis of SEMUA_JENIS) {
    const urut = [...(menurutJenis.get(jenis) ?? [])].sort(compareRekaman);
    const find = createPenempatan(jenis, jalurDari, rekaman);
    for (const satu of urut) {
      const jalur = find(satu);
      if (jalur === undefined) {
        lepas.push(satu);
        continue;
      }
      tersusun.push({ rekaman: satu, jalur });
      jalurDari.set(`${jenis} ${satu.kunci}`, jalur);
    }
  }
  return { tersusun, lepas };
}

/** Gives each record of a kind, taken in order, its path. */
function createPenempatan(
  jenis: JenisRekaman,
  jalurDari: ReadonlyMap<string, Jalur>,
  rekaman: readonly Rekaman[],
): (satu: Rekaman) => Jalur | undefined {
  const { tempat } = getJenis(jenis);
  if (tempat.bentuk === 'tunggal') {
    // Storage has one; should there be two, the second is not silently taken for the first.
    let ada = false;
    return () => {
      if (ada) return undefined;
      ada = true;
      return tempat.jalur;
    };
  }
  if (tempat.bentuk === 'teks') {
    const kerangka = getKerangka(rekaman);
    const letak = new Map(listBagian(kerangka).map(({ kunci, jalur }) => [kunci, [...jalur, 'teks']]));
    return ({ kunci }) => letak.get(kunci);
  }
  const banyak = new Map<string, number>();
  return ({ isi }) => {
    const induk = tempat.induk === null ? '' : `${tempat.induk} ${(isi as { induk: string }).induk}`;
    const jalurInduk = induk === '' ? [] : jalurDari.get(induk);
    if (jalurInduk === undefined) return undefined;
    const ke = banyak.get(induk) ?? 0;
    banyak.set(induk, ke + 1);
    return [...jalurInduk, ...tempat.jalur, ke];
  };
}

const getKerangka = (rekaman: readonly Rekaman[]): readonly BagianTanpaTeks[] =>
  (rekaman.find(({ jenis }) => jenis === 'laporan')?.isi as IsiRekaman<'laporan'> | undefined)?.kerangka ?? [];
