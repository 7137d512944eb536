import type { UnitTahun } from '@akuntabel/basisdata';
import { JENIS_REKAMAN, type JenisRekaman } from '@akuntabel/kinerja';
import type { Alat } from '../inti/alat.ts';
import { isBoleh, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { createJalurUnit, listSemuaUnitTahun, toSasaran } from '../unit-tahun/muat.ts';
import { cariBerkas, cariRekaman, type PenandaCari, type RekamanTemu } from './kueri.ts';
import { buildTautan } from './tautan.ts';

/** Kinds people look for by name. `penugasan` holds the officials' names. */
const JENIS_CARI = [
  'indikator',
  'program',
  'kegiatan',
  'subKegiatan',
  'perjanjian',
  'jabatan',
  'penugasan',
  'unit',
  'rekomendasi',
  'penghargaan',
  'lhe',
] as const satisfies readonly JenisRekaman[];

export interface Temuan {
  /** Kind of record, or `berkas`. */
  readonly jenis: string;
  readonly label: string;
  readonly kunci: string;
  readonly judul: string;
  readonly unit: string;
  readonly namaUnit: string;
  readonly tahun: number;
  readonly tautan: string;
}

export interface HasilCari {
  readonly baris: readonly Temuan[];
  /** Give it as `sesudah` for the next page; null when this was the last. */
  readonly berikut: PenandaCari | null;
}

const MIN_HURUF = 2;
const MAKS_HURUF = 100;
const MAKS_KATA = 6;
const BANYAK = 20;
const MAKS_BERKAS = 5;

const findTeks = (isi: unknown, ...ruas: readonly string[]): string | undefined => {
  const milik = isi as Record<string, unknown> | null;
  return ruas.map((nama) => milik?.[nama]).find((nilai) => typeof nilai === 'string');
};

/** Words of a search; too short a text finds nothing rather than everything. */
function listKata(teks: string): string[] {
  const bersih = teks.slice(0, MAKS_HURUF).trim();
  return bersih.length < MIN_HURUF ? [] : bersih.split(/\s+/).slice(0, MAKS_KATA);
}

/**
 * Looks in everything the person may see for records in which every word stands: newest year first, a page at a time;
 * files with such a name stand at the end of the first page.
 */
export async function cari(
  alat: Alat,
  pelaku: Pelaku,
  teks: string,
  { sesudah, banyak = BANYAK }: { readonly sesudah?: PenandaCari | undefined; readonly banyak?: number } = {},
): Promise<HasilCari> {
  const kata = listKata(teks);
  if (kata.length === 0) return { baris: [], berikut: null };
  const baca = { bacaSaja: true };
  return await runKonteks(
    alat,
    pelaku,
    async (konteks) => {
      const { tx } = konteks;
      const semua = await listSemuaUnitTahun(konteks);
      const findJalur = createJalurUnit(semua);
      const terlihat = new Map(
        semua.filter((u) => isBoleh(konteks, 'lihat', toSasaran(konteks, findJalur(u)))).map((u) => [u.id, u]),
      );
      const id = [...terlihat.keys()];
      const halaman = { banyak: banyak + 1, sesudah };
      const rekaman = await cariRekaman(tx, pelaku.instansiId, { id, jenis: JENIS_CARI, kata }, halaman);
      const berkas = sesudah === undefined ? await cariBerkas(tx, pelaku.instansiId, { id, kata }, MAKS_BERKAS) : [];
      const tampil = rekaman.slice(0, banyak);
      const akhir = tampil.at(-1);
      const milik = (unitTahunId: string | null) => terlihat.get(unitTahunId ?? '') as UnitTahun;
      return {
        baris: [
          ...tampil.map((satu) => toTemuan(milik(satu.unitTahunId), satu)),
          ...berkas.map((satu): Temuan => {
            const { unit, namaUnit, tahun } = milik(satu.unitTahunId);
            const tautan = buildTautan(unit, tahun, 'berkas', satu.id);
            return {
              jenis: 'berkas',
              label: 'Berkas',
              kunci: satu.id,
              judul: satu.nama,
              unit,
              namaUnit,
              tahun,
              tautan,
            };
          }),
        ],
        berikut:
          rekaman.length > banyak && akhir !== undefined
            ? { unitTahunId: akhir.unitTahunId, jenis: akhir.jenis, kunci: akhir.kunci }
            : null,
      };
    },
    baca,
  );
}

function toTemuan({ unit, namaUnit, tahun }: UnitTahun, { jenis, kunci, isi }: RekamanTemu): Temuan {
  const { satu } = JENIS_REKAMAN[jenis as JenisRekaman].label;
  return {
    ...{ jenis, kunci, unit, namaUnit, tahun },
    label: satu.charAt(0).toUpperCase() + satu.slice(1),
    judul: findTeks(isi, 'nama', 'judul', 'rekomendasi', 'prestasi', 'nomor') ?? kunci,
    tautan: buildTautan(unit, tahun, 'kelola', jenis, kunci),
  };
}
