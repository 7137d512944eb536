import { toBandingJudul } from './judul.ts';
import { createKisi, type Kisi, type Lembar } from './lembar.ts';
import { normalizeNama } from './nama.ts';
import SINONIM from './sinonim.json' with { type: 'json' };

/** Header of one column. */
export interface KepalaKolom {
  readonly kolom: number;
  /** All header rows, top to bottom: "Realisasi Triwulan I". */
  readonly judul: string;
  /** The lowest header row only: "Triwulan I". */
  readonly daun: string;
  /** First column of the merged cell that names it, or the column itself. */
  readonly rumpun: number;
}

/** Where the header of a table stands and what its columns are called. Rows count from 0. */
export interface Kepala {
  readonly barisAwal: number;
  readonly barisAkhir: number;
  /** First row that may hold data. */
  readonly barisData: number;
  readonly kolom: readonly KepalaKolom[];
}

const BARIS_DICARI = 60;
const TINGGI_MAKS = 5;

const DIKENAL: ReadonlySet<string> = new Set(
  Object.values(SINONIM).flatMap((kolom) => (Object.values(kolom) as string[][]).flat().map(toBandingJudul)),
);

const isTeks = (kisi: Kisi, b: number, k: number): boolean => kisi.get(b, k)?.jenis === 'teks';

const listTerisi = (kisi: Kisi, b: number): number[] =>
  Array.from({ length: kisi.kolom }, (_, k) => k).filter((k) => kisi.get(b, k) !== undefined);

/** A row that only numbers the columns: "1 2 3 …", "(1) (2) …", "7=5+6". */
export function isBarisNomor(kisi: Kisi, b: number): boolean {
  const terisi = listTerisi(kisi, b);
  if (terisi.length < 2) return false;
  const isi = terisi.map((k) => kisi.get(b, k)?.teks ?? '');
  const nomor = isi.map((teks) => /^\(?\s*(\d{1,2})\s*\)?(?:\s*[=:].*)?$/.exec(teks)?.[1]);
  if (nomor.some((satu) => satu === undefined)) return false;
  const bilangan = nomor.map(Number);
  return (bilangan[0] ?? 0) <= 2 && bilangan.every((n, i) => i === 0 || n === (bilangan[i - 1] ?? 0) + 1);
}

/** How much a row looks like the names of columns. */
function scoreBaris(kisi: Kisi, b: number): number {
  const terisi = listTerisi(kisi, b);
  let nilai = 0;
  for (const k of terisi) {
    if (!isTeks(kisi, b, k)) {
      nilai -= 1;
      continue;
    }
    const judul = toBandingJudul(kisi.get(b, k)?.teks ?? '');
    if (DIKENAL.has(judul)) nilai += 3;
    else if (DIKENAL.has(judul.replace(/ ?\d{4}$/, ''))) nilai += 2;
  }
  return nilai;
}

/** First row of several texts, when no name of a column is known. */
const findBarisTeks = (kisi: Kisi): number | undefined => {
  for (let b = 0; b < Math.min(kisi.baris, BARIS_DICARI); b++) {
    const terisi = listTerisi(kisi, b);
    if (terisi.length >= 2 && terisi.every((k) => isTeks(kisi, b, k))) return b;
  }
  return undefined;
};

/** Whether the row continues the header downwards: texts only, each below a cell that spans several columns. */
function isSambungan(kisi: Kisi, awal: number, b: number): boolean {
  const terisi = listTerisi(kisi, b);
  if (terisi.length === 0 || terisi.some((k) => !isTeks(kisi, b, k)) || isBarisNomor(kisi, b)) return false;
  const dikenal = terisi.filter((k) => DIKENAL.has(toBandingJudul(kisi.get(b, k)?.teks ?? ''))).length;
  const diBawahKelompok = terisi.filter((k) => {
    for (let atas = b - 1; atas >= awal; atas--) {
      const satu = kisi.findGabungan(atas, k);
      if (satu) return satu.kolomAkhir > satu.kolomAwal && satu.barisAkhir < b;
      if (kisi.get(atas, k)) return false;
    }
    // Without merged cells (CSV) the group stands at its first column only.
    return true;
  }).length;
  return diBawahKelompok === terisi.length || (dikenal >= 2 && dikenal * 2 >= terisi.length);
}

