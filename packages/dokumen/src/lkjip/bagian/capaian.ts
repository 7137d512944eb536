import type { Blok } from '../../model/dokumen.ts';
import { narrateBandingRenstra } from '../../narasi/banding-renstra.ts';
import { narrateBandingTahun } from '../../narasi/banding-tahun.ts';
import { narrateCapaian, narrateSasaran } from '../../narasi/capaian.ts';
import { entri, kalimat, klausa, sambung, tulis } from '../../narasi/kalimat.ts';
import { narratePembanding } from '../../narasi/pembanding.ts';
import type { Penyusun } from '../bagian.ts';
import {
  belumDiisi,
  daftar,
  gabungBaris,
  kepala,
  kotak,
  kotakTanda,
  par,
  parKepala,
  sel,
  selAngka,
  selPredikat,
  tabel,
} from '../blok.ts';
import { grafikRiwayat, grafikTargetRealisasi } from '../gambar.ts';
import { type Kartu, type Kelompok, type Konteks, tampilTahun } from '../konteks.ts';
import { susunPerIndikator } from './analisis.ts';
import { tampilBatas } from './metode-pengukuran.ts';
import { narrateKeseluruhan } from './ringkasan-eksekutif.ts';

const berisi = (k: Konteks): readonly Kelompok[] => k.kelompok.filter(({ kartu }) => kartu.length > 0);

const selKelompok = ({ tingkat, uraian }: Kelompok) =>
  sel(tingkat === 'tujuan' ? `Tujuan: ${uraian}` : uraian, { kepala: 'baris' });

/** Analysis 1. */
export const capaianTarget: Penyusun = {
  judul: (k) => tulis`Perbandingan Target dan Realisasi Kinerja Tahun ${k.tahun}`,
  susun: (k, tempat) => [
    par(
      kalimat`Capaian setiap indikator terhadap target Perjanjian Kinerja tahun ${k.tahun} disajikan pada tabel berikut`,
      narrateKeseluruhan(k),
    ),
    tabelCapaian(k, tempat.id),
    ...grafikTargetRealisasi(k, tempat.id),
    ...susunPerIndikator(
      k,
      tempat,
      ({ indikator, hasil }, _, __) => [
        par(narrateCapaian(hasil, k.tahun), narrateSumber(k, indikator.id)),
        ...triwulan(k, hasil, `${tempat.id}-${indikator.id}`),
        ...kotakTanda(k.hasil.tanda, [hasil.kini.capaian.id]),
      ],
      ({ hasil }) =>
        hasil === undefined
          ? []
          : [par(narrateSasaran(hasil, k.data.umum.pengaturan.batasRataRata === null ? undefined : tampilBatas(k)))],
    ),
    ...(k.kartu.some(({ hasil }) => hasil.triwulan.length > 0)
      ? []
      : [
          kotak(
            'keterangan',
            kalimat`Realisasi triwulanan belum diisi, sehingga perkembangan capaian selama tahun ${k.tahun} tidak disajikan`,
          ),
        ]),
  ],
};

function narrateSumber({ data }: Konteks, indikator: string) {
  const ukur = data.pengukuran.find((p) => p.indikator === indikator && p.tahun === data.umum.tahun);
  const kartu = data.indikator.find(({ id }) => id === indikator);
  const sumber = ukur?.sumber ?? kartu?.sumberData ?? null;
  if (ukur?.catatan != null) return kalimat`${klausa(ukur.catatan)}`;
  return sumber === null || ukur === undefined ? undefined : kalimat`Realisasi ini bersumber dari ${klausa(sumber)}`;
}

