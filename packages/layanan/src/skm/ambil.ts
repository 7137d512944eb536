import { listRingkasSkm, type Rekaman, type SurveiSkm } from '@akuntabel/basisdata';
import { isDesimal, PERIODE_SKM, type PeriodeSkm, roundDesimal, type TahunKinerja } from '@akuntabel/kinerja';
import type { Alat } from '../inti/alat.ts';
import { GalatLayanan } from '../inti/galat.ts';
import { requireHak, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { simpanBanyakRekaman, type Ubahan } from '../rekaman/simpan.ts';
import { muatUnitTahun } from '../unit-tahun/muat.ts';
import { buildHasilBagi } from './hasil-bagi.ts';
import { getSurvei, type LetakSurvei, readKeadaanSurvei } from './survei.ts';

type Skm = TahunKinerja['skm'][number];
type Realisasi = TahunKinerja['pengukuran'][number];

/** What taking over the result of a survey would write. */
export interface TawaranHasil {
  /** Whether this result is in the year's data as it is. */
  readonly terambil: boolean;
  readonly ikm: string | null;
  readonly indikator: string | null;
  /** Whether it takes the place of a result that was typed. */
  readonly menggantikan: boolean;
  /** What stands as the realisasi now; null = nothing. */
  readonly realisasi: string | null;
  /** Whether that is another figure than the index, as both are printed. */
  readonly beda: boolean;
}

interface Rencana extends TawaranHasil {
  readonly ubahan: readonly Ubahan[];
}

/** As many digits as an entered mean has; the figures themselves come from the counts. */
const DESIMAL_NRR = 4;
const DESIMAL_IKM = 2;

/**
 * The record that came from this survey; for the survey of a whole unit and year else the one that somebody typed: it is
 * what the survey is for.
 */
function findLama(
  rekaman: readonly Rekaman[],
  tahun: number,
  { id, periode, bagian }: Pick<SurveiSkm, 'id' | 'periode' | 'bagian'>,
): Rekaman | undefined {
  const milik = rekaman.filter(({ jenis }) => jenis === 'skm');
  const sendiri = milik.find(({ isi }) => (isi as Skm).survei === id);
  if (sendiri !== undefined || periode !== 'tahun' || bagian !== null) return sendiri;
  return milik.find(({ isi }) => (isi as Skm).tahun === tahun && ((isi as Skm).survei ?? null) === null);
}

async function rencanakan(
  alat: Alat,
  pelaku: Pelaku,
  letak: LetakSurvei,
  id: string,
  denganRealisasi: boolean,
): Promise<Rencana> {
  return await runKonteks(
    alat,
    pelaku,
    async (konteks) => {
      const { survei, sasaran } = await getSurvei(konteks, letak, id);
      requireHak(konteks, 'ubah.skm', sasaran);
      const { keadaan } = await readKeadaanSurvei(konteks.tx, survei);
      if (keadaan !== 'terkunci') {
        throw new GalatLayanan('keadaan', 'Hasil survei baru dapat diambil setelah surveinya dikunci.');
      }
      const { rekaman, tahun } = await muatUnitTahun(konteks, letak.unit, letak.tahun);
      const ringkas = await listRingkasSkm(konteks.tx, pelaku.instansiId, id, 'semua');
      const { ikm } = buildHasilBagi(ringkas, survei, true).hasil;
      const lama = findLama(rekaman, letak.tahun, survei);
      const lalu = lama?.isi as Skm | undefined;
      const isi = {
        tahun: letak.tahun,
        periode: lalu?.periode ?? PERIODE_SKM[survei.periode as PeriodeSkm] ?? survei.periode,
        responden: ikm.responden,
        populasi: survei.populasi,
        bobot: survei.bobot,
        unsur: ikm.unsur.map(({ kode, nama, nrr, sebaran }) => ({
          ...{ kode, nama, nrr: nrr.nilai === null ? '' : roundDesimal(nrr.nilai, DESIMAL_NRR) },
          sebaran: [...sebaran],
        })),
        rencanaTindakLanjut: lalu?.rencanaTindakLanjut ?? [],
        indikator: survei.indikator,
        survei: id,
      };
      const ubahan: Ubahan[] = [
        { jenis: 'skm', kunci: lama?.kunci ?? null, versi: lama?.versi ?? null, isi, ganda: true },
      ];
      const nilai = ikm.ikm.nilai === null ? null : roundDesimal(ikm.ikm.nilai, DESIMAL_IKM);
      const { indikator } = survei;
      const ukur = rekaman.find(
        (satu) =>
          satu.jenis === 'realisasi' &&
          (satu.isi as Realisasi).indikator === indikator &&
          (satu.isi as Realisasi).tahun === letak.tahun,
      );
      if (denganRealisasi && indikator !== null && nilai !== null) {
        if ((ukur?.isi as Realisasi | undefined)?.triwulan?.some((satu) => satu !== null)) {
          const pesan = 'Realisasi indikator ini sudah diisi per triwulan. Kosongkan dahulu, atau ambil hasil saja.';
          throw new GalatLayanan('keadaan', pesan);
        }
        const dasar = (ukur?.isi as Realisasi | undefined) ?? { indikator, tahun: letak.tahun };
        const sumber = `Survei Kepuasan Masyarakat: ${survei.nama}`;
        ubahan.push({
          jenis: 'realisasi',
          kunci: ukur?.kunci ?? null,
          versi: ukur?.versi ?? null,
          isi: { ...dasar, nilai, triwulan: null, sumber },
        });
      }
      const kini = tahun.pengukuran.find((satu) => satu.indikator === indikator && satu.tahun === letak.tahun)?.nilai;
      const realisasi = typeof kini === 'string' && isDesimal(kini) ? kini : null;
      const sama = JSON.stringify(lalu?.unsur.map(({ sebaran }) => sebaran));
      return {
        terambil: lalu?.survei === id && sama === JSON.stringify(isi.unsur.map(({ sebaran }) => sebaran)),
        menggantikan: lalu !== undefined && (lalu.survei ?? null) === null,
        ikm: nilai,
        indikator,
        realisasi,
        beda: (realisasi === null ? null : roundDesimal(realisasi, DESIMAL_IKM)) !== nilai,
        ubahan,
      };
    },
    { bacaSaja: true },
  );
}

/** What a locked survey offers to the year's data, beside what stands there. @throws GalatLayanan while it is not locked */
export async function tawarkanHasil(alat: Alat, pelaku: Pelaku, letak: LetakSurvei, id: string): Promise<TawaranHasil> {
  const { ubahan: _, ...tawaran } = await rencanakan(alat, pelaku, letak, id, false);
  return tawaran;
}

/**
 * Takes the result of a locked survey over into the year's data: the counts per unsur, from which NRR and IKM are
 * computed, and, where the person says so, its IKM as the realisasi of the indicator. Rights and locks are those of the
 * records it writes.
 */
export async function ambilHasil(
  alat: Alat,
  pelaku: Pelaku,
  letak: LetakSurvei,
  { id, realisasi }: { readonly id: string; readonly realisasi: boolean },
): Promise<void> {
  const { ubahan, ikm } = await rencanakan(alat, pelaku, letak, id, realisasi);
  if (ikm === null) throw new GalatLayanan('keadaan', 'Belum setiap unsur mempunyai jawaban.');
  await simpanBanyakRekaman(alat, pelaku, letak, ubahan);
}
