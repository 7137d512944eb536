import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  appendJejak,
  type Berkas,
  findInstansi,
  findUnitTahun,
  findVersiDokumen,
  insertBerkas,
  listBerkas,
  listRekaman,
  lockUnitTahun,
  newId,
} from '@akuntabel/basisdata';
import { hashTahunKinerja } from '@akuntabel/berkas';
import type { TahunKinerja } from '@akuntabel/kinerja';
import { buildLetak } from '../berkas/penyimpanan.ts';
import { JENIS_VERSI, toKunciVersi } from '../berkas/versi.ts';
import type { Kerja } from '../pekerjaan/antrean.ts';
import { measureRekaman } from '../unit-tahun/muat.ts';
import type { BahanUnitTahun } from './pekerja.ts';
import { type AlatDokumen, buildNamaDokumen, FORMAT_DOKUMEN, type TugasDokumen } from './permintaan.ts';
import { type PilihanSusun, susunDokumen } from './susun.ts';
import { buildAlamatVerifikasi } from './verifikasi.ts';

/** What a finished job says: where the bytes lie. `usang`: the data changed before it was its turn. */
export type HasilTugas =
  | { readonly usang: true }
  | { readonly letak: string; readonly ukuran: number; readonly sha256: string; readonly berkasId: string | null };

interface Bahan extends BahanUnitTahun {
  readonly unit: string;
  readonly nomor: number | null;
  readonly penggunaId: string | null;
}

/** What the document is made from; undefined when the data are not those it was asked for. */
async function loadBahan(alat: AlatDokumen, tugas: TugasDokumen): Promise<Bahan | undefined> {
  const { instansiId, unitTahunId, versiId, hash, jenis, format, kunci } = tugas;
  const baca = { bacaSaja: true };
  return await alat.basisdata.withInstansi(
    instansiId,
    async (tx) => {
      const unitTahun = await findUnitTahun(tx, instansiId, unitTahunId);
      if (unitTahun === undefined) return undefined;
      const dasar = { jenis, format, hash, unit: unitTahun.unit };
      if (versiId === null) {
        const kini = measureRekaman(unitTahunId, await listRekaman(tx, instansiId, unitTahunId));
        if (kini.hash !== hash) return undefined;
        return { ...dasar, kunci, draf: true, tahun: kini.tahun, verifikasi: null, nomor: null, penggunaId: null };
      }
      const versi = await findVersiDokumen(tx, instansiId, versiId);
      const instansi = await findInstansi(tx, instansiId);
      if (versi === undefined || instansi === undefined) return undefined;
      const tahun = versi.data as TahunKinerja;
      // What is printed under a hash has that hash, also after years on a disk.
      if (hashTahunKinerja(tahun) !== versi.hash) throw new Error(`Data versi ${versiId} tidak cocok dengan sidiknya.`);
      const alamat = buildAlamatVerifikasi(alat, instansi.kode, versi.kode);
      return {
        ...{ ...dasar, kunci: jenis === 'pk' ? versi.kunci : null, draf: false, tahun },
        verifikasi: alamat === null ? null : { alamat, kode: versi.kode },
        ...{ nomor: versi.nomor, penggunaId: versi.penggunaId },
      };
    },
    baca,
  );
}

/** Does a job of kind `dokumen`: loads, makes, stores. Done twice, it gives the file of the first time. */
export async function kerjakanDokumen(
  alat: AlatDokumen,
  { data, signal, lapor }: Kerja,
  pilihan: Pick<PilihanSusun, 'onMulai' | 'batasMemori' | 'batasWaktu'> = {},
): Promise<HasilTugas> {
  const tugas = data as unknown as TugasDokumen;
  const ada = tugas.versiId === null ? undefined : await findBerkasVersi(alat, tugas);
  if (ada !== undefined) return toHasil(ada);
  await lapor(10, 'Memuat data');
  const bahan = await loadBahan(alat, tugas);
  if (bahan === undefined) return { usang: true };
  await lapor(20, 'Menyusun isi dokumen');
  const { unit, nomor, penggunaId, ...lain } = bahan;
  const onTerbangun = () => void lapor(55, `Menata ${FORMAT_DOKUMEN[tugas.format].nama}`).catch(() => {});
  const isi = await susunDokumen(lain, { ...pilihan, signal, onTerbangun });
  await lapor(90, 'Menyimpan berkas');
  const id = newId();
  const letak = buildLetak(tugas.instansiId, id);
  const sha256 = createHash('sha256').update(isi).digest('hex');
  const ukuran = isi.byteLength;
  await alat.penyimpanan.simpan(letak, Readable.from([isi], { objectMode: false }), { ukuran, sha256 });
  if (tugas.versiId === null || nomor === null || penggunaId === null) return { letak, ukuran, sha256, berkasId: null };
  const nama = buildNamaDokumen({ ...tugas, versi: nomor }, unit, bahan.tahun.umum.tahun);
  const berkas = await insertBerkasVersi(alat, tugas, { id, letak, ukuran, sha256, nama, penggunaId });
  if (berkas.id !== id) await alat.penyimpanan.hapus(letak);
  return toHasil(berkas);
}

const toHasil = ({ letak, ukuran, sha256, id }: Berkas): HasilTugas => ({ letak, ukuran, sha256, berkasId: id });

async function findBerkasVersi(alat: AlatDokumen, tugas: TugasDokumen): Promise<Berkas | undefined> {
  const { instansiId, unitTahunId, versiId, format } = tugas;
  const saring = { unitTahunId, jenis: JENIS_VERSI, kunci: toKunciVersi(versiId ?? '', format) };
  const [ada] = await alat.basisdata.withInstansi(instansiId, (tx) => listBerkas(tx, instansiId, saring), {
    bacaSaja: true,
  });
  return ada;
}

/** Keeps the file of a version. Of two made at once the first stays: what was handed out once never changes. */
async function insertBerkasVersi(
  alat: AlatDokumen,
  { instansiId, unitTahunId, versiId, format }: TugasDokumen,
  baru: Pick<Berkas, 'id' | 'letak' | 'ukuran' | 'sha256' | 'nama' | 'penggunaId'>,
): Promise<Berkas> {
  const pada = alat.kini().toISOString();
  const alamat = { unitTahunId, jenis: JENIS_VERSI, kunci: toKunciVersi(versiId ?? '', format) };
  return await alat.basisdata.withInstansi(instansiId, async (tx) => {
    await lockUnitTahun(tx, instansiId, unitTahunId);
    const [ada] = await listBerkas(tx, instansiId, alamat);
    if (ada !== undefined) return ada;
    const berkas = await insertBerkas(tx, instansiId, { ...baru, ...alamat, mime: FORMAT_DOKUMEN[format].mime, pada });
    const { nama, sha256, ukuran, id } = berkas;
    await appendJejak(tx, instansiId, [
      {
        ...{ macam: 'dokumen.simpan', ...alamat, lama: null, baru: { berkas: id, nama, sha256, ukuran }, alasan: null },
        ...{ pada, penggunaId: baru.penggunaId, nama: 'Sistem', jabatan: null, alamat: null },
      },
    ]);
    return berkas;
  });
}
