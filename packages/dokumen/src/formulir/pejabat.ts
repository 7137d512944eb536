import { findPejabat, formatTanggal, type Jabatan, type Penugasan, type TahunKinerja } from '@akuntabel/kinerja';
import type { Isi, Penandatangan, TandaTangan } from '../model/dokumen.ts';
import { entri, sambung, tulis } from '../narasi/kalimat.ts';

/** Room for a name or a date that is written by hand. */
export const TITIK = '…'.repeat(16);

const SEBUTAN: Record<Penugasan['status'], string> = { definitif: '', plt: 'Plt. ', plh: 'Plh. ', pj: 'Pj. ' };

/** The official who holds a post on a day, as documents print them. */
export interface Pejabat {
  readonly jabatan: Jabatan | undefined;
  readonly penugasan: Penugasan | undefined;
  /** "Plt. " and the like; empty for the definitive official. */
  readonly sebutan: string;
  readonly namaJabatan: string;
}

/** Pelaksana are known by their post only, whatever the data hold. */
export function getPejabat(tahun: TahunKinerja, id: string, tanggal: string | null): Pejabat {
  const jabatan = tahun.organisasi.jabatan.find((j) => j.id === id);
  const penugasan = jabatan?.jenis === 'pelaksana' ? undefined : findPejabat(tahun, id, tanggal);
  return {
    jabatan,
    penugasan,
    sebutan: penugasan === undefined ? '' : SEBUTAN[penugasan.status],
    namaJabatan: jabatan?.nama ?? id,
  };
}

/** 18 digits as 8-6-1-3. */
const formatNip = (nip: string): string =>
  [nip.slice(0, 8), nip.slice(8, 14), nip.slice(14, 15), nip.slice(15)].join(' ');

export interface PilihanTandaTangan {
  /** Day that decides who signs, YYYY-MM-DD; null = not dated yet. */
  readonly tanggal: string | null;
  /** Line above the post, e.g. "Pihak Kedua". */
  readonly peran?: string;
  /** Place and date above. */
  readonly di?: Isi;
}

/** One signer: role, post with its Plt/Plh/Pj, name, rank and NIP as entered; dots where nobody holds the post. */
export function tandaTanganJabatan(
  tahun: TahunKinerja,
  jabatan: string,
  { tanggal, peran, di }: PilihanTandaTangan,
): Penandatangan {
  const { penugasan, sebutan, namaJabatan } = getPejabat(tahun, jabatan, tanggal);
  const pangkat = [penugasan?.pangkat, penugasan?.golongan].filter((t) => t != null).join(', ');
  const jalur = penugasan && `organisasi.penugasan[${tahun.organisasi.penugasan.indexOf(penugasan)}]`;
  return {
    ...(di ? { di } : {}),
    atas: [...(peran ? [sambung(peran)] : []), sambung(sebutan + namaJabatan.toLocaleUpperCase('id'))],
    nama: sambung(penugasan?.nama ?? TITIK),
    bawah: [
      ...(pangkat === '' ? [] : [sambung(pangkat)]),
      ...(penugasan?.nip == null ? [] : [tulis`NIP ${entri(`${jalur}.nip`, formatNip(penugasan.nip))}`]),
    ],
  };
}

/** "Dumai, 2 September 2024"; dots for a date that was not entered. @param jalur where the date stands in the data */
export function tempatTanggal(tahun: TahunKinerja, jalur: string, tanggal: string | null, tempat?: string | null): Isi {
  const kapan = tanggal === null ? TITIK : entri(jalur, formatTanggal(tanggal));
  return tulis`${tempat ?? tahun.umum.instansi.tempat}, ${kapan}`;
}

/** The signature of a form with one signer; dots when no post was named. */
export function tandaTanganSatu(
  tahun: TahunKinerja,
  jabatan: string | null,
  jalurTanggal: string,
  tanggal: string | null,
): TandaTangan {
  const di = tempatTanggal(tahun, jalurTanggal, tanggal);
  return {
    jenis: 'tandaTangan',
    pihak: [
      jabatan === null
        ? { di, atas: [sambung(TITIK)], nama: sambung(TITIK), bawah: [] }
        : tandaTanganJabatan(tahun, jabatan, { tanggal, di }),
    ],
  };
}
