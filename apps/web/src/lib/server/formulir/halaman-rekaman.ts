import { isTunggal, JENIS_REKAMAN, type JenisRekaman } from '@akuntabel/kinerja';
import type { MasalahRuas } from './baca.ts';
import { findBeku } from './beku.ts';
import { getBentuk } from './bentuk.ts';
import { hrefJenis, hrefRekaman, PENJELASAN, sebutSatu } from './jenis-halaman.ts';
import type { Ketikan, KetikanBaru } from './ketikan.ts';
import type { Kelola } from './muat.ts';
import { prefillFormulir } from './prefill.ts';
import type { TampilanFormulir } from './tampilan.ts';
import { showFormulir } from './tampilkan.ts';
import { writeFormulir } from './tulis.ts';
import type { Uraian } from './uraikan.ts';

/** A stored record, or the place of one that is to be made. */
export interface Sasaran {
  readonly jenis: JenisRekaman;
  /** null = new. */
  readonly rekaman: { readonly kunci: string; readonly isi: unknown; readonly versi: number } | null;
}

type IsiForm = Readonly<Record<string, unknown>>;

export const findRekamanTermuat = ({ termuat }: Kelola, jenis: JenisRekaman, kunci: string) =>
  termuat.rekaman.find((satu) => satu.jenis === jenis && satu.kunci === kunci) ?? null;

/** Fields of a form that nobody has typed in yet. */
export function buildKetikan(
  kelola: Kelola,
  { jenis, rekaman }: Sasaran,
  dari: URLSearchParams = new URLSearchParams(),
): KetikanBaru {
  const ketikan = writeFormulir(jenis, (rekaman?.isi ?? null) as IsiForm | null);
  const hasil = prefillFormulir(jenis, ketikan, kelola.termuat.tahun, rekaman === null);
  if (rekaman !== null) return hasil;
  // Links from elsewhere say what the new record is about.
  for (const [ruas] of getBentuk(jenis).ruas) {
    const nilai = dari.get(ruas);
    if (nilai !== null && hasil.has(ruas)) hasil.set(ruas, [nilai]);
  }
  return hasil;
}

/** What of a record cannot be changed, and why. */
export function findTetap(kelola: Kelola, { jenis, rekaman }: Sasaran) {
  if (!kelola.isBolehUbah(jenis, rekaman?.isi)) {
    const alasan = `Anda dapat membaca ${sebutSatu(jenis)} ini, tetapi tidak mengubahnya.`;
    return { tetap: new Set(['']), alasan: [alasan], seluruhnya: true };
  }
  if (rekaman === null) return { tetap: new Set<string>(), alasan: [], seluruhnya: false };
  const { tetap, alasan } = findBeku(jenis, rekaman, kelola.keadaan);
  // Others refer to these, so they stay while the record lives.
  const kunci = [...JENIS_REKAMAN[jenis].ruasKunci, ...(jenis === 'umum' ? ['tahun', 'unit'] : [])];
  return { tetap: new Set([...tetap, ...kunci]), alasan, seluruhnya: tetap.has('') };
}

/** The form as the page draws it. */
export function buildFormulir(
  kelola: Kelola,
  sasaran: Sasaran,
  ketikan: Ketikan,
  masalah: readonly MasalahRuas[] = [],
): TampilanFormulir {
  const { tetap } = findTetap(kelola, sasaran);
  return showFormulir(sasaran.jenis, { ketikan, masalah, pilihan: kelola.pilihan, tetap });
}

const MAKS_JUDUL = 110;
const shorten = (teks: string): string => (teks.length > MAKS_JUDUL ? `${teks.slice(0, MAKS_JUDUL)}…` : teks);

/** What a record is called: "Indikator Indeks Kepuasan Masyarakat". */
export function nameRekaman(jenis: JenisRekaman, uraian: readonly Uraian[], kunci: string): string {
  const nama = uraian.find(({ jalur }) => jalur === PENJELASAN[jenis].nama)?.teks ?? kunci;
  const tahun = jenis === 'realisasi' ? uraian.find(({ jalur }) => jalur === 'tahun')?.teks : undefined;
  return shorten(tahun ? `${nama}, ${tahun}` : nama);
}

export interface Tautan {
  readonly nama: string;
  readonly href: string;
}

/** The way back. */
export function buildRemah(jenis: JenisRekaman): Tautan[] {
  const kelola = { nama: 'Kelola data', href: '/kelola' };
  return isTunggal(jenis) ? [kelola] : [kelola, { nama: JENIS_REKAMAN[jenis].label.semua, href: `/kelola/${jenis}` }];
}

export const buildTab = (jenis: JenisRekaman, kunci: string, kini: string, bolehJejak: boolean) =>
  [
    // The same Renstra, as people work on it most.
    ...(jenis === 'renstra' ? [{ nama: 'Matriks', lihat: 'matriks', href: hrefJenis(jenis) }] : []),
    { nama: 'Isian', lihat: '', href: hrefRekaman(jenis, kunci) },
    ...(bolehJejak ? [{ nama: 'Riwayat', lihat: 'riwayat', href: `${hrefRekaman(jenis, kunci)}?lihat=riwayat` }] : []),
  ].map((satu) => ({ ...satu, kini: satu.lihat === kini }));
