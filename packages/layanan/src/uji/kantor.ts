import { type Basisdata, insertPeran, type PeranBaru } from '@akuntabel/basisdata';
import { type TahunKinerja, zTahunKinerja } from '@akuntabel/kinerja';
import type { Alat, Peristiwa } from '../inti/alat.ts';
import type { Pelaku } from '../inti/pelaku.ts';

/** Tools for tests: a clock that stands still and a log that can be read. */
export function createAlatUji(basisdata: Basisdata): Alat & { readonly peristiwa: Peristiwa[] } {
  const peristiwa: Peristiwa[] = [];
  return {
    basisdata,
    kini: () => new Date('2026-06-15T03:00:00.000Z'),
    catat: (satu) => peristiwa.push(satu),
    zonaMenit: 420,
    peristiwa,
  };
}

let ke = 0;

/** A person with one assignment, of their own. */
export async function createPelaku(
  basisdata: Basisdata,
  instansiId: string,
  peran: string,
  lain: Partial<Pick<PeranBaru, 'unit' | 'jabatan' | 'status' | 'mulai' | 'selesai'>> = {},
): Promise<Pelaku> {
  ke += 1;
  const pelaku = { penggunaId: `orang-${ke}`, nama: `Orang ${ke}`, instansiId, alamat: '10.0.0.7' };
  const waktu = '2026-01-01T00:00:00.000Z';
  await basisdata.withUmum((tx) =>
    tx
      .insertInto('refPengguna')
      .values({
        id: pelaku.penggunaId,
        nama: pelaku.nama,
        surel: `${pelaku.penggunaId}@contoh.id`,
        surelTerverifikasi: true,
        namaMasuk: pelaku.penggunaId,
        instansiId,
        dibuat: waktu,
        diubah: waktu,
      })
      .execute(),
  );
  await basisdata.withInstansi(instansiId, (tx) =>
    insertPeran(tx, instansiId, {
      penggunaId: pelaku.penggunaId,
      peran,
      status: 'definitif',
      mulai: '2026-01-01',
      ...lain,
    }),
  );
  return pelaku;
}

const target = [2026, 2027].map((tahun) => ({ tahun, renstra: 80 }));

/** A small unit-year, invented: one sasaran with two indicators, a programme, an agreement, a recommendation. */
export function createTahun(unit: string, tahun = 2026): TahunKinerja {
  const indikator = (id: string, penanggungJawab: string) => ({
    id,
    nama: `Indikator ${id}`,
    satuan: '%',
    sifat: 'persentase',
    penanggungJawab,
    target,
  });
  return zTahunKinerja.parse({
    umum: {
      tahun,
      instansi: {
        kode: 'contoh',
        nama: 'Pemerintah Kota Contoh',
        daerah: 'Kota Contoh',
        jenis: 'kota',
        tempat: 'Contoh',
      },
      unit,
    },
    organisasi: {
      unit: [{ id: unit, nama: `Kecamatan ${unit}`, jenis: 'perangkatDaerah' }],
      jabatan: [
        { id: 'wali-kota', nama: 'Wali Kota', jenis: 'kepalaDaerah' },
        { id: 'camat', nama: 'Camat', unit, atasan: 'wali-kota', jenis: 'pimpinan' },
        { id: 'kasi', nama: 'Kepala Seksi', unit, atasan: 'camat', jenis: 'struktural' },
      ],
    },
    perencanaan: {
      visi: 'Visi',
      renstra: {
        judul: 'Renstra',
        mulai: 2026,
        selesai: 2027,
        tujuan: [{ id: 'T1', uraian: 'Tujuan', sasaran: [{ id: 'S1', uraian: 'Sasaran', indikator: ['I1', 'I2'] }] }],
      },
    },
    indikator: [indikator('I1', 'kasi'), indikator('I2', 'camat')],
    anggaran: {
      program: [{ kode: '7.01.02', nama: 'Program', mendukung: ['I1'], anggaran: { murni: 1000, realisasi: 400 } }],
    },
    perjanjian: [
      {
        id: 'pk-kasi',
        versi: 'murni',
        pihakPertama: 'kasi',
        pihakKedua: 'camat',
        kinerja: [{ indikator: 'I1' }],
      },
    ],
    rencanaAksi: [{ indikator: 'I1', triwulan: [{ target: 20 }, { target: 40 }, { target: 60 }, { target: 80 }] }],
    pengukuran: [{ indikator: 'I1', tahun, triwulan: [20, null, null, null] }],
    evaluasi: [
      {
        nomor: '700/1',
        tanggal: `${tahun}-01-08`,
        evaluator: 'Inspektorat',
        tahunDievaluasi: tahun - 1,
        rekomendasi: [{ nomor: 1, rekomendasi: 'Agar melapor.', status: 'belum' }],
      },
    ],
  });
}
