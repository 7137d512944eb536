import { randomInt } from 'node:crypto';
import { findPengaturan, type Transaksi } from '@akuntabel/basisdata';
import type { TahunKinerja } from '@akuntabel/kinerja';
import type { Peran } from '../hak/peran.ts';
import type { Alat } from '../inti/alat.ts';
import { isNamaMasuk, normalNamaMasuk } from '../masuk/nama-masuk.ts';

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

/** Under which `ref_pengaturan` says that this is a demo. */
export const KUNCI_DEMO = 'demo';

export const readDemo = async (tx: Transaksi): Promise<Demo | undefined> =>
  (await findPengaturan(tx, KUNCI_DEMO)) as Demo | undefined;

/** undefined when this is no demo. */
export async function findDemo(alat: Alat): Promise<Demo | undefined> {
  return await alat.basisdata.withUmum(readDemo, { bacaSaja: true });
}

const KATA = ['padi', 'sagu', 'kopi', 'teh', 'lada', 'kelapa', 'pinang', 'rotan', 'bambu', 'jati', 'nipah', 'cengkih'];

/** Easy to type from a page, another one with every demo. */
export const makeSandiDemo = (): string =>
  Array.from({ length: 3 }, () => KATA[randomInt(KATA.length)]).join('-') + String(randomInt(10, 100));

/** A person as the demo will make them. */
export type CalonDemo = Omit<OrangDemo, 'penggunaId' | 'sandi'> & { readonly unit: string | null };

/** Posts are called by their key where that can be a sign-in name nobody else here has. */
function nameUnik(calon: readonly CalonDemo[]): readonly CalonDemo[] {
  const terpakai = new Set<string>();
  return calon.map((satu, ke) => {
    const mau = normalNamaMasuk(satu.namaMasuk);
    const namaMasuk = isNamaMasuk(mau) && !terpakai.has(mau) ? mau : `${satu.peran.toLowerCase()}.${ke + 1}`;
    terpakai.add(namaMasuk);
    return { ...satu, namaMasuk, nama: `${satu.nama} (contoh)` };
  });
}

/** The people of the example: one for each role, and the posts that answer for an indicator. */
export function listCalonDemo(tahun: TahunKinerja): readonly CalonDemo[] {
  const { unit } = tahun.umum;
  const { jabatan } = tahun.organisasi;
  const pejabat = (peran: Peran, pos: { readonly id: string; readonly nama: string } | undefined): CalonDemo[] =>
    pos === undefined ? [] : [{ peran, namaMasuk: pos.id, nama: pos.nama, unit, jabatan: pos.id }];
  const pimpinan = jabatan.find(({ jenis }) => jenis === 'pimpinan');
  // Whom the unit's head promises to; without them that agreement would wait for nobody.
  const kepalaDaerah = jabatan.find(({ id, jenis }) => jenis === 'kepalaDaerah' && id === pimpinan?.atasan);
  const pelaksana = jabatan.find(({ jenis }) => jenis === 'pelaksana');
  const penanggungJawab = new Set(tahun.indikator.map((i) => i.penanggungJawab));
  const pic = jabatan.filter((pos) => pos !== pimpinan && pos !== pelaksana && penanggungJawab.has(pos.id));
  return nameUnik([
    { peran: 'adminInstansi', namaMasuk: 'admin', nama: 'Admin Instansi', unit: null, jabatan: null },
    { peran: 'perencana', namaMasuk: 'perencana', nama: 'Perencana', unit, jabatan: null },
    ...pejabat('pimpinan', pimpinan),
    ...pejabat('pimpinan', kepalaDaerah),
    ...pic.flatMap((pos) => pejabat('pic', pos)),
    ...pejabat('pelaksana', pelaksana),
    { peran: 'verifikator', namaMasuk: 'verifikator', nama: 'Verifikator', unit: null, jabatan: null },
    { peran: 'apip', namaMasuk: 'inspektorat', nama: 'Auditor Inspektorat', unit: null, jabatan: null },
    { peran: 'pembaca', namaMasuk: 'pembaca', nama: 'Pembaca', unit, jabatan: null },
  ]);
}
