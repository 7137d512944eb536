import { appendTindakan, insertUnitTahun, lockUnitTahun, replaceRekaman, type UnitTahun } from '@akuntabel/basisdata';
import {
  checkTahunKinerja,
  copyTahunBerikut,
  emptyTahunKinerja,
  MESIN,
  type Perjanjian,
  type RekamanMentah,
  splitTahunKinerja,
  type TahunBaru,
  type TahunKinerja,
} from '@akuntabel/kinerja';
import { IMPOR } from '../alur/keadaan.ts';
import type { PenugasanPeran } from '../hak/peran.ts';
import type { Alat } from '../inti/alat.ts';
import { catatJejak, sebutJabatan } from '../inti/catat-jejak.ts';
import { GalatLayanan } from '../inti/galat.ts';
import { type Konteks, requireHak, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { getUnitTahunTerlihat, muatUnitTahun, toSasaran } from './muat.ts';
import { checkUnitBaru } from './periksa-baru.ts';
import { refreshRingkasan } from './ringkas.ts';

interface UnitTahunBaru extends Omit<TahunBaru, 'instansi'> {
  readonly instansi: TahunBaru['instansi'];
  /** Key of the unit above; null = directly below the government. */
  readonly induk?: string | null;
}

/** Opens an empty unit-year. */
export async function bukaUnitTahun(
  alat: Alat,
  pelaku: Pelaku,
  { induk = null, ...baru }: UnitTahunBaru,
): Promise<UnitTahun> {
  return await runKonteks(alat, pelaku, async (konteks) => {
    // Who may not open it is not told what is wrong with it.
    requireHak(konteks, 'kelola.unit', toSasaran(konteks, induk === null ? [] : [induk]));
    checkUnitBaru(baru);
    const rekaman = emptyTahunKinerja(baru);
    return await tambah(
      konteks,
      { unit: baru.unit.id, nama: baru.unit.nama, tahun: baru.tahun, induk },
      rekaman,
      'buka',
    );
  });
}

/** Opens the next year of a unit from this one. */
export async function salinTahunBerikut(alat: Alat, pelaku: Pelaku, unit: string, tahun: number): Promise<UnitTahun> {
  return await runKonteks(alat, pelaku, async (konteks) => {
    const { tahun: data, unitTahun } = await muatUnitTahun(konteks, unit, tahun);
    const milik = { unit, nama: unitTahun.namaUnit, tahun: tahun + 1, induk: unitTahun.indukUnit };
    return await tambah(konteks, milik, copyTahunBerikut(data), 'salin');
  });
}

interface Milik {
  readonly unit: string;
  readonly nama: string;
  readonly tahun: number;
  readonly induk: string | null;
}

async function tambah(
  konteks: Konteks,
  milik: Milik,
  rekaman: readonly RekamanMentah[],
  macam: string,
): Promise<UnitTahun> {
  const { alat, tx, pelaku } = konteks;
  const penugasan = requireHak(konteks, 'kelola.unit', toSasaran(konteks, milik.induk === null ? [] : [milik.induk]));
  const dibuat = alat.kini().toISOString();
  const unitTahun = await insertUnitTahun(tx, pelaku.instansiId, {
    unit: milik.unit,
    namaUnit: milik.nama,
    tahun: milik.tahun,
    indukUnit: milik.induk,
    keadaan: 'aktif',
    dibuat,
  });
  if (unitTahun === undefined) {
    throw new GalatLayanan('bentrok', `${milik.nama} tahun ${milik.tahun} sudah ada.`);
  }
  await replaceRekaman(tx, pelaku.instansiId, unitTahun.id, rekaman, dibuat);
  if (macam === 'impor') await recordKeadaanImpor(konteks, penugasan, unitTahun, rekaman);
  await catatJejak(konteks, penugasan, [
    {
      macam,
      unitTahunId: unitTahun.id,
      jenis: 'unitTahun',
      kunci: `${milik.unit}/${milik.tahun}`,
      lama: null,
      baru: { nama: milik.nama, rekaman: rekaman.length },
      alasan: null,
    },
  ]);
  await refreshRingkasan(konteks, unitTahun);
  return unitTahun;
}

/** Where the objects of an imported year stand: what carries a date has been signed, a recommendation has its status. */
async function recordKeadaanImpor(
  { alat, tx, pelaku }: Konteks,
  penugasan: PenugasanPeran,
  unitTahun: UnitTahun,
  rekaman: readonly RekamanMentah[],
): Promise<void> {
  const perjanjian = rekaman
    .filter((r) => r.jenis === 'perjanjian')
    .map((r) => ({ kunci: r.kunci, isi: r.isi as Perjanjian }));
  const objek = [
    ...perjanjian
      .filter(({ isi }) => isi.tanggal !== null)
      .map(({ kunci, isi }) => {
        const diganti = perjanjian.some(
          ({ isi: lain }) =>
            lain.pihakPertama === isi.pihakPertama && lain.versi === 'perubahan' && lain.tanggal !== null,
        );
        const awal = isi.versi === 'murni' && diganti ? 'digantikan' : 'ditandatangani';
        return { alur: 'perjanjian', objek: kunci, awal };
      }),
    ...rekaman
      .filter((r) => r.jenis === 'rekomendasi')
      .map((r) => ({ alur: 'rekomendasi', objek: r.kunci, awal: (r.isi as { status: string }).status }))
      .filter(({ awal }) => awal !== MESIN.rekomendasi.awal),
  ];
  for (const { awal, ...satu } of objek) {
    await appendTindakan(tx, pelaku.instansiId, {
      ...satu,
      unitTahunId: unitTahun.id,
      macam: IMPOR,
      penggunaId: pelaku.penggunaId,
      namaPelaku: pelaku.nama,
      jabatan: sebutJabatan(penugasan),
      pada: alat.kini().toISOString(),
      alasan: null,
      muatan: { awal },
      sesudah: 0,
    });
  }
}

export interface HasilImpor {
  readonly unitTahun: UnitTahun;
  readonly ditambah: number;
  readonly diubah: number;
  readonly dihapus: number;
}

/**
 * Takes a whole unit-year in from a dataset: a new one, or over one that is there. Nothing that has been handed in, signed or
 * locked is replaced (`keadaan`); every record that changes stands in the audit with both contents.
 */
export async function imporTahunKinerja(
  alat: Alat,
  pelaku: Pelaku,
  tahun: TahunKinerja,
  { induk = null }: { readonly induk?: string | null } = {},
): Promise<HasilImpor> {
  const galat = checkTahunKinerja(tahun).filter(({ tingkat }) => tingkat === 'galat');
  if (galat.length > 0) {
    throw new GalatLayanan('takSah', `Dataset memuat ${galat.length} galat.`, {
      masalah: galat.map(({ jalur, seharusnya }) => ({ jalur, pesan: `seharusnya ${seharusnya}` })),
    });
  }
  const { unit, tahun: tahunData } = tahun.umum;
  const nama = tahun.organisasi.unit.find(({ id }) => id === unit)?.nama ?? unit;
  const rekaman = splitTahunKinerja(tahun);
  return await runKonteks(alat, pelaku, async (konteks) => {
    const ada = await getUnitTahunTerlihat(konteks, unit, tahunData).catch((salah: unknown) => {
      if (salah instanceof GalatLayanan && salah.kode === 'takDitemukan') return undefined;
      throw salah;
    });
    if (ada === undefined) {
      const unitTahun = await tambah(konteks, { unit, nama, tahun: tahunData, induk }, rekaman, 'impor');
      return { unitTahun, ditambah: rekaman.length, diubah: 0, dihapus: 0 };
    }
    return await ganti(konteks, unit, tahunData, rekaman);
  });
}

async function ganti(
  konteks: Konteks,
  unit: string,
  tahun: number,
  rekaman: readonly RekamanMentah[],
): Promise<HasilImpor> {
  const { alat, tx, pelaku } = konteks;
  const termuat = await muatUnitTahun(konteks, unit, tahun);
  const { unitTahun } = termuat;
  const penugasan = requireHak(konteks, 'impor', toSasaran(konteks, termuat.jalurUnit));
  // What came in closed with an earlier import may come in again; what people closed here may not be replaced.
  const tertutup = new Set(
    termuat.tindakan.filter(({ macam }) => macam !== IMPOR).map(({ alur, objek }) => `${alur}/${objek}`),
  );
  if (tertutup.size > 0) {
    throw new GalatLayanan(
      'keadaan',
      `Data tahun ini tidak dapat diganti seluruhnya, karena ${tertutup.size} bagian sudah diajukan, ditandatangani, atau dikunci. Ubah bagian yang masih terbuka satu per satu.`,
    );
  }
  await lockUnitTahun(tx, pelaku.instansiId, unitTahun.id);
  const hasil = await replaceRekaman(tx, pelaku.instansiId, unitTahun.id, rekaman, alat.kini().toISOString());
  const jejak = (macam: string, jenis: string, kunci: string, lama: unknown, baru: unknown) => ({
    macam: `impor.${macam}`,
    unitTahunId: unitTahun.id,
    jenis,
    kunci,
    lama,
    baru,
    alasan: null,
  });
  await catatJejak(konteks, penugasan, [
    ...hasil.ditambah.map((r) => jejak('tambah', r.jenis, r.kunci, null, r.isi)),
    ...hasil.diubah.map(({ lama, baru }) => jejak('ubah', baru.jenis, baru.kunci, lama.isi, baru.isi)),
    ...hasil.dihapus.map((r) => jejak('hapus', r.jenis, r.kunci, r.isi, null)),
  ]);
  await refreshRingkasan(konteks, unitTahun);
  return {
    unitTahun,
    ditambah: hasil.ditambah.length,
    diubah: hasil.diubah.length,
    dihapus: hasil.dihapus.length,
  };
}
