import { findRekaman, insertRekaman, lockUnitTahun, type Rekaman, updateRekaman } from '@akuntabel/basisdata';
import { guardUbah, type IsiRekaman, isJenisRekaman, type JenisRekaman, keyOf, parseRekaman } from '@akuntabel/kinerja';
import { foldKeadaanTahun } from '../alur/keadaan.ts';
import type { Alat } from '../inti/alat.ts';
import { catatJejak } from '../inti/catat-jejak.ts';
import { GalatLayanan, takDitemukan } from '../inti/galat.ts';
import { type Konteks, requireHak, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { muatUnitTahun, toSasaran, type UnitTahunTermuat } from '../unit-tahun/muat.ts';
import { refreshRingkasan } from '../unit-tahun/ringkas.ts';
import { BIDANG_REKAMAN, listPenanggungJawab } from './bidang.ts';

export interface MasukanSimpan {
  readonly unit: string;
  readonly tahun: number;
  readonly jenis: string;
  /** null = a new record; its key follows from its content. */
  readonly kunci: string | null;
  /** The version the person saw; null for a new record. */
  readonly versi: number | null;
  readonly isi: unknown;
  /** Why, where a reason is asked or given. */
  readonly alasan?: string | null;
}

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
  return await runKonteks(alat, pelaku, async (konteks) => await simpanDalam(konteks, masukan));
}

/** The same inside a transaction that does more. */
async function simpanDalam(konteks: Konteks, masukan: MasukanSimpan): Promise<Rekaman> {
  const { alat, tx, pelaku } = konteks;
  const jenis = requireJenis(masukan.jenis);
  const termuat = await muatUnitTahun(konteks, masukan.unit, masukan.tahun);
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
          kunci: keyOf(jenis, hasil.isi),
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
      alasan: masukan.alasan ?? null,
    },
  ]);
  await refreshRingkasan(konteks, unitTahun);
  return tulis.rekaman;
}

/** Behind the last of its kind. */
function nextUrutan({ rekaman }: UnitTahunTermuat, jenis: JenisRekaman): number {
  return Math.max(-1, ...rekaman.filter((r) => r.jenis === jenis).map((r) => r.urutan)) + 1;
}
