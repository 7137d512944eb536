import type { HasilAnggaran, HasilKinerja, TahunKinerja, Uang } from '@akuntabel/kinerja';
import { belumDiisi, kepala, nomorKolom, sel, selAngka, selPredikat, selTeks, tabel } from '../lkjip/blok.ts';
import { createKonteks, type Kartu, type Konteks } from '../lkjip/konteks.ts';
import type { Baris, Blok, Dokumen, Judul, Sel } from '../model/dokumen.ts';
import { angka, kalimat, sambung, tulis } from '../narasi/kalimat.ts';
import { isDuaMacam, namaSimpul } from './anggaran.ts';
import { buildFormulir, type PilihanBlok, type PilihanFormulir } from './formulir.ts';
import { jajar, type Kisi, petak, toBaris, tumpuk } from './kisi.ts';
import { tandaTanganSatu } from './pejabat.ts';

interface PilihanBlokPengukuran extends PilihanBlok {
  /** Level of the headings of its two parts. */
  readonly tingkat?: Judul['tingkat'];
}

/**
 * Pengukuran Kinerja. Pengukuran Pencapaian Sasaran (PPS): target, realisasi, capaian and predicate of every indicator
 * of a sasaran, then ceiling, spending and their percentage, signed. Pengukuran Kinerja Kegiatan (PKK) gives the detail:
 * performance and money of every programme, kegiatan and sub-kegiatan. For landscape pages.
 */
export function blokPengukuranKinerja(
  tahun: TahunKinerja,
  hasil: HasilKinerja,
  { id = 'pengukuran', tingkat = 2 }: PilihanBlokPengukuran = {},
): readonly Blok[] {
  const k = createKonteks(tahun, hasil);
  return [...susunPps(k, id, tingkat), { jenis: 'gantiHalaman' }, ...susunPkk(k, id, tingkat)];
}

export function buildPengukuranKinerja(tahun: TahunKinerja, hasil: HasilKinerja, pilihan: PilihanFormulir): Dokumen {
  const k = createKonteks(tahun, hasil);
  const judul = tulis`Pengukuran Kinerja Tahun ${k.tahun}`;
  const halaman = [
    ['tegak', susunPps(k, 'pengukuran', 2)],
    ['mendatar', susunPkk(k, 'pengukuran', 2)],
  ] as const;
  return buildFormulir(tahun, hasil, { judul, tanggal: tahun.laporan.tanggal, halaman }, pilihan);
}

type Tingkat = Judul['tingkat'];

const judulBagian = (id: string, tingkat: Tingkat, isi: string): Judul => ({
  jenis: 'judul',
  id,
  tingkat,
  penomoran: 'tanpa',
  diDaftarIsi: false,
  isi: sambung(isi),
});

function tandaTangan({ data }: Konteks): Blok {
  const { penandatangan, tanggal } = data.laporan;
  return tandaTanganSatu(data, penandatangan, 'laporan.tanggal', tanggal);
}

const susunPps = (k: Konteks, id: string, tingkat: Tingkat): Blok[] => [
  judulBagian(`${id}-pps`, tingkat, 'Pengukuran Pencapaian Sasaran (PPS)'),
  tabelPps(k, `${id}-pps-tabel`),
  ringkasan(k, `${id}-ringkasan`),
  tandaTangan(k),
];

const susunPkk = (k: Konteks, id: string, tingkat: Tingkat): Blok[] => [
  judulBagian(`${id}-pkk`, tingkat, 'Pengukuran Kinerja Kegiatan (PKK)'),
  k.hasil.anggaran.program.length === 0
    ? belumDiisi(kalimat`Program dan kegiatan belum diisi`)
    : tabelPkk(k, `${id}-pkk-tabel`),
];

function tabelPps(k: Konteks, id: string): Blok {
  const kelompok = k.kelompok.filter(({ tingkat, kartu }) => tingkat === 'sasaran' && kartu.length > 0);
  const rincian = ({ indikator, hasil }: Kartu): Kisi =>
    jajar(
      petak(sel(indikator.nama)),
      petak(selTeks(indikator.formula)),
      petak(sel(indikator.satuan)),
      ...[hasil.kini.target, hasil.kini.realisasi, hasil.kini.capaian].map((a) => petak(selAngka(a))),
      petak(selPredikat(hasil.kini.predikat)),
    );
  return tabel({
    id,
    keterangan: null,
    ukuran: 'kecil',
    kolom: [
      [0.04, 'tengah'],
      0.19,
      0.2,
      0.2,
      [0.07, 'tengah'],
      [0.07, 'kanan'],
      [0.07, 'kanan'],
      [0.07, 'kanan'],
      [0.09, 'tengah'],
    ],
    kepala: [
      [
        'No.',
        'Sasaran Strategis',
        'Indikator Kinerja',
        'Formulasi Penghitungan',
        'Satuan',
        'Target',
        'Realisasi',
        'Capaian (%)',
        'Predikat',
      ].map((t) => kepala(t)),
      nomorKolom(9),
    ],
    badan: kelompok.flatMap(({ uraian, kartu }, i) =>
      toBaris(jajar(petak(sel(String(i + 1))), petak(sel(uraian)), tumpuk(kartu.map(rincian)))),
    ),
  });
}

