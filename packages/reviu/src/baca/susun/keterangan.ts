/** "Tabel 3.1 Skala …", "Gambar 1 1 Struktur …", "Grafik 3.1": the kind, and whether only the number stands there. */
export interface TandaKeterangan {
  readonly jenis: 'tabel' | 'gambar' | 'grafik';
  readonly hanyaNomor: boolean;
}

const TANDA =
  /^(tabel|tabel\s+lanjutan|lanjutan\s+tabel|gambar|grafik|diagram|bagan)\s+((?:[ivxl]+|[a-z]|\d+)(?:\s?[.\-–]\s?\d+|\s\d+)*)\s*[.:]?(?:\s+|$)(.*)$/is;
const MAKS_HURUF = 300;

/** Is this paragraph a caption? A sentence that begins with a table's name ("Tabel 3.1 menunjukkan …") is none. */
export function findKeterangan(teks: string): TandaKeterangan | undefined {
  const rapi = teks.trim();
  if (rapi.length > MAKS_HURUF) return undefined;
  const cocok = TANDA.exec(rapi);
  if (!cocok) return undefined;
  const sisa = (cocok[3] ?? '').trim();
  if (/\.{4,}\s*[ivxl\d]*$/i.test(sisa)) return undefined;
  // A title begins with a capital letter; a verb behind the number makes it a sentence.
  if (/^\p{Ll}/u.test(sisa)) return undefined;
  const nama = (cocok[1] ?? '').toLowerCase();
  const jenis = nama.includes('tabel')
    ? 'tabel'
    : nama === 'gambar'
      ? 'gambar'
      : nama === 'grafik'
        ? 'grafik'
        : 'gambar';
  return { jenis, hanyaNomor: sisa === '' };
}
