import { findKuesioner, listRingkasSkm } from '@akuntabel/basisdata';
import type { DataLaporanSkm } from '@akuntabel/dokumen';
import { KUESIONER_BAKU, type PeriodeSkm, zKuesioner } from '@akuntabel/kinerja';
import { type Alat, hariIni } from '../inti/alat.ts';
import { runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { muatUnitTahun } from '../unit-tahun/muat.ts';
import { buildHasilBagi } from './hasil-bagi.ts';
import { getSurvei, type LetakSurvei, readKeadaanSurvei } from './survei.ts';
import { type BerkasSurvei, hashData, susunBerkas } from './susun-berkas.ts';

export const FORMAT_LAPORAN_SKM = ['pdf', 'docx', 'html'] as const;
export type FormatLaporanSkm = (typeof FORMAT_LAPORAN_SKM)[number];

/**
 * What the report is made from, as it stands at one moment. Of very few answers it holds only their number, also for who
 * may see answers one by one: the file is read by others.
 */
async function loadData(alat: Alat, pelaku: Pelaku, letak: LetakSurvei, id: string): Promise<DataLaporanSkm> {
  return await runKonteks(
    alat,
    pelaku,
    async (konteks) => {
      const { tx } = konteks;
      const { instansiId } = pelaku;
      const { survei } = await getSurvei(konteks, letak, id);
      const { tahun } = await muatUnitTahun(konteks, letak.unit, letak.tahun);
      const ringkas = await listRingkasSkm(tx, instansiId, id);
      const versi = await findKuesioner(tx, instansiId, id);
      const hari = ringkas.filter(({ dimensi, responden }) => dimensi === 'hari' && responden > 0);
      const tanggal = hari.map(({ nilai }) => nilai).sort();
      const [pertama, terakhir] = [tanggal[0], tanggal.at(-1)];
      const lain = ringkas.filter(({ dimensi }) => dimensi !== 'hari');
      const { nama, periode, bagian, bobot, populasi, mulai, selesai, berkode } = survei;
      return {
        survei: {
          ...{ id, nama, periode: periode as PeriodeSkm, bagian, bobot, populasi, mulai, selesai, berkode },
        },
        keadaan: (await readKeadaanSurvei(tx, survei)).keadaan,
        responden: ringkas.find(({ dimensi }) => dimensi === 'semua')?.responden ?? 0,
        hasil: buildHasilBagi(lain, survei, false).hasil,
        masuk: pertama === undefined || terakhir === undefined ? null : { pertama, terakhir },
        kuesioner: zKuesioner.parse(versi?.isi ?? KUESIONER_BAKU),
        tahun,
        tanggal: hariIni(alat),
      };
    },
    { bacaSaja: true },
  );
}

/** `laporan-skm-kec-2026-smt1`; a report that can still change says so. */
function buildNama({ unit, tahun }: LetakSurvei, { survei: { bagian, periode }, keadaan }: DataLaporanSkm): string {
  const bagianNama = ['laporan-skm', bagian ?? unit, tahun, ...(periode === 'tahun' ? [] : [periode])];
  if (keadaan !== 'terkunci') bagianNama.push('draf');
  return bagianNama.join('-');
}

/**
 * The Laporan Survei Kepuasan Masyarakat of one survey as a file, for whoever may see the survey.
 * @throws GalatLayanan takDitemukan, terlaluSering
 */
export async function laporanSurvei(
  alat: Alat,
  pelaku: Pelaku,
  letak: LetakSurvei,
  { id, format }: { readonly id: string; readonly format: FormatLaporanSkm },
): Promise<BerkasSurvei> {
  const data = await loadData(alat, pelaku, letak, id);
  const bahan = { jenis: 'skm', format, data, hash: hashData(data) } as const;
  return await susunBerkas(bahan, { nama: buildNama(letak, data), sebaris: false });
}
