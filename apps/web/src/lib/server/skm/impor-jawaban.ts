import { createHash } from 'node:crypto';
import { type BacaJawaban, type BarisJawaban, GalatLembar, readJawaban } from '@akuntabel/berkas';
import { countJawaban, formatDesimal, hitungIkm, type JawabanSkm, type NilaiSkm, type Skm } from '@akuntabel/kinerja';
import {
  type BarisImpor,
  GalatLayanan,
  imporJawaban,
  MAKS_BARIS_IMPOR,
  type MasukanImporJawaban,
  type PratinjauImpor,
  pratinjauImporJawaban,
} from '@akuntabel/layanan';
import { fail } from '@sveltejs/kit';
import type { Alur } from '../alur/muat.ts';
import { STATUS } from '../kantor/galat.ts';

/** What an import of answers would do, as its page shows it before anything is stored. */
export interface TampilanImpor extends PratinjauImpor {
  readonly sumber: string;
  readonly banyak: number;
  readonly kolom: BacaJawaban['kolom'];
  readonly catatan: readonly string[];
  /** What was said of a respondent and left blank: cell or row, words, why. */
  readonly dikosongkan: readonly { readonly letak: string; readonly tertulis: string; readonly pesan: string }[];
  readonly lebih: number;
  /** Index of these rows alone, to hold beside the office's own working; null when an unsur has no answer. */
  readonly ikm: string | null;
  /** The rows, for the step that stores them. */
  readonly kiriman: string;
}

export interface JawabanImpor {
  readonly pesan?: string;
  readonly masalah?: readonly string[];
  readonly pratinjau?: TampilanImpor;
  readonly tempelan?: string;
}

type Tujuan = { readonly id: string; readonly bobot: Skm['bobot'] };

const tolak = (status: number, jawaban: JawabanImpor) => fail(status, jawaban);

/** Lines of a list that a page shows; the rest is counted. */
const MAKS_TAMPIL = 100;
const MAKS_TEMPELAN = 400_000;

class GalatImpor extends Error {}

interface Kiriman {
  readonly bita: Uint8Array;
  readonly nama: string;
}

async function readKiriman(data: FormData): Promise<Kiriman> {
  const berkas = data.get('berkas');
  if (berkas instanceof File && berkas.size > 0) {
    return { bita: new Uint8Array(await berkas.arrayBuffer()), nama: berkas.name };
  }
  const tempelan = data.get('tempelan');
  if (typeof tempelan !== 'string' || tempelan.trim() === '') {
    throw new GalatImpor('Pilih berkas, atau tempel tabel dari Excel beserta baris judulnya.');
  }
  if (tempelan.length > MAKS_TEMPELAN)
    throw new GalatImpor('Tabel ini terlalu besar untuk ditempel. Unggah berkasnya.');
  return { bita: new TextEncoder().encode(tempelan.replace(/\r\n?/g, '\n')), nama: 'tempelan.csv' };
}

const toBaris = ({ nomor, jawaban, profil, layanan, bagian, saran }: BarisJawaban): BarisImpor => ({
  ...{ nomor, profil, layanan, bagian, saran },
  nilai: jawaban.map((nilai) => nilai ?? '-').join(''),
});

const toJawaban = ({ nilai }: BarisImpor): JawabanSkm =>
  [...nilai].map((huruf) => (huruf === '-' ? null : (Number(huruf) as NilaiSkm)));

type Isi = Omit<MasukanImporJawaban, 'id' | 'terpisah'>;

/** What the first step read travels through the form; the use case checks every row of it again. */
function parseIsi(teks: unknown): Isi {
  try {
    const { sumber, sidik, baris } = JSON.parse(String(teks)) as Isi;
    if (typeof sumber === 'string' && typeof sidik === 'string' && Array.isArray(baris))
      return { sumber, sidik, baris };
  } catch {
    // Told below: there is nothing more to say about it.
  }
  throw new GalatImpor('Pratinjau ini tidak terbaca lagi. Unggah berkasnya sekali lagi.');
}

type Terbaca = Pick<BacaJawaban, 'kolom' | 'catatan' | 'takDikenal'>;

