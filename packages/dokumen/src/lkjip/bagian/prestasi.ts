import { blokPenghargaan } from '../../formulir/penghargaan.ts';
import { kalimat, sambung, tulis } from '../../narasi/kalimat.ts';
import type { Penyusun } from '../bagian.ts';
import { par } from '../blok.ts';

export const prestasi: Penyusun = {
  judul: () => sambung('Prestasi dan Penghargaan'),
  susun: (k, { id }) => [
    ...(k.data.penghargaan.length === 0
      ? []
      : [
          par(kalimat`Sepanjang tahun ${k.tahun} tercatat ${k.hasil.cacah.penghargaan ?? ''} prestasi dan penghargaan`),
        ]),
    ...blokPenghargaan(k.data, k.hasil, {
      id: `${id}-tabel`,
      keterangan: tulis`Prestasi dan Penghargaan Tahun ${k.tahun}`,
    }),
  ],
};
