import { formatDesimal, listBatasMutu, RUMUS, type Rumus, type Skm } from '@akuntabel/kinerja';
import { kepala, par, sel, tabel } from '../lkjip/blok.ts';
import type { Blok } from '../model/dokumen.ts';
import { kalimat, tulis } from '../narasi/kalimat.ts';
import { subbab } from './bab.ts';
import { isian, type KonteksSkm } from './konteks.ts';

const BOBOT: Readonly<Record<Skm['bobot'], string>> = { '1/9': 'satu per sembilan', '0.11': '0,11', '0.111': '0,111' };

/** The rules in the order in which they are applied, under the names the tables use. */
const URUTAN: readonly (readonly [string, string])[] = [
  ['Nilai rata-rata (NRR) unsur', 'skm-nrr'],
  ['NRR tertimbang', 'skm-tertimbang'],
  ['Nilai indeks', 'skm-indeks'],
  ['Indeks Kepuasan Masyarakat (IKM)', 'skm-ikm'],
  ['Nilai konversi unsur', 'skm-konversi-unsur'],
];

/** How the index is computed, and what its categories mean. */
export function susunMetode(k: KonteksSkm): readonly Blok[] {
  const { bobot } = k.data.survei;
  return [
    subbab('metode', 'Cara Menghitung Indeks'),
    par(
      kalimat`Skala jawaban 1 sampai dengan 4 dihitung dengan bobot yang sama untuk setiap unsur, yaitu ${isian(k, 'bobot', BOBOT[bobot])}`,
      kalimat`Dengan bobot itu IKM tertinggi yang dapat dicapai adalah ${k.angka.ikmMaks}`,
      kalimat`Pertanyaan yang dikosongkan tidak ikut dalam rata-rata unsurnya`,
      kalimat`Pembulatan hanya dilakukan pada angka yang dicetak`,
    ),
    tabel({
      id: 'tabel-rumus',
      keterangan: tulis`Cara Menghitung`,
      ukuran: 'kecil',
      kolom: [0.4, 0.6],
      kepala: [['Ukuran', 'Cara menghitung'].map((t) => kepala(t))],
      badan: URUTAN.map(([nama, kunci]) => [sel(nama, { kepala: 'baris' }), sel((RUMUS[kunci] as Rumus).ungkapan)]),
    }),
    par(kalimat`Mutu pelayanan dibaca dari IKM dan nilai konversi, keduanya dengan dua angka di belakang koma`),
    tabel({
      id: 'tabel-mutu',
      keterangan: tulis`Batas Nilai Mutu Pelayanan`,
      ukuran: 'kecil',
      kolom: [[0.28, 'tengah'], [0.32, 'tengah'], [0.14, 'tengah'], 0.26],
      kepala: [['NRR paling sedikit', 'Nilai konversi', 'Mutu', 'Kinerja unit'].map((t) => kepala(t))],
      badan: listBatasMutu().map(({ kode, label, dari, sampai, dariIndeks }) => [
        sel(formatDesimal(dariIndeks, 4)),
        sel(`${formatDesimal(dari, 2)} – ${formatDesimal(sampai, 2)}`),
        sel(kode),
        sel(label),
      ]),
    }),
  ];
}
