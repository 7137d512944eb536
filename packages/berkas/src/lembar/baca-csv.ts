import { parse } from 'csv-parse/sync';
import { isUtf16 } from './kenali.ts';
import { BATAS, GalatLembar, type Lembar, type Sel } from './lembar.ts';

const PEMISAH = [';', ',', '\t'] as const;
const BARIS_CONTOH = 40;
const MAKS_REKAMAN = 256 * 1024;

/** UTF-8 with or without mark, UTF-16 with mark, else the code page of Windows offices. */
function decode(bita: Uint8Array): string {
  if (isUtf16(bita)) return new TextDecoder(bita[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bita);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bita);
  } catch {
    return new TextDecoder('windows-1252').decode(bita);
  }
}

/** Separator that stands outside quotes in most of the first lines, and equally often in them. */
function findPemisah(teks: string): string {
  const hitung = PEMISAH.map(() => [0]);
  let dikutip = false;
  let baris = 0;
  for (let i = 0; i < teks.length && baris < BARIS_CONTOH; i++) {
    const huruf = teks[i] as string;
    if (huruf === '"') dikutip = !dikutip;
    if (dikutip) continue;
    if (huruf === '\n') {
      baris++;
      for (const satu of hitung) satu.push(0);
      continue;
    }
    const ke = PEMISAH.indexOf(huruf as ';');
    if (ke >= 0) {
      const satu = hitung[ke] as number[];
      satu[satu.length - 1] = (satu.at(-1) ?? 0) + 1;
    }
  }
  // Prose holds commas too, but in few lines and never equally many; a table repeats its separator.
  const nilai = hitung.map((jumlah) => {
    const kali = new Map<number, number>();
    for (const satu of jumlah) if (satu > 0) kali.set(satu, (kali.get(satu) ?? 0) + 1);
    return Math.max(0, ...[...kali].map(([banyak, berapa]) => berapa * Math.sqrt(banyak)));
  });
  return PEMISAH[nilai.indexOf(Math.max(...nilai))] as string;
}

/** A text table as one sheet; every cell is text. @throws GalatLembar when it is none or is too large. */
export function readCsv(bita: Uint8Array, nama: string): Lembar {
  const isi = decode(bita).replace(/^\uFEFF/, '');
  const tanda = /^sep=(.)\r?\n/i.exec(isi);
  const teks = tanda ? isi.slice(tanda[0].length) : isi;
  const sel: Sel[] = [];
  let baris = tanda ? 1 : 0;
  parse(teks, {
    delimiter: tanda?.[1] ?? findPemisah(teks),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: MAKS_REKAMAN,
    // One record at a time: what is too large is refused before the rest is held in memory.
    on_record: (rekaman: string[]) => {
      if (baris >= BATAS.baris) throw terlaluBesar('baris', BATAS.baris);
      if (rekaman.length > BATAS.kolom) throw terlaluBesar('kolom', BATAS.kolom);
      for (const [kolom, mentah] of rekaman.entries()) {
        const satu = mentah.replace(/\r\n?/g, '\n').trim();
        if (satu.length > BATAS.huruf) throw terlaluBesar('huruf dalam satu sel', BATAS.huruf);
        if (satu !== '') sel.push({ baris, kolom, teks: satu, jenis: 'teks' });
      }
      if (sel.length > BATAS.sel) throw terlaluBesar('sel', BATAS.sel);
      baris++;
      return null;
    },
  });
  return { nama, tersembunyi: false, sel, gabungan: [] };
}

export const terlaluBesar = (apa: string, batas: number): GalatLembar =>
  new GalatLembar(
    'L.terlalu-besar',
    `Tabel memuat lebih dari ${batas.toLocaleString('id-ID')} ${apa}; pecah menjadi beberapa berkas, ` +
      'atau hapus baris dan kolom yang tidak perlu.',
  );
