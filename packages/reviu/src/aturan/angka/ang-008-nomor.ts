import type { Aturan } from '../aturan.ts';
import { listTabelAnggaran } from './ang-001-jumlah.ts';
import { pointSel } from './bantu.ts';

const SEBUTAN: Readonly<Record<number, string>> = { 1: 'program', 2: 'kegiatan', 3: 'sub-kegiatan' };

/** A row numbered as another level than the one at which the sums come out. */
export const NOMOR_JENJANG: Aturan = {
  kode: 'ANG-008',
  nama: 'Nomor baris tidak sesuai dengan jenjangnya',
  tingkat: 'peringatan',
  arti: 'Suatu baris dinomori sebagai kegiatan padahal menurut jumlahnya adalah sub-kegiatan, atau sebaliknya.',
  cara: 'Hanya dilaporkan bila jumlah di tabel itu menjadi cocok dengan jenjang yang lain.',
  periksa: (konteks) =>
    listTabelAnggaran(konteks).flatMap(({ salahNomor }) =>
      salahNomor.map(({ baris, menurutNomor, menurutJumlah }) => ({
        ...pointSel(konteks, baris.baris, 0),
        tertulis: `${baris.baris.sel[0]?.teks.trim() ?? ''} ${baris.nama}`.trim(),
        seharusnya: `nomor ${SEBUTAN[menurutJumlah]}`,
        perhitungan: `Nomornya nomor ${SEBUTAN[menurutNomor]}, tetapi jumlah dalam tabel ini hanya cocok bila “${baris.nama}” adalah ${SEBUTAN[menurutJumlah]}.`,
        keyakinan: 0.85,
      })),
    ),
};
