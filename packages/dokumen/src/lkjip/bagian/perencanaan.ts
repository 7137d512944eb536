import type { Blok, Sel } from '../../model/dokumen.ts';
import { kalimat, klausa, rangkai, sambung, tulis } from '../../narasi/kalimat.ts';
import type { Penyusun } from '../bagian.ts';
import {
  belumDiisi,
  daftar,
  gabungBaris,
  kepala,
  par,
  sel,
  selAngka,
  selBlok,
  selTeks,
  subjudul,
  tabel,
} from '../blok.ts';
import { type Kartu, type Konteks, namaJabatan, periodeRenstra, tampilTahun } from '../konteks.ts';
import { nomorMisi } from './pendahuluan.ts';

export const renstra: Penyusun = {
  judul: () => sambung('Rencana Strategis'),
  susun: (k) => {
    const { perencanaan } = k.data;
    const { visi, misi, misiDiampu, visiRujukan, renstra: r } = perencanaan;
    const dasar = r.dasar === null ? [] : tulis`, yang ditetapkan dengan ${klausa(r.dasar)}`;
    const diampu = misi.filter(({ nomor }) => misiDiampu.includes(nomor));
    return [
      par(
        kalimat`Kinerja ${k.unit} tahun ${k.tahun} direncanakan dalam ${r.judul}${dasar}`,
        kalimat`Dokumen itu berlaku untuk periode ${periodeRenstra(k)} dan memuat ${k.hasil.cacah.tujuan ?? ''} tujuan serta ${k.hasil.cacah.sasaran ?? ''} sasaran`,
        r.versi === 'perubahan' ? kalimat`Yang dipakai dalam laporan ini adalah Renstra setelah perubahan` : undefined,
      ),
      par(tulis`Visi ${k.data.umum.instansi.daerah} yang menjadi acuannya adalah:`),
      { jenis: 'paragraf', gaya: 'kutipan', isi: sambung(`“${visi}”`) },
      ...visiRujukan.map(({ tingkat, uraian, dasar: sumber }) =>
        par(
          kalimat`Visi itu memperhatikan visi pembangunan ${tingkat} menurut ${klausa(sumber)}, yaitu “${klausa(uraian)}”`,
        ),
      ),
      ...(misi.length === 0
        ? [belumDiisi(kalimat`Misi daerah belum diisi`)]
        : [
            par(kalimat`Visi tersebut diwujudkan melalui ${k.hasil.cacah.misi ?? ''} misi`),
            tabel({
              id: 'renstra-misi',
              keterangan: null,
              kolom: [[0.12, 'tengah'], 0.88],
              kepala: [[kepala('Misi'), kepala('Uraian')]],
              badan: misi.map(({ nomor, uraian }) => [
                sel(nomorMisi(k, nomor)),
                sel(uraian, misiDiampu.includes(nomor) ? { tebal: true } : {}),
              ]),
            }),
          ]),
      diampu.length === 0
        ? belumDiisi(kalimat`Misi yang didukung ${k.unit} belum diisi`)
        : par(
            kalimat`Sesuai dengan tugasnya, ${k.unit} mendukung ${rangkai(diampu.map(({ nomor, uraian }) => tulis`Misi ${nomorMisi(k, nomor)}, yaitu “${klausa(uraian)}”`))}`,
          ),
    ];
  },
};

export const tujuanSasaran: Penyusun = {
  judul: () => sambung('Tujuan dan Sasaran'),
  susun: (k, { id }) => [
    par(
      kalimat`Tujuan dan sasaran ${k.unit} dirumuskan agar mendukung tujuan dan sasaran pembangunan daerah`,
      k.data.perencanaan.rpjmd === null
        ? undefined
        : kalimat`Keterkaitannya dengan ${klausa(k.data.perencanaan.rpjmd.dasar)} disajikan pada tabel berikut`,
    ),
    ...(k.data.perencanaan.rpjmd === null
      ? [belumDiisi(kalimat`Tujuan dan sasaran RPJMD yang didukung belum diisi`)]
      : [tabelKeterkaitan(k, id)]),
    par(
      kalimat`Tujuan dan sasaran itu diukur dengan ${k.hasil.cacah.indikator ?? ''} indikator`,
      kalimat`Target setiap tahun selama periode Renstra ${periodeRenstra(k)} adalah sebagai berikut`,
    ),
    tabelTargetRenstra(k, id),
  ],
};

