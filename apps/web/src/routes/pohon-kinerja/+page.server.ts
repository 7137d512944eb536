import type { HasilIndikator } from '@akuntabel/kinerja';
import { hrefAnggaran, hrefIndikator, showAngka } from '#lib/tampilan.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { tahun, hasil } = await locals.layanan.getUnitTahun();
  const program = new Map(hasil.anggaran.program.map((satu) => [satu.kode, satu]));

  function showProgram(kode: string) {
    const satu = program.get(kode);
    if (!satu) return [];
    return [
      {
        href: hrefAnggaran(satu.kunci),
        nama: satu.nama,
        pagu: showAngka(satu.uang.pagu),
        penyerapan: showAngka(satu.uang.penyerapan),
        kegiatan: satu.anak.map(({ nama, kunci }) => ({ nama, kunci })),
      },
    ];
  }

  const showIndikator = ({ id, nama, iku, kini, program: kode }: HasilIndikator) => ({
    href: hrefIndikator(id),
    nama,
    iku,
    target: showAngka(kini.target),
    capaian: showAngka(kini.capaian),
    predikat: kini.predikat,
    program: kode.flatMap(showProgram),
  });

  const listIndikator = (id: readonly string[]) =>
    id.flatMap((satu) => {
      const indikator = hasil.indikator[satu];
      return indikator ? [showIndikator(indikator)] : [];
    });

  const penunjang = hasil.anggaran.program.filter(({ sifat }) => sifat === 'penunjang').map(({ kode }) => kode);
  return {
    tujuan: tahun.perencanaan.renstra.tujuan.map((tujuan) => ({
      id: tujuan.id,
      uraian: tujuan.uraian,
      indikator: listIndikator(tujuan.indikator),
      sasaran: tujuan.sasaran.map((sasaran) => ({
        id: sasaran.id,
        uraian: sasaran.uraian,
        indikator: listIndikator(sasaran.indikator),
      })),
    })),
    penunjang: penunjang.flatMap(showProgram),
  };
};
