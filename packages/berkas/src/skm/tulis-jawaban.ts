import { PROFIL_SKM, SALURAN_SKM, type SaluranSkm, UNSUR_SKM } from '@akuntabel/kinerja';
import type { CellValue } from 'hucre';

/** An answer as it is stored. */
export interface JawabanTertulis {
  /** U1 to U9, `1`–`4` or `-`. */
  readonly nilai: string;
  /** Day it came in, YYYY-MM-DD. */
  readonly tanggal: string;
  readonly umur: string | null;
  readonly kelamin: string | null;
  readonly pendidikan: string | null;
  readonly pekerjaan: string | null;
  readonly layanan: string | null;
  readonly bagian: string | null;
  readonly saran: string | null;
  readonly saluran: string;
  readonly ditandai: boolean;
  readonly ikut: boolean;
  /** Answers to own questions by the words of the question. */
  readonly tambahan: ReadonlyMap<string, string>;
}

const sebut = (bidang: keyof typeof PROFIL_SKM, kode: string | null): string =>
  kode === null ? '' : ((PROFIL_SKM[bidang].pilihan as Readonly<Record<string, string>>)[kode] ?? kode);

const yaTidak = (nilai: boolean): string => (nilai ? 'Ya' : 'Tidak');

function listJudul(tambahan: readonly string[]): string[] {
  return [
    ...['No', 'Tanggal', ...UNSUR_SKM.map(({ kode }) => kode), 'Usia', 'Jenis kelamin', 'Pendidikan', 'Pekerjaan'],
    ...['Layanan', 'Kelurahan', 'Saran', 'Cara mengisi', 'Ditandai', 'Dihitung', ...tambahan],
  ];
}

function toBaris(satu: JawabanTertulis, nomor: number, tambahan: readonly string[]): CellValue[] {
  return [
    ...[nomor, satu.tanggal],
    ...[...satu.nilai].map((huruf) => (huruf === '-' ? null : Number(huruf))),
    ...(['umur', 'kelamin', 'pendidikan', 'pekerjaan'] as const).map((bidang) => sebut(bidang, satu[bidang])),
    ...[satu.layanan ?? '', satu.bagian ?? '', satu.saran ?? ''],
    ...[SALURAN_SKM[satu.saluran as SaluranSkm] ?? satu.saluran, yaTidak(satu.ditandai), yaTidak(satu.ikut)],
    ...tambahan.map((teks) => satu.tambahan.get(teks) ?? ''),
  ];
}

const LEBAR: Readonly<Record<string, number>> = { Saran: 60, Layanan: 28, Pekerjaan: 24, Pendidikan: 22, Usia: 20 };
const LEBAR_BIASA = 12;
/** Excel has no more rows; one is the header. */
const MAKS_BARIS_LEMBAR = 1_048_575;

/**
 * Answers one by one as XLSX, as a stream: however many there are, they are never in memory together. The columns are
 * those that `readJawaban` reads, then one for each own question (`tambahan`: the words asked). Text stays text also when it begins like a formula.
 */
export async function streamJawabanSkm(
  jawaban: AsyncIterable<readonly JawabanTertulis[]>,
  tambahan: readonly string[],
): Promise<ReadableStream<Uint8Array>> {
  const { writeXlsxStream } = await import('hucre/xlsx');
  const judul = listJudul(tambahan);
  async function* baris(): AsyncGenerator<CellValue[]> {
    let nomor = 0;
    for await (const halaman of jawaban) {
      for (const satu of halaman) {
        if (nomor === MAKS_BARIS_LEMBAR) return;
        nomor += 1;
        yield toBaris(satu, nomor, tambahan);
      }
    }
  }
  return writeXlsxStream(baris(), {
    name: 'Jawaban',
    columns: judul.map((header) => ({ header, width: LEBAR[header] ?? LEBAR_BIASA })),
    freezePane: { rows: 1 },
  });
}
