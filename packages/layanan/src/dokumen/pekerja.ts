import {
  buildKuesionerKosong,
  buildLaporanSkm,
  buildLkjip,
  buildPerjanjianKinerja,
  buildPosterSkm,
  type DataCetakSkm,
  type DataLaporanSkm,
  type Dokumen,
  numberDokumen,
  writeDokumen,
} from '@akuntabel/dokumen';
import { measureKinerja, type TahunKinerja } from '@akuntabel/kinerja';
import type { FormatDokumen, JenisDokumen } from './permintaan.ts';

/*
 * Makes one document in a process of its own and ends. A long report keeps a core busy for seconds and takes hundreds
 * of megabytes: nobody else should feel either, and nothing of it stays.
 */

/** What the process is given. */
export type BahanDokumen = BahanUnitTahun | BahanLaporanSkm | BahanCetakSkm;

/** The report of one survey. */
interface BahanLaporanSkm {
  readonly jenis: 'skm';
  readonly format: FormatDokumen;
  readonly data: DataLaporanSkm;
  readonly hash: string;
}

/** A paper of a survey that is still to be answered. */
interface BahanCetakSkm {
  readonly jenis: 'cetakSkm';
  readonly cetakan: 'poster' | 'kuesioner';
  readonly format: FormatDokumen;
  readonly data: DataCetakSkm;
  readonly hash: string;
}

/** A document of a unit-year. */
export interface BahanUnitTahun {
  readonly jenis: JenisDokumen;
  readonly format: FormatDokumen;
  /** Key of one agreement; null = all, or the report. */
  readonly kunci: string | null;
  readonly draf: boolean;
  readonly tahun: TahunKinerja;
  readonly hash: string;
  readonly verifikasi: { readonly alamat: string; readonly kode: string } | null;
}

/** What it answers: that it has built the content, then the file. */
export type JawabanDokumen = 'terbangun' | { readonly isi: Uint8Array } | { readonly galat: string };

function buildDokumen(bahan: BahanDokumen): Dokumen {
  if (bahan.jenis === 'skm') return buildLaporanSkm(bahan.data, measureKinerja(bahan.data.tahun), bahan);
  if (bahan.jenis === 'cetakSkm') {
    return (bahan.cetakan === 'poster' ? buildPosterSkm : buildKuesionerKosong)(bahan.data, bahan);
  }
  const { jenis, kunci, draf, tahun, hash, verifikasi } = bahan;
  const hasil = measureKinerja(tahun);
  if (jenis === 'lkjip') {
    return buildLkjip(tahun, hasil, { draf, hash, ...(verifikasi === null ? {} : { verifikasi }) });
  }
  return buildPerjanjianKinerja(tahun, hasil, { draf, hash, ...(kunci === null ? {} : { pihak: kunci }) });
}

const send = (jawaban: JawabanDokumen): Promise<void> =>
  new Promise((settle) => process.send?.(jawaban, () => settle()));

process.once('message', async (bahan: BahanDokumen) => {
  try {
    const dokumen = numberDokumen(buildDokumen(bahan));
    await send('terbangun');
    await send({ isi: await writeDokumen(dokumen, bahan.format) });
  } catch (galat) {
    await send({ galat: galat instanceof Error ? galat.message : String(galat) });
  }
  process.disconnect();
});
