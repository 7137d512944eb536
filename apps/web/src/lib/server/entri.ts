import { formatDesimal, formatRupiah, formatTanggal, type TahunKinerja } from '@akuntabel/kinerja';
import type { UnitTahun } from './layanan.ts';
import { findNamaJabatan } from './nama.ts';
import { listPemakaiEntri } from './pemakai.ts';

/*
 * Entries of a dataset in words: `anggaran.program[2].anggaran.murni` is "Pagu murni" of "Program …", filled in in
 * anggaran.yaml.
 */

type Ruas = string | number;

/** `anggaran.program[2].kode` → `['anggaran', 'program', 2, 'kode']`. */
export function parseJalur(jalur: string): Ruas[] {
  return jalur
    .split(/[.[\]]+/)
    .filter((ruas) => ruas !== '')
    .map((ruas) => (/^\d+$/.test(ruas) ? Number(ruas) : ruas));
}

/** Address of the page of an entry. */
export function hrefEntri(jalur: string): string {
  return `/isian/${parseJalur(jalur).map(encodeURIComponent).join('/')}`;
}

/** The path that such an address names. */
export function readAlamatEntri(alamat: string): string {
  return alamat
    .split('/')
    .map((ruas, ke) => (/^\d+$/.test(ruas) ? `[${ruas}]` : `${ke === 0 ? '' : '.'}${ruas}`))
    .join('');
}

const SUBJEK: Record<keyof TahunKinerja, string> = {
  umum: 'Umum',
  organisasi: 'Organisasi',
  perencanaan: 'Perencanaan',
  indikator: 'Kartu indikator',
  anggaran: 'Anggaran',
  perjanjian: 'Perjanjian Kinerja',
  rencanaAksi: 'Rencana aksi',
  pengukuran: 'Pengukuran',
  skm: 'Survei Kepuasan Masyarakat',
  pembanding: 'Pembanding',
  analisis: 'Analisis',
  evaluasi: 'Evaluasi AKIP',
  penghargaan: 'Penghargaan',
  laporan: 'Laporan',
};

/** Elements of the lists of a dataset, in the singular. */
const ANGGOTA: Record<string, string> = {
  unit: 'Unit',
  jabatan: 'Jabatan',
  penugasan: 'Penugasan',
  tujuan: 'Tujuan',
  sasaran: 'Sasaran',
  strategi: 'Strategi',
  indikator: 'Indikator',
  program: 'Program',
  kegiatan: 'Kegiatan',
  subKegiatan: 'Sub-kegiatan',
  perjanjian: 'Perjanjian',
  rencanaAksi: 'Rencana aksi',
  pengukuran: '',
  skm: 'SKM',
  unsur: 'Unsur',
  pembanding: 'Pembanding',
  evaluasi: 'LHE',
  rekomendasi: 'Rekomendasi',
  penghargaan: 'Penghargaan',
  misi: 'Misi',
  triwulan: 'Triwulan',
  realisasiTriwulan: 'Triwulan',
  pergeseran: 'Pergeseran',
  sumberDana: 'Sumber dana',
  kinerja: 'Kinerja',
  anggaran: 'Baris anggaran',
  target: 'Target tahun',
  kondisiAwal: 'Kondisi awal',
};

/** Fields whose key alone does not say what they hold; any other key is split into its words. */
const BIDANG: ReadonlyMap<string, string> = new Map(
  Object.entries({
    murni: 'Murni',
    perubahan: 'Perubahan',
    renstra: 'Target Renstra',
    operasi: 'Belanja operasi',
    modal: 'Belanja modal',
    realisasi: 'Realisasi',
    tundaBayar: 'Tunda bayar',
    nrr: 'Nilai rata-rata',
    maks: 'Batas atas',
    min: 'Batas bawah',
    bawah: 'Batas bawah',
    atas: 'Batas atas',
    nip: 'NIP',
    sk: 'SK',
    subKegiatan: 'Sub-kegiatan',
    batasRataRata: 'Batas capaian dalam rata-rata',
    tahunDievaluasi: 'Tahun yang dievaluasi',
  }),
);

const UANG = new Set(['murni', 'perubahan', 'operasi', 'modal', 'realisasi', 'tundaBayar', 'realisasiTriwulan']);
const TAHUN = /^(tahun|mulai|selesai|tahunDievaluasi|tahunAwal|nomor|ke)$/;

const splitKata = (kunci: string): string => {
  const kata = kunci.replace(/([A-Z])/g, ' $1').toLowerCase();
  return kata.charAt(0).toUpperCase() + kata.slice(1);
};

function nameBidang(ruas: readonly Ruas[]): string {
  const kunci = String(ruas.at(-1));
  if (ruas[0] === 'pengukuran' && kunci === 'nilai') return 'Realisasi setahun';
  const diAnggaran = ruas[0] === 'anggaran' && !ruas.includes('kinerja');
  if (diAnggaran && (kunci === 'murni' || kunci === 'perubahan')) return `Pagu ${kunci}`;
  if (diAnggaran && kunci === 'realisasi') return 'Realisasi anggaran';
  if (ruas[0] === 'indikator' && (kunci === 'murni' || kunci === 'perubahan')) return `Target perjanjian ${kunci}`;
  return BIDANG.get(kunci) ?? splitKata(kunci);
}

const isObjek = (nilai: unknown): nilai is Record<string, unknown> => nilai !== null && typeof nilai === 'object';

function getAnak(nilai: unknown, ruas: Ruas): unknown {
  return isObjek(nilai) && Object.hasOwn(nilai, ruas) ? nilai[ruas] : undefined;
}

