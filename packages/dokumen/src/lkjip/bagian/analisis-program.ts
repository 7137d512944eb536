import type { HasilAnggaran } from '@akuntabel/kinerja';
import type { Baris, Blok } from '../../model/dokumen.ts';
import { narrateDukunganProgram, narrateProgram } from '../../narasi/anggaran.ts';
import { kalimat, sambung, tulis } from '../../narasi/kalimat.ts';
import type { Penyusun } from '../bagian.ts';
import { gabungBaris, kepala, par, parKepala, sel, selAngka, selTeks, tabel } from '../blok.ts';
import type { Kartu, Konteks } from '../konteks.ts';
import { readOwnText } from '../teks-sendiri.ts';
import { susunPerIndikator } from './analisis.ts';

/** Analysis 7. */
export const analisisProgram: Penyusun = {
  judul: () => sambung('Analisis Program dan Kegiatan yang Menunjang Keberhasilan atau Menyebabkan Kegagalan'),
  susun: (k, tempat) => [
    par(
      kalimat`Setiap indikator didukung oleh program dengan indikator kinerja dan anggarannya sendiri`,
      kalimat`Tabel berikut menyandingkan keduanya, dan uraian sesudahnya menjelaskan peran setiap program`,
    ),
    ...tabelProgram(k, tempat.id),
    ...susunPerIndikator(k, tempat, (kartu, id) => susunIndikator(k, kartu, id)),
  ],
};

function findPeran(k: Konteks, kode: string) {
  return k.data.analisis.program.filter((a) => a.kode === kode);
}

function susunIndikator(k: Konteks, { indikator, hasil }: Kartu, id: string): Blok[] {
  const program = hasil.program.flatMap((kode) => k.program.get(kode) ?? []);
  const berperan = (peran: 'menunjang' | 'menghambat') =>
    program.filter(({ kode }) => findPeran(k, kode).some((a) => a.peran === peran)).map(({ nama }) => nama);
  const tanpa = program.filter(({ kode }) => findPeran(k, kode).length === 0).map(({ nama }) => nama);
  return [
    par(narrateDukunganProgram(hasil, berperan('menunjang'), berperan('menghambat'), tanpa)),
    ...program.flatMap((p) => [
      parKepala(`${p.nama}.`, narrateProgram(p, `${indikator.id}/${p.kode}`)),
      ...findPeran(k, p.kode).flatMap((a, i) => readOwnText(k, `${id}/${p.kode}/${i + 1}`, a.uraian)),
    ]),
  ];
}

const PERAN = { menunjang: 'Menunjang', menghambat: 'Menghambat' } as const;

function tabelProgram(k: Konteks, id: string): Blok[] {
  const berprogram = k.kelompok.flatMap(({ kartu }) => kartu).filter(({ hasil }) => hasil.program.length > 0);
  if (berprogram.length === 0) return [];
  return [
    tabel({
      id: `${id}-tabel`,
      keterangan: tulis`Program Pendukung Setiap Indikator, Kinerja, dan Penyerapannya Tahun ${k.tahun}`,
      ukuran: 'sangatKecil',
      kolom: [0.17, 0.19, 0.22, [0.07, 'kanan'], [0.08, 'kanan'], [0.08, 'kanan'], [0.09, 'kanan'], [0.1, 'tengah']],
      kepala: [
        [
          'Indikator',
          'Program',
          'Indikator program',
          'Target',
          'Realisasi',
          'Capaian (%)',
          'Penyerapan (%)',
          'Peran',
        ].map((t) => kepala(t)),
      ],
      badan: berprogram.flatMap(({ indikator, hasil }) =>
        gabungBaris(
          [sel(indikator.nama, { kepala: 'baris' })],
          hasil.program.flatMap((kode) => {
            const p = k.program.get(kode);
            return p === undefined ? [] : barisProgram(k, p);
          }),
        ),
      ),
    }),
  ];
}

function barisProgram(k: Konteks, p: HasilAnggaran): Baris[] {
  const peran = [...new Set(findPeran(k, p.kode).map((a) => PERAN[a.peran]))].join('; ');
  const belakang = [selAngka(p.uang.penyerapan), selTeks(peran === '' ? null : peran, { rata: 'tengah' })];
  const kinerja: Baris[] =
    p.kinerja.length === 0
      ? [[sel('belum diisi'), sel('–'), sel('–'), sel('–')]]
      : p.kinerja.map((i) => [
          sel(`${i.nama} (${i.satuan})`),
          selAngka(i.target),
          selAngka(i.realisasi),
          selAngka(i.capaian),
        ]);
  const tinggi = kinerja.length;
  return kinerja.map((baris, i) =>
    i === 0 ? [sel(p.nama, { tinggi }), ...baris, ...belakang.map((s) => ({ ...s, tinggi }))] : baris,
  );
}