function show(isi: Isi, { bobot }: Tujuan, pratinjau: PratinjauImpor, terbaca: Terbaca): TampilanImpor {
  const { ikm } = hitungIkm(countJawaban(isi.baris.map(toJawaban)), bobot);
  const dikosongkan = [
    ...terbaca.takDikenal.map(({ sel, tertulis, pesan }) => ({ letak: `Sel ${sel}`, tertulis, pesan })),
    ...pratinjau.takDikenal.map(({ nomor, ruas, tertulis }) => ({
      letak: `Baris ${nomor}`,
      tertulis,
      pesan: `${ruas} ini tidak ada dalam daftar kuesioner dan dikosongkan.`,
    })),
  ];
  return {
    ...pratinjau,
    sumber: isi.sumber,
    banyak: isi.baris.length,
    kolom: terbaca.kolom,
    catatan: terbaca.catatan,
    dikosongkan: dikosongkan.slice(0, MAKS_TAMPIL),
    lebih: Math.max(0, dikosongkan.length - MAKS_TAMPIL),
    ikm: ikm.nilai === null ? null : formatDesimal(ikm.nilai, 2),
    kiriman: JSON.stringify(isi),
  };
}

const tellMasalah = ({ jalur: [awal], pesan }: GalatLayanan['masalah'][number]): string =>
  typeof awal === 'number' ? `Baris ${awal}: ${pesan}` : pesan;

function failLayanan(galat: unknown, tempelan: string) {
  if (galat instanceof GalatLembar || galat instanceof GalatImpor) {
    return tolak(422, { pesan: galat.message, tempelan });
  }
  if (!(galat instanceof GalatLayanan) || galat.kode === 'takDitemukan') throw galat;
  const masalah = galat.masalah.slice(0, MAKS_TAMPIL).map(tellMasalah);
  return tolak(STATUS[galat.kode], { pesan: `${galat.message} Belum ada yang disimpan.`, masalah, tempelan });
}

/** Reads a file or a paste and shows what it would bring in. */
export async function pratinjauJawaban(alur: Alur, tujuan: Tujuan, data: FormData) {
  const tempelan = String(data.get('tempelan') ?? '');
  try {
    const { bita, nama } = await readKiriman(data);
    const terbaca = await readJawaban(bita, nama);
    if (terbaca.masalah.length > 0) {
      const masalah = terbaca.masalah
        .slice(0, MAKS_TAMPIL)
        .map(({ sel, tertulis, pesan }) => `Sel ${sel} tertulis «${tertulis}». ${pesan}`);
      const lebih = terbaca.masalah.length - masalah.length;
      return tolak(422, {
        pesan: `${terbaca.masalah.length} sel bukan jawaban. Perbaiki dalam lembarnya, lalu unggah lagi. Belum ada yang disimpan.`,
        masalah: lebih > 0 ? [...masalah, `… dan ${lebih} sel lain.`] : masalah,
        tempelan,
      });
    }
    if (terbaca.baris.length > MAKS_BARIS_IMPOR) {
      const pesan = `Lembar ini memuat ${terbaca.baris.length} responden; sekali impor paling banyak ${MAKS_BARIS_IMPOR}. Pecah menjadi beberapa berkas.`;
      return tolak(422, { pesan, tempelan });
    }
    const isi: Isi = {
      sumber: `${nama}, lembar ${terbaca.lembar}`.slice(0, 300),
      sidik: createHash('sha256').update(bita).digest('hex'),
      baris: terbaca.baris.map(toBaris),
    };
    const masukan = { ...isi, id: tujuan.id, terpisah: false };
    const pratinjau = await pratinjauImporJawaban(alur.alat, alur.pelaku, alur, masukan);
    const jawaban: JawabanImpor = { pratinjau: show(isi, tujuan, pratinjau, terbaca), tempelan };
    return jawaban;
  } catch (galat) {
    return failLayanan(galat, tempelan);
  }
}

/** Stores what the preview showed. */
export async function terapkanJawaban(alur: Alur, { id }: Tujuan, data: FormData) {
  try {
    const masukan = { ...parseIsi(data.get('!kiriman')), id, terpisah: data.get('terpisah') === 'ya' };
    return { hasil: await imporJawaban(alur.alat, alur.pelaku, alur, masukan) };
  } catch (galat) {
    return { gagal: failLayanan(galat, '') };
  }
}
