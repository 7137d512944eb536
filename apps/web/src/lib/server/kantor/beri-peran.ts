import { lihatPengguna, type Pelaku, type Peran } from '@akuntabel/layanan';
import { untukHalaman } from './galat.ts';
import type { Kantor } from './kantor.ts';

/** What somebody with the role does, for who gives it. */
export const PENJELASAN_PERAN: Readonly<Record<Peran, string>> = {
  adminInstansi: 'Mengelola pengguna, unit, dan jendela pengisian.',
  perencana: 'Mengisi dan mengajukan seluruh data unitnya.',
  pic: 'Mengisi pengukuran dan analisis indikator yang menjadi tanggung jawab jabatannya.',
  pimpinan: 'Menyetujui dan menandatangani perjanjian, menyetujui laporan unitnya.',
  pelaksana: 'Menandatangani perjanjian kinerjanya sendiri.',
  verifikator: 'Memverifikasi dan mengunci pengukuran semua unit.',
  apip: 'Mengisi hasil evaluasi dan memverifikasi tindak lanjut semua unit.',
  pembaca: 'Membaca data unitnya.',
};

export async function getPenggunaTampil({ alat, pelaku }: Kantor & { pelaku: Pelaku }, id: string) {
  const { nama } = await untukHalaman(lihatPengguna(alat, pelaku, id));
  return { nama, sendiri: id === pelaku.penggunaId };
}
