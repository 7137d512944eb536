import { createHmac, randomBytes } from 'node:crypto';
import type { JawabanBaru } from '@akuntabel/basisdata';

/*
 * What keeps one person from answering for many, without anything that could tell later who answered: addresses are only
 * known by a hash whose key is made anew every day and never leaves this process.
 */

/** Nine questions are not read in less. */
const DETIK_CEPAT = 15;
/** As quick as that, and everywhere the same value. */
const DETIK_SERAGAM = 30;
const MENIT_MS = 60_000;
/** A second answer of the same content from the same address within it looks like the first one. */
const MASA_GANDA_MS = 30 * MENIT_MS;
const MASA_BATAS_MS = 10 * MENIT_MS;
const HARI_MS = 24 * 60 * MENIT_MS;
/** Entries kept at most; the oldest go first. */
const MAKS_INGAT = 100_000;

export interface Penjaga {
  /** Counts an attempt; false when too many came from there. */
  readonly izinkan: (surveiId: string, alamat: string, kini: number) => boolean;
  /** Words for what looks odd about an answer; null when nothing does. Changes nothing. */
  readonly tandai: (baris: JawabanBaru, alamat: string, kini: number) => string | null;
  /** Remembers an answer that was taken; a refused first try makes no double of the corrected second one. */
  readonly ingat: (baris: JawabanBaru, alamat: string, kini: number) => void;
}

/** Drops what is older than a while, and the oldest of too many; insertion order is order of time. */
function pangkas(peta: Map<string, number[]>, sebelum: number): void {
  for (const [kunci, waktu] of peta) {
    if (peta.size <= MAKS_INGAT && (waktu.at(-1) ?? 0) >= sebelum) break;
    peta.delete(kunci);
  }
}

/** @param batas answers that may come from one address to one survey in ten minutes */
export function createPenjaga(batas: number): Penjaga {
  let rahasia = randomBytes(32);
  let sejak = 0;
  const percobaan = new Map<string, number[]>();
  const isi = new Map<string, number[]>();

  const samarkan = (teks: string, kini: number): string => {
    if (kini - sejak >= HARI_MS) {
      rahasia = randomBytes(32);
      sejak = kini;
      percobaan.clear();
      isi.clear();
    }
    return createHmac('sha256', rahasia).update(teks).digest('base64');
  };

  const samarkanIsi = (baris: JawabanBaru, alamat: string, kini: number): string => {
    const { surveiId, nilai, layanan, bagian, umur, kelamin, pendidikan, pekerjaan, saran } = baris;
    const isian = [surveiId, alamat, nilai, layanan, bagian, umur, kelamin, pendidikan, pekerjaan, saran];
    return samarkan(isian.join('\n'), kini);
  };

  return {
    izinkan(surveiId, alamat, kini) {
      const kunci = samarkan(`${surveiId}\n${alamat}`, kini);
      const baru = (percobaan.get(kunci) ?? []).filter((waktu) => kini - waktu < MASA_BATAS_MS);
      const boleh = baru.length < batas;
      if (boleh) baru.push(kini);
      percobaan.delete(kunci);
      percobaan.set(kunci, baru);
      pangkas(percobaan, kini - MASA_BATAS_MS);
      return boleh;
    },
    tandai(baris, alamat, kini) {
      const { nilai, detik } = baris;
      const tanda: string[] = [];
      if (detik != null && detik < DETIK_CEPAT) tanda.push('cepat');
      if (detik != null && detik < DETIK_SERAGAM && new Set(nilai).size === 1) tanda.push('seragam');
      const lalu = isi.get(samarkanIsi(baris, alamat, kini))?.[0];
      if (lalu !== undefined && kini - lalu < MASA_GANDA_MS) tanda.push('ganda');
      return tanda.length === 0 ? null : tanda.join(' ');
    },
    ingat(baris, alamat, kini) {
      const kunci = samarkanIsi(baris, alamat, kini);
      isi.delete(kunci);
      isi.set(kunci, [kini]);
      pangkas(isi, kini - MASA_GANDA_MS);
    },
  };
}
