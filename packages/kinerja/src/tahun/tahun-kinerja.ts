import { z } from 'zod';
import { zBulat, zCacah, zDesimal, zIsian, zKunci, zNip, zTahun, zTanggal, zTeks, zUang } from './skalar.ts';

/*
 * One unit-year, whole: the interchange, backup and input format of Akuntabel. One key per subject; a dataset folder
 * holds one YAML file per key. A figure stands here once; whatever follows from it is computed by measureKinerja.
 * Cross-references (unknown ids, double entries, sums that contradict) are checked by checkTahunKinerja.
 */

const daftar = <T extends z.ZodType>(item: T) => z.array(item).default([]);
const opsional = <T extends z.ZodType>(item: T) => item.nullable().default(null);

// ---------------------------------------------------------------------------------------------------------- umum

export const zPengaturan = z
  .strictObject({
    skalaPredikat: zKunci
      .default('permendagri-86-2017')
      .describe('Key of the predicate scale for capaian in tables: permendagri-86-2017 or ordinal-85-70-55'),
    skalaAtribut: opsional(zKunci).describe('Second scale printed beside the first (attribute), or null for none'),
    modeSkala: z
      .enum(['kontinu', 'dibulatkan'])
      .default('kontinu')
      .describe('How values between two integer bands are placed: continuous thresholds, or rounded half up first'),
    batasRataRata: opsional(zDesimal).describe('Cap (percent) on each capaian before an average is taken; null = none'),
    metodeEfisiensi: z
      .enum(['rasio', 'selisih', 'hemat'])
      .default('rasio')
      .describe('Method whose figure leads in the efficiency analysis; the others stay available'),
    jatuhTempoLaporan: opsional(zTanggal).describe('Local deadline of the report; null = two months after year end'),
  })
  .describe('Versioned local choices; never code');

export const zUmum = z
  .strictObject({
    skema: z.literal('1').default('1').describe('Version of this format'),
    tahun: zTahun.describe('Fiscal year the dataset is about'),
    instansi: z
      .strictObject({
        kode: zKunci.describe('Stable code of the local government'),
        nama: zTeks.describe('Official name, e.g. Pemerintah Kota Dumai'),
        daerah: zTeks.describe('Name of the area, e.g. Kota Dumai'),
        jenis: z.enum(['provinsi', 'kabupaten', 'kota']).describe('Kind of local government'),
        tempat: zTeks.describe('Place printed before dates, e.g. Dumai'),
      })
      .describe('The local government'),
    unit: zKunci.describe('Id (organisasi.unit) of the reporting unit'),
    pengaturan: zPengaturan.prefault({}),
  })
  .describe('What the dataset is about and the local settings');

// ---------------------------------------------------------------------------------------------------- organisasi

export const zUnit = z
  .strictObject({
    id: zKunci.describe('Id used in references'),
    nama: zTeks.describe('Official name'),
    jenis: z
      .enum([
        'perangkatDaerah',
        'sekretariat',
        'subbagian',
        'seksi',
        'bidang',
        'kelompokKelurahan',
        'kelurahan',
        'lainnya',
      ])
      .describe('Kind of unit'),
    induk: opsional(zKunci).describe('Id of the parent unit; null for the root'),
  })
  .describe('One unit of the organisation tree');

export const zJabatan = z
  .strictObject({
    id: zKunci.describe('Id used in references'),
    nama: zTeks.describe('Official name of the post, e.g. Camat Dumai Kota'),
    unit: opsional(zKunci).describe('Unit the post belongs to; null for posts outside the unit (the head of region)'),
    atasan: opsional(zKunci).describe('Id of the direct superior post'),
    jenis: z
      .enum(['kepalaDaerah', 'pimpinan', 'struktural', 'fungsional', 'pelaksana'])
      .describe('Kind of post; pelaksana are printed by post only'),
  })
  .describe('One post');

