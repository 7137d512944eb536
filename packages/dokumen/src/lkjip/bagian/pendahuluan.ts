import { getPejabat } from '../../formulir/pejabat.ts';
import type { Blok, Isi, Sel } from '../../model/dokumen.ts';
import { entri, kalimat, rangkai, sambung, tulis } from '../../narasi/kalimat.ts';
import type { Penyusun } from '../bagian.ts';
import { belumDiisi, daftar, gabungBaris, kepala, par, parTeks, sel, selBlok, selTeks, tabel } from '../blok.ts';
import { gambarOrganisasi, gambarPohonKinerja, gambarProsesBisnis } from '../gambar.ts';
import { findUnit, type Konteks, namaJabatan } from '../konteks.ts';

export const latarBelakang: Penyusun = {
  judul: () => sambung('Latar Belakang'),
  susun: (k, { teksSendiri }) => [
    ...(teksSendiri
      ? []
      : [
          par(
            kalimat`Setiap instansi pemerintah yang menjanjikan kinerja wajib melaporkan hasilnya`,
            kalimat`Laporan kinerja membandingkan apa yang dijanjikan dengan apa yang tercapai, menerangkan sebab-sebabnya, dan menjadi bahan perbaikan perencanaan tahun berikutnya`,
          ),
        ]),
    par(
      kalimat`Laporan Kinerja ${k.unit} Tahun ${k.tahun} memuat pertanggungjawaban atas ${k.hasil.cacah.sasaran ?? ''} sasaran strategis dengan ${k.hasil.keseluruhan.jumlah} indikator kinerja utama, serta atas anggaran ${k.hasil.cacah.program ?? ''} program yang mendukungnya`,
    ),
    ...(k.data.perencanaan.dasarHukum.length === 0
      ? [belumDiisi(kalimat`Dasar hukum penyusunan laporan belum diisi`)]
      : [
          par(tulis`Penyusunan laporan ini berdasarkan:`),
          daftar('angka', butirBersambung(k.data.perencanaan.dasarHukum)),
        ]),
  ],
};

/** Items of one sentence: "…;", "…; dan", "….". */
function butirBersambung(butir: readonly string[]): string[] {
  const bersih = butir.map((b) => b.trim().replace(/[.;,]+$/, ''));
  return bersih.map((b, i) => {
    if (i === bersih.length - 1) return `${b}.`;
    return i === bersih.length - 2 ? `${b}; dan` : `${b};`;
  });
}

export const kedudukanTugas: Penyusun = {
  judul: () => sambung('Kedudukan, Tugas, dan Fungsi'),
  susun: (k) => {
    const { kedudukan, tugas } = k.data.organisasi;
    return [
      ...(kedudukan.length === 0 ? [belumDiisi(kalimat`Kedudukan ${k.unit} belum diisi`)] : kedudukan.map(parTeks)),
      ...(tugas.length === 0
        ? [belumDiisi(kalimat`Tugas ${k.unit} belum diisi`)]
        : [par(tulis`Dalam kedudukan itu ${k.unit} mempunyai tugas:`), daftar('huruf', butirBersambung(tugas))]),
    ];
  },
};

export const strukturOrganisasi: Penyusun = {
  judul: () => sambung('Struktur Organisasi'),
  susun: (k, { id }) => {
    const anak = k.data.organisasi.unit.filter(({ induk }) => induk === k.data.umum.unit);
    return [
      par(
        anak.length === 0
          ? kalimat`Susunan organisasi ${k.unit} belum diisi`
          : kalimat`${k.unit} terdiri atas ${rangkai(anak.map((u) => susunanUnit(k, u.id, u.nama)))}`,
      ),
      ...gambarOrganisasi(k, id),
      ...tabelPejabat(k, id),
    ];
  },
};

function susunanUnit(k: Konteks, id: string, nama: string): Isi {
  const bawah = k.data.organisasi.unit.filter(({ induk }) => induk === id);
  return bawah.length === 0 ? sambung(nama) : tulis`${nama} yang membawahi ${rangkai(bawah.map((u) => u.nama))}`;
}

/** Pelaksana are named by post only. */
function tabelPejabat(k: Konteks, id: string): Blok[] {
  const { data } = k;
  const jabatan = data.organisasi.jabatan.filter(({ jenis, unit }) => jenis !== 'kepalaDaerah' && unit !== null);
  if (jabatan.length === 0) return [belumDiisi(kalimat`Daftar jabatan belum diisi`)];
  return [
    tabel({
      id: `${id}-pejabat`,
      keterangan: tulis`Jabatan dan Pejabat ${k.unit} Tahun ${k.tahun}`,
      kolom: [[0.06, 'tengah'], 0.36, 0.28, 0.3],
      kepala: [[kepala('No.'), kepala('Jabatan'), kepala('Unit'), kepala('Pejabat')]],
      badan: jabatan.map((j, i) => {
        const { penugasan, sebutan } = getPejabat(data, j.id, data.laporan.tanggal);
        const terisi = penugasan === undefined ? 'belum diisi' : sebutan + penugasan.nama;
        const nama = j.jenis === 'pelaksana' ? 'pelaksana, tidak disebut nama' : terisi;
        return [sel(String(i + 1)), sel(j.nama, { kepala: 'baris' }), selTeks(findUnit(data, j.unit)?.nama), sel(nama)];
      }),
    }),
  ];
}

