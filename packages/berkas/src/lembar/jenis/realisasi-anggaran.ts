import { formatDesimal, NAMA_BULAN } from '@akuntabel/kinerja';
import { subtractDesimal, sumDesimal } from '../jumlah.ts';
import type { BarisBaca, KonteksOlah } from './pengolah.ts';
import { TW } from './pohon-lembar.ts';

/** Figures since the start of the year as figures of each period; a period that was not reached stays blank. */
function toPerPeriode({ isi, masalah }: BarisBaca, ruas: readonly string[], sebutan: (ke: number) => string): void {
  let sebelum = '0';
  const hasil = ruas.map((satu, ke) => {
    const nilai = isi[satu];
    if (nilai == null) return nilai;
    const selisih = subtractDesimal(nilai, sebelum);
    if (selisih.startsWith('-')) {
      masalah.push({
        kolom: `Realisasi s.d. ${sebutan(ke)}`,
        tertulis: formatDesimal(nilai, 0),
        seharusnya: `tidak kurang dari ${formatDesimal(sebelum, 0)}, realisasi kumulatif sebelumnya`,
        perbaikan: 'periksa angkanya, atau nyatakan bahwa kolomnya bukan kumulatif',
        tingkat: 'galat',
      });
    }
    sebelum = nilai;
    return selisih;
  });
  for (const [ke, satu] of ruas.entries()) if (hasil[ke] !== undefined) isi[satu] = hasil[ke] ?? null;
}

const ROMAWI = ['I', 'II', 'III', 'IV'] as const;
const BULAN = NAMA_BULAN.map((_, i) => `bulan${i + 1}`);

/** Months as quarters: a quarter of blank months is blank; what is filled in counts, and a gap is pointed out. */
function sumBulan({ isi, masalah }: BarisBaca): void {
  for (const [ke, ruas] of TW.entries()) {
    const bulan = BULAN.slice(ke * 3, ke * 3 + 3);
    if (isi[ruas] != null || bulan.every((satu) => isi[satu] === undefined)) continue;
    const terisi = bulan.filter((satu) => isi[satu] != null);
    isi[ruas] = terisi.length === 0 ? null : sumDesimal(terisi.map((satu) => isi[satu] as string));
    if (terisi.length === 0 || terisi.length === bulan.length) continue;
    const kurang = bulan.filter((satu) => isi[satu] == null).map((satu) => NAMA_BULAN[BULAN.indexOf(satu)]);
    masalah.push({
      kolom: `Realisasi TW ${ROMAWI[ke]}`,
      tertulis: null,
      seharusnya: `ketiga bulannya terisi; ${kurang.join(' dan ')} kosong`,
      perbaikan: 'isi 0 bila memang tidak ada realisasi; sementara itu hanya bulan yang terisi yang dijumlahkan',
      tingkat: 'peringatan',
    });
  }
}

/** Spending of a row in the form of the data: either the year or its quarters. */
export function olahRealisasi(baris: BarisBaca, { kumulatif }: KonteksOlah): void {
  const { isi, masalah } = baris;
  if (kumulatif) {
    toPerPeriode(baris, BULAN, (ke) => NAMA_BULAN[ke] ?? '');
    toPerPeriode(baris, TW, (ke) => `TW ${ROMAWI[ke]}`);
  }
  sumBulan(baris);
  for (const bulan of BULAN) delete isi[bulan];
  const triwulan = TW.flatMap((ruas) => isi[ruas] ?? []);
  if (triwulan.length === 0) return;
  const jumlah = sumDesimal(triwulan);
  const setahun = isi['realisasi'];
  if (setahun != null && setahun !== jumlah) {
    masalah.push({
      kolom: 'Realisasi',
      tertulis: formatDesimal(setahun, setahun.includes('.') ? 2 : 0),
      seharusnya: `${formatDesimal(jumlah, jumlah.includes('.') ? 2 : 0)}, jumlah triwulan atau bulannya`,
      perbaikan: 'periksa angka triwulan, atau lepaskan salah satu kolom dari pemetaan',
      tingkat: 'galat',
    });
    return;
  }
  // A figure stands once: the quarters say what the year is.
  isi['realisasi'] = null;
}
