import {
  BUAH,
  dariAngka,
  dariEntri,
  kosong,
  PERSEN,
  record,
  terisi,
  terisiEksak,
  tidakBerlaku,
  type Ukuran,
} from '../hasil/buku.ts';
import type { HasilLhe } from '../hasil/hasil-kinerja.ts';
import type { Konteks } from '../konteks.ts';
import { findPredikat } from '../pengukuran/predikat.ts';
import type { Lhe } from '../tahun/tahun-kinerja.ts';
import { fromBulat, quotient } from '../umum/desimal.ts';

const NILAI: Ukuran = { satuan: 'nilai', satuanTeks: null, desimal: 2 };

function measureSatuLhe({ buku }: Konteks, lhe: Lhe, indeks: number, awalan: string): HasilLhe {
  const jalur = `evaluasi[${indeks}]`;
  const ekor = `rekomendasi LHE ${lhe.tahunDievaluasi}`;
  const count = (ruas: string, nama: string, status?: Lhe['rekomendasi'][number]['status']) => {
    const terpilih = status === undefined ? lhe.rekomendasi : lhe.rekomendasi.filter((r) => r.status === status);
    const banyak = String(terpilih.length);
    return record(buku, `${awalan}/${ruas}`, `${nama} ${ekor}`, terisi(banyak), BUAH, 'cacah', [
      dariEntri(`${jalur}.rekomendasi`, banyak),
    ]);
  };
  const nilai = record(
    buku,
    `${awalan}/nilai`,
    `Nilai AKIP ${lhe.tahunDievaluasi}`,
    lhe.nilai === null ? kosong('belum diisi') : terisi(lhe.nilai),
    NILAI,
    'entri',
    [dariEntri(`${jalur}.nilai`, lhe.nilai)],
  );
  const jumlah = count('jumlah', 'Jumlah');
  const selesai = count('selesai', 'Selesai:', 'selesai');
  const persenSelesai = record(
    buku,
    `${awalan}/persenSelesai`,
    `Persentase tindak lanjut selesai ${ekor}`,
    jumlah.nilai === '0'
      ? tidakBerlaku('tidak ada rekomendasi')
      : terisiEksak(quotient(fromBulat(BigInt(selesai.nilai as string)), fromBulat(lhe.rekomendasi.length), 100n)),
    PERSEN,
    'lhe-persen',
    [dariAngka(selesai), dariAngka(jumlah)],
  );
  return {
    tahunDievaluasi: lhe.tahunDievaluasi,
    nilai,
    predikat: findPredikat('lke', nilai),
    jumlah,
    selesai,
    proses: count('proses', 'Dalam proses:', 'proses'),
    belum: count('belum', 'Belum:', 'belum'),
    tidakDapat: count('tidakDapat', 'Tidak dapat ditindaklanjuti:', 'tidakDapat'),
    persenSelesai,
  };
}

/** Every evaluation; a second one of the same year is addressed as `lhe/{tahun}~2`. */
export function measureLhe(konteks: Konteks): HasilLhe[] {
  const banyak = new Map<number, number>();
  return konteks.data.evaluasi.map((lhe, i) => {
    const ke = (banyak.get(lhe.tahunDievaluasi) ?? 0) + 1;
    banyak.set(lhe.tahunDievaluasi, ke);
    return measureSatuLhe(
      konteks,
      lhe,
      i,
      ke === 1 ? `lhe/${lhe.tahunDievaluasi}` : `lhe/${lhe.tahunDievaluasi}~${ke}`,
    );
  });
}
