import { buildPerjanjianKinerja, numberDokumen } from '@akuntabel/dokumen';
import { type Angka, draftPerjanjian, measureKinerja, type Perjanjian } from '@akuntabel/kinerja';
import { showAngkaTabel } from '#lib/tampilan.ts';
import { renderIsiDokumen } from '../dokumen.ts';
import { readSkalar } from '../formulir/skalar.ts';
import { findNamaJabatan } from '../nama.ts';
import { readTeks } from './lakukan.ts';
import type { Alur } from './muat.ts';
import type { Versi } from './perjanjian.ts';

/** Grounds of PermenPANRB 53/2014 for a changed agreement. */
export const ALASAN_PERUBAHAN = [
  { nilai: 'mutasi', label: 'Pergantian atau mutasi pejabat' },
  { nilai: 'strategi', label: 'Perubahan strategi: program, kegiatan, dan anggaran' },
  { nilai: 'prioritas', label: 'Perubahan prioritas atau asumsi yang berakibat signifikan' },
] as const;

/** What somebody chose and typed on the way to a draft. */
export interface KetikanSusun {
  readonly tempat: string;
  readonly tanggal: string;
  readonly kodeAlasan: string;
  readonly uraianAlasan: string;
  /** Rows left out, by number. */
  readonly kinerja: readonly number[];
  readonly anggaran: readonly number[];
}

const KETIKAN_KOSONG: KetikanSusun = {
  tempat: '',
  tanggal: '',
  kodeAlasan: '',
  uraianAlasan: '',
  kinerja: [],
  anggaran: [],
};

/** A row without its mark is left out. */
export function readKetikanSusun(data: FormData, draf: Perjanjian): KetikanSusun {
  const tinggal = (nama: string, banyak: number): number[] => {
    const dipilih = new Set(data.getAll(nama).map(Number));
    return Array.from({ length: banyak }, (_, ke) => ke).filter((ke) => !dipilih.has(ke));
  };
  return {
    tempat: readTeks(data, 'tempat'),
    tanggal: readTeks(data, 'tanggal'),
    kodeAlasan: readTeks(data, 'kodeAlasan'),
    uraianAlasan: readTeks(data, 'uraianAlasan'),
    kinerja: tinggal('kinerja', draf.kinerja.length),
    anggaran: tinggal('anggaran', draf.anggaran.length),
  };
}

export interface MasalahSusun {
  readonly ruas: 'tanggal' | 'kodeAlasan' | 'uraianAlasan' | 'kinerja' | '';
  readonly pesan: string;
}

/** The draft with what was chosen, and what is wrong with it. */
export function applyKetikan(
  draf: Perjanjian,
  ketikan: KetikanSusun,
): { readonly pk: Perjanjian; readonly masalah: readonly MasalahSusun[] } {
  const masalah: MasalahSusun[] = [];
  const tanggal = readSkalar('tanggal', ketikan.tanggal);
  if ('masalah' in tanggal) masalah.push({ ruas: 'tanggal', pesan: tanggal.masalah });
  const { nilai: kode } = ALASAN_PERUBAHAN.find(({ nilai }) => nilai === ketikan.kodeAlasan) ?? { nilai: null };
  if (draf.versi === 'perubahan' && kode === null) {
    masalah.push({ ruas: 'kodeAlasan', pesan: 'Pilih alasan perubahan.' });
  }
  if (draf.versi === 'perubahan' && ketikan.uraianAlasan === '') {
    masalah.push({ ruas: 'uraianAlasan', pesan: 'Tulis apa yang berubah, satu atau dua kalimat.' });
  }
  const kinerja = draf.kinerja.filter((_, ke) => !ketikan.kinerja.includes(ke));
  if (kinerja.length === 0) masalah.push({ ruas: 'kinerja', pesan: 'Pilih paling sedikit satu kinerja.' });
  const beralasan = draf.versi === 'perubahan' && kode !== null && ketikan.uraianAlasan !== '';
  return {
    masalah,
    pk: {
      ...draf,
      tempat: ketikan.tempat || null,
      tanggal: 'nilai' in tanggal ? String(tanggal.nilai) : null,
      alasan: beralasan ? { kode, uraian: ketikan.uraianAlasan } : null,
      kinerja,
      anggaran: draf.anggaran.filter((_, ke) => !ketikan.anggaran.includes(ke)),
    },
  };
}

function sebut(angka: Angka, awal: string, akhir: string): string {
  const { teks, arti } = showAngkaTabel(angka);
  return arti ?? [awal, teks, akhir].filter(Boolean).join(' ');
}

/** The draft of a post as the page shows it: rows to choose from, and the document as it will be printed. */
export function buildSusunan(alur: Alur, draf: Perjanjian, ketikan: KetikanSusun = KETIKAN_KOSONG) {
  const { tahun, hash } = alur.termuat;
  const { pk } = applyKetikan(draf, ketikan);
  // All rows are measured for the list to choose from, the chosen ones for the document.
  const penuh = measureKinerja({ ...tahun, perjanjian: [...tahun.perjanjian, draf] });
  const milik = penuh.perjanjian.at(-1);
  const calon = { ...tahun, perjanjian: [...tahun.perjanjian, pk] };
  const dokumen = buildPerjanjianKinerja(calon, measureKinerja(calon), { draf: true, hash, pihak: pk.id });
  const namaIndikator = new Map(tahun.indikator.map(({ id, nama }) => [id, nama]));
  return {
    ketikan,
    kinerja: draf.kinerja.map(({ indikator, nama, sasaran, kegiatan }, ke) => ({
      ke,
      pilih: !ketikan.kinerja.includes(ke),
      nama: nama ?? namaIndikator.get(indikator ?? '') ?? kegiatan ?? sasaran ?? `Kinerja ${ke + 1}`,
      angka: [milik?.kinerja[ke]].flatMap((satu) => (satu ? [sebut(satu.target, '', satu.satuan)] : [])).join(''),
    })),
    anggaran: draf.anggaran.map(({ kode, unit }, ke) => ({
      ke,
      pilih: !ketikan.anggaran.includes(ke),
      nama: `${kode} ${milik?.anggaran[ke]?.nama ?? ''}${unit === null ? '' : ` (${unit})`}`.trim(),
      angka: [milik?.anggaran[ke]?.nilai].flatMap((satu) => (satu ? [sebut(satu, 'Rp', '')] : [])).join(''),
    })),
    html: renderIsiDokumen(numberDokumen(dokumen)).html,
  };
}

/** The draft for a post, or why there is none. */
export function findDraf(
  { termuat: { tahun } }: Alur,
  jabatan: string,
  versi: Versi,
): { readonly draf: Perjanjian } | { readonly tolak: string } {
  const milik = tahun.organisasi.jabatan.find(({ id }) => id === jabatan);
  if (milik === undefined) return { tolak: 'Jabatan ini tidak ada.' };
  const draf = draftPerjanjian(tahun, jabatan, versi);
  if (draf !== undefined) return { draf };
  const nama = findNamaJabatan(tahun, jabatan);
  return { tolak: `${nama} belum mempunyai atasan, jadi belum ada pihak kedua. Tetapkan atasannya pada data jabatan.` };
}
