import { findNamaUnit } from '#lib/server/nama.ts';
import { showAngkaTabel } from '#lib/tampilan.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { tahun, hasil } = await locals.layanan.getUnitTahun();
  const program = new Map(hasil.anggaran.program.map((satu) => [satu.kode, satu]));
  function showIndikator(id: string) {
    const indikator = hasil.indikator[id];
    if (!indikator) return [];
    return [
      {
        id,
        nama: indikator.nama,
        target: showAngkaTabel(indikator.kini.target),
        capaian: showAngkaTabel(indikator.kini.capaian),
        program: indikator.program.flatMap((kode) => {
          const satu = program.get(kode);
          return satu
            ? [{ kode, nama: satu.nama, kegiatan: satu.anak.map((anak) => ({ kunci: anak.kunci, nama: anak.nama })) }]
            : [];
        }),
      },
    ];
  }
  return {
    unit: findNamaUnit(tahun, tahun.umum.unit),
    tujuan: tahun.perencanaan.renstra.tujuan.map((tujuan) => ({
      id: tujuan.id,
      uraian: tujuan.uraian,
      sasaran: tujuan.sasaran.map((sasaran) => ({
        id: sasaran.id,
        uraian: sasaran.uraian,
        indikator: sasaran.indikator.flatMap(showIndikator),
      })),
    })),
  };
};
