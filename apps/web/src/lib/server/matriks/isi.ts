import {
  getNilaiTahun,
  type Indikator,
  type IsiRekaman,
  listBarisMatriks,
  listTahunMatriks,
  parseBarisMatriks,
  parseRuasTahun,
  type TahunMatriks,
} from '@akuntabel/kinerja';
import type { Alur } from '../alur/muat.ts';
import { writeSkalar } from '../formulir/skalar.ts';

type Renstra = IsiRekaman<'renstra'>;

interface Tersimpan<Isi> {
  readonly kunci: string;
  readonly versi: number;
  readonly isi: Isi;
}

/** The records that the matrix is a view of. */
export interface IsiMatriks {
  readonly renstra: Tersimpan<Renstra>;
  readonly kartu: ReadonlyMap<string, Tersimpan<Indikator>>;
  /** Rows as they are stored. */
  readonly baris: readonly string[];
  readonly tahun: TahunMatriks;
}

/** The matrix as it is stored; undefined while there is no Renstra. */
export function findIsi({ termuat }: Pick<Alur, 'termuat'>): IsiMatriks | undefined {
  const renstra = termuat.rekaman.find(({ jenis }) => jenis === 'renstra') as Tersimpan<Renstra> | undefined;
  if (renstra === undefined) return undefined;
  const semua = termuat.rekaman.filter(({ jenis }) => jenis === 'indikator') as unknown as Tersimpan<Indikator>[];
  const kartu = new Map(semua.map((satu) => [satu.isi.id, satu]));
  const tahun = listTahunMatriks(
    renstra.isi,
    semua.map(({ isi }) => isi),
  );
  return { renstra, kartu, baris: listBarisMatriks(renstra.isi), tahun };
}

export const toNama = (ruas: string, baris: string): string => `${ruas}:${baris}`;

const RUAS_TEKS = new Set(['uraian', 'mendukung', 'nama', 'satuan', 'sifat', 'arah']);

/** Field and row of a form field of the matrix; undefined for all others. */
export function parseNama(nama: string): { readonly ruas: string; readonly baris: string } | undefined {
  const letak = nama.indexOf(':');
  const [ruas, baris] = [nama.slice(0, letak), nama.slice(letak + 1)];
  const milik = letak > 0 && (RUAS_TEKS.has(ruas) || parseRuasTahun(ruas)) && parseBarisMatriks(baris);
  return milik ? { ruas, baris } : undefined;
}

/** Everything that can be typed into the matrix, as one would type it. */
export function writeMatriks({ renstra, kartu }: Pick<IsiMatriks, 'renstra' | 'kartu'>): Record<string, string> {
  const teks: Record<string, string> = {};
  const tulis = (baris: string, ruas: string, nilai: string | null) => {
    teks[toNama(ruas, baris)] = nilai ?? '';
  };
  for (const tujuan of renstra.isi.tujuan) {
    tulis(`t/${tujuan.id}`, 'uraian', tujuan.uraian);
    tulis(`t/${tujuan.id}`, 'mendukung', tujuan.mendukung);
    for (const sasaran of tujuan.sasaran) {
      tulis(`s/${sasaran.id}`, 'uraian', sasaran.uraian);
      tulis(`s/${sasaran.id}`, 'mendukung', sasaran.mendukung);
    }
  }
  for (const [id, { isi }] of kartu) {
    for (const ruas of ['nama', 'satuan', 'sifat', 'arah'] as const) tulis(`i/${id}`, ruas, isi[ruas]);
    const tahun = [
      ...isi.kondisiAwal.map((satu) => `awal${satu.tahun}`),
      ...isi.target.flatMap((satu) => ['renstra', 'murni', 'perubahan'].map((macam) => `${macam}${satu.tahun}`)),
    ];
    for (const ruas of tahun) tulis(`i/${id}`, ruas, writeSkalar('isian', getNilaiTahun(isi, ruas) ?? null));
  }
  return teks;
}
