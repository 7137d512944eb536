import { type BukuHasil, type JawabanTertulis, streamJawabanSkm } from '@akuntabel/berkas';
import { createNamaNilai, formatTanggal, PERIODE_SKM, type PeriodeSkm, roundDesimal } from '@akuntabel/kinerja';
import type { EksporJawaban, HasilSurveiTampil, SurveiLengkap } from '@akuntabel/layanan';
import { sebutDimensi } from './hasil-tampil.ts';

/** Results as a workbook; of very few answers no more than the page shows. */
export function toBukuHasil(
  { survei, kuesioner }: SurveiLengkap,
  { hasil, tertutup }: HasilSurveiTampil,
  unit: string,
): BukuHasil {
  const nama = createNamaNilai(kuesioner);
  const { mulai, selesai, populasi, bobot } = survei;
  const masa = [mulai, selesai].flatMap((satu) => (satu === null ? [] : formatTanggal(satu))).join(' sampai ');
  const kosong = (isi: readonly (readonly [string, string | number | null])[]) =>
    isi.flatMap(([label, nilai]) => (nilai === null || nilai === '' ? [] : [[label, nilai] as const]));
  return {
    nama: survei.nama,
    keterangan: kosong([
      ['Unit', unit],
      ['Periode', PERIODE_SKM[survei.periode as PeriodeSkm] ?? survei.periode],
      ['Waktu', masa],
      ['Penimbang', bobot === '1/9' ? '1/9' : bobot.replace('.', ',')],
      ['Responden', tertutup ? 'kurang dari lima; hasilnya belum ditampilkan' : hasil.ikm.responden],
      ['Populasi', populasi],
      ['Saran sampel', hasil.sampel],
    ]),
    ikm: hasil.ikm,
    kelompok: hasil.dimensi.flatMap(({ dimensi, kelompok, lain }) => [
      ...kelompok.map(({ nilai, responden, ikm }) => ({
        dimensi: sebutDimensi(dimensi),
        nama: nama(dimensi, nilai),
        responden,
        ikm: ikm.ikm.nilai === null ? null : roundDesimal(ikm.ikm.nilai, 2),
        mutu: ikm.mutu?.kode ?? '',
      })),
      ...(lain === 0
        ? []
        : [{ dimensi: sebutDimensi(dimensi), nama: 'Tidak dirinci', responden: lain, ikm: null, mutu: '' }]),
    ]),
  };
}

const MENIT_MS = 60_000;

/** Day where the office is, YYYY-MM-DD. */
const toTanggal = (pada: string, zonaMenit: number): string =>
  new Date(Date.parse(pada) + zonaMenit * MENIT_MS).toISOString().slice(0, 10);

/** Answers one by one as a workbook, as a stream. */
export async function streamJawaban(
  { kuesioner, halaman }: EksporJawaban,
  zonaMenit: number,
): Promise<ReadableStream<Uint8Array>> {
  const semua = [...kuesioner.values()];
  const tanya = [...new Set(semua.flatMap(({ tambahan }) => tambahan.map(({ teks }) => teks)))];
  async function* baris(): AsyncGenerator<readonly JawabanTertulis[]> {
    for await (const satu of halaman) {
      yield satu.map((jawaban) => {
        const milik = kuesioner.get(jawaban.kuesioner);
        const nama = (daftar: 'layanan' | 'bagian') =>
          milik?.[daftar].find(({ kode }) => kode === jawaban[daftar])?.nama ?? jawaban[daftar];
        const isi = (jawaban.tambahan ?? {}) as Readonly<Record<string, string>>;
        const { nilai, umur, kelamin, pendidikan, pekerjaan, saran, saluran, ikut } = jawaban;
        return {
          ...{ nilai, umur, kelamin, pendidikan, pekerjaan, saran, saluran, ikut },
          tanggal: toTanggal(jawaban.pada, zonaMenit),
          layanan: nama('layanan'),
          bagian: nama('bagian'),
          ditandai: jawaban.tanda !== null,
          tambahan: new Map(milik?.tambahan.flatMap(({ kode, teks }) => (isi[kode] ? [[teks, isi[kode]]] : []))),
        };
      });
    }
  }
  return await streamJawabanSkm(baris(), tanya);
}
