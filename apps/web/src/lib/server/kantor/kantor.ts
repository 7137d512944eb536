import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { migrate, openBasisdata } from '@akuntabel/basisdata';
import { readTahunKinerja } from '@akuntabel/berkas';
import {
  type Alat,
  type AlatPengingat,
  createMasuk,
  createPekerja,
  createPenyimpananFolder,
  createPenyimpananS3,
  createSurelSmtp,
  type Demo,
  findDemo,
  isBelumDisiapkan,
  isDemoBelumSelesai,
  type Masuk,
  openAntrean,
  type Peristiwa,
  siapkanAntrean,
  siapkanDemo,
} from '@akuntabel/layanan';
import type { Konfigurasi } from './konfigurasi.ts';
import { createSimpananTitipan, type SimpananTitipan } from './titipan.ts';

/** An office that works on a database: what its pages are given. */
export interface Kantor {
  readonly alat: AlatPengingat;
  /** Answers to one survey that one address may send in ten minutes. */
  readonly batasSkm: number;
  readonly masuk: Masuk;
  /** Set when this is a demo: its people and passwords may be shown. */
  readonly demo: Demo | undefined;
  /** Whether nobody has been set up yet. */
  readonly belumDisiapkan: boolean;
  readonly folder: string;
  /** Forms that came after their session had ended. */
  readonly titipan: SimpananTitipan;
  /** Whether people reach it by https. */
  readonly aman: boolean;
  close(): Promise<void>;
}

/** One line of JSON per event, without personal data, for whoever runs the program. */
const catat = (peristiwa: Peristiwa): void => {
  process.stdout.write(`${JSON.stringify({ pada: new Date().toISOString(), ...peristiwa })}\n`);
};

export interface PilihanKantor {
  /** Dataset that fills a demo on an empty database. */
  readonly contoh?: string | undefined;
}

/** Opens the database, brings its schema up to date and, for a demo, fills it once. */
export async function openKantor(
  konfigurasi: Extract<Konfigurasi, { ragam: 'kantor' }>,
  { contoh }: PilihanKantor = {},
): Promise<Kantor> {
  mkdirSync(konfigurasi.folder, { recursive: true, mode: 0o700 });
  const basisdata = await openBasisdata(konfigurasi.basisdata);
  try {
    await migrate(basisdata);
    await siapkanAntrean(basisdata);
    const dasar: Alat = { basisdata, kini: () => new Date(), catat, zonaMenit: konfigurasi.zonaMenit };
    const alat: AlatPengingat = {
      ...dasar,
      penyimpanan:
        konfigurasi.s3 === undefined
          ? createPenyimpananFolder(join(konfigurasi.folder, 'berkas'))
          : createPenyimpananS3(konfigurasi.s3),
      antrean: await openAntrean(basisdata),
      alamatPublik: konfigurasi.alamatDasar,
      surel: konfigurasi.smtp === undefined ? null : createSurelSmtp(konfigurasi.smtp),
    };
    // Jobs that a stopped server left are taken up again.
    const pekerja = createPekerja(alat);
    await pekerja.mulai();
    if (konfigurasi.demo && contoh !== undefined && (await isDemoBelumSelesai(alat))) {
      await siapkanDemo(alat, (await readTahunKinerja(contoh)).tahun);
    }
    const { rahasia, alamatDasar, aman, folder, sso } = konfigurasi;
    return {
      alat,
      batasSkm: konfigurasi.batasSkm,
      masuk: createMasuk(alat, { rahasia, alamatDasar, aman, oidc: sso }),
      demo: konfigurasi.demo ? await findDemo(alat) : undefined,
      belumDisiapkan: await isBelumDisiapkan(alat),
      folder,
      titipan: createSimpananTitipan(),
      aman,
      close: async () => {
        await pekerja.berhenti();
        await alat.antrean.tutup();
        alat.surel?.tutup();
        await basisdata.close();
      },
    };
  } catch (galat) {
    await basisdata.close();
    throw galat;
  }
}
