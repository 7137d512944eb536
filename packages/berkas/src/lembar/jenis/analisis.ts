import type { TahunKinerja } from '@akuntabel/kinerja';
import type { IsiRekaman, Kolom, Pilihan } from '../kolom.ts';
import { numberRows, putDatar, toKunciBernomor, toSelDatar } from './datar.ts';
import { isBarisKartuSaja, KOLOM_KARTU, olahKartuBaris } from './kartu-baris.ts';
import type { Pengolah } from './pengolah.ts';

type AnalisisIndikator = TahunKinerja['analisis']['indikator'][number];
type AnalisisProgram = TahunKinerja['analisis']['program'][number];

const DAFTAR = ['pendorong', 'penghambat', 'solusi', 'tindakLanjut', 'upayaAkhirRenstra'] as const;
const RUAS = ['narasi', ...DAFTAR] as const;

const kolomDaftar = (kunci: (typeof DAFTAR)[number], judul: string, apa: string): Kolom => ({
  kunci,
  judul,
  isi: 'daftar',
  keterangan: `${apa}, satu tiap baris`,
});

/** One row an indicator: what helped, what held back, what was and will be done. */
export const ANALISIS_INDIKATOR: Pengolah = {
  jenis: 'analisisIndikator',
  namaLembar: 'Analisis indikator',
  kolomKunci: ['indikator'],
  listKolom: () => [
    ...KOLOM_KARTU,
    { kunci: 'narasi', judul: 'Narasi', isi: 'teks', keterangan: 'Teks pembuka analisis' },
    kolomDaftar('pendorong', 'Faktor pendorong', 'Yang membantu pencapaian'),
    kolomDaftar('penghambat', 'Faktor penghambat', 'Yang menghambat pencapaian'),
    kolomDaftar('solusi', 'Solusi', 'Yang sudah dilakukan'),
    kolomDaftar('tindakLanjut', 'Tindak lanjut', 'Yang akan dilakukan'),
    kolomDaftar('upayaAkhirRenstra', 'Upaya akhir Renstra', 'Upaya mencapai target akhir Renstra'),
  ],
  listRekaman: ({ analisis, indikator }) =>
    analisis.indikator.map((satu) => ({
      kunci: satu.indikator,
      isi: {
        indikator: satu.indikator,
        nama: indikator.find(({ id }) => id === satu.indikator)?.nama ?? null,
        ...toSelDatar(satu, RUAS),
      },
    })),
  listBarisKosong: ({ analisis, indikator }) =>
    indikator
      .filter(({ id }) => !analisis.indikator.some((satu) => satu.indikator === id))
      .map(({ id, nama }) => ({ indikator: id, nama })),
  getKunci: ({ indikator }) => indikator ?? null,
  isBarisKosong: isBarisKartuSaja,
  olah(baris, { tahun }) {
    for (const satu of baris) olahKartuBaris(satu, tahun);
    return { baris };
  },
  terapkan({ analisis }, perubahan) {
    let sasaran = analisis.indikator.find(({ indikator }) => indikator === perubahan.kunci);
    if (sasaran === undefined) {
      sasaran = { indikator: perubahan.kunci } as AnalisisIndikator;
      analisis.indikator.push(sasaran);
    }
    putDatar(sasaran, RUAS, perubahan, DAFTAR);
  },
};

const PERAN: readonly Pilihan[] = [
  { nilai: 'menunjang', sebutan: 'Menunjang', lain: ['mendukung', 'pendukung'] },
  { nilai: 'menghambat', sebutan: 'Menghambat', lain: ['penghambat', 'kurang menunjang'] },
];

const RUAS_PROGRAM = ['kode', 'peran', 'uraian'] as const;

/** A programme may be named twice, once for each way it worked: told apart by its order. */
const sebutProgram = ({ kode }: IsiRekaman) => kode;

const kunciProgram = (isi: IsiRekaman): string | null =>
  isi['kode'] == null ? null : toKunciBernomor(isi['kode'], isi);

function listProgram(program: readonly AnalisisProgram[]): IsiRekaman[] {
  const semua = program.map((satu) => ({ ...toSelDatar(satu, RUAS_PROGRAM) }));
  numberRows(semua, sebutProgram);
  return semua;
}

export const ANALISIS_PROGRAM: Pengolah = {
  jenis: 'analisisProgram',
  namaLembar: 'Analisis program',
  kolomKunci: ['kode'],
  listKolom: ({ anggaran }) => [
    {
      kunci: 'kode',
      judul: 'Kode program',
      isi: 'kode',
      wajib: true,
      keterangan: `Kode program, misalnya ${anggaran.program[0]?.kode ?? '7.01.02'}`,
    },
    {
      kunci: 'program',
      judul: 'Program',
      isi: 'nama',
      tampilan: true,
      keterangan: 'Nama program; untuk dibaca, tidak diimpor',
    },
    {
      kunci: 'peran',
      judul: 'Peran',
      isi: 'pilihan',
      wajib: true,
      pilihan: PERAN,
      keterangan: 'Menunjang atau menghambat pencapaian kinerja',
    },
    { kunci: 'uraian', judul: 'Uraian', isi: 'teks', wajib: true, keterangan: 'Bagaimana program itu berperan' },
  ],
  listRekaman: ({ analisis, anggaran }) =>
    listProgram(analisis.program).map((isi) => ({
      kunci: kunciProgram(isi) ?? '',
      isi: { ...isi, program: anggaran.program.find(({ kode }) => kode === isi['kode'])?.nama ?? null },
    })),
  getKunci: kunciProgram,
  olah(baris) {
    numberRows(
      baris.map(({ isi }) => isi),
      sebutProgram,
    );
    return { baris };
  },
  terapkan({ analisis }, perubahan) {
    const ke = listProgram(analisis.program).findIndex((isi) => kunciProgram(isi) === perubahan.kunci);
    let sasaran = analisis.program[ke];
    if (sasaran === undefined) {
      sasaran = {} as AnalisisProgram;
      analisis.program.push(sasaran);
    }
    putDatar(sasaran, RUAS_PROGRAM, perubahan);
  },
};
