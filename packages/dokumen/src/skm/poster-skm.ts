import { buildQr } from '../grafik/qr.ts';
import { daftar, subjudul } from '../lkjip/blok.ts';
import type { Dokumen } from '../model/dokumen.ts';
import { sambung, tebal } from '../narasi/kalimat.ts';
import { judulCetak, kopCetak, type PilihanCetak, sebutMasa, tengah, toDokumenCetak } from './bentuk-cetak.ts';
import type { DataCetakSkm } from './data-cetak.ts';

/** Fraction of the text width: large enough to be read from an arm's length away and more. */
const LEBAR_QR = 0.62;

/** One page to be hung at the counter: the code that leads to the form, its address to be typed, and what to expect. */
export function buildPosterSkm(data: DataCetakSkm, pilihan: PilihanCetak): Dokumen {
  const { nama, alamat, berkode } = data;
  return toDokumenCetak(
    data,
    'Poster survei',
    [
      kopCetak(data),
      judulCetak('poster', 'Bagaimana pelayanan kami hari ini?'),
      tengah(...sambung(`${nama}, ${sebutMasa(data)}`)),
      {
        ...{ jenis: 'gambar', id: 'poster-qr', macam: 'gambar', keterangan: null },
        svg: buildQr(alamat),
        alt: `Kode QR yang menuju formulir survei ${alamat}`,
        lebar: LEBAR_QR,
      },
      tengah(tebal(alamat)),
      subjudul('poster-cara', 'Caranya'),
      daftar('angka', [
        'Arahkan kamera telepon ke kode di atas, atau ketik alamatnya di peramban.',
        ...(berkode ? ['Minta kode sekali pakai di loket, lalu masukkan saat diminta.'] : []),
        'Jawab sembilan pertanyaan; satu ketukan untuk tiap jawaban.',
        'Tulis saran bila ada, lalu kirim.',
      ]),
      tengah(
        ...sambung(
          'Nama tidak ditanyakan, dan jawaban disimpan tanpa nama dan tanpa alamat internet. Tidak ada sambungan? Minta kuesioner kertas di loket.',
        ),
      ),
    ],
    pilihan,
  );
}
