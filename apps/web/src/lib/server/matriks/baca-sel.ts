import { type Indikator, type NilaiSel, parseRuasTahun } from '@akuntabel/kinerja';
import { readAngkaKartu } from '../formulir/angka-kartu.ts';
import { rapikan } from '../formulir/gabung-ketikan.ts';
import { parseNama } from './isi.ts';

export type HasilSel = { readonly nilai: NilaiSel } | { readonly masalah: string };

const KOSONG: Readonly<Record<string, string>> = {
  uraian: 'Tulis uraiannya, atau keluarkan barisnya.',
  nama: 'Tulis nama indikatornya, atau keluarkan barisnya.',
  satuan: 'Tulis satuannya, misalnya % atau Dokumen.',
  sifat: 'Pilih sifat nilainya.',
};

export interface KonteksSel {
  readonly kartu: Pick<Indikator, 'arah' | 'peringkat'>;
  /** Keys that a link of the row may name. */
  readonly kaitan: ReadonlySet<string>;
  readonly pilihan: Readonly<Record<string, readonly string[]>>;
}

/** What was typed into a cell, or what is wrong with it. */
export function readSel(nama: string, tertulis: string, { kartu, kaitan, pilihan }: KonteksSel): HasilSel {
  const ruas = parseNama(nama)?.ruas ?? '';
  if (parseRuasTahun(ruas)) return readAngkaKartu(tertulis, kartu);
  const teks = rapikan(tertulis);
  if (teks === '') return ruas === 'mendukung' ? { nilai: null } : { masalah: KOSONG[ruas] ?? 'Wajib diisi.' };
  if (ruas === 'mendukung' && !kaitan.has(teks))
    return { masalah: `«${teks}» tidak ada dalam RPJMD. Pilih dari daftar.` };
  if (pilihan[ruas] && !pilihan[ruas].includes(teks)) return { masalah: 'Pilih dari daftar.' };
  return { nilai: ruas === 'uraian' || ruas === 'nama' ? teks.replace(/\s*\n\s*/g, ' ') : teks };
}
