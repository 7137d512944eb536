import { type Konteks, placeBlok } from '../aturan/konteks.ts';
import type { TempatTemuan } from '../temuan/temuan.ts';
import { isEntriDaftar, normalizeLabel } from './daftar-isi.ts';
import { rememberFakta } from './ingat.ts';

/** A caption in the body: "Tabel 3.1 Skala Nilai". */
export interface Keterangan {
  readonly macam: 'Tabel' | 'Grafik' | 'Gambar';
  /** "Tabel 3.1", in the usual form. */
  readonly label: string;
  /** The number as it is written: "1 1". */
  readonly nomorTertulis: string;
  readonly nomor: readonly number[];
  readonly judul: string;
  readonly tempat: TempatTemuan;
  readonly urutan: number;
}

const POLA = /^(tabel|grafik|gambar)\s*(\d{1,2}(?:\s?[.,-]\s?\d{1,2}|\s\d{1,2}(?=\s))*)\.?\s*[:.–-]?\s*([\s\S]*)$/i;
/** A title is shorter than this; longer text is a sentence that begins with "Tabel 3.1 menunjukkan …". */
const PANJANG_JUDUL = 260;
const KALIMAT =
  /^(?:di ?atas|di ?bawah|berikut|tersebut|menunjukkan|menggambarkan|memuat|menyajikan|dapat|adalah|ini)\b/i;

/** Captions of tables, graphs and figures, as the report is read. The title may stand in the next paragraph. */
export const listKeterangan = rememberFakta((konteks: Konteks): readonly Keterangan[] => {
  const hasil: Keterangan[] = [];
  const { blok: semua } = konteks.naskah;
  semua.forEach((blok, urutan) => {
    if (blok.jenis === 'tabel' || isEntriDaftar(konteks, blok)) return;
    if (blok.jenis === 'paragraf' && (blok.tepi !== undefined || blok.penanda !== undefined)) return;
    const m = POLA.exec(blok.teks.trim());
    if (m === null || blok.teks.length > PANJANG_JUDUL) return;
    let judul = (m[3] as string).replace(/\s+/g, ' ').trim();
    if (KALIMAT.test(judul)) return;
    if (judul === '') judul = findJudul(konteks, urutan);
    const nomorTertulis = (m[2] as string).trim();
    const macam = ((m[1] as string).charAt(0).toUpperCase() +
      (m[1] as string).slice(1).toLowerCase()) as Keterangan['macam'];
    hasil.push({
      macam,
      label: normalizeLabel(`${macam} ${nomorTertulis.replace(/[,-]/g, '.').replace(/\s/g, '.')}`),
      nomorTertulis,
      nomor: nomorTertulis.split(/[^\d]+/).map(Number),
      judul,
      tempat: placeBlok(konteks, blok),
      urutan,
    });
  });
  return hasil;
});

/** The paragraph or small heading after a caption that has only its number. */
function findJudul(konteks: Konteks, urutan: number): string {
  const berikut = konteks.naskah.blok[urutan + 1];
  if (berikut === undefined || berikut.jenis === 'tabel') return '';
  const teks = berikut.teks.replace(/\s+/g, ' ').trim();
  return teks.length <= PANJANG_JUDUL && !/[.:;]$/.test(teks) && !POLA.test(teks) && !/^bab\b|^\d+\.\d/i.test(teks)
    ? teks
    : '';
}
