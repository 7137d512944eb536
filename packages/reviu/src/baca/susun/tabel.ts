import type { Letak } from '../../naskah/naskah.ts';
import type { TabelMentah } from '../mentah.ts';
import { countKepala, fillKepala, isNilai, isNomorKolom } from './kepala.ts';
import { layKisi, type SelKisi } from './kisi.ts';

/** A table on its way: a full grid with a known header, not yet joined with what goes on over the page. */
export interface TabelSetengah {
  readonly jenis: 'tabel';
  readonly kisi: readonly (readonly SelKisi[])[];
  readonly barisKepala: number;
  readonly keterangan?: string;
  readonly sambungan?: boolean;
  readonly letak: Letak;
}

const isKosong = (baris: readonly SelKisi[]): boolean => baris.every(({ teks }) => teks.trim() === '');

const rapi = (teks: string): string => teks.replace(/\s+/g, '').toLowerCase();
const isSamaBaris = (a: readonly SelKisi[], b: readonly SelKisi[]): boolean =>
  a.length === b.length && a.every(({ teks }, k) => rapi(teks) === rapi(b[k]?.teks ?? ''));

/** The header printed again within one table, at the top of each page. */
function dropKepalaUlang(kisi: readonly (readonly SelKisi[])[], barisKepala: number): readonly (readonly SelKisi[])[] {
  if (barisKepala === 0) return kisi;
  const kepala = kisi.slice(0, barisKepala);
  const hasil = [...kepala];
  for (let b = barisKepala; b < kisi.length; b++) {
    const cocok = kepala.every((satu, i) => isSamaBaris(satu, kisi[b + i] ?? []));
    if (cocok) b += barisKepala - 1;
    else hasil.push(kisi[b] as readonly SelKisi[]);
  }
  return hasil;
}

/** A table of its own; undefined when it holds nothing. */
export function buildTabel({ baris, barisKepala, keterangan, letak }: TabelMentah): TabelSetengah | undefined {
  const penuh = layKisi(baris);
  // A pipe table must have a header row; an empty one says that there is none. Empty rows at the end are of no use.
  let awal = 0;
  while (awal < penuh.length && isKosong(penuh[awal] as SelKisi[])) awal++;
  let akhir = penuh.length;
  while (akhir > awal && isKosong(penuh[akhir - 1] as SelKisi[])) akhir--;
  const isi = penuh.slice(awal, akhir);
  if (isi.length === 0) return undefined;
  // Readers of pictures add columns of nothing at the right.
  const lebar = isi.reduce((n, satu) => Math.max(n, satu.findLastIndex(({ teks }) => teks.trim() !== '') + 1), 0);
  const kisi = isi.map((satu) => satu.slice(0, lebar));
  const ditandai = awal > 0 ? 0 : (barisKepala ?? 0);
  const kepala = countKepala(kisi, ditandai);
  return {
    jenis: 'tabel',
    kisi: dropKepalaUlang(fillKepala(kisi, kepala), kepala),
    barisKepala: kepala,
    letak: kisi[0]?.[0]?.letak ?? letak,
    ...(keterangan ? { keterangan } : {}),
  };
}

const NOMOR = /^\(?(\d{1,3})[.)]*$/;

/** Does the first row of a headless table go on where the rows above stopped? */
function isLanjutan(atas: TabelSetengah, bawah: TabelSetengah): boolean {
  const [pertama] = bawah.kisi;
  if (!pertama) return false;
  const badan = atas.kisi.slice(atas.barisKepala);
  const terakhir = badan.at(-1);
  if (!terakhir) return false;
  const nomor = NOMOR.exec(pertama[0]?.teks.trim() ?? '')?.[1];
  if (nomor !== undefined) {
    const sebelum = badan.findLast((baris) => NOMOR.test(baris[0]?.teks.trim() ?? ''))?.[0]?.teks.trim();
    if (sebelum === undefined) return false;
    return Number(nomor) === Number(NOMOR.exec(sebelum)?.[1]) + 1;
  }
  // Values where there were values, words where there were words.
  const bernilai = (baris: readonly SelKisi[], k: number): boolean => isNilai(baris[k]?.teks ?? '');
  const kolomNilai = pertama.flatMap((_, k) => (badan.some((baris) => bernilai(baris, k)) ? [k] : []));
  return (
    kolomNilai.length > 0 &&
    kolomNilai.every((k) => (pertama[k]?.teks.trim() ?? '') === '' || bernilai(pertama, k)) &&
    kolomNilai.some((k) => bernilai(pertama, k)) &&
    pertama.every((_, k) => kolomNilai.includes(k) || !bernilai(pertama, k))
  );
}

