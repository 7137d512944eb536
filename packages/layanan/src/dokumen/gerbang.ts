import { GalatLayanan } from '../inti/galat.ts';

/**
 * Lets so many pieces of work run at the same time and so many wait for their turn, in order; whoever comes after these
 * is refused. For documents that are made while somebody waits: each takes a process of hundreds of megabytes.
 */
export function createGerbang({ serentak, menunggu }: { readonly serentak: number; readonly menunggu: number }) {
  let berjalan = 0;
  const antre: (() => void)[] = [];

  /** @throws GalatLayanan `terlaluSering` when the line is full */
  return async function enter<T>(kerja: () => Promise<T>): Promise<T> {
    if (berjalan < serentak) berjalan += 1;
    else if (antre.length < menunggu) await new Promise<void>((maju) => antre.push(maju));
    else throw new GalatLayanan('terlaluSering', 'Sedang banyak dokumen yang disusun. Coba lagi sebentar lagi.');
    try {
      return await kerja();
    } finally {
      // The place is handed on as it is, so that nobody who comes just now takes it.
      const maju = antre.shift();
      if (maju === undefined) berjalan -= 1;
      else maju();
    }
  };
}
