import type { DaftarOtomatis } from '../../model/dokumen.ts';
import { sambung } from '../../narasi/kalimat.ts';
import type { Penyusun } from '../bagian.ts';

const daftarOtomatis = (macam: DaftarOtomatis['macam'], judul: string): Penyusun => ({
  judul: () => sambung(judul),
  susun: () => [{ jenis: 'daftarOtomatis', macam }],
});

export const daftarIsi = daftarOtomatis('isi', 'Daftar Isi');
export const daftarTabel = daftarOtomatis('tabel', 'Daftar Tabel');
export const daftarGrafik = daftarOtomatis('grafik', 'Daftar Grafik');
export const daftarGambar = daftarOtomatis('gambar', 'Daftar Gambar');
export const daftarLampiran = daftarOtomatis('lampiran', 'Daftar Lampiran');
