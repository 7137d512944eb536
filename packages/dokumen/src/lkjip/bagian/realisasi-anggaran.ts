import type { HasilAnggaran } from '@akuntabel/kinerja';
import { blokRealisasiBelanja } from '../../formulir/realisasi-belanja.ts';
import type { Blok } from '../../model/dokumen.ts';
import {
  narratePenyerapan,
  narratePerubahanPagu,
  narrateTundaBayar,
  narrateUjungSerapan,
} from '../../narasi/anggaran.ts';
import { kalimat, sambung, tulis } from '../../narasi/kalimat.ts';
import type { Penyusun } from '../bagian.ts';
import { belumDiisi, kepala, kotakTanda, par, sel, selAngka, tabel } from '../blok.ts';
import { grafikPenyerapan } from '../gambar.ts';
import type { Konteks } from '../konteks.ts';
import { narrateUnitTakTerhitung } from './ringkasan-eksekutif.ts';

/** Section III.B (PermenPANRB 53/2014): the budget used to realise the performance of the agreement. */
export const realisasiAnggaran: Penyusun = {
  judul: () => sambung('Realisasi Anggaran'),
  susun: (k, { id }) => {
    const { program, unit, utama, serapan } = k.hasil.anggaran;
    if (program.length === 0) return [belumDiisi(kalimat`Program, kegiatan, dan anggarannya belum diisi`)];
    const pilih = (kunci: readonly string[]) => program.filter((p) => kunci.includes(p.kunci));
    return [
      par(
        narratePerubahanPagu(unit, `seluruh program ${k.unit}`),
        narratePerubahanPagu(utama, 'program yang mengampu sasaran'),
      ),
      par(
        narratePenyerapan(utama, 'program yang mengampu sasaran'),
        narrateUjungSerapan(pilih(serapan.tertinggi), pilih(serapan.terendah)),
        narrateTundaBayar(utama, 'program tersebut'),
      ),
      ...(unit.penyerapan.keadaan === 'terisi'
        ? [par(narratePenyerapan(unit, 'seluruh program'))]
        : [belumDiisi(narrateUnitTakTerhitung(k))]),
      ...grafikPenyerapan(k, id),
      ...tabelPerIndikator(k, id),
      ...tabelPerUnit(k, id),
      par(
        kalimat`Pagu dan realisasi setiap program, kegiatan, dan sub-kegiatan disajikan pada tabel berikut`,
        kalimat`Jumlah setiap kegiatan dan program dihitung dari rincian di bawahnya`,
      ),
      ...blokRealisasiBelanja(k.data, k.hasil, {
        id: `${id}-belanja`,
        ringkas: true,
        keterangan: tulis`Realisasi Anggaran Setiap Program, Kegiatan, dan Sub-Kegiatan Tahun ${k.tahun}`,
      }),
      ...kotakTanda(k.hasil.tanda, listAngka(program)),
    ];
  },
};

const listAngka = (simpul: readonly HasilAnggaran[]): string[] =>
  simpul.flatMap(({ uang, anak }) => [...Object.values(uang).map(({ id }) => id), ...listAngka(anak)]);

/** The budget by the performance it served. */
function tabelPerIndikator(k: Konteks, id: string): Blok[] {
  const baris = k.kartu.filter(({ hasil }) => hasil.program.length > 0);
  if (baris.length === 0) return [];
  return [
    tabel({
      id: `${id}-indikator`,
      keterangan: tulis`Anggaran dan Realisasi Program Pendukung Setiap Indikator Tahun ${k.tahun}`,
      ukuran: 'kecil',
      kolom: [0.3, 0.3, [0.15, 'kanan'], [0.15, 'kanan'], [0.1, 'kanan']],
      kepala: [['Indikator', 'Program pendukung', 'Pagu (Rp)', 'Realisasi (Rp)', '%'].map((t) => kepala(t))],
      badan: baris.map(({ indikator, hasil }) => [
        sel(indikator.nama, { kepala: 'baris' }),
        sel(hasil.program.map((kode) => k.program.get(kode)?.nama ?? kode).join('; ')),
        selAngka(hasil.pagu),
        selAngka(hasil.realisasiAnggaran),
        selAngka(hasil.penyerapan),
      ]),
    }),
  ];
}

/** The sub-kegiatan that sub-units carry out, such as those of the kelurahan. */
function tabelPerUnit(k: Konteks, id: string): Blok[] {
  const { perUnit } = k.hasil.anggaran;
  if (perUnit.length === 0) return [];
  return [
    par(
      kalimat`Sebagian sub-kegiatan dilaksanakan oleh unit kerja di bawah ${k.unit}`,
      kalimat`Anggaran yang dikelola setiap unit itu adalah sebagai berikut`,
    ),
    tabel({
      id: `${id}-unit`,
      keterangan: tulis`Anggaran dan Realisasi Sub-Kegiatan yang Dilaksanakan Unit Kerja Tahun ${k.tahun}`,
      kolom: [0.36, [0.19, 'kanan'], [0.19, 'kanan'], [0.1, 'kanan'], [0.16, 'kanan']],
      kepala: [['Unit kerja', 'Pagu (Rp)', 'Realisasi (Rp)', '%', 'Sisa (Rp)'].map((t) => kepala(t))],
      badan: perUnit.map(({ nama, uang }) => [
        sel(nama, { kepala: 'baris' }),
        ...[uang.pagu, uang.realisasi, uang.penyerapan, uang.sisa].map((a) => selAngka(a)),
      ]),
    }),
  ];
}
