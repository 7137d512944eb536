import { type BarisVersi, daftarVersi, FORMAT_DOKUMEN, type JenisDokumen } from '@akuntabel/layanan';
import { formatWaktu } from '../formulir/waktu.ts';
import { untukHalaman } from '../kantor/galat.ts';
import type { Alur } from './muat.ts';

/** A frozen version as a page shows it. */
export interface TampilanVersi {
  readonly id: string;
  readonly nomor: number;
  readonly dibuat: string;
  readonly hash: string;
  /** In groups, as it is printed and read out. */
  readonly kode: string;
  readonly keadaan: BarisVersi['keadaan'];
  readonly terbit: boolean;
  readonly alasan: string | null;
  readonly pindaian: string | null;
  readonly unduh: readonly { readonly nama: string; readonly href: string }[];
  readonly verifikasi: string;
}

const FORMAT = ['pdf', 'docx', 'html'] as const;

/** Versions of a document, newest first. */
export async function muatVersi(alur: Alur, jenis: JenisDokumen, kunci: string): Promise<TampilanVersi[]> {
  const { alat, pelaku, unit, tahun, termuat } = alur;
  const semua = await untukHalaman(daftarVersi(alat, pelaku, { unit, tahun }));
  const instansi = termuat.tahun.umum.instansi.kode;
  return semua
    .filter((satu) => satu.jenis === jenis && satu.kunci === kunci)
    .sort((a, b) => b.nomor - a.nomor)
    .map(({ id, nomor, dibuat, hash, kode, keadaan, terbit, alasan, berkasId }) => ({
      ...{ id, nomor, hash, keadaan, terbit, alasan },
      dibuat: formatWaktu(dibuat, alat.zonaMenit),
      kode: kode.replace(/(.{4})(?=.)/g, '$1-'),
      pindaian: berkasId === null ? null : `/pengukuran/bukti/${berkasId}`,
      unduh: FORMAT.map((format) => ({
        nama: FORMAT_DOKUMEN[format].nama,
        href: `/laporan/dokumen/${jenis}/${encodeURIComponent(kunci)}/${nomor}.${format}`,
      })),
      verifikasi: `/verifikasi/${encodeURIComponent(instansi)}/${kode}`,
    }));
}
