import type { BagianKerangka, HasilKinerja, TahunKinerja } from '@akuntabel/kinerja';
import { shortenHash } from '../formulir/formulir.ts';
import type { BagianHalaman, Blok, Dokumen, Isi, Judul, Sampul } from '../model/dokumen.ts';
import { getTeks } from '../model/telusur.ts';
import { sambung } from '../narasi/kalimat.ts';
import type { Penyusun } from './bagian.ts';
import { resolveKerangka } from './kerangka.ts';
import { createKonteks, type Konteks } from './konteks.ts';
import type { KunciBagian } from './kunci.ts';
import { PENYUSUN } from './penyusun.ts';
import { readOwnText } from './teks-sendiri.ts';
import { buildHalamanVerifikasi, type Verifikasi } from './verifikasi.ts';

export interface PilihanLkjip {
  /** Watermark on every page. */
  readonly draf: boolean;
  /** Hash of the data; its beginning is printed in the footer. */
  readonly hash: string;
  /** Of a frozen version: where it can be confirmed and by which code; printed on a last page, with a QR code. */
  readonly verifikasi?: Verifikasi;
}

/** Where in the report a section stands; decides its page numbers and the numbering of its heading. */
type Wilayah = 'depan' | 'isi' | 'lampiran';

/** A section with everything below it but its subsections. */
interface BagianTersusun {
  readonly wilayah: Wilayah;
  readonly orientasi: BagianHalaman['orientasi'];
  readonly blok: readonly Blok[];
}

/**
 * The Laporan Kinerja (PermenPANRB 53/2014, Lampiran II) of a unit-year, in the outline of the dataset. Pure: the same
 * data give the same document. Missing data never stop it: the place says what has not been filled in.
 * @throws RangeError when the outline names an unknown section.
 * @throws GalatTeks when an own text names a figure that does not exist; checkTeksSendiri lists them all.
 */
export function buildLkjip(tahun: TahunKinerja, hasil: HasilKinerja, pilihan: PilihanLkjip): Dokumen {
  const { draf, hash, verifikasi } = pilihan;
  const k = createKonteks(tahun, hasil);
  const { laporan } = tahun;
  const judul = `${laporan.judul} (${laporan.singkatan}) ${k.unit} Tahun ${tahun.umum.tahun}`;
  const kerangka = resolveKerangka(laporan.kerangka);
  return {
    judul,
    bahasa: 'id',
    penulis: k.unit,
    draf,
    kaki: {
      judul: `${laporan.singkatan} ${k.unit} ${tahun.umum.tahun}`,
      versi: `Versi ${laporan.versi}`,
      hash: shortenHash(hash),
    },
    tanggal: laporan.tanggal ?? `${tahun.umum.tahun}-12-31`,
    bagian: [
      { orientasi: 'tegak', nomorHalaman: 'tanpa', blok: [buildSampul(k)] },
      ...joinHalaman(susunKerangka(k, kerangka)),
      ...(verifikasi === undefined ? [] : [buildHalamanVerifikasi(verifikasi, hash)]),
    ],
  };
}

function buildSampul({ data, unit }: Konteks): Sampul {
  const { instansi, tahun } = data.umum;
  return {
    jenis: 'sampul',
    instansi: instansi.nama,
    unit,
    judul: data.laporan.judul,
    anakJudul: `(${data.laporan.singkatan})`,
    tahun: `Tahun ${tahun}`,
    lambang: `Lambang ${instansi.daerah}`,
  };
}

/** Runs of sections with one orientation and one kind of page number. */
function joinHalaman(bagian: readonly BagianTersusun[]): BagianHalaman[] {
  const halaman: BagianHalaman[] = [];
  const sudah = new Set<BagianHalaman['nomorHalaman']>();
  for (const { wilayah, orientasi, blok } of bagian) {
    const nomorHalaman = wilayah === 'depan' ? 'romawi' : 'arab';
    const akhir = halaman.at(-1);
    if (akhir !== undefined && akhir.orientasi === orientasi && akhir.nomorHalaman === nomorHalaman) {
      halaman[halaman.length - 1] = { ...akhir, blok: [...akhir.blok, ...blok] };
      continue;
    }
    halaman.push({ orientasi, nomorHalaman, ...(sudah.has(nomorHalaman) ? {} : { mulaiUlang: true }), blok });
    sudah.add(nomorHalaman);
  }
  return halaman;
}

