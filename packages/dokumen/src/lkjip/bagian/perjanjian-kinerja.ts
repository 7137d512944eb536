import type { HasilAnggaran, HasilPerjanjian, Perjanjian } from '@akuntabel/kinerja';
import type { Baris, Blok, Isi } from '../../model/dokumen.ts';
import { narratePerubahanPagu } from '../../narasi/anggaran.ts';
import { kalimat, klausa, paragraf, rangkai, sambung, tulis } from '../../narasi/kalimat.ts';
import type { Penyusun } from '../bagian.ts';
import { belumDiisi, gabungBaris, kepala, par, sel, selAngka, selTeks, tabel } from '../blok.ts';
import { findJabatan, type Konteks, namaJabatan, tanggal } from '../konteks.ts';

/** An agreement with its results and its place in the dataset. */
export interface PerjanjianTerukur {
  readonly pk: Perjanjian;
  readonly hasil: HasilPerjanjian;
  readonly jalur: string;
}

export function listPerjanjian(k: Konteks, versi?: Perjanjian['versi']): readonly PerjanjianTerukur[] {
  return k.data.perjanjian.flatMap((pk, i): PerjanjianTerukur[] => {
    const hasil = k.hasil.perjanjian[i];
    return hasil === undefined || (versi !== undefined && pk.versi !== versi)
      ? []
      : [{ pk, hasil, jalur: `perjanjian[${i}]` }];
  });
}

/** The agreement of the head of the unit in a version; the one in force when there are several. */
function findPerjanjianPimpinan(k: Konteks, versi: Perjanjian['versi']): PerjanjianTerukur | undefined {
  const pimpinan = listPerjanjian(k, versi).filter(({ pk }) => {
    const atasan = findJabatan(k.data, pk.pihakKedua);
    return atasan?.jenis === 'kepalaDaerah' || findJabatan(k.data, pk.pihakPertama)?.jenis === 'pimpinan';
  });
  return pimpinan.find(({ hasil }) => hasil.berlaku) ?? pimpinan.at(-1);
}

export const perjanjianKinerja: Penyusun = {
  judul: (k) => tulis`Perjanjian Kinerja Tahun ${k.tahun}`,
  susun: (k, { id }) => {
    const murni = findPerjanjianPimpinan(k, 'murni');
    const perubahan = findPerjanjianPimpinan(k, 'perubahan');
    return [
      par(narrateKesepakatan(k, murni, perubahan)),
      tabelTargetPk(k, id),
      par(narratePerubahanTarget(k)),
      par(
        narratePerubahanPagu(k.hasil.anggaran.utama, 'program yang mengampu sasaran'),
        narratePerubahanPagu(k.hasil.anggaran.unit, 'seluruh program'),
      ),
      ...tabelAnggaranPk(k, id),
      ...tabelSemuaPk(k, id),
      ...rencanaAksi(k, id),
    ];
  },
};

function narrateKesepakatan(
  k: Konteks,
  murni: PerjanjianTerukur | undefined,
  perubahan: PerjanjianTerukur | undefined,
): Isi {
  const satu = murni ?? perubahan;
  if (satu === undefined) return kalimat`Perjanjian Kinerja pimpinan ${k.unit} tahun ${k.tahun} belum diisi`;
  const pihak = tulis`${namaJabatan(k.data, satu.pk.pihakPertama) ?? ''} dengan ${namaJabatan(k.data, satu.pk.pihakKedua) ?? ''}`;
  const kapan = ({ pk, jalur }: PerjanjianTerukur): Isi =>
    pk.tanggal === null ? [] : tulis` pada tanggal ${tanggal(`${jalur}.tanggal`, pk.tanggal)}`;
  const alasan =
    perubahan?.pk.alasan == null
      ? undefined
      : kalimat`Alasan perubahannya adalah: ${klausa(perubahan.pk.alasan.uraian).charAt(0).toLocaleLowerCase('id') + klausa(perubahan.pk.alasan.uraian).slice(1)}`;
  return paragraf(
    murni === undefined
      ? kalimat`Perjanjian Kinerja murni tahun ${k.tahun} belum diisi`
      : kalimat`Perjanjian Kinerja Tahun ${k.tahun} ditandatangani oleh ${pihak}${kapan(murni)}`,
    perubahan === undefined
      ? kalimat`Perjanjian itu tidak diubah selama tahun berjalan`
      : murni === undefined
        ? kalimat`Perjanjian perubahannya ditandatangani oleh ${pihak}${kapan(perubahan)}`
        : kalimat`Perjanjian itu diubah${kapan(perubahan)}`,
    alasan,
  );
}