const LEBAR_KINERJA = 5;

function tabelPkk(k: Konteks, id: string): Blok {
  const { program, utama, penunjang, unit } = k.hasil.anggaran;
  return tabel({
    id,
    keterangan: null,
    ukuran: 'kecil',
    kolom: [
      0.24,
      0.22,
      [0.07, 'tengah'],
      [0.07, 'kanan'],
      [0.07, 'kanan'],
      [0.07, 'kanan'],
      [0.1, 'kanan'],
      [0.1, 'kanan'],
      [0.06, 'kanan'],
    ],
    kepala: [
      [
        kepala('Program/Kegiatan/Sub-kegiatan', { tinggi: 2 }),
        kepala('Kinerja', { lebar: LEBAR_KINERJA }),
        kepala('Anggaran', { lebar: 3 }),
      ],
      ['Indikator', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)', 'Pagu (Rp)', 'Realisasi (Rp)', '%'].map((t) =>
        kepala(t),
      ),
      nomorKolom(9),
    ],
    badan: [
      ...program.flatMap((p) => susunSimpul(k, p, 0)),
      ...(isDuaMacam(program)
        ? [rowJumlah('Jumlah program utama', utama), rowJumlah('Jumlah program penunjang', penunjang)]
        : []),
      rowJumlah('Jumlah', unit),
    ],
    ...(hasTanpaIndikator(program) ? { sumber: TANPA_INDIKATOR } : {}),
  });
}

const TANPA_INDIKATOR = kalimat`Baris yang kolom kinerjanya – belum mempunyai indikator dalam data`;

const hasTanpaIndikator = (simpul: readonly HasilAnggaran[]): boolean =>
  simpul.some(({ kinerja, anak }) => kinerja.length === 0 || hasTanpaIndikator(anak));

const susunUang = (uang: Uang, lain: Omit<Sel, 'isi'>): Sel[] =>
  [uang.pagu, uang.realisasi, uang.penyerapan].map((a) => selAngka(a, lain));

const rowJumlah = (nama: string, uang: Uang): Baris => [
  sel(nama, { lebar: 1 + LEBAR_KINERJA, tebal: true, latar: 'jumlah', rata: 'kanan' }),
  ...susunUang(uang, { tebal: true, latar: 'jumlah' }),
];

function susunSimpul(k: Konteks, simpul: HasilAnggaran, inden: number): Baris[] {
  const lain: Omit<Sel, 'isi'> = inden === 0 ? { tebal: true, latar: 'kelompok' } : {};
  const kinerja = simpul.kinerja.map(({ nama, satuan, target, realisasi, capaian }) =>
    jajar(
      petak(sel(nama, lain)),
      petak(sel(satuan, lain)),
      ...[target, realisasi, capaian].map((a) => petak(selAngka(a, lain))),
    ),
  );
  const isi = jajar(
    petak(sel(namaSimpul(k.data, simpul), { ...lain, inden })),
    kinerja.length > 0
      ? tumpuk(kinerja)
      : petak(sel('–', { ...lain, tebal: false, lebar: LEBAR_KINERJA, rata: 'tengah' })),
    ...susunUang(simpul.uang, lain).map(petak),
  );
  return [...toBaris(isi), ...simpul.anak.flatMap((anak) => susunSimpul(k, anak, inden + 1))];
}

/** Ceiling, spending and percentage of the programmes that carry the sasaran; of all when none is a support programme. */
function ringkasan(k: Konteks, id: string): Blok {
  const { program, utama, unit } = k.hasil.anggaran;
  const terpisah = isDuaMacam(program);
  const uang = terpisah ? utama : unit;
  const nama = terpisah ? 'program utama' : 'program';
  const baris = [
    [tulis`Pagu anggaran ${nama} tahun ${k.tahun}`, uang.pagu],
    [tulis`Realisasi anggaran ${nama} tahun ${k.tahun}`, uang.realisasi],
    [tulis`Persentase realisasi`, uang.penyerapan],
  ] as const;
  return {
    jenis: 'tabel',
    id,
    keterangan: null,
    tanpaGaris: true,
    kolom: [{ lebar: 0.56 }, { lebar: 0.03 }, { lebar: 0.41 }],
    kepala: [],
    badan: baris.map(([label, nilai]) => [
      { isi: label, kepala: 'baris' },
      { isi: sambung(':') },
      { isi: [angka(nilai)], tebal: true, rata: 'kiri' },
    ]),
  };
}
