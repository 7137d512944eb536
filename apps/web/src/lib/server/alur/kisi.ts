import { type Angka, needReason, type Realisasi } from '@akuntabel/kinerja';
import { hrefIndikator, showAngkaTabel, type TampilanAngka } from '#lib/tampilan.ts';
import type { Bentrokan } from '../formulir/gabung-ketikan.ts';
import { writeSkalar } from '../formulir/skalar.ts';
import { findNamaJabatan } from '../nama.ts';
import { type KetikanBaris, type MasalahBaris, writeBaris } from './baris-kisi.ts';
import { muatBerkas, type TampilanBerkas } from './berkas.ts';
import type { Alur } from './muat.ts';
import { sebutTriwulan, TRIWULAN, type Triwulan } from './triwulan.ts';

/** What a row is after it was sent and not stored. */
export interface BarisGagal {
  readonly ketikan: KetikanBaris;
  readonly semula: string;
  readonly masalah: MasalahBaris;
  /** What is wrong with the row as a whole. */
  readonly pesan: string | null;
  /** Fields that somebody else changed to something else, and who. */
  readonly bentrok: Readonly<Record<string, Bentrokan>>;
  readonly oleh: string | null;
}

/** An indicator in the grid of a quarter. */
export interface BarisKisi extends BarisGagal {
  readonly id: string;
  readonly nama: string;
  readonly satuan: string;
  readonly penanggungJawab: string | null;
  readonly href: string;
  /** Null where neither a plan nor a value of any quarter has been entered. */
  readonly target: TampilanAngka | null;
  readonly realisasi: TampilanAngka | null;
  readonly capaian: TampilanAngka | null;
  readonly lalu: { readonly judul: string; readonly angka: TampilanAngka | null };
  /** Whether this person may type in it now. */
  readonly ubah: boolean;
  /** Why it deviates, when that is to be explained. */
  readonly perlu: string | null;
  readonly beralasan: boolean;
  /** The year as a whole was entered without quarters. */
  readonly setahun: string | null;
  readonly berkas: readonly TampilanBerkas[];
}

export const findRealisasi = ({ termuat, tahun }: Alur, indikator: string) => {
  const satu = termuat.rekaman.find((r) => {
    if (r.jenis !== 'realisasi') return false;
    const isi = r.isi as Realisasi;
    return isi.indikator === indikator && isi.tahun === tahun;
  });
  return satu && { ...satu, isi: satu.isi as Realisasi };
};

/** Whether the quarter is open for an indicator, and this person answers for it. */
export function isBarisTerbuka({ keadaan, boleh, termuat }: Alur, tw: Triwulan, indikator: string): boolean {
  const status = keadaan.pengukuran[tw];
  const kartu = termuat.tahun.indikator.find(({ id }) => id === indikator);
  if (status === undefined || kartu === undefined || status.keadaan !== 'draf') return false;
  const dalamLingkup = status.lingkup === null || status.lingkup.includes(indikator);
  return dalamLingkup && boleh('ubah.pengukuran', [kartu.penanggungJawab]);
}

const show = (angka: Angka | undefined): TampilanAngka | null => (angka === undefined ? null : showAngkaTabel(angka));

/** All indicators of the unit in a quarter. */
export async function buildKisi(alur: Alur, tw: Triwulan): Promise<BarisKisi[]> {
  const { termuat, tahun } = alur;
  const ke = TRIWULAN.indexOf(tw);
  const berkas = await muatBerkas(alur, 'realisasi', { triwulan: tw });
  return termuat.tahun.indikator.flatMap(({ id, nama, satuan, penanggungJawab }): BarisKisi[] => {
    const hasil = termuat.hasil.indikator[id];
    if (hasil === undefined) return [];
    const kini = hasil.triwulan[ke];
    const rekaman = findRealisasi(alur, id);
    const ketikan = writeBaris(rekaman?.isi ?? null, ke);
    const sebelum = ke === 0 ? hasil.riwayat.find((satu) => satu.tahun === tahun - 1) : hasil.triwulan[ke - 1];
    const nilai = rekaman?.isi.nilai ?? null;
    return [
      {
        ...{ id, nama, satuan, ketikan, bentrok: {}, oleh: null, pesan: null, masalah: {} },
        href: hrefIndikator(id),
        penanggungJawab: penanggungJawab === null ? null : findNamaJabatan(termuat.tahun, penanggungJawab),
        target: show(kini?.target),
        realisasi: show(kini?.realisasi),
        capaian: show(kini?.capaian),
        lalu: {
          judul: ke === 0 ? `Tahun ${tahun - 1}` : sebutTriwulan(TRIWULAN[ke - 1] as Triwulan),
          angka: show(sebelum?.realisasi),
        },
        ubah: isBarisTerbuka(alur, tw, id),
        perlu: (kini && needReason(kini)?.pesan) ?? null,
        beralasan: (ketikan.hambatan || (rekaman?.isi.catatan ?? '')).trim() !== '',
        setahun: nilai === null ? null : writeSkalar('isian', nilai),
        berkas: berkas.get(`${id}/${tahun}`) ?? [],
        semula: JSON.stringify(ketikan),
      },
    ];
  });
}
