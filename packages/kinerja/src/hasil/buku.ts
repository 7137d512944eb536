import type { Desimal, Isian } from '../tahun/skalar.ts';
import { type Eksak, writeDesimal } from '../umum/desimal.ts';
import type { Angka, Keadaan, Masukan, Satuan, Tanda } from './hasil-kinerja.ts';

/** The ledger measureKinerja writes: every figure in the order of writing, and the flags raised on the way. */
export interface Buku {
  readonly angka: Angka[];
  readonly tanda: Tanda[];
  /** Keys that were claimed, by room: the beginnings of ids. */
  readonly kunci: Map<string, Set<string>>;
  /** Every id written, once the beginnings no longer keep the ids apart. */
  terpakai: Set<string> | undefined;
}

export const createBuku = (): Buku => ({ angka: [], tanda: [], kunci: new Map(), terpakai: undefined });

/** What a figure holds: `nilai` is null exactly when `keadaan` is not 'terisi', and then `alasan` says why. */
export interface Isi {
  readonly nilai: Desimal | null;
  readonly teks: string | null;
  readonly keadaan: Keadaan;
  readonly alasan: string | null;
}

export const terisi = (nilai: Desimal, teks: string | null = null): Isi => ({
  nilai,
  teks,
  keadaan: 'terisi',
  alasan: null,
});
export const terisiEksak = (nilai: Eksak): Isi => terisi(writeDesimal(nilai));
export const kosong = (alasan: string): Isi => ({ nilai: null, teks: null, keadaan: 'kosong', alasan });
export const tidakBerlaku = (alasan: string): Isi => ({ nilai: null, teks: null, keadaan: 'tidakBerlaku', alasan });
export const takTerhitung = (alasan: string, teks: string | null = null): Isi => ({
  nilai: null,
  teks,
  keadaan: 'takTerhitung',
  alasan,
});

export const BELUM_DIISI: Isi = kosong('belum diisi');

const URUTAN: readonly Keadaan[] = ['tidakBerlaku', 'takTerhitung', 'kosong'];

/**
 * What a figure is when its inputs have no value: not applicable before not computable before blank. Undefined when
 * every input has a value. The reason names the input, so that a reader can go and fill it in.
 */
export function findHalangan(...masukan: readonly Angka[]): Isi | undefined {
  let terberat: Angka | undefined;
  for (const angka of masukan) {
    if (angka.nilai !== null) continue;
    if (terberat === undefined || URUTAN.indexOf(angka.keadaan) < URUTAN.indexOf(terberat.keadaan)) terberat = angka;
  }
  if (terberat === undefined) return undefined;
  return {
    nilai: null,
    teks: null,
    keadaan: terberat.keadaan,
    alasan: `${terberat.label}: ${terberat.alasan}`,
  };
}

/** How a figure is measured and shown. */
export interface Ukuran {
  readonly satuan: Satuan;
  readonly satuanTeks: string | null;
  /** Decimals for display, 0–6. */
  readonly desimal: number;
}

export const RUPIAH: Ukuran = { satuan: 'rupiah', satuanTeks: null, desimal: 0 };
export const RUPIAH_SEN: Ukuran = { satuan: 'rupiah', satuanTeks: null, desimal: 2 };
export const PERSEN: Ukuran = { satuan: 'persen', satuanTeks: null, desimal: 2 };
export const POIN_PERSEN: Ukuran = { satuan: 'poinPersen', satuanTeks: null, desimal: 2 };
export const INDEKS: Ukuran = { satuan: 'indeks', satuanTeks: null, desimal: 2 };
export const BUAH: Ukuran = { satuan: 'buah', satuanTeks: null, desimal: 0 };

/** Money shows sen only when it has any. */
export const ukurUang = (isi: Isi): Ukuran => (isi.nilai?.includes('.') ? RUPIAH_SEN : RUPIAH);

export const dariAngka = (angka: Angka): Masukan => ({ jenis: 'angka', id: angka.id });
export const dariEntri = (jalur: string, nilai: string | null): Masukan => ({ jenis: 'entri', jalur, nilai });
export const dariIsian = (jalur: string, isian: Isian | undefined): Masukan =>
  dariEntri(jalur, typeof isian === 'string' ? isian : null);

/**
 * Claims the beginning `ruang/kunci` of ids and returns it. As long as every claim is the first of its kind and no key
 * reaches with a slash into the ids of another, no two ids can be the same, and none has to be looked up, which would
 * cost a fourth of the time. The same key twice is a finding of checkTahunKinerja; from then on every id is looked up,
 * or one figure would vanish behind another.
 */
export function claimAwalan(buku: Buku, ruang: string, kunci: string): string {
  const terpakai = buku.kunci.get(ruang);
  if (terpakai === undefined) buku.kunci.set(ruang, new Set([kunci]));
  else if (terpakai.has(kunci)) buku.terpakai ??= listId(buku);
  else terpakai.add(kunci);
  if (kunci.includes('/')) buku.terpakai ??= listId(buku);
  return `${ruang}/${kunci}`;
}

const listId = ({ angka }: Buku): Set<string> => new Set(angka.map(({ id }) => id));

/** An id no figure has yet. */
function claimId({ terpakai }: Buku, alamat: string): string {
  if (terpakai === undefined) return alamat;
  let id = alamat;
  for (let ke = 2; terpakai.has(id); ke++) id = `${alamat}~${ke}`;
  terpakai.add(id);
  return id;
}

/** Writes one figure into the ledger and returns it; a second figure of the same address gets the id `…~2`. */
export function record(
  buku: Buku,
  alamat: string,
  label: string,
  isi: Isi,
  ukuran: Ukuran,
  rumus: string,
  masukan: readonly Masukan[],
): Angka {
  const id = claimId(buku, alamat);
  const angka: Angka = {
    id,
    label,
    nilai: isi.nilai,
    teks: isi.teks,
    keadaan: isi.keadaan,
    alasan: isi.alasan,
    satuan: ukuran.satuan,
    satuanTeks: ukuran.satuanTeks,
    desimal: ukuran.desimal,
    rumus,
    masukan,
  };
  buku.angka.push(angka);
  return angka;
}

export function raise(buku: Buku, kode: string, tingkat: Tanda['tingkat'], angka: Angka, pesan: string): void {
  buku.tanda.push({ kode, tingkat, angka: angka.id, pesan });
}