function tabelKeterkaitan(k: Konteks, id: string): Blok {
  const { rpjmd } = k.data.perencanaan;
  const semuaSasaran = rpjmd?.tujuan.flatMap((t) => t.sasaran.map((s) => ({ tujuan: t, sasaran: s }))) ?? [];
  return tabel({
    id: `${id}-keterkaitan`,
    keterangan: tulis`Keterkaitan Tujuan dan Sasaran RPJMD dengan Renstra ${k.unit}`,
    ukuran: 'kecil',
    kolom: [1, 1, 1, 1.2, 1.1, 1.3],
    kepala: [
      [kepala('RPJMD', { lebar: 3 }), kepala('Renstra', { lebar: 3 })],
      ['Tujuan', 'Sasaran', 'Indikator', 'Tujuan', 'Sasaran', 'Indikator'].map((t) => kepala(t)),
    ],
    badan: k.kelompok
      .filter(({ sasaran }) => sasaran !== undefined)
      .map(({ tujuan, sasaran, kartu }) => {
        const atas = semuaSasaran.find(({ sasaran: s }) => s.id === sasaran?.mendukung);
        const tujuanDaerah = atas?.tujuan ?? rpjmd?.tujuan.find(({ id: t }) => t === tujuan.mendukung);
        return [
          selTeks(tujuanDaerah?.uraian),
          selTeks(atas?.sasaran.uraian),
          selDaftar(atas?.sasaran.indikator.map(({ nama }) => nama) ?? []),
          sel(tujuan.uraian),
          sel(sasaran?.uraian ?? ''),
          selDaftar(kartu.map(({ indikator }) => indikator.nama)),
        ];
      }),
  });
}

const selDaftar = (butir: readonly string[]): Sel =>
  butir.length === 0 ? sel('–') : butir.length === 1 ? sel(butir[0] as string) : selBlok([daftar('angka', butir)]);

function tabelTargetRenstra(k: Konteks, id: string): Blok {
  const { tahunAwal } = k.data.perencanaan.renstra;
  const tahun = k.kartu[0]?.hasil.targetRenstra.map((t) => t.tahun) ?? [];
  const awal = tahunAwal.filter((t) => k.kartu.some(({ hasil }) => hasil.kondisiAwal.some((a) => a.tahun === t)));
  const baris = ({ indikator, hasil }: Kartu): Sel[] => [
    sel(indikator.nama),
    sel(indikator.satuan, { rata: 'tengah' }),
    ...awal.map((t) => {
      const nilai = hasil.kondisiAwal.find((a) => a.tahun === t)?.nilai;
      return nilai === undefined ? sel('–', { rata: 'kanan' }) : selAngka(nilai);
    }),
    ...hasil.targetRenstra.map(({ target }) => selAngka(target)),
  ];
  return tabel({
    id: `${id}-target`,
    keterangan: tulis`Tujuan, Sasaran, Indikator, dan Target Tahunan Renstra ${periodeRenstra(k)}`,
    ukuran: 'kecil',
    kolom: [0.24, 0.26, [0.08, 'tengah'], ...[...awal, ...tahun].map((): [number, 'kanan'] => [0.07, 'kanan'])],
    kepala: [
      [
        kepala('Tujuan/sasaran', { tinggi: 2 }),
        kepala('Indikator', { tinggi: 2 }),
        kepala('Satuan', { tinggi: 2 }),
        ...(awal.length > 0 ? [kepala('Kondisi awal', { lebar: awal.length })] : []),
        kepala('Target', { lebar: Math.max(1, tahun.length) }),
      ],
      [...awal, ...tahun].map((t) => kepala([tampilTahun(k, t)])),
    ],
    badan: k.kelompok
      .filter(({ kartu }) => kartu.length > 0)
      .flatMap(({ tingkat, uraian, kartu }) =>
        gabungBaris(
          [sel(`${tingkat === 'tujuan' ? 'Tujuan' : 'Sasaran'}: ${uraian}`, { kepala: 'baris' })],
          kartu.map(baris),
        ),
      ),
  });
}

