import { findIdentitas } from '../../fakta/identitas.ts';
import { listPotongan } from '../../fakta/potongan.ts';
import { isSelesai, listTabelRekomendasi } from '../../fakta/rekomendasi.ts';
import { listTanggal, toUrut } from '../../fakta/tanggal.ts';
import type { Aturan, BahanTemuan } from '../aturan.ts';
import { type Konteks, placeSel } from '../konteks.ts';
import { listTandaTangan } from './tanggal-laporan.ts';

/** Earliest and latest year in a time of execution: "Januari - Desember 2025", "Triwulan I 2025". */
const listTahun = (teks: string): number[] => [...teks.matchAll(/(?<!\d)(20\d\d)(?!\d)/g)].map((m) => Number(m[1]));

export const TINDAK_LANJUT_WAKTU: Aturan = {
  kode: 'WAK-007',
  nama: 'Waktu tindak lanjut tidak sejalan',
  tingkat: 'galat',
  arti: 'Tindak lanjut dinyatakan selesai padahal waktunya sesudah tahun laporan, atau waktunya mendahului hasil evaluasinya.',
  cara: 'Tabel dengan kolom rekomendasi, waktu, dan status. Galat bila waktunya mulai sesudah tanggal laporan atau berakhir sebelum surat hasil evaluasi; selebihnya peringatan.',
  periksa: (konteks) => {
    const { tahun } = findIdentitas(konteks);
    if (tahun === undefined) return [];
    const laporan = listTandaTangan(konteks)
      .filter(({ dokumen }) => dokumen === 'laporan')
      .map(({ tanggal }) => toUrut(tanggal, 'akhir'))
      .sort()
      .at(-1);
    const evaluasi = findTanggalEvaluasi(konteks);
    return listTabelRekomendasi(konteks).flatMap(({ tabel, kolom }) => {
      const waktu = kolom.waktu;
      if (waktu === undefined) return [];
      return tabel.baris.slice(tabel.barisKepala).flatMap((baris, i): BahanTemuan[] => {
        const sel = baris[waktu];
        const adaTahun = listTahun(sel?.teks ?? '');
        if (sel?.utama !== true || adaTahun.length === 0) return [];
        const status = kolom.status === undefined ? '' : (baris[kolom.status]?.teks ?? '');
        const dasar = {
          tempat: placeSel(konteks, tabel, tabel.barisKepala + i, waktu),
          kutipan: `${sel.teks} | ${status}`.replace(/\s+/g, ' ').slice(0, 160),
          tertulis: sel.teks.replace(/\s+/g, ' '),
        };
        const mulai = findMulai(sel.teks, Math.min(...adaTahun));
        const akhir = `${Math.max(...adaTahun)}-12-31`;
        if (evaluasi !== undefined && akhir < evaluasi.urut) {
          return [
            {
              ...dasar,
              seharusnya: `sesudah ${evaluasi.teks}`,
              perhitungan: `Hasil evaluasi bertanggal ${evaluasi.teks}; tindak lanjutnya tidak mungkin selesai sebelum itu.`,
              keyakinan: 0.92,
            },
          ];
        }
        if (!isSelesai(status) || Math.min(...adaTahun) <= tahun) return [];
        const sesudahLaporan = laporan !== undefined && mulai > laporan;
        return [
          {
            ...dasar,
            seharusnya: `waktu pelaksanaan yang sebenarnya, paling lambat akhir ${tahun}, atau status belum selesai`,
            perhitungan: `Status “${status.replace(/\s+/g, ' ').slice(0, 60)}” dalam laporan tahun ${tahun}, tetapi waktu pelaksanaannya ${sel.teks.replace(/\s+/g, ' ')}.`,
            tingkat: sesudahLaporan ? 'galat' : 'peringatan',
            keyakinan: sesudahLaporan ? 0.92 : 0.85,
            akar: `waktu/tabel-${tabel.urutan}`,
          },
        ];
      });
    });
  },
};

/** First day of a time of execution. */
function findMulai(teks: string, tahun: number): string {
  const [tanggal] = listTanggal(teks);
  const bulan =
    /\b(januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b\s*(?:[-–]|s\.?\s?d\.?|sampai)/i.exec(
      teks,
    );
  if (bulan !== null)
    return toUrut(listTanggal(`1 ${bulan[1]} ${tahun}`)[0] ?? { indeks: 0, teks: '', bulan: 1, tahun });
  return tanggal === undefined ? `${tahun}-01-01` : toUrut(tanggal);
}

/** Date of the evaluation's letter, from the sentence that introduces it. */
function findTanggalEvaluasi(konteks: Konteks): { readonly urut: string; readonly teks: string } | undefined {
  for (const { teks, jenis } of listPotongan(konteks)) {
    if (jenis !== 'paragraf' || !/\bevaluasi\b/i.test(teks)) continue;
    for (const m of teks.matchAll(/\b(?:surat|nomor|lhe)\b[^.]{0,120}?\btanggal\s+/gi)) {
      const [tanggal] = listTanggal(teks.slice(m.index + m[0].length, m.index + m[0].length + 30));
      if (tanggal?.hari !== undefined && tanggal.indeks <= 4) return { urut: toUrut(tanggal), teks: tanggal.teks };
    }
  }
  return undefined;
}
