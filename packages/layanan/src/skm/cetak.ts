import { findInstansi, findKuesioner } from '@akuntabel/basisdata';
import type { DataCetakSkm } from '@akuntabel/dokumen';
import { KUESIONER_BAKU, type PeriodeSkm, zKuesioner } from '@akuntabel/kinerja';
import { type Alat, hariIni } from '../inti/alat.ts';
import { takDitemukan } from '../inti/galat.ts';
import { requireHak, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { muatUnitTahun } from '../unit-tahun/muat.ts';
import { getSurvei, type LetakSurvei } from './survei.ts';
import { type BerkasSurvei, hashData, susunBerkas } from './susun-berkas.ts';

export type CetakanSkm = 'poster' | 'kuesioner';

export interface MintaCetak {
  readonly id: string;
  readonly cetakan: CetakanSkm;
  /** Where the office is reached: `https://akuntabel.contoh.go.id`. */
  readonly asal: string;
}

async function loadData(
  alat: Alat,
  pelaku: Pelaku,
  letak: LetakSurvei,
  { id, asal }: MintaCetak,
): Promise<DataCetakSkm> {
  return await runKonteks(
    alat,
    pelaku,
    async (konteks) => {
      const { tx } = konteks;
      const { survei, sasaran } = await getSurvei(konteks, letak, id);
      requireHak(konteks, 'entri.survei', sasaran);
      const { tahun } = await muatUnitTahun(konteks, letak.unit, letak.tahun);
      const instansi = await findInstansi(tx, pelaku.instansiId);
      if (instansi === undefined) throw takDitemukan();
      const versi = await findKuesioner(tx, pelaku.instansiId, id);
      const { umum, organisasi } = tahun;
      const sebutUnit = (kode: string): string => organisasi.unit.find((satu) => satu.id === kode)?.nama ?? kode;
      return {
        instansi: umum.instansi.nama,
        daerah: umum.instansi.daerah,
        unit: sebutUnit(survei.bagian ?? umum.unit),
        nama: survei.nama,
        periode: survei.periode as PeriodeSkm,
        tahun: umum.tahun,
        alamat: `${asal}/skm/${encodeURIComponent(instansi.kode)}/${survei.kode}`,
        berkode: survei.berkode,
        kuesioner: zKuesioner.parse(versi?.isi ?? KUESIONER_BAKU),
        nomorKuesioner: versi?.nomor ?? 1,
        tanggal: hariIni(alat),
      };
    },
    { bacaSaja: true },
  );
}

/**
 * A paper of a survey as PDF: the poster that leads to the form, or the newest version of the questionnaire to be filled
 * in by hand. For who enters answers.
 * @throws GalatLayanan takDitemukan, terlarang, terlaluSering
 */
export async function cetakSurvei(
  alat: Alat,
  pelaku: Pelaku,
  letak: LetakSurvei,
  minta: MintaCetak,
): Promise<BerkasSurvei> {
  const data = await loadData(alat, pelaku, letak, minta);
  const { cetakan } = minta;
  const bahan = { jenis: 'cetakSkm', cetakan, format: 'pdf', data, hash: hashData(data) } as const;
  return await susunBerkas(bahan, { nama: `${cetakan}-survei-${letak.unit}-${letak.tahun}`, sebaris: true });
}