function tabelCapaian(k: Konteks, id: string): Blok {
  const atribut = k.data.umum.pengaturan.skalaAtribut !== null;
  return tabel({
    id: `${id}-tabel`,
    keterangan: tulis`Pengukuran Kinerja Sasaran dan Indikator Tahun ${k.tahun}`,
    ukuran: 'kecil',
    kolom: [
      0.2,
      0.25,
      [0.08, 'tengah'],
      [0.09, 'kanan'],
      [0.1, 'kanan'],
      [0.09, 'kanan'],
      [0.1, 'tengah'],
      ...(atribut ? [[0.11, 'tengah'] as const] : []),
    ],
    kepala: [
      [
        'Sasaran',
        'Indikator',
        'Satuan',
        'Target',
        'Realisasi',
        'Capaian (%)',
        'Predikat',
        ...(atribut ? ['Atribut'] : []),
      ].map((t) => kepala(t)),
    ],
    badan: berisi(k).flatMap((kelompok) => [
      ...gabungBaris(
        [selKelompok(kelompok)],
        kelompok.kartu.map(({ indikator, hasil: { kini } }) => [
          sel(indikator.nama),
          sel(indikator.satuan, { rata: 'tengah' }),
          selAngka(kini.target),
          selAngka(kini.realisasi),
          selAngka(kini.capaian),
          selPredikat(kini.predikat),
          ...(atribut ? [selPredikat(kini.atribut)] : []),
        ]),
      ),
      ...(kelompok.hasil === undefined || kelompok.kartu.length < 2
        ? []
        : [
            [
              sel('Rata-rata capaian sasaran', { lebar: 5, latar: 'jumlah', tebal: true }),
              selAngka(kelompok.hasil.rataRata, { latar: 'jumlah', tebal: true }),
              { ...selPredikat(kelompok.hasil.predikat), latar: 'jumlah' as const },
              ...(atribut ? [{ ...selPredikat(kelompok.hasil.atribut), latar: 'jumlah' as const }] : []),
            ],
          ]),
    ]),
  });
}

const ROMAWI = ['I', 'II', 'III', 'IV'] as const;

function triwulan(k: Konteks, hasil: Kartu['hasil'], id: string): Blok[] {
  if (hasil.triwulan.length === 0) return [];
  return [
    tabel({
      id: `${id}-triwulan`,
      keterangan: tulis`Target dan Realisasi Triwulanan ${hasil.nama} Tahun ${k.tahun}`,
      kolom: [0.25, [0.25, 'kanan'], [0.25, 'kanan'], [0.25, 'kanan']],
      kepala: [['Triwulan', 'Target', 'Realisasi', 'Capaian (%)'].map((t) => kepala(t))],
      badan: hasil.triwulan.map(({ ke, target, realisasi, capaian }) => [
        sel(`Triwulan ${ROMAWI[ke - 1]}`, { kepala: 'baris' }),
        selAngka(target),
        selAngka(realisasi),
        selAngka(capaian),
      ]),
    }),
  ];
}

/** Analysis 2. */
export const capaianTahunLalu: Penyusun = {
  judul: (k) => tulis`Perbandingan Realisasi dan Capaian Tahun ${k.tahun} dengan Tahun-Tahun Sebelumnya`,
  susun: (k, tempat) => [
    par(
      kalimat`Realisasi dan capaian tahun ${k.tahun} dibandingkan dengan tahun lalu dan beberapa tahun sebelumnya untuk melihat arah perkembangannya`,
      kalimat`Selisih dua persentase dinyatakan dalam poin persen, sedangkan perubahan relatif dinyatakan dalam persen dari realisasi tahun pembanding`,
    ),
    tabelRiwayat(k, tempat.id),
    ...tabelSelisih(k, tempat.id),
    ...susunPerIndikator(k, tempat, (kartu, id) => [
      ...narrateBandingTahun(kartu.hasil, (t) => tampilTahun(k, t)).map((isi) => par(isi)),
      ...grafikRiwayat(id, kartu),
    ]),
  ],
};

