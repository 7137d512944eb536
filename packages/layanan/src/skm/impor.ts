import { createHash } from 'node:crypto';
import { findKuesioner, listIdJawabanSkm } from '@akuntabel/basisdata';
import { type Kuesioner, PROFIL_SKM, UNSUR_SKM, zKuesioner } from '@akuntabel/kinerja';
import { z } from 'zod';
import type { Alat } from '../inti/alat.ts';
import { GalatLayanan, takDitemukan } from '../inti/galat.ts';
import { type Konteks, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { type HasilEntri, type MasukanEntri, siapkanEntri, tulisEntri } from './entri.ts';
import { MAKS_SARAN } from './jawaban-masuk.ts';
import { getSurvei, type LetakSurvei } from './survei.ts';

/** Rows of one import; a longer sheet is taken in parts. */
export const MAKS_BARIS_IMPOR = 5000;
const MAKS_NAMA = 300;

const zProfil = z.partialRecord(z.enum(Object.keys(PROFIL_SKM) as [keyof typeof PROFIL_SKM]), z.string().max(40));

/** Rows of a spreadsheet as they are carried from the preview to the step that stores them. */
const zBarisImpor = z.strictObject({
  nomor: z.int().min(1),
  nilai: z.string().regex(/^[1-4-]{9}$/, 'Jawaban harus 1, 2, 3, atau 4, atau dikosongkan.'),
  profil: zProfil,
  layanan: z.string().max(MAKS_NAMA, `Nama layanan paling panjang ${MAKS_NAMA} huruf.`),
  bagian: z.string().max(MAKS_NAMA, `Nama kelurahan paling panjang ${MAKS_NAMA} huruf.`),
  saran: z.string().max(MAKS_SARAN, `Saran paling panjang ${MAKS_SARAN} huruf.`),
});

/** One respondent of a spreadsheet; `nilai` are U1 to U9, `1`–`4` or `-` for blank. */
export type BarisImpor = z.output<typeof zBarisImpor>;

const zImpor = z.strictObject({
  id: z.string(),
  sumber: z.string().min(1).max(MAKS_NAMA),
  terpisah: z.boolean(),
  sidik: z.string().regex(/^[0-9a-f]{64}$/),
  baris: z
    .array(zBarisImpor)
    .min(1, 'Tidak ada satu jawaban pun dalam lembar ini.')
    .max(MAKS_BARIS_IMPOR, `Paling banyak ${MAKS_BARIS_IMPOR} responden sekali impor. Pecah menjadi beberapa berkas.`),
});

export interface MasukanImporJawaban {
  readonly id: string;
  /** Name of file and sheet: the same file that has grown is known by it. */
  readonly sumber: string;
  /** Whether these are other respondents than in the file of the same name that came in before. */
  readonly terpisah: boolean;
  /** SHA-256 of the file, hexadecimal. */
  readonly sidik: string;
  readonly baris: readonly BarisImpor[];
}

export interface PratinjauImpor {
  readonly baru: number;
  /** Rows that an import before brought in. */
  readonly sudahAda: number;
  /** Services and kelurahan that the questionnaire does not know; they are left blank. */
  readonly takDikenal: readonly { readonly nomor: number; readonly ruas: string; readonly tertulis: string }[];
}

/**
 * An id that the same row of the same source always gets, so that importing a file again, also one that has grown or was
 * sorted anew, enters nobody twice. `ke`: how many rows before it said the same.
 */
function createIdImpor(sumber: string, isi: string, ke: number): string {
  const heks = createHash('sha256')
    .update(JSON.stringify([sumber, isi, ke]))
    .digest('hex');
  // Shaped as a UUID of version 8, which is for ids made by a rule of one's own (RFC 9562).
  const varian = ((Number.parseInt(heks.slice(16, 17), 16) & 3) | 8).toString(16);
  return [
    heks.slice(0, 8),
    heks.slice(8, 12),
    `8${heks.slice(13, 16)}`,
    varian + heks.slice(17, 20),
    heks.slice(20, 32),
  ].join('-');
}

const samakan = (teks: string): string => teks.trim().replace(/\s+/g, ' ').toLowerCase();

/** Code of what a cell names, by its code or its name. */
const findKode = (daftar: Kuesioner['layanan'], tertulis: string): string | undefined =>
  daftar.find(({ kode, nama }) => samakan(kode) === samakan(tertulis) || samakan(nama) === samakan(tertulis))?.kode;

type Susunan = Pick<PratinjauImpor, 'takDikenal'> & { readonly jawaban: MasukanEntri['jawaban'] };

function susun(
  { sumber, terpisah, sidik, baris }: MasukanImporJawaban,
  { kuesioner, nomor }: { readonly kuesioner: Kuesioner; readonly nomor: number },
): Susunan {
  const takDikenal: PratinjauImpor['takDikenal'][number][] = [];
  const asal = terpisah ? `${samakan(sumber)}/${sidik}` : samakan(sumber);
  const banyak = new Map<string, number>();
  const jawaban = baris.map((satu) => {
    const pilih = (ruas: 'layanan' | 'bagian', nama: string): string => {
      if (satu[ruas].trim() === '') return '';
      const kode = findKode(kuesioner[ruas], satu[ruas]);
      if (kode === undefined) takDikenal.push({ nomor: satu.nomor, ruas: nama, tertulis: satu[ruas] });
      return kode ?? '';
    };
    const { nilai, profil, layanan, bagian, saran } = satu;
    const isi = JSON.stringify([nilai, Object.entries(profil).sort(), layanan, bagian, saran]);
    const ke = banyak.get(isi) ?? 0;
    banyak.set(isi, ke + 1);
    return {
      id: createIdImpor(asal, isi, ke),
      kuesioner: nomor,
      jawaban: Object.fromEntries(
        kuesioner.pertanyaan.map(({ kode, unsur }) => {
          const huruf = nilai[UNSUR_SKM.findIndex((u) => u.kode === unsur)] ?? '-';
          return [kode, huruf === '-' ? '' : huruf];
        }),
      ),
      profil,
      layanan: pilih('layanan', 'Layanan'),
      bagian: pilih('bagian', 'Kelurahan'),
      saran,
      tambahan: {},
    };
  });
  return { jawaban, takDikenal };
}

function parseMasukan(masukan: MasukanImporJawaban): MasukanImporJawaban {
  const hasil = zImpor.safeParse(masukan);
  if (hasil.success) return hasil.data;
  const masalah = hasil.error.issues.map(({ path: [awal, ke, ruas], message }) => ({
    jalur: typeof ke === 'number' ? [masukan.baris[ke]?.nomor ?? ke, String(ruas ?? '')] : [String(awal ?? '')],
    pesan: message,
  }));
  throw new GalatLayanan('takSah', 'Isi lembar ini tidak dapat dipakai.', { masalah });
}

async function siapkan(konteks: Konteks, letak: LetakSurvei, mentah: MasukanImporJawaban, pada: string) {
  const masukan = parseMasukan(mentah);
  await getSurvei(konteks, letak, masukan.id);
  const versi = await findKuesioner(konteks.tx, konteks.pelaku.instansiId, masukan.id);
  if (versi === undefined) throw takDitemukan();
  const { jawaban, takDikenal } = susun(masukan, { kuesioner: zKuesioner.parse(versi.isi), nomor: versi.nomor });
  const siap = await siapkanEntri(konteks, letak, { id: masukan.id, saluran: 'impor', jawaban }, pada);
  return { siap, takDikenal };
}

/** What importing these rows would do; nothing is stored. @throws GalatLayanan as importing does */
export async function pratinjauImporJawaban(
  alat: Alat,
  pelaku: Pelaku,
  letak: LetakSurvei,
  masukan: MasukanImporJawaban,
): Promise<PratinjauImpor> {
  return await runKonteks(
    alat,
    pelaku,
    async (konteks) => {
      const { siap, takDikenal } = await siapkan(konteks, letak, masukan, alat.kini().toISOString());
      const id = siap.baris.map((satu) => satu.id);
      const { size: sudahAda } = await listIdJawabanSkm(konteks.tx, pelaku.instansiId, masukan.id, id);
      return { baru: id.length - sudahAda, sudahAda, takDikenal };
    },
    { bacaSaja: true },
  );
}

/**
 * Enters the rows of a spreadsheet, all or none; rows that an import before brought in are left alone.
 * @throws GalatLayanan takDitemukan, terlarang, keadaan (not yet opened, or locked), takSah (by row number and field)
 */
export async function imporJawaban(
  alat: Alat,
  pelaku: Pelaku,
  letak: LetakSurvei,
  masukan: MasukanImporJawaban,
): Promise<HasilEntri> {
  return await runKonteks(alat, pelaku, async (konteks) => {
    const { siap } = await siapkan(konteks, letak, masukan, alat.kini().toISOString());
    return await tulisEntri(konteks, siap);
  });
}
