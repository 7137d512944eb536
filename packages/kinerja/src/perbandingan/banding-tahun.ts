import {
  type Buku,
  dariAngka,
  findHalangan,
  PERSEN,
  POIN_PERSEN,
  record,
  takTerhitung,
  terisiEksak,
} from '../hasil/buku.ts';
import type { Angka, BandingTahun, Gerak, HasilTahun } from '../hasil/hasil-kinerja.ts';
import type { Kartu } from '../pengukuran/hasil-tahun.ts';
import { toUkuranSelisih } from '../pengukuran/ukuran.ts';
import { compare, type Eksak, isNol, NOL, parseDesimal, quotient, subtract } from '../umum/desimal.ts';

function findGerak(selisih: Eksak | undefined): Gerak | null {
  if (selisih === undefined) return null;
  return selisih.mantisa > 0n ? 'naik' : selisih.mantisa < 0n ? 'turun' : 'tetap';
}

/** Distance of a value to the range of a rentang card; 0 inside. */
function distance(rentang: { bawah: string; atas: string }, nilai: Eksak): Eksak {
  const bawah = parseDesimal(rentang.bawah);
  const atas = parseDesimal(rentang.atas);
  if (compare(nilai, bawah) < 0) return subtract(bawah, nilai);
  return compare(nilai, atas) > 0 ? subtract(nilai, atas) : NOL;
}

function findMembaik({ indikator }: Kartu, kini: Angka, lalu: Angka): boolean | null {
  if (kini.nilai === null || lalu.nilai === null) return null;
  const sekarang = parseDesimal(kini.nilai);
  const dahulu = parseDesimal(lalu.nilai);
  let arah: number = compare(sekarang, dahulu);
  if (indikator.arah === 'minimum') arah = -arah;
  if (indikator.arah === 'rentang') {
    if (indikator.rentang === null) return null;
    arah = compare(distance(indikator.rentang, dahulu), distance(indikator.rentang, sekarang));
  }
  return arah === 0 ? null : arah > 0;
}

/**
 * The reported year against an earlier one: a difference in the own unit and a relative change, never mixed up. Grades
 * rise or fall but have neither a difference nor a relative change: their numbers only order them.
 */
export function compareTahun(buku: Buku, kartu: Kartu, kini: HasilTahun, lalu: HasilTahun): BandingTahun {
  const awalan = `iku/${kartu.indikator.id}/${kini.tahun}/banding/${lalu.tahun}`;
  const ekor = `${kartu.indikator.nama} ${kini.tahun} terhadap ${lalu.tahun}`;
  const masukan = [dariAngka(kini.realisasi), dariAngka(lalu.realisasi)];
  const halangan = findHalangan(kini.realisasi, lalu.realisasi);
  const dahulu = halangan ? NOL : parseDesimal(lalu.realisasi.nilai as string);
  const selisih = halangan ? undefined : subtract(parseDesimal(kini.realisasi.nilai as string), dahulu);
  const tanpaJarak = kartu.indikator.arah === 'ordinal' ? takTerhitung('peringkat tidak mempunyai selisih') : undefined;
  const selisihRealisasi = record(
    buku,
    `${awalan}/selisihRealisasi`,
    `Selisih realisasi ${ekor}`,
    halangan ?? tanpaJarak ?? terisiEksak(selisih as Eksak),
    toUkuranSelisih(kartu.ukuran),
    'selisih-realisasi',
    masukan,
  );
  const perubahanRelatif = record(
    buku,
    `${awalan}/perubahanRelatif`,
    `Perubahan relatif realisasi ${ekor}`,
    halangan ??
      tanpaJarak ??
      (isNol(dahulu)
        ? takTerhitung('realisasi tahun pembanding nol')
        : terisiEksak(quotient(selisih as Eksak, dahulu.mantisa < 0n ? subtract(NOL, dahulu) : dahulu, 100n))),
    PERSEN,
    'perubahan-relatif',
    masukan,
  );
  const halanganCapaian = findHalangan(kini.capaian, lalu.capaian);
  const bedaCapaian = halanganCapaian
    ? undefined
    : subtract(parseDesimal(kini.capaian.nilai as string), parseDesimal(lalu.capaian.nilai as string));
  const selisihCapaian = record(
    buku,
    `${awalan}/selisihCapaian`,
    `Selisih capaian ${ekor}`,
    halanganCapaian ?? terisiEksak(bedaCapaian as Eksak),
    POIN_PERSEN,
    'selisih-capaian',
    [dariAngka(kini.capaian), dariAngka(lalu.capaian)],
  );
  return {
    tahun: lalu.tahun,
    selisihRealisasi,
    perubahanRelatif,
    selisihCapaian,
    gerak: findGerak(selisih),
    gerakCapaian: findGerak(bedaCapaian),
    membaik: findMembaik(kartu, kini.realisasi, lalu.realisasi),
  };
}
