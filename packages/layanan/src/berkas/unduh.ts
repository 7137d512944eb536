import type { Readable } from 'node:stream';
import { type Berkas, findBerkas, findUnitTahun, isId } from '@akuntabel/basisdata';
import { takDitemukan } from '../inti/galat.ts';
import { runKonteks } from '../inti/izin.ts';
import type { Pelaku } from '../inti/pelaku.ts';
import { getUnitTahunTerlihat } from '../unit-tahun/muat.ts';
import { formatDisposisi } from './nama.ts';
import type { AlatBerkas } from './penyimpanan.ts';
import { findJenisBerkas } from './terima.ts';

/** A file on its way out, with the headers it must be sent with. */
export interface BerkasKeluar {
  readonly berkas: Berkas;
  readonly isi: Readable;
  readonly kepala: Readonly<Record<string, string>>;
}

/** Nothing in a file may run, load or reach the page it came from, whatever a browser takes it for. */
const CSP_BERKAS = "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; object-src 'none'; sandbox";

type SifatKepala = Pick<Berkas, 'nama' | 'mime' | 'ukuran' | 'sha256'>;

export function buildKepala({ nama, mime, ukuran, sha256 }: SifatKepala, sebaris: boolean): Record<string, string> {
  const tampil = sebaris && findJenisBerkas(mime)?.sebaris === true;
  return {
    'content-type': mime,
    'content-length': String(ukuran),
    'content-disposition': formatDisposisi(tampil ? 'inline' : 'attachment', nama),
    'content-security-policy': CSP_BERKAS,
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
    etag: `"${sha256}"`,
  };
}

/** Opens the bytes of a file that has been found. A row whose bytes are gone is told to whoever runs the program. */
export async function openBerkas(alat: AlatBerkas, instansiId: string, berkas: Berkas): Promise<Readable> {
  const isi = await alat.penyimpanan.buka(berkas.letak);
  if (isi !== undefined) return isi;
  alat.catat({ peristiwa: 'berkas.hilang', instansiId, penggunaId: null, rincian: { berkas: berkas.id } });
  throw takDitemukan();
}

/**
 * Hands a file to somebody who may see its unit-year; a removed one does not exist.
 * @param sebaris wish to see it in the browser; granted for PDF and pictures only
 */
export async function unduhBerkas(
  alat: AlatBerkas,
  pelaku: Pelaku,
  id: string,
  { sebaris = false }: { readonly sebaris?: boolean } = {},
): Promise<BerkasKeluar> {
  if (!isId(id)) throw takDitemukan();
  const { instansiId } = pelaku;
  const berkas = await runKonteks(
    alat,
    pelaku,
    async (konteks) => {
      const satu = await findBerkas(konteks.tx, instansiId, id);
      if (satu === undefined || satu.dihapus !== null || satu.unitTahunId === null) throw takDitemukan();
      const unitTahun = await findUnitTahun(konteks.tx, instansiId, satu.unitTahunId);
      if (unitTahun === undefined) throw takDitemukan();
      await getUnitTahunTerlihat(konteks, unitTahun.unit, unitTahun.tahun);
      return satu;
    },
    { bacaSaja: true },
  );
  return { berkas, isi: await openBerkas(alat, instansiId, berkas), kepala: buildKepala(berkas, sebaris) };
}
