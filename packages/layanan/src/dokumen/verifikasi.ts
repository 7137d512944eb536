import {
  findInstansiByKode,
  findUnitTahun,
  findVersiDokumenByKode,
  type Instansi,
  listBerkas,
  listTindakan,
  listVersiDokumen,
  type RingkasVersiDokumen,
  type Tindakan,
  type Transaksi,
} from '@akuntabel/basisdata';
import type { NamaMesin } from '@akuntabel/kinerja';
import { foldObjek } from '../alur/keadaan.ts';
import { type BerkasKeluar, buildKepala, openBerkas } from '../berkas/unduh.ts';
import { JENIS_VERSI, toKunciVersi } from '../berkas/versi.ts';
import type { Alat } from '../inti/alat.ts';
import { takDitemukan } from '../inti/galat.ts';
import { type AlatDokumen, FORMAT_VERSI, type FormatDokumen, type JenisDokumen } from './permintaan.ts';

/** The machine whose actions freeze a document, and the action that does. */
const PEMBEKU: Readonly<Record<JenisDokumen, { readonly mesin: NamaMesin; readonly tindakan: string }>> = {
  lkjip: { mesin: 'laporan', tindakan: 'finalkan' },
  pk: { mesin: 'perjanjian', tindakan: 'tandaTangani' },
};

export type KeadaanVersi = 'berlaku' | 'dibukaKembali' | 'digantikan';

const LABEL_VERSI: Readonly<Record<KeadaanVersi, string>> = {
  berlaku: 'Versi ini berlaku.',
  dibukaKembali: 'Versi ini masih tercatat sebagai versi terakhir, tetapi sedang dibuka kembali untuk diperbaiki.',
  digantikan: 'Versi ini tidak berlaku lagi; versi yang lebih baru sudah menggantikannya.',
};

const isPublik = (tindakan: string): boolean => tindakan === 'terbitkan';

/** What the actions say about one version: whether it is in force, and whether it was published. */
export function readKeadaanVersi(
  { jenis, kunci, nomor, berlaku }: Pick<RingkasVersiDokumen, 'jenis' | 'kunci' | 'nomor' | 'berlaku'>,
  tindakan: readonly Tindakan[],
): { readonly keadaan: KeadaanVersi; readonly terbit: boolean } {
  const { mesin, tindakan: beku } = PEMBEKU[jenis as JenisDokumen];
  const { keadaan, terbuka, riwayat } = foldObjek(tindakan, mesin, kunci);
  // Each freezing made one version, in order; what was published lies between it and the next.
  const letak = riwayat.flatMap(({ tindakan: satu, sah }, i) => (sah && satu === beku ? [i] : []));
  const [dari, sampai] = [letak[nomor - 1], letak[nomor]];
  const terbit =
    dari !== undefined && riwayat.slice(dari, sampai).some(({ tindakan: satu, sah }) => sah && isPublik(satu));
  if (!berlaku || keadaan === 'digantikan') return { keadaan: 'digantikan', terbit };
  return { keadaan: terbuka || keadaan === 'ditinjau' ? 'dibukaKembali' : 'berlaku', terbit };
}

/** What anybody may know of a version whose code they hold. */
export interface HasilVerifikasi {
  readonly instansi: string;
  readonly namaUnit: string;
  readonly tahun: number;
  readonly jenis: JenisDokumen;
  readonly judul: string;
  readonly versi: number;
  /** SHA-256 of the frozen data, as printed on the document. */
  readonly hash: string;
  /** When it was frozen, ISO. */
  readonly dibekukan: string;
  readonly keadaan: KeadaanVersi;
  readonly pesan: string;
  readonly terbit: boolean;
  /** Number of the newest version, when it is another. */
  readonly versiTerbaru: number | null;
  /** Files that anybody may have, because the version was published. */
  readonly unduh: readonly { readonly format: FormatDokumen; readonly ukuran: number }[];
}

/** Codes are 16 hexadecimal digits; people type them in groups. */
const readKode = (kode: string): string | undefined => {
  const rapat = kode.replace(/[\s-]/g, '').toLowerCase();
  return /^[0-9a-f]{16}$/.test(rapat) ? rapat : undefined;
};

/** Address that the QR code of a version leads to; null when the installation has no public address. */
export function buildAlamatVerifikasi(
  { alamatPublik }: Pick<AlatDokumen, 'alamatPublik'>,
  kodeInstansi: string,
  kode: string,
): string | null {
  if (!alamatPublik) return null;
  return `${alamatPublik.replace(/\/+$/, '')}/verifikasi/${encodeURIComponent(kodeInstansi)}/${kode}`;
}

