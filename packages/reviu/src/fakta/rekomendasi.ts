import type { Konteks } from '../aturan/konteks.ts';
import type { Tabel } from '../naskah/naskah.ts';
import { rememberFakta } from './ingat.ts';
import { foldTeks } from './kata.ts';

/** Columns (0-based) of a table of recommendations and their follow-up. */
export interface KolomRekomendasi {
  readonly rekomendasi: number;
  readonly aksi?: number;
  readonly waktu?: number;
  readonly status?: number;
  readonly bukti?: number;
}

const POLA: Readonly<Record<keyof KolomRekomendasi, RegExp>> = {
  rekomendasi: /\brekomendasi\b|\bsaran\b|\btemuan\b/,
  aksi: /\brencana aksi\b|\brencana tindak\b|\bratl\b|\btindak lanjut\b/,
  waktu: /\bwaktu\b|\bjadwal\b|\bbatas waktu\b|\btanggal\b/,
  status: /\bstatus\b|\bprogres\w*\b|\bpenyelesaian\b/,
  bukti: /\bevide\w*\b|\bbukti\b|\bdata dukung\b|\beviden\b/,
};

/** Tables that have a column of recommendations and one of their status, evidence or time. */
export const listTabelRekomendasi = rememberFakta(
  (konteks: Konteks): readonly { readonly tabel: Tabel; readonly kolom: KolomRekomendasi }[] =>
    konteks.naskah.blok.flatMap((blok) => {
      if (blok.jenis !== 'tabel') return [];
      const kepala = (blok.baris[0] ?? []).map((_, k) =>
        foldTeks(
          blok.baris
            .slice(0, Math.max(1, blok.barisKepala))
            .map((baris) => baris[k]?.teks ?? '')
            .join(' '),
        ),
      );
      const cari = (jenis: keyof KolomRekomendasi): number | undefined => {
        const i = kepala.findIndex(
          (teks) => POLA[jenis].test(teks) && (jenis === 'rekomendasi' || !POLA.rekomendasi.test(teks)),
        );
        return i < 0 ? undefined : i;
      };
      const rekomendasi = cari('rekomendasi');
      const bukti = cari('bukti');
      const status = kepala.findIndex((teks, k) => POLA.status.test(teks) && k !== bukti);
      const waktu = cari('waktu');
      if (
        rekomendasi === undefined ||
        (bukti === undefined && status < 0 && waktu === undefined) ||
        (blok.baris[0]?.length ?? 0) < 4
      )
        return [];
      const aksi = cari('aksi');
      return [
        {
          tabel: blok,
          kolom: {
            rekomendasi,
            ...(aksi === undefined ? {} : { aksi }),
            ...(waktu === undefined ? {} : { waktu }),
            ...(status < 0 ? {} : { status }),
            ...(bukti === undefined ? {} : { bukti }),
          },
        },
      ];
    }),
);

/** Whether a status says that the recommendation has been carried out. */
export const isSelesai = (status: string): boolean =>
  /^\s*(?:sudah|telah|selesai|tuntas|100\s*%|sesuai|ditindaklanjuti|terlaksana|dilaksanakan)\b/i.test(status) &&
  !/\bdalam proses\b|\bbelum\b|\bsebagian\b/i.test(status);
