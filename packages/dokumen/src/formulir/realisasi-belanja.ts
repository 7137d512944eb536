import type { HasilAnggaran, HasilKinerja, TahunKinerja, Uang } from '@akuntabel/kinerja';
import { belumDiisi, type IsiTabel, kepala, nomorKolom, sel, selAngka, tabel } from '../lkjip/blok.ts';
import type { Baris, Blok, Isi, Sel } from '../model/dokumen.ts';
import { kalimat } from '../narasi/kalimat.ts';
import { isDuaMacam, namaSimpul } from './anggaran.ts';
import type { PilihanBlok } from './formulir.ts';

export interface PilihanRealisasiBelanja extends PilihanBlok {
  /** Caption of the table; none unless given. */
  readonly keterangan?: Isi;
  /** Only the ceiling in force and its use, so that the names have room on a portrait page. */
  readonly ringkas?: boolean;
}

/**
 * Realisasi belanja of every programme, kegiatan and sub-kegiatan: ceiling before and after the change, spending, its
 * percentage of the ceiling in force, and what remains; sums per kind of programme and of the unit. For landscape pages,
 * unless `ringkas`.
 */
export function blokRealisasiBelanja(
  tahun: TahunKinerja,
  hasil: HasilKinerja,
  { id = 'realisasi-belanja', keterangan, ringkas = false }: PilihanRealisasiBelanja = {},
): readonly Blok[] {
  const { program, utama, penunjang, unit } = hasil.anggaran;
  if (program.length === 0) return [belumDiisi(kalimat`Program, kegiatan, dan anggarannya belum diisi`)];
  return [
    tabel({
      id,
      keterangan: keterangan ?? null,
      ...(ringkas ? SUSUNAN_RINGKAS : SUSUNAN_LENGKAP),
      badan: [
        ...program.flatMap((p) => susunSimpul(tahun, p, 0, ringkas)),
        ...(isDuaMacam(program)
          ? [
              rowJumlah('Jumlah program utama', utama, ringkas),
              rowJumlah('Jumlah program penunjang', penunjang, ringkas),
            ]
          : []),
        rowJumlah('Jumlah', unit, ringkas),
      ],
    }),
  ];
}

type Susunan = Pick<IsiTabel, 'ukuran' | 'kolom' | 'kepala'>;

const SUSUNAN_LENGKAP: Susunan = {
  ukuran: 'kecil',
  kolom: [0.13, 0.36, [0.12, 'kanan'], [0.12, 'kanan'], [0.12, 'kanan'], [0.06, 'kanan'], [0.12, 'kanan']],
  kepala: [
    [
      kepala('Kode', { tinggi: 2 }),
      kepala('Program/Kegiatan/Sub-kegiatan', { tinggi: 2 }),
      kepala('Pagu (Rp)', { lebar: 2 }),
      kepala('Realisasi (Rp)', { tinggi: 2 }),
      kepala('%', { tinggi: 2 }),
      kepala('Sisa (Rp)', { tinggi: 2 }),
    ],
    [kepala('Murni'), kepala('Setelah perubahan')],
    nomorKolom(7),
  ],
};

const SUSUNAN_RINGKAS: Susunan = {
  ukuran: 'kecil',
  kolom: [0.18, 0.43, [0.16, 'kanan'], [0.15, 'kanan'], [0.08, 'kanan']],
  kepala: [
    ['Kode', 'Program/Kegiatan/Sub-kegiatan', 'Pagu (Rp)', 'Realisasi (Rp)', '%'].map((t) => kepala(t)),
    nomorKolom(5),
  ],
};

function susunUang(uang: Uang, ringkas: boolean, lain: Omit<Sel, 'isi'>): Sel[] {
  const inti = [uang.pagu, uang.realisasi, uang.penyerapan];
  return (ringkas ? inti : [uang.murni, ...inti, uang.sisa]).map((a) => selAngka(a, lain));
}

const rowJumlah = (nama: string, uang: Uang, ringkas: boolean): Baris => [
  sel(nama, { lebar: 2, tebal: true, latar: 'jumlah', rata: 'kanan' }),
  ...susunUang(uang, ringkas, { tebal: true, latar: 'jumlah' }),
];

function susunSimpul(tahun: TahunKinerja, simpul: HasilAnggaran, inden: number, ringkas: boolean): Baris[] {
  const lain: Omit<Sel, 'isi'> = inden === 0 ? { tebal: true, latar: 'kelompok' } : {};
  return [
    [
      sel(simpul.kode, lain),
      sel(namaSimpul(tahun, simpul), { ...lain, inden, kepala: 'baris' }),
      ...susunUang(simpul.uang, ringkas, lain),
    ],
    ...simpul.anak.flatMap((anak) => susunSimpul(tahun, anak, inden + 1, ringkas)),
  ];
}
