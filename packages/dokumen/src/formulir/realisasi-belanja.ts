import type { HasilAnggaran, HasilKinerja, TahunKinerja, Uang } from '@akuntabel/kinerja';
import { belumDiisi, kepala, nomorKolom, sel, selAngka, tabel } from '../lkjip/blok.ts';
import type { Baris, Blok, Isi, Sel } from '../model/dokumen.ts';
import { kalimat } from '../narasi/kalimat.ts';
import { isDuaMacam, namaSimpul } from './anggaran.ts';
import type { PilihanBlok } from './formulir.ts';

export interface PilihanRealisasiBelanja extends PilihanBlok {
  /** Caption of the table; none unless given. */
  readonly keterangan?: Isi;
}

/**
 * Realisasi belanja of every programme, kegiatan and sub-kegiatan: ceiling before and after the change, spending, its
 * percentage of the ceiling in force, and what remains; sums per kind of programme and of the unit. For landscape pages.
 */
export function blokRealisasiBelanja(
  tahun: TahunKinerja,
  hasil: HasilKinerja,
  { id = 'realisasi-belanja', keterangan }: PilihanRealisasiBelanja = {},
): readonly Blok[] {
  const { program, utama, penunjang, unit } = hasil.anggaran;
  if (program.length === 0) return [belumDiisi(kalimat`Program, kegiatan, dan anggarannya belum diisi`)];
  return [
    tabel({
      id,
      keterangan: keterangan ?? null,
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
      badan: [
        ...program.flatMap((p) => susunSimpul(tahun, p, 0)),
        ...(isDuaMacam(program)
          ? [rowJumlah('Jumlah program utama', utama), rowJumlah('Jumlah program penunjang', penunjang)]
          : []),
        rowJumlah('Jumlah', unit),
      ],
    }),
  ];
}

const susunUang = (uang: Uang, lain: Omit<Sel, 'isi'>): Sel[] =>
  [uang.murni, uang.pagu, uang.realisasi, uang.penyerapan, uang.sisa].map((a) => selAngka(a, lain));

const rowJumlah = (nama: string, uang: Uang): Baris => [
  sel(nama, { lebar: 2, tebal: true, latar: 'jumlah', rata: 'kanan' }),
  ...susunUang(uang, { tebal: true, latar: 'jumlah' }),
];

function susunSimpul(tahun: TahunKinerja, simpul: HasilAnggaran, inden: number): Baris[] {
  const lain: Omit<Sel, 'isi'> = inden === 0 ? { tebal: true, latar: 'kelompok' } : {};
  return [
    [
      sel(simpul.kode, lain),
      sel(namaSimpul(tahun, simpul), { ...lain, inden, kepala: 'baris' }),
      ...susunUang(simpul.uang, lain),
    ],
    ...simpul.anak.flatMap((anak) => susunSimpul(tahun, anak, inden + 1)),
  ];
}