export const zPenugasan = z
  .strictObject({
    jabatan: zKunci.describe('Post that is held'),
    nama: zTeks.describe('Name with titles, as printed'),
    pangkat: opsional(zTeks).describe('Rank, e.g. Pembina'),
    golongan: opsional(zTeks).describe('Grade, e.g. IV/a'),
    nip: opsional(zNip).describe('NIP, 18 digits; null = not printed'),
    status: z.enum(['definitif', 'plt', 'plh', 'pj']).default('definitif').describe('Kind of assignment'),
    mulai: opsional(zTanggal).describe('First day; null = unknown, taken as from the start'),
    selesai: opsional(zTanggal).describe('Last day; null = still in force'),
    sk: opsional(zTeks).describe('Decree of the assignment'),
  })
  .describe('A dated assignment of a person to a post');

export const zOrganisasi = z
  .strictObject({
    unit: z.array(zUnit).min(1).describe('Unit tree'),
    jabatan: daftar(zJabatan).describe('Posts'),
    penugasan: daftar(zPenugasan).describe('Dated assignments of officials'),
    kedudukan: daftar(zTeks).describe('Legal position of the unit, one paragraph each'),
    tugas: daftar(zTeks).describe('Duties of the unit, in the order of the regulation'),
  })
  .describe('Units, posts, officials and duties');

// --------------------------------------------------------------------------------------------------- perencanaan

const zIndikatorDaerah = z.strictObject({
  id: zKunci.describe('Id used in references'),
  nama: zTeks.describe('Indicator as set in the RPJMD'),
  satuan: opsional(zTeks).describe('Unit of the indicator'),
});

const zSasaranDaerah = z.strictObject({
  id: zKunci.describe('Id that a sasaran of the Renstra refers to by mendukung'),
  uraian: zTeks.describe('Statement of the sasaran of the RPJMD'),
  indikator: daftar(zIndikatorDaerah).describe('Indicators of the sasaran of the RPJMD'),
});

const zTujuanDaerah = z.strictObject({
  id: zKunci.describe('Id that a tujuan of the Renstra refers to by mendukung'),
  uraian: zTeks.describe('Statement of the tujuan of the RPJMD'),
  misi: opsional(zBulat).describe('Number of the mission it serves'),
  sasaran: daftar(zSasaranDaerah).describe('Sasaran of the tujuan'),
});

export const zRpjmd = z
  .strictObject({
    dasar: zTeks.describe('Regulation that sets the RPJMD'),
    mulai: zTahun.describe('First year'),
    selesai: zTahun.describe('Last year'),
    tujuan: daftar(zTujuanDaerah).describe('Tujuan of the RPJMD that the unit contributes to'),
  })
  .describe('RPJMD goals the unit contributes to');

export const zStrategi = z
  .strictObject({
    uraian: zTeks.describe('Strategy'),
    kebijakan: daftar(zTeks).describe('Policies of the strategy'),
    indikator: daftar(zKunci).describe('Indicators it serves'),
    program: daftar(zKunci).describe('Programme codes that carry it out'),
  })
  .describe('A strategy with its policies');

export const zSasaran = z
  .strictObject({
    id: zKunci.describe('Id used in references'),
    uraian: zTeks.describe('Statement of the sasaran'),
    indikator: z.array(zKunci).min(1).describe('Indicator ids, in order'),
    mendukung: opsional(zKunci).describe('RPJMD sasaran id it contributes to'),
    strategi: daftar(zStrategi).describe('Strategies by which the sasaran is to be reached'),
  })
  .describe('Sasaran strategis of the unit');

const zTujuan = z.strictObject({
  id: zKunci.describe('Id used in references'),
  uraian: zTeks.describe('Statement of the tujuan'),
  mendukung: opsional(zKunci).describe('RPJMD tujuan id it contributes to'),
  indikator: daftar(zKunci).describe('Indicator ids of the tujuan'),
  sasaran: z.array(zSasaran).min(1).describe('Sasaran strategis of the tujuan'),
});

export const zRenstra = z
  .strictObject({
    judul: zTeks.describe('Title of the document'),
    dasar: opsional(zTeks).describe('Decision that sets it'),
    versi: z
      .enum(['murni', 'perubahan'])
      .default('murni')
      .describe('Whether it is the original or the changed Renstra'),
    mulai: zTahun.describe('First year of the period'),
    selesai: zTahun.describe('Last year of the period'),
    tahunAwal: daftar(zTahun).describe('Years shown as initial condition'),
    tanggal: opsional(zTanggal).describe('Date of the matrix'),
    penandatangan: opsional(zKunci).describe('Post that signs the matrix'),
    tujuan: z.array(zTujuan).min(1).describe('Tujuan with their sasaran'),
  })
  .describe('Renstra: tujuan, sasaran, strategies');

