import type { Angka, HasilKinerja } from './hasil-kinerja.ts';

type Isi = Omit<HasilKinerja, 'angka'>;

function indexAngka(daftar: readonly Angka[]): Record<string, Angka> {
  // Without a prototype no id ("constructor") can collide with an inherited name.
  const indeks: Record<string, Angka> = Object.create(null);
  for (const angka of daftar) indeks[angka.id] = angka;
  return indeks;
}

class Hasil {
  /* One getter for all results: with one of its own each result would get a hidden class of its own, which is slow. */
  static readonly #ANGKA: PropertyDescriptor & ThisType<Hasil> = {
    enumerable: true,
    get() {
      this.#indeks ??= indexAngka(this.#daftar);
      return this.#indeks;
    },
  };

  readonly #daftar: readonly Angka[];
  #indeks: Record<string, Angka> | undefined;

  constructor(daftar: readonly Angka[], { tahun, unit, ...lain }: Isi) {
    this.#daftar = daftar;
    Object.assign(this, { tahun, unit });
    Object.defineProperty(this, 'angka', Hasil.#ANGKA);
    Object.assign(this, lain);
  }
}

/** The result, with its index of figures by id, which is built when somebody first asks for it (ADR 12). */
export const createHasil = (daftar: readonly Angka[], isi: Isi): HasilKinerja =>
  new Hasil(daftar, isi) as unknown as HasilKinerja;
