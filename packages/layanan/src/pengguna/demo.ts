import { randomInt } from 'node:crypto';
import {
  deleteDuaFaktor,
  deleteKredensial,
  deletePengaturan,
  deletePeran,
  deleteSesiPengguna,
  deleteVerifikasiByPenanda,
  findAkun,
  findPengaturan,
  insertPeran,
  listPeran,
  listUnitTahun,
  type Transaksi,
  updatePengguna,
  updatePeran,
  upsertPengaturan,
  upsertSandi,
} from '@akuntabel/basisdata';
import type { TahunKinerja } from '@akuntabel/kinerja';
import type { Peran } from '../hak/peran.ts';
import { type Alat, hariIni } from '../inti/alat.ts';
import { GalatLayanan } from '../inti/galat.ts';
import { requireHak, runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { isNamaMasuk, normalNamaMasuk } from '../masuk/nama-masuk.ts';
import { PENYANDI, type Penyandi } from '../masuk/sandi.ts';
import { imporTahunKinerja } from '../unit-tahun/tulis.ts';
import { catatJejakAkun, catatJejakPengguna } from './catat.ts';
import { requireAdminTersisa, toSasaranInstansi } from './izin-pengguna.ts';
import { makePengguna } from './pengguna-baru.ts';
import { beginInstansi } from './pertama.ts';
import { penandaTautan } from './tautan.ts';

/** A person of the demo, with the password that the pages show. */
export interface OrangDemo {
  readonly penggunaId: string;
  readonly nama: string;
  readonly namaMasuk: string;
  readonly sandi: string;
  readonly peran: Peran;
  readonly jabatan: string | null;
}

/** That this is a demo, and who is in it: for the banner and the sign-in page. */
export interface Demo {
  readonly instansiId: string;
  readonly orang: readonly OrangDemo[];
}

const KUNCI = 'demo';

/** undefined when this is no demo. */
export async function findDemo(alat: Alat): Promise<Demo | undefined> {
  return await alat.basisdata.withUmum(async (tx) => await readDemo(tx), { bacaSaja: true });
}

const readDemo = async (tx: Transaksi): Promise<Demo | undefined> =>
  (await findPengaturan(tx, KUNCI)) as Demo | undefined;

const KATA = ['padi', 'sagu', 'kopi', 'teh', 'lada', 'kelapa', 'pinang', 'rotan', 'bambu', 'jati', 'nipah', 'cengkih'];

/** Easy to type from a page, another one with every demo. */
const makeSandi = (): string =>
  Array.from({ length: 3 }, () => KATA[randomInt(KATA.length)]).join('-') + String(randomInt(10, 100));

type Calon = Omit<OrangDemo, 'penggunaId' | 'sandi'> & { readonly unit: string | null };

/** Posts are called by their key where that can be a sign-in name nobody else here has. */
function nameUnik(calon: readonly Calon[]): readonly Calon[] {
  const terpakai = new Set<string>();
  return calon.map((satu, ke) => {
    const mau = normalNamaMasuk(satu.namaMasuk);
    const namaMasuk = isNamaMasuk(mau) && !terpakai.has(mau) ? mau : `${satu.peran.toLowerCase()}.${ke + 1}`;
    terpakai.add(namaMasuk);
    return { ...satu, namaMasuk };
  });
}

/** The people of the example: one for each role, and the posts that answer for an indicator. */
export function listCalonDemo({ umum: { unit }, organisasi: { jabatan }, indikator }: TahunKinerja): readonly Calon[] {
  const umum = (peran: Peran, namaMasuk: string, nama: string, dalam: string | null = null): Calon => ({
    ...{ peran, namaMasuk, nama: `${nama} (contoh)`, unit: dalam, jabatan: null },
  });
  const pejabat = (peran: Peran, pos: { readonly id: string; readonly nama: string }): Calon => ({
    ...{ peran, namaMasuk: pos.id, nama: `${pos.nama} (contoh)`, unit, jabatan: pos.id },
  });
  const pimpinan = jabatan.find(({ jenis }) => jenis === 'pimpinan');
  const pelaksana = jabatan.find(({ jenis }) => jenis === 'pelaksana');
  const penanggungJawab = new Set(indikator.map((i) => i.penanggungJawab));
  const pic = jabatan.filter(({ id }) => id !== pimpinan?.id && id !== pelaksana?.id && penanggungJawab.has(id));
  return nameUnik([
    umum('adminInstansi', 'admin', 'Admin Instansi'),
    umum('perencana', 'perencana', 'Perencana', unit),
    ...(pimpinan === undefined ? [] : [pejabat('pimpinan', pimpinan)]),
    ...pic.map((pos) => pejabat('pic', pos)),
    ...(pelaksana === undefined ? [] : [pejabat('pelaksana', pelaksana)]),
    umum('verifikator', 'verifikator', 'Verifikator Bagian Organisasi'),
    umum('apip', 'inspektorat', 'Auditor Inspektorat'),
    umum('pembaca', 'pembaca', 'Pembaca', unit),
  ]);
}

/**
 * Makes a demo on an empty database: the government of a dataset, people of every role with passwords that the pages
 * show, and the dataset. Throws `keadaan` when there is anything already; a demo that was interrupted is finished.
 */
export async function siapkanDemo(
  alat: Alat,
  tahun: TahunKinerja,
  { penyandi = PENYANDI }: { readonly penyandi?: Penyandi } = {},
): Promise<Demo> {
  const demo = (await findDemoTerputus(alat)) ?? (await makeOrang(alat, tahun, penyandi));
  const admin = demo.orang.find(({ peran }) => peran === 'adminInstansi');
  if (admin === undefined) throw new Error('demo without an admin');
  const { penggunaId, nama } = admin;
  await imporTahunKinerja(alat, { penggunaId, nama, instansiId: demo.instansiId, alamat: null }, tahun);
  alat.catat({ peristiwa: 'demo.disiapkan', instansiId: demo.instansiId, penggunaId: null });
  return demo;
}

/** People are there, data are not: the import did not get through. */
async function findDemoTerputus(alat: Alat): Promise<Demo | undefined> {
  const demo = await findDemo(alat);
  if (demo === undefined) return undefined;
  const ada = await alat.basisdata.withInstansi(
    demo.instansiId,
    async (tx) => await listUnitTahun(tx, demo.instansiId),
    { bacaSaja: true },
  );
  return ada.length === 0 ? demo : undefined;
}

async function makeOrang(alat: Alat, tahun: TahunKinerja, penyandi: Penyandi): Promise<Demo> {
  const calon = await Promise.all(
    listCalonDemo(tahun).map(async (satu) => {
      const sandi = makeSandi();
      return { ...satu, sandi, hash: await penyandi.hash(sandi) };
    }),
  );
  return await beginInstansi(alat, tahun.umum.instansi, async (tx, instansiId) => {
    const waktu = alat.kini().toISOString();
    const orang: OrangDemo[] = [];
    for (const { hash, unit, ...satu } of calon) {
      const { id } = await makePengguna(tx, instansiId, satu, waktu);
      await upsertSandi(tx, id, hash, waktu);
      const { peran, jabatan } = satu;
      await insertPeran(tx, instansiId, {
        ...{ penggunaId: id, peran, unit, jabatan, status: 'definitif' },
        // From the year of the data on, so that what is dated there can be signed.
        ...{ mulai: `${tahun.umum.tahun}-01-01`, selesai: null, sk: null },
      });
      orang.push({ ...satu, penggunaId: id });
    }
    const demo = { instansiId, orang };
    await upsertPengaturan(tx, KUNCI, demo);
    await catatJejakAkun(alat, tx, { penggunaId: 'demo', nama: 'Mode demo', instansiId, alamat: null }, [
      {
        ...{ macam: 'demo.siapkan', kunci: instansiId, lama: null, alasan: null },
        baru: orang.map(({ nama, namaMasuk, peran, jabatan }) => ({ nama, namaMasuk, peran, jabatan })),
      },
    ]);
    return demo;
  });
}

/**
 * Removes the people of the demo; the data stay. Their accounts lose everything by which one signs in and are seen no
 * more, the audit still names them. Needs an admin who is none of them.
 */
export async function hapusDemo(alat: Alat, pelaku: Pelaku): Promise<{ readonly dihapus: number }> {
  return await runKonteks(alat, pelaku, async (konteks) => {
    const { tx } = konteks;
    const penugasan = requireHak(konteks, 'kelola.pengguna', toSasaranInstansi(konteks));
    const demo = await readDemo(tx);
    if (demo === undefined || demo.instansiId !== pelaku.instansiId) {
      throw new GalatLayanan('keadaan', 'Tidak ada akun contoh di instansi ini.');
    }
    if (demo.orang.some(({ penggunaId }) => penggunaId === pelaku.penggunaId)) {
      throw new GalatLayanan('keadaan', 'Buat dulu akun admin Anda sendiri dan masuklah dengan akun itu.');
    }
    for (const { penggunaId } of demo.orang) await removeOrang(konteks.alat, tx, pelaku.instansiId, penggunaId);
    await deletePengaturan(tx, KUNCI);
    await catatJejakPengguna(konteks, penugasan, [
      {
        ...{ macam: 'demo.hapus', kunci: pelaku.instansiId, baru: null, alasan: null },
        lama: demo.orang.map(({ nama, namaMasuk, peran }) => ({ nama, namaMasuk, peran })),
      },
    ]);
    await requireAdminTersisa(konteks, konteks.hari);
    return { dihapus: demo.orang.length };
  });
}

async function removeOrang(alat: Alat, tx: Transaksi, instansiId: string, penggunaId: string): Promise<void> {
  const akun = await findAkun(tx, penggunaId);
  if (akun?.instansiId !== instansiId) return;
  const hari = hariIni(alat);
  for (const { id, mulai, selesai } of await listPeran(tx, instansiId, { penggunaId })) {
    if (mulai > hari) await deletePeran(tx, instansiId, id);
    else if (selesai === null || selesai > hari) await updatePeran(tx, instansiId, id, { selesai: hari });
  }
  await deleteSesiPengguna(tx, penggunaId);
  await deleteKredensial(tx, penggunaId);
  await deleteDuaFaktor(tx, penggunaId);
  await deleteVerifikasiByPenanda(tx, penandaTautan(penggunaId));
  const waktu = alat.kini().toISOString();
  await updatePengguna(tx, penggunaId, {
    ...{ namaMasuk: null, namaMasukTampil: null, duaFaktor: false, instansiId: null },
    ...{ nonaktif: waktu, diubah: waktu },
  });
}