const zMisi = z.strictObject({
  nomor: zBulat.describe('Number of the mission, as others refer to it'),
  uraian: zTeks.describe('Statement of the mission'),
});

const zVisiRujukan = z.strictObject({
  tingkat: z.enum(['nasional', 'provinsi']).describe('Whose vision it is'),
  uraian: zTeks.describe('Statement of the vision'),
  dasar: zTeks.describe('Regulation that sets it'),
});

export const zPerencanaan = z
  .strictObject({
    dasarHukum: daftar(zTeks).describe('Legal bases of the report, in order'),
    isuStrategis: daftar(zTeks).describe('Strategic issues'),
    visi: zTeks.describe('Vision of the area'),
    misi: daftar(zMisi).describe('Missions of the area'),
    misiDiampu: daftar(zBulat).describe('Numbers of the missions this unit serves'),
    visiRujukan: daftar(zVisiRujukan).describe('Visions of higher levels that were taken into account'),
    rpjmd: opsional(zRpjmd).describe('The part of the RPJMD the unit contributes to; null = not entered'),
    renstra: zRenstra,
  })
  .describe('Planning: legal bases, issues, vision, RPJMD links, Renstra');

// ----------------------------------------------------------------------------------------------------- indikator

const zSkalaUkur = z.strictObject({
  nama: zTeks.describe('Name of the scale as printed, e.g. skala Likert 1–5'),
  min: zDesimal.describe('Lowest value of the scale'),
  maks: zDesimal.describe('Highest value of the scale'),
});

const zRentang = z.strictObject({
  bawah: zDesimal.describe('Lower bound, itself inside the range'),
  atas: zDesimal.describe('Upper bound, itself inside the range'),
});

const zPeringkat = z.strictObject({
  label: zTeks.describe('Grade as it is entered and printed, e.g. WTP'),
  nilai: zDesimal.describe('Number of the grade; capaian is the ratio of two of them'),
});

const zKondisiAwal = z.strictObject({
  tahun: zTahun.describe('Year of the initial condition'),
  nilai: zIsian.describe('Value in that year'),
});

const zTarget = z.strictObject({
  tahun: zTahun.describe('Year of the target'),
  renstra: zIsian.optional().describe('Target in the Renstra; leave out when the Renstra has none for this year'),
  murni: zIsian.optional().describe('Target promised in the PK; leave out when it is the Renstra target'),
  perubahan: zIsian.optional().describe('Target after the last PK change; leave out when unchanged'),
});

export const zIndikator = z
  .strictObject({
    id: zKunci.describe('Id used in references'),
    nama: zTeks.describe('Name as set in the decision'),
    iku: z.boolean().default(true).describe('Whether it is an Indikator Kinerja Utama'),
    definisi: opsional(zTeks).describe('Operational definition'),
    alasan: opsional(zTeks).describe('Why this indicator was chosen'),
    formula: opsional(zTeks).describe('How the realisasi is counted, in words'),
    satuan: zTeks.describe('Unit as printed: Indeks, %, Dokumen …'),
    arah: z
      .enum(['maksimum', 'minimum', 'rentang', 'ordinal', 'tahapan'])
      .default('maksimum')
      .describe('Which way is good: higher, lower, inside a range, an ordered grade, done share of steps'),
    varianMinimum: z
      .enum(['standar', 'rasio'])
      .default('standar')
      .describe('For minimum: (2T-R)/T (standar) or T/R (rasio)'),
    rentang: opsional(zRentang).describe('For rentang: inside = 100'),
    peringkat: daftar(zPeringkat).describe('For ordinal: grades with their number'),
    sifat: z
      .enum(['jumlah', 'persentase', 'indeks', 'rasio'])
      .describe('Nature of the value; only a jumlah may be summed over time'),
    penjumlahan: z
      .enum(['jumlah', 'nilaiAkhir', 'rataRata'])
      .default('nilaiAkhir')
      .describe('How quarters make a year'),
    skala: opsional(zSkalaUkur).describe('Measuring scale, needed for comparison with a benchmark'),
    sumberData: opsional(zTeks).describe('Where the data come from'),
    frekuensi: z
      .enum(['bulanan', 'triwulan', 'semester', 'tahunan'])
      .default('tahunan')
      .describe('How often it is measured'),
    mekanisme: opsional(zTeks).describe('Mechanism of data collection'),
    media: opsional(zTeks).describe('Medium of data collection'),
    penanggungJawab: opsional(zKunci).describe('Post responsible for the data'),
    kondisiAwal: daftar(zKondisiAwal).describe('Initial condition per year'),
    target: daftar(zTarget).describe('Targets per year'),
  })
  .describe('Indicator card (PermenPANRB 53/2014: indicator, frequency, responsible, calculation, medium)');

