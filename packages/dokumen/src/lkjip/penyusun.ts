import { sambung } from '../narasi/kalimat.ts';
import { analisisPenyebab } from './bagian/analisis-penyebab.ts';
import { analisisProgram } from './bagian/analisis-program.ts';
import { capaianNasional, capaianRenstra, capaianTahunLalu, capaianTarget } from './bagian/capaian.ts';
import { daftarGambar, daftarGrafik, daftarIsi, daftarLampiran, daftarTabel } from './bagian/daftar.ts';
import { analisisEfisiensi } from './bagian/efisiensi.ts';
import { kataPengantar } from './bagian/kata-pengantar.ts';
import {
  lampiranAnggaran,
  lampiranPenghargaan,
  lampiranPengukuran,
  lampiranPkMurni,
  lampiranPkPerubahan,
  lampiranRenstra,
  lampiranRkt,
} from './bagian/lampiran.ts';
import { metodePengukuran } from './bagian/metode-pengukuran.ts';
import {
  isuStrategis,
  kedudukanTugas,
  latarBelakang,
  maksudTujuan,
  pohonKinerja,
  prosesBisnis,
  strukturOrganisasi,
} from './bagian/pendahuluan.ts';
import { kesimpulan, langkah } from './bagian/penutup.ts';
import { iku, renstra, strategiKebijakan, tujuanSasaran } from './bagian/perencanaan.ts';
import { perjanjianKinerja } from './bagian/perjanjian-kinerja.ts';
import { prestasi } from './bagian/prestasi.ts';
import { realisasiAnggaran } from './bagian/realisasi-anggaran.ts';
import { ringkasanEksekutif } from './bagian/ringkasan-eksekutif.ts';
import { skm } from './bagian/skm.ts';
import { tindakLanjutLhe } from './bagian/tindak-lanjut-lhe.ts';
import type { Penyusun } from './bagian.ts';
import type { KunciBagian } from './kunci.ts';

/** A heading under which only sections stand. */
const wadah = (judul: string): Penyusun => ({ judul: () => sambung(judul), susun: () => [] });

/** What each key of the outline prints. */
export const PENYUSUN: Readonly<Record<KunciBagian, Penyusun>> = {
  'kata-pengantar': kataPengantar,
  'daftar-isi': daftarIsi,
  'daftar-tabel': daftarTabel,
  'daftar-grafik': daftarGrafik,
  'daftar-gambar': daftarGambar,
  'daftar-lampiran': daftarLampiran,
  'ringkasan-eksekutif': ringkasanEksekutif,
  'bab-1': wadah('Pendahuluan'),
  'latar-belakang': latarBelakang,
  'kedudukan-tugas': kedudukanTugas,
  'struktur-organisasi': strukturOrganisasi,
  'maksud-tujuan': maksudTujuan,
  'isu-strategis': isuStrategis,
  'pohon-kinerja': pohonKinerja,
  'proses-bisnis': prosesBisnis,
  'tindak-lanjut-lhe': tindakLanjutLhe,
  'bab-2': wadah('Perencanaan Kinerja'),
  renstra,
  'tujuan-sasaran': tujuanSasaran,
  'strategi-kebijakan': strategiKebijakan,
  iku,
  'perjanjian-kinerja': perjanjianKinerja,
  'bab-3': wadah('Akuntabilitas Kinerja'),
  capaian: wadah('Capaian Kinerja Organisasi'),
  'metode-pengukuran': metodePengukuran,
  'capaian-target': capaianTarget,
  'capaian-tahun-lalu': capaianTahunLalu,
  'capaian-renstra': capaianRenstra,
  'capaian-nasional': capaianNasional,
  'analisis-penyebab': analisisPenyebab,
  'analisis-efisiensi': analisisEfisiensi,
  'analisis-program': analisisProgram,
  skm,
  prestasi,
  'realisasi-anggaran': realisasiAnggaran,
  'bab-4': wadah('Penutup'),
  kesimpulan,
  langkah,
  lampiran: wadah('Lampiran'),
  'lampiran-renstra': lampiranRenstra,
  'lampiran-rkt': lampiranRkt,
  'lampiran-pk-murni': lampiranPkMurni,
  'lampiran-pk-perubahan': lampiranPkPerubahan,
  'lampiran-pengukuran': lampiranPengukuran,
  'lampiran-anggaran': lampiranAnggaran,
  'lampiran-penghargaan': lampiranPenghargaan,
};
