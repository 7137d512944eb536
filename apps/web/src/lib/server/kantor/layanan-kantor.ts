import type { Masalah } from '@akuntabel/berkas';
import { isBoleh, muatUnitTahun, type Pelaku, runKonteks, toSasaran, type UnitTahunTermuat } from '@akuntabel/layanan';
import type { AlamatUnitTahun } from '#lib/pasang.ts';
import type { HakHalaman, Layanan, UnitTahun } from '../layanan.ts';
import { createUnduhan, type Unduhan } from '../unduhan.ts';
import { untukHalaman } from './galat.ts';
import type { Kantor } from './kantor.ts';

/** Problems of records as the reading pages show them; there is no file to point to. */
function toMasalah({ masalah }: UnitTahunTermuat): Masalah[] {
  return masalah.map(({ kode, tingkat, jalur, tertulis, seharusnya }) => ({
    kode,
    tingkat,
    berkas: '',
    baris: null,
    kolom: null,
    jalur: jalur.reduce<string>(
      (teks, ruas) => (typeof ruas === 'number' ? `${teks}[${ruas}]` : teks === '' ? ruas : `${teks}.${ruas}`),
      '',
    ),
    tertulis,
    seharusnya,
  }));
}

/** Documents that are being made or were made, per unit-year: everyone who may see it shares them. */
export function createUnduhanKantor(signal: AbortSignal) {
  const semua = new Map<string, { unduhan: Unduhan; data: { kini: UnitTahun } }>();
  return (kunci: string, kini: UnitTahun): Unduhan => {
    const ada = semua.get(kunci);
    if (ada) {
      ada.data.kini = kini;
      return ada.unduhan;
    }
    const data = { kini };
    const unduhan = createUnduhan(async () => data.kini, signal);
    semua.set(kunci, { unduhan, data });
    return unduhan;
  };
}

/**
 * The unit-year of an address for the reading pages; each request asks once, and everything it shows is of one moment.
 * Somebody who may not see it gets the page that says it does not exist.
 */
export function createLayananKantor(
  { alat }: Kantor,
  pelaku: Pelaku,
  { unit, tahun }: AlamatUnitTahun,
  pickUnduhan: ReturnType<typeof createUnduhanKantor>,
): Layanan & { getTermuat(): Promise<UnitTahunTermuat> } {
  let dibaca: Promise<{ termuat: UnitTahunTermuat; hak: HakHalaman }> | undefined;
  const baca = () => {
    dibaca ??= untukHalaman(
      runKonteks(
        alat,
        pelaku,
        async (konteks) => {
          const termuat = await muatUnitTahun(konteks, unit, tahun);
          const hak = {
            jejak: isBoleh(konteks, 'lihatJejak', toSasaran(konteks, termuat.jalurUnit)),
            // Whoever sets windows does so for the whole government.
            jendela: isBoleh(konteks, 'kelola.jendela', toSasaran(konteks, [])),
          };
          return { termuat, hak };
        },
        { bacaSaja: true },
      ),
    );
    return dibaca;
  };
  const getTermuat = async () => (await baca()).termuat;
  const toUnitTahun = (satu: UnitTahunTermuat): UnitTahun => ({
    tahun: satu.tahun,
    hasil: satu.hasil,
    hash: satu.hash,
    masalah: toMasalah(satu),
    berkasTunggal: null,
  });
  const getUnitTahun = async () => toUnitTahun(await getTermuat());
  const getUnduhan = async () => pickUnduhan(`${pelaku.instansiId}/${unit}/${tahun}`, await getUnitTahun());
  return {
    getTermuat,
    getUnitTahun,
    getHakHalaman: async () => (await baca()).hak,
    unduhan: {
      start: async (permintaan) => (await getUnduhan()).start(permintaan),
      getStatus: async (permintaan) => (await getUnduhan()).getStatus(permintaan),
      getBerkas: async (permintaan) => (await getUnduhan()).getBerkas(permintaan),
    },
    close: () => undefined,
  };
}
