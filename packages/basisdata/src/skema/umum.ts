import { BOOL, INT, JSONB, kosong, pilihan, TEKS, UUID, WAKTU } from './kolom.ts';

/** How sure a code of `ref_kode_kegiatan` is: official, or with a part that could not be read from the regulation. */
export type Keyakinan = 'resmi' | 'nama-belum-pasti' | 'kode-disimpulkan' | 'kode-belum-diketahui';

export type TingkatKegiatan = 'urusan' | 'bidangUrusan' | 'program' | 'kegiatan' | 'subKegiatan';

/** Tables of all governments together: few writes, no row-level security. */
export const TABEL_UMUM = {
  refInstansi: { id: UUID, kode: TEKS, nama: TEKS, daerah: TEKS, jenis: TEKS, tempat: TEKS, dibuat: WAKTU },
  refPengguna: {
    id: TEKS,
    nama: TEKS,
    surel: TEKS,
    surelTerverifikasi: BOOL,
    gambar: kosong(TEKS),
    namaMasuk: kosong(TEKS),
    namaMasukTampil: kosong(TEKS),
    duaFaktor: kosong(BOOL),
    /** The government the account belongs to; null for an operator of the whole installation. */
    instansiId: kosong(UUID),
    /** Since when the account may no longer sign in. */
    nonaktif: kosong(WAKTU),
    dibuat: WAKTU,
    diubah: WAKTU,
  },
  refSesi: {
    id: TEKS,
    penggunaId: TEKS,
    token: TEKS,
    berakhir: WAKTU,
    alamat: kosong(TEKS),
    peramban: kosong(TEKS),
    dibuat: WAKTU,
    diubah: WAKTU,
  },
  refKredensial: {
    id: TEKS,
    penggunaId: TEKS,
    akun: TEKS,
    penyedia: TEKS,
    sandi: kosong(TEKS),
    tokenAkses: kosong(TEKS),
    tokenAksesBerakhir: kosong(WAKTU),
    tokenSegar: kosong(TEKS),
    tokenSegarBerakhir: kosong(WAKTU),
    tokenId: kosong(TEKS),
    cakupan: kosong(TEKS),
    dibuat: WAKTU,
    diubah: WAKTU,
  },
  refVerifikasi: { id: TEKS, penanda: TEKS, nilai: TEKS, berakhir: WAKTU, dibuat: WAKTU, diubah: WAKTU },
  refDuaFaktor: {
    id: TEKS,
    penggunaId: TEKS,
    rahasia: TEKS,
    kodeCadangan: TEKS,
    terverifikasi: kosong(BOOL),
    gagal: kosong(INT),
    terkunciSampai: kosong(WAKTU),
  },
  refKodeKegiatan: {
    kode: TEKS,
    nama: TEKS,
    tingkat: pilihan<TingkatKegiatan>(),
    indikatorOutput: kosong(TEKS),
    satuan: kosong(TEKS),
    keyakinan: pilihan<Keyakinan>(),
  },
  refPengaturan: { kunci: TEKS, nilai: JSONB },
} as const;
