import { hrefIndikator, showAngkaTabel } from '#lib/tampilan.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { tahun, hasil } = await locals.layanan.getUnitTahun();
  return {
    kelompok: tahun.perencanaan.renstra.tujuan
      .flatMap((tujuan) => [
        { jenis: 'Tujuan', uraian: tujuan.uraian, indikator: tujuan.indikator },
        ...tujuan.sasaran.map((sasaran) => ({
          jenis: 'Sasaran',
          uraian: sasaran.uraian,
          indikator: sasaran.indikator,
        })),
      ])
      .map(({ indikator, ...kelompok }) => ({
        ...kelompok,
        indikator: indikator.flatMap((id) => {
          const satu = hasil.indikator[id];
          if (!satu) return [];
          const { kini } = satu;
          return {
            href: hrefIndikator(id),
            nama: satu.nama,
            satuan: satu.satuan,
            iku: satu.iku,
            target: showAngkaTabel(kini.target),
            realisasi: showAngkaTabel(kini.realisasi),
            capaian: showAngkaTabel(kini.capaian),
            predikat: kini.predikat,
          };
        }),
      })),
  };
};
