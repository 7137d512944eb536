import { UNSUR_SKM } from '@akuntabel/kinerja';
import { normalizeNama, toBanding } from '../lembar/nama.ts';

/** What the header of a column says about the unsur whose answers stand below it. */
export interface KolomJawaban {
  /** 0–8: U1 to U9. */
  readonly unsur: number;
  /** Why the column was read as this unsur, when its number alone would say another. */
  readonly catatan?: string;
}

/** Words that only one unsur's name has, U1 to U9. */
const KATA: readonly RegExp[] = [
  /\bpersyaratan\b|\bsyarat\b/,
  /\bprosedur\b|\bmekanisme\b/,
  /\bwaktu\b|\bkecepatan\b/,
  /\bbiaya\b|\btarif\b/,
  /\bproduk\b|\bhasil layanan\b/,
  /\bkompetensi\b|\bkemampuan\b/,
  /\bperilaku\b|\bkesopanan\b|\bsikap\b/,
  /\bpengaduan\b|\bmasukan\b/,
  /\bsarana\b|\bprasarana\b|\bsarpras\b/,
];

/** The printed questionnaire of PermenPANRB 14/2017 asks U9 (sarana) as number 8 and U8 (pengaduan) as number 9. */
const URUTAN_KUESIONER: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 8, 7];

const POLA_UNSUR = /^(?:u|unsur)[\s.-]*([1-9])\b/;
const POLA_PERTANYAAN = /^(?:p|q|pertanyaan|soal|no|nomor)[\s.-]*([1-9])$/;

/** The unsur that a header names, by its name before its number; undefined for a column that holds no answers. */
export function findUnsur(judul: string): KolomJawaban | undefined {
  const teks = toBanding(normalizeNama(judul));
  const cocok = KATA.flatMap((pola, unsur) => (pola.test(teks) ? [unsur] : []));
  const nomor = POLA_UNSUR.exec(teks)?.[1];
  const menurutNomor = nomor === undefined ? undefined : Number(nomor) - 1;
  if (cocok.length === 1) {
    const [unsur = 0] = cocok;
    if (menurutNomor === undefined || menurutNomor === unsur) return { unsur };
    const { kode, nama } = UNSUR_SKM[unsur] ?? { kode: '', nama: '' };
    return { unsur, catatan: `«${normalizeNama(judul)}» dibaca sebagai ${kode} ${nama}, menurut namanya` };
  }
  if (menurutNomor !== undefined) return { unsur: menurutNomor };
  const pertanyaan = POLA_PERTANYAAN.exec(teks)?.[1];
  if (pertanyaan === undefined) return undefined;
  const unsur = URUTAN_KUESIONER[Number(pertanyaan) - 1] ?? 0;
  if (unsur === Number(pertanyaan) - 1) return { unsur };
  const { kode, nama } = UNSUR_SKM[unsur] ?? { kode: '', nama: '' };
  return {
    unsur,
    catatan: `«${normalizeNama(judul)}» dibaca sebagai ${kode} ${nama}, menurut urutan kuesioner PermenPANRB 14/2017`,
  };
}