function tabelRiwayat(k: Konteks, id: string): Blok {
  const tahun = [...new Set(k.kartu.flatMap(({ hasil }) => hasil.riwayat.map((h) => h.tahun)))].sort((a, b) => a - b);
  // Three years fit a portrait page; earlier ones are told in the sentences below.
  const tampil = tahun.slice(-3);
  const kosong = () => sel('–', { rata: 'kanan' });
  return tabel({
    id: `${id}-riwayat`,
    keterangan: sambung('Target, Realisasi, dan Capaian Antartahun'),
    ukuran: 'sangatKecil',
    kolom: [0.24, [0.07, 'tengah'], ...tampil.flatMap(() => [0.075, 0.075, 0.08].map((l) => [l, 'kanan'] as const))],
    kepala: [
      [
        kepala('Indikator', { tinggi: 2 }),
        kepala('Satuan', { tinggi: 2 }),
        ...tampil.map((t) => kepala([tampilTahun(k, t)], { lebar: 3 })),
      ],
      tampil.flatMap(() => ['Target', 'Realisasi', 'Capaian (%)'].map((t) => kepala(t))),
    ],
    badan: berisi(k).flatMap(({ kartu }) =>
      kartu.map(({ indikator, hasil }) => [
        sel(indikator.nama, { kepala: 'baris' }),
        sel(indikator.satuan, { rata: 'tengah' }),
        ...tampil.flatMap((t) => {
          const h = hasil.riwayat.find((r) => r.tahun === t);
          return h === undefined
            ? [kosong(), kosong(), kosong()]
            : [selAngka(h.target), selAngka(h.realisasi), selAngka(h.capaian)];
        }),
      ]),
    ),
  });
}

function tabelSelisih(k: Konteks, id: string): Blok[] {
  const baris = berisi(k)
    .flatMap(({ kartu }) => kartu)
    .filter(({ hasil }) => hasil.bandingTahun.length > 0);
  if (baris.length === 0) return [];
  return [
    tabel({
      id: `${id}-selisih`,
      keterangan: tulis`Perubahan Tahun ${k.tahun} terhadap Tahun-Tahun Sebelumnya`,
      ukuran: 'kecil',
      kolom: [0.3, [0.12, 'tengah'], [0.15, 'kanan'], [0.15, 'kanan'], [0.15, 'kanan'], [0.13, 'tengah']],
      kepala: [
        [
          'Indikator',
          'Terhadap tahun',
          'Selisih realisasi',
          'Perubahan relatif (%)',
          'Selisih capaian (poin persen)',
          'Arah realisasi',
        ].map((t) => kepala(t)),
      ],
      badan: baris.flatMap(({ indikator, hasil }) =>
        gabungBaris(
          [sel(`${indikator.nama} (${indikator.satuan})`, { kepala: 'baris' })],
          hasil.bandingTahun.map((b) => [
            sel([tampilTahun(k, b.tahun)], { rata: 'tengah' }),
            selAngka(b.selisihRealisasi),
            selAngka(b.perubahanRelatif),
            selAngka(b.selisihCapaian),
            sel(b.gerak ?? '–', { rata: 'tengah' }),
          ]),
        ),
      ),
    }),
  ];
}

/** Analysis 3. */
export const capaianRenstra: Penyusun = {
  judul: () => sambung('Perbandingan Realisasi dengan Target Jangka Menengah Renstra'),
  susun: (k, tempat) => {
    const akhir = tampilTahun(k, k.data.perencanaan.renstra.selesai);
    const tahunAkhir = k.data.perencanaan.renstra.selesai <= k.data.umum.tahun;
    return [
      par(
        kalimat`Realisasi sampai dengan tahun ${k.tahun} dibandingkan dengan target akhir Renstra tahun ${akhir} untuk mengetahui apakah target jangka menengah masih dapat dicapai`,
        tahunAkhir ? kalimat`Tahun ${k.tahun} adalah tahun terakhir periode Renstra` : undefined,
      ),
      tabel({
        id: `${tempat.id}-tabel`,
        keterangan: tulis`Realisasi Tahun ${k.tahun} terhadap Target Akhir Renstra Tahun ${akhir}`,
        ukuran: 'kecil',
        kolom: [0.22, 0.28, [0.09, 'tengah'], [0.1, 'kanan'], [0.1, 'kanan'], [0.11, 'kanan'], [0.1, 'kanan']],
        kepala: [
          [
            kepala('Sasaran'),
            kepala('Indikator'),
            kepala('Satuan'),
            kepala(tulis`Realisasi ${k.tahun}`),
            kepala(tulis`Target ${akhir}`),
            kepala('Kemajuan (%)'),
            kepala('Sisa'),
          ],
        ],
        badan: berisi(k).flatMap((kelompok) =>
          gabungBaris(
            [selKelompok(kelompok)],
            kelompok.kartu.map(({ indikator, hasil }) => [
              sel(indikator.nama),
              sel(indikator.satuan, { rata: 'tengah' }),
              selAngka(hasil.kini.realisasi),
              selAngka(hasil.bandingRenstra.target),
              selAngka(hasil.bandingRenstra.kemajuan),
              selAngka(hasil.bandingRenstra.sisa),
            ]),
          ),
        ),
      }),
      ...susunPerIndikator(k, tempat, ({ indikator, hasil }) => {
        const upaya = k.data.analisis.indikator.find((a) => a.indikator === indikator.id)?.upayaAkhirRenstra ?? [];
        return [
          par(narrateBandingRenstra(hasil, akhir, tahunAkhir)),
          ...(upaya.length > 0
            ? [parKepala('Upaya sampai akhir periode Renstra:'), daftar('butir', upaya)]
            : hasil.bandingRenstra.tercapai === false
              ? [belumDiisi(kalimat`Upaya untuk mencapai target akhir Renstra belum diisi`)]
              : []),
        ];
      }),
    ];
  },
};

