import type { Peran } from './peran.ts';
import { BIDANG, type Bidang, type TindakanHak } from './tindakan.ts';

/**
 * How far a permission reaches: the whole government; the unit of the assignment and those below it; or only what the
 * post of the assignment is responsible for.
 */
export type Lingkup = 'instansi' | 'unit' | 'jabatan';

/** One rule. A rule of a government can also name one person and can refuse. */
export interface AturanHak {
  readonly putusan: 'boleh' | 'tolak';
  /** null = whatever the role. */
  readonly peran: string | null;
  /** null = whoever it is. */
  readonly penggunaId: string | null;
  readonly tindakan: string;
  readonly lingkup: string;
  /** Only for this unit and those below; null = any. */
  readonly unit: string | null;
}

const boleh = (peran: Peran, lingkup: Lingkup, ...tindakan: readonly TindakanHak[]): AturanHak[] =>
  tindakan.map((t) => ({ putusan: 'boleh', peran, penggunaId: null, tindakan: t, lingkup, unit: null }));

const ubah = (...bidang: readonly Bidang[]): TindakanHak[] => bidang.map((b) => `ubah.${b}` as const);
const alur = (mesin: string, ...macam: readonly string[]): TindakanHak[] =>
  macam.map((m) => `alur.${mesin}.${m}` as const);
const SEMUA_BIDANG = (Object.keys(BIDANG) as Bidang[]).filter((b) => b !== 'evaluasi');

/** What every government begins with. */
export const ATURAN_BAWAAN: readonly AturanHak[] = [
  ...boleh('adminInstansi', 'instansi', 'lihat', 'lihatJejak', 'ekspor', 'impor'),
  // What setting up a unit takes in one sitting; from then on the plan is its perencana's.
  ...boleh('adminInstansi', 'instansi', ...ubah('umum', 'organisasi', 'perencanaan', 'indikator')),
  ...boleh('adminInstansi', 'instansi', 'kelola.unit', 'kelola.pengguna', 'kelola.jendela', 'kelola.instansi'),

  ...boleh('perencana', 'unit', 'lihat', 'lihatJejak', 'ekspor', 'impor', ...ubah(...SEMUA_BIDANG)),
  ...boleh('perencana', 'unit', ...alur('perjanjian', 'ajukan', 'gantikan'), ...alur('pengukuran', 'ajukan')),
  ...boleh('perencana', 'unit', ...alur('laporan', 'ajukan', 'terbitkan'), ...alur('rekomendasi', 'mulai', 'ajukan')),

  ...boleh(
    'perencana',
    'unit',
    ...alur('survei', 'buka', 'tutup', 'bukaKembali', 'kunci', 'bukaKunci'),
    'entri.survei',
  ),

  ...boleh('pic', 'unit', 'lihat', 'ekspor', 'entri.survei'),
  ...boleh('pic', 'jabatan', ...ubah('rencanaAksi', 'pengukuran', 'analisis', 'tindakLanjut')),
  ...boleh('pic', 'jabatan', ...alur('perjanjian', 'ajukan', 'setujui', 'mintaPerbaikan', 'tandaTangani')),

  ...boleh('pimpinan', 'unit', 'lihat', 'lihatJejak', 'ekspor'),
  ...boleh('pimpinan', 'jabatan', ...alur('perjanjian', 'ajukan', 'setujui', 'mintaPerbaikan', 'tandaTangani')),
  ...boleh('pimpinan', 'unit', ...alur('pengukuran', 'mintaPerbaikan')),
  ...boleh('pimpinan', 'unit', ...alur('laporan', 'mintaPerbaikan', 'finalkan', 'bukaKembali')),

  ...boleh('pelaksana', 'unit', 'lihat', 'entri.survei'),
  ...boleh('pelaksana', 'jabatan', ...alur('perjanjian', 'ajukan', 'tandaTangani')),

  ...boleh('verifikator', 'instansi', 'lihat', 'lihatJejak', 'ekspor', 'kelola.jendela'),
  ...boleh('verifikator', 'instansi', ...alur('pengukuran', 'verifikasi', 'mintaPerbaikan', 'kunci', 'bukaKembali')),
  ...boleh('verifikator', 'instansi', ...alur('perjanjian', 'mintaPerbaikan')),
  ...boleh('verifikator', 'instansi', ...alur('laporan', 'mintaPerbaikan', 'terbitkan', 'bukaKembali')),

  ...boleh('apip', 'instansi', 'lihat', 'lihatJejak', 'ekspor', ...ubah('evaluasi')),
  ...boleh(
    'apip',
    'instansi',
    ...alur('rekomendasi', 'verifikasi', 'mintaPerbaikan', 'bukaKembali', 'nyatakanTidakDapat'),
  ),

  ...boleh('pembaca', 'unit', 'lihat'),
];