/** The lower table's header repeats the upper's, or its last rows do (a title was printed once only). */
function isKepalaSama(atas: TabelSetengah, bawah: TabelSetengah): boolean {
  const n = bawah.barisKepala;
  if (n === 0 || atas.barisKepala === 0) return false;
  const isKepala = (baris: readonly SelKisi[], i: number): boolean =>
    isSamaBaris(baris, atas.kisi[atas.barisKepala - n + i] ?? []);
  return atas.barisKepala >= n && bawah.kisi.slice(0, n).every(isKepala);
}

/**
 * A cell over several rows that a page cuts is printed once; below the cut it stands empty. Only columns that merge
 * rows have such cells.
 */
function goOnSel(atas: TabelSetengah, bawah: readonly (readonly SelKisi[])[]): readonly (readonly SelKisi[])[] {
  const badan = atas.kisi.slice(atas.barisKepala);
  const terakhir = badan.at(-1);
  const [pertama] = bawah;
  if (!terakhir || !pertama) return bawah;
  const lanjut = pertama.map(({ teks, utama }, k) => {
    const induk = terakhir[k];
    const gabung = (daftar: readonly (readonly SelKisi[])[]): boolean =>
      daftar.some((baris, b) => b > 0 && baris[k]?.utama === false && baris[k]?.teks === daftar[b - 1]?.[k]?.teks);
    return teks === '' && utama && induk && induk.teks !== '' && (gabung(badan) || gabung(bawah)) ? induk : undefined;
  });
  if (lanjut.every((induk) => induk === undefined)) return bawah;
  const masih = lanjut.map((induk) => induk !== undefined);
  return bawah.map((baris, b) =>
    baris.map((sel, k) => {
      if (b > 0 && (sel.utama || sel.teks !== '')) masih[k] = false;
      const induk = lanjut[k];
      return masih[k] && induk ? { ...induk, utama: false } : sel;
    }),
  );
}

/**
 * The two parts of one table that a page cut; undefined when they are two tables. `sambungan` when the lower one surely
 * goes on but its columns differ.
 */
export function joinTabel(atas: TabelSetengah, bawah: TabelSetengah): TabelSetengah | undefined {
  if (bawah.keterangan !== undefined && !/lanjutan|sambungan/i.test(bawah.keterangan)) return undefined;
  const lebar = atas.kisi[0]?.length ?? 0;
  if (lebar !== bawah.kisi[0]?.length) return undefined;
  if (isKepalaSama(atas, bawah)) {
    return { ...atas, kisi: [...atas.kisi, ...goOnSel(atas, bawah.kisi.slice(bawah.barisKepala))] };
  }
  if (bawah.barisKepala === 0 && isLanjutan(atas, bawah)) {
    return { ...atas, kisi: [...atas.kisi, ...bawah.kisi] };
  }
  // Column numbers alone may be what the new page repeats.
  if (bawah.barisKepala === 1 && isNomorKolom(bawah.kisi[0] ?? [])) {
    const nomor = atas.kisi[atas.barisKepala - 1];
    if (atas.barisKepala > 0 && nomor && isSamaBaris(nomor, bawah.kisi[0] ?? [])) {
      return { ...atas, kisi: [...atas.kisi, ...bawah.kisi.slice(1)] };
    }
  }
  return undefined;
}
