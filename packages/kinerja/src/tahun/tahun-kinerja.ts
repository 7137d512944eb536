import { z } from 'zod';
import { zBulat, zDesimal, zIsian, zKunci, zTanggal, zTeks, zUang } from './skalar.ts';

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
    tahun: zBulat.describe('Fiscal year the dataset is about'),
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
    nip: opsional(z.string().regex(/^\d{18}$/, { message: 'NIP harus 18 angka tanpa spasi' })).describe(
      'NIP, 18 digits; null = not printed',
    ),
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

const zIndikatorDaerah = z.strictObject({ id: zKunci, nama: zTeks, satuan: opsional(zTeks) });

export const zRpjmd = z
  .strictObject({
    dasar: zTeks.describe('Regulation that sets the RPJMD'),
    mulai: zBulat.describe('First year'),
    selesai: zBulat.describe('Last year'),
    tujuan: daftar(
      z.strictObject({
        id: zKunci,
        uraian: zTeks,
        misi: opsional(zBulat).describe('Number of the mission it serves'),
        sasaran: daftar(z.strictObject({ id: zKunci, uraian: zTeks, indikator: daftar(zIndikatorDaerah) })),
      }),
    ),
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
    id: zKunci,
    uraian: zTeks.describe('Statement of the sasaran'),
    indikator: z.array(zKunci).min(1).describe('Indicator ids, in order'),
    mendukung: opsional(zKunci).describe('RPJMD sasaran id it contributes to'),
    strategi: daftar(zStrategi),
  })
  .describe('Sasaran strategis of the unit');

export const zRenstra = z
  .strictObject({
    judul: zTeks.describe('Title of the document'),
    dasar: opsional(zTeks).describe('Decision that sets it'),
    versi: z.enum(['murni', 'perubahan']).default('murni'),
    mulai: zBulat.describe('First year of the period'),
    selesai: zBulat.describe('Last year of the period'),
    tahunAwal: daftar(zBulat).describe('Years shown as initial condition'),
    tanggal: opsional(zTanggal).describe('Date of the matrix'),
    penandatangan: opsional(zKunci).describe('Post that signs the matrix'),
    tujuan: z
      .array(
        z.strictObject({
          id: zKunci,
          uraian: zTeks.describe('Statement of the tujuan'),
          mendukung: opsional(zKunci).describe('RPJMD tujuan id it contributes to'),
          indikator: daftar(zKunci).describe('Indicator ids of the tujuan'),
          sasaran: z.array(zSasaran).min(1),
        }),
      )
      .min(1),
  })
  .describe('Renstra: tujuan, sasaran, strategies');

export const zPerencanaan = z
  .strictObject({
    dasarHukum: daftar(zTeks).describe('Legal bases of the report, in order'),
    isuStrategis: daftar(zTeks).describe('Strategic issues'),
    visi: zTeks.describe('Vision of the area'),
    misi: daftar(z.strictObject({ nomor: zBulat, uraian: zTeks })).describe('Missions of the area'),
    misiDiampu: daftar(zBulat).describe('Numbers of the missions this unit serves'),
    visiRujukan: daftar(
      z.strictObject({ tingkat: z.enum(['nasional', 'provinsi']), uraian: zTeks, dasar: zTeks }),
    ).describe('Visions of higher levels that were taken into account'),
    rpjmd: opsional(zRpjmd),
    renstra: zRenstra,
  })
  .describe('Planning: legal bases, issues, vision, RPJMD links, Renstra');

// ----------------------------------------------------------------------------------------------------- indikator

