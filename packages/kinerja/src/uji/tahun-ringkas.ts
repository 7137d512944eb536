import type { z } from 'zod';
import { type TahunKinerja, type zIndikator, zTahunKinerja } from '../tahun/tahun-kinerja.ts';

type Masukan = z.input<typeof zTahunKinerja>;
type KartuMasukan = z.input<typeof zIndikator>;

/** The smallest unit-year: one tujuan, one sasaran, one indicator I1, year 2024; tests replace what they are about. */
export function createTahun(ubah: Partial<Masukan> = {}, kartu: Partial<KartuMasukan> = {}): TahunKinerja {
  return zTahunKinerja.parse({
    umum: {
      tahun: 2024,
      instansi: { kode: 'kota', nama: 'Pemerintah Kota', daerah: 'Kota', jenis: 'kota', tempat: 'Kota' },
      unit: 'KEC',
    },
    organisasi: { unit: [{ id: 'KEC', nama: 'Kecamatan', jenis: 'perangkatDaerah' }] },
    perencanaan: {
      visi: 'Visi',
      renstra: {
        judul: 'Renstra',
        mulai: 2021,
        selesai: 2026,
        tujuan: [{ id: 'T1', uraian: 'Tujuan', sasaran: [{ id: 'S1', uraian: 'Sasaran', indikator: ['I1'] }] }],
      },
    },
    indikator: [{ id: 'I1', nama: 'Indikator', satuan: 'Dokumen', sifat: 'jumlah', ...kartu }],
    ...ubah,
  });
}

/** Settings of createTahun's umum, with some of them replaced. */
export function createUmum(pengaturan: Partial<NonNullable<Masukan['umum']['pengaturan']>>): Masukan['umum'] {
  return { ...createTahun().umum, pengaturan };
}
