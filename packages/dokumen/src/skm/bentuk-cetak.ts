import { PERIODE_SKM } from '@akuntabel/kinerja';
import { shortenHash } from '../formulir/formulir.ts';
import type { Blok, Dokumen, Isi, Kop } from '../model/dokumen.ts';
import { sambung } from '../narasi/kalimat.ts';
import type { DataCetakSkm } from './data-cetak.ts';

/** "Tahun 2024", "Semester I Tahun 2024". */
export const sebutMasa = ({ periode, tahun }: Pick<DataCetakSkm, 'periode' | 'tahun'>): string =>
  periode === 'tahun' ? `Tahun ${tahun}` : `${PERIODE_SKM[periode]} Tahun ${tahun}`;

export const kopCetak = ({ instansi, unit, daerah }: DataCetakSkm): Kop => ({
  ...{ jenis: 'kop', instansi, unit, lambang: `Lambang ${daerah}` },
});

export const tengah = (...isi: Isi): Blok => ({ jenis: 'paragraf', gaya: 'tengah', isi });

export const judulCetak = (id: string, isi: string): Blok => ({
  ...{ jenis: 'judul', id, tingkat: 1, penomoran: 'tanpa', diDaftarIsi: false, isi: sambung(isi) },
});

export interface PilihanCetak {
  /** Hash of the data; its beginning is printed in the footer. */
  readonly hash: string;
}

/** A paper of a survey as a document. */
export function toDokumenCetak(
  data: DataCetakSkm,
  judul: string,
  blok: readonly Blok[],
  { hash }: PilihanCetak,
): Dokumen {
  return {
    judul: `${judul} ${data.unit}: ${data.nama}`,
    bahasa: 'id',
    penulis: data.unit,
    draf: false,
    kaki: { judul: `${judul} ${data.unit}`, versi: sebutMasa(data), hash: shortenHash(hash) },
    tanggal: data.tanggal,
    bagian: [{ orientasi: 'tegak', nomorHalaman: 'arab', mulaiUlang: true, blok }],
  };
}
