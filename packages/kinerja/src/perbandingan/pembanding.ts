import {
  claimAwalan,
  dariAngka,
  dariEntri,
  findHalangan,
  type Isi,
  record,
  takTerhitung,
  terisi,
  terisiEksak,
  type Ukuran,
} from '../hasil/buku.ts';
import type { BandingPembanding, HasilTahun, Masukan } from '../hasil/hasil-kinerja.ts';
import type { Konteks } from '../konteks.ts';
import type { Kartu } from '../pengukuran/hasil-tahun.ts';
import { toUkuranSelisih } from '../pengukuran/ukuran.ts';
import type { Pembanding } from '../tahun/tahun-kinerja.ts';
import {
  add,
  compare,
  countDesimal,
  isNol,
  multiply,
  parseDesimal,
  quotient,
  subtract,
  subtractDesimal,
} from '../umum/desimal.ts';

type Skala = Pembanding['skala'];

const isSama = (a: Skala, b: Skala): boolean =>
  compare(parseDesimal(a.min), parseDesimal(b.min)) === 0 && compare(parseDesimal(a.maks), parseDesimal(b.maks)) === 0;

function convertProporsional(nilai: string, asal: Skala, tujuan: Skala): Isi {
  const maks = parseDesimal(asal.maks);
  if (isNol(maks)) return takTerhitung('batas atas skala asal nol');
  return terisiEksak(quotient(multiply(parseDesimal(nilai), parseDesimal(tujuan.maks)), maks));
}

function convertLinear(nilai: string, asal: Skala, tujuan: Skala): Isi {
  const minAsal = parseDesimal(asal.min);
  const min = parseDesimal(tujuan.min);
  const lebarAsal = subtract(parseDesimal(asal.maks), minAsal);
  if (isNol(lebarAsal)) return takTerhitung('skala asal tidak mempunyai lebar');
  const jarak = multiply(subtract(parseDesimal(nilai), minAsal), subtract(parseDesimal(tujuan.maks), min));
  return terisiEksak(add(min, quotient(jarak, lebarAsal)));
}

interface Konversi {
  readonly jenis: BandingPembanding['konversi'];
  readonly isi: Isi;
}

/** On the same scale as published; on another only by the declared conversion, otherwise refused with the reason. */
function convert(pembanding: Pembanding, { arah, skala: tujuan }: Kartu['indikator']): Konversi {
  const { nilai, skala, konversi } = pembanding;
  if (arah === 'ordinal')
    return { jenis: null, isi: takTerhitung('peringkat tidak dapat dibandingkan dengan angka pembanding') };
  if (tujuan === null) return { jenis: null, isi: takTerhitung('kartu indikator belum memuat skala pengukuran') };
  if (isSama(skala, tujuan)) return { jenis: 'sama', isi: terisi(nilai) };
  if (konversi === null) {
    const beda = `skala "${skala.nama}" berbeda dengan skala indikator "${tujuan.nama}"`;
    return { jenis: null, isi: takTerhitung(`${beda} dan konversinya tidak dinyatakan`) };
  }
  const isi = konversi === 'linear' ? convertLinear(nilai, skala, tujuan) : convertProporsional(nilai, skala, tujuan);
  return { jenis: konversi, isi };
}

/** A benchmark beside the realisasi of the reported year. */
export function comparePembanding(
  { buku }: Konteks,
  kartu: Kartu,
  kini: HasilTahun,
  pembanding: Pembanding,
  indeks: number,
): BandingPembanding {
  const { id, nama } = pembanding;
  const awalan = claimAwalan(buku, 'pembanding', id);
  const jalur = `pembanding[${indeks}]`;
  const ukuranAsal: Ukuran = {
    satuan: 'nilai',
    satuanTeks: null,
    desimal: Math.min(countDesimal(pembanding.nilai), 6),
  };
  const nilaiAsal = record(buku, `${awalan}/nilaiAsal`, nama, terisi(pembanding.nilai), ukuranAsal, 'entri', [
    dariEntri(`${jalur}.nilai`, pembanding.nilai),
  ]);
  const { jenis, isi } = convert(pembanding, kartu.indikator);
  const ukuran = jenis === 'sama' ? { ...kartu.ukuran, desimal: ukuranAsal.desimal } : { ...kartu.ukuran, desimal: 2 };
  const masukan: Masukan[] = [dariAngka(nilaiAsal)];
  if (jenis === 'proporsional' || jenis === 'linear') {
    const tujuan = kartu.indikator.skala as Skala;
    masukan.push(
      dariEntri(`${jalur}.skala.maks`, pembanding.skala.maks),
      dariEntri(`${kartu.jalur}.skala.maks`, tujuan.maks),
    );
    if (jenis === 'linear') {
      masukan.push(
        dariEntri(`${jalur}.skala.min`, pembanding.skala.min),
        dariEntri(`${kartu.jalur}.skala.min`, tujuan.min),
      );
    }
  }
  const label = `${nama} pada skala indikator`;
  const nilai = record(buku, `${awalan}/nilai`, label, isi, ukuran, `pembanding-${jenis ?? 'sama'}`, masukan);
  const { realisasi } = kini;
  const selisih = record(
    buku,
    `${awalan}/selisih`,
    `Selisih ${kartu.indikator.nama} dengan ${nama}`,
    findHalangan(nilai, realisasi) ?? terisi(subtractDesimal(realisasi.nilai as string, nilai.nilai as string)),
    toUkuranSelisih({ ...kartu.ukuran, desimal: Math.max(ukuran.desimal, kartu.ukuran.desimal) }),
    'selisih-pembanding',
    [dariAngka(realisasi), dariAngka(nilai)],
  );
  return {
    id,
    nama,
    tahun: pembanding.tahun,
    nilaiAsal,
    skalaAsal: pembanding.skala.nama,
    nilai,
    selisih,
    konversi: jenis,
  };
}
