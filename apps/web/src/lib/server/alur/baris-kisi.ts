import type { Indikator, Isian, Realisasi } from '@akuntabel/kinerja';
import { readAngkaKartu } from '../formulir/angka-kartu.ts';
import { readSkalar, writeSkalar } from '../formulir/skalar.ts';

/** Fields of a row of the grid, as typed. */
export interface KetikanBaris {
  readonly nilai: string;
  readonly hambatan: string;
  readonly solusi: string;
  readonly tindakLanjut: string;
  readonly penanggungJawab: string;
  readonly batasWaktu: string;
}

export const RUAS_BARIS = ['nilai', 'hambatan', 'solusi', 'tindakLanjut', 'penanggungJawab', 'batasWaktu'] as const;
export type RuasBaris = (typeof RUAS_BARIS)[number];

type Penjelasan = NonNullable<NonNullable<Realisasi['penjelasanTriwulan']>[number]>;
type IsiRealisasi = Readonly<Partial<Realisasi>>;

/** What stands in the store, as one would type it. */
export function writeBaris(isi: IsiRealisasi | null, ke: number): KetikanBaris {
  const penjelasan: Partial<Penjelasan> = isi?.penjelasanTriwulan?.[ke] ?? {};
  return {
    nilai: writeSkalar('isian', isi?.triwulan?.[ke] ?? null),
    hambatan: penjelasan.hambatan ?? '',
    solusi: penjelasan.solusi ?? '',
    tindakLanjut: penjelasan.tindakLanjut ?? '',
    penanggungJawab: penjelasan.penanggungJawab ?? '',
    batasWaktu: writeSkalar('tanggal', penjelasan.batasWaktu ?? null),
  };
}

export type MasalahBaris = Partial<Record<RuasBaris, string>>;

const teksAtauNull = (teks: string): string | null => teks.trim().replace(/\r\n?/g, '\n') || null;

/** Content of the record with the row of one quarter in it, or what is wrong with the row. */
export function readBaris(
  ketikan: KetikanBaris,
  lama: IsiRealisasi | null,
  {
    kartu,
    tahun,
    ke,
  }: { readonly kartu: Pick<Indikator, 'id' | 'arah' | 'peringkat'>; readonly tahun: number; readonly ke: number },
): { readonly isi: IsiRealisasi } | { readonly masalah: MasalahBaris } {
  const nilai = readAngkaKartu(ketikan.nilai, kartu);
  const batas = readSkalar('tanggal', ketikan.batasWaktu);
  const masalah: MasalahBaris = {
    ...('masalah' in nilai ? { nilai: nilai.masalah } : {}),
    ...('masalah' in batas ? { batasWaktu: batas.masalah } : {}),
  };
  if ('masalah' in nilai || 'masalah' in batas) return { masalah };
  const penjelasan: Penjelasan = {
    hambatan: teksAtauNull(ketikan.hambatan),
    solusi: teksAtauNull(ketikan.solusi),
    tindakLanjut: teksAtauNull(ketikan.tindakLanjut),
    penanggungJawab: teksAtauNull(ketikan.penanggungJawab),
    batasWaktu: 'nilai' in batas ? String(batas.nilai) : null,
  };
  const berisi = Object.values(penjelasan).some((satu) => satu !== null);
  const ganti = <T>(daftar: readonly T[] | null | undefined, satu: T, kosong: T): T[] | null => {
    const semua = [0, 1, 2, 3].map((i) => (i === ke ? satu : (daftar?.[i] ?? kosong)));
    return semua.every((isi) => isi === kosong) ? null : semua;
  };
  const triwulan = ganti<Isian>(lama?.triwulan, nilai.nilai ?? null, null);
  return {
    isi: {
      ...(lama ?? { indikator: kartu.id, tahun }),
      triwulan,
      penjelasanTriwulan: ganti<Penjelasan | null>(lama?.penjelasanTriwulan, berisi ? penjelasan : null, null),
      // Either the year as a whole or its quarters; quarters that are entered take its place.
      ...(triwulan !== null && lama?.nilai != null ? { nilai: null } : {}),
    },
  };
}
