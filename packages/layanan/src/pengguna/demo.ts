import { insertPeran, listUnitTahun, upsertPengaturan, upsertSandi } from '@akuntabel/basisdata';
import type { TahunKinerja } from '@akuntabel/kinerja';
import type { Alat } from '../inti/alat.ts';
import { PENYANDI, type Penyandi } from '../masuk/sandi.ts';
import { imporTahunKinerja } from '../unit-tahun/tulis.ts';
import { catatJejakAkun } from './catat.ts';
import { type Demo, findDemo, KUNCI_DEMO, listCalonDemo, makeSandiDemo, type OrangDemo } from './orang-demo.ts';
import { makePengguna } from './pengguna-baru.ts';
import { beginInstansi, isBelumDisiapkan } from './pertama.ts';

/**
 * Makes a demo on an empty database: the government of a dataset, people of every role with passwords that the pages
 * show, and the dataset. Throws `keadaan` when there is anything already; a demo that was interrupted is finished.
 */
export async function siapkanDemo(
  alat: Alat,
  tahun: TahunKinerja,
  { penyandi = PENYANDI }: { readonly penyandi?: Penyandi } = {},
): Promise<Demo> {
  const demo = (await findDemoTerputus(alat)) ?? (await makeDemo(alat, tahun, penyandi));
  const { instansiId } = demo;
  const admin = demo.orang.find(({ peran }) => peran === 'adminInstansi');
  if (admin === undefined) throw new Error('a demo without an admin');
  const { penggunaId, nama } = admin;
  await imporTahunKinerja(alat, { penggunaId, nama, instansiId, alamat: null }, tahun);
  alat.catat({ peristiwa: 'demo.disiapkan', instansiId, penggunaId: null });
  return demo;
}

/** Whether a demo is still to be made here, or was begun and not finished. */
export async function isDemoBelumSelesai(alat: Alat): Promise<boolean> {
  return (await isBelumDisiapkan(alat)) || (await findDemoTerputus(alat)) !== undefined;
}

/** People are there, data are not: the import did not get through. */
async function findDemoTerputus(alat: Alat): Promise<Demo | undefined> {
  const demo = await findDemo(alat);
  if (demo === undefined) return undefined;
  const { instansiId } = demo;
  const ada = await alat.basisdata.withInstansi(instansiId, (tx) => listUnitTahun(tx, instansiId), { bacaSaja: true });
  return ada.length === 0 ? demo : undefined;
}

async function makeDemo(alat: Alat, tahun: TahunKinerja, penyandi: Penyandi): Promise<Demo> {
  const calon = await Promise.all(
    listCalonDemo(tahun).map(async (satu) => {
      const sandi = makeSandiDemo();
      return { ...satu, sandi, hash: await penyandi.hash(sandi) };
    }),
  );
  return await beginInstansi(alat, tahun.umum.instansi, async (tx, instansiId) => {
    const waktu = alat.kini().toISOString();
    // From the year of the data on, so that what is dated there can be signed.
    const mulai = `${tahun.umum.tahun}-01-01`;
    const orang: OrangDemo[] = [];
    for (const { hash, unit, ...satu } of calon) {
      const { id: penggunaId } = await makePengguna(tx, instansiId, satu, waktu);
      await upsertSandi(tx, penggunaId, hash, waktu);
      const { peran, jabatan } = satu;
      await insertPeran(tx, instansiId, { penggunaId, peran, unit, jabatan, status: 'definitif', mulai });
      orang.push({ ...satu, penggunaId });
    }
    const demo = { instansiId, orang };
    await upsertPengaturan(tx, KUNCI_DEMO, demo);
    const baru = orang.map(({ nama, namaMasuk, peran, jabatan }) => ({ nama, namaMasuk, peran, jabatan }));
    const pelaku = { penggunaId: 'demo', nama: 'Mode demo', instansiId, alamat: null };
    await catatJejakAkun(alat, tx, pelaku, [
      { macam: 'demo.siapkan', kunci: instansiId, lama: null, baru, alasan: null },
    ]);
    return demo;
  });
}
