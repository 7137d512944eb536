import {
  type Buku,
  dariAngka,
  findHalangan,
  type Isi,
  PERSEN,
  POIN_PERSEN,
  raise,
  record,
  takTerhitung,
  terisi,
  terisiEksak,
  tidakBerlaku,
} from '../hasil/buku.ts';
import type { Angka, Efisiensi, Uang } from '../hasil/hasil-kinerja.ts';
import { compare, fromBulat, isNol, parseDesimal, quotient, subtractDesimal } from '../umum/desimal.ts';

const SERATUS = fromBulat(100);

/** A programme that supports the indicator, with its money. */
export interface ProgramPendukung {
  readonly kode: string;
  readonly uang: Uang;
}

function countRasio(capaian: Angka, penyerapan: Angka): Isi {
  const halangan = findHalangan(capaian, penyerapan);
  if (halangan !== undefined) return halangan;
  const serapan = parseDesimal(penyerapan.nilai as string);
  if (isNol(serapan)) return takTerhitung('penyerapan nol');
  return terisiEksak(quotient(parseDesimal(capaian.nilai as string), serapan, 100n));
}

const isAtLeast100 = (angka: Angka): boolean =>
  angka.nilai !== null && compare(parseDesimal(angka.nilai), SERATUS) >= 0;

function countHemat(capaian: Angka, penyerapan: Angka): Isi {
  const halangan = findHalangan(capaian, penyerapan);
  if (halangan !== undefined) return halangan;
  if (!isAtLeast100(capaian))
    return tidakBerlaku('penghematan hanya dihitung bila capaian paling sedikit seratus persen');
  return terisi(subtractDesimal('100', penyerapan.nilai as string));
}

function findSimpulan(capaian: Angka, rasio: Angka, tanpaSerapan: readonly string[]): Efisiensi['simpulan'] {
  if (rasio.nilai === null) return 'takTerhitung';
  const lebih = compare(parseDesimal(rasio.nilai), SERATUS) > 0;
  return lebih && isAtLeast100(capaian) && tanpaSerapan.length === 0 ? 'efisien' : 'perluPenjelasan';
}

/**
 * Efficiency of one indicator by three methods, all in percent or percentage points. "efisien" only when capaian ≥ 100,
 * the ratio > 100 and every supporting programme with a ceiling absorbed something: money that was not spent did not
 * buy the result (PermenPANRB 53/2014 asks for the efficiency of resources, not for low spending).
 */
export function measureEfisiensi(
  buku: Buku,
  awalan: string,
  nama: string,
  capaian: Angka,
  penyerapan: Angka,
  program: readonly ProgramPendukung[],
): Efisiensi {
  const masukan = [dariAngka(capaian), dariAngka(penyerapan)];
  const rasio = record(
    buku,
    `${awalan}/rasio`,
    `Rasio efisiensi ${nama}`,
    countRasio(capaian, penyerapan),
    PERSEN,
    'efisiensi-rasio',
    masukan,
  );
  const selisih = record(
    buku,
    `${awalan}/selisih`,
    `Selisih capaian dan penyerapan ${nama}`,
    findHalangan(capaian, penyerapan) ?? terisi(subtractDesimal(capaian.nilai as string, penyerapan.nilai as string)),
    POIN_PERSEN,
    'efisiensi-selisih',
    masukan,
  );
  const hemat = record(
    buku,
    `${awalan}/hemat`,
    `Penghematan ${nama}`,
    countHemat(capaian, penyerapan),
    POIN_PERSEN,
    'efisiensi-hemat',
    masukan,
  );
  const programTanpaSerapan = program
    .filter(({ uang }) => uang.realisasi.nilai === '0' && uang.pagu.nilai !== null && uang.pagu.nilai !== '0')
    .map(({ kode }) => kode);
  if (programTanpaSerapan.length > 0) {
    raise(
      buku,
      'T.serapan-nol',
      'peringatan',
      rasio,
      'Ada program pendukung yang anggarannya sama sekali tidak terserap; rasio ini bukan tanda efisiensi.',
    );
  }
  return { rasio, selisih, hemat, simpulan: findSimpulan(capaian, rasio, programTanpaSerapan), programTanpaSerapan };
}
