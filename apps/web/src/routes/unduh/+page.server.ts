import { FORMAT, type FormatUnduhan, findPermintaan, JENIS, type JenisUnduhan } from '#lib/server/permintaan.ts';
import type { PageServerLoad } from './$types';

const JUDUL: Record<JenisUnduhan, { judul: string; uraian: string }> = {
  lkjip: { judul: 'Laporan Kinerja (LKjIP)', uraian: 'Seluruh laporan dengan tabel, grafik, dan lampirannya.' },
  pk: { judul: 'Perjanjian Kinerja', uraian: 'Semua pihak dan semua versi dalam satu berkas.' },
};

/** Seconds between two looks of a browser without script at a document that is being made. */
const JEDA_DETIK = 1;

/**
 * A browser without script asks for `?siapkan=lkjip.pdf`: the document is started, the page shows how far it is and
 * asks again by itself, and at the end leads to the file. With script the page does the same in place.
 */
export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  const { unduhan } = locals.layanan;
  const siapkan = url.searchParams.get('siapkan');
  const diminta = siapkan === null ? undefined : findPermintaan(siapkan, null);
  if (diminta) {
    const { keadaan } = await unduhan.start(diminta);
    if (keadaan === 'disusun') setHeaders({ refresh: `${JEDA_DETIK}; url=/unduh?siapkan=${siapkan}` });
    if (keadaan === 'selesai') setHeaders({ refresh: `0; url=/unduh/${siapkan}` });
  }
  return {
    siapkan: diminta ? siapkan : null,
    kelompok: await Promise.all(
      JENIS.map(async (jenis) => ({
        jenis,
        ...JUDUL[jenis],
        berkas: await Promise.all(
          (Object.keys(FORMAT) as FormatUnduhan[]).map(async (format) => ({
            berkas: `${jenis}.${format}`,
            format: FORMAT[format].nama,
            guna: FORMAT[format].guna,
            status: await unduhan.getStatus({ jenis, format, pihak: null }),
          })),
        ),
      })),
    ),
  };
};
