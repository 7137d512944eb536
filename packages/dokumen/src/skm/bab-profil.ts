import { type AngkaDimensi, type AngkaKelompok, type DimensiSkm, NAMA_DIMENSI, PROFIL_SKM } from '@akuntabel/kinerja';
import { kepala, par, sel, selAngka, tabel } from '../lkjip/blok.ts';
import type { Blok, Isi } from '../model/dokumen.ts';
import { kalimat, tulis } from '../narasi/kalimat.ts';
import { type Bab, judulBab, subbab } from './bab.ts';
import type { KonteksSkm } from './konteks.ts';

const URUTAN: readonly DimensiSkm[] = ['umur', 'kelamin', 'pendidikan', 'pekerjaan', 'layanan', 'bagian', 'saluran'];

/** Why respondents are left out of a table. */
export const TIDAK_DIRINCI =
  'tidak dirinci: tidak menyebutkannya, atau kelompoknya terlalu kecil sehingga respondennya dapat dikenali.';

/** "Pendidikan terakhir" as headings and captions have it. */
const titleCase = (nama: string): string => nama.replace(/\b\p{Ll}/gu, (huruf) => huruf.toLocaleUpperCase('id'));

export const babProfil: Bab = (k) => [
  judulBab('profil', 'Profil Responden'),
  par(
    kalimat`Survei ini diikuti ${k.angka.responden} responden`,
    kalimat`Kelompok yang kurang dari lima orang tidak dirinci agar respondennya tidak dapat dikenali; bila kelompok sekecil itu masih dapat diketahui dengan pengurangan, kelompok terkecil berikutnya ikut tidak dirinci`,
  ),
  ...URUTAN.flatMap((dimensi) => susunDimensi(k, dimensi)),
];

/** Whether this survey asks for it. */
function isDitanyakan({ data }: KonteksSkm, dimensi: DimensiSkm): boolean {
  return dimensi === 'layanan' || dimensi === 'bagian' ? data.kuesioner[dimensi].length > 0 : true;
}

/** Ages and schooling in their own order, everything else the largest first. */
function sortKelompok({ dimensi, kelompok }: AngkaDimensi): readonly AngkaKelompok[] {
  if (!Object.hasOwn(PROFIL_SKM, dimensi)) return kelompok;
  const urutan = Object.keys(PROFIL_SKM[dimensi as keyof typeof PROFIL_SKM].pilihan);
  return [...kelompok].sort((a, b) => urutan.indexOf(a.nilai) - urutan.indexOf(b.nilai));
}

function susunDimensi(k: KonteksSkm, dimensi: DimensiSkm): readonly Blok[] {
  const milik = k.angka.dimensi.find((satu) => satu.dimensi === dimensi);
  if (milik === undefined && !isDitanyakan(k, dimensi)) return [];
  const nama = NAMA_DIMENSI[dimensi];
  const judul = subbab(`profil-${dimensi}`, titleCase(nama));
  if (milik === undefined) return [judul, par(kalimat`Tidak ada responden yang menyebutkannya`)];
  if (milik.kelompok.length === 0) return [judul, par(kalimat`Tidak ada kelompok yang cukup besar untuk dirinci`)];
  return [judul, par(narrateTerbesar(k, milik)), tabelDimensi(k, milik, nama)];
}

function narrateTerbesar({ namai }: KonteksSkm, { dimensi, kelompok }: AngkaDimensi): Isi {
  const [terbesar, kedua] = kelompok as [AngkaKelompok, ...AngkaKelompok[]];
  if (kedua === undefined) {
    return kalimat`Kelompok yang dapat dirinci hanya ${namai(dimensi, terbesar.nilai)}, ${terbesar.responden} orang atau ${terbesar.porsi} dari semua responden`;
  }
  if (kedua.responden.nilai === terbesar.responden.nilai) {
    return kalimat`Kelompok terbesar lebih dari satu, masing-masing ${terbesar.responden} orang atau ${terbesar.porsi} dari semua responden`;
  }
  return kalimat`Kelompok terbesar adalah ${namai(dimensi, terbesar.nilai)}, ${terbesar.responden} orang atau ${terbesar.porsi} dari semua responden`;
}

function tabelDimensi({ angka, namai }: KonteksSkm, milik: AngkaDimensi, nama: string): Blok {
  const { dimensi, lain } = milik;
  const jumlah = { latar: 'jumlah', tebal: true } as const;
  return tabel({
    id: `tabel-profil-${dimensi}`,
    keterangan: tulis`Responden menurut ${titleCase(nama)}`,
    ukuran: 'kecil',
    kolom: [0.56, [0.22, 'kanan'], [0.22, 'kanan']],
    kepala: [[nama, 'Responden', 'Bagian (%)'].map((t) => kepala(t))],
    badan: [
      ...sortKelompok(milik).map(({ nilai, responden, porsi }) => [
        sel(namai(dimensi, nilai), { kepala: 'baris' }),
        selAngka(responden),
        selAngka(porsi),
      ]),
      ...(lain === null
        ? []
        : [[sel('Tidak dirinci', { kepala: 'baris' }), selAngka(lain.responden), selAngka(lain.porsi)]]),
      [sel('Seluruh responden', jumlah), selAngka(angka.responden, jumlah), selAngka(angka.porsi, jumlah)],
    ],
    ...(lain === null ? {} : { sumber: tulis`Yang ${TIDAK_DIRINCI}` }),
  });
}
