import {
  BUAH,
  type Buku,
  createBuku,
  dariAngka,
  findHalangan,
  INDEKS,
  type Isi,
  kosong,
  PERSEN,
  record,
  takTerhitung,
  terisi,
  terisiEksak,
  type Ukuran,
} from '../hasil/buku.ts';
import type { Angka, HasilUnsur, Predikat } from '../hasil/hasil-kinerja.ts';
import { fromBulat, parseDesimal, quotient, roundHalfUp, subtract } from '../umum/desimal.ts';
import type { HasilDimensi, HasilSurvei } from './hasil-survei.ts';
import type { HitungUnsur } from './hitung-ikm.ts';

/** One unsur of a survey with its counts. */
export interface AngkaUnsur extends HasilUnsur {
  /** How many chose 1, 2, 3 and 4. */
  readonly sebaran: readonly Angka[];
  readonly kosong: Angka;
}

export interface AngkaKelompok {
  readonly nilai: string;
  readonly responden: Angka;
  /** Percent of all respondents. */
  readonly porsi: Angka;
  readonly ikm: Angka;
  readonly mutu: Predikat | null;
}

export interface AngkaDimensi {
  readonly dimensi: string;
  readonly kelompok: readonly AngkaKelompok[];
  /** Respondents of groups that are hidden, or who did not say; null = nobody. */
  readonly lain: Pick<AngkaKelompok, 'responden' | 'porsi'> | null;
}

/** Every figure of a survey as one that can be printed and followed to its rule. */
export interface AngkaSurvei {
  readonly responden: Angka;
  /** All of them in percent of themselves: the sum of every table of groups. */
  readonly porsi: Angka;
  readonly populasi: Angka;
  /** Recommended respondents (Krejcie & Morgan). */
  readonly sampel: Angka;
  /** Respondents missing to it. */
  readonly kurangSampel: Angka;
  readonly unsur: readonly AngkaUnsur[];
  readonly nilaiIndeks: Angka;
  readonly ikm: Angka;
  /** What everybody answering 4 would reach with this weight. */
  readonly ikmMaks: Angka;
  readonly mutu: Predikat | null;
  readonly tertinggi: readonly string[];
  readonly terendah: readonly string[];
  readonly dimensi: readonly AngkaDimensi[];
  /** IKM of an earlier result subtracted from this one, both as printed; undefined without one. */
  readonly selisih: Angka | undefined;
  /** All of them by id. */
  readonly angka: Readonly<Record<string, Angka>>;
}

export interface PilihanAngkaSurvei {
  readonly id: string;
  readonly populasi: number | null;
  /** IKM of the earlier result that this one is compared with. */
  readonly lalu?: Angka | undefined;
}

const TERTIMBANG: Ukuran = { ...INDEKS, desimal: 3 };
const DESIMAL_IKM = 2;
const SERATUS = 100n;

const cacah = (n: number): Isi => terisi(String(n));
const TANPA_POPULASI = kosong('banyaknya pengguna layanan belum diisi');

function porsi(bagian: number, semua: number): Isi {
  if (semua === 0) return takTerhitung('belum ada responden');
  return terisiEksak(quotient(fromBulat(bagian), fromBulat(semua), SERATUS));
}

/** Writes a figure of this survey; `alamat` is what its id ends with. */
type Catat = (alamat: string, label: string, isi: Isi, ukuran: Ukuran, rumus: string, dari?: readonly Angka[]) => Angka;

const createCatat =
  (buku: Buku, id: string): Catat =>
  (alamat, label, isi, ukuran, rumus, dari = []) =>
    record(buku, `survei:${id}/${alamat}`, label, isi, ukuran, rumus, dari.map(dariAngka));

function recordUnsur(catat: Catat, unsur: HitungUnsur): AngkaUnsur {
  const { kode, nama, mutu } = unsur;
  const id = `unsur/${kode}`;
  const sebaran = unsur.sebaran.map((n, i) =>
    catat(`${id}/n${i + 1}`, `Jawaban ${i + 1} untuk ${nama}`, cacah(n), BUAH, 'skm-cacah'),
  );
  const nrr = catat(`${id}/nrr`, `Nilai rata-rata ${nama}`, unsur.nrr, INDEKS, 'skm-nrr', sebaran);
  const tertimbang = `Nilai tertimbang ${nama}`;
  return {
    ...{ kode, nama, mutu, sebaran, nrr },
    kosong: catat(`${id}/kosong`, `Tidak menjawab ${nama}`, cacah(unsur.kosong), BUAH, 'skm-cacah'),
    nrrTertimbang: catat(`${id}/nrrTertimbang`, tertimbang, unsur.nrrTertimbang, TERTIMBANG, 'skm-tertimbang', [nrr]),
    konversi: catat(`${id}/konversi`, `Nilai konversi ${nama}`, unsur.konversi, INDEKS, 'skm-konversi-unsur', [nrr]),
  };
}