// ------------------------------------------------------------------------------------------------------ anggaran

export const zKinerjaProgram = z
  .strictObject({
    nama: zTeks.describe('Indicator of the programme, kegiatan or sub-kegiatan'),
    satuan: zTeks.describe('Unit as printed'),
    arah: z.enum(['maksimum', 'minimum']).default('maksimum').describe('Which way is good: higher or lower'),
    target: zIsian.default(null).describe('Target of the year'),
    realisasi: zIsian.default(null).describe('Measured value of the year'),
  })
  .describe('Output or outcome indicator of a programme, kegiatan or sub-kegiatan');

const zPergeseran = z.strictObject({
  ke: zCacah.describe('Ordinal number of the shift; the highest is in force'),
  tanggal: opsional(zTanggal).describe('Date of the shift'),
  nilai: zUang.describe('Ceiling after the shift'),
});

const zSumberDana = z.strictObject({
  nama: zTeks.describe('Name of the fund source as printed'),
  versi: z.enum(['murni', 'perubahan']).describe('Budget version the source belongs to'),
  nilai: opsional(zUang).describe('Amount from this source; null = the whole ceiling of the version'),
});

export const zAnggaran = z
  .strictObject({
    murni: opsional(zUang).describe('Ceiling in the original budget'),
    pergeseran: daftar(zPergeseran).describe('Ceilings after each shift'),
    perubahan: opsional(zUang).describe('Ceiling after the budget change (APBD-P); null = not entered here'),
    operasi: opsional(zUang).describe('Of the ceiling in force: belanja operasi'),
    modal: opsional(zUang).describe('Of the ceiling in force: belanja modal'),
    sumberDana: daftar(zSumberDana).describe('Fund sources per budget version; nilai null = the whole ceiling'),
    realisasi: opsional(zUang).describe('Spending of the year; use either this or realisasiTriwulan'),
    realisasiTriwulan: opsional(z.array(opsional(zUang)).length(4)).describe('Spending within each quarter'),
    tundaBayar: opsional(zUang).describe('Payments postponed to the next year'),
    catatan: opsional(zTeks).describe('Why a figure is missing or special'),
  })
  .describe('Money of one node; null = entered below or not known');

const kosong = {
  murni: null,
  pergeseran: [],
  perubahan: null,
  operasi: null,
  modal: null,
  sumberDana: [],
  realisasi: null,
  realisasiTriwulan: null,
  tundaBayar: null,
  catatan: null,
};
const zAnggaranAtauKosong = zAnggaran.default(kosong).describe('Money of this node; leave out what is entered below');

export const zSubKegiatan = z
  .strictObject({
    kode: zKunci.describe('Code with 4-digit last part; together with unit the key'),
    unit: opsional(zKunci).describe('Kelurahan or sub-unit that carries it out'),
    nama: zTeks.describe('Official name'),
    kinerja: daftar(zKinerjaProgram).describe('Output indicators'),
    anggaran: zAnggaranAtauKosong,
  })
  .describe('Sub-kegiatan');

export const zKegiatan = z
  .strictObject({
    kode: zKunci.describe('Code of the kegiatan, e.g. 7.01.02.2.01'),
    nama: zTeks.describe('Official name'),
    kinerja: daftar(zKinerjaProgram).describe('Output indicators'),
    anggaran: zAnggaranAtauKosong,
    subKegiatan: daftar(zSubKegiatan).describe('Sub-kegiatan below it'),
  })
  .describe('Kegiatan');

