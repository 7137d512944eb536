import {
  type KinerjaProgram,
  type TahunKinerja,
  type Umum,
  type Unit,
  zAnggaran,
  zAnggaranUnit,
  zLaporan,
  zUmum,
} from '../tahun/tahun-kinerja.ts';
import { type IsiRekaman, type JenisRekaman, keyOf, type Rekaman } from './jenis.ts';
import { splitTahunKinerja } from './split.ts';

export interface TahunBaru {
  readonly tahun: number;
  readonly instansi: Umum['instansi'];
  /** The reporting unit, root of its tree. */
  readonly unit: Pick<Unit, 'id' | 'nama'> & Partial<Pick<Unit, 'jenis'>>;
  /** Names of the two posts every Perjanjian Kinerja of a head needs; null = to be entered later. */
  readonly jabatan?: { readonly kepalaDaerah: string; readonly pimpinan: string } | null;
  readonly renstra?: { readonly judul: string; readonly mulai: number; readonly selesai: number } | null;
}

const KEPALA_DAERAH = 'kepala-daerah';
const PIMPINAN = 'pimpinan';

/**
 * The records of a unit-year that has just been opened: what is known is there, nothing is made up. It is a draft:
 * joinDraf takes it, and its problems are the list of what is to be entered first (vision, Renstra, indicators).
 */
export function emptyTahunKinerja({ tahun, instansi, unit, jabatan = null, renstra = null }: TahunBaru): Rekaman[] {
  const create = <J extends JenisRekaman>(jenis: J, isi: IsiRekaman<J>, urutan = 0): Rekaman =>
    ({ jenis, kunci: keyOf(jenis, isi), urutan, isi }) as Rekaman;
  const posts =
    jabatan === null
      ? []
      : [
          create('jabatan', {
            id: KEPALA_DAERAH,
            nama: jabatan.kepalaDaerah,
            unit: null,
            atasan: null,
            jenis: 'kepalaDaerah',
          }),
          create(
            'jabatan',
            { id: PIMPINAN, nama: jabatan.pimpinan, unit: unit.id, atasan: KEPALA_DAERAH, jenis: 'pimpinan' },
            1,
          ),
        ];
  const { program: _, ...anggaran } = zAnggaranUnit.parse({});
  return [
    create('umum', zUmum.parse({ tahun, instansi, unit: unit.id })),
    create('organisasi', { kedudukan: [], tugas: [] }),
    create('unit', { id: unit.id, nama: unit.nama, jenis: unit.jenis ?? 'perangkatDaerah', induk: null }),
    ...posts,
    ...(renstra === null
      ? []
      : [
          create('renstra', {
            ...renstra,
            dasar: null,
            versi: 'murni',
            tahunAwal: [],
            tanggal: null,
            penandatangan: jabatan === null ? null : PIMPINAN,
            tujuan: [],
          }),
        ]),
    create('anggaran', anggaran),
    create('laporan', { ...zLaporan.parse({ penandatangan: jabatan === null ? null : PIMPINAN }), kerangka: [] }),
  ];
}

const TANPA_UANG = (): TahunKinerja['anggaran']['unit'] => zAnggaran.parse({});

/** The indicator stays; its figures belong to the year they were set and measured in. */
const withoutNilai = (kinerja: readonly KinerjaProgram[]): KinerjaProgram[] =>
  kinerja.map((satu) => ({ ...satu, target: null, realisasi: null }));

function copyAnggaran({ program, rkt }: TahunKinerja['anggaran']): TahunKinerja['anggaran'] {
  return {
    unit: TANPA_UANG(),
    utama: TANPA_UANG(),
    program: program.map((p) => ({
      ...p,
      kinerja: withoutNilai(p.kinerja),
      anggaran: TANPA_UANG(),
      kegiatan: p.kegiatan.map((k) => ({
        ...k,
        kinerja: withoutNilai(k.kinerja),
        anggaran: TANPA_UANG(),
        subKegiatan: k.subKegiatan.map((s) => ({
          ...s,
          kinerja: withoutNilai(s.kinerja),
          anggaran: TANPA_UANG(),
        })),
      })),
    })),
    rkt: { tanggal: null, penandatangan: rkt.penandatangan, versiPagu: 'murni' },
  };
}

/**
 * The records of the next year, copied from this one; works from a draft too.
 *
 * Kept: organisation and who still holds a post on 1 January, plan, indicator cards with all their targets, the tree of
 * programmes, the outline with its own texts (to be worked over), measured values and surveys (they are the history
 * that next year is compared with). Emptied: money, and targets and realisasi of programmes; dates of documents. Not
 * copied, because they belong to their year: agreements, action plans, benchmarks, analyses, evaluations, awards, and
 * the steps that the report announced.
 */
export function copyTahunBerikut(lama: TahunKinerja): Rekaman[] {
  const tahun = lama.umum.tahun + 1;
  const awal = `${tahun}-01-01`;
  const { umum, organisasi, laporan } = lama;
  const baru: TahunKinerja = {
    ...lama,
    umum: { ...umum, tahun, pengaturan: { ...umum.pengaturan, jatuhTempoLaporan: null } },
    organisasi: {
      ...organisasi,
      penugasan: organisasi.penugasan.filter(({ selesai }) => selesai === null || selesai >= awal),
    },
    anggaran: copyAnggaran(lama.anggaran),
    perjanjian: [],
    rencanaAksi: [],
    pembanding: [],
    analisis: { indikator: [], program: [] },
    evaluasi: [],
    penghargaan: [],
    laporan: { ...laporan, versi: '1', tanggal: null, langkah: [] },
  };
  return splitTahunKinerja(baru);
}
