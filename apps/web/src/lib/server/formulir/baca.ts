import { type JenisRekaman, parseRekaman } from '@akuntabel/kinerja';
import { type Bentuk, type BentukDaftar, type BentukGrup, type BentukSkalar, getBentuk, getRagam } from './bentuk.ts';
import { nestCabang } from './cabang.ts';
import { gabung, getBanyak, getSatu, type Ketikan, readKetikan } from './ketikan.ts';
import { isKosong } from './kosong.ts';
import { readSkalar } from './skalar.ts';

type Jalur = readonly (string | number)[];

/** What is wrong with a field, by its name; '' = the form as a whole. */
export interface MasalahRuas {
  readonly nama: string;
  readonly pesan: string;
}

export interface HasilFormulir {
  /** Content for simpanRekaman; what could not be read is missing in it. */
  readonly isi: Record<string, unknown>;
  readonly masalah: readonly MasalahRuas[];
  /** Field in which a place of the content stands; blank rows are no places. */
  readonly findNama: (jalur: Jalur) => string;
}

interface Pembaca {
  readonly ketikan: Ketikan;
  readonly masalah: MasalahRuas[];
  /** Names of rows by the place they got. */
  readonly baris: Map<string, string>;
}

/** What an entry that cannot be read is in the content. */
const TIADA = undefined;

/** Reads a sent form: the content of a record and everything that is wrong with it, each problem at its field. */
export function readFormulir(jenis: JenisRekaman, dari: FormData | Ketikan): HasilFormulir {
  const ketikan = dari instanceof FormData ? readKetikan(dari) : dari;
  const pembaca: Pembaca = { ketikan, masalah: [], baris: new Map() };
  const isi = readGrup(pembaca, '', getBentuk(jenis), []);
  const findNama = (jalur: Jalur) => nameJalur(pembaca, jalur);
  const terbaca = parseRekaman(jenis, isi);
  if (!terbaca.sah) {
    const sudah = new Set(pembaca.masalah.map(({ nama }) => nama));
    for (const { jalur, kode, seharusnya } of terbaca.masalah) {
      const nama = findNama(jalur);
      if (sudah.has(nama)) continue;
      sudah.add(nama);
      pembaca.masalah.push({ nama, pesan: explain(kode, seharusnya) });
    }
  }
  return { isi, masalah: pembaca.masalah, findNama };
}

function explain(kode: string, seharusnya: string): string {
  if (kode === 'S.belum-ada') return 'Wajib diisi.';
  return `Seharusnya ${seharusnya}.`;
}

/** A row in the content may stand in another row of the form, above which blank rows were left out. */
function nameJalur({ baris }: Pembaca, jalur: Jalur): string {
  let nama = '';
  for (const ruas of jalur) nama = baris.get(gabung(nama, ruas)) ?? gabung(nama, ruas);
  return nama;
}

function readGrup(pembaca: Pembaca, nama: string, bentuk: BentukGrup, jalur: Jalur): Record<string, unknown> {
  const isi: Record<string, unknown> = {};
  for (const [ruas, anak] of bentuk.ruas) {
    const nilai = read(pembaca, gabung(nama, ruas), anak, [...jalur, ruas]);
    if (nilai !== TIADA) isi[ruas] = nilai;
  }
  return isi;
}

function read(pembaca: Pembaca, nama: string, bentuk: Bentuk, jalur: Jalur): unknown {
  const { ketikan } = pembaca;
  switch (bentuk.macam) {
    case 'tetap':
      return bentuk.nilai;
    case 'ya':
      return (getSatu(ketikan, nama) ?? (bentuk.baku ? 'ya' : 'tidak')) === 'ya';
    case 'pilihan': {
      const nilai = getSatu(ketikan, nama) ?? bentuk.baku ?? '';
      return nilai === '' ? (bentuk.kosong === 'null' ? null : TIADA) : nilai;
    }
    case 'skalar':
      return bentuk.skalar === 'isian' ? readIsian(pembaca, nama, bentuk) : readBiasa(pembaca, nama, bentuk);
    case 'grup':
      if (bentuk.bolehNull && !isDiisi(ketikan, nama, bentuk)) return null;
      return readGrup(pembaca, nama, bentuk, jalur);
    case 'daftar':
      if (bentuk.bolehNull && !isDiisi(ketikan, nama, bentuk)) return null;
      return readDaftar(pembaca, nama, bentuk, jalur);
  }
}

/** Typing into a group that nobody had filled in says that it is filled in; emptying one is said with «tidak». */
function isDiisi(ketikan: Ketikan, nama: string, bentuk: Bentuk): boolean {
  if (getSatu(ketikan, `${nama}!isi`) === 'ya') return true;
  return getSatu(ketikan, `${nama}!semula`) !== 'ya' && !isKosong(ketikan, nama, bentuk);
}

