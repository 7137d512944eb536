import { buildLkjip, buildPerjanjianKinerja, type Dokumen, numberDokumen, writeDokumen } from '@akuntabel/dokumen';
import { measureKinerja, type TahunKinerja } from '@akuntabel/kinerja';
import type { Permintaan } from './src/lib/server/permintaan.ts';

/*
 * Makes one document in a process of its own and ends. A long report keeps a core busy for seconds and takes hundreds
 * of megabytes: readers of the pages should feel neither.
 */

/** What the process is given. */
export interface TugasDokumen {
  readonly permintaan: Permintaan;
  readonly tahun: TahunKinerja;
  readonly hash: string;
}

/** What it answers: that it has built the content, then the file. */
export type JawabanDokumen = 'terbangun' | { readonly isi: Uint8Array } | { readonly galat: string };

function buildDokumen({ permintaan: { jenis, pihak }, tahun, hash }: TugasDokumen): Dokumen {
  const hasil = measureKinerja(tahun);
  const pilihan = { draf: false, hash };
  if (jenis === 'lkjip') return numberDokumen(buildLkjip(tahun, hasil, pilihan));
  return numberDokumen(buildPerjanjianKinerja(tahun, hasil, pihak === null ? pilihan : { ...pilihan, pihak }));
}

const send = (jawaban: JawabanDokumen): Promise<void> =>
  new Promise((settle) => process.send?.(jawaban, () => settle()));

process.once('message', async (tugas: TugasDokumen) => {
  try {
    const dokumen = buildDokumen(tugas);
    await send('terbangun');
    await send({ isi: await writeDokumen(dokumen, tugas.permintaan.format) });
  } catch (galat) {
    await send({ galat: galat instanceof Error ? galat.message : String(galat) });
  }
  process.disconnect();
});
