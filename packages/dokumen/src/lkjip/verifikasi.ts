import { buildQr } from '../grafik/qr.ts';
import type { BagianHalaman, Paragraf } from '../model/dokumen.ts';
import { sambung } from '../narasi/kalimat.ts';

/** How a reader finds out whether a paper is the version it says it is. */
export interface Verifikasi {
  /** Public address of the page that confirms it. */
  readonly alamat: string;
  readonly kode: string;
}

/** Long codes are read and typed in groups. */
const kelompok = (kode: string, banyak: number): string =>
  (kode.match(new RegExp(`.{1,${banyak}}`, 'g')) ?? []).join(' ');

const par = (teks: string, gaya?: Paragraf['gaya']): Paragraf => ({
  jenis: 'paragraf',
  isi: sambung(teks),
  ...(gaya === undefined ? {} : { gaya }),
});

/** The last page of a frozen report. Not counted among its pages: it is about the paper and not of the report. */
export function buildHalamanVerifikasi({ alamat, kode }: Verifikasi, hash: string): BagianHalaman {
  return {
    orientasi: 'tegak',
    nomorHalaman: 'tanpa',
    blok: [
      {
        jenis: 'judul',
        id: 'verifikasi',
        tingkat: 1,
        penomoran: 'tanpa',
        diDaftarIsi: false,
        isi: sambung('Verifikasi Dokumen'),
      },
      par(
        'Laporan ini adalah versi final yang dibekukan beserta datanya. Pindai kode di bawah ini, atau buka ' +
          'alamatnya, untuk memastikan bahwa versi ini memang diterbitkan oleh instansi dan masih berlaku.',
      ),
      {
        jenis: 'gambar',
        id: 'verifikasi-qr',
        macam: 'gambar',
        keterangan: null,
        svg: buildQr(alamat),
        alt: `Kode QR yang menuju halaman verifikasi ${alamat}`,
        lebar: 0.3,
      },
      par(alamat, 'tengah'),
      par(`Kode verifikasi: ${kelompok(kode, 4)}`, 'tengah'),
      par(`Sidik data (SHA-256): ${kelompok(hash, 16)}`, 'catatan'),
    ],
  };
}
