import {
  type Angka,
  formatAngka,
  type HasilAnggaran,
  type HasilIndikator,
  type HasilKinerja,
} from '@akuntabel/kinerja';
import { listKekurangan } from '#lib/server/kekurangan.ts';
import { hrefAnggaran, hrefIndikator, showAngka, showAngkaTabel } from '#lib/tampilan.ts';
import type { PageServerLoad } from './$types';

/** Only for the length and place of marks; figures are printed from their exact text. */
const toNumber = ({ nilai }: Angka): number | null => (nilai === null ? null : Number(nilai));

function showIndikator(indikator: HasilIndikator) {
  const lalu = indikator.bandingTahun.find(({ tahun }) => tahun === indikator.kini.tahun - 1);
  const beda = lalu && lalu.gerak !== 'tetap' && lalu.selisihRealisasi.nilai !== null ? lalu.selisihRealisasi : null;
  return {
    href: hrefIndikator(indikator.id),
    nama: indikator.nama,
    satuan: indikator.satuan,
    target: showAngkaTabel(indikator.kini.target),
    realisasi: showAngkaTabel(indikator.kini.realisasi),
    capaian: showAngkaTabel(indikator.kini.capaian),
    predikat: indikator.kini.predikat,
    gerak: lalu?.gerak ?? null,
    membaik: lalu?.membaik ?? null,
    // The word says which way, so the sign would say it twice.
    beda: beda && { ...showAngka(beda), teks: formatAngka(beda).replace(/^-/, '') },
    riwayat: indikator.riwayat.map(({ realisasi }) => toNumber(realisasi)),
  };
}

function showProgram(program: HasilAnggaran) {
  return {
    href: hrefAnggaran(program.kunci),
    nama: program.nama,
    penunjang: program.sifat === 'penunjang',
    pagu: showAngkaTabel(program.uang.pagu),
    realisasi: showAngkaTabel(program.uang.realisasi),
    penyerapan: showAngkaTabel(program.uang.penyerapan),
    persen: toNumber(program.uang.penyerapan),
  };
}

const showTanda = ({ tanda, angka }: HasilKinerja) =>
  tanda.map((satu) => ({ ...satu, label: angka[satu.angka]?.label ?? satu.angka }));

const MAKS_KURANG = 6;

export const load: PageServerLoad = async ({ locals }) => {
  const data = await locals.layanan.getUnitTahun();
  const { hasil, masalah } = data;
  const { utama } = hasil.anggaran;
  const skm = hasil.skm.find(({ tahun }) => tahun === hasil.tahun);
  const kurang = listKekurangan(data);
  return {
    keseluruhan: {
      rataRata: showAngka(hasil.keseluruhan.rataRata),
      predikat: hasil.keseluruhan.predikat,
      jumlah: showAngka(hasil.keseluruhan.jumlah),
      tercapai: showAngka(hasil.keseluruhan.tercapai),
    },
    utama: {
      penyerapan: showAngka(utama.penyerapan),
      pagu: showAngka(utama.pagu),
      realisasi: showAngka(utama.realisasi),
      paguTabel: showAngkaTabel(utama.pagu),
      realisasiTabel: showAngkaTabel(utama.realisasi),
      penyerapanTabel: showAngkaTabel(utama.penyerapan),
      persen: toNumber(utama.penyerapan),
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
    tanda: showTanda(hasil),
    kurang: kurang.slice(0, MAKS_KURANG),
    banyakKurang: kurang.length,
    peringatan: masalah.length,
  };
};
