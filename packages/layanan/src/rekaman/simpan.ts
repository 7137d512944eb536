import { findRekaman, insertRekaman, lockUnitTahun, type Rekaman, updateRekaman } from '@akuntabel/basisdata';
import {
  guardUbah,
  type IsiRekaman,
  isJenisRekaman,
  type JenisRekaman,
  joinDraf,
  keyOf,
  parseRekaman,
} from '@akuntabel/kinerja';
import { foldKeadaanTahun } from '../alur/keadaan.ts';
import type { Alat } from '../inti/alat.ts';
import { catatJejak } from '../inti/catat-jejak.ts';
import { GalatLayanan, takDitemukan } from '../inti/galat.ts';
import { type Konteks, requireHak, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { muatUnitTahun, toSasaran, type UnitTahunTermuat } from '../unit-tahun/muat.ts';
import { refreshRingkasan } from '../unit-tahun/ringkas.ts';
import { BIDANG_REKAMAN, listPenanggungJawab } from './bidang.ts';

/** What is to be written of a record. */
export interface Ubahan {
  readonly jenis: string;
  /** null = a new record; its key follows from its content. */
  readonly kunci: string | null;
  /** The version the person saw; null for a new record. */
  readonly versi: number | null;
  readonly isi: unknown;
  /** A new record of a kind of which several may be called alike (second survey of a year) gets a key of its own. */
  readonly ganda?: boolean;
}

interface TempatSimpan {
  readonly unit: string;
  readonly tahun: number;
  /** Why, where a reason is asked or given. */
  readonly alasan?: string | null;
}

export type MasukanSimpan = TempatSimpan & Ubahan;

/** What is to become of a record, checked as far as it can be without writing. */
export interface RencanaUbah {
  readonly jenis: JenisRekaman;
  readonly lama: Rekaman | null;
  readonly baru: IsiRekaman<JenisRekaman> | null;
}

export function requireJenis(jenis: string): JenisRekaman {
  if (!isJenisRekaman(jenis)) throw takDitemukan();
  return jenis;
}

/** Rights first, then what the states of things allow. */
export function checkUbah(konteks: Konteks, termuat: UnitTahunTermuat, { jenis, lama, baru }: RencanaUbah) {
  const jabatan = listPenanggungJawab(termuat.tahun, lama?.isi ?? null, baru);
  const penugasan = requireHak(
    konteks,
    `ubah.${BIDANG_REKAMAN[jenis]}`,
    toSasaran(konteks, termuat.jalurUnit, jabatan),
  );
  const tolak = guardUbah({
    jenis,
    kunci: lama?.kunci ?? (baru === null ? '' : keyOf(jenis, baru)),
    lama: (lama?.isi ?? null) as IsiRekaman<JenisRekaman> | null,
    baru,
    keadaan: foldKeadaanTahun(termuat),
  });
  if (tolak !== undefined) {
    throw new GalatLayanan('keadaan', tolak.pesan, { masalah: [{ jalur: tolak.jalur, pesan: tolak.pesan }] });
  }
  return penugasan;
}

const BENTROK = 'Data ini sudah diubah orang lain sejak Anda membukanya. Bandingkan kedua isian, lalu pilih.';

/**
 * Writes one record, new or changed. Everything that is wrong with it is told at once (`takSah`); a newer version is
 * never overwritten (`bentrok`, with what stands now); frozen content is refused (`keadaan`).
 */
export async function simpanRekaman(alat: Alat, pelaku: Pelaku, masukan: MasukanSimpan): Promise<Rekaman> {
  return await runKonteks(alat, pelaku, async (konteks) => {
    const termuat = await muatUnitTahun(konteks, masukan.unit, masukan.tahun);
    const rekaman = await writeUbahan(konteks, termuat, masukan, masukan.alasan ?? null);
    await refreshRingkasan(konteks, termuat.unitTahun);
    return rekaman;
  });
}

/**
 * Writes many records of a unit-year, or none: each with its rights, guards and audit, in one transaction. Later ones see
 * the earlier ones. @throws GalatLayanan of the first that cannot be written
 */
export async function simpanBanyakRekaman(
  alat: Alat,
  pelaku: Pelaku,
  { unit, tahun, alasan = null }: TempatSimpan,
  ubahan: readonly Ubahan[],
): Promise<void> {
  await runKonteks(alat, pelaku, async (konteks) => {
    let termuat = await muatUnitTahun(konteks, unit, tahun);
    for (const satu of ubahan) {
      termuat = withRekaman(termuat, await writeUbahan(konteks, termuat, satu, alasan));
    }
    await refreshRingkasan(konteks, termuat.unitTahun);
  });
}

/** What was loaded, with a record as it was just written; figures stay those of the beginning, which no check reads. */
function withRekaman(termuat: UnitTahunTermuat, baru: Rekaman): UnitTahunTermuat {
  const rekaman = [...termuat.rekaman.filter((r) => r.jenis !== baru.jenis || r.kunci !== baru.kunci), baru];
  // Rights follow the cards of the indicators; joining the year again for every other record would be in vain.
  return baru.jenis === 'indikator' ? { ...termuat, rekaman, ...joinDraf(rekaman) } : { ...termuat, rekaman };
}

/** The key, or with `~2`, `~3` … the first that no record of the kind has. */
function findKunciBebas(rekaman: readonly Rekaman[], jenis: JenisRekaman, kunci: string): string {
  const ada = new Set(rekaman.flatMap((satu) => (satu.jenis === jenis ? [satu.kunci] : [])));
  let bebas = kunci;
  for (let ke = 2; ada.has(bebas); ke += 1) bebas = `${kunci}~${ke}`;
  return bebas;
}

/** Checks and writes one record with its audit; the figures of the lists are left to the caller. */
async function writeUbahan(
  konteks: Konteks,
  termuat: UnitTahunTermuat,
  masukan: Ubahan,
  alasan: string | null,
): Promise<Rekaman> {
  const { alat, tx, pelaku } = konteks;
  const jenis = requireJenis(masukan.jenis);
  const { unitTahun } = termuat;
  const hasil = parseRekaman(jenis, masukan.isi);
  const lama =
    masukan.kunci === null
      ? null
      : ((await findRekaman(tx, pelaku.instansiId, { unitTahunId: unitTahun.id, jenis, kunci: masukan.kunci })) ??
        null);
  // Who may not change it is not told what is wrong with it.
  const penugasan = checkUbah(konteks, termuat, {
    jenis,
    lama,
    baru: hasil.sah ? hasil.isi : ((lama?.isi as never) ?? null),
  });
  if (!hasil.sah) {
    throw new GalatLayanan('takSah', 'Isian belum dapat disimpan.', {
      masalah: hasil.masalah.map(({ jalur, seharusnya }) => ({ jalur, pesan: `seharusnya ${seharusnya}` })),
    });
  }
  if (masukan.kunci !== null && lama === null) throw new GalatLayanan('bentrok', BENTROK, { terkini: null });
  // One writer at a time in a unit-year, so that the figures of the lists follow the last one.
  await lockUnitTahun(tx, pelaku.instansiId, unitTahun.id);
  const diubah = alat.kini().toISOString();
  const tulis =
    lama === null
      ? await insertRekaman(tx, pelaku.instansiId, {
          unitTahunId: unitTahun.id,
          jenis,
          kunci:
            masukan.ganda === true
              ? findKunciBebas(termuat.rekaman, jenis, keyOf(jenis, hasil.isi))
              : keyOf(jenis, hasil.isi),
          urutan: nextUrutan(termuat, jenis),
          isi: hasil.isi,
          diubah,
        })
      : await updateRekaman(tx, pelaku.instansiId, {
          unitTahunId: unitTahun.id,
          jenis,
          kunci: lama.kunci,
          versi: masukan.versi ?? 0,
          isi: hasil.isi,
          diubah,
        });
  if (tulis.hasil === 'bentrok') {
    const ganda = lama === null ? 'Sudah ada data dengan kunci yang sama.' : BENTROK;
    throw new GalatLayanan('bentrok', ganda, { terkini: tulis.terkini });
  }
  await catatJejak(konteks, penugasan, [
    {
      macam: lama === null ? 'tambah' : 'ubah',
      unitTahunId: unitTahun.id,
      jenis,
      kunci: tulis.rekaman.kunci,
      lama: lama?.isi ?? null,
      baru: tulis.rekaman.isi,
      alasan,
    },
  ]);
  return tulis.rekaman;
}

/** Behind the last of its kind. */
function nextUrutan({ rekaman }: UnitTahunTermuat, jenis: JenisRekaman): number {
  return Math.max(-1, ...rekaman.filter((r) => r.jenis === jenis).map((r) => r.urutan)) + 1;
}
