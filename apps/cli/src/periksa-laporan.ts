import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Masalah } from '@akuntabel/berkas';
import type { TahunKinerja } from '@akuntabel/kinerja';

/**
 * What would stop the report, or leave a hole in it, although the data hold together: sections that do not exist or
 * are missing, and own texts that cannot be printed.
 */
export async function checkLaporan(path: string, tahun: TahunKinerja): Promise<Masalah[]> {
  const { measureKinerja } = await import('@akuntabel/kinerja');
  const { checkKerangka, checkTeksSendiri } = await import('@akuntabel/dokumen');
  const masalah: Masalah[] = [];
  for (const { kode, tingkat, jalur, tertulis, seharusnya } of checkTeksSendiri(tahun, measureKinerja(tahun))) {
    const letak = await findLetak(path, String(jalur[0]), tertulis);
    masalah.push({ ...letak, kode, tingkat, jalur: formatJalur(jalur), tertulis, seharusnya });
  }
  const laporan = {
    tertulis: null,
    kolom: null,
    baris: null,
    berkas: await getBerkas(path, 'laporan'),
    jalur: 'laporan.kerangka',
  };
  try {
    const kurang = checkKerangka(tahun.laporan.kerangka);
    masalah.push(
      ...kurang.map(({ kode, pesan }) => ({ ...laporan, kode, tingkat: 'peringatan' as const, seharusnya: pesan })),
    );
  } catch (galat) {
    if (!(galat instanceof RangeError)) throw galat;
    masalah.push({ ...laporan, kode: 'R.bagian-tak-ada', tingkat: 'galat', seharusnya: galat.message });
  }
  return masalah;
}

/** The file of a subject as the user named the dataset. */
async function getBerkas(path: string, subjek: string): Promise<string> {
  return (await stat(path)).isDirectory() ? join(path, `${subjek}.yaml`) : path;
}

/** Where a written text stands; the file alone when it cannot be found there. */
async function findLetak(path: string, subjek: string, tertulis: string | null) {
  const berkas = await getBerkas(path, subjek);
  const isi = tertulis === null ? '' : await readFile(berkas, 'utf8').catch(() => '');
  const letak = tertulis === null ? -1 : isi.indexOf(tertulis);
  if (letak < 0) return { berkas, baris: null, kolom: null };
  const sebelum = isi.slice(0, letak).split('\n');
  return { berkas, baris: sebelum.length, kolom: (sebelum.at(-1)?.length ?? 0) + 1 };
}

const formatJalur = (jalur: readonly (string | number)[]): string =>
  jalur.map((bagian, ke) => (typeof bagian === 'number' ? `[${bagian}]` : `${ke === 0 ? '' : '.'}${bagian}`)).join('');
