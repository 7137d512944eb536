import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GalatDataset, readTahunKinerja } from '@akuntabel/berkas';
import type { TahunKinerja } from '@akuntabel/kinerja';

/** As berkas takes it; said before anything is written. */
export const MAKS_DATASET = 5 * 1024 * 1024;

type HasilUnggah =
  | { readonly tahun: TahunKinerja; readonly masalah?: never }
  | { readonly tahun?: never; readonly masalah: readonly string[] };

/** Many mistakes often have one cause; a page of them helps nobody. */
const MAKS_MASALAH = 50;

/** Reads an uploaded dataset of one file, or says in words what is wrong with it. Leaves nothing behind. */
export async function readUnggahan(berkas: File): Promise<HasilUnggah> {
  if (berkas.size === 0) return { masalah: ['Pilih berkas dataset yang tidak kosong.'] };
  if (berkas.size > MAKS_DATASET) return { masalah: ['Berkas dataset paling besar 5 MB.'] };
  const folder = await mkdtemp(join(tmpdir(), 'akuntabel-unggah-'));
  try {
    // A name of ours: the one that was sent is never a path.
    const path = join(folder, 'dataset.yaml');
    await writeFile(path, new Uint8Array(await berkas.arrayBuffer()), { mode: 0o600 });
    return { tahun: (await readTahunKinerja(path)).tahun };
  } catch (galat) {
    if (!(galat instanceof GalatDataset)) throw galat;
    const semua = galat.masalah.filter(({ tingkat }) => tingkat === 'galat');
    const kalimat = semua.slice(0, MAKS_MASALAH).map(({ baris, jalur, tertulis, seharusnya }) => {
      const letak = [...(baris === null ? [] : [`baris ${baris}`]), ...(jalur === '' ? [] : [jalur])].join(', ');
      const nyata = tertulis === null ? '' : ` tertulis ${tertulis},`;
      return `${letak === '' ? 'Berkas' : letak}:${nyata} seharusnya ${seharusnya}.`;
    });
    const sisa = semua.length - kalimat.length;
    return { masalah: sisa > 0 ? [...kalimat, `Dan ${sisa} galat lain.`] : kalimat };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
