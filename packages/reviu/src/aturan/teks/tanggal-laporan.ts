import { isEntriDaftar } from '../../fakta/daftar-isi.ts';
import { findIdentitas } from '../../fakta/identitas.ts';
import { rememberFakta } from '../../fakta/ingat.ts';
import { type BarisTeks, listBarisTeks } from '../../fakta/potongan.ts';
import { formatTanggalTertulis, isMungkin, listTanggal, type TanggalTertulis, toUrut } from '../../fakta/tanggal.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { DASAR } from '../dasar.ts';
import type { Konteks } from '../konteks.ts';

/** A date above a signature: "Dumai, 9 Januari 2025". */
export interface TanggalTandaTangan {
  readonly baris: BarisTeks;
  readonly tanggal: TanggalTertulis;
  /** What it signs: the report itself, or the form of the appendix whose title stands above. */
  readonly dokumen: 'laporan' | 'rencana' | 'pengukuran' | 'perjanjian' | 'lain';
}

const TEMPAT_TANGGAL = /^(?:(?:kota|kabupaten)\s+)?\p{Lu}[\p{L}.' ]{2,30},\s*(?:tanggal\s+)?(?=\d|\p{Lu})/u;

export const listTandaTangan = rememberFakta((konteks: Konteks): readonly TanggalTandaTangan[] => {
  let dokumen: TanggalTandaTangan['dokumen'] = 'laporan';
  return listBarisTeks(konteks).flatMap((baris): TanggalTandaTangan[] => {
    const { teks } = baris;
    if (isEntriDaftar(konteks, baris.blok)) return [];
    if (teks.length < 120) {
      if (
        /^(?:lampiran\s+\d+\s+)?(?:perubahan\s+)?perjanjian kinerja\b|^lampiran\s+(?:perubahan\s+)?perjanjian/i.test(
          teks,
        )
      )
        dokumen = 'perjanjian';
      else if (/^(?:lampiran\s+\d+\s+)?rencana kinerja\b/i.test(teks)) dokumen = 'rencana';
      else if (/^(?:lampiran\s+\d+\s+)?pengukuran kinerja\b/i.test(teks) && baris.blok.jenis !== 'paragraf')
        dokumen = 'pengukuran';
      else if (/^PENGUKURAN KINERJA\b/.test(teks)) dokumen = 'pengukuran';
      else if (
        /^(?:lampiran\s+\d+\s+)?(?:matriks?|realisasi belanja|prestasi dan penghargaan|piagam|rencana aksi)\b/i.test(
          teks,
        ) &&
        dokumen !== 'laporan'
      )
        dokumen = 'lain';
      else if (/^(?:lampiran\s+\d+\s+)?MATRIKS?\s+RENCANA STRATEGIS|^lampiran\s+\d+\s+matriks?/i.test(teks))
        dokumen = 'lain';
      else if (/^(?:kata pengantar|bab\s+[ivx]+\b|ringkasan eksekutif)/i.test(teks)) dokumen = 'laporan';
    }
    const m = TEMPAT_TANGGAL.exec(teks);
    const [tanggal] = m === null ? [] : listTanggal(teks);
    if (
      tanggal === undefined ||
      m === null ||
      tanggal.indeks > m[0].length + 2 ||
      teks.length > tanggal.indeks + tanggal.teks.length + 4 ||
      !isMungkin(tanggal)
    )
      return [];
    return [{ baris, tanggal, dokumen }];
  });
});

/** Two months after the year: 28 or 29 February. */
const batas = (tahun: number): string => `${tahun + 1}-02-${new Date(Date.UTC(tahun + 1, 2, 0)).getUTCDate()}`;

export const TANGGAL_LAPORAN: Aturan = {
  kode: 'WAK-006',
  nama: 'Tanggal tanda tangan tidak mungkin atau terlambat',
  tingkat: 'galat',
  arti: 'Laporan ditandatangani sebelum tahunnya berakhir, bertanggal lain di dua tempat, terlambat, atau tanggal lampirannya tidak sejalan.',
  cara: 'Tanggal di atas tanda tangan dibandingkan dengan tahun laporan. Tanggal yang lain di kata pengantar dan di penutup, serta keterlambatan, adalah peringatan.',
  dasar: DASAR.pelaporan,
  periksa: (konteks) => {
    const { tahun } = findIdentitas(konteks);
    if (tahun === undefined) return [];
    const semua = listTandaTangan(konteks);
    const laporan = semua.filter(({ dokumen }) => dokumen === 'laporan');
    return [...semua.flatMap((satu) => judge(satu, tahun)), ...compareLaporan(laporan)];
  },
};

const make = (
  { baris }: TanggalTandaTangan,
  isi: Omit<BahanTemuan, 'tempat' | 'kutipan' | 'tertulis'>,
): BahanTemuan => ({
  tempat: baris.tempat,
  kutipan: baris.teks,
  tertulis: baris.teks,
  ...isi,
});

function judge(satu: TanggalTandaTangan, tahun: number): BahanTemuan[] {
  const { tanggal, dokumen } = satu;
  const akhir = toUrut(tanggal, 'akhir');
  if (dokumen === 'laporan' || dokumen === 'pengukuran') {
    if (akhir <= `${tahun}-12-30`) {
      return [
        make(satu, {
          seharusnya: `sesudah 31 Desember ${tahun}`,
          perhitungan: `Laporan tahun ${tahun} memuat kinerja sampai 31 Desember ${tahun}; ${formatTanggalTertulis(tanggal)} mendahuluinya.`,
          keyakinan: 0.92,
        }),
      ];
    }
    if (dokumen === 'laporan' && toUrut(tanggal) > batas(tahun)) {
      return [
        make(satu, {
          seharusnya: `paling lambat ${Number(batas(tahun).slice(8))} Februari ${tahun + 1}`,
          perhitungan:
            'Laporan kinerja perangkat daerah disampaikan paling lambat dua bulan sesudah tahun anggaran berakhir.',
          tingkat: 'peringatan',
          keyakinan: 0.85,
        }),
      ];
    }
    return [];
  }
  if (dokumen === 'rencana' && toUrut(tanggal) >= `${tahun}-04-01`) {
    return [
      make(satu, {
        seharusnya: `sebelum atau pada awal tahun ${tahun}`,
        perhitungan: `Rencana kinerja bertanggal ${formatTanggalTertulis(tanggal)}, ketika tahun ${tahun} sudah berjalan.`,
        tingkat: 'peringatan',
        keyakinan: 0.75,
      }),
    ];
  }
  if (dokumen === 'perjanjian' && tanggal.tahun !== tahun) {
    const mepet = tanggal.tahun === tahun - 1 && tanggal.bulan >= 11;
    if (mepet) return [];
    return [
      make(satu, {
        seharusnya: `tanggal dalam tahun ${tahun}`,
        perhitungan: `Perjanjian Kinerja tahun ${tahun} bertanggal ${formatTanggalTertulis(tanggal)}.`,
        keyakinan: 0.9,
      }),
    ];
  }
  if (dokumen === 'perjanjian' && tanggal.hari === undefined) {
    return [
      make(satu, {
        seharusnya: 'tanggal lengkap dengan harinya',
        perhitungan: 'Hari penandatanganan tidak ditulis.',
        tingkat: 'peringatan',
        keyakinan: 0.85,
      }),
    ];
  }
  return [];
}

function compareLaporan(laporan: readonly TanggalTandaTangan[]): BahanTemuan[] {
  const [pertama] = laporan;
  if (pertama === undefined) return [];
  return laporan
    .slice(1)
    .filter(({ tanggal }) => toUrut(tanggal) !== toUrut(pertama.tanggal))
    .map((satu) =>
      make(satu, {
        seharusnya: 'satu tanggal untuk seluruh laporan',
        perhitungan: `Kata pengantar bertanggal ${formatTanggalTertulis(pertama.tanggal)}, bagian ini ${formatTanggalTertulis(satu.tanggal)}.`,
        pembanding: [{ tempat: pertama.baris.tempat, kutipan: pertama.baris.teks }],
        tingkat: 'peringatan',
        keyakinan: 0.8,
        akar: 'tanggal/laporan',
      }),
    );
}
