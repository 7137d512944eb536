import { type Jendela as BarisJendela, deleteJendela, listJendela, upsertJendela } from '@akuntabel/basisdata';
import { decideJendela, type Jendela, type KeadaanJendela } from '@akuntabel/kinerja';
import { ALUR_JENDELA, mergeJendela } from '../beranda/kantor.ts';
import { TRIWULAN } from '../beranda/tugas.ts';
import type { Alat } from '../inti/alat.ts';
import { catatJejak } from '../inti/catat-jejak.ts';
import { GalatLayanan, type MasalahIsian, takDitemukan } from '../inti/galat.ts';
import { type Konteks, requireHak, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { isTanggal } from '../inti/tanggal.ts';
import { getUnitTahunTerlihat, toSasaran } from '../unit-tahun/muat.ts';

/** A quarter's window with where today lies to it. */
export interface JendelaTriwulan extends Jendela {
  readonly keadaan: KeadaanJendela;
  /** Set for this unit, not the default. */
  readonly diatur: boolean;
}

interface LetakUnit {
  readonly unit: string;
  readonly tahun: number;
}

/** The four windows of a unit-year. */
export async function daftarJendela(
  alat: Alat,
  pelaku: Pelaku,
  { unit, tahun }: LetakUnit,
): Promise<JendelaTriwulan[]> {
  return await runKonteks(
    alat,
    pelaku,
    async (konteks) => {
      const { unitTahun } = await getUnitTahunTerlihat(konteks, unit, tahun);
      const diatur = await listJendela(konteks.tx, pelaku.instansiId, unitTahun.id, ALUR_JENDELA);
      return mergeJendela(tahun, diatur).map((satu) => ({
        ...satu,
        keadaan: decideJendela(satu, konteks.hari),
        diatur: diatur.some(({ periode }) => periode === satu.objek),
      }));
    },
    { bacaSaja: true },
  );
}

export interface MasukanJendela extends LetakUnit {
  /** `tw1` … `tw4`. */
  readonly objek: string;
  /** First and last day, YYYY-MM-DD; both null = back to the default. */
  readonly buka: string | null;
  readonly tutup: string | null;
  readonly alasan?: string | null;
}

function checkHari(buka: string, tutup: string): void {
  const masalah: MasalahIsian[] = [];
  if (!isTanggal(buka)) masalah.push({ jalur: ['buka'], pesan: 'Isi tanggal pembukaan yang ada di kalender.' });
  if (!isTanggal(tutup)) masalah.push({ jalur: ['tutup'], pesan: 'Isi tanggal penutupan yang ada di kalender.' });
  if (masalah.length === 0 && tutup < buka) {
    masalah.push({ jalur: ['tutup'], pesan: 'Tanggal penutupan tidak boleh sebelum tanggal pembukaan.' });
  }
  if (masalah.length > 0) throw new GalatLayanan('takSah', 'Jendela pengisian belum dapat disimpan.', { masalah });
}

const ringkas = (satu: BarisJendela | undefined) =>
  satu === undefined ? null : { buka: satu.mulai, tutup: satu.selesai };

/** Sets when a quarter of a unit may be entered and handed in, or goes back to the default. */
export async function aturJendela(alat: Alat, pelaku: Pelaku, masukan: MasukanJendela): Promise<void> {
  await runKonteks(alat, pelaku, (konteks) => aturDalam(konteks, masukan));
}

async function aturDalam(konteks: Konteks, masukan: MasukanJendela): Promise<void> {
  const { tx, pelaku } = konteks;
  const { unit, tahun, objek, buka, tutup, alasan = null } = masukan;
  const { unitTahun, jalurUnit } = await getUnitTahunTerlihat(konteks, unit, tahun);
  const penugasan = requireHak(konteks, 'kelola.jendela', toSasaran(konteks, jalurUnit));
  if (!TRIWULAN.some((satu) => satu === objek)) throw takDitemukan();
  const alamat = { unitTahunId: unitTahun.id, alur: ALUR_JENDELA, periode: objek };
  const semua = await listJendela(tx, pelaku.instansiId, unitTahun.id, ALUR_JENDELA);
  const lama = ringkas(semua.find(({ periode }) => periode === objek));
  let baru = null;
  if (buka === null && tutup === null) {
    await deleteJendela(tx, pelaku.instansiId, alamat);
  } else {
    checkHari(buka ?? '', tutup ?? '');
    const tulis = { ...alamat, mulai: buka ?? '', selesai: tutup ?? '' };
    baru = ringkas(await upsertJendela(tx, pelaku.instansiId, tulis));
  }
  await catatJejak(konteks, penugasan, [
    {
      ...{ macam: 'jendela.atur', unitTahunId: unitTahun.id, jenis: 'jendela', kunci: `${ALUR_JENDELA}/${objek}` },
      ...{ lama, baru, alasan },
    },
  ]);
}