export const maksudTujuan: Penyusun = {
  judul: () => sambung('Maksud dan Tujuan'),
  susun: (k) => {
    const { maksud, tujuan } = k.data.laporan;
    return [
      maksud === null
        ? par(
            kalimat`Laporan ini dimaksudkan sebagai pertanggungjawaban ${k.unit} atas pelaksanaan kinerja tahun ${k.tahun} kepada pemberi mandat dan masyarakat`,
          )
        : parTeks(maksud),
      ...(tujuan.length === 0
        ? [belumDiisi(kalimat`Tujuan penyusunan laporan belum diisi`)]
        : [par(tulis`Tujuan penyusunannya adalah:`), daftar('angka', butirBersambung(tujuan))]),
    ];
  },
};

export const isuStrategis: Penyusun = {
  judul: () => sambung('Isu Strategis'),
  susun: (k) => {
    const { isuStrategis: isu } = k.data.perencanaan;
    if (isu.length === 0) return [belumDiisi(kalimat`Isu strategis dan permasalahan utama belum diisi`)];
    return [
      par(
        kalimat`Pelaksanaan tugas ${k.unit} dipengaruhi oleh permasalahan dan tantangan yang harus diperhitungkan dalam perencanaan dan pelaksanaan program`,
        kalimat`Isu strategis yang dihadapi adalah sebagai berikut`,
      ),
      daftar('angka', isu),
    ];
  },
};

export const pohonKinerja: Penyusun = {
  judul: () => sambung('Pohon Kinerja'),
  susun: (k, { id }) => [
    par(
      kalimat`Kinerja ${k.unit} dijabarkan dari tujuan ke sasaran, indikator, program, dan kegiatan, sehingga setiap jabatan dan setiap rupiah dapat ditelusuri sumbangannya terhadap sasaran`,
    ),
    ...gambarPohonKinerja(k, id),
    tabelPenjabaran(k, id),
  ],
};

function tabelPenjabaran(k: Konteks, id: string): Blok {
  return tabel({
    id: `${id}-penjabaran`,
    keterangan: tulis`Penjabaran Sasaran ke Indikator, Penanggung Jawab, dan Program`,
    kolom: [0.24, 0.28, 0.2, 0.28],
    kepala: [
      [kepala('Tujuan/sasaran'), kepala('Indikator'), kepala('Penanggung jawab data'), kepala('Program pendukung')],
    ],
    ukuran: 'kecil',
    badan: k.kelompok
      .filter(({ kartu }) => kartu.length > 0)
      .flatMap(({ tingkat, uraian, kartu }) =>
        gabungBaris(
          [sel(`${tingkat === 'tujuan' ? 'Tujuan' : 'Sasaran'}: ${uraian}`, { kepala: 'baris' })],
          kartu.map(({ indikator, hasil }): Sel[] => [
            sel(indikator.nama),
            selTeks(namaJabatan(k.data, indikator.penanggungJawab)),
            hasil.program.length === 0
              ? sel(tingkat === 'tujuan' ? 'melalui sasaran' : '–')
              : selBlok([
                  daftar(
                    'butir',
                    hasil.program.map((kode) => k.program.get(kode)?.nama ?? kode),
                  ),
                ]),
          ]),
        ),
      ),
  });
}

const JENIS_PROSES = { manajemen: 'Proses manajemen', inti: 'Proses inti', pendukung: 'Proses pendukung' } as const;

export const prosesBisnis: Penyusun = {
  judul: () => sambung('Peta Proses Bisnis'),
  susun: (k, { id }) => {
    const { prosesBisnis: proses } = k.data.laporan;
    if (proses.length === 0) return [belumDiisi(kalimat`Peta proses bisnis belum diisi`)];
    const jenis = (['manajemen', 'inti', 'pendukung'] as const).filter((j) => proses.some((p) => p.jenis === j));
    return [
      par(
        kalimat`Peta proses bisnis menunjukkan hubungan kerja antarunit dalam menghasilkan pelayanan: proses manajemen mengarahkan, proses inti menghasilkan pelayanan bagi masyarakat, dan proses pendukung menyediakan sumber daya`,
      ),
      ...gambarProsesBisnis(k, id),
      tabel({
        id: `${id}-tabel`,
        keterangan: tulis`Proses dan Unit yang Melaksanakannya`,
        kolom: [0.22, 0.42, 0.36],
        kepala: [[kepala('Jenis'), kepala('Proses'), kepala('Unit pelaksana')]],
        badan: jenis.flatMap((j) =>
          gabungBaris(
            [sel(JENIS_PROSES[j], { kepala: 'baris' })],
            proses
              .filter((p) => p.jenis === j)
              .map((p) => [
                sel(p.nama),
                selTeks(p.unit.length === 0 ? null : p.unit.map((u) => findUnit(k.data, u)?.nama ?? u).join('; ')),
              ]),
          ),
        ),
      }),
    ];
  },
};

/** The number of a mission, from its entry. */
export function nomorMisi(k: Konteks, nomor: number): Isi {
  const i = k.data.perencanaan.misi.findIndex((m) => m.nomor === nomor);
  const jalur =
    i >= 0 ? `perencanaan.misi[${i}].nomor` : `perencanaan.misiDiampu[${k.data.perencanaan.misiDiampu.indexOf(nomor)}]`;
  return [entri(jalur, String(nomor))];
}