export const zProgram = z
  .strictObject({
    kode: zKunci.describe('Code of the programme, e.g. 7.01.02'),
    nama: zTeks.describe('Official name'),
    sifat: z
      .enum(['utama', 'penunjang'])
      .default('utama')
      .describe('utama = carries a sasaran of the PK; penunjang = supports the office itself'),
    mendukung: daftar(zKunci).describe('Indicator ids the programme supports'),
    kinerja: daftar(zKinerjaProgram).describe('Outcome indicators'),
    anggaran: zAnggaranAtauKosong,
    kegiatan: daftar(zKegiatan).describe('Kegiatan below it'),
  })
  .describe('Programme');

const zRkt = z.strictObject({
  tanggal: opsional(zTanggal).describe('Date of signature'),
  penandatangan: opsional(zKunci).describe('Post that signs'),
  versiPagu: z.enum(['murni', 'perubahan']).default('murni').describe('Ceiling printed in the RKT'),
});

export const zAnggaranUnit = z
  .strictObject({
    unit: zAnggaran.default(kosong).describe('Figures known only for the whole unit'),
    utama: zAnggaran.default(kosong).describe('Figures known only for all programmes of kind utama together'),
    program: daftar(zProgram).describe('Programmes with all below them'),
    rkt: zRkt.prefault({}).describe('Rencana Kinerja Tahunan: its figures come from the tree'),
  })
  .describe('Programmes, kegiatan, sub-kegiatan with performance and money');

// ----------------------------------------------------------------------------------------------------- perjanjian

export const zBarisKinerja = z
  .strictObject({
    indikator: opsional(zKunci).describe('Indicator id; its target of the PK version is taken'),
    tujuan: opsional(zTeks).describe('Own goal text, for posts below the head'),
    sasaran: opsional(zTeks).describe('Own sasaran text; null = the sasaran of the indicator'),
    nama: opsional(zTeks).describe('Own indicator text, when indikator is null'),
    satuan: opsional(zTeks).describe('Own unit; null = the unit of the indicator'),
    target: zIsian.optional().describe('Own target, when indikator is null or the share differs'),
    kegiatan: opsional(zTeks).describe('Activity, for pelaksana'),
  })
  .describe('One promised performance');

export const zBarisAnggaran = z
  .strictObject({
    kode: zKunci.describe('Code of the programme, kegiatan or sub-kegiatan'),
    unit: opsional(zKunci).describe('Kelurahan, when the sub-kegiatan has one'),
    nilai: opsional(zUang).describe('Share of the ceiling; null = the whole ceiling of the PK version'),
    keterangan: opsional(zTeks).describe('Note printed in the last column, e.g. the share per fund source'),
  })
  .describe('One budget line of a PK');

const zAlasan = z.strictObject({
  kode: z.enum(['mutasi', 'strategi', 'prioritas']).describe('Ground of PermenPANRB 53/2014 for a revision'),
  uraian: zTeks.describe('What happened, in words'),
});

export const zPerjanjian = z
  .strictObject({
    id: zKunci.describe('Id used in references and file names'),
    versi: z
      .enum(['murni', 'perubahan'])
      .describe('Original or changed; of several changes the latest date is in force'),
    pihakPertama: zKunci.describe('Post that promises'),
    pihakKedua: zKunci.describe('Post of the direct superior'),
    tempat: opsional(zTeks).describe('Place of signature; null = the place of the local government'),
    tanggal: opsional(zTanggal).describe('Date of signature; null = not dated yet'),
    alasan: opsional(zAlasan).describe('Why it was changed; required for perubahan'),
    kinerja: daftar(zBarisKinerja).describe('First block of the lampiran: what is promised'),
    anggaran: daftar(zBarisAnggaran).describe('Second block of the lampiran: programmes and their budget'),
  })
  .describe('Perjanjian Kinerja between two posts');

// ---------------------------------------------------------------------------------- rencana aksi dan pengukuran

const zTriwulanAksi = z.strictObject({
  target: zIsian.default(null).describe('Target of the quarter'),
  kegiatan: daftar(zTeks).describe('Activities of the quarter'),
});

