import type { Alat } from '../inti/alat.ts';
import { isBoleh, type Konteks, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { listSemuaUnitTahun, toSasaran } from '../unit-tahun/muat.ts';
import { loadKantor, type UnitBerjalan } from './kantor.ts';
import {
  type BelumLengkap,
  type KemajuanUnit,
  listKemajuan,
  type Melenceng,
  potongRincian,
  readKemajuan,
} from './kemajuan.ts';
import { listRekamanBanyak } from './kueri.ts';
import { type IsBoleh, listMenunggu, listTenggat, type Menunggu, type Tenggat } from './tugas.ts';

/** The beginning of a list, and how long it is. */
export interface Cuplikan<Satu> {
  readonly baris: readonly Satu[];
  readonly jumlah: number;
}

/** What somebody finds when they come in. */
export interface Beranda {
  /** YYYY-MM-DD at the office. */
  readonly hari: string;
  readonly tenggat: Cuplikan<Tenggat>;
  readonly menunggu: Cuplikan<Menunggu>;
  /** Indicators under target in the person's own units. */
  readonly melenceng: Cuplikan<Melenceng>;
  /** Units with indicators under target, for who sees more than their own. */
  readonly unitMelenceng: Cuplikan<KemajuanUnit>;
  readonly belumLengkap: Cuplikan<BelumLengkap>;
}

const MAKS_BARIS = 20;
/** Unit-years that are measured for one page; a measured one is kept while it does not change. */
const MAKS_TERUKUR = 4;

const cuplik = <Satu>(semua: readonly Satu[]): Cuplikan<Satu> => ({
  baris: semua.slice(0, MAKS_BARIS),
  jumlah: semua.length,
});

/** Asks what the person of this transaction may do. */
const askIsBoleh =
  (konteks: Konteks): IsBoleh =>
  (tindakan, jalurUnit, jabatan) =>
    isBoleh(konteks, tindakan, toSasaran(konteks, jalurUnit, jabatan));

/** Posts the person holds today. */
const listJabatanSendiri = ({ hak, hari }: Pick<Konteks, 'hak' | 'hari'>): string[] =>
  hak.penugasan
    .filter(({ mulai, selesai }) => (mulai === null || mulai <= hari) && (selesai === null || hari <= selesai))
    .flatMap(({ jabatan }) => jabatan ?? []);

/** Unit-years of the units somebody is assigned to, newest year first. */
function pickSendiri({ hak }: Konteks, kantor: readonly UnitBerjalan[]): UnitBerjalan[] {
  const unit = new Set(hak.penugasan.map((satu) => satu.unit));
  return kantor.filter(({ unitTahun }) => unit.has(unitTahun.unit)).slice(0, MAKS_TERUKUR);
}

/**
 * What is due, what waits for the person, what is off track and what is missing, in everything they may see. Eight
 * questions to the database, whatever the number of units: indicators are named for the person's own units only, of
 * others the figures kept for lists are read.
 */
export async function berandaPelaku(alat: Alat, pelaku: Pelaku): Promise<Beranda> {
  const baca = { bacaSaja: true };
  return await runKonteks(
    alat,
    pelaku,
    async (konteks) => {
      const { tx, hari } = konteks;
      const { instansiId } = pelaku;
      const boleh = askIsBoleh(konteks);
      const terlihat = (jalur: readonly string[]) => boleh('lihat', jalur, []);
      const kantor = await loadKantor(tx, instansiId, hari, terlihat, await listSemuaUnitTahun(konteks));
      const kemajuan = listKemajuan(kantor);
      const sendiri = pickSendiri(konteks, kantor);
      const idSendiri = sendiri.map(({ unitTahun }) => unitTahun.id);
      const rekaman = Map.groupBy(await listRekamanBanyak(tx, instansiId, idSendiri), (satu) => satu.unitTahunId);
      const terukur = sendiri.map((satu) => ({
        unit: satu.unitTahun,
        ...readKemajuan(satu, rekaman.get(satu.unitTahun.id) ?? []),
      }));
      const rincian = (satu: KemajuanUnit): string[] =>
        terukur.find(({ unit }) => unit.unit === satu.unit && unit.tahun === satu.tahun)?.rincian ?? [];
      // Missing entries concern those who can enter them.
      const dapatMengisi = new Set(
        kantor
          .filter(({ jalurUnit }) => boleh('ubah.pengukuran', jalurUnit, listJabatanSendiri(konteks)))
          .map(({ unitTahun: { unit, tahun } }) => `${unit}/${tahun}`),
      );
      const kurang = kemajuan.filter((satu) => satu.kurang > 0 && dapatMengisi.has(`${satu.unit}/${satu.tahun}`));
      return {
        hari,
        tenggat: cuplik(listTenggat(kantor, hari, boleh, listJabatanSendiri(konteks))),
        menunggu: cuplik(listMenunggu(kantor, boleh)),
        melenceng: cuplik(terukur.flatMap(({ melenceng }) => melenceng)),
        unitMelenceng: cuplik(
          kemajuan
            .filter(({ iku, tercapai }) => tercapai < iku)
            .sort((a, b) => a.tercapai / a.iku - b.tercapai / b.iku),
        ),
        belumLengkap: cuplik(kurang.map((satu) => ({ ...satu, rincian: potongRincian(rincian(satu)) }))),
      };
    },
    baca,
  );
}
