import type { AngkaUnsur, Kuesioner } from '@akuntabel/kinerja';
import { belumDiisi, daftar, kepala, par, sel, selAngka, selTeks, tabel } from '../lkjip/blok.ts';
import { namaJabatan } from '../lkjip/konteks.ts';
import type { Blok, Isi } from '../model/dokumen.ts';
import { beda, entri, findArah, kalimat, klausa, rangkai, tulis } from '../narasi/kalimat.ts';
import { sebutUnsur } from '../narasi/skm.ts';
import { type Bab, judulBab, rujuk, subbab } from './bab.ts';
import type { HasilTercatat, KonteksSkm } from './konteks.ts';

/** Rank of the second category: what is below needs to be mended first. */
const PERINGKAT_BAIK = 2;

export const babAnalisis: Bab = (k) => [
  judulBab('analisis', 'Analisis Hasil'),
  subbab('ujung', 'Unsur Tertinggi dan Terendah'),
  ...susunUjung(k),
  subbab('perkembangan', 'Perkembangan dari Tahun ke Tahun'),
  ...susunPerkembangan(k),
  subbab('tindak-lanjut', 'Rencana Tindak Lanjut'),
  ...susunTindakLanjut(k),
];

function susunUjung({ angka, data }: KonteksSkm): readonly Blok[] {
  const { unsur, tertinggi, terendah } = angka;
  const terjawab = unsur.filter(({ nrr }) => nrr.nilai !== null);
  const kuat = unsur.filter(({ kode }) => tertinggi.includes(kode));
  const lemah = unsur.filter(({ kode }) => terendah.includes(kode));
  const [satuKuat, satuLemah] = [kuat[0], lemah[0]];
  if (satuKuat === undefined || satuLemah === undefined) return [par(kalimat`Belum ada unsur yang dijawab`)];
  if (kuat.length === terjawab.length) {
    return [
      par(kalimat`Semua unsur yang dijawab memperoleh nilai yang sama, yaitu ${satuKuat.nrr}`),
      ...susunKurang(unsur),
    ];
  }
  return [
    par(
      kalimat`Nilai tertinggi diperoleh ${sebutUnsur(kuat)}, dengan nilai rata-rata ${satuKuat.nrr} atau nilai konversi ${satuKuat.konversi}`,
      kalimat`Nilai terendah diperoleh ${sebutUnsur(lemah)}, dengan nilai rata-rata ${satuLemah.nrr} atau nilai konversi ${satuLemah.konversi}`,
    ),
    ...lemah.map((satu) => par(narrateJawaban(satu, data.kuesioner))),
    ...susunKurang(unsur),
  ];
}

/** What the respondents said of a weak unsur, in the words of the questionnaire. */
function narrateJawaban({ kode, nama, sebaran }: AngkaUnsur, { pertanyaan }: Kuesioner): Isi {
  const pilihan = pertanyaan.find(({ unsur }) => unsur === kode)?.pilihan;
  const dipilih = sebaran.flatMap((banyak, i) => {
    const kata = pilihan === undefined ? `nilai ${i + 1}` : `«${klausa(pilihan[i] ?? '')}»`;
    return banyak.nilai === '0' ? [] : [tulis`${banyak} responden memilih ${kata}`];
  });
  return kalimat`Untuk ${nama} (${kode}), ${rangkai(dipilih)}`;
}

/** The unsur below "Baik", which come first when service is improved. */
function susunKurang(unsur: readonly AngkaUnsur[]): readonly Blok[] {
  const kurang = unsur.filter(({ mutu }) => mutu !== null && mutu.peringkat > PERINGKAT_BAIK);
  if (kurang.length === 0) return [par(kalimat`Tidak ada unsur dengan mutu C atau D`)];
  return [
    par(tulis`Unsur dengan mutu C atau D, yang perlu diperbaiki lebih dahulu, adalah:`),
    daftar(
      'angka',
      kurang.map(({ kode, nama, konversi, mutu }) => kalimat`${nama} (${kode}): ${konversi}, mutu ${mutu?.kode ?? ''}`),
    ),
  ];
}

const tahunDari = ({ skm, jalur }: HasilTercatat) => entri(`${jalur}.tahun`, String(skm.tahun));

