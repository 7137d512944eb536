import { type Blok, buildLkjip, checkTeksSendiri, getTeks, KERANGKA_PERMEN, numberDokumen } from '@akuntabel/dokumen';
import type { BagianKerangka } from '@akuntabel/kinerja';
import { simpanRekaman } from '@akuntabel/layanan';
import type { Alur } from './muat.ts';

/** A section of the report and how far it is. */
interface BagianLaporan {
  readonly kunci: string;
  readonly judul: string;
  readonly tingkat: number;
  /** Sentences, tables and pictures that were drafted from the figures. */
  readonly disusun: number;
  readonly teksSendiri: boolean;
  /** What the report itself warns of: what has not been filled in, what does not fit together. */
  readonly perhatian: readonly string[];
  readonly pratinjau: string;
  /** Where its own text is written; null = nowhere, or not by this person. */
  readonly ubah: string | null;
}

/** Sections with a text of their own. */
function listBerteks(kerangka: readonly BagianKerangka[]): Set<string> {
  const semua = (daftar: readonly BagianKerangka[]): BagianKerangka[] =>
    daftar.flatMap((satu) => [satu, ...semua(satu.bagian)]);
  return new Set(semua(kerangka).flatMap(({ kunci, teks }) => (teks === null ? [] : [kunci])));
}

const listKunci = (kerangka: readonly BagianKerangka[]): string[] =>
  kerangka.flatMap(({ kunci, bagian }) => [kunci, ...listKunci(bagian)]);

const BERISI = new Set(['paragraf', 'daftar', 'tabel', 'gambar', 'tandaTangan']);
const toTeks = (blok: Blok): string => ('isi' in blok && Array.isArray(blok.isi) ? readIsi(blok.isi) : '');
const readIsi = (isi: readonly unknown[]): string =>
  isi
    .map((satu) => {
      const milik = satu as { teks?: string; isi?: readonly unknown[] };
      return milik.teks ?? (milik.isi ? readIsi(milik.isi) : '');
    })
    .join(isi.some((satu) => Array.isArray((satu as { isi?: unknown }).isi)) ? ' ' : '');

const toId = (id: string): string => id.replace(/[^A-Za-z0-9_.-]/g, '-');

export interface Kerangka {
  readonly bagian: readonly BagianLaporan[];
  /** Why the report cannot be drafted as it stands. */
  readonly galat: readonly string[];
  /** Own texts need a stored outline to stand in. */
  readonly kerangkaTersimpan: boolean;
}

const tanpaTeks = ({ kunci, judul, bagian }: BagianKerangka): object => ({
  kunci,
  judul,
  bagian: bagian.map(tanpaTeks),
});

/**
 * Stores the order of PermenPANRB 53/2014 as the outline, so that own texts have a place and the order can be changed.
 * An outline that is there already stays. @throws GalatLayanan when it may not be stored
 */
export async function mulaiKerangka({ alat, pelaku, unit, tahun, termuat }: Alur): Promise<void> {
  if (termuat.tahun.laporan.kerangka.length > 0) return;
  const lama = termuat.rekaman.find(({ jenis }) => jenis === 'laporan');
  const isi = { ...(lama?.isi as object | undefined), kerangka: KERANGKA_PERMEN.map(tanpaTeks) };
  const alasan = 'Memulai kerangka dari urutan PermenPANRB 53/2014.';
  const milik = { kunci: lama?.kunci ?? null, versi: lama?.versi ?? null, isi, alasan };
  await simpanRekaman(alat, pelaku, { unit, tahun, jenis: 'laporan', ...milik });
}

/** The outline with the state of each section, read off the report as it would be printed. */
export function buildKerangka({ termuat, boleh }: Alur, bolehTulis: boolean): Kerangka {
  const { tahun, hasil, hash, rekaman } = termuat;
  const { kerangka } = tahun.laporan;
  const kerangkaTersimpan = kerangka.length > 0;
  const galat = checkTeksSendiri(tahun, hasil).map(
    ({ tertulis, seharusnya }) => `«${tertulis}» dalam teks sendiri; seharusnya ${seharusnya}.`,
  );
  if (galat.length > 0) return { bagian: [], galat, kerangkaTersimpan };
  const berteks = listBerteks(kerangka);
  const dalamKerangka = new Set(listKunci(kerangka));
  const tersimpan = new Set(rekaman.filter(({ jenis }) => jenis === 'teksLaporan').map(({ kunci }) => kunci));
  const tulis = bolehTulis && boleh('ubah.pelaporan');
  const hrefUbah = (kunci: string): string | null => {
    if (!tulis || !dalamKerangka.has(kunci)) return null;
    if (!tersimpan.has(kunci)) return `/kelola/teksLaporan/-baru?bagian=${encodeURIComponent(kunci)}`;
    return `/kelola/teksLaporan/${kunci.split('/').map(encodeURIComponent).join('/')}`;
  };
  const bagian: (BagianLaporan & { disusun: number; perhatian: string[] })[] = [];
  const dokumen = numberDokumen(buildLkjip(tahun, hasil, { draf: true, hash }));
  for (const blok of dokumen.bagian.flatMap((satu) => satu.blok)) {
    // Generated lists are nobody's work.
    if (blok.jenis === 'judul' && blok.id.startsWith('daftar-')) continue;
    if (blok.jenis === 'judul' && blok.diDaftarIsi !== false && !blok.id.includes('/teks')) {
      bagian.push({
        kunci: blok.id,
        judul: [blok.nomor, getTeks(blok.isi)].filter(Boolean).join(' '),
        tingkat: blok.tingkat,
        disusun: 0,
        teksSendiri: berteks.has(blok.id),
        perhatian: [],
        pratinjau: `/lkjip#${toId(blok.id)}`,
        ubah: hrefUbah(blok.id),
      });
      continue;
    }
    const kini = bagian.at(-1);
    if (kini === undefined) continue;
    if (BERISI.has(blok.jenis)) kini.disusun += 1;
    else if (blok.jenis === 'kotak' && blok.nada === 'peringatan') kini.perhatian.push(toTeks(blok));
  }
  return { bagian, galat, kerangkaTersimpan };
}
