import {
  buildLkjip,
  buildPerjanjianKinerja,
  type Dokumen,
  numberDokumen,
  renderPdf,
  writeDocx,
  writeHtml,
  writeXlsx,
} from '@akuntabel/dokumen';
import { measureKinerja, type TahunKinerja } from '@akuntabel/kinerja';
import type { FormatUnduhan, Permintaan } from './src/lib/server/permintaan.ts';

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

function write(dokumen: Dokumen, format: FormatUnduhan): Uint8Array | Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return renderPdf(dokumen);
    case 'docx':
      return writeDocx(dokumen);
    case 'xlsx':
      return writeXlsx(dokumen);
    case 'html':
      return new TextEncoder().encode(writeHtml(dokumen));
    default:
      return format satisfies never;
  }
}

const send = (jawaban: JawabanDokumen): Promise<void> =>
  new Promise((settle) => process.send?.(jawaban, () => settle()));

process.once('message', async (tugas: TugasDokumen) => {
  try {
    const dokumen = buildDokumen(tugas);
    await send('terbangun');
    await send({ isi: await write(dokumen, tugas.permintaan.format) });
  } catch (galat) {
    await send({ galat: galat instanceof Error ? galat.message : String(galat) });
  }
  process.disconnect();
});
