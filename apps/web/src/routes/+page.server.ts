import type { HasilAnggaran, HasilIndikator, HasilKinerja } from '@akuntabel/kinerja';
import { hrefAngka, showAngka, showAngkaTabel } from '#lib/tampilan.ts';
import type { PageServerLoad } from './$types';

function showIndikator(indikator: HasilIndikator) {
  const lalu = indikator.bandingTahun.find(({ tahun }) => tahun === indikator.kini.tahun - 1);
  return {
    id: indikator.id,
    nama: indikator.nama,
    satuan: indikator.satuan,
    target: showAngkaTabel(indikator.kini.target),
    realisasi: showAngkaTabel(indikator.kini.realisasi),
    capaian: showAngkaTabel(indikator.kini.capaian),
    predikat: indikator.kini.predikat,
    gerak: lalu?.gerak ?? null,
    membaik: lalu?.membaik ?? null,
  };
}

function showProgram(program: HasilAnggaran) {
  return {
    kode: program.kode,
    nama: program.nama,
    sifat: program.sifat,
    pagu: showAngkaTabel(program.uang.pagu),
    realisasi: showAngkaTabel(program.uang.realisasi),
    penyerapan: showAngkaTabel(program.uang.penyerapan),
    /** Length of the bar, 0–100; null = no bar. */
    panjang: program.uang.penyerapan.nilai === null ? null : Math.min(100, Math.max(0, Number(program.uang.penyerapan.nilai))),
  };
}

/** Entries of the reported year that nobody has filled in, as links to their place. */
function listKosong({ angka }: HasilKinerja) {
  return Object.values(angka)
    .filter((satu) => satu.keadaan === 'kosong' && satu.rumus !== 'entri')
    .map((satu) => ({ label: satu.label, alasan: satu.alasan, href: hrefAngka(satu.id) }));
}

const MAKS_KOSONG = 8;

export const load: PageServerLoad = async ({ locals }) => {
  const { hasil, peringatan } = await locals.layanan.getUnitTahun();
  const { utama } = hasil.anggaran;
  const skm = hasil.skm.find(({ tahun }) => tahun === hasil.tahun);
  const kosong = listKosong(hasil);
  return {
    keseluruhan: { rataRata: showAngka(hasil.keseluruhan.rataRata), predikat: hasil.keseluruhan.predikat },
    utama: {
      penyerapan: showAngka(utama.penyerapan),
      pagu: showAngka(utama.pagu),
      realisasi: showAngka(utama.realisasi),
      paguTabel: showAngkaTabel(utama.pagu),
      realisasiTabel: showAngkaTabel(utama.realisasi),
      penyerapanTabel: showAngkaTabel(utama.penyerapan),
    },
    skm: skm ? { ikm: showAngka(skm.ikm), mutu: skm.mutu } : null,
    evaluasi: hasil.evaluasi.map((lhe) => ({
      tahun: lhe.tahunDievaluasi,
      jumlah: showAngka(lhe.jumlah),
      selesai: showAngka(lhe.selesai),
    })),
    iku: Object.values(hasil.indikator)
      .filter(({ iku, tingkat }) => iku && tingkat === 'sasaran')
      .map(showIndikator),
    program: hasil.anggaran.program.map(showProgram),
    tanda: hasil.tanda.map((tanda) => ({ ...tanda, href: hrefAngka(tanda.angka) })),
    kosong: kosong.slice(0, MAKS_KOSONG),
    kosongLain: Math.max(0, kosong.length - MAKS_KOSONG),
    peringatan,
  };
};