const KOSONG = { wajib: TIADA, null: null, tiada: TIADA } as const;

function readBiasa({ ketikan, masalah }: Pembaca, nama: string, { skalar, kosong }: BentukSkalar): unknown {
  const hasil = readSkalar(skalar, getSatu(ketikan, nama) ?? '');
  if ('nilai' in hasil) return hasil.nilai;
  if ('kosong' in hasil) return KOSONG[kosong];
  masalah.push({ nama, pesan: hasil.masalah });
  return TIADA;
}

/** With `!cara` an isian has three fields, without it one. */
function readIsian({ ketikan, masalah }: Pembaca, nama: string, { kosong }: BentukSkalar): unknown {
  const teks = (getSatu(ketikan, nama) ?? '').trim();
  const alasan = (getSatu(ketikan, `${nama}!alasan`) ?? '').trim();
  const cara = getSatu(ketikan, `${nama}!cara`);
  const tolak = (pesan: string): undefined => {
    masalah.push({ nama, pesan });
    return TIADA;
  };
  if (teks !== '' && alasan !== '') {
    return tolak('Ada nilai dan ada alasan tidak berlaku. Hapus salah satunya.');
  }
  if (alasan !== '') return { tidakBerlaku: alasan.replace(/\r\n?/g, '\n') };
  if (cara === 'tidakBerlaku') {
    return tolak(teks === '' ? 'Sebutkan alasan mengapa tidak berlaku.' : 'Pilih «Nilai», atau hapus nilainya.');
  }
  if (teks === '') return kosong === 'tiada' && (cara === undefined || cara === 'tiada') ? TIADA : null;
  const hasil = readSkalar('isian', teks);
  if ('nilai' in hasil) return hasil.nilai;
  return 'kosong' in hasil ? null : tolak(hasil.masalah);
}

function readDaftar(pembaca: Pembaca, nama: string, { isi, tetap, cabang }: BentukDaftar, jalur: Jalur): unknown[] {
  const { ketikan, baris } = pembaca;
  const banyak = tetap ?? getBanyak(ketikan, nama);
  const nomor = Array.from({ length: banyak }, (_, ke) => gabung(nama, ke));
  if (isi.macam === 'skalar' && tetap === null) return readDaftarSkalar(pembaca, nama, isi, nomor);
  const meant = nomor.filter(
    (satu) => tetap !== null || getSatu(ketikan, `${satu}!ada`) !== undefined || !isKosong(ketikan, satu, isi),
  );
  if (cabang !== null) return readCabang(pembaca, nama, isi as BentukGrup, meant, cabang);
  // Places are named from the root of the content, fields by what stands in the form.
  return meant.map((satu, ke) => {
    baris.set(gabung(nama, ke), satu);
    const nilai = read(pembaca, satu, isi, [...jalur, ke]);
    return nilai === TIADA && isi.macam === 'skalar' ? null : nilai;
  });
}

function readCabang(
  pembaca: Pembaca,
  nama: string,
  isi: BentukGrup,
  meant: readonly string[],
  cabang: string,
): unknown[] {
  const { akar, letak } = nestCabang(
    meant.map((satu) => readGrup(pembaca, satu, isi, [])),
    cabang,
  );
  for (const [indeks, { induk, ke }] of letak.entries()) {
    const daftar = induk === null ? nama : gabung(meant[induk] as string, cabang);
    pembaca.baris.set(gabung(daftar, ke), meant[indeks] as string);
  }
  return akar;
}

function readDaftarSkalar(pembaca: Pembaca, nama: string, isi: BentukSkalar, nomor: readonly string[]): unknown[] {
  const { ketikan, masalah, baris } = pembaca;
  const ragam = getRagam(isi);
  if (ragam === 'pilihan') return (ketikan.get(nama) ?? []).filter((satu) => satu !== '');
  const teks = getSatu(ketikan, nama) ?? '';
  const tunggal = nomor.length === 0 ? teks.split(ragam === 'angka' ? /[,;\s]+/ : /\r\n|\r|\n/) : [];
  const butir = [
    ...tunggal.map((satu): [string, string] => [nama, satu]),
    ...nomor.map((satu): [string, string] => [satu, getSatu(ketikan, satu) ?? '']),
  ];
  const hasil: unknown[] = [];
  for (const [ruas, satu] of butir) {
    const terbaca = readSkalar(isi.skalar, satu);
    if ('nilai' in terbaca) {
      baris.set(gabung(nama, hasil.length), ruas);
      hasil.push(terbaca.nilai);
    } else if ('masalah' in terbaca) masalah.push({ nama: ruas, pesan: `«${satu}»: ${terbaca.masalah}` });
  }
  return hasil;
}
