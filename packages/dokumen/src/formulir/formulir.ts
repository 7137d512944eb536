import type { HasilKinerja, TahunKinerja } from '@akuntabel/kinerja';
import { findUnit } from '../lkjip/konteks.ts';
import type { BagianHalaman, Blok, Dokumen, Isi, Kop } from '../model/dokumen.ts';
import { getTeks } from '../model/telusur.ts';

/** What every form of its own is built with. */
export interface PilihanFormulir {
  readonly draf: boolean;
  /** Hash of the data; its beginning is printed in the footer. */
  readonly hash: string;
}

/** What every appendix is built with. */
export interface PilihanBlok {
  /** Start of the ids of its blocks; must differ between the appendices of one document. */
  readonly id?: string;
}

export function namaUnit(tahun: TahunKinerja): string {
  return findUnit(tahun, tahun.umum.unit)?.nama ?? tahun.umum.unit;
}

export function kop(tahun: TahunKinerja): Kop {
  const { instansi } = tahun.umum;
  return { jenis: 'kop', instansi: instansi.nama, unit: namaUnit(tahun), lambang: `Lambang ${instansi.daerah}` };
}

/** The title of a form, centred; lines below each other. */
export function judulForm(...baris: readonly Isi[]): Blok {
  return {
    jenis: 'paragraf',
    gaya: 'judulForm',
    isi: baris.flatMap((isi, i) => (i === 0 ? isi : [{ jenis: 'barisBaru' } as const, ...isi])),
  };
}

export interface IsiFormulir {
  readonly judul: Isi;
  /** Date of the form, YYYY-MM-DD; null = not dated, the last day of the year is taken for the metadata. */
  readonly tanggal: string | null;
  /** Its pages; letterhead and title stand above the first. */
  readonly halaman: readonly (readonly [BagianHalaman['orientasi'], readonly Blok[]])[];
}

/** A form as a document of its own. */
export function buildFormulir(
  tahun: TahunKinerja,
  hasil: HasilKinerja,
  { judul, tanggal, halaman }: IsiFormulir,
  pilihan: PilihanFormulir,
): Dokumen {
  const kepala: Blok[] = [
    kop(tahun),
    { jenis: 'judul', id: 'formulir', tingkat: 1, penomoran: 'tanpa', isi: judul, diDaftarIsi: false },
  ];
  const bagian = halaman.map(
    ([orientasi, blok], i): BagianHalaman => ({
      orientasi,
      nomorHalaman: 'arab',
      ...(i === 0 ? { mulaiUlang: true, blok: [...kepala, ...blok] } : { blok }),
    }),
  );
  return toDokumen(tahun, hasil, `${getTeks(judul)} ${namaUnit(tahun)}`, tanggal, pilihan, bagian);
}

const PANJANG_HASH = 12;

/** Enough of a hash to tell two states of the data apart by eye. */
export const shortenHash = (hash: string): string => hash.slice(0, PANJANG_HASH);

export function toDokumen(
  tahun: TahunKinerja,
  hasil: HasilKinerja,
  judul: string,
  tanggal: string | null,
  { draf, hash }: PilihanFormulir,
  bagian: readonly BagianHalaman[],
): Dokumen {
  return {
    judul,
    bahasa: 'id',
    penulis: namaUnit(tahun),
    draf,
    kaki: { judul, versi: `Tahun ${hasil.tahun}`, hash: shortenHash(hash) },
    tanggal: tanggal ?? `${hasil.tahun}-12-31`,
    bagian,
  };
}
