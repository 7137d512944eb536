import { inspect } from 'node:util';
import { KODE, type Terminal } from './keluaran.ts';

/** A mistake in how the command was called or in what it was given; the text says how to mend it. Exit code 2. */
export class GalatMasukan extends Error {
  override readonly name = 'GalatMasukan';
}

/** A task that could not be done although the input was right; the text is for people. Exit code 3. */
export class GalatGangguan extends Error {
  override readonly name = 'GalatGangguan';
}

/** Errors whose message is made for the person who fills the data in. By name, so that no room is loaded for it. */
const GALAT_DATA = new Set(['GalatDataset', 'GalatTeks', 'GalatLembar', 'GalatNaskah']);

/** Refusals of the store that are about what it was given or asked for; every other one is a fault. By name, as above. */
const KODE_MASUKAN = new Set(['folder-terkunci', 'cadangan-tidak-sah', 'tujuan-tidak-kosong', 'instansi-tidak-sah']);

/** Something the store or a use case refuses, whose sentence is made for people; undefined when it is none. */
function explainBasisdata(galat: Error): { kode: number; teks: string } | undefined {
  const { kode, masalah = [] } = galat as { kode?: string; masalah?: readonly { jalur: unknown[]; pesan: string }[] };
  if (galat.name === 'GalatBasisdata') {
    return { kode: KODE_MASUKAN.has(kode ?? '') ? KODE.masukanSalah : KODE.gangguan, teks: galat.message };
  }
  if (galat.name !== 'GalatLayanan') return undefined;
  const rinci = masalah.map(({ jalur, pesan }) => `\n  ${jalur.join('.')}: ${pesan}`);
  return { kode: KODE.masukanSalah, teks: galat.message + rinci.join('') };
}

interface Penjelasan {
  readonly kode: number;
  readonly teks: (path: string) => string;
}

const gangguan = (teks: Penjelasan['teks']): Penjelasan => ({ kode: KODE.gangguan, teks });
const masukan = (teks: Penjelasan['teks']): Penjelasan => ({ kode: KODE.masukanSalah, teks });
const tanpaIzin = gangguan((path) => `tidak ada izin untuk membaca atau menulis ${path}.`);
const penuh = gangguan((path) => `ruang penyimpanan penuh; ${path} tidak jadi ditulis.`);
const terlaluBanyak = gangguan(
  () => 'terlalu banyak berkas terbuka pada komputer ini; tutup program lain lalu ulangi.',
);

/** What the operating system refused, in words; the code of the error is added in brackets. */
const SISTEM: Readonly<Record<string, Penjelasan>> = {
  EACCES: tanpaIzin,
  EPERM: tanpaIzin,
  EROFS: gangguan((path) => `${path} berada pada penyimpanan yang hanya dapat dibaca.`),
  ENOSPC: penuh,
  EDQUOT: penuh,
  EFBIG: gangguan((path) => `${path} lebih besar dari yang diizinkan komputer ini.`),
  EBUSY: gangguan((path) => `${path} sedang dipakai program lain, misalnya Word; tutup dahulu lalu ulangi.`),
  EIO: gangguan((path) => `penyimpanan gagal membaca atau menulis ${path}.`),
  EMFILE: terlaluBanyak,
  ENFILE: terlaluBanyak,
  ENOENT: masukan((path) => `${path} tidak ada.`),
  ENOTDIR: masukan((path) => `${path} bukan folder, atau salah satu bagian letaknya adalah berkas.`),
  EEXIST: masukan((path) => `${path} sudah ada dan bukan folder.`),
  EISDIR: masukan((path) => `${path} adalah folder, padahal di situ akan ditulis berkas; pindahkan dahulu.`),
  ENAMETOOLONG: masukan(() => 'nama berkas atau folder terlalu panjang.'),
  ELOOP: masukan((path) => `${path} adalah tautan yang melingkar.`),
};

/** The name a temporary file is going to have. */
const showPath = (path: string): string => `«${path.replace(/\.([^/\\]+)\.[0-9a-f]+\.tmp-akuntabel$/, '$1')}»`;

function explain(galat: unknown): { kode: number; teks: string } {
  if (!(galat instanceof Error)) return { kode: KODE.gangguan, teks: String(galat) };
  if (GALAT_DATA.has(galat.name) || galat instanceof GalatMasukan) {
    return { kode: KODE.masukanSalah, teks: galat.message };
  }
  const basisdata = explainBasisdata(galat);
  if (basisdata) return basisdata;
  if (galat instanceof GalatGangguan) return { kode: KODE.gangguan, teks: galat.message };
  const { code, path } = galat as NodeJS.ErrnoException;
  const sistem = code === undefined ? undefined : SISTEM[code];
  if (sistem) return { kode: sistem.kode, teks: `${sistem.teks(path ? showPath(path) : 'berkas')} (${code})` };
  return {
    kode: KODE.gangguan,
    teks: `${galat.message}\nBila ini tidak semestinya, ulangi dengan AKUNTABEL_DEBUG=1 dan laporkan rinciannya.`,
  };
}

/** Prints an error for people on stderr and returns the exit code it stands for; the stack only when asked for. */
export function reportGalat(terminal: Terminal, galat: unknown): number {
  const { kode, teks } = explain(galat);
  terminal.err(`${kode === KODE.masukanSalah ? 'Galat' : 'Gangguan'}: ${teks}\n`);
  if (process.env['AKUNTABEL_DEBUG'] === '1') terminal.err(`\n${inspect(galat, { colors: false })}\n`);
  return kode;
}