export const zRencanaAksi = z
  .strictObject({
    indikator: zKunci.describe('Indicator id'),
    penanggungJawab: opsional(zKunci).describe('Post that carries it out'),
    triwulan: z.array(zTriwulanAksi).length(4).describe('Four quarters: target and activities'),
  })
  .describe('Quarterly action plan of one PK indicator');

const zCapaianManual = z.strictObject({
  nilai: zDesimal.describe('Capaian in percent'),
  alasan: zTeks.describe('How it was judged; printed beside the figure'),
});

const zPenjelasanTriwulan = z
  .strictObject({
    hambatan: opsional(zTeks).describe('What kept the quarter from its target'),
    solusi: opsional(zTeks).describe('What was done about it already'),
    tindakLanjut: opsional(zTeks).describe('What is planned'),
    penanggungJawab: opsional(zKunci).describe('Post that carries the plan out'),
    batasWaktu: opsional(zTanggal).describe('Day until which it is to be done'),
  })
  .describe('Explanation of one quarter');

export const zRealisasi = z
  .strictObject({
    indikator: zKunci.describe('Indicator id'),
    tahun: zTahun.describe('Year that was measured'),
    nilai: zIsian.default(null).describe('Realisasi of the year; use either this or triwulan'),
    triwulan: opsional(z.array(zIsian).length(4)).describe('Realisasi per quarter'),
    capaianManual: opsional(zCapaianManual).describe(
      'Used only where the rule of the card cannot be computed, e.g. target 0 with realisasi above 0',
    ),
    penjelasanTriwulan: opsional(z.array(opsional(zPenjelasanTriwulan)).length(4)).describe(
      'Explanation per quarter; asked for when a quarter that misses its target is handed in',
    ),
    sumber: opsional(zTeks).describe('Document or system the value was taken from'),
    catatan: opsional(zTeks).describe('What a reader should know about the value'),
  })
  .describe('Measured value of an indicator in a year');

// ---------------------------------------------------------------------------------------------- skm, pembanding

const zUnsur = z.strictObject({
  kode: zKunci.describe('Code of the unsur in the order of PermenPANRB 14/2017 (U1–U9), not of the questionnaire'),
  nama: zTeks.describe('Name of the unsur'),
  nrr: zDesimal.describe('Nilai rata-rata, 1–4; computed from sebaran where that is given'),
  sebaran: z.array(zCacah).max(4).default([]).describe('How many respondents chose 1, 2, 3 and 4; empty = not counted'),
});

const zTindakLanjutSkm = z.strictObject({
  unsur: zKunci.describe('Code of the unsur to be improved'),
  kegiatan: zTeks.describe('What will be done'),
  waktu: zTeks.describe('When, in words'),
  penanggungJawab: opsional(zKunci).describe('Post that carries it out'),
});

export const zSkm = z
  .strictObject({
    tahun: zTahun.describe('Year of the survey'),
    periode: opsional(zTeks).describe('Survey period in words'),
    responden: opsional(zCacah).describe('Number of filled questionnaires'),
    populasi: opsional(zCacah).describe('Number of service users, for the sample check'),
    bobot: z.enum(['1/9', '0.11', '0.111']).default('1/9').describe('Weight per unsur'),
    unsur: z.array(zUnsur).describe('Mean score per unsur, 1–4'),
    rencanaTindakLanjut: daftar(zTindakLanjutSkm).describe('Follow-up of the survey'),
    indikator: opsional(zKunci).describe('Indicator whose realisasi is this IKM'),
    survei: opsional(zTeks).describe('Id of the survey in the system that the counts were taken from'),
  })
  .describe('Survei Kepuasan Masyarakat (PermenPANRB 14/2017)');

