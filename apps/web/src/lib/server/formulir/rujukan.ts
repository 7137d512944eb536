import { listJudulBagian } from '@akuntabel/dokumen';
import { type HasilKinerja, type JenisRekaman, type Rekaman, SKALA, type TahunKinerja } from '@akuntabel/kinerja';

/** What a key of a field names. */
type Sumber =
  | 'unit'
  | 'jabatan'
  | 'indikator'
  | 'program'
  | 'programRekaman'
  | 'kegiatanRekaman'
  | 'lheRekaman'
  | 'kodeAnggaran'
  | 'tujuanDaerah'
  | 'sasaranDaerah'
  | 'skala'
  | 'bagian';

/** Keys of other records, by field. What is in none of the two lists is a key of the record's own. */
export const RUJUKAN: Readonly<Partial<Record<JenisRekaman, Readonly<Record<string, Sumber>>>>> = {
  umum: { unit: 'unit', 'pengaturan.skalaPredikat': 'skala', 'pengaturan.skalaAtribut': 'skala' },
  unit: { induk: 'unit' },
  jabatan: { unit: 'unit', atasan: 'jabatan' },
  penugasan: { jabatan: 'jabatan' },
  renstra: {
    penandatangan: 'jabatan',
    'tujuan.mendukung': 'tujuanDaerah',
    'tujuan.indikator': 'indikator',
    'tujuan.sasaran.indikator': 'indikator',
    'tujuan.sasaran.mendukung': 'sasaranDaerah',
    'tujuan.sasaran.strategi.indikator': 'indikator',
    'tujuan.sasaran.strategi.program': 'program',
  },
  indikator: { penanggungJawab: 'jabatan' },
  anggaran: { 'rkt.penandatangan': 'jabatan' },
  program: { mendukung: 'indikator' },
  kegiatan: { induk: 'programRekaman' },
  subKegiatan: { induk: 'kegiatanRekaman', unit: 'unit' },
  perjanjian: {
    pihakPertama: 'jabatan',
    pihakKedua: 'jabatan',
    'kinerja.indikator': 'indikator',
    'anggaran.kode': 'kodeAnggaran',
    'anggaran.unit': 'unit',
  },
  rencanaAksi: { indikator: 'indikator', penanggungJawab: 'jabatan' },
  realisasi: { indikator: 'indikator', 'penjelasanTriwulan.penanggungJawab': 'jabatan' },
  skm: { indikator: 'indikator', 'rencanaTindakLanjut.penanggungJawab': 'jabatan' },
  pembanding: { indikator: 'indikator' },
  analisisIndikator: { indikator: 'indikator' },
  analisisProgram: { kode: 'program' },
  rekomendasi: { induk: 'lheRekaman' },
  laporan: { penandatangan: 'jabatan', 'prosesBisnis.unit': 'unit' },
  teksLaporan: { bagian: 'bagian' },
};

export interface Pilihan {
  readonly nilai: string;
  readonly label: string;
}

type Bagian = TahunKinerja['laporan']['kerangka'][number];

function listBagian(tahun: TahunKinerja, hasil: HasilKinerja): Pilihan[] {
  const { kerangka } = tahun.laporan;
  if (kerangka.length === 0) return [];
  const judul = listJudulBagian(tahun, hasil, kerangka);
  const semua = (daftar: readonly Bagian[], dalam: string): Pilihan[] =>
    daftar.flatMap(({ kunci, bagian }) => [
      { nilai: kunci, label: `${dalam}${judul.get(kunci) ?? kunci}` },
      ...semua(bagian, `${dalam}– `),
    ]);
  return semua(kerangka, '');
}

const bernama = (kode: string, nama: string): Pilihan => ({ nilai: kode, label: `${kode} – ${nama}` });

/** What can be chosen in a unit-year. */
export function listPilihan(
  tahun: TahunKinerja,
  rekaman: readonly Pick<Rekaman, 'jenis' | 'kunci' | 'isi'>[],
  terhitung: HasilKinerja,
) {
  const { organisasi, indikator, anggaran, perencanaan } = tahun;
  const dari = (jenis: JenisRekaman, sebut: (isi: Record<string, unknown>) => string): Pilihan[] =>
    rekaman
      .filter((satu) => satu.jenis === jenis)
      .map(({ kunci, isi }) => bernama(kunci, sebut(isi as Record<string, unknown>)));
  const program = anggaran.program.map(({ kode, nama }) => bernama(kode, nama));
  const kodeAnggaran = anggaran.program.flatMap((satu) => [
    bernama(satu.kode, satu.nama),
    ...satu.kegiatan.flatMap((giat) => [
      bernama(giat.kode, giat.nama),
      ...giat.subKegiatan.map((sub) => bernama(sub.kode, sub.nama)),
    ]),
  ]);
  const tujuanDaerah = perencanaan.rpjmd?.tujuan ?? [];
  const hasil: Record<Sumber, Pilihan[]> = {
    unit: organisasi.unit.map(({ id, nama }) => ({ nilai: id, label: nama })),
    jabatan: organisasi.jabatan.map(({ id, nama }) => ({ nilai: id, label: nama })),
    indikator: indikator.map(({ id, nama }) => bernama(id, nama)),
    program,
    programRekaman: dari('program', ({ nama }) => String(nama)),
    kegiatanRekaman: dari('kegiatan', ({ nama }) => String(nama)),
    lheRekaman: dari('lhe', ({ nomor }) => String(nomor)),
    kodeAnggaran,
    tujuanDaerah: tujuanDaerah.map(({ id, uraian }) => bernama(id, uraian)),
    sasaranDaerah: tujuanDaerah.flatMap(({ sasaran }) => sasaran.map(({ id, uraian }) => bernama(id, uraian))),
    skala: Object.values(SKALA).map(({ kunci, nama, dasar }) => ({ nilai: kunci, label: `${nama} (${dasar})` })),
    bagian: listBagian(tahun, terhitung),
  };
  // The same code below several kelurahan is one choice.
  for (const [sumber, semua] of Object.entries(hasil)) {
    hasil[sumber as Sumber] = [...new Map(semua.map((satu) => [satu.nilai, satu])).values()];
  }
  return hasil;
}

export type DaftarPilihan = ReturnType<typeof listPilihan>;

/** Choices for a field; undefined when it holds a key of its own. */
export function findPilihan(
  jenis: JenisRekaman,
  jalur: string,
  daftar: Readonly<Record<string, readonly Pilihan[]>>,
): readonly Pilihan[] | undefined {
  const sumber = RUJUKAN[jenis]?.[jalur];
  return sumber === undefined ? undefined : (daftar[sumber] ?? []);
}