const NAMA = ['nama', 'uraian', 'judul', 'rekomendasi', 'prestasi', 'label', 'kode', 'tahun', 'nomor', 'ke', 'id'];

/** The natural name of one element of a list. */
function nameAnggota(tahun: TahunKinerja, induk: string, nilai: unknown, ke: number): string {
  const jenis = ANGGOTA[induk] ?? splitKata(induk);
  const urutan = `${jenis} ke-${ke + 1}`;
  if (induk === 'sebaran') return `Banyaknya jawaban ${ke + 1}`;
  if (induk === 'triwulan' || induk === 'realisasiTriwulan') return `Triwulan ${ke + 1}`;
  if (!isObjek(nilai)) return urutan;
  if (typeof nilai['pihakPertama'] === 'string') {
    return `Perjanjian ${findNamaJabatan(tahun, nilai['pihakPertama'])} (${String(nilai['versi'])})`;
  }
  if (typeof nilai['indikator'] === 'string' && nilai['nama'] === undefined) {
    const nama = tahun.indikator.find(({ id }) => id === nilai['indikator'])?.nama ?? nilai['indikator'];
    return [jenis, nama, nilai['tahun']].filter((bagian) => bagian !== undefined && bagian !== '').join(' ');
  }
  const nama = NAMA.map((kunci) => nilai[kunci]).find((satu) => typeof satu === 'string' || typeof satu === 'number');
  if (nama === undefined) return urutan;
  return String(nama).toLowerCase().startsWith(jenis.toLowerCase()) ? String(nama) : `${jenis} ${nama}`;
}

const DESIMAL = /^-?\d+(\.\d+)?$/;

function formatNilai(nilai: unknown, ruas: readonly Ruas[]): string {
  const kunci = String(ruas.findLast((satu) => typeof satu === 'string'));
  if (nilai === null || nilai === undefined) return 'belum diisi';
  if (typeof nilai === 'boolean') return nilai ? 'ya' : 'tidak';
  if (Array.isArray(nilai)) return nilai.length === 0 ? 'belum ada isian' : `${nilai.length} isian`;
  if (isObjek(nilai)) {
    const sebab = nilai['tidakBerlaku'];
    return typeof sebab === 'string' ? `tidak berlaku: ${sebab}` : `${Object.keys(nilai).length} bagian`;
  }
  const teks = String(nilai);
  if (/^\d{4}-\d{2}-\d{2}$/.test(teks)) return formatTanggal(teks);
  if (!DESIMAL.test(teks) || TAHUN.test(kunci)) return teks;
  const diAnggaran = ruas.includes('anggaran') && !ruas.includes('kinerja');
  if (diAnggaran && (UANG.has(kunci) || kunci === 'nilai')) return formatRupiah(teks);
  // Codes and names are texts that may happen to look like numbers.
  if (/^(kode|nip|id|kunci|versi|skema|nama)$/.test(kunci)) return teks;
  return formatDesimal(teks, teks.split('.')[1]?.length ?? 0);
}

export interface Entri {
  readonly jalur: string;
  readonly href: string;
  /** Subject, then the named elements it stands in, from the whole to the part. */
  readonly letak: readonly string[];
  /** What it is, e.g. "Pagu murni". */
  readonly nama: string;
  readonly nilai: string;
  /** Nobody has filled it in. */
  readonly kosong: boolean;
  /** File to fill it in. */
  readonly berkas: string;
}

/** `rencanaAksi` lies in `rencana-aksi.yaml`. */
export function getBerkas({ berkasTunggal }: UnitTahun, subjek: keyof TahunKinerja): string {
  return berkasTunggal ?? `${subjek.replace(/[A-Z]/g, (huruf) => `-${huruf.toLowerCase()}`)}.yaml`;
}

/** An entry in words; undefined when the path names nothing a dataset can hold. */
export function findEntri(data: UnitTahun, jalur: string): Entri | undefined {
  const ruas = parseJalur(jalur);
  const subjek = ruas[0];
  const isDitunggu = () => listPemakaiEntri(data.hasil, jalur).length > 0;
  if (typeof subjek !== 'string' || !Object.hasOwn(SUBJEK, subjek)) return undefined;
  const letak: string[] = [SUBJEK[subjek as keyof TahunKinerja]];
  let nilai: unknown = data.tahun;
  for (const [ke, satu] of ruas.entries()) {
    const induk = nilai;
    nilai = getAnak(nilai, satu);
    // The last step may be missing when a figure waits for it: a field that was left out.
    if (nilai === undefined && (ke < ruas.length - 1 || !isObjek(induk) || !isDitunggu())) return undefined;
    if (ke === ruas.length - 1) break;
    if (typeof satu === 'number') letak.push(nameAnggota(data.tahun, String(ruas[ke - 1]), nilai, satu));
  }
  const akhir = ruas.at(-1);
  const nama =
    ruas.length === 1
      ? SUBJEK[subjek as keyof TahunKinerja]
      : typeof akhir === 'number'
        ? nameAnggota(data.tahun, String(ruas.at(-2)), nilai, akhir)
        : nameBidang(ruas);
  return {
    jalur,
    href: hrefEntri(jalur),
    letak: ruas.length === 1 ? [] : letak,
    nama,
    nilai: formatNilai(nilai, ruas),
    kosong: nilai === null || nilai === undefined,
    berkas: getBerkas(data, subjek as keyof TahunKinerja),
  };
}
