import type { HasilIndikator } from '@akuntabel/kinerja';
import type { Blok } from '../../model/dokumen.ts';
import { narrateEfisiensi } from '../../narasi/efisiensi.ts';
import { kalimat, sambung, tulis } from '../../narasi/kalimat.ts';
import type { Penyusun } from '../bagian.ts';
import { kepala, kotakTanda, par, sel, selAngka, tabel } from '../blok.ts';
import type { Konteks } from '../konteks.ts';
import { susunPerIndikator } from './analisis.ts';

const SIMPULAN = { efisien: 'Efisien', perluPenjelasan: 'Perlu penjelasan', takTerhitung: 'Tidak dihitung' } as const;
const UKURAN = {
  rasio: 'Rasio efisiensi (%)',
  selisih: 'Selisih (poin persen)',
  hemat: 'Penghematan (poin persen)',
} as const;

/** Analysis 6. */
export const analisisEfisiensi: Penyusun = {
  judul: () => sambung('Analisis Efisiensi Penggunaan Sumber Daya'),
  susun: (k, tempat) => {
    const metode = k.data.umum.pengaturan.metodeEfisiensi;
    return [
      par(
        kalimat`Efisiensi dinilai dengan membandingkan capaian setiap indikator dan penyerapan anggaran program yang mendukungnya`,
        kalimat`Penyerapan yang rendah tidak dengan sendirinya berarti hemat: sebutan efisien hanya dipakai apabila target tercapai penuh dan tidak ada program pendukung yang anggarannya sama sekali tidak terserap`,
      ),
      tabelEfisiensi(k, `${tempat.id}-tabel`),
      ...susunPerIndikator(k, tempat, ({ hasil }) => [
        par(narrateEfisiensi(hasil, metode, programTanpaSerapan(k, hasil))),
        ...kotakTanda(k.hasil.tanda, [hasil.efisiensi.rasio.id]),
      ]),
    ];
  },
};

function programTanpaSerapan(k: Konteks, { efisiensi }: HasilIndikator) {
  return efisiensi.programTanpaSerapan.map((kode) => {
    const program = k.program.get(kode);
    return program === undefined ? kode : tulis`${program.nama} (pagu ${program.uang.pagu})`;
  });
}

/** Capaian beside absorption for every IKU and every other indicator with programmes. */
export function tabelEfisiensi(k: Konteks, id: string): Blok {
  const metode = k.data.umum.pengaturan.metodeEfisiensi;
  const baris = k.kelompok
    .flatMap(({ kartu }) => kartu)
    .filter(({ indikator, hasil }) => indikator.iku || hasil.program.length > 0);
  return tabel({
    id,
    keterangan: tulis`Capaian, Penyerapan, dan Efisiensi Setiap Indikator Tahun ${k.tahun}`,
    ukuran: 'sangatKecil',
    kolom: [
      0.2,
      0.2,
      [0.085, 'kanan'],
      [0.13, 'kanan'],
      [0.13, 'kanan'],
      [0.085, 'kanan'],
      [0.085, 'kanan'],
      [0.1, 'tengah'],
    ],
    kepala: [
      [
        'Indikator',
        'Program pendukung',
        'Capaian (%)',
        'Pagu (Rp)',
        'Realisasi (Rp)',
        'Penyerapan (%)',
        UKURAN[metode],
        'Simpulan',
      ].map((t) => kepala(t)),
    ],
    badan: baris.map(({ indikator, hasil }) => [
      sel(indikator.nama, { kepala: 'baris' }),
      sel(hasil.program.length === 0 ? '–' : hasil.program.map((kode) => k.program.get(kode)?.nama ?? kode).join('; ')),
      selAngka(hasil.kini.capaian),
      selAngka(hasil.pagu),
      selAngka(hasil.realisasiAnggaran),
      selAngka(hasil.penyerapan),
      selAngka(hasil.efisiensi[metode]),
      sel(SIMPULAN[hasil.efisiensi.simpulan], { rata: 'tengah' }),
    ]),
  });
}