export const zIndikator = z
  .strictObject({
    id: zKunci,
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
    rentang: opsional(z.strictObject({ bawah: zDesimal, atas: zDesimal })).describe('For rentang: inside = 100'),
    peringkat: daftar(z.strictObject({ label: zTeks, nilai: zDesimal })).describe(
      'For ordinal: grades with their number',
    ),
    sifat: z
      .enum(['jumlah', 'persentase', 'indeks', 'rasio'])
      .describe('Nature of the value; only a jumlah may be summed over time'),
    penjumlahan: z
      .enum(['jumlah', 'nilaiAkhir', 'rataRata'])
      .default('nilaiAkhir')
      .describe('How quarters make a year'),
    skala: opsional(z.strictObject({ nama: zTeks, min: zDesimal, maks: zDesimal })).describe(
      'Measuring scale, needed for comparison with a benchmark',
    ),
    sumberData: opsional(zTeks),
    frekuensi: z.enum(['bulanan', 'triwulan', 'semester', 'tahunan']).default('tahunan'),
    mekanisme: opsional(zTeks).describe('Mechanism of data collection'),
    media: opsional(zTeks).describe('Medium of data collection'),
    penanggungJawab: opsional(zKunci).describe('Post responsible for the data'),
    kondisiAwal: daftar(z.strictObject({ tahun: zBulat, nilai: zIsian })).describe('Initial condition per year'),
    target: daftar(
      z.strictObject({
        tahun: zBulat,
        renstra: zIsian.optional().describe('Target in the Renstra; leave out when the Renstra has none for this year'),
        murni: zIsian.optional().describe('Target promised in the PK; leave out when it is the Renstra target'),
        perubahan: zIsian.optional().describe('Target after the last PK change; leave out when unchanged'),
      }),
    ).describe('Targets per year'),
  })
  .describe('Indicator card (PermenPANRB 53/2014: indicator, frequency, responsible, calculation, medium)');

// ------------------------------------------------------------------------------------------------------ anggaran

export const zKinerjaProgram = z
  .strictObject({
    nama: zTeks.describe('Indicator of the programme, kegiatan or sub-kegiatan'),
    satuan: zTeks,
    arah: z.enum(['maksimum', 'minimum']).default('maksimum'),
    target: zIsian.default(null),
    realisasi: zIsian.default(null),
  })
  .describe('Output or outcome indicator of a programme, kegiatan or sub-kegiatan');

