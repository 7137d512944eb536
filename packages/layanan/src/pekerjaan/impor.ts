import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { findPengguna, isId, newId } from '@akuntabel/basisdata';
import { GalatDataset, readTahunKinerja } from '@akuntabel/berkas';
import { buildLetak } from '../berkas/penyimpanan.ts';
import { readSemua } from '../berkas/penyimpanan-folder.ts';
import { GalatLayanan, takDitemukan } from '../inti/galat.ts';
import { isBoleh, requireHak, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { toSasaran } from '../unit-tahun/muat.ts';
import { imporTahunKinerja } from '../unit-tahun/tulis.ts';
import type { AlatPekerjaan, Kerja, StatusPekerjaan } from './antrean.ts';

/** A dataset file in one piece: as JSON or YAML, as `akuntabel ekspor` writes it. */
export interface MasukanImpor {
  readonly format: 'json' | 'yaml';
  readonly isi: AsyncIterable<Uint8Array>;
  /** Key of the unit above, for a unit that is new; null = directly below the government. */
  readonly induk?: string | null;
}

/**
 * What a finished import says. A dataset that cannot be used is a result and not a failure: trying again helps nobody.
 */
export type HasilPekerjaanImpor =
  | {
      readonly diterima: true;
      readonly unit: string;
      readonly tahun: number;
      readonly ditambah: number;
      readonly diubah: number;
      readonly dihapus: number;
    }
  | { readonly diterima: false; readonly pesan: string; readonly masalah: readonly string[] };

const MAKS_BITA = 5 * 1024 * 1024;
const MAKS_MASALAH = 100;

async function readTerbatas(isi: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const potong: Uint8Array[] = [];
  let bita = 0;
  for await (const satu of isi) {
    bita += satu.byteLength;
    if (bita > MAKS_BITA) throw new GalatLayanan('takSah', 'Dataset lebih besar dari 5 MB.');
    potong.push(satu);
  }
  if (bita === 0) throw new GalatLayanan('takSah', 'Berkas kosong; pilih berkas lain.');
  return Buffer.concat(potong);
}

/** Whether the person may import anywhere at all; into what, is asked of the dataset when it has been read. */
async function requireImpor(alat: AlatPekerjaan, pelaku: Pelaku): Promise<void> {
  await runKonteks(
    alat,
    pelaku,
    async (konteks) => {
      const unit = konteks.hak.penugasan.map((satu) => toSasaran(konteks, satu.unit === null ? [] : [satu.unit]));
      if (unit.some((satu) => isBoleh(konteks, 'impor', satu))) return;
      requireHak(konteks, 'kelola.unit', toSasaran(konteks, []));
    },
    { bacaSaja: true },
  );
}

/** Takes a dataset in and puts its import in line. The same file of the same person waits once. */
export async function antreImpor(alat: AlatPekerjaan, pelaku: Pelaku, masukan: MasukanImpor): Promise<StatusPekerjaan> {
  await requireImpor(alat, pelaku);
  const { format, induk = null } = masukan;
  const isi = await readTerbatas(masukan.isi);
  const { instansiId, penggunaId } = pelaku;
  const sha256 = createHash('sha256').update(isi).digest('hex');
  const letak = buildLetak(instansiId, newId());
  const sifat = { ukuran: isi.length, sha256 };
  await alat.penyimpanan.simpan(letak, Readable.from([isi], { objectMode: false }), sifat);
  const data = { instansiId, penggunaId, letak, induk, format: format === 'json' ? 'json' : 'yaml' };
  const status = await alat.antrean.kirim('impor', `${instansiId}/${penggunaId}/${sha256}`, data);
  if (status.data['letak'] !== letak) await alat.penyimpanan.hapus(letak);
  return status;
}

/** How far an import is; for the person who asked for it. */
export async function statusImpor(alat: AlatPekerjaan, pelaku: Pelaku, id: string): Promise<StatusPekerjaan> {
  const status = isId(id) ? await alat.antrean.status('impor', id) : undefined;
  const milik = status?.data['instansiId'] === pelaku.instansiId && status.data['penggunaId'] === pelaku.penggunaId;
  if (status === undefined || !milik) throw takDitemukan();
  return status;
}

/** Does a job of kind `impor`, as the person who asked for it and with the rights they have by now. */
export async function kerjakanImpor(alat: AlatPekerjaan, { data, lapor }: Kerja): Promise<HasilPekerjaanImpor> {
  const { instansiId, penggunaId, letak, induk, format } = data as Record<string, string> & { induk: string | null };
  const isi = await alat.penyimpanan.buka(String(letak));
  if (isi === undefined) return { diterima: false, pesan: 'Berkasnya sudah tidak ada; unggah lagi.', masalah: [] };
  const pengguna = await alat.basisdata.withUmum((tx) => findPengguna(tx, String(penggunaId)), { bacaSaja: true });
  if (pengguna === undefined || pengguna.nonaktif !== null) throw takDitemukan();
  const folder = await mkdtemp(join(tmpdir(), 'akuntabel-impor-'));
  try {
    await lapor(20, 'Membaca dataset');
    const berkas = join(folder, `dataset.${format}`);
    await writeFile(berkas, await readSemua(isi), { mode: 0o600 });
    const { tahun } = await readTahunKinerja(berkas);
    await lapor(60, 'Menyimpan rekaman');
    const pelaku: Pelaku = {
      penggunaId: pengguna.id,
      nama: pengguna.nama,
      instansiId: String(instansiId),
      alamat: null,
    };
    const hasil = await imporTahunKinerja(alat, pelaku, tahun, { induk });
    const { ditambah, diubah, dihapus, unitTahun } = hasil;
    await alat.penyimpanan.hapus(String(letak));
    return { diterima: true, unit: unitTahun.unit, tahun: unitTahun.tahun, ditambah, diubah, dihapus };
  } catch (galat) {
    const tolak = explainTolak(galat);
    if (tolak === undefined) throw galat;
    await alat.penyimpanan.hapus(String(letak));
    return tolak;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Why a dataset was not taken, in sentences; undefined when that was no fault of the dataset. */
function explainTolak(galat: unknown): HasilPekerjaanImpor | undefined {
  if (galat instanceof GalatDataset) {
    const masalah = galat.masalah
      .filter(({ tingkat }) => tingkat === 'galat')
      .map(({ baris, jalur, seharusnya }) => {
        const letak = [baris === null ? '' : `baris ${baris}`, jalur].filter((satu) => satu !== '').join(', ');
        return `${letak === '' ? '' : `${letak}: `}seharusnya ${seharusnya}`;
      });
    const pesan = `Dataset belum dapat dipakai: ${masalah.length} galat.`;
    return { diterima: false, pesan, masalah: masalah.slice(0, MAKS_MASALAH) };
  }
  if (galat instanceof GalatLayanan) {
    const masalah = galat.masalah.map(({ jalur, pesan }) => `${jalur.join('.')}: ${pesan}`);
    return { diterima: false, pesan: galat.message, masalah: masalah.slice(0, MAKS_MASALAH) };
  }
  return undefined;
}
