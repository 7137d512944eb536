import type { z } from 'zod';
import type { zPenugasan, zTahunKinerja } from '../tahun/tahun-kinerja.ts';
import { bedakanNama, type Undi } from './undi.ts';

type Masukan = z.input<typeof zTahunKinerja>;

/** Ids that the other subjects may refer to. */
export interface Acuan {
  readonly tahun: number;
  readonly mulai: number;
  readonly selesai: number;
  readonly unit: readonly string[];
  /** Posts with their superior, the head of region first, the head of the unit second. */
  readonly jabatan: readonly { readonly id: string; readonly atasan: string | null; readonly pelaksana: boolean }[];
  /** Programme codes with the kegiatan below them. */
  readonly program: readonly { readonly kode: string; readonly sifat: 'utama' | 'penunjang' }[];
  readonly misi: number;
}

const LAMA_RENSTRA = 5;

export function susunAcuan(undi: Undi): Acuan {
  const tahun = undi.bulat(2018, 2032);
  const mulai = tahun - undi.bulat(0, LAMA_RENSTRA - 1);
  const kelurahan = undi.daftar(0, 3, (ke) => `KEL-${ke + 1}`);
  const kasi = undi.daftar(0, 3, (ke) => `kasi-${ke + 1}`);
  const [kasiPertama] = kasi;
  return {
    tahun,
    mulai,
    selesai: mulai + undi.bulat(LAMA_RENSTRA - 1, LAMA_RENSTRA),
    unit: ['KEC', 'SEK', ...kelurahan],
    jabatan: [
      { id: 'kepala-daerah', atasan: null, pelaksana: false },
      { id: 'camat', atasan: 'kepala-daerah', pelaksana: false },
      { id: 'sekretaris', atasan: 'camat', pelaksana: false },
      ...kasi.map((id) => ({ id, atasan: 'camat', pelaksana: false })),
      ...(kasiPertama === undefined
        ? []
        : undi.daftar(0, 2, (ke) => ({ id: `pelaksana-${ke + 1}`, atasan: kasiPertama, pelaksana: true }))),
    ],
    program: undi.daftar(0, 4, (ke) => ({
      kode: `7.01.0${ke + 1}`,
      sifat: undi.pilih(['utama', 'utama', 'penunjang'] as const),
    })),
    misi: undi.bulat(0, 4),
  };
}

export function susunUmum(undi: Undi, { tahun }: Acuan): Masukan['umum'] {
  const jenis = undi.pilih(['kota', 'kabupaten', 'provinsi'] as const);
  const daerah = `${jenis.charAt(0).toUpperCase()}${jenis.slice(1)} ${undi.teks()}`;
  return {
    tahun,
    instansi: {
      kode: 'kota-contoh',
      nama: `Pemerintah ${daerah}`,
      daerah,
      jenis,
      tempat: undi.teks(),
    },
    unit: 'KEC',
    pengaturan: {
      skalaPredikat: undi.pilih(['permendagri-86-2017', 'ordinal-85-70-55'] as const),
      skalaAtribut: undi.pilih([null, 'permendagri-86-2017', 'ordinal-85-70-55'] as const),
      modeSkala: undi.pilih(['kontinu', 'dibulatkan'] as const),
      batasRataRata: undi.pilih([null, '100', '120'] as const),
      metodeEfisiensi: undi.pilih(['rasio', 'selisih', 'hemat'] as const),
      jatuhTempoLaporan: undi.mungkinNull(60, () => undi.tanggal(tahun + 1)),
    },
  };
}

export function susunOrganisasi(undi: Undi, { tahun, unit, jabatan }: Acuan): Masukan['organisasi'] {
  const jenis = (id: string) =>
    id === 'KEC' ? 'perangkatDaerah' : id === 'SEK' ? 'sekretariat' : ('kelurahan' as const);
  const penugasan = jabatan.flatMap(({ id, pelaksana }): z.input<typeof zPenugasan>[] => {
    if (pelaksana || undi.peluang(15)) return [];
    const orang = { jabatan: id, nama: undi.teks(), pangkat: undi.mungkinNull(30, () => undi.teks()) };
    if (!undi.peluang(25)) return [{ ...orang, mulai: undi.mungkinNull(50, () => undi.tanggal(tahun - 1)) }];
    return [
      { ...orang, selesai: `${tahun}-06-30` },
      { jabatan: id, nama: undi.teks(), status: undi.pilih(['definitif', 'plt', 'pj']), mulai: `${tahun}-07-01` },
    ];
  });
  const namaJabatan: string[] = [];
  const drawJabatan = (): string => {
    const nama = bedakanNama(`Jabatan ${undi.teks()}`, namaJabatan);
    namaJabatan.push(nama);
    return nama;
  };
  return {
    unit: unit.map((id) => ({ id, nama: `Unit ${undi.teks()}`, jenis: jenis(id), induk: id === 'KEC' ? null : 'KEC' })),
    jabatan: jabatan.map(({ id, atasan, pelaksana }) => ({
      id,
      nama: drawJabatan(),
      unit: atasan === null ? null : 'KEC',
      atasan,
      jenis: atasan === null ? 'kepalaDaerah' : id === 'camat' ? 'pimpinan' : pelaksana ? 'pelaksana' : 'struktural',
    })),
    penugasan,
    kedudukan: undi.daftar(0, 2, () => undi.teks()),
    tugas: undi.daftar(0, 4, () => undi.teks()),
  };
}
