import {
  BUAH,
  type Buku,
  claimAwalan,
  dariAngka,
  dariEntri,
  findHalangan,
  INDEKS,
  type Isi,
  kosong,
  raise,
  record,
  takTerhitung,
  terisi,
  terisiEksak,
  tidakBerlaku,
  type Ukuran,
} from '../hasil/buku.ts';
import type { Angka, HasilIndikator, HasilSkm, HasilUnsur } from '../hasil/hasil-kinerja.ts';
import type { Konteks } from '../konteks.ts';
import { findPredikat } from '../pengukuran/predikat.ts';
import type { Skm } from '../tahun/tahun-kinerja.ts';
import { compare, type Eksak, NOL, parseDesimal, roundHalfUp, subtract } from '../umum/desimal.ts';
import { addPecahan, PECAHAN_NOL, readNrr, sumSebaran, toEksak, weighPecahan } from './bobot.ts';
import { countSampel } from './krejcie-morgan.ts';

type PetaIndikator = Readonly<Record<string, HasilIndikator>>;

/** Number of unsur of a survey. */
export const BANYAK_UNSUR = 9;

const DUA_PULUH_LIMA = 25n;
const TERTIMBANG: Ukuran = { ...INDEKS, desimal: 3 };

/** Keys of the largest (or, with -1, smallest) values; all of them when tied. */
function findUjung(unsur: Skm['unsur'], arah: 1 | -1): string[] {
  let ujung: Eksak | undefined;
  let kode: string[] = [];
  for (const satu of unsur) {
    const { kode: k } = satu;
    const nilai = toEksak(readNrr(satu));
    const letak = ujung === undefined ? 1 : compare(nilai, ujung) * arah;
    if (letak < 0) continue;
    if (letak > 0) kode = [];
    ujung = nilai;
    kode.push(k);
  }
  return kode;
}

/** The mean as entered, or of the answers that were counted. */
function recordNrr(buku: Buku, id: string, unsur: Skm['unsur'][number], jalur: string): Angka {
  const { nama, nrr, sebaran } = unsur;
  const label = `Nilai rata-rata ${nama}`;
  if (sumSebaran(sebaran).terjawab === 0) {
    return record(buku, `${id}/nrr`, label, terisi(nrr), INDEKS, 'entri', [dariEntri(`${jalur}.nrr`, nrr)]);
  }
  const isi = terisiEksak(toEksak(readNrr(unsur)));
  const masukan = sebaran.map((banyak, n) => dariEntri(`${jalur}.sebaran[${n}]`, String(banyak)));
  return record(buku, `${id}/nrr`, label, isi, INDEKS, 'skm-nrr', masukan);
}

function measureUnsur({ buku }: Konteks, skm: Skm, awalan: string, jalur: string): HasilUnsur[] {
  return skm.unsur.map((satu, i) => {
    const { kode, nama } = satu;
    const id = claimAwalan(buku, `${awalan}/unsur`, kode);
    const nilai = readNrr(satu);
    const nrr = recordNrr(buku, id, satu, `${jalur}.unsur[${i}]`);
    const nrrTertimbang = record(
      buku,
      `${id}/nrrTertimbang`,
      `Nilai tertimbang ${nama}`,
      terisiEksak(weighPecahan(nilai, skm.bobot)),
      TERTIMBANG,
      'skm-tertimbang',
      [dariAngka(nrr), dariEntri(`${jalur}.bobot`, skm.bobot)],
    );
    const konversi = record(
      buku,
      `${id}/konversi`,
      `Nilai konversi ${nama}`,
      terisiEksak(toEksak(nilai, DUA_PULUH_LIMA)),
      INDEKS,
      'skm-konversi-unsur',
      [dariAngka(nrr)],
    );
    return { kode, nama, nrr, nrrTertimbang, konversi, mutu: findPredikat('skm-mutu', konversi) };
  });
}

const readBanyak = (n: number | null): Isi => (n === null ? kosong('belum diisi') : terisi(String(n)));

function findRealisasi(indikator: PetaIndikator, skm: Skm): Angka | undefined {
  const hasil = skm.indikator === null ? undefined : indikator[skm.indikator];
  return hasil?.riwayat.find(({ tahun }) => tahun === skm.tahun)?.realisasi;
}

