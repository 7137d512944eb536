import { findUnitTahunByUnit, migrate, openBasisdata } from '@akuntabel/basisdata';
import { readTahunKinerja } from '@akuntabel/berkas';
import { checkTahunKinerja, type TahunKinerja, zTahunKinerja } from '@akuntabel/kinerja';
import {
  type Alat,
  beriPeran,
  buatPengguna,
  imporTahunKinerja,
  type Pelaku,
  pakaiTautanSandi,
  salinTahunBerikut,
  siapkanPertama,
} from '@akuntabel/layanan';
import { createOperator } from '@akuntabel/layanan/operator';

const CONTOH = 'contoh/dumai-kota-2024';
export const KANTOR = 30;
export const TAHUN = 2024;
/** The same for everyone in the bench; the database is thrown away with it. */
export const SANDI = 'tujuh belas pohon sagu di tepi sungai';
/** Who works at the same time: three look at the whole city, five at their own office. */
export const ORANG: readonly { readonly namaMasuk: string; readonly peran: string; readonly unit: string | null }[] = [
  { namaMasuk: 'verifikator', peran: 'verifikator', unit: null },
  { namaMasuk: 'auditor', peran: 'apip', unit: null },
  { namaMasuk: 'bagian.organisasi', peran: 'verifikator', unit: null },
  ...[1, 2, 3, 4, 5].map((ke) => ({ namaMasuk: `perencana.${ke}`, peran: 'perencana', unit: toUnit(ke) })),
];

export function toUnit(ke: number): string {
  return `KEC${String(ke).padStart(2, '0')}`;
}

/** Numbers that look like chance and are the same in every run (mulberry32). */
function createAcak(benih: number): () => number {
  let a = benih;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The example as another office of the same size: its own key and name, what it reached different. */
function varyTahun(contoh: TahunKinerja, ke: number): TahunKinerja {
  const lama = contoh.umum.unit;
  const unit = toUnit(ke);
  const acak = createAcak(ke);
  const tahun = structuredClone(
    zTahunKinerja.parse(JSON.parse(JSON.stringify(contoh).replaceAll(`"${lama}"`, `"${unit}"`))),
  );
  for (const satu of tahun.organisasi.unit) if (satu.id === unit) satu.nama = `Kecamatan Contoh ${ke}`;
  for (const satu of tahun.pengukuran) {
    if (typeof satu.nilai === 'string')
      satu.nilai = String(Number((Number(satu.nilai) * (0.7 + 0.3 * acak())).toFixed(2)));
  }
  const galat = checkTahunKinerja(tahun).filter(({ tingkat }) => tingkat === 'galat');
  if (galat.length > 0) throw new Error(`office ${ke}: ${JSON.stringify(galat[0])}`);
  return tahun;
}

export function createAlat(basisdata: Alat['basisdata']): Alat {
  return { basisdata, kini: () => new Date(), catat: () => {}, zonaMenit: 420 };
}

async function makeOrang(alat: Alat, admin: Pelaku): Promise<void> {
  for (const { namaMasuk, peran, unit } of ORANG) {
    const { pengguna, tautan } = await buatPengguna(alat, admin, { nama: `Orang ${namaMasuk}`, namaMasuk });
    const peranBaru = { penggunaId: pengguna.id, peran, unit, jabatan: null, status: 'definitif', sk: null };
    await beriPeran(alat, admin, { ...peranBaru, mulai: `${TAHUN}-01-01`, selesai: null });
    await pakaiTautanSandi(alat, { token: tautan.token, sandi: SANDI, alamat: null });
  }
}

/**
 * Fills an empty database with one government of offices of the example's size: the year of the example in full, and the
 * two after it as they are opened from it.
 */
export async function isiKantor(pilihan: Parameters<typeof openBasisdata>[0], banyak = KANTOR): Promise<Pelaku> {
  const { tahun: contoh } = await readTahunKinerja(CONTOH);
  const basisdata = await openBasisdata(pilihan);
  try {
    await migrate(basisdata);
    const alat = createAlat(basisdata);
    const { instansiId, penggunaId } = await siapkanPertama(alat, {
      instansi: contoh.umum.instansi,
      admin: { nama: 'Admin', namaMasuk: 'admin' },
    });
    const operator = createOperator(instansiId);
    const semua = Array.from({ length: banyak }, (_, ke) => ke + 1);
    for (const ke of semua) await imporTahunKinerja(alat, operator, varyTahun(contoh, ke));
    await makeOrang(alat, { penggunaId, nama: 'Admin', instansiId, alamat: null });
    for (const lewat of [0, 1]) {
      for (const ke of semua) await salinTahunBerikut(alat, operator, toUnit(ke), TAHUN + lewat);
    }
    const ada = await basisdata.withInstansi(instansiId, (tx) =>
      findUnitTahunByUnit(tx, instansiId, toUnit(banyak), TAHUN + 2),
    );
    if (ada === undefined) throw new Error('the offices were not made');
    return operator;
  } finally {
    await basisdata.close();
  }
}
