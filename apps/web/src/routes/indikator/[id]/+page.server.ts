import { readTeks, renderBlok } from '@akuntabel/dokumen';
import { type Angka, formatAngka, formatSel, type HasilIndikator, type TahunKinerja } from '@akuntabel/kinerja';
import { error } from '@sveltejs/kit';
import { getBerkas } from '#lib/server/entri.ts';
import type { UnitTahun } from '#lib/server/layanan.ts';
import { findNamaJabatan } from '#lib/server/nama.ts';
import { hrefAnggaran, hrefAngka, showAngka, showAngkaTabel } from '#lib/tampilan.ts';
import type { PageServerLoad } from './$types';

const showTitik = (angka: Angka) => ({
  nilai: angka.nilai === null ? null : Number(angka.nilai),
  teks: formatSel(angka),
});

/** Years that were measured, then the targets of the Renstra that are still to come. */
function buildGrafik({ nama, satuan, riwayat, targetRenstra, kini }: HasilIndikator) {
  const lampau = riwayat.map((satu) => ({
    tahun: satu.tahun,
    target: showTitik(satu.target),
    realisasi: showTitik(satu.realisasi),
    capaian: formatAngka(satu.capaian),
    rencana: false,
  }));
  const nanti = targetRenstra
    .filter(({ tahun, target }) => tahun > kini.tahun && target.nilai !== null)
    .map(({ tahun, target }) => ({
      tahun,
      target: showTitik(target),
      realisasi: { nilai: null, teks: '' },
      capaian: null,
      rencana: true,
    }));
  const kata = [
    ...lampau.map((s) => `${s.tahun} target ${s.target.teks}, realisasi ${s.realisasi.teks}, capaian ${s.capaian}`),
    ...nanti.map((s) => `${s.tahun} target ${s.target.teks}`),
  ];
  const tahun = [...lampau, ...nanti];
  const ada = tahun.some(({ target, realisasi }) => target.nilai !== null || realisasi.nilai !== null);
  return { ada, tahun, alt: `Target dan realisasi ${nama} (${satuan}): ${kata.join('; ')}.` };
}

/** The office's own words before the analysis; a text that cannot be read is shown as it was written. */
function renderNarasi({ hasil }: UnitTahun, teks: string): string {
  const paragraf = [{ jenis: 'paragraf', isi: [{ jenis: 'teks', teks }] }] as const;
  const resolveAngka = (id: string) => {
    const angka = Object.hasOwn(hasil.angka, id) ? hasil.angka[id] : undefined;
    return angka && ({ jenis: 'angka', teks: formatAngka(angka), sumber: id } as const);
  };
  const read = () => {
    try {
      return readTeks(teks, { idPrefix: 'narasi', resolveAngka });
    } catch {
      return paragraf;
    }
  };
  return read()
    .map((blok) => renderBlok(blok, { linkAngka: hrefAngka, geserJudul: 2 }))
    .join('\n');
}

function buildAnalisis(data: UnitTahun, id: string) {
  const analisis = data.tahun.analisis.indikator.find(({ indikator }) => indikator === id);
  return {
    narasi: analisis?.narasi == null ? null : renderNarasi(data, analisis.narasi),
    bagian: [
      { judul: 'Pendorong', butir: analisis?.pendorong ?? [] },
      { judul: 'Penghambat', butir: analisis?.penghambat ?? [] },
      { judul: 'Solusi yang telah dilakukan', butir: analisis?.solusi ?? [] },
      { judul: 'Tindak lanjut', butir: analisis?.tindakLanjut ?? [] },
      { judul: 'Upaya mencapai target akhir Renstra', butir: analisis?.upayaAkhirRenstra ?? [] },
    ].filter(({ butir }) => butir.length > 0),
    berkas: getBerkas(data, 'analisis'),
  };
}

type Kartu = TahunKinerja['indikator'][number];

const FREKUENSI = { bulanan: 'Bulanan', triwulan: 'Triwulan', semester: 'Semester', tahunan: 'Tahunan' } as const;
const ARAH = {
  maksimum: 'Makin tinggi makin baik',
  minimum: 'Makin rendah makin baik',
  rentang: 'Baik di dalam rentang target',
  ordinal: 'Peringkat',
  tahapan: 'Tahapan yang selesai',
} as const;

