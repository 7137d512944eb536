import { describeSelip } from '../../fakta/ejaan.ts';
import type { Nilai } from '../../fakta/fakta.ts';
import type { Penjumlahan, TabelAnggaran } from '../../fakta/jumlah.ts';
import { isBawahan } from '../../fakta/pihak.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';
import type { Konteks } from '../konteks.ts';
import { listTabelAnggaran } from './ang-001-jumlah.ts';
import { pointSel, tulisUang } from './bantu.ts';
import { listNilaiAnggaran } from './kon-002-anggaran.ts';
import { buildBobot, findPertentangan, isMungkinSama } from './kon-nilai.ts';

interface Total {
  readonly tabel: TabelAnggaran;
  readonly penjumlahan: Penjumlahan;
}

/** Totals of tables over the same programmes. */
export const JUMLAH_ANTARTABEL: Aturan = {
  kode: 'KON-003',
  nama: 'Jumlah anggaran berbeda antartabel',
  tingkat: 'galat',
  arti: 'Dua tabel menjumlahkan program yang sama, tetapi jumlahnya berbeda, walaupun masing-masing mungkin cocok dengan tabelnya sendiri.',
  cara: 'Yang dianggap benar ialah jumlah nilai setiap program yang paling terbukti di seluruh laporan, atau jumlah yang paling banyak tertulis.',
  dasar: DASAR.pelaporan,
  periksa: (konteks) => {
    const kelompok = groupTotal(konteks);
    const benarDari = sumAcuan(konteks);
    return [...kelompok.values()].flatMap((daftar) => compareTotal(konteks, daftar, benarDari));
  },
};

function groupTotal(konteks: Konteks): Map<string, Total[]> {
  const kelompok = new Map<string, Total[]>();
  for (const tabel of listTabelAnggaran(konteks)) {
    if (isBawahan(konteks.fakta.pihakDari(tabel.tabel.urutBlok) ?? '')) continue;
    for (const penjumlahan of tabel.penjumlahan) {
      const { induk, bagian, kolom, ragu } = penjumlahan;
      const { makna, versi } = tabel.tabel.kolom[kolom] as (typeof tabel.tabel.kolom)[number];
      const program = bagian.map(({ kunci, jenjang }) =>
        jenjang === 1 ? konteks.fakta.program.find(kunci) : undefined,
      );
      if (!induk.jumlah || ragu || program.some((satu) => satu === undefined)) continue;
      const dipakai = makna === 'realisasiAnggaran' ? '' : (versi ?? tabel.tabel.versi);
      if (dipakai === undefined) continue;
      const kunci = `${makna}/${dipakai}/${[...program].sort().join('|')}`;
      const isi = kelompok.get(kunci) ?? [];
      isi.push({ tabel, penjumlahan });
      kelompok.set(kunci, isi);
    }
  }
  return kelompok;
}

/** The best proven value of each programme, summed over the programmes of a total. */
function sumAcuan(konteks: Konteks): (total: Total) => number | undefined {
  const nilai = listNilaiAnggaran(konteks);
  const bobot = buildBobot(konteks);
  return ({ tabel, penjumlahan: { bagian, kolom } }) => {
    const { makna, versi } = tabel.tabel.kolom[kolom] as (typeof tabel.tabel.kolom)[number];
    const ukuran = makna === 'pagu' ? 'pagu' : 'realisasiAnggaran';
    let jumlah = 0;
    for (const { kunci } of bagian) {
      const program = konteks.fakta.program.find(kunci);
      const dipakai = ukuran === 'realisasiAnggaran' ? 'perubahan' : (versi ?? tabel.tabel.versi ?? 'perubahan');
      const isi = nilai.get(`program/${program}/${ukuran}/${konteks.fakta.tahun}/${dipakai}`);
      if (isi === undefined) return undefined;
      const tentang = findPertentangan(isi, bobot);
      if (tentang !== undefined && tentang.unggul <= 1) return undefined;
      jumlah += ((tentang?.acuan ?? isi)[0] as Nilai).angka.nilai;
    }
    return jumlah;
  };
}

function compareTotal(
  konteks: Konteks,
  daftar: readonly Total[],
  benarDari: (total: Total) => number | undefined,
): BahanTemuan[] {
  const [satu] = daftar;
  if (satu === undefined) return [];
  const beda = daftar.some(({ penjumlahan }) => !isMungkinSama(penjumlahan.tertulis, satu.penjumlahan.tertulis));
  const terbukti = benarDari(satu);
  const kali = (nilai: number): number =>
    daftar.filter(({ penjumlahan }) => Math.abs(penjumlahan.tertulis.nilai - nilai) <= penjumlahan.toleransi).length;
  const terbanyak = [...daftar].sort(
    (a, b) => kali(b.penjumlahan.tertulis.nilai) - kali(a.penjumlahan.tertulis.nilai),
  )[0] as Total;
  if (!beda && terbukti === undefined) return [];
  const benar = terbukti ?? terbanyak.penjumlahan.tertulis.nilai;
  return daftar.flatMap((total): BahanTemuan[] => {
    const { induk, kolom, tertulis, cocok, toleransi } = total.penjumlahan;
    if (Math.abs(tertulis.nilai - benar) <= toleransi || (!cocok && terbukti === undefined)) return [];
    const lain = daftar.filter(
      ({ penjumlahan }) => Math.abs(penjumlahan.tertulis.nilai - benar) <= penjumlahan.toleransi,
    );
    const selip = describeSelip(tertulis.nilai, benar);
    return [
      {
        ...pointSel(konteks, induk.baris, kolom),
        tertulis: tertulis.teks,
        seharusnya: tulisUang(benar),
        perhitungan: `“${induk.nama}” tertulis ${tulisUang(tertulis.nilai)}${cocok ? ', cocok dengan tabelnya sendiri' : ''}, tetapi program yang sama berjumlah ${tulisUang(benar)}${lain.length > 0 ? ' di tabel lain' : ' menurut nilai yang terbukti di tempat lain'}${selip === undefined ? '' : `; ${selip}`}.`,
        pembanding: lain.map(({ penjumlahan }) => pointSel(konteks, penjumlahan.induk.baris, penjumlahan.kolom)),
        keyakinan: terbukti === undefined ? 0.9 : 0.95,
        akar: `total/${kolom}/${benar}`,
      },
    ];
  });
}