function tabelTargetPk(k: Konteks, id: string): Blok {
  return tabel({
    id: `${id}-target`,
    keterangan: tulis`Sasaran, Indikator, dan Target Perjanjian Kinerja Tahun ${k.tahun}`,
    kolom: [0.3, 0.36, [0.1, 'tengah'], [0.12, 'kanan'], [0.12, 'kanan']],
    kepala: [
      [
        kepala('Sasaran strategis', { tinggi: 2 }),
        kepala('Indikator kinerja', { tinggi: 2 }),
        kepala('Satuan', { tinggi: 2 }),
        kepala('Target', { lebar: 2 }),
      ],
      [kepala('Murni'), kepala('Perubahan')],
    ],
    badan: k.kelompok
      .filter(({ tingkat, kartu }) => tingkat === 'sasaran' && kartu.length > 0)
      .flatMap(({ uraian, kartu }) =>
        gabungBaris(
          [sel(uraian, { kepala: 'baris' })],
          kartu.map(({ indikator, hasil }) => [
            sel(indikator.nama),
            sel(indikator.satuan, { rata: 'tengah' }),
            selAngka(hasil.targetMurni),
            selAngka(hasil.targetPerubahan),
          ]),
        ),
      ),
  });
}

function narratePerubahanTarget(k: Konteks): Isi {
  const berubah = k.kartu.filter(
    ({ hasil }) =>
      hasil.tingkat === 'sasaran' &&
      hasil.targetMurni.nilai !== hasil.targetPerubahan.nilai &&
      hasil.targetPerubahan.keadaan === 'terisi',
  );
  if (berubah.length === 0) return kalimat`Target kinerja tidak berubah; yang disesuaikan hanyalah anggaran program`;
  return kalimat`Target yang berubah adalah ${rangkai(
    berubah.map(
      ({ indikator, hasil }) => tulis`${indikator.nama} dari ${hasil.targetMurni} menjadi ${hasil.targetPerubahan}`,
    ),
  )}`;
}

/** Fund sources of a programme in one budget version, named once each. */
function namaSumberDana({ sumberDana }: HasilAnggaran, versi: 'murni' | 'perubahan'): string | null {
  const nama = [...new Set(sumberDana.filter((s) => s.versi === versi).map((s) => s.nama))];
  return nama.length === 0 ? null : nama.join('; ');
}

function tabelAnggaranPk(k: Konteks, id: string): Blok[] {
  const { program, unit, utama, penunjang } = k.hasil.anggaran;
  if (program.length === 0) return [belumDiisi(kalimat`Program dan anggaran belum diisi`)];
  const baris = (p: HasilAnggaran): Baris => [
    sel(p.nama, { kepala: 'baris' }),
    selAngka(p.uang.murni),
    selAngka(p.uang.perubahan),
    selAngka(p.uang.selisihPagu),
    selTeks(namaSumberDana(p, 'murni')),
    selTeks(namaSumberDana(p, 'perubahan')),
  ];
  const jumlah = (nama: string, uang: typeof unit): Baris => [
    sel(nama, { latar: 'jumlah', tebal: true }),
    ...[uang.murni, uang.perubahan, uang.selisihPagu].map((a) => selAngka(a, { latar: 'jumlah', tebal: true })),
    sel('', { latar: 'jumlah', lebar: 2 }),
  ];
  const utamaSaja = program.filter(({ sifat }) => sifat === 'utama');
  const penunjangSaja = program.filter(({ sifat }) => sifat === 'penunjang');
  return [
    tabel({
      id: `${id}-anggaran`,
      keterangan: tulis`Anggaran Program Menurut Perjanjian Kinerja Murni dan Perubahan Tahun ${k.tahun}`,
      ukuran: 'kecil',
      kolom: [0.26, [0.15, 'kanan'], [0.15, 'kanan'], [0.14, 'kanan'], 0.15, 0.15],
      kepala: [
        [kepala('Program', { tinggi: 2 }), kepala('Anggaran (Rp)', { lebar: 3 }), kepala('Sumber dana', { lebar: 2 })],
        ['Murni', 'Perubahan', 'Bertambah/ berkurang', 'Murni', 'Perubahan'].map((t) => kepala(t)),
      ],
      badan: [
        ...utamaSaja.map(baris),
        ...(utamaSaja.length > 0 ? [jumlah('Jumlah program utama', utama)] : []),
        ...penunjangSaja.map(baris),
        ...(utamaSaja.length > 0 && penunjangSaja.length > 1 ? [jumlah('Jumlah program penunjang', penunjang)] : []),
        jumlah('Jumlah seluruh program', unit),
      ],
    }),
  ];
}

