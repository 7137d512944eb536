import type { Anggaran, TahunKinerja } from '@akuntabel/kinerja';
import { sumDesimal } from '../jumlah.ts';
import { getInduk } from '../kode.ts';
import type { IsiRekaman, Rekaman } from '../kolom.ts';
import { toKeluaran } from './keluaran.ts';
import { joinDaftar } from './pengolah.ts';
import { writeSumberDana } from './sumber-dana.ts';

export const TW = ['tw1', 'tw2', 'tw3', 'tw4'] as const;
export const PERGESERAN = [1, 2, 3, 4, 5] as const;
/** Columns of money that a total row sums. */
export const RUAS_UANG = [
  'murni',
  ...PERGESERAN.map((ke) => `pergeseran${ke}`),
  'perubahan',
  'operasi',
  'modal',
  'realisasi',
  ...TW,
  'tundaBayar',
] as const;

export const toKunci = (kode: string, unit: string | null | undefined): string =>
  unit == null ? kode : `${kode}@${unit}`;

const toUang = (anggaran: Anggaran): IsiRekaman => ({
  murni: anggaran.murni,
  ...Object.fromEntries(
    PERGESERAN.map((ke) => [`pergeseran${ke}`, anggaran.pergeseran.find((satu) => satu.ke === ke)?.nilai ?? null]),
  ),
  perubahan: anggaran.perubahan,
  operasi: anggaran.operasi,
  modal: anggaran.modal,
  sumberDana: writeSumberDana(anggaran.sumberDana),
  realisasi: anggaran.realisasi,
  ...Object.fromEntries(TW.map((ruas, i) => [ruas, anggaran.realisasiTriwulan?.[i] ?? null])),
  tundaBayar: anggaran.tundaBayar,
  catatan: anggaran.catatan,
});

/** Every node of the budget as a row, parents before their children. */
export function listSimpul({ anggaran }: TahunKinerja): Rekaman[] {
  return anggaran.program.flatMap((program) => [
    {
      kunci: program.kode,
      isi: {
        kode: program.kode,
        unit: null,
        nama: program.nama,
        sifat: program.sifat,
        mendukung: joinDaftar(program.mendukung),
        ...toUang(program.anggaran),
        ...toKeluaran(program.kinerja),
      },
    },
    ...program.kegiatan.flatMap((kegiatan) => [
      {
        kunci: kegiatan.kode,
        isi: {
          kode: kegiatan.kode,
          unit: null,
          nama: kegiatan.nama,
          ...toUang(kegiatan.anggaran),
          ...toKeluaran(kegiatan.kinerja),
        },
      },
      ...kegiatan.subKegiatan.map((sub) => ({
        kunci: toKunci(sub.kode, sub.unit),
        isi: { kode: sub.kode, unit: sub.unit, nama: sub.nama, ...toUang(sub.anggaran), ...toKeluaran(sub.kinerja) },
      })),
    ]),
  ]);
}

/** Sums over rows that know their parent by their code. */
export interface Pohon {
  /** Rows directly below. */
  listAnak(kunci: string): readonly string[];
  /** Sum of the rows below, when every one of them has a value or a complete sum of its own; else null. */
  sumAnak(kunci: string, ruas: string): string | null;
  /** The complete sum below, else the row's own value. */
  sum(kunci: string, ruas: string): string | null;
  /** Rows whose parent is not among the rows. */
  readonly akar: readonly string[];
}

/** Spending of a row: of the year, else of the quarters that are filled in. */
export const findRealisasi = (isi: IsiRekaman): string | null => {
  const triwulan = TW.flatMap((ruas) => isi[ruas] ?? []);
  return isi['realisasi'] ?? (triwulan.length === 0 ? null : sumDesimal(triwulan));
};

export function createPohon(simpul: ReadonlyMap<string, IsiRekaman>): Pohon {
  const anak = new Map<string, string[]>();
  const akar: string[] = [];
  for (const [kunci, isi] of simpul) {
    const induk = isi['kode'] == null ? '' : getInduk(isi['kode']);
    const setara = isi['unit'] == null ? undefined : simpul.get(isi['kode'] ?? '');
    // A sub-kegiatan carried out by kelurahan may have a row of its own that sums them.
    const atas = setara ? (isi['kode'] ?? '') : induk;
    if (!simpul.has(atas)) akar.push(kunci);
    else if (anak.has(atas)) anak.get(atas)?.push(kunci);
    else anak.set(atas, [kunci]);
  }
  const ingat = new Map<string, string | null>();
  const sum = (kunci: string, ruas: string): string | null => {
    const isi = simpul.get(kunci) ?? {};
    return sumAnak(kunci, ruas) ?? (ruas === 'realisasi' ? findRealisasi(isi) : (isi[ruas] ?? null));
  };
  const sumAnak = (kunci: string, ruas: string): string | null => {
    const milik = anak.get(kunci);
    if (!milik) return null;
    const tanda = `${kunci}\n${ruas}`;
    const ada = ingat.get(tanda);
    if (ada !== undefined) return ada;
    const nilai = milik.map((satu) => sum(satu, ruas));
    const lengkap = nilai.filter((satu) => satu !== null);
    const hasil = lengkap.length === nilai.length ? sumDesimal(lengkap) : null;
    ingat.set(tanda, hasil);
    return hasil;
  };
  return { listAnak: (kunci) => anak.get(kunci) ?? [], sumAnak, sum, akar };
}
