import { error } from '@sveltejs/kit';
import { buildGrafikRiwayat } from '@akuntabel/dokumen';
import { findNamaJabatan } from '#lib/server/nama.ts';
import { showAngka, showAngkaTabel } from '#lib/tampilan.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { tahun, hasil } = await locals.layanan.getUnitTahun();
  const indikator = Object.hasOwn(hasil.indikator, params.id) ? hasil.indikator[params.id] : undefined;
  const kartu = tahun.indikator.find(({ id }) => id === params.id);
  if (!indikator || !kartu) error(404, 'Indikator ini tidak ada.');
  const analisis = tahun.analisis.indikator.find((satu) => satu.indikator === params.id);
  const grafik = buildGrafikRiwayat(indikator);
  return {
    id: indikator.id,
    nama: indikator.nama,
    satuan: indikator.satuan,
    kini: {
      target: showAngka(indikator.kini.target),
      realisasi: showAngka(indikator.kini.realisasi),
      capaian: showAngka(indikator.kini.capaian),
      predikat: indikator.kini.predikat,
      atribut: indikator.kini.atribut,
    },
    kartu: [
      ['Definisi', kartu.definisi],
      ['Cara menghitung', kartu.formula],
      ['Sumber data', kartu.sumberData],
      ['Mekanisme', kartu.mekanisme],
      ['Penanggung jawab', kartu.penanggungJawab === null ? null : findNamaJabatan(tahun, kartu.penanggungJawab)],
    ].filter((baris): baris is [string, string] => baris[1] !== null),
    riwayat: indikator.riwayat.map((satu) => ({
      tahun: satu.tahun,
      target: showAngkaTabel(satu.target),
      realisasi: showAngkaTabel(satu.realisasi),
      capaian: showAngkaTabel(satu.capaian),
      predikat: satu.predikat,
    })),
    grafik,
    banding: indikator.bandingTahun.map((satu) => ({
      tahun: satu.tahun,
      selisih: showAngka(satu.selisihRealisasi),
      relatif: showAngka(satu.perubahanRelatif),
      selisihCapaian: showAngka(satu.selisihCapaian),
      gerak: satu.gerak,
      membaik: satu.membaik,
    })),
    renstra: {
      tahun: indikator.bandingRenstra.tahun,
      target: showAngka(indikator.bandingRenstra.target),
      kemajuan: showAngka(indikator.bandingRenstra.kemajuan),
    },
    pembanding: indikator.pembanding.map((satu) => ({
      id: satu.id,
      nama: satu.nama,
      skalaAsal: satu.skalaAsal,
      asal: showAngka(satu.nilaiAsal),
      nilai: showAngka(satu.nilai),
      selisih: showAngka(satu.selisih),
    })),
    anggaran: {
      pagu: showAngka(indikator.pagu),
      realisasi: showAngka(indikator.realisasiAnggaran),
      penyerapan: showAngka(indikator.penyerapan),
      rasio: showAngka(indikator.efisiensi.rasio),
      simpulan: indikator.efisiensi.simpulan,
    },
    triwulan: indikator.triwulan.map((satu) => ({
      ke: satu.ke,
      target: showAngkaTabel(satu.target),
      realisasi: showAngkaTabel(satu.realisasi),
      capaian: showAngkaTabel(satu.capaian),
    })),
    program: indikator.program.map((kode) => ({
      kode,
      nama: hasil.anggaran.program.find((program) => program.kode === kode)?.nama ?? kode,
    })),
    analisis: analisis
      ? [
          { judul: 'Pendorong', butir: analisis.pendorong },
          { judul: 'Penghambat', butir: analisis.penghambat },
          { judul: 'Solusi yang telah dilakukan', butir: analisis.solusi },
          { judul: 'Tindak lanjut', butir: analisis.tindakLanjut },
        ].filter(({ butir }) => butir.length > 0)
      : [],
    tanda: hasil.tanda.filter((tanda) => tanda.angka.startsWith(`iku/${params.id}/`)),
  };
};