function listKartu(kartu: Kartu, tahun: TahunKinerja): [string, string][] {
  const baris: [string, string | null][] = [
    ['Definisi', kartu.definisi],
    ['Alasan pemilihan', kartu.alasan],
    ['Cara menghitung', kartu.formula],
    ['Arah', ARAH[kartu.arah]],
    ['Sumber data', kartu.sumberData],
    ['Mekanisme', kartu.mekanisme],
    ['Frekuensi', FREKUENSI[kartu.frekuensi]],
    ['Penanggung jawab', kartu.penanggungJawab === null ? null : findNamaJabatan(tahun, kartu.penanggungJawab)],
  ];
  return baris.filter((satu): satu is [string, string] => satu[1] !== null);
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const data = await locals.layanan.getUnitTahun();
  const { tahun, hasil } = data;
  const indikator = Object.hasOwn(hasil.indikator, params.id) ? hasil.indikator[params.id] : undefined;
  const kartu = tahun.indikator.find(({ id }) => id === params.id);
  if (!indikator || !kartu) error(404, 'Indikator ini tidak ada.');
  const { kini, efisiensi } = indikator;
  const lhe = kini.atribut && kini.atribut.label !== kini.predikat?.label ? kini.atribut : null;
  return {
    nama: indikator.nama,
    satuan: indikator.satuan,
    iku: indikator.iku,
    kini: {
      target: showAngka(kini.target),
      realisasi: showAngka(kini.realisasi),
      capaian: showAngka(kini.capaian),
      selisih: showAngka(kini.selisihTarget),
      predikat: kini.predikat,
      atribut: lhe,
      tercapai: kini.tercapai,
    },
    kartu: listKartu(kartu, tahun),
    riwayat: indikator.riwayat
      .map((satu) => ({
        tahun: satu.tahun,
        target: showAngkaTabel(satu.target),
        realisasi: showAngkaTabel(satu.realisasi),
        capaian: showAngkaTabel(satu.capaian),
        predikat: satu.predikat,
      }))
      .reverse(),
    grafik: buildGrafik(indikator),
    banding: indikator.bandingTahun.map((satu) => ({
      tahun: satu.tahun,
      selisih: showAngka(satu.selisihRealisasi),
      relatif: showAngkaTabel(satu.perubahanRelatif),
      selisihCapaian: showAngka(satu.selisihCapaian),
      gerak: satu.gerak,
      membaik: satu.membaik,
    })),
    renstra: {
      tahun: indikator.bandingRenstra.tahun,
      target: showAngka(indikator.bandingRenstra.target),
      kemajuan: showAngka(indikator.bandingRenstra.kemajuan),
      sisa: showAngka(indikator.bandingRenstra.sisa),
      tercapai: indikator.bandingRenstra.tercapai,
    },
    pembanding: indikator.pembanding.map((satu) => ({
      id: satu.id,
      nama: satu.tahun === null ? satu.nama : `${satu.nama} ${satu.tahun}`,
      skalaAsal: satu.skalaAsal,
      konversi: satu.konversi !== null && satu.konversi !== 'sama',
      asal: showAngka(satu.nilaiAsal),
      nilai: showAngka(satu.nilai),
      selisih: showAngka(satu.selisih),
    })),
    anggaran: {
      pagu: showAngka(indikator.pagu),
      realisasi: showAngka(indikator.realisasiAnggaran),
      penyerapan: showAngka(indikator.penyerapan),
      rasio: showAngka(efisiensi.rasio),
      simpulan: efisiensi.simpulan,
    },
    triwulan: indikator.triwulan
      .filter(({ target, realisasi }) => target.keadaan !== 'kosong' || realisasi.keadaan !== 'kosong')
      .map((satu) => ({
        ke: satu.ke,
        target: showAngkaTabel(satu.target),
        realisasi: showAngkaTabel(satu.realisasi),
        capaian: showAngkaTabel(satu.capaian),
      })),
    program: indikator.program.map((kode) => ({
      href: hrefAnggaran(kode),
      nama: hasil.anggaran.program.find((program) => program.kode === kode)?.nama ?? kode,
    })),
    analisis: buildAnalisis(data, params.id),
    tanda: hasil.tanda
      .filter((tanda) => tanda.angka.startsWith(`iku/${params.id}/`))
      .map((tanda) => ({ ...tanda, label: hasil.angka[tanda.angka]?.label ?? tanda.angka })),
    sumber: tahun.pengukuran
      .filter((satu) => satu.indikator === params.id && (satu.sumber !== null || satu.catatan !== null))
      .map(({ tahun: tahunUkur, sumber, catatan }) => {
        const teks = [sumber, catatan].filter((bagian) => bagian !== null).join(', ');
        return teks.includes(String(tahunUkur)) ? teks : `${teks} (${tahunUkur})`;
      }),
  };
};
