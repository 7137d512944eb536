import { isJenisRekaman, isTunggal, JENIS_REKAMAN, type JenisRekaman } from '@akuntabel/kinerja';
import { nameRekaman } from '../formulir/halaman-rekaman.ts';
import { compareRekaman, describeRekaman } from '../formulir/uraikan.ts';
import { formatWaktu } from '../formulir/waktu.ts';
import { sebutMacam } from './kata-jejak.ts';

/** A row of the audit as it is stored. */
interface BarisJejak {
  readonly nomor: number;
  readonly pada: string;
  readonly penggunaId: string;
  readonly nama: string;
  readonly jabatan: string | null;
  readonly macam: string;
  readonly jenis: string;
  readonly kunci: string;
  readonly lama: unknown;
  readonly baru: unknown;
  readonly alasan: string | null;
}

type Pilihan = Parameters<typeof compareRekaman>[3];

const LABEL: Readonly<Record<string, string>> = {
  nama: 'Nama',
  namaMasuk: 'Nama masuk',
  peran: 'Peran',
  unit: 'Unit',
  jabatan: 'Jabatan',
  status: 'Status',
  mulai: 'Mulai',
  selesai: 'Selesai',
  sk: 'SK',
  akun: 'Akun SSO',
  berakhir: 'Tautan berlaku sampai',
  banyak: 'Banyaknya',
  rekaman: 'Banyak data',
  dikirim: 'Dikirim',
  baru: 'Baru',
  ikut: 'Dihitung',
  tanda: 'Tanda',
  buka: 'Dibuka',
  tutup: 'Ditutup',
  hapusDuaFaktor: 'Verifikasi dua langkah dihapus',
};

/** Ids mean nothing to people. */
const TAK_TAMPIL = new Set(['id', 'instansiId', 'penggunaId', 'unitTahunId']);
const MAKS_HURUF = 500;

function tell(nilai: unknown): string | null {
  if (nilai === null || nilai === undefined || nilai === '') return null;
  if (typeof nilai === 'boolean') return nilai ? 'ya' : 'tidak';
  const teks = typeof nilai === 'object' ? JSON.stringify(nilai) : String(nilai);
  return teks.length > MAKS_HURUF ? `${teks.slice(0, MAKS_HURUF)}…` : teks;
}

/** What differs between two contents that are no records: accounts, roles, windows. */
function compareLain(lama: unknown, baru: unknown) {
  const [a, b] = [lama, baru].map((isi) =>
    typeof isi === 'object' && isi !== null && !Array.isArray(isi) ? (isi as Record<string, unknown>) : {},
  ) as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((kunci) => !TAK_TAMPIL.has(kunci))
    .map((kunci) => ({ label: LABEL[kunci] ?? kunci, lama: tell(a[kunci]), baru: tell(b[kunci]) }))
    .filter((satu) => satu.lama !== satu.baru);
}

const JENIS_LAIN: Readonly<Record<string, string>> = {
  pengguna: 'akun',
  unitTahun: 'unit',
  jendela: 'jendela',
};

/** What a record is called, where that is another word than its key. */
function nameBenda(jenis: JenisRekaman, isi: unknown, kunci: string, pilihan: Pilihan): string | null {
  if (isTunggal(jenis) || isi === null) return null;
  const nama = nameRekaman(jenis, describeRekaman(jenis, isi, pilihan), kunci);
  return nama === kunci ? null : nama;
}

/** A row in words: who, when, for which post, what. */
export function showJejak(satu: BarisJejak, { zonaMenit, pilihan }: { zonaMenit: number; pilihan: Pilihan }) {
  const { nomor, pada, penggunaId, nama, jabatan, macam, jenis, kunci, lama, baru, alasan } = satu;
  const rekaman = isJenisRekaman(jenis);
  return {
    nomor: Number(nomor),
    ...{ penggunaId, nama, jabatan, alasan, jenis, kunci },
    namaBenda: rekaman ? nameBenda(jenis, baru ?? lama, kunci, pilihan) : null,
    macam: sebutMacam(macam),
    benda: rekaman ? JENIS_REKAMAN[jenis].label.satu : (JENIS_LAIN[jenis] ?? jenis),
    pada: formatWaktu(pada, zonaMenit),
    selisih: rekaman ? compareRekaman(jenis, lama, baru, pilihan) : compareLain(lama, baru),
  };
}
