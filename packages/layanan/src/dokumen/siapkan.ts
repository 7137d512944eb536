import { type Berkas, listBerkas, listVersiDokumen } from '@akuntabel/basisdata';
import { type BerkasKeluar, buildKepala, openBerkas } from '../berkas/unduh.ts';
import { JENIS_VERSI, toKunciVersi } from '../berkas/versi.ts';
import { GalatLayanan, takDitemukan } from '../inti/galat.ts';
import { type Konteks, requireHak, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import type { StatusPekerjaan } from '../pekerjaan/antrean.ts';
import { getUnitTahunTerlihat, muatUnitTahun, toSasaran } from '../unit-tahun/muat.ts';
import type { HasilTugas } from './kerjakan.ts';
import {
  type AlatDokumen,
  buildNamaDokumen,
  FORMAT_DOKUMEN,
  FORMAT_VERSI,
  type PermintaanDokumen,
  type TugasDokumen,
  toKunciTugas,
} from './permintaan.ts';

export interface StatusDokumen {
  readonly keadaan: 'belum' | 'menunggu' | 'dikerjakan' | 'selesai' | 'gagal';
  /** 0–100. */
  readonly kemajuan: number;
  /** Indonesian, for the page. */
  readonly langkah: string;
  /** Bytes of the finished file. */
  readonly ukuran: number | null;
  readonly nama: string;
}

/** A request that has been looked at: the person may have it, and this is what it comes to. */
interface Diminta {
  readonly nama: string;
  readonly tugas: TugasDokumen;
  /** The stored file of a version. */
  readonly berkas: Berkas | undefined;
}

/**
 * Live data as a file leave the house by the right to export; a frozen version may be read by whoever sees the unit.
 */
async function readPermintaan(konteks: Konteks, minta: PermintaanDokumen): Promise<Diminta> {
  const { tx, pelaku } = konteks;
  const { instansiId } = pelaku;
  const { unit, tahun, jenis, format, kunci = null, versi = null } = minta;
  if (!Object.hasOwn(FORMAT_DOKUMEN, format) || (jenis !== 'lkjip' && jenis !== 'pk')) throw takDitemukan();
  const nama = buildNamaDokumen(minta, unit, tahun);
  if (versi === null) {
    const termuat = await muatUnitTahun(konteks, unit, tahun);
    requireHak(konteks, 'ekspor', toSasaran(konteks, termuat.jalurUnit));
    const satu = jenis === 'pk' ? kunci : null;
    if (satu !== null && !termuat.tahun.perjanjian.some(({ id }) => id === satu)) throw takDitemukan();
    const { hash, unitTahun } = termuat;
    const tugas = { instansiId, unitTahunId: unitTahun.id, jenis, format, kunci: satu, hash, versiId: null };
    return { nama, tugas, berkas: undefined };
  }
  const { unitTahun } = await getUnitTahunTerlihat(konteks, unit, tahun);
  const milik = { unitTahunId: unitTahun.id, jenis, kunci: jenis === 'lkjip' ? 'lkjip' : (kunci ?? '') };
  const semua = await listVersiDokumen(tx, instansiId, milik);
  const satu = semua.find(({ nomor }) => nomor === versi);
  if (satu === undefined || !FORMAT_VERSI.some((f) => f === format)) throw takDitemukan();
  const alamat = { unitTahunId: unitTahun.id, jenis: JENIS_VERSI, kunci: toKunciVersi(satu.id, format) };
  const [berkas] = await listBerkas(tx, instansiId, alamat);
  const tugas = { instansiId, ...milik, format, hash: satu.hash, versiId: satu.id };
  return { nama, tugas, berkas };
}

const bacaPermintaan = (alat: AlatDokumen, pelaku: Pelaku, minta: PermintaanDokumen): Promise<Diminta> =>
  runKonteks(alat, pelaku, (konteks) => readPermintaan(konteks, minta), { bacaSaja: true });

/** What a finished job left, as long as its bytes are there. */
async function findHasil(
  alat: AlatDokumen,
  status: StatusPekerjaan | undefined,
): Promise<Exclude<HasilTugas, { usang: true }> | undefined> {
  const hasil = status?.keadaan === 'selesai' ? (status.hasil as HasilTugas | null) : null;
  if (hasil === null || 'usang' in hasil) return undefined;
  return (await alat.penyimpanan.ada(hasil.letak)) ? hasil : undefined;
}

/**
 * Has a document made, unless it is there or being made already, and tells how far it is. A draft carries its watermark
 * and follows the data; a version is made once from its frozen data and never again.
 * @param mulai false = only look
 */
export async function siapkanDokumen(
  alat: AlatDokumen,
  pelaku: Pelaku,
  minta: PermintaanDokumen,
  { mulai = true }: { readonly mulai?: boolean } = {},
): Promise<StatusDokumen> {
  const { nama, tugas, berkas } = await bacaPermintaan(alat, pelaku, minta);
  const siap = (ukuran: number): StatusDokumen => ({
    ...{ keadaan: 'selesai', kemajuan: 100, langkah: 'Siap diunduh', ukuran, nama },
  });
  if (berkas !== undefined) return siap(berkas.ukuran);
  const kunci = toKunciTugas(tugas);
  const ada = await alat.antrean.cari('dokumen', kunci);
  const hasil = await findHasil(alat, ada);
  if (hasil !== undefined) return siap(hasil.ukuran);
  const berjalan = ada?.keadaan === 'menunggu' || ada?.keadaan === 'dikerjakan';
  const status = mulai && !berjalan ? await alat.antrean.kirim('dokumen', kunci, { ...tugas }) : ada;
  if (status === undefined || status.keadaan === 'selesai') {
    return { keadaan: 'belum', kemajuan: 0, langkah: 'Belum disusun', ukuran: null, nama };
  }
  const { keadaan, kemajuan } = status;
  const langkah = keadaan === 'gagal' ? 'Dokumen gagal disusun; coba lagi.' : status.langkah;
  return { keadaan, kemajuan, langkah, ukuran: null, nama };
}

/**
 * Hands over a document that is ready.
 * @throws GalatLayanan `keadaan` when it is not
 */
export async function ambilDokumen(
  alat: AlatDokumen,
  pelaku: Pelaku,
  minta: PermintaanDokumen,
  { sebaris = false }: { readonly sebaris?: boolean } = {},
): Promise<Omit<BerkasKeluar, 'berkas'>> {
  const { nama, tugas, berkas } = await bacaPermintaan(alat, pelaku, minta);
  if (berkas !== undefined) {
    return { isi: await openBerkas(alat, pelaku.instansiId, berkas), kepala: buildKepala(berkas, sebaris) };
  }
  const hasil = await findHasil(alat, await alat.antrean.cari('dokumen', toKunciTugas(tugas)));
  const isi = hasil && (await alat.penyimpanan.buka(hasil.letak));
  if (hasil === undefined || isi === undefined) {
    throw new GalatLayanan('keadaan', 'Dokumen ini belum disusun atau datanya sudah berubah. Susun ulang dahulu.');
  }
  const { mime } = FORMAT_DOKUMEN[tugas.format];
  return { isi, kepala: buildKepala({ ...hasil, nama, mime }, sebaris) };
}
