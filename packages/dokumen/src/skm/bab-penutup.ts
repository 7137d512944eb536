import { TITIK, tandaTanganJabatan, tempatTanggal } from '../formulir/pejabat.ts';
import { belumDiisi, daftar, kotak, par } from '../lkjip/blok.ts';
import type { Blok, Penandatangan } from '../model/dokumen.ts';
import { kalimat, sambung, tulis } from '../narasi/kalimat.ts';
import { sebutUnsur } from '../narasi/skm.ts';
import { type Bab, judulBab, subbab } from './bab.ts';
import type { KonteksSkm } from './konteks.ts';

export const babPenutup: Bab = (k) => [
  judulBab('penutup', k.adaHasil ? 'Publikasi dan Penutup' : 'Penutup'),
  ...(k.adaHasil ? susunPublikasi(k) : []),
  ...(k.adaHasil ? [subbab('simpulan', 'Simpulan'), par(...simpulkan(k))] : [par(...simpulkan(k))]),
  ...tandaTangan(k),
];

function susunPublikasi({ angka, unit, bagian, tahun, periode }: KonteksSkm): readonly Blok[] {
  const { ikm, mutu, responden } = angka;
  return [
    subbab('publikasi', 'Publikasi'),
    par(
      kalimat`Hasil survei perlu diumumkan kepada masyarakat di tempat pelayanan atau melalui media yang mudah dijangkau`,
    ),
    par(tulis`Pengumuman itu sekurang-kurangnya memuat:`),
    daftar('angka', [
      tulis`unit pelayanan: ${bagian ?? unit};`,
      tulis`periode survei: ${periode === undefined ? '' : `${periode} `}tahun ${tahun};`,
      tulis`banyaknya responden: ${responden} orang; dan`,
      tulis`Indeks Kepuasan Masyarakat: ${ikm}${mutu === null ? '' : `, mutu ${mutu.kode} atau ${mutu.label}`}.`,
    ]),
    kotak(
      'keterangan',
      kalimat`Tempat dan tanggal pengumuman tidak tercatat dalam data survei; tambahkan setelah diumumkan`,
    ),
  ];
}

function simpulkan({ adaHasil, angka, data, unit, tertutup }: KonteksSkm) {
  if (!adaHasil) {
    const sebab = tertutup ? 'respondennya kurang dari lima orang' : 'belum ada responden yang menjawab';
    return [kalimat`Hasil ${data.survei.nama} tidak disajikan karena ${sebab}`];
  }
  const lemah = angka.unsur.filter(({ kode }) => angka.terendah.includes(kode));
  return [
    angka.ikm.nilai === null
      ? kalimat`Indeks Kepuasan Masyarakat ${unit} belum dapat dihitung karena belum setiap unsur mempunyai jawaban`
      : kalimat`${data.survei.nama} memberi ${unit} Indeks Kepuasan Masyarakat ${angka.ikm}${angka.mutu === null ? '' : ` dengan mutu ${angka.mutu.kode} atau ${angka.mutu.label}`}`,
    lemah.length === 0 || lemah.length === angka.unsur.length
      ? undefined
      : kalimat`Perhatian pertama diberikan kepada ${sebutUnsur(lemah)}, yang memperoleh nilai terendah`,
    kalimat`${unit} berterima kasih kepada semua responden yang telah menilai pelayanannya`,
  ];
}

/** Not dated: whoever signs writes the day. */
function tandaTangan({ data }: KonteksSkm): readonly Blok[] {
  const { tahun, tanggal } = data;
  const { penandatangan } = tahun.laporan;
  const di = tempatTanggal(tahun, 'laporan.tanggal', null);
  const pihak: Penandatangan =
    penandatangan === null
      ? { di, atas: [sambung(TITIK)], nama: sambung(TITIK), bawah: [] }
      : tandaTanganJabatan(tahun, penandatangan, { tanggal, di });
  return [
    ...(penandatangan === null ? [belumDiisi(kalimat`Penanda tangan laporan belum diisi`)] : []),
    { jenis: 'tandaTangan', pihak: [pihak] },
  ];
}