export const zAnggaran = z
  .strictObject({
    murni: opsional(zUang).describe('Ceiling in the original budget'),
    pergeseran: daftar(z.strictObject({ ke: zBulat, tanggal: opsional(zTanggal), nilai: zUang })).describe(
      'Ceilings after each shift',
    ),
    perubahan: opsional(zUang).describe('Ceiling after the budget change (APBD-P); null = not entered here'),
    operasi: opsional(zUang).describe('Of the ceiling in force: belanja operasi'),
    modal: opsional(zUang).describe('Of the ceiling in force: belanja modal'),
    sumberDana: daftar(
      z.strictObject({ nama: zTeks, versi: z.enum(['murni', 'perubahan']), nilai: opsional(zUang) }),
    ).describe('Fund sources per budget version; nilai null = the whole ceiling'),
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
const zAnggaranAtauKosong = zAnggaran.default(kosong);

export const zSubKegiatan = z
  .strictObject({
    kode: zKunci.describe('Code with 4-digit last part; together with unit the key'),
    unit: opsional(zKunci).describe('Kelurahan or sub-unit that carries it out'),
    nama: zTeks,
    kinerja: daftar(zKinerjaProgram),
    anggaran: zAnggaranAtauKosong,
  })
  .describe('Sub-kegiatan');

export const zKegiatan = z
  .strictObject({
    kode: zKunci,
    nama: zTeks,
    kinerja: daftar(zKinerjaProgram),
    anggaran: zAnggaranAtauKosong,
    subKegiatan: daftar(zSubKegiatan),
  })
  .describe('Kegiatan');

export const zProgram = z
  .strictObject({
    kode: zKunci,
    nama: zTeks,
    sifat: z
      .enum(['utama', 'penunjang'])
      .default('utama')
      .describe('utama = carries a sasaran of the PK; penunjang = supports the office itself'),
    mendukung: daftar(zKunci).describe('Indicator ids the programme supports'),
    kinerja: daftar(zKinerjaProgram),
    anggaran: zAnggaranAtauKosong,
    kegiatan: daftar(zKegiatan),
  })
  .describe('Programme');

export const zAnggaranUnit = z
  .strictObject({
    unit: zAnggaranAtauKosong.describe('Figures known only for the whole unit'),
    utama: zAnggaranAtauKosong.describe('Figures known only for all programmes of kind utama together'),
    program: daftar(zProgram),
    rkt: z
      .strictObject({
        tanggal: opsional(zTanggal),
        penandatangan: opsional(zKunci),
        versiPagu: z.enum(['murni', 'perubahan']).default('murni').describe('Ceiling printed in the RKT'),
      })
      .prefault({})
      .describe('Rencana Kinerja Tahunan: its figures come from the tree'),
  })
  .describe('Programmes, kegiatan, sub-kegiatan with performance and money');

// ----------------------------------------------------------------------------------------------------- perjanjian

export const zBarisKinerja = z
  .strictObject({
    indikator: opsional(zKunci).describe('Indicator id; its target of the PK version is taken'),
    tujuan: opsional(zTeks).describe('Own goal text, for posts below the head'),
    sasaran: opsional(zTeks).describe('Own sasaran text; null = the sasaran of the indicator'),
    nama: opsional(zTeks).describe('Own indicator text, when indikator is null'),
    satuan: opsional(zTeks),
    target: zIsian.optional().describe('Own target, when indikator is null or the share differs'),
    kegiatan: opsional(zTeks).describe('Activity, for pelaksana'),
  })
  .describe('One promised performance');

export const zBarisAnggaran = z
  .strictObject({
    kode: zKunci.describe('Code of the programme, kegiatan or sub-kegiatan'),
    unit: opsional(zKunci).describe('Kelurahan, when the sub-kegiatan has one'),
    nilai: opsional(zUang).describe('Share of the ceiling; null = the whole ceiling of the PK version'),
    keterangan: opsional(zTeks),
  })
  .describe('One budget line of a PK');

export const zPerjanjian = z
  .strictObject({
    id: zKunci,
    versi: z.enum(['murni', 'perubahan']),
    pihakPertama: zKunci.describe('Post that promises'),
    pihakKedua: zKunci.describe('Post of the direct superior'),
    tempat: opsional(zTeks),
    tanggal: opsional(zTanggal),
    alasan: opsional(
      z.strictObject({
        kode: z.enum(['mutasi', 'strategi', 'prioritas']).describe('Ground of PermenPANRB 53/2014 for a revision'),
        uraian: zTeks,
      }),
    ).describe('Why it was changed; required for perubahan'),
    kinerja: daftar(zBarisKinerja),
    anggaran: daftar(zBarisAnggaran),
  })
  .describe('Perjanjian Kinerja between two posts');

// ---------------------------------------------------------------------------------- rencana aksi dan pengukuran

export const zRencanaAksi = z
  .strictObject({
    indikator: zKunci,
    penanggungJawab: opsional(zKunci),
    triwulan: z
      .array(z.strictObject({ target: zIsian.default(null), kegiatan: daftar(zTeks) }))
      .length(4)
      .describe('Four quarters: target and activities'),
  })
  .describe('Quarterly action plan of one PK indicator');

export const zRealisasi = z
  .strictObject({
    indikator: zKunci,
    tahun: zBulat,
    nilai: zIsian.default(null).describe('Realisasi of the year; use either this or triwulan'),
    triwulan: opsional(z.array(zIsian).length(4)).describe('Realisasi per quarter'),
    sumber: opsional(zTeks),
    catatan: opsional(zTeks),
  })
  .describe('Measured value of an indicator in a year');

// ---------------------------------------------------------------------------------------------- skm, pembanding

export const zSkm = z
  .strictObject({
    tahun: zBulat,
    periode: opsional(zTeks).describe('Survey period in words'),
    responden: opsional(zBulat).describe('Number of filled questionnaires'),
    populasi: opsional(zBulat).describe('Number of service users, for the sample check'),
    bobot: z.enum(['1/9', '0.11', '0.111']).default('1/9').describe('Weight per unsur'),
    unsur: z.array(z.strictObject({ kode: zKunci, nama: zTeks, nrr: zDesimal })).describe('Mean score per unsur, 1–4'),
    rencanaTindakLanjut: daftar(
      z.strictObject({ unsur: zKunci, kegiatan: zTeks, waktu: zTeks, penanggungJawab: opsional(zKunci) }),
    ),
    indikator: opsional(zKunci).describe('Indicator whose realisasi is this IKM'),
  })
  .describe('Survei Kepuasan Masyarakat (PermenPANRB 14/2017)');

export const zPembanding = z
  .strictObject({
    id: zKunci,
    indikator: zKunci,
    nama: zTeks.describe('Whose figure: national average, province …'),
    tahun: opsional(zBulat),
    nilai: zDesimal,
    skala: z.strictObject({ nama: zTeks, min: zDesimal, maks: zDesimal }),
    konversi: z
      .enum(['proporsional', 'linear'])
      .nullable()
      .default(null)
      .describe(
        'Explicit conversion to the indicator scale: x/max, or (x-min)/(max-min); null = refuse if scales differ',
      ),
    sumber: opsional(zTeks),
    catatan: opsional(zTeks),
  })
  .describe('Benchmark for an indicator');

// ----------------------------------------------------------------------------------------------------- analisis

export const zAnalisis = z
  .strictObject({
    indikator: zKunci,
    narasi: opsional(zTeks).describe('Own text (Markdown) that opens the analysis'),
    pendorong: daftar(zTeks),
    penghambat: daftar(zTeks),
    solusi: daftar(zTeks).describe('Alternative solutions already carried out'),
    tindakLanjut: daftar(zTeks),
    upayaAkhirRenstra: daftar(zTeks).describe('Efforts to reach the end-of-period target'),
  })
  .describe('Analysis of one indicator');

export const zAnalisisProgram = z
  .strictObject({
    kode: zKunci.describe('Programme code'),
    peran: z.enum(['menunjang', 'menghambat']),
    uraian: zTeks,
  })
  .describe('How a programme supported or held back the performance');

// ----------------------------------------------------------------------------------------------------- evaluasi

export const zRekomendasi = z
  .strictObject({
    nomor: zBulat,
    rekomendasi: zTeks,
    rencanaAksi: opsional(zTeks),
    target: opsional(zTeks),
    mulai: opsional(zTanggal),
    selesai: opsional(zTanggal),
    penanggungJawab: opsional(zTeks),
    status: z.enum(['belum', 'proses', 'selesai', 'tidakDapat']).describe('selesai needs evidence'),
    uraianStatus: opsional(zTeks),
    bukti: daftar(z.strictObject({ uraian: zTeks, tanggal: opsional(zTanggal) })),
  })
  .describe('Recommendation of the evaluation and its follow-up');

export const zLhe = z
  .strictObject({
    nomor: zTeks,
    tanggal: zTanggal,
    hal: opsional(zTeks),
    evaluator: zTeks,
    tahunDievaluasi: zBulat,
    nilai: opsional(zDesimal).describe('AKIP score 0–100'),
    rekomendasi: daftar(zRekomendasi),
  })
  .describe('Laporan Hasil Evaluasi AKIP with follow-up');

export const zPenghargaan = z
  .strictObject({
    jenis: zTeks,
    prestasi: zTeks,
    penerima: opsional(zTeks),
    tingkat: zTeks,
    pemberi: zTeks,
    tanggal: opsional(zTanggal),
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
      bagian: z.array(zBagianKerangka).default([]),
    })
    .describe('A section of the report outline'),
);

export const zProsesBisnis = z
  .strictObject({
    jenis: z.enum(['manajemen', 'inti', 'pendukung']),
    nama: zTeks,
    unit: daftar(zKunci).describe('Units that take part'),
  })
  .describe('A process of the business process map');

export const zLaporan = z
  .strictObject({
    judul: zTeks.default('Laporan Kinerja Instansi Pemerintah'),
    singkatan: zTeks.default('LKjIP'),
    versi: zTeks.default('1').describe('Version printed in the footer'),
    tanggal: opsional(zTanggal).describe('Date of signature'),
    penandatangan: opsional(zKunci).describe('Post that signs'),
    maksud: opsional(zTeks),
    tujuan: daftar(zTeks).describe('Purposes of the report'),
    prosesBisnis: daftar(zProsesBisnis),
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
    rencanaAksi: daftar(zRencanaAksi),
    pengukuran: daftar(zRealisasi).describe('Measured values, this and earlier years'),
    skm: daftar(zSkm),
    pembanding: daftar(zPembanding),
    analisis: z
      .strictObject({ indikator: daftar(zAnalisis), program: daftar(zAnalisisProgram) })
      .prefault({})
      .describe('Analysis texts'),
    evaluasi: daftar(zLhe).describe('Evaluations with follow-up'),
    penghargaan: daftar(zPenghargaan),
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
