import type { Berkas, Rekaman } from '@akuntabel/basisdata';
import type { NamaMesin } from '@akuntabel/kinerja';
import { foldObjek } from '../alur/keadaan.ts';
import type { PenugasanPeran } from '../hak/peran.ts';
import { GalatLayanan, takDitemukan } from '../inti/galat.ts';
import { type Konteks, requireHak } from '../inti/izin.ts';
import { BIDANG_REKAMAN, listPenanggungJawab } from '../rekaman/bidang.ts';
import { requireJenis } from '../rekaman/simpan.ts';
import { toSasaran, type UnitTahunTermuat } from '../unit-tahun/muat.ts';

/** The record a file belongs to, and the quarter when it proves one. */
export interface Ikatan {
  readonly jenis: string;
  readonly kunci: string;
  readonly triwulan: string | null;
}

const TRIWULAN = ['tw1', 'tw2', 'tw3', 'tw4'];
/** Stands in no key of a record. */
const PEMISAH = '#';

/** The key under which files are kept: of the record, and of the quarter in it. */
export const toKunciBerkas = ({ kunci, triwulan }: Pick<Ikatan, 'kunci' | 'triwulan'>): string =>
  triwulan === null ? kunci : `${kunci}${PEMISAH}${triwulan}`;

export function readIkatan({ jenis, kunci }: Pick<Berkas, 'jenis' | 'kunci'>): Ikatan {
  const [milik = '', triwulan = null] = kunci.split(PEMISAH);
  return { jenis, kunci: milik, triwulan };
}

interface Objek {
  readonly mesin: NamaMesin;
  readonly objek: string;
}

/** The object with which a record is handed in and closed; undefined when nothing closes it. */
function findObjek({ jenis, kunci, triwulan }: Ikatan): Objek | undefined {
  switch (jenis) {
    case 'realisasi':
    case 'rencanaAksi':
      // What proves the whole year is closed with its last quarter.
      return { mesin: 'pengukuran', objek: triwulan ?? 'tw4' };
    case 'perjanjian':
    case 'rekomendasi':
      return { mesin: jenis, objek: kunci };
    case 'laporan':
    case 'teksLaporan':
    case 'analisisIndikator':
    case 'analisisProgram':
      return { mesin: 'laporan', objek: 'lkjip' };
    default:
      return undefined;
  }
}

/** A scan of the signed paper comes after the content has been closed. */
const MENUNGGU_PINDAIAN = ['disetujui', 'ditandatangani'];

/** Refuses when what the file belongs to is closed. @throws GalatLayanan `keadaan` */
function checkTerbuka(termuat: UnitTahunTermuat, ikatan: Ikatan, rekaman: Rekaman, menambah: boolean): void {
  const objek = findObjek(ikatan);
  if (objek === undefined) return;
  const { terbuka, keadaan, label, lingkup } = foldObjek(termuat.tindakan, objek.mesin, objek.objek);
  if (menambah && objek.mesin === 'perjanjian' && MENUNGGU_PINDAIAN.includes(keadaan)) return;
  const indikator = (rekaman.isi as { indikator?: unknown } | null)?.indikator;
  const dalamLingkup = lingkup === null || (typeof indikator === 'string' && lingkup.includes(indikator));
  if (terbuka && dalamLingkup) return;
  const apa = menambah ? 'Berkas tidak dapat ditambahkan' : 'Berkas tidak dapat dihapus';
  throw new GalatLayanan('keadaan', `${apa}, karena status yang dibuktikannya «${label}».`);
}

/**
 * Lets somebody add or remove a file of a record: who may change the record, while it may be changed.
 * @throws GalatLayanan `takDitemukan` when there is no such record
 */
export function requireIkatan(
  konteks: Konteks,
  termuat: UnitTahunTermuat,
  ikatan: Ikatan,
  { menambah }: { readonly menambah: boolean },
): PenugasanPeran {
  const jenis = requireJenis(ikatan.jenis);
  if (ikatan.triwulan !== null && !TRIWULAN.includes(ikatan.triwulan)) throw takDitemukan();
  const rekaman = termuat.rekaman.find((r) => r.jenis === jenis && r.kunci === ikatan.kunci);
  if (rekaman === undefined) throw takDitemukan();
  const jabatan = listPenanggungJawab(termuat.tahun, rekaman.isi);
  const sasaran = toSasaran(konteks, termuat.jalurUnit, jabatan);
  const penugasan = requireHak(konteks, `ubah.${BIDANG_REKAMAN[jenis]}`, sasaran);
  checkTerbuka(termuat, ikatan, rekaman, menambah);
  return penugasan;
}
