import { formatDesimal, formatRupiah, isDesimal, type JenisRekaman } from '@akuntabel/kinerja';
import { type Bentuk, type BentukSkalar, getBentuk } from './bentuk.ts';
import { flattenCabang } from './cabang.ts';
import { getLabel, LABEL } from './label/index.ts';
import { sebut } from './label/sebutan.ts';
import { findPilihan, type Pilihan } from './rujukan.ts';
import { writeTanggal } from './tanggal.ts';

/** One entry of a record in words. */
export interface Uraian {
  /** Path in the content, as text. */
  readonly jalur: string;
  /** First field of the path: what a person chooses by when two versions meet. */
  readonly ruas: string;
  readonly label: string;
  /** null = not filled in. */
  readonly teks: string | null;
}

type DaftarPilihan = Readonly<Record<string, readonly Pilihan[]>>;

function tellSkalar({ skalar }: BentukSkalar, nilai: unknown): string | null {
  if (nilai === null || nilai === undefined) return null;
  if (typeof nilai === 'object') return `tidak berlaku: ${(nilai as { tidakBerlaku: string }).tidakBerlaku}`;
  const teks = String(nilai);
  if (skalar === 'tanggal') return writeTanggal(teks);
  if (!isDesimal(teks)) return teks;
  if (skalar === 'uang') return formatRupiah(teks);
  return skalar === 'desimal' || skalar === 'isian' ? formatDesimal(teks, teks.split('.')[1]?.length ?? 0) : teks;
}

interface Letak {
  readonly jalur: string;
  /** Path of the words. */
  readonly kata: string;
  readonly label: string;
}

/** A stored record in words, entry by entry, in the order of its form. */
export function describeRekaman(jenis: JenisRekaman, isi: unknown, pilihan: DaftarPilihan): Uraian[] {
  const hasil: Uraian[] = [];
  const terpakai = new Set<string>();
  const urutan = Object.keys(LABEL[jenis]);
  const namai = (kata: string, nilai: string): string =>
    findPilihan(jenis, kata, pilihan)?.find((satu) => satu.nilai === nilai)?.label ?? nilai;

  const tell = (bentuk: Bentuk, nilai: unknown, letak: Letak): string | null => {
    if (bentuk.macam === 'ya') return nilai === true ? 'ya' : 'tidak';
    if (bentuk.macam === 'pilihan') {
      return nilai === null || nilai === undefined
        ? null
        : sebut(letak.kata.split('.').at(-1) as string, String(nilai));
    }
    if (bentuk.macam !== 'skalar') return null;
    const teks = tellSkalar(bentuk, nilai);
    return teks === null ? null : namai(letak.kata, teks);
  };

  const visit = (bentuk: Bentuk, nilai: unknown, letak: Letak): void => {
    if (bentuk.macam === 'tetap') return;
    const catat = (teks: string | null) => {
      const ruas = letak.jalur.split('.')[0] as string;
      hasil.push({ jalur: letak.jalur, ruas, label: claimLabel(terpakai, letak.label), teks });
    };
    if (bentuk.macam === 'grup') {
      if (nilai === null || nilai === undefined) {
        catat(null);
        return;
      }
      const { kata } = letak;
      const ruas =
        letak.jalur === '' ? bentuk.ruas.toSorted(([a], [b]) => urutan.indexOf(a) - urutan.indexOf(b)) : bentuk.ruas;
      for (const [nama, anak] of ruas) {
        const dalam = kata === '' ? nama : `${kata}.${nama}`;
        const sebutan = getLabel(jenis, dalam).label;
        visit(anak, (nilai as Record<string, unknown>)[nama], {
          jalur: letak.jalur === '' ? nama : `${letak.jalur}.${nama}`,
          kata: dalam,
          label: letak.label === '' ? sebutan : `${letak.label}, ${sebutan}`,
        });
      }
      return;
    }
    if (bentuk.macam !== 'daftar') {
      catat(tell(bentuk, nilai, letak));
      return;
    }
    const { isi: anak, tetap, cabang } = bentuk;
    const semua = (nilai ?? []) as readonly unknown[];
    const butir = cabang === null ? semua : flattenCabang(semua, cabang);
    if (anak.macam === 'skalar' && tetap === null) {
      const teks = butir.map((satu) => tell(anak, satu, letak) ?? '–');
      catat(teks.length === 0 ? null : teks.join('\n'));
      return;
    }
    for (const [ke, satu] of butir.entries()) {
      const nomor = tetap === 4 ? ['I', 'II', 'III', 'IV'][ke] : nameButir(satu, ke);
      const milik = { ...letak, jalur: `${letak.jalur}.${ke}`, label: `${letak.label} ${nomor}` };
      visit(anak, satu, milik);
    }
  };
  visit(getBentuk(jenis), isi, { jalur: '', kata: '', label: '' });
  return hasil;
}

/** Two rows that are known by the same name are told apart. */
function claimLabel(terpakai: Set<string>, label: string): string {
  let bebas = label;
  for (let ke = 2; terpakai.has(bebas); ke += 1) bebas = `${label} (${ke})`;
  terpakai.add(bebas);
  return bebas;
}

/** A row by what people know it by, else by its place. */
function nameButir(satu: unknown, ke: number): string {
  const isi = (satu ?? {}) as Record<string, unknown>;
  const nama = isi['tahun'] ?? isi['id'] ?? isi['kode'] ?? isi['kunci'] ?? isi['label'] ?? isi['nomor'];
  return typeof nama === 'string' || typeof nama === 'number' ? String(nama) : String(ke + 1);
}

export interface Selisih {
  readonly ruas: string;
  readonly label: string;
  readonly lama: string | null;
  readonly baru: string | null;
}

/** What differs between two states of a record, in words; null = the record was not there. */
export function compareRekaman(jenis: JenisRekaman, lama: unknown, baru: unknown, pilihan: DaftarPilihan): Selisih[] {
  // By words, not by place: a row that moved up because the one above it went is the same row.
  const daftar = (isi: unknown) =>
    new Map(isi === null ? [] : describeRekaman(jenis, isi, pilihan).map((satu) => [satu.label, satu]));
  const [dulu, kini] = [daftar(lama), daftar(baru)];
  return [...new Set([...dulu.keys(), ...kini.keys()])].flatMap((label): Selisih[] => {
    const [a, b] = [dulu.get(label), kini.get(label)];
    const [teksLama, teksBaru] = [a?.teks ?? null, b?.teks ?? null];
    if (teksLama === teksBaru) return [];
    return [{ ruas: (a ?? b)?.ruas ?? '', label, lama: teksLama, baru: teksBaru }];
  });
}
