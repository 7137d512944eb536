import { deflateRawSync } from 'node:zlib';
import type { TahunKinerja } from '@akuntabel/kinerja';
import { applyImpor, getTujuan, type Pratinjau, previewImpor } from '../impor.ts';
import type { PilihanImpor } from '../jenis/pengolah.ts';
import { findKepala } from '../kepala.ts';
import type { JenisLembar } from '../kolom.ts';
import type { Gabungan, Lembar, Sel } from '../lembar.ts';
import { matchKolom, type Profil } from '../pemetaan.ts';

type Isi = string | number | null | undefined;

/** A sheet from rows; a number becomes a number cell, `gabungan` is [row, column, row, column]. */
export function susunLembar(baris: readonly (readonly Isi[])[], gabungan: readonly (readonly number[])[] = []): Lembar {
  const sel = baris.flatMap((satu, b) =>
    satu.flatMap((isi, kolom): Sel[] => {
      if (isi == null || isi === '') return [];
      return [{ baris: b, kolom, teks: String(isi), jenis: typeof isi === 'number' ? 'angka' : 'teks' }];
    }),
  );
  return {
    nama: 'Lembar',
    tersembunyi: false,
    sel,
    gabungan: gabungan.map(
      ([barisAwal = 0, kolomAwal = 0, barisAkhir = 0, kolomAkhir = 0]): Gabungan => ({
        barisAwal,
        kolomAwal,
        barisAkhir,
        kolomAkhir,
      }),
    ),
  };
}

/** Header, mapping and preview in one step. */
export function pratinjau(
  jenis: JenisLembar,
  lembar: Lembar,
  tahun: TahunKinerja,
  pilihan: PilihanImpor & { profil?: Profil; kumulatif?: boolean } = {},
): Pratinjau {
  const kepala = findKepala(lembar);
  if (!kepala) throw new Error('no header found');
  const { pemetaan } = matchKolom(kepala, getTujuan(jenis, tahun), pilihan.profil);
  return previewImpor(lembar, { ...pemetaan, kumulatif: pilihan.kumulatif ?? pemetaan.kumulatif }, tahun, pilihan);
}

/** The year after a preview. @throws Error with the problems when it cannot be applied. */
export function terapkan(tahun: TahunKinerja, satu: Pratinjau): TahunKinerja {
  const hasil = applyImpor(tahun, satu);
  if ('masalah' in hasil) throw new Error(JSON.stringify(hasil.masalah, null, 2));
  return hasil.tahun;
}

/** All problems of a preview on one line each. */
export const listMasalah = ({ baris }: Pratinjau): string[] =>
  baris.flatMap(({ nomorBaris, masalah }) =>
    masalah.map(
      ({ kolom, tertulis, seharusnya, tingkat }) => `${nomorBaris} ${tingkat} ${kolom}: ${tertulis} → ${seharusnya}`,
    ),
  );

/** A ZIP archive made by hand, so that it can lie: `utuh` is what its directory says of the size. */
export function susunZip(bagian: readonly { nama: string; isi: Uint8Array; utuh?: number }[]): Uint8Array {
  const lokal: Buffer[] = [];
  const pusat: Buffer[] = [];
  let letak = 0;
  for (const { nama, isi, utuh = isi.length } of bagian) {
    const padat = deflateRawSync(isi);
    const bitaNama = Buffer.from(nama);
    const kepala = Buffer.alloc(30);
    kepala.writeUInt32LE(0x04034b50, 0);
    kepala.writeUInt16LE(8, 8);
    kepala.writeUInt32LE(padat.length, 18);
    kepala.writeUInt32LE(utuh, 22);
    kepala.writeUInt16LE(bitaNama.length, 26);
    lokal.push(kepala, bitaNama, padat);
    const entri = Buffer.alloc(46);
    entri.writeUInt32LE(0x02014b50, 0);
    entri.writeUInt16LE(8, 10);
    entri.writeUInt32LE(padat.length, 20);
    entri.writeUInt32LE(utuh, 24);
    entri.writeUInt16LE(bitaNama.length, 28);
    entri.writeUInt32LE(letak, 42);
    pusat.push(entri, bitaNama);
    letak += kepala.length + bitaNama.length + padat.length;
  }
  const direktori = Buffer.concat(pusat);
  const akhir = Buffer.alloc(22);
  akhir.writeUInt32LE(0x06054b50, 0);
  akhir.writeUInt16LE(bagian.length, 8);
  akhir.writeUInt16LE(bagian.length, 10);
  akhir.writeUInt32LE(direktori.length, 12);
  akhir.writeUInt32LE(letak, 16);
  return Buffer.concat([...lokal, direktori, akhir]);
}