function recordSelisihRealisasi(
  { buku }: Konteks,
  skm: Skm,
  awalan: string,
  ikm: Angka,
  realisasi: Angka | undefined,
): Angka {
  const id = `${awalan}/selisihRealisasi`;
  const label = `Selisih IKM ${skm.tahun} dengan realisasi yang diisi`;
  if (realisasi === undefined) {
    const isi = tidakBerlaku('tidak ada realisasi indikator yang ditautkan dengan survei ini');
    return record(buku, id, label, isi, INDEKS, 'skm-selisih', [dariAngka(ikm)]);
  }
  const halangan = findHalangan(ikm, realisasi);
  const dihitung = halangan ? NOL : parseDesimal(ikm.nilai as string);
  const diisi = halangan ? NOL : parseDesimal(realisasi.nilai as string);
  const isi = halangan ?? terisiEksak(subtract(dihitung, diisi));
  const selisih = record(buku, id, label, isi, INDEKS, 'skm-selisih', [dariAngka(ikm), dariAngka(realisasi)]);
  if (compare(roundHalfUp(dihitung, 2), roundHalfUp(diisi, 2)) !== 0) {
    raise(
      buku,
      'T.ikm-beda',
      'peringatan',
      selisih,
      'IKM yang dihitung dari nilai unsur berbeda dengan realisasi indikator yang diisi.',
    );
  }
  return selisih;
}

/** The weights are those of nine unsur: with fewer or more the index would silently be too low or too high. */
function findKurangUnsur(banyak: number): Isi | undefined {
  if (banyak === 0) return kosong('nilai unsur belum diisi');
  if (banyak === BANYAK_UNSUR) return undefined;
  return takTerhitung(`bobot berlaku untuk ${BANYAK_UNSUR} unsur, sedangkan yang diisi ${banyak} unsur`);
}

/**
 * One survey (PermenPANRB 14/2017): IKM = Σ(NRR × bobot) × 25 on 0–100, categories on values rounded to two decimals.
 * The mean scores are added before they are weighted, so that ninths lose nothing.
 */
function measureSatuSkm(
  konteks: Konteks,
  indikator: PetaIndikator,
  skm: Skm,
  indeks: number,
  awalan: string,
): HasilSkm {
  const { buku } = konteks;
  const jalur = `skm[${indeks}]`;
  const unsur = measureUnsur(konteks, skm, awalan, jalur);
  let jumlah = PECAHAN_NOL;
  for (const satu of skm.unsur) jumlah = addPecahan(jumlah, readNrr(satu));
  const tanpaUnsur = findKurangUnsur(unsur.length);
  const nilaiIndeks = record(
    buku,
    `${awalan}/nilaiIndeks`,
    `Nilai indeks SKM ${skm.tahun}`,
    tanpaUnsur ?? terisiEksak(weighPecahan(jumlah, skm.bobot)),
    TERTIMBANG,
    'skm-indeks',
    unsur.map(({ nrrTertimbang }) => dariAngka(nrrTertimbang)),
  );
  const ikm = record(
    buku,
    `${awalan}/ikm`,
    `Indeks Kepuasan Masyarakat ${skm.tahun}`,
    tanpaUnsur ?? terisiEksak(weighPecahan(jumlah, skm.bobot, DUA_PULUH_LIMA)),
    INDEKS,
    'skm-ikm',
    [dariAngka(nilaiIndeks)],
  );
  const responden = record(
    buku,
    `${awalan}/responden`,
    `Responden SKM ${skm.tahun}`,
    readBanyak(skm.responden),
    BUAH,
    'entri',
    [dariEntri(`${jalur}.responden`, skm.responden === null ? null : String(skm.responden))],
  );
  const sampelMinimum = record(
    buku,
    `${awalan}/sampelMinimum`,
    `Sampel minimum SKM ${skm.tahun}`,
    skm.populasi === null ? kosong('populasi belum diisi') : countSampel(skm.populasi),
    BUAH,
    'skm-sampel',
    [dariEntri(`${jalur}.populasi`, skm.populasi === null ? null : String(skm.populasi))],
  );
  if (skm.responden !== null && sampelMinimum.nilai !== null && skm.responden < Number(sampelMinimum.nilai)) {
    raise(buku, 'T.sampel-kurang', 'peringatan', responden, 'Banyaknya responden kurang dari sampel minimum.');
  }
  return {
    tahun: skm.tahun,
    unsur,
    nilaiIndeks,
    ikm,
    mutu: findPredikat('skm-mutu', ikm),
    responden,
    sampelMinimum,
    tertinggi: findUjung(skm.unsur, 1),
    terendah: findUjung(skm.unsur, -1),
    selisihRealisasi: recordSelisihRealisasi(konteks, skm, awalan, ikm, findRealisasi(indikator, skm)),
  };
}

/** Every survey; a second one in the same year is addressed as `skm/{tahun}~2`. */
export function measureSkm(konteks: Konteks, indikator: PetaIndikator): HasilSkm[] {
  const banyak = new Map<number, number>();
  return konteks.data.skm.map((skm, i) => {
    const ke = (banyak.get(skm.tahun) ?? 0) + 1;
    banyak.set(skm.tahun, ke);
    return measureSatuSkm(konteks, indikator, skm, i, ke === 1 ? `skm/${skm.tahun}` : `skm/${skm.tahun}~${ke}`);
  });
}
