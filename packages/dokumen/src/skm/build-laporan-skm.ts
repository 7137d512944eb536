import type { HasilKinerja } from '@akuntabel/kinerja';
import { shortenHash } from '../formulir/formulir.ts';
import { belumDiisi } from '../lkjip/blok.ts';
import type { Blok, DaftarOtomatis, Dokumen, Judul, Sampul } from '../model/dokumen.ts';
import { kalimat, sambung } from '../narasi/kalimat.ts';
import { type Bab, judulBab } from './bab.ts';
import { babAnalisis } from './bab-analisis.ts';
import { babHasil } from './bab-hasil.ts';
import { babPelaksanaan } from './bab-pelaksanaan.ts';
import { babPendahuluan } from './bab-pendahuluan.ts';
import { babPenutup } from './bab-penutup.ts';
import { babProfil } from './bab-profil.ts';
import type { DataLaporanSkm } from './data.ts';
import { createKonteksSkm, type KonteksSkm } from './konteks.ts';

const JUDUL = 'Laporan Survei Kepuasan Masyarakat';

/** In place of the chapters with results: why there are none. */
const babTanpaHasil: Bab = ({ tertutup, angka }) => [
  judulBab('tanpa-hasil', 'Hasil Survei'),
  tertutup
    ? belumDiisi(
        kalimat`Responden yang dihitung hanya ${angka.responden} orang`,
        kalimat`Dari jawaban kurang dari lima orang dapat diketahui apa yang dijawab masing-masing, sehingga sebaran, nilai unsur, dan indeksnya tidak disajikan`,
      )
    : belumDiisi(kalimat`Belum ada responden yang menjawab, sehingga tidak ada nilai yang dapat dihitung`),
];

const ISI: readonly Bab[] = [babPendahuluan, babPelaksanaan, babProfil, babHasil, babAnalisis, babPenutup];
const TANPA_HASIL: readonly Bab[] = [babPendahuluan, babPelaksanaan, babTanpaHasil, babPenutup];

/**
 * The report of one survey (PermenPANRB 14/2017). Pure: the same data give the same document. Of fewer than five
 * respondents no result is printed, whatever the data hold; groups are those that `buildHasilSurvei` shows.
 *
 * @param hash hash of the data; its beginning is printed in the footer
 */
export function buildLaporanSkm(
  data: DataLaporanSkm,
  hasilTahun: HasilKinerja,
  { hash }: { readonly hash: string },
): Dokumen {
  const k = createKonteksSkm(data, hasilTahun);
  const { tahun } = data.tahun.umum;
  const draf = data.keadaan !== 'terkunci';
  return {
    judul: `${JUDUL} ${k.bagian ?? k.unit} ${tahun}: ${data.survei.nama}`,
    bahasa: 'id',
    penulis: k.unit,
    draf,
    kaki: {
      judul: `Laporan SKM ${k.bagian ?? k.unit} ${tahun}`,
      versi: draf ? 'Draf' : `Tahun ${tahun}`,
      hash: shortenHash(hash),
    },
    tanggal: data.tanggal,
    bagian: [
      { orientasi: 'tegak', nomorHalaman: 'tanpa', blok: [buildSampul(k)] },
      {
        ...{ orientasi: 'tegak', nomorHalaman: 'romawi', mulaiUlang: true },
        blok: [...daftarOtomatis('isi', 'Daftar Isi'), ...daftarOtomatis('tabel', 'Daftar Tabel')],
      },
      {
        ...{ orientasi: 'tegak', nomorHalaman: 'arab', mulaiUlang: true },
        blok: (k.adaHasil ? ISI : TANPA_HASIL).flatMap((bab) => bab(k)),
      },
    ],
  };
}

function buildSampul({ data, unit, bagian, periode }: KonteksSkm): Sampul {
  const { instansi, tahun } = data.tahun.umum;
  return {
    jenis: 'sampul',
    instansi: instansi.nama,
    unit: bagian === null ? unit : `${bagian}, ${unit}`,
    judul: JUDUL,
    anakJudul: data.survei.nama,
    tahun: periode === undefined ? `Tahun ${tahun}` : `${periode} Tahun ${tahun}`,
    lambang: `Lambang ${instansi.daerah}`,
  };
}

function daftarOtomatis(macam: DaftarOtomatis['macam'], judul: string): readonly Blok[] {
  const kepala: Judul = {
    ...{ jenis: 'judul', id: `daftar-${macam}`, tingkat: 1, penomoran: 'tanpa', isi: sambung(judul) },
  };
  return [kepala, { jenis: 'daftarOtomatis', macam }];
}
