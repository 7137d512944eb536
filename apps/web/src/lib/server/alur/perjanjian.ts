import {
  type BandingPerjanjian,
  type BarisBanding,
  checkCascading,
  comparePerjanjian,
  formatTanggal,
  type Perjanjian,
  type TemuanCascading,
} from '@akuntabel/kinerja';
import { hrefPerjanjian, showAngkaTabel } from '#lib/tampilan.ts';
import { findNamaJabatan } from '../nama.ts';
import type { Alur } from './muat.ts';

export type Versi = Perjanjian['versi'];

export const hrefSusun = (jabatan: string, versi: Versi): string =>
  `/perjanjian/-susun?jabatan=${encodeURIComponent(jabatan)}&versi=${versi}`;

/** The version an office works on: once anybody has a changed agreement, that one. */
export const findVersiKerja = ({ termuat }: Alur): Versi =>
  termuat.tahun.perjanjian.some(({ versi }) => versi === 'perubahan') ? 'perubahan' : 'murni';

export interface TampilanTemuan {
  readonly berat: boolean;
  readonly jabatan: string;
  readonly tertulis: string | null;
  readonly seharusnya: string;
  readonly href: string;
}

/** Where the agreements do not hang together, each with where it is mended. */
export function listTemuan(alur: Alur, versi: Versi): (TampilanTemuan & { readonly pihak: string })[] {
  const { tahun } = alur.termuat;
  const href = ({ jalur, jabatan }: TemuanCascading): string => {
    const [subjek, ke] = jalur;
    const pk = subjek === 'perjanjian' && typeof ke === 'number' ? tahun.perjanjian[ke] : undefined;
    return pk === undefined ? hrefSusun(jabatan, versi) : hrefPerjanjian(pk.id);
  };
  return checkCascading(tahun, versi).map((satu) => ({
    berat: satu.tingkat === 'galat',
    pihak: satu.jabatan,
    jabatan: findNamaJabatan(tahun, satu.jabatan),
    tertulis: satu.tertulis !== null && satu.jalur.at(-1) === 'tanggal' ? formatTanggal(satu.tertulis) : satu.tertulis,
    seharusnya: satu.seharusnya,
    href: href(satu),
  }));
}

/** A row of what changed between two agreements. */
export interface BarisBeda {
  readonly perubahan: 'berubah' | 'ditambah' | 'dihapus';
  readonly nama: string;
  readonly lama: string | null;
  readonly baru: string | null;
}

const LABEL_KEPALA = {
  pihakPertama: 'Pihak pertama',
  pihakKedua: 'Pihak kedua',
  tempat: 'Tempat',
  tanggal: 'Tanggal',
} as const;

/** The agreement that a changed one took the place of: the newest of its post before it. */
export function findDasar({ termuat }: Alur, pk: Perjanjian): Perjanjian | undefined {
  if (pk.versi !== 'perubahan') return undefined;
  return termuat.tahun.perjanjian
    .filter(({ id, pihakPertama, tanggal }) => {
      if (id === pk.id || pihakPertama !== pk.pihakPertama) return false;
      return pk.tanggal === null || tanggal === null || tanggal <= pk.tanggal;
    })
    .sort((a, b) => (a.tanggal ?? '').localeCompare(b.tanggal ?? ''))
    .at(-1);
}

function showKepala({ kepala }: BandingPerjanjian, sebut: (ruas: string, nilai: string | null) => string | null) {
  return kepala.map(
    ({ ruas, lama, baru }): BarisBeda => ({
      perubahan: 'berubah',
      nama: LABEL_KEPALA[ruas],
      lama: sebut(ruas, lama),
      baru: sebut(ruas, baru),
    }),
  );
}

/** What changed from one agreement to the other, side by side; null when there is nothing to compare with. */
export function compareDengan(alur: Alur, lama: Perjanjian, baru: Perjanjian): BarisBeda[] {
  const { tahun, hasil } = alur.termuat;
  const hasilLama = hasil.perjanjian.find(({ id }) => id === lama.id);
  const hasilBaru = hasil.perjanjian.find(({ id }) => id === baru.id);
  const angka = hasilLama && hasilBaru ? { lama: hasilLama, baru: hasilBaru } : null;
  const banding = comparePerjanjian(lama, baru, angka);
  const namaIndikator = new Map(tahun.indikator.map(({ id, nama }) => [id, nama]));
  const namaAnggaran = new Map(
    [...(hasilLama?.anggaran ?? []), ...(hasilBaru?.anggaran ?? [])].map(({ kode, nama }) => [kode, nama]),
  );
  const sebut = (ruas: string, nilai: string | null): string | null => {
    if (nilai === null) return null;
    if (ruas === 'tanggal') return formatTanggal(nilai);
    return ruas.startsWith('pihak') ? findNamaJabatan(tahun, nilai) : nilai;
  };
  const baris = <B>(semua: readonly BarisBanding<B>[], nama: (b: B) => string, tulis: (b: B) => string): BarisBeda[] =>
    semua.flatMap(({ perubahan, lama: a, baru: b, angka: milik }): BarisBeda[] => {
      const contoh = b ?? a;
      if (perubahan === 'tetap' || contoh === null) return [];
      const isi = (satu: B | null, angkaSatu: typeof milik.lama) =>
        satu === null
          ? null
          : [angkaSatu ? showAngkaTabel(angkaSatu).teks : '', tulis(satu)].filter(Boolean).join(' · ') || 'ada';
      return [{ perubahan, nama: nama(contoh), lama: isi(a, milik.lama), baru: isi(b, milik.baru) }];
    });
  return [
    ...showKepala(banding, sebut),
    ...baris(
      banding.kinerja,
      ({ indikator, nama, sasaran, kegiatan }) =>
        nama ?? namaIndikator.get(indikator ?? '') ?? sasaran ?? kegiatan ?? indikator ?? 'kinerja',
      ({ kegiatan, sasaran }) => [sasaran, kegiatan].filter((satu) => satu !== null).join('; '),
    ),
    ...baris(
      banding.anggaran,
      ({ kode, unit }) => `${kode}${unit === null ? '' : ` ${unit}`} ${namaAnggaran.get(kode) ?? ''}`.trim(),
      ({ keterangan }) => keterangan ?? '',
    ),
  ];
}
