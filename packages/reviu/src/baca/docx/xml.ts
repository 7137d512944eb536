import { SaxesParser } from 'saxes';
import { BATAS } from '../batas.ts';
import { GalatNaskah, terlaluBesar } from '../galat.ts';

/** An element of a part of a Word file; names without their namespace ("p", "tbl"). */
export interface Unsur {
  readonly nama: string;
  readonly atribut: Readonly<Record<string, string>>;
  readonly anak: (Unsur | string)[];
}

const MAKS_UNSUR = 4_000_000;
const lokal = (nama: string): string => nama.slice(nama.indexOf(':') + 1);

/**
 * A part as a tree. A document type is refused: Word writes none, and entities may grow without end.
 * @throws GalatNaskah
 */
export function parseXml(isi: string, bagian: string): Unsur {
  const akar: Unsur = { nama: '', atribut: {}, anak: [] };
  const tumpukan: Unsur[] = [akar];
  let banyak = 0;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (galat) => {
    throw new GalatNaskah(
      'N.rusak',
      `Bagian ${bagian} dalam berkas Word rusak; buka di Word atau LibreOffice, simpan ulang, lalu coba lagi.`,
      { cause: galat },
    );
  });
  parser.on('doctype', () => {
    throw new GalatNaskah(
      'N.entitas',
      `Bagian ${bagian} dalam berkas Word memuat DOCTYPE, yang tidak pernah ditulis Word dan dapat membahayakan; buka ` +
        'di Word atau LibreOffice, lalu simpan ulang sebagai DOCX.',
    );
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (tumpukan.length > BATAS.kedalaman * 2) throw terlaluBesar('tingkat elemen', BATAS.kedalaman * 2);
    if (++banyak > MAKS_UNSUR) throw terlaluBesar('elemen', MAKS_UNSUR);
    const atribut: Record<string, string> = {};
    for (const kunci of Object.keys(attributes)) atribut[lokal(kunci)] = attributes[kunci] as string;
    const unsur: Unsur = { nama: lokal(name), atribut, anak: [] };
    (tumpukan.at(-1) as Unsur).anak.push(unsur);
    tumpukan.push(unsur);
  });
  parser.on('closetag', () => {
    tumpukan.pop();
  });
  parser.on('text', (teks) => {
    (tumpukan.at(-1) as Unsur).anak.push(teks);
  });
  parser.write(isi).close();
  return akar;
}

export const listAnak = (unsur: Unsur | undefined): Unsur[] =>
  unsur ? unsur.anak.filter((anak) => typeof anak !== 'string') : [];

export const findAnak = (unsur: Unsur | undefined, nama: string): Unsur | undefined => {
  for (const anak of unsur?.anak ?? []) if (typeof anak !== 'string' && anak.nama === nama) return anak;
  return undefined;
};

/** A child's `w:val`. */
export const findNilai = (unsur: Unsur | undefined, nama: string): string | undefined =>
  findAnak(unsur, nama)?.atribut['val'];

/** A switch such as `w:b`: present means on, unless it says otherwise. */
export const isNyala = (unsur: Unsur | undefined, nama: string): boolean => {
  const anak = findAnak(unsur, nama);
  return anak !== undefined && !['0', 'false', 'off', 'none'].includes(anak.atribut['val'] ?? '1');
};

/** Everything of that name below, in order. */
export function listTurunan(unsur: Unsur, nama: string): Unsur[] {
  const hasil: Unsur[] = [];
  const walk = (satu: Unsur): void => {
    for (const anak of satu.anak) {
      if (typeof anak === 'string') continue;
      if (anak.nama === nama) hasil.push(anak);
      walk(anak);
    }
  };
  walk(unsur);
  return hasil;
}
