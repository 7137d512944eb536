import { readBuku } from './baca-buku.ts';
import { readCsv } from './baca-csv.ts';
import type { FormatLembar } from './kenali.ts';
import { GalatLembar, type Lembar } from './lembar.ts';
import { checkIsi } from './penjaga-zip.ts';

/** What the parent asks. */
export interface Permintaan {
  readonly bita: Uint8Array;
  readonly nama: string;
  readonly format: FormatLembar;
}

/** What the child answers. */
export type Jawaban = { readonly lembar: Lembar[] } | { readonly kode: string; readonly pesan: string };

const SEBUTAN = { xlsx: 'XLSX', xls: 'XLS', csv: 'CSV' } as const;

function answer({ bita, nama, format }: Permintaan): Jawaban {
  try {
    if (format === 'csv') return { lembar: [readCsv(bita, nama)] };
    if (format === 'xlsx') checkIsi(bita);
    return { lembar: readBuku(bita) };
  } catch (galat) {
    if (galat instanceof GalatLembar) return { kode: galat.kode, pesan: galat.message };
    return {
      kode: 'L.rusak',
      pesan: `Berkas ${SEBUTAN[format]} rusak atau tidak lengkap; buka di Excel, simpan ulang, lalu unggah lagi.`,
    };
  }
}

process.once('message', (permintaan: Permintaan) => {
  process.send?.(answer(permintaan), () => process.disconnect());
});
