import { formatNomor } from '../susun/nomor.ts';
import { findAnak, findNilai, listAnak, type Unsur } from './xml.ts';

/** Numbers that Word counts itself: chapters, items of lists. They stand in no text of the file. */

interface Tingkat {
  readonly format: string;
  readonly pola: string;
  readonly awal: number;
}

interface Daftar {
  /** What counts together: lists of one kind go on counting each other's items. */
  readonly hitungan: string;
  readonly tingkat: ReadonlyMap<number, Tingkat>;
}

function readTingkat(unsur: Unsur): [number, Tingkat] {
  return [
    Number(unsur.atribut['ilvl'] ?? 0),
    {
      format: findNilai(unsur, 'numFmt') ?? 'decimal',
      pola: findNilai(unsur, 'lvlText') ?? '',
      awal: Number(findNilai(unsur, 'start') ?? 1) || 0,
    },
  ];
}

/** Counts along the document: call `next` for each numbered paragraph, in order. */
export class Penomor {
  readonly #daftar = new Map<string, Daftar>();
  readonly #hitung = new Map<string, number[]>();

  constructor(numbering: Unsur | undefined) {
    const akar = findAnak(numbering, 'numbering');
    const abstrak = new Map(
      listAnak(akar)
        .filter(({ nama }) => nama === 'abstractNum')
        .map((satu) => [
          satu.atribut['abstractNumId'] ?? '',
          new Map(
            listAnak(satu)
              .filter(({ nama }) => nama === 'lvl')
              .map(readTingkat),
          ),
        ]),
    );
    for (const satu of listAnak(akar)) {
      if (satu.nama !== 'num') continue;
      const id = satu.atribut['numId'] ?? '';
      const induk = findNilai(satu, 'abstractNumId') ?? '';
      const tingkat = new Map(abstrak.get(induk) ?? []);
      let sendiri = false;
      for (const ganti of listAnak(satu)) {
        if (ganti.nama !== 'lvlOverride') continue;
        const ke = Number(ganti.atribut['ilvl'] ?? 0);
        const lvl = findAnak(ganti, 'lvl');
        const lama = lvl ? readTingkat(lvl)[1] : tingkat.get(ke);
        const awal = findNilai(ganti, 'startOverride');
        if (lama) tingkat.set(ke, awal === undefined ? lama : { ...lama, awal: Number(awal) || 0 });
        sendiri ||= awal !== undefined;
      }
      this.#daftar.set(id, { hitungan: sendiri ? `num ${id}` : `abstrak ${induk}`, tingkat });
    }
  }

  /** "BAB I", "1.2", "a." … and "-" for a bullet; undefined when the paragraph has no number. */
  next(numId: string, ilvl: number): string | undefined {
    const daftar = this.#daftar.get(numId);
    const tingkat = daftar?.tingkat.get(ilvl);
    if (!daftar || !tingkat || numId === '0') return undefined;
    if (tingkat.format === 'bullet') return '-';
    const hitung = this.#hitung.get(daftar.hitungan) ?? [];
    this.#hitung.set(daftar.hitungan, hitung);
    hitung[ilvl] = (hitung[ilvl] ?? tingkat.awal - 1) + 1;
    hitung.length = ilvl + 1;
    const teks = tingkat.pola.replace(/%(\d)/g, (_, ke: string) => {
      const i = Number(ke) - 1;
      const lain = daftar.tingkat.get(i);
      return formatNomor(hitung[i] ?? lain?.awal ?? 1, lain?.format ?? 'decimal');
    });
    return teks.trim() === '' ? undefined : teks.trim();
  }
}
