import type { JenisRekaman } from '@akuntabel/kinerja';
import { nameRekaman } from './halaman-rekaman.ts';
import { hrefRekaman, PENJELASAN } from './jenis-halaman.ts';
import { getLabel } from './label/index.ts';
import type { Kelola } from './muat.ts';
import { listTemuan } from './periksa.ts';
import { describeRekaman } from './uraikan.ts';

/** Records of a page of a list. */
const SEHALAMAN = 25;

interface BarisDaftar {
  readonly kunci: string;
  readonly nama: string;
  readonly href: string;
  readonly sel: readonly string[];
  readonly temuan: number;
}

export interface Daftar {
  readonly kolom: readonly { readonly label: string; readonly angka: boolean }[];
  readonly baris: readonly BarisDaftar[];
  readonly banyak: number;
  readonly seluruh: number;
  readonly halaman: number;
  readonly halamanAkhir: number;
}

const MAKS_SEL = 140;
const shorten = (teks: string): string => (teks.length > MAKS_SEL ? `${teks.slice(0, MAKS_SEL)}…` : teks);

const isAngka = (jalur: string): boolean => /(murni|perubahan|realisasi|nilai|responden|triwulan)/.test(jalur);

const KATA = ['I', 'II', 'III', 'IV'];

function nameKolom(jenis: JenisRekaman, jalur: string): string {
  const [, ke] = /^triwulan\.(\d)/.exec(jalur) ?? [];
  if (ke !== undefined) return `${jalur.endsWith('target') ? 'Target ' : ''}TW ${KATA[Number(ke)]}`;
  return getLabel(jenis, jalur).label;
}

/** The records of a kind in their order, those with all words that are sought, a page of them. */
export function listDaftar(kelola: Kelola, jenis: JenisRekaman, cari: string, halaman: number): Daftar {
  const { termuat, pilihan } = kelola;
  const { kolom } = PENJELASAN[jenis];
  const kata = cari
    .toLowerCase()
    .split(/\s+/)
    .filter((satu) => satu !== '');
  const temuan = Map.groupBy(
    listTemuan(termuat).filter((satu) => satu.jenis === jenis),
    ({ kunci }) => kunci ?? '',
  );
  const semua = termuat.rekaman.filter((satu) => satu.jenis === jenis);
  // Codes of programmes tell where they belong.
  const urut =
    jenis === 'kegiatan' || jenis === 'subKegiatan' ? semua.toSorted((a, b) => (a.kunci < b.kunci ? -1 : 1)) : semua;
  // Put into words only what is searched or shown.
  const uraikan = ({ isi }: { readonly isi: unknown }) => describeRekaman(jenis, isi, pilihan);
  const isCocok = (satu: (typeof urut)[number]): boolean => {
    const teks = [satu.kunci, ...uraikan(satu).map((ruas) => ruas.teks ?? '')].join(' ').toLowerCase();
    return kata.every((sebutir) => teks.includes(sebutir));
  };
  const cocok = kata.length === 0 ? urut : urut.filter(isCocok);
  const halamanAkhir = Math.max(1, Math.ceil(cocok.length / SEHALAMAN));
  const kini = Math.min(Math.max(1, halaman), halamanAkhir);
  return {
    kolom: kolom.map((jalur) => ({ label: nameKolom(jenis, jalur), angka: isAngka(jalur) })),
    baris: cocok.slice((kini - 1) * SEHALAMAN, kini * SEHALAMAN).map((satu) => {
      const uraian = uraikan(satu);
      return {
        kunci: satu.kunci,
        nama: nameRekaman(jenis, uraian, satu.kunci),
        href: hrefRekaman(jenis, satu.kunci),
        sel: kolom.map((jalur) => shorten(uraian.find((ruas) => ruas.jalur === jalur)?.teks ?? '')),
        temuan: temuan.get(satu.kunci)?.length ?? 0,
      };
    }),
    banyak: cocok.length,
    seluruh: semua.length,
    halaman: kini,
    halamanAkhir,
  };
}