function susunPerkembangan(k: KonteksSkm): readonly Blok[] {
  const { angka, riwayat, tahun, periode, bagian } = k;
  if (bagian !== null) {
    return [
      par(
        kalimat`Hasil tahun-tahun sebelumnya yang tercatat adalah hasil seluruh ${k.unit}, sehingga tidak dibandingkan dengan hasil ${bagian}`,
      ),
    ];
  }
  if (riwayat.length === 0) return [par(kalimat`Belum ada hasil tahun sebelumnya yang tercatat sebagai pembanding`)];
  return [
    par(narrateSelisih(k), narrateBobot(k)),
    tabel({
      id: 'tabel-perkembangan',
      keterangan: tulis`Indeks Kepuasan Masyarakat dari Tahun ke Tahun`,
      ukuran: 'kecil',
      kolom: [[0.16, 'tengah'], 0.36, [0.18, 'kanan'], [0.16, 'kanan'], [0.14, 'tengah']],
      kepala: [['Tahun', 'Periode', 'Responden', 'IKM', 'Mutu'].map((t) => kepala(t))],
      badan: [
        ...riwayat.map((satu) => [
          sel(tahunDari(satu), { kepala: 'baris' }),
          selTeks(satu.skm.periode),
          selAngka(satu.hasil.responden),
          selAngka(satu.hasil.ikm),
          sel(satu.hasil.mutu?.kode ?? '–'),
        ]),
        [
          sel(tahun, { kepala: 'baris' }),
          sel(periode ?? 'Tahunan'),
          selAngka(angka.responden),
          selAngka(angka.ikm),
          sel(angka.mutu?.kode ?? '–'),
        ],
      ],
    }),
  ];
}

function narrateSelisih({ angka: { ikm, selisih }, lalu, riwayat, data }: KonteksSkm): Isi {
  if (lalu === undefined || selisih === undefined) {
    const ada = riwayat.some(({ skm }) => skm.tahun === data.tahun.umum.tahun - 1);
    const sebab = ada ? 'mempunyai lebih dari satu hasil' : 'tidak mempunyai hasil yang tercatat';
    return kalimat`Tahun sebelumnya ${sebab}, sehingga perubahannya tidak dihitung`;
  }
  const arah = findArah(selisih);
  const dulu = tulis`tahun ${tahunDari(lalu)}`;
  if (arah === undefined)
    return kalimat`Perubahan terhadap ${dulu} tidak dapat dihitung karena salah satu indeksnya tidak ada`;
  if (arah === 'sama') return kalimat`IKM tetap ${ikm} seperti pada ${dulu}`;
  return kalimat`IKM ${arah === 'lebih' ? 'naik' : 'turun'} ${beda(selisih)} dari ${lalu.hasil.ikm} pada ${dulu} menjadi ${ikm}`;
}

/** Another weight or another part of the year changes the index by itself: a reader must know. */
function narrateBobot({ lalu, data, periode }: KonteksSkm): Isi | undefined {
  if (lalu === undefined) return undefined;
  if (lalu.skm.bobot !== data.survei.bobot) {
    return kalimat`Kedua survei memakai bobot yang berbeda, sehingga sebagian perubahannya berasal dari cara menghitung`;
  }
  return periode === undefined || lalu.skm.periode === periode
    ? undefined
    : kalimat`Survei ini mencakup ${periode} saja, sehingga perbandingan dengan hasil tahun sebelumnya perlu dibaca dengan hati-hati`;
}

function susunTindakLanjut({ tercatat, data }: KonteksSkm): readonly Blok[] {
  if (tercatat === undefined) {
    return [
      belumDiisi(
        kalimat`Rencana tindak lanjut belum ditulis: hasil survei ini belum diambil menjadi data tahunan, tempat rencana itu dicatat`,
      ),
    ];
  }
  const { rencanaTindakLanjut: rencana, unsur } = tercatat.skm;
  if (rencana.length === 0) {
    return [
      belumDiisi(kalimat`Hasil survei sudah menjadi data tahunan, tetapi rencana tindak lanjutnya belum ditulis`),
    ];
  }
  return [
    par(kalimat`Kegiatan untuk memperbaiki pelayanan tercantum dalam ${rujuk('tabel-tindak-lanjut')}`),
    tabel({
      id: 'tabel-tindak-lanjut',
      keterangan: tulis`Rencana Tindak Lanjut Hasil Survei`,
      ukuran: 'kecil',
      kolom: [0.24, 0.4, 0.16, 0.2],
      kepala: [['Unsur', 'Kegiatan', 'Waktu', 'Penanggung jawab'].map((t) => kepala(t))],
      badan: rencana.map(({ unsur: kode, kegiatan, waktu, penanggungJawab }) => [
        sel(unsur.find((satu) => satu.kode === kode)?.nama ?? kode, { kepala: 'baris' }),
        sel(kegiatan),
        sel(waktu),
        selTeks(namaJabatan(data.tahun, penanggungJawab)),
      ]),
    }),
  ];
}
