import { findHalangan, type Isi, takTerhitung, terisi } from '../hasil/buku.ts';
import type { Angka } from '../hasil/hasil-kinerja.ts';
import type { Desimal } from '../tahun/skalar.ts';
import type { Indikator } from '../tahun/tahun-kinerja.ts';
import {
  compare,
  type Eksak,
  isNol,
  multiply,
  parseDesimal,
  quotient,
  subtract,
  writeDesimal,
} from '../umum/desimal.ts';

/** What of an indicator card decides how its capaian is counted. */
export interface KartuCapaian {
  readonly arah: Indikator['arah'];
  readonly varianMinimum: Indikator['varianMinimum'];
  readonly rentang: Indikator['rentang'];
}

const SERATUS = terisi('100');
const DUA: Eksak = { mantisa: 2n, skala: 0 };

const persen = (pembilang: Eksak, penyebut: Eksak): Isi => terisi(writeDesimal(quotient(pembilang, penyebut, 100n)));

/** Key of the rule (RUMUS) by which a card counts its capaian. */
export function findRumusCapaian({ arah, varianMinimum }: KartuCapaian): string {
  return arah === 'minimum' && varianMinimum === 'rasio' ? 'capaian-minimum-rasio' : `capaian-${arah}`;
}

/**
 * Capaian in percent, raw: may exceed 100 and, on a minimum card, fall below 0 (PermenPANRB 53/2014; forms of
 * PermenPANRB 8/2021 for minimum and rentang). Target 0 with realisasi 0 is 100 by practice; any other division by
 * zero and a negative target are takTerhitung with the reason.
 */
export function countCapaian(kartu: KartuCapaian, target: Desimal | null, realisasi: Desimal): Isi {
  const r = parseDesimal(realisasi);
  if (kartu.arah === 'rentang') return countRentang(kartu.rentang, r);
  if (target === null) return takTerhitung('target belum ada');
  const t = parseDesimal(target);
  if (t.mantisa < 0n) return takTerhitung('target negatif; capaian tidak bermakna sebagai perbandingan');
  if (isNol(t)) return isNol(r) ? SERATUS : takTerhitung('target nol sedangkan realisasi bukan nol');
  if (kartu.arah !== 'minimum') return persen(r, t);
  if (kartu.varianMinimum === 'standar') return persen(subtract(multiply(DUA, t), r), t);
  return r.mantisa <= 0n ? takTerhitung('realisasi nol atau negatif; rumus rasio tidak dapat dihitung') : persen(t, r);
}

function countRentang(rentang: KartuCapaian['rentang'], r: Eksak): Isi {
  if (rentang === null) return takTerhitung('rentang belum ditetapkan pada kartu indikator');
  const bawah = parseDesimal(rentang.bawah);
  const atas = parseDesimal(rentang.atas);
  if (compare(r, atas) > 0) {
    return atas.mantisa <= 0n
      ? takTerhitung('batas atas nol atau negatif')
      : persen(subtract(multiply(DUA, atas), r), atas);
  }
  if (compare(r, bawah) >= 0) return SERATUS;
  return bawah.mantisa <= 0n ? takTerhitung('batas bawah nol atau negatif') : persen(r, bawah);
}

/** Capaian of two figures, with the four-way distinction carried over from them. */
export function countCapaianAngka(kartu: KartuCapaian, target: Angka, realisasi: Angka): Isi {
  const halangan = findHalangan(target, realisasi);
  return halangan ?? countCapaian(kartu, target.nilai, realisasi.nilai as Desimal);
}