/** Whether the row above belongs to the header: several texts of which one spans columns, and not only a title. */
function isKelompok(kisi: Kisi, b: number): boolean {
  const terisi = listTerisi(kisi, b);
  return (
    terisi.length >= 2 &&
    terisi.every((k) => isTeks(kisi, b, k)) &&
    !terisi.some((k) => /:\s*$|^:/.test(kisi.get(b, k)?.teks ?? ''))
  );
}

function readJudul(kisi: Kisi, k: number, awal: number, akhir: number): Omit<KepalaKolom, 'kolom'> {
  const bagian: string[] = [];
  let rumpun = k;
  for (let b = awal; b <= akhir; b++) {
    let sel = kisi.getGabungan(b, k);
    if (!sel && b < akhir && kisi.get(akhir, k)) {
      // A group header of a file without merged cells reaches to the right until the next one.
      for (let kiri = k - 1; kiri >= 0 && !sel; kiri--) {
        const milik = kisi.get(b, kiri);
        if (milik && kisi.get(akhir, kiri)) sel = milik;
        else if (milik) break;
      }
    }
    const teks = sel ? normalizeNama(sel.teks) : '';
    if (teks === '') continue;
    rumpun = kisi.findGabungan(b, k)?.kolomAwal ?? k;
    if (bagian.at(-1) !== teks) bagian.push(teks);
  }
  return { judul: bagian.join(' '), daun: bagian.at(-1) ?? '', rumpun };
}

/**
 * Finds the header of the table: below titles, over several rows with merged cells, above a row that numbers the
 * columns. Undefined when no row looks like one.
 */
export function findKepala(lembar: Lembar): Kepala | undefined {
  const kisi = createKisi(lembar);
  let terbaik = -1;
  let nilaiTerbaik = 2;
  for (let b = 0; b < Math.min(kisi.baris, BARIS_DICARI); b++) {
    const nilai = scoreBaris(kisi, b);
    if (nilai > nilaiTerbaik) {
      terbaik = b;
      nilaiTerbaik = nilai;
    }
  }
  const mulai = terbaik >= 0 ? terbaik : findBarisTeks(kisi);
  if (mulai === undefined) return undefined;

  let barisAwal = mulai;
  for (let k = 0; k < kisi.kolom; k++) {
    const satu = kisi.findGabungan(mulai, k);
    if (satu && mulai - satu.barisAwal < TINGGI_MAKS) barisAwal = Math.min(barisAwal, satu.barisAwal);
  }
  while (barisAwal > 0 && mulai - barisAwal < TINGGI_MAKS - 1 && isKelompok(kisi, barisAwal - 1)) barisAwal--;

  let barisAkhir = mulai;
  for (let b = barisAwal; b <= mulai; b++) {
    for (let k = 0; k < kisi.kolom; k++) {
      const satu = kisi.findGabungan(b, k);
      if (satu && kisi.get(satu.barisAwal, satu.kolomAwal)) {
        barisAkhir = Math.max(barisAkhir, Math.min(satu.barisAkhir, barisAwal + TINGGI_MAKS - 1));
      }
    }
  }
  while (barisAkhir - barisAwal < TINGGI_MAKS - 1 && isSambungan(kisi, barisAwal, barisAkhir + 1)) barisAkhir++;

  let barisData = barisAkhir + 1;
  while (barisData < kisi.baris && listTerisi(kisi, barisData).length === 0) barisData++;
  if (isBarisNomor(kisi, barisData)) barisData++;

  const kolom = Array.from({ length: kisi.kolom }, (_, k) => ({
    kolom: k,
    ...readJudul(kisi, k, barisAwal, barisAkhir),
  }));
  return { barisAwal, barisAkhir, barisData, kolom: kolom.filter(({ judul }) => judul !== '') };
}
