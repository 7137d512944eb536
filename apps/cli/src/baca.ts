import { readTahunKinerja } from '@akuntabel/berkas';
import { type HasilKinerja, measureKinerja, type TahunKinerja } from '@akuntabel/kinerja';
import type { Terminal } from './keluaran.ts';

/** Reads a dataset and measures it; warnings go to stderr in one line, errors throw GalatDataset. */
export async function readUntukPerintah(
  path: string,
  terminal: Terminal,
): Promise<{ tahun: TahunKinerja; hasil: HasilKinerja; hash: string }> {
  const { tahun, masalah, hash } = await readTahunKinerja(path);
  if (masalah.length > 0) {
    terminal.err(
      `${terminal.interactive ? '\n' : ''}Ada ${masalah.length} peringatan pada data; lihat «akuntabel periksa-data ${path}».\n`,
    );
  }
  return { tahun, hasil: measureKinerja(tahun), hash };
}
