import { type Isi, kosong, terisiEksak } from '../hasil/buku.ts';
import type { Predikat } from '../hasil/hasil-kinerja.ts';
import { rate } from '../pengukuran/predikat.ts';
import { SKALA, type Skala } from '../pengukuran/skala.ts';
import type { Skm } from '../tahun/tahun-kinerja.ts';
import { addPecahan, PECAHAN_NOL, type Pecahan, sumSebaran, toEksak, weighPecahan } from './bobot.ts';
import type { RingkasSkm, SebaranSkm } from './jawaban.ts';

import { UNSUR_SKM } from './unsur.ts';

/** One unsur of a counted survey. */
export interface HitungUnsur {
  readonly kode: string;
  readonly nama: string;
  readonly sebaran: SebaranSkm;
  /** Respondents who answered, and who left it blank. */
  readonly terjawab: number;
  readonly kosong: number;
  /** Sum of the values. */
  readonly jumlah: number;
  /** Mean of those who answered, 1–4. */
  readonly nrr: Isi;
  readonly nrrTertimbang: Isi;
  /** NRR × 25, 25–100. */
  readonly konversi: Isi;
  readonly mutu: Predikat | null;
}

export interface HitungIkm {
  readonly bobot: Skm['bobot'];
  readonly responden: number;
  readonly unsur: readonly HitungUnsur[];
  /** Sum of the weighted means; 1–4 with the weight 1/9. */
  readonly nilaiIndeks: Isi;
  /** Nilai indeks × 25. */
  readonly ikm: Isi;
  /** What a survey would reach in which everybody answers 4: 100 with 1/9, 99 with 0.11, 99.9 with 0.111. */
  readonly ikmMaks: Isi;
  readonly mutu: Predikat | null;
}

const TERTINGGI = 4n;
const KONVERSI = 25n;
const MUTU = SKALA['skm-mutu'] as Skala;

const rateIsi = ({ nilai }: Isi): Predikat | null => (nilai === null ? null : rate(MUTU, nilai));

/**
 * The index of a counted survey (PermenPANRB 14/2017): NRR = sum of an unsur's values ÷ respondents who answered it,
 * IKM = Σ(NRR × weight) × 25. Exact from the counts: nothing is rounded but the figures shown, and the category, which
 * is read off the index as printed with two decimals. Without any answer to an unsur there is no index.
 */
export function hitungIkm(ringkas: RingkasSkm, bobot: Skm['bobot']): HitungIkm {
  let jumlahNrr = PECAHAN_NOL;
  const tanpa: string[] = [];
  const unsur = UNSUR_SKM.map(({ kode, nama }, u): HitungUnsur => {
    const sebaran = ringkas.sebaran[u] as SebaranSkm;
    const { terjawab, jumlah } = sumSebaran(sebaran);
    const pokok = { kode, nama, sebaran, terjawab, kosong: ringkas.responden - terjawab, jumlah };
    if (terjawab === 0) {
      tanpa.push(kode);
      const isi = kosong('belum ada jawaban');
      return { ...pokok, nrr: isi, nrrTertimbang: isi, konversi: isi, mutu: null };
    }
    const nrr: Pecahan = { pembilang: BigInt(jumlah), penyebut: BigInt(terjawab) };
    jumlahNrr = addPecahan(jumlahNrr, nrr);
    const konversi = terisiEksak(toEksak(nrr, KONVERSI));
    return {
      ...pokok,
      nrr: terisiEksak(toEksak(nrr)),
      nrrTertimbang: terisiEksak(weighPecahan(nrr, bobot)),
      konversi,
      mutu: rateIsi(konversi),
    };
  });
  const halangan = tanpa.length === 0 ? undefined : kosong(`belum ada jawaban untuk ${tanpa.join(', ')}`);
  const ikm = halangan ?? terisiEksak(weighPecahan(jumlahNrr, bobot, KONVERSI));
  const sempurna: Pecahan = { pembilang: TERTINGGI * BigInt(UNSUR_SKM.length), penyebut: 1n };
  return {
    bobot,
    responden: ringkas.responden,
    unsur,
    nilaiIndeks: halangan ?? terisiEksak(weighPecahan(jumlahNrr, bobot)),
    ikm,
    ikmMaks: terisiEksak(weighPecahan(sempurna, bobot, KONVERSI)),
    mutu: rateIsi(ikm),
  };
}
