/** Level by its number, whatever the file says; undefined without one. */
export function findTingkat(teks: string): number | undefined {
  const rapi = teks.trim();
  if (/^(?:bab|lampiran)\s+[ivxl\d]+\b/i.test(rapi)) return 1;
  const nomor = /^(\d{1,2}(?:\.\d{1,2}){1,4})\.?\s/.exec(rapi)?.[1];
  if (nomor) return nomor.split('.').length;
  if (/^[A-Z]\.\s/.test(rapi)) return 2;
  return BAGIAN_UTAMA.test(rapi) || JUDUL_DOKUMEN.test(rapi) ? 1 : undefined;
}

const BAGIAN_UTAMA =
  /^(?:kata pengantar|ringkasan eksekutif|ikhtisar eksekutif|daftar (?:isi|tabel|gambar|grafik|lampiran|singkatan)|lampiran(?:-lampiran)?$|pernyataan telah direviu|pendahuluan$|penutup$)/i;

/** Documents bound into a report, typed as bold or capital text rather than as headings. */
const DOKUMEN =
  /^(?:lampiran\s+)?(?:perubahan\s+)?(?:perjanjian kinerja|rencana kinerja|rencana aksi|matriks? rencana strategis|matriks? renstra|pengukuran kinerja|indikator kinerja utama|prestasi dan penghargaan|penghargaan|pernyataan (?:telah )?direviu)\b/i;

/** Such a document's own title: its name and its year, then perhaps whose it is. */
const JUDUL_DOKUMEN = new RegExp(`${DOKUMEN.source}(?:\\s+tahun)?\\s+(?:19|20)\\d\\d\\b`, 'i');
const MAKS_HURUF_BARIS = 80;

const isKapital = (teks: string): boolean => /\p{Lu}/u.test(teks) && !/\p{Ll}/u.test(teks);

const MAKS_HURUF_JUDUL = 160;

/** Is this paragraph a heading that was typed as text? Then its level. */
export function findJudulKetikan(teks: string, tebal: boolean): number | undefined {
  const baris = teks.trim().split('\n');
  if (baris.length > 1 && JUDUL_DOKUMEN.test(baris[0] ?? '') && baris.every((satu) => satu.length <= MAKS_HURUF_BARIS))
    return 1;
  const rapi = baris.join(' ');
  if (rapi.length > MAKS_HURUF_JUDUL || rapi === '' || /[.;:,]$/.test(rapi) || /\bNIP\b|\.{4}/.test(rapi))
    return undefined;
  if (/^BAB\s+[IVXL\d]+\b/.test(rapi)) return 1;
  if (isKapital(rapi) && (BAGIAN_UTAMA.test(rapi) || DOKUMEN.test(rapi))) return 1;
  if (tebal && /^\d{1,2}(?:\.\d{1,2}){1,4}\.?\s+\S/.test(rapi)) return findTingkat(rapi);
  if (tebal && /^[A-Z]\.\s+\S/.test(rapi)) return 2;
  return undefined;
}

/** A chapter's number that stands alone; its title is the next line. */
export const isNomorBab = (teks: string): boolean => /^bab\s+[ivxl\d]+\s*[.:]?$/i.test(teks.trim());