export const zPembanding = z
  .strictObject({
    id: zKunci.describe('Id used in references'),
    indikator: zKunci.describe('Indicator id it is compared with'),
    nama: zTeks.describe('Whose figure: national average, province …'),
    tahun: opsional(zTahun).describe('Year of the figure; null = not stated'),
    nilai: zDesimal.describe('Figure as published, on its own scale'),
    skala: zSkalaUkur.describe('Scale the figure was published on'),
    konversi: z
      .enum(['proporsional', 'linear'])
      .nullable()
      .default(null)
      .describe(
        'Explicit conversion to the indicator scale: x/max, or (x-min)/(max-min); null = refuse if scales differ',
      ),
    sumber: opsional(zTeks).describe('Where it was published'),
    catatan: opsional(zTeks).describe('What a reader should know about the comparison'),
  })
  .describe('Benchmark for an indicator');

// ----------------------------------------------------------------------------------------------------- analisis

export const zAnalisis = z
  .strictObject({
    indikator: zKunci.describe('Indicator id'),
    narasi: opsional(zTeks).describe('Own text (Markdown) that opens the analysis'),
    pendorong: daftar(zTeks).describe('Factors that helped'),
    penghambat: daftar(zTeks).describe('Factors that held back'),
    solusi: daftar(zTeks).describe('Alternative solutions already carried out'),
    tindakLanjut: daftar(zTeks).describe('What will be done next'),
    upayaAkhirRenstra: daftar(zTeks).describe('Efforts to reach the end-of-period target'),
  })
  .describe('Analysis of one indicator');

export const zAnalisisProgram = z
  .strictObject({
    kode: zKunci.describe('Programme code'),
    peran: z.enum(['menunjang', 'menghambat']).describe('Whether it supported or held back the performance'),
    uraian: zTeks.describe('How it did'),
  })
  .describe('How a programme supported or held back the performance');

// ----------------------------------------------------------------------------------------------------- evaluasi

const zBukti = z.strictObject({
  uraian: zTeks.describe('What the evidence is and where it is kept'),
  tanggal: opsional(zTanggal).describe('Date of the evidence'),
});

export const zRekomendasi = z
  .strictObject({
    nomor: zBulat.describe('Number in the LHE'),
    rekomendasi: zTeks.describe('The recommendation'),
    rencanaAksi: opsional(zTeks).describe('What the unit planned in answer'),
    target: opsional(zTeks).describe('Target of the follow-up, in words'),
    mulai: opsional(zTanggal).describe('First day planned; not before the LHE'),
    selesai: opsional(zTanggal).describe('Last day planned'),
    penanggungJawab: opsional(zTeks).describe('Who answers for it, as printed'),
    status: z.enum(['belum', 'proses', 'selesai', 'tidakDapat']).describe('selesai needs evidence'),
    uraianStatus: opsional(zTeks).describe('Progress in words'),
    bukti: daftar(zBukti).describe('Evidence of the follow-up'),
  })
  .describe('Recommendation of the evaluation and its follow-up');

export const zLhe = z
  .strictObject({
    nomor: zTeks.describe('Number of the letter'),
    tanggal: zTanggal.describe('Date of the letter'),
    hal: opsional(zTeks).describe('Subject of the letter'),
    evaluator: zTeks.describe('Who evaluated'),
    tahunDievaluasi: zTahun.describe('Year that was evaluated'),
    nilai: opsional(zDesimal).describe('AKIP score 0–100'),
    rekomendasi: daftar(zRekomendasi).describe('Recommendations with their follow-up'),
  })
  .describe('Laporan Hasil Evaluasi AKIP with follow-up');

export const zPenghargaan = z
  .strictObject({
    jenis: zTeks.describe('Kind, e.g. Piagam'),
    prestasi: zTeks.describe('What was awarded'),
    penerima: opsional(zTeks).describe('Who received it'),
    tingkat: zTeks.describe('Level, e.g. Kota'),
    pemberi: zTeks.describe('Who gave it'),
    tanggal: opsional(zTanggal).describe('Date of the award'),
  })
  .describe('Award');

// ------------------------------------------------------------------------------------------------------ laporan

export interface BagianKerangka {
  kunci: string;
  judul: string | null;
  teks: string | null;
  bagian: BagianKerangka[];
}

export const zBagianKerangka: z.ZodType<BagianKerangka> = z.lazy(() =>
  z
    .strictObject({
      kunci: zKunci.describe('Key of a section builder (see docs), or bebas/… for a section of own text'),
      judul: opsional(zTeks).describe('Own heading; null = the default heading'),
      teks: opsional(zTeks).describe('Own text (Markdown), printed beside the drafted sentences, never lost'),
      bagian: z.array(zBagianKerangka).default([]).describe('Sections inside this one'),
    })
    .describe('A section of the report outline'),
);