export const strategiKebijakan: Penyusun = {
  judul: () => sambung('Strategi dan Kebijakan'),
  susun: (k, { id }) => {
    const kelompok = k.kelompok.filter(({ sasaran }) => (sasaran?.strategi.length ?? 0) > 0);
    if (kelompok.length === 0) return [belumDiisi(kalimat`Strategi dan kebijakan belum diisi`)];
    const utama = k.hasil.anggaran.program.filter(({ sifat }) => sifat === 'utama');
    const penunjang = k.hasil.anggaran.program.filter(({ sifat }) => sifat === 'penunjang');
    return [
      par(
        kalimat`Setiap sasaran dicapai melalui strategi, yang diarahkan oleh kebijakan dan dilaksanakan oleh program`,
        kalimat`Hubungan ketiganya disajikan pada tabel berikut`,
      ),
      tabel({
        id: `${id}-tabel`,
        keterangan: tulis`Strategi, Arah Kebijakan, dan Program ${k.unit}`,
        ukuran: 'kecil',
        kolom: [0.2, 0.24, 0.32, 0.24],
        kepala: [[kepala('Sasaran'), kepala('Strategi'), kepala('Arah kebijakan'), kepala('Program')]],
        badan: kelompok.flatMap(({ sasaran }) =>
          gabungBaris(
            [sel(sasaran?.uraian ?? '', { kepala: 'baris' })],
            (sasaran?.strategi ?? []).map((s) => [
              sel(s.uraian),
              selDaftar(s.kebijakan),
              selDaftar(s.program.map((kode) => k.program.get(kode)?.nama ?? kode)),
            ]),
          ),
        ),
      }),
      ...(utama.length === 0
        ? []
        : [
            par(tulis`Program yang mengampu sasaran pada tahun ${k.tahun} adalah:`),
            daftar(
              'angka',
              utama.map((p) => kalimat`${p.nama}, dengan pagu ${p.uang.pagu}`),
            ),
          ]),
      ...(penunjang.length === 0
        ? []
        : [
            par(
              kalimat`Penyelenggaraan kantor sendiri didukung oleh ${rangkai(penunjang.map((p) => tulis`${p.nama} dengan pagu ${p.uang.pagu}`))}`,
            ),
          ]),
    ];
  },
};

export const iku: Penyusun = {
  judul: () => sambung('Indikator Kinerja Utama'),
  susun: (k, { id }) => {
    const utama = k.kartu.filter(({ indikator }) => indikator.iku);
    const lain = k.kartu.filter(({ indikator }) => !indikator.iku);
    return [
      par(
        kalimat`Keberhasilan sasaran diukur dengan ${k.hasil.keseluruhan.jumlah} indikator kinerja utama`,
        kalimat`Definisi, cara menghitung, sumber data, dan penanggung jawab setiap indikator ditetapkan dalam kartu indikator berikut, agar pengukurannya sama dari tahun ke tahun`,
        lain.length > 0
          ? kalimat`Indikator tujuan, yang bukan indikator kinerja utama, dicantumkan sesudahnya`
          : undefined,
      ),
      ...(utama.length === 0
        ? [belumDiisi(kalimat`Belum ada indikator yang ditetapkan sebagai indikator kinerja utama`)]
        : []),
      ...[...utama, ...lain].flatMap((kartu) => kartuIndikator(k, kartu, id)),
    ];
  },
};

const ARAH = {
  maksimum: 'makin tinggi makin baik',
  minimum: 'makin rendah makin baik',
  rentang: 'baik bila berada di dalam rentang',
  ordinal: 'peringkat; makin tinggi makin baik',
  tahapan: 'bagian tahapan yang selesai',
} as const;
const FREKUENSI = { bulanan: 'Bulanan', triwulan: 'Triwulanan', semester: 'Semesteran', tahunan: 'Tahunan' } as const;

function kartuIndikator(k: Konteks, { indikator: i }: Kartu, id: string): Blok[] {
  const baris: readonly (readonly [string, string | null])[] = [
    ['Definisi', i.definisi],
    ['Alasan pemilihan', i.alasan],
    ['Cara menghitung', i.formula],
    ['Satuan', i.satuan],
    ['Arah', ARAH[i.arah]],
    ['Sumber data', i.sumberData],
    ['Frekuensi pengukuran', FREKUENSI[i.frekuensi]],
    ['Mekanisme pengumpulan', i.mekanisme],
    ['Media', i.media],
    ['Penanggung jawab', namaJabatan(k.data, i.penanggungJawab) ?? null],
  ];
  return [
    subjudul(`${id}-${i.id}`, i.nama),
    tabel({
      id: `${id}-${i.id}-kartu`,
      keterangan: null,
      kolom: [0.28, 0.72],
      kepala: [],
      badan: baris.map(([nama, isi]) => [sel(nama, { kepala: 'baris' }), sel(isi ?? 'belum diisi')]),
    }),
  ];
}
