import type { Isian, JenisRekaman } from '@akuntabel/kinerja';
import { type Bentuk, type BentukDaftar, type BentukGrup, getBentuk, getRagam, isSebaris } from './bentuk.ts';
import { flattenCabang } from './cabang.ts';
import { gabung, type KetikanBaru } from './ketikan.ts';
import { isKosong } from './kosong.ts';
import { writeSkalar } from './skalar.ts';

/** Blank rows below the rows of a table. */
const BARIS_KOSONG = 2;

type Isi = Readonly<Record<string, unknown>>;

/** A record as the fields of its form; null = a new one. */
export function writeFormulir(jenis: JenisRekaman, isi: Isi | null): KetikanBaru {
  const ketikan: KetikanBaru = new Map();
  writeGrup(ketikan, '', getBentuk(jenis), isi ?? undefined, false);
  return ketikan;
}

/** @param sebaris the fields stand in a row of a table, where an isian has one field */
function writeGrup(
  ketikan: KetikanBaru,
  nama: string,
  bentuk: BentukGrup,
  isi: Isi | undefined,
  sebaris: boolean,
): void {
  for (const [ruas, anak] of bentuk.ruas) {
    const letak = gabung(nama, ruas);
    if (anak.macam === 'skalar' && anak.skalar === 'isian') {
      const bolehTiada = anak.kosong === 'tiada';
      (sebaris ? writeIsianSebaris : writeIsian)(ketikan, letak, isi?.[ruas] as Isian | undefined, bolehTiada);
    } else write(ketikan, letak, anak, isi?.[ruas], isi === undefined);
  }
}

/** @param baru nothing is stored yet: fields show what they begin with */
function write(ketikan: KetikanBaru, nama: string, bentuk: Bentuk, nilai: unknown, baru: boolean): void {
  const set = (teks: string) => ketikan.set(nama, [teks]);
  switch (bentuk.macam) {
    case 'tetap':
      break;
    case 'ya':
      set((baru ? bentuk.baku : nilai === true) ? 'ya' : 'tidak');
      break;
    case 'pilihan':
      set(String((baru ? bentuk.baku : nilai) ?? ''));
      break;
    case 'skalar':
      set(baru ? (bentuk.baku ?? '') : writeSkalar(bentuk.skalar, nilai));
      break;
    case 'grup':
      if (bentuk.bolehNull) writeAda(ketikan, nama, nilai);
      writeGrup(ketikan, nama, bentuk, (nilai ?? undefined) as Isi | undefined, false);
      break;
    case 'daftar':
      writeDaftar(ketikan, nama, bentuk, nilai as readonly unknown[] | null | undefined);
  }
}

function writeAda(ketikan: KetikanBaru, nama: string, nilai: unknown): void {
  const isi = nilai === null || nilai === undefined ? 'tidak' : 'ya';
  ketikan.set(`${nama}!isi`, [isi]);
  ketikan.set(`${nama}!semula`, [isi]);
}

const isTidakBerlaku = (nilai: Isian | undefined): nilai is { tidakBerlaku: string } =>
  nilai !== null && typeof nilai === 'object';

function writeIsian(ketikan: KetikanBaru, nama: string, nilai: Isian | undefined, bolehTiada: boolean): void {
  const tidakBerlaku = isTidakBerlaku(nilai);
  const kosong = nilai === undefined && bolehTiada ? 'tiada' : nilai == null ? 'kosong' : 'nilai';
  ketikan.set(`${nama}!cara`, [tidakBerlaku ? 'tidakBerlaku' : kosong]);
  ketikan.set(nama, [tidakBerlaku ? '' : writeSkalar('isian', nilai)]);
  ketikan.set(`${nama}!alasan`, [tidakBerlaku ? nilai.tidakBerlaku : '']);
}

/** Where an entry may also be left out, null has to be said. */
function writeIsianSebaris(ketikan: KetikanBaru, nama: string, nilai: Isian | undefined, bolehTiada: boolean): void {
  ketikan.set(nama, [nilai === null && bolehTiada ? 'belum diisi' : writeSkalar('isian', nilai)]);
}

function writeDaftar(
  ketikan: KetikanBaru,
  nama: string,
  bentuk: BentukDaftar,
  nilai: readonly unknown[] | null | undefined,
): void {
  if (bentuk.bolehNull) writeAda(ketikan, nama, nilai);
  const { isi, tetap, cabang } = bentuk;
  const butir = cabang === null ? (nilai ?? []) : flattenCabang(nilai ?? [], cabang);
  if (isi.macam === 'skalar' && tetap === null) {
    const teks = butir.map((satu) => writeSkalar(isi.skalar, satu));
    const ragam = getRagam(isi);
    if (ragam === 'pilihan') ketikan.set(nama, teks);
    else if (ragam === 'angka') ketikan.set(nama, [teks.join(', ')]);
    else if (teks.every((satu) => !/[\r\n]/.test(satu))) ketikan.set(nama, [teks.join('\n')]);
    else {
      // Texts of several lines get a field each.
      ketikan.set(`${nama}!banyak`, [String(teks.length)]);
      for (const [ke, satu] of teks.entries()) ketikan.set(gabung(nama, ke), [satu]);
    }
    return;
  }
  const banyak = tetap ?? butir.length + (isSebaris(isi) ? BARIS_KOSONG : 0);
  ketikan.set(`${nama}!banyak`, [String(banyak)]);
  for (let ke = 0; ke < banyak; ke += 1) {
    const satu = butir[ke];
    const letak = gabung(nama, ke);
    if (isSebaris(isi)) writeGrup(ketikan, letak, isi, satu as Isi | undefined, true);
    else write(ketikan, letak, isi, satu, satu === undefined);
    if (tetap === null && satu !== undefined && isKosong(ketikan, letak, isi)) ketikan.set(`${letak}!ada`, ['ya']);
  }
}