const JUDUL: Readonly<Record<JenisDokumen, string>> = { lkjip: 'Laporan Kinerja', pk: 'Perjanjian Kinerja' };

/** Runs with the version that a code belongs to. */
async function withVersi<T>(
  { basisdata }: Alat,
  kodeInstansi: string,
  kode: string,
  use: (tx: Transaksi, instansi: Instansi, versi: VersiDokumen) => Promise<T>,
): Promise<T> {
  const sah = readKode(kode);
  if (sah === undefined) throw takDitemukan();
  const instansi = await basisdata.withUmum((tx) => findInstansiByKode(tx, kodeInstansi), { bacaSaja: true });
  if (instansi === undefined) throw takDitemukan();
  return await basisdata.withInstansi(
    instansi.id,
    async (tx) => {
      const versi = await findVersiDokumenByKode(tx, instansi.id, sah);
      if (versi === undefined) throw takDitemukan();
      return await use(tx, instansi, versi);
    },
    { bacaSaja: true },
  );
}

type VersiDokumen = NonNullable<Awaited<ReturnType<typeof findVersiDokumenByKode>>>;

async function readKeadaan(tx: Transaksi, { instansiId, unitTahunId, jenis, kunci, ...versi }: VersiDokumen) {
  const { mesin } = PEMBEKU[jenis as JenisDokumen];
  const tindakan = await listTindakan(tx, instansiId, { unitTahunId, alur: mesin, objek: kunci });
  return readKeadaanVersi({ jenis, kunci, ...versi }, tindakan);
}

/** Files of a published version; of any other none. */
async function listBerkasTerbit(tx: Transaksi, { id, instansiId, unitTahunId }: VersiDokumen, terbit: boolean) {
  if (!terbit) return [];
  const semua = await listBerkas(tx, instansiId, { unitTahunId, jenis: JENIS_VERSI });
  return FORMAT_VERSI.flatMap((format) => {
    const berkas = semua.find(({ kunci }) => kunci === toKunciVersi(id, format));
    return berkas === undefined ? [] : [{ format, berkas }];
  });
}

/**
 * Confirms a version to whoever holds its code: nobody signs in. Nothing of the content and no name is told, but what
 * was published can be had.
 * @throws GalatLayanan `takDitemukan` for a code that was never given
 */
export async function verifikasiDokumen(alat: Alat, kodeInstansi: string, kode: string): Promise<HasilVerifikasi> {
  return await withVersi(alat, kodeInstansi, kode, readVerifikasi);
}

/**
 * Hands a file of a published version to anybody who holds its code, for saving.
 * @throws GalatLayanan `takDitemukan` for what was not published, whoever asks
 */
export async function ambilVersiTerbit(
  alat: AlatDokumen,
  { instansi, kode, format }: { readonly instansi: string; readonly kode: string; readonly format: string },
): Promise<BerkasKeluar> {
  const berkas = await withVersi(alat, instansi, kode, async (tx, _, versi) => {
    const { terbit } = await readKeadaan(tx, versi);
    const semua = await listBerkasTerbit(tx, versi, terbit);
    return semua.find((satu) => satu.format === format)?.berkas;
  });
  if (berkas === undefined) throw takDitemukan();
  return { berkas, isi: await openBerkas(alat, berkas.instansiId, berkas), kepala: buildKepala(berkas, false) };
}

async function readVerifikasi(tx: Transaksi, instansi: Instansi, versi: VersiDokumen): Promise<HasilVerifikasi> {
  const { unitTahunId, kunci } = versi;
  const jenis = versi.jenis as JenisDokumen;
  const unitTahun = await findUnitTahun(tx, instansi.id, unitTahunId);
  if (unitTahun === undefined) throw takDitemukan();
  const [terbaru] = await listVersiDokumen(tx, instansi.id, { unitTahunId, jenis, kunci });
  const { keadaan, terbit } = await readKeadaan(tx, versi);
  const berkas = await listBerkasTerbit(tx, versi, terbit);
  return {
    ...{ instansi: instansi.nama, namaUnit: unitTahun.namaUnit, tahun: unitTahun.tahun, jenis },
    judul: `${JUDUL[jenis]} ${unitTahun.namaUnit} Tahun ${unitTahun.tahun}`,
    ...{ versi: versi.nomor, hash: versi.hash, dibekukan: versi.dibuat, keadaan, terbit },
    pesan: LABEL_VERSI[keadaan],
    versiTerbaru: terbaru !== undefined && terbaru.nomor !== versi.nomor ? terbaru.nomor : null,
    unduh: berkas.map(({ format, berkas: { ukuran } }) => ({ format, ukuran })),
  };
}