export const zProsesBisnis = z
  .strictObject({
    jenis: z.enum(['manajemen', 'inti', 'pendukung']).describe('Band of the map it stands in'),
    nama: zTeks.describe('Name of the process'),
    unit: daftar(zKunci).describe('Units that take part'),
  })
  .describe('A process of the business process map');

export const zLaporan = z
  .strictObject({
    judul: zTeks.default('Laporan Kinerja Instansi Pemerintah').describe('Title on the cover'),
    singkatan: zTeks.default('LKjIP').describe('Short form of the title'),
    versi: zTeks.default('1').describe('Version printed in the footer'),
    tanggal: opsional(zTanggal).describe('Date of signature'),
    penandatangan: opsional(zKunci).describe('Post that signs'),
    maksud: opsional(zTeks).describe('What the report is for, one paragraph'),
    tujuan: daftar(zTeks).describe('Purposes of the report'),
    prosesBisnis: daftar(zProsesBisnis).describe('Business process map'),
    kerangka: daftar(zBagianKerangka).describe('Outline; empty = the order of PermenPANRB 53/2014'),
    langkah: daftar(zTeks).describe('Steps for the coming year (Bab IV)'),
  })
  .describe('The report: outline, own texts, closing steps');

// ---------------------------------------------------------------------------------------------------------- akar

export const zTahunKinerja = z
  .strictObject({
    umum: zUmum,
    organisasi: zOrganisasi,
    perencanaan: zPerencanaan,
    indikator: z.array(zIndikator).min(1).describe('Indicator cards'),
    anggaran: zAnggaranUnit.prefault({}),
    perjanjian: daftar(zPerjanjian).describe('Perjanjian Kinerja, all posts and versions'),
    rencanaAksi: daftar(zRencanaAksi).describe('Quarterly action plans of the PK indicators'),
    pengukuran: daftar(zRealisasi).describe('Measured values, this and earlier years'),
    skm: daftar(zSkm).describe('Results of public satisfaction surveys'),
    pembanding: daftar(zPembanding).describe('Benchmarks'),
    analisis: z
      .strictObject({
        indikator: daftar(zAnalisis).describe('Analysis per indicator'),
        program: daftar(zAnalisisProgram).describe('Analysis per programme'),
      })
      .prefault({})
      .describe('Analysis texts'),
    evaluasi: daftar(zLhe).describe('Evaluations with follow-up'),
    penghargaan: daftar(zPenghargaan).describe('Awards of the year'),
    laporan: zLaporan.prefault({}),
  })
  .describe('TahunKinerja: everything one unit knows about one year');

export type TahunKinerja = z.output<typeof zTahunKinerja>;
export type Umum = z.output<typeof zUmum>;
export type Unit = z.output<typeof zUnit>;
export type Jabatan = z.output<typeof zJabatan>;
export type Penugasan = z.output<typeof zPenugasan>;
export type Tujuan = TahunKinerja['perencanaan']['renstra']['tujuan'][number];
export type Sasaran = z.output<typeof zSasaran>;
export type Indikator = z.output<typeof zIndikator>;
export type Anggaran = z.output<typeof zAnggaran>;
export type KinerjaProgram = z.output<typeof zKinerjaProgram>;
export type Program = z.output<typeof zProgram>;
export type Kegiatan = z.output<typeof zKegiatan>;
export type SubKegiatan = z.output<typeof zSubKegiatan>;
export type Perjanjian = z.output<typeof zPerjanjian>;
export type Realisasi = z.output<typeof zRealisasi>;
export type Skm = z.output<typeof zSkm>;
export type Pembanding = z.output<typeof zPembanding>;
export type Lhe = z.output<typeof zLhe>;
export type Laporan = z.output<typeof zLaporan>;

/** The subjects of a dataset, in reading order; each is one file of a dataset folder (`rencana-aksi.yaml` …). */
export const SUBJEK = Object.keys(zTahunKinerja.shape) as (keyof TahunKinerja)[];
