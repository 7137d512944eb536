import { isTunggal, type JenisRekaman } from '@akuntabel/kinerja';
import { hrefJenis, KELOMPOK, PENJELASAN, sebutSemua } from './jenis-halaman.ts';
import type { Kelola } from './muat.ts';
import { listTemuan } from './periksa.ts';

interface IkhtisarJenis {
  readonly jenis: JenisRekaman;
  readonly nama: string;
  readonly guna: string;
  readonly href: string;
  readonly tunggal: boolean;
  readonly banyak: number;
  /** Errors of the check; warnings are told on the pages themselves. */
  readonly galat: number;
  readonly peringatan: number;
  readonly keadaan: 'kosong' | 'kurang' | 'terisi';
  readonly perlu: boolean;
}

interface Langkah {
  readonly nama: string;
  readonly sebab: string;
  readonly href: string;
}

export interface Ikhtisar {
  readonly kelompok: readonly { readonly judul: string; readonly jenis: readonly IkhtisarJenis[] }[];
  readonly terisi: number;
  readonly seluruh: number;
  /** What to do next; null when nothing is missing. */
  readonly langkah: Langkah | null;
}

/** All kinds of a unit-year with what they hold and lack. */
export function buildIkhtisar({ termuat }: Kelola): Ikhtisar {
  const banyak = Map.groupBy(termuat.rekaman, ({ jenis }) => jenis);
  const temuan = Map.groupBy(listTemuan(termuat), ({ jenis }) => jenis);
  const kelompok = KELOMPOK.map(({ judul, jenis }) => ({
    judul,
    jenis: jenis.map((satu): IkhtisarJenis => {
      const tunggal = isTunggal(satu);
      const jumlah = banyak.get(satu)?.length ?? 0;
      const milik = temuan.get(satu) ?? [];
      const galat = milik.filter(({ tingkat }) => tingkat === 'galat').length;
      return {
        jenis: satu,
        nama: sebutSemua(satu),
        guna: PENJELASAN[satu].guna,
        href: hrefJenis(satu),
        tunggal,
        banyak: jumlah,
        galat,
        peringatan: milik.length - galat,
        keadaan: jumlah === 0 ? 'kosong' : galat > 0 ? 'kurang' : 'terisi',
        perlu: PENJELASAN[satu].perlu === true,
      };
    }),
  }));
  const semua = kelompok.flatMap(({ jenis }) => jenis);
  return {
    kelompok,
    terisi: semua.filter(({ keadaan }) => keadaan === 'terisi').length,
    seluruh: semua.length,
    langkah: findLangkah(semua),
  };
}

/** First what nothing can do without, then what contradicts itself, then the rest. */
function findLangkah(semua: readonly IkhtisarJenis[]): Langkah | null {
  const kosong = semua.find(({ keadaan, perlu }) => keadaan === 'kosong' && perlu);
  if (kosong) return { nama: kosong.nama, sebab: PENJELASAN[kosong.jenis].mulai, href: kosong.href };
  const kurang = semua.find(({ keadaan }) => keadaan === 'kurang');
  if (kurang) return { nama: kurang.nama, sebab: `${kurang.galat} isian perlu diperbaiki.`, href: kurang.href };
  const sisa = semua.find(({ keadaan, jenis }) => keadaan === 'kosong' && jenis !== 'teksLaporan');
  return sisa ? { nama: sisa.nama, sebab: PENJELASAN[sisa.jenis].mulai, href: sisa.href } : null;
}
