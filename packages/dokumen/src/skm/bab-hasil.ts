import { type AngkaUnsur, type DimensiSkm, NAMA_DIMENSI } from '@akuntabel/kinerja';
import { kepala, par, sel, selAngka, selTeks, tabel } from '../lkjip/blok.ts';
import { grafikSkm } from '../lkjip/gambar.ts';
import type { Blok, Sel } from '../model/dokumen.ts';
import { kalimat, klausa, tulis } from '../narasi/kalimat.ts';
import { narrateSkm } from '../narasi/skm.ts';
import { type Bab, judulBab, rujuk, subbab } from './bab.ts';
import { TIDAK_DIRINCI } from './bab-profil.ts';
import type { KonteksSkm } from './konteks.ts';

const JUMLAH = { latar: 'jumlah', tebal: true } as const;

export const babHasil: Bab = (k) => [
  judulBab('hasil', 'Hasil Survei'),
  subbab('sebaran', 'Sebaran Jawaban'),
  par(
    kalimat`${rujuk('tabel-sebaran')} memuat banyaknya responden yang memilih setiap nilai; yang tidak menjawab suatu unsur tidak ikut dalam rata-ratanya`,
  ),
  tabelSebaran(k),
  subbab('indeks', 'Nilai Unsur dan Indeks Kepuasan Masyarakat'),
  par(narrateIndeks(k)),
  tabelNilai(k),
  ...grafikSkm(k.angka, tulis`Nilai Rata-Rata Setiap Unsur Pelayanan`, 'hasil'),
  subbab('indeks-layanan', 'Indeks menurut Layanan'),
  ...susunKelompok(k, 'layanan'),
  subbab('indeks-bagian', 'Indeks menurut Kelurahan'),
  ...susunKelompok(k, 'bagian'),
];

function narrateIndeks({ angka, tahun }: KonteksSkm) {
  const { alasan } = angka.ikm;
  return angka.ikm.nilai === null
    ? kalimat`Indeks Kepuasan Masyarakat belum dapat dihitung${alasan === null ? '' : `: ${klausa(alasan)}`}`
    : narrateSkm(angka, tahun);
}

const kepalaUnsur = ({ kode, nama }: AngkaUnsur): readonly Sel[] => [sel(kode), sel(nama, { kepala: 'baris' })];

function tabelSebaran({ angka }: KonteksSkm): Blok {
  return tabel({
    id: 'tabel-sebaran',
    keterangan: tulis`Sebaran Jawaban Setiap Unsur`,
    ukuran: 'kecil',
    kolom: [[0.08, 'tengah'], 0.36, ...Array.from({ length: 5 }, () => [0.112, 'kanan'] as const)],
    kepala: [['Kode', 'Unsur pelayanan', 'Nilai 1', 'Nilai 2', 'Nilai 3', 'Nilai 4', 'Kosong'].map((t) => kepala(t))],
    badan: angka.unsur.map((satu) => [
      ...kepalaUnsur(satu),
      ...satu.sebaran.map((n) => selAngka(n)),
      selAngka(satu.kosong),
    ]),
  });
}

function tabelNilai({ angka }: KonteksSkm): Blok {
  const { mutu } = angka;
  return tabel({
    id: 'tabel-nilai',
    keterangan: tulis`Nilai dan Mutu Setiap Unsur`,
    ukuran: 'kecil',
    kolom: [[0.08, 'tengah'], 0.34, [0.1, 'kanan'], [0.14, 'kanan'], [0.12, 'kanan'], [0.08, 'tengah'], 0.14],
    kepala: [
      ['Kode', 'Unsur pelayanan', 'NRR', 'NRR tertimbang', 'Nilai konversi', 'Mutu', 'Kinerja'].map((t) => kepala(t)),
    ],
    badan: [
      ...angka.unsur.map((satu) => [
        ...kepalaUnsur(satu),
        selAngka(satu.nrr),
        selAngka(satu.nrrTertimbang),
        selAngka(satu.konversi),
        sel(satu.mutu?.kode ?? '–', { rata: 'tengah' }),
        selTeks(satu.mutu?.label),
      ]),
      [
        sel('Nilai indeks dan IKM', { lebar: 3, ...JUMLAH }),
        selAngka(angka.nilaiIndeks, JUMLAH),
        selAngka(angka.ikm, JUMLAH),
        sel(mutu?.kode ?? '–', { rata: 'tengah', ...JUMLAH }),
        selTeks(mutu?.label, JUMLAH),
      ],
    ],
    sumber: tulis`Nilai indeks dihitung sebelum dibulatkan, sehingga dapat berbeda sedikit dari jumlah angka yang tercetak.`,
  });
}

/** The index of the groups that are large enough. */
function susunKelompok({ angka, data, namai }: KonteksSkm, dimensi: Extract<DimensiSkm, 'layanan' | 'bagian'>): Blok[] {
  const milik = angka.dimensi.find((satu) => satu.dimensi === dimensi);
  const nama = NAMA_DIMENSI[dimensi];
  const kata = nama.toLocaleLowerCase('id');
  if (milik === undefined) {
    return data.kuesioner[dimensi].length === 0
      ? [par(kalimat`Kuesioner survei ini tidak menanyakan ${kata}`)]
      : [par(kalimat`Tidak ada responden yang menyebutkan ${kata}`)];
  }
  if (milik.kelompok.length === 0) return [par(kalimat`Tidak ada ${kata} dengan cukup banyak responden untuk dirinci`)];
  return [
    tabel({
      id: `tabel-ikm-${dimensi}`,
      keterangan: tulis`Indeks Kepuasan Masyarakat menurut ${nama}`,
      ukuran: 'kecil',
      kolom: [0.5, [0.16, 'kanan'], [0.12, 'kanan'], [0.08, 'tengah'], 0.14],
      kepala: [[nama, 'Responden', 'IKM', 'Mutu', 'Kinerja'].map((t) => kepala(t))],
      badan: milik.kelompok.map(({ nilai, responden, ikm, mutu }) => [
        sel(namai(dimensi, nilai), { kepala: 'baris' }),
        selAngka(responden),
        selAngka(ikm),
        sel(mutu?.kode ?? '–', { rata: 'tengah' }),
        selTeks(mutu?.label),
      ]),
      ...(milik.lain === null ? {} : { sumber: tulis`${milik.lain.responden} responden lain ${TIDAK_DIRINCI}` }),
    }),
  ];
}