function tabelSemuaPk(k: Konteks, id: string): Blok[] {
  const semua = listPerjanjian(k);
  if (semua.length === 0) return [];
  return [
    par(
      kalimat`Perjanjian kinerja dijabarkan berjenjang sampai ke pelaksana`,
      kalimat`Seluruhnya ada ${k.hasil.cacah.perjanjian ?? ''} perjanjian, yang naskahnya dimuat dalam lampiran`,
    ),
    tabel({
      id: `${id}-daftar`,
      keterangan: tulis`Daftar Perjanjian Kinerja Tahun ${k.tahun}`,
      ukuran: 'kecil',
      kolom: [[0.05, 'tengah'], 0.3, 0.23, [0.11, 'tengah'], [0.15, 'tengah'], [0.16, 'kanan']],
      kepala: [
        ['No.', 'Pihak pertama', 'Pihak kedua', 'Versi', 'Tanggal', 'Jumlah anggaran (Rp)'].map((t) => kepala(t)),
      ],
      badan: semua.map(({ pk, hasil, jalur }, i) => [
        sel(String(i + 1)),
        sel(namaJabatan(k.data, pk.pihakPertama) ?? '', { kepala: 'baris' }),
        selTeks(namaJabatan(k.data, pk.pihakKedua)),
        sel(pk.versi === 'murni' ? 'Murni' : 'Perubahan', { rata: 'tengah' }),
        pk.tanggal === null ? selTeks(null) : sel([tanggal(`${jalur}.tanggal`, pk.tanggal)], { rata: 'tengah' }),
        selAngka(hasil.jumlah),
      ]),
    }),
  ];
}

function rencanaAksi(k: Konteks, id: string): Blok[] {
  const terisi = k.kartu.filter(({ hasil }) => hasil.triwulan.some(({ target }) => target.keadaan === 'terisi'));
  if (terisi.length === 0) {
    return [
      belumDiisi(
        kalimat`Rencana aksi triwulanan belum diisi`,
        kalimat`Target setiap triwulan karena itu tidak dapat disajikan, dan kemajuan selama tahun berjalan tidak dapat diperiksa`,
      ),
    ];
  }
  return [
    par(sambung('Untuk mencapai target setahun, rencana aksi membagi target ke dalam empat triwulan sebagai berikut.')),
    tabel({
      id: `${id}-aksi`,
      keterangan: tulis`Target Triwulanan Rencana Aksi Tahun ${k.tahun}`,
      kolom: [0.36, [0.12, 'tengah'], [0.13, 'kanan'], [0.13, 'kanan'], [0.13, 'kanan'], [0.13, 'kanan']],
      kepala: [['Indikator', 'Satuan', 'TW I', 'TW II', 'TW III', 'TW IV'].map((t) => kepala(t))],
      badan: terisi.map(({ indikator, hasil }) => [
        sel(indikator.nama, { kepala: 'baris' }),
        sel(indikator.satuan, { rata: 'tengah' }),
        ...hasil.triwulan.map(({ target }) => selAngka(target)),
      ]),
    }),
  ];
}
