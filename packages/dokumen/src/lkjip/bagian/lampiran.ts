import type { Perjanjian } from '@akuntabel/kinerja';
import { blokMatriksRenstra } from '../../formulir/matriks-renstra.ts';
import { blokPenghargaan } from '../../formulir/penghargaan.ts';
import { blokPengukuranKinerja } from '../../formulir/pengukuran-kinerja.ts';
import { blokPerjanjian } from '../../formulir/perjanjian-kinerja.ts';
import { blokRealisasiBelanja } from '../../formulir/realisasi-belanja.ts';
import { blokRkt } from '../../formulir/rkt.ts';
import type { Blok } from '../../model/dokumen.ts';
import { kalimat, tulis } from '../../narasi/kalimat.ts';
import type { Penyusun } from '../bagian.ts';
import { belumDiisi, par } from '../blok.ts';
import { type Konteks, periodeRenstra } from '../konteks.ts';
import { listPerjanjian } from './perjanjian-kinerja.ts';

export const lampiranRenstra: Penyusun = {
  judul: (k) => tulis`Matriks Rencana Strategis ${periodeRenstra(k)}`,
  orientasi: 'mendatar',
  susun: (k, { id }) => blokMatriksRenstra(k.data, k.hasil, { id: `${id}-isi` }),
};

export const lampiranRkt: Penyusun = {
  judul: (k) => tulis`Rencana Kinerja Tahunan ${k.tahun}`,
  orientasi: 'mendatar',
  susun: (k, { id }) => blokRkt(k.data, k.hasil, { id: `${id}-isi` }),
};

export const lampiranPkMurni: Penyusun = {
  judul: (k) => tulis`Perjanjian Kinerja Tahun ${k.tahun}`,
  susun: (k, { id }) => susunPerjanjian(k, id, 'murni'),
};

export const lampiranPkPerubahan: Penyusun = {
  judul: (k) => tulis`Perubahan Perjanjian Kinerja Tahun ${k.tahun}`,
  susun: (k, { id }) => susunPerjanjian(k, id, 'perubahan'),
};

function susunPerjanjian(k: Konteks, id: string, versi: Perjanjian['versi']): readonly Blok[] {
  const perjanjian = listPerjanjian(k, versi);
  if (perjanjian.length === 0) {
    return versi === 'murni'
      ? [belumDiisi(kalimat`Perjanjian kinerja tahun ${k.tahun} belum diisi`)]
      : [par(kalimat`Perjanjian kinerja tahun ${k.tahun} tidak diubah`)];
  }
  return perjanjian.flatMap(({ pk }, i): Blok[] => [
    ...(i === 0 ? [] : [{ jenis: 'gantiHalaman' } as const]),
    ...blokPerjanjian(k.data, k.hasil, pk.id, { id: `${id}-${i + 1}`, tingkat: 2 }),
  ]);
}

export const lampiranPengukuran: Penyusun = {
  judul: (k) => tulis`Pengukuran Kinerja Tahun ${k.tahun}`,
  orientasi: 'mendatar',
  susun: (k, { id }) => blokPengukuranKinerja(k.data, k.hasil, { id: `${id}-isi` }),
};

export const lampiranAnggaran: Penyusun = {
  judul: (k) => tulis`Realisasi Belanja Tahun ${k.tahun}`,
  orientasi: 'mendatar',
  susun: (k, { id }) => blokRealisasiBelanja(k.data, k.hasil, { id: `${id}-tabel` }),
};

export const lampiranPenghargaan: Penyusun = {
  judul: (k) => tulis`Prestasi dan Penghargaan Tahun ${k.tahun}`,
  susun: (k, { id }) => blokPenghargaan(k.data, k.hasil, { id: `${id}-tabel` }),
};