function recordDimensi(catat: Catat, { dimensi, kelompok, lain }: HasilDimensi, semua: Angka): AngkaDimensi {
  const count = (id: string, label: string, n: number) => {
    const responden = catat(`${id}/responden`, `Responden ${label}`, cacah(n), BUAH, 'skm-cacah');
    const isi = porsi(n, Number(semua.nilai));
    return { responden, porsi: catat(`${id}/porsi`, `Bagian ${label}`, isi, PERSEN, 'skm-porsi', [responden, semua]) };
  };
  return {
    dimensi,
    kelompok: kelompok.map(({ nilai, responden, ikm }) => ({
      nilai,
      ...count(`${dimensi}/${nilai}`, nilai, responden),
      ikm: catat(`${dimensi}/${nilai}/ikm`, `IKM ${nilai}`, ikm.ikm, INDEKS, 'skm-ikm'),
      mutu: ikm.mutu,
    })),
    lain: lain === 0 ? null : count(dimensi, 'yang tidak dirinci', lain),
  };
}

function recordSelisih(catat: Catat, ikm: Angka, lalu: Angka): Angka {
  const bulat = ({ nilai }: Angka) => roundHalfUp(parseDesimal(nilai as string), DESIMAL_IKM);
  const isi = findHalangan(ikm, lalu) ?? terisiEksak(subtract(bulat(ikm), bulat(lalu)));
  return catat('selisih', 'Selisih dengan IKM sebelumnya', isi, INDEKS, 'skm-selisih-tahun', [ikm, lalu]);
}

/**
 * The results of a survey as figures with their trail; ids are `survei:<id>/…`. Computes nothing that `buildHasilSurvei`
 * has not computed but shares and the difference with an earlier result.
 */
export function measureSurvei(hasil: HasilSurvei, { id, populasi, lalu }: PilihanAngkaSurvei): AngkaSurvei {
  const buku = createBuku();
  const catat = createCatat(buku, id);
  const { ikm: hitung, tertinggi, terendah } = hasil;
  const opsional = (n: number | null): Isi => (n === null ? TANPA_POPULASI : cacah(n));
  const kurang = hasil.sampel === null ? null : hasil.kurangSampel;
  const responden = catat('responden', 'Responden', cacah(hitung.responden), BUAH, 'skm-cacah');
  const angkaPopulasi = catat('populasi', 'Pengguna layanan', opsional(populasi), BUAH, 'entri');
  const sampel = catat('sampel', 'Sampel minimum', opsional(hasil.sampel), BUAH, 'skm-sampel', [angkaPopulasi]);
  const semua = porsi(hitung.responden, hitung.responden);
  const unsur = hitung.unsur.map((satu) => recordUnsur(catat, satu));
  const tertimbang = unsur.map(({ nrrTertimbang }) => nrrTertimbang);
  const nilaiIndeks = catat('nilaiIndeks', 'Nilai indeks', hitung.nilaiIndeks, TERTIMBANG, 'skm-indeks', tertimbang);
  const ikm = catat('ikm', 'Indeks Kepuasan Masyarakat', hitung.ikm, INDEKS, 'skm-ikm', [nilaiIndeks]);
  return {
    ...{ responden, populasi: angkaPopulasi, sampel, unsur, nilaiIndeks, ikm, tertinggi, terendah },
    porsi: catat('porsi', 'Seluruh responden', semua, PERSEN, 'skm-porsi', [responden]),
    kurangSampel: catat('kurang', 'Kurang sampel', opsional(kurang), BUAH, 'skm-kurang', [sampel, responden]),
    ikmMaks: catat('ikmMaks', 'IKM tertinggi yang dapat dicapai', hitung.ikmMaks, INDEKS, 'skm-maks'),
    mutu: hitung.mutu,
    dimensi: hasil.dimensi.map((satu) => recordDimensi(catat, satu, responden)),
    selisih: lalu && recordSelisih(catat, ikm, lalu),
    angka: Object.fromEntries(buku.angka.map((satu) => [satu.id, satu])),
  };
}
