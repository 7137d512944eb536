import { findAnak, findNilai, isNyala, listAnak, type Unsur } from './xml.ts';

/** What a paragraph style means, its ancestors' settings included. */
export interface Gaya {
  readonly nama: string;
  /** 1 = chapter. */
  readonly tingkat?: number;
  readonly numId?: string;
  readonly ilvl?: number;
  readonly tebal: boolean;
  /** A line of a generated list (contents, tables, figures). */
  readonly daftarIsi: boolean;
}

const BIASA: Gaya = { nama: '', tebal: false, daftarIsi: false };

function tingkatDariNama(nama: string): number | undefined {
  const angka = /^(?:heading|judul|bab)\s*(\d)$/i.exec(nama)?.[1];
  return angka === undefined ? undefined : Number(angka);
}

/** Styles by id. */
export function readGaya(styles: Unsur | undefined): (id: string | undefined) => Gaya {
  const mentah = new Map(
    listAnak(findAnak(styles, 'styles'))
      .filter(({ nama }) => nama === 'style')
      .map((satu) => [satu.atribut['styleId'] ?? '', satu]),
  );
  const jadi = new Map<string, Gaya>();
  const read = (id: string, dalam: number): Gaya => {
    const ada = jadi.get(id);
    if (ada) return ada;
    const unsur = mentah.get(id);
    if (!unsur || dalam > 20) return BIASA;
    const induk = findNilai(unsur, 'basedOn');
    const warisan = induk === undefined ? BIASA : read(induk, dalam + 1);
    const nama = findNilai(unsur, 'name') ?? id;
    const pPr = findAnak(unsur, 'pPr');
    const garis = findNilai(pPr, 'outlineLvl');
    const numPr = findAnak(pPr, 'numPr');
    const tingkat =
      garis !== undefined
        ? Number(garis) < 9
          ? Number(garis) + 1
          : undefined
        : (tingkatDariNama(nama) ?? warisan.tingkat);
    const numId = findNilai(numPr, 'numId') ?? warisan.numId;
    const ilvl = findNilai(numPr, 'ilvl');
    const gaya: Gaya = {
      nama,
      ...(tingkat === undefined ? {} : { tingkat }),
      ...(numId === undefined ? {} : { numId }),
      ...(ilvl !== undefined ? { ilvl: Number(ilvl) } : warisan.ilvl === undefined ? {} : { ilvl: warisan.ilvl }),
      tebal: findAnak(findAnak(unsur, 'rPr'), 'b') ? isNyala(findAnak(unsur, 'rPr'), 'b') : warisan.tebal,
      daftarIsi: /^(?:toc \d|table of figures|tabel? gambar)/i.test(nama),
    };
    jadi.set(id, gaya);
    return gaya;
  };
  return (id) => (id === undefined ? BIASA : read(id, 0));
}
