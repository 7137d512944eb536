import { type JenisRekaman, type Rekaman, SEMUA_JENIS, splitTahunKinerja, type TahunKinerja } from '@akuntabel/kinerja';
import { type Alat, type Pelaku, simpanRekaman } from '@akuntabel/layanan';

/** A record to be written; kunci null = new. */
export interface Ubahan {
  readonly jenis: JenisRekaman;
  readonly kunci: string | null;
  readonly versi: number | null;
  readonly isi: unknown;
}

type Tersimpan = Pick<Rekaman, 'jenis' | 'kunci' | 'isi'> & { readonly versi: number };

/** Whatever order the keys of an object are in. */
function toBaku(nilai: unknown): string {
  return JSON.stringify(nilai, (_, satu: unknown) =>
    satu !== null && typeof satu === 'object' && !Array.isArray(satu)
      ? Object.fromEntries(Object.entries(satu).sort(([a], [b]) => (a < b ? -1 : 1)))
      : satu,
  );
}

/** The records in which a changed year differs from what is stored; nothing is ever removed. */
export function listUbahan(baru: TahunKinerja, tersimpan: readonly Tersimpan[]): Ubahan[] {
  const ada = new Map(tersimpan.map((satu) => [`${satu.jenis} ${satu.kunci}`, satu]));
  return splitTahunKinerja(baru)
    .flatMap(({ jenis, kunci, isi }): Ubahan[] => {
      const dulu = ada.get(`${jenis} ${kunci}`);
      if (dulu === undefined) return [{ jenis, kunci: null, versi: null, isi }];
      return toBaku(dulu.isi) === toBaku(isi) ? [] : [{ jenis, kunci, versi: dulu.versi, isi }];
    })
    .sort((a, b) => SEMUA_JENIS.indexOf(a.jenis) - SEMUA_JENIS.indexOf(b.jenis));
}

export interface Tujuan {
  readonly alat: Alat;
  readonly pelaku: Pelaku;
  readonly unit: string;
  readonly tahun: number;
}

/**
 * Writes many records, or none: each goes through the use case with its rights, guards and audit, all in the
 * transaction that is opened here.
 */
export async function simpanBanyak(
  { alat, pelaku, unit, tahun }: Tujuan,
  ubahan: readonly Ubahan[],
  alasan: string,
): Promise<void> {
  await alat.basisdata.withInstansi(pelaku.instansiId, async (tx) => {
    const basisdata: Alat['basisdata'] = Object.assign(Object.create(alat.basisdata), {
      withInstansi: <Hasil>(_: string, fn: (dalam: typeof tx) => Promise<Hasil>) => fn(tx),
    });
    for (const satu of ubahan) await simpanRekaman({ ...alat, basisdata }, pelaku, { unit, tahun, ...satu, alasan });
  });
}
