import type { HasilAnggaran, HasilKinerja, TahunKinerja, Uang } from '@akuntabel/kinerja';
import { belumDiisi, kepala, nomorKolom, sel, selAngka, selPredikat, selTeks, tabel } from '../lkjip/blok.ts';
import { createKonteks, type Kartu, type Konteks } from '../lkjip/konteks.ts';
import type { Baris, Blok, Dokumen, Judul, Sel } from '../model/dokumen.ts';
import { angka, kalimat, sambung, tulis } from '../narasi/kalimat.ts';
import { namaSimpul } from './anggaran.ts';
import { buildFormulir, type PilihanBlok, type PilihanFormulir } from './formulir.ts';
import { jajar, type Kisi, petak, toBaris, tumpuk } from './kisi.ts';
import { tandaTanganSatu } from './pejabat.ts';

export interface PilihanBlokPengukuran extends PilihanBlok {
  /** Level of the headings of its two parts. */
  readonly tingkat?: Judul['tingkat'];
}

/**
 * Pengukuran Kinerja: Pengukuran Pencapaian Sasaran (PPS) with target, realisasi, capaian and predicate of every
 * indicator, Pengukuran Kinerja Kegiatan (PKK) with performance and money of every programme, kegiatan and
 * sub-kegiatan, then ceiling, spending and their percentage; signed. For landscape pages.
 */
export function blokPengukuranKinerja(
  tahun: TahunKinerja,
  hasil: HasilKinerja,
  { id = 'pengukuran', tingkat = 2 }: PilihanBlokPengukuran = {},
): readonly Blok[] {
  const k = createKonteks(tahun, hasil);
  const judul = (ekor: string, isi: string): Judul => ({
    jenis: 'judul',
    id: `${id}-${ekor}`,
    tingkat,
    penomoran: 'tanpa',
    diDaftarIsi: false,
    isi: sambung(isi),
  });
  const { laporan } = tahun;
  return [
    judul('pps', 'Pengukuran Pencapaian Sasaran (PPS)'),
    tabelPps(k, `${id}-pps-tabel`),
    judul('pkk', 'Pengukuran Kinerja Kegiatan (PKK)'),
    ...(hasil.anggaran.program.length === 0
      ? [belumDiisi(kalimat`Program dan kegiatan belum diisi`)]
      : [tabelPkk(k, `${id}-pkk-tabel`)]),
    ringkasan(k, `${id}-ringkasan`),
    tandaTanganSatu(tahun, laporan.penandatangan, 'laporan.tanggal', laporan.tanggal),
  ];
}

export function buildPengukuranKinerja(tahun: TahunKinerja, hasil: HasilKinerja, pilihan: PilihanFormulir): Dokumen {
  const judul = tulis`Pengukuran Kinerja Tahun ${createKonteks(tahun, hasil).tahun}`;
  const blok = blokPengukuranKinerja(tahun, hasil);
  return buildFormulir(tahun, hasil, { judul, orientasi: 'mendatar', tanggal: tahun.laporan.tanggal, blok }, pilihan);
}

function tabelPps(k: Konteks, id: string): Blok {
  const kelompok = k.kelompok.filter(({ kartu }) => kartu.length > 0);
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
    badan: kelompok.flatMap(({ tingkat, uraian, kartu }, i) =>
      toBaris(
        jajar(
          petak(sel(String(i + 1))),
          petak(sel(tingkat === 'tujuan' ? `Tujuan: ${uraian}` : uraian)),
          tumpuk(kartu.map(rincian)),
        ),
      ),
    ),
  });
}

const LEBAR_KINERJA = 5;

function tabelPkk(k: Konteks, id: string): Blok {
  const { program, unit } = k.hasil.anggaran;
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
      [
        sel('Jumlah', { lebar: 1 + LEBAR_KINERJA, tebal: true, latar: 'jumlah', rata: 'kanan' }),
        ...susunUang(unit, { tebal: true, latar: 'jumlah' }),
      ],
    ],
  });
}

const susunUang = (uang: Uang, lain: Omit<Sel, 'isi'>): Sel[] =>
  [uang.pagu, uang.realisasi, uang.penyerapan].map((a) => selAngka(a, lain));

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
      : petak(sel('indikator belum diisi', { ...lain, tebal: false, lebar: LEBAR_KINERJA })),
    ...susunUang(simpul.uang, lain).map(petak),
  );
  return [...toBaris(isi), ...simpul.anak.flatMap((anak) => susunSimpul(k, anak, inden + 1))];
}

/** Ceiling, spending and percentage of the programmes that carry the sasaran; of all when none is a support programme. */
function ringkasan(k: Konteks, id: string): Blok {
  const { program, utama, unit } = k.hasil.anggaran;
  const terpisah = program.some(({ sifat }) => sifat === 'penunjang') && program.some(({ sifat }) => sifat === 'utama');
  const uang = terpisah ? utama : unit;
  const nama = terpisah ? 'program utama' : 'program';
  const baris = [
    [tulis`Pagu anggaran ${nama} tahun ${k.tahun}`, uang.pagu],
    [tulis`Realisasi anggaran ${nama} tahun ${k.tahun}`, uang.realisasi],
    [tulis`Persentase realisasi anggaran ${nama} tahun ${k.tahun}`, uang.penyerapan],
  ] as const;
  return {
    jenis: 'tabel',
    id,
    keterangan: null,
    tanpaGaris: true,
    kolom: [{ lebar: 0.42 }, { lebar: 0.02 }, { lebar: 0.56 }],
    kepala: [],
    badan: baris.map(([label, nilai]) => [
      { isi: label, kepala: 'baris' },
      { isi: sambung(':') },
      { isi: [angka(nilai)], tebal: true, rata: 'kiri' },
    ]),
  };
}
