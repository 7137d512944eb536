import { FORMAT, type FormatUnduhan, JENIS, type JenisUnduhan } from '#lib/server/unduhan.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { unduhan } = locals.layanan;
  const kelompok = await Promise.all(
    (Object.keys(JENIS) as JenisUnduhan[]).map(async (jenis) => ({
      jenis,
      judul: JENIS[jenis],
      berkas: await Promise.all(
        (Object.keys(FORMAT) as FormatUnduhan[]).map(async (format) => ({
          berkas: `${jenis}.${format}`,
          format: FORMAT[format].nama,
          status: await unduhan.getStatus(jenis, format),
        })),
      ),
    })),
  );
  return { kelompok };
};