/** Analysis 4. */
export const capaianNasional: Penyusun = {
  judul: () => sambung('Perbandingan Realisasi dengan Standar Nasional atau Pembanding Lain'),
  susun: (k, tempat) => {
    const ada = k.kartu.some(({ hasil }) => hasil.pembanding.length > 0);
    return [
      par(
        kalimat`Perbandingan dengan standar nasional dibuat apabila ada nilai yang diterbitkan dan skalanya dapat disamakan dengan skala indikator`,
      ),
      ...(ada ? [tabelPembanding(k, tempat.id)] : []),
      ...susunPerIndikator(k, tempat, ({ indikator, hasil }) => {
        const tampil = hasil.pembanding.map((p) => ({ hasil: p, tahun: tahunPembanding(k, p.id) }));
        const catatan = k.data.pembanding.filter((p) => p.indikator === indikator.id && p.catatan !== null);
        return [
          ...narratePembanding(hasil, tampil, indikator.skala?.nama).map((isi) => par(isi)),
          ...catatan.map(({ catatan: isi }) => kotak('peringatan', kalimat`${isi ?? ''}`)),
        ];
      }),
    ];
  },
};

function tahunPembanding({ data }: Konteks, id: string) {
  const i = data.pembanding.findIndex((p) => p.id === id);
  const tahun = data.pembanding[i]?.tahun ?? null;
  return tahun === null ? undefined : entri(`pembanding[${i}].tahun`, String(tahun));
}

function tabelPembanding(k: Konteks, id: string): Blok {
  const sumber = [...new Set(k.data.pembanding.flatMap((p) => (p.sumber === null ? [] : [klausa(p.sumber)])))];
  return tabel({
    id: `${id}-tabel`,
    keterangan: tulis`Realisasi Tahun ${k.tahun} dan Pembanding`,
    ukuran: 'kecil',
    kolom: [0.22, [0.11, 'kanan'], 0.19, [0.14, 'kanan'], 0.14, [0.1, 'kanan'], [0.1, 'kanan']],
    kepala: [
      ['Indikator', 'Realisasi', 'Pembanding', 'Nilai asal', 'Skala asal', 'Nilai pada skala indikator', 'Selisih'].map(
        (t) => kepala(t),
      ),
    ],
    badan: k.kartu.flatMap(({ indikator, hasil }) =>
      hasil.pembanding.length === 0
        ? []
        : gabungBaris(
            [sel(indikator.nama, { kepala: 'baris' }), selAngka(hasil.kini.realisasi)],
            hasil.pembanding.map((p) => {
              const tahun = tahunPembanding(k, p.id);
              return [
                sel(tahun === undefined ? p.nama : tulis`${p.nama} tahun ${tahun}`),
                selAngka(p.nilaiAsal),
                sel(p.skalaAsal),
                selAngka(p.nilai),
                selAngka(p.selisih),
              ];
            }),
          ),
    ),
    ...(sumber.length > 0 ? { sumber: kalimat`Sumber pembanding: ${sumber.join('; ')}` } : {}),
  });
}