function susunKerangka(k: Konteks, kerangka: readonly BagianKerangka[]): BagianTersusun[] {
  const id = createPemberiId();
  const awalIsi = kerangka.findIndex(({ kunci }) => kunci.startsWith('bab-'));
  const akhirIsi = kerangka.findLastIndex(({ kunci }) => kunci.startsWith('bab-'));
  return kerangka.flatMap((bagian, i): BagianTersusun[] => {
    const lampiran = bagian.kunci === 'lampiran' || bagian.kunci.startsWith('lampiran-');
    const depan = awalIsi < 0 ? !lampiran : i < awalIsi;
    const wilayah: Wilayah = lampiran ? 'lampiran' : depan ? 'depan' : 'isi';
    // A chapter of own text counts among the chapters only between them.
    const bab = wilayah === 'isi' && i <= akhirIsi;
    if (bagian.kunci === 'lampiran') return susunLampiran(k, bagian, id);
    return susunBagian(k, bagian, wilayah, 1, lampiran ? 'lampiran' : bab ? 'bab' : 'tanpa', id);
  });
}

/** The appendices; the word itself stands on a page of its own only when the agency wrote something there. */
function susunLampiran(k: Konteks, bagian: BagianKerangka, id: PemberiId): BagianTersusun[] {
  const kepala =
    bagian.teks === null && bagian.judul === null
      ? []
      : susunBagian(k, { ...bagian, bagian: [] }, 'lampiran', 1, 'tanpa', id);
  return [...kepala, ...bagian.bagian.flatMap((anak) => susunBagian(k, anak, 'lampiran', 1, 'lampiran', id))];
}

const TINGKAT_TERDALAM = 4;

function susunBagian(
  k: Konteks,
  { kunci, judul, teks, bagian }: BagianKerangka,
  wilayah: Wilayah,
  tingkat: Judul['tingkat'],
  penomoran: Judul['penomoran'],
  beriId: PemberiId,
): BagianTersusun[] {
  const penyusun = findPenyusun(kunci);
  const id = beriId(kunci);
  const orientasi = penyusun?.orientasi ?? 'tegak';
  const isiJudul: Isi = judul === null ? (penyusun?.judul(k) ?? sambung(judulBebas(kunci))) : sambung(judul);
  const kepala: Judul = { jenis: 'judul', id, tingkat, isi: isiJudul, penomoran };
  const blok: Blok[] = [
    kepala,
    ...(teks === null ? [] : readOwnText(k, id, teks)),
    ...(penyusun?.susun(k, { id, teksSendiri: teks !== null }) ?? []),
  ];
  // Sections with sections below them are lettered, as Bab III of the Permen has them: A. holds 3.1–3.8, then B.
  const berhuruf = tingkat === 1 && bagian.some((anak) => anak.bagian.length > 0);
  const nomorAnak = penomoran === 'tanpa' ? 'tanpa' : berhuruf ? 'huruf' : 'angka';
  const tingkatAnak = Math.min(tingkat + 1, TINGKAT_TERDALAM) as Judul['tingkat'];
  const anak = bagian.flatMap((satu) => susunBagian(k, satu, wilayah, tingkatAnak, nomorAnak, beriId));
  return [{ wilayah, orientasi, blok }, ...anak];
}

/** Headings of the sections of an outline as the report prints them, by key. */
export function listJudulBagian(
  tahun: TahunKinerja,
  hasil: HasilKinerja,
  kerangka: readonly Pick<BagianKerangka, 'kunci' | 'judul' | 'bagian'>[],
): Map<string, string> {
  const k = createKonteks(tahun, hasil);
  const semua = (daftar: typeof kerangka): [string, string][] =>
    daftar.flatMap(({ kunci, judul, bagian }) => {
      const isi = judul === null ? findPenyusun(kunci)?.judul(k) : undefined;
      return [[kunci, judul ?? (isi ? getTeks(isi) : judulBebas(kunci))], ...semua(bagian)];
    });
  return new Map(semua(kerangka));
}

const findPenyusun = (kunci: string): Penyusun | undefined =>
  Object.hasOwn(PENYUSUN, kunci) ? PENYUSUN[kunci as KunciBagian] : undefined;

/** "bebas/inovasi-pelayanan" → "Inovasi pelayanan". */
function judulBebas(kunci: string): string {
  const kata = kunci
    .slice(kunci.indexOf('/') + 1)
    .replaceAll('-', ' ')
    .trim();
  return kata === '' ? 'Bagian tambahan' : kata.charAt(0).toLocaleUpperCase('id') + kata.slice(1);
}

type PemberiId = (kunci: string) => string;

/** Ids of the sections: their key, with a number when it stands more than once. */
function createPemberiId(): PemberiId {
  const dipakai = new Map<string, number>();
  return (kunci) => {
    const ke = (dipakai.get(kunci) ?? 0) + 1;
    dipakai.set(kunci, ke);
    return ke === 1 ? kunci : `${kunci}~${ke}`;
  };
}
