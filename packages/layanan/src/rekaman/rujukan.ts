import type { Rekaman } from '@akuntabel/basisdata';
import { JENIS_REKAMAN, type JenisRekaman } from '@akuntabel/kinerja';

/** Fields by which records refer to records of a kind. */
const RUAS_RUJUKAN: Partial<Record<JenisRekaman, readonly string[]>> = {
  unit: ['unit', 'induk'],
  jabatan: ['jabatan', 'atasan', 'penanggungJawab', 'pihakPertama', 'pihakKedua', 'penandatangan'],
  indikator: ['indikator', 'mendukung'],
  program: ['induk', 'program', 'kode'],
  kegiatan: ['induk', 'kode'],
  subKegiatan: ['kode'],
  lhe: ['induk'],
};

const label = ({ jenis, kunci }: Rekaman): string =>
  `${JENIS_REKAMAN[jenis as JenisRekaman]?.label.satu ?? jenis} ${kunci}`;

/** Records that refer to a record, by name; a record never refers to itself. */
export function listRujukan(semua: readonly Rekaman[], milik: Rekaman): string[] {
  const ruas = RUAS_RUJUKAN[milik.jenis as JenisRekaman];
  if (ruas === undefined) return [];
  const [id = ''] = milik.kunci.split('@');
  const menyebut = (nilai: unknown, nama: string | null): boolean => {
    if (typeof nilai === 'string') return nama !== null && ruas.includes(nama) && nilai === id;
    if (Array.isArray(nilai)) return nilai.some((satu) => menyebut(satu, nama));
    if (nilai === null || typeof nilai !== 'object') return false;
    return Object.entries(nilai).some(([kunci, isi]) => menyebut(isi, kunci));
  };
  return semua.filter((r) => (r.jenis !== milik.jenis || r.kunci !== milik.kunci) && menyebut(r.isi, null)).map(label);
}
